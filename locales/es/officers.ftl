# Quienes deciden: ausencias, suplencias, dos aprobaciones, condiciones, una segunda revisión.

command-away = ausencia
    .synonyms = ausencia, ausente, fuera, vacaciones, fuera de la oficina

away-days = ¿Qué días vas a estar fuera? Por ejemplo: del 3 al 9 de octubre.
    .label = Ausencia
    .help = Del primero de estos días al último, tus tarjetas van a quien te suple. Puedes volver antes con un toque.
away-deputy = ¿Quién te suple?
    .label = Suplencia
away-next = Quien siga
    .synonyms = siguiente, nadie, cualquiera
away-review =
    ¿Lo anoto así?

    { $answers }

    En esos días puedes decidir igualmente; todo se muestra también a quien te suple.
away-set =
    Anotado: estarás fuera ({ $days }). { $has_deputy ->
        [yes] Te suple { $deputy }, y ya lo sabe.
       *[no] Tus tarjetas van a quien siga.
    } Te aviso cuando empiece y cuando termine.
away-planned =
    Tu ausencia: { $days }. { $has_deputy ->
        [yes] Te suple { $deputy }.
       *[no] Tus tarjetas van a quien siga.
    }
away-stand-in = { $who } estará fuera ({ $days }) y te toca suplir. Lo que haya que decidir esos días te llega a ti.
away-no-longer = { $who } ha vuelto. Ya no hace falta que suplas; lo que tienes en marcha lo puedes terminar.
away-begun =
    Empieza tu ausencia. { $has_deputy ->
        [yes] Ahora { $deputy } tiene tus tarjetas abiertas.
       *[no] Ahora tus tarjetas abiertas las tiene quien sigue.
    } Que lo disfrutes.
away-over = Tu ausencia ha terminado. ¡Qué bueno que hayas vuelto! Las tarjetas abiertas te llegan otra vez.
away-back = ¡Qué bueno que hayas vuelto! Las tarjetas abiertas te llegan otra vez.
away-not-needed = Solo puede anotar una ausencia quien decide sobre viajes.
away-not-away = No tienes ninguna ausencia anotada.

button-away = Voy a estar fuera
button-back-here = Ya he vuelto
button-away-anew = Otros días

officers-for = { $who } por { $absent }
officers-recorded = { $who } (lo anotó { $by })
officers-travels = { $name } también decide sobre viajes. Este se decide sin su participación.
officers-stand-in = Suples a { $who }, que estará fuera hasta el { $day }.
officers-you-are-away = Tu ausencia dura hasta el { $day } y hay quien te suple. Puedes decidir igualmente.
officers-yours-away = { $who } estará fuera hasta el { $day }. Ahora te toca a ti.
officers-yours-now = Quien tenía este caso ya no decide aquí. Ahora te toca a ti.
officers-yours-again = Te toca otra vez a ti.
officers-not-yours-now = { $number } está ahora en otras manos. Ya no tienes que hacer nada.
officers-handed = Tu solicitud para { $country } está ahora en manos de { $who }.
officers-look =
    Segunda revisión: { $who } rechazó este viaje ({ $cause }): { $words }

    Quien viaja dice: { $plea }

    Un rechazo sería definitivo.
card-barred = { $number }: rechazaste este viaje y la segunda revisión la hace otra persona. Ya no te muestro nada más de él.
officers-declined-it = Has rechazado este viaje, así que la segunda revisión la hace otra persona.
officers-two-needed = Destino delicado: aprueban dos personas del Departamento, una después de otra.
officers-both = Aprobación de { $first } y de { $second }.
officers-agreed = También de acuerdo: { $names }.
officers-awaits = Falta el acuerdo de { $names }. Antes nadie puede decidir.
officers-awaited = Antes de decidir falta el acuerdo de { $names }.
officers-please-agree = { $who } te pide tu acuerdo. Con eso aún no se decide nada.
officers-please-agree-for = { $who } pide el acuerdo de { $absent }, a quien sustituyes. Con eso aún no se decide nada.
officers-gone = Ahora no hay forma de hablar aquí con { $names }. Puedes seguir sin ese acuerdo; queda anotado quién lo hizo.
officers-spared = { $who } sigue sin el acuerdo de { $names }: ahora no se puede contactar.
officers-not-gone = Se puede preguntar a todas las personas cuyo acuerdo falta; espera su respuesta.
officers-concurred = { $who } también está de acuerdo.
officers-note = Nota de { $who }: { $words }
officers-conditions = Condiciones: { $words }
officers-add-whom = { $name }, { $country }: ¿quién más debe estar de acuerdo?
officers-added = He pedido también el acuerdo de { $who }. ¿Quieres añadir una nota? Quien viaja nunca la ve.
officers-passed = Ahora lo tiene { $who }. ¿Quieres añadir una nota? Quien viaja nunca la ve.
officers-nobody-to-add = No hay nadie más que pueda dar su acuerdo.
officers-nobody-to-tell = No has pasado este caso a nadie.
officers-not-asked = No se te ha pedido tu acuerdo, o ya lo has dado.

button-add = Añadir a alguien
button-concur = De acuerdo
button-spare = Sin su acuerdo
button-note = Añadir una nota
button-conditions = Con condiciones
button-vouch = Recomendado por…

note-words = ¿Qué debe acompañar a { $name }, { $country }? Solo lo lee quien recibe la tarjeta.
note-sent = Tu nota está en su tarjeta.

vouch-officer = ¿Quién recomienda a { $name } para { $country } ({ $window })? Escribe el nombre de esa persona. El silencio no cuenta como recomendación.
    .label = Recomendación de
vouch-review =
    ¿Anoto esto para { $name } y { $country } ({ $window })?

    { $answers }

    Lleva también tu nombre, y lo aprueba otra persona del Departamento.
vouch-done = Anotado: recomendación de { $who }.
vouch-own-word = Nadie puede recomendarse. Escribe, por favor, el nombre de otra persona.

conditions-words = ¿Con qué condiciones aprobarías a { $name } para { $country } ({ $window })? Salen en la carta y en el correo tal como las escribas. Omítelo si no hay ninguna.
conditions-set = La carta se hace de nuevo con esto: { $words } La verás otra vez antes de que salga.
conditions-none = No hay condiciones. Verás la carta otra vez antes de que salga.
conditions-are = Se aprueba con estas condiciones: { $words }
    .quiet = Hay condiciones. La oficina te dice cuáles.

seconding-yourself = Ya has aprobado; ahora debe aprobar también otra persona del Departamento.
seconding-alone = Este destino necesita a dos personas del Departamento que no hayan recomendado el viaje, y no hay nadie más. Pide a quien administra este chat que invite a otra persona.
card-seconding =
    { $you ->
        [yes] Has aprobado
       *[no] { $decider } ha aprobado
    } ({ $when }). Destino delicado: debe aprobar también otra persona del Departamento.

    { $name }, { $country }, { $window }. Número { $number }.

    { $facts }
case-outcome-seconding =
    { $you ->
        [yes] Has aprobado
       *[no] { $decider } ha aprobado
    } ({ $when }); debe aprobar también otra persona del Departamento.
queue-state-seconding = segunda aprobación
queue-state-look = segunda revisión
queue-for = { $state }, por { $who }
status-seconding = { $country }, { $window }: { $who } te recomienda. El Departamento lo tiene desde { $since }. Aún sin presentación.
    .quiet = { $country }, { $window }: lo tiene la oficina desde { $since }. Aún no hay nada resuelto.
status-look = { $country }, { $window }: otra persona lo está revisando de nuevo desde { $since }. Aún sin presentación.
    .quiet = { $country }, { $window }: otra persona lo está mirando de nuevo desde { $since }. Aún no hay nada resuelto.

status-declined-given =
    { $side ->
        [league] { $country }, { $window }: la juventud no está de acuerdo: { $cause }.
       *[department] { $country }, { $window }: el Departamento no te presenta: { $cause }.
    }

    { $words }
    .quiet = { $country }, { $window }: ahora no puede ser. La oficina puede decirte por qué.

appeal-words = ¿Qué debería saber otra persona sobre tu viaje a { $country } ({ $window })? Puedes pedirlo una vez; quien lo rechazó no participa.
    .label = Tus palabras
    .quiet = ¿Qué debería saber otra persona sobre { $country } ({ $window })? Puedes pedirlo una vez.
appeal-review =
    ¿Pido una segunda revisión de tu viaje a { $country } ({ $window })?

    { $answers }

    Solo se puede una vez. La respuesta es definitiva.
    .quiet = ¿Pido que otra persona mire de nuevo { $country } ({ $window })? Solo se puede una vez. La respuesta es definitiva.
appeal-sent =
    Tu viaje a { $country } queda en manos de { $names } para una segunda revisión. Te avisaré por aquí.

    Por favor, no te presentes todavía como militante en el extranjero.
    .quiet = { $country } queda en manos de { $names }. Te avisaré por aquí. Por favor, no digas allí nada de ti todavía.
appeal-nobody =
    En este momento no hay nadie más que pueda revisar de nuevo tu viaje a { $country }. He pasado tus palabras para que una persona se ocupe. Hasta que sepas algo, todo queda como está.
    .quiet = Nadie más puede mirar de nuevo { $country } en este momento. He pasado tus palabras para que una persona se ocupe. Hasta que sepas algo, todo queda como está.
appeal-late = Una segunda revisión se puede pedir una vez, en los primeros días después del rechazo y antes de que el viaje termine. Para este viaje ya no es posible.
    .quiet = Se puede mirar de nuevo una vez, en los primeros días y antes de que el viaje termine. Para este viaje ya no es posible.
task-nobody-decides =
    Hay un viaje en espera y nadie de quienes están aquí puede decidir sobre él: quien lo rechazó, viaja o ya dio su acuerdo no interviene. Pide a quien administra este chat que invite a otra persona al Departamento. Yo la busco cada día.

    { $facts }
task-fact-case = Número del viaje
task-second-look =
    { $name } pide una segunda revisión de un viaje rechazado y no hay nadie más que pueda hacerla. Invita, por favor, a alguien que no haya decidido, o responde.

    { $facts }
request-declined-final =
    Tu viaje a { $country } ({ $window }) se ha revisado de nuevo y no se recomienda: { $cause }.

    { $words }

    { $who }

    Es definitivo. Por favor, no te presentes como militante en el extranjero.
    .quiet = Se ha mirado de nuevo { $country } ({ $window }) y no puede ser. Es definitivo. La oficina puede decirte por qué. Por favor, no digas allí nada de ti.
request-not-introduced-final =
    { $side ->
        [league] Tu viaje a { $country } ({ $window }) se ha revisado de nuevo y la juventud no está de acuerdo: { $cause }.
       *[department] Tu viaje a { $country } ({ $window }) se ha revisado de nuevo y el Departamento no te va a presentar: { $cause }.
    }

    { $words }

    { $who }

    Es definitivo. Por favor, no te presentes como militante en el extranjero.
    .quiet = Se ha mirado de nuevo { $country } ({ $window }) y no puede ser. Es definitivo. La oficina puede decirte por qué. Por favor, no digas allí nada de ti.
request-around = Tú decides sobre viajes de otras personas; el tuyo lo decide alguien más.

button-appeal = Segunda revisión
