"""What Twilio checks before it accepts a message, and the numbers it refuses with."""

import json
import re
from re import Match
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from tests.twilioapi.content import LONGEST_NAME, LONGEST_VALUE, Content
from tests.twilioapi.errors import Refused
from tests.twilioapi.http import Answer, Call
from tests.twilioapi.messages import Message
from tests.twilioapi.shapes import chosen, filled, names, units

if TYPE_CHECKING:
    from tests.twilioapi.api import Twilio

Json = dict[str, Any]

LONGEST_BODY = 1600
PARAMETERS = {
    "To", "From", "MessagingServiceSid", "Body", "MediaUrl", "ContentSid", "ContentVariables",
    "StatusCallback", "ValidityPeriod", "PersistentAction", "ContentRetention",
    "AddressRetention", "RiskCheck", "ProvideFeedback", "ForceDelivery", "SmartEncoded",
    "ShortenUrls", "SendAsMms", "MaxPrice", "Attempt", "ApplicationSid", "TrafficType",
}  # fmt: skip
# A BSUID: the country, a dot, perhaps ENT and a dot, and up to 128 letters and digits.
ADDRESS = re.compile(r"whatsapp:(\+[1-9]\d{6,14}|[A-Z]{2}\.(ENT\.)?[0-9A-Za-z]{1,128})")
PLACE = re.compile(r"geo:(-?[\d.]+),(-?[\d.]+)(?:\|(.*))?")
BLOCKED = ("+53", "+98", "+963", "+850", "+7978")


def create(api: "Twilio", call: Call, found: Match[str]) -> Answer:
    """Accept a message; whether it arrives is told by callback."""
    unknown = call.form.keys() - PARAMETERS
    if unknown:
        # The real one ignores what it does not know, and a misspelt name goes unnoticed there.
        raise Refused(20001, f"unknown: {sorted(unknown)}")
    to = _recipient(api, call.one("To"))
    sender, service = _sender(api, call)
    if (sender, to) in api.stopped:
        raise Refused(21610)
    message = _message(api, call, sender, to)
    message.service = service
    message.status = "accepted" if service else "queued"
    message.statuses.append(message.status)
    _options(api, call, message)
    if not api.pair.take(to, api.clock()):
        message.doomed = 63018
    if (code := api.refusals.take("", api.reached(to))) is not None:
        message.doomed = code
    api.messages[message.sid] = message
    api.transit.add(message)
    return Answer.of(message.described(api), 201)


def _recipient(api: "Twilio", to: str) -> str:
    if not to:
        raise Refused(21604)
    if not to.startswith("whatsapp:"):
        raise Refused(21910, "only whatsapp: is spoken here")
    if not ADDRESS.fullmatch(to):
        raise Refused(21211, to)
    if to.removeprefix("whatsapp:").startswith(api.blocked_prefixes):
        raise Refused(21408)
    return to


def _sender(api: "Twilio", call: Call) -> tuple[str, str]:
    sender, service = call.one("From"), call.one("MessagingServiceSid")
    if sender and service:
        # The real one takes both when the sender belongs to the service; being sure is stricter.
        raise Refused(21603, "From and MessagingServiceSid are both given")
    if service:
        if service != api.service_sid:
            raise Refused(21701)
        return next(iter(api.senders)), service
    if not sender:
        raise Refused(21603)
    if not sender.startswith("whatsapp:"):
        raise Refused(21910)
    if sender not in api.senders or api.senders[sender].status != "ONLINE":
        raise Refused(63007)
    return sender, ""


def _message(api: "Twilio", call: Call, sender: str, to: str) -> Message:
    body, media, content_sid = (
        call.one("Body"),
        call.form.get("MediaUrl", []),
        call.one("ContentSid"),
    )
    now = api.clock()
    message = Message(
        sid=api.new_sid("MM" if media else "SM"),
        sender=sender,
        to=to,
        body=body,
        created=now,
        updated=now,
        status="queued",
    )
    if content_sid:
        if body or media:
            # Documented only as "must be absent when a template is meant"; refused to be sure.
            raise Refused(20001, "Body and MediaUrl do not go with ContentSid")
        _template(api, call, message, content_sid)
    elif "ContentVariables" in call.form:
        raise Refused(21654)
    elif "PersistentAction" in call.form:
        message.place = _place(call.one("PersistentAction"))
    elif not body.strip() and not media:
        raise Refused(21619)
    if units(body) > LONGEST_BODY:
        raise Refused(21617)
    if media:
        message.media_url = _medium(media)
    return message


def _template(api: "Twilio", call: Call, message: Message, sid: str) -> None:
    content = api.contents.get(sid)
    if content is None:
        raise Refused(21655)
    if "ContentVariables" in call.form:
        message.variables = _variables(call.one("ContentVariables"), content)
    message.content = sid
    # What is left out falls back to the sample, so that somebody sees it: documented.
    given = {**content.variables, **message.variables}
    if chosen(content.types).startswith(("twilio/", "whatsapp/card")):
        message.body = str(filled(content.types[chosen(content.types)].get("body") or "", given))


def _variables(text: str, content: Content) -> dict[str, str]:
    try:
        given = json.loads(text)
    except ValueError:
        raise Refused(21656, "not JSON") from None
    if not isinstance(given, dict) or not given:
        raise Refused(21656, "not an object with variables")
    known = names(content.types)
    for name, value in given.items():
        # Whether an unknown one is refused is not documented; here it is.
        if name not in known or len(name) > LONGEST_NAME:
            raise Refused(21656, f"the content has no variable {name}")
        if not isinstance(value, str) or not value.strip() or len(value) > LONGEST_VALUE:
            raise Refused(21656, f"{name} is empty, null, too long or no text")
    return given


def _place(text: str) -> tuple[str, str, str]:
    found = PLACE.fullmatch(text)
    if found is None:
        raise Refused(20001, "PersistentAction is geo:latitude,longitude|label")
    return found[1], found[2], found[3] or ""


def _medium(urls: list[str]) -> str:
    if len(urls) > 1:
        raise Refused(21623, "one file for each WhatsApp message")
    if not _is_address(urls[0]):
        raise Refused(21620)
    return urls[0]


def _options(api: "Twilio", call: Call, message: Message) -> None:
    message.callback = call.one("StatusCallback")
    if message.callback and not _is_address(message.callback):
        raise Refused(21609)
    period = call.one("ValidityPeriod") or "36000"
    if not period.isdecimal() or not 1 <= int(period) <= 36000:
        raise Refused(20001, "ValidityPeriod is between 1 and 36000")
    message.discard = _retention(api, call.one("ContentRetention"), "discard")
    message.obfuscate = _retention(api, call.one("AddressRetention"), "obfuscate")


def _retention(api: "Twilio", wish: str, forget: str) -> bool:
    if wish not in ("", "retain", forget):
        raise Refused(20001, f"{wish} is no retention")
    if wish == forget and not api.redaction:
        raise Refused(20001, "message redaction is not available on this account")
    return wish == forget


def _is_address(url: str) -> bool:
    where = urlsplit(url)
    return where.scheme in ("http", "https") and bool(where.hostname)
