# After the trip: the report, piece by piece, and who may see it.

command-report = report
    .synonyms = my report, tell
command-reports = reports
    .synonyms = all reports

report-welcome =
    Welcome back! Tell us how it was in { $country }, in any form you like: text, voice, photos, links. As many pieces as you want, then “done”.
    .quiet = Welcome back! Tell us how it was, in any form you like. As many pieces as you want, then “done”.
report-welcome-owed =
    Welcome back! The Department counts on your report from { $country }: six short questions, then photos or whatever you like. It is due by { $due }.
    .quiet = Welcome back! The office counts on your report: six short questions. It is due by { $due }.
report-welcome-told =
    Welcome back! Your report is with the Department already. If something is missing, add it.
    .quiet = Welcome back! Your report is here already. If something is missing, add it.
report-later = All right. I will ask again in a few days; you can also type “report” whenever you like.
report-tomorrow = All right, tomorrow then. You can also type “report” whenever you like.
report-nothing =
    All right, that is fine, too. If something comes to mind in the next 30 days, type “report”.
report-nothing-owed =
    I have noted that. The Department still counts on a few lines from { $country }; whoever looks after it may ask you.
    .quiet = I have noted that. The office still counts on a few lines; somebody there may ask you.
report-reminder-plain = How was it in { $country }? A few lines or a voice note are enough.
    .quiet = How was it? A few lines or a voice note are enough.
report-reminder-owed = The Department counts on your report from { $country }: six short questions, due by { $due }.
    .quiet = The office counts on your report: six short questions, due by { $due }.
report-reminder-begun =
    Your report on { $country } is begun: { $count ->
        [one] one piece so far
       *[other] { $count } pieces so far
    }. Is there more, or is it done?
    .quiet = Your report is begun. Is there more, or is it done?
report-later-last = All right. I do not ask again; type “report” whenever you like.
report-last-reminder = I ask this for the last time.
report-rests = { $who } has closed your trip to { $country }. Thank you; nobody waits for a report any more.
    .quiet = Your visit is closed. Thank you; nobody waits for a report any more.

report-none = There is no trip here that you could report on now. You can report once you are introduced, and for 30 days after it is all over.
    .quiet = There is no visit here that you could tell about now. You can tell about one once your hosts know of you, and for 30 days after it is all over.
report-which = Which trip do you want to tell about?
report-too-late = The trip to { $country } was closed more than 30 days ago, so I can add nothing here. The Department reads you at { $address }.
    .quiet = That trip was closed more than 30 days ago, so I can add nothing here. Please tell the office.

telling-pieces =
    Tell me about { $country }, { $window }: text, voice, photos, video, documents, links, in any order. Nothing is cut. When you are finished, type “done”.

    If you want a start: Whom did you meet? What surprised you? What should we do next?
    .help = Everything you send here goes into your report, until you type “done”. “Undo last” takes the last piece back, and “Who may see it?” lets you choose.
    .quiet = Tell me how it was: text, voice, photos, in any order. When you are finished, type “done”.
report-taken =
    { $count ->
        [one] I have one piece of your report so far: { $things }.
       *[other] I have { $count } pieces of your report so far: { $things }.
    } Send more, or tap “Done”.
report-empty-again = Nothing of your report is left here. Send something, or type “done”.
report-resumed = I have added this to your report on { $country }. If it was not meant for it, tap “Undo last”.
    .quiet = I have added this to your report. If it was not meant for it, tap “Undo last”.
report-faces = Photos: I take out where they were taken. If others can be recognised, please ask them first.
report-undone = Taken back: { $piece }.
report-no-file = I cannot put this into a report. Text, voice, photos, video and documents I can.
report-too-big =
    This file is too large for this chat: up to { $megabytes } MB come through. You can put it here instead, up to 50 MB: { $page }
report-picture =
    I could not keep { $piece }: I can only take the place out of JPEG, PNG, WebP and GIF pictures. Please send it as a photo.
report-lost = { $piece } did not get through to me. Please send it once more.
report-full = Your report has { $most } pieces already. More I cannot keep, so I have not kept this one. Please type “done”, and write to the Department about the rest.
    .quiet = You have told me { $most } pieces already. More I cannot keep, so I have not kept this one. Please type “done”, and tell the office the rest.
report-empty = Your report on { $country } is empty, so nothing was sent. Type “report” whenever you like.
    .quiet = Your report is empty, so nothing was sent. Type “report” whenever you like.
report-done =
    Thank you! Your report on { $country } is with the Department: { $things }.

    Who may see it? Up to now: { $now }.
    .quiet = Thank you! Your report is with the office. Who may see it? Up to now: { $now }.
report-answered =
    Thank you! Your six answers are with the Department. If you have photos or more to tell, type “report”.

    Who may see them? Up to now: { $now }.
    .quiet = Thank you! Your six answers are with the office. Who may see them? Up to now: { $now }.
report-uploaded = It has arrived. { $count ->
        [one] I have one piece of your report so far: { $things }.
       *[other] I have { $count } pieces of your report so far: { $things }.
    }

report-levels =
    Who may see your report? Up to now: { $now }.

    “Department”: only those who look after trips. “Its members”: it may be passed on within the Department. “May be published”: anybody may read it.
    .quiet =
    Who may see what you told? Up to now: { $now }.

    “The office”: only those who look after visits. “Its people”: it may be passed on within the office. “May be published”: anybody may read it.
report-which-piece = Which piece?
report-level-one = { $piece }. Up to now: { $level }. Who may see it?
report-level-set =
    { $one ->
        [yes] Done: { $level }.
       *[no] Done, for all that there is by now: { $level }.
    } You can change it any time: type “report”.
report-level-department = for the Department alone
    .quiet = for the office alone
report-level-members = for the Department’s members
    .quiet = for the office’s people
report-level-published = may be published
report-for-department = { $count } for the Department alone
    .quiet = { $count } for the office alone
report-for-members = { $count } for the Department’s members
    .quiet = { $count } for the office’s people
report-for-published = { $count } may be published
report-piece = { $number } · { $what }
report-one-text = text
report-one-link = link
report-one-photo = photo
report-one-voice = voice
report-one-video = video
report-one-document = document
report-kind-text = { $count ->
        [one] 1 text
       *[other] { $count } texts
    }
report-kind-link = { $count ->
        [one] 1 link
       *[other] { $count } links
    }
report-kind-photo = { $count ->
        [one] 1 photo
       *[other] { $count } photos
    }
report-kind-voice = { $count ->
        [one] 1 voice note
       *[other] { $count } voice notes
    }
report-kind-video = { $count ->
        [one] 1 video
       *[other] { $count } videos
    }
report-kind-document = { $count ->
        [one] 1 document
       *[other] { $count } documents
    }

button-report = Report
button-report-now = Report now
button-nothing = Nothing to tell
button-start = Start
button-tomorrow = Tomorrow
button-undo-last = Undo last
button-who-sees = Who may see it?
button-add-more = Add more
button-one-piece = One piece only
button-level-department = Department
    .quiet = The office
    .synonyms = the department, the office, office
button-level-members = Its members
    .quiet = Its people
    .synonyms = members, its people, people
button-level-published = May be published
button-rest = Wait no longer
button-read = Read
button-files = Send me the files
button-filter = Filter
button-all-reports = All reports
button-upload = Send

# The six questions after a congress or a meeting of parties.

delegate-event = Your report from { $country }, six short questions. First: which event was it, and who was there?
    .label = The event
    .quiet = Your report, six short questions. First: which event was it, and who was there?
delegate-met = Whom did you meet, and whom should we stay in touch with?
    .label = Whom you met
delegate-said = What did you say there on our behalf, and how was it received?
    .label = What you said
delegate-learned = What did you learn that we should know?
    .label = What you learned
delegate-proposed = What was proposed, decided or asked of us?
    .label = What was proposed
delegate-next = What should we do next, and by when?
    .label = What to do next
delegate-review =
    This is your report from { $country }, { $window }. Shall I send it to the Department?

    { $answers }
    .quiet =
    Shall I send this to the office?

    { $answers }

# What the Department sees.

card-returned = { $name }, { $country }, { $window }: the trip is over, and the report is awaited.
card-report-overdue = The report is overdue.
case-outcome-returned = The days of this introduction are over, and the report is awaited.
queue-state-returned = back, report awaited
status-returned = { $country }, { $window }: the introduction is over. Tell us about it: type “report”.
    .quiet = { $country }, { $window }: it is over. Tell us about it: type “report”.
report-arrived = The report of { $name } on { $country }, { $window }, is here: { $things }.
reports-none = There is no report here yet.
reports-list =
    { $count ->
        [one] One report.
       *[other] { $count } reports, the newest first.
    }

    { $reports }
reports-row = { $number }: { $name }, { $country }, { $window }. { $count ->
        [one] 1 piece
       *[other] { $count } pieces
    }, { $shared } of them for members.
reports-filter = Of which year, or from which country?
reports-one =
    { $name }, { $country }, { $window }
    { $has_greeting ->
        [yes]
            The hosts wrote: { $greeting }

       *[no] { "" }
    }
    { $pieces }
reports-one-empty = Nothing of this report has come through yet.
reports-by-left = somebody who left the trip
reports-piece = { $piece }{ $has_who ->
        [yes] , by { $who }
       *[no] { "" }
    } ({ $level }){ $asked ->
        [yes] { " " }– { $question }
       *[no] { "" }
    }{ $has_text ->
        [yes] : { $text }
       *[no] .
    }
reports-file = { $piece }, { $level }.
reports-digest =
    The digest of the month from { $month }. This may be passed on within the Department, and nothing else is in here. Reports in it: { $count } of { $all }.

    { $reports }
reports-digest-none = In the month from { $month }, { $all ->
        [one] one report came in, for the Department alone. Type “reports” to read it.
       *[other] { $all } reports came in, for the Department alone. Type “reports” to read them.
    }
reports-told = { $country }, { $window } ({ $number }){ $has_texts ->
        [yes] : { $texts }
       *[no] .
    }{ $left ->
        [0] { "" }
        [one] { " " }One more piece.
       *[other] { " " }{ $left } more pieces.
    }

upload-title = Your report
upload-about = This goes into your report on { $country }, { $window }, and to nobody but the Department, unless you say otherwise in the chat.
    .quiet = This goes to the office and to nobody else, unless you say otherwise in the chat.
upload-kinds = Photos, voice, video, documents, up to 50 MB. I take the place out of photos and videos.
upload-file = A file
upload-words = Words, if you like
upload-thanks = It has arrived. You can send another one.

# The printed report.

export-title = Report from { $country }
export-fact-name = Name
export-fact-country = Country
export-fact-days = Days
export-fact-city = City
export-fact-greeting = The hosts wrote
export-value = { $value }
export-mark = { $number } · { $what } · { $when } · { $level }{ $missing ->
        [yes] { " " }· the file did not come through
       *[no] { "" }
    }
export-footer = { $organization } · { $number }
