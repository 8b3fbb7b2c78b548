# The league, and those who are not of age.

request-age = The league asks everybody this: how old are you?
    .label = Age
    .help = I only note whether you are of age, never a birthday.
    .quiet = How old are you?
error-age = Please tap one of the two, or type your age, for example { $example }.
youth-adult = { $age } or older
    .synonyms = adult, of age, older
youth-minor = Under { $age }
    .synonyms = minor, under age, younger
youth-not-of-age = not of age
youth-sent =
    Thank you. Because you are not of age yet, a person at the Department looks at your trip to { $country }, { $window }, before anybody else does. You will hear from me here.

    Please do not present yourself as a member abroad yet.
    .quiet = Thank you. Because you are not of age yet, a person at the office looks at { $country }, { $window }, before anybody else does. You will hear from me here. Please say nothing of yourself there yet.
youth-taken =
    Good news: the Department takes up your trip to { $country }. Now your organizer is asked to recommend you, as for everybody.

    Please do not present yourself as a member abroad yet.
    .quiet = Good news: it goes on with { $country }. Now somebody near you is asked, as for everybody. Please say nothing of yourself there yet.
details-guardian = Who is your guardian? First and last name, please: a parent, or whoever is responsible for you.
    .label = Guardian
details-guardian_mail = What is your guardian’s e-mail address? I ask there for their consent, and your hosts write to it instead of to you. Nobody gets a phone number of yours.
    .label = Guardian’s e-mail
change-guardian_mail = What is the right e-mail address of { $guardian }? I ask there for consent once more.
    .label = Guardian’s e-mail
change-guardian =
    Thank you. I have written to { $guardian } at { $email } and asked for consent to your trip to { $country }. The page in the mail before does not work any more.

    Not introduced yet: please do not present yourself as a member abroad.
    .quiet = Thank you. I have written to { $guardian } at { $email } and asked for consent to { $country }. The page in the mail before does not work any more. Please say nothing of yourself there yet.
button-change-guardian_mail = Guardian’s e-mail
details-review-minor =
    This is what would be sent:

    Name: { $name }
    Member of: { $membership }
    { $answers }

    With “Send” you agree that, once you are recommended, our Department reads all this, and your guardian, too. Only if your guardian agrees and the Department approves does it go to the International Department of the sister party in { $countries }, with your guardian’s address instead of yours, and to nobody else. Mail is used, and no WhatsApp. You can take it back at any time: type “withdraw”.
    .quiet =
        Please look at it once more. Your guardian reads all this first. Only if your guardian agrees does the office pass it on to the hosts’ office in { $countries }, with your guardian’s address instead of yours, and to nobody else.

        { $answers }
league-asked =
    { $who } recommends you for { $country }. You’re registered with the league: the same steps, and { $has_office ->
        [yes] { $office }
       *[no] the league’s office
    } is asked, too. You will hear from me here.

    Please do not present yourself as a member abroad yet.
    .quiet = { $who } says yes to { $country }. Somebody else is asked now, too. You will hear from me here. Please say nothing of yourself there yet.
league-agreed =
    { $who } agrees for the league. Now the details of your trip to { $country } for the Department: about three minutes.

    Not introduced yet: please do not present yourself as a member abroad.
    .quiet = { $who } says yes, too. Now the details of your visit to { $country }: about three minutes. Please say nothing of yourself there yet.
league-agreed-handed =
    { $who } agrees for the league. The details of your trip to { $country } go on their way now.

    Not introduced yet: please do not present yourself as a member abroad.
    .quiet = { $who } says yes, too. Your details for { $country } go on their way now. Please say nothing of yourself there yet.
league-without =
    The Department goes on with your trip to { $country } without waiting for the league. Now the details: about three minutes.

    Not introduced yet: please do not present yourself as a member abroad.
    .quiet = The office goes on with your visit to { $country } without waiting any longer. Now the details: about three minutes. Please say nothing of yourself there yet.
league-without-handed =
    The Department goes on with your trip to { $country } without waiting for the league. Your details go on their way now.

    Not introduced yet: please do not present yourself as a member abroad.
    .quiet = The office goes on with your visit to { $country } without waiting any longer. Your details go on their way now. Please say nothing of yourself there yet.
guardian-asked =
    I have written to { $guardian } at { $email } and asked for consent. Until it is given, the Department cannot decide about { $country }. Perhaps you tell them that the mail is there?

    Not introduced yet: please do not present yourself as a member abroad.
    .quiet = I have written to { $guardian } at { $email } and asked for consent. Until it is given, nothing can be decided about { $country }. Perhaps you tell them that the mail is there? Please say nothing of yourself there yet.
guardian-lost =
    My mail to { $guardian } at { $email } did not arrive. Please check that address with { $guardian } and correct it here. Until consent is given, the Department cannot decide about { $country }; it has been told, too.

    Not introduced yet: please do not present yourself as a member abroad.
    .quiet = My mail to { $guardian } at { $email } did not arrive. Please check that address with { $guardian } and correct it here. Until consent is given, nothing can be decided about { $country }; the office knows. Please say nothing of yourself there yet.
guardian-agreed =
    { $guardian } agrees to your trip to { $country }. Now it is with the Department.

    Not introduced yet: please do not present yourself as a member abroad.
    .quiet = { $guardian } agrees to { $country }. Now it is with the office. Please say nothing of yourself there yet.
guardian-refused =
    { $guardian } does not agree to the introduction in { $country }, so it ends here. Nothing goes out any more, and whoever had been told hears that it is off. Please talk with { $guardian } first; you can ask again later.

    Please do not present yourself as a member abroad.
    .quiet = { $guardian } does not agree to { $country }, so it ends here. Please talk with { $guardian } first; you can ask again later. Please say nothing of yourself there.

card-human =
    Somebody who is not of age asks to be introduced: { $name }, { $country }, { $window }. { $seen ->
        [yes] {""}
       *[other] Nobody else has seen this.{" "}
    }Take it up, and the organizer is asked next; a guardian’s consent is asked for before you approve.

    { $facts }
card-league =
    { $name } is of the league: { $country }, { $window }. { $recommender } recommended the trip at { $recommended }; now the league is asked.

    { $facts }
card-guardian =
    { $name }, { $country }, { $window }: the guardian was asked by mail. Nothing can be approved before they agree.

    { $facts }
card-unguarded = { $name }, { $country }, { $window }: the guardian does not agree. Nothing is left to decide.
card-guardian-waits = No answer from the guardian yet. Perhaps somebody calls the family?
card-guardian-said = The guardian’s consent: { $who }, { $when }.
card-guardian-wrote-first = { $who } says that the guardian has agreed in writing. Please read it yourself, and tap “I have read it, too”: two must have read it before it counts.
card-guardian-wrote = In writing, as { $who } says; a second person must have read it, too.
card-guardian-second = The guardian’s word in writing counts once a second person has read it, for the trip as it is now.
card-guardian-witnessed = It was given in writing: { $names } have read it.
card-guardian-corrected = { $name } has corrected the guardian’s address; before, it was { $before }. If in doubt, call the family.
card-guardian-again = The guardian agreed to something else ({ $who }, { $when }). “Approve” asks them again first.
card-league-nobody = The league was not asked: nobody there is registered for this district.
card-league-without = The league has not answered; { $who } decided to go on.
task-guardian-mail =
    The mail to the guardian of somebody who is not of age did not arrive, so nobody has been asked for consent. The member was asked to check the address. Perhaps somebody calls the family?

    { $facts }
task-fact-guardian = Guardian
card-fact-age = Age
card-fact-taken = Taken up by
card-fact-league = For the league
card-fact-guardian = Guardian
card-fact-guardian-mail = Guardian’s e-mail
card-fact-guardian-agreed = Consent typed by

button-endorse = Agree
button-without = Go on without
button-take = Take it up
button-homes = Private homes: yes
button-written = Agreed in writing
button-confirm = I have read it, too
button-guardian-not-here = Not to this country
button-guardian-nowhere = Not to any country
button-guardian-agree = I agree
button-guardian-refuse = I do not agree

queue-state-human = not of age, to be taken up
queue-state-league = with the league
queue-state-guardian = with the guardian
queue-state-unguarded = guardian does not agree
status-human = { $country }, { $window }: a person at the Department looks at it first, since { $since }.
    .quiet = { $country }, { $window }: a person at the office looks at it first, since { $since }.
status-league = { $country }, { $window }: { $who } recommends you. With the league since { $since }.
    .quiet = { $country }, { $window }: it is being looked at since { $since }.
status-guardian = { $country }, { $window }: your guardian was asked for consent, at { $since }. Not introduced yet.
    .quiet = { $country }, { $window }: your guardian was asked for consent, at { $since }.
status-unguarded = { $country }, { $window }: your guardian does not agree. Nothing goes out.
case-outcome-human = { $name }: the Department decides first whether this is taken up.
case-outcome-league = { $name }: the league is being asked.
case-outcome-guardian = { $name }: the guardian has to agree first.
case-outcome-unguarded = { $name }: the guardian does not agree, so this is over.

welcome-league =
    Welcome! You now speak here for the league. When one of its members is recommended for a trip, you get one card: agree, ask or decline with a tap.

guardian-page-title = Your consent to a trip
guardian-page-who = { $organization } has been asked by { $name } for an introduction to a sister party in { $country }. You were named as guardian. { $name } is under { $age }, so nothing is decided without you.
guardian-page-what =
    If you agree, and our { $department } approves, one mail and one letter go to the International Department of the sister party in { $country }. They say: the name { $name }; the days { $window }; the place { $city }; what is hoped for: { $activity }{ $has_other ->
        [yes] ; and these words: { $other }
       *[no] { "" }
    }; and your name and e-mail address, { $guardian }, { $email }. The hosts write to you. Nobody gets a phone number, and nobody else is told.
guardian-page-rules = { $homes ->
        [yes] Our { $department } has allowed a stay in a private home.
       *[no] We ask the hosts for no stay in private homes; only our { $department } could allow one.
    } The hosts are asked to delete all of it after the visit.
guardian-page-back = You can take your consent back on this page, as long as the trip is not over. Questions? Write to { $address }.
guardian-page-name = Your first and last name
guardian-page-agreed = You have agreed. Thank you. This is what you agreed to:
guardian-page-later = Something about this trip has changed since you agreed, or it is being looked at again. Nothing goes out by an old consent: you are asked again before. Here you can say no at any time.
guardian-page-over = There is nothing to answer here any more. Questions? Write to { $address }.
mail-guardian =
    Dear { $guardian },

    { $name } has asked { $organization } to be introduced to a sister party in { $country }, { $window }, and named you as guardian. Without your consent nothing goes out.{ $changed ->
        [yes] {" "}Something about the trip has changed since I wrote to you, so please read it again: what you were shown before does not count any more.
       *[no] { "" }
    }

    { $has_link ->
        [yes] What would be told to whom, and two buttons, “I agree” and “I do not agree”, are on this page: { $link }
       *[no] Please answer this mail: our { $department } tells you what would be told to whom, and asks for your consent.
    }

    If you do nothing, nothing happens. Questions? Please write to { $address }.

    With thanks,
    { $department }
    { $organization }
    .subject = Your consent is asked for: { $number }
