# Las tarjetas de quienes deciden.

card-requested =
    { $name } pide una recomendación: { $country }, { $window }.

    { $facts }
card-asked =
    { $name }: { $country }, { $window }.

    { $mine ->
        [yes] Tu pregunta
       *[no] La pregunta de { $asker }
    } espera la respuesta de quien viaja: { $question }

    { $facts }
card-recommended = { $decider } ha recomendado a { $name } para { $country } ({ $when }). Ahora faltan los datos de quien viaja.
card-settled =
    { $you_agreed ->
        [yes] Lo has recomendado
       *[no] { $recommender } lo ha recomendado
    } ({ $recommended }): { $name }, { $country }, { $window }. Ahora: { $state }.
card-given =
    { $has_host ->
        [no] { $name } pide una presentación en { $country }, { $window }.
       *[yes] Se presentaría a { $name } en { $country }, { $window }.
    } Número { $number }.

    { $facts }
card-hold =
    { $you ->
        [yes] Has aprobado
       *[no] { $decider } ha aprobado
    } ({ $when }): { $name }, { $country }, { $window }. { $minutes ->
        [0] El correo sale ahora.
        [one] El correo sale en { $minutes } minuto.
       *[other] El correo sale en { $minutes } minutos.
    }
card-sent =
    { $decider } ha aprobado ({ $when }): { $name }, { $country }, { $window }. El correo a { $partner } va en camino.
card-bounced =
    El correo que presenta a { $name } a { $partner } no llegó: { $reason }. La persona sabe que aún no tiene presentación. Decide de nuevo para enviarlo otra vez o a otro anfitrión, o escribe tú a los anfitriones.

    { $facts }
card-introduced =
    { $name } ya tiene presentación ante { $partner }, { $country }, { $window }. Aprobación de { $decider } ({ $when }).{ $has_answer ->
        [yes] { "" } Respuesta: { $answer }. Ya se lo hemos dicho a quien viaja.
       *[no] { "" }
    }
card-declined =
    { $you ->
        [yes] Has rechazado
       *[no] { $decider } ha rechazado
    } ({ $when }): { $name }, { $country }, { $window }. Motivo: { $cause }.
card-withdrawn = { $name } ha retirado el viaje a { $country }, { $window }. Ya no hay nada que decidir.
card-expired =
    Los días ya pasaron: { $name }, { $country }, { $window }. { $bounced ->
        [yes] El correo nunca llegó a los anfitriones.
       *[no] No se decidió a tiempo y no se envió nada.
    }
card-closed = { $name }, { $country }, { $window }: los días de la presentación ya han pasado.

card-fact-kind = Militancia
card-fact-district = Distrito
card-fact-country = País
card-fact-travel = Días del viaje
card-fact-why = Por qué
card-fact-recommended = Recomendación de
card-fact-window = Busca contacto
card-fact-city = Ciudad
card-fact-activity = Qué desea
card-fact-email = Correo electrónico
card-fact-phone = WhatsApp
card-fact-other = También es útil
card-fact-host = Anfitrión
card-fact-verified = Dirección verificada
card-verified-by = { $day } ({ $who })
card-fact-question = Pregunta
card-fact-answer = Respuesta
card-no-phone = no tiene

card-urgent =
    { $days ->
        [0] Urgente: el primer día es hoy.
        [one] Urgente: queda { $days } día para el primer encuentro.
       *[other] Falta poco: quedan { $days } días para el primer encuentro.
    }
card-begun = Urgente: el primer día ya pasó y el viaje ha empezado.
card-mixed-alphabets = Mira el nombre dos veces: mezcla letras de alfabetos distintos.
card-not-recommended = Nadie lo ha recomendado todavía.
card-no-host = No conocemos a ningún anfitrión en { $country }.
card-seeking = Se está buscando un anfitrión en { $country }.
card-several-hosts = Hay más de un anfitrión en este país. ¿A cuál debe ir?
card-preview = Arriba está el correo exacto con su carta. Sale si lo apruebas.
card-answered = { $name } ha respondido.
card-unanswered = { $name } no ha respondido. Te toca otra vez.
card-passed = { $who } te pasa este caso.
card-passed-to = Este caso pasa a { $who }.
card-pass-to = { $name }, { $country }: ¿a quién se lo pasas?
card-hosts = { $name }, { $country }: ¿a quién debe ir el correo?
card-question-sent = He enviado tu pregunta a { $name }. La respuesta volverá a esta tarjeta.
card-declined-done = He avisado a { $name }. Tu nota privada sigue siendo privada.

card-own-trip = Este viaje es tuyo: decide otra persona.
card-not-yours = Esta decisión no te corresponde.
card-needs-second = Hacen falta dos personas: quien recomienda no puede también aprobar, y no hay nadie más por el Departamento. Pásalo a otra persona.
card-recommended-yourself = Este viaje lo recomendaste tú: lo aprueba otra persona del Departamento.
card-not-ready = La carta aún no está lista. La tarjeta volverá en cuanto lo esté.
card-changed = Ha cambiado desde que lo abriste. Así está ahora.
card-pass-gone = Esa persona ya no está.
card-host-gone = Ese anfitrión ya no está en el directorio.

case-outcome-requested = { $name }: esta solicitud está a la espera de una recomendación.
case-outcome-asked = { $name }: hay una pregunta sin responder. Podrás decidir cuando llegue la respuesta.
case-outcome-recommended =
    { $you ->
        [yes] Has aceptado
       *[no] { $decider } ha aceptado
    } ({ $when }).
case-outcome-given =
    { $you ->
        [yes] Has aceptado
       *[no] { $decider } ha aceptado
    } ({ $when }). Ahora lo tiene el Departamento.
case-outcome-hold =
    { $you ->
        [yes] Has aprobado
       *[no] { $decider } ha aprobado
    } ({ $when }).
case-outcome-sent = { $decider } ha aprobado ({ $when }) y el correo ya ha salido.
case-outcome-bounced = El correo no ha llegado; el Departamento se está ocupando.
case-outcome-introduced = { $decider } ha aprobado ({ $when }) y { $name } ya tiene presentación.
case-outcome-declined =
    { $you ->
        [yes] Has rechazado esta solicitud
       *[no] { $decider } ha rechazado esta solicitud
    } ({ $when }).
case-outcome-withdrawn = { $name } ha retirado este viaje.
case-outcome-expired = Los días de este viaje ya han pasado; no queda nada que decidir.
case-outcome-closed = Esta presentación ha terminado.

button-agree = Aceptar
button-ask = Preguntar
button-decline = Rechazar
button-pass = Pasar a otra persona
button-less = Atrás
button-approve = Aprobar
button-undo = Deshacer
button-again = Decidir de nuevo
button-hosts = Otro anfitrión
button-seek = Buscar anfitrión

card-hostless = No hay anfitriones en { $country } para { $name }. { $decider } cerró el caso ({ $when }); el viaje es a título personal.
card-fact-address = Dirección
card-bounce-refused = su servidor de correo lo rechazó
card-bounce-expired = ningún servidor lo aceptó en dos días
card-bounce-other = no se pudo entregar
card-undone = { $who } lo ha retirado para decidirlo de nuevo.
card-taken-back = Lo aprobado ya no es lo que se habría enviado: el directorio ha cambiado. No se envió nada. Decide de nuevo, por favor.
card-needs-department = Ahora mismo nadie del Departamento podría aprobar este viaje. Avisa a quien administra este chat; la solicitud se conserva.
card-member-away = Por ahora la persona no lee mensajes aquí: una pregunta no llegaría. Usa, por favor, el medio por el que se conocen.
card-mail-only =
    { $mail ->
        [yes] Solo se puede llegar a { $name } por correo.
       *[no] Por ahora no se puede llegar a { $name } por aquí.
    }
card-moved = La cuenta de la persona en la app de chat ha cambiado. Para volver a usar este chat, necesita una invitación nueva.
card-pass-has = Esa persona ya lo tiene.
card-seeking-already = Ya se están buscando anfitriones.
card-too-late = Los días en que se buscaba el contacto ya pasaron: no se puede enviar.
case-outcome-hostless = { $decider } cerró este viaje ({ $when }): no hay anfitriones.
button-none = No hay ninguno
card-reminder = Un recordatorio: espera desde { $since }.
