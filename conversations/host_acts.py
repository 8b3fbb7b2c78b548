"""What officers do about hosts: look for one, other addresses, answers, telling the member."""

from collections.abc import Mapping
from types import MappingProxyType

from chatbot.core.effects import Effect, Send
from chatbot.core.errors import NotAllowed
from chatbot.core.events import ChoiceMade
from chatbot.core.ids import Key
from chatbot.core.messages import Args, Choice, Line, days, typed
from chatbot.core.people import Person
from conversations import happened as c
from conversations import travellers
from conversations.cards import Act, cards, everybody
from conversations.case import Case
from conversations.directory import host_of, next_address
from conversations.host_cards import nameless, tellable
from conversations.host_forms import ADDRESS, FOUND, HEARD, NOHOST, TELL
from conversations.hosting import MEETING, heard, said
from conversations.introduction import (
    copies,
    dealt,
    deciders,
    member_args,
    own_copy,
    returned,
    told_arrived,
)
from conversations.record import Recorded, record
from conversations.searching import found, nohost
from conversations.steps import allowed
from conversations.talk import Outcome, Turn, button, closed, started, tell

SEEN = "seen"
"""The code of a bounce that a person saw in a mailbox."""


def _heard(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    allowed(case, "department", "heard")
    return started(turn, HEARD, about=case)


def typed_in(turn: Turn, answers: dict[str, str]) -> Outcome:
    """What the host answered by mail or on the phone: as good as an answer on the page."""
    case, me = _both(turn)
    allowed(case, "department", "heard")
    done, effects = heard(turn, case, said(turn, answers), by=me.id, name=me.name)
    key = "host-noted-contact" if done.case.status == "named" else "host-noted"
    return _ended(turn, done, key, effects)


def _relay(turn: Turn, case: Case, event: ChoiceMade) -> Outcome:
    """One tap tells the member what the host answered, softly and in words of ours."""
    allowed(case, "department", "tell")
    if not tellable(case) or case.host.told:
        return _say(turn, case, event)
    assert turn.person is not None, "checked before"
    assert case.host.said is not None, "there is something to tell"
    done, effects = _relayed(turn, case, turn.person, f"host-told-{case.host.said.choice}", "")
    return done.outcome(turn, *effects)


def _say(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    allowed(case, "department", "tell")
    return started(turn, TELL, about=case)


def worded(turn: Turn, answers: dict[str, str]) -> Outcome:
    """The officer's own words go to the member instead."""
    case, me = _both(turn)
    allowed(case, "department", "tell")
    done, effects = _relayed(turn, case, me, "host-told-words", answers["words"])
    return _ended(turn, done, "host-told-done", effects)


def _relayed(
    turn: Turn, case: Case, me: Person, key: str, words: str
) -> tuple[Recorded, tuple[Effect, ...]]:
    answer = case.host.said
    still = (me.id,) if nameless(case) else ()
    event = c.HostRelayed(by=me.id, at=turn.now, name=me.name, words=words, holders=still)
    done = record(case, event, turn.organization.times)
    args: Args = {
        **member_args(turn, case),
        "days": days(answer.days) if answer and answer.days else "",
        "who": typed(me.name),
        "words": typed(words),
    }
    told = tell(case.member, key, args, case=case, choices=_ways_on(done.case))
    return done, (told, *_along(case), *cards(turn, done.case, everybody(done.case, me.id)))


def _along(case: Case) -> tuple[Effect, ...]:
    """What the hosts answered, for those who travel along; words to the leader are the leader's."""
    answer = case.host.said
    if answer is None or answer.mission:
        return ()
    meets = answer.choice in MEETING
    key = f"host-told-{answer.choice}" if meets else "company-cannot"
    each = case.company.travellers
    return tuple(travellers.tell(case, t.contact, key, travellers.args(case, t)) for t in each)


def _ways_on(case: Case) -> tuple[Choice, ...]:
    """What the member may make of it: other days, those proposed or their own."""
    answer = case.host.said
    if answer is None or answer.choice not in {"cannot", "dates"}:
        return ()
    take = (button("trip", "take", "button-take-days", about=case, style="yes"),)
    return (*(take if answer.days else ()), button("trip", "change", about=case))


def _try(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    """The next address of the directory; the mail is approved again before it goes there."""
    allowed(case, "department", "address")
    address = next_address(turn.organization, case)
    if not address:
        raise NotAllowed("card-no-address")
    done, effects = _readdressed(turn, case, address)
    return done.outcome(turn, *effects)


def _address(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    allowed(case, "department", "address")
    return started(turn, ADDRESS, about=case)


def addressed(turn: Turn, answers: dict[str, str]) -> Outcome:
    """An address that an officer typed in; the directory itself stays as it is."""
    case, _ = _both(turn)
    allowed(case, "department", "address")
    done, effects = _readdressed(turn, case, answers["mail"])
    return _ended(turn, done, "host-address-done", effects)


def _readdressed(turn: Turn, case: Case, address: str) -> tuple[Recorded, tuple[Effect, ...]]:
    me, host = turn.person, host_of(turn.organization, case)
    assert me is not None, "checked before"
    event = c.AddressChosen(
        by=me.id,
        at=turn.now,
        name=me.name,
        address=address,
        instead=host.address if host is not None else "",
    )
    done = record(case, event, turn.organization.times)
    line = (Line(Key("card-readdressed"), {"who": typed(me.name)}),)
    others = tuple(h for h in deciders(turn, done.case) if h != me.id)
    known = tuple(h for h in done.case.knowing if h not in (me.id, *others))
    shown = (*dealt(turn, done.case, (me.id,)), *dealt(turn, done.case, others, before=line))
    return done, (*shown, *cards(turn, done.case, known))


def _bounced(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    """Somebody saw in a mailbox that the mail came back."""
    allowed(case, "department", "bounced")
    assert turn.person is not None, "checked before"
    return returned(turn, case, SEEN, by=turn.person.id)


def _reached(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    """The hosts have the letter by another way, by the word of a person."""
    allowed(case, "department", "reached")
    me, partner = turn.person, host_of(turn.organization, case)
    assert me is not None, "checked before"
    done = record(case, c.Introduced(by=me.id, at=turn.now), turn.organization.times)
    told = told_arrived(turn, case)
    copy: tuple[Effect, ...] = ()
    if partner is not None:
        others = copies(turn, done.case, partner, "company-reached")
        copy = (Send(own_copy(turn, case, partner)), *others)
    return done.outcome(turn, *copy, told, *cards(turn, done.case, everybody(done.case, me.id)))


def _both(turn: Turn) -> tuple[Case, Person]:
    assert turn.case is not None, "a form about a case is loaded with its case"
    assert turn.person is not None, "somebody filled it in"
    return turn.case, turn.person


def _ended(turn: Turn, done: Recorded, key: str, effects: tuple[Effect, ...]) -> Outcome:
    args: Args = {"name": typed(done.case.name)}
    every = (*effects, *done.timers)
    return closed(turn, turn.session, key, args, effects=every, case=done.case, events=done.events)


ACTS: Mapping[str, Act] = MappingProxyType(
    {
        "heard": _heard,
        "relay": _relay,
        "say": _say,
        "try": _try,
        "address": _address,
        "bounced": _bounced,
        "reached": _reached,
    }
)

SENT = MappingProxyType(
    {HEARD.id: typed_in, TELL.id: worded, ADDRESS.id: addressed, NOHOST.id: nohost, FOUND.id: found}
)
"""What the forms about hosts lead to."""
