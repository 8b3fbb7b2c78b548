"""`templates`: what WhatsApp needs before anything can be sent, made at Twilio and looked after."""

import argparse
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from chatbot.app import all_words
from chatbot.commands.desk import Desk, work
from chatbot.commands.failures import Refused
from chatbot.commands.output import json_too, say, say_json, table
from chatbot.core.errors import SendError
from chatbot.probes.templates import trouble
from chatbot.settings import Twilio, read
from chatbot.shelf import CONTENTS, Shelf
from chatbot.words import Words

if TYPE_CHECKING:
    from chatbot.channels.whatsapp.api import Api
    from chatbot.channels.whatsapp.contents import Contents, Synced
    from chatbot.channels.whatsapp.templates import Standing

NOT_SET_UP = (
    "WhatsApp is not set up: set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_WHATSAPP_FROM; "
    "see docs/operations.md"
)
WHY = {
    "20003": "Twilio refuses this account and token: see TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN",
    "unreachable": "Twilio cannot be reached; try again in a moment",
    "no-answer": "Twilio did not answer; do it again, what is there already stays",
    "20429": "Twilio is asked too often at the moment; try again in a minute",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What both commands work with."""

    api: "Api"
    contents: "Contents"
    words: Words

    def say(self, key: str, locale: str) -> str:
        return self.words.say(key, locale=locale)


def arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(title="what to do", required=True)
    syncing = acts.add_parser("sync", help="make what is missing, and submit templates to Meta")
    syncing.add_argument(
        "--prune", action="store_true", help="also delete the shapes of other releases"
    )
    json_too(syncing)
    syncing.set_defaults(act=synced)
    showing = acts.add_parser("status", help="how the templates stand with Meta, and the sender")
    json_too(showing)
    showing.set_defaults(act=shown)


def run(options: argparse.Namespace) -> int:
    twilio = read().twilio
    if twilio is None:
        raise Refused(NOT_SET_UP)

    async def act(desk: Desk) -> int:
        try:
            async with bench(desk, twilio) as ready:
                return int(await options.act(ready, desk, options))
        except SendError as error:
            raise Refused(
                WHY.get(error.code, f"Twilio refused it with {error.code}: see its error list")
            ) from None

    return work(act)


@asynccontextmanager
async def bench(desk: Desk, twilio: Twilio) -> AsyncIterator[Bench]:
    """Everything made ready, and closed afterwards."""
    from chatbot.channels.whatsapp.api import Api
    from chatbot.channels.whatsapp.contents import Contents
    from chatbot.channels.whatsapp.transport import Transport

    transport = Transport(twilio.account, twilio.token, base=twilio.api)
    api = Api(twilio.account, twilio.token, twilio.sender, transport)
    shelf = Shelf(desk.store, CONTENTS)
    try:
        yield Bench(api=api, contents=Contents(api, shelf.load, shelf.save), words=all_words())
    finally:
        await api.close()


async def synced(ready: Bench, desk: Desk, options: argparse.Namespace) -> int:
    """Make and submit; doing it again does nothing."""
    from chatbot.channels.whatsapp import templates

    def told(name: str) -> None:
        if not options.json:
            say(f"made {name}")

    done = await ready.contents.sync(prune=options.prune, told=told)
    locales = desk.organization.locales
    standings = await templates.sync(ready.api, ready.contents, ready.say, locales, told)
    if options.json:
        say_json(
            {
                "made": done.made,
                "stale": done.stale,
                "deleted": done.deleted,
                "templates": [asdict(one) for one in standings],
            }
        )
        return 0
    _tell(done, standings)
    return 0


async def shown(ready: Bench, desk: Desk, options: argparse.Namespace) -> int:
    """How everything stands; 1 where nobody can be written to after a day."""
    from chatbot.channels.whatsapp import templates

    locales = desk.organization.locales
    standings = await templates.status(ready.api, ready.say, locales)
    missing = await ready.contents.missing()
    senders = [one for one in await ready.api.senders() if one.address == ready.api.sender]
    if options.json:
        say_json(
            {
                "templates": [asdict(one) for one in standings],
                "missing": missing,
                "senders": [asdict(one) for one in senders],
            }
        )
        return 0 if any(one.usable for one in standings) else 1
    _list(standings)
    say()
    say(
        f"{len(missing)} shapes of buttons and lists are missing: run `templates sync`."
        if missing
        else "The shapes of buttons and lists are all there."
    )
    for one in senders:
        facts = (one.status, one.quality and f"quality {one.quality}", one.limit, *one.reasons)
        say(f"The sender {one.address}: {', '.join(filter(None, facts))}.")
    if not senders:
        say("The account does not list the sender: a sandbox, or TWILIO_WHATSAPP_FROM is wrong.")
    _advise(standings)
    return 0 if any(one.usable for one in standings) else 1


def _tell(done: "Synced", standings: "list[Standing]") -> None:
    made, there = len(done.made), len(done.registry.shapes)
    say(f"Shapes of buttons and lists: {there}, {made} of them new.")
    if done.deleted:
        say(f"{len(done.deleted)} of other releases were deleted.")
    if done.stale:
        say(f"{len(done.stale)} of other releases are still there; delete them with --prune.")
    say()
    _list(standings)
    _advise(standings)


def _list(standings: "Iterable[Standing]") -> None:
    head = ("TEMPLATE", "LANGUAGE", "STATUS", "CATEGORY", "QUALITY")
    table(
        head,
        (
            [one.name, one.locale, one.status or "missing", one.category, one.quality]
            for one in standings
        ),
    )


def _advise(standings: "list[Standing]") -> None:
    """What to do next, one sentence for each kind of thing."""
    say()
    if any(one.submitted for one in standings):
        say("Submitted. Meta usually answers within a day; look with `templates status`.")
    elif any(one.status in {"received", "pending"} for one in standings):
        say("Meta is still looking at them. It usually answers within a day.")
    if any(not one.status or one.status == "unsubmitted" for one in standings):
        say("Run `templates sync` to make and submit what is missing.")
    for one in standings:
        if sentence := trouble(one)[1]:
            say(sentence)
    if standings and all(one.status == "approved" and not any(trouble(one)) for one in standings):
        say("All of them are approved: nothing to do.")
