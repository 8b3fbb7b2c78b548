# Hosts, as members and officers hear of them.

## The member

host-named =
    Good news: your hosts in { $country } have named a contact for { $window }. Tap “Show the contact”.

    From here you write directly. Adding { $address } in copy helps the Department; it is not required.

    You are introduced { $as }.

    Please do: write soon, say when you arrive, and have your letter { $number } with you. Keep the contact to yourself.
    Please don’t: go anywhere unannounced, answer media, or go through an embassy.

    If nobody comes: write to the contact once more, and do not go looking for an office. Then tell the Department: { $address }
    .quiet = There is a name for you in { $country } now. Tap “Show the contact”, and write to them directly. If nobody comes, write once more and do not go looking. Then tell the office.
host-named-changed = Your hosts have changed something: please use this contact from now on.
    .quiet = Something has changed: please use this name from now on.
host-contact =
    { $contact }{ $has_mail ->
        [yes] { "" }
            E-mail: { $mail }
       *[no] { "" }
    }{ $has_phone ->
        [yes] { "" }
            Phone: { $phone }
       *[no] { "" }
    }

    This is for you alone. A copy of what you write to { $address } is welcome.
    .quiet =
        { $contact }{ $has_mail ->
            [yes] { "" }
                E-mail: { $mail }
           *[no] { "" }
        }{ $has_phone ->
            [yes] { "" }
                Phone: { $phone }
           *[no] { "" }
        }

        This is for you alone.
host-contact-gone = The visit to { $country } was over two weeks ago, so I have deleted the contact. If you need it again, please ask the Department.
    .quiet = Your visit was over two weeks ago, so I have deleted the name. If you need it again, please ask the office.
host-contact-taken = Something has changed with your hosts in { $country }: the contact does not hold any more, so I have deleted it. Please don’t write there and don’t go there for now. The Department is looking at it and will tell you more.
    .quiet = Something has changed in { $country }: the name does not hold any more, so I have deleted it. Please write to nobody and go nowhere for now. I will tell you more.
host-first = Here is a first message for { $country }, to copy and make your own:
    .quiet = Here is a first message for { $country }, to copy and make your own:
host-silent = No answer from { $country } yet. You are introduced, but nobody is named; please don’t go to their office unannounced. The Department is asking, and I will tell you.
    .quiet = No answer from { $country } yet, and no name for you. Please don’t go anywhere unannounced. I will tell you.
host-told-cannot = Your hosts in { $country } can’t receive visitors on these days: { $window }. Please don’t go to their office. If you can travel on other days, tell me which.
    .quiet = { $country } is not possible on these days: { $window }. If you can travel on other days, tell me which.
host-told-dates = Your hosts in { $country } can’t receive visitors on these days: { $window }. They could on { $days }. If that suits you, tap “Take them”; if not, nothing changes.
    .quiet = { $country } is not possible on these days: { $window }. On { $days } it would be. If that suits you, tap “Take them”; if not, nothing changes.
host-told-meet = Your hosts in { $country } would like to meet you. Nobody is named yet, so please don’t go there unannounced; I will tell you who it is.
    .quiet = It looks good in { $country }. There is no name yet; I will tell you.
host-told-contact = Your hosts in { $country } have answered and will name somebody for you. Please don’t go there unannounced; I will tell you who it is.
    .quiet = It looks good in { $country }. There is no name yet; I will tell you.
host-told-words = { $who } of the Department writes about your visit to { $country }: “{ $words }”
    .quiet = About { $country }: “{ $words }”
button-take-days = Take them
button-show-contact = Show the contact
button-first-message = First message

status-byhand = Introduced to { $country } for { $window }, number { $number }. Your hosts have written to the Department, which will tell you what it means for you. Please don’t go to their office unannounced.
    .quiet = { $country }, { $window }: your hosts have written to the office, which tells you what it means for you. Please don’t go anywhere unannounced.
status-byhand-silent = Introduced to { $country } for { $window }, number { $number }. No answer yet, and nobody is named; please don’t go to their office unannounced. The Department is asking.
    .quiet = { $country }, { $window }: no answer yet, and no name for you. Please don’t go anywhere unannounced. The office is asking.
status-named = { $country }, { $window }: a contact is named. Write directly; a copy to { $address } is welcome. Number { $number }.
    .quiet = { $country }, { $window }: there is a name for you. Tap the button to see it.
status-introduced-cannot = Introduced to { $country } for { $window }, number { $number }. Your hosts can’t receive visitors on these days; please don’t go to their office.
    .quiet = { $country } is not possible on these days: { $window }.
status-introduced-dates = Introduced to { $country } for { $window }, number { $number }. Your hosts can’t receive visitors on these days and proposed others; please don’t go to their office.
    .quiet = { $country } is not possible on these days: { $window }. Other days were proposed.
status-introduced-meet = Introduced to { $country } for { $window }, number { $number }. Your hosts would like to meet you; nobody is named yet.
    .quiet = { $country }, { $window }: it looks good. There is no name yet.
status-introduced-contact = Introduced to { $country } for { $window }, number { $number }. Your hosts have answered; nobody is named yet.
    .quiet = { $country }, { $window }: it looks good. There is no name yet.

## Cards

card-byhand =
    { $name }, { $country }, { $window }: { $heard ->
        [meet] { $partner } will meet, but has not named anybody to write to. Tell the member, or note the contact once you know it.
        [told] { $partner } will meet, and the member knows it. Nobody is named to write to: please ask them, and note the contact with “Host answered”.
        [contact] { $partner } wrote of another contact, but not how to reach them. Tell the member, or note the contact once you know it.
        [cannot] { $partner } cannot receive the visit. The member does not know yet: one tap tells it softly, without their words.
        [dates] { $partner } proposes other days{ $has_days ->
            [yes] : { $host_days }.
           *[no] .
        } The member does not know yet.
        [mission] { $partner } speaks of an embassy or mission. This is for you alone: it is never passed on, and nobody goes that way. Please answer them yourselves, and tell the member in your own words what it means.
       *[silent] { $partner } has not answered{ $asked ->
            [yes] , and was asked once more
           *[no] { "" }
        }. There will be no further mail by itself. Please call or write to them, and note here what they say.
    }

    { $facts }
card-named =
    { $partner } has named a contact for { $name }, { $country }, { $window }. The contact is for the traveller alone. From here they write directly; the hosts get nothing more from us but changes.

    { $facts }
card-host-answered = The hosts have answered. Nothing of it has gone to the member.
card-host-changed = The hosts have answered again, and this changes what they said before. Nothing of it has gone to the member.
card-host-taken = The hosts have answered again, and this changes what they said before. The contact does not hold any more: it was deleted, and whoever travels was asked not to write there and to wait for you. Nothing else has gone to them.
card-host-silent = No answer has come. It is yours by hand from here.
card-host-unverified = Nobody has made sure for 12 months that this address works.
card-host-lead = These hosts ask for { $days } days’ notice; there is less time than that.
card-host-note = Note in the directory: { $words }
card-search-over = The member was told that you look until { $until }. Is there a host?
card-readdressed = { $who } wants to send it to another address. Please look at the exact mail once more.
card-no-address = There is no further address in the directory. You can type one.
card-bounce-seen = somebody saw it come back in the mailbox
card-fact-heard = Hosts’ answer
card-fact-host-days = Days they propose
card-fact-contact = Contact they gave
card-fact-host-words = Hosts’ words
card-fact-greeting = Greeting
card-fact-copies = Copies on file
card-fact-next = Next address

case-outcome-byhand = { $name }: the letter has arrived, and the Department has this trip in hand.
case-outcome-named = { $name }: the hosts have named a contact already.
queue-state-byhand = with the hosts, by hand
queue-state-named = contact named

button-heard = Host answered
button-heard-again = Another answer
button-relay = Tell them
button-say = In my words
button-try = Try next address
button-found = Enter an address
button-address = Another address
button-bounced = It bounced
button-reached = They have it

## Forms

host-heard-meet = they will meet
    .synonyms = meet, will meet, yes
host-heard-cannot = they cannot
    .synonyms = cannot, can't, no
host-heard-dates = other dates
    .synonyms = dates, other days
host-heard-contact = another contact
    .synonyms = contact, other contact

heard-choice = What did the hosts of { $name } ({ $country }, { $window }) answer?
    .label = Answer
heard-contact = What is the name of the contact? The traveller will see it.
    .label = Contact
heard-mail = The contact’s e-mail?
    .label = E-mail
heard-phone = The contact’s phone number, with the country code?
    .label = Phone
heard-days = Which days do they propose?
    .label = Their days
heard-words = Anything else they wrote? Only the Department reads this.
    .label = Their words
heard-greeting = Did they send a line of greeting?
    .label = Greeting
heard-review = This is what the hosts of { $name } answered ({ $country }, { $window }). A contact with a way to reach them goes to the traveller at once; everything else stays with you. Shall I note it?
host-noted = Noted. The card of { $name } shows it; the member has not been told.
host-noted-contact = Noted. { $name } can write to the contact now.
found-party = Which party did you find in { $country } for { $name } ({ $window })?
    .label = Party
found-mail = To which address should the mail go?
    .label = Address
found-language = In which language should they be written to?
    .label = Language
found-review = The letter for { $name } ({ $country }, { $window }) will be made for them and shown for approval. Is it right?
host-language-en = English
host-language-es = Spanish
host-language-pt = Portuguese
host-language-fr = French
host-found-done = Thank you. The letter to them is being made. Nothing leaves before it is approved.
card-found-alone = Two people are needed: whoever puts down an address cannot approve it as well, and nobody else is here for the Department. Please try again once somebody is.
card-found-yourself = You put down this address yourself, so somebody else in the Department approves.
card-found-known = Hosts in that country are in the directory by now: please look at the card again.
card-found-out = A letter of this trip is with hosts already: please use another address of theirs.
address-mail = To which address should the mail for { $name } go ({ $country }, { $window })?
    .label = Address
address-review = The mail for { $name } ({ $country }, { $window }) will go to this address, once it has been approved again. Is it right?
host-address-done = Noted. The card of { $name } comes again with the exact mail; it leaves once it is approved.
tell-words = What should { $name } hear about { $country }, { $window }? They read it as you write it; the hosts’ own words need not be in it.
host-told-done = { $name } has been told in your words.
nohost-note = { $name } travels privately to { $country } ({ $window }) and hears only that there is no host. Why none of those you know? This note stays private.
host-none-done = Done. { $name } has been told that there is no host, and nothing else.

host-greeting = A greeting from the hosts of { $name }, { $country }: “{ $words }”

## Mail that came in

task-host-mail =
    Somebody has written to us about this trip. Nothing was answered, and nothing is ever answered by itself.

    If the hosts have answered, please note it on the trip’s card with “Host answered” or “Another answer”. If somebody asks whether a person is ours, please do not say yes or no about anybody: point them to the number on the letter, and answer department to department.

    { $facts }
task-lost-mail =
    A mail about this trip did not arrive, and the report does not say surely which one. Nothing has changed by it. Please look at the report in our mailbox: if the hosts did not get the letter, tap “It bounced” on the trip’s card; if it was a copy, ask for an address that works.

    { $facts }
task-fact-recipient = Not delivered to
task-fact-sender = Mail from
task-fact-trip = Letter
