# Tasks of the department: what there is to do, and what became of it.

task-settled = Done: { $who } saw to it, { $when }.
    { $facts }
task-replied = Thank you. Your answer is on its way, and this is done.
task-unreached = Your answer did not go out: { $name } has asked me to be silent, and left no mail address. This stays open; please reach them another way, then tap “Done”.
task-answer = { $who } of the Department answers: “{ $words }”
    .quiet = { $who } answers: “{ $words }”
task-reminder = A reminder: this still waits for one of you.
task-fact-name = From
task-fact-country = Country
task-fact-days = Days
task-fact-words = In their words
task-fact-number = Number
button-task-done = Done
button-task-reply = Answer
reply-words = { $nameless ->
    [yes] What should whoever asked hear?
   *[other] What should { $name } hear?
 } They will read it as you write it.
queue-state-task = to do
queue-state-settled = done
case-outcome-task = This is still to do.
case-outcome-settled = { $who } saw to this already, { $when }.
