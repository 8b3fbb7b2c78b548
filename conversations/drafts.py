"""Drafts about a case: what they know of it, and when they can lead to nothing any more."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from chatbot.core.forms import Form
from chatbot.core.ids import CaseId, ContactId, Key
from chatbot.core.messages import Choice
from chatbot.core.people import People
from chatbot.core.session import Draft, Session
from chatbot.core.turns import Needs, Turn
from conversations import legs_forms, officers_forms, visit_forms
from conversations.case import Case
from conversations.forms import FORMS
from conversations.organization import Organization
from conversations.routing import role_of
from conversations.steps import offered

FOUND = "drafts"
DRAFT = "draft"
STEP = {
    "details": "details",
    "answer": "answer",
    "ask": "ask",
    "decline": "decline",
    "join": "join",
    "reply": "reply",
    "scope": "delegate",
    "alarm": "say",
    "change": "change",
    "remark": "change",
    "revoke": "revoke",
    **officers_forms.STEPS,
    **visit_forms.STEP,
    "heard": "heard",
    "address": "address",
    "tell": "tell",
    "nohost": "none",
    "found": "found",
    "telling": "report",
    "delegate": "report",
}
"""The step that each form about a case leads to."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The session with the drafts that still lead to something, and the cases of the others."""

    session: Session
    over: tuple[Case, ...] = ()
    gone: bool = False  # something was put away
    in_hand: bool = False  # it was the draft in hand


def checked(turn: Turn[Case, Organization]) -> Checked | Needs:
    """Put away what is over, before anything is taken for an answer to it."""
    session = turn.session
    if not session.drafts:
        return Checked(session)
    known = {case.id: case for case in ((turn.case,) if turn.case else ())}
    wanted = tuple(dict.fromkeys(d.about for d in session.drafts if d.about))
    if not known.keys() >= set(wanted) and FOUND not in turn.found:
        return Needs(FOUND, cases=tuple(i for i in wanted if i not in known))
    found: Sequence[Case] = turn.found.get(FOUND, ())
    known = {case.id: case for case in found} | known
    kept: list[Draft] = []
    over: dict[str, Case] = {}
    for draft in session.drafts:
        case = known.get(draft.about) if draft.about else None
        if draft.about is None:
            kept.append(draft)
        elif case is not None and lives(draft, case, session.contact, turn.people):
            kept.append(fresh(draft, case))
        elif case is not None:
            over[case.id] = case
    in_hand = session.drafts[-1:] != () and (not kept or not same(kept[-1], session.drafts[-1]))
    held = replace(session, drafts=tuple(kept))
    if in_hand:
        held = replace(held, confirming="", held="", menu=())
    gone = len(kept) < len(session.drafts)
    return Checked(held, tuple(over.values()), gone, in_hand)


def lives(draft: Draft, case: Case, contact: ContactId, people: People) -> bool:
    """Whether the step that a form leads to is still there for this contact."""
    if draft.form == "details" and case.detailed:
        return False
    return STEP.get(draft.form, "") in offered(case, role_of(contact, case, people))


def same(one: Draft, other: Draft) -> bool:
    return (one.form, one.about) == (other.form, other.about)


def known(form: Form, case: Case) -> dict[str, str]:
    """What a form knows of its case, under ids that are no questions of it."""
    facts = {
        "name": case.name,
        "nameless": "" if case.name else "yes",
        "membership": case.membership,
        "country": case.leg.country,
        "travel": case.leg.travel,
        "window": case.leg.sought,
        "question": case.question,
        "who": case.asker_name,
        "early": "yes" if case.stage in {"requested", "asked-requested"} else "",
        "minor": "yes" if case.youth.minor else "",
        "guardian": case.youth.guardian,
        "own": case.email,
        "guard": case.youth.guardian_mail,
        **legs_forms.facts(case.legs),
    }
    return {fact: facts[fact] for fact in form.known if fact not in form.questions}


def fresh(draft: Draft, case: Case) -> Draft:
    """The draft with what its case is now."""
    if draft.form not in FORMS:
        return draft
    facts = known(FORMS[draft.form], case)
    if facts.items() <= draft.answers.items():
        return draft
    return replace(draft, answers={**draft.answers, **facts})


def without_dead(session: Session, case: Case, people: People) -> Session:
    """The session without drafts that have just become pointless."""
    kept = tuple(
        d for d in session.drafts if d.about != case.id or lives(d, case, session.contact, people)
    )
    return replace(session, drafts=kept)


def on_top(session: Session, draft: Draft) -> Session:
    """The session with that draft in hand."""
    others = tuple(d for d in session.drafts if not same(d, draft))
    return replace(session, drafts=(*others, draft))


def named(session: Session, choice: str, about: CaseId | None) -> tuple[str, Draft | None]:
    """What a button wants done with a draft, and the draft, wherever it is in the pile."""
    verb, _, form = choice.partition(".")
    found = (d for d in session.drafts if (d.form, d.about) == (form, about))
    return verb, next(found, None)


def choice(verb: str, draft: Draft, label: str, style: str = "") -> Choice:
    """A button that does something with one draft, whatever else is open when it is pressed."""
    return Choice(
        question=DRAFT,
        id=f"{verb}.{draft.form}",
        label=Key(label),
        about=draft.about,
        style=style,
    )
