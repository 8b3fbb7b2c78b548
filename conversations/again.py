"""A trip like an earlier one: asked for twice by mistake, or the same as last time."""

from collections.abc import Sequence
from dataclasses import replace

from chatbot.core import dialog
from chatbot.core.effects import Send
from chatbot.core.ids import Key
from chatbot.core.messages import Choice
from chatbot.core.session import Draft
from chatbot.core.turns import Needs
from conversations import drafts, legs, status
from conversations.case import Case
from conversations.forms import REQUEST
from conversations.happened import Leg
from conversations.legs_forms import legs as asked_legs
from conversations.talk import Outcome, Turn, button, holding, reading, reply

FOUND = "again"
ANYWAY = "anyway"


def mine(turn: Turn) -> Sequence[Case] | Needs:
    """Every trip of whoever is here, the newest last."""
    if FOUND not in turn.found:
        return Needs(FOUND, index=f"of:{turn.session.contact}")
    me = turn.session.contact
    return tuple(case for case in turn.found[FOUND] if case.kind == "trip" and case.member == me)


def twice(turn: Turn, answers: dict[str, str], home: str) -> Outcome | Needs | None:
    """Ask before the same trip is asked for a second time; None where it is another one.

    `home` is the own district, where there is one: it is not asked for.
    """
    if answers.get(ANYWAY):
        return None
    found = mine(turn)
    if isinstance(found, Needs):
        return found
    wanted = asked_legs(answers)
    same = [case for case in found if case.open and meets(case, wanted)]
    if not same:
        return None
    case = same[-1]
    draft = Draft(form=REQUEST.id, answers={**answers, "home": home}, since=turn.now)
    session = replace(turn.session, drafts=(*turn.session.drafts, draft))
    choices = (
        button("trip", "open", "button-open-trip", about=case),
        drafts.choice(ANYWAY, draft, "button-another-trip"),
    )
    args = {"country": legs.where(case), "window": legs.when(case)}
    return Outcome(session=session, effects=(reply(turn, "request-twice", args, choices=choices),))


def opened(turn: Turn, case: Case) -> Outcome:
    """The trip that there is already; the request for it once more is put away."""
    kept = tuple(draft for draft in turn.session.drafts if draft.form != REQUEST.id)
    return status.one(replace(turn, session=replace(turn.session, drafts=kept)), case)


def offered(outcome: Outcome, turn: Turn, found: Sequence[Case]) -> Outcome:
    """The first question of a new request, with a button that takes the last trip over."""
    last = next((case for case in reversed(found) if case.legs), None)
    if last is None or turn.session.draft is not None:
        return outcome
    first, *rest = outcome.effects
    if not isinstance(first, Send):
        return outcome
    same = Choice(question="trip", id="same", label=Key("button-same"), about=last.id)
    message = replace(first.message, choices=(same, *first.message.choices))
    return replace(outcome, effects=(Send(message), *rest))


def sent(turn: Turn) -> tuple[Turn, dict[str, str]] | None:
    """The draft in hand once more, as another trip; None where it is not complete."""
    draft = turn.session.draft
    if draft is None or draft.form != REQUEST.id:
        return None
    if REQUEST.next(draft.answers) is not None:
        return None
    said = dialog.send(REQUEST, draft, reading(turn))
    if said.sent is None:
        return None
    inside = replace(turn, session=holding(turn.session, None))
    return inside, {**said.sent, ANYWAY: "yes"}


def meets(case: Case, wanted: Sequence[Leg]) -> bool:
    """Whether a trip goes to one of the same countries on some of the same days."""
    return any(
        one.country == other.country and _meet(one.travel, other.travel)
        for one in (*case.legs, *case.share.rest)
        for other in wanted
    )


def _meet(one: str, other: str) -> bool:
    (start, _, end), (first, _, last) = one.partition("/"), other.partition("/")
    return start <= (last or first) and first <= (end or start)
