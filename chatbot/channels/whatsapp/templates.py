"""The approved templates that open a conversation again: neutral words, one button, no variable."""

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from chatbot.channels.whatsapp.api import Api
from chatbot.channels.whatsapp.contents import Contents, Registry, Template
from chatbot.channels.whatsapp.records import Content
from chatbot.channels.whatsapp.shapes import Say

_log = logging.getLogger(__name__)

PURPOSES = ("waiting", "update")
VERSION = 1  # raised with the words: what Meta has approved cannot be changed
DEFAULT = "en"
UTILITY = "UTILITY"
OPEN = "open"
"""What the button says when it is tapped, which is all that it has to do."""

NORTH_AMERICA = ("+1", "US.", "CA.")
DEAD = ("rejected", "paused", "disabled")
BEGINNINGS = ("", "unsubmitted", "rejected")
"""What may still be submitted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One template of ours, and whether it can be used."""

    name: str
    locale: str
    sid: str = ""  # "": it is not there
    status: str = ""
    category: str = ""
    reason: str = ""
    quality: str = ""
    changed: bool = False  # its words are not ours any more
    submitted: bool = False  # just now

    @property
    def usable(self) -> bool:
        """For everybody, or at least for those outside of North America."""
        return self.status == "approved"


def name_of(purpose: str, locale: str) -> str:
    return f"intro_{purpose}_{locale}_v{VERSION}"


def usable(template: Template, to: str) -> bool:
    """Whether a template reaches that address: Meta brings no marketing, as it calls it, to +1."""
    if template.status != "approved":
        return False
    return template.category in {"", UTILITY} or not to.startswith(NORTH_AMERICA)


def candidates(purpose: str, locale: str) -> tuple[str, ...]:
    """The templates that would do, the reader's own language first."""
    languages = (locale, locale.partition("-")[0], DEFAULT)
    return tuple(dict.fromkeys(name_of(purpose, language) for language in languages))


def definition(purpose: str, locale: str, say: Say) -> dict[str, Any]:
    """The content object of a template."""
    action = {"type": "QUICK_REPLY", "title": say("button-whatsapp-open", locale), "id": OPEN}
    body = say(f"whatsapp-template-{purpose}", locale)
    return {
        "friendly_name": name_of(purpose, locale),
        "language": locale,
        "types": {"twilio/quick-reply": {"body": body, "actions": [action]}},
    }


async def status(api: Api, say: Say, locales: Iterable[str]) -> list[Standing]:
    """How every template of ours stands with Meta; what is wrong is alerted. Raises `SendError`."""
    found = {one.name: one for one in await api.list_contents()}
    return [_standing(purpose, locale, found, say) for locale in locales for purpose in PURPOSES]


async def sync(
    api: Api,
    contents: Contents,
    say: Say,
    locales: Iterable[str],
    told: Callable[[str], None] = lambda _: None,
) -> list[Standing]:
    """Make and submit what is not there yet, or was rejected in other words than ours are now.

    Doing it again does nothing. Raises `SendError`.
    """
    found = {one.name: one for one in await api.list_contents()}
    standings = []
    for locale in locales:
        for purpose in PURPOSES:
            standing = _standing(purpose, locale, found, say)
            if standing.status in BEGINNINGS and (
                standing.changed or standing.status != "rejected"
            ):
                standing = await _submitted(api, standing, definition(purpose, locale, say))
                told(standing.name)
            standings.append(standing)
    known = {
        one.name: Template(sid=one.sid, status=one.status, category=one.category)
        for one in standings
    }
    registry = await contents.registry()
    await contents.keep(replace(registry, templates={**registry.templates, **known}))
    return standings


def watched(registry: Registry) -> None:
    """Alert whoever must act on templates that cannot be used any more, or not everywhere."""
    for name, template in registry.templates.items():
        _alerted(name, template.status, template.category)


async def _submitted(api: Api, standing: Standing, wanted: Mapping[str, Any]) -> Standing:
    sid = standing.sid
    if sid and standing.changed:
        await api.delete_content(sid)
        sid = ""
    sid = sid or await api.create_content(wanted)
    became = await api.submit(sid, standing.name, UTILITY)
    return replace(
        standing, sid=sid, status=became, category=UTILITY, reason="", changed=False, submitted=True
    )


def _standing(purpose: str, locale: str, found: Mapping[str, Content], say: Say) -> Standing:
    name = name_of(purpose, locale)
    content = found.get(name)
    if content is None:
        return Standing(name=name, locale=locale)
    _alerted(name, content.status, content.category)
    return Standing(
        name=name,
        locale=locale,
        sid=content.sid,
        status=content.status,
        category=content.category,
        reason=content.reason,
        quality=content.quality,
        changed=_said(content.types) != _said(definition(purpose, locale, say)["types"]),
    )


def _said(types: Mapping[str, Any]) -> tuple[str, tuple[str, ...]]:
    """What a reader sees of it; Twilio adds fields of its own to the rest."""
    inside = types.get("twilio/quick-reply") or {}
    titles = tuple(str(action.get("title")) for action in inside.get("actions") or ())
    return str(inside.get("body", "")), titles


def _alerted(name: str, standing: str, category: str) -> None:
    if standing in DEAD:
        _log.error("whatsapp.template.unusable", extra={"id": name, "code": standing})
    if category not in {"", UTILITY}:
        _log.error("whatsapp.template.category", extra={"id": name, "code": category.lower()})
