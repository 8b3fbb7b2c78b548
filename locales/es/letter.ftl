# The letter of introduction: one page, often in two languages side by side.

letter-title = Carta de presentación
letter-greeting =
    Para: { $partner }

    Estimados camaradas, estimadas camaradas:
letter-body = Reciban un saludo fraternal. Nuestro { $department } ({ $organization }) les presenta a { $name }, { $membership }. Se busca el contacto con ustedes en estos días: { $window }, en { $city }, { $country }. Lo que se desea: { $activity }.
letter-scope = Presentamos a { $name } como miembro que está de visita: no habla en nombre del Partido ni lo representa.
letter-validity = Esta carta vale solo para estos días: { $window }.
letter-closing = Por favor, escriban directamente a quien viaja; agradecemos una copia a { $address }. No recurran a ninguna embajada ni misión y borren los datos personales de quien viaja después de la visita. Agradecemos la acogida que puedan dar.
letter-signature =
    Con saludos fraternales,
    { $department }
    { $organization }
letter-check = Les rogamos que reciban en nuestro nombre solo a personas que nuestro departamento presente al suyo. Comprueben el número { $number } respondiendo al correo que trajo esta carta o escribiendo a { $address }.

letter-party = miembro de nuestro Partido
letter-league = miembro de nuestra liga juvenil
letter-scope-member = Miembro con presentación, sin portavocía

letter-place = { $city }, { $country }

letter-fact-name = Nombre
letter-fact-number = Número
letter-fact-window = Vale para
letter-fact-place = Lugar
letter-fact-activity = Qué se desea
letter-fact-scope = Alcance
letter-fact-contact = Contacto
letter-fact-prepared = Fecha de la carta

# A value of the table as it is.
letter-value = { $value }
