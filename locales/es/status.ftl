# Cómo va un viaje y cuándo alguien puede presentarse como militante.

status-none = No tienes ningún viaje abierto.
status-requested =
    { $country }, { $window }: { $has_names ->
        [yes] en manos de { $names } (desde: { $since }). Yo se lo recuerdo y, si no hay respuesta, pregunto a otra persona.
       *[no] a la espera de alguien que pueda recomendarte (desde: { $since }).
    }
status-requested-late = { $country }, { $window }: aún sin recomendar. Lo tienen { $names } (desde: { $since }).
status-asked = { $country }, { $window }: { $who } espera tu respuesta (desde: { $since }): { $question }
status-recommended = { $country }, { $window }: { $who } te recomienda. Ahora te toca dar los datos.
status-given = { $country }, { $window }: { $who } te recomienda. Lo tiene el Departamento (desde: { $since }). Aún no te han presentado.
status-given-seeking = { $country }, { $window }: { $who } te recomienda. El Departamento está buscando un anfitrión (desde: { $since }). Si no lo hay, viajas a título personal.
status-hold = { $country }, { $window }: el Departamento está de acuerdo y se está preparando la carta. Aún no te han presentado.
status-sent = { $country }, { $window }: la carta { $number } va en camino. Tu presentación vale desde que llegue.
status-sent-accepted = { $country }, { $window }: la carta { $number } ya se ha enviado. Si en los próximos minutos no vuelve ningún error, tu presentación vale.
status-bounced = { $country }, { $window }: la dirección no ha funcionado. El Departamento se está ocupando. Aún no te han presentado.
status-introduced = El Departamento te ha presentado en { $country } para estos días: { $window }. Número { $number }. Agradecemos que envíes a { $address } una copia de lo que escribas.
status-declined =
    { $country }, { $window }: no se recomienda: { $cause }.

    { $words }
status-withdrawn = { $country }, { $window }: has retirado este viaje.
status-expired = { $country }, { $window }: no se decidió a tiempo.
status-closed = { $country }, { $window }: la presentación ha terminado.
status-useful-day = Quieres encontrarte con ellos hasta el { $day }.
status-rule = Por favor, no te presentes como militante en el extranjero.
status-rule-early = Por favor, no te presentes como militante antes del { $first }.
status-rule-introduced = Estos días puedes presentarte ante tus anfitriones como militante de visita. No hablas en nombre del Partido.
status-withdraw = ¿Retiro el viaje a { $country } ({ $window })? Todavía no ha salido nada de la organización y nadie en el extranjero lo sabrá.
status-withdraw-hold = ¿Retiro el viaje a { $country } ({ $window })? La carta sale a esta hora: { $at }. Si tocas antes, nadie en el extranjero lo sabrá.
status-withdrawn-done = Listo. El viaje a { $country } queda retirado; a nadie en el extranjero se le dijo nada.

button-withdraw-yes = Sí, retirarlo
button-keep = No, mantenerlo

status-draft = Tu solicitud aún no se ha enviado.
status-cannot-withdraw = Aquí ya no se puede retirar. Si hay que retirarlo, escribe al Departamento: { $address }
status-hostless = { $country }, { $window }: no hay anfitriones. Viajas a título personal.
