# The letter of introduction: one page, often in two languages side by side.

letter-title = Carta de apresentação
letter-greeting =
    Para: { $partner }

    Caros e caras camaradas,
letter-body = Recebam uma calorosa saudação. O nosso { $department } ({ $organization }) apresenta { $name }, { $membership }. Procura-se o contacto nestes dias: { $window }, em { $city }, { $country }. O que se espera: { $activity }.
letter-scope = { $scope ->
    [delegate] Apresentamos { $name } como parte da nossa delegação a { $occasion }, e para mais nada.
    [media] Apresentamos { $name } como membro em visita, com autorização para falar com os meios de comunicação e sem representar o Partido em mais nada.
    [publications] Apresentamos { $name } como membro em visita, com autorização para escrever em publicações e sem representar o Partido em mais nada.
   *[member] Apresentamos { $name } como membro em visita, que não fala em nome do Partido nem o representa.
}
letter-conditions = Condições com as quais apresentamos { $name }: { $conditions }
letter-validity = Esta carta é válida apenas para estes dias: { $window }.
letter-closing = { $quiet ->
    [yes] Por favor, não escrevam a quem viaja: tudo passa por nós, em { $address }. Reconhecem-se por esta palavra: { $word }.
    [guardian] Por favor, escrevam diretamente a { $guardian }, responsável legal; agradecemos uma cópia para { $address }.
   *[no] Por favor, escrevam diretamente a quem viaja; agradecemos uma cópia para { $address }.
} Não recorram a nenhuma embaixada ou missão e apaguem os dados pessoais de quem viaja depois da visita. Agradecemos o acolhimento que possam dar.
letter-signature =
    Com saudações fraternais,
    { $department }
    { $organization }
letter-check = Pedimos que recebam como pessoas da nossa organização apenas quem o nosso departamento apresente ao vosso. Verifiquem o número { $number } respondendo à mensagem que trouxe esta carta ou escrevendo para { $address }.

letter-party = membro do nosso Partido
letter-league = membro da nossa liga da juventude
letter-scope-member = Membro em visita, não porta-voz
letter-scope-delegate = Em delegação a { $occasion }
letter-scope-media = Membro com apresentação, pode falar com os meios de comunicação
letter-scope-publications = Membro com apresentação, pode escrever em publicações

letter-place = { $city }, { $country }

letter-fact-name = Nome
letter-fact-number = Número
letter-fact-window = Válida para
letter-fact-place = Lugar
letter-fact-activity = O que se espera
letter-fact-scope = Âmbito
letter-fact-contact = Contacto
letter-fact-prepared = Data da carta

# A value of the table as it is.
letter-value = { $value }

letter-fact-guardian = Responsável legal
letter-fact-care = Importante
letter-care = { $quiet ->
    [yes] É menor de idade: por favor, escrevam apenas para o nosso endereço, e não a quem viaja.
   *[no] É menor de idade: por favor, escrevam a { $guardian }, responsável legal, e não a quem viaja.
} Pedimos que não prevejam alojamento em casas particulares.
letter-care-homes = { $quiet ->
    [yes] É menor de idade: por favor, escrevam apenas para o nosso endereço, e não a quem viaja.
   *[no] É menor de idade: por favor, escrevam a { $guardian }, responsável legal, e não a quem viaja.
} O nosso Departamento concorda com o alojamento numa casa particular.
