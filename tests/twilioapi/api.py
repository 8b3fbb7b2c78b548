"""The server: calls come in, phones ring, webhooks go out."""

import asyncio
import base64
import hmac
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from tests.twilioapi.content import Approval, Content
from tests.twilioapi.courier import Courier, Posted
from tests.twilioapi.errors import Refused
from tests.twilioapi.faults import Coming, Fault, Mishap
from tests.twilioapi.http import Answer, Call, Exchange, Listener
from tests.twilioapi.inbound import START, STOP
from tests.twilioapi.media import Storage
from tests.twilioapi.messages import Message
from tests.twilioapi.pairs import PairRate, Tier
from tests.twilioapi.phones import Phone
from tests.twilioapi.routes import route
from tests.twilioapi.senders import Sender
from tests.twilioapi.sending import BLOCKED
from tests.twilioapi.transit import Transit


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedKey:
    """A key of the Webhooks API that signs instead of the auth token."""

    id: str
    secret: str


class Twilio:
    """One account's Twilio on this machine: `async with Twilio() as twilio`."""

    def __init__(
        self,
        account_sid: str = "AC" + "0" * 31 + "1",
        auth_token: str = "made-up-auth-token",
        *,
        number: str = "+15557770100",
        webhook: str = "",
        status_callback: str = "",
        clock: Callable[[], datetime] | None = None,
        pair: PairRate | None = None,
    ) -> None:
        self.account_sid, self.auth_token = account_sid, auth_token
        self.secondary_token = ""  # during a rotation: opens the door too, and signs nothing
        self.shared_key: SharedKey | None = None
        self.service_sid = "MG" + "0" * 31 + "1"
        self.account_path = f"/2010-04-01/Accounts/{account_sid}"
        self.account_status = "active"
        self.clock = clock or (lambda: datetime.now(UTC))
        self.pair = pair or PairRate()
        self.tier = Tier()
        self.base = ""
        self._sids = 0
        self.senders: dict[str, Sender] = {}
        self.add_sender(number, webhook=webhook, status_callback=status_callback)
        self.phones: list[Phone] = []
        self.contents: dict[str, Content] = {}
        self.messages: dict[str, Message] = {}
        self.stopped: set[tuple[str, str]] = set()  # a sender, and who said STOP to it
        # What is configured.
        self.blocked_prefixes = BLOCKED
        self.stop_words: tuple[str, ...] = STOP
        self.start_words: tuple[str, ...] = START
        self.redaction = False  # whether the account has ContentRetention and AddressRetention
        self.review = "received"  # the status of what is submitted for approval
        self.bare_lists = False  # a chosen row comes without ListId and ListTitle
        self.extra: dict[str, str] = {}  # parameters that nobody announced
        self.proxied: dict[str, str] = {}  # a public origin, and where it really listens
        self.concurrency = 0  # calls at a time; 0: as many as come
        self.delay = 0.0  # seconds before every answer
        self.recording = True  # keep every call and post; a benchmark would rather not
        # What happened.
        self.calls: list[tuple[str, Call]] = []
        self.counts: Counter[str] = Counter()
        self.faults: Coming[Fault] = Coming()
        self.refusals: Coming[int] = Coming()
        self.courier = Courier(self)
        self.transit = Transit(self)
        self.storage = Storage(self)
        self._listener = Listener(self._called)
        self._late: set[asyncio.Task[None]] = set()

    # Its life.

    async def start(self, port: int = 0) -> None:
        """Listen; `base` then stands for every host of Twilio's."""
        self.base = f"http://127.0.0.1:{await self._listener.start(port)}"
        await self.storage.start()

    async def stop(self) -> None:
        """Hang up on everybody."""
        await self.transit.close()
        await self.courier.close()
        for task in self._late:
            task.cancel()
        if self._late:
            await asyncio.wait(self._late)
        await self._listener.stop()
        await self.storage.stop()

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

    @property
    def sender(self) -> Sender:
        """The first sender, which is the only one for most."""
        return next(iter(self.senders.values()))

    def add_sender(self, number: str, *, webhook: str = "", status_callback: str = "") -> Sender:
        """One more WhatsApp number of ours."""
        sender = Sender(sid=self.new_sid("XE"), address=f"whatsapp:{number}")
        if webhook:
            sender.webhook["callback_url"] = webhook
        if status_callback:
            sender.webhook["status_callback_url"] = status_callback
        self.senders[sender.address] = sender
        return sender

    def phone(
        self,
        name: str = "Ana",
        *,
        number: str = "",
        user: str = "",
        shows_number: bool = True,
        whatsapp: bool = True,
    ) -> Phone:
        """A new person; they have not written yet. Without `whatsapp` they never had it."""
        number = number or f"+1212555{101 + len(self.phones):04}"
        phone = Phone(self, name, number, user, shows_number=shows_number, whatsapp=whatsapp)
        self.phones.append(phone)
        return phone

    def fail(
        self, method: str, fault: Fault, *, times: int = 1, phone: Phone | None = None
    ) -> None:
        """Let the next calls go wrong: `messages.create`, `messages` for all of them, "" for any."""
        self.faults.add(method, fault, times=times, whom=phone)

    def mislay(
        self, what: str, mishap: Mishap, *, times: int = 1, phone: Phone | None = None
    ) -> None:
        """Let the next posts go wrong: `inbound`, `callback`, `callback.delivered`, "" for any."""
        self.courier.mishaps.add(what, mishap, times=times, whom=phone)

    def refuse(self, code: int, *, times: int = 1, phone: Phone | None = None) -> None:
        """Let the next accepted messages fail with this number, by callback."""
        self.refusals.add("", code, times=times, whom=phone)

    def decide(
        self, sid: str, status: str = "approved", *, category: str = "", reason: str = ""
    ) -> Approval:
        """Let Meta decide about a template, now or later, and file it elsewhere if it likes."""
        approval = self.contents[sid].approval
        approval.status, approval.rejection_reason = status, reason
        approval.category = category or approval.category
        return approval

    def called(self, method: str) -> list[Call]:
        """Every call of a method so far."""
        return [call for name, call in self.calls if name == method]

    def posted(self, what: str = "") -> list[Posted]:
        """What was posted so far, or was to be: `inbound`, `callback`, `callback.sent`."""
        return [post for post in self.courier.posted if post.what.startswith(what)]

    async def settled(self, within: float = 10.0) -> None:
        """Wait until every accepted message has arrived or failed, and every post is answered."""
        async with asyncio.timeout(within):
            await self.courier.still()

    def hang_up(self) -> None:
        """Close every kept connection, as servers do after a while."""
        self._listener.hang_up()

    # What the parts need.

    def new_sid(self, prefix: str) -> str:
        self._sids += 1
        return f"{prefix}{self._sids:032x}"

    def dialled(self, url: str) -> str:
        """Where to go for a public address; signed is the public one."""
        for public, real in self.proxied.items():
            if url.startswith(public):
                return real + url.removeprefix(public)
        return url

    def reached(self, address: str) -> Phone | None:
        """Whose phone an address is."""
        bare = address.removeprefix("whatsapp:")
        return next((one for one in self.phones if bare and bare in (one.number, one.user)), None)

    # Calls.

    def _called(self, call: Call, exchange: Exchange) -> None:
        try:
            self._known(call)
            name, do, found = route(call, self.account_sid)
        except Refused as refused:
            exchange.respond(refused.answer())
            return
        self.counts[name] += 1
        if self.recording:
            self.calls.append((name, call))
        fault = self.faults.take(name, self.reached(call.one("To")))
        if self.concurrency and len(self._late) >= self.concurrency:
            fault = Fault.busy()
        if fault and not fault.processed:
            self._answer(exchange, fault, fault.answer() if fault.status else Answer())
            return
        try:
            answer = do(self, call, found)
        except Refused as refused:
            answer = refused.answer()
        wait = self.delay + (fault.delay if fault else 0.0)
        if not wait:
            self._answer(exchange, fault, answer)
            return
        task = asyncio.create_task(self._answer_late(exchange, fault, answer, wait))
        self._late.add(task)
        task.add_done_callback(self._late.discard)

    def _known(self, call: Call) -> None:
        scheme, _, given = call.headers.get("authorization", "").partition(" ")
        for token in filter(None, (self.auth_token, self.secondary_token)):
            right = base64.b64encode(f"{self.account_sid}:{token}".encode()).decode()
            if scheme.lower() == "basic" and hmac.compare_digest(given.encode(), right.encode()):
                return
        raise Refused(20003)

    def _answer(self, exchange: Exchange, fault: Fault | None, answer: Answer) -> None:
        if fault and fault.silent:
            exchange.hang_up()
            return
        said = fault.answer() if fault and fault.status else answer
        said.headers["Twilio-Concurrent-Requests"] = str(len(self._late) + 1)
        exchange.respond(said)

    async def _answer_late(
        self, exchange: Exchange, fault: Fault | None, answer: Answer, wait: float
    ) -> None:
        await asyncio.sleep(wait)
        self._answer(exchange, fault, answer)
