"""A member's own trips: which one is meant, where words alone do not say it."""

from collections.abc import Sequence
from dataclasses import replace

from chatbot.core import dialog
from chatbot.core.ids import Key
from chatbot.core.messages import Choice, Line, country, typed
from chatbot.core.turns import Needs
from conversations import along, changing, details, drafts, status
from conversations.case import Case
from conversations.forms import ANSWER, FORMS
from conversations.repair import wants_any
from conversations.steps import offered
from conversations.talk import (
    Outcome,
    Turn,
    again,
    button,
    holding,
    reading,
    reply,
    spoken,
)


def trips(turn: Turn) -> Sequence[Case] | Needs:
    """The open trips of whoever is here, the newest last."""
    found = status.own_trips(turn)
    return found if isinstance(found, Needs) else tuple(case for case in found if case.open)


def ever(turn: Turn) -> Sequence[Case] | Needs:
    """Every trip of theirs, led by them or by somebody else, also those that are over."""
    found = status.own_trips(turn)
    if isinstance(found, Needs):
        return found
    others = along.everywhere(turn)
    if isinstance(others, Needs):
        return others
    me = turn.session.contact
    mine = (c for c in turn.found[status.FOUND] if c.kind == "trip" and c.member == me)
    return (*mine, *others)


def withdraw(turn: Turn) -> Outcome | Needs:
    """Take back the one trip that can be taken back; ask which, where there are several."""
    found = trips(turn)
    if isinstance(found, Needs):
        return found
    if not found:
        return status.shown(turn)
    not_sent = [case for case in found if "withdraw" in offered(case, "member")]
    if len(not_sent) <= 1:
        return status.withdraw(turn, (not_sent or found)[-1])
    said = reply(turn, "repair-withdraw-which", choices=_which("withdraw", not_sent))
    return Outcome(session=turn.session, effects=(said,))


def change(turn: Turn) -> Outcome | Needs:
    """What can be changed: of what is being filled in, or of the one trip that is meant."""
    draft = turn.session.draft
    if draft is not None and draft.form in FORMS:
        said = dialog.control(FORMS[draft.form], draft, "change", reading(turn))
        if said is not None and said.draft is not None:
            session = holding(turn.session, said.draft)
            return Outcome(session=session, effects=(spoken(turn, said),))
        return _again(turn, "repair-change-later")
    found = trips(turn)
    if isinstance(found, Needs):
        return found
    able = [case for case in found if "change" in offered(case, "member")]
    if not able:
        return _again(turn, "repair-change-none")
    if len(able) == 1:
        return changing.begin(turn, able[0])
    asked = reply(turn, "repair-change-which", choices=_which("change", able))
    return Outcome(session=turn.session, effects=(asked,))


def _again(turn: Turn, key: str) -> Outcome:
    return Outcome(session=turn.session, effects=(again(turn, turn.session, (Line(Key(key)),)),))


def answer(turn: Turn, text: str) -> Outcome | Needs | None:
    """Take words for the answer to a question that waits for it; None where none does."""
    found = trips(turn)
    if isinstance(found, Needs):
        return found
    waiting = [case for case in found if case.status == "asked"]
    if not waiting:
        return None
    session = replace(turn.session, held=text, confirming="answer")
    if len(waiting) == 1:
        return details.ask_answer(replace(turn, session=session), waiting[0])
    return which(replace(turn, session=session), waiting)


def which(turn: Turn, waiting: Sequence[Case]) -> Outcome:
    """Ask to whom the words are an answer; they are kept until that is said."""
    said = reply(turn, "repair-answer-which", choices=_which("answer", waiting))
    return Outcome(session=turn.session, effects=(said,))


def interrupted(turn: Turn, text: str) -> Outcome | Needs | None:
    """Ask what words are for, where a question came while a form wanted any words; once."""
    session, draft = turn.session, turn.session.draft
    if draft is None or draft.form == ANSWER.id or not wants_any(draft):
        return None
    found = trips(turn)
    if isinstance(found, Needs):
        return found
    once_more = session.confirming == "answer"
    waiting = [c for c in found if c.status == "asked" and (once_more or _is_news(c, turn))]
    if not waiting:
        return None
    case = waiting[-1]
    said = reply(
        turn,
        "repair-for-whom",
        {"who": typed(case.asker_name), "country": country(case.leg.country), "text": typed(text)},
        choices=(
            button("trip", "answer", about=case),
            drafts.choice("take", draft, "button-for-form"),
        ),
        private=True,
    )
    held = replace(session, held=text, confirming="answer")
    return Outcome(session=held, effects=(said,))


def _is_news(case: Case, turn: Turn) -> bool:
    """Whether the question came after everything that this member was told here."""
    seen = turn.session.seen_at
    return seen is not None and case.since > seen


def _which(name: str, cases: Sequence[Case]) -> tuple[Choice, ...]:
    return tuple(
        Choice(question="trip", id=name, label_as=country(case.leg.country), about=case.id)
        for case in cases
    )
