"""Two wishes that may go together: the department pairs them, and both sides agree, or neither."""

from collections.abc import Sequence

from chatbot.core.effects import Effect
from chatbot.core.events import ChoiceMade, TimerFired
from chatbot.core.ids import ContactId
from chatbot.core.messages import Arg, Args, Choice, stacked, typed, words
from chatbot.core.turns import Needs
from conversations import happened as c
from conversations.case import Case, opened
from conversations.exchange import about, neutral
from conversations.happened import Side
from conversations.record import Recorded, record
from conversations.steps import allowed
from conversations.talk import HOME, Outcome, Turn, button, reply, tell
from conversations.times import timer_effects

WISHES, PAIR, MATCH = "exchange.wishes", "exchange.pair", "exchange.match"
"""Buttons: of the list, of two wishes put together, and of the two sides."""

FOUND, MATCHES = "wishes", "matches"
MOST = 8


def listed(turn: Turn) -> Outcome | Needs:
    """Every wish, for the department alone."""
    found = _wishes(turn)
    if not isinstance(found, list):
        return found
    page = found[-MOST:]
    choices = tuple(
        Choice(question=WISHES, id="wish", label_as=typed(case.name), about=case.id)
        for case in page
    )
    args: Args = {
        "programme": turn.organization.exchange,
        "wishes": stacked(*(_line(case) for case in page)),
        "count": len(found),
    }
    key = "exchange-wishes" if page else "exchange-wishes-none"
    return Outcome(session=turn.session, effects=(reply(turn, key, args, choices=choices),))


def one(turn: Turn, _: ChoiceMade) -> Outcome | Needs:
    """One wish, and those that it could go with."""
    case = turn.case
    found = _wishes(turn)
    if not isinstance(found, list):
        return found
    if case is None or case.wish is None or case.status != "wished":
        return _gone(turn)
    others = [w for w in found if w.member != case.member][-MOST:]
    choices = tuple(
        Choice(question=PAIR, id=other.id, label_as=typed(other.name), about=case.id)
        for other in others
    )
    args: Args = {
        "wish": neutral(case.wish),
        "name": typed(case.wish.name),
        "words": typed(case.wish.words),
        "has_words": "yes" if case.wish.words else "no",
        "others": stacked(*(_line(other) for other in others)),
        "some": "yes" if others else "no",
    }
    said = reply(turn, "exchange-wish", args, choices=(*choices, button(HOME, "wishes")))
    return Outcome(session=turn.session, effects=(said,))


def paired(turn: Turn, event: ChoiceMade) -> Outcome | Needs:
    """Ask both sides, each with what is neutral about the other."""
    case, me = turn.case, turn.person
    found = _wishes(turn)
    if not isinstance(found, list):
        return found
    assert me is not None, "checked with the list"
    both = [w for w in found if case is not None and w.id in {case.id, event.choice}]
    if len(both) != 2 or both[0].member == both[1].member:
        return _gone(turn)
    if MATCHES not in turn.found:
        return Needs(MATCHES, index=MATCHES)
    if _taken(both, turn.found[MATCHES]):
        return Outcome(session=turn.session, effects=(reply(turn, "exchange-taken"),))
    sides = tuple(Side(wish=w.id, whose=w.member, what=w.wish) for w in both if w.wish is not None)
    happened = c.Matched(by=me.id, at=turn.now, name=me.name, sides=sides)
    made = opened(turn.new_id, happened)
    timers = timer_effects(None, made, turn.organization.times)
    done = Recorded(None, made, (happened,), timers)
    asked = tuple(_asked(turn, done.case, side) for side in sides)
    return done.outcome(turn, reply(turn, "exchange-paired"), *asked)


def _taken(both: Sequence[Case], matches: Sequence[Case]) -> bool:
    """Whether one of two wishes is put together with some other one already."""
    sides = (side for match in matches if match.match is not None for side in match.match.sides)
    return not {side.wish for side in sides}.isdisjoint(wish.id for wish in both)


def answered(turn: Turn, event: ChoiceMade) -> Outcome | Needs:
    """One side says yes or no; only two that agree learn who the other is."""
    case, me = turn.case, turn.session.contact
    side = case.match.side(me) if case is not None and case.match is not None else None
    if case is None or case.match is None or side is None:
        return _gone(turn)
    if me in case.match.agreed and case.status == "matched" and event.choice == "yes":
        return Outcome(session=turn.session, effects=(reply(turn, "exchange-waiting"),))
    if case.status != "matched":
        key = "exchange-over" if case.status == "unmatched" else "exchange-done"
        return Outcome(session=turn.session, effects=(reply(turn, key),))
    if event.choice != "yes":
        return _ended(turn, case, me)
    if FOUND not in turn.found:
        return Needs(FOUND, cases=tuple(each.wish for each in case.match.sides))
    still: Sequence[Case] = turn.found[FOUND]
    if len([w for w in still if w.status == "wished"]) < len(case.match.sides):
        return _ended(turn, case, me)  # one of the wishes was taken back since
    allowed(case, "side", "agree")
    done = record(case, c.SideAgreed(by=me, at=turn.now), turn.organization.times)
    if done.case.status == "matched":
        return done.outcome(turn, reply(turn, "exchange-waiting"))
    told = tuple(_introduced(turn, done.case, each) for each in case.match.sides)
    return done.outcome(turn, *told)


def lapsed(turn: Turn, case: Case, _: TimerFired) -> Outcome:
    """Nobody answered for long: it came to nothing, and both hear it in the same words."""
    return _ended(turn, case, c.CLOCK)


def reminded(turn: Turn, case: Case) -> Outcome:
    """Ask once more those who have not answered."""
    assert case.match is not None, "only matches are reminded of"
    event = c.Reminded(by=c.CLOCK, at=turn.now, rung=case.rung + 1, holders=())
    done = record(case, event, turn.organization.times)
    waiting = (side for side in case.match.sides if side.whose not in case.match.agreed)
    return done.outcome(turn, *(_asked(turn, case, side) for side in waiting))


def _ended(turn: Turn, case: Case, by: ContactId) -> Outcome:
    """Both are told the same, so that nobody learns who said no."""
    allowed(case, "side" if by else "clock", "end" if by else "lapse")
    done = record(case, c.MatchEnded(by=by, at=turn.now), turn.organization.times)
    assert case.match is not None, "only matches end so"
    programme: Args = {"programme": turn.organization.exchange}
    told: list[Effect] = [
        tell(side.whose, "exchange-nothing", programme, case=case) for side in case.match.sides
    ]
    return done.outcome(turn, *told)


def _asked(turn: Turn, case: Case, side: Side) -> Effect:
    assert case.match is not None, "only sides of a match are asked"
    other = case.match.other(side.whose)
    args: Args = {"programme": turn.organization.exchange, "other": neutral(other.what)}
    choices = (
        button(MATCH, "yes", "button-match-yes", about=case, style="yes"),
        button(MATCH, "no", "button-match-no", about=case),
    )
    return tell(side.whose, "exchange-asked", args, case=case, choices=choices)


def _introduced(turn: Turn, case: Case, side: Side) -> Effect:
    assert case.match is not None, "only sides of a match are introduced"
    other = case.match.other(side.whose)
    args: Args = {
        "programme": turn.organization.exchange,
        "name": typed(other.what.name),
        "contact": typed(other.what.contact),
        "other": neutral(other.what),
    }
    return tell(side.whose, "exchange-introduced", args, case=case)


def _wishes(turn: Turn) -> list[Case] | Outcome | Needs:
    """All open wishes but one's own; nobody but the department sees them."""
    if turn.person is None or not turn.person.has("department"):
        return Outcome(session=turn.session, effects=(reply(turn, "party-not-yours"),))
    if FOUND not in turn.found:
        return Needs(FOUND, index="wishes")
    found: Sequence[Case] = turn.found[FOUND]
    return [w for w in found if w.status == "wished" and w.member != turn.person.id]


def _line(case: Case) -> Arg:
    """A wish with whose it is, by which its button is called."""
    assert case.wish is not None, "an open wish is there"
    return words("exchange-row", name=typed(case.name), wish=about(case.wish))


def _gone(turn: Turn) -> Outcome:
    return Outcome(session=turn.session, effects=(reply(turn, "exchange-gone"),))
