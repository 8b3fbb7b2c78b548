# What hosts read: the page on which they answer, the page that checks a letter, and our mails to them.

page-host-title = Introduction { $number }
page-host = The { $department } of { $organization } introduces { $name } to you. How does it look from your side? If you name a contact, we pass it on to the traveller, who then writes to that person directly. Everything else that you write here is read by our department first.
page-host-done = Thank you! Your answer has reached us.
page-host-again = You have answered. Should anything change, you can answer again here until { $last }.
page-host-over = The visit of { $name } is over. Thank you for everything you did! If you like, send us a line of greeting.
page-host-ask-contact = Name of the contact
page-host-ask-mail = E-mail of the contact
page-host-ask-phone = Phone of the contact, with country code
page-host-ask-days = Days on which it would be possible
page-host-ask-words = Anything that we should know
page-host-ask-greeting = A line of greeting
button-host-meet = We will meet
button-host-cannot = We cannot
button-host-dates = Other dates
button-host-contact = Other contact
button-host-greet = Send greeting

page-check-title = Check a letter
page-check = Type the number that stands on the letter. Here you learn whether the letter is valid, and nothing about any person.
page-check-valid = { $number }: valid. We have sent a letter with this number, and its days are not over.
page-check-expired = { $number }: expired. We sent a letter with this number; its days are over.
page-check-superseded = { $number }: superseded. A newer letter has taken its place; please ask for that one.
page-check-withdrawn = { $number }: withdrawn. This letter is not valid any more.
page-check-unknown = We have no letter with this number. Please ask our { $department }: { $address }.
page-check-only = Please receive as ours only people whom our { $department } introduces to yours. If in doubt, write to { $address }.

mail-host-reminder =
    To { $partner }

    Dear comrades,

    Some time ago our { $department } introduced { $name } to you, who would like to meet you in { $city }, { $country }, on these days: { $window }. The number of the letter is { $number }.

    Could you tell us whether you can receive this visit, and whom the traveller should write to? { $has_link ->
        [yes] A few taps are enough, without any account: { $link }
       *[no] A short answer to this mail is enough.
    }

    This is our only reminder. If it is not possible, that is all right; a word helps the traveller to plan.

    With thanks and comradely greetings,
    { $department }
    { $organization }
    { $address }
    .subject = Introduction { $number }

host-first-message =
    Good day { $contact },

    my name is { $name }. The { $department } of { $organization } introduced me to you, letter number { $number }. I will be in { $city } on these days: { $window }.

    I would be very glad to meet you. When and where would suit you?

    Warm greetings
    { $name }
    .quiet =
        Good day { $contact },

        my name is { $name }. You know that I come: I will be in { $city } on these days: { $window }.{ $has_word ->
            [yes] {" "}Our word is “{ $word }”.
           *[no] { "" }
        }

        I would be very glad to meet you. When and where would suit you?

        Warm greetings
        { $name }
