"""A story played: people say and press what it says, the engine says what it says."""

from collections.abc import AsyncIterator

from chatbot.demo.engine import Engine
from chatbot.demo.record import Record
from chatbot.story import (
    Comment,
    Mailed,
    Pressed,
    Restarted,
    Said,
    Step,
    Stood,
    Story,
    Told,
    Waited,
)

INVITED = "/start CODE"


async def played(engine: Engine, story: Story) -> AsyncIterator[Step]:
    """Every step as it really was; what the story says that we say is not looked at."""
    record = Record(engine, story.cast)
    engine.browser.changed = record.changed
    for step in story.steps:
        if isinstance(step, Told | Mailed):
            continue
        yield step
        await _done(engine, story, step)
        who = step.who if isinstance(step, Said | Pressed) else ""
        for seen in record.taken(who):
            yield seen


async def _done(engine: Engine, story: Story, step: Step) -> None:
    match step:
        case Said(who=who, text=text):
            person = story.person(who)
            code = await engine.invite(person) if person and text == INVITED else ""
            await engine.say(who, text.replace("CODE", code) if code else text, shown=text)
        case Pressed(who=who, label=label):
            await engine.press(who, label)
        case Waited(span=span):
            await engine.wait(span)
        case Stood(at=at):
            await engine.wait(at - engine.clock.now())
        case Restarted():
            await engine.restart()
        case Comment() | Told() | Mailed():
            return
