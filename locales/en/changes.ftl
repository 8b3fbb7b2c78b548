# A trip that changes, is asked for twice, or is taken back.

change-where = Which part of your trip has changed?
change-what = Your trip to { $country }, { $window }: what has changed?
change-which = What else has changed about your trip to { $country }?
change-days = Which are the new days in { $country }? For example: 5-11 October.
    .label = New days
change-city = In which city of { $country } now?
    .label = New city
change-activity = What would you like to do with your hosts in { $country } now? Tap as many as you like, or say it in your own words.
    .label = You hope for
change-email = What is your e-mail address now?
    .label = E-mail
change-phone = What is your WhatsApp number now, with its country code? For example { $example }.
    .label = WhatsApp
change-why = Why are you going, and what do you hope for? This replaces what you wrote before.
    .label = Why
change-review =
    This is what changes for your trip to { $countries }. Shall I send it?

    { $answers }

    With “Send” you agree that whoever decides about your trip reads this. If a letter has left already, the International Department of the sister party in { $countries } reads it, too, and nobody else.
    .quiet =
        This is what changes for your visit to { $countries }. Shall I send it?

        { $answers }

        With “Send” you agree that whoever decides about your visit reads this. If your paper has left already, your hosts in { $countries } read it, too, and nobody else.
change-nothing = That is as it was before; nothing has changed for { $country }.
change-twice = You already have { $country }, { $window }, and nobody is introduced twice for the same days. Nothing has changed: please choose other days, or withdraw that trip first.
    .quiet = You already have { $country }, { $window }, and there are no two visits on the same days. Nothing has changed: please choose other days, or take that visit back first.
change-anew = The trip has changed since then. Here it is as it stands now:
change-none = That part of the trip is not there any more. To see how it stands, type “status”.
change-told =
    Done. Your trip to { $country }, { $window }: everybody who decides about it sees the change. Nobody abroad was told anything.

    Not introduced yet: please do not present yourself as a member abroad.
    .quiet = Done. Your visit to { $country }, { $window }: everybody who decides about it sees the change. Nobody abroad was told anything. Please say nothing of yourself there yet.
change-informed =
    Done: { $country }, { $window }. This needs no new decision. Your hosts get a letter with the change, { $number }; the one before does not count any more. { $soon ->
        [yes] There is little time, so the Department is asked to phone them as well.
       *[no] Your organizer hears of it, too.
    }
    .quiet = Done: { $country }, { $window }. This needs no new decision, and your hosts hear of the change.
change-again =
    Done: { $country }, { $window }. The Department has to agree to this once more{ $out ->
        [yes] ; the letter that you have does not count any more.
       *[no] .
    } { $soon ->
        [yes] There is little time, so the Department is asked to phone your hosts as well.
       *[no] I will tell you as soon as it is decided.
    }

    Until then please do not present yourself as a member abroad.
    .quiet = Done: { $country }, { $window }. The office has to say yes once more; a paper that has left does not count any more. I will tell you as soon as it is decided. Please say nothing of yourself there yet.
change-out = Your hosts in { $country } have the letter with the change now: { $number }, for { $window }. Here is your copy. The one before does not count any more.
    .quiet = Your hosts in { $country } know of the change now: { $window }. The paper before does not count any more.
change-organizer = { $name } has changed the trip that you recommended. Now it is { $country }, { $window }. You need not do anything.
change-remarked = Thank you. The Department reads what you wrote about { $country }, and somebody answers you. Nothing else has changed.
    .quiet = Thank you. The office reads what you wrote about { $country }, and somebody answers you. Nothing else has changed.
remark-words = What has changed? Tell the Department in your own words.
    .label = To the Department
    .quiet = What has changed? Tell the office in your own words.
remark-review =
    Shall I send this to the Department?

    { $answers }
    .quiet =
        Shall I send this to the office?

        { $answers }

card-member-changed = { $name } has changed something. This is how it is now; older cards do not decide any more.
card-leg = One leg of a trip to { $count } countries. Each is decided by itself.

task-remark = { $name } writes about the trip:
    { $facts }

    By { $due }.
task-phone = Please phone the hosts: the visit has changed, and it begins in less than 48 hours.
    { $facts }

    By { $due }.
task-fact-who = Who travels
task-fact-letter = Letter

request-twice = You already have { $country }, { $window }. Is this the same trip?

withdraw-out =
    Withdraw the trip to { $country }, { $window }? Letter { $number } has left already. Your hosts get one short note without a reason, and the letter does not count any more.

    These hear of it: { $names }.
    .quiet = Withdraw the visit to { $country }, { $window }? Your paper has left already. Your hosts get one short note without a reason, and it does not count any more.
withdraw-done-out = Done. The trip to { $country } is withdrawn, and its letter does not count any more. These were told: { $names }. Nothing else was sent. Please do not present yourself as a member there.
    .quiet = Done. The visit to { $country } is withdrawn, and its paper does not count any more. Your hosts were told. Please say nothing of yourself there.
withdraw-done =
    Done. The trip to { $country } is withdrawn; { $before ->
        [yes] the hosts who had a letter before know already that it does not count, and nobody else abroad was told.
       *[no] nobody abroad was told anything.
    } { $some ->
        [yes] Only these hear of it: { $names }.
       *[no] { "" }
    }
    .quiet =
    Done. The visit to { $country } is withdrawn; { $before ->
        [yes] the hosts who had a paper before know already that it does not count, and nobody else abroad was told.
       *[no] nobody abroad was told anything.
    }

revoke-words = What should { $name } read about { $country }, { $window }, once somebody of you has spoken with them? They will read it with your name.
    .label = To the member
revoke-review =
    Shall I take the introduction of { $name } to { $country }, { $window }, back?

    { $answers }

    With “Send” the letter does not count any more, and the hosts get one short note without a reason. { $name } is not written to before one of you has spoken with them.
revoke-done = The introduction to { $country } is taken back, and the hosts are told. Please speak with { $name } now; I write to them when you tap “We have spoken”.
revoke-remember = { $name } has not been told yet. Please speak with them, then tap “We have spoken”.
revoke-member =
    { $who } has spoken with you: the introduction to { $country }, { $window }, is taken back, and letter { $number } does not count any more.

    { $words }

    Please do not present yourself as a member abroad.
    .quiet =
    { $who } has spoken with you: the visit to { $country }, { $window }, is off, and its paper does not count any more.

    { $words }

    Please say nothing of yourself there.
card-revoking = { $decider } took the introduction of { $name } to { $country }, { $window }, back at { $when }. The letter does not count any more, and the hosts are told. Nobody has spoken with the member yet.
card-revoked = { $decider } took the introduction of { $name } to { $country }, { $window }, back at { $when }. The member has been told.
case-outcome-revoking = { $decider } took this introduction back at { $when }.
case-outcome-revoked = { $decider } took this introduction back at { $when }.
queue-state-revoking = taken back, to be told
queue-state-revoked = taken back
status-revoking = { $country }, { $window }: the Department would like to speak with you about this trip, and gets in touch.
    .quiet = { $country }, { $window }: the office would like to speak with you about this visit, and gets in touch.
status-revoked = { $country }, { $window }: the introduction was taken back.
    .quiet = { $country }, { $window }: this was taken back. Please say nothing of yourself there.

button-change-days = Dates
button-change-city = City
button-not-going = Not going
button-change-other = Other
button-change-activity = What I’d like to do
button-change-email = E-mail
button-change-phone = WhatsApp
button-change-else = Something else
button-another-country = Another country
button-open-trip = Open it
button-another-trip = It’s another trip
button-same = Same as last time
button-revoke = Take it back
button-told = We have spoken
