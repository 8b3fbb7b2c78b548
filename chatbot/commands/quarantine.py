"""`quarantine`: events that could not be handled and were put aside."""

import argparse

from chatbot.commands.desk import Desk, work
from chatbot.commands.output import json_too, say, say_json, table
from chatbot.core.events import Event


def arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(title="what to do", required=True)
    listing = acts.add_parser("list", help="the newest first: when, what kind, which error")
    json_too(listing)


def run(options: argparse.Namespace) -> int:
    async def listed(desk: Desk) -> int:
        found = await desk.store.quarantined(1000)
        _, put_aside = await desk.store.set_aside()
        sealed = put_aside - len(found)
        if options.json:
            rows = [_plain(error, event) for error, event in found]
            say_json({"events": rows, "sealed": sealed})
        elif not put_aside:
            say("Nothing is in quarantine.")
        else:
            head = ("WHEN", "EVENT", "KIND", "ERROR")
            rows_of = ([desk.local(e.at), e.id, type(e).__name__, error] for error, e in found)
            table(head, rows_of)
            if sealed:
                say(f"{sealed} more cannot be opened: changed, swapped or put back from elsewhere.")
        return 0

    return work(listed)


def _plain(error: str, event: Event) -> dict[str, str]:
    """Which event it was; what somebody wrote stays sealed."""
    kind = type(event).__name__
    return {"at": event.at.isoformat(), "event": event.id, "kind": kind, "error": error}
