"""A document described as data becomes words, language by language."""

from dataclasses import replace

from chatbot.core.ids import Key
from chatbot.core.messages import Line
from chatbot.letters import page
from tests.letters.wording import letter, word


def test_a_page_has_a_side_for_each_language() -> None:
    """Each language is worded once, in the order asked for."""
    made = page(letter(("pt", "en", "pt")), word)

    assert [side.title for side in made.sides] == [
        "Carta de apresentação",
        "Letter of introduction",
    ]


def test_a_language_without_words_is_left_out() -> None:
    """Where a language is not shipped, the page does not say everything twice in English."""
    made = page(letter(("xh", "en")), word)

    assert [side.language for side in made.sides] == ["en"]
    assert {len(fact.values) for fact in made.facts} == {1}


def test_every_line_has_its_place() -> None:
    """A line's key says whether it greets, signs or tells how to check."""
    (side,) = page(letter(("en",)), word).sides

    assert [part.place for part in side.parts] == [
        "greeting",
        *["text"] * 4,
        "signature",
        "check",
    ]


def test_a_numbered_key_is_a_rule() -> None:
    """Keys that end in a number are the rules of a list, and `rules` is their heading."""
    document = replace(
        letter(("en",)),
        lines=tuple(Line(Key(f"guide-{key}")) for key in ("title", "rules", "rule1", "2", "end")),
    )
    (side,) = page(document, lambda key, _args, _locale: key).sides

    assert [(part.place, part.number) for part in side.parts] == [
        ("heading", 0),
        ("rule", 1),
        ("rule", 2),
        ("text", 0),
    ]


def test_a_fact_has_a_label_and_a_value_in_each_language() -> None:
    """The first fact is the name, the same in both."""
    fact = page(letter(), word).facts[0]

    assert (fact.labels, fact.values) == (("Nome", "Name"), ("Ana Ruiz", "Ana Ruiz"))


def test_an_empty_fact_is_left_out() -> None:
    """A row without a value is not printed."""
    labels = [fact.labels[1] for fact in page(letter(activity=""), word).facts]

    assert "Hoped for" not in labels
    assert "Name" in labels


def test_a_language_of_a_country_is_told_as_its_language() -> None:
    """The page says `pt` for `pt-BR`, which is what the printer knows."""
    made = page(letter(("pt-BR",)), lambda key, _args, _locale: key)

    assert made.sides[0].language == "pt"
