# The letter of introduction: one page, often in two languages side by side.

letter-title = Lettre de présentation
letter-greeting =
    À l’attention de : { $partner }

    Chers et chères camarades,
letter-body = Recevez nos salutations chaleureuses. Notre { $department } ({ $organization }) vous présente { $name }, { $membership }. Un contact avec vous est souhaité à ces dates : { $window }, à { $city }, { $country }. Ce qui est souhaité : { $activity }.
letter-scope = { $scope ->
    [delegate] Nous présentons { $name } comme membre de notre délégation à { $occasion }, et pour rien d’autre.
    [media] Nous présentons { $name } comme membre en visite, avec l’autorisation de parler aux médias et sans représenter le Parti en rien d’autre.
    [publications] Nous présentons { $name } comme membre en visite, avec l’autorisation d’écrire dans des publications et sans représenter le Parti en rien d’autre.
   *[member] Nous présentons { $name } en tant que membre en visite, qui ne parle pas au nom du Parti et ne le représente pas.
}
letter-conditions = Conditions dans lesquelles nous présentons { $name } : { $conditions }
letter-validity = Cette lettre ne vaut que pour ces dates : { $window }.
letter-closing = { $quiet ->
    [yes] Merci de ne pas écrire à la personne qui voyage : tout passe par nous, à { $address }. Vous vous reconnaîtrez à ce mot : { $word }.
    [guardian] Merci d’écrire directement à { $guardian }, responsable légal ; une copie à { $address } est bienvenue.
   *[no] Merci d’écrire directement à la personne qui voyage ; une copie à { $address } est bienvenue.
} Merci de ne passer par aucune ambassade ni mission, et d’effacer les données personnelles de la personne après la visite. Nous vous remercions de l’accueil que vous pourrez offrir.
letter-signature =
    Avec nos salutations fraternelles,
    { $department }
    { $organization }
letter-check = Merci de ne recevoir comme membres de notre organisation que les personnes présentées au vôtre par notre département. Vérifiez le numéro { $number } en répondant au message qui accompagnait cette lettre ou en écrivant à { $address }.

letter-party = membre de notre Parti
letter-league = membre de notre ligue de jeunesse
letter-scope-member = Membre en visite, sans fonction de porte-parole
letter-scope-delegate = En délégation à { $occasion }
letter-scope-media = Membre avec présentation, peut parler aux médias
letter-scope-publications = Membre avec présentation, peut écrire dans des publications

letter-place = { $city }, { $country }

letter-fact-name = Nom
letter-fact-number = Numéro
letter-fact-window = Valable pour
letter-fact-place = Lieu
letter-fact-activity = Souhait
letter-fact-scope = Portée
letter-fact-contact = Contact
letter-fact-prepared = Établie le

# A value of the table as it is.
letter-value = { $value }

letter-fact-guardian = Responsable légal
letter-fact-care = Important
letter-care = { $quiet ->
    [yes] La personne qui voyage est mineure : merci d’écrire à notre seule adresse, et non à elle.
   *[no] La personne qui voyage est mineure : merci d’écrire à { $guardian }, responsable légal, et non à elle.
} Nous vous prions de ne pas prévoir de logement chez des particuliers.
letter-care-homes = { $quiet ->
    [yes] La personne qui voyage est mineure : merci d’écrire à notre seule adresse, et non à elle.
   *[no] La personne qui voyage est mineure : merci d’écrire à { $guardian }, responsable légal, et non à elle.
} Notre Département accepte un logement chez des particuliers.
