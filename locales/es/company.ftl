# Varias personas en un viaje.

company-first =
    ¿Viaja más gente contigo a { $country }, { $window }? Para cada persona te doy un enlace que sirve tres días. Cada quien entra por su cuenta, con su propio consentimiento, y recibe su propia carta.

    Solo puede abrirlo quien ya es militante aquí.
    .quiet = ¿Viaja más gente contigo a { $country }, { $window }? Para cada persona te doy un enlace que sirve tres días. Cada quien entra por su cuenta, con su propio consentimiento. Solo puede abrirlo alguien a quien ya conozco aquí.
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
    .quiet = { $name } te propone viajar: { $country }, { $window }. Si te unes, me dices tu nombre, tu correo y un número, y lees las reglas. Se decide sobre el grupo entero. Si no es para ti, nadie se entera.
company-welcome =
    Ya estás dentro: { $country }, { $window }, con { $name }. Te iré contando.

    Aún no te han presentado: por favor, no te presentes todavía como militante en el extranjero.
    .quiet = Ya formas parte: { $country }, { $window }, con { $name }. Te contaré cómo sigue, y no envío aquí ningún papel. Por favor, no digas allí nada de ti todavía.
company-joined =
    { $country }: han entrado { $joined } de { $invited }.{ $afresh ->
        [yes] {" "}Quien había recomendado el viaje viaja ahora también, así que se pide la recomendación a otra persona. Te aviso aquí.
       *[no] { "" }
    }
    .quiet = { $country }: han entrado { $joined } de { $invited }.{ $afresh ->
        [yes] {" "}Quien había dicho que sí viaja ahora también, así que se pregunta a otra persona. Te aviso aquí.
       *[no] { "" }
    }
company-not-me = De acuerdo. Nadie se entera; { $name } solo ve cuántas personas han entrado.
company-not-of-age = Para esto hay que ser mayor de edad. Por favor, planea un viaje propio, y alguien lo verá contigo y con tu familia. Nadie se entera de que estuviste aquí.
    .quiet = Para esto hay que ser mayor de edad. Por favor, planea una visita propia, para que alguien la vea contigo y con tu familia. Nadie sabe que estuviste aquí.
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
company-out = ¿Saco a { $who } del viaje a { $country }? Aún no ha salido nada, así que simplemente se queda fuera.
company-out-sent = ¿Saco a { $who } del viaje a { $country }? La carta { $number } deja de valer y los anfitriones reciben una nota breve. Las demás cartas siguen igual.
    .quiet = ¿Sacar a { $who } de la visita a { $country }? Su papel deja de valer y los anfitriones lo sabrán. Los demás papeles siguen igual.
company-out-done = Listo. { $who } ya no viaja.
company-out-told =
    Ya no viajas a { $country }, { $window }. Si tenías una carta para este viaje, ya no vale.

    Por favor, no te presentes como militante en el extranjero.
    .quiet = Ya no viajas a { $country }, { $window }. Por favor, no digas allí nada de ti.
company-left = { $who } ya no viaja a { $country }. Contigo van { $joined } de { $invited }.
company-leave = ¿Dejas el viaje a { $country }? Aún no ha salido nada, así que simplemente te quedas fuera.
company-leave-sent = ¿Dejas el viaje a { $country }? Tu carta { $number } deja de valer y los anfitriones reciben una nota breve.
    .quiet = ¿Dejar la visita a { $country }? Tu papel deja de valer y los anfitriones lo sabrán.
company-leave-which = Viajas con { $name } a varios países: { $countries }. ¿Cuál dejas?
company-leave-all = ¿Dejas todos los países de este viaje? No saldrá nada más con tu nombre; si ya salió una carta tuya, deja de valer y esos anfitriones reciben una nota breve.
    .quiet = ¿Dejar todos los países de esta visita? No sale nada más con tu nombre; si un papel tuyo ya salió, deja de valer y esos anfitriones lo sabrán.
company-gone = Listo. Ya no viajas a { $country }. Por favor, no te presentes como militante en el extranjero.
    .quiet = Hecho. Ya no viajas a { $country }. Por favor, no digas allí nada de ti.
company-listed = ¿A quién saco del viaje de { $name } a { $country }?
company-preview = Y la carta de { $who }:
company-status = { $country }, { $window }, con { $name }: { $state }.
    .quiet = { $country }, { $window }, con { $name }.
company-status-waits = { $country }, { $window }, con { $name }: el Departamento lo está viendo otra vez. Te digo aquí cómo sigue.
    .quiet = { $country }, { $window }: la oficina lo está viendo otra vez. Te digo aquí cómo sigue.
company-given =
    { $country }, { $window }: el Departamento ya tiene los datos del grupo entero.

    Aún no te han presentado: por favor, no te presentes todavía como militante en el extranjero.
    .quiet = { $country }, { $window }: la oficina ya tiene todo sobre ustedes. Por favor, no digas allí nada de ti todavía.
company-sent =
    La carta ha salido hacia { $country }, y tu propia copia va en camino a { $email }. Tu número es { $number }.

    Tu presentación vale desde que la carta llegue. Yo te avisaré; hasta entonces, por favor, no te presentes como militante.
    .quiet = Se escribió a los anfitriones en { $country }. Leen tu nombre y los días, pero no tu correo ni tu número. No se envía copia a quienes viajan; para saber qué dice, escribe «persona». Te avisaré cuando haya llegado; por favor, no digas allí nada de ti todavía.
company-changed =
    Tus anfitriones en { $country } ya tienen la carta con el cambio: { $number }, { $window }. Tu propia copia va en camino a { $email }; la anterior ya no vale.
    .quiet = Tus anfitriones en { $country } saben del cambio: { $window }. No se envía copia a quienes viajan.
company-reached = Tus anfitriones en { $country } ya tienen la carta, por otro camino. Tu propia copia va en camino a { $email }. Tu número es { $number }.
    .quiet = Tus anfitriones en { $country } ya saben de ti, por otra vía. No se envía copia a quienes viajan.
company-named =
    Buenas noticias: quienes te reciben en { $country } han nombrado un contacto para { $window }. Toca «Ver el contacto».

    Puede escribirle cada persona que viaja con { $name }. Te han presentado { $as }. Lleva contigo tu carta { $number } y guarda el contacto para ti.
    .quiet = Buenas noticias para { $country }, { $window }: hay un nombre para ti. Toca el botón para verlo y guárdalo para ti.
company-introduced =
    Ya tienes presentación para { $country }, { $window }. Tu número es { $number }.

    En esos días puedes presentarte ante tus anfitriones { $as }.
    .quiet = Todo bien: los anfitriones saben que vas a { $country }, { $window }.{ $has_word ->
        [yes] {" "}Tu palabra es «{ $word }»; también la conocen. Apréndela de memoria.
       *[no] { "" }
    } Por favor, no escribas a nadie de allí: la oficina te dice adónde ir.
company-bounced = La dirección en { $country } no ha funcionado. El Departamento se está ocupando. Aún no te han presentado: por favor, no te presentes como militante.
    .quiet = La dirección en { $country } no funcionó. La oficina se ocupa. Por favor, no digas allí nada de ti todavía.
company-cannot = En { $country } no pueden recibir visitas en estos días: { $window }. Por favor, no vayas a su sede. { $name } lo sabe y puede cambiar los días.
    .quiet = { $country } no es posible en estos días: { $window }. { $name } lo sabe y puede cambiar los días.
company-returned = Los días de tu presentación en { $country } han terminado, así que, por favor, ya no te presentes allí como militante. Al Departamento le encantará saber cómo fue.
    .quiet = Tus días en { $country } terminaron. A la oficina le encantaría saber cómo fue, cuando estés en casa.
company-over =
    El viaje a { $country }, { $window }, con { $name }: { $state }. Las cartas para este viaje ya no valen.

    Por favor, no te presentes como militante en el extranjero.
    .quiet = La visita a { $country }, { $window }, con { $name } terminó. Por favor, no digas allí nada de ti.
company-copy-failed = Tu copia no se pudo entregar en { $email }. Aquí tienes la carta. Revisa la dirección, y di a quien guía el viaje cuál funciona.
    .quiet = { $email } no funciona. Por favor, revisa la dirección y dile a { $name } cuál sirve.

join-me = ¿Cómo te llamas, tal como deben verlo los anfitriones?
    .label = Nombre
join-kind = ¿Dónde militas?
    .label = Militancia
    .quiet = ¿Cuál de estas opciones es la tuya?
join-age = En la juventud se pregunta a todo el mundo: ¿cuántos años tienes?
    .label = Edad
    .quiet = ¿Cuántos años tienes?
join-email = ¿A dónde envío tu propia copia? Tus anfitriones pueden escribirte ahí.
    .label = Correo electrónico
join-phone = ¿Cuál es tu número de WhatsApp, con el código del país? Por ejemplo: { $example }.
    .label = WhatsApp
join-rules =
    Las reglas, en breve. Hasta que te diga que ya te han presentado, por favor, no te presentes como militante en el extranjero; en esos días, solo ante tus anfitriones. No hablas en nombre del Partido. Por favor, no respondas a ningún medio ni escribas a publicaciones o direcciones de otros partidos. No pasamos por embajadas ni misiones. Después, por favor, cuenta cómo fue.
    .quiet = Las reglas, en breve. Hasta que te diga que todo va bien, no digas allí nada de ti, y en esos días solo a tus anfitriones. Por favor, no respondas a ningún medio ni escribas allí a nadie por tu cuenta. Después, cuéntale a la oficina cómo fue.
join-review =
    Viajarías con { $name } a { $country }, { $window }:

    { $answers }

    Al tocar «Enviar» aceptas que nuestro Departamento lea esto y que, si lo aprueba, lo envíe al departamento internacional del partido hermano en { $countries }, y a nadie más. Las demás personas que viajan no lo ven. Puedes dejarlo cuando quieras: escribe «estado».
    .quiet =
        Viajarías con { $name } a { $country }, { $window }:

        { $answers }

        Con «Enviar» aceptas que la oficina lo lea y que, si dice que sí, se lo envíe a los anfitriones en { $countries }, y a nadie más. Quienes viajan contigo no lo ven. Puedes dejarlo cuando quieras: escribe «estado».

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
