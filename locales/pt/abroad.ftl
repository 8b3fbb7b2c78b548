# O que os partidos irmãos leem sobre as suas visitas, e o guia para eles.

mail-visit-queried =
    À atenção de: { $partner }

    Caros e caras camaradas,

    Agradecemos que nos tenham anunciado a vossa visita: { $people }; { $city }, { $window }. Antes de continuarmos, permitam-nos perguntar:

    { $question }

    Pedimos que respondam a esta mensagem.

    Com saudações fraternais,
    { $department }
    { $organization }
    { $address }
    .subject = Visita { $number }
mail-visit-regretted =
    À atenção de: { $partner }

    Caros e caras camaradas,

    Agradecemos que nos tenham anunciado a vossa visita: { $people }; { $city }, { $window }. Lamentamos não a poder receber nesses dias.

    { $words }

    Com saudações fraternais,
    { $department }
    { $organization }
    { $address }
    .subject = Visita { $number }
mail-visit-missed =
    À atenção de: { $partner }

    Caros e caras camaradas,

    Anunciaram-nos uma visita: { $people }; { $city }, { $window }. Esses dias passaram e não vos respondemos a tempo. Lamentamos.

    { $words }

    Com saudações fraternais,
    { $department }
    { $organization }
    { $address }
    .subject = Visita { $number }
mail-visit-hosted =
    À atenção de: { $partner }

    Caros e caras camaradas,

    A vossa visita é bem-vinda: { $people }; { $city }, { $window }.

    A quem podem telefonar: { $contact }
    { $has_words ->
        [yes] { $words }
       *[no] { "" }
    }

    A partir de agora podem escrever-se diretamente; uma cópia para { $address } é bem-vinda. A viagem, o alojamento e as refeições são por conta de quem visita, e nada passa por embaixadas ou missões.{ $minors ->
        [yes] { "" } Como vem alguém com menos de 18 anos, não oferecemos casas particulares.
       *[no] { "" }
    }

    Com saudações fraternais,
    { $department }
    { $organization }
    { $address }
    .subject = Visita { $number }
mail-announce =
    À atenção de: { $partner }

    Caros e caras camaradas,

    Quando membros do vosso partido viajarem para cá, podem anunciá-los nesta página, que é só para o vosso departamento:

    { $link }

    Procuramos um núcleo que os possa receber e respondemos com a pessoa a quem telefonar. Também podem responder a esta mensagem, dizendo quem vem, quando, a que cidade e o que gostaria de fazer.

    Com saudações fraternais,
    { $department }
    { $organization }
    { $address }
    .subject = Para anunciar visitas
mail-partners =
    À atenção de: { $partner }

    Caros e caras camaradas,

    Em anexo segue o nosso guia para partidos irmãos: como os nossos membros chegam até vós, como pedimos que os reconheçam e como os vossos chegam até nós.

    Com saudações fraternais,
    { $department }
    { $organization }
    { $address }
    .subject = Guia para partidos irmãos

visit-page-title = Anunciar uma visita
visit-page-text = Para { $partner }. O que escreverem aqui chega ao { $department } de { $organization } e a mais ninguém. Um núcleo só sabe da visita depois de o nosso departamento concordar.
visit-page-people = Quem vem? Nomes, e quantas pessoas
visit-page-window = Em que dias estarão cá?
visit-page-city = Em que cidade?
visit-page-hopes = O que gostariam de fazer?
visit-page-languages = Que línguas falam?
visit-page-contact = A quem podemos escrever? Nome, e correio eletrónico ou número
visit-page-minors = Há alguém com menos de 18 anos?
visit-page-minors-no = Não
visit-page-minors-yes = Sim
visit-page-send = Anunciar
visit-page-done = Agradecemos. Está com o nosso departamento, que responde por correio eletrónico. Também podem escrever para { $address }.

partners-title = Guia para partidos irmãos
partners-why = Membros de { $organization } viajam para o estrangeiro, em trabalho ou em privado, e têm gosto em conhecer-vos. Para que possam confiar em quem recebem, e para que ninguém tome uma opinião privada por uma posição do nosso Partido, pedimos o seguinte.
partners-steps = Como os nossos membros chegam até vós
partners-step-1 = O nosso { $department } escreve ao vosso departamento internacional: uma carta numerada para cada pessoa, com os dias e com o que se deseja.
partners-step-2 = Se a puderem receber, digam-nos ou digam-lhe com quem pode entrar em contacto. Se não puderem, basta uma palavra.
partners-step-3 = A partir daí escrevem-se diretamente. Uma cópia para { $address } é bem-vinda.
partners-rules = O que vos pedimos
partners-rule-1 = Aceitem como vindas da nossa parte apenas as pessoas que o nosso departamento tenha apresentado ao vosso.
partners-rule-2 = Outras pessoas podem dizer que pertencem à nossa organização. Sem uma carta assim não vêm da nossa parte, digam o que disserem. Em caso de dúvida, perguntem: { $address }
partners-rule-3 = Uma carta vale apenas para os seus dias. Pode ser verificada pelo número; não damos outra informação sobre ninguém.
partners-rule-4 = As pessoas apresentadas vêm como membros em visita e não falam em nome do nosso Partido, salvo se a carta o disser.
partners-rule-5 = Não passem por embaixadas nem missões, e apaguem os dados pessoais depois da visita.
partners-visits-heading = Como os vossos membros chegam até nós
partners-visits = Peçam ao vosso departamento internacional que escreva ao nosso: { $address }. Digam-nos quem vem, quando, a que cidade e o que gostaria de fazer. Procuramos um núcleo que possa receber e respondemos com a pessoa a quem telefonar. Os nossos membros e núcleos que recebam uma mensagem direta pedirão, com cortesia, que venham por este caminho. Quem visita paga as suas despesas; os núcleos não pagam nada.
partners-version = { $has_version ->
        [yes] Versão de { $version }
       *[no] { "" }
    }
