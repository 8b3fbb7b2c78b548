"""`dead`: messages that were given up, and what to do with them."""

import argparse
from datetime import datetime

from chatbot.commands import desk as desks
from chatbot.commands.desk import Desk
from chatbot.commands.failures import Refused
from chatbot.commands.output import json_too, say, say_json, table
from chatbot.core.messages import Document, Rendered
from chatbot.store.records import Entry, Errand

REASONS = {
    "ambiguous": "it may have arrived; not repeated, so that nobody reads it twice",
    "blocked": "the person has blocked the bot",
    "channel": "there is no such channel here",
    "closed": "the person cannot be written to",
    "document": "the document could not be made",
    "expired": "it could not be delivered for too long",
    "file": "the file is not there any more",
    "mail-address": "this is no e-mail address",
    "smtp-550": "there is no such mailbox, or it refuses us",
    "timeout": "no answer came",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(title="what to do", required=True)
    listing = acts.add_parser("list", help="the newest first: id, when, about what, and why")
    json_too(listing)
    listing.set_defaults(act=listed)
    for name, purpose, act in (
        ("retry", "send it once more, when the reason is gone", retried),
        ("drop", "forget it", dropped),
    ):
        command = acts.add_parser(name, help=purpose)
        command.add_argument("id", metavar="ID", help="as `dead list` shows it")
        json_too(command)
        command.set_defaults(act=act)


def run(options: argparse.Namespace) -> int:
    async def act(desk: Desk) -> int:
        return int(await options.act(desk, options))

    return desks.work(act)


async def listed(desk: Desk, options: argparse.Namespace) -> int:
    """What was given up, without what it says."""
    found = [_plain(desk, *row) for row in await desk.store.dead(1000)]
    if options.json:
        say_json(found)
    elif not found:
        say("Everything was delivered, or still will be.")
    else:
        head = [name.upper() for name in found[0]]
        table(head, (list(row.values()) for row in found))
    return 0


async def retried(desk: Desk, options: argparse.Namespace) -> int:
    """Send it once more."""
    if not await desk.store.revive(options.id):
        raise Refused(f"{options.id} is not among what was given up: see `dead list`")
    _done(options, "retried", "It is sent once more, as soon as `serve` runs.")
    return 0


async def dropped(desk: Desk, options: argparse.Namespace) -> int:
    """Forget it."""
    if not await desk.store.drop(options.id):
        raise Refused(f"{options.id} is not among what was given up: see `dead list`")
    _done(options, "dropped", "It is forgotten.")
    return 0


def _done(options: argparse.Namespace, what: str, sentence: str) -> None:
    if options.json:
        say_json({"id": options.id, "done": what})
    else:
        say(sentence)


def _plain(desk: Desk, entry: Entry, code: str, at: datetime) -> dict[str, str]:
    return {
        "id": entry.id,
        "when": desk.local(at),
        **_what(entry.work),
        "code": code,
        "reason": REASONS.get(code, ""),
    }


def _what(work: Rendered | Document | Errand) -> dict[str, str]:
    if isinstance(work, Errand):
        return {"channel": work.channel, "case": "", "message": "erase"}
    if isinstance(work, Document):
        return {"channel": "document", "case": str(work.about or ""), "message": work.name}
    return {"channel": work.to.channel, "case": str(work.about or ""), "message": str(work.key)}
