"""The stories as they went, with whoever held which phone: each is played once in a run."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from chatbot.core.messages import Rendered
from chatbot.store.valkey import Store
from chatbot.store.wire import Client
from chatbot.stories import BEFORE, read
from chatbot.story import Filed, Pressed, Said, Story
from tests.channels.phones import Piece
from tests.channels.plays import staged
from tests.twilioapi import Twilio

TOLD = Path(__file__).parents[1] / "transcripts"
STORIES = {
    path.relative_to(TOLD).with_suffix("").as_posix(): path
    for path in sorted(TOLD.rglob("*.txt"))
    if not path.name.startswith(BEFORE)
}


PHONES = (Said, Pressed, Filed)
"""What people do with a phone."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Which phones people hold: members the one kind, everybody else the other."""

    members: str
    officers: str
    stops: bool = False  # Twilio itself minds who says STOP, and lets nothing through to them

    def phones(self, story: Story) -> dict[str, str]:
        """Everybody's channel, and that of whoever writes without being invited."""
        officers = {person.id for person in story.everybody if person.role != "member"}
        names = [person.id for person in story.everybody]
        names += [step.who for step in (*story.beginning, *story.steps) if isinstance(step, PHONES)]
        return {who: self.officers if who in officers else self.members for who in names}


BROWSER = Cast("browser", "browser")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One message that Twilio was asked to send."""

    to: str
    name: str  # the outbox id in its callback, with what of that message it is behind a colon
    file: bool
    card: bool  # it comes in the place of what was said before
    key: str

    @property
    def turn(self) -> str:
        return self.name.partition(".")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """What is left of a play."""

    state: str
    told: dict[str, list[Piece]]
    offers: dict[str, tuple[str, ...]]  # what somebody's channel offers as an answer of its own
    mails: list[tuple[Sequence[str], str, list[str]]]
    asked: list[Asked]
    twilio: Twilio
    given_up: list[str]  # the codes of messages that were not brought


@dataclass
class Repertoire:
    """What was played so far."""

    server_url: str
    folder: Path
    known: dict[tuple[str, Cast], Ended] = field(default_factory=dict)
    _homes: "count[int]" = field(default_factory=count)

    async def played(self, name: str, cast: Cast, client: Client) -> Ended:
        """A story from its beginning to its end."""
        if (name, cast) not in self.known:
            home = self.folder / f"play-{next(self._homes)}"
            home.mkdir()
            await client.flushall()
            self.known[name, cast] = await self._ended(name, cast, home)
        return self.known[name, cast]

    async def _ended(self, name: str, cast: Cast, home: Path) -> Ended:
        story = read(STORIES[name])
        async with staged(self.server_url, home, story, cast.phones(story)) as play:
            twilio, sink = play.house.twilio, play.house.sink
            if not cast.stops:
                twilio.stop_words = ()
            await play.through()
            given_up = [code for _, code, _ in await play.house.app.store.dead(100)]
            return Ended(
                state=play.state.decode(),
                told={who: play.told(who) for who in play.everybody},
                offers={
                    who: (phone.id,) if phone.channel == "whatsapp" else ()
                    for who, phone in play.phones.items()
                },
                mails=[
                    (
                        mail.recipients,
                        play.spelled(mail.subject),
                        [f.name[-4:] for f in mail.attachments],
                    )
                    for mail in sink.messages
                ],
                asked=await _asked(twilio, play.house.app.store),
                twilio=twilio,
                given_up=given_up,
            )


async def _asked(twilio: Twilio, store: Store) -> list[Asked]:
    found = []
    for call in twilio.called("messages.create"):
        shown = parse_qs(urlsplit(call.one("StatusCallback")).query)["o"][0]
        name = shown.rpartition(".")[0]
        entry = await store.sent(name.partition(":")[0])
        assert entry is not None, "what was sent is remembered for a week"
        assert isinstance(entry.work, Rendered)
        card, file = bool(entry.work.replaces), entry.work.file is not None
        found.append(Asked(to=call.one("To"), name=name, card=card, file=file, key=entry.work.key))
    return found
