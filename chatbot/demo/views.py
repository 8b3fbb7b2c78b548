"""Phones and mails as the page gets them, and the sentences that stand around them."""

from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import Any

from chatbot.channels.browser import Shown
from chatbot.channels.sink import Mail

SENTENCES = (
    "title",
    "about",
    "mailbox",
    "parts",
    "controls",
    "chat",
    "write",
    "send",
    "file",
    "fill",
    "nothing",
    "next",
    "no-timer",
    "more",
    "restart",
    "restarting",
    "restarted",
    "save",
    "page-language",
    "phone-language",
    "whose-phone",
    "now",
    "quiet",
    "due",
    "no-due",
    "lost",
    "back",
    "failed",
    "close",
    "changed",
    "unread",
    "newer",
    "no-mail",
    "mails",
    "to",
    "letter",
    "open-letter",
    "new-mail",
    "buttons",
    "new-tab",
    "app",
    "app-browser",
    "app-whatsapp",
    "linked",
    "day",
    "window",
    "window-last",
    "window-shut",
    "template",
    "rows",
    "stories",
    "stories-about",
    "cases",
    "sentences",
    "onward",
    "again",
    "leave",
    "strayed",
    "step-press",
    "step-say",
    "step-file",
    "step-look",
    "step-open",
    "step-post",
    "step-mail",
    "step-returned",
    "step-timer",
    "step-waited",
    "step-stood",
    "step-restarted",
    "story-over",
)
"""The page's own sentences; each one's key begins with `demo-`."""


def shown_view(shown: Shown, app: str) -> dict[str, Any]:
    """A message as the page gets it."""
    return {
        "number": shown.number,
        "app": app,
        "said": shown.said,
        "text": shown.text,
        "buttons": [
            {"label": b.label, "token": b.token, "url": b.url, "style": b.style}
            for b in shown.buttons
        ],
        "file": shown.file,
        "changed": shown.edited,
        "opener": shown.opener,
        "details": list(shown.details),
        "template": shown.template,
        "gone": shown.gone,
    }


def mail_view(at: int, mail: Mail, names: Mapping[str, str]) -> dict[str, Any]:
    """A mail as the page gets it; hosts are known by their names."""
    return {
        "number": at,
        "to": list(mail.recipients),
        "name": ", ".join(names[to] for to in mail.recipients if to in names),
        "subject": mail.subject,
        "at": parsedate_to_datetime(mail.message["Date"]).isoformat(),
        "text": mail.text,
        "files": [file.name for file in mail.attachments],
    }
