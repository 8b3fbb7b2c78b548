"""`invite`: an invitation for one person, with its link and its code."""

import argparse
import difflib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from chatbot.app import ROLES
from chatbot.commands.desk import Desk, work
from chatbot.commands.failures import Refused
from chatbot.commands.output import json_too, say, say_json
from chatbot.core.people import Invitation, Role
from chatbot.core.text import one_line
from chatbot.settings import Settings

DAYS, MOST_DAYS = 3, 30
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """An invitation as it is handed to the administrator."""

    role: Role
    name: str
    code: str
    bot: str  # what the bot is called, where it could be asked
    expires: datetime

    @property
    def link(self) -> str:
        return f"https://t.me/{self.bot}?start={self.code}" if self.bot else ""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("role", metavar="ROLE", help=f"one of: {', '.join(ROLES)}")
    placed = ", ".join(role for role, placed in ROLES.items() if placed)
    parser.add_argument("--district", default="", metavar="ID", help=f"needed for: {placed}")
    parser.add_argument("--name", default="", help="what the person is called, if you know it")
    parser.add_argument(
        "--days", type=int, default=DAYS, help=f"how long it is valid; default {DAYS}"
    )
    json_too(parser)


def run(options: argparse.Namespace) -> int:
    async def invite(desk: Desk) -> int:
        role = wanted(desk.organization, options.role, options.district)
        name = one_line(options.name)
        if not 1 <= options.days <= MOST_DAYS:
            raise Refused(f"--days: from 1 to {MOST_DAYS} days is possible")
        if len(name) > LONGEST_NAME:
            raise Refused(f"--name: at most {LONGEST_NAME} characters")
        expires = desk.clock.now() + timedelta(days=options.days)
        code = await desk.store.invite(Invitation(role=role, expires=expires, name=name))
        bot = await bot_name(desk)
        made = Invited(role=role, name=name, code=code, bot=bot, expires=expires)
        _tell_programs(desk, made) if options.json else _tell_people(desk, made)
        return 0

    return work(invite)


def wanted(organization: Any, role: str, district: str) -> Role:
    """The role that was asked for, in its district; raises `Refused` with the nearest right one."""
    if role not in ROLES:
        raise Refused(f"there is no role {role!r}{nearest(role, ROLES)}")
    if not ROLES[role]:
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


async def bot_name(desk: Desk) -> str:
    """How the bot is called on Telegram; "" where that cannot be asked now."""
    settings = desk.settings
    if not settings.telegram_token:
        return ""
    from chatbot.channels.telegram.errors import TelegramError
    from chatbot.channels.telegram.transport import Api, Transport

    transport = Transport(settings.telegram_api, timeout=5.0)
    try:
        api = Api(settings.telegram_api, settings.telegram_token, transport)
        return str((await api.call("getMe", {})).get("username", ""))
    except (TelegramError, OSError):
        return ""
    finally:
        await transport.shutdown()


def _tell_programs(desk: Desk, made: Invited) -> None:
    say_json(
        {
            "role": made.role.name,
            "district": made.role.unit,
            "name": made.name,
            "expires": made.expires.isoformat(timespec="seconds"),
            "link": made.link,
            "code": made.code,
            "kept_in": kept_in(desk.settings),
        }
    )


def _tell_people(desk: Desk, made: Invited) -> None:
    place = f" in {made.role.unit}" if made.role.unit else ""
    whose = f" for {made.name}" if made.name else ""
    say(f"An invitation{whose}: {made.role.name}{place}.")
    say(f"Valid until {desk.local(made.expires)} ({desk.organization.zone}), for one person, once.")
    say(f"It is kept in {kept_in(desk.settings)}: `serve` has to use the same.")
    say("Whoever opens it first has the role: send it to that person alone.")
    if made.link:
        say("They tap this link:")
        say()
        say(f"  {made.link}")
    elif desk.settings.telegram_token:
        say("Telegram did not answer, so there is no link.")
    else:
        say("TELEGRAM_BOT_TOKEN is not set, so there is no link.")
    say()
    say("Or they write /start to the bot, a space, and this code:")
    say()
    say(made.code)
