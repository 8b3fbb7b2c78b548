"""Whose agreement is awaited as well, who may give it for them, and who cannot be waited for."""

from chatbot.core.ids import ContactId
from chatbot.core.messages import Arg
from chatbot.core.people import People
from conversations import absence, reach, routing, signatures
from conversations.case import Case
from conversations.happened import CLOCK, Voice


def asked_of(case: Case, to: ContactId, people: People) -> Voice | None:
    """The agreement that somebody is asked for: their own, or in place of somebody who is away."""
    waiting = [v for v in case.circle.voices if not v.agreed]
    own = (v for v in waiting if v.who == to)
    return next(own, next((v for v in waiting if _asked(case, v, people) == to), None))


def gone(case: Case, people: People) -> tuple[Voice, ...]:
    """Those who must agree as well and cannot: nobody reaches them, or they decide no more."""
    waiting = (v for v in case.circle.voices if not v.agreed)
    return tuple(v for v in waiting if _is_gone(case, v, people))


def signed(voice: Voice) -> Arg:
    """Who agreed, and in whose place."""
    by = voice.agreed_by
    return signatures.signed(by, voice.name) if by else signatures.signed(voice.name)


def _asked(case: Case, voice: Voice, people: People) -> ContactId:
    """Who is asked now: whoever stands in, as long as they are away."""
    away = people.get(voice.who)
    if away is None or not absence.absent(away):
        return voice.who
    return next((s.by for s in case.circle.stood if s.absent == voice.who), CLOCK)


def _is_gone(case: Case, voice: Voice, people: People) -> bool:
    person = people.get(_asked(case, voice, people))
    if person is None or reach.away(person) or absence.absent(person):
        return True
    return routing.role_of(person.id, case, people) not in routing.OFFICE
