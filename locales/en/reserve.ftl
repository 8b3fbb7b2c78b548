### What is said where somebody’s chat cannot be reached, and a mail goes instead.

reserve-subject = A message for you
reserve-no-chat = Nobody reads answers to this mail.
reserve-answer = Nobody reads answers to this mail. Please answer in the chat in which you write to us.
