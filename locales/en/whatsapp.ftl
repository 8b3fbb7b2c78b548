# What WhatsApp alone needs: around lists, where nothing can be pressed, and to be let in again
# after a day of silence.

## Around a list: what opens it, and rows that turn its pages. At most 20 characters

button-whatsapp-list = Choose
button-whatsapp-more = More…
button-whatsapp-first = Back to the start

## Below choices that are written as numbered lines

whatsapp-answer-number = Answer with the number.

## Templates, which Meta reviews. They may hold no name, no subject, nothing that can be wrong, and
## nothing that reads like advertising. After a change, raise the version in the code

whatsapp-template-waiting = Something is waiting for your answer here. Tap the button to see it.
whatsapp-template-update = There is an update on your request. Tap the button to read it.
button-whatsapp-open = Open
