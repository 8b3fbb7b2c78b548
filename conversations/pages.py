"""Pages: what somebody without an account reads on the web, and what they may answer there."""

from collections.abc import Callable

from chatbot.core.ids import Key
from chatbot.core.messages import Line
from chatbot.core.pages import Page, Visit

GONE = Page(title=Line(Key("page-gone-title")), lines=(Line(Key("page-gone")),), status=410)
"""What is shown of whatever is over, was never there, or cannot be told: one page for all."""

PAGES: dict[str, Callable[[Visit], Page]] = {}
"""Which conversation shows which page."""


def page(visit: Visit) -> Page:
    """The page that a link leads to, as things stand now; opening it changes nothing."""
    shown = PAGES.get(visit.page)
    return shown(visit) if shown is not None else GONE
