"""`people`: who has which role; and a role taken away."""

import argparse

from chatbot.app import MOVES, ROLES, decides
from chatbot.commands.desk import Desk, work
from chatbot.commands.failures import Refused
from chatbot.commands.invite import nearest
from chatbot.commands.output import json_too, say, say_json, table
from chatbot.commands.reached import channels, closed, reachable
from chatbot.core.people import Person, Role


def arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(title="what to do", required=True)
    listing = acts.add_parser(
        "list", help="everybody with a role: id, name, roles, and where they are reached"
    )
    listing.add_argument("--role", default="", help="only those who hold it")
    json_too(listing)
    listing.set_defaults(act=listed)
    revoking = acts.add_parser("revoke", help="take a role from somebody, at once")
    revoking.add_argument("contact", metavar="CONTACT", help="the id, as `people list` shows it")
    revoking.add_argument("role", metavar="ROLE", help=f"one of: {', '.join(ROLES)}")
    revoking.add_argument("--yes", action="store_true", help="even if nobody else holds it")
    json_too(revoking)
    revoking.set_defaults(act=revoked)


def run(options: argparse.Namespace) -> int:
    async def act(desk: Desk) -> int:
        return int(await options.act(desk, options))

    return work(act)


async def listed(desk: Desk, options: argparse.Namespace) -> int:
    """Everybody with a role, those who decide first."""
    if options.role and options.role not in ROLES:
        raise Refused(f"there is no role {options.role!r}{nearest(options.role, ROLES)}")
    people = [p for p in await desk.store.everybody() if p.roles]
    if options.role:
        people = [p for p in people if p.has(options.role)]
    people.sort(key=lambda p: (not decides(p), p.name.casefold(), p.id))
    if options.json:
        say_json([_plain(person) for person in people])
    elif not people:
        say("Nobody yet. Invite the first: python -m chatbot invite --help")
    else:
        head = ("CONTACT", "NAME", "ROLES", "LANGUAGE", "REACHABLE")
        table(head, ([p.id, p.name, _roles(p), p.locale, reachable(p)] for p in people))
    return 0


async def revoked(desk: Desk, options: argparse.Namespace) -> int:
    """Take a role away; the last one of those who decide goes only with --yes."""
    if options.role not in ROLES:
        raise Refused(f"there is no role {options.role!r}{nearest(options.role, ROLES)}")
    person = await desk.somebody(options.contact)
    contact = person.id
    if not person.has(options.role):
        raise Refused(f"{options.contact} does not hold the role {options.role}")
    lonely = await _last(desk, person, options.role)
    if lonely and not options.yes:
        raise Refused(f"nobody else is {_role(lonely)}: invite somebody first, or add --yes")
    await desk.store.revoke(contact, options.role, MOVES)
    if options.json:
        say_json({"contact": contact, "revoked": options.role})
    else:
        say(
            f"{contact} no longer holds the role {options.role}. What they had in hand goes to "
            "whoever is next; their cards do nothing now."
        )
    return 0


async def _last(desk: Desk, person: Person, name: str) -> Role | None:
    """A role in which somebody decides that nobody else holds."""
    people = await desk.store.people()
    for role in decides(person):
        others = [p for p in people.holding(name, role.unit) if p.id != person.id]
        if role.name == name and not others:
            return role
    return None


def _plain(person: Person) -> dict[str, object]:
    return {
        "contact": person.id,
        "name": person.name,
        "roles": [{"role": role.name, "district": role.unit} for role in person.roles],
        "language": person.locale,
        "reachable": person.reachable,
        "channels": channels(person),
        "stopped": person.stopped,
        "closed": closed(person),
    }


def _roles(person: Person) -> str:
    return ", ".join(map(_role, person.roles))


def _role(role: Role) -> str:
    return f"{role.name} in {role.unit}" if role.unit else role.name
