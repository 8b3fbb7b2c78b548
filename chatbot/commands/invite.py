"""`invite`: an invitation for one person, with its links and its code."""

import argparse
import difflib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from chatbot.app import ANYWHERE, ROLES
from chatbot.commands.desk import Desk, work
from chatbot.commands.failures import Refused
from chatbot.commands.links import linked
from chatbot.commands.output import json_too, say, say_json
from chatbot.core.people import Invitation, Role
from chatbot.core.text import one_line
from chatbot.settings import Settings

DAYS, MOST_DAYS = 3, 30
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """An invitation as it is handed to the administrator."""

    invitation: Invitation
    name: str
    code: str
    links: Mapping[str, str]  # by channel, of those that are set up and could be asked


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "role", nargs="?", default="", metavar="ROLE", help=f"one of: {', '.join(ROLES)}"
    )
    placed = ", ".join(role for role, placed in ROLES.items() if placed)
    parser.add_argument(
        "--district",
        default="",
        metavar="ID",
        help=f"needed for: {placed}; possible for: {', '.join(ANYWHERE)}",
    )
    parser.add_argument("--name", default="", help="what the person is called, if you know it")
    parser.add_argument(
        "--language",
        default="",
        metavar="CODE",
        help="what they read, such as es: for WhatsApp, which does not tell",
    )
    parser.add_argument(
        "--for",
        dest="contact",
        default="",
        metavar="CONTACT",
        help="instead of a role: for somebody known whose account has changed, by the id that "
        "`people list` shows",
    )
    parser.add_argument(
        "--days",
        type=int,
        default=DAYS,
        help=f"how long it is valid; default {DAYS}, which is also the most with --for",
    )
    json_too(parser)


def run(options: argparse.Namespace) -> int:
    async def invite(desk: Desk) -> int:
        most = DAYS if options.contact else MOST_DAYS
        if not 1 <= options.days <= most:
            raise Refused(f"--days: from 1 to {most} days is possible")
        expires = desk.clock.now() + timedelta(days=options.days)
        find = again if options.contact else anew
        promised, name = await find(desk, options, expires)
        code = await desk.store.invite(promised)
        links = await linked(desk, code)
        made = Invited(invitation=promised, name=name, code=code, links=links)
        _tell_programs(desk, made) if options.json else _tell_people(desk, made)
        return 0

    return work(invite)


async def anew(
    desk: Desk, options: argparse.Namespace, expires: datetime
) -> tuple[Invitation, str]:
    """An invitation to a role, and for whom it is, if that was said."""
    if not options.role:
        raise Refused(f"a role is missing, one of {', '.join(ROLES)}; or --for CONTACT")
    role = wanted(desk.organization, options.role, options.district)
    name = one_line(options.name)
    if len(name) > LONGEST_NAME:
        raise Refused(f"--name: at most {LONGEST_NAME} characters")
    locales = desk.organization.locales
    if options.language and options.language not in locales:
        raise Refused(f"--language: there are {', '.join(locales)}")
    return Invitation(role=role, expires=expires, name=name, locale=options.language), name


async def again(
    desk: Desk, options: argparse.Namespace, expires: datetime
) -> tuple[Invitation, str]:
    """An invitation that makes a further chat somebody's whom we know; and their name."""
    if options.role or options.district or options.name or options.language:
        raise Refused("--for: they keep their roles, name and language, so leave the others out")
    person = await desk.somebody(options.contact)
    return Invitation(expires=expires, contact=person.id), person.name


def wanted(organization: Any, role: str, district: str) -> Role:
    """The role that was asked for, in its district; raises `Refused` with the nearest right one."""
    if role not in ROLES:
        raise Refused(f"there is no role {role!r}{nearest(role, ROLES)}")
    if role in ANYWHERE and not district:
        return Role(role)
    if not ROLES[role] and role not in ANYWHERE:
        if district:
            raise Refused(f"--district: the role {role} belongs to no district, leave it out")
        return Role(role)
    known = [place.id for place in organization.districts]
    if not district:
        raise Refused(f"--district ID is needed for {role}: one of {', '.join(known)}")
    if district not in known:
        raise Refused(f"--district: there is no {district!r}{nearest(district, known)}")
    return Role(role, district)


def nearest(given: str, known: Collection[str]) -> str:
    """What was probably meant, else everything there is."""
    near = difflib.get_close_matches(given.casefold(), known, 1, 0.5)
    return f"; did you mean {near[0]}?" if near else f": there are {', '.join(known)}"


def kept_in(settings: Settings) -> str:
    """Where the data are; of a Redis neither user nor password."""
    if not settings.redis_url:
        return f"DATA_DIR {settings.data_dir.absolute()}"
    parts = urlsplit(settings.redis_url)
    port = f":{parts.port}" if parts.port else ""
    return f"REDIS_URL {parts.scheme}://{parts.hostname or ''}{port}{parts.path}"


def _tell_programs(desk: Desk, made: Invited) -> None:
    invitation = made.invitation
    say_json(
        {
            "role": invitation.role.name,
            "district": invitation.role.unit,
            "contact": invitation.contact,
            "name": made.name,
            "expires": invitation.expires.isoformat(timespec="seconds"),
            "link": made.links.get("telegram", ""),
            "links": made.links,
            "code": made.code,
            "kept_in": kept_in(desk.settings),
        }
    )


def _tell_people(desk: Desk, made: Invited) -> None:
    until = desk.local(made.invitation.expires)
    say(_what(made))
    say(f"Valid until {until} ({desk.organization.zone}), for one person, once.")
    say(f"It is kept in {kept_in(desk.settings)}: `serve` has to use the same.")
    if made.invitation.contact:
        say("It makes the chat that opens it theirs: give it to nobody else.")
    else:
        say("Whoever opens it first has the role: send it to that person alone.")
    _tell_links(desk.settings, made.links)
    say()
    say("Or they write /start to the bot, a space, and this code:")
    say()
    say(made.code)


def _what(made: Invited) -> str:
    invitation = made.invitation
    if invitation.contact:
        whom = f"{made.name} ({invitation.contact})" if made.name else invitation.contact
        return f"An invitation for {whom}, whose account has changed."
    place = f" in {invitation.role.unit}" if invitation.role.unit else ""
    whose = f" for {made.name}" if made.name else ""
    return f"An invitation{whose}: {invitation.role.name}{place}."


def _tell_links(settings: Settings, links: Mapping[str, str]) -> None:
    if settings.telegram_token and "telegram" not in links:
        say("Telegram did not answer, so there is no link for it.")
    if not settings.telegram_token and settings.twilio is None:
        say("TELEGRAM_BOT_TOKEN is not set, so there is no link.")
    if "telegram" in links:
        say("On Telegram they tap this link:")
        say()
        say(f"  {links['telegram']}")
    if "whatsapp" in links:
        if "telegram" in links:
            say()
        say("On WhatsApp they tap this link, and send what is written there already:")
        say()
        say(f"  {links['whatsapp']}")
        if settings.twilio is not None and settings.twilio.sandbox:
            say()
            say("This is the sandbox: they have to join it first, see docs/whatsapp.md.")
