# Ce que lisent les partis frères au sujet de leurs visites, et le guide pour eux.

mail-visit-queried =
    À l’attention de : { $partner }

    Chers et chères camarades,

    Merci de nous avoir annoncé votre visite : { $people } ; { $city }, { $window }. Avant d’aller plus loin, permettez-nous une question :

    { $question }

    Merci de répondre à ce message.

    Avec nos salutations fraternelles,
    { $department }
    { $organization }
    { $address }
    .subject = Visite { $number }
mail-visit-regretted =
    À l’attention de : { $partner }

    Chers et chères camarades,

    Merci de nous avoir annoncé votre visite : { $people } ; { $city }, { $window }. Nous regrettons de ne pas pouvoir l’accueillir à ces dates.

    { $words }

    Avec nos salutations fraternelles,
    { $department }
    { $organization }
    { $address }
    .subject = Visite { $number }
mail-visit-missed =
    À l’attention de : { $partner }

    Chers et chères camarades,

    Vous nous aviez annoncé une visite : { $people } ; { $city }, { $window }. Ces dates sont passées et nous ne vous avons pas répondu à temps. Nous le regrettons.

    { $words }

    Avec nos salutations fraternelles,
    { $department }
    { $organization }
    { $address }
    .subject = Visite { $number }
mail-visit-hosted =
    À l’attention de : { $partner }

    Chers et chères camarades,

    Votre visite est la bienvenue : { $people } ; { $city }, { $window }.

    Qui appeler : { $contact }
    { $has_words ->
        [yes] { $words }
       *[no] { "" }
    }

    Vous pouvez désormais vous écrire directement ; une copie à { $address } est bienvenue. Le voyage, l’hébergement et les repas sont à la charge de la visite, et rien ne passe par une ambassade ou une mission.{ $minors ->
        [yes] { "" } Comme une personne a moins de 18 ans, nous ne proposons pas de logement chez des particuliers.
       *[no] { "" }
    }

    Avec nos salutations fraternelles,
    { $department }
    { $organization }
    { $address }
    .subject = Visite { $number }
mail-announce =
    À l’attention de : { $partner }

    Chers et chères camarades,

    Lorsque des membres de votre parti viennent chez nous, vous pouvez les annoncer sur cette page, qui est réservée à votre département :

    { $link }

    Nous cherchons une section qui puisse les accueillir et vous répondons qui appeler. Vous pouvez aussi répondre à ce message en nous disant qui vient, quand, dans quelle ville et dans quel but.

    Avec nos salutations fraternelles,
    { $department }
    { $organization }
    { $address }
    .subject = Annoncer une visite
mail-partners =
    À l’attention de : { $partner }

    Chers et chères camarades,

    Vous trouverez ci-joint notre guide pour les partis frères : comment nos membres viennent chez vous, comment nous vous demandons de les reconnaître et comment les vôtres viennent chez nous.

    Avec nos salutations fraternelles,
    { $department }
    { $organization }
    { $address }
    .subject = Guide pour les partis frères

visit-page-title = Annoncer une visite
visit-page-text = Pour { $partner }. Ce que vous écrivez ici parvient au { $department } de { $organization } et à personne d’autre. Une section n’apprend la visite qu’une fois que notre département est d’accord.
visit-page-people = Qui vient ? Noms, et combien de personnes
visit-page-window = À quelles dates ?
visit-page-city = Dans quelle ville ?
visit-page-hopes = Qu’est-ce qui est souhaité ?
visit-page-languages = Quelles langues parlent les personnes qui viennent ?
visit-page-contact = À qui pouvons-nous écrire ? Nom, et adresse ou numéro
visit-page-minors = Y a-t-il une personne de moins de 18 ans ?
visit-page-minors-no = Non
visit-page-minors-yes = Oui
visit-page-send = Annoncer
visit-page-done = Merci. Notre département a reçu votre annonce et vous répond par courriel. Vous pouvez aussi écrire à { $address }.

partners-title = Guide pour les partis frères
partners-why = Des membres de { $organization } voyagent à l’étranger, pour leur travail ou à titre privé, et se réjouissent de vous rencontrer. Pour que vous puissiez faire confiance à qui vous accueillez, et pour que personne ne prenne une opinion privée pour une position de notre Parti, nous vous demandons ce qui suit.
partners-steps = Comment nos membres viennent chez vous
partners-step-1 = Notre { $department } écrit à votre département international : une lettre numérotée pour chaque personne, avec les dates et ce qui est souhaité.
partners-step-2 = Si vous pouvez l’accueillir, dites-nous, ou dites-lui, à qui s’adresser. Si ce n’est pas possible, un mot suffit.
partners-step-3 = Vous vous écrivez ensuite directement. Une copie à { $address } est bienvenue.
partners-rules = Ce que nous vous demandons
partners-rule-1 = N’acceptez comme venant de notre part que les personnes que notre département a présentées au vôtre.
partners-rule-2 = D’autres peuvent se réclamer de nous. Sans une telle lettre, ces personnes ne viennent pas de notre part, quoi qu’elles disent. En cas de doute, demandez-nous : { $address }
partners-rule-3 = Une lettre ne vaut que pour ses dates. Elle peut être vérifiée par son numéro ; nous ne donnons aucune autre information sur quiconque.
partners-rule-4 = Les personnes présentées viennent en tant que membres en visite et ne parlent pas au nom de notre Parti, sauf si la lettre le dit.
partners-rule-5 = Ne passez par aucune ambassade ni mission, et effacez les données personnelles après la visite.
partners-visits-heading = Comment vos membres viennent chez nous
partners-visits = Demandez à votre département international d’écrire au nôtre : { $address }. Dites-nous qui vient, quand, dans quelle ville et dans quel but. Nous cherchons une section qui puisse accueillir la visite et répondons qui appeler. Nos membres et nos sections qui reçoivent un message direct vous prieront, avec courtoisie, de passer par ce chemin. Les visites se font à leurs propres frais ; les sections ne paient rien.
partners-version = { $has_version ->
        [yes] Version du { $version }
       *[no] { "" }
    }
