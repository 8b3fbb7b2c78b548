# Un viaje que cambia, que se pide dos veces o que se retira.

change-where = ¿Qué parte de tu viaje ha cambiado?
change-what = Tu viaje a { $country } ({ $window }): ¿qué ha cambiado?
change-which = ¿Qué más ha cambiado de tu viaje a { $country }?
change-days = ¿Cuáles son los nuevos días en { $country }? Por ejemplo: del 5 al 11 de octubre.
    .label = Nuevos días
change-city = ¿En qué ciudad de { $country } será ahora?
    .label = Nueva ciudad
change-activity = ¿Qué te gustaría hacer ahora con tus anfitriones en { $country }? Toca todo lo que quieras o dilo con tus palabras.
    .label = Qué deseas
change-email = ¿Cuál es ahora tu correo electrónico?
    .label = Correo electrónico
change-phone = ¿Cuál es ahora tu número de WhatsApp, con el código del país? Por ejemplo: { $example }.
    .label = WhatsApp
change-why = ¿Por qué viajas y qué esperas del viaje? Esto sustituye lo que escribiste antes.
    .label = Por qué
change-review =
    Esto es lo que cambia en tu viaje a { $countries }. ¿Lo envío?

    { $answers }

    Al tocar «Enviar» aceptas que lo lea quien decide sobre tu viaje. Si ya salió una carta, lo lee también el departamento internacional del partido hermano en { $countries }, y nadie más.
    .quiet =
        Esto es lo que cambia en tu visita a { $countries }. ¿Lo envío?

        { $answers }

        Al tocar «Enviar» aceptas que lo lea quien decide sobre tu visita. Si tu papel ya salió, lo leen también tus anfitriones en { $countries }, y nadie más.
change-nothing = Eso ya era así; no ha cambiado nada para { $country }.
change-twice = Ya tienes { $country }, { $window }, y no se presenta a nadie dos veces en los mismos días. No ha cambiado nada: elige otros días o retira antes ese viaje.
    .quiet = Ya tienes { $country }, { $window }, y no puede haber dos visitas en los mismos días. No ha cambiado nada: elige otros días o retira antes esa visita.
change-anew = El viaje ha cambiado desde entonces. Así está ahora:
change-none = Esa parte del viaje ya no está. Para ver cómo va, escribe «estado».
change-told =
    Listo. Tu viaje a { $country } ({ $window }): quien decide sobre él ya ve el cambio. A nadie en el extranjero se le dijo nada.

    Aún no tienes presentación: por favor, no te presentes como militante en el extranjero.
    .quiet = Listo. Tu visita a { $country } ({ $window }): quien decide sobre ella ya ve el cambio. A nadie en el extranjero se le dijo nada. Por favor, no digas allí nada de ti todavía.
change-informed =
    Listo: { $country }, { $window }. Para esto no hace falta una nueva decisión. Tus anfitriones reciben una carta con el cambio, la { $number }; la anterior ya no vale. { $soon ->
        [yes] Falta poco, así que pido al Departamento que además les avise por teléfono.
       *[no] Quien te recomendó también lo sabrá.
    }
    .quiet = Listo: { $country }, { $window }. No hace falta una nueva decisión, y tus anfitriones sabrán del cambio.
change-again =
    Listo: { $country }, { $window }. El Departamento tiene que aceptarlo otra vez{ $out ->
        [yes] ; la carta que tienes ya no vale.
       *[no] .
    } { $soon ->
        [yes] Falta poco, así que pido al Departamento que además llame por teléfono a tus anfitriones.
       *[no] Te aviso en cuanto se decida.
    }

    Hasta entonces, por favor, no te presentes como militante en el extranjero.
    .quiet = Listo: { $country }, { $window }. La oficina tiene que decir que sí otra vez; si un papel ya salió, deja de valer. Te aviso en cuanto se decida. Por favor, no digas allí nada de ti todavía.
change-out = Tus anfitriones en { $country } ya tienen la carta con el cambio: { $number }, para estos días: { $window }. Aquí tienes tu copia. La anterior ya no vale.
    .quiet = Tus anfitriones en { $country } ya saben del cambio: { $window }. El papel anterior ya no vale.
change-organizer = { $name } ha cambiado el viaje que recomendaste. Ahora es { $country }, { $window }. No tienes que hacer nada.
change-remarked = Gracias. El Departamento leerá lo que escribiste sobre { $country } y alguien te responderá. No ha cambiado nada más.
    .quiet = Gracias. La oficina leerá lo que escribiste sobre { $country } y alguien te responderá. No ha cambiado nada más.
remark-words = ¿Qué ha cambiado? Cuéntaselo al Departamento con tus palabras.
    .label = Para el Departamento
    .quiet = ¿Qué ha cambiado? Cuéntaselo a la oficina con tus palabras.
remark-review =
    ¿Envío esto al Departamento?

    { $answers }
    .quiet =
        ¿Envío esto a la oficina?

        { $answers }

card-member-changed = { $name } ha cambiado algo. Así está ahora; las tarjetas anteriores ya no deciden nada.
card-leg = Un tramo de un viaje a { $count } países. Cada uno se decide por separado.

task-remark = { $name } escribe sobre el viaje:
    { $facts }

    Hasta: { $due }.
task-phone = Por favor, llamen por teléfono a los anfitriones: la visita ha cambiado y empieza en menos de 48 horas.
    { $facts }

    Hasta: { $due }.
task-fact-who = Quién viaja
task-fact-letter = Carta

request-twice = Ya tienes { $country }, { $window }. ¿Es el mismo viaje?

withdraw-out =
    ¿Retiro el viaje a { $country } ({ $window })? La carta { $number } ya salió. Tus anfitriones reciben una nota breve, sin motivo, y la carta deja de valer.

    Lo sabrán: { $names }.
    .quiet = ¿Retiro la visita a { $country } ({ $window })? Tu papel ya salió. Tus anfitriones reciben una nota breve, sin motivo, y deja de valer.
withdraw-done-out = Listo. El viaje a { $country } queda retirado y su carta ya no vale. Se ha avisado a: { $names }. No se envió nada más. Por favor, no te presentes allí como militante.
    .quiet = Listo. La visita a { $country } queda retirada y su papel ya no vale. Tus anfitriones lo saben. Por favor, no digas allí nada de ti.
withdraw-done =
    Listo. El viaje a { $country } queda retirado; { $before ->
        [yes] quienes tenían antes una carta ya saben que no vale, y a nadie más en el extranjero se le dijo nada.
       *[no] a nadie en el extranjero se le dijo nada.
    } { $some ->
        [yes] Solo lo saben: { $names }.
       *[no] { "" }
    }
    .quiet =
    Listo. La visita a { $country } queda retirada; { $before ->
        [yes] quienes tenían antes un papel ya saben que no vale, y a nadie más en el extranjero se le dijo nada.
       *[no] a nadie en el extranjero se le dijo nada.
    }

revoke-words = ¿Qué debe leer { $name } sobre { $country } ({ $window }) cuando alguien de ustedes haya hablado con ella o con él? Lo leerá con tu nombre.
    .label = Para quien viaja
revoke-review =
    ¿Retiro la presentación de { $name } en { $country } ({ $window })?

    { $answers }

    Al tocar «Enviar», la carta deja de valer y los anfitriones reciben una nota breve, sin motivo. No escribo a { $name } hasta que alguien de ustedes le haya hablado.
revoke-done = La presentación en { $country } queda retirada y los anfitriones lo saben. Por favor, habla ahora con { $name }; le escribiré cuando toques «Ya hemos hablado».
revoke-remember = { $name } todavía no lo sabe. Por favor, hablen con ella o con él y toquen «Ya hemos hablado».
revoke-member =
    { $who } ya ha hablado contigo: la presentación en { $country } ({ $window }) queda retirada y la carta { $number } ya no vale.

    { $words }

    Por favor, no te presentes como militante en el extranjero.
    .quiet =
    { $who } ya ha hablado contigo: la visita a { $country } ({ $window }) no sigue, y su papel ya no vale.

    { $words }

    Por favor, no digas allí nada de ti.
card-revoking = { $decider } retiró la presentación de { $name } en { $country } ({ $window }). Cuándo: { $when }. La carta ya no vale y los anfitriones lo saben. Nadie ha hablado todavía con quien viaja.
card-revoked = { $decider } retiró la presentación de { $name } en { $country } ({ $window }). Cuándo: { $when }. Quien viaja ya lo sabe.
case-outcome-revoking = { $decider } retiró esta presentación. Cuándo: { $when }.
case-outcome-revoked = { $decider } retiró esta presentación. Cuándo: { $when }.
queue-state-revoking = retirada, por hablar
queue-state-revoked = retirada
status-revoking = { $country }, { $window }: el Departamento quiere hablar contigo sobre este viaje y se pondrá en contacto.
    .quiet = { $country }, { $window }: la oficina quiere hablar contigo sobre esta visita y se pondrá en contacto.
status-revoked = { $country }, { $window }: la presentación fue retirada.
    .quiet = { $country }, { $window }: esto fue retirado. Por favor, no digas allí nada de ti.

button-change-days = Fechas
button-change-city = Ciudad
button-not-going = No voy
button-change-other = Otra cosa
button-change-activity = Lo que deseo hacer
button-change-email = Correo electrónico
button-change-phone = WhatsApp
button-change-else = Algo distinto
button-another-country = Otro país
button-open-trip = Abrirlo
button-another-trip = Es otro viaje
button-same = Como la última vez
button-revoke = Retirarla
button-told = Ya hemos hablado
