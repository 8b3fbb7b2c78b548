"""What is wrong with the words: everything that a reader would meet and a translator can mend."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from chatbot.core.forms import Form
from chatbot.words.book import LETTER, REPLY, Words
from chatbot.words.sentences import Sentence, entries
from chatbot.words.sources import Sources

BUTTON, ROW, TEXT = 20, 24, 1024  # characters that the tightest channel carries
GROWTH = 1.3  # how much longer than English a short label is elsewhere


def problems(words: Words, wanted: Iterable[str], sources: Sources | None = None) -> list[str]:
    """One sentence for each thing that is wrong; `wanted` are the keys that code puts together.

    With the sources, also what the code asks for, and what nobody asks for.
    """
    wanted = set(wanted)
    found = list(_unreadable(words))
    if found:
        return found  # what cannot be read cannot be compared
    found += _languages(words)
    default = _sentences(words, words.default)
    found += [f"{key}: wanted, but not there" for key in sorted(wanted - default.keys())]
    for locale in (*words.locales, *words.letter_locales, *words.reply_locales):
        found += _compared(locale, default, _sentences(words, locale), _expected(words, locale))
    for locale in words.locales:
        found += _too_long(locale, _sentences(words, locale))
    if sources is not None:
        found += [*_asked(default, sources), *_unused(words, default, wanted, sources)]
    return found


def warnings(words: Words) -> list[str]:
    """What works today and will not for long: messages too long for one piece, tight labels."""
    long = [
        f"{locale}: {key} has {length} characters, a message of the tightest channel has {TEXT}"
        for locale in words.locales
        for key, length in _lengths(words, locale)
        if length > TEXT
    ]
    tight = [
        f"{key} leaves other languages no room: {len(label)} of {_limit(key)} characters"
        for key, sentence in _sentences(words, words.default).items()
        if (label := sentence.text) and len(label) * GROWTH > (_limit(key) or len(label) * GROWTH)
    ]
    return long + tight


def asked_by(forms: Iterable[Form]) -> Iterator[str]:
    """The keys that forms put together: of their questions, and of their review cards."""
    for form in forms:
        yield from (form.key(question) for question in form.questions)
        if form.review:
            yield from (f"{form.id}-review", *(f"{form.id}-review-{card}" for card in form.cards))


def _expected(words: Words, locale: str) -> frozenset[str]:
    """The messages that a language must have: all, those of letters and mails, or replies alone."""
    some = REPLY if locale in words.reply_locales else LETTER | REPLY
    files = [p for p in words.files(words.default) if locale in words.locales or p.name in some]
    return frozenset(key for file in files for key, _ in entries(file.read_text(encoding="utf-8")))


def _sentences(words: Words, locale: str) -> dict[str, Sentence]:
    language = words.language(locale)
    keys = [key for key in language.sources if not key.startswith("-")]
    return {
        f"{key}.{name}" if name else key: sentence
        for key in keys
        for name, sentence in language.sentences(key).items()
    }


def _unreadable(words: Words) -> Iterator[str]:
    """Junk, the same id twice, and sentences that cannot be compiled."""
    for locale in (*words.locales, *words.letter_locales, *words.reply_locales):
        ids: Counter[str] = Counter()
        for path in words.files(locale):
            where = f"{locale}/{path.name}"
            body = FluentParser().parse(path.read_text(encoding="utf-8")).body
            yield from (_junk(where, entry) for entry in body if isinstance(entry, ast.Junk))
            ids.update(map(_id, (e for e in body if isinstance(e, ast.Message | ast.Term))))
            split = Counter(key for key, _ in entries(path.read_text(encoding="utf-8")))
            yield from (f"{where}: {key} cannot be told apart" for key in split if key not in ids)
        yield from (f"{locale}: {key} is there {n} times" for key, n in ids.items() if n > 1)
        yield from _uncompiled(words, locale, ids)


def _uncompiled(words: Words, locale: str, ids: Iterable[str]) -> Iterator[str]:
    language = words.language(locale)
    for key in ids:
        try:
            language.sentences(key)
        except AssertionError as wrong:
            yield f"{locale}: {key}: {wrong}"


def _junk(where: str, entry: ast.Junk) -> str:
    reason = entry.annotations[0].message if entry.annotations else "no message"
    first = (entry.content or "").strip().partition("\n")[0]
    return f"{where}: cannot be read: {first!r} ({reason})"


def _id(entry: ast.Message | ast.Term) -> str:
    return ("-" if isinstance(entry, ast.Term) else "") + entry.id.name


def _languages(words: Words) -> Iterator[str]:
    """Each full language is called by its name in every other."""
    for locale in words.locales:
        if words.language(words.default).find(f"language-{locale}") is None:
            yield f"language-{locale}: wanted, but not there"


def _compared(
    locale: str,
    default: Mapping[str, Sentence],
    found: Mapping[str, Sentence],
    expected: frozenset[str],
) -> Iterator[str]:
    expected_here = {key for key in default if key.partition(".")[0] in expected}
    yield from (f"{locale}: {key} is missing" for key in sorted(expected_here - found.keys()))
    yield from (f"{locale}: {key} is not in the default" for key in sorted(found.keys() - default))
    for key in sorted(expected_here & found.keys()):
        ours, theirs = default[key].variables, found[key].variables
        if ours != theirs:
            yield f"{locale}: {key} uses {_list(theirs)} where the default uses {_list(ours)}"


def _too_long(locale: str, sentences: Mapping[str, Sentence]) -> Iterator[str]:
    for key, sentence in sentences.items():
        limit, label = _limit(key), sentence.text
        if limit and label is None:
            yield f"{locale}: {key} is a label and cannot take arguments"
        elif limit and label and len(label) > limit:
            yield f"{locale}: {key} has {len(label)} characters, at most {limit} fit: {label!r}"


def _limit(key: str) -> int:
    """How long a label may be: `button-…`, `language-…`, `.button`; in lists `.label`, `.row`."""
    message, _, attribute = key.partition(".")
    if attribute in {"row", "label"}:
        return ROW
    button = message.startswith(("button-", "language-")) and attribute in {"", "quiet"}
    return BUTTON if button or attribute == "button" else 0


def _asked(default: Mapping[str, Sentence], sources: Sources) -> Iterator[str]:
    for ask in sources.asks():
        sentence = default.get(ask.key)
        if sentence is None:
            yield f"{ask.where} asks for {ask.key}, which is not there"
        elif ask.args is not None and not ask.label and sentence.variables - ask.args:
            missing = _list(sentence.variables - ask.args)
            yield f"{ask.where} does not give {missing} to {ask.key}"


def _unused(
    words: Words, default: Mapping[str, Sentence], wanted: set[str], sources: Sources
) -> Iterator[str]:
    """What is neither asked for in the code, nor wanted, nor part of another message."""
    inside = {key for path in words.files(words.default) for key in _references(path)}
    used = sources.used(default, wanted | inside | {ask.key for ask in sources.asks()})
    yield from (f"{key}: nobody asks for it" for key in sorted(default.keys() - used))


def _references(path: Path) -> set[str]:
    seen = _Seen()
    seen.visit(FluentParser().parse(path.read_text(encoding="utf-8")))
    return seen.keys


class _Seen(Visitor):
    """The messages that other messages refer to."""

    def __init__(self) -> None:
        self.keys: set[str] = set()

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.keys.add(node.id.name + (f".{node.attribute.name}" if node.attribute else ""))


def _lengths(words: Words, locale: str) -> Iterator[tuple[str, int]]:
    for path in words.files(locale):
        if path.name in LETTER | REPLY:
            continue
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message) and entry.value:
                yield entry.id.name, _length(entry.value)


def _length(pattern: ast.Pattern) -> int:
    return sum(_longest(element) for element in pattern.elements)


def _longest(element: ast.BaseNode) -> int:
    match element:
        case ast.TextElement():
            return len(element.value)
        case ast.Placeable():
            return _longest(element.expression)
        case ast.SelectExpression():
            return max(_length(variant.value) for variant in element.variants)
    return 0


def _list(names: Iterable[str]) -> str:
    return ", ".join(f"${name}" for name in sorted(names)) or "nothing"
