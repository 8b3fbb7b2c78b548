"""What stands at the edge of a card: who is away, who must agree as well, notes, a second look."""

from collections.abc import Iterator

from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Args, Choice, Line, days, listed, named, typed
from conversations import absence, routing, voices
from conversations.case import Case
from conversations.faces import STEP
from conversations.organization import OFFICERS
from conversations.sensitive import two_needed
from conversations.talk import Turn, button

DECISIONS = frozenset({"agree", "vouch", "approve"})
"""The buttons that wait until everybody who must agree as well has done so."""

BESIDE = frozenset({"ask", "more"})
"""What whoever must agree as well has beside that; everything else is one tap away."""

LATE = frozenset({"given", "asked-given", "seconding", "hold"})


def lines(turn: Turn, case: Case, role: str, to: ContactId) -> tuple[Line, ...]:
    """Everything that somebody should know before they decide."""
    if case.kind != "trip" or role == "nobody" or not case.undecided:
        return ()
    if role == "organizer" and case.stage not in routing.EARLY:
        return ()  # they have decided; what others make of it stands on the card itself
    found = (*_people(turn, case, to), *_looked_at(turn, case), *_words(turn, case, role, to))
    return tuple(Line(Key(key), args) for key, args in found)


def kept(turn: Turn, case: Case, to: ContactId, choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """The buttons that somebody has; others at first for whoever was added or waits for them."""
    if not any(c.id == "more" for c in choices):
        return choices
    if voices.asked_of(case, to, turn.people) is not None:
        rest = (c for c in choices if c.question == STEP and c.id in BESIDE)
        return (button(STEP, "concur", about=case, style="yes"), *rest)
    if not voices.gone(case, turn.people):
        return choices
    spare = button(STEP, "spare", about=case)
    return tuple(spare if c.question == STEP and c.id in DECISIONS else c for c in choices)


def _people(turn: Turn, case: Case, to: ContactId) -> Iterator[tuple[str, Args]]:
    """Who is away, and who travels."""
    early = case.stage in routing.EARLY
    if case.filed.name:
        yield "card-for", {"who": typed(case.filed.name), "name": typed(case.name)}
    traveller = turn.people.get(case.member)
    if traveller is not None and any(traveller.has(role) for role in OFFICERS):
        yield "officers-travels", {"name": typed(case.name)}
    for stood in case.circle.stood:
        away = turn.people.get(stood.absent)
        if away is None or not absence.absent(away):
            continue
        until = days(absence.planned(away).split("/")[-1])
        if stood.by == to and not stood.own:
            yield "officers-stand-in", {"who": typed(stood.name), "day": until}
        elif stood.absent == to and early:
            yield "officers-you-are-away", {"day": until}


def _looked_at(turn: Turn, case: Case) -> Iterator[tuple[str, Args]]:
    """Why this card is another one than most."""
    look = case.circle.second_look
    if look is not None:
        yield (
            "officers-look",
            {
                "who": typed(look.name),
                "cause": named(turn.organization.named("causes", look.cause)),
                "words": typed(look.words),
                "plea": typed(look.plea),
            },
        )
    first = case.circle.first
    if case.stage in {"given", "asked-given"} and two_needed(turn.organization, case):
        yield "officers-two-needed", {}
    elif case.status == "hold" and first is not None and first.version == case.version:
        yield "officers-both", {"first": typed(first.name), "second": typed(case.decided_name)}


def _words(turn: Turn, case: Case, role: str, to: ContactId) -> Iterator[tuple[str, Args]]:
    """What officers have said to each other, and under which conditions it would be."""
    circle = case.circle
    own = voices.asked_of(case, to, turn.people)
    waiting = [typed(v.name) for v in circle.voices if not v.agreed and v != own]
    agreed = [voices.signed(v) for v in circle.voices if v.agreed]
    gone = [typed(v.name) for v in voices.gone(case, turn.people)]
    if agreed:
        yield "officers-agreed", {"names": listed(*agreed)}
    if waiting:
        yield "officers-awaits", {"names": listed(*waiting)}
    if gone and own is None:
        yield "officers-gone", {"names": listed(*gone)}
    if own is not None:
        key = "officers-please-agree" if own.who == to else "officers-please-agree-for"
        yield key, {"who": typed(own.asked_by), "absent": typed(own.name)}
    for note in circle.notes:
        if note.to == to and note.words:
            yield "officers-note", {"who": typed(note.name), "words": typed(note.words)}
    if circle.conditions and role == "department" and case.stage in LATE:
        yield "officers-conditions", {"words": typed(circle.conditions)}
