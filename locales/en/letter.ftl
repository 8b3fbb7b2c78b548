# The letter of introduction: one page, often in two languages side by side.

letter-title = Letter of introduction
letter-greeting =
    To { $partner }

    Dear comrades,
letter-body = Warm greetings from { $organization }. Our { $department } introduces to you { $name }, { $membership }. Contact with you is sought on these days: { $window }, in { $city }, { $country }. What is hoped for: { $activity }.
letter-scope = { $scope ->
    [delegate] We introduce { $name } as our delegate to { $occasion }, and for nothing beyond it.
    [media] We introduce { $name } as a member on a visit, who is authorised to speak to media, and to represent the Party in nothing else.
    [publications] We introduce { $name } as a member on a visit, who is authorised to write for publications, and to represent the Party in nothing else.
   *[member] We introduce { $name } as a member on a visit, who does not speak for the Party and does not represent it.
}
letter-conditions = Conditions under which we introduce { $name }: { $conditions }
letter-validity = This letter is valid only for these days: { $window }.
letter-closing = { $quiet ->
    [yes] Please do not write to the traveller: everything goes through us, at { $address }. You know each other by this word: { $word }.
    [guardian] Please write directly to the guardian, { $guardian }; a copy to { $address } is welcome.
   *[no] Please write directly to the traveller; a copy to { $address } is welcome.
} Please use no embassy or mission, and delete the traveller’s personal data after the visit. We thank you for the welcome you can give.
letter-signature =
    With comradely greetings,
    { $department }
    { $organization }
letter-check = Please receive as ours only people whom our department introduces to yours. Check number { $number } by answering the mail that brought this letter, or by writing to { $address }.

letter-party = member of our Party
letter-league = member of our youth league
letter-scope-member = Introduced member, not a spokesperson
letter-scope-delegate = Delegate to { $occasion }
letter-scope-media = Introduced member, authorised to speak to media
letter-scope-publications = Introduced member, authorised to write for publications

letter-place = { $city }, { $country }

letter-fact-name = Name
letter-fact-number = Number
letter-fact-window = Valid for
letter-fact-place = Place
letter-fact-activity = Hoped for
letter-fact-scope = Scope
letter-fact-contact = Contact
letter-fact-prepared = Prepared

# A value of the table as it is.
letter-value = { $value }

letter-fact-guardian = Guardian
letter-fact-care = Please note
letter-care = { $quiet ->
    [yes] Not of age: please write to us alone, and not to the traveller.
   *[no] Not of age: please write to the guardian, { $guardian }, and not to the traveller.
} We ask you kindly to arrange no stay in a private home.
letter-care-homes = { $quiet ->
    [yes] Not of age: please write to us alone, and not to the traveller.
   *[no] Not of age: please write to the guardian, { $guardian }, and not to the traveller.
} Our Department agrees to a stay in a private home.
