"""Keys and arguments in, words in the reader's language out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from chatbot.core.messages import Arg, Args, Choice, Line, Message
from chatbot.words import hush
from chatbot.words.language import Language
from chatbot.words.values import Reader, bare

LETTER = frozenset({"mail.ftl", "letter.ftl", "page.ftl", "abroad.ftl", "host.ftl"})
"""What hosts read: a language may have these files and no other."""

REPLY = frozenset({"reply.ftl"})
"""What is sent on to whoever wrote; a language may have no more than this."""

_BETWEEN = "\n\n――――――――\n\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """A message in words, with the labels of its choices in their order."""

    text: str
    labels: tuple[str, ...] = ()
    subject: str = ""


class Words:
    """Everything the bot can say, in every language it knows."""

    def __init__(self, locales_dir: Path, default: str = "en") -> None:
        folders = sorted(path for path in locales_dir.iterdir() if path.is_dir())
        files = {folder.name: sorted(folder.glob("*.ftl")) for folder in folders}
        assert files.get(default), f"There is no {default} among the locales: everything needs it."
        self.folder, self.default = locales_dir, default
        self._languages = {name: Language(name, found) for name, found in files.items() if found}
        there = {name: {f.name for f in found} for name, found in files.items() if found}
        replies = {name for name, found in there.items() if found <= REPLY}
        letters = {name for name, found in there.items() if found <= LETTER | REPLY} - replies
        self.reply_locales = tuple(sorted(replies))
        self.letter_locales = tuple(sorted(letters))
        self.locales = tuple(sorted(there.keys() - letters - replies))
        self._nearest: Callable[[str], Language] = lru_cache(maxsize=256)(self._find_nearest)

    def language(self, locale: str) -> Language:
        """The language itself, else the one it is a variety of, else the default."""
        return self._nearest(locale)

    def files(self, locale: str) -> tuple[Path, ...]:
        """The files of a language, where there is such a language."""
        return self._languages[locale].files

    def _find_nearest(self, locale: str) -> Language:
        tag = locale.replace("_", "-")
        for name in (tag, tag.partition("-")[0]):
            if name in self._languages:
                return self._languages[name]
        return self._languages[self.default]

    def say(
        self,
        key: str,
        args: Args | None = None,
        locale: str = "",
        *,
        now: datetime | None = None,
        zone: str = "",
    ) -> str:
        """A sentence in the reader's language, or in the default one where it lacks it."""
        return self._reader(locale, now, zone).say(key, args or {})

    def _say(self, reader: Reader, key: str, args: Args) -> str:
        sentence = reader.language.find(key)
        if sentence is None:
            assert reader.language.locale != self.default, f"There are no words for {key!r}."
            return self._reader(self.default, reader.now, reader.zone).say(key, args)
        if isinstance(sentence.piece, str):
            return sentence.piece
        missing = sentence.variables - args.keys()
        assert not missing, f"The sentence {key!r} needs to be given {', '.join(sorted(missing))}."
        return sentence.piece(reader.values(args))

    def _reader(self, locale: str, now: datetime | None, zone: str) -> Reader:
        return Reader(language=self.language(locale), now=now, zone=zone, words=self._say)

    def value(self, arg: Arg, locale: str, *, now: datetime | None = None, zone: str = "") -> str:
        """One argument by itself, on one line."""
        return self._reader(locale, now, zone).line(arg)

    def label(self, key: str, locale: str) -> str:
        """Words without arguments (their places are left open), or "" where there are none."""
        for name in (locale, self.default):
            if sentence := self.language(name).find(key):
                return sentence.say({each: f"{{ ${each} }}" for each in sentence.variables})
        return ""

    def message(
        self, message: Message, locale: str, *, now: datetime | None = None, zone: str = ""
    ) -> Worded:
        """A whole message; in several languages, one part after the other."""
        if len(message.locales) <= 1:
            return self._part(message, (*message.locales, locale)[0], now, zone)
        parts = [self._part(message, each, now, zone) for each in message.locales]
        names = [self.language(each).name for each in message.locales]
        texts = (f"{name}\n\n{part.text}" for name, part in zip(names, parts, strict=True))
        subjects = dict.fromkeys(part.subject for part in parts if part.subject)
        return Worded(
            text=_BETWEEN.join(texts), labels=parts[0].labels, subject=" / ".join(subjects)
        )

    def _part(self, message: Message, locale: str, now: datetime | None, zone: str) -> Worded:
        reader = self._reader(self._whole(message, locale), now, zone)
        said = [*message.before, *([Line(message.key, message.args)] if message.key else [])]
        lines = [_said(reader, line, message) for line in said]
        subject = f"{message.key}.subject"
        named = self.language(self.default).find(subject) is not None
        return Worded(
            text="\n\n".join([line for line in _once(lines, message) if line]),
            labels=_labels(reader, message),
            subject=bare(reader.say(subject, message.args)) if named else "",
        )

    def _whole(self, message: Message, locale: str) -> str:
        """The language in which all of a message can be said: one message is one language."""
        language = self.language(locale)
        keys = [message.key, *(line.key for line in message.before)]
        keys += [choice.label for choice in message.choices]
        complete = all(language.find(key) for key in keys if key)
        return language.locale if complete else self.default


def _labels(reader: Reader, message: Message) -> tuple[str, ...]:
    """What stands on the buttons of a message."""
    texts = tuple(bare(_label(reader, each, quiet=message.quiet)) for each in message.choices)
    return hush.labels(reader, texts) if message.quiet else texts


def _label(reader: Reader, choice: Choice, *, quiet: bool) -> str:
    if not choice.label:
        return reader.line(choice.label_as)
    return reader.say(hush.quieter(reader, choice.label) if quiet else choice.label, {})


def _said(reader: Reader, line: Line, message: Message) -> str:
    return hush.said(reader, line) if message.quiet else reader.say(line.key, line.args)


def _once(lines: list[str], message: Message) -> Iterable[str]:
    """What says nothing says it once."""
    return dict.fromkeys(lines) if message.quiet else lines
