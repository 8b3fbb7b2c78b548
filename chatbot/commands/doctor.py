"""`doctor`: everything that is to be changed, each with a sentence; exit code 1 where there is."""

import argparse
import asyncio
from typing import TYPE_CHECKING

from chatbot.commands.output import json_too, say, say_json

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager

    from chatbot.findings import Finding
    from chatbot.store.valkey import Store


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--live", action="store_true", help="also ask Telegram and the mail server")
    parser.add_argument("--production", action="store_true", help="take warnings for errors")
    parser.add_argument(
        "--accept-rollback",
        action="store_true",
        help="go on with a store that is older than it was; stop `serve` first",
    )
    json_too(parser)


def run(options: argparse.Namespace) -> int:
    from chatbot import log

    log.configure("ERROR", lines=False)
    if options.accept_rollback:
        return asyncio.run(_accepted())
    return asyncio.run(_examined(options))


async def _examined(options: argparse.Namespace) -> int:
    from chatbot.commands.failures import unexpected, why
    from chatbot.doctor import examine
    from chatbot.findings import Finding

    areas: list[tuple[str, list[Finding]]] = []
    try:
        async for area in examine(live=options.live):
            areas.append(area)  # noqa: PERF401 - what was found before a failure is told, too
    except Exception as error:  # noqa: BLE001 - a broken part is a finding, not the end
        sentence = why(error) or unexpected(error)
        areas.append(("store", [Finding(code=_code(error), sentence=sentence)]))
    if options.production:
        areas = [(name, [finding.in_production() for finding in found]) for name, found in areas]
    grave = sum(finding.grave for _, found in areas for finding in found)
    if options.json:
        say_json(
            {
                "ok": not grave,
                "findings": [
                    {"area": name, "code": f.code, "grave": f.grave, "sentence": f.sentence}
                    for name, found in areas
                    for f in found
                ],
            }
        )
    else:
        _tell(areas, grave)
    return 1 if grave else 0


def _tell(areas: "list[tuple[str, list[Finding]]]", grave: int) -> None:
    count = 0
    for name, found in areas:
        if not found:
            say(f"ok       {name}")
        for finding in found:
            count += 1
            say(f"{'ERROR  ' if finding.grave else 'warning'}  {name}: {finding.code}")
            for line in finding.sentence.splitlines():
                say(f"         {line}")
    say()
    if not count:
        say("Nothing to change.")
    else:
        say(f"{count} to look at, {grave} of them {'is an error' if grave == 1 else 'errors'}.")


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
