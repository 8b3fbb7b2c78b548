"""What somebody did on WhatsApp, as an event: a message's parameters in, the event out."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from chatbot.channels.whatsapp.payloads import FORWARDED, NAMED, PHONE, Ours, sid_of
from chatbot.core.events import (
    ContactShared,
    Event,
    FileReceived,
    Opened,
    PageTurned,
    Tapped,
    TextReceived,
    Unreadable,
)
from chatbot.core.ids import Address
from chatbot.core.text import clean, place

PREFIX = "whatsapp:"
OPEN, SHARE = "open", "share"
"""What stands behind our buttons that are no choices."""

PAGE = re.compile(r"page\|([A-Za-z0-9_:.-]{1,120})\|(\d{1,4})")
WISHES = {"STOP": "/stop", "START": "/start"}
"""What Twilio itself takes words for, in whatever language they are set up there."""

FILE_NAME = re.compile(
    r"[^\n/\\]{1,200}\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|csv|zip|jpe?g|png|mp[34]|mov|m4a)",
    re.IGNORECASE,
)
"""What Twilio says with a file that comes as a document without words: what it is called."""

SAYING = ("Body", "ButtonText", "ListTitle")
PRESSES = ("button", "interactive")
WORDS = ("text", *PRESSES)

KINDS = (
    ("image/webp", "sticker"),
    ("image/", "photo"),
    ("audio/", "voice"),
    ("video/", "video"),
    ("text/vcard", "contact"),
    ("text/x-vcard", "contact"),
)
HINTS = {"location": "location", "contacts": "contact", "contact": "contact", "sticker": "sticker"}
"""What Twilio calls a message without words and without a file, and what we call it."""


@dataclass(frozen=True, slots=True)
class Medium:
    """One file that came with a message; its id is empty where it is not kept by Twilio."""

    kind: str
    sid: str = ""


def read(form: Mapping[str, str], now: datetime, ours: Ours) -> Event:
    """What a checked message says."""
    media = [_medium(form, at, ours) for at in range(int(form["NumMedia"]))]
    base = base_of(form["MessageSid"], form["From"], now, form.get("ExternalUserId", ""))
    return saying(base, form["MessageSid"], media, form)


def base_of(sid: str, sender: str, at: datetime, scoped: str = "") -> dict[str, Any]:
    """What every event has: its id, who it is from, and by what surer name they are known."""
    surer = (Address("whatsapp", scoped.removeprefix(PREFIX)),) if scoped else ()
    return {
        "id": f"whatsapp:{sid}",
        "at": at,
        "address": Address("whatsapp", sender.removeprefix(PREFIX)),
        "also": surer if scoped != sender else (),
    }


def saying(
    base: Mapping[str, Any], sid: str, media: list[Medium], form: Mapping[str, str]
) -> Event:
    """The event for what a message holds: a press, a file, a place, or words."""
    given = dict(base, leaves=(sid, *(medium.sid for medium in media if medium.sid)))
    text = clean(form.get("Body", ""))
    payload = form.get("ButtonPayload") or form.get("ListId", "")
    if payload:
        return _press(given, payload, _label(form, text))
    if form.get("OptOutType") in WISHES:
        return TextReceived(**given, text=WISHES[form["OptOutType"]])
    forwarded = _is_forwarded(form)
    if media:
        file = f"{sid}/{media[0].sid}" if media[0].sid else ""
        kind = media[0].kind
        said = "" if FILE_NAME.fullmatch(text) else text
        return FileReceived(**given, kind=kind, file=file, caption=said, forwarded=forwarded)
    if "Latitude" in form and "Longitude" in form:
        at = place(float(form["Latitude"]), float(form["Longitude"]))
        return FileReceived(**given, kind="location", caption=text, place=at)
    if _is_press(form):
        pressed = form.get("OriginalRepliedMessageSid", "")
        return TextReceived(**given, text=_label(form, text), pressed=pressed)
    hint = form.get("MessageType", "")
    if not text and hint and hint not in WORDS:
        return FileReceived(**given, kind=HINTS.get(hint, "other"))
    return TextReceived(**given, text=text, forwarded=forwarded)


def unreadable(form: Mapping[str, str], now: datetime, reason: str) -> Unreadable:
    """Something signed that cannot be read; it takes nobody's id, so that it stands in no way."""
    whole = json.dumps(form, sort_keys=True)
    payload = json.dumps(_without_others_words(form), sort_keys=True)
    sender, sid = form.get("From", ""), sid_of(form)
    files = re.findall(f"/Messages/{sid}/Media/(ME[0-9a-f]{{32}})", whole) if sid else ()
    return Unreadable(
        id=f"whatsapp:unreadable:{sha256(whole.encode()).hexdigest()[:32]}",
        at=now,
        address=Address("whatsapp", sender.removeprefix(PREFIX))
        if NAMED.fullmatch(sender)
        else None,
        leaves=(sid, *dict.fromkeys(files)) if sid else (),
        reason=reason,
        payload=payload,
    )


def _without_others_words(form: Mapping[str, str]) -> Mapping[str, str]:
    """The form as it may be kept: what somebody else wrote, and was forwarded to us, is not."""
    if not _is_forwarded(form):
        return form
    return {name: value for name, value in form.items() if name not in SAYING}


def _is_forwarded(form: Mapping[str, str]) -> bool:
    return any(form.get(name, "false") != "false" for name in FORWARDED)


def kind_of(content_type: str) -> str:
    """What a file is to a reader, by its type."""
    return next((kind for start, kind in KINDS if content_type.startswith(start)), "document")


def _press(base: Mapping[str, Any], payload: str, label: str) -> Event:
    if payload == OPEN:
        return Opened(**base)
    page = PAGE.fullmatch(payload)
    if page:
        return PageTurned(**base, message=page[1], page=int(page[2]))
    if payload == SHARE:
        phone = base["address"].id
        if re.fullmatch(PHONE, phone):
            return ContactShared(**base, phone=phone, own=True)
        return TextReceived(**base, text=label)
    return Tapped(**base, token=payload)


def _is_press(form: Mapping[str, str]) -> bool:
    titled = "ButtonText" in form or "ListTitle" in form
    return titled or form.get("MessageType", "") in PRESSES


def _label(form: Mapping[str, str], text: str) -> str:
    return clean(form.get("ButtonText") or form.get("ListTitle", "")) or text


def _medium(form: Mapping[str, str], at: int, ours: Ours) -> Medium:
    """A file; fetched from nowhere but the place where Twilio keeps those of this very message."""
    start = f"{ours.media}/2010-04-01/Accounts/{ours.account}/Messages/{form['MessageSid']}/Media/"
    found = re.fullmatch(re.escape(start) + "(ME[0-9a-f]{32})", form[f"MediaUrl{at}"])
    return Medium(kind_of(form[f"MediaContentType{at}"]), found[1] if found else "")
