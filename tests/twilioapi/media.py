"""Files of messages, where they are kept, and the storage that the way to them leads to."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import format_datetime
from re import Match
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from tests.twilioapi.errors import Refused
from tests.twilioapi.http import Answer, Call, Exchange, Listener
from tests.twilioapi.pages import old_page

if TYPE_CHECKING:
    from tests.twilioapi.api import Twilio

Json = dict[str, Any]

LASTS = timedelta(minutes=5)  # assumed: the real link is short-lived too


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium:
    """A file of a message."""

    sid: str
    kind: str
    content: bytes
    name: str = ""

    def described(self, api: "Twilio", found: Match[str]) -> Json:
        """The file as an answer shows it."""
        message = api.messages[found["sid"]]
        path = f"{api.account_path}/Messages/{message.sid}/Media/{self.sid}.json"
        return {
            "sid": self.sid,
            "account_sid": api.account_sid,
            "parent_sid": message.sid,
            "content_type": self.kind,
            "date_created": format_datetime(message.created),
            "date_updated": format_datetime(message.created),
            "uri": path,
        }


class Storage:
    """Another host: a link opens it for a while, and whoever sends credentials is refused."""

    def __init__(self, api: "Twilio") -> None:
        self._api = api
        self._listener = Listener(self._called)
        self._links: dict[str, tuple[Medium, datetime]] = {}
        self.base = ""
        self.leaks = 0  # calls that carried an Authorization header
        self.fetched = 0

    async def start(self) -> None:
        self.base = f"http://localhost:{await self._listener.start()}"

    async def stop(self) -> None:
        await self._listener.stop()

    def link(self, medium: Medium) -> str:
        """A way to the file that is open for a while."""
        path = f"/{medium.sid}/{len(self._links) + 1:08x}"
        self._links[path] = (medium, self._api.clock() + LASTS)
        return f"{self.base}{path}?Expires={LASTS.seconds}&Signature=x"

    def _called(self, call: Call, exchange: Exchange) -> None:
        if "authorization" in call.headers:
            self.leaks += 1
            exchange.respond(
                Answer(status=400, body=b"<Error>InvalidArgument</Error>", kind="text/xml")
            )
            return
        medium, until = self._links.get(urlsplit(call.url).path, (None, self._api.clock()))
        if medium is None or self._api.clock() > until:
            exchange.respond(
                Answer(status=403, body=b"<Error>AccessDenied</Error>", kind="text/xml")
            )
            return
        self.fetched += 1
        exchange.respond(Answer(body=medium.content, kind=medium.kind))


def listed(api: "Twilio", call: Call, found: Match[str]) -> Answer:
    message = api.messages.get(found["sid"])
    if message is None:
        raise Refused(20404)
    return old_page(call, "media_list", [one.described(api, found) for one in message.media])


def fetch(api: "Twilio", call: Call, found: Match[str]) -> Answer:
    """What it is with `.json`; without, the way to the file itself."""
    medium = _medium_of(api, found)
    if found["json"]:
        return Answer.of(medium.described(api, found))
    return Answer(status=307, headers={"Location": api.storage.link(medium)})


def delete(api: "Twilio", call: Call, found: Match[str]) -> Answer:
    medium = _medium_of(api, found)
    api.messages[found["sid"]].media.remove(medium)
    return Answer(status=204)


def _medium_of(api: "Twilio", found: Match[str]) -> Medium:
    message = api.messages.get(found["sid"])
    for medium in message.media if message else ():
        if medium.sid == found["medium"]:
            return medium
    raise Refused(20404)
