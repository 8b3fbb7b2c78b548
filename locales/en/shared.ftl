# What every conversation needs: buttons, words that people may type, and what to say when
# something could not be understood. Synonyms are separated by commas; capitals do not matter.

## Buttons: at most 20 characters

button-yes = Yes
button-no = No
button-skip = Skip
button-back = Back
button-cancel = Cancel
button-send = Send
button-change = Change
button-share = Share my number
button-done = Done
button-help = Help
button-continue = Continue
button-start-over = Start again
button-more = More
button-human = Ask a person

## Answers as a card shows them

shared-yes = yes
    .synonyms = yes, y, yeah, yep, ok, okay, sure, correct, right
shared-no = no
    .synonyms = no, n, nope, not now
shared-none = none
    .synonyms = none, i have none, don't have one, nothing
shared-picked = ✓ { $label }

## Words that people may type at any time

command-start = start
    .synonyms = start, begin, hello, hi, new
    .again = start, unstop, empezar
    .about = Begin, or see where you are
command-help = help
    .synonyms = help, ?, what can you do, i need help
    .about = What you can do here
command-status = status
    .synonyms = status, where are we, how far, news
    .about = Where things stand
command-language = language
    .synonyms = language, languages, lang, idioma
    .about = Choose your language
command-human = human
    .synonyms = human, person, a person, talk to a person, someone real
    .about = Ask a person for help
command-back = back
    .synonyms = back, go back, previous, undo
    .about = Return to the question before
command-cancel = cancel
    .synonyms = cancel, stop this, quit, exit
    .about = Drop what is not sent yet
command-skip = skip
    .synonyms = skip, leave out, none, nothing
    .about = Leave this question out
command-done = done
    .synonyms = done, finished, that is all, that's all, ready
    .about = Finish a long answer
command-queue = queue
    .synonyms = queue, list, open, todo
    .about = What is waiting for you
command-withdraw = withdraw
    .synonyms = withdraw, take back, take it back
    .about = Take your request back
command-change = change
    .synonyms = change, change it, change something, change my trip, change the dates, change my dates, change my answers, correct, edit
    .about = Change a trip or an answer
command-letter = letter
    .synonyms = letter, guidelines, rules
    .about = The guidelines to read or keep
command-stop = stop
    .synonyms = stop, unsubscribe, stop writing, stop all, stopall, optout, opt out, revoke, alto, parar, baja
    .about = I stop writing to you
command-link = link
    .synonyms = link, other app, another app, link an app
    .about = Use another app as well
command-here = here
    .synonyms = here, write here, write to me here
    .about = Write to me here first

## Languages, each in its own words

language-en = English
    .synonyms = english, en, inglés, ingles
language-es = Español
    .synonyms = español, espanol, spanish, castellano, es

## People

shared-offer-person = I still can’t read that, sorry. Shall I ask a person to help you?

## Repair

shared-not-understood = Sorry, I didn’t understand that.
shared-empty = I didn’t get any text.
shared-numbered-list =
    Please tap an answer, send its number, or type it:

    { $list }
shared-joined = I have that. Send more, or tap “Done”.
shared-trouble = Something went wrong on our side with your last message. Nothing else is lost; please try again.
shared-unreadable = I couldn’t read that message. Please type it again.
shared-missed = A message of yours may not have reached us. Please send it again.
shared-old-button = That button is from earlier, so I have left everything as it is.

## Things that are not text: not opened, not kept

shared-file-voice = I can’t listen to voice messages. Could you please type it?
shared-file-photo = I can’t look at pictures, and I haven’t kept it. Could you please type it?
shared-file-sticker = Nice sticker! I can only read text, though. Could you please type it?
shared-file-location = I can’t read locations, and I haven’t kept it. Could you please type the place?
shared-file-contact = I can’t use that contact card, and I haven’t kept it. Could you please type it?
shared-file-document = I can’t open files, and I haven’t kept it. Could you please type it?
shared-file-video = I can’t watch videos, and I haven’t kept it. Could you please type it?
shared-file-other = I can only read text. Could you please type it?
shared-file-edited = I saw that you changed an earlier message, but I can’t go back to it. Could you please type it again?

## Moving through a form

shared-first-question = This is the first question.
shared-no-skip = I need an answer to this one.
shared-changed =
    I have changed that:

    { $answer }
shared-use-buttons = Please use the buttons under this message.
shared-which-buttons = Several messages with buttons are above: please tap the one you mean.
shared-change-which = What would you like to change?

# Countries that take an article after another word: “to the Netherlands”, but “Netherlands” alone.
-country-article = the
    .countries = AE, AX, BQ, BS, CC, CD, CF, CG, CK, DO, FK, FO, GB, GM, IO, KM, KY, MH, MP, MV, NL, PH, PN, SB, SC, TC, TF, UM, US, VG, VI
