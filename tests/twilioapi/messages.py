"""Messages in both directions: fetched, listed, redacted and deleted."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from re import Match
from typing import TYPE_CHECKING, Any

from tests.twilioapi.errors import BY_CALLBACK, Refused
from tests.twilioapi.http import Answer, Call
from tests.twilioapi.media import Medium
from tests.twilioapi.pages import old_page

if TYPE_CHECKING:
    from tests.twilioapi.api import Twilio

Json = dict[str, Any]

RANK = ("accepted", "queued", "sending", "sent", "delivered", "read")
FINAL = ("sent", "delivered", "read", "failed", "undelivered", "received", "canceled")


@dataclass(slots=True, kw_only=True)
class Message:
    """A message as Twilio keeps it."""

    sid: str
    sender: str  # whatsapp:+1…
    to: str
    body: str
    created: datetime
    updated: datetime
    status: str
    inbound: bool = False
    sent: datetime | None = None
    error: int = 0
    service: str = ""
    callback: str = ""
    content: str = ""  # the sid of a content object
    variables: dict[str, str] = field(default_factory=dict)
    media_url: str = ""
    place: tuple[str, str, str] | None = None
    discard: bool = False  # forget the body once it is sent
    obfuscate: bool = False  # forget the recipient once it is sent
    doomed: int = 0  # the number it fails with by callback, known at acceptance
    media: list[Medium] = field(default_factory=list)
    statuses: list[str] = field(default_factory=list)

    @property
    def address(self) -> str:
        """Whose message it is: the address that is not ours."""
        return self.sender if self.inbound else self.to

    def move(self, status: str, now: datetime, error: int = 0) -> None:
        """Take the next status."""
        self.status, self.error, self.updated = status, error, now
        self.statuses.append(status)
        if status == "sent":
            self.sent = now
        if status in FINAL and self.discard:
            self.body = ""

    def described(self, api: "Twilio") -> Json:
        """The message as an answer shows it."""
        uri = f"{api.account_path}/Messages/{self.sid}"
        hide = self.obfuscate and self.status in FINAL
        return {
            "sid": self.sid,
            "account_sid": api.account_sid,
            "api_version": "2010-04-01",
            "messaging_service_sid": self.service or None,
            "from": self.sender,
            "to": f"{self.to[:-4]}XXXX" if hide else self.to,
            "body": self.body,
            "direction": "inbound" if self.inbound else "outbound-api",
            "status": self.status,
            "error_code": self.error or None,
            "error_message": BY_CALLBACK.get(self.error, "Unknown error") if self.error else None,
            "num_media": str(len(self.media)),
            "num_segments": "1",
            "price": None,
            "price_unit": None,
            "date_created": _written(self.created),
            "date_updated": _written(self.updated),
            "date_sent": _written(self.sent) if self.sent else None,
            "uri": f"{uri}.json",
            "subresource_uris": {"media": f"{uri}/Media.json"},
        }


def message_of(api: "Twilio", found: Match[str]) -> Message:
    message = api.messages.get(found["sid"])
    if message is None:
        raise Refused(20404)
    return message


def fetch(api: "Twilio", call: Call, found: Match[str]) -> Answer:
    return Answer.of(message_of(api, found).described(api))


def update(api: "Twilio", call: Call, found: Match[str]) -> Answer:
    """Redact: the body becomes empty, and nothing else can be changed."""
    message = message_of(api, found)
    if "Status" in call.form:
        raise Refused(20001, "only a scheduled message can be canceled, and none is scheduled here")
    if call.form.get("Body") != [""]:
        raise Refused(20001, "Body can only become empty")
    _complete(message)
    message.body, message.updated = "", api.clock()
    return Answer.of(message.described(api))


def delete(api: "Twilio", call: Call, found: Match[str]) -> Answer:
    message = message_of(api, found)
    _complete(message)
    del api.messages[message.sid]
    return Answer(status=204)


def listed(api: "Twilio", call: Call, found: Match[str]) -> Answer:
    """Newest first, in both directions, as far as the filters let through."""
    asked = call.query
    earliest = _moment(asked.get("DateSent>", ""), end=False)
    latest = _moment(asked.get("DateSent<", ""), end=True)
    if on := asked.get("DateSent", ""):
        earliest, latest = _moment(on, end=False), _moment(on, end=True)
    newest_first = sorted(
        api.messages.values(), key=lambda message: (message.created, message.sid[2:]), reverse=True
    )
    rows = [
        message.described(api)
        for message in newest_first
        if asked.get("To", message.to) == message.to
        and asked.get("From", message.sender) == message.sender
        and (earliest is None or (message.sent or message.created) >= earliest)
        and (latest is None or (message.sent or message.created) <= latest)
    ]
    return old_page(call, "messages", rows)


def _complete(message: Message) -> None:
    if message.status not in FINAL:
        raise Refused(20009)


def _written(moment: datetime) -> str:
    return format_datetime(moment.astimezone(UTC))


def _moment(text: str, *, end: bool) -> datetime | None:
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise Refused(20001, f"{text} is no date") from None
    if len(text) == len("2027-03-01") and end:
        moment += timedelta(days=1, microseconds=-1)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
