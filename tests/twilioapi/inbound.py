"""What a person writes: the window opens, the message is kept, and the webhook is told."""

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from tests.twilioapi.media import Medium
from tests.twilioapi.messages import Message

if TYPE_CHECKING:
    from tests.twilioapi.api import Twilio
    from tests.twilioapi.phones import Phone

Fields = dict[str, str]

# Documented for text messages; CANCEL, END, QUIT, REVOKE and OPTOUT belong to them there. Whether
# WhatsApp has them is not documented: `stop_words` can be set to all of them.
STOP = ("STOP", "STOPALL", "UNSUBSCRIBE")
START = ("START", "UNSTOP")
REMEMBERED = timedelta(days=7)  # a reply to something older does not say to what


def receive(api: "Twilio", phone: "Phone", fields: Fields, media: list[Medium]) -> str:
    """Take a message in; gives its sid."""
    now, sender = api.clock(), api.senders[phone.writes_to]
    message = Message(
        sid=api.new_sid("MM" if media else "SM"),
        sender=phone.address,
        to=sender.address,
        body=fields.get("Body", ""),
        created=now,
        updated=now,
        sent=now,
        status="received",
        inbound=True,
        media=media,
    )
    api.messages[message.sid] = message
    phone.wrote_at[sender.address] = now
    told = _told(api, phone, message) | fields | _consent(api, phone, message) | api.extra
    if sender.callback_url:
        fallback = sender.webhook.get("fallback_url", "")
        api.courier.inbound(message, told, sender.callback_url, fallback)
    return message.sid


def replied(api: "Twilio", sid: str, at: datetime, sender: str) -> Fields:
    """What a tap or a reply says of the message it answers."""
    if api.clock() - at > REMEMBERED:
        return {}
    return {"OriginalRepliedMessageSid": sid, "OriginalRepliedMessageSender": sender}


def _consent(api: "Twilio", phone: "Phone", message: Message) -> Fields:
    """Who says STOP gets nothing more until START, whichever of their addresses is written to."""
    pairs = {(message.to, f"whatsapp:{one}") for one in (phone.number, phone.user) if one}
    word = message.body.strip().upper()
    if word in api.stop_words:
        api.stopped |= pairs
        return {"OptOutType": "STOP"}
    if word in api.start_words:
        api.stopped -= pairs
        return {"OptOutType": "START"}
    return {}


def _told(api: "Twilio", phone: "Phone", message: Message) -> Fields:
    known = phone.number.removeprefix("+") if phone.shows_number else ""
    told = {
        "AccountSid": api.account_sid,
        "ApiVersion": "2010-04-01",
        "Body": message.body,
        "ChannelMetadata": _context(phone.name, known),
        "From": phone.address,
        "MessageSid": message.sid,
        "NumMedia": str(len(message.media)),
        "NumSegments": "1",
        "ProfileName": phone.name,
        "ReferralNumMedia": "0",
        "SmsMessageSid": message.sid,
        "SmsSid": message.sid,
        "SmsStatus": "received",
        "To": message.to,
        "WaId": known,
    }
    if phone.user:
        told["ExternalUserId"] = f"whatsapp:{phone.user}"
    for place, medium in enumerate(message.media):
        path = f"{api.account_path}/Messages/{message.sid}/Media/{medium.sid}"
        told[f"MediaUrl{place}"] = f"{api.base}{path}"
        told[f"MediaContentType{place}"] = medium.kind
    return told


def _context(name: str, known: str) -> str:
    context = {"ProfileName": name, "WaId": known}
    return json.dumps({"type": "whatsapp", "data": {"context": context}}, separators=(",", ":"))
