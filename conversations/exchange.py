"""The exchange programme, for a member: a wish, what becomes of it, an end to it at any time."""

from collections.abc import Sequence

from chatbot.core.events import ChoiceMade, TimerFired
from chatbot.core.messages import Arg, Args, country, days, rows, stacked, typed, words
from chatbot.core.turns import Needs
from conversations import happened as c
from conversations.case import Case, opened
from conversations.exchange_forms import SORTS, WISH
from conversations.happened import Wish
from conversations.record import Recorded, record
from conversations.talk import HOME, Outcome, Turn, button, closed, home, reply, started, tell
from conversations.times import YEAR, timer_effects

EXCHANGE = "exchange"
"""The buttons about wishes."""

OWN = "exchange-own"


def shown(turn: Turn) -> Outcome | Needs:
    """What the programme is, and one's own wishes where there are any."""
    wishes = own(turn)
    if isinstance(wishes, Needs):
        return wishes
    args: Args = {"programme": turn.organization.exchange}
    if wishes:
        shown_here = stacked(*(about(case.wish) for case in wishes if case.wish is not None))
        ends = tuple(button(EXCHANGE, "end", "button-wish-end", about=case) for case in wishes[-1:])
        choices = (*ends, button(EXCHANGE, "another", "button-wish-another"), button(HOME, "other"))
        said = reply(turn, "exchange-own", {**args, "wishes": shown_here}, choices=choices)
        return Outcome(session=turn.session, effects=(said,))
    return _offered(turn)


def _offered(turn: Turn) -> Outcome:
    choices = (
        *(button(EXCHANGE, sort, f"button-wish-{sort}") for sort in SORTS),
        button(EXCHANGE, "not-now", "button-wish-not-now"),
    )
    said = reply(turn, "exchange-intro", {"programme": turn.organization.exchange}, choices=choices)
    return Outcome(session=turn.session, effects=(said,))


def own(turn: Turn) -> Sequence[Case] | Needs:
    """The open wishes of whoever is here."""
    if OWN not in turn.found:
        return Needs(OWN, index=f"of:{turn.session.contact}")
    found: Sequence[Case] = turn.found[OWN]
    return [case for case in found if case.status == "wished"]


def pressed(turn: Turn, event: ChoiceMade) -> Outcome | Needs:
    """A button of the programme: a wish of that sort, another, an end to one, or not now."""
    case, me = turn.case, turn.session.contact
    if event.choice in SORTS:
        known = {"sort": event.choice}
        if turn.person is not None and turn.person.name:
            known["name"] = turn.person.name
        return started(turn, WISH, answers=known)
    if event.choice == "another":
        return _offered(turn)
    if event.choice.startswith("end") and case is not None and case.member == me:
        return _ended(turn, case)
    return Outcome(session=turn.session, effects=(home(turn),))


def _ended(turn: Turn, case: Case) -> Outcome:
    """A wish is taken back by one tap; what it held is not kept in it any longer."""
    if case.status != "wished":
        return Outcome(session=turn.session, effects=(reply(turn, "case-outcome-unwished"),))
    event = c.WishEnded(by=case.member, at=turn.now)
    done = record(case, event, turn.organization.times)
    return done.outcome(turn, reply(turn, "exchange-ended", choices=(button(HOME, "other"),)))


def wished(turn: Turn, answers: dict[str, str]) -> Outcome:
    """The wish is kept where the department alone sees it."""
    me = turn.session.contact
    wish = Wish(
        sort=answers["sort"],
        country=answers.get("country", ""),
        place=answers["place"],
        languages=answers["languages"],
        when=answers.get("when", ""),
        words=answers.get("words", ""),
        name=answers["name"],
        contact=answers["contact"],
    )
    event = c.Wished(by=me, at=turn.now, wish=wish)
    case = opened(turn.new_id, event)
    timers = timer_effects(None, case, turn.organization.times)
    done = Recorded(None, case, (event,), timers)
    until = days((turn.now + YEAR).date().isoformat())
    return closed(
        turn,
        turn.session,
        "exchange-wished",
        {"until": until},
        effects=done.timers,
        case=done.case,
        events=done.events,
    )


def lapsed(turn: Turn, case: Case, _: TimerFired) -> Outcome:
    """A year has passed: the wish is gone, and its member may make it again."""
    done = record(case, c.WishEnded(by=c.CLOCK, at=turn.now), turn.organization.times)
    again = button(HOME, "exchange")
    args: Args = {"programme": turn.organization.exchange}
    return done.outcome(
        turn, tell(case.member, "exchange-lapsed", args, case=case, choices=(again,))
    )


def about(wish: Wish) -> Arg:
    """A wish in one line, without a name."""
    return words(
        "exchange-line",
        sort=words(f"exchange-sort-{wish.sort}"),
        place=typed(wish.place),
        country=country(wish.country) if wish.country else words("exchange-anywhere"),
        languages=typed(wish.languages),
    )


def neutral(wish: Wish) -> Arg:
    """What the other side learns before both agree: no name, no contact, none of their words."""
    return rows(
        ("exchange-fact-sort", words(f"exchange-sort-{wish.sort}")),
        ("exchange-fact-place", typed(wish.place)),
        ("exchange-fact-country", country(wish.country) if wish.country else ""),
        ("exchange-fact-languages", typed(wish.languages)),
        ("exchange-fact-when", typed(wish.when)),
    )
