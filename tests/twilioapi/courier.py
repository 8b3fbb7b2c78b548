"""How Twilio posts: signed forms, its patience and its retries, and what goes wrong on the way."""

import asyncio
from collections import Counter, deque
from collections.abc import Coroutine, Hashable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urldefrag, urlencode
from xml.etree import ElementTree as ET

from tests.twilioapi.errors import BY_CALLBACK
from tests.twilioapi.faults import Coming, Mishap
from tests.twilioapi.messages import Message
from tests.twilioapi.signature import SETTINGS, SIGNATURE, signature
from tests.twilioapi.wire import Reply, Unreached, fetch

if TYPE_CHECKING:
    from tests.twilioapi.api import Twilio

Fields = dict[str, str]

XML = ("text/xml", "application/xml", "text/html")


@dataclass(slots=True, kw_only=True)
class Posted:
    """Something that was posted, or was to be."""

    what: str  # "inbound", or "callback." with the status
    url: str  # as configured, with its fragment
    fields: Fields
    lane: Hashable
    token: str  # of the I-Twilio-Idempotency-Token, the same on every attempt
    fallback: str = ""
    answers: list[int] = field(default_factory=list)  # a status an attempt; 0: nobody answered
    dropped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """What the fragment of an address says about waiting and trying again."""

    connect: float = 5.0
    read: float = 15.0
    total: float = 15.0
    retries: int = 1
    when: frozenset[str] = frozenset({"ct"})

    @staticmethod
    def of(url: str) -> "Patience":
        """Documented defaults: one retry, and only when no connection was made."""
        asked = dict(parse_qsl(urldefrag(url).fragment))
        return Patience(
            connect=int(asked.get("ct", "5000")) / 1000,
            read=int(asked.get("rt", "15000")) / 1000,
            total=int(asked.get("tt", "15000")) / 1000,
            retries=min(int(asked.get("rc", "1")), 5),
            when=frozenset(asked.get("rp", "ct").split(",")),
        )

    def again(self, what: str) -> bool:
        """Whether this failure is one to try again after."""
        return what in self.when or (bool(what) and "all" in self.when)


class Courier:
    """Brings what happened, in order for each person and each message, others at the same time."""

    def __init__(self, api: "Twilio") -> None:
        self._api = api
        self.pace = 0.01  # seconds between attempts
        self.posted: list[Posted] = []
        self.errors: Counter[int] = Counter()  # what Twilio's debugger would show
        self.mishaps: Coming[Mishap] = Coming()
        self._lanes: dict[Hashable, deque[tuple[Posted, int]]] = {}
        self._behind: dict[Hashable, list[Posted]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._still = asyncio.Event()
        self._still.set()

    # What is brought.

    def inbound(self, message: Message, fields: Fields, url: str, fallback: str) -> None:
        """A message of a person, to the sender's webhook."""
        lane = ("inbound", message.address)
        self._plan(self._new("inbound", url, fields, lane, fallback), message.address)

    def status(self, message: Message) -> None:
        """What became of a message, to the address that it was sent with."""
        url = message.callback or self._api.senders[message.sender].status_callback_url
        if not url:
            return
        post = self._new(f"callback.{message.status}", url, self._told(message), message.sid)
        self._plan(post, message.address)

    def _new(
        self, what: str, url: str, fields: Fields, lane: Hashable, fallback: str = ""
    ) -> Posted:
        token = self._api.new_sid("")
        post = Posted(what=what, url=url, fields=fields, lane=lane, token=token, fallback=fallback)
        if self._api.recording:
            self.posted.append(post)
        return post

    def _told(self, message: Message) -> Fields:
        told = {
            "AccountSid": self._api.account_sid,
            "ApiVersion": "2010-04-01",
            "ChannelInstallSid": self._api.senders[message.sender].sid,
            "ChannelPrefix": "whatsapp",
            "ChannelToAddress": message.to.removeprefix("whatsapp:"),
            "From": message.sender,
            "MessageSid": message.sid,
            "MessageStatus": message.status,
            "SmsSid": message.sid,
            "SmsStatus": message.status,
            "StructuredMessage": "false",
            "To": message.to,
        }
        if message.service:
            told["MessagingServiceSid"] = message.service
        if message.status in ("read", "delivered"):
            told["EventType"] = message.status.upper()
        if message.error:
            told["ErrorCode"] = str(message.error)
            told["ChannelStatusMessage"] = BY_CALLBACK.get(message.error, "Unknown error")
        return told | self._api.extra

    # When.

    def _plan(self, post: Posted, address: str) -> None:
        mishap = self.mishaps.take(post.what, self._api.reached(address)) or Mishap()
        if mishap.dropped:
            post.dropped = True
        elif mishap.behind:
            self._behind.setdefault(post.lane, []).append(post)
        elif mishap.delay:
            self._start(self._later(post, mishap))
        else:
            self._enqueue(post, mishap.copies)

    async def _later(self, post: Posted, mishap: Mishap) -> None:
        await asyncio.sleep(mishap.delay)
        for _ in range(mishap.copies):
            await self._insist(post)

    def _enqueue(self, post: Posted, copies: int) -> None:
        lane = self._lanes.get(post.lane)
        if lane is not None:
            lane.append((post, copies))
            return
        self._lanes[post.lane] = deque([(post, copies)])
        self._start(self._carry(post.lane))

    async def _carry(self, name: Hashable) -> None:
        lane = self._lanes[name]
        while lane:
            post, copies = lane[0]
            async with asyncio.TaskGroup() as group:
                for _ in range(copies):
                    group.create_task(self._insist(post))
            lane.popleft()
            lane.extend((late, 1) for late in self._behind.pop(name, []))
        del self._lanes[name]

    # How.

    async def _insist(self, post: Posted) -> None:
        """One attempt, and those that the fragment asks for."""
        patience = Patience.of(post.url)
        attempts = patience.retries + 1
        for attempt in range(attempts):
            trouble = await self._bring(post, urldefrag(post.url).url, patience)
            if not trouble:
                return
            if attempt + 1 == attempts or not patience.again(trouble):
                break
            await asyncio.sleep(self.pace)
        self.errors[11200] += 1
        if post.fallback:
            failed = {"ErrorCode": "11200", "ErrorUrl": urldefrag(post.url).url}
            post.fields |= failed
            await self._bring(post, urldefrag(post.fallback).url, Patience.of(post.fallback))

    async def _bring(self, post: Posted, url: str, patience: Patience) -> str:
        """Post it once; gives what went wrong: ct, rt, 4xx, 5xx, or nothing."""
        try:
            async with asyncio.timeout(patience.total):
                reply = await fetch(
                    "POST",
                    self._api.dialled(url),
                    headers=self.headers(url, post.fields, post.token),
                    body=urlencode(post.fields).encode(),
                    connect=patience.connect,
                    read=patience.read,
                )
        except (Unreached, TimeoutError) as error:
            post.answers.append(0)
            return error.kind if isinstance(error, Unreached) else "rt"
        post.answers.append(reply.status)
        if 200 <= reply.status < 300:
            if post.what == "inbound":
                self._read(reply)
            return ""
        return f"{reply.status // 100}xx"

    def _read(self, reply: Reply) -> None:
        """What Twilio makes of the answer to a message."""
        kind = reply.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind not in XML:
            self.errors[12300] += 1
            return
        try:
            root = ET.fromstring(reply.body)
        except ET.ParseError:
            self.errors[12100] += 1
            return
        if root.tag != "Response" or len(root) or (root.text or "").strip():
            # A reply in TwiML would be sent; nobody here should answer that way.
            self.errors[12200] += 1

    def headers(self, url: str, fields: Fields, token: str = "") -> dict[str, str]:
        """The headers of a post of these fields to this address, signed."""
        made = {
            "Content-Type": "application/x-www-form-urlencoded; charset=utf-8",
            "User-Agent": "TwilioProxy/1.1",
        }
        if token:
            made["I-Twilio-Idempotency-Token"] = token
        key = self._api.shared_key
        if key is None:
            made[SIGNATURE] = signature(self._api.auth_token, url, fields)
        else:
            made[SIGNATURE] = signature(key.secret, url, fields, "sha256")
            made[SETTINGS] = f"key={key.id},algorithm=HMAC_SHA256"
        return made

    # Its rest.

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        self._still.clear()
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self.moved()

    def moved(self) -> None:
        """Something ended: perhaps everything has."""
        if not self._tasks and self._api.transit.empty:
            self._still.set()

    def stir(self) -> None:
        """Something began."""
        self._still.clear()

    async def still(self) -> None:
        await self._still.wait()

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)
