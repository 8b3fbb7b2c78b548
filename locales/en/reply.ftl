# What members may send to somebody abroad who wrote to them or to their club: courteous, short, and the same for
# everybody. These texts leave us, in languages in which the chat itself is not kept.

reply-text =
    Dear friends,

    Thank you for writing; we are glad to hear from you. So that we can meet properly, please ask the International Department of your party to contact ours:

    { $department }, { $organization }
    { $address }

    That is the way we all go. Once both departments know of it, we look forward to getting to know you.

    Warm greetings
# For whoever asks whether somebody comes from us. It says nothing about anybody.
reply-check =
    Dear comrades,

    Thank you for asking. Please receive as ours only people whom our department has introduced to yours in a letter of its own. Whoever comes without such a letter does not come for us, whatever they say of themselves. We give no information about whether a person is a member.

    To check a letter, please send us its number:

    { $department }, { $organization }
    { $address }

    With fraternal greetings
# How a message begins that should be looked at: pieces of words, separated by commas; nobody reads them.
reply-threats = or else you, you will regret, we know where you, you will pay for, blackmail, expose you, we will find you, last warning, watch your back
reply-money = western union, moneygram, bitcoin, usdt, crypto, wire transfer, bank account, bank details, bank transfer, send money, donat, gift card, loan, investment, paypal, dollars, euros, inheritance
reply-members = list of members, list of your members, member list, membership list, names of your members, names of members, names and addresses, phone numbers of, how many members, who are your members, contact details of your
