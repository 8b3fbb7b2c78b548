"""`cases`: what is under way, whose turn it is, and what happened to one."""

import argparse
from dataclasses import asdict
from datetime import datetime
from typing import Any

from chatbot.app import turn_of
from chatbot.commands import export
from chatbot.commands.desk import Desk, work
from chatbot.commands.failures import Refused
from chatbot.commands.output import facts, json_too, say, say_json, table
from chatbot.commands.reached import away
from chatbot.core.ids import CaseId, ContactId
from chatbot.core.people import People

MANY = 100_000
_UNREMARKABLE = frozenset({"kind", "by", "at"})


def arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(title="what to do", required=True)
    listing = acts.add_parser("list", help="open cases by their first day; nothing personal")
    listing.add_argument("--all", action="store_true", help="also those that are over")
    listing.add_argument("--names", action="store_true", help="show names: mind who looks on")
    json_too(listing)
    listing.set_defaults(act=listed)
    showing = acts.add_parser("show", help="everything about one case, with its history")
    showing.add_argument("case", metavar="CASE", help="its number, such as 7K3M-Q2XA, or its id")
    json_too(showing)
    showing.set_defaults(act=shown)
    exporting = acts.add_parser("export", help="a report, printable, and every piece beside it")
    export.arguments(exporting)


def run(options: argparse.Namespace) -> int:
    async def act(desk: Desk) -> int:
        return int(await options.act(desk, options))

    return work(act)


async def listed(desk: Desk, options: argparse.Namespace) -> int:
    """Number, status, whose turn, first day, district."""
    store = desk.store
    found = await (store.every_case() if options.all else store.cases("open", MANY))
    cases = sorted((case for _, case in found), key=lambda c: (c.leg.sought, c.id))
    people = await store.people()
    rows = [await _row(desk, people, case, names=options.names) for case in cases]
    if options.json:
        say_json(rows)
    elif not rows:
        say("No case is open." if not options.all else "There has been no case yet.")
    else:
        head = [name.upper().replace("_", " ") for name in rows[0]]
        table(head, ([str(value) for value in row.values()] for row in rows))
    return 0


async def _row(desk: Desk, people: People, case: Any, *, names: bool) -> dict[str, str]:
    turns = turn_of(case, desk.organization, people)
    row = {
        "case": case.number,
        "status": case.status,
        "turn": ", ".join(dict.fromkeys(role for _, role in turns)),
        "first_day": case.leg.sought[:10],
        "district": case.district,
        "since": desk.local(case.since),
    }
    if names:
        row["name"] = case.name
        row["waits_for"] = ", ".join([await _name(desk, who) for who, _ in turns if who])
    return row


async def shown(desk: Desk, options: argparse.Namespace) -> int:
    """The facts of a case, then everything that happened to it, with who and when."""
    case_id = CaseId(options.case.replace("-", "").upper())
    case = await desk.store.case(case_id)
    if case is None:
        raise Refused(f"there is no case {options.case}: see `cases list --all`")
    events = await desk.store.events(case_id)
    if options.json:
        say_json({"case": _plain(case), "events": [_event(event) for event in events]})
        return 0
    turns = turn_of(case, desk.organization, await desk.store.people())
    waits = [f"{role} {await _name(desk, who)}".strip() for who, role in turns]
    say(f"Case {case.number}: {case.status}")
    say()
    facts([("turn", ", ".join(waits)), *await _reachable(desk, case), *_facts(desk, case)])
    say()
    head = ("WHEN", "WHAT", "BY", "DETAILS")
    table(head, [await _line(desk, event) for event in events])
    return 0


async def _reachable(desk: Desk, case: Any) -> list[tuple[str, str]]:
    """That the member is hard to reach: who has the turn may have to go another way."""
    member = await desk.store.person(case.member)
    return [("reachable", away(member) if member is not None else "")]


def _facts(desk: Desk, case: Any) -> list[tuple[str, str]]:
    found = []
    for name, value in asdict(case).items():
        if name == "legs":
            for number, leg in enumerate(value, 1):
                told = ", ".join(f"{part} {text}" for part, text in leg.items() if text)
                found.append((f"leg {number}", told))
        elif value and name != "status":
            found.append((name.replace("_", " "), _text(desk, value)))
    return found


async def _line(desk: Desk, event: Any) -> tuple[str, str, str, str]:
    details = [
        f"{name} {_text(desk, value)}"
        for name, value in asdict(event).items()
        if name not in _UNREMARKABLE and value
    ]
    by = await _name(desk, event.by) if event.by else "the clock"
    return desk.local(event.at), event.kind, by, "; ".join(details)


async def _name(desk: Desk, contact: ContactId) -> str:
    person = await desk.store.person(contact) if contact else None
    return f"{person.name} ({contact})" if person is not None and person.name else contact


def _text(desk: Desk, value: Any) -> str:
    if isinstance(value, datetime):
        return desk.local(value)
    if isinstance(value, list | tuple):
        return ", ".join(_text(desk, each) for each in value)
    if isinstance(value, dict):
        return " ".join(_text(desk, each) for each in value.values() if each)
    return "yes" if value is True else str(value)


def _event(event: Any) -> dict[str, Any]:
    return {"what": event.kind, **_plain(event)}


def _plain(value: Any) -> dict[str, Any]:
    return {name: _json(each) for name, each in asdict(value).items() if name != "kind"}


def _json(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value
