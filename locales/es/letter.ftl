# The letter of introduction: one page, often in two languages side by side.

letter-title = Carta de presentación
letter-greeting =
    Para: { $partner }

    Estimados camaradas, estimadas camaradas:
letter-body = Reciban un saludo fraternal. Nuestro { $department } ({ $organization }) les presenta a { $name }, { $membership }. Se busca el contacto con ustedes en estos días: { $window }, en { $city }, { $country }. Lo que se desea: { $activity }.
letter-scope = { $scope ->
    [delegate] Presentamos a { $name } como parte de nuestra delegación a { $occasion }, y para nada más.
    [media] Presentamos a { $name } como miembro de visita, con autorización para hablar con los medios y sin representar al Partido en nada más.
    [publications] Presentamos a { $name } como miembro de visita, con autorización para escribir en publicaciones y sin representar al Partido en nada más.
   *[member] Presentamos a { $name } como miembro que está de visita: no habla en nombre del Partido ni lo representa.
}
letter-conditions = Condiciones con las que presentamos a { $name }: { $conditions }
letter-validity = Esta carta vale solo para estos días: { $window }.
letter-closing = { $quiet ->
    [yes] Por favor, no escriban a quien viaja: todo va por nosotros, en { $address }. Se reconocerán por esta palabra: { $word }.
    [guardian] Por favor, escriban directamente a { $guardian }, responsable legal; agradecemos una copia a { $address }.
   *[no] Por favor, escriban directamente a quien viaja; agradecemos una copia a { $address }.
} No pasen por ninguna embajada ni misión y borren los datos personales de quien viaja después de la visita. Agradecemos la acogida que puedan dar.
letter-signature =
    Con saludos fraternales,
    { $department }
    { $organization }
letter-check = Les rogamos que reciban como personas de nuestra organización solo a quienes nuestro departamento presente al suyo. Comprueben el número { $number } respondiendo al correo que trajo esta carta o escribiendo a { $address }.

letter-party = miembro de nuestro Partido
letter-league = miembro de nuestra liga juvenil
letter-scope-member = Miembro con presentación, sin portavocía
letter-scope-delegate = En delegación a { $occasion }
letter-scope-media = Miembro con presentación, puede hablar con los medios
letter-scope-publications = Miembro con presentación, puede escribir en publicaciones

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

letter-fact-guardian = Responsable legal
letter-fact-care = Importante
letter-care = { $quiet ->
    [yes] Es menor de edad: por favor, escríbannos solo a nuestra dirección, y no a quien viaja.
   *[no] Es menor de edad: por favor, escriban a { $guardian }, responsable legal, y no a quien viaja.
} Les pedimos que no dispongan alojamiento en casas particulares.
letter-care-homes = { $quiet ->
    [yes] Es menor de edad: por favor, escríbannos solo a nuestra dirección, y no a quien viaja.
   *[no] Es menor de edad: por favor, escriban a { $guardian }, responsable legal, y no a quien viaja.
} Nuestro Departamento está de acuerdo con el alojamiento en una casa particular.
