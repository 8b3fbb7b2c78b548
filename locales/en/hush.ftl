# Quiet trips: what is said where a phone may be read by others.

# Beginnings of words that stand in no message on a quiet trip, and what no such sentence is given.
hush-words = words
    .synonyms = organiz, organis, department, party, parties, comrade, fraternal, member, letter, introduc, recommend, embass, communis, socialis, league, union, delegate, delegation, spokes
    .arguments = organization, department, partner, address, press
hush-unsaid = There is something new about your visit that I don’t write here. Please ask the office.
hush-label = Go on
hush-typed = (not written here; please ask the office)
hush-advice = For this country I write in plain words from here on, and send no paper here. { $advice }
hush-on = From here on I write in plain words, and send no paper here. What I wrote before stays in this chat: type “clear” to remove it.
hush-which = Which of your visits is it?
hush-is-on = I write in plain words already. Shall I go on like that?
hush-off = All right, I write as usual again.
hush-stays = As long as this visit is ahead of you or under way, I go on in plain words.

button-hush-off = Write as usual
button-hush-on = Keep this quiet
card-quiet = A quiet trip: the mail goes to the hosts’ department alone{ $has_word ->
        [yes] , with the word “{ $word }” by which they know each other
       *[no] { "" }
    }. Please write to the traveller in plain words, too.
