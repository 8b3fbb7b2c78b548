# La presentación misma, como la vive quien viaja.

introduction-agreed = El Departamento está de acuerdo. Se está preparando tu carta para { $country }. Aún no te han presentado: por favor, espera mi próximo mensaje.
introduction-undone = El Departamento está revisando otra vez tu viaje a { $country }. Aún no te han presentado.
introduction-sent =
    La carta ha salido hacia { $country }, con una copia para ti a { $email }. Su número es { $number }.

    Tu presentación vale desde que la carta llegue. Yo te avisaré; hasta entonces, por favor, no te presentes como militante.
introduction-bounced = La dirección en { $country } no ha funcionado. El Departamento se está ocupando. Aún no te han presentado: por favor, no te presentes como militante.
introduction-arrived =
    El Departamento ya te ha presentado en { $country } para estos días: { $window }. Número { $number }.

    Tienes una copia en tu correo. Esos días puedes presentarte ante tus anfitriones como militante de visita; no hablas en nombre del Partido. Cuando te indiquen un contacto, escríbele directamente. Agradecemos una copia a { $address }.
introduction-ended =
    Los días de tu presentación en { $country } ya han pasado, así que, por favor, no te presentes más allí como militante. Esperamos que te hayan recibido bien. Al Departamento le encantaría saber cómo te fue: { $address }
