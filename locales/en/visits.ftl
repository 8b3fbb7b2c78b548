# Visitors from abroad: the department’s cards, and those of the club that is asked.

button-parties = Visitors and parties
button-visit = Announce visitors
button-party = Write to a party
button-partners = For sister parties
button-visit-offer = Approve
button-visit-reask = Ask back by mail
button-visit-regret = Decline
button-visit-late = Write to them
button-visit-elsewhere = Ask elsewhere
button-visit-welcome = We host
button-visit-cannot = Can’t
button-visit-inquire = Ask
button-visit-explain = Answer

party-menu = What is it about? A mail that announces visitors can be typed in here; or I send a sister party our guidelines, or the address of the page on which it can announce visitors itself.
party-not-yours = This is for people of the Department.
party-what = What shall I send?
    .label = Send
party-what-paper = our guidelines for sister parties
party-what-link = the page to announce visitors
party-country = To a party of which country?
    .label = Country
party-party = To which party?
    .label = Party
party-review = This goes out by mail, to the address in the directory:
    { $answers }
party-sent = On its way to { $party }: { $what }.
party-no-page = There is no page yet that I could send { $party }: this installation has no address on the web. Nothing was sent. They can announce visitors by mail.
error-party-none = There is no sister party of { $country } in the directory yet. Please have it put there first.

visit-country = Which country do they come from?
    .label = From
visit-party = Which party has announced them?
    .label = Announced by
visit-people = Who comes? Names, and how many.
    .label = Who
visit-window = Which days will they be here?
    .label = Days
visit-city = Which city?
    .label = City
visit-hopes = What do they hope for?
    .label = They hope for
visit-languages = Which languages do they speak?
    .label = Languages
visit-contact = Who can be written to about it? Name, and mail or number.
    .label = Their contact
visit-minors = Is anybody among them under 18?
    .label = Under 18
visit-review = This goes to the whole Department, and to no club yet:
    { $answers }
visit-noted = Noted. The Department has the card. No club knows of it before one of you approves.
visit-where = Which district shall be asked? It hears of the visit with your tap.
visit-no-district = There is no organizer or deputy who could be asked there. Please invite one first, or ask somewhere else.
visit-no-party = This party is not in the directory any more, so I do not know where to write. Please write by hand.

visit-department-announced =
    Visitors from { $country }: { $city }, { $window }.
    { $facts }
    { $minors ->
        [yes] Somebody under 18 is among them: please, no private homes unless the rules for young people are kept.
       *[no] { "" }
    }
    No club knows of it yet.
visit-department-offered =
    Visitors from { $country }: { $district } was asked by { $who }, { $when }.
    { $facts }
visit-department-inquired =
    Visitors from { $country }: { $district } has a question before it answers.
    { $facts }
visit-department-hosted =
    Visitors from { $country }: { $district } hosts them. Their department has been told by mail whom to call.
    { $facts }
visit-department-unhosted = Visitors from { $country }, { $window }: { $who } declined, { $when }. Their department was told by mail.
visit-department-visited = The visit from { $country } is over.
    { $facts }
visit-department-missed = The days of the visitors from { $country } have passed without a club that hosts them, and their department has heard nothing of it. Please write them a few honest words.
    { $facts }
visit-club-offered =
    Visitors via the Department: from { $country }, { $city }, { $window }.
    { $facts }

    What is hoped for is a warm meeting, no more. Your club pays for nothing: travel, beds and meals are the visitors’ own. If anything is unclear, ask; the Department answers. In trouble, turn to the Department first: { $address }
    { $minors ->
        [yes] Somebody under 18 is among them: please, no private homes unless the rules for young people are kept.
       *[no] { "" }
    }
visit-club-hosted =
    You host the visitors from { $country }: { $city }, { $window }. Their department knows whom to call.
    { $facts }

    Your club pays for nothing. In trouble, turn to the Department first: { $address }
    { $minors ->
        [yes] Somebody under 18 is among them: please, no private homes unless the rules for young people are kept.
       *[no] { "" }
    }
visit-club-unhosted = The visit from { $country }, { $window }, will not take place. Thank you all the same.
visit-club-visited = The visit from { $country } is over. Thank you for being there!
visit-club-missed = The days of the visit from { $country } have passed. Thank you all the same.
visit-club-announced = { visit-elsewhere }
visit-elsewhere = Visitors from { $country }, { $window }: the Department looks elsewhere now. Thank you all the same.
visit-waits = Visitors from { $country }, { $city }, { $window }: your question is with the Department. The card comes back with its answer.

visit-fact-people = Who
visit-fact-party = Introduced by
visit-fact-hopes = They hope for
visit-fact-languages = Languages
visit-fact-contact = Their contact
visit-fact-queried = Asked back
visit-fact-tried = Asked before
visit-fact-cannot = They wrote
visit-fact-question = Question
visit-fact-answer = Answer
visit-fact-club = Whom they call
visit-fact-welcome = Words to them
visit-fact-number = Number

reask-question = What shall I ask their department? It gets a mail, and answers by mail to the Department.
    .label = Question
reask-review = This goes to the department of the visitors, by mail:
    { $answers }
visit-reasked = The mail is on its way. When the answer comes, tap Approve or Decline on the card.
regret-words = What shall their department read? They get your words as you write them.
    .label = Your words
regret-review = This goes to the department of the visitors, by mail. The visit is then declined:
    { $answers }
visit-regretted = Declined. Their department reads your words.
welcome-visit-contact = Good! Whom shall the visitors call? A name, and a number or mail address that they may have.
    .label = Whom they call
welcome-visit-words = Would you like to tell them anything: where to meet, what to bring?
    .label = Your words
welcome-visit-review = This goes to the department of the visitors, and to nobody else:
    { $answers }
visit-welcomed = Thank you! Their department hears that they are welcome, and whom to call.
cannot-words = That is all right. Would you like to say why? Only the Department reads it.
visit-cannot-told = Thank you for saying so. The Department looks elsewhere.
inquire-question = What would you like to know? The Department answers here.
visit-inquired = Your question is with the Department. The card comes back with its answer.
explain-answer = What shall the club hear?
visit-explained = Your answer is with the club.

queue-state-announced = announced, to decide
queue-state-offered = a club is asked
queue-state-inquired = a club has a question
queue-state-hosted = hosted
queue-state-unhosted = declined
queue-state-visited = over
queue-state-missed = days have passed
case-outcome-announced = The Department decides about these visitors now.
case-outcome-offered = A club has been asked already.
case-outcome-inquired = The club has a question, and waits for its answer.
case-outcome-hosted = A club hosts them already.
case-outcome-unhosted = This visit was declined already.
case-outcome-visited = This visit is over.
case-outcome-missed = The days of this visit have passed.

partners-short =
    Guidelines for sister parties{ $has_version ->
        [yes] , version of { $version }
       *[no] { "" }
    }.

    In short: please receive as ours only people whom our { $department } has introduced to yours, and send your visitors the same way: { $address }

    The whole text is attached. Anybody may have it.
