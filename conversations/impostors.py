"""Somebody says that they come from us: the department hears of it, and nobody is looked up."""

from dataclasses import replace

from chatbot.core.effects import Effect, Send
from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Message, moment
from conversations import abroad, tasks
from conversations.abroad_forms import IMPOSTOR
from conversations.talk import Outcome, Turn, button, closed, locale, started

DAYS = 3


def begin(turn: Turn) -> Outcome:
    """Ask where, and what was said; no name is looked up anywhere."""
    return started(turn, IMPOSTOR)


def reported(turn: Turn, answers: dict[str, str]) -> Outcome:
    """A task for the department, with a text that can be sent to whoever asks."""
    me = turn.person
    assert me is not None, "only people we know fill in forms"
    facts = {name: answers[name] for name in ("place", "asker") if answers.get(name)}
    done = tasks.raised(turn, "impostor", by=me.id, words=answers["claim"], facts=facts, days=DAYS)
    due = (done.case.due or turn.now).isoformat()
    outcome = closed(
        turn,
        turn.session,
        "impostor-told",
        {"due": moment(due, turn.organization.zone)},
        choices=(button(abroad.ABROAD, "tongues.check", "button-tongue-other"),),
        effects=(*tasks.dealt(turn, done), *_texts(turn, done.case.holders), *done.timers),
        case=done.case,
        events=done.events,
    )
    return replace(outcome, effects=(abroad.plain(turn, locale(turn), "check"), *outcome.effects))


def _texts(turn: Turn, holders: tuple[ContactId, ...]) -> tuple[Effect, ...]:
    """The answer to whoever asks, for those who will give it."""
    other = button(abroad.ABROAD, "tongues.check", "button-tongue-other")
    return tuple(
        Send(
            Message(
                to=holder,
                key=Key("reply-check"),
                args=abroad.arguments(turn.organization),
                choices=(other,),
            )
        )
        for holder in holders
    )
