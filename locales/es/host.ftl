# What hosts read: the page on which they answer, the page that checks a letter, and our mails to them.

page-host-title = Presentación { $number }
page-host = El { $department } de { $organization } les presenta a { $name }. ¿Cómo lo ven ustedes? Si nombran un contacto, se lo pasamos a quien viaja, que escribirá directamente a esa persona. Todo lo demás que escriban aquí lo lee primero nuestro departamento.
page-host-done = ¡Gracias! Nos ha llegado su respuesta.
page-host-again = Ya han respondido. Si algo cambia, pueden responder aquí de nuevo hasta el { $last }.
page-host-over = La visita de { $name } ha terminado. ¡Gracias por todo lo que han hecho! Si quieren, envíennos unas palabras de saludo.
page-host-ask-contact = Nombre del contacto
page-host-ask-mail = Correo del contacto
page-host-ask-phone = Teléfono del contacto, con el código del país
page-host-ask-days = Días en que sería posible
page-host-ask-words = Algo que debamos saber
page-host-ask-greeting = Unas palabras de saludo
button-host-meet = Nos reuniremos
button-host-cannot = No podemos
button-host-dates = Otras fechas
button-host-contact = Otro contacto
button-host-greet = Enviar saludo

page-check-title = Comprobar una carta
page-check = Escriban el número que figura en la carta. Aquí sabrán si la carta vale, y nada sobre ninguna persona.
page-check-valid = { $number }: válida. Enviamos una carta con este número y sus días no han terminado.
page-check-expired = { $number }: caducada. Enviamos una carta con este número; sus días ya pasaron.
page-check-superseded = { $number }: sustituida. Una carta más nueva ocupa su lugar; pidan esa, por favor.
page-check-withdrawn = { $number }: retirada. Esta carta ya no vale.
page-check-unknown = No tenemos ninguna carta con este número. Pregunten, por favor, a nuestro { $department }: { $address }.
page-check-only = Les pedimos que reciban como personas de nuestra organización solo a quienes nuestro { $department } presente al suyo. En caso de duda, escriban a { $address }.

mail-host-reminder =
    Para: { $partner }

    Estimados camaradas, estimadas camaradas:

    Hace un tiempo, nuestro { $department } les presentó a { $name }, que quisiera reunirse con ustedes en { $city }, { $country }, en estos días: { $window }. El número de la carta es { $number }.

    ¿Podrían decirnos si pueden recibir esta visita y a quién debe escribir quien viaja? { $has_link ->
        [yes] Bastan unos toques, sin cuenta alguna: { $link }
       *[no] Basta una respuesta breve a este correo.
    }

    Este es nuestro único recordatorio. Si no es posible, no pasa nada; una palabra ayuda a quien viaja a planear.

    Con gratitud y saludos fraternales,
    { $department }
    { $organization }
    { $address }
    .subject = Presentación { $number }

host-first-message =
    Buenos días, { $contact }:

    Me llamo { $name }. El { $department } de { $organization } me presentó a ustedes con la carta número { $number }. Estaré en { $city } en estos días: { $window }.

    Me alegraría mucho conocerles. ¿Cuándo y dónde les vendría bien?

    Un saludo afectuoso,
    { $name }
    .quiet =
        Buenos días, { $contact }:

        Me llamo { $name }. Ya saben que voy: estaré en { $city } en estos días: { $window }.{ $has_word ->
            [yes] {" "}Nuestra palabra es «{ $word }».
           *[no] { "" }
        }

        Me alegraría mucho conocerles. ¿Cuándo y dónde les vendría bien?

        Un saludo afectuoso,
        { $name }
