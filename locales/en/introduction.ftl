# The introduction itself, as the member hears of it.

introduction-agreed = The Department agrees. Your letter to { $country } is being prepared. Not introduced yet: please do not present yourself as a member until I tell you.
introduction-undone = The Department is looking at your trip to { $country } once more. Not introduced yet: please do not present yourself as a member.
introduction-sent =
    The letter has been sent to { $country }, and a copy is on its way to you at { $email }. Its number is { $number }.

    You are introduced once it has arrived. I will tell you; until then please do not present yourself as a member.
introduction-bounced = The address in { $country } did not work. The Department is on it. Not introduced yet: please do not present yourself as a member.
introduction-arrived =
    You are introduced to { $country } for { $window }. Number { $number }.

    On these days you may present yourself to your hosts as a member on a visit; you are not speaking for the Party. When they name a contact, write to them directly. A copy to { $address } is welcome.
introduction-late =
    The letter reached { $country } only when your days there were over. You were not introduced, so please do not present yourself as a member there.
introduction-copy-failed =
    Your copy could not be delivered to { $email }. Here is the letter itself. Please tell the Department at { $address } which address works.
introduction-copy-lost = The copy for { $name } could not be delivered. The member has the letter in this chat instead.
introduction-stuck = The mail that introduces { $name } to { $country } has not left yet: our mail server does not take it. It is tried again by itself; please tell whoever runs this chat.
introduction-ended =
    The days of your introduction to { $country } are over, so please do not present yourself as a member there any more. We hope you were well received. The Department would love to hear how it was: { $address }
