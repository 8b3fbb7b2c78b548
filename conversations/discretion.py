"""Quiet trips: to some countries, or by a wish, the chat tells nothing to other readers."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from chatbot.core.effects import Effect, Send
from chatbot.core.events import ChoiceMade
from chatbot.core.ids import Address, Key
from chatbot.core.messages import Choice, Line, country, named
from chatbot.core.people import Person
from chatbot.core.turns import Needs
from conversations import along, hushing, over, own
from conversations import happened as c
from conversations.case import Case
from conversations.forms import REQUEST
from conversations.organization import Organization, Sensitive
from conversations.record import record
from conversations.talk import Outcome, Turn, again, button, reply

DISCRETION = "discretion"
CONSONANTS, VOWELS = "bdfklmnprst", "aeiou"


def sensitive(organization: Organization, codes: Iterator[str]) -> Sensitive | None:
    """What is said of the first of these countries that is sensitive."""
    found = set(codes)
    return next((s for s in organization.sensitive if s.country in found), None)


def kept(turn: Turn, outcome: Outcome) -> Outcome:
    """From the moment at which such a country is named, nothing is told; before any reply."""
    person = outcome.person or turn.person
    if person is None or person.id != turn.session.contact:
        return outcome
    if not person.quiet:
        outcome = _hushed(turn, outcome, person)
        person = outcome.person or person
    return _with_word(turn, outcome) if person.quiet and _opens(turn, outcome) else outcome


def _hushed(turn: Turn, outcome: Outcome, person: Person) -> Outcome:
    along_on = tuple(case for case in _along(turn, outcome) if case.quiet)
    codes = (leg.country for case in along_on for leg in case.legs)
    found = sensitive(turn.organization, chain(_countries(outcome), codes))
    if found is None and not along_on:
        return outcome
    advice = (Line(Key("hush-advice"), {"advice": named(found.advice if found else {})}),)
    quiet = replace(outcome, person=replace(person, quiet=True))
    return over.saying(quiet, advice, quiet)


def _along(turn: Turn, outcome: Outcome) -> Iterator[Case]:
    """The trips of somebody else that this person travels along on, or is just asked to join."""
    me = turn.session.contact
    opens = any(isinstance(event, c.InviteOpened) for event in outcome.case_events)
    for case in (turn.case, *turn.found.get(along.FOUND, ())):
        joins = opens and case is turn.case
        if case is not None and case.open and (joins or case.company.of(me) is not None):
            yield case


def _countries(outcome: Outcome) -> Iterator[str]:
    """The countries that this member has named just now."""
    for draft in outcome.session.drafts:
        if draft.form == REQUEST.id:
            yield draft.answers.get("country", "")
    for event in outcome.case_events:
        if isinstance(event, c.Requested | c.DetailsGiven):
            yield from (leg.country for leg in event.legs)


def _opens(turn: Turn, outcome: Outcome) -> bool:
    """Whether a trip of this member was asked for just now."""
    first = next(iter(outcome.case_events), None)
    return isinstance(first, c.Requested) and first.by == turn.session.contact


def _with_word(turn: Turn, outcome: Outcome) -> Outcome:
    event = c.Quieted(by=turn.session.contact, at=turn.now, word=code_word(turn.new_code))
    return replace(outcome, case_events=(*outcome.case_events, event))


def code_word(code: str) -> str:
    """A short word that can be said aloud, from a code that nobody else knows."""
    digest = hashlib.sha256(f"word\x1f{code}".encode()).digest()
    pairs = zip(digest[::2], digest[1::2], strict=True)
    syllables = (f"{CONSONANTS[a % 11]}{VOWELS[b % 5]}" for a, b in pairs)
    return "".join(next(syllables) for _ in range(3))


def asked(turn: Turn) -> Outcome | Needs:
    """The word itself: from now on quietly; where it is quiet already, whether to go on so."""
    person = turn.person
    assert person is not None, "a stranger has nothing to keep quiet"
    if person.quiet:
        choices = (button(DISCRETION, "off", "button-hush-off"), button(DISCRETION, "keep"))
        return Outcome(session=turn.session, effects=(reply(turn, "hush-is-on", choices=choices),))
    found = own.trips(turn)
    if isinstance(found, Needs):
        return found
    loud = [case for case in found if not case.quiet]
    if turn.case is not None and [case.id for case in loud] == [turn.case.id]:
        return _quieted(turn, turn.case)
    return _which(turn, loud)


def _which(turn: Turn, loud: Sequence[Case]) -> Outcome:
    """The person hears nothing telling any more; which trip is meant is theirs to say."""
    assert turn.person is not None, "checked before"
    person = replace(turn.person, quiet=True)
    line = (Line(Key("hush-on")),)
    choices = tuple(
        Choice(question=DISCRETION, id="on", label_as=country(case.leg.country), about=case.id)
        for case in loud
    )
    asking = reply(turn, "hush-which", choices=choices, before=line)
    said = asking if loud else again(turn, turn.session, line)
    return Outcome(session=turn.session, effects=(said,), person=person)


def _quieted(turn: Turn, case: Case) -> Outcome | Needs:
    """The person hears nothing telling any more; a trip that is still to be decided is quiet."""
    found = own.trips(turn)
    if isinstance(found, Needs):
        return found
    assert turn.person is not None, "checked before"
    person = replace(turn.person, quiet=True)
    said = again(turn, turn.session, (Line(Key("hush-on")),))
    event = c.Quieted(by=person.id, at=turn.now, word=code_word(turn.new_code))
    done = record(case, event, turn.organization.times)
    return replace(done.outcome(turn, said, *hushing.others(turn, case, found)), person=person)


def pressed(turn: Turn, event: ChoiceMade) -> Outcome | Needs:
    """Quiet from now on, or as usual again once no quiet trip is under way."""
    assert turn.person is not None, "checked before"
    if event.choice == "on":
        case, mine = turn.case, turn.session.contact
        loud = case is not None and case.member == mine and case.open and not case.quiet
        return _quieted(turn, case) if case is not None and loud else asked(turn)
    if event.choice != "off":
        return Outcome(session=turn.session, effects=(again(turn, turn.session),))
    found = own.ever(turn)
    if isinstance(found, Needs):
        return found
    if any(case.quiet and case.open for case in found):
        line = (Line(Key("hush-stays")),)
        return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))
    person = replace(turn.person, quiet=False)
    inside = replace(turn, person=person)
    said = again(inside, turn.session, (Line(Key("hush-off")),))
    return Outcome(session=turn.session, effects=(said,), person=person)


def guarded(turn: Turn, outcome: Outcome | Needs) -> Outcome | Needs:
    """What a turn leads to, without what a quiet trip must not send."""
    if isinstance(outcome, Needs):
        return outcome
    said = kept(turn, outcome)
    case = turn.case
    if case is None or not case.quiet:
        return said
    return replace(said, effects=tuple(e for e in said.effects if not _is_copy(e, case)))


def _is_copy(effect: Effect, case: Case) -> bool:
    """A mail to the traveller: on a quiet trip the departments write to each other alone."""
    if not isinstance(effect, Send) or not isinstance(effect.message.to, Address):
        return False
    return effect.message.to.id == case.email or effect.message.key.startswith("mail-copy")
