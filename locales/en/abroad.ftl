# What sister parties read about visitors, and the guidelines for them.
# The subject holds the number and nothing else, or says nothing about anybody.

mail-visit-queried =
    To: { $partner }

    Dear comrades,

    Thank you for announcing your visitors: { $people }; { $city }, { $window }. Before we go on, may we ask:

    { $question }

    Please answer this mail.

    With fraternal greetings,
    { $department }
    { $organization }
    { $address }
    .subject = Visit { $number }
mail-visit-regretted =
    To: { $partner }

    Dear comrades,

    Thank you for announcing your visitors: { $people }; { $city }, { $window }. We are sorry that we cannot receive them on these days.

    { $words }

    With fraternal greetings,
    { $department }
    { $organization }
    { $address }
    .subject = Visit { $number }
mail-visit-missed =
    To: { $partner }

    Dear comrades,

    You announced visitors to us: { $people }; { $city }, { $window }. These days have passed, and we did not answer you in time. We are sorry.

    { $words }

    With fraternal greetings,
    { $department }
    { $organization }
    { $address }
    .subject = Visit { $number }
mail-visit-hosted =
    To: { $partner }

    Dear comrades,

    Your visitors are welcome: { $people }; { $city }, { $window }.

    Whom they can call: { $contact }
    { $has_words ->
        [yes] { $words }
       *[no] { "" }
    }

    From here on, please write to each other directly; a copy to { $address } is welcome. Travel, beds and meals are at the visitors’ own cost, and nothing goes through embassies or missions.{ $minors ->
        [yes] { "" } As somebody under 18 is among them, we do not offer private homes.
       *[no] { "" }
    }

    With fraternal greetings,
    { $department }
    { $organization }
    { $address }
    .subject = Visit { $number }
mail-announce =
    To: { $partner }

    Dear comrades,

    When members of yours travel to us, you can announce them on this page, which is for your department alone:

    { $link }

    We find a club that can receive them, and answer you with whom to call. You can just as well answer this mail with who comes, when, to which city, and what they hope for.

    With fraternal greetings,
    { $department }
    { $organization }
    { $address }
    .subject = Announcing visitors
mail-partners =
    To: { $partner }

    Dear comrades,

    Attached are our guidelines for sister parties: how our members come to you, how we ask you to recognise them, and how your members come to us.

    With fraternal greetings,
    { $department }
    { $organization }
    { $address }
    .subject = Guidelines for sister parties

visit-page-title = Announce visitors
visit-page-text = For { $partner }. What you write here goes to the { $department } of { $organization } and to nobody else. A club hears of the visit only after our department has agreed.
visit-page-people = Who comes? Names, and how many
visit-page-window = On which days will they be here?
visit-page-city = In which city?
visit-page-hopes = What do they hope for?
visit-page-languages = Which languages do they speak?
visit-page-contact = Whom can we write to about it? Name, and mail or number
visit-page-minors = Is anybody among them under 18?
visit-page-minors-no = No
visit-page-minors-yes = Yes
visit-page-send = Announce
visit-page-done = Thank you. It is with our department, which answers you by mail. You can also write to { $address }.

partners-title = Guidelines for sister parties
partners-why = Members of { $organization } travel abroad, for work or privately, and are glad to meet you. So that you can trust whom you meet, and so that nobody takes a private opinion for a position of our Party, we ask you to keep to the following.
partners-steps = How our members come to you
partners-step-1 = Our { $department } writes to your international department: a letter with a number for each person, with the days and with what is hoped for.
partners-step-2 = If you can receive them, please tell us or them whom they may contact. If you cannot, a short word is enough.
partners-step-3 = From then on you write to each other directly. A copy to { $address } is welcome.
partners-rules = What we ask of you
partners-rule-1 = Please accept as coming from us only people whom our department has introduced to yours.
partners-rule-2 = Others may say that they belong to us. Without such a letter they do not come for us, whatever they say. When in doubt, please ask: { $address }
partners-rule-3 = A letter is valid only for its days. It can be checked by its number; we give no other information about anybody.
partners-rule-4 = Those who are introduced come as members on a visit and do not speak for our Party, unless the letter says so.
partners-rule-5 = Please go through no embassy or mission, and delete personal data after the visit.
partners-visits-heading = How your members come to us
partners-visits = Please have your international department write to ours: { $address }. Tell us who comes, when, to which city, and what they hope for. We find a club that can receive them and answer with whom to call. Our members and clubs who hear from yours directly will ask them, politely, to come this way. Visitors pay their own way; the clubs pay for nothing.
partners-version = { $has_version ->
        [yes] Version of { $version }
       *[no] { "" }
    }
