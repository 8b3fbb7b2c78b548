"""Pages: what somebody without an account reads on the web, and what they may answer there."""

import re
from collections.abc import Callable

from chatbot.core.ids import CaseId, Key
from chatbot.core.messages import Document, Line
from chatbot.core.pages import Page, Visit
from conversations import guidelines
from conversations.organization import Organization

GONE = Page(title=Line(Key("page-gone-title")), lines=(Line(Key("page-gone")),), status=410)
"""What is shown of whatever is over, was never there, or cannot be told: one page for all."""


def locales(visit: Visit) -> tuple[str, ...]:
    """The reader's language, then those of the organisation: for pages that anybody may open."""
    found: tuple[str, ...] = visit.organization.locales
    return tuple(dict.fromkeys((visit.language, *found) if visit.language else found))


def home(visit: Visit) -> Page:
    """For whoever comes without a link: that there is nothing to see, and nothing more."""
    lines = (Line(Key("page-home")),)
    return Page(title=Line(Key("page-home-title")), lines=lines, locales=locales(visit))


PAGES: dict[str, Callable[[Visit], Page]] = {"home": home}
"""Which conversation shows which page; `check` and `home` need no link."""

PAPERS: dict[str, Callable[[Organization, str], Document]] = {"guidelines": guidelines.paper}
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
