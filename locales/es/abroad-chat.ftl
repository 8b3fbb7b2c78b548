# Mensajes del extranjero y personas que dicen ser de nosotros.

command-forward = reenviar
    .synonyms = reenviar, reenvío, mensaje del extranjero, un mensaje del extranjero, del extranjero, me escribieron, forward
    .about = Responder a un mensaje del extranjero
command-impostor = impostor
    .synonyms = impostor, impostores, impostora, falso, alguien dice ser de nosotros, alguien dice que es de los nuestros, dice ser de nosotros
    .about = Alguien dice ser de nosotros

button-forward = Mensaje de fuera
button-impostor = Dice ser de nosotros
button-abroad-tell = Avisar al Depto.
button-abroad-odd = Se ve raro: avisar
button-abroad-show = Ver la respuesta
button-tongue-other = Otro idioma
button-tongue-en = Inglés
button-tongue-es = Español
button-tongue-pt = Portugués
button-tongue-fr = Francés
button-tongue-ar = Árabe
button-tongue-zh = Chino
button-tongue-ru = Ruso
button-tongue-vi = Vietnamita

abroad-paste = ¿Alguien del extranjero te escribió a ti o a tu club? Reenvíame el mensaje o pégalo aquí. Te doy una respuesta amable para enviarla, y no guardo nada de lo que escribieron.
abroad-reply = Esta es una respuesta (idioma: { $language }) que puedes copiar o reenviar. Pide que vayan por su propio Departamento Internacional; así podrán encontrarse como es debido. No guardé nada de su mensaje.
abroad-check = Este es un texto (idioma: { $language }) para quien pregunte. No dice nada de nadie.
abroad-which = ¿En qué idioma quieres la respuesta? No guardo nada del mensaje.
abroad-which-check = ¿En qué idioma quieres el texto?
abroad-file = No abro lo que otra persona ha enviado.
abroad-odd = Cuidado, esto se ve raro: { $what }. Mejor no contestes antes de que lo sepa el Departamento. No guardé nada del mensaje; el Departamento solo sabrá lo que tú le cuentes.
abroad-odd-threats = suena a amenaza
abroad-odd-money = se trata de dinero
abroad-odd-members = pregunta por miembros
abroad-odd-links = trae un enlace

abroad-what = ¿Qué quiere el mensaje? No lo guardé, así que el Departamento solo sabrá lo que elijas y escribas aquí.
    .label = Quiere
    .help = Elige lo que más se parezca. Si no lo tienes claro, elige «otra cosa».
abroad-what-visit = visitarnos
abroad-what-contact = contacto, un saludo
abroad-what-money = dinero
abroad-what-threat = amenaza
abroad-what-members = nombres de miembros
abroad-what-other = otra cosa
abroad-reached = ¿A quién le llegó?
    .label = Le llegó a
abroad-reached-me = a mí
abroad-reached-club = a mi club
abroad-organizer = ¿Le digo a tu responsable que contactaron con el club? No se dice nada más.
    .label = Avisar a responsable
abroad-where = ¿De qué país parece venir?
    .label = Viene de
abroad-words = ¿Quieres añadir algo con tus propias palabras? Por favor, no copies el mensaje.
    .label = En tus palabras
abroad-review = Esto es lo que leerá el Departamento:
    { $answers }
abroad-told = Gracias. El Departamento ya lo tiene. No hace falta que hagas nada más; si contestas, usa la respuesta de aquí.
abroad-club = { $has_name ->
        [yes] { $name } nos cuenta que contactaron con el club desde el extranjero.
       *[no] Alguien del club nos cuenta que les contactaron desde el extranjero.
    } El Departamento lo sabe. No hace falta que hagas nada; si otros preguntan, diles por favor que no contesten por su cuenta.

task-abroad = Nos avisan de un mensaje del extranjero.
    { $facts }

    Por favor, atiéndanlo antes de: { $due }.
task-fact-what = Quiere
task-fact-reached = Le llegó a
task-reached-me = un miembro
task-reached-club = un club
task-fact-where = País

impostor-place = ¿Alguien dice que viene de parte nuestra? Dime, por favor, dónde fue: la ciudad y el país.
    .label = Dónde
impostor-claim = ¿Qué dice esa persona, según lo que sabes? Solo lo leerá el Departamento; yo no busco a nadie.
    .label = Qué dice
    .help = Cómo se presenta, qué quiere, desde cuándo. Escribe solo lo que hayas visto u oído.
impostor-asker = ¿Quién pregunta, y adónde puede contestar el Departamento?
    .label = Quién pregunta
impostor-review = Esto es lo que leerá el Departamento:
    { $answers }
impostor-told = Gracias. El Departamento lo mira antes de: { $due }. No puedo decirle a nadie si una persona es miembro. Arriba tienes un texto que puedes pasar a quien preguntó.
task-impostor = Alguien dice que viene de parte nuestra.
    { $facts }

    Por favor, mírenlo antes de: { $due }. Abajo hay un texto para quien pregunte; no dice nada de nadie. Por favor, no digan a nadie si una persona es miembro.
task-fact-place = Dónde
task-fact-asker = Quién pregunta
