"""Every address that answers, the name of what it does, and who does it."""

import re
from collections.abc import Callable
from re import Match
from typing import TYPE_CHECKING

from tests.twilioapi import approvals, content, media, messages, senders, sending
from tests.twilioapi.errors import Refused
from tests.twilioapi.http import Answer, Call

if TYPE_CHECKING:
    from tests.twilioapi.api import Twilio

Do = Callable[["Twilio", Call, Match[str]], Answer]

ACCOUNT = r"/2010-04-01/Accounts/(?P<account>\w+)"
MESSAGE = ACCOUNT + r"/Messages/(?P<sid>\w+)"
MEDIUM = MESSAGE + r"/Media/(?P<medium>\w+?)(?P<json>\.json)?"
CONTENT = r"/v1/Content/(?P<sid>\w+)"
SENDER = r"/v2/Channels/Senders"

TABLE: list[tuple[str, str, str, Do]] = [
    ("GET", ACCOUNT + r"\.json", "account.fetch", senders.account),
    ("POST", ACCOUNT + r"/Messages\.json", "messages.create", sending.create),
    ("GET", ACCOUNT + r"/Messages\.json", "messages.list", messages.listed),
    ("GET", MESSAGE + r"\.json", "messages.fetch", messages.fetch),
    ("POST", MESSAGE + r"\.json", "messages.update", messages.update),
    ("DELETE", MESSAGE + r"\.json", "messages.delete", messages.delete),
    ("GET", MESSAGE + r"/Media\.json", "media.list", media.listed),
    ("GET", MEDIUM, "media.fetch", media.fetch),
    ("DELETE", MEDIUM, "media.delete", media.delete),
    ("POST", r"/v1/Content", "content.create", content.create),
    ("GET", r"/v[12]/Content", "content.list", content.listed),
    ("GET", r"/v[12]/ContentAndApprovals", "approvals.list", content.listed_with_approvals),
    ("GET", CONTENT, "content.fetch", content.fetch),
    ("PUT", CONTENT, "content.update", content.update),
    ("DELETE", CONTENT, "content.delete", content.delete),
    ("POST", CONTENT + r"/ApprovalRequests/whatsapp", "approvals.create", approvals.submit),
    ("GET", CONTENT + r"/ApprovalRequests", "approvals.fetch", approvals.fetch),
    ("POST", r"/v2/Indicators/Typing\.json", "typing.create", senders.typing),
    ("GET", SENDER, "senders.list", senders.listed),
    ("GET", SENDER + r"/(?P<sid>\w+)", "senders.fetch", senders.fetch),
    ("POST", SENDER + r"/(?P<sid>\w+)", "senders.update", senders.update),
]
ROUTES = [(method, re.compile(path), name, do) for method, path, name, do in TABLE]


def route(call: Call, account: str) -> tuple[str, Do, Match[str]]:
    """Who answers this call; another account's addresses are not found."""
    known = False
    for method, path, name, do in ROUTES:
        if found := path.fullmatch(call.path):
            if found.groupdict().get("account", account) != account:
                break
            if method == call.method:
                return name, do, found
            known = True
    raise Refused(20004 if known else 20404)
