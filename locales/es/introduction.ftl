# La presentación misma, como la vive quien viaja.

introduction-agreed = El Departamento está de acuerdo. Se está preparando tu carta para { $country }. Aún no tienes presentación: por favor, no te presentes como militante hasta que te avise.
introduction-undone = El Departamento está mirando otra vez tu viaje a { $country }. Aún no tienes presentación: por favor, no te presentes como militante.
introduction-sent =
    La carta ha salido hacia { $country }, y una copia va en camino a { $email }. Su número es { $number }.

    Tu presentación vale desde que la carta llegue. Yo te avisaré; hasta entonces, por favor, no te presentes como militante.
introduction-bounced = La dirección en { $country } no ha funcionado. El Departamento se está ocupando. Aún no te han presentado: por favor, no te presentes como militante.
introduction-arrived =
    El Departamento ya te ha presentado en { $country } para estos días: { $window }. Número { $number }.

    Esos días puedes presentarte ante tus anfitriones como militante de visita; no hablas en nombre del Partido. Cuando te indiquen un contacto, escríbele directamente. Agradecemos una copia a { $address }.
introduction-ended =
    Los días de tu presentación en { $country } ya han pasado, así que, por favor, no te presentes más allí como militante. Esperamos que te hayan recibido bien. Al Departamento le encantaría saber cómo te fue: { $address }
introduction-late =
    La carta llegó a { $country } cuando tus días allí ya habían pasado. No hubo presentación, así que, por favor, no te presentes allí como militante.
introduction-copy-failed =
    Tu copia no se pudo entregar en { $email }. Aquí tienes la carta misma. Dile al Departamento, en { $address }, qué dirección funciona.
introduction-copy-lost = La copia para { $name } no se pudo entregar. Tiene la carta en este chat.
introduction-stuck = El correo que presenta a { $name } en { $country } aún no ha salido: nuestro servidor de correo no lo acepta. Se intenta de nuevo sin que hagas nada; avisa a quien administra este chat.
