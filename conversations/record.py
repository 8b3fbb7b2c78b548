"""Putting down what happened to a case: the event, the case after it, its timers."""

from collections.abc import Iterable
from dataclasses import dataclass

from chatbot.core.effects import Effect
from chatbot.core.ids import CaseId, ContactId
from conversations import travellers
from conversations.case import Case, evolve, opened
from conversations.happened import CaseEvent
from conversations.organization import Times
from conversations.talk import Outcome, Turn
from conversations.times import timer_effects


@dataclass(frozen=True, slots=True)
class Recorded:
    """A case after what happened to it, with the events and the timers that they set and clear."""

    before: Case | None
    case: Case
    events: tuple[CaseEvent, ...]
    timers: tuple[Effect, ...]

    def then(self, event: CaseEvent, times: Times) -> "Recorded":
        """The same with one more event."""
        after = evolve(self.case, event)
        told = (*timer_effects(self.before, after, times), *travellers.news(self.before, after))
        return Recorded(self.before, after, (*self.events, event), told)

    def outcome(self, turn: Turn, *effects: Effect) -> Outcome:
        """As an outcome that leaves the session as it is."""
        return Outcome(
            session=turn.session,
            case=self.case.id,
            case_events=self.events,
            effects=(*effects, *self.timers),
        )


def record(case: Case, event: CaseEvent, times: Times) -> Recorded:
    """What a case is after one more event."""
    after = evolve(case, event)
    told = (*timer_effects(case, after, times), *travellers.news(case, after))
    return Recorded(case, after, (event,), told)


def indexes(case: Case) -> dict[str, float]:
    """The lists that a case stands on, each by its first day of contact; none once it is over."""
    told = _told(case) | _from(case) | _along(case) | _matched(case)
    if not case.open and not case.share.wants:
        return told
    due = f"{case.due:%Y%m%d}" if case.due else f"{case.since:%Y%m%d}"
    first = min((leg.sought[:10].replace("-", "") for leg in case.legs if leg.sought), default=due)
    seen = (f"holder:{contact}" for contact in dict.fromkeys((*case.holders, *case.knowing)))
    return told | {name: float(first) for name in (*_known(case), *seen)}


def _known(case: Case) -> tuple[str, ...]:
    """The lists on which everything of its kind stands; wishes are on one of their own as well."""
    wishes = ("wishes",) if case.kind == "exchange" else ()
    return ("open", f"district:{case.district}", *wishes)


def _from(case: Case) -> dict[str, float]:
    """The list of what came from another case, by which it is opened once."""
    return {f"from:{case.of}": case.requested_at.timestamp()} if case.of else {}


def _matched(case: Case) -> dict[str, float]:
    """The list of what the department put together, unless it came to nothing; the newest first."""
    if case.match is None or case.status == "unmatched":
        return {}
    return {"matches": -case.requested_at.timestamp()}


def _along(case: Case) -> dict[str, float]:
    """The list of each who travels along: of all their legs, also once they are over."""
    return {f"along:{t.contact}": case.requested_at.timestamp() for t in case.company.travellers}


def _told(case: Case) -> dict[str, float]:
    """The list of reports, by the last day of the trip."""
    if case.report.told_at is None or not case.report.pieces:
        return {}
    return {"reports": float(case.leg.sought.split("/")[-1].replace("-", ""))}


def waiting_on(case: Case, times: Times) -> tuple[ContactId, ...] | str:
    """Who has the turn: people who hold a message, or a timer; empty is a bug of ours."""
    from_people: dict[str, tuple[ContactId, ...]] = {
        "requested": case.holders,
        "human": case.holders,
        "league": case.holders,
        "given": case.holders,
        "seconding": case.holders,
        "bounced": case.holders,
        "byhand": case.holders,
        "task": case.holders,
        "revoking": (*case.holders, case.decided_by),
        "announced": case.holders,
        "offered": case.holders,
        "inquired": case.holders,
        "asked": (case.member,),
        "recommended": (case.member,),
        "returned": (case.member,),
    }
    people = from_people.get(case.status, ())
    if people:
        return people
    waiting = timer_effects(None, case, times)
    return "timer" if waiting else ""


def fold(case: Case | None, case_id: CaseId, events: Iterable[CaseEvent]) -> Case:
    """A case from its events, from the beginning or onwards."""
    for event in events:
        case = opened(case_id, event) if case is None else evolve(case, event)
    assert case is not None, "a case has at least one event"
    return case
