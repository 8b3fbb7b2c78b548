"""Days read strictly: all of the text or nothing; what has two readings is asked."""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from chatbot.fields.matching import fold
from chatbot.fields.windows import NO_SUCH_DAY, Parsed, Part, Window, between, whole_month

LONGEST = 80  # characters; a longer text says more than days
UNCLEAR = Parsed("days-unclear")
CENTURY = 2000

THE = r"(?:(?:the|el|le|il|den|dem|(?:los\s+)?dias?)\s+)?"
ON = r"(?:(?:on|am|em|il|le|el)\s+)?"
OF = r"\s*(?:(?:of|de|di)\s+|d')?"
FROM = r"(?:from|del|desde|de|do|von|vom|du|dal|los)\s+"
TO = (
    r"(?:\s*-\s*|\s+(?:to|till?|until|thru|through|al?|ao|au|bis(?:\s+zum)?|hasta|ate|jusqu'au"
    r"|fino\s+al?)\s+)"
)
BETWEEN, AND = r"(?:between|entre|zwischen|tra|fra)\s+", r"\s+(?:and|y|e|et|und)\s+"
DAY = r"(\d{1,2})(?:(?:st|nd|rd|th|er|re|o|a)(?![^\W\d_])|\.)?"
MONTH = r"([^\W\d_]+)\.?"
YEAR = r"(?:\s*,?\s*(?:(?:of|de|del|di|do)\s+)?(?<!\d)(\d{4}))?"

DAY_FIRST = rf"{THE}{DAY}{OF}{MONTH}{YEAR}"
MONTH_FIRST = rf"{MONTH}\s*{THE}{DAY}{YEAR}"
NUMERIC = r"(\d{1,4})([/.-])(\d{1,2})(?:\2(\d{1,4}))?\.?"

Fields = list[str]


def parse(text: str, today: date, locale: str) -> Parsed:
    """What days a text means, where all of it is about days; `locale` settles look-alikes."""
    said = plain(text)
    if len(said) > LONGEST or any(unicodedata.category(char) == "No" for char in text):
        return UNCLEAR
    return _numeric(said, today) or _written(said, today, locale) or UNCLEAR


def within(text: str, window: str) -> tuple[str, ...]:
    """What days without a month can mean among those of a window: `11-13`, `the 12th`."""
    said, known = plain(text), interval(window)
    match = _bare().fullmatch(said)
    if match is None or known is None or said.isdigit():
        return ()
    first, last = int(match[1] or match[3]), int(match[2] or match[4] or match[1])
    span = range((known.end - known.start).days + 1)
    known_days = [known.start + timedelta(ahead) for ahead in span]
    starts = [day for day in known_days if day.day == first]
    ends = [day for day in known_days if day.day == last]
    pairs = ((start, next((end for end in ends if end >= start), None)) for start in starts)
    # `10-12` may also be one day: the 12th of October, or the 10th of December.
    single = [day for day in known_days if {day.day, day.month} == {first, last} and match[2]]
    read = [Window(start, end) for start, end in pairs if end is not None]
    return tuple(dict.fromkeys(map(str, [*read, *(Window(day, day) for day in single)])))


@cache
def _bare() -> re.Pattern[str]:
    one = rf"{THE}{DAY}"
    return re.compile(rf"{ON}(?:{FROM})?{one}(?:{TO}{one})?|{BETWEEN}{one}{AND}{one}")


def interval(text: str) -> Window | None:
    """The window that an ISO interval says, as answers are kept."""
    start, slash, end = text.partition("/")
    try:
        window = Window(date.fromisoformat(start), date.fromisoformat(end))
    except ValueError:
        return None
    return window if slash and str(window) == text else None


def plain(text: str) -> str:
    """Digits of any script, dashes of any length and letters without accents as plain ones."""
    digits = (str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)
    shown = unicodedata.normalize("NFKD", "".join(digits).casefold())
    bare = "".join(char for char in shown if not "\u0300" <= char <= "\u036f")
    dashed = re.sub("[\u2010-\u2015\u2212\u301c\uff5e~]", "-", bare)
    return " ".join(dashed.replace("\u2019", "'").split())


@cache
def months() -> Mapping[str, int]:
    """Month names and their numbers, folded, in every language that may be typed."""
    text = (files(__package__) / "data" / "months.json").read_text("utf-8")
    return {str(name): int(number) for name, number in json.loads(text).items()}


def _written(said: str, today: date, locale: str) -> Parsed | None:
    """Days with the month in words."""
    for pattern, order in _patterns():
        match = pattern.fullmatch(said)
        if match and (
            parsed := _from_words([found or "" for found in match.groups()], order, today)
        ):
            return _unless_weekday(parsed, order, said, locale)
    return None


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Each way to write days, with the order of its groups: d(ay), m(onth), y(ear)."""
    shapes = [(rf"(?:in|en|im|em)?\s*{MONTH}{YEAR}", "my")]
    singles = ((DAY_FIRST, "dmy"), (MONTH_FIRST, "mdy"))
    shapes += [(rf"{ON}{shape}", order) for shape, order in singles]
    for begin, to in ((rf"(?:{FROM})?", TO), (BETWEEN, AND)):
        shapes.append((rf"{begin}{THE}{DAY}{to}{THE}{DAY}{OF}{MONTH}{YEAR}", "ddmy"))
        shapes.append((rf"{begin}{MONTH}\s*{THE}{DAY}{to}{THE}{DAY}{YEAR}", "mddy"))
        shapes += [
            (rf"{begin}{THE}{first}{to}{last}", one + other)
            for first, one in singles
            for last, other in singles
        ]
    return tuple((re.compile(shape), order) for shape, order in shapes)


def _from_words(found: Fields, order: str, today: date) -> Parsed | None:
    """Put the groups together, where each word is the name of a month."""
    named = [
        months().get(fold(text), 0) for text, kind in zip(found, order, strict=True) if kind == "m"
    ]
    if not all(named):
        return None
    days = [int(text) for text, kind in zip(found, order, strict=True) if kind == "d"]
    years = [
        int(text) if text else None for text, kind in zip(found, order, strict=True) if kind == "y"
    ]
    if any(year == 0 for year in years):
        return NO_SUCH_DAY
    if not days:
        return whole_month(named[0], years[0], today)
    first = Part(days[0], named[0], years[0])
    return between(first, Part(days[-1], named[-1], years[-1]), today)


def _unless_weekday(parsed: Parsed, order: str, said: str, locale: str) -> Parsed:
    """`mar 3` is a Tuesday in Romance languages as well as a day in March."""
    is_doubtful = order.startswith("md") and said.startswith(("mar ", "mar.")) and locale != "en"
    return Parsed("days-which", parsed.windows) if is_doubtful and not parsed.code else parsed


def _numeric(said: str, today: date) -> Parsed | None:
    """Days in figures: one or two of them, in an order that both share."""
    match = _range().fullmatch(said)
    if not match:
        return None
    first, last = _figures(match.groups()[:4]), _figures(match.groups()[4:])
    if not first or not (last or match[5] is None):
        return None
    readings = [_joined(first, last or first, order, today) for order in ("ymd", "dmy", "mdy")]
    return _chosen([found for found in readings if found], _is_short_year(first, last))


@cache
def _range() -> re.Pattern[str]:
    second = NUMERIC.replace(r"\2", r"\6")
    return re.compile(rf"{ON}(?:{FROM})?{NUMERIC}(?:(?:{TO}|\s*/\s*(?=\d{{4}}-)){second})?")


def _figures(groups: Iterable[str | None]) -> Fields:
    """The figures of one day, or nothing where they are not separated as days are."""
    one, mark, two, three = (group or "" for group in groups)
    if not three and mark != "/":
        return []
    return [one, two, three] if three else [one, two]


def _is_short_year(*days: Fields) -> bool:
    return any(len(day) == len("dmy") and max(map(len, day)) < len("2027") for day in days)


def _joined(first: Fields, last: Fields, order: str, today: date) -> Parsed | None:
    start, end = _part(first, order), _part(last, order)
    return between(start, end, today) if start and end else None


def _part(figures: Fields, order: str) -> Part | None:
    """One day read in an order; a year has four figures, or two at the end or before dashes."""
    kinds = order if len(figures) == len(order) else order.replace("y", "")
    if len(figures) != len(order) and order == "ymd":
        return None
    told = dict(zip(kinds, figures, strict=True))
    year = told.get("y", "")
    if len(year) not in {0, 2, 4} or len(told["d"]) > len("31") or len(told["m"]) > len("12"):
        return None
    number = int(year) + (CENTURY if len(year) == len("27") else 0) if year else None
    part = Part(int(told["d"]), int(told["m"]), number)
    return part if number != 0 else None


def _chosen(readings: list[Parsed], is_short_year: bool) -> Parsed:  # noqa: FBT001 - read once
    """The one reading there is; several, or a year of two figures, are asked."""
    real = [found for found in readings if found.windows]
    forward = [found for found in real if not found.code] or real
    windows = tuple(dict.fromkeys(window for found in forward for window in found.windows))
    if not windows:
        return NO_SUCH_DAY
    if len(windows) == 1 and not is_short_year:
        return forward[0]
    return Parsed("days-which", windows)
