# La presentación misma, como la vive quien viaja.

introduction-agreed = El Departamento está de acuerdo. Se está preparando tu carta para { $country }. Aún no tienes presentación: por favor, no te presentes como militante hasta que te avise.
    .quiet = La oficina dice que sí. Se prepara tu papel para { $country }. Por favor, espera hasta que te diga que todo está bien.
introduction-undone = El Departamento está mirando otra vez tu viaje a { $country }. Aún no tienes presentación: por favor, no te presentes como militante.
    .quiet = La oficina revisa otra vez tu viaje a { $country }. Por favor, espera hasta que te diga que todo está bien.
introduction-sent =
    La carta ha salido hacia { $country }, y una copia va en camino a { $email }. Su número es { $number }.

    Tu presentación vale desde que la carta llegue. Yo te avisaré; hasta entonces, por favor, no te presentes como militante.
    .quiet = Se escribió a los anfitriones en { $country }. Leen tu nombre, tus días, la ciudad y lo que te gustaría hacer allí, pero no tu correo ni tu número. No se te envía copia; para saber qué dice, escribe «persona». Por favor, espera hasta que te diga que todo está bien.
introduction-bounced = La dirección en { $country } no ha funcionado. El Departamento se está ocupando. Aún no te han presentado: por favor, no te presentes como militante.
    .quiet = Tu papel para { $country } no llegó. La oficina se ocupa. Por favor, aún no cuentes nada de ti allí.
introduction-arrived =
    El Departamento ya te ha presentado en { $country } para estos días: { $window }. Número { $number }.

    Esos días puedes presentarte ante tus anfitriones { $as }. Cuando te indiquen un contacto, escríbele directamente. Agradecemos una copia a { $address }.
    .quiet = Todo está bien: allí saben que llegas a { $country }, { $window }.{ $has_word ->
        [yes] {" "}Tu palabra es «{ $word }»; la conocen también. Apréndetela.
       *[no] { "" }
    } Por favor, no escribas a nadie allí: la oficina te dice adónde ir.
introduction-ended =
    Los días de tu presentación en { $country } ya han pasado, así que, por favor, no te presentes más allí como militante. Esperamos que te hayan recibido bien.
    .quiet = Tus días en { $country } han pasado. Por favor, ya no cuentes nada de ti allí. Esperamos que te hayan recibido bien.
introduction-late =
    La carta llegó a { $country } cuando tus días allí ya habían pasado. No hubo presentación, así que, por favor, no te presentes allí como militante.
    .quiet = Tu papel llegó a { $country } cuando tus días allí ya habían pasado. Por favor, no cuentes nada de ti allí.
introduction-copy-failed =
    Tu copia no se pudo entregar en { $email }. Aquí tienes la carta misma. Dile al Departamento, en { $address }, qué dirección funciona.
    .quiet = Algo no se te pudo entregar. La oficina te dirá más.
introduction-copy-lost = La copia para { $name } no se pudo entregar. Tiene la carta en este chat.
introduction-stuck = El correo que presenta a { $name } en { $country } aún no ha salido: nuestro servidor de correo no lo acepta. Se intenta de nuevo sin que hagas nada; avisa a quien administra este chat.
introduction-note-lost = El correo que avisa a quienes reciben en { $country } de que la visita de { $name }, { $window }, no se hará no ha llegado. Avísenles de otra manera, por favor. Número { $number }.
