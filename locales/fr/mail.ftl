# The mail that introduces a traveller, and the traveller's copy of it.
# The subject holds the number and nothing else: it may be read by anybody.

mail-introduction =
    À l’attention de : { $partner }

    Chers et chères camarades,

    Recevez nos salutations chaleureuses. Par ce message, notre { $department } ({ $organization }) vous présente { $name }, { $membership }, et vous demande d’accueillir cette visite si cela vous est possible.

    Nom : { $name }
    Dates de contact souhaitées : { $window }
    Lieu : { $city }, { $country }
    Ce qui est souhaité : { $activity }
    { $quiet ->
        [yes] Adresse électronique, par notre intermédiaire : { $email }
       *[no] { $has_guardian ->
            [yes] Adresse de { $guardian }, responsable légal : { $email }
           *[no] Adresse électronique : { $email }
        }
    }
    { $has_phone ->
        [yes] WhatsApp : { $phone }
       *[no] { $quiet ->
            [yes] WhatsApp : pas dans ce message
           *[no] WhatsApp : aucun ; merci d’écrire par courriel
        }
    }{ $has_other ->
        [yes] { "" }
            Autres informations utiles : { $other }
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
        [yes] Merci de ne pas écrire à la personne qui voyage : tout passe par nous, à { $address }. Vous vous reconnaîtrez à ce mot : { $word }.
        [guardian] Merci d’écrire désormais directement au responsable légal, { $guardian }. Une copie à { $address } est bienvenue, sans être nécessaire.
       *[no] Merci d’écrire désormais directement à la personne qui voyage. Une copie à { $address } est bienvenue, sans être nécessaire.
    }

    { $scope ->
        [delegate] Nous présentons { $name } comme membre de notre délégation à { $occasion }, et pour rien d’autre.
        [media] Nous présentons { $name } comme membre en visite, avec l’autorisation de parler aux médias et sans représenter le Parti en rien d’autre.
        [publications] Nous présentons { $name } comme membre en visite, avec l’autorisation d’écrire dans des publications et sans représenter le Parti en rien d’autre.
       *[member] Nous présentons { $name } en tant que membre en visite, qui ne parle pas au nom du Parti et ne le représente pas.
    } Cette présentation ne vaut que pour ces dates : { $window }.{ $has_conditions ->
        [yes] { "" } Conditions : { $conditions }
       *[no] { "" }
    }

    { $has_link ->
        [yes] Pouvez-vous recevoir cette visite, et à qui la personne qui voyage doit-elle écrire ? Quelques clics suffisent, sans aucun compte : { $link }
       *[no] Pouvez-vous recevoir cette visite, et à qui la personne qui voyage doit-elle écrire ? Une courte réponse à ce message suffit.
    }

    Merci de ne recevoir comme membres de notre organisation que les personnes que notre département présente au vôtre. { $has_check ->
        [yes] Vous pouvez vérifier la lettre { $number } sur { $check } ou en répondant à ce message.
       *[no] Vous pouvez vérifier la lettre { $number } en répondant à ce message.
    } N’ayez recours pour cela à aucune ambassade ni mission.

    La lettre est jointe. Merci d’effacer les données personnelles de la personne après la visite.{ $has_office_phone ->
        [yes] { "" } Il reste peu de temps. S’il vous est plus facile d’appeler : { $office_phone }
       *[no] { "" }
    }

    Avec nos remerciements et nos salutations fraternelles,
    { $department }
    { $organization }
    { $address }
    .subject = { $urgent ->
        [yes] Urgent : présentation { $number }
       *[no] Présentation { $number }
    }

mail-copy =
    Voici votre copie du message qui vous présente, avec la lettre. Vous écrivez désormais directement au contact que vos hôtes vous indiquent ; une copie à { $address } est bienvenue.

    { mail-introduction }
    .subject = Présentation { $number } : votre copie

mail-changed =
    La visite annoncée par la lettre { $number_before } a changé. La lettre { $number }, jointe, la remplace ; merci de ne plus tenir compte de la précédente.

    { $days_changed ->
        [yes] Changement – dates : { $window } (avant : { $window_before })
       *[no] Dates, comme avant : { $window }
    }
    { $city_changed ->
        [yes] Changement – ville : { $city } (avant : { $city_before })
       *[no] Ville, comme avant : { $city }
    }
    { $activity_changed ->
        [yes] Changement – ce qui est souhaité : { $activity }
       *[no] Ce qui est souhaité, comme avant : { $activity }
    }

    L’ensemble, tel qu’il est maintenant :

    { mail-introduction }
    .subject = Re : Présentation { $number } : changement
mail-copy-changed =
    Voici votre copie du message qui annonce le changement à vos hôtes, avec la nouvelle lettre. La lettre { $number_before } n’est plus valable.

    { mail-introduction }
    .subject = Présentation { $number } : votre copie
mail-withdrawn =
    À l’attention de : { $partner }

    Chers et chères camarades,

    La visite annoncée par la lettre { $number } n’a plus lieu avec notre présentation. La lettre n’est plus valable. Vous n’avez rien à faire ; merci d’effacer les données personnelles que nous vous avons transmises.

    Merci de votre disponibilité. Salutations fraternelles,
    { $department }
    { $organization }
    { $address }
    .subject = Re : Présentation { $number } : retirée

mail-others =
    Voyagent ensemble :
    { $people }
mail-traveller = { $name }, { $membership } ({ $part }), lettre { $number }{ $has_email ->
        [yes] , courriel : { $email }
       *[no] { "" }
    }{ $has_phone ->
        [yes] , WhatsApp : { $phone }
       *[no] { "" }
    }
mail-part-head = à la tête de la délégation
mail-part-delegate = membre de la délégation
mail-part-guest = accompagne la délégation
