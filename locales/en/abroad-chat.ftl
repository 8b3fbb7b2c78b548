# Messages from abroad, and people who claim to be ours.

command-forward = forward
    .synonyms = forward, from abroad, message from abroad, a message from abroad, somebody wrote, redirect
    .about = Answer a message from abroad
command-impostor = impostor
    .synonyms = impostor, impostors, fake, someone says he is from us, someone says she is from us, someone claims to be ours, claims to be ours
    .about = Someone claims to be ours

button-forward = Message from abroad
button-impostor = Claims to be ours
button-abroad-tell = Tell the Department
button-abroad-odd = Looks odd: report
button-abroad-show = Show the reply
button-tongue-other = Another language
button-tongue-en = English
button-tongue-es = Spanish
button-tongue-pt = Portuguese
button-tongue-fr = French
button-tongue-ar = Arabic
button-tongue-zh = Chinese
button-tongue-ru = Russian
button-tongue-vi = Vietnamese

abroad-paste = Somebody from abroad has written to you or to your club? Forward the message to me, or paste it here. I give you a courteous reply to send back, and keep nothing of what they wrote.
abroad-reply = This is a reply in { $language } that you can copy or forward. It asks them to go through their own International Department; then you can meet properly. I have kept nothing of their message.
abroad-check = This is a text in { $language } for whoever asks. It says nothing about anybody.
abroad-which = In which language should the reply be? I keep nothing of the message.
abroad-which-check = In which language should the text be?
abroad-file = I do not open what somebody else has sent.
abroad-odd = Careful, this looks odd: { $what }. Better not to answer before the Department has heard of it. I have kept nothing of the message; the Department learns only what you tell it.
abroad-odd-threats = it sounds like a threat
abroad-odd-money = it is about money
abroad-odd-members = it asks about members
abroad-odd-links = it has a link in it

abroad-what = What does the message want? I have not kept it, so the Department learns only what you pick and type here.
    .label = It wants
    .help = Pick what comes nearest. If you are not sure, pick “something else”.
abroad-what-visit = to visit us
abroad-what-contact = contact, a greeting
abroad-what-money = money
abroad-what-threat = it threatens
abroad-what-members = names of members
abroad-what-other = something else
abroad-reached = Who got it?
    .label = It reached
abroad-reached-me = me
abroad-reached-club = my club
abroad-organizer = Shall your organizer hear that the club was contacted? Nothing else is said.
    .label = Tell the organizer
abroad-where = Which country does it seem to come from?
    .label = It came from
abroad-words = Would you like to add anything, in your own words? Please do not copy the message itself.
    .label = In your words
abroad-review = This is what the Department will read:
    { $answers }
abroad-told = Thank you. The Department has it now. There is nothing more that you need to do; if you do answer, use the reply from here.
abroad-club = { $has_name ->
        [yes] { $name } tells us that the club was contacted from abroad.
       *[no] A member tells us that the club was contacted from abroad.
    } The Department knows. You need not do anything; if others ask, please tell them not to answer by themselves.

task-abroad = A message from abroad was reported.
    { $facts }

    Please see to it by { $due }.
task-fact-what = It wants
task-fact-reached = It reached
task-reached-me = a member
task-reached-club = a club
task-fact-where = Country

impostor-place = Somebody says that they come from us? Please tell me where it happened: the city and the country.
    .label = Where
impostor-claim = What do they say, as far as you know? Only the Department will read it; I look nobody up.
    .label = What they say
    .help = How they call themselves, what they want, since when. Write only what you have seen or heard.
impostor-asker = Who asks about them, and where can the Department answer?
    .label = Who asks
impostor-review = This is what the Department will read:
    { $answers }
impostor-told = Thank you. The Department looks into it by { $due }. I cannot tell anybody whether somebody is a member. Above is a text that you can pass on to whoever asked.
task-impostor = Somebody says that they come from us.
    { $facts }

    Please look into it by { $due }. Below is a text for whoever asks; it says nothing about anybody. Please tell nobody whether a person is a member.
task-fact-place = Where
task-fact-asker = Who asks
