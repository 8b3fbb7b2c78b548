# The introduction itself, as the member hears of it.

introduction-agreed = The Department agrees. Your letter to { $country } is being prepared. Not introduced yet: please wait for my next message.
introduction-undone = The Department is looking at your trip to { $country } once more. Not introduced yet.
introduction-sent =
    The letter has been sent to { $country }, and a copy to you at { $email }. Its number is { $number }.

    You are introduced once it has arrived. I will tell you; until then please do not present yourself as a member.
introduction-bounced = The address in { $country } did not work. The Department is on it. Not introduced yet: please do not present yourself as a member.
introduction-arrived =
    You are introduced to { $country } for { $window }. Number { $number }.

    You have a copy in your mail. On these days you may present yourself to your hosts as a member on a visit; you are not speaking for the Party. When they name a contact, write to them directly. A copy to { $address } is welcome.
introduction-ended =
    The days of your introduction to { $country } are over, so please do not present yourself as a member there any more. We hope you were well received. The Department would love to hear how it was: { $address }
