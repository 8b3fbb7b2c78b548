# The queue of an officer.

queue-mine =
    { $count ->
        [one] One case waits for you:
       *[other] { $count } cases wait for you:
    }

    { $cases }{ $more ->
        [0] { "" }
       *[other] { "" }
            … and { $more } more.
    }
queue-mine-none = Nothing waits for you. Thank you!
queue-all =
    { $count ->
        [one] One case is open:
       *[other] { $count } cases are open:
    }

    { $cases }{ $more ->
        [0] { "" }
       *[other] { "" }
            … and { $more } more.
    }
queue-all-none = No case is open.
queue-overdue =
    { $count ->
        [one] One case is late:
       *[other] { $count } cases are late:
    }

    { $cases }{ $more ->
        [0] { "" }
       *[other] { "" }
            … and { $more } more.
    }
queue-overdue-none = Nothing is late.
queue-row = { $number }: { $name }, { $country }, { $window } – { $state }
queue-row-undated = { $number }: { $name }, { $country } – { $state }
queue-row-named = { $number }: { $name } – { $state }
queue-row-bare = { $number } – { $state }
queue-not-yours = There is no queue for you here.
queue-state-requested = with the organizer
queue-state-requested-all = not recommended yet
queue-state-requested-mine = with you
queue-state-asked = question to the member
queue-state-recommended = details to come
queue-state-given = to be approved
queue-state-seeking = a host is being looked for
queue-state-hold = about to be sent
queue-state-sent = sent
queue-state-bounced = address did not work
queue-state-introduced = introduced
queue-state-declined = declined
queue-state-withdrawn = withdrawn
queue-state-expired = expired
queue-state-hostless = no host
queue-state-closed = over

button-mine = For me
button-all = All
button-overdue = Late
button-next = Next
