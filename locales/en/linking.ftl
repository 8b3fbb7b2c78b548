# One person in several apps.

linking-code =
    To write with me in another app as well, send me this from there, within { $minutes } minutes:

    /start { $code }

    Whoever sends it counts as you here, so please show it to nobody.
linking-over = This chat is closed: there is a new one. If that was not you, please call whoever invited you.
linking-anew = Welcome back: I know that it is you. From now on I write only here. The chat that you had before is a stranger’s to me, and gets no news.
linking-done = Done: this app is linked, and I know that it is you. What you begin in one app goes on in the other.
linking-where = Where shall I write to you first?
linking-here = From now on I write to you here first.
linking-before = All right, I write to you where I did before.
linking-warning = Another app was linked to you just now. Was that not you? Tap “Undo”, and it is gone again.
linking-undone = Done: that app is no longer linked to you, and I send nothing to it any more. What was said there has not been undone; type “status” to see where things stand.
linking-same = That code is for another app. Please send it from there.
linking-second = You decide about trips, and I can reach you in no other app to ask whether this is you. Please ask somebody in the Department for a new invitation.
linking-taken = This app belongs to somebody whom I know already, so it can’t be linked to anybody else. Nothing has changed.

button-link = Another app
button-here = Write to me here
button-as-before = As before
