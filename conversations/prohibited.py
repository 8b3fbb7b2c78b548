"""Press, embassies, publications: what nobody does alone, and whom to tell instead."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from chatbot.core.events import ChoiceMade
from chatbot.core.forms import Invalid
from chatbot.core.ids import Key
from chatbot.core.messages import Args, Choice, Line
from chatbot.core.turns import Needs
from conversations import alarm, emergency, over, tasks
from conversations.forms import FORMS
from conversations.mentions import MISSION, PRESS, PUBLICATION, TOPICS, mentioned
from conversations.safety_forms import PUBLICATION as QUESTION
from conversations.talk import HOME, Outcome, Turn, again, button, closed, reading, reply, started

PROHIBITED = "prohibited"
FREE_FORMS = frozenset({"request", "details"})
"""Forms in whose own words a rule may be touched."""
STILL = frozenset({"status", "withdraw", "queue", "quiet", "clear", "language"})
"""Words that are no message to those whom an alarm has woken."""


def rule(topic: str) -> Callable[[Turn], Outcome]:
    """What answers a word that names one of the topics."""

    def said(turn: Turn) -> Outcome:
        args = arguments(turn)
        session = replace(turn.session, confirming=topic)
        shown = reply(turn, f"prohibited-{topic}", args, choices=_choices(topic))
        return Outcome(session=session, effects=(shown,))

    return said


def arguments(turn: Turn) -> Args:
    """Where questions from media go."""
    return {"press": turn.organization.press or turn.organization.address}


def _choices(topic: str) -> tuple[Choice, ...]:
    if topic == MISSION:
        return (button(HOME, "plan", "button-plan-ours"), button(HOME, "emergency"))
    label = "button-yes" if topic == PRESS else "button-pass-on"
    return (
        button(PROHIBITED, topic, label, style="yes"),
        button(PROHIBITED, "no", "button-no"),
    )


def named(turn: Turn, name: str, text: str) -> str:
    """The command that words are, unless they answer the question in hand; a cry goes first."""
    if emergency.is_meant(turn):
        return emergency.EMERGENCY
    if alarm.in_hand(turn):
        return name if name in STILL else ""
    return "" if name in TOPICS and answers(turn, text) else name


def answers(turn: Turn, text: str) -> bool:
    """Whether words are an answer to the question in hand: a name, a country, one's own words."""
    draft = turn.session.draft
    form = FORMS.get(draft.form) if draft else None
    if draft is None or form is None or draft.asking is None:
        return False
    kind = form.questions.get(draft.asking)
    return kind is not None and not isinstance(
        kind.read(text, draft.answers, reading(turn)), Invalid
    )


def touched(turn: Turn, text: str) -> Outcome | None:
    """The rule that words are about, where they are no answer to anything; None: about none."""
    found = mentioned(text, turn.wording)
    return None if not found or answers(turn, text) else rule(found[0])(turn)


def pressed(turn: Turn, event: ChoiceMade) -> Outcome:
    """Told or not told: nothing is passed on unless somebody says so, and once."""
    topic = event.choice
    if topic not in TOPICS:
        session = replace(turn.session, confirming="")
        return Outcome(session=session, effects=(again(turn, session),))
    if turn.session.confirming != topic:
        line = (Line(Key("shared-old-button")),)
        return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))
    if topic == PUBLICATION:
        name = turn.person.name if turn.person is not None else ""
        return started(turn, QUESTION, answers={"me": name} if name else {})
    return _told(replace(turn, session=replace(turn.session, confirming="")), topic)


def _told(turn: Turn, topic: str) -> Outcome:
    """The Department hears that somebody asked, and not what."""
    done = tasks.raised(turn, topic, by=turn.session.contact)
    return Outcome(
        session=turn.session,
        case=done.case.id,
        case_events=done.events,
        effects=(
            again(turn, turn.session, (Line(Key(f"prohibited-told-{topic}")),)),
            *tasks.dealt(turn, done),
            *done.timers,
        ),
    )


def questioned(turn: Turn, answers: dict[str, str]) -> Outcome:
    """The question goes to the Department, and its answer comes back here."""
    me, name = turn.session.contact, answers["me"]
    done = tasks.raised(turn, PUBLICATION, by=me, words=answers["words"], called=name)
    return closed(
        turn,
        turn.session,
        "prohibited-told-publication",
        effects=(*tasks.dealt(turn, done), *done.timers),
        case=done.case,
        events=done.events,
    )


def reminded(
    turn: Turn, form: str, answers: Mapping[str, str], outcome: Outcome | Needs
) -> Outcome | Needs:
    """What was sent, with the rule that its words have touched: said once for a trip."""
    if form not in FREE_FORMS or isinstance(outcome, Needs) or not outcome.case_events:
        return outcome
    said = " ".join(answers.get(name, "") for name in ("why", "activity", "other"))
    before = turn.case.why if form == "details" and turn.case is not None else ""
    known = mentioned(before, turn.wording)
    found = [t for t in mentioned(said, turn.wording) if t not in known and t != PUBLICATION]
    args = arguments(turn)
    lines = tuple(Line(Key(f"prohibited-note-{topic}"), args) for topic in found)
    return over.saying(outcome, lines, outcome) if lines else outcome


COMMANDS: Mapping[str, Callable[[Turn], Outcome]] = MappingProxyType(
    {topic: rule(topic) for topic in TOPICS}
)
