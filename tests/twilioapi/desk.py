"""The other side: what listens where Twilio posts, and a caller with the right token."""

import json
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl

import aiohttp

from tests.twilioapi.api import Twilio
from tests.twilioapi.http import Answer, Call, Exchange, Listener

Json = dict[str, Any]


class Clock:
    """A clock that moves when it is told to."""

    def __init__(self) -> None:
        self.at = datetime(2027, 3, 1, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at


class Ear:
    """What listens where Twilio posts, and serves a file."""

    def __init__(self) -> None:
        self.heard: list[Call] = []
        self.answers: list[Answer] = []
        self.answer = Answer(body=b"<Response/>", kind="text/xml")
        self.file = Answer(body=b"%PDF-1.7", kind="application/pdf")
        self.listener = Listener(self._called)
        self.base = ""

    def _called(self, call: Call, exchange: Exchange) -> None:
        if call.path.startswith("/file"):
            body = self.file.body if call.method == "GET" else b""
            exchange.respond(Answer(status=self.file.status, body=body, kind=self.file.kind))
            return
        self.heard.append(call)
        exchange.respond(self.answers.pop(0) if self.answers else self.answer)

    @property
    def forms(self) -> list[dict[str, str]]:
        """The fields of everything heard, blanks kept."""
        return [dict(parse_qsl(call.body.decode(), keep_blank_values=True)) for call in self.heard]

    @property
    def told(self) -> list[dict[str, str]]:
        """What people wrote."""
        return [form for form in self.forms if "MessageStatus" not in form]

    @property
    def statuses(self) -> list[dict[str, str]]:
        """What became of what we sent."""
        return [form for form in self.forms if "MessageStatus" in form]


class Desk:
    """A caller with the right token."""

    def __init__(self, twilio: Twilio, session: aiohttp.ClientSession) -> None:
        self.twilio, self.session = twilio, session

    async def ask(self, method: str, path: str, **more: Any) -> tuple[int, Json]:
        """Call, and read the answer."""
        url = path if path.startswith("http") else self.twilio.base + path
        async with self.session.request(method, url, **more) as answer:
            text = await answer.text()
            return answer.status, json.loads(text) if text else {}

    async def send(self, to: str, **form: str) -> Json:
        """Post a message, from the sender unless said otherwise."""
        given = {"To": to, "From": self.twilio.sender.address} | form
        given = {name: value for name, value in given.items() if value != "-"}
        path = f"{self.twilio.account_path}/Messages.json"
        return (await self.ask("POST", path, data=given))[1]

    async def content(self, kind: str, given: Json, variables: Json | None = None) -> str:
        """Make a content object; gives its sid."""
        made: Json = {"language": "en", "types": {kind: given}, "variables": variables or {}}
        return str((await self.ask("POST", "/v1/Content", json=made))[1]["sid"])
