# Pages web : le cadre qu’elles ont toutes, et la page de ce qui n’est plus là.

page-gone-title = Il n’y a rien ici
page-gone = Cette page n’est plus valable ou n’a jamais existé. Si vous avez reçu un lien, veuillez répondre au message qui le contenait.
page-home-title = Bonjour
page-home = Cette adresse sert les liens de nos messages. Si vous en avez reçu un, ouvrez-le depuis le message. Il n’y a rien d’autre à voir ici.
page-link-elsewhere = (le lien figure seulement dans le message lui-même)
page-foot = Ouvrir cette page ne change rien. Seul un bouton pressé compte.
page-languages = Langues
page-wrong = Rien n’a encore été envoyé. Veuillez regarder ce qui est signalé ci-dessous.
page-moved = La situation a changé depuis l’ouverture de cette page. Voici où en sont les choses.
page-later = Cela n’a pas fonctionné pour le moment et rien n’a été envoyé. Veuillez réessayer dans quelques minutes.
page-busy = Il y a eu trop d’essais pour le moment. Veuillez réessayer dans une heure.
page-optional = facultatif
page-from = Premier jour
page-to = Dernier jour
page-largest = { $max } Mo au plus
page-need = Veuillez remplir ce champ.
page-long = Il y a { $count } caractères alors qu’il en tient { $max }. Veuillez raccourcir.
page-pick = Veuillez choisir une de ces possibilités.
page-mail = Ceci ne ressemble pas à une adresse électronique. Elle s’écrit ainsi : nom@example.org.
page-near = Vouliez-vous dire { $meant } ? Si c’est juste tel quel, veuillez l’envoyer encore une fois.
page-phone = Veuillez écrire le numéro avec l’indicatif du pays, par exemple +351 912 345 678.
page-days = Veuillez choisir le premier jour et le dernier, dans cet ordre.
page-past = Ces jours sont passés. Veuillez choisir des jours à venir.
page-far = C’est dans plus d’un an et demi. Veuillez choisir des jours dans les 18 prochains mois.
page-big = Ce fichier est trop lourd. Nous pouvons recevoir { $max } Mo au plus.
page-kind = Ce type de fichier ne peut pas être reçu. Les photos, le son, la vidéo, le PDF et le texte brut le peuvent.
