"""The guidelines for sister parties, as a paper; and what our department sends them by mail."""

from chatbot.core.effects import Send
from chatbot.core.errors import NotAllowed
from chatbot.core.ids import Key
from chatbot.core.messages import Args, Document, File, Line, Message, typed, words
from chatbot.core.pages import link
from conversations.directory import languages
from conversations.guidelines import arguments
from conversations.organization import Organization
from conversations.talk import HOME, Outcome, Turn, button, closed, here, locale, reply, started
from conversations.visit_forms import PARTY
from conversations.visit_mail import to_partner

PARTS = (
    *("title", "why", "steps", "step-1", "step-2", "step-3"),
    *("rules", "rule-1", "rule-2", "rule-3", "rule-4", "rule-5"),
    *("visits-heading", "visits", "version"),
)
NAME = "partners"
MAILS = {"paper": "mail-partners", "link": "mail-announce"}


def paper(organization: Organization, *languages: str) -> Document:
    """The guidelines for sister parties, in one language or several."""
    args = arguments(organization)
    return Document(
        name=NAME,
        template="guidelines",
        locales=languages,
        lines=tuple(Line(Key(f"partners-{part}"), args) for part in PARTS),
    )


def shown(turn: Turn) -> Outcome:
    """The short of it, with the paper itself attached; anybody may have it."""
    file = File(f"{NAME}.pdf", document=paper(turn.organization, locale(turn)))
    message = Message(
        to=here(turn),
        key=Key("partners-short"),
        args=arguments(turn.organization),
        file=file,
        purpose="reply",
        choices=(button(HOME, "guidelines"), button(HOME, "other"))
        if turn.session.draft is None
        else (),
    )
    return Outcome(session=turn.session, effects=(Send(message),))


def menu(turn: Turn) -> Outcome:
    """What the department does with sister parties."""
    if turn.person is None or not turn.person.has("department"):
        return Outcome(session=turn.session, effects=(reply(turn, "party-not-yours"),))
    choices = (button(HOME, "visit"), button(HOME, "party"), button(HOME, "other"))
    return Outcome(session=turn.session, effects=(reply(turn, "party-menu", choices=choices),))


def begin(turn: Turn) -> Outcome:
    """Send a sister party our paper, or the address of its page."""
    return started(turn, PARTY)


def sent(turn: Turn, answers: dict[str, str]) -> Outcome:
    """The mail is on its way to the address in the directory."""
    if turn.person is None or not turn.person.has("department"):
        raise NotAllowed("party-not-yours")
    partner = turn.organization.partner(answers["party"])
    if partner is None:
        raise NotAllowed("visit-no-party")
    which = answers["what"]
    if which == "link" and not turn.web:
        return closed(turn, turn.session, "party-no-page", {"party": typed(partner.name)})
    document = paper(turn.organization, *languages(partner))
    mail = to_partner(
        turn,
        partner,
        MAILS[which],
        {"link": link("visit", subject=partner.id) if which == "link" else ""},
        file=File(f"{NAME}.pdf", document=document) if which == "paper" else None,
    )
    told: Args = {"party": typed(partner.name), "what": words(f"party-what-{which}")}
    return closed(turn, turn.session, "party-sent", told, effects=(mail,))
