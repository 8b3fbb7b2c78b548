# What hosts read: the page on which they answer, the page that checks a letter, and our mails to them.

page-host-title = Apresentação { $number }
page-host = O { $department } ({ $organization }) apresenta { $name }. Como veem as coisas do vosso lado? Se indicarem um contacto, passamo-lo a quem viaja, que escreverá diretamente a essa pessoa. Tudo o mais que escreverem aqui é lido primeiro pelo nosso departamento.
page-host-done = Agradecemos a vossa resposta: já nos chegou.
page-host-again = Já responderam. Se algo mudar, podem responder aqui de novo até { $last }.
page-host-over = A visita de { $name } terminou. Agradecemos tudo o que fizeram! Se quiserem, enviem-nos uma palavra de saudação.
page-host-ask-contact = Nome do contacto
page-host-ask-mail = Correio eletrónico do contacto
page-host-ask-phone = Telefone do contacto, com o código do país
page-host-ask-days = Dias em que seria possível
page-host-ask-words = Algo que devamos saber
page-host-ask-greeting = Uma palavra de saudação
button-host-meet = Vamos encontrar-nos
button-host-cannot = Não podemos
button-host-dates = Outras datas
button-host-contact = Outro contacto
button-host-greet = Enviar saudação

page-check-title = Verificar uma carta
page-check = Escrevam o número que está na carta. Aqui ficam a saber se a carta é válida, e nada sobre ninguém.
page-check-valid = { $number }: válida. Enviámos uma carta com este número e os seus dias não terminaram.
page-check-expired = { $number }: caducada. Enviámos uma carta com este número; os seus dias já passaram.
page-check-superseded = { $number }: substituída. Uma carta mais recente tomou o seu lugar; peçam essa, por favor.
page-check-withdrawn = { $number }: retirada. Esta carta já não é válida.
page-check-unknown = Não temos nenhuma carta com este número. Perguntem, por favor, ao nosso { $department }: { $address }.
page-check-only = Pedimos que recebam como pessoas da nossa organização apenas quem o nosso { $department } apresente ao vosso. Em caso de dúvida, escrevam para { $address }.

mail-host-reminder =
    Para: { $partner }

    Caros e caras camaradas,

    Há algum tempo, o nosso { $department } apresentou { $name }, que gostaria de se encontrar convosco em { $city }, { $country }, nestes dias: { $window }. O número da carta é { $number }.

    Podem dizer-nos se podem receber esta visita e a quem deve escrever quem viaja? { $has_link ->
        [yes] Bastam alguns toques, sem conta nenhuma: { $link }
       *[no] Basta uma resposta breve a esta mensagem.
    }

    Este é o nosso único lembrete. Se não for possível, não há problema; uma palavra ajuda quem viaja a planear.

    Com gratidão e saudações fraternais,
    { $department }
    { $organization }
    { $address }
    .subject = Apresentação { $number }

host-first-message =
    Bom dia, { $contact },

    chamo-me { $name }. O { $department } ({ $organization }) fez a minha apresentação com a carta número { $number }. Estarei em { $city } nestes dias: { $window }.

    Teria muito gosto em encontrar-me convosco. Quando e onde vos seria possível?

    Saudações calorosas,
    { $name }
    .quiet =
        Bom dia, { $contact },

        chamo-me { $name }. Já sabem que vou: estarei em { $city } nestes dias: { $window }.{ $has_word ->
            [yes] {" "}A nossa palavra é «{ $word }».
           *[no] { "" }
        }

        Teria muito gosto em encontrar-me convosco. Quando e onde vos seria possível?

        Saudações calorosas,
        { $name }
