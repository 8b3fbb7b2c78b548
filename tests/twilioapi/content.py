"""Content objects: made, listed, changed and deleted, always in JSON."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from re import Match
from typing import TYPE_CHECKING, Any

from tests.twilioapi.errors import Refused
from tests.twilioapi.http import Answer, Call
from tests.twilioapi.pages import page
from tests.twilioapi.shapes import FIELDS, ONLY_STORED, chosen, names

if TYPE_CHECKING:
    from tests.twilioapi.api import Twilio

Json = dict[str, Any]

MOST_VARIABLES = 100
LONGEST_NAME = 16
LONGEST_VALUE = 1600
KNOWN = {"friendly_name", "language", "variables", "types"}


@dataclass(slots=True, kw_only=True)
class Approval:
    """What Meta thinks of a content object as a template."""

    status: str = "unsubmitted"
    name: str = ""
    category: str = ""
    rejection_reason: str = ""
    allow_category_change: bool = True


@dataclass(slots=True, kw_only=True)
class Content:
    """A content object."""

    sid: str
    name: str
    language: str
    types: Json
    variables: dict[str, str]
    created: datetime
    updated: datetime
    approval: Approval = field(default_factory=Approval)

    @property
    def approved(self) -> bool:
        """Whether it goes out as a template."""
        return self.approval.status == "approved"

    def described(self, api: "Twilio") -> Json:
        """The object as an answer shows it."""
        url = f"{api.base}/v1/Content/{self.sid}"
        return {
            "sid": self.sid,
            "account_sid": api.account_sid,
            "friendly_name": self.name,
            "language": self.language,
            "variables": self.variables,
            "types": self.types,
            "date_created": self.created.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "date_updated": self.updated.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "url": url,
            "links": {
                "approval_create": f"{url}/ApprovalRequests/whatsapp",
                "approval_fetch": f"{url}/ApprovalRequests",
            },
        }

    def judged(self) -> Json:
        """What became of its approval."""
        approval = self.approval
        return {
            "name": approval.name,
            "category": approval.category,
            "content_type": chosen(self.types),
            "status": approval.status,
            "rejection_reason": approval.rejection_reason,
            "allow_category_change": approval.allow_category_change,
        }


def said(call: Call) -> Json:
    """The JSON object of a call; a form is refused, and so is a form that calls itself JSON."""
    if call.kind != "application/json":
        raise Refused(20415)
    try:
        given = json.loads(call.body)
    except ValueError:
        raise Refused(20001, "the body is not JSON") from None
    if not isinstance(given, dict):
        raise Refused(20001, "the body is not an object")
    return given


def create(api: "Twilio", call: Call, found: Match[str]) -> Answer:
    given = said(call)
    if not given.get("language"):
        raise Refused(20001, "language is required")
    now = api.clock()
    content = Content(
        sid=api.new_sid("HX"),
        name=str(given.get("friendly_name") or ""),
        language=str(given["language"]),
        types=_types(given),
        variables=_variables(given),
        created=now,
        updated=now,
    )
    api.contents[content.sid] = content
    return Answer.of(content.described(api), 201)


def update(api: "Twilio", call: Call, found: Match[str]) -> Answer:
    """Change an object; an approved one has to be reviewed again (assumed: from the start)."""
    content, given = content_of(api, found), said(call)
    content.types = _types(given)
    content.name = str(given.get("friendly_name") or content.name)
    content.language = str(given.get("language") or content.language)
    if "variables" in given:
        content.variables = _variables(given)
    content.updated = api.clock()
    content.approval = Approval()
    return Answer.of(content.described(api))


def fetch(api: "Twilio", call: Call, found: Match[str]) -> Answer:
    return Answer.of(content_of(api, found).described(api))


def delete(api: "Twilio", call: Call, found: Match[str]) -> Answer:
    del api.contents[content_of(api, found).sid]
    return Answer(status=204)


def listed(api: "Twilio", call: Call, found: Match[str]) -> Answer:
    rows = [content.described(api) for content in _wanted(api, call)]
    return page(api, call, "contents", rows)


def listed_with_approvals(api: "Twilio", call: Call, found: Match[str]) -> Answer:
    rows = [
        content.described(api) | {"approval_requests": content.judged()}
        for content in _wanted(api, call)
    ]
    return page(api, call, "contents", rows)


def content_of(api: "Twilio", found: Match[str]) -> Content:
    content = api.contents.get(found["sid"])
    if content is None:
        raise Refused(20404)
    return content


def _wanted(api: "Twilio", call: Call) -> list[Content]:
    """Newest first, as far as the filters let through."""
    asked = call.query
    channel, _, status = asked.get("ChannelEligibility", "").partition(":")
    if channel and channel != "whatsapp":
        return []
    return [
        content
        for content in reversed(api.contents.values())
        if asked.get("ContentName", content.name) == content.name
        and asked.get("Language", content.language) == content.language
        and asked.get("ContentType", chosen(content.types)) == chosen(content.types)
        and (not status or content.approval.status == status)
    ]


def _types(given: Json) -> Json:
    if given.keys() - KNOWN:
        raise Refused(20001, f"unknown: {sorted(given.keys() - KNOWN)}")
    types = given.get("types")
    if not isinstance(types, dict) or not types:
        raise Refused(20001, "types is required")
    for kind, content in types.items():
        if kind in ONLY_STORED:
            continue
        if kind not in FIELDS or not isinstance(content, dict):
            raise Refused(20001, f"{kind} is no content type")
        required, allowed = FIELDS[kind]
        if required - content.keys() or content.keys() - required - allowed:
            raise Refused(20001, f"{kind} takes {sorted(required)} and {sorted(allowed)}")
        for name in ("actions", "items"):
            parts = content.get(name, [])
            if not isinstance(parts, list) or not all(isinstance(part, dict) for part in parts):
                raise Refused(20001, f"{name} is a list of objects")
    return types


def _variables(given: Json) -> dict[str, str]:
    variables = given.get("variables") or {}
    if not isinstance(variables, dict) or len(variables) > MOST_VARIABLES:
        raise Refused(20001, "variables is an object of samples")
    for name, sample in variables.items():
        if not isinstance(sample, str) or not sample or len(sample) > LONGEST_VALUE:
            raise Refused(20001, f"the sample of {name} is no text of a fair length")
        if len(name) > LONGEST_NAME or (not name.isidentifier() and not name.isdecimal()):
            raise Refused(20001, f"{name} is no name of a variable")
    unknown = set(variables) - names(given["types"])
    if unknown:
        raise Refused(20001, f"nothing uses {sorted(unknown)}")
    return dict(variables)
