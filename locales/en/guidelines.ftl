# The guidelines for members: short in chat, whole as a paper.

guidelines-short =
    Guidelines for members{ $has_version ->
        [yes] , version of { $version }
       *[no] { "" }
    }.

    In short: ask your organizer first; the Department introduces you; until then do not present yourself as a member abroad. No embassies, no press, no speaking for the Party. Tell us afterwards how it was.

    The whole text is attached.
    .quiet = In short: ask first, wait for the yes, and say nothing of yourself there before. No media; a consulate only for lost papers or danger. Tell us afterwards how it was.
guidelines-title = Guidelines for members who travel
guidelines-why = Many of us travel abroad, for work or privately, and would like to meet sister parties there. { $organization } is glad of that. So that our hosts can trust whom they meet, and so that nobody mistakes a private opinion for a position of the Party, we all go the same way.
guidelines-steps = How you are introduced
guidelines-step-1 = Ask your district organizer to recommend you. Say where you are going, when, and why.
guidelines-step-2 = If your organizer agrees, give the details: the days on which you seek contact, what you would like to do, country and city, your e-mail address, a WhatsApp number if you have one, and whatever else is useful.
guidelines-step-3 = If our { $department } agrees, it writes to the International Department of the sister party there. You receive a copy with your letter.
guidelines-step-4 = From then on you and the contact whom your hosts name write to each other directly. A copy to { $address } is welcome.
guidelines-rules = Five rules
guidelines-rule-1 = Only members who have been introduced, department to department, identify themselves as members abroad, and only on the days of the introduction.
guidelines-rule-2 = You are introduced as a member on a visit. Do not give the impression that you represent the Party or speak for it, unless you were designated to.
guidelines-rule-3 = Only authorised spokespersons speak to international media, and only authorised people write to the publications and addresses of other parties. Pass press questions on to { $press }.
guidelines-rule-4 = Nobody goes through embassies or missions. Your own consulate is there for lost papers and for danger, not for Party contacts.
guidelines-rule-5 = All of this holds for the youth league as well.
guidelines-after = Afterwards, tell us how it was: in writing, by voice, with pictures, in any form. Delegates to congresses and meetings always report.
guidelines-visitors = When somebody from abroad writes to you or to your club directly, answer politely and ask them to write through their own International Department to { $address }. Visitors come the same way as we go.
guidelines-safety = Carry no lists of members, write no names of others in chats, and remember that a phone may be looked at when you cross a border.
guidelines-version = { $has_version ->
        [yes] Version of { $version }
       *[no] { "" }
    }
