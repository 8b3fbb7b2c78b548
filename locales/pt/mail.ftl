# The mail that introduces a traveller, and the traveller's copy of it.
# The subject holds the number and nothing else: it may be read by anybody.

mail-introduction =
    Para: { $partner }

    Caros e caras camaradas,

    Recebam uma calorosa saudação. Com esta mensagem, o nosso { $department } ({ $organization }) apresenta { $name }, { $membership }, e pede que recebam esta visita, se for possível.

    Nome: { $name }
    Dias em que se procura o contacto: { $window }
    Lugar: { $city }, { $country }
    O que se espera: { $activity }
    { $quiet ->
        [yes] Correio eletrónico, por nosso intermédio: { $email }
       *[no] { $has_guardian ->
            [yes] Correio de { $guardian }, responsável legal: { $email }
           *[no] Correio eletrónico: { $email }
        }
    }
    { $has_phone ->
        [yes] WhatsApp: { $phone }
       *[no] { $quiet ->
            [yes] WhatsApp: não vai nesta mensagem
           *[no] WhatsApp: não tem; por favor, escrevam por correio eletrónico
        }
    }{ $has_other ->
        [yes] { "" }
            Também é útil saber: { $other }
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
        [yes] Por favor, não escrevam a quem viaja: tudo passa por nós, em { $address }. Reconhecem-se por esta palavra: { $word }.
        [guardian] A partir daqui, por favor, escrevam diretamente a { $guardian }, responsável legal. Agradecemos uma cópia para { $address }, mas não é necessária.
       *[no] A partir daqui, por favor, escrevam diretamente a quem viaja. Agradecemos uma cópia para { $address }, mas não é necessária.
    }

    { $scope ->
        [delegate] Apresentamos { $name } como parte da nossa delegação a { $occasion }, e para mais nada.
        [media] Apresentamos { $name } como membro em visita, com autorização para falar com os meios de comunicação e sem representar o Partido em mais nada.
        [publications] Apresentamos { $name } como membro em visita, com autorização para escrever em publicações e sem representar o Partido em mais nada.
       *[member] Apresentamos { $name } como membro em visita, que não fala em nome do Partido nem o representa.
    } A apresentação é válida apenas para estes dias: { $window }.{ $has_conditions ->
        [yes] { "" } Condições: { $conditions }
       *[no] { "" }
    }

    { $has_link ->
        [yes] Podem receber esta visita, e a quem deve escrever quem viaja? Podem responder com alguns toques, sem conta nenhuma: { $link }
       *[no] Podem receber esta visita, e a quem deve escrever quem viaja? Basta uma resposta breve a esta mensagem.
    }

    Pedimos que recebam como pessoas da nossa organização apenas quem o nosso departamento apresente ao vosso. { $has_check ->
        [yes] Podem verificar a carta { $number } em { $check } ou respondendo a esta mensagem.
       *[no] Podem verificar a carta { $number } respondendo a esta mensagem.
    } Não recorram para isso a nenhuma embaixada ou missão.

    A carta segue em anexo. Pedimos que apaguem os dados pessoais de quem viaja depois da visita.{ $has_office_phone ->
        [yes] { "" } Há pouco tempo. Se for mais fácil telefonar: { $office_phone }
       *[no] { "" }
    }

    Com gratidão e saudações fraternais,
    { $department }
    { $organization }
    { $address }
    .subject = { $urgent ->
        [yes] Urgente: apresentação { $number }
       *[no] Apresentação { $number }
    }

mail-copy =
    Esta é a sua cópia da mensagem que faz a sua apresentação, com a carta. A partir daqui, escreva diretamente ao contacto que os anfitriões indicarem; agradecemos uma cópia para { $address }.

    { mail-introduction }
    .subject = Apresentação { $number }: a sua cópia

mail-changed =
    A visita que anunciámos com a carta { $number_before } mudou. A carta { $number }, em anexo, substitui-a; por favor, não considerem a anterior.

    { $days_changed ->
        [yes] Muda – dias: { $window } (antes: { $window_before })
       *[no] Dias, como antes: { $window }
    }
    { $city_changed ->
        [yes] Muda – cidade: { $city } (antes: { $city_before })
       *[no] Cidade, como antes: { $city }
    }
    { $activity_changed ->
        [yes] Muda – o que se espera: { $activity }
       *[no] O que se espera, como antes: { $activity }
    }

    Tudo outra vez, tal como está agora:

    { mail-introduction }
    .subject = Re: Apresentação { $number }: mudança
mail-copy-changed =
    Esta é a sua cópia da mensagem que avisa os anfitriões da mudança, com a nova carta. A carta { $number_before } já não é válida.

    { mail-introduction }
    .subject = Apresentação { $number }: a sua cópia
mail-withdrawn =
    Para: { $partner }

    Caros e caras camaradas,

    A visita que anunciámos com a carta { $number } já não se realiza com a nossa apresentação. A carta deixa de ser válida. Não precisam de fazer nada; pedimos que apaguem os dados pessoais que enviámos.

    Com gratidão pela vossa disponibilidade e saudações fraternais,
    { $department }
    { $organization }
    { $address }
    .subject = Re: Apresentação { $number }: retirada

mail-others =
    Viajam em grupo:
    { $people }
mail-traveller = { $name }, { $membership } ({ $part }), carta { $number }{ $has_email ->
        [yes] , correio: { $email }
       *[no] { "" }
    }{ $has_phone ->
        [yes] , WhatsApp: { $phone }
       *[no] { "" }
    }
mail-part-head = encabeça a delegação
mail-part-delegate = integra a delegação
mail-part-guest = acompanha a delegação
