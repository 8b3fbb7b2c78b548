"""Messages from abroad: a courteous reply to copy, and nothing of the message kept."""

import re
from dataclasses import replace

from chatbot.core.commands import command
from chatbot.core.effects import Effect, Send
from chatbot.core.events import ChoiceMade, Event, FileReceived, TextReceived
from chatbot.core.ids import Key
from chatbot.core.messages import Args, Choice, Line, Message, listed, typed, words
from chatbot.core.session import Session
from chatbot.fields import Text
from conversations import routing, tasks
from conversations.abroad_forms import TOLD
from conversations.forms import FORMS
from conversations.oddness import oddities
from conversations.organization import Organization
from conversations.report_forms import Pieces
from conversations.talk import (
    Outcome,
    Turn,
    again,
    button,
    closed,
    here,
    reading,
    reply,
    started,
    tell,
)
from conversations.tongues import TONGUES, tongue

ABROAD = "abroad.reply"
"""The buttons under a reply."""

PASTE = "paste"
"""What is said next is somebody else's."""

LONG = 3500
"""From so many characters on, a chat has cut a message into pieces, and more of it comes."""

QUOTED = re.compile(r"^\s*>.*\S", re.MULTILINE)
HEADED = re.compile(
    r"^[\s*]*(?:from|to|date|sent|subject|de|para|fecha|enviado|asunto|assunto|data|à|objet|envoyé"
    r"|от|кому|дата|тема|发件人|收件人|主题|من|إلى|الموضوع|từ|đến|chủ đề)\s*[:\uff1a].*\S",
    re.MULTILINE | re.IGNORECASE,
)
ENOUGH = 2  # quoted lines, or lines of a header


def is_theirs(turn: Turn) -> bool:
    """Whether what came is somebody else's: by the channel's word, by ours, or by its looks."""
    event, pasting = turn.event, turn.session.confirming == PASTE
    if isinstance(event, FileReceived):
        return event.forwarded or pasting
    if not isinstance(event, TextReceived):
        return False
    if event.forwarded or _is_quoted(event.text, turn.session):
        return True
    return pasting and bool(event.text) and not _is_word(turn, event.text)


def _is_quoted(text: str, session: Session | None) -> bool:
    """Whether a text is somebody else's by its looks; where a form wants words, it is theirs."""
    draft = session.draft if session is not None else None
    form = FORMS.get(draft.form) if draft is not None else None
    asked = form.questions.get(draft.asking or "") if draft is not None and form else None
    return looks_quoted(text) and not isinstance(asked, Text | Pieces)


def looks_quoted(text: str) -> bool:
    """Whether a text shows by itself that somebody else wrote it."""
    return max(len(QUOTED.findall(text)), len(HEADED.findall(text))) >= ENOUGH


def discreet(event: Event, session: Session | None) -> Event:
    """The event as it may be put aside where no turn can take it: without somebody else's words."""
    pasting = session is not None and session.confirming == PASTE
    if isinstance(event, FileReceived) and (event.forwarded or pasting):
        return replace(event, caption="", file="", forwarded=True)
    if not isinstance(event, TextReceived):
        return event
    if event.forwarded or pasting or _is_quoted(event.text, session):
        return replace(event, text="", forwarded=True)
    return event


def asked(turn: Turn) -> Outcome:
    """Say that the message may come now, whichever way."""
    session = replace(turn.session, confirming=PASTE, held="")
    said = reply(turn, "abroad-paste", choices=(button(ABROAD, "back"),))
    return Outcome(session=session, effects=(said,))


def answered(turn: Turn) -> Outcome:
    """A reply to send to whoever wrote; of what they wrote nothing goes any further."""
    event, session = turn.event, turn.session
    is_file = isinstance(event, FileReceived)
    text = event.caption if isinstance(event, FileReceived) else getattr(event, "text", "")
    if session.confirming == PASTE:
        session = replace(session, confirming=PASTE if len(text) >= LONG else "")
    found = tongue(text)
    odd = oddities(text, turn.wording, tuple({found, "en"}) if found else TONGUES)
    before = (Line(Key("abroad-file")),) if is_file else ()
    if not odd and not found:  # a question of ours: what else was asked waits for its answer
        return Outcome(session=session, effects=(tongues(turn, "text", before=before),))
    said = (_odd(turn, odd, found, before),) if odd else pack(turn, found, before=before)
    return Outcome(session=session, effects=(*said, *_on(turn, session)))


def _on(turn: Turn, session: Session) -> tuple[Effect, ...]:
    """What was asked before somebody else's message came between."""
    return (again(turn, session),) if session.draft is not None else ()


def pack(
    turn: Turn, language: str, which: str = "text", *, before: tuple[Line, ...] = ()
) -> tuple[Effect, ...]:
    """The reply by itself, so that it can be passed on as it is; below it what else there is."""
    other = "en" if language != "en" else "es"
    choices = (
        _in(other, which),
        button(ABROAD, f"tongues.{which}", "button-tongue-other"),
        *((button(ABROAD, "tell", "button-abroad-tell"),) if which == "text" else ()),
    )
    below = reply(
        turn,
        "abroad-reply" if which == "text" else "abroad-check",
        {"language": words(f"button-tongue-{language}")},
        before=before,
        choices=choices,
        replaces=_place(turn, "below"),
    )
    return (plain(turn, language, which), below)


def tongues(turn: Turn, which: str, *, before: tuple[Line, ...] = ()) -> Send:
    """Every language in which there is a reply."""
    more = (button(ABROAD, "tell", "button-abroad-tell"),) if which == "text" else ()
    choices = (*(_in(each, which) for each in TONGUES), *more)
    return reply(
        turn,
        "abroad-which" if which == "text" else "abroad-which-check",
        before=before,
        choices=choices,
        replaces=_place(turn, "below"),
    )


def pressed(turn: Turn, event: ChoiceMade) -> Outcome:
    """A button under a reply: another language, word to the department, or back."""
    verb, _, rest = event.choice.partition(".")
    quiet = replace(turn.session, confirming="")
    match verb:
        case "tell":
            return started(replace(turn, session=quiet), TOLD)
        case "tongues" if rest in REPLIES:
            return Outcome(session=quiet, effects=(tongues(turn, rest),))
        case _ if verb in REPLIES and rest in TONGUES:
            effects = (*pack(turn, rest, verb), *_on(turn, quiet))
            return Outcome(session=quiet, effects=effects)
    return Outcome(session=quiet, effects=(again(turn, quiet),))


def told(turn: Turn, answers: dict[str, str]) -> Outcome:
    """What was picked and typed goes to the department, and no more than that."""
    me = turn.person
    assert me is not None, "only people we know fill in forms"
    facts = {name: answers[name] for name in ("what", "reached", "where") if answers.get(name)}
    done = tasks.raised(turn, "abroad", by=me.id, words=answers.get("words", ""), facts=facts)
    notes: tuple[Effect, ...] = ()
    if answers.get("organizer") == "yes":
        district = next((role.unit for role in me.roles if role.unit), "")
        asked_too = routing.organizers(turn.people, district, me.id)
        told_so: Args = {"name": typed(me.name), "has_name": "yes" if me.name else "no"}
        notes = tuple(tell(to, "abroad-club", told_so, case=done.case) for to in asked_too)
    return closed(
        turn,
        turn.session,
        "abroad-told",
        effects=(*tasks.dealt(turn, done), *notes, *done.timers),
        case=done.case,
        events=done.events,
    )


def arguments(organization: Organization) -> Args:
    """Who writes, and where whoever reads it can write to."""
    return {
        "organization": typed(organization.name),
        "department": typed(organization.department),
        "address": typed(organization.address),
    }


REPLIES = {"text": Key("reply-text"), "check": Key("reply-check")}
"""The replies that there are, in each of the languages."""


def plain(turn: Turn, language: str, which: str) -> Send:
    """The reply and nothing else."""
    message = Message(
        to=here(turn),
        key=REPLIES[which],
        args=arguments(turn.organization),
        purpose="reply",
        locales=(language,),
        replaces=_place(turn, which),
    )
    return Send(message)


def _place(turn: Turn, name: str) -> str:
    """A place of its own: no later answer, to this message or the next, takes it."""
    return f"{name}:{turn.event.id}"


def _in(language: str, which: str) -> Choice:
    return button(ABROAD, f"{which}.{language}", f"button-tongue-{language}")


def _odd(turn: Turn, odd: tuple[str, ...], found: str, before: tuple[Line, ...]) -> Send:
    """What looks odd, and first of all the way to tell the department."""
    shown = f"text.{found}" if found else "tongues.text"
    what = listed(*(words(f"abroad-odd-{name}") for name in odd))
    choices = (
        button(ABROAD, "tell", "button-abroad-odd", style="yes"),
        button(ABROAD, shown, "button-abroad-show"),
    )
    return reply(
        turn,
        "abroad-odd",
        {"what": what},
        before=before,
        choices=choices,
        replaces=_place(turn, "below"),
    )


def _is_word(turn: Turn, text: str) -> bool:
    """Whether it is a word that means something at any time."""
    return bool(command(text, turn.wording, reading(turn).locale))
