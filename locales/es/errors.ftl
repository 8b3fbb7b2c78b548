### Lo que se dice cuando una respuesta no se puede tomar tal cual. Las opciones van debajo, como botones.

error-text-empty = No me llegó ningún texto. Escribe tu respuesta, por favor.
error-text-long = Son { $count } de { $max } caracteres. Envíame lo más importante, por favor.
error-text-short = Es un poco corto: escribe al menos { $min ->
        [one] un carácter
       *[other] { $min } caracteres
    }, por favor.

error-name-letters = Solo el nombre, por favor, con letras. Por ejemplo: Ana Ruiz
    .quiet = Un nombre tiene algo más. Por favor, escríbelo como en tu pasaporte.
error-name-link = Eso parece un enlace o una dirección. Solo el nombre, por favor. Por ejemplo: Ana Ruiz
error-name-marks = Ahí hay más signos que letras. Escribe el nombre sin adornos, por ejemplo: Ana Ruiz
    .quiet = Algunos signos de ese nombre no se pueden usar. Por favor, escríbelo de forma sencilla.
error-name-short = Un nombre necesita al menos { $min } letras. Por ejemplo: Ana Ruiz
    .quiet = Es muy corto. Por favor, escribe tu nombre completo.
error-name-only = Por ahora solo el nombre, por favor; lo demás viene después. ¿Es { $name }?

error-pick-unknown = No veo «{ $typed }» en la lista. Toca un botón o escribe su número, por ejemplo: 1
error-pick-which = «{ $typed }» puede ser más de una de estas opciones. ¿Cuál?
error-pick-most = Elegiste { $count } y caben { $max }. Envíame las más importantes, por ejemplo: 1, 2

error-country-unknown = No conozco ningún país llamado «{ $typed }». Escribe su nombre habitual, por ejemplo: Portugal
error-country-near = Escribiste «{ $typed }». ¿Es este el país?
error-country-which = Más de un país se llama «{ $typed }». ¿Cuál es?
error-country-or-state = «{ $typed }» es un país y también un estado de EE. UU. ¿Te refieres al país? Un estado de EE. UU. no cuenta aquí como país de destino; si pensabas en el estado, escribe otro país, por ejemplo: Portugal
error-country-gone = «{ $typed }» ya no existe como país. Dime a qué país de hoy te refieres, por ejemplo: Portugal
error-country-home = Esto es para viajes al extranjero, y los viajes salen de { $country }. Escribe el país al que vas, por ejemplo: Portugal. Si visitas { $country } desde otro país, es tu propia organización la que te presenta a la nuestra.
    .quiet = Esto es para visitas al extranjero, que empiezan en { $country }. Escribe el país al que vas, por ejemplo: Portugal.
error-country-part = Anoto { $part } como parte de { $country }.
error-several-countries = Un país a la vez, por favor. ¿Cuál va primero?

error-city-unknown = No tengo «{ $typed }» en mi lista de { $country }. ¿Es una de estas, o dejo lo que escribiste?
error-city-elsewhere = Conozco «{ $typed }» en { $other }, no en { $country }. ¿La dejo así? Si no, escribe otra ciudad, por ejemplo: Lisboa
error-city-which = Más de una ciudad se llama «{ $typed }». ¿Cuál es?

error-days-unclear = Necesito los días exactos. Por ejemplo: { $example }
error-days-none = Esa fecha no existe. Mira un calendario y escríbela así: { $example }
error-days-which = Puedo leer esa fecha de más de una manera y no quiero adivinar. ¿Qué días son?
error-days-month = ¿Todo el mes? Si no, escribe los días, por ejemplo: { $example }
error-days-past = Esos días ya pasaron. Dime días que estén por venir, por ejemplo: { $example }
error-days-started = Eso ya empezó. ¿Ya estás allí?
error-days-reversed = El final va antes que el comienzo. ¿Querías decir al revés?
error-days-far = Falta más de un año y medio. ¿Es correcto? Si no, escribe los días otra vez, por ejemplo: { $example }
error-days-beyond = Faltan más de cinco años. Revisa el año y escribe los días otra vez, por ejemplo: { $example }
error-days-long = Es más de un año. ¿Es correcto? Si no, escribe los días otra vez, por ejemplo: { $example }
error-days-soon = { $days ->
        [0] Es hoy: puede que no dé tiempo a que todos respondan. Lo marco como urgente.
        [one] Es mañana: puede que no dé tiempo a que todos respondan. Lo marco como urgente.
       *[other] Faltan { $days } días: puede que no dé tiempo a que todos respondan. Lo marco como urgente.
    }

error-days-outside = Esos días no están entre los de tu viaje, { $travel }. Si el viaje ha cambiado de fecha, pide de nuevo la recomendación a tu responsable para los días nuevos.
    .quiet = Esos días no están entre los de tu viaje, { $travel }. Si el viaje ha cambiado de fecha, pídelo de nuevo para los días nuevos.
error-days-partly = Solo una parte de esos días cae dentro de tu viaje, { $travel }. ¿Te refieres a estos?

error-email-wrong = Esa dirección de correo no está completa. Por ejemplo: ana@example.org
error-email-one = Una sola dirección, por favor. Por ejemplo: ana@example.org
error-email-long = Esa dirección tiene { $count } caracteres y el máximo es { $max }. Por ejemplo: ana@example.org
error-email-near = ¿Querías decir { $meant }?
error-email-decoded = Con todas sus letras, esa dirección es { $email }. Comprueba que es la tuya.
error-guardian-name = Ese es tu propio nombre. ¿A quién puedo pedir permiso: a tu madre, a tu padre o a quien tenga tu tutela? Si se llaman igual, añade algo que lo distinga, por ejemplo: María Ruiz mayor.
error-guardian-mail = Ese buzón es tuyo. Necesito uno que solo lea tu responsable legal, por ejemplo: maria@example.net
error-guardian-own = Esa es la dirección de tu responsable legal. Dame una tuya, por ejemplo: ana@example.org

error-phone-country = Añade el código del país, por favor. Por ejemplo: +34 612 345 678
error-phone-wrong = Eso no puede ser un número de teléfono. Con el código del país se escribe así: +34 612 345 678
error-phone-unserved = No puedo llegar a ese número por WhatsApp, así que no lo intentaré. Lo que no te llegue por este chat irá a { $email }.
error-phone-extension = Dejé fuera la extensión: { $number }

error-rule = Toca «Entiendo» cuando lo hayas leído.
