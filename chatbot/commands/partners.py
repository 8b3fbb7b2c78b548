"""`partners`: the directory of hosts, and a list made into lines of the organisation file."""

import argparse
import csv
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from chatbot.app import described
from chatbot.commands.failures import Refused
from chatbot.commands.invite import nearest
from chatbot.commands.output import json_too, say, say_json, table
from chatbot.fields.places import country_codes
from chatbot.settings import read

NEEDED = ("id", "country", "name", "address")
MORE = ("addresses", "language", "lead_days", "verified", "verified_by", "youth_address", "note")
BETWEEN = ";"
"""What stands between several further addresses in one cell."""


def arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(title="what to do", required=True)
    listing = acts.add_parser("list", help="every host of the directory, without its addresses")
    json_too(listing)
    listing.set_defaults(act=listed)
    importing = acts.add_parser(
        "import",
        help="check a list and write it as lines for the organisation file; changes nothing",
        description="Columns: " + ", ".join((*NEEDED, *MORE)) + ".",
    )
    importing.add_argument("file", type=Path, metavar="FILE.csv", help="with a line of headings")
    importing.set_defaults(act=imported)


def run(options: argparse.Namespace) -> int:
    return int(options.act(options))


def listed(options: argparse.Namespace) -> int:
    """Who is in the directory, and since when nobody has looked whether the address works."""
    partners = sorted(described(read()).partners, key=lambda p: (p.country, p.id))
    if options.json:
        say_json([_plain(partner) for partner in partners])
    else:
        head = ("ID", "COUNTRY", "NAME", "LANGUAGE", "DAYS", "VERIFIED")
        rows = ([str(value) for value in _plain(p).values()] for p in partners)
        table(head, rows)
    return 0


def imported(options: argparse.Namespace) -> int:
    """A list as lines to put into the organisation file; where a line is wrong, nothing else."""
    known = {partner.id for partner in described(read()).partners}
    rows = _rows(options.file)
    wrong = [*_twice(rows, known), *(w for n, row in enumerate(rows, 2) for w in _wrong(n, row))]
    if wrong:
        raise Refused("\n".join(wrong))
    for row in rows:
        say("[[partners]]")
        for name, value in _values(row).items():
            say(f"{name} = {json.dumps(value, ensure_ascii=False)}")
        say()
    return 0


def _rows(path: Path) -> list[Mapping[str, str]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise Refused(f"{path}: there is no such file in UTF-8") from None
    found = csv.DictReader(text.splitlines())
    heads = [head.strip() for head in found.fieldnames or ()]
    for head in heads:
        if head not in NEEDED + MORE:
            raise Refused(f"there is no column {head!r}{nearest(head, NEEDED + MORE)}")
    for head in NEEDED:
        if head not in heads:
            raise Refused(f"the column {head!r} is missing")
    return [{k.strip(): (v or "").strip() for k, v in row.items() if k} for row in found]


def _twice(rows: Iterable[Mapping[str, str]], known: set[str]) -> list[str]:
    count = Counter(row["id"] for row in rows)
    again = [f"id {name!r} stands there {n} times" for name, n in count.items() if n > 1]
    there = [name for name in count if name in known]
    return again + [f"id {name!r} is in the organisation file already" for name in there]


def _wrong(number: int, row: Mapping[str, str]) -> list[str]:
    """What is wrong with one line of the list; addresses are not repeated."""
    found = [f"line {number}: {name} is empty" for name in NEEDED if not row[name]]
    code = row["country"]
    if code and code not in country_codes():
        found.append(f"line {number}: country is a code of two letters, such as PT")
    mails = (row["address"], row.get("youth_address", ""), *_split(row.get("addresses", "")))
    if not all(map(_is_mail, filter(None, mails))):
        found.append(f"line {number}: an address is no e-mail address")
    if not row.get("lead_days", "").isdecimal() and row.get("lead_days", ""):
        found.append(f"line {number}: lead_days is a number of days")
    if not _is_day(row.get("verified", "")):
        found.append(f"line {number}: verified is a day such as 2027-03-01")
    return found


def _values(row: Mapping[str, str]) -> dict[str, Any]:
    """One line as the organisation file has it; what is empty is left out."""
    said: dict[str, Any] = {name: row[name] for name in (*NEEDED, *MORE) if row.get(name)}
    if "addresses" in said:
        said["addresses"] = _split(said["addresses"])
    if "lead_days" in said:
        said["lead_days"] = int(said["lead_days"])
    return said


def _split(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(BETWEEN) if part.strip()]


def _is_mail(text: str) -> bool:
    from email_validator import validate_email

    try:
        validate_email(text, check_deliverability=False, test_environment=True)
    except ValueError:
        return False
    return True


def _is_day(text: str) -> bool:
    try:
        return not text or bool(date.fromisoformat(text))
    except ValueError:
        return False


def _plain(partner: Any) -> dict[str, object]:
    return {
        "id": partner.id,
        "country": partner.country,
        "name": partner.name,
        "language": partner.language,
        "lead_days": partner.lead_days,
        "verified": partner.verified,
    }
