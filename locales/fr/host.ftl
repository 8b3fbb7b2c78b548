# What hosts read: the page on which they answer, the page that checks a letter, and our mails to them.

page-host-title = Présentation { $number }
page-host = Le { $department } ({ $organization }) vous présente { $name }. Qu’en est-il de votre côté ? Si vous nommez un contact, nous le transmettons à la personne qui voyage, et elle lui écrira directement. Tout le reste de ce que vous écrivez ici est d’abord lu par notre département.
page-host-done = Merci ! Votre réponse nous est parvenue.
page-host-again = Vous avez répondu. Si quelque chose change, vous pouvez répondre de nouveau ici jusqu’au { $last }.
page-host-over = La visite de { $name } est terminée. Merci pour tout ce que vous avez fait ! Si vous le voulez, envoyez-nous un mot de salutation.
page-host-ask-contact = Nom du contact
page-host-ask-mail = Adresse électronique du contact
page-host-ask-phone = Téléphone du contact, avec l’indicatif du pays
page-host-ask-days = Jours où ce serait possible
page-host-ask-words = Ce que nous devrions savoir
page-host-ask-greeting = Un mot de salutation
button-host-meet = Rencontre possible
button-host-cannot = Nous ne pouvons pas
button-host-dates = Autres dates
button-host-contact = Autre contact
button-host-greet = Envoyer le mot

page-check-title = Vérifier une lettre
page-check = Écrivez le numéro qui figure sur la lettre. Vous saurez ici si la lettre est valable, sans rien apprendre sur qui que ce soit.
page-check-valid = { $number } : valable. Nous avons envoyé une lettre portant ce numéro, et ses dates ne sont pas passées.
page-check-expired = { $number } : expirée. Nous avons envoyé une lettre portant ce numéro ; ses dates sont passées.
page-check-superseded = { $number } : remplacée. Une lettre plus récente a pris sa place ; demandez celle-là, s’il vous plaît.
page-check-withdrawn = { $number } : retirée. Cette lettre n’est plus valable.
page-check-unknown = Nous n’avons aucune lettre portant ce numéro. Veuillez demander à notre { $department } : { $address }.
page-check-only = Merci de ne recevoir comme membres de notre organisation que les personnes que notre { $department } présente au vôtre. En cas de doute, écrivez à { $address }.

mail-host-reminder =
    À l’attention de : { $partner }

    Chers et chères camarades,

    Il y a quelque temps, notre { $department } vous a présenté { $name }, qui souhaite vous rencontrer à { $city }, { $country }, aux dates suivantes : { $window }. Le numéro de la lettre est { $number }.

    Pourriez-vous nous dire si vous pouvez recevoir cette visite, et à qui la personne qui voyage doit écrire ? { $has_link ->
        [yes] Quelques clics suffisent, sans aucun compte : { $link }
       *[no] Une courte réponse à ce message suffit.
    }

    C’est notre seul rappel. Si ce n’est pas possible, ce n’est pas grave ; un mot aide la personne qui voyage à s’organiser.

    Avec nos remerciements et nos salutations fraternelles,
    { $department }
    { $organization }
    { $address }
    .subject = Présentation { $number }

host-first-message =
    Bonjour { $contact },

    je m’appelle { $name }. Le { $department } ({ $organization }) vous a écrit à mon sujet, dans la lettre numéro { $number }. Je serai à { $city } aux dates suivantes : { $window }.

    Ce serait une joie de vous rencontrer. Quand et où cela vous conviendrait-il ?

    Bien chaleureusement,
    { $name }
    .quiet =
        Bonjour { $contact },

        je m’appelle { $name }. Vous savez que je viens : je serai à { $city } aux dates suivantes : { $window }.{ $has_word ->
            [yes] {" "}Notre mot est « { $word } ».
           *[no] { "" }
        }

        Ce serait une joie de vous rencontrer. Quand et où cela vous conviendrait-il ?

        Bien chaleureusement,
        { $name }
