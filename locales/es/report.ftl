# Después del viaje: el informe, trozo a trozo, y quién puede verlo.

command-report = informe
    .synonyms = mi informe, contar
command-reports = informes
    .synonyms = todos los informes

report-welcome =
    ¡Qué bien que estés de vuelta! Cuéntanos cómo te fue en { $country }, como prefieras: texto, voz, fotos, enlaces. Todo lo que quieras y, al final, «listo».
    .quiet = ¡Qué bien que estés de vuelta! Cuéntanos cómo te fue, como prefieras. Todo lo que quieras y, al final, «listo».
report-welcome-owed =
    ¡Qué bien que estés de vuelta! El Departamento cuenta con tu informe de { $country }: seis preguntas cortas, y después fotos o lo que quieras. Hay tiempo hasta el { $due }.
    .quiet = ¡Qué bien que estés de vuelta! La oficina cuenta con tu informe: seis preguntas cortas. Hay tiempo hasta el { $due }.
report-welcome-told =
    ¡Qué bien que estés de vuelta! El Departamento ya tiene tu informe. Si falta algo, añádelo.
    .quiet = ¡Qué bien que estés de vuelta! Tu informe ya está aquí. Si falta algo, añádelo.
report-later = De acuerdo. Te pregunto otra vez en unos días; también puedes escribir «informe» cuando quieras.
report-tomorrow = De acuerdo, mañana entonces. También puedes escribir «informe» cuando quieras.
report-nothing =
    De acuerdo, también está bien. Si se te ocurre algo en los próximos 30 días, escribe «informe».
report-nothing-owed =
    Lo he anotado. El Departamento sigue contando con unas líneas de { $country }; puede que te pregunten.
    .quiet = Lo he anotado. La oficina sigue contando con unas líneas; puede que te pregunten.
report-reminder-plain = ¿Cómo te fue en { $country }? Bastan unas líneas o una nota de voz.
    .quiet = ¿Cómo te fue? Bastan unas líneas o una nota de voz.
report-reminder-owed = El Departamento cuenta con tu informe de { $country }: seis preguntas cortas, hasta el { $due }.
    .quiet = La oficina cuenta con tu informe: seis preguntas cortas, hasta el { $due }.
report-reminder-begun =
    Tu informe sobre { $country } está empezado: { $count ->
        [one] un trozo hasta ahora
       *[other] { $count } trozos hasta ahora
    }. ¿Hay más, o está listo?
    .quiet = Tu informe está empezado. ¿Hay más, o está listo?
report-later-last = De acuerdo. No pregunto más; escribe «informe» cuando quieras.
report-last-reminder = Es la última vez que pregunto.
report-rests = { $who } ha cerrado tu viaje a { $country }. Gracias; ya no se espera ningún informe.
    .quiet = Tu visita está cerrada. Gracias; ya no se espera ningún informe.

report-none = Ahora no hay aquí ningún viaje del que puedas informar. Puedes hacerlo desde que te presentemos y hasta 30 días después de que todo termine.
    .quiet = Ahora no hay aquí ninguna visita de la que puedas contar. Puedes hacerlo desde que tus anfitriones sepan de ti y hasta 30 días después de que todo termine.
report-which = ¿De qué viaje quieres contar?
report-too-late = El viaje a { $country } se cerró hace más de 30 días, así que aquí ya no puedo añadir nada. El Departamento te lee en { $address }.
    .quiet = Ese viaje se cerró hace más de 30 días, así que aquí ya no puedo añadir nada. Por favor, cuéntaselo a la oficina.

telling-pieces =
    Cuéntame de { $country }, { $window }: texto, voz, fotos, vídeo, documentos, enlaces, en cualquier orden. No se corta nada. Cuando termines, escribe «listo».

    Si quieres una ayuda para empezar: ¿A quién conociste? ¿Qué te sorprendió? ¿Qué deberíamos hacer ahora?
    .help = Todo lo que envíes aquí va a tu informe, hasta que escribas «listo». «Deshacer último» quita el último trozo, y con «¿Quién lo ve?» eliges.
    .quiet = Cuéntame cómo te fue: texto, voz, fotos, en cualquier orden. Cuando termines, escribe «listo».
report-taken =
    { $count ->
        [one] Tengo un trozo de tu informe hasta ahora: { $things }.
       *[other] Tengo { $count } trozos de tu informe hasta ahora: { $things }.
    } Envía más, o toca «Listo».
report-empty-again = Aquí no queda nada de tu informe. Envía algo, o escribe «listo».
report-resumed = Lo he añadido a tu informe sobre { $country }. Si no era para el informe, toca «Deshacer último».
    .quiet = Lo he añadido a tu informe. Si no era para eso, toca «Deshacer último».
report-faces = Fotos: quito el lugar donde se hicieron. Si se reconoce a otras personas, por favor, pregúntales antes.
report-undone = Deshecho: { $piece }.
report-no-file = Eso no lo puedo poner en un informe. Texto, voz, fotos, vídeo y documentos, sí.
report-too-big =
    Este archivo es demasiado grande para este chat: pasan hasta { $megabytes } MB. Puedes ponerlo aquí, hasta 50 MB: { $page }
report-picture =
    No he podido guardar { $piece }: solo puedo quitar el lugar de imágenes JPEG, PNG, WebP y GIF. Por favor, envía esa imagen como foto.
report-lost = No me ha llegado { $piece }. Por favor, haz el envío otra vez.
report-full = Tu informe ya tiene { $most } trozos. No puedo guardar más, así que este no lo he guardado. Por favor, escribe «listo», y cuéntale el resto por escrito al Departamento.
    .quiet = Ya me has contado { $most } trozos. No puedo guardar más, así que este no lo he guardado. Por favor, escribe «listo», y cuéntale el resto a la oficina.
report-empty = Tu informe sobre { $country } está vacío, así que no se ha enviado nada. Escribe «informe» cuando quieras.
    .quiet = Tu informe está vacío, así que no se ha enviado nada. Escribe «informe» cuando quieras.
report-done =
    ¡Gracias! El Departamento tiene tu informe sobre { $country }: { $things }.

    ¿Quién puede verlo? Hasta ahora: { $now }.
    .quiet = ¡Gracias! La oficina tiene tu informe. ¿Quién puede verlo? Hasta ahora: { $now }.
report-answered =
    ¡Gracias! El Departamento tiene tus seis respuestas. Si tienes fotos o algo más que contar, escribe «informe».

    ¿Quién puede verlas? Hasta ahora: { $now }.
    .quiet = ¡Gracias! La oficina tiene tus seis respuestas. ¿Quién puede verlas? Hasta ahora: { $now }.
report-uploaded = Ha llegado. { $count ->
        [one] Tengo un trozo de tu informe hasta ahora: { $things }.
       *[other] Tengo { $count } trozos de tu informe hasta ahora: { $things }.
    }

report-levels =
    ¿Quién puede ver tu informe? Hasta ahora: { $now }.

    «Departamento»: solo quienes se ocupan de los viajes. «Sus miembros»: se puede compartir dentro del Departamento. «Se puede publicar»: cualquiera puede leerlo.
    .quiet =
    ¿Quién puede ver lo que has contado? Hasta ahora: { $now }.

    «La oficina»: solo quienes se ocupan de las visitas. «Su gente»: se puede compartir dentro de la oficina. «Se puede publicar»: cualquiera puede leerlo.
report-which-piece = ¿Qué trozo?
report-level-one = { $piece }. Hasta ahora: { $level }. ¿Quién puede verlo?
report-level-set =
    { $one ->
        [yes] Hecho: { $level }.
       *[no] Hecho, para todo lo que hay hasta ahora: { $level }.
    } Puedes cambiarlo cuando quieras: escribe «informe».
report-level-department = solo para el Departamento
    .quiet = solo para la oficina
report-level-members = para los miembros del Departamento
    .quiet = para la gente de la oficina
report-level-published = se puede publicar
report-for-department = { $count } solo para el Departamento
    .quiet = { $count } solo para la oficina
report-for-members = { $count } para los miembros del Departamento
    .quiet = { $count } para la gente de la oficina
report-for-published = { $count ->
        [one] 1 se puede publicar
       *[other] { $count } se pueden publicar
    }
report-piece = { $number } · { $what }
report-one-text = texto
report-one-link = enlace
report-one-photo = foto
report-one-voice = voz
report-one-video = vídeo
report-one-document = documento
report-kind-text = { $count ->
        [one] 1 texto
       *[other] { $count } textos
    }
report-kind-link = { $count ->
        [one] 1 enlace
       *[other] { $count } enlaces
    }
report-kind-photo = { $count ->
        [one] 1 foto
       *[other] { $count } fotos
    }
report-kind-voice = { $count ->
        [one] 1 nota de voz
       *[other] { $count } notas de voz
    }
report-kind-video = { $count ->
        [one] 1 vídeo
       *[other] { $count } vídeos
    }
report-kind-document = { $count ->
        [one] 1 documento
       *[other] { $count } documentos
    }

button-report = Informe
button-report-now = Informar ahora
button-nothing = Nada que contar
button-start = Empezar
button-tomorrow = Mañana
button-undo-last = Deshacer último
button-who-sees = ¿Quién lo ve?
button-add-more = Añadir más
button-one-piece = Solo un trozo
button-level-department = Departamento
    .quiet = La oficina
    .synonyms = el departamento, la oficina, oficina
button-level-members = Sus miembros
    .quiet = Su gente
    .synonyms = miembros, su gente, gente
button-level-published = Se puede publicar
button-rest = No esperar más
button-read = Leer
button-files = Enviar archivos
button-filter = Filtrar
button-all-reports = Todos los informes
button-upload = Enviar

# Las seis preguntas después de un congreso o de una reunión de partidos.

delegate-event = Tu informe de { $country }, seis preguntas cortas. La primera: ¿qué acto fue, y quiénes participaron?
    .label = El acto
    .quiet = Tu informe, seis preguntas cortas. La primera: ¿qué acto fue, y quiénes participaron?
delegate-met = ¿A quién conociste, y con quién deberíamos seguir en contacto?
    .label = A quién conociste
delegate-said = ¿Qué dijiste allí en nuestro nombre, y cómo se recibió?
    .label = Qué dijiste
delegate-learned = ¿Qué aprendiste que debamos saber?
    .label = Qué aprendiste
delegate-proposed = ¿Qué se propuso, se decidió o se nos pidió?
    .label = Qué se propuso
delegate-next = ¿Qué deberíamos hacer ahora, y para cuándo?
    .label = Qué hacer ahora
delegate-review =
    Este es tu informe de { $country }, { $window }. ¿Se lo envío al Departamento?

    { $answers }
    .quiet =
    ¿Le envío esto a la oficina?

    { $answers }

# Lo que ve el Departamento.

card-returned = { $name }, { $country }, { $window }: el viaje ha terminado y se espera el informe.
card-report-overdue = El informe lleva retraso.
case-outcome-returned = Los días de esta presentación han terminado y se espera el informe.
queue-state-returned = de vuelta, falta el informe
status-returned = { $country }, { $window }: la presentación ha terminado. Cuéntanos cómo te fue: escribe «informe».
    .quiet = { $country }, { $window }: ya terminó. Cuéntanos cómo te fue: escribe «informe».
report-arrived = Ha llegado el informe de { $name } sobre { $country }, { $window }: { $things }.
reports-none = Aquí todavía no hay ningún informe.
reports-list =
    { $count ->
        [one] Un informe.
       *[other] { $count } informes, primero los más nuevos.
    }

    { $reports }
reports-row = { $number }: { $name }, { $country }, { $window }. { $count ->
        [one] 1 trozo
       *[other] { $count } trozos
    }, { $shared } para los miembros.
reports-filter = ¿De qué año, o de qué país?
reports-one =
    { $name }, { $country }, { $window }
    { $has_greeting ->
        [yes]
            Los anfitriones escribieron: { $greeting }

       *[no] { "" }
    }
    { $pieces }
reports-one-empty = De este informe todavía no ha llegado nada.
reports-by-left = alguien que dejó el viaje
reports-piece = { $piece }{ $has_who ->
        [yes] , de { $who }
       *[no] { "" }
    } ({ $level }){ $asked ->
        [yes] { " " }– { $question }
       *[no] { "" }
    }{ $has_text ->
        [yes] : { $text }
       *[no] .
    }
reports-file = { $piece }, { $level }.
reports-digest =
    El resumen del mes desde el { $month }. Esto se puede compartir dentro del Departamento, y aquí no hay nada más. Informes incluidos: { $count } de { $all }.

    { $reports }
reports-digest-none = En el mes desde el { $month } { $all ->
        [one] llegó un informe, solo para el Departamento. Escribe «informes» para leerlo.
       *[other] llegaron { $all } informes, solo para el Departamento. Escribe «informes» para leerlos.
    }
reports-told = { $country }, { $window } ({ $number }){ $has_texts ->
        [yes] : { $texts }
       *[no] .
    }{ $left ->
        [0] { "" }
        [one] { " " }Un trozo más.
       *[other] { " " }{ $left } trozos más.
    }

upload-title = Tu informe
upload-about = Esto va a tu informe sobre { $country }, { $window }, y a nadie más que al Departamento, salvo que en el chat digas otra cosa.
    .quiet = Esto va a la oficina y a nadie más, salvo que en el chat digas otra cosa.
upload-kinds = Fotos, voz, vídeo, documentos, hasta 50 MB. De las fotos y los vídeos quito el lugar.
upload-file = Un archivo
upload-words = Unas palabras, si quieres
upload-thanks = Ha llegado. Puedes enviar otro.

# El informe impreso.

export-title = Informe de { $country }
export-fact-name = Nombre
export-fact-country = País
export-fact-days = Días
export-fact-city = Ciudad
export-fact-greeting = Los anfitriones escribieron
export-value = { $value }
export-mark = { $number } · { $what } · { $when } · { $level }{ $missing ->
        [yes] { " " }· el archivo no llegó
       *[no] { "" }
    }
export-footer = { $organization } · { $number }
