"""The page on which somebody without a chat app reads what was written down for them."""

from chatbot.core.ids import Key
from chatbot.core.messages import Arg, Args, Choice, Line, country, days, named, typed, words
from chatbot.core.pages import Page, Visit
from conversations.cards import activities
from conversations.case import Case
from conversations.case.company import mark
from conversations.nowhere import GONE
from conversations.organization import Organization

PAGE = "for"
CONFIRM, REFUSE = "confirm", "refuse"
ABOVE = ("for-page-who",)
RULES = ("introduced", "speaking", "press", "embassy", "report")
SHOWN = (*ABOVE, *(f"details-rule_{rule}" for rule in RULES), "for-page-consent")


def page(visit: Visit) -> Page:
    """What was written down, for whoever got the link; it is answered by a button alone."""
    case: Case | None = visit.case
    if case is None or not is_theirs(case, visit.subject):
        return GONE
    args = told(visit.organization, case)
    title = Line(Key("for-page-title"), args)
    hint = (visit.language,) if visit.language else ()
    languages = tuple(dict.fromkeys((*hint, case.filed.locale, *visit.organization.locales)))
    if case.status != "proxied":
        state = "done" if case.open else "over"
        line = Line(Key(f"for-page-{state}"), args)
        return Page(title=title, lines=(line,), locales=languages)
    return Page(
        title=title,
        lines=tuple(Line(Key(key), args) for key in SHOWN),
        facts=_facts(visit.organization, case),
        choices=(
            Choice(question=PAGE, id=CONFIRM, label=Key("button-for-confirm"), style="yes"),
            Choice(question=PAGE, id=REFUSE, label=Key("button-for-refuse"), style="no"),
        ),
        locales=languages,
    )


def is_theirs(case: Case, subject: str) -> bool:
    """Whether a link about this case was made for whom it is about."""
    return case.filed.name != "" and subject == mark("for", case.member)


def told(organization: Organization, case: Case) -> Args:
    """What the page and the mail say of a request."""
    return {
        "organization": organization.name,
        "department": organization.department,
        "address": organization.address,
        "who": typed(case.filed.name),
        "name": typed(case.name),
        "country": country(case.leg.country),
        "window": days(case.leg.sought),
        "number": case.number,
    }


def _facts(organization: Organization, case: Case) -> tuple[tuple[Key, Arg], ...]:
    """Everything that was written down, in the order in which it was asked."""
    leg = case.leg
    number: Arg = words("details-phone.none") if case.phone == "none" else typed(case.phone)
    shown: dict[str, Arg] = {
        "name": typed(case.name),
        "kind": named(organization.named("kinds", case.membership)),
        "email": typed(case.email),
        "country": country(leg.country),
        "travel": days(leg.travel),
        "why": typed(case.why),
        "window": days(leg.sought),
        "activity": activities(organization, leg.activity),
        "city": typed(leg.city),
        "phone": number,
        "other": typed(case.other),
    }
    empty = {"why": case.why, "other": case.other}
    return tuple((Key(f"for-{q}.label"), arg) for q, arg in shown.items() if empty.get(q, "+"))
