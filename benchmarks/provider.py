"""Telegram's side: our own Bot API, and people who answer as fast as they are asked."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from benchmarks.conversation import NAME, STEPS, Record, Said, Step, Who, name_of
from tests.botapi import BotApi, Chat, Seen

PATIENCE = 20.0
QUIET = 0.3
"""Seconds without a word after which a step's answers are complete, while they are recorded."""

KEPT = 64
"""Messages that an officer's chat keeps; nobody scrolls further up."""


class NoAnswer(Exception):
    """A bot has not said what it was recorded saying."""


Gate = Callable[[], Awaitable[float]]
"""Waits until the next turn may begin; gives the time at which it was meant to."""


async def at_once() -> float:
    """No waiting."""
    return time.perf_counter()


def steady(rate: float) -> Gate:
    """So many turns a second, whatever the bot does."""
    start, count = time.perf_counter(), 0

    async def wait() -> float:
        nonlocal count
        count += 1
        due = start + count / rate
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        return due

    return wait


@dataclass(kw_only=True)
class Crowd:
    """Members, their organizers and the Department, all of them before one bot."""

    api: BotApi
    officers: dict[str, Chat]
    record: Record = ()
    steps: tuple[Step, ...] = STEPS
    codes: dict[int, str] = field(default_factory=dict)
    latencies: list[float] = field(default_factory=list)
    turns: int = 0

    async def converse(self, number: int, *, upto: int = 0, gate: Gate = at_once) -> None:
        """One member's whole conversation, or the beginning of it."""
        name, chats = name_of(number), self.chats_of(number)
        for at in range(upto or len(self.steps)):
            step = self.steps[at]
            button = await self._button(chats[step.who], step, name)
            last = [said for said in self.record[at] if said.who == step.who][-1]
            due = await gate()
            asked = self._expect(chats[step.who], step, last, name)
            self.act(chats[step.who], step, number, button)
            try:
                await asked
            except AssertionError:
                raise NoAnswer(
                    f"{name}: no answer to {step}, expected {last.beginning!r}"
                ) from None
            self.latencies.append(time.perf_counter() - due)
            self.turns += 1
            if step.who != "member":
                _forget(chats[step.who])

    async def held(self, number: int) -> None:
        """One conversation, whatever the bot answers, as long as it offers what is pressed."""
        name, chats = name_of(number), self.chats_of(number)
        for step in self.steps:
            chat = chats[step.who]
            button = await self._button(chat, step, name)
            told = asyncio.ensure_future(chat.until(bool, within=PATIENCE, fresh=True))
            self.act(chat, step, number, button)
            await told

    async def recorded(self, number: int) -> Record:
        """One conversation, step by step, with everything that the bot says to anybody."""
        name, chats = name_of(number), self.chats_of(number)
        found: list[list[Said]] = []
        for at, step in enumerate(self.steps):
            before = {who: {s.id: s.edits for s in chat.sees} for who, chat in chats.items()}
            self.act(chats[step.who], step, number, await self._button(chats[step.who], step, name))
            await self._quiet()
            if at + 1 < len(self.steps):  # what takes long belongs to this step, too
                following = self.steps[at + 1]
                await self._button(chats[following.who], following, name)
                await self._quiet()
            found.append(
                [s for who, chat in chats.items() for s in _new(who, chat, before[who], name)]
            )
            assert any(said.who == step.who for said in found[-1]), f"no answer to {step}"
        return found

    def chats_of(self, number: int) -> dict[Who, Chat]:
        """The three chats of one conversation."""
        chat = self.api.chats.get(100_000 + number)
        if chat is None:
            chat = self.api.chat(name_of(number), number=100_000 + number)
        units = sorted(set(self.officers) - {""})
        return {
            "member": chat,
            "organizer": self.officers[units[number % len(units)]],
            "department": self.officers[""],
        }

    def act(self, chat: Chat, step: Step, number: int, button: tuple[str, Seen] | None) -> None:
        """Say it, or press the button."""
        if button is not None:
            chat.press(*button)
        elif step.what == "/start":
            chat.say(f"/start {self.codes[number]}")
        else:
            chat.say(step.what.replace(NAME, name_of(number)))

    async def _button(self, chat: Chat, step: Step, name: str) -> tuple[str, Seen] | None:
        """The button to press, waited for; an officer presses the one on this member's card."""
        if step.act == "say":
            return None

        def shows(seen: Seen) -> bool:
            return step.what in seen.labels and (step.who == "member" or name in seen.text)

        try:
            card = await chat.until(shows, within=PATIENCE)
        except AssertionError:
            raise NoAnswer(f"{name}: no button {step.what!r} for the {step.who}") from None
        buttons = (button for row in card.rows for button in row)
        return next(b["callback_data"] for b in buttons if b["text"] == step.what), card

    def _expect(self, chat: Chat, step: Step, said: Said, name: str) -> Awaitable[Seen]:
        """The answer to a step, once it comes; listened for from now on."""

        def answers(seen: Seen) -> bool:
            mine = step.who == "member" or name in seen.text
            return mine and seen.text.startswith(said.beginning)

        return asyncio.ensure_future(chat.until(answers, within=PATIENCE, fresh=True))

    async def _quiet(self) -> None:
        """Wait until nothing is called any more."""
        await self.api.delivery.all_taken()
        while True:
            before = self.api.counts.total()
            await asyncio.sleep(QUIET)
            if self.api.counts.total() == before:
                return


def _new(who: Who, chat: Chat, before: dict[int, int], name: str) -> list[Said]:
    return [
        Said(
            who=who,
            text=seen.text.replace(name, NAME),
            labels=tuple(seen.labels),
            edited=seen.id in before,
            document=seen.document is not None,
        )
        for seen in chat.sees
        if before.get(seen.id) != seen.edits
    ]


def _forget(chat: Chat) -> None:
    for number in list(chat.messages)[:-KEPT]:
        if "callback_data" not in str(chat.messages[number].rows):
            del chat.messages[number]
