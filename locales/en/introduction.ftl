# The introduction itself, as the member hears of it.

introduction-agreed = The Department agrees. Your letter to { $country } is being prepared. Not introduced yet: please do not present yourself as a member until I tell you.
    .quiet = The office says yes. Your paper for { $country } is being prepared. Please wait until I tell you that all is well.
introduction-undone = The Department is looking at your trip to { $country } once more. Not introduced yet: please do not present yourself as a member.
    .quiet = The office is looking at your trip to { $country } once more. Please wait until I tell you that all is well.
introduction-sent =
    The letter has been sent to { $country }, and a copy is on its way to you at { $email }. Its number is { $number }.

    You are introduced once it has arrived. I will tell you; until then please do not present yourself as a member.
    .quiet = The hosts in { $country } were written to. They read your name, your days, the city and what you would like to do there, but not your e-mail address or number. No copy is sent to you; to hear what it says, type “human”. Please wait until I tell you that all is well.
introduction-bounced = The address in { $country } did not work. The Department is on it. Not introduced yet: please do not present yourself as a member.
    .quiet = Your paper for { $country } did not arrive. The office is on it. Please say nothing of yourself there yet.
introduction-arrived =
    You are introduced to { $country } for { $window }. Number { $number }.

    On these days you may present yourself to your hosts { $as }. When they name a contact, write to them directly. A copy to { $address } is welcome.
    .quiet = All is well: the hosts know that you come to { $country }, { $window }.{ $has_word ->
        [yes] {" "}Your word is “{ $word }”; they know it, too. Learn it by heart.
       *[no] { "" }
    } Please write to nobody there: the office tells you where to go.
introduction-late =
    The letter reached { $country } only when your days there were over. You were not introduced, so please do not present yourself as a member there.
    .quiet = Your paper reached { $country } only when your days there were over. Please say nothing of yourself there.
introduction-copy-failed =
    Your copy could not be delivered to { $email }. Here is the letter itself. Please tell the Department at { $address } which address works.
    .quiet = Something could not be delivered to you. The office tells you more.
introduction-copy-lost = The copy for { $name } could not be delivered. The member has the letter in this chat instead.
introduction-stuck = The mail that introduces { $name } to { $country } has not left yet: our mail server does not take it. It is tried again by itself; please tell whoever runs this chat.
introduction-ended =
    The days of your introduction to { $country } are over, so please do not present yourself as a member there any more. We hope you were well received.
    .quiet = Your days in { $country } are over. Please say nothing of yourself there any more. We hope you were well received.
introduction-note-lost = The mail that tells the hosts in { $country } that the visit of { $name }, { $window }, is off did not arrive. Please tell them in another way. Number { $number }.
