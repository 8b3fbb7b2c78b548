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
    Adresse électronique : { $email }
    { $has_phone ->
        [yes] WhatsApp : { $phone }
       *[no] WhatsApp : aucun ; merci d’écrire par courriel
    }{ $has_other ->
        [yes] { "" }
            Autres informations utiles : { $other }
       *[no] { "" }
    }

    Merci d’écrire désormais directement à la personne qui voyage. Une copie à { $address } est bienvenue, sans être nécessaire.

    Nous présentons { $name } en tant que membre en visite, qui ne parle pas au nom du Parti et ne le représente pas. Cette présentation ne vaut que pour ces dates : { $window }.

    Merci de ne recevoir en notre nom que les personnes présentées au vôtre par notre département. Vous pouvez vérifier le numéro { $number } en répondant à ce message. Merci de ne passer pour cela par aucune ambassade ni mission.

    La lettre est jointe. Merci d’effacer les données personnelles de la personne après la visite.

    Avec nos remerciements et nos salutations fraternelles,
    { $department }
    { $organization }
    { $address }
    .subject = Présentation { $number }

mail-copy =
    Voici votre copie du message qui vous présente, avec la lettre. Vous écrivez désormais directement au contact que vos hôtes vous indiquent ; une copie à { $address } est bienvenue.

    { mail-introduction }
    .subject = Présentation { $number } : votre copie
