# Solicitudes para quien no tiene app de chat: las anota su responsable y la persona las confirma por correo.

command-for = por otra persona
    .synonyms = por otra persona, para otra persona, para alguien, en nombre de otra persona, por poder, for

for-not-yours = Solo una persona responsable puede pedirlo para alguien más, que después lo confirma por correo.
for-no-pages = Para eso necesito una página donde la persona lo confirme, y aquí no hay ninguna. Por favor, escribe a { $address }.
for-name = Para alguien sin app de chat: te pregunto lo mismo que le preguntaría, y lo confirma por correo antes de que nadie lo vea. ¿Cómo se llama, tal como deben verlo sus anfitriones?
    .label = Nombre
for-kind = ¿En qué milita?
    .label = Milita en
for-age = En la juventud se pregunta a todo el mundo: ¿cuántos años tiene?
    .label = Edad
for-email = ¿Cuál es su correo electrónico? Ahí le llega todo lo del viaje.
    .label = Correo
for-country = ¿A qué país va?
    .label = País
for-travel = ¿Qué días estará allí? Por ejemplo: 3-9 de octubre.
    .label = Días del viaje
for-why = En una o dos frases: ¿por qué va y qué espera?
    .label = Por qué
for-window = El viaje a { $country } es en estos días: { $travel }. ¿En cuáles de esos días podría ver a sus anfitriones?
    .label = Días para encuentros
for-activity = ¿Qué le gustaría hacer con sus anfitriones en { $country }? Toca las que quieras o dilo con tus palabras.
    .label = Le gustaría
for-city = ¿En qué ciudad de { $country }?
    .label = Ciudad
for-phone = ¿Su número de WhatsApp, con el código del país? Por ejemplo { $example }.
    .label = WhatsApp
for-other = ¿Hay algo más que ayude? Idiomas, comida, accesibilidad, qué puede ofrecer a sus anfitriones.
    .label = También útil
for-review =
    Se lo envío por correo. ¿Está bien así?

    { $answers }

    Nadie más lo ve antes de que diga que sí. Después te llega la tarjeta, como con todo el mundo.
for-sent = He escrito a { $name }, a { $email }. En cuanto diga que sí, te llega la tarjeta de { $country }, { $window }. Si no dice nada hasta el { $until }, lo descarto y te aviso.
for-wiped = Habías empezado a anotar una solicitud para otra persona y llevabas un tiempo sin seguir. He borrado lo que me contaste. Escribe «/for» cuando quieras empezar otra vez.
for-minor = Por quien no es mayor de edad no se puede pedir así: también hay que preguntar a su tutor o tutora. Por favor, escribe a { $address }. No he guardado nada.
for-sensitive = Para este país lo hago solo con la propia persona, y no por correo. Por favor, escribe a { $address }. No he guardado nada.
for-asked =
    Gracias. Has pedido que te recomienden para { $country }, { $window }. Tendrás noticias por correo.

    Por favor, no te presentes todavía como militante en el extranjero. Para cambiar algo o retirarlo, escribe a { $address }.
for-confirmed = { $name } ha dicho que sí a la solicitud para { $country }, { $window }, que anotaste. Ahora se decide.
for-refused = { $name } no quiere la solicitud para { $country }, { $window }, que anotaste. La he descartado.
for-lapsed = { $name } no ha dicho nada sobre la solicitud para { $country }, { $window }, que anotaste. La he descartado.
for-lost = Mi correo a { $name } no llegó, así que nadie puede decir que sí a la solicitud para { $country }, { $window }. La he descartado. Mira la dirección, por favor, y empieza otra vez con «/for».
card-for = { $who } lo anotó para { $name }, que no tiene app de chat y dijo que sí por correo. Lo mejor es preguntar por teléfono.

case-outcome-proxied = Esto aún no está confirmado.
case-outcome-unconfirmed = Esto no se confirmó y está descartado.

button-for-confirm = Sí, es correcto
button-for-refuse = No

for-page-title = Una solicitud en tu nombre
for-page-who = { $who }, de { $organization }, ha anotado esto por ti, para que te presenten ante un partido hermano en { $country }. Por favor, léelo. Aún no se ha decidido nada y nadie más lo ha visto. Si algo no es correcto, di que no y cuéntaselo a { $who }.
for-page-consent = Con tu sí, lo leen quienes te recomiendan y nuestro { $department }. Si están de acuerdo, va al Departamento Internacional del partido hermano en { $country }, y a nadie más. Puedes retirarlo en cualquier momento: escribe a { $address }.
for-page-done = Gracias. Has dicho que sí; tendrás noticias por correo. ¿Preguntas? Escribe a { $address }.
for-page-over = Aquí ya no hay nada que contestar. ¿Preguntas? Escribe a { $address }.
mail-for =
    Hola, { $name }:

    { $who } ha anotado algo en tu nombre, porque no usas ninguna app de chat para esto. Por favor, léelo en esta página y di ahí si es correcto:

    { $link }

    Si no haces nada, no pasa nada. Si no sabes de qué se trata, escribe, por favor, a { $address }.

    Gracias,
    { $department }
    { $organization }
    .subject = Por favor, confirma: { $number }
