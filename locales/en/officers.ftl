# Those who decide: out of office, standing in, two approvals, conditions, a second look.

command-away = away
    .synonyms = away, out of office, holiday, vacation, on leave

away-days = Which days are you away? For example: 3-9 October.
    .label = Away
    .help = From the first of these days to the last, your cards go to whoever stands in. You can come back earlier with one tap.
away-deputy = Who stands in for you?
    .label = Stands in
away-next = Whoever is next
    .synonyms = next, nobody, anybody
away-review =
    Shall I note this?

    { $answers }

    You may still decide in these days; everything is also shown to whoever stands in.
away-set =
    Noted: you are away { $days }. { $has_deputy ->
        [yes] { $deputy } stands in for you and knows it.
       *[no] Your cards go to whoever is next.
    } I will tell you when it begins and when it ends.
away-planned =
    You are away { $days }. { $has_deputy ->
        [yes] { $deputy } stands in for you.
       *[no] Your cards go to whoever is next.
    }
away-stand-in = { $who } is away { $days }, and you stand in. What needs a decision in these days comes to you.
away-no-longer = { $who } is back. You no longer stand in; what you have in hand you can still finish.
away-begun =
    Your days away begin. { $has_deputy ->
        [yes] { $deputy } has your open cards now.
       *[no] Whoever is next has your open cards now.
    } Enjoy the time.
away-over = Your days away are over. Welcome back! Open cards come to you again.
away-back = Welcome back! Open cards come to you again.
away-not-needed = Only people who decide about trips can say that they are away.
away-not-away = You have not said that you are away.

button-away = I will be away
button-back-here = I’m back
button-away-anew = Other days

officers-for = { $who } for { $absent }
officers-recorded = { $who } (recorded by { $by })
officers-travels = { $name } decides about others’ trips, too. This one goes around them.
officers-stand-in = You stand in for { $who }, who is away until { $day }.
officers-you-are-away = You are away until { $day }, and somebody stands in for you. You may still decide.
officers-yours-away = { $who } is away until { $day }. This is with you now.
officers-yours-now = Whoever had this no longer decides here. It is with you now.
officers-yours-again = This is with you again.
officers-not-yours-now = { $number } is with somebody else now. There is nothing left for you to do.
officers-handed = Your request for { $country } is with { $who } now.
officers-look =
    A second look: { $who } declined this ({ $cause }): { $words }

    The member says: { $plea }

    A decline would be final.
card-barred = { $number }: you declined this trip, and somebody else takes the second look. I show you no more of it.
officers-declined-it = You have declined this trip, so somebody else takes the second look.
officers-two-needed = A sensitive destination: two people of the Department approve, one after the other.
officers-both = Approved by { $first } and { $second }.
officers-agreed = Agreed as well: { $names }.
officers-awaits = Must agree as well: { $names }. Nobody can decide before that.
officers-awaited = { $names } must agree as well before it can be decided.
officers-please-agree = { $who } asks you to agree as well. It decides nothing yet.
officers-please-agree-for = { $who } asks { $absent }, in whose place you are, to agree as well. It decides nothing yet.
officers-gone = { $names } cannot be reached here at the moment. You can go on without that agreement; it is noted who did so.
officers-spared = { $who } goes on without { $names }, who cannot be reached.
officers-not-gone = Everybody who must agree as well can be asked, so please wait for them.
officers-concurred = { $who } agrees as well.
officers-note = A note from { $who }: { $words }
officers-conditions = Conditions: { $words }
officers-add-whom = { $name }, { $country }: who must agree as well?
officers-added = I have asked { $who } to agree as well. Would you like to add a note? The member never sees it.
officers-passed = Passed on to { $who }. Would you like to add a note? The member never sees it.
officers-nobody-to-add = There is nobody else who could agree as well.
officers-nobody-to-tell = You have not handed this to anybody.
officers-not-asked = You are not asked to agree as well, or you already have.

button-add = Add someone
button-concur = I agree, too
button-spare = Without them
button-note = Add a note
button-conditions = With conditions
button-vouch = Recommended by…

note-words = What should go with { $name }, { $country }? Only the officer reads it.
note-sent = Your note is on their card.

vouch-officer = Who recommends { $name } for { $country }, { $window }? Type the person’s own name. The Department cannot count silence as a recommendation.
    .label = Recommended by
vouch-review =
    Shall I record this for { $name } and { $country }, { $window }?

    { $answers }

    It carries your name, too, and somebody else in the Department approves.
vouch-done = Recorded: recommended by { $who }.
vouch-own-word = Nobody recommends themselves. Please give the name of somebody else.

conditions-words = Under which conditions would you approve { $name } for { $country }, { $window }? They stand in the letter and the mail just as you type them. Skip this if there are none.
conditions-set = The letter is being made anew with this: { $words } You see it once more before it leaves.
conditions-none = There are no conditions. You see the letter once more before it leaves.
conditions-are = This is approved under these conditions: { $words }
    .quiet = There are conditions. The office tells you which.

seconding-yourself = You have approved already; another person of the Department must approve as well.
seconding-alone = This destination needs two people of the Department who have not recommended the trip, and you are alone. Please ask whoever runs this chat to invite another.
card-seconding =
    { $you ->
        [yes] You approved
       *[no] { $decider } approved
    } at { $when }. A sensitive destination: another person of the Department must approve as well.

    { $name }, { $country }, { $window }. Number { $number }.

    { $facts }
case-outcome-seconding =
    { $you ->
        [yes] You approved
       *[no] { $decider } approved
    } at { $when }; another person of the Department must approve as well.
queue-state-seconding = a second approval
queue-state-look = a second look
queue-for = { $state }, for { $who }
status-seconding = { $country }, { $window }: { $who } recommends you. With the Department since { $since }. Not introduced yet.
    .quiet = { $country }, { $window }: with the office since { $since }. Nothing is settled yet.
status-look = { $country }, { $window }: somebody else is taking a second look, since { $since }. Not introduced yet.
    .quiet = { $country }, { $window }: somebody else is looking at it again, since { $since }. Nothing is settled yet.

status-declined-given =
    { $side ->
        [league] { $country }, { $window }: the league does not agree to it: { $cause }.
       *[department] { $country }, { $window }: the Department does not introduce you: { $cause }.
    }

    { $words }
    .quiet = { $country }, { $window }: it cannot be now. The office can tell you why.

appeal-words = What should somebody else know about your trip to { $country }, { $window }? You can ask once; whoever declined does not take part.
    .label = Your words
    .quiet = What should somebody else know about { $country }, { $window }? You can ask once.
appeal-review =
    Shall I ask for a second look at your trip to { $country }, { $window }?

    { $answers }

    You can do this once. The answer is final.
    .quiet = Shall I ask somebody else to look again at { $country }, { $window }? You can do this once. The answer is final.
appeal-sent =
    { $names } will take a second look at your trip to { $country }. You will hear from me here.

    Please do not present yourself as a member abroad yet.
    .quiet = { $names } will look at { $country } again. You will hear from me here. Please say nothing of yourself there yet.
appeal-nobody =
    There is nobody else at the moment who could take a second look at your trip to { $country }. I have passed your words on, so that a person sees to it. Until you hear, it stays as it is.
    .quiet = Nobody else can look at { $country } again at the moment. I have passed your words on, so that a person sees to it. Until you hear, it stays as it is.
appeal-late = A second look is possible once, in the first days after a decline and before the trip is over. For this trip it no longer is.
    .quiet = It can be looked at again once, in the first days and before the trip is over. For this trip it no longer can.
task-nobody-decides =
    A trip waits, and nobody who is here may decide about it: whoever declined it, travels, or has said yes to it already has no part in that. Please ask whoever runs this chat to invite somebody else to the Department. I look for them every day.

    { $facts }
task-fact-case = Trip number
task-second-look =
    { $name } asks for a second look at a declined trip, and nobody else is here who could take it. Please invite somebody who did not decide, or answer.

    { $facts }
request-declined-final =
    Your trip to { $country }, { $window }, was looked at once more, and is not recommended: { $cause }.

    { $words }

    { $who }

    This is final. Please do not present yourself as a member abroad.
    .quiet = { $country }, { $window }, was looked at again, and it cannot be. This is final. The office can tell you why. Please say nothing of yourself there.
request-not-introduced-final =
    { $side ->
        [league] Your trip to { $country }, { $window }, was looked at once more, and the league does not agree to it: { $cause }.
       *[department] Your trip to { $country }, { $window }, was looked at once more, and the Department will not introduce you: { $cause }.
    }

    { $words }

    { $who }

    This is final. Please do not present yourself as a member abroad.
    .quiet = { $country }, { $window }, was looked at again, and it cannot be. This is final. The office can tell you why. Please say nothing of yourself there.
request-around = You decide about others’ trips; your own goes around you, to somebody else.

button-appeal = A second look
