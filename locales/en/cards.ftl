# The cards of those who decide.

card-requested =
    { $name } asks to be recommended: { $country }, { $window }.

    { $facts }
card-asked =
    { $name }: { $country }, { $window }.

    { $mine ->
        [yes] Your question
       *[no] The question of { $asker }
    } is with the member: { $question }

    { $facts }
card-recommended = { $decider } recommended { $name } for { $country } at { $when }. The member is giving the details now.
card-settled =
    { $you_agreed ->
        [yes] You agreed
       *[no] { $recommender } agreed
    } at { $recommended }: { $name }, { $country }, { $window }. Now: { $state }.
card-given =
    { $has_host ->
        [no] { $name } would like to be introduced to { $country }, { $window }.
       *[yes] { $name } would be introduced to { $country }, { $window }.
    } Number { $number }.

    { $facts }
card-hold =
    { $you ->
        [yes] You approved
       *[no] { $decider } approved
    } at { $when }: { $name }, { $country }, { $window }. { $minutes ->
        [0] The mail leaves now.
        [one] The mail leaves in { $minutes } minute.
       *[other] The mail leaves in { $minutes } minutes.
    }
card-sent =
    Approved by { $decider } at { $when }: { $name }, { $country }, { $window }. The mail to { $partner } is on its way.
card-bounced =
    The mail that introduces { $name } to { $partner } did not arrive: { $reason }. The member knows that they are not introduced. Decide again to send it once more or to another host, or write to the hosts yourself.

    { $facts }
card-introduced =
    { $name } is introduced to { $partner }, { $country }, { $window }. Approved by { $decider } at { $when }.{ $has_answer ->
        [yes] { "" } Their answer: { $answer }. The member has been told.
       *[no] { "" }
    }
card-declined =
    { $you ->
        [yes] You declined
       *[no] { $decider } declined
    } at { $when }: { $name }, { $country }, { $window }. Cause: { $cause }.
card-withdrawn = { $name } has withdrawn the trip to { $country }, { $window }. Nothing is left to decide.
card-expired =
    The days are over: { $name }, { $country }, { $window }. { $bounced ->
        [yes] The mail never reached the hosts.
       *[no] Nothing was decided in time, and nothing was sent.
    }
card-hostless = There is no host in { $country } for { $name }. { $decider } closed it at { $when }; the member travels privately.
card-closed = { $name }, { $country }, { $window }: the days of the introduction are over.

card-fact-kind = Member of
card-fact-district = District
card-fact-country = Country
card-fact-travel = Days of the trip
card-fact-why = Why
card-fact-recommended = Recommended by
card-fact-window = Contact is sought
card-fact-city = City
card-fact-activity = Hoped for
card-fact-email = E-mail
card-fact-phone = WhatsApp
card-fact-other = Also useful
card-fact-host = Host
card-fact-address = Address
card-fact-verified = Address verified
card-verified-by = { $day } ({ $who })
card-fact-question = Question
card-fact-answer = Answer
card-no-phone = none
card-bounce-refused = their mail server refused it
card-bounce-expired = no mail server took it for two days
card-bounce-other = it could not be delivered

card-urgent =
    { $days ->
        [0] Urgent: the first day is today.
        [one] Urgent: { $days } day is left before the first meeting.
       *[other] Soon: { $days } days are left before the first meeting.
    }
card-begun = Urgent: the first day has passed, and the trip has begun.
card-mixed-alphabets = Please look at the name twice: its letters are from different alphabets.
card-not-recommended = Not recommended by anybody yet.
card-no-host = We know no host in { $country }.
card-seeking = A host in { $country } is being looked for.
card-several-hosts = There is more than one host in this country. To whom should it go?
card-preview = Above is the exact mail with its letter. It leaves if you approve.
card-answered = { $name } has answered.
card-unanswered = { $name } has not answered. It is your turn again.
card-passed = { $who } passes this on to you.
card-passed-to = Passed on to { $who }.
card-pass-to = { $name }, { $country }: to whom do you pass it on?
card-hosts = { $name }, { $country }: to whom should the mail go?
card-question-sent = Your question is with { $name }. The answer comes back to this card.
card-declined-done = { $name } has been told. Your private note stays private.

card-undone = { $who } has taken it back to be decided again.
card-taken-back = What was approved is not what would have been sent: the directory has changed. Nothing was sent. Please decide again.
card-own-trip = This is your own trip: somebody else decides about it.
card-not-yours = This is not yours to decide.
card-needs-second = Two people are needed: whoever recommends cannot approve as well, and nobody else is here for the Department. Please pass it on.
card-needs-department = Nobody in the Department could approve this trip at the moment. Please tell whoever runs this chat; the request is kept.
card-member-away = The member reads no messages here at the moment, so a question would not arrive. Please use the way by which you know each other.
card-mail-only =
    { $mail ->
        [yes] { $name } can be reached by mail only.
       *[no] { $name } cannot be reached here at the moment.
    }
card-moved = The member’s account in the chat app has changed. To use this chat again, the member needs a new invitation.
card-pass-has = They have it already.
card-seeking-already = A host is being looked for already.
card-too-late = The days on which contact is sought are over, so it cannot be sent any more.
card-recommended-yourself = You recommended this trip yourself, so somebody else in the Department approves.
card-not-ready = The letter is not ready yet. The card comes again as soon as it is.
card-changed = It has changed since you opened it. This is how it is now.
card-pass-gone = That person is not there any more.
card-host-gone = That host is not in the directory any more.

case-outcome-requested = { $name }: this request is waiting to be recommended.
case-outcome-asked = { $name }: a question to the member is open. You can decide once it is answered.
case-outcome-recommended =
    { $you ->
        [yes] You agreed
       *[no] { $decider } agreed
    } at { $when }.
case-outcome-given =
    { $you ->
        [yes] You agreed
       *[no] { $decider } agreed
    } at { $when }. It is with the Department.
case-outcome-hold =
    { $you ->
        [yes] You approved
       *[no] { $decider } approved
    } at { $when }.
case-outcome-sent = { $decider } approved at { $when }, and the mail has left.
case-outcome-bounced = The mail did not arrive; the Department is on it.
case-outcome-introduced = { $decider } approved at { $when }, and { $name } is introduced.
case-outcome-declined =
    { $you ->
        [yes] You declined
       *[no] { $decider } declined
    } at { $when }.
case-outcome-withdrawn = { $name } has withdrawn this trip.
case-outcome-expired = The days of this trip are over; nothing can be decided any more.
case-outcome-hostless = { $decider } closed this trip at { $when }: there is no host.
case-outcome-closed = This introduction is over.

button-agree = Agree
button-ask = Ask
button-decline = Decline
button-pass = Pass on
button-less = Back
button-approve = Approve
button-undo = Undo
button-again = Decide again
button-hosts = Another host
button-seek = Look for one
button-none = There is none
card-reminder = A reminder: this has been waiting since { $since }.
