"""Pages that tell nothing: for whoever comes without a link, or with one that is over."""

from chatbot.core.ids import Key
from chatbot.core.messages import Line
from chatbot.core.pages import Page, Visit

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
