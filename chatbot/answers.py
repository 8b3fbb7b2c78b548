"""What somebody filled in on a page, read: an answer for each input, or what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from chatbot.core.forms import Ambiguous, Noted, Reading
from chatbot.core.ids import Key
from chatbot.core.messages import Arg, Line
from chatbot.core.pages import DAYS, FILE, LONG, MAIL, PHONE, Input
from chatbot.core.text import clean, graphemes, one_line

FROM, TO = ".from", ".to"
SURE = ".sure"
"""The field that holds what was already asked back about, should it be sent once more."""

MEGA = 1024 * 1024
AHEAD = 18
"""Months: whatever is later was mistyped, or is not planned yet."""

Given = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Filled:
    """What can be taken, and what is wrong with the rest."""

    answers: Mapping[str, str] = field(default_factory=dict)
    wrong: Mapping[str, Line] = field(default_factory=dict)


def filled(inputs: tuple[Input, ...], choice: str, given: Given, file: bytes, day: date) -> Filled:
    """Read every input that belongs to a choice."""
    answers: dict[str, str] = {}
    wrong: dict[str, Line] = {}
    for asked in inputs:
        if asked.only and choice not in asked.only:
            continue
        spared = asked.unless and one_line(given.get(asked.unless, ""))
        needed = replace(asked, required=False) if spared else asked
        read = _file(needed, file) if asked.kind == FILE else _read(needed, given, day)
        if isinstance(read, Line):
            wrong[asked.id] = read
        elif read:
            answers[asked.id] = read
    return Filled(answers, wrong)


def kind_of(content: bytes) -> str:
    """What a file is, by how it begins and never by its name; "" for what is not taken."""
    if content.startswith(b"RIFF"):
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav"}.get(content[8:12], "")
    if content[4:8] == b"ftyp":
        return _FTYP.get(content[8:12], "video/mp4")
    for start, kind in _STARTS.items():
        if content.startswith(start):
            return kind
    if content[:1] == b"\xff" and content[1:2] in {b"\xfb", b"\xf3", b"\xf2"}:
        return "audio/mpeg"
    return "text/plain" if content and _is_text(content) else ""


_STARTS = {
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
    b"%PDF-": "application/pdf",
    b"OggS": "audio/ogg",
    b"ID3": "audio/mpeg",
    b"fLaC": "audio/flac",
    b"\x1aE\xdf\xa3": "video/webm",
}
_FTYP = {
    b"M4A ": "audio/mp4",
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"mif1": "image/heic",
    b"avif": "image/avif",
    b"qt  ": "video/quicktime",
}


def _is_text(content: bytes) -> bool:
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return False
    return all(char.isprintable() or char in "\n\r\t\f" for char in text.removeprefix("\ufeff"))


def _file(asked: Input, file: bytes) -> str | Line:
    """Nothing to keep, or what is wrong with it; what is kept has its name from elsewhere."""
    if not file:
        return _wrong("page-need") if asked.required else ""
    if len(file) > asked.max * MEGA:
        return _wrong("page-big", max=asked.max)
    return "" if kind_of(file) else _wrong("page-kind")


def _read(asked: Input, given: Given, day: date) -> str | Line:
    if asked.kind == DAYS:
        return _days(asked, given, day)
    raw = given.get(asked.id, "")
    text = clean(raw) if asked.kind == LONG else one_line(raw)
    if not text:
        return _wrong("page-need") if asked.required else ""
    if asked.picks:
        return text if text in {pick for pick, _ in asked.picks} else _wrong("page-pick")
    count = len(graphemes(text))
    if count > asked.max:
        return _wrong("page-long", count=count, max=asked.max)
    if asked.kind == MAIL:
        return _mail(text, given.get(asked.id + SURE, ""), day)
    return _phone(text, day) if asked.kind == PHONE else text


def _mail(text: str, sure: str, day: date) -> str | Line:
    from chatbot.fields.email import Email

    read = Email().read(text, {}, _reading(day))
    if isinstance(read, Ambiguous):
        return text if text == sure else _wrong("page-near", **read.args)
    if isinstance(read, Noted):
        return read.answer
    return read if isinstance(read, str) else _wrong("page-mail")


def _phone(text: str, day: date) -> str | Line:
    from chatbot.fields.phone import Phone

    read = Phone().read(text, {}, _reading(day))
    if isinstance(read, Noted):
        return read.answer
    return read if isinstance(read, str) else _wrong("page-phone")


def _days(asked: Input, given: Given, day: date) -> str | Line:
    """Two days from a calendar; nothing about them is guessed."""
    from chatbot.fields.windows import months_after

    first, last = given.get(asked.id + FROM, ""), given.get(asked.id + TO, "")
    if not first and not last:
        return _wrong("page-need") if asked.required else ""
    try:
        start, end = date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError:
        return _wrong("page-days")
    if end < start:
        return _wrong("page-days")
    if end > months_after(day, AHEAD):
        return _wrong("page-far")
    return _wrong("page-past") if start < day else f"{start}/{end}"


def _reading(day: date) -> Reading:
    return Reading(today=day, locale="en", wording=lambda _key, _locale: "")


def _wrong(key: str, **args: Arg) -> Line:
    return Line(Key(key), args)
