"""The page on which a sister party announces its visitors."""

from chatbot.core.ids import Key
from chatbot.core.messages import Args, Choice, Line, words
from chatbot.core.pages import DAYS, LONG, Input, Page, Visit
from conversations.directory import languages
from conversations.nowhere import GONE

ANNOUNCE = "announce"
MINORS = ("no", "yes")


def page(visit: Visit) -> Page:
    """Who comes, when and where; once it is sent, that it is with our department."""
    partner = visit.organization.partner(visit.subject)
    if partner is None:
        return GONE
    args: Args = {
        "partner": partner.name,
        "organization": visit.organization.name,
        "department": visit.organization.department,
        "address": visit.organization.address,
    }
    title = Line(Key("visit-page-title"), args)
    if visit.done:
        return Page(
            title=title, lines=(Line(Key("visit-page-done"), args),), locales=languages(partner)
        )
    return Page(
        title=title,
        lines=(Line(Key("visit-page-text"), args),),
        inputs=INPUTS,
        choices=(Choice(question="visit", id=ANNOUNCE, label=Key("visit-page-send")),),
        locales=languages(partner),
    )


INPUTS = (
    Input(id="people", label=Key("visit-page-people"), kind=LONG, max=300, required=True),
    Input(id="window", label=Key("visit-page-window"), kind=DAYS, required=True),
    Input(id="city", label=Key("visit-page-city"), max=80, required=True),
    Input(id="hopes", label=Key("visit-page-hopes"), kind=LONG, max=500),
    Input(id="languages", label=Key("visit-page-languages"), max=120),
    Input(id="contact", label=Key("visit-page-contact"), max=200, required=True),
    Input(
        id="minors",
        label=Key("visit-page-minors"),
        required=True,
        picks=tuple((answer, words(f"visit-page-minors-{answer}")) for answer in MINORS),
    ),
)
"""What is asked, under the names that the answers have in the conversation."""
