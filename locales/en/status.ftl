# Where a trip stands, and what one may say of oneself.

status-none = You have no open trip.
status-draft = Your request is not sent yet.
status-requested =
    { $country }, { $window }: { $has_names ->
        [yes] with { $names } since { $since }. I remind them, and ask somebody else if they cannot answer.
       *[no] waiting for somebody who can recommend you, since { $since }.
    }
    .quiet = { $country }, { $window }: waiting for a first yes since { $since }.
status-requested-late = { $country }, { $window }: not recommended yet. With { $names } since { $since }.
    .quiet = { $country }, { $window }: waiting for a first yes since { $since }.
status-asked = { $country }, { $window }: { $who } is waiting for your answer (since { $since }): { $question }
status-recommended = { $country }, { $window }: { $who } recommends you. The details are your turn.
    .quiet = { $country }, { $window }: you may go on. The details are your turn.
status-given = { $country }, { $window }: { $who } recommends you. With the Department since { $since }. Not introduced yet.
    .quiet = { $country }, { $window }: with the office since { $since }. Nothing is settled yet.
status-given-seeking =
    { $country }, { $window }: { $who } recommends you. The Department has been looking for a host since { $since }{ $has_until ->
        [yes] , and looks until { $until }.
       *[no] .
    } If there is none, you travel privately.
    .quiet = { $country }, { $window }: the office has been looking for hosts since { $since }. If there are none, you travel privately.
status-hold = { $country }, { $window }: the Department agreed, and the letter is being prepared. Not introduced yet.
    .quiet = { $country }, { $window }: the office said yes, and your paper is being prepared.
status-sent = { $country }, { $window }: the letter { $number } is on its way. Introduced once it arrives.
    .quiet = { $country }, { $window }: your paper is on its way.
status-sent-accepted = { $country }, { $window }: the letter { $number } has been sent. You are introduced if no error comes back in the next minutes.
    .quiet = { $country }, { $window }: your paper has left. All is well if nothing comes back in the next minutes.
status-bounced = { $country }, { $window }: the address did not work. The Department is on it. Not introduced yet.
    .quiet = { $country }, { $window }: your paper did not arrive. The office is on it.
status-introduced = Introduced to { $country } for { $window }, number { $number }. When you write to your hosts, a copy to { $address } is welcome.
    .quiet = { $country }, { $window }: all is well, the hosts know of you.{ $has_word ->
        [yes] {" "}Your word is “{ $word }”.
       *[no] { "" }
    }
status-declined =
    { $country }, { $window }: not recommended: { $cause }.

    { $words }
    .quiet = { $country }, { $window }: it cannot be now. The office can tell you why.
status-withdrawn = { $country }, { $window }: you have withdrawn this trip.
status-expired = { $country }, { $window }: not decided in time.
status-hostless = { $country }, { $window }: there is no host. You travel privately.
status-closed = { $country }, { $window }: the introduction is over.
    .quiet = { $country }, { $window }: your days there are over.
status-useful-day = You would like to meet them until { $day }.
status-rule = Please do not present yourself as a member abroad.
    .quiet = Please say nothing of yourself there.
status-rule-early = Please do not present yourself as a member before { $first }.
    .quiet = Please say nothing of yourself there before { $first }.
status-rule-introduced = On these days you may present yourself to your hosts { $as }.
    .quiet = On these days you may tell your hosts who you are. You speak for nobody else.
status-cannot-withdraw = It cannot be withdrawn here any more. If it should be, please write to the Department: { $address }
    .quiet = It cannot be taken back here any more. Please ask the office.
status-withdraw = Withdraw the trip to { $country }, { $window }? { $before ->
        [yes] The hosts who had a letter before know already that it does not count; nobody else abroad will know.
       *[no] Nothing has left the organization yet, and nobody abroad will know.
    }
    .quiet = Take back the trip to { $country }, { $window }? { $before ->
        [yes] Whoever was to receive you before knows already that you do not come; nobody else there will know.
       *[no] Nobody there will know.
    }
status-withdraw-hold = Withdraw the trip to { $country }, { $window }? The letter leaves at { $at }: tap before then, and { $before ->
        [yes] nobody will know abroad but the hosts who had a letter before.
       *[no] nobody abroad will know.
    }
    .quiet = Take back the trip to { $country }, { $window }? Your paper leaves at { $at }: tap before then, and { $before ->
        [yes] nobody will know there but those who were to receive you before.
       *[no] nobody there will know.
    }

button-withdraw-yes = Yes, withdraw it
button-keep = No, keep it
