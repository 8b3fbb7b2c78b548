# Hosts, as members and officers hear of them.

## The member

host-named =
    Buenas noticias: quienes te reciben en { $country } han nombrado un contacto para { $window }. Toca «Ver el contacto».

    Desde aquí escribes directamente. Poner en copia a { $address } ayuda al Departamento; no es obligatorio.

    Te hemos presentado { $as }.

    Por favor: escribe pronto, di cuándo llegas y lleva contigo tu carta { $number }. Guarda el contacto para ti.
    Por favor, no vayas a ningún lugar sin avisar, no respondas a la prensa ni pases por una embajada.

    Si no viene nadie: escribe una vez más al contacto y no vayas a buscar una sede. Después avisa al Departamento: { $address }
    .quiet = Ya hay un nombre para ti en { $country }. Toca «Ver el contacto» y escribe directamente. Si no viene nadie, escribe una vez más y no vayas a buscar. Después avisa a la oficina.
host-named-changed = Quienes te reciben han cambiado algo: usa este contacto desde ahora, por favor.
    .quiet = Algo ha cambiado: usa este nombre desde ahora, por favor.
host-contact =
    { $contact }{ $has_mail ->
        [yes] { "" }
            Correo: { $mail }
       *[no] { "" }
    }{ $has_phone ->
        [yes] { "" }
            Teléfono: { $phone }
       *[no] { "" }
    }

    Esto es solo para ti. Se agradece una copia de lo que escribas a { $address }.
    .quiet =
        { $contact }{ $has_mail ->
            [yes] { "" }
                Correo: { $mail }
           *[no] { "" }
        }{ $has_phone ->
            [yes] { "" }
                Teléfono: { $phone }
           *[no] { "" }
        }

        Esto es solo para ti.
host-contact-gone = La visita a { $country } terminó hace más de dos semanas, así que he borrado el contacto. Si lo necesitas de nuevo, pregunta al Departamento.
    .quiet = Tu visita terminó hace más de dos semanas, así que he borrado el nombre. Si lo necesitas de nuevo, pregunta en la oficina.
host-contact-taken = Algo ha cambiado con quienes te reciben en { $country }: el contacto ya no vale, así que lo he borrado. Por ahora no escribas ni vayas allí. El Departamento lo está viendo y te dirá más.
    .quiet = Algo ha cambiado en { $country }: el nombre ya no vale, así que lo he borrado. Por ahora no escribas a nadie ni vayas a ninguna parte. Te diré más.
host-first = Aquí tienes un primer mensaje para { $country }, para copiarlo y hacerlo tuyo:
    .quiet = Aquí tienes un primer mensaje para { $country }, para copiarlo y hacerlo tuyo:
host-silent = Aún no hay respuesta de { $country }. La presentación está hecha, pero no han nombrado a nadie; por favor, no vayas a su sede sin avisar. El Departamento está preguntando, y te avisaré.
    .quiet = Aún no hay respuesta de { $country }, ni un nombre para ti. Por favor, no vayas a ningún lugar sin avisar. Te avisaré.
host-told-cannot = En { $country } no pueden recibir visitas en estos días: { $window }. Por favor, no vayas a su sede. Si puedes viajar otros días, dime cuáles.
    .quiet = { $country } no es posible en estos días: { $window }. Si puedes viajar otros días, dime cuáles.
host-told-dates = En { $country } no pueden recibir visitas en estos días: { $window }. Sí podrían en estos: { $days }. Si te va bien, toca «Tomarlos»; si no, nada cambia.
    .quiet = { $country } no es posible en estos días: { $window }. Sí lo sería en estos: { $days }. Si te va bien, toca «Tomarlos»; si no, nada cambia.
host-told-meet = En { $country } quieren reunirse contigo. Aún no han nombrado a nadie, así que no vayas sin avisar, por favor; te diré quién es.
    .quiet = Pinta bien en { $country }. Aún no hay un nombre; te lo diré.
host-told-contact = En { $country } han respondido y nombrarán a alguien para ti. Por favor, no vayas sin avisar; te diré quién es.
    .quiet = Pinta bien en { $country }. Aún no hay un nombre; te lo diré.
host-told-words = { $who }, del Departamento, te escribe sobre tu visita a { $country }: «{ $words }»
    .quiet = Sobre { $country }: «{ $words }»
button-take-days = Tomarlos
button-show-contact = Ver el contacto
button-first-message = Primer mensaje

status-byhand = Presentación hecha en { $country } para { $window }, número { $number }. Han escrito al Departamento, que te dirá qué significa para ti. Por favor, no vayas a su sede sin avisar.
    .quiet = { $country }, { $window }: tus anfitriones han escrito a la oficina, que te dirá qué significa para ti. Por favor, no vayas a ninguna parte sin avisar.
status-byhand-silent = Presentación hecha en { $country } para { $window }, número { $number }. Aún no hay respuesta ni han nombrado a nadie; por favor, no vayas a su sede sin avisar. El Departamento está preguntando.
    .quiet = { $country }, { $window }: aún no hay respuesta ni un nombre para ti. Por favor, no vayas a ninguna parte sin avisar. La oficina está preguntando.
status-named = { $country }, { $window }: han nombrado un contacto. Escribe directamente; se agradece una copia a { $address }. Número { $number }.
    .quiet = { $country }, { $window }: hay un nombre para ti. Toca el botón para verlo.
status-introduced-cannot = Presentación hecha en { $country } para { $window }, número { $number }. No pueden recibir visitas en esos días; por favor, no vayas a su sede.
    .quiet = { $country } no es posible en esos días: { $window }.
status-introduced-dates = Presentación hecha en { $country } para { $window }, número { $number }. No pueden recibir visitas en esos días y han propuesto otros; por favor, no vayas a su sede.
    .quiet = { $country } no es posible en esos días: { $window }. Se propusieron otros.
status-introduced-meet = Presentación hecha en { $country } para { $window }, número { $number }. Quieren reunirse contigo; aún no han nombrado a nadie.
    .quiet = { $country }, { $window }: tiene buena pinta. Aún no hay un nombre.
status-introduced-contact = Presentación hecha en { $country } para { $window }, número { $number }. Han respondido; aún no han nombrado a nadie.
    .quiet = { $country }, { $window }: tiene buena pinta. Aún no hay un nombre.

## Cards

card-byhand =
    { $name }, { $country }, { $window }: { $heard ->
        [meet] { $partner } acepta reunirse, pero no ha nombrado a nadie a quien escribir. Díselo a { $name }, o anota el contacto cuando lo sepas.
        [told] { $partner } acepta reunirse, y { $name } ya lo sabe. No hay a quién escribir: pregúntales, por favor, y anota el contacto con «Han respondido».
        [contact] { $partner } habla de otro contacto, pero no dice cómo escribirle. Díselo a { $name }, o anota el contacto cuando lo sepas.
        [cannot] { $partner } no puede recibir la visita. { $name } aún no lo sabe: con un toque se dice con tacto, sin repetir sus palabras.
        [dates] { $partner } propone otros días{ $has_days ->
            [yes] : { $host_days }.
           *[no] .
        } { $name } aún no lo sabe.
        [mission] { $partner } habla de una embajada o misión. Esto es solo para ti: nunca se transmite, y nadie va por ese camino. Por favor, respóndeles directamente y dile a { $name } con tus palabras qué significa.
       *[silent] { $partner } no ha respondido{ $asked ->
            [yes] , y se le preguntó una vez más
           *[no] { "" }
        }. No saldrá ningún otro correo sin más. Por favor, llama o escribe a ese partido y anota aquí lo que digan.
    }

    { $facts }
card-named =
    { $partner } ha nombrado un contacto para { $name }, { $country }, { $window }. El contacto es solo para quien viaja. Desde aquí se escriben directamente; de nosotros ya solo reciben cambios.

    { $facts }
card-host-answered = Quienes reciben la visita han respondido. Nada de eso ha llegado a quien viaja.
card-host-changed = Quienes reciben la visita han respondido otra vez, y esto cambia lo que dijeron antes. Nada de eso ha llegado a quien viaja.
card-host-taken = Quienes reciben han vuelto a responder, y eso cambia lo que dijeron antes. El contacto ya no vale: se borró, y a quien viaja se le pidió que no escriba allí y que espere noticias de ustedes. Nada más se le ha dicho.
card-host-silent = No ha llegado respuesta. Desde aquí se sigue a mano.
card-host-unverified = Desde hace 12 meses nadie ha comprobado que esta dirección funcione.
card-host-lead = Piden un aviso de { $days } días; queda menos tiempo.
card-host-note = Nota en el directorio: { $words }
card-search-over = Se dijo que la búsqueda duraría hasta el { $until }. ¿Hay quien pueda recibir la visita?
card-readdressed = { $who } quiere enviarlo a otra dirección. Mira el correo exacto una vez más, por favor.
card-no-address = No hay otra dirección en el directorio. Puedes escribir una.
card-bounce-seen = alguien vio en el buzón que volvió
card-fact-heard = Respuesta
card-fact-host-days = Días que proponen
card-fact-contact = Contacto que dieron
card-fact-host-words = Sus palabras
card-fact-greeting = Saludo
card-fact-copies = Copias archivadas
card-fact-next = Otra dirección

case-outcome-byhand = { $name }: la carta llegó, y el Departamento lleva este viaje a mano.
case-outcome-named = { $name }: ya han nombrado un contacto.
queue-state-byhand = a mano con los anfitriones
queue-state-named = contacto nombrado

button-heard = Han respondido
button-heard-again = Otra respuesta
button-relay = Decírselo
button-say = Con mis palabras
button-try = Probar la siguiente
button-found = Añadir dirección
button-address = Otra dirección
button-bounced = El correo volvió
button-reached = Ya la tienen

## Forms

host-heard-meet = se reunirán
    .synonyms = se reúnen, sí, aceptan
host-heard-cannot = no pueden
    .synonyms = no, imposible
host-heard-dates = otras fechas
    .synonyms = fechas, otros días
host-heard-contact = otro contacto
    .synonyms = contacto

heard-choice = ¿Qué respondieron sobre { $name } ({ $country }, { $window })?
    .label = Respuesta
heard-contact = ¿Cómo se llama el contacto? Quien viaja lo verá.
    .label = Contacto
heard-mail = ¿El correo del contacto?
    .label = Correo
heard-phone = ¿El teléfono del contacto, con el código del país?
    .label = Teléfono
heard-days = ¿Qué días proponen?
    .label = Sus días
heard-words = ¿Escribieron algo más? Solo lo lee el Departamento.
    .label = Sus palabras
heard-greeting = ¿Enviaron unas palabras de saludo?
    .label = Saludo
heard-review = Esto respondieron sobre { $name } ({ $country }, { $window }). Un contacto al que se pueda escribir llega enseguida a quien viaja; todo lo demás se queda en el Departamento. ¿Lo anoto?
host-noted = Anotado. La tarjeta de { $name } lo muestra; a quien viaja no se le ha dicho nada.
host-noted-contact = Anotado. { $name } ya puede escribir al contacto.
found-party = ¿Qué partido encontraste en { $country } para { $name } ({ $window })?
    .label = Partido
found-mail = ¿A qué dirección debe ir el correo?
    .label = Dirección
found-language = ¿En qué idioma se les escribe?
    .label = Idioma
found-review = La carta de { $name } ({ $country }, { $window }) se preparará para ese partido y se mostrará antes de aprobarla. ¿Es correcto?
host-language-en = inglés
host-language-es = español
host-language-pt = portugués
host-language-fr = francés
host-found-done = Gracias. Se prepara la carta para ese partido. Nada sale antes de que se apruebe.
card-found-alone = Hacen falta dos personas: quien anota una dirección no puede además aprobarla, y ahora no hay nadie más del Departamento. Por favor, inténtalo otra vez cuando haya alguien.
card-found-yourself = Esta dirección la anotaste tú: la aprueba otra persona del Departamento.
card-found-known = Ya hay anfitriones de ese país en el directorio: mira la tarjeta otra vez.
card-found-out = Ya hay una carta de este viaje en manos de anfitriones: usa otra dirección suya.
address-mail = ¿A qué dirección debe ir el correo de { $name } ({ $country }, { $window })?
    .label = Dirección
address-review = El correo de { $name } ({ $country }, { $window }) irá a esta dirección en cuanto se apruebe de nuevo. ¿Es correcta?
host-address-done = Anotado. La tarjeta de { $name } vuelve con el correo exacto; sale cuando se apruebe.
tell-words = ¿Qué debe leer { $name } sobre { $country }, { $window }? Lo lee tal como lo escribas; no hace falta repetir las palabras de sus anfitriones.
host-told-done = { $name } ya lo sabe, con tus palabras.
nohost-note = { $name } viaja a título personal a { $country } ({ $window }) y solo se le dice que no hay quien reciba la visita. ¿Por qué ningún partido de los que conocemos? Esta nota queda en privado.
host-none-done = Hecho. A { $name } se le ha dicho que no hay quien reciba la visita, y nada más.

host-greeting = Un saludo de quienes recibieron a { $name }, { $country }: «{ $words }»

## Mail that came in

task-host-mail =
    Alguien nos ha escrito sobre este viaje. No se ha respondido nada, y nada se responde nunca sin más.

    Si han respondido quienes reciben la visita, anótalo en la tarjeta del viaje con «Han respondido» u «Otra respuesta». Si alguien pregunta si una persona es de nuestra organización, no digas sí ni no sobre nadie: remite al número de la carta y responde de departamento a departamento.

    { $facts }
task-lost-mail =
    Un correo sobre este viaje no ha llegado, y el aviso no dice con seguridad cuál. Nada ha cambiado por ello. Mira el aviso en nuestro buzón: si la carta no llegó a quienes reciben la visita, toca «El correo volvió» en la tarjeta del viaje; si era una copia, pide una dirección que funcione.

    { $facts }
task-fact-recipient = No entregado en
task-fact-sender = Correo de
task-fact-trip = Carta
