"""Pages: what somebody without an account reads on the web, and what they may answer there."""

import re
from collections.abc import Callable

from chatbot.core.ids import CaseId
from chatbot.core.messages import Document
from chatbot.core.pages import Page, Visit
from conversations import (
    check_page,
    guardian_page,
    guardians,
    guidelines,
    host_page,
    partners,
    proxy_page,
    upload_page,
    visit_page,
)
from conversations.nowhere import GONE, home
from conversations.organization import Organization

PAGES: dict[str, Callable[[Visit], Page]] = {
    "visit": visit_page.page,
    "home": home,
    "host": host_page.page,
    "check": check_page.page,
    "upload": upload_page.page,
    guardians.PAGE: guardian_page.page,
    proxy_page.PAGE: proxy_page.page,
}
"""Which conversation shows which page; `check` and `home` need no link."""

PAPERS: dict[str, Callable[[Organization, str], Document]] = {
    "guidelines": guidelines.paper,
    "partners": partners.paper,
}
"""What anybody may download, by name."""

_MEANT = str.maketrans("OIL", "011")
_NUMBER = re.compile(r"[0-9A-HJKMNP-TV-Z]{8}")


def page(visit: Visit) -> Page:
    """The page that a link leads to, as things stand now; opening it changes nothing."""
    shown = PAGES.get(visit.page)
    return shown(visit) if shown is not None else GONE


def paper(name: str, organization: Organization, locale: str) -> Document | None:
    """A paper that anybody may read, in one language."""
    made = PAPERS.get(name)
    return made(organization, locale) if made is not None else None


def numbered(number: str) -> CaseId | None:
    """The case whose number somebody typed, however they wrote it; what follows it is a leg's."""
    plain = re.sub(r"[\s./_\u2010-\u2015-]", "", number.upper())[:8].translate(_MEANT)
    return CaseId(plain) if _NUMBER.fullmatch(plain) else None
