# Ce que l’on peut répondre à qui écrit de l’étranger : courtois, bref, le même pour tout le monde.

reply-text =
    Chers amis, chères amies,

    Merci de nous avoir écrit ; votre message nous fait plaisir. Afin que nous puissions nous rencontrer comme il convient, merci de demander au département international de votre parti de prendre contact avec le nôtre :

    { $department }, { $organization }
    { $address }

    C’est le chemin que nous suivons tous. Dès que les deux départements seront au courant, nous serons heureux de faire votre connaissance.

    Bien cordialement
reply-check =
    Chers et chères camarades,

    Merci de nous avoir posé la question. Nous vous prions de n’accueillir comme membres de notre organisation que les personnes que notre département a présentées au vôtre par une lettre. Qui vient sans cette lettre ne vient pas de notre part, quoi que cette personne dise d’elle-même. Nous ne donnons aucune information sur l’appartenance de qui que ce soit.

    Pour vérifier une lettre, merci de nous en indiquer le numéro :

    { $department }, { $organization }
    { $address }

    Salutations fraternelles
reply-threats = vous allez le regretter, tu vas le regretter, nous savons où, on sait où, chantage, dernier avertissement, vous allez payer, tu vas payer
reply-money = western union, moneygram, bitcoin, usdt, crypto, virement, compte bancaire, coordonnées bancaires, envoyer de l'argent, envoyez de l'argent, de l’argent, de l'argent, faire un don, carte cadeau, prêt d’argent, investi, paypal, dollars, euros, héritage
reply-members = liste des membres, liste de vos membres, liste des adhérents, noms de vos membres, noms des membres, noms et adresses, numéros de téléphone, combien de membres, qui sont vos membres
