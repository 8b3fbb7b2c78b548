# Visitas del extranjero: las tarjetas del Departamento y las del club al que se pregunta.

button-parties = Visitas y partidos
button-visit = Anunciar visita
button-party = Escribir a partido
button-partners = Guía para partidos
button-visit-offer = Aprobar
button-visit-reask = Preguntar (correo)
button-visit-regret = Rechazar
button-visit-late = Escribirles
button-visit-elsewhere = Buscar otro sitio
button-visit-welcome = Recibimos
button-visit-cannot = No podemos
button-visit-inquire = Preguntar
button-visit-explain = Responder

party-menu = ¿De qué se trata? Aquí se puede escribir lo que anuncia un correo sobre una visita; o le envío a un partido hermano nuestra guía, o la dirección de la página en la que puede anunciar una visita por su cuenta.
party-not-yours = Esto es para la gente del Departamento.
party-what = ¿Qué envío?
    .label = Enviar
party-what-paper = nuestra guía para partidos hermanos
party-what-link = la página para anunciar visitas
party-country = ¿A un partido de qué país?
    .label = País
party-party = ¿A qué partido?
    .label = Partido
party-review = Esto sale por correo, a la dirección del directorio:
    { $answers }
party-sent = En camino a { $party }: { $what }.
party-no-page = Todavía no hay una página que enviar a { $party }: esta instalación no tiene dirección en la web. No se envió nada. Pueden anunciar visitas por correo.
error-party-none = En el directorio aún no hay ningún partido hermano de: { $country }. Por favor, pide que lo añadan primero.

visit-country = ¿De qué país vienen?
    .label = Vienen de
visit-party = ¿Qué partido anunció la visita?
    .label = Anunciada por
visit-people = ¿Quiénes vienen? Nombres, y cuántas personas.
    .label = Quiénes
visit-window = ¿Qué días estarán aquí?
    .label = Días
visit-city = ¿En qué ciudad?
    .label = Ciudad
visit-hopes = ¿Qué les gustaría hacer?
    .label = Les gustaría
visit-languages = ¿Qué idiomas hablan?
    .label = Idiomas
visit-contact = ¿A quién se puede escribir sobre esto? Nombre, y correo o número.
    .label = Su contacto
visit-minors = ¿Hay alguien menor de 18 años?
    .label = Menores de 18
visit-review = Esto va a todo el Departamento, y todavía a ningún club:
    { $answers }
visit-noted = Anotado. El Departamento tiene la tarjeta. Ningún club se entera antes de que alguien de ustedes lo apruebe.
visit-where = ¿A qué distrito le preguntamos? Se entera de la visita cuando lo elijas.
visit-no-district = Allí no hay responsable ni suplente a quien preguntar. Por favor, invita primero a alguien, o pregunta en otro sitio.
visit-no-party = Este partido ya no está en el directorio, así que no sé adónde escribir. Por favor, escribe a mano.

visit-department-announced =
    Visita de { $country }: { $city }, { $window }.
    { $facts }
    { $minors ->
        [yes] Viene alguien menor de 18 años: por favor, sin casas particulares, salvo que se cumplan las normas para jóvenes.
       *[no] { "" }
    }
    Todavía no lo sabe ningún club.
visit-department-offered =
    Visita de { $country }: { $who } preguntó a { $district }, { $when }.
    { $facts }
visit-department-inquired =
    Visita de { $country }: { $district } tiene una pregunta antes de responder.
    { $facts }
visit-department-hosted =
    Visita de { $country }: recibe { $district }. Su departamento sabe por correo a quién llamar.
    { $facts }
visit-department-unhosted = Visita de { $country }, { $window }: { $who } la rechazó, { $when }. Su departamento lo sabe por correo.
visit-department-visited = La visita de { $country } ha terminado.
    { $facts }
visit-department-missed = Pasaron los días de la visita de { $country } sin un club que la recibiera, y su departamento no supo nada. Por favor, escríbele unas palabras sinceras.
    { $facts }
visit-club-offered =
    Visita a través del Departamento: de { $country }, { $city }, { $window }.
    { $facts }

    Se espera un encuentro cordial, nada más. El club no paga nada: viaje, cama y comida corren por cuenta de la visita. Si algo no está claro, pregunta; el Departamento responde. Si hay un problema, acude primero al Departamento: { $address }
    { $minors ->
        [yes] Viene alguien menor de 18 años: por favor, sin casas particulares, salvo que se cumplan las normas para jóvenes.
       *[no] { "" }
    }
visit-club-hosted =
    Tu club recibe la visita de { $country }: { $city }, { $window }. Su departamento sabe a quién llamar.
    { $facts }

    El club no paga nada. Si hay un problema, acude primero al Departamento: { $address }
    { $minors ->
        [yes] Viene alguien menor de 18 años: por favor, sin casas particulares, salvo que se cumplan las normas para jóvenes.
       *[no] { "" }
    }
visit-club-unhosted = La visita de { $country }, { $window }, no se hará. Gracias de todos modos.
visit-club-visited = La visita de { $country } ha terminado. ¡Gracias por estar ahí!
visit-club-missed = Pasaron los días de la visita de { $country }. Gracias de todos modos.
visit-club-announced = { visit-elsewhere }
visit-elsewhere = Visita de { $country }, { $window }: el Departamento busca ahora en otro sitio. Gracias de todos modos.
visit-waits = Visita de { $country }, { $city }, { $window }: tu pregunta está con el Departamento. La tarjeta vuelve con la respuesta.

visit-fact-people = Quiénes
visit-fact-party = De parte de
visit-fact-hopes = Les gustaría
visit-fact-languages = Idiomas
visit-fact-contact = Su contacto
visit-fact-queried = Les preguntamos
visit-fact-tried = Ya se preguntó a
visit-fact-cannot = Escribieron
visit-fact-question = Pregunta
visit-fact-answer = Respuesta
visit-fact-club = A quién llaman
visit-fact-welcome = Se les dijo
visit-fact-number = Número

reask-question = ¿Qué le pregunto a su departamento? Recibe un correo, y responde por correo al Departamento.
    .label = Pregunta
reask-review = Esto va por correo al departamento de la visita:
    { $answers }
visit-reasked = El correo va en camino. Cuando llegue la respuesta, toca Aprobar o Rechazar en la tarjeta.
regret-words = ¿Qué debe leer su departamento? Recibe tus palabras tal como las escribas.
    .label = Tus palabras
regret-review = Esto va por correo al departamento de la visita. Con eso queda rechazada:
    { $answers }
visit-regretted = Rechazada. Su departamento lee tus palabras.
welcome-visit-contact = ¡Qué bien! ¿A quién llamarán? Un nombre, y un número o correo que puedan tener.
    .label = A quién llaman
welcome-visit-words = ¿Quieres decirles algo más: dónde encontrarse, qué traer?
    .label = Tus palabras
welcome-visit-review = Esto va al departamento de la visita, y a nadie más:
    { $answers }
visit-welcomed = ¡Gracias! Su departamento sabrá que les damos la bienvenida y a quién llamar.
cannot-words = No pasa nada. ¿Quieres decir por qué? Solo lo lee el Departamento.
visit-cannot-told = Gracias por decirlo. El Departamento busca en otro sitio.
inquire-question = ¿Qué te gustaría saber? El Departamento responde aquí.
visit-inquired = Tu pregunta está con el Departamento. La tarjeta vuelve con la respuesta.
explain-answer = ¿Qué debe saber el club?
visit-explained = Tu respuesta está con el club.

queue-state-announced = anunciada, por decidir
queue-state-offered = se preguntó a un club
queue-state-inquired = un club pregunta
queue-state-hosted = la recibe un club
queue-state-unhosted = rechazada
queue-state-visited = terminada
queue-state-missed = pasaron los días
case-outcome-announced = El Departamento decide ahora sobre esta visita.
case-outcome-offered = Ya se preguntó a un club.
case-outcome-inquired = El club tiene una pregunta y espera la respuesta.
case-outcome-hosted = Ya la recibe un club.
case-outcome-unhosted = Esta visita ya se rechazó.
case-outcome-visited = Esta visita ha terminado.
case-outcome-missed = Los días de esta visita ya pasaron.

partners-short =
    Guía para partidos hermanos{ $has_version ->
        [yes] , versión del { $version }
       *[no] { "" }
    }.

    En breve: reciban como personas de nuestra organización solo a quienes nuestro { $department } haya presentado al suyo, y envíen a sus visitas por el mismo camino: { $address }

    El texto completo va adjunto. Lo puede tener cualquiera.
