"""Webhooks as Twilio writes them, to be varied; signed by the library of Twilio itself."""

import json
from collections.abc import Mapping
from urllib.parse import urlencode

from twilio.request_validator import RequestValidator  # type: ignore[import-untyped]

from chatbot.channels.whatsapp.payloads import Ours

Form = dict[str, str]

ACCOUNT = "AC" + "0a" * 16
SENDER = "+14155238886"
TOKEN = "c0ffee" * 5 + "00"
BASE = "https://chat.example.org"
PATH = "/whatsapp/1/in"
SID = "SM" + "12" * 16
MM = "MM" + "34" * 16
MEDIUM = "ME" + "56" * 16
REPLIED = "SM" + "78" * 16
ANA = "+5491155501234"
SCOPED = "AR.13491208655302741918"
OURS = Ours(account=ACCOUNT, sender=SENDER)


def message(sid: str = SID, sender: str = ANA, scoped: str = SCOPED, **more: str) -> Form:
    """A text message; `Body=…` and so on; a parameter given as "-" is left out."""
    context = {"ProfileName": "Ana R", "WaId": sender.removeprefix("+")}
    form = {
        "AccountSid": ACCOUNT,
        "ApiVersion": "2010-04-01",
        "Body": "Hola",
        "ChannelMetadata": json.dumps({"type": "whatsapp", "data": {"context": context}}),
        "ExternalUserId": f"whatsapp:{scoped}" if scoped else "-",
        "From": f"whatsapp:{sender}",
        "MessageSid": sid,
        "MessageType": "text",
        "NumMedia": "0",
        "NumSegments": "1",
        "ProfileName": "Ana R",
        "ReferralNumMedia": "0",
        "SmsMessageSid": sid,
        "SmsSid": sid,
        "SmsStatus": "received",
        "To": f"whatsapp:{SENDER}",
        "WaId": sender.removeprefix("+"),
    } | more
    return {name: value for name, value in form.items() if value != "-"}


def tap(payload: str = "request|c0ffee01|3|yes|mac", title: str = "Yes", **more: str) -> Form:
    """A pressed quick reply."""
    pressed = {"ButtonPayload": payload, "ButtonText": title, "MessageType": "button"}
    said = {"Body": title, "OriginalRepliedMessageSid": REPLIED}
    return message(**said | pressed | more)


def picked(row: str = "request|c0ffee01|3|no|mac", title: str = "No", **more: str) -> Form:
    """A row chosen in a list."""
    chosen = {"ListId": row, "ListTitle": title, "MessageType": "interactive"}
    said = {"Body": title, "OriginalRepliedMessageSid": REPLIED}
    return message(**said | chosen | more)


def file(kind: str, sid: str = MM, host: str = "https://api.twilio.com", **more: str) -> Form:
    """Something that came with a file."""
    url = f"{host}/2010-04-01/Accounts/{ACCOUNT}/Messages/{sid}/Media/{MEDIUM}"
    with_file = {"MediaUrl0": url, "MediaContentType0": kind, "NumMedia": "1", "Body": ""}
    hint = {"MessageType": kind.partition("/")[0]}
    return message(sid, **with_file | hint | more)


def place(**more: str) -> Form:
    """A pin on a map."""
    pin = {"Latitude": "-34.6037", "Longitude": "-58.3816", "Address": "Av. 9 de Julio"}
    named = {"Body": "", "MessageType": "location", "Label": "Obelisco"}
    return message(**named | pin | more)


def status(state: str = "delivered", **more: str) -> Form:
    """What became of a message of ours."""
    form = {
        "AccountSid": ACCOUNT,
        "ApiVersion": "2010-04-01",
        "ChannelInstallSid": "XE" + "9a" * 16,
        "ChannelPrefix": "whatsapp",
        "ChannelToAddress": f"whatsapp:{ANA}",
        "From": f"whatsapp:{SENDER}",
        "MessageSid": REPLIED,
        "MessageStatus": state,
        "SmsSid": REPLIED,
        "SmsStatus": state,
        "To": f"whatsapp:{ANA}",
    } | more
    return {name: value for name, value in form.items() if value != "-"}


def encoded(form: Mapping[str, str]) -> bytes:
    """A body, in an order of its own: the signature sorts."""
    return urlencode(sorted(form.items(), reverse=True)).encode()


def signature(form: Mapping[str, str], url: str = BASE + PATH, token: str = TOKEN) -> bytes:
    """What Twilio's own library computes."""
    made: str = RequestValidator(token).compute_signature(url, dict(form))
    return made.encode()
