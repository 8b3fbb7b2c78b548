"""Our sentences read as Fluent's own library reads them."""

from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor
from hypothesis import given
from hypothesis import strategies as st

from chatbot.resources import resource
from chatbot.words.language import Language
from chatbot.words.sentences import entries

HARD = """\
# A comment before everything
-brand = { $case ->
    [of] of the Club
   *[plain] the Club
}
    .gender = feminine
plain = Just words
### Another comment
open =
    { $count ->
        [0] Nothing is open
        [one] One thing is open
       *[other] { $count } things are open
    } in { -brand }.
    .short = { $count } open
several =
    First line

    Third line, { $name }
        indented
gendered = { -brand.gender ->
    [feminine] Welcome to her
   *[other] Welcome
}
inside = { open } { several } { open.short }
literal = {"{"} { "\\u00e9" } { 5 } { $name }
of = A friend { -brand(case: "of") }
role = { $name ->
    [Ana] This is Ana
   *[other] Not Ana but { $name }
}
bracket = { $count ->
[one] one
*[other] many
}
"""


def _oracle(locale: str, source: str) -> FluentBundle:
    bundle = FluentBundle([locale], use_isolating=False)
    bundle.add_resource(FluentResource(source))
    return bundle


def _patterns(source: str) -> list[tuple[str, str]]:
    body = FluentParser().parse(source).body
    messages = [entry for entry in body if isinstance(entry, ast.Message)]
    values = [(m.id.name, "") for m in messages if m.value]
    return values + [(m.id.name, a.id.name) for m in messages for a in m.attributes]


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


@given(
    count=st.integers(0, 10**7),
    name=st.sampled_from(["Ana", "{ $count }", "<b>x</b>", "*x*", "", "محمد"]),
    locale=st.sampled_from(["en", "es", "ar", "ru", "pt"]),
)
def test_every_kind_of_sentence_reads_as_the_library_reads_it(
    tmp_path_factory: pytest.TempPathFactory, count: int, name: str, locale: str
) -> None:
    """Plurals, terms, references, literals and several lines come out as the library writes them."""
    file = tmp_path_factory.mktemp(locale) / "hard.ftl"
    file.write_text(HARD, encoding="utf-8")
    ours, theirs = Language(locale, [file]), _oracle(locale, HARD)
    args: dict[str, str | int] = {"count": count, "name": name}
    for key, attribute in _patterns(HARD):
        message = theirs.get_message(key)
        pattern = message.attributes[attribute] if attribute else message.value
        assert pattern is not None
        expected, errors = theirs.format_pattern(pattern, args)
        assert not errors
        sentence = ours.sentences(key)[attribute]
        assert sentence.say(args) == expected, key


@pytest.mark.parametrize("file", sorted(resource("locales").rglob("*.ftl")), ids=lambda f: f.name)
def test_everything_we_say_reads_as_the_library_reads_it(file: Path) -> None:
    """Every sentence that we ship comes out as the library writes it."""
    locale, source = file.parent.name, file.read_text(encoding="utf-8")
    ours, theirs = Language(locale, [file]), _oracle(locale, source)
    seen = _Variables()
    seen.visit(FluentParser().parse(source))
    args = {name: f"«{name}»" for name in seen.names}
    for key, attribute in _patterns(source):
        message = theirs.get_message(key)
        pattern = message.attributes[attribute] if attribute else message.value
        assert pattern is not None
        expected, _ = theirs.format_pattern(pattern, args)
        assert ours.sentences(key)[attribute].say(args) == expected, key


@pytest.mark.parametrize("source", [HARD, HARD.replace("\n", "\r\n"), "", "# nothing\n"])
def test_a_file_is_split_where_the_parser_splits_it(source: str) -> None:
    """Reading a file piece by piece finds the messages that reading it at once finds."""
    body = FluentParser().parse(source).body
    found = [e for e in body if isinstance(e, ast.Message | ast.Term)]
    expected = [("-" if isinstance(e, ast.Term) else "") + e.id.name for e in found]
    assert [key for key, _ in entries(source)] == expected
