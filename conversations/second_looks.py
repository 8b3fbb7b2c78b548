"""Whether a decline may be looked at again, and by whom."""

from datetime import timedelta

from chatbot.core.ids import ContactId
from chatbot.core.messages import Choice
from conversations import routing
from conversations.case import Case
from conversations.case.officers import back
from conversations.steps import offered
from conversations.talk import Turn, button
from conversations.times import last_day_over


def possible(turn: Turn, case: Case) -> bool:
    """Whether the member may ask: once, for some days, and while the trip is still to be."""
    if "appeal" not in offered(case, "member") or case.decided_at is None:
        return False
    until = case.decided_at + timedelta(days=turn.organization.times.appeal_days)
    return turn.now < min(until, max(last_day_over(leg) for leg in case.legs))


def choices(turn: Turn, case: Case) -> tuple[Choice, ...]:
    """The button, where they may."""
    return (button("trip", "appeal", about=case),) if possible(turn, case) else ()


def lookers(turn: Turn, case: Case) -> tuple[ContactId, ...]:
    """Who looks again: nobody who declined, and nobody who said yes themself.

    It goes where it was declined; the deputy, who recommends, has no part in what is not theirs.
    """
    again = back(case)
    out = (*routing.without(case), *routing.spoken(case), case.decided_by)
    found: tuple[ContactId, ...] = ()
    if again == "league":
        found = tuple(h for h in routing.league(turn.people, case) if h not in out)
    elif again == "requested":
        found = routing.deputies(turn.people, case.district, *out)
    return found or routing.department(turn.people, *out)
