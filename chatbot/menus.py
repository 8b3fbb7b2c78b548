"""What the bot shows of itself before anything is said: commands and descriptions."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from chatbot.core.people import People, Person
from chatbot.words import Words

if TYPE_CHECKING:
    from chatbot.channels.telegram.profile import Menu, Profile

COMMANDS = (
    *("start", "status", "letter", "language", "human", "help"),
    *("cancel", "withdraw", "link", "clear", "emergency", "stop"),
)
DECIDES = ("queue", *COMMANDS)


def profile(words: Words, locales: Iterable[str], people: People) -> "Profile":
    """Menus for everybody in each language, and one more word for those who decide."""
    from chatbot.channels.telegram.profile import Profile

    spoken = tuple(locales)
    return Profile(
        menus=tuple(_menus(words, spoken, people)),
        description=_texts(words, spoken, "welcome-description"),
        short_description=_texts(words, spoken, "welcome-short-description"),
    )


def _menus(words: Words, locales: tuple[str, ...], people: People) -> "Iterator[Menu]":
    from chatbot.channels.telegram.profile import Menu

    yield Menu(commands=_said(words, locales[0], COMMANDS))
    for locale in locales:
        yield Menu(commands=_said(words, locale, COMMANDS), language=locale)
    for person in people.officers.values():
        for chat in _chats(person):
            yield Menu(commands=_said(words, person.locale, DECIDES), chat=chat)


def _chats(person: Person) -> Iterator[str]:
    return (a.id for a in person.addresses if a.channel == "telegram")


def _said(words: Words, locale: str, names: tuple[str, ...]) -> dict[str, str]:
    return {name: words.label(f"command-{name}.about", locale) for name in names}


def _texts(words: Words, locales: tuple[str, ...], key: str) -> dict[str, str]:
    """The first language speaks to those whose own there is none of."""
    return {
        "": words.label(key, locales[0]),
        **{locale: words.label(key, locale) for locale in locales},
    }
