"""The account, its WhatsApp senders, and the typing indicator."""

from dataclasses import dataclass, field
from re import Match
from typing import TYPE_CHECKING, Any

from tests.twilioapi.content import said
from tests.twilioapi.errors import Refused
from tests.twilioapi.http import Answer, Call
from tests.twilioapi.pages import page

if TYPE_CHECKING:
    from tests.twilioapi.api import Twilio

Json = dict[str, Any]

CHANGEABLE = {"configuration", "webhook", "profile"}
WEBHOOK = {
    "callback_url", "callback_method", "fallback_url", "fallback_method",
    "status_callback_url", "status_callback_method",
}  # fmt: skip


@dataclass(slots=True, kw_only=True)
class Sender:
    """A WhatsApp number of ours."""

    sid: str
    address: str  # whatsapp:+1…
    status: str = "ONLINE"
    webhook: dict[str, str] = field(default_factory=dict)
    profile: Json = field(default_factory=dict)
    properties: Json = field(
        default_factory=lambda: {"quality_rating": "HIGH", "messaging_limit": "250 Customers/24hr"}
    )
    offline_reasons: list[Json] = field(default_factory=list)

    @property
    def callback_url(self) -> str:
        return self.webhook.get("callback_url", "")

    @property
    def status_callback_url(self) -> str:
        return self.webhook.get("status_callback_url", "")

    def described(self, api: "Twilio") -> Json:
        """The sender as an answer shows it."""
        return {
            "sid": self.sid,
            "sender_id": self.address,
            "status": self.status,
            "configuration": {"waba_id": "1234567890"},
            "webhook": {"callback_method": "POST", **self.webhook},
            "profile": self.profile,
            "properties": self.properties,
            "offline_reasons": self.offline_reasons or None,
            "url": f"{api.base}/v2/Channels/Senders/{self.sid}",
        }


def account(api: "Twilio", call: Call, found: Match[str]) -> Answer:
    return Answer.of(
        {
            "sid": api.account_sid,
            "friendly_name": "Made up",
            "status": api.account_status,
            "type": "Full",
            "date_created": "Mon, 01 Mar 2027 09:00:00 +0000",
            "uri": f"{api.account_path}.json",
        }
    )


def listed(api: "Twilio", call: Call, found: Match[str]) -> Answer:
    """The senders of a channel, which has to be named."""
    if call.query.get("Channel") != "whatsapp":
        raise Refused(20001, "Channel is whatsapp")
    return page(api, call, "senders", [one.described(api) for one in api.senders.values()])


def fetch(api: "Twilio", call: Call, found: Match[str]) -> Answer:
    return Answer.of(_sender_of(api, found).described(api))


def update(api: "Twilio", call: Call, found: Match[str]) -> Answer:
    """Change the webhook or the profile; what is not named stays."""
    sender, given = _sender_of(api, found), said(call)
    if given.keys() - CHANGEABLE:
        raise Refused(20001, f"unknown: {sorted(given.keys() - CHANGEABLE)}")
    webhook = given.get("webhook") or {}
    if not isinstance(webhook, dict) or webhook.keys() - WEBHOOK:
        raise Refused(20001, f"webhook takes {sorted(WEBHOOK)}")
    if webhook.get("callback_method", "POST") != "POST":
        raise Refused(20001, "only POST is spoken here")
    sender.webhook |= {name: str(value) for name, value in webhook.items()}
    sender.profile |= given.get("profile") or {}
    return Answer.of(sender.described(api), 202)


def typing(api: "Twilio", call: Call, found: Match[str]) -> Answer:
    """Show that somebody types, as an answer to a message of theirs, which is thereby read."""
    if call.one("channel") != "whatsapp":
        raise Refused(20001, "channel is whatsapp")
    message = api.messages.get(call.one("messageId"))
    if message is None or not message.inbound:
        raise Refused(20404)
    phone = api.reached(message.sender)
    assert phone is not None, "somebody sent it"
    phone.typing += 1
    return Answer.of({"success": True})


def _sender_of(api: "Twilio", found: Match[str]) -> Sender:
    for sender in api.senders.values():
        if sender.sid == found["sid"]:
            return sender
    raise Refused(20404)
