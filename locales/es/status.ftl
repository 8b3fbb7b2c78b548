# Cómo va un viaje y cuándo alguien puede presentarse como militante.

status-none = No tienes ningún viaje abierto.
status-requested =
    { $country }, { $window }: { $has_names ->
        [yes] en manos de { $names } (desde: { $since }). Yo se lo recuerdo y, si no hay respuesta, pregunto a otra persona.
       *[no] a la espera de alguien que pueda recomendarte (desde: { $since }).
    }
    .quiet = { $country }, { $window }: espera un primer sí desde { $since }.
status-requested-late = { $country }, { $window }: aún sin recomendar. Lo tienen { $names } (desde: { $since }).
    .quiet = { $country }, { $window }: espera un primer sí desde { $since }.
status-asked = { $country }, { $window }: { $who } espera tu respuesta (desde: { $since }): { $question }
status-recommended = { $country }, { $window }: { $who } te recomienda. Ahora te toca dar los datos.
    .quiet = { $country }, { $window }: puedes seguir. Te toca dar los datos.
status-given = { $country }, { $window }: { $who } te recomienda. Lo tiene el Departamento (desde: { $since }). Aún no te han presentado.
    .quiet = { $country }, { $window }: en la oficina desde { $since }. Aún no hay nada decidido.
status-given-seeking =
    { $country }, { $window }: { $who } te recomienda. El Departamento está buscando un anfitrión (desde: { $since }){ $has_until ->
        [yes] { "" } y seguirá hasta el { $until }.
       *[no] .
    } Si no lo hay, viajas a título personal.
    .quiet = { $country }, { $window }: la oficina busca quien te reciba desde { $since }. Si no hay nadie, viajas de forma privada.
status-hold = { $country }, { $window }: el Departamento está de acuerdo y se está preparando la carta. Aún no te han presentado.
    .quiet = { $country }, { $window }: la oficina dijo que sí y se prepara tu papel.
status-sent = { $country }, { $window }: la carta { $number } va en camino. Tu presentación vale desde que llegue.
    .quiet = { $country }, { $window }: tu papel va en camino.
status-sent-accepted = { $country }, { $window }: la carta { $number } ya se ha enviado. Si en los próximos minutos no vuelve ningún error, tu presentación vale.
    .quiet = { $country }, { $window }: tu papel ha salido. Todo está bien si no vuelve nada en los próximos minutos.
status-bounced = { $country }, { $window }: la dirección no ha funcionado. El Departamento se está ocupando. Aún no te han presentado.
    .quiet = { $country }, { $window }: tu papel no llegó. La oficina se ocupa.
status-introduced = El Departamento te ha presentado en { $country } para estos días: { $window }. Número { $number }. Agradecemos que envíes a { $address } una copia de lo que escribas.
    .quiet = { $country }, { $window }: todo está bien, allí saben de ti.{ $has_word ->
        [yes] {" "}Tu palabra es «{ $word }».
       *[no] { "" }
    }
status-declined =
    { $country }, { $window }: no se recomienda: { $cause }.

    { $words }
    .quiet = { $country }, { $window }: ahora no puede ser. La oficina puede decirte por qué.
status-withdrawn = { $country }, { $window }: has retirado este viaje.
status-expired = { $country }, { $window }: no se decidió a tiempo.
status-closed = { $country }, { $window }: la presentación ha terminado.
    .quiet = { $country }, { $window }: tus días allí han pasado.
status-useful-day = Quieres encontrarte con ellos hasta el { $day }.
status-rule = Por favor, no te presentes como militante en el extranjero.
    .quiet = Por favor, no cuentes nada de ti allí.
status-rule-early = Por favor, no te presentes como militante antes del { $first }.
    .quiet = Por favor, no cuentes nada de ti allí antes del { $first }.
status-rule-introduced = Estos días puedes presentarte ante tus anfitriones { $as }.
    .quiet = En estos días puedes decir a quienes te reciben quién eres. No hablas por nadie más.
status-withdraw = ¿Retiro el viaje a { $country } ({ $window })? { $before ->
        [yes] Quienes tenían antes una carta ya saben que no vale; nadie más en el extranjero lo sabrá.
       *[no] Todavía no ha salido nada de la organización y nadie en el extranjero lo sabrá.
    }
    .quiet = ¿Retiras el viaje a { $country }, { $window }? { $before ->
        [yes] Quienes iban a recibirte antes ya saben que no vas; allí nadie más lo sabrá.
       *[no] Allí nadie lo sabrá.
    }
status-withdraw-hold = ¿Retiro el viaje a { $country } ({ $window })? La carta sale a esta hora: { $at }. Si tocas antes, { $before ->
        [yes] en el extranjero solo lo sabrán quienes tenían antes una carta.
       *[no] nadie en el extranjero lo sabrá.
    }
    .quiet = ¿Retiras el viaje a { $country }, { $window }? Tu papel sale a las { $at }: toca antes y { $before ->
        [yes] allí solo lo sabrán quienes iban a recibirte antes.
       *[no] allí nadie lo sabrá.
    }

button-withdraw-yes = Sí, retirarlo
button-keep = No, mantenerlo

status-draft = Tu solicitud aún no se ha enviado.
status-cannot-withdraw = Aquí ya no se puede retirar. Si hay que retirarlo, escribe al Departamento: { $address }
    .quiet = Ya no se puede retirar aquí. Por favor, pregunta en la oficina.
status-hostless = { $country }, { $window }: no hay anfitriones. Viajas a título personal.
