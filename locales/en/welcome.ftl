# The door: invitations, strangers, the first screen.

welcome-home =
    Travelling? I help you meet sister parties the agreed way: your organizer recommends you, the Department introduces you, and your hosts know who is coming.

    What would you like to do?
    .quiet = Travelling? What would you like to do?
welcome-home-officer = What would you like to do?
welcome-other = What else can I do for you?
welcome-member = Welcome! You have been invited as a member of { $unit }.
welcome-organizer =
    Welcome! You are now organizer of { $unit } here. When a member asks to be recommended for a trip, you get one card: agree, ask or decline with a tap.
welcome-deputy =
    Welcome! You are now deputy organizer of { $unit } here. When the organizer is away, requests come to you.
welcome-department =
    Welcome! You now decide here for the Department of { $organization }. You get one card for each traveller, with the exact mail and letter that would be sent.
welcome-privacy =
    Good to know: this chat is run for { $organization }. The chat service can read what is written here and knows that you use this account. We keep what you tell us sealed and show it only to those who need it. Type “help” at any time.
welcome-name = What name should members see when you decide about their trip?
welcome-named = Thank you, that is all I need.
welcome-stranger =
    This line is for people who were invited by their organizer – please use your invitation link.

    Writing from another country? Please contact us through your own International Department: { $address }

    Press: { $press }

    I can’t answer anything else here.
welcome-invalid-code = This invitation is not valid any more. Please ask your organizer for a new one.
    .quiet = This link is not valid any more. Please ask for a new one.

button-plan = Plan a trip
button-guidelines = Read the guidelines
button-other = Something else
button-queue = My queue
button-status = Where it stands
button-language = Language

# What the chat shows before the first message; neutral on purpose.
welcome-description = A quiet line for people who were invited. Please open your invitation link to begin. The chat service can read what is written here.
welcome-short-description = For people who were invited.
