# Fase 2: lo que leerá el departamento anfitrión y las reglas del viaje.

details-open =
    { $who } te recomienda para { $country }. Ahora, los datos para el Departamento: unos tres minutos.

    Aún no te han presentado: por favor, no te presentes todavía como militante en el extranjero.
    .quiet =
        Puedes seguir con { $country }. Ahora unos datos para la oficina: unos tres minutos.

        Aún no hay nada decidido: por favor, no cuentes nada de ti allí.
details-nudge =
    Todavía faltan los datos de tu viaje a { $country }. Sin ellos, el Departamento no puede enviar tu presentación, y sin presentación no debes presentarte como militante.
    .quiet = Aún faltan los datos de tu viaje a { $country }. Sin ellos, nadie te espera allí.
details-window = Tu viaje a { $country } es en estos días: { $travel }. ¿En cuáles podrías reunirte con tus anfitriones?
    .label = Días para reunirte
    .same = Todos los días
    .there = { $window } ({ $country })
    .help = Solo los días en que tienes tiempo para tus anfitriones. Pueden ser menos que los días de tu viaje.
details-activity = ¿Qué te gustaría hacer con tus anfitriones en { $country }? Toca todo lo que quieras o dilo con tus palabras.
    .label = Qué deseas
details-city = ¿En qué ciudad de { $country }?
    .label = Ciudad
details-email = ¿A dónde envío tu copia de la presentación? Escribe tu correo electrónico, por favor. Si algún día se cierra este chat, te escribiré ahí.
    .label = Correo electrónico
    .help = Tus anfitriones te escribirán a esta dirección.
    .quiet = ¿A qué correo puedo escribirte si esta conversación se cierra? No mando ningún papel ahí.
details-phone = ¿Cuál es tu número de WhatsApp, con el código del país? Por ejemplo: { $example }.
    .none = No tengo
    .label = WhatsApp
    .help = Tus anfitriones podrán escribirte ahí. Si no tienes, dímelo: basta con el correo electrónico.
details-other = ¿Hay algo más que ayude? Idiomas, comida, necesidades de accesibilidad, con quién viajas, qué puedes ofrecer.
    .label = También es útil
details-rule_introduced =
    Cinco reglas antes de enviarlo, una por una.

    1. En el extranjero, solo se identifica como militante quien va con una presentación del Departamento. Hasta que yo te diga que ya te han presentado, por favor, no lo hagas.
    .quiet = 1. Hasta que te diga que todo está listo, por favor, no cuentes nada de ti allí; después de tus días allí, tampoco.
details-rule_speaking = 2. Te presentamos como militante de visita. No hablas en nombre del Partido ni lo representas.
    .quiet = 2. Estás allí de visita. Hablas por ti y por nadie más.
details-rule_press = 3. Por favor, no respondas a ningún medio en nombre del Partido ni escribas por tu cuenta a publicaciones o direcciones de otros partidos.
    .quiet = 3. Por favor, no respondas a ningún medio ni escribas por tu cuenta a ninguna dirección de allí.
details-rule_embassy = 4. No pasamos por embajadas ni misiones. Si pierdes tus papeles o corres peligro, para eso está el consulado de tu país, y solo para eso.
    .quiet = 4. El consulado de tu propio país está para papeles perdidos y peligro, y para nada más.
details-rule_report = 5. Después, por favor, cuéntale al Departamento cómo te fue, en la forma que quieras.
    .quiet = 5. Cuando vuelvas, cuéntanos cómo fue.
details-review =
    Esto es lo que leerían tus anfitriones:

    Nombre: { $name }
    Militancia: { $membership }
    { $answers }

    Al tocar «Enviar» aceptas que nuestro Departamento lea todo esto ahora y que, si lo aprueba, lo envíe al departamento internacional del partido hermano en { $countries }, y a nadie más.{ $several ->
        [yes] { "" } Cada uno lee solo lo que toca a su propio país.
       *[no] { "" }
    } Puedes retirarlo cuando quieras: escribe «retirar».
    .quiet =
        Míralo una vez más. Si lo envías, la oficina lo pasa a la oficina anfitriona en { $country } y a nadie más.

        { $answers }
details-review-early =
    Esto es lo que leerían tus anfitriones:

    Nombre: { $name }
    Militancia: { $membership }
    { $answers }

    Todavía no tienes recomendación. Al tocar «Enviar» aceptas que todo esto quede sellado hasta que alguien te recomiende, que entonces lo lea nuestro Departamento y que, si lo aprueba, lo envíe al departamento internacional del partido hermano en { $countries }, y a nadie más.{ $several ->
        [yes] { "" } Cada uno lee solo lo que toca a su propio país.
       *[no] { "" }
    } Puedes retirarlo cuando quieras: escribe «retirar».
    .quiet =
        Míralo una vez más. Lo guardo cerrado hasta que alguien diga que sí; entonces la oficina lo pasa a la oficina anfitriona en { $country } y a nadie más.

        { $answers }
details-sent =
    Gracias. El Departamento ya lo tiene todo. Si está de acuerdo, escribirá a tus anfitriones en { $country } y tú recibirás una copia.

    Aún no te han presentado: por favor, no te presentes todavía como militante en el extranjero.
    .quiet = Gracias. La oficina tiene todo para { $country }. Aún no hay nada decidido: por favor, no cuentes nada de ti allí.
details-kept =
    Gracias, tengo tus datos. Nadie los verá hasta que alguien te recomiende; entonces le llegarán al Departamento sin que tengas que hacer nada.

    Aún no te han presentado: por favor, no te presentes todavía como militante en el extranjero.
    .quiet = Gracias, lo guardo cerrado hasta que alguien diga que sí.

details-wiped = Habías empezado a dar los datos de un viaje y llevabas un tiempo sin seguir. He borrado lo que me contaste. El viaje sigue como estaba; escribe «estado» para ver cómo va.

button-start-details = Empezar
button-later = Más tarde
button-understood = Entiendo

details-handed =
    { $who } te recomienda para { $country }. Los datos que diste ya están en el Departamento.

    Aún no tienes presentación: por favor, no te presentes como militante en el extranjero.
    .quiet = Tus datos para { $country } ya están en la oficina. Aún no hay nada decidido: por favor, no cuentes nada de ti allí.
details-sent-some =
    Gracias. El Departamento ya lo tiene todo. Si está de acuerdo, escribirá a tus anfitriones en { $known } y tú recibirás una copia. Aún no tenemos la dirección de un partido hermano en { $sought }: el Departamento la busca primero.

    Aún no te han presentado: por favor, no te presentes todavía como militante en el extranjero.
    .quiet = Gracias. La oficina tiene todo para { $known } y { $sought }, y busca quien te reciba donde aún no hay nadie. Aún no hay nada decidido: por favor, no cuentes nada de ti allí.
details-sent-no-host =
    Gracias. El Departamento ya lo tiene todo. Aún no tenemos la dirección de un partido hermano en { $country }: el Departamento la busca primero.

    Aún no tienes presentación: por favor, no te presentes como militante en el extranjero.
    .quiet = Gracias. La oficina tiene todo para { $country } y busca quien te reciba. Aún no hay nada decidido: por favor, no cuentes nada de ti allí.
