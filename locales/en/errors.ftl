### What is said when an answer cannot be taken as it is. Offered answers stand below as buttons.

error-text-empty = I didn’t get any text. Please type your answer.
error-text-long = That is { $count } of { $max } characters. Please send the most important part.
error-text-short = That is a little short: please write at least { $min ->
        [one] one character
       *[other] { $min } characters
    }.

error-name-letters = Just the name, please, in letters. For example: Ana Ruiz
    .quiet = A name has more in it than that. Please type it as in your passport.
error-name-link = That looks like a link or an address. Just the name, please. For example: Ana Ruiz
error-name-marks = That has more marks than letters. Please write the name plainly, for example: Ana Ruiz
    .quiet = Some signs in that name cannot be used. Please type it plainly.
error-name-short = A name needs at least { $min } letters. For example: Ana Ruiz
    .quiet = That is very short. Please type your whole name.
error-name-only = Only the name for now, please; the rest comes next. Is it { $name }?

error-pick-unknown = I don’t see “{ $typed }” in the list. Tap a button, or type its number, for example: 1
error-pick-which = “{ $typed }” could be more than one of these. Which one?
error-pick-most = You chose { $count }, and there is room for { $max }. Please send the most important ones, for example: 1, 2

error-country-unknown = I don’t know a country called “{ $typed }”. Please type its usual name, for example: Portugal
error-country-near = You wrote “{ $typed }”. Is this the country you mean?
error-country-which = More than one country is called “{ $typed }”. Which one?
error-country-or-state = “{ $typed }” is a country and also a state of the USA. Do you mean the country? A US state is no country to travel to here; if you meant the state, type another country, for example: Portugal
error-country-gone = “{ $typed }” is no country today. Please say which country of today you mean, for example: Portugal
error-country-home = This is for travel abroad, and { $country } is where trips start. Type the country you are going to, for example: Portugal. If you are visiting { $country } from abroad, your own organisation introduces you to ours.
    .quiet = This is for visits abroad, and { $country } is where they start. Type the country you are going to, for example: Portugal.
error-country-part = I note { $part } as part of { $country }.
error-several-countries = One country at a time, please. Which one comes first?

error-city-unknown = I don’t have “{ $typed }” in my list for { $country }. Is it one of these, or shall I keep what you typed?
error-city-elsewhere = I know “{ $typed }” in { $other }, not in { $country }. Keep it anyway? If not, type another city, for example: Lisbon
error-city-which = More than one city is called “{ $typed }”. Which one?

error-days-unclear = I need exact days. For example: { $example }
error-days-none = That date does not exist. Please look at a calendar and write it like this: { $example }
error-days-which = I can read that date in more than one way, and don’t want to guess. Which days do you mean?
error-days-month = The whole month? If not, type the days, for example: { $example }
error-days-past = Those days have passed. Please give days to come, for example: { $example }
error-days-started = That has already begun. Are you there now?
error-days-reversed = The end comes before the start. Did you mean it the other way round?
error-days-far = That is more than a year and a half away. Is it right? If not, type the days again, for example: { $example }
error-days-beyond = That is more than five years away. Please check the year, and type the days again, for example: { $example }
error-days-long = That is longer than a year. Is it right? If not, type the days again, for example: { $example }
error-days-soon = { $days ->
        [0] That is today: there may not be time for everybody to answer. I’ll mark it as urgent.
        [one] That is tomorrow: there may not be time for everybody to answer. I’ll mark it as urgent.
       *[other] That is in { $days } days: there may not be time for everybody to answer. I’ll mark it as urgent.
    }

error-days-outside = Those days are not among the days of your trip, { $travel }. If the trip itself has moved, please ask your organizer again for the new days.
    .quiet = Those days are not among the days of your trip, { $travel }. If the trip itself has moved, please ask again for the new days.
error-days-partly = Only a part of that lies within your trip, { $travel }. Do you mean these days?

error-email-wrong = That is not a complete e-mail address. For example: ana@example.org
error-email-one = One address only, please. For example: ana@example.org
error-email-long = That address has { $count } characters; { $max } is the most there can be. For example: ana@example.org
error-email-near = Did you mean { $meant }?
error-email-decoded = Written out, that address is { $email }. Please check that it is yours.
error-guardian-name = That is your own name. Whom may I ask for consent: a parent, or whoever is responsible for you? If you share one name, add what tells you apart, for example: Maria Ruiz senior.
error-guardian-mail = That is a mailbox of yours. I need one that your guardian alone reads, for example: maria@example.net
error-guardian-own = That is your guardian’s address. Please give one of your own, for example: ana@example.org

error-phone-country = Please add the country code, for example: +34 612 345 678
error-phone-wrong = That can’t be a phone number. With the country code it looks like this: +34 612 345 678
error-phone-unserved = I can’t reach that number on WhatsApp, so I won’t try. What can’t reach you in this chat goes to { $email }.
error-phone-extension = I left out the extension: { $number }

error-rule = Please tap “I understand” once you have read it.
