"""The Bot API as its own process: type `ana: /start CODE` or `ana! Agree`, and see the chats."""

import argparse
import asyncio
import sys

from tests.botapi.api import BotApi
from tests.botapi.chats import Chat, Seen


def show(name: str, seen: Seen) -> bool:
    """Print what a chat sees."""
    labels = " ".join(f"[{label}]" for label in seen.labels)
    print(f"{name} < {seen.text} {labels}".rstrip(), flush=True)
    return False


async def follow(chat: Chat) -> None:
    """Print every change until the end."""
    await chat.until(lambda seen: show(chat.name, seen), within=1e9)


async def converse(api: BotApi) -> None:
    """Read what people do from the terminal."""
    people: dict[str, Chat] = {}
    async with asyncio.TaskGroup() as group:
        while line := await asyncio.to_thread(sys.stdin.readline):
            for sign, act in ((":", Chat.say), ("!", Chat.tap)):
                name, found, what = line.strip().partition(sign)
                if found and name.isalpha():
                    if name not in people:
                        people[name] = api.chat(name)
                        group.create_task(follow(people[name]))
                    act(people[name], what.strip())
                    break


async def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--port", type=int, default=8081)
    options.add_argument("--token", default="42:TEST-TOKEN")
    given = options.parse_args()
    api = BotApi(given.token, pace=1.0)
    await api.start(port=given.port)
    print(f"TELEGRAM_API_URL={api.base} TELEGRAM_BOT_TOKEN={api.token}", flush=True)
    await converse(api)


if __name__ == "__main__":
    asyncio.run(main())
