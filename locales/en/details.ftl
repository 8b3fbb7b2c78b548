# Phase 2: what the hosts’ department will read, and the rules of the journey.

details-open =
    { $who } recommends you for { $country }. Now the details for the Department: about three minutes.

    Not introduced yet: please do not present yourself as a member abroad.
    .quiet =
        You may go on with { $country }. Now a few details for the office: about three minutes.

        Nothing is settled yet: please say nothing of yourself there.
details-nudge =
    The details of your trip to { $country } are still to come. Without them the Department cannot introduce you, and you should not present yourself as a member.
    .quiet = The details of your trip to { $country } are still to come. Without them nobody there expects you.
details-window = Your trip to { $country } is on { $travel }. On which of those days could you meet your hosts?
    .label = Days for meetings
    .same = All days of the trip
    .there = { $window } ({ $country })
    .help = Only the days on which you have time for your hosts. They can be fewer than the days of your trip.
details-activity = What would you like to do with your hosts in { $country }? Tap as many as you like, or say it in your own words.
    .label = You hope for
details-city = In which city in { $country }?
    .label = City
details-email = Where should your copy of the introduction go? Please type your e-mail address. If this chat is ever closed, I write to you there instead.
    .label = E-mail
    .help = Your hosts will write to you at this address.
    .quiet = Which e-mail address may I use if this chat is ever closed? No paper goes there.
details-phone = Your WhatsApp number, with its country code? For example { $example }.
    .label = WhatsApp
    .none = I have none
    .help = Your hosts may reach you there. If you have none, say so: the e-mail address is enough.
details-other = Is there anything else that helps? Languages, food, access needs, who travels with you, what you can offer them.
    .label = Also useful
details-rule_introduced =
    Five rules before it goes out, one by one.

    1. Only people whom the Department has introduced identify themselves as members abroad. Until I tell you that you are introduced, please do not.
    .quiet = 1. Until I tell you that everything is settled, please say nothing of yourself there; after your days there, again not.
details-rule_speaking = 2. You are introduced as a member on a visit. You do not speak for the Party, and you do not represent it.
    .quiet = 2. You are there as a guest. You speak for yourself and for nobody else.
details-rule_press = 3. Please answer no media for the Party, and do not write to other parties’ publications or addresses on your own.
    .quiet = 3. Please answer no media, and write to no address there by yourself.
details-rule_embassy = 4. We never go through embassies or missions. If you lose your papers or are in danger, your own consulate is there for that, and only for that.
    .quiet = 4. The consulate of your own country is there for lost papers and for danger, and for nothing else.
details-rule_report = 5. Afterwards, please tell the Department how it was, in any form you like.
    .quiet = 5. When you are back, please tell us how it was.
details-review =
    This is what your hosts would read:

    Name: { $name }
    Member of: { $membership }
    { $answers }

    With “Send” you agree that our Department reads all this now, and that, if it approves, it sends all this to the International Department of the sister party in { $countries }, and to nobody else.{ $several ->
        [yes] { "" } Each of them reads only what concerns its own country.
       *[no] { "" }
    } You can take it back at any time: type “withdraw”.
    .quiet =
        Please look at it once more. If you send it, the office passes it on to the hosts’ office in { $country }, and to nobody else.

        { $answers }
details-review-early =
    This is what your hosts would read:

    Name: { $name }
    Member of: { $membership }
    { $answers }

    Nobody has recommended you yet. With “Send” you agree that all this stays sealed until somebody recommends you, that our Department reads it then, and that, if it approves, it sends all this to the International Department of the sister party in { $countries }, and to nobody else.{ $several ->
        [yes] { "" } Each of them reads only what concerns its own country.
       *[no] { "" }
    } You can take it back at any time: type “withdraw”.
    .quiet =
        Please look at it once more. I keep it closed until somebody has said yes; then the office passes it on to the hosts’ office in { $country }, and to nobody else.

        { $answers }
details-handed =
    { $who } recommends you for { $country }. The details that you gave are with the Department now.

    Not introduced yet: please do not present yourself as a member abroad.
    .quiet = Your details for { $country } are with the office now. Nothing is settled yet: please say nothing of yourself there.
details-sent =
    Thank you. The Department has everything now. If it agrees, it writes to the hosts in { $country } and you get a copy.

    Not introduced yet: please do not present yourself as a member abroad.
    .quiet = Thank you. The office has everything for { $country }. Nothing is settled yet: please say nothing of yourself there.
details-kept =
    Thank you, I have your details. They stay sealed until somebody recommends you; then they go to the Department by themselves.

    Not introduced yet: please do not present yourself as a member abroad.
    .quiet = Thank you, I keep that closed until somebody has said yes.

details-wiped = You had begun the details of a trip and not gone on with them for a while. I have deleted what you told me. The trip itself stays as it is; type “status” to see where it stands.

button-start-details = Start
button-later = Later
button-understood = I understand
details-sent-some =
    Thank you. The Department has everything now. If it agrees, it writes to the hosts in { $known } and you get a copy. We know no sister party address in { $sought } yet, so the Department looks for one there first.

    Not introduced yet: please do not present yourself as a member abroad.
    .quiet = Thank you. The office has everything for { $known } and { $sought }, and looks for hosts where we know none. Nothing is settled yet: please say nothing of yourself there.
details-sent-no-host =
    Thank you. The Department has everything now. We know no sister party address in { $country } yet, so the Department looks for one first.

    Not introduced yet: please do not present yourself as a member abroad.
    .quiet = Thank you. The office has everything for { $country }, and looks for hosts. Nothing is settled yet: please say nothing of yourself there.
