"""One Fluent message, parsed when it is first said and kept as plain functions.

Sentences are compiled here rather than by `fluent.runtime`, which refuses any part longer than
2,500 characters, takes five times as long to say one and costs 0.2 s at the start.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest

from fluent.syntax import FluentParser, ast

Value = str | int
Scope = Mapping[str, Value]
Piece = str | Callable[[Scope], str]

_ENTRY = re.compile(r"^(-?[A-Za-z][A-Za-z0-9_-]*)[ ]*=", re.MULTILINE)
_COMMENT = re.compile(r"^#.*\n?", re.MULTILINE)
_WORD_BEFORE = re.compile(r"\w[ \u00a0]+\Z")


class Text(str):
    """Words of several lines, shown on one line wherever they do not stand alone."""

    __slots__ = ("flat",)
    flat: str

    @classmethod
    def of(cls, lines: str, flat: str) -> "Text":
        """Both ways of showing the same words."""
        text = cls(lines)
        text.flat = flat
        return text


class Named(str):
    """A name, and what it is called where it follows another word."""

    __slots__ = ("within",)
    within: str

    @classmethod
    def of(cls, name: str, within: str) -> "Named":
        """Both ways of saying the same name."""
        named = cls(name)
        named.within = within
        return named


@dataclass(frozen=True, slots=True)
class Sentence:
    """A message's value or one of its attributes; with `text` where it needs no arguments."""

    piece: Piece
    variables: frozenset[str]

    @property
    def text(self) -> str | None:
        """The words, where they never change."""
        return self.piece if isinstance(self.piece, str) else None

    def say(self, scope: Scope) -> str:
        """The words with these arguments."""
        return self.piece if isinstance(self.piece, str) else self.piece(scope)


def entries(source: str) -> Iterator[tuple[str, str]]:
    """The messages and terms of a file, as (id, source), without parsing them."""
    # Between entries the grammar knows only comments; within one, no line begins like an entry.
    source = _COMMENT.sub("", source.replace("\r\n", "\n"))
    starts = list(_ENTRY.finditer(source))
    for start, after in zip_longest(starts, starts[1:]):
        yield start[1], source[start.start() : after.start() if after else None]


class Compiler:
    """Turns the messages of one language into sentences.

    `find` gives another message's or term's source, `plural` the category of a number, and
    `number` writes it.
    """

    def __init__(
        self,
        find: Callable[[str], str | None],
        plural: Callable[[int], str],
        number: Callable[[int], str],
    ) -> None:
        self._find, self._plural, self._number = find, plural, number
        self._parser = FluentParser(with_spans=False)
        self._open: list[str] = []  # entries being compiled, to notice a circle
        self._done: dict[str, dict[str, Sentence]] = {}

    def sentences(self, key: str) -> dict[str, Sentence]:
        """A message's value (under "") and its attributes."""
        if key not in self._done:
            source = self._find(key)
            assert source is not None, f"There is no message {key!r} to refer to."
            assert key not in self._open, f"The message {key!r} refers to itself."
            self._open.append(key)
            try:
                self._done[key] = self._compile(key, source)
            finally:
                self._open.pop()
        return self._done[key]

    def _compile(self, key: str, source: str) -> dict[str, Sentence]:
        entry = self._parser.parse_entry(source)
        assert isinstance(entry, ast.Message | ast.Term), f"The message {key!r} cannot be read."
        found = {"": entry.value} if entry.value else {}
        found |= {attribute.id.name: attribute.value for attribute in entry.attributes}
        return {name: self._sentence(pattern) for name, pattern in found.items()}

    def _sentence(self, pattern: ast.Pattern) -> Sentence:
        variables: set[str] = set()
        return Sentence(self._pattern(pattern, variables), frozenset(variables))

    def _pattern(self, pattern: ast.Pattern, variables: set[str]) -> Piece:
        elements = pattern.elements
        pieces: list[Piece] = []
        for place, element in enumerate(elements):
            if isinstance(element, ast.TextElement):
                pieces.append(element.value)
            else:
                before, after = elements[:place], elements[place + 1 :]
                spot = _Spot(
                    alone=_ends_line(before) and _begins_line(after), within=_ends_word(before)
                )
                pieces.append(self._expression(element, variables, spot))
        return _joined(pieces)

    def _expression(
        self, node: ast.BaseNode, variables: set[str], spot: "_Spot | None" = None
    ) -> Piece:
        match node:
            case ast.Placeable():
                return self._expression(node.expression, variables, spot)
            case ast.StringLiteral():
                return str(node.parse()["value"])
            case ast.NumberLiteral():
                return str(node.value)
            case ast.VariableReference():
                variables.add(node.id.name)
                return self._variable(node.id.name, spot or _Spot())
            case ast.MessageReference() | ast.TermReference():
                return self._reference(node, variables)
            case ast.SelectExpression():
                return self._select(node, variables)
        raise AssertionError(f"A sentence cannot hold a {type(node).__name__}.")

    def _variable(self, name: str, spot: "_Spot") -> Piece:
        number = self._number

        def said(scope: Scope) -> str:
            value = scope[name]
            if isinstance(value, Text):
                return str(value) if spot.alone else value.flat
            if isinstance(value, Named):
                return value.within if spot.within else str(value)
            return value if isinstance(value, str) else number(value)

        return said

    def _reference(
        self, node: ast.MessageReference | ast.TermReference, variables: set[str]
    ) -> Piece:
        term = isinstance(node, ast.TermReference)
        key = ("-" if term else "") + node.id.name
        name = node.attribute.name if node.attribute else ""
        sentence = self.sentences(key).get(name)
        assert sentence, f"There is no {key}.{name} to refer to."
        if not isinstance(node, ast.TermReference):
            variables |= sentence.variables
            return sentence.piece
        named = node.arguments.named if node.arguments else []
        given: Scope = {argument.name.name: _literal(argument.value) for argument in named}
        missing = sentence.variables - given.keys()
        return sentence.say({**dict.fromkeys(missing, ""), **given})

    def _select(self, node: ast.SelectExpression, variables: set[str]) -> Piece:
        selector = node.selector
        variants: dict[str, Piece] = {}
        default: Piece = ""
        for variant in node.variants:
            key = variant.key
            name = key.name if isinstance(key, ast.Identifier) else str(key.value)
            variants[name] = self._pattern(variant.value, variables)
            default = variants[name] if variant.default else default
        if not isinstance(selector, ast.VariableReference):
            fixed = self._expression(selector, variables)
            assert isinstance(fixed, str), "A sentence chooses by an argument or by a term."
            return variants.get(fixed, default)
        variables.add(selector.id.name)
        return self._choose(selector.id.name, variants, default)

    def _choose(self, name: str, variants: Mapping[str, Piece], default: Piece) -> Piece:
        plural = self._plural

        def said(scope: Scope) -> str:
            value = scope[name]
            piece = variants.get(str(value))
            if piece is None and isinstance(value, int):
                piece = variants.get(plural(value))
            piece = default if piece is None else piece
            return piece if isinstance(piece, str) else piece(scope)

        return said


def _joined(pieces: list[Piece]) -> Piece:
    fixed = [piece for piece in pieces if isinstance(piece, str)]
    if len(fixed) == len(pieces):
        return "".join(fixed)
    if len(pieces) == 1:
        return pieces[0]

    def said(scope: Scope) -> str:
        return "".join([piece if isinstance(piece, str) else piece(scope) for piece in pieces])

    return said


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spot:
    """Where an argument stands: on lines of its own, or after a word."""

    alone: bool = False
    within: bool = False


def _ends_word(before: list[ast.TextElement | ast.Placeable]) -> bool:
    last = before[-1] if before else None
    return isinstance(last, ast.TextElement) and _WORD_BEFORE.search(last.value) is not None


def _ends_line(before: list[ast.TextElement | ast.Placeable]) -> bool:
    last = before[-1] if before else None
    return last is None or (isinstance(last, ast.TextElement) and last.value.endswith("\n"))


def _begins_line(after: list[ast.TextElement | ast.Placeable]) -> bool:
    following = after[0] if after else None
    return following is None or (
        isinstance(following, ast.TextElement) and following.value.startswith("\n")
    )


def _literal(value: ast.StringLiteral | ast.NumberLiteral) -> Value:
    return str(value.parse()["value"]) if isinstance(value, ast.StringLiteral) else int(value.value)
