# The exchange programme from member to member.

command-exchange = exchange
    .synonyms = exchange, exchange programme, exchange program, hello comrade
    .about = Exchange with other members

button-exchange = Exchange programme
button-wishes = Exchange wishes
button-wish-travel = I’d like to travel
button-wish-host = I can host
button-wish-write = I’d like to write
button-wish-not-now = Not now
button-wish-end = Take it back
button-wish-another = Another wish
button-match-yes = Yes, introduce us
button-match-no = Rather not

exchange-intro = Interested in { $programme }, our exchange from member to member? You travel, you host, or you write to each other. Only the Department sees whose wish it is. When it finds somebody whom yours could go with, each of you reads the other’s wish without a name, and only if both say yes do you learn who the other is.
exchange-own = Your wish for { $programme }; only the Department sees that it is yours:
    { $wishes }
exchange-line = { $sort }; { $place }; { $country }; { $languages }
exchange-row = { $name }: { $wish }
exchange-anywhere = anywhere
exchange-sort-travel = would like to travel
exchange-sort-host = can host
exchange-sort-write = would like to write
exchange-fact-sort = Wish
exchange-fact-place = Place
exchange-fact-country = Country
exchange-fact-languages = Languages
exchange-fact-when = When

wish-sort = What would you like?
    .label = I
wish-country = With which country? Skip it if you do not mind.
    .label = Country
wish-place = Where do you live? The city or the region is enough.
    .label = I live in
wish-languages = Which languages do you speak?
    .label = Languages
wish-when = When would it suit you?
    .label = When
wish-words = Would you like to say anything else? Only the Department reads it.
    .label = Also
wish-name = What name shall the other side read, once you have both agreed?
    .label = Name, if both agree
wish-contact = How can they reach you then? A mail address or a number. Nobody sees it before both of you have agreed.
    .label = Contact, if both agree
wish-review = This is your wish:
    { $answers }

    The Department sees it, except your contact. Somebody whom it could go with reads what you would like, where you live, your languages and when it suits you, without your name.
exchange-wished = Thank you. The Department looks for somebody whom it could go with. Your wish stays until { $until }; you can take it back at any time with the word “exchange”.
exchange-ended = Done: your wish is taken back, and what it said is gone from the list.
exchange-lapsed = Your wish for { $programme } has been there for a year, and ends now. You can make it again if you like.

exchange-asked =
    Somebody could go with your wish for { $programme }:
    { $other }

    Shall I introduce you? They are asked as well. Only if both of you agree, each gets the other’s name and contact.
exchange-waiting = Thank you. As soon as the other side agrees, too, you hear of each other.
exchange-nothing = Nothing has come of the match for { $programme } this time. Your wish stays, unless you take it back.
exchange-over = This match has come to nothing. Your wish stays, unless you take it back.
exchange-done = This is settled already: look a little further up.
exchange-taken = One of these two has been put together with somebody already, so nobody is asked again. If that comes to nothing, you can pair them then.
exchange-gone = This is not there any more. For a wish of your own, type “exchange”.
exchange-introduced =
    You have both agreed. For { $programme }, you can write to { $name }: { $contact }
    { $other }

    From here you two decide. Guests pay their own way, and nobody owes anybody anything.

exchange-wishes = Wishes for { $programme }: { $count }. Only the Department sees them.
    { $wishes }
exchange-wishes-none = There is no wish for { $programme } yet.
exchange-wish = The wish of { $name }:
    { $wish }
    { $has_words ->
        [yes] “{ $words }”
       *[no] { "" }
    }
    { $some ->
        [yes] With which one could it go?
       *[no] There is no other wish it could go with yet.
    }
    { $others }
exchange-paired = Both are asked now, without names. You need not do anything else.

queue-state-wished = a wish
queue-state-unwished = taken back
queue-state-matched = both are asked
queue-state-paired = agreed
queue-state-unmatched = came to nothing
case-outcome-wished = This wish is still there.
case-outcome-unwished = This wish was taken back already.
case-outcome-matched = Both sides are being asked.
case-outcome-paired = Both sides have agreed.
case-outcome-unmatched = This match has come to nothing.
