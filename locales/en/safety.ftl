# What nobody may do alone, trouble abroad, quiet trips, and a chat that is cleared.

## Words; each list holds those of several languages, since people do not write in one alone.

command-press = press
    .synonyms = press, media, journalist, journalists, reporter, reporters, interview, interviews, television, newspaper, newspapers, radio station, camera crew, press conference, prensa, periodista, periodistas, reportero, reportera, entrevista, entrevistas, televisión, medios, periódico, diario, rueda de prensa, imprensa, jornalista, jornalistas, repórter, entrevista, televisão, jornal, presse, journaliste, journalistes, télévision, interviewer, conférence de presse, journalisten, zeitung, fernsehen, pressekonferenz, interviewen, tv
    .within = journalist, journalists, reporter, reporters, interview, interviews, interviewed, television, tv, tv crew, newspaper, newspapers, radio station, camera crew, the press, the media, press conference, prensa, periodista, periodistas, reportero, reportera, reporteros, entrevista, entrevistas, entrevistar, entrevistarme, televisión, television, tele, periódico, periodico, periódicos, rueda de prensa, imprensa, jornalista, jornalistas, repórter, televisão, jornal, la presse, presse, journaliste, journalistes, télévision, conférence de presse, journalistin, journalisten, zeitung, fernsehen, pressekonferenz
command-mission = embassy
    .synonyms = embassy, embassies, consulate, consulates, consul, consular, ambassador, mission, diplomatic mission, diplomat, embajada, embajadas, consulado, consulados, cónsul, embajador, embajadora, misión diplomática, misión, embaixada, embaixador, embaixadora, consulado, cônsul, ambassade, ambassades, ambassadeur, ambassadrice, consulat, mission diplomatique, botschaft, botschafter, botschafterin, konsulat, konsul
    .within = embassy, embassies, consulate, consulates, consul, consular, ambassador, ambassadors, diplomatic mission, permanent mission, un mission, diplomat, diplomats, embajada, embajadas, consulado, consulados, cónsul, consul general, embajador, embajadora, misión diplomática, misión permanente, embaixada, embaixador, embaixadora, cônsul, ambassade, ambassades, ambassadeur, ambassadrice, consulat, mission diplomatique, botschaft, botschafter, botschafterin, konsulat, konsul, diplomatico, diplomático
command-publication = publication
    .synonyms = publication, publications, write to a party, write to a sister party, write to their party, party address, party paper, publicación, publicaciones, escribir a un partido, dirección de un partido, publicação, publicações, publication du parti, veröffentlichung
    .within = publication, publications, party paper, party newspaper, party address, address of the party, address of a party, address of a sister party, write to the party, write to a party, write to their party, write to a sister party, contact the party, contact their party, publicación, publicaciones, escribir al partido, escribir a un partido, escribirle al partido, dirección del partido, contactar al partido, contactar con el partido, publicação, publicações, escrever ao partido, écrire au parti, adresse du parti, an die partei schreiben
command-authorised = authorised
    .synonyms = authorised, authorized, spokespersons, register
command-quiet = quiet
    .synonyms = quiet, keep this quiet, keep it quiet, discreet
command-emergency = emergency
    .synonyms = emergency, emergencies, sos, help me now, arrested, i was arrested, i am arrested, police, hospital, danger, i am in danger, in danger, emergencia, urgencia, auxilio, socorro, detenido, detenida, arrestado, arrestada, estoy en peligro, peligro, policía, hospital, emergência, preso, presa, urgence, arrêté, arrêtée, notfall, verhaftet
    .about = Trouble abroad
command-clear = clear
    .synonyms = clear, clear chat, clear this chat, delete chat, delete this chat, wipe
    .about = Clear this chat
command-headcount = headcount
    .synonyms = headcount, head count, who is abroad

## Press, embassies, publications

prohibited-press =
    Please don’t answer media for the Party. Authorised: { $press }

    Shall I tell the Department that someone asked? I won’t say what was asked.
    .quiet = Please don’t answer any media. Shall I tell the office that someone asked? I won’t say what was asked.
prohibited-mission =
    We never go through embassies or missions.

    If you lost your papers or are in danger, the consulate of your own country is there for that. It is not there for Party contacts: those go through the Department.
    .quiet = If you lost your papers or are in danger, the consulate of your own country is there for that, and for nothing else. Everything about your visit goes through the office.
prohibited-publication =
    Writing to a sister party, to its press or its addresses goes through the Department. I can pass on your question.
    .quiet = Please write to nobody there by yourself. I can pass on your question to the office.
prohibited-told-press = Thank you. The Department knows that someone asked, and nothing more.
    .quiet = Thank you. The office knows that someone asked, and nothing more.
prohibited-told-publication = Your question is with the Department. The answer comes back to you here.
    .quiet = Your question is with the office. The answer comes back to you here.
prohibited-note-press = You mention the press. Please give no interviews about this trip; questions from media go to { $press }
    .quiet = Please give no interviews about this trip.
prohibited-note-mission = You mention an embassy or a consulate. We never go that way: the consulate of your own country is there for lost papers and danger, not for Party contacts.
    .quiet = The consulate of your own country is there for lost papers and danger, and for nothing else.
publication-me = What is your name, so that the Department knows who asks?
    .quiet = What is your name, so that the office knows who asks?
publication-words = What would you like to know, or whom would you like to write to? The Department reads it with your name.
    .quiet = What would you like to know? The office reads it with your name.

card-mentions-press = Please look: the member’s own words mention the press.
card-mentions-mission = Please look: the member’s own words mention an embassy or a consulate.

button-plan-ours = Plan it our way
button-emergency = Emergency
button-pass-on = Pass it on

## Trouble abroad

emergency-known =
    Are you in danger? First call the local number for { $country }: { $numbers }

    { $has_consulate ->
        [yes] Arrested, hurt, or without papers? The consulate of your own country can help: { $consulate }
       *[no] Arrested, hurt, or without papers? The consulate of your own country can help. You have the right to ask for it.
    }

    I can also wake people at home. They will try to reach you; I can’t promise more than that.
emergency-general =
    Are you in danger? First call the local emergency number; 112 works in many countries.

    Arrested, hurt, or without papers? The consulate of your own country can help. You have the right to ask for it.

    I can also wake people at home. They will try to reach you; I can’t promise more than that.
emergency-alerted =
    Done. Everybody who can help at home has been woken, with where you should be by your plans. They try to reach you, here or at your number.

    Stay safe first.
emergency-nobody = Nobody at home could be reached here. Please write to { $address } and call somebody you trust.
    .quiet = Nobody at home could be reached here. Please call somebody you trust.
emergency-awake = So that they can answer you, I write to you again. Send STOP to end that.
task-emergency =
    Emergency: { $name } has raised the alarm. Please call each other now and agree who acts.

    { $facts }
task-fact-city = Last known place
task-fact-phone = Their number
task-fact-mail = Their mail
emergency-not = All right. I have told nobody.
emergency-not-more = All right. I have told nobody anything new. The alarm that you raised before goes on.
emergency-alerted-again = Your alarm goes on, and everybody has been woken once more.
emergency-passed-on = Passed on: whoever was woken reads it now.
emergency-words-only = I can pass on words and your location here, but no pictures or recordings. Please write what matters.
emergency-over = { $who } has noted that your alarm is over, so I pass nothing on any more. If it is not over, type “emergency”.
emergency-wrote = { $who } writes: “{ $words }”
emergency-replied = { $who } has answered: “{ $words }”
emergency-again = { $who } has raised the alarm once more.
emergency-answered = Passed on. The alarm stays open: tap Done once everybody is safe.
emergency-unread = They asked me to be silent, so nobody reads this there now; it stands on the card alone. Please call. The alarm stays open: tap Done once everybody is safe.
alarm-words = Whatever you write here I pass on at once: where you are, how you are, whom to call.
status-settled = Your alarm was noted as over, and nothing is passed on any more. If it is not over, type “emergency”.
task-fact-said = Message
task-line = { $who }: “{ $words }”
button-alert = Raise the alarm
button-not = No, all is well

## Tasks

task-press =
    Somebody from the media asked { $name }. What was asked is not written down.

    { $facts }
task-publication =
    { $name } would like to write to a sister party or its press, and asks you first.

    { $facts }

## Scope: what somebody is introduced as

card-fact-scope = Scope
card-scope-proposed = { $who } proposes to send this person as a delegate to { $occasion }. A second person of the Department must agree: More, then Scope.
scope-which =
    { $name }, { $country }: now “{ $scope }”. { $proposed ->
        [yes] { $who } proposes a delegate to { $occasion }; somebody else must agree.
       *[no] {""}
    }

    What should the letter say?
scope-occasion = To which congress, meeting or event is this person sent?
scope-proposed = Proposed: { $name }, delegate to { $occasion }. It counts once somebody else of the Department agrees.
scope-needs-second = Whoever proposes a delegate cannot agree as well. Somebody else of the Department does that.
scope-register =
    Authorised on the trips that are under way:

    { $rows }
scope-register-none = On the trips that are under way nobody is more than a member on a visit.
scope-row = { $name }: { $scope } ({ $number })
scope-as-delegate = as our delegate to { $occasion }, and for nothing beyond it
scope-as-media = as a member on a visit; you are authorised to speak to media, and represent the Party in nothing else
scope-as-publications = as a member on a visit; you are authorised to write for publications, and represent the Party in nothing else
scope-as-member = as a member on a visit; you are not speaking for the Party
status-scope = In your letter: { $scope }.
button-last = Still more
button-scope = Scope
button-scope-agree = Agree: delegate
button-scope-member = Introduced member
button-scope-delegate = Delegate
button-scope-media = For media
button-scope-publications = For publications

## Headcount: who is in a country today

count-country = In which country would you like to know who is there today? Somebody else of the Department must agree first.
headcount-asked = Asked. As soon as somebody else of the Department agrees, within { $minutes } minutes, both of you see who is in { $country } today.
headcount-alone = Two people are needed for this, and nobody else of the Department can be reached here at the moment.
headcount-second = Somebody else must agree: you asked for this yourself.
headcount-late = That was asked more than a quarter of an hour ago, or is settled. Please ask again: type “headcount”.
headcount-found =
    In { $country } today, by their plans ({ $count }):

    { $rows }
headcount-nobody = By the plans that we have, nobody is in { $country } today.
headcount-row = { $name }, { $city }, { $days }: { $reached }
headcount-row-no-city = { $name }, { $days }: { $reached }
headcount-unreached = no number or address known
headcount-lapsed = Within a quarter of an hour nobody else agreed, so nothing was shown of { $country }. Type “headcount” to ask again.
headcount-sent-already = They have been asked already.
headcount-sent-nobody = By the plans that we have nobody is there any more, so nobody has been asked.
task-lapsed = Nobody else agreed in time, so nothing was shown.
    { $facts }
queue-state-lapsed = over
case-outcome-lapsed = Nobody else agreed in time, so nothing was shown. Whoever wants to know asks again.
headcount-message = Is all well with you? Please answer somebody at home. If not, type “emergency” here.
headcount-sent =
    { $count ->
        [one] One person has been asked whether all is well.
       *[other] { $count } people have been asked whether all is well.
    }
task-headcount =
    { $name } asks who is in this country today. If you agree within 15 minutes, both of you see names and numbers, and it is kept who agreed.

    { $facts }
task-nameless = Somebody who has not told a name yet
button-message-all = Message all

## Clear this chat

word-word = Choose a word of at least six signs that nobody else would write here. From then on I am silent, and answer only to this word (and to “emergency”).
    .text-short = Please take at least six signs that can be spoken aloud; others alone I would not know again.
clear-before = { $unsays ->
    [yes] From this chat I can delete what was written in the last two days, by you and by me. What is older you delete yourself, in your app. Nothing is deleted before you have sent me a word, and nothing that you asked for is lost.
   *[no] In this app I can delete nothing: the chat is yours to delete, and I tell you how. Nothing that you asked for is lost.
 }
clear-done =
    I am silent now, until you send me your word.

    { $unsays ->
        [yes] I delete what the app lets me: the messages of the last two days, yours and mine. Whatever still stands above is out of my reach.
       *[no] I can’t remove what stands in this chat.
    } Please delete the whole chat in your app, on every device, and your word with it. What the company behind the app keeps, neither of us can delete. Nothing that you asked for is lost.
