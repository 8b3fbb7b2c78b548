# The page of the demo: what stands around the phones and the mailbox.

demo-title = Introductions
demo-about = A demo on the real engine. The people are invented, and nothing leaves this computer.
demo-parts = Phones and mailbox
demo-controls = What you can do with the demo

demo-role-member = Member
demo-role-organizer = Organizer
demo-role-deputy = Organizer
demo-role-league = Organizer
demo-role-department = Department
demo-mailbox = Mailbox
demo-mails = Mails of host and traveller
demo-no-mail = No mail yet. When the Department has approved and the two minutes to undo are over, the introduction arrives here.
demo-to = To
demo-copy = The traveller’s copy
demo-letter = The letter
demo-open-letter = Open { $file }
demo-new-tab = opens in a new tab

demo-chat = Chat of { $name }
demo-write = Write as { $name }
demo-send = Send
demo-file = Send a file as { $name }
demo-fill = Fill in for me
demo-nothing = Nobody is waiting for anything here.
demo-changed = changed
demo-unread = new
demo-buttons = Answers
demo-whose-phone = Whose phone
demo-phone-language = Language of { $name }’s phone
demo-page-language = Language of this page

demo-next = Go to the next timer
demo-no-timer = No timer is set.
demo-now = In the demo it is { $when }.
demo-quiet = In the demo it is { $when }. Nobody was written to.
demo-due = Next timer: { $when }.
demo-no-due = No timer is set.
demo-restart = Restart the engine
demo-restarting = The engine and its server are being restarted …
demo-restarted = The engine has started again on the same data. Nothing is lost.
demo-save = Save as story
demo-new-mail = A mail has arrived for { $to }.
demo-more = More

# WhatsApp: what it carries, and for how long.

demo-app = App of { $name }
demo-app-browser = Telegram
demo-app-whatsapp = WhatsApp
demo-linked = { $name } asked for a code on { $before } and sent it from { $after }.
demo-day = + 24 hours
demo-window = Window open: { $hours } h { $minutes } min left
demo-window-last = Window open: { $minutes } min left
demo-window-shut = Window closed: only an approved template can be sent
demo-template = Approved template
demo-rows = What can be chosen

demo-lost = The demo does not answer. Trying again …
demo-back = Connected again.
demo-failed = That did not work. The demo goes on; what went wrong stands in the terminal.
demo-close = Close

demo-example-request-why = I would like to learn how the comrades there organize in the workplaces.
demo-example-details-other = I can read the language a little, and I am glad to help wherever hands are needed.
demo-example-ask-question = Would you like to meet the union there, or the youth as well?
demo-example-answer-answer = I would most like to meet the union, and the youth if there is time.
demo-example-decline-words = Many comrades travel in these weeks, and our hosts cannot receive all of them. Please ask again in the spring.
demo-example-decline-note = The hosts wrote that they are full until the end of the month.

demo-stories = Stories
demo-stories-about = Choose one, and press “Next step” to see who does what. You can take over at any time and press or write something else yourself.
demo-cases = When things go differently
demo-sentences = The procedure, sentence by sentence
demo-onward = Next step
demo-again = From the start
demo-leave = Leave the story
demo-strayed = The story cannot go on from here, because something else was done before. “From the start” tells it again.
demo-step-press = Next: { $who } presses [{ $text }].
demo-step-say = Next: { $who } writes “{ $text }”.
demo-step-waited = Next: some time passes.
demo-step-stood = Next: some time passes.
demo-step-restarted = Next: the engine stops and starts again.
demo-step-other = Next: something happens outside the chat.
demo-story-over = That was the story. Go on by yourself, if you like.
demo-example-reply-words = Thank you for asking. We have written to them, and you will hear from us within a week.
demo-example-change-why = I am going to a conference instead, and would like to meet young workers.
demo-example-remark-words = My train was cancelled, and I do not know yet when I arrive.
demo-example-revoke-words = We have talked about it. Please call me whenever you like.
