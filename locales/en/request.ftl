# Phase 1: a member asks to be recommended.

request-to = A trip to { $country }: a few questions, and you see everything before it is sent.
    .openings = plan a trip to, plan my trip to, i want to plan a trip to, a trip to, trip to, i want to travel to, i would like to travel to, i want to go to, i am travelling to, i'm travelling to, i am traveling to, i'm traveling to, i am going to, i'm going to, i travel to, i will travel to, i'll travel to, i am flying to, i'm flying to, i'm off to, travel to
request-name = What is your name, as the hosts should see it?
    .label = Name
    .help = Your first and last name, as you want it to stand in the letter.
request-kind = What are you a member of?
    .label = Member of
    .quiet = Which of these is right for you?
request-district = Which district do you belong to?
    .label = District
request-country = Which country are you going to?
    .label = Country
    .help = Type the country’s name in any language you like, or its flag.
request-travel = Which days will you be there? For example: 3-9 October.
    .label = Days of the trip
    .help = Rough days are fine if you tell me a first and a last one; you can give the exact days for meetings later.
request-why = In a sentence or two: why are you going, and what do you hope for?
    .label = Why
request-review =
    This is your request. Shall I send it?

    { $answers }

    Whoever is asked to recommend you sees these facts, and nothing else until you are recommended.
    .quiet =
        This is what I have. Shall I send it?

        { $answers }

request-sent =
    I have asked { $names } to recommend you for { $country }, { $window }. You will hear from me here.

    Please do not present yourself as a member abroad yet.
    .quiet = I have asked { $names } about { $country }, { $window }. You will hear from me here. Please say nothing of yourself there yet.
request-no-host = We know no sister party address in { $country } yet. If you are recommended, the Department will look for one.
    .quiet = We know nobody in { $country } yet who could receive you. If somebody says yes, the office will look.
request-sent-at-once =
    { $country }, { $window }: { $there_already ->
        [yes] you may be there already. It is { $there } there now, and { $here } here.
       *[no] that begins in { $hours ->
            [one] one hour
           *[other] { $hours } hours
        }. It is { $there } there now, and { $here } here.
    } I have asked everybody who can decide at the same time: { $names }.

    If nobody can agree in time, you travel without an introduction. That is all right – only please do not present yourself as a member. You can still be introduced while you are there.
    .quiet = I have asked everybody who can decide about { $country }, { $window }, at the same time: { $names }. If nobody can say yes in time, you travel privately. That is all right – only please say nothing of yourself there yet. It can still be settled while you are there.
request-sent-nobody =
    I have your request for { $country }, { $window }. Nobody is there to receive it at the moment; the Department will find it as soon as somebody is.

    Please do not present yourself as a member abroad yet.
    .quiet = I have your request for { $country }, { $window }. Nobody is there to receive it at the moment; the office will find it. Please say nothing of yourself there yet.
request-question =
    { $who } has a question about your trip to { $country }:

    { $question }

    Tap “Answer” to reply.
request-answered = Thank you. Your answer is on its way to { $who }.
request-unanswered = The question of { $who } about { $country } went back without an answer, so that your request does not stand still. You can still answer until somebody decides.
request-declined =
    Your trip to { $country }, { $window }, is not recommended now: { $cause }.

    { $words }

    { $who }

    Please do not present yourself as a member abroad.{ $look ->
        [yes] { "" } You can ask once for a second look, by somebody else.
       *[no] { "" }
    }
    .quiet = { $country }, { $window }: it cannot be now. The office can tell you why. Please say nothing of yourself there.{ $look ->
        [yes] { "" } You can ask once that somebody else looks at it again.
       *[no] { "" }
    }
request-outcome-declined =
    { $side ->
        [league] The league does not agree to the trip of { $name } to { $country }: { $cause }.
       *[department] The Department will not introduce { $name } to { $country }: { $cause }.
    }
request-passed = Your request for { $country } is with { $who } now.
request-seeking =
    We have no sister party address for { $country } today. The Department will look until { $until }. If there is none by then, you travel privately, without presenting yourself as a member.
    .quiet = We know nobody in { $country } today who could receive you. The office is looking. If there is nobody, you travel privately.
request-search-over =
    The Department looked for a host in { $country } until today, { $until }, and has not named one. I have asked them what came of it. Unless I tell you otherwise, you travel privately, without presenting yourself as a member.
    .quiet = Nobody has been named yet who could receive you in { $country }. I have asked the office. Unless I tell you otherwise, you travel privately.
request-late = The Department sees your request for { $country } now, too. It is not recommended yet.
    .quiet = The office sees your request for { $country } now, too. Nothing is settled yet.
request-started =
    In { $country } it is { $first } now, the first day on which you sought contact, and nobody could decide in time. You are travelling without an introduction. That is all right – only please do not present yourself as a member. You can still be introduced while you are there.
    .quiet = In { $country } it is { $first } now, your first day there, and nothing was settled in time. You travel privately; please say nothing of yourself there. It can still be settled while you are there.
request-started-details =
    In { $country } it is { $first } now, the first day on which you sought contact, and your details are not sent yet, so nobody could introduce you. Please do not present yourself as a member. You can still give them now.
    .quiet = In { $country } it is { $first } now, your first day there, and your details are not sent yet. Please say nothing of yourself there. You can still give them now.
request-started-asked =
    In { $country } it is { $first } now, the first day on which you sought contact, and a question to you is still open. Please do not present yourself as a member. You can still answer it now.
    .quiet = In { $country } it is { $first } now, your first day there, and a question to you is still open. Please say nothing of yourself there. You can still answer it now.
request-expired =
    The days on which you sought contact in { $country }, { $window }, are over, and it was not decided in time. I am sorry. Please do not present yourself as a member there. You can ask again with the same facts and new days.
    .quiet = Your days in { $country }, { $window }, are over, and nothing was settled. I am sorry. Please say nothing of yourself there. You can ask again with new days.
request-expired-details =
    The days on which you sought contact in { $country }, { $window }, are over, and the details were never sent, so nobody could introduce you. Please do not present yourself as a member there. You can ask again with the same facts and new days.
    .quiet = Your days in { $country }, { $window }, are over, and nothing was settled. I am sorry. Please say nothing of yourself there. You can ask again with new days.
request-expired-asked =
    The days on which you sought contact in { $country }, { $window }, are over, and a question to you was still open. Please do not present yourself as a member there. You can ask again with the same facts and new days.
    .quiet = Your days in { $country }, { $window }, are over, and nothing was settled. I am sorry. Please say nothing of yourself there. You can ask again with new days.
request-expired-bounced =
    The days on which you sought contact in { $country }, { $window }, are over, and the letter never reached your hosts. I am sorry. Please do not present yourself as a member there. You can ask again with new days.
    .quiet = Your days in { $country }, { $window }, are over, and nothing was settled. I am sorry. Please say nothing of yourself there. You can ask again with new days.
request-hostless =
    The Department looked, and there is no sister party that could receive you in { $country }. You travel privately, without presenting yourself as a member. Have a good trip!
    .quiet = The office looked, and nobody in { $country } could receive you. You travel privately. Have a good trip!
request-not-introduced =
    { $side ->
        [league] The league does not agree to your trip to { $country }, { $window }: { $cause }.
       *[department] The Department will not introduce you to { $country }, { $window }: { $cause }.
    }

    { $words }

    { $who }

    Please do not present yourself as a member abroad.{ $look ->
        [yes] { "" } You can ask once for a second look, by somebody else.
       *[no] { "" }
    }
    .quiet = { $country }, { $window }: it cannot be now. The office can tell you why. Please say nothing of yourself there.{ $look ->
        [yes] { "" } You can ask once that somebody else looks at it again.
       *[no] { "" }
    }
request-nudge = Your request is not sent yet. What you told me is kept. Shall we go on?
request-wiped = You had begun a request and not gone on with it for a while. I have deleted what you told me. Type “start” whenever you want to begin again.

button-withdraw = Withdraw
button-details-now = Give details now
button-answer = Answer
button-reopen = Ask again

ask-question = What would you like to ask { $name } about the trip to { $country }, { $window }? It goes out at once, with your name.
answer-answer =
    { $who } asks about your trip to { $country }, { $window }: { $question }

    What is your answer?
    .label = Your answer
answer-review =
    Shall I send this to { $who }, about your trip to { $country }, { $window }? The question was: { $question }

    { $answers }
decline-cause = Why do you decline the trip of { $name } to { $country }, { $window }?
    .label = Cause
decline-words = What shall I tell { $name } about the trip to { $country }, { $window }? Your words are read with your name.
    .label = To the member
decline-note = A private note for the record about { $name } and { $country }, { $window }? The member will never see it.
    .label = Private note
decline-review =
    Shall I decline the trip of { $name } to { $country }, { $window }, with this?

    { $answers }
