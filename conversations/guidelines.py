"""The guidelines for members, in chat and as a paper."""

from chatbot.core.effects import Send
from chatbot.core.ids import Key
from chatbot.core.messages import Args, Document, File, Line, Message, days
from conversations.organization import Organization
from conversations.talk import HOME, Outcome, Turn, button, here, locale

PARTS = (
    *("title", "why", "steps", "step-1", "step-2", "step-3", "step-4"),
    *("rules", "rule-1", "rule-2", "rule-3", "rule-4", "rule-5"),
    *("after", "visitors", "safety", "version"),
)


def shown(turn: Turn) -> Outcome:
    """The short of it, with the paper itself attached."""
    organization = turn.organization
    args = arguments(organization)
    file = File("guidelines.pdf", document=paper(organization, locale(turn)))
    message = Message(
        to=here(turn),
        key=Key("guidelines-short"),
        args=args,
        file=file,
        purpose="reply",
        choices=(button(HOME, "partners"), button(HOME, "plan"), button(HOME, "other"))
        if turn.session.draft is None
        else (),
    )
    return Outcome(session=turn.session, effects=(Send(message),))


def paper(organization: Organization, language: str) -> Document:
    """The guidelines as a document, in the reader's language."""
    args = arguments(organization)
    return Document(
        name="guidelines",
        template="guidelines",
        locales=(language,),
        lines=tuple(Line(Key(f"guidelines-{part}"), args) for part in PARTS),
    )


def arguments(organization: Organization) -> Args:
    return {
        "organization": organization.name,
        "department": organization.department,
        "address": organization.address,
        "press": organization.press or organization.address,
        "has_version": "yes" if organization.guidelines_version else "no",
        "version": days(organization.guidelines_version) if organization.guidelines_version else "",
    }
