"""The benchmark: `python -m benchmarks --peer PYTHON`, whose environment has aiogram."""

import argparse
import json
import sys

from benchmarks.bots import ours, peer
from benchmarks.parts import PARTS, Plan, all_of
from chatbot.web.server import run


def main() -> None:
    """Measure what is asked for, and print it."""
    options = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    options.add_argument("--peer", metavar="PYTHON", help="measure the peer beside it")
    options.add_argument("--part", action="append", choices=tuple(PARTS), help="default: all")
    options.add_argument("--conversations", type=int, default=60, help="in a round")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--open", type=int, default=2000, help="conversations in memory's part")
    options.add_argument("--seconds", type=float, default=10.0, help="at each rate")
    options.add_argument("--json", action="store_true")
    given = options.parse_args()
    plan = Plan(
        ours=ours(),
        peer=peer(given.peer) if given.peer else None,
        conversations=given.conversations,
        rounds=given.rounds,
        open=given.open,
        seconds=given.seconds,
        tell=lambda line: print(f"  {line}", file=sys.stderr, flush=True),
    )

    async def measure() -> None:
        figures = await all_of(plan, given.part or list(PARTS))
        if given.json:
            print(json.dumps(figures, indent=1))
            return
        for name, figure in figures.items():
            print(f"{figure:12.2f}  {name}")

    run(measure())


if __name__ == "__main__":
    main()
