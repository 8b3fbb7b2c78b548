# Fase 1: alguien pide una recomendación.

request-to = Un viaje a { $country }: unas preguntas, y lo ves todo antes de enviarlo.
    .openings = planear un viaje a, planificar un viaje a, planear mi viaje a, quiero planear un viaje a, un viaje a, viaje a, quiero viajar a, quisiera viajar a, me gustaría viajar a, quiero ir a, voy a viajar a, voy a, me voy de viaje a, voy de viaje a, me voy a, viajo a, viajaré a, iré a, viajar a
request-name = ¿Cómo te llamas? Escribe tu nombre como deben verlo tus anfitriones.
    .label = Nombre
    .help = Tu nombre y apellido, tal como quieres que aparezcan en la carta.
request-kind = ¿Cuál de estas es tu militancia?
    .label = Militancia
    .quiet = ¿Cuál de estas opciones es la tuya?
request-district = ¿De qué distrito eres?
    .label = Distrito
request-country = ¿A qué país viajas?
    .label = País
    .help = Escribe el nombre del país en el idioma que quieras, o envía su bandera.
request-travel = ¿Qué días estarás allí? Por ejemplo: del 3 al 9 de octubre.
    .label = Días del viaje
    .help = Basta con días aproximados, si me dices el primero y el último; los días exactos para reunirte puedes darlos después.
request-why = En una o dos frases: ¿por qué viajas y qué esperas del viaje?
    .label = Por qué
request-review =
    Esta es tu solicitud. ¿La envío?

    { $answers }

    Quien pueda recomendarte verá estos datos, y nada más hasta que tengas una recomendación.
    .quiet =
        Esto es lo que tengo. ¿Lo envío?

        { $answers }

request-sent =
    He enviado a { $names } tu petición de una recomendación para { $country } ({ $window }). Te avisaré por aquí.

    Por favor, no te presentes todavía como militante en el extranjero.
    .quiet = Pregunté a { $names } por { $country }, { $window }. Te aviso por aquí. Por favor, aún no cuentes nada de ti allí.
request-no-host = Aún no tenemos la dirección de un partido hermano en { $country }. Si te recomiendan, el Departamento la buscará.
    .quiet = Aún no conocemos a nadie en { $country } que pueda recibirte. Si alguien dice que sí, la oficina buscará.
request-sent-at-once =
    { $country }, { $window }: { $there_already ->
        [yes] quizá ya estés allí. Hora de allí: { $there }. Hora de aquí: { $here }.
       *[no] empieza dentro de { $hours ->
            [one] una hora
           *[other] { $hours } horas
        }. Hora de allí: { $there }. Hora de aquí: { $here }.
    } He preguntado al mismo tiempo a todas las personas que pueden decidir: { $names }.

    Si nadie puede aceptar a tiempo, viajas sin presentación. No pasa nada; solo te pido que no te presentes como militante. Todavía puede haber presentación mientras estés allí.
    .quiet = He preguntado por { $country }, { $window }, al mismo tiempo a todas las personas que pueden decidir: { $names }. Si nadie puede decir que sí a tiempo, viajas de forma privada. No pasa nada; solo te pido que aún no cuentes nada de ti allí. Todavía se puede decidir mientras estés allí.
request-sent-nobody =
    Tengo tu solicitud para { $country } ({ $window }). En este momento no hay nadie que pueda recibirla; el Departamento la encontrará en cuanto haya alguien.

    Por favor, no te presentes todavía como militante en el extranjero.
    .quiet = Tengo tu solicitud para { $country }, { $window }. Ahora no hay nadie para recibirla; la oficina la encontrará. Por favor, aún no cuentes nada de ti allí.
request-question =
    { $who } tiene una pregunta sobre tu viaje a { $country }:

    { $question }

    Toca «Responder» para contestar.
request-answered = Gracias. Tu respuesta va en camino a { $who }.
request-unanswered = He devuelto sin respuesta la pregunta de { $who } sobre { $country }, para que tu solicitud no se quede parada. Puedes responder todavía mientras nadie haya decidido.
request-declined =
    Por ahora no se recomienda tu viaje a { $country } ({ $window }): { $cause }.

    { $words }

    { $who }

    Por favor, no te presentes como militante en el extranjero.{ $look ->
        [yes] { "" } Puedes pedir una vez una segunda revisión, por otra persona.
       *[no] { "" }
    }
    .quiet = { $country }, { $window }: ahora no puede ser. La oficina puede decirte por qué. Por favor, no cuentes nada de ti allí.{ $look ->
        [yes] { "" } Puedes pedir una vez que otra persona lo mire de nuevo.
       *[no] { "" }
    }
request-outcome-declined =
    { $side ->
        [league] La juventud no está de acuerdo con el viaje de { $name } a { $country }: { $cause }.
       *[department] El Departamento no va a presentar a { $name } en { $country }: { $cause }.
    }
request-passed = Tu solicitud para { $country } está ahora en manos de { $who }.
request-seeking =
    Hoy no tenemos la dirección de ningún partido hermano en { $country }. El Departamento buscará hasta el { $until }. Si para entonces no hay ninguna, viajas a título personal, sin presentarte como militante.
    .quiet = Hoy no conocemos a nadie en { $country } que pueda recibirte. La oficina busca. Si no hay nadie, viajas de forma privada.
request-search-over =
    El Departamento buscó un anfitrión en { $country } hasta hoy, { $until }, y no ha dado ningún nombre. Ya le pregunté qué resultó. Si no te digo otra cosa, viajas a título personal, sin presentarte como militante.
    .quiet = Aún no hay nombre de quien pueda recibirte en { $country }. Ya le pregunté a la oficina. Si no te digo otra cosa, viajas de forma privada.
request-late = Ahora el Departamento también ve tu solicitud para { $country }. Aún no está recomendada.
    .quiet = La oficina también ve ya tu solicitud para { $country }. Aún no hay nada decidido.
request-started =
    En { $country } ya es { $first }, el primer día en que buscabas contacto, y nadie pudo decidir a tiempo. Viajas sin presentación. No pasa nada; solo te pedimos que no te presentes como militante. Todavía puede haber presentación mientras estés allí.
    .quiet = En { $country } ya es { $first }, tu primer día allí, y no se decidió nada a tiempo. Viajas de forma privada; por favor, no cuentes nada de ti allí. Aún se puede decidir mientras estás allí.
request-expired =
    Los días en que buscabas contacto en { $country }, { $window }, ya pasaron y no se decidió a tiempo. Lo siento. Por favor, no te presentes allí como militante. Puedes pedirlo de nuevo con los mismos datos y otros días.
    .quiet = Tus días en { $country }, { $window }, han pasado y no se decidió nada. Lo siento. Por favor, no cuentes nada de ti allí. Puedes volver a pedirlo con otros días.
request-nudge = Tu solicitud aún no se ha enviado. Lo que me has contado queda guardado. ¿Seguimos?
request-wiped = Habías empezado una solicitud y llevaba un tiempo sin avanzar. He borrado lo que me contaste. Escribe «empezar» cuando quieras comenzar otra vez.

button-withdraw = Retirar
button-details-now = Dar los datos ya
button-answer = Responder
button-reopen = Pedir de nuevo

ask-question = ¿Qué quieres preguntar a { $name } sobre el viaje a { $country } ({ $window })? Sale enseguida, con tu nombre.
answer-answer =
    { $who } pregunta por tu viaje a { $country } ({ $window }): { $question }

    ¿Qué respondes?
    .label = Tu respuesta
answer-review =
    ¿Envío esto a { $who }, sobre tu viaje a { $country } ({ $window })? La pregunta era: { $question }

    { $answers }
decline-cause = ¿Por qué rechazas el viaje de { $name } a { $country } ({ $window })?
    .label = Motivo
decline-words = ¿Qué le digo a { $name } sobre el viaje a { $country } ({ $window })? Leerá tus palabras con tu nombre.
    .label = Para quien viaja
decline-note = ¿Quieres dejar en el registro una nota privada sobre { $name } y { $country } ({ $window })? Quien viaja nunca la verá.
    .label = Nota privada
decline-review =
    ¿Rechazo con esto el viaje de { $name } a { $country } ({ $window })?

    { $answers }

request-started-details =
    En { $country } ya es { $first }, el primer día en que buscabas contacto, y aún no enviaste los datos, así que nadie pudo presentarte. Por favor, no te presentes como militante. Todavía puedes darlos.
    .quiet = En { $country } ya es { $first }, tu primer día allí, y tus datos aún no se han enviado. Por favor, no cuentes nada de ti allí. Aún puedes darlos.
request-started-asked =
    En { $country } ya es { $first }, el primer día en que buscabas contacto, y queda abierta una pregunta para ti. Por favor, no te presentes como militante. Todavía puedes responderla.
    .quiet = En { $country } ya es { $first }, tu primer día allí, y aún tienes una pregunta sin responder. Por favor, no cuentes nada de ti allí. Aún puedes responderla.
request-expired-details =
    Los días en que buscabas contacto en { $country }, { $window }, ya pasaron y los datos no llegaron a enviarse, así que nadie pudo presentarte. Por favor, no te presentes allí como militante. Puedes pedirlo de nuevo con los mismos datos y otros días.
    .quiet = Tus días en { $country }, { $window }, han pasado y no se decidió nada. Lo siento. Por favor, no cuentes nada de ti allí. Puedes volver a pedirlo con otros días.
request-expired-asked =
    Los días en que buscabas contacto en { $country }, { $window }, ya pasaron y quedaba abierta una pregunta para ti. Por favor, no te presentes allí como militante. Puedes pedirlo de nuevo con los mismos datos y otros días.
    .quiet = Tus días en { $country }, { $window }, han pasado y no se decidió nada. Lo siento. Por favor, no cuentes nada de ti allí. Puedes volver a pedirlo con otros días.
request-expired-bounced =
    Los días en que buscabas contacto en { $country }, { $window }, ya pasaron y la carta nunca llegó a tus anfitriones. Lo siento. Por favor, no te presentes allí como militante. Puedes pedirlo de nuevo con otros días.
    .quiet = Tus días en { $country }, { $window }, han pasado y no se decidió nada. Lo siento. Por favor, no cuentes nada de ti allí. Puedes volver a pedirlo con otros días.
request-hostless =
    El Departamento ha buscado y no hay ningún partido hermano que pueda recibirte en { $country }. Viajas a título personal, sin presentarte como militante. ¡Buen viaje!
    .quiet = La oficina buscó y nadie en { $country } puede recibirte. Viajas de forma privada. ¡Buen viaje!
request-not-introduced =
    { $side ->
        [league] La juventud no está de acuerdo con tu viaje a { $country }, { $window }: { $cause }.
       *[department] El Departamento no te va a presentar en { $country }, { $window }: { $cause }.
    }

    { $words }

    { $who }

    Por favor, no te presentes como militante en el extranjero.{ $look ->
        [yes] { "" } Puedes pedir una vez una segunda revisión, por otra persona.
       *[no] { "" }
    }
    .quiet = { $country }, { $window }: ahora no puede ser. La oficina puede decirte por qué. Por favor, no cuentes nada de ti allí.{ $look ->
        [yes] { "" } Puedes pedir una vez que otra persona lo mire de nuevo.
       *[no] { "" }
    }
