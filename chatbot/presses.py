"""What a press on a button means: opened, believed, found again, or a page turned."""

from dataclasses import dataclass, fields, replace
from datetime import datetime

from chatbot.core.events import (
    ChoiceMade,
    ContactShared,
    Event,
    Opened,
    PageTurned,
    Tapped,
    TextReceived,
)
from chatbot.core.messages import Rendered
from chatbot.core.prompts import SHARE, pressable
from chatbot.core.session import Session
from chatbot.fields.matching import numbered
from chatbot.store.records import Commit, Entry, Loaded
from chatbot.store.valkey import Store
from chatbot.tokens import Tokens
from chatbot.wording import errands


@dataclass(frozen=True, slots=True)
class Presses:
    """Turns what a channel says of a button into what a conversation can be told."""

    store: Store
    tokens: Tokens

    async def meant(self, event: Event) -> Event:
        """The button that words stand for: by their number, where choices were said as numbered
        lines last; or by its label, where the channel says that it was pressed.
        """
        if isinstance(event, TextReceived) and event.pressed:
            return await self._found_again(event)
        found = await self._asked_for(event)
        if found is None or event.address is None:
            return event
        work, number, since = found
        base = {part.name: getattr(event, part.name) for part in fields(Event)}
        buttons = pressable(work)
        if event.at < since:
            return Tapped(**base, token="")  # said before they were shown
        if not 1 <= number <= len(buttons):
            return event
        button = buttons[number - 1]
        if button.style == SHARE:
            return ContactShared(**base, phone=event.address.id, own=True)
        return Tapped(**base, token=button.token)

    async def _asked_for(self, event: Event) -> tuple[Rendered, int, datetime] | None:
        """The message that a bare number answers, the number, and since when it stands there."""
        if not isinstance(event, TextReceived) or event.address is None:
            return None
        if event.pressed or event.forwarded:
            return None
        number = numbered(event.text)
        found = await self.store.numbered(event.address) if number is not None else None
        sent = await self.store.sent(found[0]) if found else None
        if number is None or found is None or sent is None or not isinstance(sent.work, Rendered):
            return None
        return (sent.work, number, found[1]) if sent.work.to == event.address else None

    async def understood(self, event: Event, session: Session, loaded: Loaded) -> Event:
        """What a press means: believed only when the button was made for whoever presses it."""
        match event:
            case Tapped(token=token):
                return self._chosen(event, token, session)
            case TextReceived(pressed="") if session.draft is None:
                found = await self._asked_for(event)
                if found is None:
                    return event
                base = {part.name: getattr(event, part.name) for part in fields(Event)}
                same = PageTurned(**base, message=found[0].id, page=found[0].page)
                return await self.understood(same, session, loaded)
            case PageTurned(message=message):
                sent = await self.store.sent(message)
                ours = sent is not None and sent.lane in self._lanes(event, session)
                work = sent.work if sent is not None and ours else None
                if isinstance(work, Rendered) and await self._may_see(work, event, loaded):
                    return event
                return self._chosen(event, "", session)
            case Opened():
                lanes = self._lanes(event, session)
                waits = any([await self.store.waits(lane) for lane in lanes])
                return event if waits else self._chosen(event, "", session)
        return event

    async def _may_see(self, work: Rendered, event: Event, loaded: Loaded) -> bool:
        """Whether what was said before may be said to them once more."""
        person, about = loaded.person, {work.about, *(map(self.tokens.about, _tokens(work)))}
        if person is None:
            return True  # to a mere address nothing is said that is not for everybody
        if person.stopped or person.id in loaded.people.officers:
            return not person.stopped
        cases = about - {None}
        if not cases:
            return work.purpose == "reply" or not work.private
        members = [(await self.store.load(event, about=case)).member for case in cases]
        return all(member is not None and member.id == person.id for member in members)

    def _lanes(self, event: Event, session: Session) -> set[str]:
        """Where what is for this sender waits: as somebody we know, or as a mere address."""
        names = (*event.also, *((event.address,) if event.address is not None else ()))
        return {self.store.name.lane(session.contact), *map(self.store.name.lane, names)}

    async def _found_again(self, event: TextReceived) -> Event:
        """The button of that label on the message that was answered; its token says whose it is."""
        sent = await self.store.sent_as(event.pressed)
        stem = _stem(event.text)
        if sent is None or not isinstance(sent.work, Rendered) or not stem:
            return event
        buttons = [b for b in sent.work.buttons if b.token and b.label.startswith(stem)]
        same = [b for b in buttons if b.label == event.text] or buttons
        if len(same) != 1:
            return event
        base = {part.name: getattr(event, part.name) for part in fields(Event)}
        return Tapped(**base, token=same[0].token)

    def _chosen(self, event: Event, token: str, session: Session) -> ChoiceMade:
        opened = self.tokens.open(token, session.contact)
        return ChoiceMade(
            id=event.id,
            at=event.at,
            address=event.address,
            also=event.also,
            language=event.language,
            leaves=event.leaves,
            question=opened.question if opened else "",
            choice=opened.choice if opened else "",
            about=opened.about if opened else None,
            revision=opened.revision if opened else 0,
        )

    async def paged(self, event: PageTurned, loaded: Loaded, *, heard: bool) -> Commit:
        """Another page of what was said before; no conversation hears of it."""
        sent = await self.store.sent(event.message)
        assert sent is not None, "looked for before"
        assert isinstance(sent.work, Rendered), "only messages have pages"
        entry_id = f"{self.store.name.commit(event.id)}.0"
        page = replace(
            sent.work,
            id=entry_id,
            to=event.address or sent.work.to,
            moved=0,
            page=event.page,
            purpose="reply",
            replaces="",
            label="",
            file=None,
        )
        stranger = loaded.contact is None and event.address is not None
        return Commit(
            id=event.id,
            event=event,
            loaded=loaded,
            outbox=(
                Entry(id=entry_id, lane=sent.lane, work=page),
                *errands(self.store, event),
            ),
            heard=heard,
            ration=event.address.id if stranger and event.address is not None else "",
        )


def _tokens(work: Rendered) -> tuple[str, ...]:
    return tuple(button.token for button in work.buttons)


def _stem(label: str) -> str:
    """A label as far as a channel may have shown it."""
    return label.rstrip("…").rstrip()
