"""What people do on a trip, in their language, and what they wait for before they go on."""

from functools import cache
from itertools import pairwise
from typing import Any, Generic, TypeVar

from chatbot.app import all_words, organization
from chatbot.settings import read
from chatbot.words import Words
from conversations.organization import Organization
from tests.botapi import Chat
from tests.e2e.process import ROOT

ROLES = {
    "rosa": ("organizer", "new-york"),
    "vera": ("department", ""),
    "otto": ("department", ""),
    "ana": ("member", "new-york"),
}
NAMES = {"rosa": "Rosa", "vera": "Vera", "otto": "Otto"}
DAYS = {"en": "3-9 Oct", "es": "3-9 de octubre"}
CITY = {"en": "Lisbon", "es": "Lisboa"}
HOST, TRAVELLER = "pcp@example.org", "ana@example.org"

REQUEST = ("name", "kind", "country", "travel", "country2", "why")
DETAILS = ("window", "activity", "city", "email", "phone", "other")
RULES = ("introduced", "speaking", "press", "embassy", "report")
QUESTIONS = (
    *(f"request-{name}" for name in REQUEST),
    *(f"details-{name}" for name in DETAILS),
    *(f"details-rule_{name}" for name in RULES),
)
"""Every question that a member is asked, in order."""


@cache
def words() -> Words:
    """Every sentence in every language, read once."""
    return all_words()


@cache
def example() -> Organization:
    """The organisation that ships with the product."""
    return organization(read({}, folder=ROOT / "nowhere"), words())


Held = TypeVar("Held", bound=Any)
"""Something that shows and does what a chat does."""


class Acting(Generic[Held]):
    """A person with a phone, who waits for what should come before they go on."""

    def __init__(self, chat: Held) -> None:
        self.chat, self.language = chat, str(chat.language)

    def words(self, key: str) -> str:
        """A sentence in their language, up to its first open place."""
        return words().label(key, self.language).split("{")[0].strip()

    async def sees(self, key: str, *, within: float = 20.0) -> Any:
        """Wait for a sentence, or for a button where the key is a button's."""
        text = self.words(key)
        assert text, f"{key} begins with something that differs"
        if key.startswith("button-"):
            return await self.chat.until(lambda seen: text in seen.labels, within=within)
        return await self.chat.until(text, within=within)

    async def says(self, text: str, then: str) -> None:
        """Write, and wait for what should come."""
        self.chat.say(text)
        await self.sees(then)

    async def taps(self, key: str, then: str) -> None:
        """Press a button of ours, and wait for what should come."""
        self.chat.tap(self.words(key))
        await self.sees(then)

    async def picks(self, kind: str, name: str, then: str) -> None:
        """Press a button that the organisation has named, and wait for what should come."""
        self.chat.tap(example().named(kind, name)[self.language])
        if then:
            await self.sees(then)

    async def joins(self, code: str) -> None:
        """Open an invitation; an officer says their name if they are asked for it."""
        self.chat.say(f"/start {code}")
        await self.sees("welcome-privacy")
        asked = self.words("welcome-name")
        if any(asked in text for text in self.chat.texts()):
            await self.says(NAMES[self.chat.name], "welcome-named")
        await self.sees("button-plan")

    async def speaks(self, language: str) -> None:
        """Choose a language, where the channel does not know it."""
        self.chat.say(self.words("command-language"))
        await self.sees("repair-language")
        self.chat.tap(self.words(f"language-{language}"))
        self.language = language
        await self.sees("button-plan")

    async def requests(self) -> None:
        """Phase 1, from the first screen to the organizer's card."""
        await self.taps("button-plan", "request-name")
        await self.says("Ana Ruiz", "request-kind")
        await self.picks("kinds", "party", "request-country")
        await self.says("Portugal", "request-travel")
        await self.says(DAYS[self.language], "request-country2")
        await self.says("no", "request-why")
        await self.taps("button-skip", "request-review")
        await self.taps("button-send", "request-sent")

    async def details(self) -> None:
        """Phase 2, to the Department's card."""
        await self.taps("button-start-details", "details-window")
        await self.taps("details-window.same", "details-activity")
        await self.picks("activities", "meeting", "")
        await self.chat.until(lambda seen: any(label.startswith("✓") for label in seen.labels))
        await self.taps("button-done", "details-city")
        await self.says(CITY[self.language], "details-email")
        await self.says(TRAVELLER, "details-phone")
        await self.taps("details-phone.none", "details-other")
        await self.taps("button-skip", f"details-rule_{RULES[0]}")
        for _, following in pairwise(RULES):
            await self.taps("button-understood", f"details-rule_{following}")
        await self.taps("button-understood", "details-review")
        await self.taps("button-send", "details-sent")


class Someone(Acting[Chat]):
    """A person on Telegram."""
