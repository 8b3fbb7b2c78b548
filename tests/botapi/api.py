"""The server: calls come in, chats change, updates go out."""

import asyncio
import json
import time
from collections import Counter
from collections.abc import Hashable
from types import TracebackType
from typing import Any, Self

from tests.botapi.chats import Chat
from tests.botapi.checks import SECRET, bad, loaded, number_of, truth
from tests.botapi.delivery import Delivery, Waiting
from tests.botapi.faults import Fault, Faults, Refused
from tests.botapi.files import Files
from tests.botapi.http import Exchange, parameters
from tests.botapi.methods import METHODS, unknown

Json = dict[str, Any]

DAY = 24 * 3600.0
QUERY_LASTS = 150.0


class BotApi:
    """One bot's Bot API on this machine: `async with BotApi() as api`, then `api.chat("Ana")`."""

    def __init__(
        self, token: str = "42:TEST-TOKEN", username: str = "made_up_bot", *, pace: float = 0.001
    ) -> None:
        self.token, self.username = token, username
        self.person: Json = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": "Bot",
            "username": username,
        }
        self.chats: dict[int, Chat] = {}
        self.left: list[int] = []
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.texts: dict[tuple[str, str], str] = {}
        self.calls: list[tuple[str, Json]] = []
        self.counts: Counter[str] = Counter()
        self.recording = True  # keep every call; a benchmark would rather not
        self.delay = 0.0  # seconds before every answer
        self.delivery = Delivery(pace, self._called_in_answer)
        self.faults = Faults()
        self.files = Files()
        self.base = ""
        self._messages, self._updates, self._queries = 0, 1000, 0
        self._open: dict[str, float] = {}  # queries that wait for an answer
        self._server: asyncio.Server | None = None
        self._connections: set[Exchange] = set()
        self._late: set[asyncio.Task[None]] = set()

    # Its life.

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen; `base` is then the address to give to a bot."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(
            lambda: Exchange(self._called, self._connections), host, port
        )
        taken = self._server.sockets[0].getsockname()[1]
        self.base = f"http://{host}:{taken}"

    async def stop(self) -> None:
        """Hang up on everybody."""
        await self.delivery.close()
        for task in self._late:
            task.cancel()
        if self._server is not None:
            self._server.close()
        for exchange in list(self._connections):
            exchange.hang_up()
        await asyncio.sleep(0)

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop()

    # What tests say and ask.

    def chat(self, name: str = "Ana", *, language: str = "en", number: int = 0) -> Chat:
        """A new person with a private chat; they have not said anything yet."""
        number = number or 1001 + len(self.chats)
        self.chats[number] = chat = Chat(self, number, name, language)
        return chat

    def fail(self, method: str, fault: Fault, *, times: int = 1, chat: Chat | None = None) -> None:
        """Let the next calls go wrong; an empty method means any."""
        number = str(chat.id) if chat else ""
        self.faults.add(method.lower(), fault, times=times, chat=number)

    def called(self, method: str) -> list[Json]:
        """The parameters of every call of a method so far."""
        return [given for name, given in self.calls if name.lower() == method.lower()]

    def hang_up(self) -> None:
        """Close every kept connection, as servers do after a while."""
        for exchange in list(self._connections):
            exchange.hang_up()

    def happened(self, kind: str, content: Json, queue: Hashable, *, lasts: float = DAY) -> int:
        """Tell the bot that something happened; gives the update's id."""
        self._updates += 1
        self.deliver({"update_id": self._updates, kind: content}, queue, lasts=lasts)
        return self._updates

    def deliver(self, update: Json, queue: Hashable, *, lasts: float = DAY) -> None:
        """Deliver an update as it is, however odd."""
        until = asyncio.get_running_loop().time() + lasts
        self.delivery.add(Waiting(update=update, queue=queue, until=until))

    # What chats need.

    def now(self) -> int:
        return int(time.time())

    def new_message(self) -> int:
        self._messages += 1
        return self._messages

    def new_query(self, number: int) -> str:
        self._queries += 1
        name = f"{number}0{self._queries}"
        self._open[name] = time.monotonic() + QUERY_LASTS
        return name

    def answer_query(self, name: str) -> bool:
        """Whether the query was still open."""
        return self._open.pop(name, 0.0) > time.monotonic()

    @property
    def unanswered(self) -> int:
        """Taps whose wheel still turns."""
        return len(self._open)

    # Calls.

    def _called(self, url: str, kind: str, body: bytes, exchange: Exchange) -> None:
        try:
            if url.startswith("/file/bot"):
                exchange.respond(200, self.files.taken(url, self.token))
                return
            method, given = self._understood(url, kind, body)
        except Refused as refused:
            exchange.respond(refused.status, refused.body())
            return
        name = method.lower()
        self.counts[method] += 1
        if self.recording:
            self.calls.append((method, given))
        fault = self.faults.take(name, str(given.get("chat_id", "")))
        slow = name in ("getupdates", "setwebhook", "deletewebhook")
        if slow or self.delay or (fault and fault.delay):
            task = asyncio.create_task(self._answer_late(name, given, fault, exchange))
            self._late.add(task)
            task.add_done_callback(self._late.discard)
        else:
            self._answer(exchange, fault, *self._done(name, given, fault))

    def _called_in_answer(self, body: bytes) -> None:
        given = json.loads(body)
        method = str(given.pop("method", ""))
        if not method:
            return
        self.counts[method] += 1
        if self.recording:
            self.calls.append((method, given))
        self._done(method.lower(), given, self.faults.take(method.lower(), ""))

    def _understood(self, url: str, kind: str, body: bytes) -> tuple[str, Json]:
        path = url.partition("?")[0]
        token, _, method = path.removeprefix("/bot").partition("/")
        if not path.startswith("/bot") or not method:
            raise Refused(404, "Not Found")
        if token != self.token:
            raise Refused(401, "Unauthorized")
        try:
            return method, parameters(url, kind, body)
        except ValueError:
            raise bad("can't parse the request") from None

    def _done(self, name: str, given: Json, fault: Fault | None) -> tuple[int, bytes]:
        if fault and not fault.processed:
            return 0, b""
        try:
            result = METHODS.get(name, unknown)(self, given)
        except Refused as refused:
            return refused.status, refused.body()
        return 200, json.dumps({"ok": True, "result": result}).encode()

    def _answer(self, exchange: Exchange, fault: Fault | None, status: int, body: bytes) -> None:
        if fault and fault.silent:
            exchange.hang_up()
        elif fault and fault.status:
            exchange.respond(*fault.answer())
        else:
            exchange.respond(status, body)

    async def _answer_late(
        self, name: str, given: Json, fault: Fault | None, exchange: Exchange
    ) -> None:
        wait = self.delay + (fault.delay if fault else 0.0)
        if wait:
            await asyncio.sleep(wait)
        slow = {"getupdates": self._get_updates, "setwebhook": self._set_webhook}
        slow["deletewebhook"] = self._delete_webhook
        if name not in slow or (fault and not fault.processed):
            self._answer(exchange, fault, *self._done(name, given, fault))
            return
        try:
            answer = {"ok": True, "result": await slow[name](given)}
        except Refused as refused:
            self._answer(exchange, fault, refused.status, refused.body())
        else:
            self._answer(exchange, fault, 200, json.dumps(answer).encode())

    async def _get_updates(self, given: Json) -> Any:
        allowed = loaded(given.get("allowed_updates"))
        if allowed is not None:
            self.delivery.webhook = {**self.delivery.webhook, "allowed_updates": allowed}
        return await self.delivery.poll(
            offset=number_of(given, "offset"),
            limit=number_of(given, "limit", 100),
            seconds=float(number_of(given, "timeout")),
        )

    async def _set_webhook(self, given: Json) -> Any:
        url = str(given.get("url", ""))
        if url and not url.startswith(("https://", "http://127.0.0.1:", "http://localhost:")):
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        secret = given.get("secret_token")
        if secret and not SECRET.fullmatch(str(secret)):
            raise bad("secret token contains unallowed characters")
        webhook: Json = {"url": url, "secret_token": secret}
        webhook["allowed_updates"] = loaded(given.get("allowed_updates")) or []
        webhook["max_connections"] = number_of(given, "max_connections", 40)
        drop = truth(given.get("drop_pending_updates"))
        await self.delivery.direct(webhook, drop=drop)
        return True

    async def _delete_webhook(self, given: Json) -> Any:
        drop = truth(given.get("drop_pending_updates"))
        allowed = self.delivery.webhook.get("allowed_updates") or []
        await self.delivery.direct({"allowed_updates": allowed}, drop=drop)
        return True
