"""What Meta approves as a template, and under which name."""

import re
from re import Match
from typing import TYPE_CHECKING, Any

from tests.twilioapi.content import Approval, Content, content_of, said
from tests.twilioapi.errors import Refused
from tests.twilioapi.http import Answer, Call
from tests.twilioapi.shapes import TEMPLATE, VARIABLE, chosen, names

if TYPE_CHECKING:
    from tests.twilioapi.api import Twilio

Json = dict[str, Any]

NAME = re.compile(r"[a-z0-9_]{1,512}")
CATEGORIES = ("UTILITY", "MARKETING", "AUTHENTICATION")
STATUSES = ("unsubmitted", "received", "pending", "approved", "rejected", "paused", "disabled")
ADJACENT = re.compile(r"\}\}\s*\{\{")


def submit(api: "Twilio", call: Call, found: Match[str]) -> Answer:
    content, given = content_of(api, found), said(call)
    name, category = str(given.get("name") or ""), str(given.get("category") or "")
    if not NAME.fullmatch(name):
        raise Refused(20001, "name is lower case letters, digits and underscores")
    if category not in CATEGORIES:
        raise Refused(20001, f"category is one of {CATEGORIES}")
    if chosen(content.types) not in TEMPLATE:
        raise Refused(20001, f"{chosen(content.types)} cannot be submitted for approval")
    if content.approval.status not in ("unsubmitted", "rejected"):
        raise Refused(20001, "already submitted")
    if any(_same(other, name, content.language) for other in api.contents.values()):
        raise Refused(20001, "there is a template of that name in that language")
    reason = fault(content)
    content.approval = Approval(
        status="rejected" if reason else api.review,
        name=name,
        category=category,
        rejection_reason=reason,
        allow_category_change=given.get("allow_category_change") is not False,
    )
    return Answer.of(content.judged(), 201)


def fetch(api: "Twilio", call: Call, found: Match[str]) -> Answer:
    content = content_of(api, found)
    judged: Json = {"sid": content.sid, "account_sid": api.account_sid}
    judged["url"] = f"{api.base}{call.path}"
    judged["whatsapp"] = {"type": "whatsapp", **content.judged()}
    return Answer.of(judged)


def _same(other: Content, name: str, language: str) -> bool:
    taken = other.approval.status not in ("unsubmitted", "rejected")
    return taken and (other.approval.name, other.language) == (name, language)


def fault(content: Content) -> str:
    """Why Meta would reject it at sight; empty when it would not."""
    given = content.types[chosen(content.types)]
    body = str(given.get("body") or given.get("title") or "").strip()
    places = list(VARIABLE.finditer(body))
    if places and (places[0].start() == 0 or places[-1].end() == len(body)):
        return "the body starts or ends with a variable"
    if ADJACENT.search(body):
        return "two variables stand side by side"
    titles = [action.get("title", "") for action in given.get("actions") or []]
    if names(titles):
        return "the title of a button is frozen in a template"
    if names(given) - set(content.variables):
        return "a variable has no sample"
    return ""
