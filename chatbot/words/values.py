"""Arguments put into words: what a person typed, countries, days, moments, lists, rows."""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from chatbot.core.messages import Arg, Args, As
from chatbot.fields.places import country_name
from chatbot.words.language import Language
from chatbot.words.sentences import Named, Text, Value

FIRST_STRONG, POP = "\u2068", "\u2069"
_TURNED = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_LINES = re.compile(r"\s*[\r\n\u0085\u2028\u2029]+\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Whom the words are for: a language, the moment, and how to say another sentence."""

    language: Language
    now: datetime | None
    zone: str
    words: Callable[["Reader", str, Args], str]

    def say(self, key: str, args: Args) -> str:
        """Another sentence in the same language."""
        return self.words(self, key, args)

    def values(self, args: Args) -> Mapping[str, Value]:
        """Arguments as sentences take them."""
        return {name: self.value(arg) if isinstance(arg, As) else arg for name, arg in args.items()}

    def value(self, arg: Arg) -> Value:
        """One argument in the reader's language."""
        return _KINDS[arg.kind](self, arg.value) if isinstance(arg, As) else arg

    def line(self, arg: Arg) -> str:
        """One argument on one line."""
        value = self.value(arg)
        if isinstance(value, Text):
            return value.flat
        return value if isinstance(value, str) else self.language.number(value)


def flat(text: str) -> str:
    """The same words on one line."""
    return (
        " ".join(text.split("\n")).strip() if text.isprintable() else _LINES.sub(" ", text).strip()
    )


def bare(text: str) -> str:
    """The same words on one line and without marks of direction, for buttons and subjects."""
    return flat(text.replace(FIRST_STRONG, "").replace(POP, ""))


def _typed(reader: Reader, text: str) -> Value:
    # Marks inside could end the isolate early.
    text = text.replace(FIRST_STRONG, "").replace(POP, "")
    short = flat(text)
    turned = reader.language.right_to_left or _TURNED.search(text) is not None
    if short == text:
        return f"{FIRST_STRONG}{text}{POP}" if turned and text else text
    if not turned:
        return Text.of(text, short)
    # An isolate ends with its paragraph: each line needs its own.
    lines = (f"{FIRST_STRONG}{line}{POP}" if line else "" for line in text.splitlines())
    return Text.of("\n".join(lines), f"{FIRST_STRONG}{short}{POP}")


def _country(reader: Reader, code: str) -> str:
    if not code:
        return ""
    name = country_name(code, reader.language.locale)
    article = reader.language.articles.get(code)
    return Named.of(name, f"{article} {name}") if article else name


def _days(reader: Reader, window: str) -> str:
    if not window:
        return ""
    start, _, end = window.partition("/")
    return reader.language.days(date.fromisoformat(start), date.fromisoformat(end or start))


def _moment(reader: Reader, value: list[str]) -> str:
    iso, zone = value
    at = datetime.fromisoformat(iso)
    # In a zone that this machine does not know, the moment's own offset is as true.
    with suppress(ZoneInfoNotFoundError, ValueError):
        at = at.astimezone(ZoneInfo(zone or reader.zone)) if zone or reader.zone else at
    today = reader.now.astimezone(at.tzinfo).date() if reader.now else None
    return reader.language.time(at, today=today)


def _words(reader: Reader, value: tuple[str, Args]) -> str:
    key, args = value
    return reader.say(key, args)


def _named(reader: Reader, texts: Mapping[str, str]) -> str:
    locale = reader.language.locale
    for name in (locale, locale.partition("-")[0], "en"):
        if name in texts:
            return texts[name]
    return next(iter(texts.values()), "")


def _listed(reader: Reader, items: list[Arg]) -> str:
    lines = [line for item in items if (line := reader.line(item))]
    within = [line.within if isinstance(line, Named) else line for line in lines]
    joined = reader.language.joined
    return Named.of(joined(lines), joined(within))


def _rows(reader: Reader, pairs: list[tuple[str, Arg]]) -> str:
    said = ((label, reader.line(arg)) for label, arg in pairs)
    return "\n".join(f"{reader.say(label, {})}: {line}" for label, line in said if line)


def _stacked(reader: Reader, items: list[Arg]) -> str:
    return "\n".join(line for item in items if (line := reader.line(item)))


def _numbered(reader: Reader, items: list[Arg]) -> str:
    return "\n".join(f"{place}. {reader.line(item)}" for place, item in enumerate(items, 1))


_KINDS: Mapping[str, Callable[[Reader, Any], Value]] = {
    "typed": _typed,
    "country": _country,
    "days": _days,
    "moment": _moment,
    "words": _words,
    "named": _named,
    "listed": _listed,
    "rows": _rows,
    "stacked": _stacked,
    "numbered": _numbered,
}
