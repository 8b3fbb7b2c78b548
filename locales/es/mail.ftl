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
    { $quiet ->
        [yes] Correo electrónico, a través de nosotros: { $email }
       *[no] { $has_guardian ->
            [yes] Correo de { $guardian }, responsable legal: { $email }
           *[no] Correo electrónico: { $email }
        }
    }
    { $has_phone ->
        [yes] WhatsApp: { $phone }
       *[no] { $quiet ->
            [yes] WhatsApp: no va en este correo
           *[no] WhatsApp: no tiene; por favor, escriban por correo
        }
    }{ $has_other ->
        [yes] { "" }
            También es útil saber: { $other }
       *[no] { "" }
    }{ $has_guardian ->
        [yes] { "" }
            { $care }
       *[no] { "" }
    }{ $has_others ->
        [yes] { "" }
            { $others }
       *[no] { "" }
    }

    { $quiet ->
        [yes] Por favor, no escriban a quien viaja: todo va por nosotros, en { $address }. Se reconocerán por esta palabra: { $word }.
        [guardian] De aquí en adelante, por favor, escriban directamente a { $guardian }, responsable legal. Agradecemos una copia a { $address }, pero no es necesaria.
       *[no] De aquí en adelante, por favor, escriban directamente a quien viaja. Agradecemos una copia a { $address }, pero no es necesaria.
    }

    { $scope ->
        [delegate] Presentamos a { $name } como parte de nuestra delegación a { $occasion }, y para nada más.
        [media] Presentamos a { $name } como miembro de visita, con autorización para hablar con los medios y sin representar al Partido en nada más.
        [publications] Presentamos a { $name } como miembro de visita, con autorización para escribir en publicaciones y sin representar al Partido en nada más.
       *[member] Presentamos a { $name } como miembro que está de visita: no habla en nombre del Partido ni lo representa.
    } La presentación vale solo para estos días: { $window }.{ $has_conditions ->
        [yes] { "" } Condiciones: { $conditions }
       *[no] { "" }
    }

    { $has_link ->
        [yes] ¿Pueden recibir esta visita, y a quién debe escribir quien viaja? Pueden responder con unos toques, sin cuenta alguna: { $link }
       *[no] ¿Pueden recibir esta visita, y a quién debe escribir quien viaja? Basta una respuesta breve a este correo.
    }

    Les pedimos que reciban como personas de nuestra organización solo a quienes nuestro departamento presente al suyo. { $has_check ->
        [yes] Pueden comprobar la carta { $number } en { $check } o respondiendo a este correo.
       *[no] Pueden comprobar la carta { $number } respondiendo a este correo.
    } No pasen para ello por ninguna embajada ni misión.

    Adjuntamos la carta. Les pedimos que borren los datos personales de quien viaja después de la visita.{ $has_office_phone ->
        [yes] { "" } Queda poco tiempo. Si les resulta más fácil llamar: { $office_phone }
       *[no] { "" }
    }

    Con gratitud y saludos fraternales,
    { $department }
    { $organization }
    { $address }
    .subject = { $urgent ->
        [yes] Urgente: presentación { $number }
       *[no] Presentación { $number }
    }

mail-copy =
    Esta es tu copia del correo que te presenta, con la carta. De aquí en adelante escribes directamente al contacto que te indiquen tus anfitriones; agradecemos una copia a { $address }.

    { mail-introduction }
    .subject = Presentación { $number }: tu copia

mail-changed =
    La visita que anunciamos con la carta { $number_before } ha cambiado. La carta { $number }, que adjuntamos, la sustituye; por favor, no tengan en cuenta la anterior.

    { $days_changed ->
        [yes] Cambia – fechas: { $window } (antes: { $window_before })
       *[no] Fechas, como antes: { $window }
    }
    { $city_changed ->
        [yes] Cambia – ciudad: { $city } (antes: { $city_before })
       *[no] Ciudad, como antes: { $city }
    }
    { $activity_changed ->
        [yes] Cambia – qué se desea: { $activity }
       *[no] Qué se desea, como antes: { $activity }
    }

    Todo otra vez, tal como está ahora:

    { mail-introduction }
    .subject = Re: Presentación { $number }: cambio
mail-copy-changed =
    Esta es tu copia del correo que avisa del cambio a tus anfitriones, con la nueva carta. La carta { $number_before } ya no vale.

    { mail-introduction }
    .subject = Presentación { $number }: tu copia
mail-withdrawn =
    Para: { $partner }

    Estimados camaradas, estimadas camaradas:

    La visita que anunciamos con la carta { $number } ya no se hace con nuestra presentación. La carta deja de valer. No tienen que hacer nada; les rogamos que borren los datos personales que les enviamos.

    Con gratitud por su disposición y saludos fraternales,
    { $department }
    { $organization }
    { $address }
    .subject = Re: Presentación { $number }: retirada

mail-others =
    Viajan en grupo:
    { $people }
mail-traveller = { $name }, { $membership } ({ $part }), carta { $number }{ $has_email ->
        [yes] , correo: { $email }
       *[no] { "" }
    }{ $has_phone ->
        [yes] , WhatsApp: { $phone }
       *[no] { "" }
    }
mail-part-head = encabeza la delegación
mail-part-delegate = integra la delegación
mail-part-guest = acompaña a la delegación
