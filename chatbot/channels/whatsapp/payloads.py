"""The parameters of a webhook that we read, each with the pattern its value has.

What is not named here is not looked at: new parameters come without notice.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from chatbot.channels.whatsapp import seams
from chatbot.channels.whatsapp.seams import NAME, Table
from chatbot.channels.whatsapp.signature import Malformed

SID = r"(?:SM|MM)[0-9a-f]{32}"
PHONE = r"\+[1-9]\d{6,14}"
SCOPED = r"[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}"
"""A person's id for one business, where the number is hidden."""

NAMED = re.compile(rf"whatsapp:(?:{PHONE}|{SCOPED})")
FLAG = r"(?:true|false)"
NUMBER = r"-?\d{1,3}(?:\.\d{1,20})?"
KIND = r"[a-z]{2,20}/[A-Za-z0-9.+-]{1,100}(?:; ?[a-z]+=[A-Za-z0-9.,\"-]+)*"

COMMON = {
    "AccountSid": r"AC[0-9a-f]{32}",
    "MessageSid": SID,
    "From": NAMED.pattern,
    "To": NAMED.pattern,
}
MESSAGE = Table(
    shapes=COMMON
    | {
        "ExternalUserId": NAMED.pattern,
        "Forwarded": FLAG,
        "FrequentlyForwarded": FLAG,
        "Latitude": NUMBER,
        "Longitude": NUMBER,
        "MessageType": r"[a-z_]{1,40}",
        "NumMedia": r"\d{1,2}",
        "OptOutType": r"START|STOP|HELP",
        "OriginalRepliedMessageSid": SID,
    },
    numbered={"MediaContentType": KIND, "MediaUrl": r"https?://[^\s]{1,2000}"},
    words=("Body", "ButtonText", "ListTitle"),
    secrets=("ButtonPayload", "ListId"),
    required=("AccountSid", "Body", "From", "MessageSid", "NumMedia", "To"),
)
STATUS = Table(
    shapes=COMMON
    | {
        "ErrorCode": r"\d{1,6}",
        "EventType": r"[A-Z_]{1,40}",
        "MessageStatus": r"[a-z_]{1,40}",
    },
    required=("AccountSid", "MessageSid", "MessageStatus"),
)
SAME = {"SmsMessageSid": "MessageSid", "SmsSid": "MessageSid"}
"""Parameters that repeat another one."""

FORWARDED = ("Forwarded", "FrequentlyForwarded")
"""That the words are somebody else's: believed where it is said, for then nothing is kept."""

LONGEST = 16_384
SHORTEST = len("whatsapp:US.")


class Foreign(Exception):
    """Signed, and about an account or a sender that is none of ours."""


class Odd(Exception):
    """Signed and whole, and yet not to be read: the parameter's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ours:
    """What a webhook must be about to be for us."""

    account: str
    sender: str  # in E.164
    media: str = "https://api.twilio.com"  # where what people send can be fetched


def message(form: Mapping[str, str], ours: Ours) -> Mapping[str, str]:
    """What we read of an inbound message, checked; what is blank or odd is left out.

    Raises `Malformed`, `Foreign`, `Odd`.
    """
    if form.get("To", "") != f"whatsapp:{ours.sender}":
        raise Foreign
    _check(form, MESSAGE, ours)
    if not _is_whole(form):
        seams.check_confirmed(form, MESSAGE)
    _check_media(form)
    _check_sender(form)
    return _read(form, MESSAGE)


def sid_of(form: Mapping[str, str]) -> str:
    """Which message this surely is, however odd the rest of it is; "" where that is open."""
    return form["MessageSid"] if seams.is_sole(form, "MessageSid", MESSAGE) else ""


def is_doubtful(form: Mapping[str, str]) -> bool:
    """Whether only Twilio knows where the text of this message ends."""
    return seams.doubtful(form, MESSAGE) or not _is_whole(form)


def _is_whole(form: Mapping[str, str]) -> bool:
    try:
        seams.check(form, MESSAGE)
    except Malformed:
        return False
    return True


def status(form: Mapping[str, str], ours: Ours) -> Mapping[str, str]:
    """The parameters of a status callback, checked. Raises `Malformed`, `Foreign`, `Odd`."""
    _check(form, STATUS, ours)
    seams.check(form, STATUS)
    if form.get("SmsStatus", form["MessageStatus"]) != form["MessageStatus"]:
        raise Malformed("two statuses")
    return _read(form, STATUS)


def _check(form: Mapping[str, str], table: Table, ours: Ours) -> None:
    if form.get("AccountSid", "") != ours.account:
        raise Foreign
    if not form.keys() >= set(table.required):
        raise Malformed("incomplete")
    if not all(map(NAME.fullmatch, form)):
        raise Malformed("no name of a parameter")
    for name, value in form.items():
        _check_value(name, value, table)
    if any(form.get(name, form[other]) != form[other] for name, other in SAME.items()):
        raise Malformed("two ids")


def _read(form: Mapping[str, str], table: Table) -> Mapping[str, str]:
    known = {name: value for name, value in form.items() if table.is_known(name)}
    return {name: value for name, value in known.items() if table.fits(name, value)}


def _check_value(name: str, value: str, table: Table) -> None:
    shape = table.shape(name)
    if shape is None:
        if name in (*table.words, *table.secrets) and len(value) > LONGEST:
            raise Odd(name)
        return
    if shape.fullmatch(value) or (not value and name not in table.required):
        return
    cut_off = len(value) < SHORTEST and name == "From"
    if not value or cut_off or shape.match(value):
        raise Malformed("torn")  # it begins rightly, and then ends early, or something follows
    if name in ("From", "NumMedia") or table.is_numbered(name):
        raise Odd(name)
    if name in table.required:
        raise Malformed("no id")


def _check_media(form: Mapping[str, str]) -> None:
    count = int(form["NumMedia"])
    expected = {f"{name}{at}" for name in MESSAGE.numbered for at in range(count)}
    if {name for name in form if MESSAGE.is_numbered(name)} != expected:
        raise Malformed("media")


def _check_sender(form: Mapping[str, str]) -> None:
    """Where the number is hidden, both names of the sender are the same."""
    sender, scoped = form["From"], form.get("ExternalUserId", "")
    if scoped and not sender.startswith("whatsapp:+") and sender != scoped:
        raise Malformed("two senders")
