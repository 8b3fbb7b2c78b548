"""Twilio as its own process: `ana: hello`, `ana! Agree`, `ana? voice`, `+25` hours; see the phones."""

import argparse
import asyncio
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from tests.twilioapi.api import Twilio
from tests.twilioapi.phones import Phone, Seen

DEEDS: dict[str, Callable[[Phone], str | None]] = {
    "voice": Phone.voice,
    "photo": Phone.photo,
    "sticker": Phone.sticker,
    "location": Phone.location,
    "card": Phone.contact_card,
    "block": Phone.block,
    "unblock": Phone.unblock,
}


class Table:
    """The phones on the table, and the clock on the wall."""

    def __init__(self, twilio: Twilio) -> None:
        self.twilio = twilio
        self.people: dict[str, Phone] = {}
        self.tasks = [asyncio.create_task(tell(twilio))]
        self.ahead = timedelta()
        twilio.clock = lambda: datetime.now(UTC) + self.ahead

    def phone(self, name: str) -> Phone:
        """The phone of that person, which is then followed."""
        if name not in self.people:
            self.people[name] = self.twilio.phone(name)
            self.tasks.append(asyncio.create_task(follow(self.people[name])))
        return self.people[name]

    def do(self, line: str) -> None:
        """One line: what somebody says, taps or does, or how many hours go by."""
        if line.startswith("+") and line[1:].isdecimal():
            self.ahead += timedelta(hours=int(line[1:]))
            return
        for sign in ":!?":
            name, found, what = line.partition(sign)
            if found and name.isalpha():
                self.act(self.phone(name), sign, what.strip())
                return

    def act(self, phone: Phone, sign: str, what: str) -> None:
        if sign == ":":
            phone.say(what)
        elif sign == "?":
            if deed := DEEDS.get(what):
                deed(phone)
            else:
                print(f"? takes one of {', '.join(DEEDS)}", flush=True)
        else:
            try:
                phone.tap(what)
            except LookupError as error:
                print(error, flush=True)


def show(name: str, seen: Seen) -> bool:
    """Print what a phone shows."""
    shown = [seen.header, seen.text, seen.footer, seen.filename]
    labels = " ".join(f"[{label}]" for label in seen.labels)
    print(f"{name} < {' '.join(filter(None, shown))} {labels}".rstrip(), flush=True)
    return False


async def follow(phone: Phone) -> None:
    """Print every message until the end."""
    await phone.until(lambda seen: show(phone.name, seen), within=1e9)


async def tell(twilio: Twilio) -> None:
    """Print what does not arrive, and why."""
    failed: set[str] = set()
    while True:
        await asyncio.sleep(0.2)
        for message in twilio.messages.values():
            if message.error and message.sid not in failed:
                failed.add(message.sid)
                print(f"{message.to} {message.status} {message.error}", flush=True)


async def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--port", type=int, default=8082)
    options.add_argument("--webhook", default="http://127.0.0.1:8080/whatsapp")
    options.add_argument("--number", default="+15557770100")
    options.add_argument("--review", default="approved", help="what Meta says of a template")
    given = options.parse_args()
    twilio = Twilio(number=given.number, webhook=given.webhook)
    twilio.review = given.review
    await twilio.start(port=given.port)
    settings = {
        "TWILIO_API_URL": twilio.base,
        "TWILIO_ACCOUNT_SID": twilio.account_sid,
        "TWILIO_AUTH_TOKEN": twilio.auth_token,
        "TWILIO_WHATSAPP_FROM": given.number,
    }
    print(" ".join(f"{name}={value}" for name, value in settings.items()), flush=True)
    table = Table(twilio)
    while line := await asyncio.to_thread(sys.stdin.readline):
        table.do(line.strip())
    for task in table.tasks:
        task.cancel()
    await asyncio.wait(table.tasks)
    await twilio.stop()


if __name__ == "__main__":
    asyncio.run(main())
