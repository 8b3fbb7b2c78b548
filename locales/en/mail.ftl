# The mail that introduces a traveller, and the traveller’s copy of it.
# The subject holds the number and nothing else: it may be read by anybody.

mail-introduction =
    To { $partner }

    Dear comrades,

    Warm greetings from { $organization }. With this mail our { $department } introduces to you { $name }, { $membership }, and asks you to receive this visit if you can.

    Name: { $name }
    Contact is sought: { $window }
    Place: { $city }, { $country }
    Hoped for: { $activity }
    { $quiet ->
        [yes] E-mail, through us: { $email }
       *[no] { $has_guardian ->
            [yes] E-mail of { $guardian }, the guardian: { $email }
           *[no] E-mail: { $email }
        }
    }
    { $has_phone ->
        [yes] WhatsApp: { $phone }
       *[no] { $quiet ->
            [yes] WhatsApp: not in this mail
           *[no] WhatsApp: none, please write by e-mail
        }
    }{ $has_other ->
        [yes] { "" }
            Also useful: { $other }
       *[no] { "" }
    }{ $has_guardian ->
        [yes] { "" }
            { $care }
       *[no] { "" }
    }{ $has_others ->
        [yes] { "" }
            { $others }
       *[no] { "" }
    }

    { $quiet ->
        [yes] Please do not write to the traveller: everything goes through us, at { $address }. You know each other by this word: { $word }.
        [guardian] From here on please write directly to the guardian, { $guardian }. A copy to us at { $address } is welcome; it is not required.
       *[no] From here on please write directly to the traveller. A copy to us at { $address } is welcome; it is not required.
    }

    { $scope ->
        [delegate] We introduce { $name } as our delegate to { $occasion }, and for nothing beyond it.
        [media] We introduce { $name } as a member on a visit, who is authorised to speak to media, and to represent the Party in nothing else.
        [publications] We introduce { $name } as a member on a visit, who is authorised to write for publications, and to represent the Party in nothing else.
       *[member] We introduce { $name } as a member on a visit, who does not speak for the Party and does not represent it.
    } The introduction is valid only for these days: { $window }.{ $has_conditions ->
        [yes] { "" } Conditions: { $conditions }
       *[no] { "" }
    }

    { $has_link ->
        [yes] Can you receive this visit, and whom should the traveller write to? You can answer with a few taps, without any account: { $link }
       *[no] Can you receive this visit, and whom should the traveller write to? A short answer to this mail is enough.
    }

    Please receive as ours only people whom our department introduces to yours. { $has_check ->
        [yes] You can check letter { $number } at { $check } or by answering this mail.
       *[no] You can check letter { $number } by answering this mail.
    } Please use no embassy or mission for this.

    The letter is attached. Please delete the traveller’s personal data after the visit.{ $has_office_phone ->
        [yes] { "" } There is little time. If a call is easier for you: { $office_phone }
       *[no] { "" }
    }

    With thanks and comradely greetings,
    { $department }
    { $organization }
    { $address }
    .subject = { $urgent ->
        [yes] Urgent: introduction { $number }
       *[no] Introduction { $number }
    }

mail-copy =
    This is your copy of the mail that introduces you, with the letter. From here on you write directly to the contact whom your hosts name; a copy to { $address } is welcome.

    { mail-introduction }
    .subject = Introduction { $number }: your copy

mail-changed =
    The visit that we announced with letter { $number_before } has changed. Letter { $number }, attached, takes its place; please do not rely on the one before.

    { $days_changed ->
        [yes] Changed – days: { $window } (before: { $window_before })
       *[no] Days, as before: { $window }
    }
    { $city_changed ->
        [yes] Changed – city: { $city } (before: { $city_before })
       *[no] City, as before: { $city }
    }
    { $activity_changed ->
        [yes] Changed – hoped for: { $activity }
       *[no] Hoped for, as before: { $activity }
    }

    Everything once more, as it is now:

    { mail-introduction }
    .subject = Re: Introduction { $number }: changed
mail-copy-changed =
    This is your copy of the mail that tells your hosts of the change, with the new letter. The letter { $number_before } does not count any more.

    { mail-introduction }
    .subject = Introduction { $number }: your copy
mail-withdrawn =
    To { $partner }

    Dear comrades,

    The visit that we announced with letter { $number } does not take place under our introduction. The letter does not count any more. You need not do anything; please delete the personal data that you have from us.

    Thank you for your readiness, and comradely greetings,
    { $department }
    { $organization }
    { $address }
    .subject = Re: Introduction { $number }: withdrawn

mail-others =
    Travelling together:
    { $people }
mail-traveller = { $name }, { $membership } ({ $part }), letter { $number }{ $has_email ->
        [yes] , e-mail: { $email }
       *[no] { "" }
    }{ $has_phone ->
        [yes] , WhatsApp: { $phone }
       *[no] { "" }
    }
mail-part-head = head of the delegation
mail-part-delegate = delegate
mail-part-guest = guest
