"""A story played: people say and press what it says, the engine says what it says."""

from collections.abc import AsyncIterator
from datetime import timedelta

from chatbot.demo.engine import Engine
from chatbot.demo.outsiders import did
from chatbot.demo.record import Record
from chatbot.demo.samples import sample
from chatbot.outside import Returned, Visited, Wrote
from chatbot.story import (
    Comment,
    Filed,
    Mailed,
    People,
    Pressed,
    Restarted,
    Said,
    Step,
    Stood,
    Story,
    Told,
    Waited,
)
from chatbot.words import Words

INVITED = "/start CODE"


async def played(engine: Engine, story: Story) -> AsyncIterator[Step]:
    """Every step as it really was; what the story says that we say is not looked at."""
    record = Record(engine, story.everybody)
    engine.browser.changed, engine.seen = record.changed, record.read
    await happened(engine, story)
    record.taken()
    for step in story.steps:
        if isinstance(step, Told | Mailed):
            continue
        yield step
        await _done(engine, story, step)
        for seen in record.taken(step.who if isinstance(step, People) else ""):
            yield seen
        for further in (*_spoken(engine, story, step), *_opened(engine)):
            yield further
            await _done(engine, story, further)
            for seen in record.taken(further.who):
                yield seen


async def happened(engine: Engine, story: Story) -> None:
    """What went before this story happens as well."""
    for step in story.beginning:
        await performed(engine, story, step)
    if story.before is not None:
        await engine.wait(max(story.begins - engine.clock.now(), timedelta(0)))


async def performed(engine: Engine, story: Story, step: Step) -> None:
    """One step, with what people do of themselves after it."""
    if isinstance(step, Told | Mailed):
        return
    await _done(engine, story, step)
    for further in (*_spoken(engine, story, step), *_opened(engine)):
        await _done(engine, story, further)


def asked_in(words: Words, who: str, locale: str, now: str) -> tuple[Said, Pressed]:
    """How somebody changes the language, in the bot's own words; `now`: the one it speaks."""
    command = words.say("command-language", {}, now)
    return Said(who, command), Pressed(who, words.say(f"language-{locale}", {}, now))


def _spoken(engine: Engine, story: Story, step: Step) -> tuple[Said | Pressed, ...]:
    """Where an app does not tell what language a phone speaks, whoever joins says so."""
    person = story.person(step.who) if isinstance(step, Said) and step.text == INVITED else None
    if person is None or engine.tells_language(person.id):
        return ()
    default = engine.words.default
    same = person.language == default
    return () if same else asked_in(engine.words, person.id, person.language, default)


def _opened(engine: Engine) -> list[Pressed]:
    """Whoever is told that something waits for them looks at it."""
    knocks = ((phone.id, engine.knock(phone)) for phone in engine.phones())
    return [Pressed(who, button.label) for who, button in knocks if button is not None]


async def _done(engine: Engine, story: Story, step: Step) -> None:
    match step:
        case Said(who=who, text=text):
            person = story.person(who)
            code = await engine.invite(person) if person and text == INVITED else ""
            await engine.say(who, text.replace("CODE", code) if code else text, shown=text)
        case Pressed(who=who, label=label):
            await engine.press(who, label)
        case Filed(who=who, kind=kind, name=name):
            await engine.send(who, kind, name, sample(kind, name))
        case Visited() | Wrote() | Returned():
            await did(engine, step, story.everybody[0].language if story.everybody else "")
        case Waited(span=span):
            await engine.wait(span)
        case Stood(at=at):
            await engine.wait(at - engine.clock.now())
        case Restarted():
            await engine.restart()
        case Comment() | Told() | Mailed():
            return
