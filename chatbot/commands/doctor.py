"""`doctor`: everything that is to be changed, each with a sentence; exit code 1 where there is."""

import argparse
import asyncio
from dataclasses import asdict
from typing import TYPE_CHECKING

from chatbot.commands.output import json_too, say, say_json

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager

    from chatbot.findings import Found
    from chatbot.store.valkey import Store


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--live", action="store_true", help="also ask Telegram, Twilio and the mail server"
    )
    parser.add_argument("--production", action="store_true", help="take warnings for errors")
    parser.add_argument(
        "--accept-rollback",
        action="store_true",
        help="go on with a store that is older than it was; stop `serve` first",
    )
    json_too(parser)


def run(options: argparse.Namespace) -> int:
    from chatbot import log

    log.configure("CRITICAL", lines=False)  # what goes wrong is a finding, told once
    if options.accept_rollback:
        return asyncio.run(_accepted())
    return asyncio.run(_examined(options))


async def _examined(options: argparse.Namespace) -> int:
    from chatbot.commands.failures import unexpected, why
    from chatbot.doctor import examine
    from chatbot.findings import Finding, Note

    areas: list[tuple[str, list[Found]]] = []
    try:
        async for area in examine(live=options.live):
            areas.append(area)  # noqa: PERF401 - what was found before a failure is told, too
    except Exception as error:  # noqa: BLE001 - a broken part is a finding, not the end
        sentence = why(error) or unexpected(error)
        areas.append(("store", [Finding(code=_code(error), sentence=sentence)]))
    if options.production:
        areas = [(name, list(map(_strictly, found))) for name, found in areas]
    told = [(name, one) for name, found in areas for one in found if isinstance(one, Finding)]
    notes = [(name, one) for name, found in areas for one in found if isinstance(one, Note)]
    grave = sum(one.grave for _, one in told)
    if options.json:
        say_json(
            {
                "ok": not grave,
                "findings": [{"area": name, **asdict(one)} for name, one in told],
                "notes": [{"area": name, **asdict(one)} for name, one in notes],
            }
        )
    else:
        _tell(areas)
        say()
        say(_counted(len(told), grave))
    return 1 if grave else 0


def _strictly(found: "Found") -> "Found":
    from chatbot.findings import Finding

    return found.in_production() if isinstance(found, Finding) else found


def _tell(areas: "list[tuple[str, list[Found]]]") -> None:
    from chatbot.findings import Finding

    for name, found in areas:
        if not any(isinstance(one, Finding) for one in found):
            say(f"ok       {name}")
        for one in found:
            say(f"{_weight(one)}  {name}: {one.code}")
            for line in one.sentence.splitlines():
                say(f"         {line}")


def _weight(found: "Found") -> str:
    from chatbot.findings import Note

    if isinstance(found, Note):
        return "note   "
    return "ERROR  " if found.grave else "warning"


def _counted(count: int, grave: int) -> str:
    if not count:
        return "Nothing to change."
    return f"{count} to look at, {grave} of them {'is an error' if grave == 1 else 'errors'}."


def _code(error: BaseException) -> str:
    """The class of an error, as a code: WrongKey is wrong-key."""
    name = type(error).__name__
    return "".join(f"-{c.lower()}" if c.isupper() else c for c in name).strip("-")


async def _accepted() -> int:
    """Accept an older store; alone on it, because a running bot would not notice."""
    from chatbot import app
    from chatbot.clock import Clock
    from chatbot.commands.keys import key_told
    from chatbot.settings import read

    settings = read()
    found = app.described(settings)
    with key_told(settings):
        return await _accepted_in(app.opened_store(settings, found, Clock()))


async def _accepted_in(opened: "AbstractAsyncContextManager[Store]") -> int:
    async with opened as store:
        if not await store.behind():
            say("The store is not older than it was: there is nothing to accept.")
            return 0
        await store.accept_rollback()
    say("Accepted. Start `serve` again; whatever was decided since the backup is not known here.")
    return 0
