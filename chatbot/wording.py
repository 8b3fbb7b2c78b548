"""A turn's wishes made ready to be kept: worded for each receiver, timers with fences."""

from dataclasses import dataclass
from typing import Any

from chatbot.core.effects import ClearTimer, Erase, Issue, Send, SetTimer
from chatbot.core.ids import Address, ContactId
from chatbot.core.messages import Button, Choice, Message, Rendered
from chatbot.core.people import Person
from chatbot.core.turns import Outcome, Turn
from chatbot.store.records import Entry, Loaded, Timer
from chatbot.store.valkey import Store
from chatbot.tokens import Tokens
from chatbot.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One turn's effects on their way into the commit."""

    store: Store
    words: Words
    tokens: Tokens
    zone: str
    turn: Turn[Any, Any]
    loaded: Loaded
    outcome: Outcome

    async def entries(self) -> tuple[Entry, ...]:
        """What goes to the outbox, in the order of the wishes."""
        found: list[Entry] = []
        stem = self.store.name.commit(self.turn.event.id)
        for number, effect in enumerate(self.outcome.effects):
            entry_id = f"{stem}.{number}"
            if isinstance(effect, Issue):
                about = effect.document.about
                found.append(Entry(id=entry_id, lane=f"c:{about}", work=effect.document))
            elif isinstance(effect, Send):
                entry = await self._entry(entry_id, effect.message)
                found += [entry] if entry else []
        return tuple(found)

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

    def _fence(self, about: str) -> int:
        """The revision that sets a timer: the one that this commit makes."""
        if about == self.outcome.session.contact:
            return self.turn.session.revision + 1
        return self.loaded.revision + 1 if about == self.loaded.case_id else 1

    async def _entry(self, entry_id: str, message: Message) -> Entry | None:
        if isinstance(message.to, Address):
            lane = f"c:{message.about}" if message.about else self.store.name.lane(message.to)
            locale = message.locales[0] if message.locales else self.words.default
            return Entry(
                id=entry_id, lane=lane, work=self._rendered(entry_id, message, message.to, locale)
            )
        person = await self._person(message.to)
        if person is None or not person.addresses or not person.reachable:
            return None
        work = self._rendered(entry_id, message, person.addresses[0], person.locale)
        return Entry(id=entry_id, lane=self.store.name.lane(person.id), work=work)

    async def _person(self, contact: ContactId) -> Person | None:
        """Whom a message is for: whoever is here, an officer, the member, or somebody else."""
        if contact == self.outcome.session.contact and contact:
            return self.outcome.person or self.turn.person
        member = self.turn.member
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
            locale=locale,
            key=message.key,
            args=message.args,
        )

    def _button(self, choice: Choice, label: str, to: ContactId | Address) -> Button:
        if choice.url:
            return Button(label=label, url=choice.url, style=choice.style)
        return Button(label=label, token=self.tokens.seal(choice, to), style=choice.style)
