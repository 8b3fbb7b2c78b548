"""The calls of Twilio's interfaces that we need, and no others."""

import asyncio
import json
from collections.abc import Mapping
from datetime import datetime
from http import HTTPStatus
from importlib import import_module
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urlsplit

from chatbot.channels.whatsapp.failures import failure
from chatbot.channels.whatsapp.media import fetched
from chatbot.channels.whatsapp.records import Account, Content, Posted, Sender
from chatbot.channels.whatsapp.transport import Transport
from chatbot.core.errors import SendError

if TYPE_CHECKING:
    from twilio.rest import Client  # type: ignore[import-untyped]

PREFIX = "whatsapp:"
NOT_FOUND = "20404"
JSON = "application/json"
PAGE = 500


class Api:
    """One account and one sender.

    Sending and erasing are called directly, at a quarter of the library's price, and never wait for
    its import; everything else goes through the library, which is imported when it is needed.
    """

    def __init__(self, account: str, token: str, sender: str, transport: Transport) -> None:
        self.sender = f"{PREFIX}{sender}"
        self._account, self._token, self._transport = account, token, transport
        self._messages = f"https://api.twilio.com/2010-04-01/Accounts/{account}/Messages"
        self._library: Client | None = None
        self._importing = asyncio.Lock()

    async def close(self) -> None:
        await self._transport.close()

    async def send(
        self,
        to: str,
        *,
        body: str = "",
        content: str = "",
        variables: Mapping[str, str] | None = None,
        media: str = "",
        status_url: str = "",
        discard: bool = False,
    ) -> str:
        """Post one message to an address, verbatim; gives its SID. Raises `SendError`."""
        given = {
            "To": f"{PREFIX}{to}",
            "From": self.sender,
            "Body": body,
            "ContentSid": content,
            "ContentVariables": json.dumps(variables, ensure_ascii=False) if variables else "",
            "MediaUrl": media,
            "StatusCallback": status_url,
        }
        if discard:
            given |= {"ContentRetention": "discard", "AddressRetention": "obfuscate"}
        form = urlencode({name: value for name, value in given.items() if value}).encode()
        answer = await self._transport.exchange("POST", f"{self._messages}.json", form)
        return _sid(answer.body)

    async def delete_message(self, sid: str) -> None:
        """Have a message forgotten; gone already is well."""
        await self._gone(f"{self._messages}/{sid}.json")

    async def delete_media(self, message: str, sid: str) -> None:
        """Have a file of a message forgotten; gone already is well."""
        await self._gone(f"{self._messages}/{message}/Media/{sid}.json")

    async def media(self, message: str, sid: str) -> bytes:
        """A file that came with a message, by its SID or its address."""
        if sid.startswith("http"):
            url = urlsplit(sid)._replace(query="", fragment="").geturl()
        else:
            url = f"{self._messages}/{message}/Media/{sid}"
        return await fetched(self._transport, url)

    async def list_media(self, message: str) -> tuple[str, ...]:
        """The SIDs of a message's files."""
        library = await self.library()
        found = await library.api.v2010.account.messages(message).media.list_async()
        return tuple(str(one.sid) for one in found)

    async def list_messages(
        self, *, to: str = "", sender: str = "", since: datetime, most: int = 0
    ) -> list[Posted]:
        """What was sent to an address, or by one, since then; newest first. Both verbatim.

        With `most`, Twilio is asked for the newest so many, whatever their date: its own filter
        goes by when a message was sent, and one that still waits for that has no such date.
        """
        library = await self.library()
        asked = {"to": to, "from_": sender, "page_size": most or PAGE}
        asked |= {"limit": most} if most else {"date_sent_after": since}
        found = await library.api.v2010.account.messages.list_async(
            **{name: value for name, value in asked.items() if value}
        )
        kept, earliest = map(_posted, found), since.replace(microsecond=0)
        return [one for one in kept if one.at is None or one.at >= earliest]

    async def list_old(self, *, to: str = "", sender: str = "", before: datetime) -> list[Posted]:
        """Some of what was sent to an address, or by one, before then."""
        library = await self.library()
        asked = {"to": to, "from_": sender, "page_size": PAGE, "limit": PAGE}
        asked |= {"date_sent_before": before}
        found = await library.api.v2010.account.messages.list_async(
            **{name: value for name, value in asked.items() if value}
        )
        return [one for one in map(_posted, found) if one.at is not None and one.at < before]

    async def fetch(self, sid: str) -> Posted:
        """One message, in either direction."""
        library = await self.library()
        return _posted(await library.api.v2010.account.messages(sid).fetch_async())

    async def create_content(self, definition: Mapping[str, Any]) -> str:
        """Make a content object of plain JSON; gives its SID."""
        library = await self.library()
        made = await library.content.v1.create_async(
            "POST", "/Content", data=dict(definition), headers={"Content-Type": JSON}
        )
        return str(made["sid"])

    async def list_contents(self) -> list[Content]:
        """Every content object of the account, with what became of it as a template."""
        library = await self.library()
        found = await library.content.v2.content_and_approvals.list_async(page_size=PAGE)
        return [_content(one) for one in found]

    async def delete_content(self, sid: str) -> None:
        """Delete a content object; gone already is well."""
        library = await self.library()
        try:
            await library.content.v1.contents(sid).delete_async()
        except SendError as error:
            if error.code != NOT_FOUND:
                raise

    async def submit(self, sid: str, name: str, category: str) -> str:
        """Submit a content object as a template of that category and no other; gives its status."""
        library = await self.library()
        wish = {"name": name, "category": category, "allow_category_change": False}
        made = await library.content.v1.create_async(
            "POST",
            f"/Content/{sid}/ApprovalRequests/whatsapp",
            data=wish,
            headers={"Content-Type": JSON},
        )
        return str(made.get("status") or "received")

    async def approval(self, sid: str) -> Content:
        """What became of a content object as a template."""
        library = await self.library()
        found = await library.content.v1.contents(sid).approval_fetch().fetch_async()
        return Content(sid=sid, name="", **_judged(found.whatsapp))

    async def senders(self) -> list[Sender]:
        """The account's WhatsApp senders."""
        library = await self.library()
        found = await library.messaging.v2.channels_senders.list_async(channel="whatsapp")
        return [_sender(one) for one in found]

    async def fetch_sender(self, sid: str) -> Sender:
        library = await self.library()
        return _sender(await library.messaging.v2.channels_senders(sid).fetch_async())

    async def point_sender(self, sid: str, *, callback: str, status_callback: str) -> None:
        """Have what comes in to a sender brought there."""
        library = await self.library()
        webhook = {"callback_url": callback, "callback_method": "POST"}
        if status_callback:
            webhook |= {"status_callback_url": status_callback, "status_callback_method": "POST"}
        await library.messaging.v2.update_async(
            "POST",
            f"/Channels/Senders/{sid}",
            data={"webhook": webhook},
            headers={"Content-Type": JSON},
        )

    async def account(self) -> Account:
        library = await self.library()
        found = await library.api.v2010.accounts(self._account).fetch_async()
        return Account(
            status=str(found.status or ""),
            kind=str(found.type or ""),
            name=str(found.friendly_name or ""),
        )

    async def typing(self, message: str) -> None:
        """Show that we are writing, under somebody's message, and mark that as read."""
        library = await self.library()
        await library.messaging.v2.typing_indicator.create_async("whatsapp", message)

    async def library(self) -> "Client":
        """The library's client; its import takes half a second, away from the loop."""
        async with self._importing:
            if self._library is None:
                module = await asyncio.to_thread(import_module, "chatbot.channels.whatsapp.request")
                self._library = await asyncio.to_thread(
                    module.client, self._account, self._token, self._transport
                )
            return self._library

    async def _gone(self, url: str) -> None:
        answer = await self._transport.exchange("DELETE", url, well=(HTTPStatus.NOT_FOUND,))
        if HTTPStatus.MULTIPLE_CHOICES <= answer.status < HTTPStatus.BAD_REQUEST:
            raise SendError("moved")


def _sid(body: bytes) -> str:
    """The SID in an answer; one that makes no sense may still be one of success."""
    try:
        said: Any = json.loads(body)
    except ValueError:
        raise SendError("no-json", ambiguous=True) from None
    if not isinstance(said, dict) or not isinstance(said.get("sid"), str):
        raise SendError("no-json", ambiguous=True)
    if said.get("error_code"):
        raise failure(said["error_code"])
    sid: str = said["sid"]
    return sid


def _posted(found: Any) -> Posted:
    return Posted(
        sid=str(found.sid),
        sender=str(found.from_ or ""),
        to=str(found.to or ""),
        body=str(found.body or ""),
        status=str(found.status or ""),
        inbound=str(found.direction or "").startswith("inbound"),
        files=int(found.num_media or 0),
        at=found.date_created,
        code=str(found.error_code or ""),
    )


def _content(found: Any) -> Content:
    return Content(
        sid=str(found.sid),
        name=str(found.friendly_name or ""),
        language=str(found.language or ""),
        types=found.types or {},
        **_judged(found.approval_requests),
    )


def _judged(found: Any) -> dict[str, Any]:
    said = found if isinstance(found, dict) else {}
    names = {
        "status": "status",
        "category": "category",
        "reason": "rejection_reason",
        "quality": "quality_rating",
    }
    return {ours: str(said.get(theirs) or "") for ours, theirs in names.items()}


def _sender(found: Any) -> Sender:
    properties = found.properties if isinstance(found.properties, dict) else {}
    webhook = found.webhook if isinstance(found.webhook, dict) else {}
    return Sender(
        sid=str(found.sid),
        address=str(found.sender_id or ""),
        status=str(found.status or ""),
        webhook={name: str(value) for name, value in webhook.items() if value},
        quality=str(properties.get("quality_rating") or ""),
        limit=str(properties.get("messaging_limit") or ""),
        reasons=tuple(map(_reason, found.offline_reasons or ())),
    )


def _reason(found: object) -> str:
    """Why a sender is offline, in few words; both ways of writing it have been seen."""
    if isinstance(found, dict):
        return str(found.get("message") or found.get("code") or "")
    return str(found)
