# The mail that introduces a traveller, and the traveller's copy of it.
# The subject holds the number and nothing else: it may be read by anybody.

mail-introduction =
    Para: { $partner }

    Estimados camaradas, estimadas camaradas:

    Reciban un saludo fraternal. Con este correo, nuestro { $department } ({ $organization }) les presenta a { $name }, { $membership }, y les pide que reciban esta visita si les es posible.

    Nombre: { $name }
    Fechas en que se busca contacto: { $window }
    Lugar: { $city }, { $country }
    Qué se desea: { $activity }
    Correo electrónico: { $email }
    { $has_phone ->
        [yes] WhatsApp: { $phone }
       *[no] WhatsApp: no tiene; por favor, escriban por correo
    }{ $has_other ->
        [yes] { "" }
            También es útil saber: { $other }
       *[no] { "" }
    }

    De aquí en adelante, por favor, escriban directamente a quien viaja. Agradecemos una copia a { $address }, pero no es necesaria.

    Presentamos a { $name } como miembro que está de visita: no habla en nombre del Partido ni lo representa. La presentación vale solo para estos días: { $window }.

    Les rogamos que reciban en nuestro nombre solo a personas que nuestro departamento presente al suyo. Pueden comprobar el número { $number } respondiendo a este correo. No recurran para ello a ninguna embajada ni misión.

    Adjuntamos la carta. Les pedimos que borren los datos personales de quien viaja después de la visita.

    Con gratitud y saludos fraternales,
    { $department }
    { $organization }
    { $address }
    .subject = Presentación { $number }

mail-copy =
    Esta es tu copia del correo que te presenta, con la carta. De aquí en adelante escribes directamente al contacto que te indiquen tus anfitriones; agradecemos una copia a { $address }.

    { mail-introduction }
    .subject = Presentación { $number }: tu copia
