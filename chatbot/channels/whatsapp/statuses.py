"""What became of a message, as Twilio tells it afterwards."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

Known = Callable[[str], str]
"""The outbox id behind what we had put into a callback's address; "" where it is none of ours."""

OUR_ID = "o"
"""The name of that in the query."""

FATES = {
    "sent": "sent",
    "delivered": "delivered",
    "read": "read",
    "failed": "failed",
    "undelivered": "failed",
    "canceled": "failed",
}
"""Every status that says more than the answer to our request did, and what it is to us."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What became of a message: `sent`, `delivered`, `read` or `failed`, with Twilio's code."""

    message: str  # the outbox id
    receipt: str
    status: str
    code: str = ""


def read(query: Mapping[str, str], form: Mapping[str, str], known: Known) -> Fate | None:
    """What a checked callback says; None where it says nothing new, or is about none of ours."""
    was_read = form.get("EventType") == "READ"
    status = "read" if was_read else FATES.get(form["MessageStatus"], "")
    message = known(query.get(OUR_ID, "")) if status else ""
    if not message:
        return None
    code = form.get("ErrorCode", "") if status == "failed" else ""
    return Fate(message=message, receipt=form["MessageSid"], status=status, code=code.lstrip("0"))
