"""What is meant becomes what is read, in the reader's language."""

from datetime import UTC, datetime

import pytest

from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import (
    Arg,
    As,
    Choice,
    Line,
    Message,
    country,
    days,
    listed,
    moment,
    named,
    rows,
    typed,
    words,
)
from chatbot.resources import resource
from chatbot.words import Words
from tests.words.conftest import Write

ANA = ContactId("ana")
NOON = datetime(2027, 10, 3, 12, 0, tzinfo=UTC)
DAYS = days("2027-10-03/2027-10-09")
SHOW = 'show = { $it }\nyes = yes\nday = Day\nempty = { "" }\n'
MUESTRA = 'show = { $it }\nyes = sí\nday = Día\nempty = { "" }\n'


@pytest.mark.parametrize(
    "arg, en, es",
    [
        (1730, "1,730", "1.730"),
        ("as it is", "as it is", "as it is"),
        (country("ES"), "Spain", "España"),
        (DAYS, "3–9 October 2027", "3–9 de octubre de 2027"),
        (days("2027-10-03"), "3 October 2027", "3 de octubre de 2027"),
        (
            days("2027-10-03/2027-11-09"),
            "3 October – 9 November 2027",
            "3 de octubre – 9 de noviembre de 2027",
        ),
        (
            days("2027-12-28/2028-01-03"),
            "28 December 2027 – 3 January 2028",
            "28 de diciembre de 2027 – 3 de enero de 2028",
        ),
        (moment("2027-10-03T10:02:00+00:00"), "10:02", "10:02"),
        (moment("2027-10-03T10:02:00+00:00", "Asia/Tokyo"), "19:02", "19:02"),
        (
            moment("2027-10-02T10:02:00+00:00"),
            "2 October 2027, 10:02",
            "2 de octubre de 2027, 10:02",
        ),
        (
            moment("2027-10-03T20:00:00+00:00", "Asia/Tokyo"),
            "4 October 2027, 05:00",
            "4 de octubre de 2027, 5:00",
        ),
        (moment("2027-10-03T10:02:00+00:00", "No/Where"), "10:02", "10:02"),
        (words("yes"), "yes", "sí"),
        (words("show", it=words("yes")), "yes", "sí"),
        (named({"en": "North", "es": "Norte"}), "North", "Norte"),
        (named({"en": "North"}), "North", "North"),
        (listed("a", country("FR"), 3), "a, France and 3", "a, Francia y 3"),
        (listed("a"), "a", "a"),
        (rows(("yes", DAYS), ("day", "")), "yes: 3–9 October 2027", "sí: 3–9 de octubre de 2027"),
        (
            As("stacked", [DAYS, "", words("yes")]),
            "3–9 October 2027\nyes",
            "3–9 de octubre de 2027\nsí",
        ),
        (As("numbered", ["a", words("yes")]), "1. a\n2. yes", "1. a\n2. sí"),
    ],
)
def test_arguments_read_naturally(write: Write, arg: Arg, en: str, es: str) -> None:
    """Each kind of argument is written as the reader's language writes it."""
    said = write(en=SHOW, es=MUESTRA)
    assert said.say("show", {"it": arg}, "en", now=NOON) == en
    assert said.say("show", {"it": arg}, "es", now=NOON) == es


@pytest.mark.parametrize("locale", ["en", "es"])
def test_the_year_is_always_said(write: Write, locale: str) -> None:
    """Days are never shown without their year, nor the month as a number."""
    said = write(en=SHOW, es=MUESTRA)
    for window in ("2027-10-03", "2027-10-03/2027-10-09", "2027-10-03/2027-11-01"):
        assert "2027" in said.say("show", {"it": days(window)}, locale)


@pytest.mark.parametrize(
    "hostile", ["<b>x</b>", "*x* _y_ `z`", "{ $it }", "[x](tg://y)", "a { yes }"]
)
def test_what_people_type_stays_as_it_is(write: Write, hostile: str) -> None:
    """Markup and our own notation in an answer are shown, never obeyed."""
    said = write(en=SHOW)
    assert said.say("show", {"it": typed(hostile)}, "en") == hostile
    assert said.say("show", {"it": rows(("yes", typed(hostile)))}, "en") == f"yes: {hostile}"


@pytest.mark.parametrize(
    ("arg", "alone", "within", "es"),
    [
        (country("NL"), "Netherlands", "the Netherlands", "Países Bajos"),
        (
            listed(country("US"), country("PT"), country("NL")),
            "United States, Portugal and Netherlands",
            "the United States, Portugal and the Netherlands",
            "Estados Unidos, Portugal y Países Bajos",
        ),
        (country("PT"), "Portugal", "Portugal", "Portugal"),
    ],
)
def test_a_country_has_its_article_after_another_word(
    write: Write, arg: Arg, alone: str, within: str, es: str
) -> None:
    """“To the Netherlands”, but “Netherlands” where it stands by itself."""
    place = "place = { $it }: to { $it }, { $it }\n"
    known = write(en=f"{place}-country-article = the\n    .countries = NL, US\n", es=place)

    assert known.say("place", {"it": arg}, "en") == f"{alone}: to {within}, {alone}"
    assert known.say("place", {"it": arg}, "es") == f"{es}: to {es}, {es}"


def test_a_long_text_is_said_whole(write: Write) -> None:
    """A text of four thousand characters arrives with every one of them."""
    text = "ab" * 2000
    assert write(en="show = Why: { $it }").say("show", {"it": typed(text)}, "en") == f"Why: {text}"


def test_lines_stay_where_a_text_stands_alone(write: Write) -> None:
    """A typed text keeps its lines on a line of its own, and stays on one line within a sentence."""
    said = write(en="alone =\n    Why:\n    { $it }\n    Good?\nwithin = { $it } asks.\n")
    two = typed("Ann\nAPPROVED by ID")
    assert said.say("alone", {"it": two}, "en") == "Why:\nAnn\nAPPROVED by ID\nGood?"
    assert said.say("within", {"it": two}, "en") == "Ann APPROVED by ID asks."


def test_a_row_is_one_line(write: Write) -> None:
    """A typed text cannot add a row to a card."""
    forged = rows(("yes", typed("Ann\nday: tomorrow")), ("day", "Monday"))
    said = write(en=SHOW).say("show", {"it": forged}, "en")
    assert said == "yes: Ann day: tomorrow\nDay: Monday"


@pytest.mark.parametrize("text", ["محمد", "שלום Ana", "\u2069محمد\u2068", "a\u2069\nمحمد"])
def test_right_to_left_words_are_isolated(write: Write, text: str) -> None:
    """Words that run the other way are closed in, line by line, whatever marks they bring."""
    said = write(en="show = { $it }").say("show", {"it": typed(text)}, "en")
    for line in said.split("\n"):
        assert line[0] == "\u2068"
        assert line[-1] == "\u2069"
        assert not set(line[1:-1]) & {"\u2068", "\u2069"}


def test_a_right_to_left_reader_gets_every_typed_word_isolated(write: Write) -> None:
    """In a sentence written from right to left, Latin names are closed in as well."""
    said = write(en="show = { $it }", ar="show = { $it } هنا")
    assert said.say("show", {"it": typed("Ana")}, "ar") == "\u2068Ana\u2069 هنا"


def test_a_missing_sentence_is_said_in_english(write: Write) -> None:
    """A language that lacks a sentence says the English one, in English throughout."""
    said = write(en="only = It is { $it }", es="yes = sí")
    assert said.say("only", {"it": country("ES")}, "es") == "It is Spain"


def test_a_sentence_nobody_wrote_is_our_mistake(write: Write) -> None:
    """A key without any words says so."""
    with pytest.raises(AssertionError, match="no words for 'nowhere'"):
        write(en=SHOW).say("nowhere", {}, "en")


def test_a_sentence_without_its_argument_is_our_mistake(write: Write) -> None:
    """A sentence that was not given what it needs names it."""
    with pytest.raises(AssertionError, match="'show' needs to be given it"):
        write(en=SHOW).say("show", {}, "en")


@pytest.mark.parametrize("locale", ["es-MX", "es_MX", "es"])
def test_a_variety_of_a_language_reads_that_language(write: Write, locale: str) -> None:
    """A reader of Mexican Spanish gets Spanish."""
    assert write(en=SHOW, es=MUESTRA).say("yes", {}, locale) == "sí"


def test_labels_without_words_are_empty(write: Write) -> None:
    """Asking for words that may not be there gives nothing, rather than an error."""
    said = write(en="a = A\n    .past = Not { $it }", es="a = Á")
    assert said.label("nowhere", "es") == ""
    assert said.label("a", "es") == "Á"
    assert said.label("a.past", "es") == "Not { $it }"


def test_a_message_is_put_into_words(write: Write) -> None:
    """What goes before, the sentence, the subject and the labels come in one language."""
    said = write(
        en="hi = Hi\nask = Which?\n    .subject = On { $it }\nyes = Yes",
        es="hi = Hola\nask = ¿Cuál?\n    .subject = Sobre { $it }\nyes = Sí",
    )
    choices = (
        Choice(question="q", id="yes", label=Key("yes")),
        Choice(question="q", id="es", label_as=country("ES")),
        Choice(question="q", id="x", label_as=typed("محمد\nAli")),
    )
    message = Message(
        to=ANA, key=Key("ask"), args={"it": "3"}, before=(Line(Key("hi")),), choices=choices
    )
    worded = said.message(message, "es")
    assert worded.text == "Hola\n\n¿Cuál?"
    assert worded.subject == "Sobre 3"
    assert worded.labels == ("Sí", "España", "محمد Ali")


def test_one_message_is_one_language(write: Write) -> None:
    """Where a button lacks its words, the whole message comes in English."""
    said = write(en="ask = Which?\nyes = Yes", es="ask = ¿Cuál?")
    choices = (Choice(question="q", id="yes", label=Key("yes")),)
    worded = said.message(Message(to=ANA, key=Key("ask"), choices=choices), "es")
    assert (worded.text, worded.labels) == ("Which?", ("Yes",))


def test_a_message_in_two_languages_names_them(write: Write) -> None:
    """Each part of a message in several languages stands under its language's own name."""
    said = write(
        en="ask = On { $it }\n    .subject = No. 7", es="ask = El { $it }\n    .subject = N.º 7"
    )
    message = Message(to=ANA, key=Key("ask"), args={"it": DAYS}, locales=("es", "en"))
    worded = said.message(message, "en")
    assert worded.text.split("\n\n――――――――\n\n") == [
        "Español\n\nEl 3–9 de octubre de 2027",
        "English\n\nOn 3–9 October 2027",
    ]
    assert worded.subject == "N.º 7 / No. 7"


def test_a_subject_is_one_plain_line(write: Write) -> None:
    """No typed text can add a header to a mail."""
    said = write(en="ask = Hi\n    .subject = On { $it }")
    message = Message(to=ANA, key=Key("ask"), args={"it": typed("محمد\r\nBcc: all")})
    assert said.message(message, "en").subject == "On محمد Bcc: all"


def test_languages_for_letters_alone_are_known_apart(write: Write) -> None:
    """A folder with nothing but letters and mails is no language to chat in."""
    write(name="letter.ftl", en="letter-title = Letter", fr="letter-title = Lettre")
    said = write(name="shared.ftl", en="yes = yes")
    assert (said.locales, said.letter_locales) == (("en",), ("fr",))
    assert said.say("letter-title", {}, "fr") == "Lettre"
    assert said.say("yes", {}, "fr") == "yes"


def test_nothing_is_read_before_it_is_said() -> None:
    """At the start, only the names of the files are read."""
    said = Words(resource("locales"))
    assert not vars(said.language("en")).keys() & {"sources", "cldr"}
