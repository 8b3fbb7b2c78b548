# Trips to several countries.

request-country2 = Another country on this trip? Type its name, or tap “No, that is all”.
    .label = Next country
    .none = No, that is all
    .none-synonyms = no, nope, none, nothing, that is all, that's all, no that is all, no that's all, nothing else, no nothing else, no more, no others, no other, no thanks, no thank you, only this one, just this one
    .out = Leave it out
    .out-synonyms = leave out, drop it
    .help = I ask for contact in each country by itself: every host reads only about the days in their own country.
request-travel2 = Which days will you be in { $country }?
    .label = Days there
request-stop = You spend only one day in { $country }. Would you like to meet somebody there, or is it just a stop on the way?
    .label = Stop on the way
    .contact = I’d like to meet them
    .stop = Just a stop
error-stop = Please tap one of the buttons: would you like to meet somebody there, or is it just a stop?
error-days-overlap = At the same time you would be in { $country }, { $travel }. Is that right? If not, type the days again, for example: 15 Oct
error-days-joined = You named { $country }, { $travel }, before. I make one visit of both: the hosts there get one letter.
    .quiet = You named { $country }, { $travel }, before. I make one visit of both.
error-stop-all = With nothing but stops there is nobody to ask for. Please say for at least one country that you would like to meet somebody.
