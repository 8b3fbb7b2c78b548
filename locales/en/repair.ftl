# When somebody is lost.

repair-help =
    I walk you through meeting sister parties abroad: you ask, your organizer recommends, the Department introduces.

    You can type at any time:

    status – where your trip stands
    letter – the guidelines
    withdraw – take your request back
    cancel – drop what is not sent yet
    language – choose your language
    link – use another app as well
    human – ask a person
    emergency – trouble abroad
    stop – I stop writing to you
    .quiet =
        I walk you through a visit abroad. You can type at any time:

        status – where your trip stands
        withdraw – take your request back
        cancel – drop what is not sent yet
        language – choose your language
        human – ask a person
        emergency – trouble abroad
        clear – clear this chat
        stop – I stop writing to you
repair-help-officer =
    Requests come to you as cards, and you decide with a tap. You can also plan a trip of your own.

    You can type at any time:

    queue – what is waiting for you
    status – where your own trip stands
    letter – the guidelines
    withdraw – take your own request back
    cancel – drop what is not sent yet
    language – choose your language
    link – use another app as well
    human – ask a person
    emergency – trouble abroad
    stop – I stop writing to you
repair-help-form =
    Just type your answer, or tap a button. You can also type:

    back – the question before
    status – where things stand
    language – choose your language
    human – ask a person
    cancel – drop what is not sent yet
repair-language = Which language shall I use?
repair-language-now = From now on I write in English.
repair-human = Shall I ask somebody from your district to get in touch with you?
repair-human-called = Done. I have asked somebody to get in touch with you. What you have told me is kept.
repair-human-nameless = Done. I have asked somebody to get in touch with you. I could not give them a name, because I do not know yours: if you know whom to ask, please write to them yourself as well. What you have told me is kept.
repair-human-already = I have asked somebody less than an hour ago. Please give them a little time. What you have told me is kept.
repair-human-nobody = Nobody can be reached here at the moment. Please write to { $address }. What you have told me is kept.
    .quiet = Nobody can be reached here at the moment. Please ask the office in the way that you know. What you have told me is kept.
repair-human-wanted =
    { $has_name ->
        [yes] { $name }
       *[no] A person who has not told me a name yet
    }{ $has_unit ->
        [yes] {" "}({ $unit })
       *[no] {""}
    } asks you to get in touch, please. I cannot pass on messages, so please use the way by which you know each other.
repair-nothing-open = There is nothing open that you could drop.
repair-cancel = Drop what you have told me? Nothing of it has been sent.
repair-cancelled-other = All right, I have deleted it. Nothing of it has been sent, and nothing else has changed.
repair-cancelled = All right, I have deleted it. Type “start” whenever you want to begin again.
repair-resume =
    Welcome back. This is what you have told me so far:

    { $answers }

    Shall we go on?
repair-resume-empty = Welcome back. You had begun something here. Shall we go on?
repair-for-whom =
    { $who } has asked you something about { $country } meanwhile. What is this for?

    { $text }
repair-kept =
    I have kept what you wrote:

    { $text }
repair-held-meant =
    You wrote this in between:

    { $text }

    Is it your answer to this question? { $question }
repair-held =
    You wrote this in between, and it does not answer this question, so I have done nothing with it:

    { $text }
repair-draft-over = What you had begun here is no longer needed, so I have put it away.
repair-request-open = You are writing another request already. Shall we go on with that one, or put it away and start again with the earlier trip?
repair-withdraw-which = Which trip would you like to withdraw?
repair-change-which = Which trip would you like to change?
repair-change-none = No trip of yours can be changed now.
repair-change-later = You can change each answer before anything is sent. For the question before, type “back”.
repair-answer-which = More than one question is waiting for you. Which trip is this an answer for?
repair-start-over = Really start again? What you have told me so far is deleted then.

button-for-form = For the form
button-human-yes = Yes, please
button-human-no = No, thank you
button-cancel-yes = Yes, drop it
button-cancel-no = No, go on
button-start-over-yes = Yes, start again
