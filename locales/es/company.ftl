# Varias personas en un viaje.

company-first =
    ¿Viaja más gente contigo a { $country }, { $window }? Para cada persona te doy un enlace que sirve tres días. Cada quien entra por su cuenta, con su propio consentimiento, y recibe su propia carta.

    Solo puede abrirlo quien ya es militante aquí.
company-menu =
    { $country }, { $window }: han entrado { $joined } de { $invited }.

    { $people }

    ¿Ya están todas las personas? Entonces toca «Ya no falta nadie» y siguen los datos.
company-person = { $name } ({ $part })
company-part-head = encabeza
company-part-delegate = delegación
company-part-guest = visita
company-row = { $name } ({ $part }), { $email }, WhatsApp { $phone }
company-code =
    Por favor, manda esto a una persona que viaja contigo. Sirve una vez, durante tres días:

    «¿Viajas conmigo? Escribe esto en el chat que ya conoces:»

    /start { $code }
company-invited =
    { $name } te propone viajar: { $country }, { $window }.

    Si entras, me dices tu nombre para la carta, tu correo y un número, y lees las reglas. El Departamento decide sobre el grupo entero. Si no es para ti, nadie se entera.
company-welcome =
    Ya estás dentro: { $country }, { $window }, con { $name }. Te iré contando.

    Aún no te han presentado: por favor, no te presentes todavía como militante en el extranjero.
company-joined =
    { $country }: han entrado { $joined } de { $invited }.
company-not-me = De acuerdo. Nadie se entera; { $name } solo ve cuántas personas han entrado.
company-not-of-age = Para esto hay que ser mayor de edad. Por favor, planea un viaje propio, y alguien lo verá contigo y con tu familia. Nadie se entera de que estuviste aquí.
company-full = En un viaje caben { $most } personas y ya no quedan lugares. Quien más viaje necesita un viaje propio.
company-not-now = Para { $country } ya no puede entrar nadie más.
company-fixed =
    { $country }, { $window }: ya no puede entrar nadie más. Viajan:

    { $people }

    ¿Alguien se queda en casa? Toca su nombre y solo esa persona sale del viaje.
company-complete =
    Entonces ya no falta nadie: han entrado { $joined } de { $invited }.

    { $people }
company-complete-told =
    { $name } viaja a { $country }, { $window }, con más gente:

    { $people }
company-one = { $who } ({ $part }): ¿qué cambio?
company-out = ¿Saco a { $who } del viaje a { $country }? Aún no ha salido nada, así que no consta en ninguna parte.
company-out-sent = ¿Saco a { $who } del viaje a { $country }? La carta { $number } deja de valer y los anfitriones reciben una nota breve. Las demás cartas siguen igual.
company-out-done = Listo. { $who } ya no viaja.
company-out-told =
    Ya no viajas a { $country }, { $window }. Si tenías una carta para ello, no vale.

    Por favor, no te presentes como militante en el extranjero.
company-left = { $who } ya no viaja a { $country }. Contigo van { $joined } de { $invited }.
company-leave = ¿Dejas el viaje a { $country }? Aún no ha salido nada, así que no consta en ninguna parte.
company-leave-sent = ¿Dejas el viaje a { $country }? Tu carta { $number } deja de valer y los anfitriones reciben una nota breve.
company-leave-which = Viajas con { $name } a varios países: { $countries }. ¿Cuál dejas?
company-leave-all = ¿Dejas todos los países de este viaje? No saldrá nada más con tu nombre; si ya salió una carta tuya, deja de valer y esos anfitriones reciben una nota breve.
company-gone = Listo. Ya no viajas a { $country }. Por favor, no te presentes como militante en el extranjero.
company-listed = ¿A quién saco del viaje de { $name } a { $country }?
company-preview = Y la carta de { $who }:
company-status = { $country }, { $window }, con { $name }: { $state }.
company-given =
    { $country }, { $window }: el Departamento ya tiene los datos del grupo entero.

    Aún no te han presentado: por favor, no te presentes todavía como militante en el extranjero.
company-sent =
    La carta ha salido hacia { $country }, y tu propia copia va en camino a { $email }. Tu número es { $number }.

    Tu presentación vale desde que la carta llegue. Yo te avisaré; hasta entonces, por favor, no te presentes como militante.
company-changed =
    Tus anfitriones en { $country } ya tienen la carta con el cambio: { $number }, { $window }. Tu propia copia va en camino a { $email }; la anterior ya no vale.
company-reached = Tus anfitriones en { $country } ya tienen la carta, por otro camino. Tu propia copia va en camino a { $email }. Tu número es { $number }.
company-named =
    Buenas noticias: quienes te reciben en { $country } han nombrado un contacto para { $window }. Toca «Ver el contacto».

    Puede escribirle cada persona que viaja con { $name }. Te han presentado como militante de visita; no hablas en nombre del Partido. Lleva contigo tu carta { $number } y guarda el contacto para ti.
    .quiet = Buenas noticias para { $country }, { $window }: hay un nombre para ti. Toca el botón para verlo y guárdalo para ti.
company-introduced =
    Ya tienes presentación para { $country }, { $window }. Tu número es { $number }.

    En esos días puedes presentarte ante tus anfitriones como militante de visita; no hablas en nombre del Partido.
company-bounced = La dirección en { $country } no ha funcionado. El Departamento se está ocupando. Aún no te han presentado: por favor, no te presentes como militante.
company-returned = Los días de tu presentación en { $country } han terminado, así que, por favor, ya no te presentes allí como militante. Al Departamento le encantará saber cómo fue.
company-over =
    El viaje a { $country }, { $window }, con { $name }: { $state }. Ninguna carta para ello vale ya.

    Por favor, no te presentes como militante en el extranjero.
company-copy-failed = Tu copia no se pudo entregar en { $email }. Aquí tienes la carta. Revisa la dirección, y di a quien guía el viaje cuál funciona.

join-me = ¿Cómo te llamas, tal como deben verlo los anfitriones?
    .label = Nombre
join-kind = ¿Dónde militas?
    .label = Militancia
join-age = La juventud se lo pregunta a todo el mundo: ¿cuántos años tienes?
    .label = Edad
join-email = ¿A dónde envío tu propia copia? Tus anfitriones pueden escribirte ahí.
    .label = Correo electrónico
join-phone = ¿Cuál es tu número de WhatsApp, con el código del país? Por ejemplo: { $example }.
    .label = WhatsApp
join-rules =
    Las reglas, en breve. Hasta que te diga que ya te han presentado, por favor, no te presentes como militante en el extranjero; en esos días, solo ante tus anfitriones. No hablas en nombre del Partido. Por favor, no respondas a ningún medio ni escribas a publicaciones o direcciones de otros partidos. No pasamos por embajadas ni misiones. Después, por favor, cuenta cómo fue.
join-review =
    Viajarías con { $name } a { $country }, { $window }:

    { $answers }

    Al tocar «Enviar» aceptas que nuestro Departamento lea esto y que, si lo aprueba, lo envíe al departamento internacional del partido hermano en { $countries }, y a nadie más. Las demás personas que viajan no lo ven. Puedes dejarlo cuando quieras: escribe «estado».

card-fact-traveller = También viaja
card-fact-leader-part = Papel de quien pide
button-with-others = Viaja más gente
button-invite = Invitar
button-invite-more = Otro enlace
button-whole = Ya no falta nadie
button-join = Entrar
button-not-me = No es para mí
button-leave = Dejar el viaje
button-leave-all = Todos
button-leave-yes = Sí, dejarlo
button-take-out = Sacar del viaje
button-take-out-yes = Sí, sacar
button-part-head = Encabeza
button-part-delegate = Delegación
button-part-guest = Visita
button-company = Quiénes viajan
card-company-late = Entraron después de la recomendación de { $who }: { $names }.
card-company-league = Están en la juventud, y no se ha preguntado a la juventud por: { $names }.
