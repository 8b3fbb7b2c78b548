"""A turn's wishes made ready to be kept: worded for each receiver, timers with fences."""

from dataclasses import dataclass, replace
from typing import Any

from chatbot.core.effects import ClearTimer, Discard, Erase, Issue, Send, SetTimer, Unsay
from chatbot.core.events import Event, FileReceived
from chatbot.core.ids import Address, CaseId, ContactId
from chatbot.core.messages import Button, Choice, Message, Rendered
from chatbot.core.people import Person
from chatbot.core.turns import Outcome, Turn
from chatbot.links import Links
from chatbot.store.records import Entry, Errand, Loaded, Timer
from chatbot.store.valkey import Store
from chatbot.tokens import Tokens
from chatbot.words import Words

NOBODY = ContactId("")
NEUTRAL, ANSWER, NOWHERE = "reserve-subject", "reserve-answer", "reserve-no-chat"


def kept_as(store: Store, event: Event) -> str:
    """What a file that came with an event is called, should it be kept."""
    return f"{store.name.commit(event.id)}.e"


def errands(
    store: Store, event: Event, keeper: ContactId = NOBODY, about: CaseId | None = None
) -> tuple[Entry, ...]:
    """Have the provider forget what it keeps of an event; with a `keeper`, keep its file first."""
    came = event if keeper and isinstance(event, FileReceived) else None
    if event.address is None or not (event.leaves or (came and came.file)):
        return ()
    errand = Errand(channel=event.address.channel, leaves=event.leaves)
    if came is not None:
        errand = replace(
            errand, keeper=keeper, file=came.file, kind=came.kind, mime=came.mime, about=about
        )
    # A lane of its own: it holds nobody up, and is done even where its sender is forgotten.
    lane = store.name.lane(Address(errand.channel, (*event.leaves, errand.file)[0]))
    return (Entry(id=kept_as(store, event), lane=lane, work=errand),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One turn's effects on their way into the commit."""

    store: Store
    words: Words
    tokens: Tokens
    links: Links
    zone: str
    turn: Turn[Any, Any]
    loaded: Loaded
    outcome: Outcome

    async def entries(self, unsaying: frozenset[str] = frozenset()) -> tuple[Entry, ...]:
        """What goes to the outbox, in the order of the wishes."""
        found: list[Entry] = []
        stem = self.store.name.commit(self.turn.event.id)
        for number, effect in enumerate(self.outcome.effects):
            entry_id = f"{stem}.{number}"
            if isinstance(effect, Issue):
                about = effect.document.about
                paper = self.links.document(effect.document, self.turn.now)
                found.append(Entry(id=entry_id, lane=f"c:{about}", work=paper))
            elif isinstance(effect, Send):
                entry = await self._entry(entry_id, effect.message)
                found += [entry] if entry else []
            elif isinstance(effect, Unsay):
                found += await self._unsaid(entry_id, effect.contact, unsaying)
        asking = {e.lane for e in found if isinstance(e.work, Rendered) and e.work.buttons}
        return tuple(_asking(e) if e.lane in asking else e for e in found)

    async def _unsaid(self, stem: str, contact: ContactId, unsaying: frozenset[str]) -> list[Entry]:
        """An errand for each chat of theirs, behind everything that was said there before."""
        person = await self._person(contact)
        chats = person.addresses if person is not None else ()
        return [
            Entry(
                id=f"{stem}.u{number}",
                lane=self.store.name.lane(contact),
                work=Errand(channel=chat.channel, unsays=chat),
            )
            for number, chat in enumerate(chats)
            if chat.channel in unsaying
        ]

    def timers(self) -> tuple[Timer, ...]:
        return tuple(
            Timer(name=e.name, about=e.about, due=e.due, fence=self._fence(e.about))
            for e in self.outcome.effects
            if isinstance(e, SetTimer)
        )

    def cleared(self) -> tuple[tuple[str, str], ...]:
        return tuple((e.name, e.about) for e in self.outcome.effects if isinstance(e, ClearTimer))

    def erased(self) -> tuple[ContactId, ...]:
        return tuple(e.contact for e in self.outcome.effects if isinstance(e, Erase))

    def discarded(self) -> tuple[str, ...]:
        return tuple(e.file for e in self.outcome.effects if isinstance(e, Discard))

    def _fence(self, about: str) -> int:
        """The revision that sets a timer: the one that this commit makes."""
        if about == self.outcome.session.contact:
            return self.turn.session.revision + 1
        return self.loaded.revision + 1 if about == self.loaded.case_id else 1

    def errands(self) -> tuple[Entry, ...]:
        """What is left to do where the event came from."""
        keeper = self.turn.session.contact if self.outcome.keeps_file else NOBODY
        about = self.outcome.case or self.loaded.case_id
        return errands(self.store, self.turn.event, keeper, about)

    async def _entry(self, entry_id: str, wished: Message) -> Entry | None:
        message = self.links.message(wished, self.turn.now)
        if isinstance(message.to, Address):
            lane = f"c:{message.about}" if message.about else self.store.name.lane(message.to)
            locale = message.locales[0] if message.locales else self.words.default
            return Entry(
                id=entry_id, lane=lane, work=self._rendered(entry_id, message, message.to, locale)
            )
        person = await self._person(message.to)
        to = self._place(person, message) if person is not None else None
        if person is None or to is None:
            return None
        if person.quiet or message.quiet:
            message = replace(message, quiet=True, file=None, more=())
        # Whoever has no mail address today may have one by the time that this has to go there.
        work = self._for_mail(self._rendered(entry_id, message, to, person.locale), person)
        return Entry(id=entry_id, lane=self.store.name.lane(person.id), work=work)

    def _place(self, person: Person, message: Message) -> Address | None:
        """Where to write: an answer goes where it was asked for, all else where they like it."""
        event, answers = self.turn.event, message.purpose == "reply"
        if answers and person.id == self.turn.session.contact and event.address is not None:
            return event.address
        return next(iter(person.open), None) if person.reachable else None

    def _for_mail(self, work: Rendered, person: Person) -> Rendered:
        """What a mail needs, should it come to that: a subject, and where to answer."""
        hint = ANSWER if any(a.channel != "email" for a in person.addresses) else NOWHERE
        words, locale = self.words, work.locale
        subject = work.subject or words.say(NEUTRAL, {}, locale)
        return replace(work, subject=subject, hint=words.say(hint, {}, locale))

    async def _person(self, contact: ContactId) -> Person | None:
        """Whom a message is for: whoever is here, an officer, the member, or somebody else."""
        if contact == self.outcome.session.contact and contact:
            return self.outcome.person or self.turn.person
        member = self.outcome.member or self.turn.member
        if member is not None and member.id == contact:
            return member
        return self.turn.people.get(contact) or await self.store.person(contact)

    def _rendered(self, entry_id: str, message: Message, to: Address, locale: str) -> Rendered:
        worded = self.words.message(message, locale, now=self.turn.now, zone=self.zone)
        return Rendered(
            id=entry_id,
            to=to,
            text=worded.text,
            subject=worded.subject,
            buttons=tuple(
                self._button(choice, label, message.to)
                for choice, label in zip(message.choices, worded.labels, strict=True)
            ),
            file=message.file,
            replaces=message.replaces,
            anew=message.anew,
            purpose=message.purpose,
            about=message.about,
            label=message.label,
            private=message.private,
            copies=message.copies,
            more=message.more,
            locale=locale,
            key=message.key,
            args=message.args,
        )

    def _button(self, choice: Choice, label: str, to: ContactId | Address) -> Button:
        if choice.url:
            return Button(label=label, url=choice.url, style=choice.style)
        return Button(label=label, token=self.tokens.seal(choice, to), style=choice.style)


def _asking(entry: Entry) -> Entry:
    """What comes along with a question, marked as such."""
    work = entry.work
    if not isinstance(work, Rendered) or work.buttons:
        return entry
    return replace(entry, work=replace(work, asks=True))
