"""The line to WhatsApp through Twilio: signed webhooks in, calls over our own client out."""

import asyncio
import hashlib
import hmac
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from chatbot.channels.whatsapp.api import Api
from chatbot.channels.whatsapp.channel import WhatsApp
from chatbot.channels.whatsapp.contents import Contents
from chatbot.channels.whatsapp.failures import meaning
from chatbot.channels.whatsapp.intake import REFUSED, Intake
from chatbot.channels.whatsapp.payloads import Ours
from chatbot.channels.whatsapp.reconciler import Reconciler
from chatbot.channels.whatsapp.records import Posted
from chatbot.channels.whatsapp.signature import HEADER, Signature
from chatbot.channels.whatsapp.statuses import OUR_ID, Fate
from chatbot.channels.whatsapp.sweeper import Sweeper
from chatbot.channels.whatsapp.templates import watched
from chatbot.channels.whatsapp.transport import Transport
from chatbot.core.errors import SendError
from chatbot.core.ids import Address
from chatbot.core.messages import Rendered
from chatbot.lines import Parts, secret
from chatbot.reports import Meaning
from chatbot.settings import Misconfigured, Settings, Twilio
from chatbot.shelf import CONTENTS, Shelf
from chatbot.store.records import Report
from chatbot.store.valkey import Store
from chatbot.web.files import Files
from chatbot.web.signed import Signed
from chatbot.words import Words

if TYPE_CHECKING:
    from datetime import datetime

    from starlette.routing import BaseRoute
    from starlette.types import ASGIApp

    from chatbot.app import App

log = logging.getLogger(__name__)

RETRIES = "#rc=5&rp=all"
"""Has Twilio bring again what we could not take; it is neither sent nor signed."""

LAST = "whatsapp-webhook"
"""What the address is kept by that we had the sender's webhook lead to last."""

LOOKED_AFTER = 600.0
"""Seconds between two looks at where the sender's webhook leads, and at the templates."""

SOON = 20.0
"""Seconds until the next try, where Twilio did not answer."""

STARTED = 1.0
"""Seconds that whoever writes first is ahead of our own questions to Twilio."""


class WhatsAppLine:
    """One sender of one account."""

    def __init__(
        self, settings: Settings, words: Words, store: Store, unserved: Sequence[str]
    ) -> None:
        """Raises `Misconfigured`: unlike Telegram, WhatsApp comes by webhook alone."""
        assert settings.twilio is not None, "made where WhatsApp is set up"
        if not settings.public_url:
            raise Misconfigured(
                "PUBLIC_URL is missing: WhatsApp messages come by webhook, there is no polling"
            )
        self._twilio, self._public_url = settings.twilio, settings.public_url
        self._store = store
        self._path = webhook_path(store, settings.twilio)
        self._marks = store.keyring.derived("whatsapp-callbacks")
        self.api = made(settings.twilio)
        shelf = Shelf(store, CONTENTS)
        self.contents = Contents(self.api, shelf.load, shelf.save)
        self._files: Files | None = None
        self.channel = WhatsApp(
            self.api,
            self.contents,
            lambda key, locale: words.say(key, locale=locale),
            self._link,
            unserved=tuple(unserved),
            status_url=self._status_url,
            numbered=store.number,
        )
        self.meaning: Meaning = meaning
        self.counts: Counter[str] = Counter()
        self._intake: Intake | None = None
        self._reconciler: Reconciler | None = None

    def open(self, app: "App") -> "Mapping[str, ASGIApp]":
        """Have messages and reports go to the app; gives both webhooks."""
        ours = Ours(
            account=self._twilio.account,
            sender=self._twilio.sender,
            media=self._twilio.api or "https://api.twilio.com",
        )
        self._files = Files(app.store, app.fetch, app.clock, self._public_url)
        receive, api = app.runner.receive, self.api

        async def report(fate: Fate) -> None:
            if fate.status == "failed":
                await self.channel.drifted(fate.code)
            given = Report(
                message=fate.message,
                receipt=fate.receipt,
                status=fate.status,
                code=fate.code,
                channel=self.channel.name,
            )
            await app.reports.take(given)

        async def inbound(since: "datetime") -> Sequence[Posted]:
            return await api.list_messages(to=api.sender, since=since)

        async def known(address: Address) -> bool:
            return await app.store.contact(address) is not None

        self._sweeper = Sweeper(api, self.channel.erase, app.clock, counts=self.counts)
        self._reconciler = Reconciler(
            inbound,
            receive,
            ours,
            known=known,
            list_media=api.list_media,
            erase=self.channel.erase,
            clock=app.clock,
            counts=self.counts,
        )
        self._intake = Intake(
            receive,
            report,
            ours,
            known=self._known,
            look_up=api.fetch,
            reconciler=self._reconciler,
            typing=self.channel.typing,
            clock=app.clock,
            counts=self.counts,
        )
        return {
            self._path: self._door(self._intake.take_message),
            f"{self._path}/status": self._door(self._intake.take_status),
        }

    def pages(self, app: "App") -> "Sequence[BaseRoute]":
        """The files that Twilio fetches from us."""
        return self._files.routes() if self._files is not None else ()

    def parts(self, app: "App") -> Parts:
        """What looks after the sender, and after what the webhook may have missed."""
        assert self._reconciler is not None, "opened before"
        return {
            "whatsapp-sender": _looked_after(self._directed),
            "whatsapp-contents": _looked_after(self._contained),
            "whatsapp-reconciler": self._reconciler.run(),
            "whatsapp-sweeper": _looked_after(self._swept),
        }

    async def end(self) -> None:
        if self._intake is not None:
            await self._intake.close()

    async def close(self) -> None:
        await self.api.close()

    def _door(self, take: Callable[[bytes, bytes], Awaitable[None]]) -> Signed:
        twilio = self._twilio
        signature = Signature(
            self._public_url, (twilio.token, twilio.token_before), shared=twilio.shared_key
        )
        return Signed(
            take, check=signature.check, header=HEADER, refused=REFUSED, counts=self.counts
        )

    async def _directed(self) -> None:
        """Have the sender's webhook lead to us; a sandbox has none that we can set."""
        senders = await self.api.senders()
        sender = next((one for one in senders if one.address == self.api.sender), None)
        if sender is None:
            return
        wanted = f"{self._public_url}{self._path}{RETRIES}"
        current, last = sender.webhook.get("callback_url", ""), await self._store.get(LAST)
        if current not in ("", wanted, last):
            log.error("whatsapp.webhook.changed")
            self.counts["whatsapp.webhook.changed"] += 1
        if current != wanted:
            await self.api.point_sender(sender.sid, callback=wanted, status_callback="")
        if last != wanted:
            await self._store.put(LAST, wanted)

    async def _contained(self) -> None:
        """Have every content object there, and know how the templates stand with Meta."""
        synced = await self.contents.sync()
        watched(synced.registry)

    async def _swept(self) -> None:
        """Have nothing lie at Twilio that is over."""
        await self._sweeper.sweep()

    def _link(self, message: Rendered) -> str:
        assert self._files is not None, "opened before anything is sent"
        return self._files.link(message)

    def _status_url(self, message: str) -> str:
        return f"{self._public_url}{self._path}/status?{OUR_ID}={message}.{self._mark(message)}"

    def _known(self, told: str) -> str:
        """The outbox id that a callback names, where we had put it there."""
        message, _, mark = told.rpartition(".")
        return message if hmac.compare_digest(mark.encode(), self._mark(message).encode()) else ""

    def _mark(self, message: str) -> str:
        return hmac.new(self._marks, message.encode(), hashlib.sha256).hexdigest()[:16]


def made(twilio: Twilio) -> Api:
    """The calls of an account, over a client of its own."""
    transport = Transport(twilio.account, twilio.token, base=twilio.api)
    return Api(twilio.account, twilio.token, twilio.sender, transport)


def webhook_path(store: Store, twilio: Twilio) -> str:
    """Where Twilio brings messages; nobody guesses it, and another epoch has another one."""
    return f"/whatsapp/{secret(store, f'whatsapp-path:{twilio.epoch}')[:16]}"


async def _looked_after(
    look: Callable[[], Awaitable[None]], started: float = STARTED, soon: float = SOON
) -> None:
    """Look soon after the start, and then again and again; trouble is tried again before long."""
    await asyncio.sleep(started)
    while True:
        pause = LOOKED_AFTER
        try:
            await look()
        except SendError as error:
            log.warning("whatsapp.unchecked", extra={"code": error.code})
            pause = soon
        except Exception as error:  # noqa: BLE001 - one odd answer must not end the process
            log.error("whatsapp.unchecked", extra={"error": type(error).__name__})  # noqa: TRY400
            pause = soon
        await asyncio.sleep(pause)
