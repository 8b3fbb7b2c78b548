"""What somebody said or pressed: a command, an answer, a button, or something we cannot read."""

from dataclasses import replace

from chatbot.core import dialog
from chatbot.core.commands import command
from chatbot.core.dialog import Reply
from chatbot.core.events import (
    ChoiceMade,
    ContactShared,
    FileReceived,
    TextReceived,
    Unreadable,
)
from chatbot.core.ids import Key
from chatbot.core.messages import Line
from chatbot.core.prompts import is_choice
from chatbot.core.session import Draft, Offered, Session
from chatbot.core.turns import Needs
from chatbot.fields.matching import fold, numbered
from conversations import (
    abroad,
    alarm,
    offers,
    over,
    own,
    prohibited,
    repair,
    reporting,
    request,
)
from conversations.forms import FORMS
from conversations.menus import HOMES
from conversations.rooms import COMMANDS, DECIDING, PRESSES, SENT
from conversations.talk import Outcome, Turn, again, holding, home, reading, reply, spoken

FILES = frozenset({"voice", "photo", "sticker", "location", "contact", "document", "edited"})
MOVES = frozenset({"back", "skip", "done"})
NAMED = "named"


def said(turn: Turn) -> Outcome | Needs:
    """Something that a person we know did."""
    event = turn.event
    if abroad.is_theirs(turn):
        return abroad.answered(turn)
    match event:
        case ChoiceMade():
            return _chose(turn, event)
        case TextReceived(text=text):
            return _typed(turn, text)
        case ContactShared(phone=phone, own=own):
            return _shared(turn, phone) if own else repair.unreadable(turn, "contact", FILES)
        case FileReceived() if alarm.in_hand(turn):
            return alarm.filed(turn, event)
        case FileReceived(kind=kind):
            telling = reporting.taking(turn)
            if telling is not None:
                return reporting.filed(turn, telling, event)
            return repair.unreadable(turn, kind, FILES)
        case Unreadable():
            line = (Line(Key("shared-unreadable")),)
            return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))
    return Outcome(session=turn.session)


def _typed(turn: Turn, text: str) -> Outcome | Needs:
    """Words: a command, an answer to the question in hand, or something we do not understand."""
    if not text:
        line = (Line(Key("shared-empty")),)
        return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))
    name = prohibited.named(turn, command(text, turn.wording, reading(turn).locale), text)
    session = turn.session
    offered = _offered(turn, text, name)
    if name not in COMMANDS and _is_unclear(turn, text, offered):
        return _which(turn)
    if offered is not None:
        return _named(turn, offered)
    if session.confirming not in offers.WAITING:
        turn = replace(turn, session=replace(session, confirming=""))
    if name in COMMANDS:
        return COMMANDS[name](turn)
    return _answered(turn, name, text)


def _answered(turn: Turn, name: str, text: str) -> Outcome | Needs:
    """Words that are no command: a piece of a report, an answer, or what we did not ask for."""
    session = turn.session
    if (telling := reporting.taking(turn)) is not None:
        return reporting.heard(turn, telling, name, text)
    if session.draft is not None and (touched := prohibited.touched(turn, text)) is not None:
        return touched
    if session.confirming == repair.RESUME and session.draft is not None:
        return repair.keep(turn, "" if name in MOVES else text)
    if session.draft is None:
        return _unasked(turn, text)
    if name in MOVES and not _is_choice(session.draft, text, turn):
        return _control(turn, name)
    if repair.silent(turn):
        return repair.resume(turn, text)
    held = f"{_held(session)}\n{text}".strip()
    return own.interrupted(turn, held) or _answer(turn, text)


def _offered(turn: Turn, text: str, name: str) -> Offered | None:
    """The button under our last reply that words mean."""
    session = turn.session
    if repair.silent(turn) and not session.confirming:
        return None
    exactly = name in COMMANDS or (session.draft is not None and not session.confirming)
    found = offers.meant(session, text, reading(turn), exactly=exactly)
    if name == "withdraw" and found is not None and found.question == "trip":
        return None  # there may be other trips than the one whose button stands above
    return found


def _is_blurred(turn: Turn) -> bool:
    """Whether buttons of somebody else's doing stand below our last reply."""
    shown, seen = turn.shown_at, turn.session.seen_at
    return shown is not None and seen is not None and shown > seen


def _is_unclear(turn: Turn, text: str, offered: Offered | None) -> bool:
    """Whether it cannot be told which message is answered by a number, or by part of a label."""
    draft = turn.session.draft
    if not _is_blurred(turn):
        return False
    if offered is not None:
        return not offers.is_plain(offered, text, reading(turn))
    open_here = draft is not None and not repair.silent(turn)
    at_review = draft is not None and draft.asking is None
    return open_here and (at_review or numbered(text) is not None)


def _which(turn: Turn) -> Outcome:
    """Ask for a tap, with the question in hand once more; what was held for it stays."""
    line, session = Line(Key("shared-which-buttons")), turn.session
    if session.confirming == repair.RESUME and session.draft is not None:
        asked = repair.keep(turn, "")
        return over.saying(asked, (line,), asked)
    if session.confirming not in offers.WAITING:
        session = replace(session, confirming="")
    if session.draft is not None:
        return Outcome(session=session, effects=(again(turn, session, (line,)),))
    return Outcome(session=session, effects=(reply(turn, line.key),))


def _named(turn: Turn, offered: Offered) -> Outcome | Needs:
    """The words on a button press it, unless it decides something."""
    about = offered.about
    elsewhere = about is not None and (turn.case is None or turn.case.id != about)
    to_tap = Outcome(session=turn.session, effects=(reply(turn, "shared-use-buttons"),))
    if offered.question in DECIDING:
        return to_tap
    if about is not None and elsewhere:
        if NAMED not in turn.found:
            return Needs(NAMED, cases=(about,))
        turn = replace(turn, case=next(iter(turn.found[NAMED]), None))
    event = turn.event
    pressed = ChoiceMade(
        id=event.id,
        at=event.at,
        contact=event.contact,
        address=event.address,
        language=event.language,
        question=offered.question,
        choice=offered.choice,
        about=about,
    )
    outcome = _chose(turn, pressed)
    done = isinstance(outcome, Outcome) and outcome.case == about and outcome.case_events
    # A turn writes to the case that it was begun with; what was typed was not known to be about it.
    return to_tap if elsewhere and done else outcome


def _held(session: Session) -> str:
    """Words of which it is not known yet what they are an answer to."""
    return session.held if session.confirming == "answer" else ""


def _is_choice(draft: Draft, text: str, turn: Turn) -> bool:
    """Whether a word that moves through a form is also an answer that it offers."""
    return draft.form in FORMS and is_choice(FORMS[draft.form], draft, text, reading(turn))


def _answer(turn: Turn, text: str) -> Outcome | Needs:
    draft = turn.session.draft
    if draft is None or draft.form not in FORMS:
        return Outcome(session=turn.session, effects=(home(turn),))
    return _went_on(turn, dialog.take(FORMS[draft.form], draft, text, reading(turn)))


def _shared(turn: Turn, phone: str) -> Outcome | Needs:
    """Their own number, from the channel: an answer where it was asked for, and nowhere else."""
    draft = turn.session.draft
    form = FORMS.get(draft.form) if draft else None
    if draft is None or form is None or draft.asking is None:
        return repair.unreadable(turn, "contact", FILES)
    if not form.questions[draft.asking].shares:
        return repair.unreadable(turn, "contact", FILES)
    # A channel may leave the plus away; the number is international all the same.
    return _answer(turn, f"+{phone.removeprefix('+')}")


def _control(turn: Turn, name: str) -> Outcome | Needs:
    draft = turn.session.draft
    assert draft is not None, "checked before"
    said = dialog.control(FORMS[draft.form], draft, name, reading(turn))
    return (
        _went_on(turn, said)
        if said
        else Outcome(session=turn.session, effects=(again(turn, turn.session),))
    )


def _unasked(turn: Turn, text: str) -> Outcome | Needs:
    """Words where no form is open: perhaps an answer to an officer; else the first screen."""
    answered = own.answer(turn, f"{_held(turn.session)}\n{text}".strip())
    if answered is not None:
        return answered
    touched = prohibited.touched(turn, text)
    if touched is not None:
        return touched
    found = reading(turn)
    for name in ("plan", "guidelines", "queue", "other", "status"):
        if fold(text) == fold(turn.wording(f"button-{name}", found.locale)):
            return HOMES[name](turn)
    return request.wished(turn, text) or Outcome(
        session=turn.session, effects=(home(turn, (Line(Key("shared-not-understood")),)),)
    )


def _went_on(turn: Turn, said: Reply) -> Outcome | Needs:
    """A form took an answer: it asks on, or it is sent."""
    if said.quiet:
        return Outcome(session=turn.session)
    if said.sent is None:
        return Outcome(session=holding(turn.session, said.draft), effects=(spoken(turn, said),))
    draft = turn.session.draft
    assert draft is not None, "a form that is sent was being filled in"
    inside = replace(turn, session=holding(turn.session, None))
    outcome = SENT[draft.form](inside, said.sent)
    return prohibited.reminded(turn, draft.form, said.sent, outcome)


def _chose(turn: Turn, event: ChoiceMade) -> Outcome | Needs:
    """A button: of a menu, of a card, or of a form that is open."""
    room = PRESSES.get(event.question)
    return room(turn, event) if room is not None else _form_button(turn, event)


def _form_button(turn: Turn, event: ChoiceMade) -> Outcome | Needs:
    """A button of the form in hand; a button of another one is from an earlier message."""
    draft, name = turn.session.draft, event.question.split(".")[0]
    if draft is None or draft.form != name or draft.form not in FORMS:
        line = (Line(Key("shared-old-button")),)
        return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))
    if event.question == name and event.choice == "cancel":
        return repair.cancel(turn)
    said = dialog.press(FORMS[name], draft, event.question, event.choice, reading(turn))
    if said is None:
        line = (Line(Key("shared-old-button")),)
        return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))
    return _went_on(turn, said)
