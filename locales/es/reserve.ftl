### Lo que se dice cuando no se llega a un chat y se envía un correo en su lugar.

reserve-subject = Un mensaje para ti
reserve-no-chat = Nadie lee las respuestas a este correo.
reserve-answer = Nadie lee las respuestas a este correo. Responde, por favor, en el chat en el que nos escribes.
