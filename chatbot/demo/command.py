"""The demo as a command: on a page, or played in the terminal."""

import asyncio
import logging
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from chatbot.app import all_words
from chatbot.clock import Clock
from chatbot.demo.engine import Engine, NoButton
from chatbot.demo.place import settings, temporary
from chatbot.demo.play import played
from chatbot.resources import resource
from chatbot.story import (
    Comment,
    Mailed,
    Pressed,
    Said,
    Step,
    Story,
    Told,
    line_of,
    parse,
    write,
)

ARRIVED = "introduction-arrived"
MEMBER, WHATSAPP = "member", "whatsapp"
_PDF = b"%PDF-"
_COLOURS: dict[type, str] = {
    Said: "1",
    Pressed: "1",
    Told: "36",
    Mailed: "33",
    Comment: "2",
}

Print = Callable[[str], None]


def trip(language: str) -> Story:
    """The trip that the demo plays, told in one language."""
    return parse(resource(f"locales/{language}/trip.txt").read_text(encoding="utf-8"))


async def demo(
    *,
    play: bool = False,
    port: int | None = None,
    language: str = "en",
    data_dir: Path | None = None,
    browse: bool = True,
    whatsapp: bool = False,
    say: Print = print,
) -> int:
    """Run the demo; gives the exit code. Without a directory, everything is gone afterwards.

    With `whatsapp`, the member has joined there.
    """
    known = all_words().locales
    if language not in known:
        say(f"There is no {language!r} among the languages of the demo: {', '.join(known)}.")
        return 2
    logging.getLogger("mail").setLevel(logging.CRITICAL)
    if play:
        return await _played(trip(language), say, whatsapp=whatsapp)
    from chatbot.demo.page import shown  # the web server is not needed to play

    story = trip(language)
    apps = on_whatsapp(story) if whatsapp else {}
    return await shown(story, port=port, data_dir=data_dir, browse=browse, say=say, apps=apps)


def on_whatsapp(story: Story) -> dict[str, str]:
    """Members, and the app that they have; everybody else has the other one."""
    return {person.id: WHATSAPP for person in story.cast if person.role == MEMBER}


async def _played(story: Story, say: Print, *, whatsapp: bool) -> int:
    """The whole trip in the terminal; 0 when the mails and the member's last message came."""
    async with temporary(None) as data_dir:
        found = settings(data_dir, story.organization)
        clock = Clock(story.begins)
        async with Engine(found, clock, all_words(), whatsapp=whatsapp) as engine:
            engine.apps |= on_whatsapp(story) if whatsapp else {}
            say(_coloured(Comment(""), write(replace(story, steps=())).rstrip()))
            try:
                async for step in played(engine, story):
                    close = isinstance(step, Told | Mailed)
                    say(("" if close else "\n") + _coloured(step, line_of(step)))
            except NoButton as error:
                say(f"\nThe trip went another way than it should: {error}.")
                return 1
            missing = await asyncio.to_thread(lacking, engine)
    if missing:
        say(f"\nThe trip did not arrive: {missing}.")
        return 1
    say("\nThe introduction has arrived: the mail with its letter, the copy, and the word of it.")
    return 0


def lacking(engine: Engine) -> str:
    """What a whole trip leads to and is not here; "" when everything is."""
    hosts = {partner.address for partner in engine.organization.partners}
    lettered = [
        mail
        for mail in engine.sink.messages
        if any(file.content.startswith(_PDF) for file in mail.attachments)
    ]
    if not any(hosts.intersection(mail.recipients) for mail in lettered):
        return "no mail with a letter has come to a host"
    if all(hosts.intersection(mail.recipients) for mail in lettered):
        return "no copy with the letter has come to whoever is introduced"
    if not any(shown.key == ARRIVED for phone in engine.phones() for shown in phone.shown):
        return "nobody has been told that they are introduced"
    return ""


def _coloured(step: Step, line: str) -> str:
    colour = _COLOURS.get(type(step)) if sys.stdout.isatty() else None
    return f"\x1b[{colour}m{line}\x1b[0m" if colour else line
