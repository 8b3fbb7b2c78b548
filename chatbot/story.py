"""Stories: conversations as plain text that people read and machines play."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from chatbot import outside
from chatbot.outside import Visited, Wrote

EXAMPLE = "organization.example.toml"
WIDTH = 4
PHONE = "phone"
"""Who is no further person but a new phone of one: `neu is phone of ana, reads en`."""

_HEAD = re.compile(
    r"(?P<name>[a-z]+) is (?P<role>[a-z]+)(?: of (?P<unit>[a-z0-9-]+))?, reads (?P<language>[a-z]+)"
    r"(?:, named (?P<called>.+))?"
)
_LINE = re.compile(rf"(?P<name>{outside.NAME}) *(?P<sign>[<>~@^])(?: (?P<text>.*))?")
_MAIL = re.compile(r"(?P<to>\S+@\S+(?:, \S+@\S+)*): (?P<subject>.*?)(?: \((?P<files>[^()]+)\))?")
_FILE = re.compile(r"\((?P<kind>photo|voice|video|document) (?P<name>[^()]+)\)")
_SPAN = re.compile(r"(\d+) (day|hour|minute|second)s?")
_UNITS = {"day": 86400, "hour": 3600, "minute": 60, "second": 1}
_NEXT, _RESTART = "… until the next timer", "… the engine starts again"
_MOMENT = "%Y-%m-%d %H:%M"


class Unreadable(Exception):
    """A line that is not part of a story; the sentence says which, and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Somebody who was invited: their role, the language of their phone, and perhaps a name."""

    id: str
    role: str
    unit: str = ""
    language: str = "en"
    name: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """A line for whoever reads the story."""

    text: str


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody wrote something."""

    who: str
    text: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """Somebody pressed the newest button of that label."""

    who: str
    label: str


@dataclass(frozen=True, slots=True)
class Filed:
    """Somebody sent a file: a photo, a voice note, a video or a document."""

    who: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A phone shows something of ours; `changed`: in the place of what it showed before."""

    who: str
    text: str
    buttons: tuple[str, ...] = ()
    file: str = ""
    changed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailed:
    """A mail arrived."""

    to: tuple[str, ...]
    subject: str
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Waited:
    """Time passes; without a length, until the next timer is due."""

    span: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Stood:
    """Time passes until this moment, told in UTC."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Restarted:
    """The engine ends, and starts again on what was kept."""


Step = (
    Comment | Said | Pressed | Filed | Told | Mailed | Waited | Stood | Restarted | outside.Outside
)
People = (Said, Pressed, Filed, Visited, Wrote)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Who is there, when it begins, and what happens."""

    begins: datetime
    cast: tuple[Cast, ...]
    steps: tuple[Step, ...] = ()
    title: tuple[str, ...] = ()  # comments above the header
    organization: str = EXAMPLE
    covers: tuple[str, ...] = ()  # which parts of the procedure it shows
    follows: str = ""  # the name of the story that goes before it, and is not told again
    before: "Story | None" = None

    @property
    def everybody(self) -> tuple[Cast, ...]:
        """Whoever is in it, or was in what went before."""
        return (*(self.before.everybody if self.before else ()), *self.cast)

    @property
    def starts(self) -> datetime:
        """When the first of them begins."""
        return self.before.starts if self.before else self.begins

    @property
    def beginning(self) -> tuple[Step, ...]:
        """What people did in the stories that go before."""
        return (*self.before.beginning, *self.before.steps) if self.before else ()

    def person(self, name: str) -> Cast | None:
        return next((person for person in self.everybody if person.id == name), None)


def parse(text: str) -> Story:
    """Read a story; raises `Unreadable`."""
    title: list[str] = []
    cast: list[Cast] = []
    steps: list[Step] = []
    begins: datetime | None = None
    organization, covers, follows = EXAMPLE, "", ""
    for number, (first, *more) in _paragraphs(text):
        word, _, rest = first.partition(" ")
        head = _HEAD.fullmatch(first)
        if head is not None:
            found = head.groupdict(default="")
            found["id"], found["name"] = found["name"], found.pop("called")
            cast.append(Cast(**found))
        elif word == "begins":
            begins = _moment(rest, number)
        elif word == "organization":
            organization = rest
        elif word == "covers:":
            covers = rest
        elif word == "follows":
            follows = rest
        elif begins is None and first.startswith("#"):
            title.append(first[1:].strip())
        else:
            steps.append(_step(first, more, number))
    if begins is None:
        raise Unreadable("a story says when it begins: begins 2027-03-01 15:00")
    return Story(
        begins=begins,
        covers=tuple(covers.split(", ")) if covers else (),
        follows=follows,
        cast=tuple(cast),
        steps=tuple(steps),
        title=tuple(title),
        organization=organization,
    )


def write(story: Story) -> str:
    """The story as text; `parse` reads the same story from it."""
    head = [*(f"# {line}".rstrip() for line in story.title), f"organization {story.organization}"]
    head.append(f"begins {story.begins.astimezone(UTC):{_MOMENT}}")
    head += [f"covers: {', '.join(story.covers)}"] if story.covers else []
    head += [f"follows {story.follows}"] if story.follows else []
    head += map(_introduced, story.cast)
    blocks = ["\n".join(head)]
    for step in story.steps:
        line = line_of(step, width(story.everybody))
        close = isinstance(step, Told | Mailed) and len(blocks) > 1
        blocks.append(line if close else f"\n{line}")
    return "\n".join(blocks) + "\n"


def width(cast: tuple[Cast, ...]) -> int:
    """How wide the column of names is."""
    return max([WIDTH, *(len(person.id) for person in cast)])


def line_of(step: Step, wide: int = WIDTH) -> str:
    """One step as it stands in a story."""
    if isinstance(step, outside.Outside):
        return outside.line_of(step, wide)
    match step:
        case Comment(text=text):
            return f"# {text}".rstrip()
        case Said(who=who, text=text):
            return _spoken(f"{who:{wide}} >", _typed(text), wide)
        case Pressed(who=who, label=label):
            return f"{who:{wide}} > [{label}]"
        case Filed(who=who, kind=kind, name=name):
            return f"{who:{wide}} > ({kind} {name})"
        case Told():
            return _shown(step, wide)
        case Mailed(to=to, subject=subject, files=files):
            attached = f" ({', '.join(files)})" if files else ""
            return f"{'mail':{wide}} > {', '.join(to)}: {subject}{attached}"
        case Waited(span=span):
            return _NEXT if span is None else f"… {_span(span)}"
        case Stood(at=at):
            return f"at {at.astimezone(UTC):{_MOMENT}}"
    return _RESTART


def _shown(told: Told, wide: int) -> str:
    wide = outside.INDENT if outside.is_outside(told.who) else wide
    sign = "~" if told.changed else "<"
    lines = [_spoken(f"{told.who:{wide}} {sign}", told.text, wide)]
    pad = " " * (wide + 1)
    lines += [f"{pad}({told.file})"] if told.file else []
    lines += [f"{pad}[{'] ['.join(told.buttons)}]"] if told.buttons else []
    return "\n".join(lines)


def _paragraphs(text: str) -> list[tuple[int, list[str]]]:
    """Each line that begins at the margin, with the indented ones that belong to it."""
    found: list[tuple[int, list[str]]] = []
    blank = 0
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.rstrip()
        if not line:
            blank += 1
        elif line.startswith(" "):
            if not found:
                raise Unreadable(f"line {number}: an indented line belongs to one above it")
            found[-1][1].extend([*[""] * blank, line])
            blank = 0
        else:
            found.append((number, [line]))
            blank = 0
    return found


def _step(first: str, more: list[str], number: int) -> Step:
    if first.startswith("#"):
        return Comment(first[1:].strip())
    if first == _NEXT:
        return Waited()
    if first == _RESTART:
        return Restarted()
    if first.startswith("… "):
        return Waited(_length(first[2:], number))
    if first.startswith("at "):
        return Stood(_moment(first[3:], number))
    line = _LINE.fullmatch(first)
    step = _by(line, first, more, number) if line is not None else None
    if step is None:
        raise Unreadable(f"line {number}: {first!r} is no step of a story")
    return step


def _by(line: re.Match[str], first: str, more: list[str], number: int) -> Step | None:
    """What somebody did, or was told."""
    name, sign, text = line["name"], line["sign"], line["text"] or ""
    if sign in "@^":
        return outside.read(name, sign, text, more)
    indent = outside.INDENT + 3 if outside.is_outside(name) else first.index(sign) + 2
    if sign != ">":
        return _told(name, text, more, indent, changed=sign == "~")
    if name == "mail":
        return _mailed(text, number)
    file = _FILE.fullmatch(text)
    if not more and (file or (text.startswith("[") and text.endswith("]"))):
        return Filed(name, file["kind"], file["name"]) if file else Pressed(name, text[1:-1])
    return Said(name, _joined(text, more, indent).removeprefix("\\"))


def _told(name: str, text: str, more: list[str], indent: int, *, changed: bool) -> Told:
    buttons: tuple[str, ...] = ()
    file = ""
    lines: list[str] = []
    for line in more:
        if not line.startswith(" " * indent) and line:
            inner = line.strip()
            if inner.startswith("["):
                buttons = tuple(inner[1:-1].split("] ["))
            else:
                file = inner[1:-1]
        else:
            lines.append(line)
    said = _joined(text, lines, indent)
    return Told(who=name, text=said, buttons=buttons, file=file, changed=changed)


def _mailed(text: str, number: int) -> Mailed:
    found = _MAIL.fullmatch(text)
    if found is None:
        raise Unreadable(f"line {number}: a mail is written  mail > who@where: subject (file)")
    files = tuple((found["files"] or "").split(", ")) if found["files"] else ()
    return Mailed(to=tuple(found["to"].split(", ")), subject=found["subject"], files=files)


def _joined(text: str, more: list[str], indent: int) -> str:
    return "\n".join([text, *(line[indent:] for line in more)])


def _spoken(start: str, text: str, wide: int) -> str:
    first, *more = text.split("\n")
    pad = " " * (wide + 3)
    return "\n".join([f"{start} {first}".rstrip(), *(f"{pad}{line}".rstrip() for line in more)])


def _typed(text: str) -> str:
    """Typed words that look like a button are marked."""
    marked = text.startswith(("[", "\\")) or _FILE.fullmatch(text)
    return f"\\{text}" if marked else text


def _introduced(person: Cast) -> str:
    place = f" of {person.unit}" if person.unit else ""
    called = f", named {person.name}" if person.name else ""
    return f"{person.id} is {person.role}{place}, reads {person.language}{called}"


def _moment(text: str, number: int) -> datetime:
    try:
        return datetime.strptime(text, _MOMENT).replace(tzinfo=UTC)
    except ValueError:
        raise Unreadable(f"line {number}: {text!r} is not 2027-03-01 15:00") from None


def _length(text: str, number: int) -> timedelta:
    found = _SPAN.findall(text)
    if not found or _SPAN.sub("", text).strip():
        raise Unreadable(f"line {number}: {text!r} is not  2 days 3 hours")
    return timedelta(seconds=sum(int(count) * _UNITS[unit] for count, unit in found))


def _span(span: timedelta) -> str:
    left, parts = int(span.total_seconds()), []
    for unit, seconds in _UNITS.items():
        count, left = divmod(left, seconds)
        if count:
            parts.append(f"{count} {unit}{'' if count == 1 else 's'}")
    return " ".join(parts) or "0 seconds"
