# Several people on one trip.

company-first =
    Do others travel with you to { $country }, { $window }? For each of them I give you a link that works for three days. Each person joins on their own, by their own consent, and gets their own letter.

    Only people who are members here already can open it.
    .quiet = Do others travel with you to { $country }, { $window }? For each of them I give you a link that works for three days. Each person joins on their own, by their own consent. Only people whom I know here already can open it.
company-menu =
    { $country }, { $window }: { $joined } of { $invited } have joined.

    { $people }

    Is that everybody? Then tap “That’s all of us”, and the details come next.
company-person = { $name } ({ $part })
company-part-head = head
company-part-delegate = delegate
company-part-guest = guest
company-row = { $name } ({ $part }), { $email }, WhatsApp { $phone }
company-code =
    Please send this to one person who travels with you. It works once, for three days:

    “Travel with me? Please write this to the chat that you know:”

    /start { $code }
company-invited =
    { $name } asks you to travel along: { $country }, { $window }.

    If you join, you tell me your name for the letter, your e-mail address and a number, and read the rules. The Department decides about all of you together. If it is not for you, nobody hears of it.
    .quiet = { $name } asks you to travel along: { $country }, { $window }. If you join, you tell me your name, your e-mail address and a number, and read the rules. It is decided about all of you together. If it is not for you, nobody hears of it.
company-welcome =
    You are in: { $country }, { $window }, with { $name }. I will tell you how it goes on.

    Not introduced yet: please do not present yourself as a member abroad.
    .quiet = You are in: { $country }, { $window }, with { $name }. I will tell you how it goes on, and send no paper here. Please say nothing of yourself there yet.
company-joined =
    { $country }: { $joined } of { $invited } have joined.{ $afresh ->
        [yes] {" "}Whoever had recommended the trip travels along now, so somebody else is asked to recommend it. You will hear from me here.
       *[no] { "" }
    }
    .quiet = { $country }: { $joined } of { $invited } have joined.{ $afresh ->
        [yes] {" "}Whoever said yes before travels along now, so somebody else is asked. You will hear from me here.
       *[no] { "" }
    }
company-not-me = All right. Nobody is told; { $name } only sees how many have joined.
company-not-of-age = For this you have to be of age. Please plan a trip of your own, so that somebody can see to it with you and your family. Nobody is told that you were here.
    .quiet = For this you have to be of age. Please plan a visit of your own, so that somebody can see to it with you and your family. Nobody is told that you were here.
company-full = There is room for { $most } people on one trip, and all places are taken. Whoever else travels needs a trip of their own.
company-not-now = For { $country } nobody can join any more.
company-fixed =
    { $country }, { $window }: nobody can join any more. These travel:

    { $people }

    Does somebody stay at home? Tap the name, and only they are taken out.
company-complete =
    Then that’s all of you: { $joined } of { $invited } have joined.

    { $people }
company-complete-told =
    { $name } travels to { $country }, { $window }, with others:

    { $people }
company-one = { $who } ({ $part }): what shall I change?
company-out = Take { $who } out of the trip to { $country }? Nothing has left yet, so they are simply left out.
company-out-sent = Take { $who } out of the trip to { $country }? Letter { $number } then counts no more, and the hosts get a short note. All other letters stay as they are.
    .quiet = Take { $who } out of the visit to { $country }? Their paper then counts no more, and the hosts hear of it. All others stay as they are.
company-out-done = Done. { $who } does not travel along any more.
company-out-told =
    You do not travel along to { $country }, { $window }, any more. If you had a letter for it, it does not count.

    Please do not present yourself as a member abroad.
    .quiet = You do not travel along to { $country }, { $window }, any more. Please say nothing of yourself there.
company-left = { $who } does not travel along to { $country } any more. { $joined } of { $invited } are with you.
company-leave = Leave the trip to { $country }? Nothing has left yet, so you are simply left out.
company-leave-sent = Leave the trip to { $country }? Your letter { $number } then counts no more, and the hosts get a short note.
    .quiet = Leave the visit to { $country }? Your paper then counts no more, and the hosts hear of it.
company-leave-which = You travel with { $name } to several countries: { $countries }. Which do you leave?
company-leave-all = Leave every country of this trip? Nothing more leaves with your name; a letter of yours that has left counts no more, and those hosts get a short note.
    .quiet = Leave every country of this visit? Nothing more leaves with your name; a paper of yours that has left counts no more, and those hosts hear of it.
company-gone = Done. You do not travel along to { $country } any more. Please do not present yourself as a member abroad.
    .quiet = Done. You do not travel along to { $country } any more. Please say nothing of yourself there.
company-listed = Whom shall I take out of the trip of { $name } to { $country }?
company-preview = And the letter of { $who }:
company-status = { $country }, { $window }, with { $name }: { $state }.
    .quiet = { $country }, { $window }, with { $name }.
company-status-waits = { $country }, { $window }, with { $name }: the Department has it in hand once more. I tell you here how it goes on.
    .quiet = { $country }, { $window }: the office has it in hand once more. I tell you here how it goes on.
company-given =
    { $country }, { $window }: the Department has everything about you all now.

    Not introduced yet: please do not present yourself as a member abroad.
    .quiet = { $country }, { $window }: the office has everything about you all now. Please say nothing of yourself there yet.
company-sent =
    The letter has been sent to { $country }, and your own copy is on its way to { $email }. Your number is { $number }.

    You are introduced once it has arrived. I will tell you; until then please do not present yourself as a member.
    .quiet = The hosts in { $country } were written to. They read your name and the days, but not your e-mail address or number. No copy is sent to anybody who travels; to hear what it says, type “human”. I will tell you once it has arrived; please say nothing of yourself there yet.
company-changed =
    Your hosts in { $country } have the letter with the change now: { $number }, for { $window }. Your own copy is on its way to { $email }; the one before does not count any more.
    .quiet = Your hosts in { $country } know of the change: { $window }. No copy is sent to anybody who travels.
company-reached = Your hosts in { $country } have the letter now, by another way. Your own copy is on its way to { $email }. Your number is { $number }.
    .quiet = Your hosts in { $country } know of you now, by another way. No copy is sent to anybody who travels.
company-named =
    Good news: your hosts in { $country } have named a contact for { $window }. Tap “Show the contact”.

    All who travel with { $name } can write to them. You are introduced { $as }. Have your letter { $number } with you, and keep the contact to yourself.
    .quiet = Good news for { $country }, { $window }: there is a name for you. Tap the button to see it, and keep it to yourself.
company-introduced =
    You are introduced to { $country } for { $window }. Your number is { $number }.

    On these days you may present yourself to your hosts { $as }.
    .quiet = All is well: the hosts know that you come to { $country }, { $window }.{ $has_word ->
        [yes] {" "}Your word is “{ $word }”; they know it, too. Learn it by heart.
       *[no] { "" }
    } Please write to nobody there: the office tells you where to go.
company-bounced = The address in { $country } did not work. The Department is on it. Not introduced yet: please do not present yourself as a member.
    .quiet = The address in { $country } did not work. The office is on it. Please say nothing of yourself there yet.
company-cannot = Your hosts in { $country } can’t receive visitors on these days: { $window }. Please don’t go to their office. { $name } knows, and can change the days.
    .quiet = { $country } is not possible on these days: { $window }. { $name } knows, and can change the days.
company-returned = The days of your introduction to { $country } are over, so please do not present yourself as a member there any more. The Department would love to hear how it was.
    .quiet = Your days in { $country } are over. The office would love to hear how it was, once you are home.
company-over =
    The trip to { $country }, { $window }, with { $name }: { $state }. A letter for it counts no more.

    Please do not present yourself as a member abroad.
    .quiet = The visit to { $country }, { $window }, with { $name } is over. Please say nothing of yourself there.
company-copy-failed = Your copy could not be delivered to { $email }. Here is the letter itself. Please check the address, and tell whoever leads your trip which one works.
    .quiet = { $email } does not work. Please check the address, and tell { $name } which one does.

join-me = What is your name, as the hosts should see it?
    .label = Name
join-kind = What are you a member of?
    .label = Member of
    .quiet = Which of these is right for you?
join-age = The league asks everybody this: how old are you?
    .label = Age
    .quiet = How old are you?
join-email = Where should your own copy go? Your hosts may write to you there.
    .label = E-mail
join-phone = Your WhatsApp number, with its country code? For example { $example }.
    .label = WhatsApp
join-rules =
    The rules, in short. Until I tell you that you are introduced, please do not present yourself as a member abroad; on these days you do so only to your hosts. You do not speak for the Party. Please answer no media, and write to no publication or address of another party. We never go through embassies or missions. Afterwards, please tell how it was.
    .quiet = The rules, in short. Until I tell you that all is well, please say nothing of yourself there, and on these days only to your hosts. Please answer no media, and write to nobody there by yourself. Afterwards, please tell the office how it was.
join-review =
    You would travel with { $name } to { $country }, { $window }:

    { $answers }

    With “Send” you agree that our Department reads this, and that, if it approves, it sends this to the International Department of the sister party in { $countries }, and to nobody else. The others who travel do not see it. You can leave at any time: type “status”.
    .quiet =
        You would travel with { $name } to { $country }, { $window }:

        { $answers }

        With “Send” you agree that the office reads this, and that, if it says yes, it sends this to the hosts in { $countries }, and to nobody else. The others who travel do not see it. You can leave at any time: type “status”.

card-fact-traveller = Travels along
card-fact-leader-part = Part of the leader
button-with-others = Others travel too
button-invite = Invite others
button-invite-more = One more link
button-whole = That’s all of us
button-join = Join
button-not-me = Not me
button-leave = Leave the trip
button-leave-all = All of them
button-leave-yes = Yes, leave it
button-take-out = Take out
button-take-out-yes = Yes, take out
button-part-head = Head
button-part-delegate = Delegate
button-part-guest = Guest
button-company = Who travels
card-company-late = Joined after { $who } recommended the trip: { $names }.
card-company-league = Of the league, and the league was not asked about them: { $names }.
