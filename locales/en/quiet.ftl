# Silence: stopping, starting again, and addresses that close.

quiet-stopped =
    { $decides ->
        [yes] All right, I stop writing. No cards come to you from now on.
       *[no] All right, I stop writing.
    }{ $open ->
        [mail] {" "}Your request stays open; the Department will use e-mail.
        [bare] {" "}Your request stays open; please ask your organizer how it goes.
       *[no] {""}
    }

    Send START to resume.{ $open ->
        [no] {""}
       *[yes] {" "}To withdraw your request, send WITHDRAW.
    }
    .quiet =
        All right, I stop writing. What you asked for stays open.

        Send START to resume, WITHDRAW to take it back.
quiet-started = I write to you again. If somebody wrote to you here meanwhile, it did not reach you: type “human”, and they get in touch.
quiet-still = I don’t write to you any more, as you asked. Send START to resume.
quiet-moved-yours = One of your other apps has passed to another account or number, so I no longer write to you there. If it is still you, type “link” and link it again.
