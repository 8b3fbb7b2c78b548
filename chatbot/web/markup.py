"""A page as data becomes a page that every browser and every screen reader can read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from html import escape

from chatbot.answers import FROM, SURE, TO
from chatbot.core.messages import Arg, Choice, Line
from chatbot.core.pages import DAYS, FILE, LONG, MAIL, PHONE, Input, Page
from chatbot.visits import Seen
from chatbot.words import Words

NONCE, CHOICE = "form", "choice"
"""The fields of every form: its own number, and the button that was pressed."""

_TYPES = {MAIL: ("email", "email"), PHONE: ("tel", "tel")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a page is put into words with, and what its forms say of themselves."""

    words: Words
    now: datetime
    zone: str
    style: str
    nonce: str = ""
    site: str = ""  # the beginning of addresses that are ours
    asks: bool = False  # what its form sends is only a question: it goes into the address

    def page(self, seen: Seen, language: str = "") -> str:
        """The whole document; each of the page's languages is a section of its own."""
        locales = self._locales(seen.page, language)
        sections = [_Section(self, locale, f"{at}-") for at, locale in enumerate(locales)]
        first, page = sections[0], seen.page
        title = first.say(page.title)
        return (
            f"<!DOCTYPE html>\n<html{first.attributes}>\n<head>\n"
            '<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            '<meta name="robots" content="noindex, nofollow">\n'
            f"<title>{escape(title)}</title>\n<style>{self.style}</style>\n</head>\n<body>\n"
            f"{_languages(sections)}<main>\n"
            + "".join(section.whole(seen, alone=len(sections) == 1) for section in sections)
            + "</main>\n"
            + (f"<footer>{_foot(sections)}</footer>\n" if page.choices else "")
            + "</body>\n</html>\n"
        )

    def _locales(self, page: Page, language: str) -> list[str]:
        """The page's languages in which all of it can be said, the reader's own first."""
        words = self.words
        keys = [page.title.key, *(line.key for line in page.lines)]
        keys += [key for key, _ in page.facts] + [asked.label for asked in page.inputs]
        keys += [choice.label for choice in page.choices if choice.label]
        whole = (
            locale if all(words.language(locale).find(key) for key in keys) else words.default
            for locale in page.locales
        )
        found = list(dict.fromkeys(words.language(locale).locale for locale in whole))
        return sorted(found, key=lambda locale: locale != language)


def _languages(sections: list["_Section"]) -> str:
    """The way to one's own language, where there are several."""
    if len(sections) == 1:
        return ""
    links = "\n".join(
        f'<a href="#{s.locale}" lang="{s.locale}" hreflang="{s.locale}">{escape(s.name)}</a>'
        for s in sections
    )
    label = " · ".join(section.key("page-languages") for section in sections)
    return f'<nav aria-label="{escape(label)}">\n{links}\n</nav>\n'


def _foot(sections: list["_Section"]) -> str:
    return "".join(f"<p{s.attributes}>{escape(s.key('page-foot'))}</p>" for s in sections)


class _Section:
    """A page in one language."""

    def __init__(self, frame: Frame, locale: str, mark: str) -> None:
        self._frame, self.locale, self._mark = frame, locale, mark
        language = frame.words.language(locale)
        self.name = language.name
        direction = "rtl" if language.right_to_left else "ltr"
        self.attributes = f' lang="{escape(locale)}" dir="{direction}"'

    def key(self, key: str, **args: Arg) -> str:
        frame = self._frame
        return frame.words.say(key, args, self.locale, now=frame.now, zone=frame.zone)

    def say(self, line: Line) -> str:
        return self.key(line.key, **line.args)

    def whole(self, seen: Seen, *, alone: bool) -> str:
        """Title, note, paragraphs, facts and forms."""
        page, at = seen.page, f' id="{self.locale}"'
        parts = [f"<section{at}{'' if alone else self.attributes}>"]
        parts.append(f"<h1>{escape(self.say(page.title))}</h1>")
        if seen.note:
            parts.append(f'<p class="note" role="alert">{escape(self.key(seen.note))}</p>')
        parts += (paragraph for line in page.lines for paragraph in self._text(self.say(line)))
        parts += self._facts(page)
        parts += self._forms(seen)
        return "\n".join([*parts, "</section>"]) + "\n"

    def _value(self, arg: Arg) -> str:
        frame = self._frame
        return frame.words.value(arg, self.locale, now=frame.now, zone=frame.zone)

    def _text(self, text: str) -> Iterator[str]:
        for paragraph in re.split(r"\n\s*\n", text):
            if paragraph.strip():
                lines = (self._linked(line) for line in paragraph.strip().splitlines())
                yield f'<p dir="auto">{"<br>".join(lines)}</p>'

    def _linked(self, text: str) -> str:
        """Our own addresses can be followed; what somebody typed cannot."""
        site, safe = self._frame.site, escape(text)
        if not site:
            return safe
        ours = re.compile(re.escape(escape(site)) + r"/[A-Za-z0-9/_-]+(?:\.pdf)?")
        return ours.sub(lambda found: f'<a href="{found[0]}">{found[0]}</a>', safe)

    def _facts(self, page: Page) -> Iterator[str]:
        said = [(self.key(key), self._value(arg)) for key, arg in page.facts]
        rows = [
            f'<div><dt>{escape(label)}</dt><dd dir="auto">{self._linked(value)}</dd></div>'
            for label, value in said
            if value
        ]
        if rows:
            yield "\n".join(["<dl>", *rows, "</dl>"])

    def _forms(self, seen: Seen) -> Iterator[str]:
        """One form for all choices; where none shares its inputs with another, one for each."""
        page = seen.page
        if not page.choices:
            return
        groups = dict.fromkeys(asked.only for asked in page.inputs)
        named = [choice for only in groups for choice in only]
        if () in groups or not groups or len({*named}) < len(named):
            yield self._form(seen, page.inputs, page.choices)
            return
        for only in groups:
            inputs = tuple(asked for asked in page.inputs if asked.only == only)
            yield self._form(seen, inputs, tuple(c for c in page.choices if c.id in only))
        left = tuple(c for c in page.choices if c.id not in named)
        if left:
            yield self._form(seen, (), left)

    def _form(self, seen: Seen, inputs: tuple[Input, ...], choices: tuple[Choice, ...]) -> str:
        files = any(asked.kind == FILE for asked in inputs)
        buttons = [self._button(choice) for choice in choices]
        # Enter in a field presses the first button: of several, nobody can mean that one.
        idle = ["<button disabled hidden></button>"] if len(buttons) > 1 else []
        asks = self._frame.asks
        kind = ' enctype="multipart/form-data"' if files else ""
        start = '<form method="get">' if asks else f'<form method="post"{kind} novalidate>'
        hidden = f'<input type="hidden" name="{NONCE}" value="{escape(self._frame.nonce)}">'
        fields = [
            field for asked in inputs for field in self._fielded(asked, inputs, choices, seen)
        ]
        row = ['<div class="buttons">', *buttons, "</div>", "</form>"]
        return "\n".join([start, *idle, *([] if asks else [hidden]), *fields, *row])

    def _fielded(
        self, asked: Input, inputs: tuple[Input, ...], choices: tuple[Choice, ...], seen: Seen
    ) -> Iterator[str]:
        """A field; above the first of those that some answers need, which answers these are."""
        before = inputs[: inputs.index(asked)]
        for_some = asked.only and any(choice.id not in asked.only for choice in choices)
        if for_some and (not before or before[-1].only != asked.only):
            labels = (self._label(choice) for choice in choices if choice.id in asked.only)
            yield f'<p class="for">{escape(self.key("page-only", answers=" · ".join(labels)))}</p>'
        elif before and before[-1].only and not asked.only:
            yield "<hr>"
        yield self._field(asked, seen)

    def _label(self, choice: Choice) -> str:
        return self.key(choice.label) if choice.label else self._value(choice.label_as)

    def _button(self, choice: Choice) -> str:
        label = escape(self._label(choice))
        if choice.url:
            return f'<a class="button" href="{escape(choice.url)}" rel="noreferrer">{label}</a>'
        style = ' class="yes"' if choice.style == "yes" else ""
        name = "" if self._frame.asks else f' name="{CHOICE}" value="{escape(choice.id)}"'
        return f"<button{name}{style}>{label}</button>"

    def _field(self, asked: Input, seen: Seen) -> str:
        name, wrong = f"{self._mark}{asked.id}", seen.wrong.get(asked.id)
        hints = [] if asked.required or asked.picks else [self.key("page-optional")]
        hints += [self.key("page-largest", max=asked.max)] if asked.kind == FILE else []
        hint = f' <span class="hint">({escape(", ".join(hints))})</span>' if hints else ""
        label = f"{escape(self.key(asked.label))}{hint}"
        marks = f' aria-invalid="true" aria-describedby="{name}-wrong"' if wrong else ""
        must = asked.required and not asked.unless and not asked.picks
        marks += ' aria-required="true"' if must else ""
        told = f'<p class="wrong" id="{name}-wrong">{escape(self.say(wrong))}</p>' if wrong else ""
        if asked.picks or asked.kind == DAYS:
            inner = self._picks(asked, seen) if asked.picks else self._days(asked, seen, marks)
            grouped = f' aria-describedby="{name}-wrong"' if wrong else ""
            return f"<fieldset{grouped}><legend>{label}</legend>\n{inner}{told}</fieldset>"
        inner = self._input(asked, seen, name, marks)
        return f'<div class="field"><label for="{name}">{label}</label>\n{inner}{told}</div>'

    def _input(self, asked: Input, seen: Seen, name: str, marks: str) -> str:
        given = escape(seen.given.get(asked.id, ""))
        same = f'id="{name}" name="{escape(asked.id)}" dir="auto"{marks}'
        if asked.kind == LONG:
            return f'<textarea {same} rows="5">\n{given}</textarea>'
        if asked.kind == FILE:
            return f'<input type="file" {same}>'
        kind, mode = _TYPES.get(asked.kind, ("text", "text"))
        field = f'<input type="{kind}" inputmode="{mode}" {same} value="{given}">'
        if asked.kind == MAIL and asked.id in seen.wrong:
            sure = escape(f"{asked.id}{SURE}")
            field += f'<input type="hidden" name="{sure}" value="{given}">'
        return field

    def _days(self, asked: Input, seen: Seen, marks: str) -> str:
        days = []
        for end, label in ((FROM, "page-from"), (TO, "page-to")):
            name = escape(asked.id + end)
            given = escape(seen.given.get(asked.id + end, ""))
            field = f'<input type="date" name="{name}" value="{given}"{marks}>'
            days.append(f"<label>{escape(self.key(label))} {field}</label>")
        return f'<div class="day">{"".join(days)}</div>'

    def _picks(self, asked: Input, seen: Seen) -> str:
        rows = []
        for pick, label in asked.picks:
            on = " checked" if seen.given.get(asked.id) == pick else ""
            field = f'<input type="radio" name="{escape(asked.id)}" value="{escape(pick)}"{on}>'
            rows.append(f'<label class="pick">{field} {escape(self._value(label))}</label>')
        return "\n".join(rows) + "\n"
