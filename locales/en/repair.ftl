# When somebody is lost.

repair-help =
    I walk you through meeting sister parties abroad: you ask, your organizer recommends, the Department introduces.

    You can type at any time:

    status – where your trip stands
    letter – the guidelines
    language – choose your language
    human – ask a person
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
repair-human-nobody = Nobody can be reached here at the moment. Please write to { $address }. What you have told me is kept.
repair-human-wanted = { $name } asks you to get in touch, please.
repair-nothing-open = There is nothing open that you could drop.
repair-cancel = Drop what you have told me? Nothing of it has been sent.
repair-cancelled = All right, I have deleted it. Type “start” whenever you want to begin again.
repair-resume =
    Welcome back. This is what you have told me so far:

    { $answers }

    Shall we go on?
repair-resume-empty = Welcome back. You had begun something here. Shall we go on?
repair-start-over = Really start again? What you have told me so far is deleted then.

button-human-yes = Yes, please
button-human-no = No, thank you
button-cancel-yes = Yes, drop it
button-cancel-no = No, go on
button-start-over-yes = Yes, start again
