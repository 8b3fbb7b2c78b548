# Requests for somebody who has no chat app: an organizer writes them down, they confirm by a mail.

command-for = for
    .synonyms = for, for somebody, for somebody else, for someone else, for another person, by proxy, on behalf

for-not-yours = Only an organizer can ask for somebody else, who then confirms it by mail.
for-no-pages = For that I need a page on which the person confirms it, and there is none here. Please write to { $address }.
for-name = For somebody without a chat app: I ask you what I would ask them, and they confirm it by mail before anybody sees it. What is their name, as the hosts should see it?
    .label = Name
for-kind = What are they a member of?
    .label = Member of
for-age = The league asks this about everybody: how old are they?
    .label = Age
for-email = What is their e-mail address? Everything about the trip reaches them there.
    .label = E-mail
for-country = Which country are they going to?
    .label = Country
for-travel = Which days will they be there? For example: 3-9 October.
    .label = Days of the trip
for-why = In a sentence or two: why are they going, and what do they hope for?
    .label = Why
for-window = The trip to { $country } is on { $travel }. On which of those days could they meet their hosts?
    .label = Days for meetings
for-activity = What would they like to do with their hosts in { $country }? Tap as many as you like, or say it in your own words.
    .label = Hopes for
for-city = In which city in { $country }?
    .label = City
for-phone = Their WhatsApp number, with its country code? For example { $example }.
    .label = WhatsApp
for-other = Is there anything else that helps? Languages, food, access needs, what they can offer their hosts.
    .label = Also useful
for-review =
    I send this to them by mail. Is it right?

    { $answers }

    Nobody else sees it before they have said yes. Then the card comes to you, as for everybody.
for-sent = I have written to { $name } at { $email }. As soon as they say yes, the card for { $country }, { $window }, comes to you. If they say nothing until { $until }, I put it away and tell you.
for-wiped = You had begun to write down a request for somebody and not gone on with it for a while. I have deleted what you told me. Type “/for” whenever you want to begin again.
for-minor = Whoever is not of age cannot be asked for in this way: a guardian has to be asked, too. Please write to { $address }. I have kept nothing.
for-sensitive = For this country I do this with the person alone, and not by mail. Please write to { $address }. I have kept nothing.
for-asked =
    Thank you. You have asked to be recommended for { $country }, { $window }. You will hear by mail.

    Please do not present yourself as a member abroad yet. To change something or to take it back, please write to { $address }.
for-confirmed = { $name } has said yes to the request for { $country }, { $window }, that you wrote down. It is being decided on now.
for-refused = { $name } does not want the request for { $country }, { $window }, that you wrote down. I have put it away.
for-lapsed = { $name } has said nothing to the request for { $country }, { $window }, that you wrote down. I have put it away.
for-lost = My mail to { $name } did not arrive, so nobody can say yes to the request for { $country }, { $window }. I have put it away. Please look at the address, and begin again with “/for”.
card-for = { $who } wrote this down for { $name }, who has no chat app and said yes by mail. Questions are best asked by telephone.

case-outcome-proxied = This is not confirmed yet.
case-outcome-unconfirmed = This was not confirmed, and is put away.

button-for-confirm = Yes, that is right
button-for-refuse = No

for-page-title = A request in your name
for-page-who = { $who }, of { $organization }, has written this down for you, so that you can be introduced to a sister party in { $country }. Please read it. Nothing is decided yet, and nobody else has seen it. If something is wrong, say no, and tell { $who }.
for-page-consent = With your yes, the people who recommend you and our { $department } read all this. If they agree, it goes to the International Department of the sister party in { $country }, and to nobody else. You can take it back at any time: write to { $address }.
for-page-done = Thank you. You have said yes; you hear from us by mail. Questions? Write to { $address }.
for-page-over = There is nothing to answer here any more. Questions? Write to { $address }.
mail-for =
    Dear { $name },

    { $who } has written something down in your name, because you use no chat app for this. Please read it on this page, and say there whether it is right:

    { $link }

    If you do nothing, nothing happens. If you know nothing of this, please write to { $address }.

    With thanks,
    { $department }
    { $organization }
    .subject = Please confirm: { $number }
