"""When somebody is lost: help, a person, another language, going on, stopping."""

from dataclasses import replace
from datetime import timedelta

from chatbot.core import dialog
from chatbot.core.dialog import Reply
from chatbot.core.effects import Send
from chatbot.core.events import ChoiceMade
from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Args, Choice, Line, Message, named, typed, words
from chatbot.core.prompts import summary
from chatbot.core.session import Draft
from chatbot.fields import Name, PickMany, Text
from conversations import drafts, routing
from conversations.forms import FORMS, REQUEST
from conversations.organization import OFFICERS
from conversations.safety_forms import ALARM
from conversations.talk import Outcome, Turn, again, button, holding, home, reading, reply, spoken

REPAIR = "repair"
LANGUAGE = "repair.language"
RESUME = "resume"
FREE = (Text, Name, PickMany)
"""Questions to which any words would be an answer, a greeting too."""

MOST_HELD = 4000  # characters, the newest
PATIENCE = timedelta(hours=1)
"""How long nobody is called a second time."""

SILENCE = timedelta(hours=20)
"""After so long, words are not taken for the answer to a question out of sight."""


def helped(turn: Turn) -> Outcome:
    """What this question is about, or what can be done here; then the same question again."""
    draft, me = turn.session.draft, turn.person
    officer = me is not None and any(me.has(role) for role in OFFICERS)
    key = "repair-help-officer" if officer else "repair-help"
    if draft is not None and draft.asking and draft.form in FORMS:
        own = f"{FORMS[draft.form].key(draft.asking)}.help"
        key = own if turn.wording(own, reading(turn).locale) else "repair-help-form"
    return Outcome(session=turn.session, effects=(again(turn, turn.session, (Line(Key(key)),)),))


def languages(turn: Turn) -> Outcome:
    """Offer every language that the organisation speaks, each by its own name."""
    choices = tuple(
        Choice(question=LANGUAGE, id=name, label=Key(f"language-{name}"))
        for name in turn.organization.locales
    )
    return Outcome(session=turn.session, effects=(reply(turn, "repair-language", choices=choices),))


def switched(turn: Turn, event: ChoiceMade) -> Outcome:
    """Speak another language from here on; the answers stay, the same question comes again."""
    assert turn.person is not None, "a stranger has no language to keep"
    if event.choice not in turn.organization.locales:
        return languages(turn)
    person = replace(turn.person, locale=event.choice)
    inside = replace(turn, person=person)
    line = (Line(Key("repair-language-now")),)
    return Outcome(
        session=turn.session, effects=(again(inside, turn.session, line),), person=person
    )


def human(turn: Turn) -> Outcome:
    """Ask before somebody is asked to get in touch."""
    choices = (button(REPAIR, "human-yes", style="yes"), button(REPAIR, "human-no"))
    session = replace(turn.session, confirming="human")
    return Outcome(session=session, effects=(reply(turn, "repair-human", choices=choices),))


def called(turn: Turn) -> Outcome:
    """Tell the organizers of the district, or else the department, that somebody wants a person."""
    person, before = turn.person, turn.session.called_at
    assert person is not None, "a stranger cannot call anybody"
    if before is not None and turn.now - before < PATIENCE:
        line = (Line(Key("repair-human-already")),)
        return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))
    unit = next((role.unit for role in person.roles if role.unit), "")
    near = routing.organizers(turn.people, unit, person.id) or routing.deputies(
        turn.people, unit, person.id
    )
    to: tuple[ContactId, ...] = near or routing.department(turn.people, person.id)
    called_key = "repair-human-called" if person.name else "repair-human-nameless"
    key = called_key if to else "repair-human-nobody"
    address = turn.organization.address
    args: Args = {
        "name": typed(person.name),
        "has_name": "yes" if person.name else "no",
        "unit": named(turn.organization.named("districts", unit)) if unit else "",
        "has_unit": "yes" if unit else "no",
    }
    told = tuple(
        Send(
            Message(
                to=officer,
                key=Key("repair-human-wanted"),
                args=args,
                private=True,
            )
        )
        for officer in to
    )
    session = replace(turn.session, called_at=turn.now if to else before)
    said = again(turn, session, (Line(Key(key), {"address": address}),))
    return Outcome(session=session, effects=(said, *told))


def cancel(turn: Turn) -> Outcome:
    """Ask once before a draft is thrown away."""
    draft = turn.session.draft
    if draft is None:
        return Outcome(
            session=turn.session, effects=(home(turn, (Line(Key("repair-nothing-open")),)),)
        )
    session = replace(turn.session, confirming="cancel")
    choices = (
        drafts.choice("cancel-yes", draft, "button-cancel-yes", "no"),
        drafts.choice("continue", draft, "button-cancel-no"),
    )
    return Outcome(session=session, effects=(reply(turn, "repair-cancel", choices=choices),))


def cancelled(turn: Turn) -> Outcome:
    """Throw the draft away, and say how to begin again."""
    draft = turn.session.draft
    if draft is None:
        return Outcome(session=turn.session, effects=(home(turn),))
    session = holding(turn.session, None)
    key = "repair-cancelled" if draft.form == REQUEST.id else "repair-cancelled-other"
    return Outcome(session=session, effects=(again(turn, session, (Line(Key(key)),)),))


def silent(turn: Turn) -> bool:
    """Whether words come after so long a silence that they may not be meant as an answer."""
    session = turn.session
    return (
        session.draft is not None
        and session.draft.form != ALARM.id  # nobody in need is asked what they meant
        and session.seen_at is not None
        and turn.now - session.seen_at > SILENCE
    )


def resume(turn: Turn, held: str = "") -> Outcome:
    """What there is already, to go on with or to throw away; words that came meanwhile are kept."""
    session, draft = turn.session, turn.session.draft
    if draft is None or draft.form not in FORMS:
        return Outcome(session=session, effects=(home(turn),))
    found = summary(FORMS[draft.form], draft.answers, reading(turn))
    choices = (
        drafts.choice("continue", draft, "button-continue", "yes"),
        drafts.choice("over", draft, "button-start-over"),
    )
    key = "repair-resume" if FORMS[draft.form].accepted(draft.answers) else "repair-resume-empty"
    before = (Line(Key("repair-kept"), {"text": typed(held)}),) if held else ()
    said = reply(turn, key, {"answers": found}, before=before, choices=choices, private=True)
    return Outcome(session=replace(session, held=held, confirming=RESUME), effects=(said,))


def resumed(turn: Turn) -> Outcome:
    """Go on: words that were kept are read as the answer now, if they are one."""
    session, draft = turn.session, turn.session.draft
    if draft is None or draft.form not in FORMS:
        return Outcome(session=session, effects=(home(turn),))
    quiet = replace(session, held="", confirming="")
    if not session.held or session.confirming != RESUME:
        return Outcome(session=quiet, effects=(again(turn, quiet),))
    if wants_any(draft):
        return _meant(turn, draft)
    said = read_late(turn, draft, session.held)
    if said is None:
        told = (Line(Key("repair-held"), {"text": typed(session.held)}),)
        return Outcome(session=quiet, effects=(again(turn, quiet, told),))
    return Outcome(session=holding(quiet, said.draft), effects=(spoken(turn, said),))


def wants_any(draft: Draft) -> bool:
    """Whether any words would be taken for the answer to the question in hand."""
    form = FORMS.get(draft.form)
    if form is None or draft.asking is None or not form.review:
        return False
    return isinstance(form.questions.get(draft.asking), FREE)


def _meant(turn: Turn, draft: Draft) -> Outcome:
    """Where any words would do, ask whether those that were kept are meant as the answer."""
    asked = dialog.ask(FORMS[draft.form], draft, reading(turn))
    said = reply(
        turn,
        "repair-held-meant",
        {"text": typed(turn.session.held), "question": words(asked.key, **asked.args)},
        choices=(
            drafts.choice("take", draft, "button-yes", "yes"),
            drafts.choice("leave", draft, "button-no"),
        ),
        private=True,
    )
    return Outcome(session=replace(turn.session, confirming="held"), effects=(said,))


def meant(turn: Turn) -> Outcome:
    """The words that were kept are the answer, as somebody has said now."""
    draft, held = turn.session.draft, turn.session.held
    if draft is None or draft.asking is None or not held or not FORMS[draft.form].review:
        return left(turn)
    said = dialog.take(FORMS[draft.form], draft, held, reading(turn))
    return Outcome(session=holding(turn.session, said.draft), effects=(spoken(turn, said),))


def left(turn: Turn) -> Outcome:
    """The words that were kept answer nothing: the question in hand comes again."""
    session = replace(turn.session, held="", confirming="")
    return Outcome(session=session, effects=(again(turn, session),))


def read_late(turn: Turn, draft: Draft, held: str) -> Reply | None:
    """What words that came late are an answer to: all of them, or the last that were said."""
    form = FORMS[draft.form]
    if draft.asking is None or not form.review:
        return None  # nothing is sent by words that were typed without their question in sight
    pieces = dict.fromkeys((held, held.rpartition("\n")[2]))
    found = [dialog.take(form, draft, piece, reading(turn)) for piece in pieces]
    understood = [said for said in found if said.draft is not None and not said.draft.misses]
    taken = (said for said in understood if said.draft is not None and _took(said.draft, draft))
    return next(taken, next(iter(understood), None))


def _took(after: Draft, before: Draft) -> bool:
    return (after.answers, after.parts) != (before.answers, before.parts)


def keep(turn: Turn, text: str) -> Outcome:
    """Keep what is said instead of an answer to how to go on, and ask that again."""
    held = f"{turn.session.held}\n{text}".strip()
    return resume(turn, held[-MOST_HELD:])


def start_over(turn: Turn) -> Outcome:
    """Ask once before answers are thrown away for a new start."""
    draft = turn.session.draft
    if draft is None:
        return Outcome(session=turn.session, effects=(home(turn),))
    choices = (
        drafts.choice("over-yes", draft, "button-start-over-yes", "no"),
        drafts.choice("continue", draft, "button-continue"),
    )
    session = replace(turn.session, confirming="start-over")
    return Outcome(session=session, effects=(reply(turn, "repair-start-over", choices=choices),))


def started_over(turn: Turn) -> Outcome:
    """Begin the same form anew, with nothing but what is known from elsewhere."""
    draft = turn.session.draft
    if draft is None or draft.form not in FORMS:
        return Outcome(session=turn.session, effects=(home(turn),))
    form = FORMS[draft.form]
    known = {k: v for k, v in draft.answers.items() if k not in form.questions}
    said = dialog.begin(form, reading(turn), draft.about, known)
    assert said.draft is not None, "a form begins with a question"
    fresh = replace(said.draft, since=turn.now)
    return Outcome(session=holding(turn.session, fresh), effects=(spoken(turn, said),))


def unreadable(turn: Turn, kind: str, known: frozenset[str]) -> Outcome:
    """A voice note, a picture, a place: named, not fetched, and the same question again."""
    key = f"shared-file-{kind if kind in known else 'other'}"
    return Outcome(session=turn.session, effects=(again(turn, turn.session, (Line(Key(key)),)),))
