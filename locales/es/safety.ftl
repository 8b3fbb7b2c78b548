# Lo que nadie hace por su cuenta, problemas en el extranjero, viajes discretos y una conversación que se borra.

## Palabras; cada lista tiene las de varios idiomas, porque nadie escribe solo en uno.

command-press = prensa
    .synonyms = press, media, journalist, journalists, reporter, reporters, interview, interviews, television, newspaper, newspapers, radio station, camera crew, press conference, prensa, periodista, periodistas, reportero, reportera, entrevista, entrevistas, televisión, medios, periódico, diario, rueda de prensa, imprensa, jornalista, jornalistas, repórter, entrevista, televisão, jornal, presse, journaliste, journalistes, télévision, interviewer, conférence de presse, journalisten, zeitung, fernsehen, pressekonferenz, interviewen, tv
    .within = journalist, journalists, reporter, reporters, interview, interviews, interviewed, television, tv, tv crew, newspaper, newspapers, radio station, camera crew, the press, the media, press conference, prensa, periodista, periodistas, reportero, reportera, reporteros, entrevista, entrevistas, entrevistar, entrevistarme, televisión, television, tele, periódico, periodico, periódicos, rueda de prensa, imprensa, jornalista, jornalistas, repórter, televisão, jornal, la presse, presse, journaliste, journalistes, télévision, conférence de presse, journalistin, journalisten, zeitung, fernsehen, pressekonferenz
command-mission = embajada
    .synonyms = embassy, embassies, consulate, consulates, consul, consular, ambassador, mission, diplomatic mission, diplomat, embajada, embajadas, consulado, consulados, cónsul, embajador, embajadora, misión diplomática, misión, embaixada, embaixador, embaixadora, consulado, cônsul, ambassade, ambassades, ambassadeur, ambassadrice, consulat, mission diplomatique, botschaft, botschafter, botschafterin, konsulat, konsul
    .within = embassy, embassies, consulate, consulates, consul, consular, ambassador, ambassadors, diplomatic mission, permanent mission, un mission, diplomat, diplomats, embajada, embajadas, consulado, consulados, cónsul, consul general, embajador, embajadora, misión diplomática, misión permanente, embaixada, embaixador, embaixadora, cônsul, ambassade, ambassades, ambassadeur, ambassadrice, consulat, mission diplomatique, botschaft, botschafter, botschafterin, konsulat, konsul, diplomatico, diplomático
command-publication = publicación
    .synonyms = publication, publications, write to a party, write to a sister party, write to their party, party address, party paper, publicación, publicaciones, escribir a un partido, dirección de un partido, publicação, publicações, publication du parti, veröffentlichung
    .within = publication, publications, party paper, party newspaper, party address, address of the party, address of a party, address of a sister party, write to the party, write to a party, write to their party, write to a sister party, contact the party, contact their party, publicación, publicaciones, escribir al partido, escribir a un partido, escribirle al partido, dirección del partido, contactar al partido, contactar con el partido, publicação, publicações, escrever ao partido, écrire au parti, adresse du parti, an die partei schreiben
command-authorised = autorizados
    .synonyms = autorizados, autorizadas, portavoces, registro, authorised, authorized
command-quiet = discreto
    .synonyms = discreto, discreta, en silencio, con discreción, quiet, sin llamar la atención
command-emergency = emergencia
    .synonyms = emergency, emergencies, sos, help me now, arrested, i was arrested, i am arrested, police, hospital, danger, i am in danger, in danger, emergencia, urgencia, auxilio, socorro, detenido, detenida, arrestado, arrestada, me detuvieron, estoy en peligro, peligro, policía, hospital, emergência, preso, presa, urgence, arrêté, arrêtée, notfall, verhaftet
    .about = Problemas en el extranjero
command-clear = borrar
    .synonyms = borrar, borrar chat, borrar este chat, borra este chat, borrar la conversación, limpiar, clear
    .about = Borrar esta conversación
command-headcount = recuento
    .synonyms = recuento, quién está fuera, quien esta fuera, headcount

## Prensa, embajadas, publicaciones

prohibited-press =
    Por favor, no respondas a los medios en nombre del Partido. Con autorización: { $press }

    ¿Le digo al Departamento que alguien preguntó? No diré qué se preguntó.
    .quiet = Por favor, no respondas a ningún medio. ¿Le digo a la oficina que alguien preguntó? No diré qué se preguntó.
prohibited-mission =
    Nunca pasamos por embajadas ni misiones.

    Si perdiste tus papeles o corres peligro, el consulado de tu propio país está para eso. No está para contactos del Partido: esos van por el Departamento.
    .quiet = Si perdiste tus papeles o corres peligro, el consulado de tu propio país está para eso y para nada más. Todo lo de tu visita va por la oficina.
prohibited-publication =
    Escribir a un partido hermano, a su prensa o a sus direcciones va por el Departamento. Puedo pasar tu pregunta.
    .quiet = Por favor, no escribas allí por tu cuenta. Puedo pasar tu pregunta a la oficina.
prohibited-told-press = Gracias. El Departamento sabe que alguien preguntó, y nada más.
    .quiet = Gracias. La oficina sabe que alguien preguntó, y nada más.
prohibited-told-publication = Tu pregunta está con el Departamento. La respuesta te llega aquí.
    .quiet = Tu pregunta está con la oficina. La respuesta te llega aquí.
prohibited-note-press = Mencionas a la prensa. Por favor, no des entrevistas sobre este viaje; las preguntas de los medios van a { $press }
    .quiet = Por favor, no des entrevistas sobre este viaje.
prohibited-note-mission = Mencionas una embajada o un consulado. Nunca pasamos por ahí: el consulado de tu propio país está para papeles perdidos y peligro, no para contactos del Partido.
    .quiet = El consulado de tu propio país está para papeles perdidos y peligro, y para nada más.
publication-me = ¿Cómo te llamas, para que el Departamento sepa quién pregunta?
    .quiet = ¿Cómo te llamas, para que la oficina sepa quién pregunta?
publication-words = ¿Qué te gustaría saber, o a quién quieres escribir? El Departamento lo lee con tu nombre.
    .quiet = ¿Qué te gustaría saber? La oficina lo lee con tu nombre.

card-mentions-press = Atención: en sus propias palabras se menciona a la prensa.
card-mentions-mission = Atención: en sus propias palabras se menciona una embajada o un consulado.

button-plan-ours = Planear el viaje
button-emergency = Emergencia
button-pass-on = Pasar la pregunta

## Problemas en el extranjero

emergency-known =
    ¿Corres peligro? Primero llama al número local de { $country }: { $numbers }

    { $has_consulate ->
        [yes] ¿Te detuvieron, necesitas un médico o perdiste tus papeles? El consulado de tu propio país puede ayudar: { $consulate }
       *[no] ¿Te detuvieron, necesitas un médico o perdiste tus papeles? El consulado de tu propio país puede ayudar. Tienes derecho a pedirlo.
    }

    También puedo despertar a gente en casa. Intentarán dar contigo; más no puedo prometer.
emergency-general =
    ¿Corres peligro? Primero llama al número de emergencia local; el 112 funciona en muchos países.

    ¿Te detuvieron, necesitas un médico o perdiste tus papeles? El consulado de tu propio país puede ayudar. Tienes derecho a pedirlo.

    También puedo despertar a gente en casa. Intentarán dar contigo; más no puedo prometer.
emergency-alerted =
    Listo. He avisado en casa a todas las personas que pueden ayudar, con el lugar donde deberías estar según tus planes. Intentan dar contigo, aquí o en tu número.

    Lo primero: ponte a salvo.
emergency-nobody = Aquí no se pudo avisar a nadie en casa. Por favor, escribe a { $address } y llama a alguien de confianza.
    .quiet = Aquí no se pudo avisar a nadie en casa. Por favor, llama a alguien de confianza.
emergency-awake = Para que puedan responderte, vuelvo a escribirte. Envía STOP para terminarlo.
task-emergency =
    Emergencia: { $name } ha dado la alarma. Por favor, llámense ahora y acuerden quién actúa.

    { $facts }
task-fact-city = Último lugar conocido
task-fact-phone = Su número
task-fact-mail = Su correo
emergency-not = De acuerdo. No he avisado a nadie.
emergency-not-more = De acuerdo. No he avisado de nada nuevo. La alarma que diste antes sigue en pie.
emergency-alerted-again = Tu alarma sigue en pie, y he vuelto a despertar a todas las personas que pueden ayudar.
emergency-passed-on = Transmitido: quienes recibieron la alarma lo leen ahora.
emergency-words-only = Desde aquí puedo transmitir palabras y tu ubicación, pero no fotos ni grabaciones. Por favor, escribe lo importante.
emergency-over = { $who } ha anotado que tu alarma terminó, así que ya no transmito nada. Si no ha terminado, escribe «emergencia».
emergency-wrote = { $who } escribe: «{ $words }»
emergency-replied = { $who } ha respondido: «{ $words }»
emergency-again = { $who } ha vuelto a dar la alarma.
emergency-answered = Transmitido. La alarma sigue abierta: toca Hecho cuando todo el mundo esté a salvo.
emergency-unread = Me han pedido silencio, así que allí nadie lo lee ahora; queda solo en la tarjeta. Por favor, llama. La alarma sigue abierta: toca Hecho cuando todo el mundo esté a salvo.
alarm-words = Todo lo que escribas aquí lo transmito enseguida: dónde estás, cómo estás, a quién llamar.
status-settled = Tu alarma quedó anotada como terminada, y ya no transmito nada. Si no ha terminado, escribe «emergencia».
task-fact-said = Mensaje
task-line = { $who }: «{ $words }»
button-alert = Dar la alarma
button-not = No, todo está bien

## Tareas

task-press =
    Alguien de los medios preguntó a { $name }. Qué se preguntó no queda escrito.

    { $facts }
task-publication =
    { $name } quiere escribir a un partido hermano o a su prensa, y pregunta antes.

    { $facts }

## Alcance: con qué carácter se presenta a alguien

card-fact-scope = Alcance
card-scope-proposed = { $who } propone enviar a esta persona en delegación a { $occasion }. Otra persona del Departamento debe aceptarlo: Más, luego Alcance.
scope-which =
    { $name }, { $country }: ahora «{ $scope }». { $proposed ->
        [yes] { $who } propone una delegación a { $occasion }; otra persona debe aceptarlo.
       *[no] {""}
    }

    ¿Qué debe decir la carta?
scope-occasion = ¿A qué congreso, reunión o acto va esta persona?
scope-proposed = Propuesto: { $name }, en delegación a { $occasion }. Vale cuando lo acepte otra persona del Departamento.
scope-needs-second = Quien propone una delegación no puede aceptarla también. Lo hace otra persona del Departamento.
scope-register =
    Con autorización en los viajes en marcha:

    { $rows }
scope-register-none = En los viajes en marcha nadie es más que miembro de visita.
scope-row = { $name }: { $scope } ({ $number })
scope-as-delegate = en delegación a { $occasion }, y para nada más
scope-as-media = como militante de visita; puedes hablar con los medios, y no representas al Partido en nada más
scope-as-publications = como militante de visita; puedes escribir en publicaciones, y no representas al Partido en nada más
scope-as-member = como militante de visita; no hablas en nombre del Partido
status-scope = En tu carta: { $scope }.
button-last = Aún más
button-scope = Alcance
button-scope-agree = Aceptar delegación
button-scope-member = Miembro de visita
button-scope-delegate = Delegación
button-scope-media = Para medios
button-scope-publications = Para publicaciones

## Recuento: quién está hoy en un país

count-country = ¿De qué país quieres saber quién está allí hoy? Antes debe aceptarlo otra persona del Departamento.
headcount-asked = Preguntado. En cuanto lo acepte otra persona del Departamento, en { $minutes } minutos como mucho, verán las dos quién está hoy en { $country }.
headcount-alone = Hacen falta dos personas para esto, y ahora no hay nadie más del Departamento disponible aquí.
headcount-second = Debe aceptarlo otra persona: lo pediste tú.
headcount-late = Eso se pidió hace más de un cuarto de hora o ya está resuelto. Por favor, pídelo de nuevo: escribe «recuento».
headcount-found =
    Hoy en { $country }, según sus planes ({ $count }):

    { $rows }
headcount-nobody = Según los planes que tenemos, hoy no hay nadie en { $country }.
headcount-row = { $name }, { $city }, { $days }: { $reached }
headcount-row-no-city = { $name }, { $days }: { $reached }
headcount-unreached = sin número ni dirección
headcount-lapsed = En un cuarto de hora nadie más dio su acuerdo, así que no se mostró nada de { $country }. Escribe «recuento» para volver a preguntar.
headcount-sent-already = Ya se les ha preguntado.
headcount-sent-nobody = Según los planes que tenemos ya no queda nadie allí, así que no se ha preguntado a nadie.
task-lapsed = Nadie más dio su acuerdo a tiempo, así que no se mostró nada.
    { $facts }
queue-state-lapsed = terminado
case-outcome-lapsed = Nadie más dio su acuerdo a tiempo, así que no se mostró nada. Quien quiera saberlo vuelve a preguntar.
headcount-message = ¿Todo bien? Por favor, responde a alguien de casa. Si no, escribe aquí «emergencia».
headcount-sent =
    { $count ->
        [one] Se preguntó a una persona si todo está bien.
       *[other] Se preguntó a { $count } personas si todo está bien.
    }
task-headcount =
    { $name } pregunta quién está hoy en este país. Si lo aceptas en 15 minutos, verán las dos personas nombres y números, y queda registrado quién aceptó.

    { $facts }
task-nameless = Alguien que aún no ha dicho su nombre
button-message-all = Escribir a todos

## Borrar esta conversación

word-word = Elige una palabra de al menos seis letras o cifras que nadie más escribiría aquí. Desde entonces callo y solo respondo a esa palabra (y a «emergencia»).
    .text-short = Que tenga al menos seis letras o cifras, por favor; los signos solos no los reconocería.
clear-before = { $unsays ->
    [yes] De esta conversación puedo borrar lo escrito en los últimos dos días, por ti y por mí. Lo más antiguo lo borras tú, en tu app. No borro nada antes de que me envíes una palabra, y nada de lo que pediste se pierde.
   *[no] En esta app no puedo borrar nada: la conversación la borras tú, y te digo cómo. Nada de lo que pediste se pierde.
 }
clear-done =
    Ahora callo hasta que me envíes tu palabra.

    { $unsays ->
        [yes] Borro lo que la app me deja borrar: los mensajes de los últimos dos días, los tuyos y los míos. Lo que aún veas arriba queda fuera de mi alcance.
       *[no] No puedo quitar lo que está en esta conversación.
    } Por favor, borra la conversación entera en tu app, en todos tus aparatos, y con ella tu palabra. Lo que guarda la empresa de la app no lo podemos borrar ni tú ni yo. Nada de lo que pediste se pierde.
