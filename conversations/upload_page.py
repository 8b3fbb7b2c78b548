"""The page on which somebody puts what is too large for a chat; the link is theirs alone."""

from chatbot.core.ids import Key
from chatbot.core.messages import Args, Choice, Line, country, days
from chatbot.core.pages import FILE, LONG, Input, Page, Visit
from conversations import afterwards, tellers
from conversations.case import Case
from conversations.nowhere import GONE

LARGEST = 50
"""Megabytes of one file."""


def page(visit: Visit) -> Page:
    """What may be put here, and that it has arrived."""
    case = visit.case
    if not isinstance(case, Case) or not afterwards.is_open(case, visit.now):
        return GONE
    teller = tellers.at(case, visit.subject)
    if teller is None:
        return GONE
    args: Args = {"country": country(case.leg.country), "window": days(case.leg.sought)}
    above = (Line(Key("upload-thanks")),) if visit.done else ()
    about = "upload-about.quiet" if case.quiet else "upload-about"
    known = visit.member if teller == case.member else None
    reads = known.locale if known is not None else visit.language
    return Page(
        title=Line(Key("upload-title")),
        lines=(*above, Line(Key(about), args), Line(Key("upload-kinds"))),
        inputs=(
            Input(
                id="file",
                label=Key("upload-file"),
                kind=FILE,
                max=LARGEST,
                required=True,
                unless="words",
            ),
            Input(id="words", label=Key("upload-words"), kind=LONG, max=4000),
        ),
        choices=(Choice(question="upload", id="add", label=Key("button-upload")),),
        locales=(reads or "en",),
    )
