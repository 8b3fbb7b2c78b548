"""When somebody is lost: help, a person, another language, going on, stopping."""

from dataclasses import replace
from datetime import timedelta

from chatbot.core import dialog
from chatbot.core.effects import Send
from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Choice, Line, Message, typed
from chatbot.core.prompts import summary
from conversations import routing
from conversations.forms import FORMS
from conversations.talk import Outcome, Turn, again, button, holding, home, reading, reply, spoken

REPAIR = "repair"
LANGUAGE = "repair.language"
SILENCE = timedelta(hours=20)
"""After so long, words are not taken for the answer to a question out of sight."""


def helped(turn: Turn) -> Outcome:
    """What this question is about, or what can be done here; then the same question again."""
    draft = turn.session.draft
    key = "repair-help"
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


def switched(turn: Turn, name: str) -> Outcome:
    """Speak another language from here on; the answers stay, the same question comes again."""
    assert turn.person is not None, "a stranger has no language to keep"
    if name not in turn.organization.locales:
        return languages(turn)
    person = replace(turn.person, locale=name)
    inside = replace(turn, person=person)
    line = (Line(Key("repair-language-now")),)
    return Outcome(
        session=turn.session, effects=(again(inside, turn.session, line),), person=person
    )


def human(turn: Turn) -> Outcome:
    """Ask before somebody is asked to get in touch."""
    choices = (button(REPAIR, "human-yes", style="yes"), button(REPAIR, "human-no"))
    return Outcome(session=turn.session, effects=(reply(turn, "repair-human", choices=choices),))


def called(turn: Turn) -> Outcome:
    """Tell the organizers of the district, or else the department, that somebody wants a person."""
    person = turn.person
    assert person is not None, "a stranger cannot call anybody"
    unit = next((role.unit for role in person.roles if role.unit), "")
    near = routing.organizers(turn.people, unit, person.id) or routing.deputies(
        turn.people, unit, person.id
    )
    to: tuple[ContactId, ...] = near or routing.department(turn.people, person.id)
    key = "repair-human-called" if to else "repair-human-nobody"
    address = turn.organization.address
    told = tuple(
        Send(
            Message(
                to=officer,
                key=Key("repair-human-wanted"),
                args={"name": typed(person.name)},
                private=True,
            )
        )
        for officer in to
    )
    said = again(turn, turn.session, (Line(Key(key), {"address": address}),))
    return Outcome(session=turn.session, effects=(said, *told))


def cancel(turn: Turn) -> Outcome:
    """Ask once before a draft is thrown away."""
    if turn.session.draft is None:
        return Outcome(
            session=turn.session, effects=(home(turn, (Line(Key("repair-nothing-open")),)),)
        )
    session = replace(turn.session, confirming="cancel")
    choices = (button(REPAIR, "cancel-yes", style="no"), button(REPAIR, "cancel-no"))
    return Outcome(session=session, effects=(reply(turn, "repair-cancel", choices=choices),))


def cancelled(turn: Turn) -> Outcome:
    """Throw the draft away, and say how to begin again."""
    if turn.session.draft is None:
        return Outcome(session=turn.session, effects=(home(turn),))
    session = holding(turn.session, None)
    return Outcome(
        session=session, effects=(again(turn, session, (Line(Key("repair-cancelled")),)),)
    )


def silent(turn: Turn) -> bool:
    """Whether words come after so long a silence that they may not be meant as an answer."""
    session = turn.session
    return (
        session.draft is not None
        and session.seen_at is not None
        and turn.now - session.seen_at > SILENCE
    )


def resume(turn: Turn, held: str = "") -> Outcome:
    """What there is already, to go on with or to throw away; words that came meanwhile are kept."""
    session, draft = turn.session, turn.session.draft
    if draft is None or draft.form not in FORMS:
        return Outcome(session=session, effects=(home(turn),))
    found = summary(FORMS[draft.form], draft.answers, reading(turn))
    choices = (button(REPAIR, "continue", style="yes"), button(REPAIR, "start-over"))
    key = "repair-resume" if draft.answers else "repair-resume-empty"
    said = reply(turn, key, {"answers": found}, choices=choices, private=True)
    return Outcome(session=replace(session, held=held, confirming="resume"), effects=(said,))


def resumed(turn: Turn) -> Outcome:
    """Go on: words that were kept are read as the answer now, if they are one."""
    session, draft = turn.session, turn.session.draft
    if draft is None or draft.form not in FORMS:
        return Outcome(session=session, effects=(home(turn),))
    form, found = FORMS[draft.form], reading(turn)
    quiet = replace(session, held="", confirming="")
    if not session.held or draft.asking is None:
        return Outcome(session=quiet, effects=(again(turn, quiet),))
    said = dialog.take(form, draft, session.held, found)
    if said.draft is None or said.draft.misses:
        return Outcome(session=quiet, effects=(again(turn, quiet),))
    return Outcome(session=holding(quiet, said.draft), effects=(spoken(turn, said),))


def start_over(turn: Turn) -> Outcome:
    """Ask once before answers are thrown away for a new start."""
    choices = (button(REPAIR, "start-over-yes", style="no"), button(REPAIR, "continue"))
    return Outcome(
        session=turn.session, effects=(reply(turn, "repair-start-over", choices=choices),)
    )


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
