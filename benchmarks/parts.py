"""What is measured, part by part; each gives figures by name."""

import statistics
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from benchmarks.conversation import LETTER_STEPS, REVIEWED, Record
from benchmarks.effort import effort
from benchmarks.provider import steady
from benchmarks.stage import Stage, stage

Figures = dict[str, float]

WARM = 12
"""Conversations that nobody counts, held first."""

STEPPED = len(LETTER_STEPS)

SLOW = 0.05
MANY = 128


@dataclass(kw_only=True)
class Plan:
    """How much is done, and how both bots are started."""

    ours: list[str]
    peer: list[str] | None
    conversations: int = 60
    rounds: int = 3
    seconds: float = 10.0
    open: int = 2000
    record: Record = ()
    tell: Callable[[str], None] = field(default=print)

    @asynccontextmanager
    async def on_stage(self, *, is_peer: bool = False) -> AsyncIterator[Stage]:
        """A stage whose people know what to expect."""
        assert self.peer or not is_peer, "there is no peer to put on a stage"
        command = self.peer if is_peer and self.peer else self.ours
        async with stage(command, record=self.record, is_peer=is_peer) as made:
            if not self.record:
                await made.admit(0, 1)
                self.record = await made.crowd.recorded(0)
            made.crowd.record = self.record
            yield made

    def names(self) -> dict[str, bool]:
        """Who is measured, and whether it is the peer."""
        return {"ours": False, "peer": True} if self.peer else {"ours": False}


async def ratio(plan: Plan) -> Figures:
    """Turns for a second of the bot's CPU, both bots in turn, the median of the rounds."""
    found: dict[str, list[float]] = {name: [] for name in plan.names()}
    figures: Figures = {}
    for number in range(plan.rounds):
        for name, is_peer in plan.names().items():
            async with plan.on_stage(is_peer=is_peer) as made:
                await made.converse(1, WARM)
                figures |= await _counted(plan, made, name, found[name])
            plan.tell(f"round {number + 1} {name}: {found[name][-1]:.0f} turns a CPU-second")
    medians = {name: statistics.median(rounds) for name, rounds in found.items()}
    figures |= {f"{name} turns a CPU-second": median for name, median in medians.items()}
    if plan.peer:
        figures["ratio of turns a CPU-second"] = medians["ours"] / medians["peer"]
    return figures


async def _counted(plan: Plan, made: Stage, name: str, rounds: list[float]) -> Figures:
    crowd, cost, turns, calls = made.crowd, made.bot.cost, made.crowd.turns, _called(made)
    await made.converse(100, plan.conversations)
    turns, cost, calls = crowd.turns - turns, made.bot.cost - cost, _called(made) - calls
    messages = sum(n for method, n in calls.items() if method.startswith(("send", "edit")))
    rounds.append(turns / cost.whole)
    return {
        f"{name} messages a turn": messages / turns,
        f"{name} calls of the Bot API a turn": calls.total() / turns,
        f"{name} MB resident": made.bot.resident / 1e6,
    } | await _trips(made, name)


async def _trips(made: Stage, name: str) -> Figures:
    """Round trips of some more conversations, nobody's CPU being counted while they are watched."""
    first, many = 90_000, 10
    await made.admit(first, many)
    turns, calls = made.crowd.turns, _called(made)
    trips = await made.trips(made.converse(first, many, admitted=True))
    turns, calls = made.crowd.turns - turns, _called(made) - calls
    messages = sum(n for method, n in calls.items() if method.startswith(("send", "edit")))
    return {
        f"{name} round trips a turn, its messages included": trips / turns,
        f"{name} round trips a turn, beside one for each message": (trips - messages) / turns,
    }


def _called(made: Stage) -> Counter[str]:
    return made.crowd.api.counts.copy()


async def letter(plan: Plan) -> Figures:
    """What a letter adds to a conversation: CPU of our bot, and of the process that prints it."""
    async with plan.on_stage() as made:
        crowd, bot, many = made.crowd, made.bot, plan.conversations
        await made.converse(1, WARM)
        costs = [bot.cost.whole]
        await made.converse(100, many)
        costs.append(bot.cost.whole)
        crowd.steps = LETTER_STEPS
        await made.admit(99, 1)
        crowd.record = await crowd.recorded(99)
        await made.converse(1000, WARM)
        costs.append(bot.cost.whole)
        printed = bot.children
        await made.converse(2000, many)
        plain, lettered = costs[1] - costs[0], bot.cost.whole - costs[2]
        printed = bot.children - printed
    return {
        "ours ms of the bot's CPU that a letter adds": (lettered - plain) / many * 1e3,
        "ours ms of the printing process's CPU a letter": printed / many * 1e3,
        "ours turns a CPU-second with letters, printing not counted": many * STEPPED / lettered,
        "ours turns a CPU-second with letters, all counted": many * STEPPED / (lettered + printed),
    }


async def latency(plan: Plan) -> Figures:
    """From an update to its answer, at a steady rate."""
    figures: Figures = {}
    for name, is_peer in plan.names().items():
        async with plan.on_stage(is_peer=is_peer) as made:
            await made.converse(1, WARM)
            for rate in (100, 200):
                found = await _paced(made, rate, int(rate * plan.seconds), 1000 * rate)
                figures[f"{name} p50 ms at {rate} turns/s"] = found[len(found) // 2] * 1e3
                figures[f"{name} p99 ms at {rate} turns/s"] = found[len(found) * 99 // 100] * 1e3
                plan.tell(f"{name} at {rate} turns/s: measured")
    return figures


async def _paced(made: Stage, rate: int, turns: int, first: int) -> list[float]:
    """Latencies of the questions of many requests, in order; letters are another matter."""
    crowd = made.crowd
    crowd.latencies.clear()
    many = turns // REVIEWED
    await made.converse(first, many, at_once=many, upto=REVIEWED, gate=steady(rate))
    return sorted(crowd.latencies)


async def slow(plan: Plan) -> Figures:
    """How much less is done when every answer of the provider takes 50 ms."""
    figures: Figures = {}
    for name, is_peer in plan.names().items():
        async with plan.on_stage(is_peer=is_peer) as made:
            await made.converse(1, WARM)
            speeds = []
            for delay in (0.0, SLOW):
                made.crowd.api.delay = delay
                begun, turns = time.perf_counter(), made.crowd.turns
                first = 1000 + int(delay * 1e6)
                await made.converse(first, MANY * 2, at_once=MANY, upto=REVIEWED)
                speeds.append((made.crowd.turns - turns) / (time.perf_counter() - begun))
            figures[f"{name} turns/s"] = speeds[0]
            figures[f"{name} turns/s, provider slow"] = speeds[1]
            plan.tell(f"{name} with a slow provider: measured")
    return figures


async def memory(plan: Plan) -> Figures:
    """Many people in the middle of their request."""
    figures: Figures = {}
    for name, is_peer in plan.names().items():
        async with plan.on_stage(is_peer=is_peer) as made:
            await made.converse(1, WARM)
            await made.admit(100, plan.open)
            before = await made.bytes_used()
            await made.converse(100, plan.open, at_once=64, upto=REVIEWED, admitted=True)
            used = await made.bytes_used() - before
            figures[f"{name} bytes an open conversation, of {plan.open}"] = used / plan.open
            figures[f"{name} MB resident then"] = made.bot.resident / 1e6
            plan.tell(f"{name} with {plan.open} open conversations: measured")
    return figures


async def cold(plan: Plan) -> Figures:
    """From starting the process to the first answer."""
    figures: Figures = {}
    for name, is_peer in plan.names().items():
        found = []
        for _ in range(plan.rounds):
            begun = time.perf_counter()
            async with plan.on_stage(is_peer=is_peer) as made:
                found.append(made.first_reply - made.bot.begun)
            plan.tell(f"{name} started within {time.perf_counter() - begun:.1f} s")
        figures[f"{name} s to the first answer"] = statistics.median(found)
    return figures


async def spent(_: Plan) -> Figures:
    """Taps, characters and words of whoever travels."""
    return await effort()


PARTS = {
    "ratio": ratio,
    "letter": letter,
    "latency": latency,
    "slow": slow,
    "memory": memory,
    "cold": cold,
    "effort": spent,
}


async def all_of(plan: Plan, names: list[str]) -> Figures:
    """The parts that were asked for, one after the other."""
    figures: Figures = {}
    for name in names:
        figures |= await PARTS[name](plan)
    return figures
