"""Every message in every language fits, or is cut where readers would, with its choices apart."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from chatbot.channels.whatsapp import templates
from chatbot.channels.whatsapp.contents import shapes
from chatbot.channels.whatsapp.formatting import HAIR_SPACE, NO_BACKTICK, WORD_JOINER
from chatbot.channels.whatsapp.shapes import BODY, TEXT, Piece, pieces, pressable, units
from chatbot.core.ids import Address
from chatbot.core.messages import Args, Button, Rendered, typed
from chatbot.core.text import graphemes
from chatbot.resources import resource
from chatbot.words import Words
from tests.channels.whatsapp.conftest import Worded
from tests.twilioapi.shapes import face, trouble
from tests.words.pseudo import stretched

FAMILY, FLAG = "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1f5\U0001f1f9"
TYPED = {
    "latin": "I'd like to meet *dockers* in Valparaíso_and_singers; see https://x.org/a_b. " * 4,
    "word": "Donaudampfschifffahrt" * 15,
    "cjk": "我想认识瓦尔帕莱索的码头工人，并一起唱歌。" * 15,
    "rtl": "أود أن ألتقي بعمال الميناء وأن أغني معهم. " * 7,
    "emoji": f"{FAMILY}{FLAG}❤️" * 40,
    "markup": "*a* _b_ ~c~ `d` > e\n- f\n{{1}}\n" * 12,
}
COUNTS = (0, 1, 3, 4, 10, 11, 23)
ADDED = str.maketrans({HAIR_SPACE: "", WORD_JOINER: "", NO_BACKTICK: "`"})
AMONG = 7  # one in so many keys meets each kind of typed text with each number of choices


@cache
def spoken() -> Words:
    """What we say."""
    return Words(resource("locales"))


known_shapes = cache(shapes)


@pytest.fixture(scope="module")
def longer(tmp_path_factory: pytest.TempPathFactory) -> Words:
    """Our words in a language in which each is half as long again; labels included."""
    folder = tmp_path_factory.mktemp("locales")
    (folder / "en").mkdir()
    for path in spoken().files("en"):
        said = stretched(path.read_text(encoding="utf-8"), 1.5)
        (Path(folder) / "en" / path.name).write_text(said, encoding="utf-8")
    return Words(folder)


def sentences(words: Words, locale: str, filler: str) -> Iterator[tuple[str, str]]:
    """Every sentence that is there, with the same typed text in all of its places."""
    language = words.language(locale)
    for key in sorted(language.sources):
        if key.startswith("-"):
            continue
        for name, sentence in language.sentences(key).items():
            whole = f"{key}.{name}" if name else key
            args: Args = {variable: typed(filler) for variable in sentence.variables}
            if said := words.say(whole, args, locale):
                yield whole, said


def labels(words: Words, locale: str) -> list[str]:
    """Every label that is there."""
    keys = [key for key in words.language(locale).sources if key.startswith("button-")]
    return [words.say(key, {}, locale) for key in sorted(keys)]


def message(text: str, said: list[str], locale: str, page: int = 0) -> Rendered:
    """A message with these labels on its buttons."""
    buttons = tuple(Button(label, token=f"t|{at}") for at, label in enumerate(said))
    to = Address("whatsapp", "+12125550100")
    return Rendered(id="o1", to=to, text=text, buttons=buttons, locale=locale, page=page)


def check(wanted: Rendered, found: list[Piece], *, whole: bool = True) -> None:
    """It fits, nothing is lost or cut in two, and what can be pressed can be told apart."""
    for piece in found:
        assert units(piece.text) <= (BODY if piece.shape else TEXT)
        assert piece.text.strip() or piece.file
    if whole:
        before = [mark for mark in graphemes(wanted.text) if not mark.isspace()]
        after = [
            mark
            for piece in found
            for mark in graphemes(piece.text.translate(ADDED))
            if not mark.isspace()
        ]
        assert after == before
    assert [bool(piece.shape) for piece in found[:-1]] == [False] * (len(found) - 1)
    if pressable(wanted):
        carried(found[-1], wanted)


def carried(piece: Piece, wanted: Rendered) -> None:
    """The last piece, as the emulator's phone would show it."""
    definition = known_shapes()[piece.shape]
    assert len(piece.variables) == len(definition["variables"])
    assert all(value.strip() for value in piece.variables)
    numbered = {str(number): value for number, value in enumerate(piece.variables, 1)}
    shown = face(definition["types"], numbered)
    assert trouble(shown, approved=False) == 0
    titles = [one.title for one in shown.buttons] + [one.title for one in shown.rows]
    ids = [one.id for one in shown.buttons] + [one.id for one in shown.rows]
    assert len(set(titles)) == len(set(ids)) == len(titles)


@pytest.mark.parametrize("kind", TYPED)
@pytest.mark.parametrize("locale", spoken().locales)
def test_every_sentence_of_every_language_fits(words: Words, locale: str, kind: str) -> None:
    """WhatsApp 12: with the longest that people type in each of its places."""
    said, say = labels(words, locale), Worded(words)
    seen = 0
    for at, (_, text) in enumerate(sentences(words, locale, TYPED[kind])):
        counts = COUNTS if at % AMONG == 0 else (COUNTS[at % len(COUNTS)],)
        for count in counts:
            chosen = [said[(at + more) % len(said)] for more in range(count)]
            wanted = message(text, chosen, locale)
            check(wanted, pieces(wanted, say))
            seen += 1
    assert seen > 300


def test_every_sentence_fits_where_words_are_longer(longer: Words) -> None:
    """WhatsApp 13: a translation half as long again is still carried whole."""
    said, say = labels(longer, "en"), Worded(longer)
    assert max(map(len, said)) > 20
    for at, (_, text) in enumerate(sentences(longer, "en", TYPED["latin"])):
        chosen = [said[(at + more) % len(said)] for more in range(COUNTS[at % len(COUNTS)])]
        wanted = message(text, chosen, "en")
        check(wanted, pieces(wanted, say))


@pytest.mark.parametrize("kind", TYPED)
def test_typed_labels_fit_and_differ(say: Worded, kind: str) -> None:
    """WhatsApp 12: names of places and people on rows, however long and however alike."""
    for count in (1, 2, 3, 4, 9, 10, 11, 30):
        said = [f"{TYPED[kind][:60]}" for _ in range(count)]
        for page in range(-(-count // 9)):
            wanted = message("Which?", said, "en", page)
            check(wanted, pieces(wanted, say))


def test_every_choice_of_a_long_list_is_on_one_of_its_pages(say: Worded) -> None:
    """WhatsApp 22: no choice is skipped, and none comes twice."""
    for count in range(11, 60):
        seen: list[str] = []
        page = 0
        while True:
            wanted = message("Which?", [f"No. {at}" for at in range(count)], "en", page)
            (piece,) = pieces(wanted, say)
            carried(piece, wanted)
            tokens = [one for one in piece.variables if one.startswith(("t|", "page|"))]
            seen += tokens[:-1]
            page = int(tokens[-1].rpartition("|")[2])
            if page == 0:
                break
        assert seen == [f"t|{at}" for at in range(count)]


@pytest.mark.parametrize("locale", spoken().locales)
@pytest.mark.parametrize("purpose", templates.PURPOSES)
def test_every_template_can_be_approved(say: Worded, locale: str, purpose: str) -> None:
    """WhatsApp 24: short enough, on one line, and nothing for Meta to reject at sight."""
    made = templates.definition(purpose, locale, say)
    assert trouble(face(made["types"], {}), approved=True) == 0
    body = made["types"]["twilio/quick-reply"]["body"]
    assert body == " ".join(body.split())
