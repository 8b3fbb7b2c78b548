# La juventud y quienes son menores de edad.

request-age = En la juventud se pregunta a todo el mundo: ¿cuántos años tienes?
    .label = Edad
    .help = Solo anoto si eres mayor de edad, nunca una fecha de nacimiento.
    .quiet = ¿Cuántos años tienes?
error-age = Toca una de las dos, por favor, o escribe tu edad, por ejemplo { $example }.
youth-adult = { $age } años o más
    .synonyms = adulto, adulta, mayor de edad, mayor
youth-minor = Menos de { $age } años
    .synonyms = menor, menor de edad
youth-not-of-age = menor de edad
youth-sent =
    Gracias. Como aún eres menor de edad, alguien del Departamento mira primero tu viaje a { $country }, { $window }, antes que nadie. Te escribiré aquí.

    Por favor, no te presentes todavía como militante en el extranjero.
    .quiet = Gracias. Como aún eres menor de edad, alguien de la oficina mira primero { $country }, { $window }, antes que nadie. Te escribiré aquí. Por favor, aún no cuentes nada de ti allí.
youth-taken =
    Buena noticia: el Departamento sigue adelante con tu viaje a { $country }. Ahora se pide tu recomendación en tu distrito, como a todo el mundo.

    Por favor, no te presentes todavía como militante en el extranjero.
    .quiet = Buena noticia: lo de { $country } sigue adelante. Ahora se pregunta a alguien de tu zona, como a todo el mundo. Por favor, aún no cuentes nada de ti allí.
details-guardian = ¿Quién es responsable de ti? Nombre y apellido, por favor: tu madre, tu padre o quien tenga tu tutela.
    .label = Responsable legal
details-guardian_mail = ¿Cuál es su correo electrónico? Ahí pido su permiso, y tus anfitriones escriben a esa dirección en lugar de a ti. Nadie recibe un teléfono tuyo.
    .label = Correo de responsable
change-guardian_mail = ¿Cuál es el correo correcto de { $guardian }? Ahí pido permiso otra vez.
    .label = Correo de responsable
change-guardian =
    Gracias. He escrito a { $guardian } ({ $email }) para pedir su permiso para tu viaje a { $country }. La página del correo anterior ya no sirve.

    Aún no te han presentado: por favor, no te presentes todavía como militante en el extranjero.
    .quiet = Gracias. He escrito a { $guardian } ({ $email }) para pedir su permiso para { $country }. La página del correo anterior ya no sirve. Por favor, aún no cuentes nada de ti allí.
button-change-guardian_mail = Correo responsable
details-review-minor =
    Esto es lo que se enviaría:

    Nombre: { $name }
    Militancia: { $membership }
    { $answers }

    Al tocar «Enviar» aceptas que, cuando tengas recomendación, lo lea todo nuestro Departamento, y también quien es responsable de ti. Solo si esa persona está de acuerdo y el Departamento lo aprueba, se envía al departamento internacional del partido hermano en { $countries }, con su dirección en lugar de la tuya, y a nadie más. Se usa el correo y no WhatsApp. Puedes retirarlo cuando quieras: escribe «retirar».
    .quiet =
        Míralo una vez más. Primero lo lee todo quien es responsable de ti. Solo si esa persona está de acuerdo, la oficina lo pasa a la oficina anfitriona en { $countries }, con su dirección en lugar de la tuya, y a nadie más.

        { $answers }
league-asked =
    { $who } te recomienda para { $country }. Estás en la juventud: los pasos son los mismos, y también se pregunta a { $has_office ->
        [yes] { $office }
       *[no] la oficina de la juventud
    }. Te escribiré aquí.

    Por favor, no te presentes todavía como militante en el extranjero.
    .quiet = { $who } dice que sí a { $country }. Ahora se pregunta también a otra persona. Te escribiré aquí. Por favor, aún no cuentes nada de ti allí.
league-agreed =
    { $who } está de acuerdo, en nombre de la juventud. Ahora, los datos de tu viaje a { $country } para el Departamento: unos tres minutos.

    Aún no te han presentado: por favor, no te presentes todavía como militante en el extranjero.
    .quiet = { $who } también dice que sí. Ahora, los datos de tu visita a { $country }: unos tres minutos. Por favor, aún no cuentes nada de ti allí.
league-agreed-handed =
    { $who } está de acuerdo, en nombre de la juventud. Los datos de tu viaje a { $country } siguen ahora su camino.

    Aún no te han presentado: por favor, no te presentes todavía como militante en el extranjero.
    .quiet = { $who } también dice que sí. Tus datos para { $country } siguen ahora su camino. Por favor, aún no cuentes nada de ti allí.
league-without =
    El Departamento sigue adelante con tu viaje a { $country } sin esperar a la juventud. Ahora, los datos: unos tres minutos.

    Aún no te han presentado: por favor, no te presentes todavía como militante en el extranjero.
    .quiet = La oficina sigue adelante con tu visita a { $country } sin esperar más. Ahora, los datos: unos tres minutos. Por favor, aún no cuentes nada de ti allí.
league-without-handed =
    El Departamento sigue adelante con tu viaje a { $country } sin esperar a la juventud. Tus datos siguen ahora su camino.

    Aún no te han presentado: por favor, no te presentes todavía como militante en el extranjero.
    .quiet = La oficina sigue adelante con tu visita a { $country } sin esperar más. Tus datos siguen ahora su camino. Por favor, aún no cuentes nada de ti allí.
guardian-asked =
    He escrito a { $guardian } ({ $email }) para pedir su permiso. Mientras no lo dé, el Departamento no puede decidir sobre { $country }. ¿Le avisas de que tiene un correo?

    Aún no te han presentado: por favor, no te presentes todavía como militante en el extranjero.
    .quiet = He escrito a { $guardian } ({ $email }) para pedir su permiso. Mientras no lo dé, no se puede decidir nada sobre { $country }. ¿Le avisas de que tiene un correo? Por favor, aún no cuentes nada de ti allí.
guardian-lost =
    Mi correo a { $guardian } ({ $email }) no llegó. Comprueba esa dirección con { $guardian } y corrígela aquí. Mientras no haya permiso, el Departamento no puede decidir sobre { $country }; también lo sabe.

    Aún no te han presentado: por favor, no te presentes todavía como militante en el extranjero.
    .quiet = Mi correo a { $guardian } ({ $email }) no llegó. Comprueba esa dirección con { $guardian } y corrígela aquí. Mientras no haya permiso, no se puede decidir nada sobre { $country }; la oficina lo sabe. Por favor, aún no cuentes nada de ti allí.
guardian-agreed =
    { $guardian } está de acuerdo con tu viaje a { $country }. Ahora decide el Departamento.

    Aún no te han presentado: por favor, no te presentes todavía como militante en el extranjero.
    .quiet = { $guardian } está de acuerdo con { $country }. Ahora decide la oficina. Por favor, aún no cuentes nada de ti allí.
guardian-refused =
    { $guardian } no está de acuerdo con la presentación en { $country }, así que termina aquí. Ya no sale nada, y a quien ya lo sabía se le avisa de que no sigue. Habla primero con { $guardian }; más adelante puedes pedirlo otra vez.

    Por favor, no te presentes como militante en el extranjero.
    .quiet = { $guardian } no está de acuerdo con { $country }, así que termina aquí. Habla primero con { $guardian }; más adelante puedes pedirlo otra vez. Por favor, no cuentes nada de ti allí.

card-human =
    Alguien que es menor de edad pide una presentación: { $name }, { $country }, { $window }. { $seen ->
        [yes] {""}
       *[other] Nadie más lo ha visto.{" "}
    }Si sigues adelante, se pide la recomendación del distrito; antes de que apruebes se pide el permiso de su responsable legal.

    { $facts }
card-league =
    { $name } está en la juventud: { $country }, { $window }. { $recommender } ha recomendado el viaje ({ $recommended }); ahora se pregunta a la juventud.

    { $facts }
card-guardian =
    { $name }, { $country }, { $window }: se ha pedido por correo el permiso de su responsable legal. Antes no se puede aprobar nada.

    { $facts }
card-unguarded = { $name }, { $country }, { $window }: su responsable legal no está de acuerdo. No queda nada por decidir.
card-guardian-waits = Su responsable legal aún no ha contestado. ¿Puede alguien llamar a la familia?
card-guardian-said = Permiso de su responsable legal: { $who }, { $when }.
card-guardian-wrote-first = { $who } dice que su responsable legal dio permiso por escrito. Léelo tú también y toca «También lo he leído»: vale cuando lo han leído dos personas.
card-guardian-wrote = Por escrito, según { $who }; falta que lo lea otra persona.
card-guardian-second = El permiso por escrito vale cuando lo ha leído otra persona más, y para el viaje como es ahora.
card-guardian-witnessed = Se dio por escrito: lo han leído { $names }.
card-guardian-corrected = { $name } ha corregido el correo de su responsable legal; antes era { $before }. En caso de duda, llamen a la familia.
card-guardian-again = Su responsable legal dio permiso para otra cosa ({ $who }, { $when }). Con «Aprobar» se le pregunta primero otra vez.
card-league-nobody = No se ha preguntado a la juventud: no hay nadie registrado para este distrito.
card-league-without = La juventud no ha contestado; { $who } decidió seguir adelante.
task-guardian-mail =
    El correo a quien responde legalmente por una persona menor de edad no llegó, así que nadie ha recibido la pregunta. Se pidió que se compruebe la dirección. ¿Puede alguien llamar a la familia?

    { $facts }
task-fact-guardian = Responsable legal
card-fact-age = Edad
card-fact-taken = Sigue adelante por
card-fact-league = Por la juventud
card-fact-guardian = Responsable legal
card-fact-guardian-mail = Correo de responsable
card-fact-guardian-agreed = Permiso firmado por

button-endorse = Aceptar
button-without = Seguir sin esperar
button-take = Seguir adelante
button-homes = Casas: permitir
button-written = Permiso por escrito
button-confirm = También lo he leído
button-guardian-not-here = A este país, no
button-guardian-nowhere = A ningún país
button-guardian-agree = Estoy de acuerdo
button-guardian-refuse = No estoy de acuerdo

queue-state-human = menor de edad, por decidir
queue-state-league = con la juventud
queue-state-guardian = con su responsable legal
queue-state-unguarded = responsable legal en contra
status-human = { $country }, { $window }: alguien del Departamento lo mira primero, desde { $since }.
    .quiet = { $country }, { $window }: alguien de la oficina lo mira primero, desde { $since }.
status-league = { $country }, { $window }: { $who } te recomienda. Con la juventud desde { $since }.
    .quiet = { $country }, { $window }: se está mirando desde { $since }.
status-guardian = { $country }, { $window }: se pidió permiso a tu responsable legal ({ $since }). Aún no te han presentado.
    .quiet = { $country }, { $window }: se pidió permiso a tu responsable legal ({ $since }).
status-unguarded = { $country }, { $window }: tu responsable legal no está de acuerdo. No sale nada.
case-outcome-human = { $name }: el Departamento decide primero si se sigue adelante.
case-outcome-league = { $name }: se está preguntando a la juventud.
case-outcome-guardian = { $name }: antes tiene que estar de acuerdo su responsable legal.
case-outcome-unguarded = { $name }: su responsable legal no está de acuerdo, así que esto ha terminado.

welcome-league =
    ¡Te damos la bienvenida! Ahora hablas aquí en nombre de la juventud. Cuando alguien de la juventud tiene recomendación para un viaje, recibes una tarjeta: aceptar, preguntar o rechazar con un toque.

guardian-page-title = Tu permiso para un viaje
guardian-page-who = { $name } ha pedido a { $organization } una presentación ante un partido hermano en { $country } y dice que tú eres su responsable legal. Tiene menos de { $age } años, así que nada se decide sin ti.
guardian-page-what =
    Si estás de acuerdo y nuestro { $department } lo aprueba, salen un correo y una carta para el departamento internacional del partido hermano en { $country }. Dicen: el nombre { $name }; los días { $window }; el lugar { $city }; lo que se desea: { $activity }{ $has_other ->
        [yes] ; y estas palabras: { $other }
       *[no] { "" }
    }; y tu nombre y tu correo, { $guardian }, { $email }. Los anfitriones te escriben a ti. Nadie recibe un teléfono y nadie más se entera.
guardian-page-rules = { $homes ->
        [yes] Nuestro { $department } ha permitido el alojamiento en una casa particular.
       *[no] Pedimos a los anfitriones que no haya alojamiento en casas particulares; solo nuestro { $department } podría permitirlo.
    } También les pedimos que lo borren todo después de la visita.
guardian-page-back = Puedes retirar tu permiso en esta página mientras no haya terminado el viaje. ¿Preguntas? Escribe a { $address }.
guardian-page-name = Tu nombre y apellido
guardian-page-agreed = Ya has dado tu permiso. Gracias. Es para esto:
guardian-page-later = Algo de este viaje ha cambiado desde que diste tu permiso, o se está mirando otra vez. Nada sale con un permiso antiguo: antes te lo pedimos de nuevo. Aquí puedes decir que no en cualquier momento.
guardian-page-over = Aquí ya no hay nada que contestar. ¿Preguntas? Escribe a { $address }.
mail-guardian =
    Hola, { $guardian }:

    { $name } ha pedido a { $organization } una presentación ante un partido hermano en { $country }, { $window }, y dice que tú eres su responsable legal. Sin tu permiso no sale nada.{ $changed ->
        [yes] {" "}Algo del viaje ha cambiado desde que te escribí; por favor, léelo de nuevo: lo que viste antes ya no vale.
       *[no] { "" }
    }

    { $has_link ->
        [yes] Qué se diría y a quién, y dos botones, «Estoy de acuerdo» y «No estoy de acuerdo», están en esta página: { $link }
       *[no] Por favor, contesta a este correo: nuestro { $department } te explica qué se diría y a quién, y te pide permiso.
    }

    Si no haces nada, no pasa nada. ¿Preguntas? Escribe a { $address }.

    Gracias,
    { $department }
    { $organization }
    .subject = Se pide tu permiso: { $number }
