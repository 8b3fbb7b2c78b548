"""The page that says whether a letter holds: its number, one of five words, and no name."""

from chatbot.core.ids import Key
from chatbot.core.messages import Line, typed
from chatbot.core.pages import Page, Visit
from conversations import scopes
from conversations.case import Case
from conversations.letters import letter_state, normal
from conversations.nowhere import locales


def page(visit: Visit) -> Page:
    """What a number stands for; wrong, mistyped and foreign ones are told the same."""
    organization = visit.organization
    args = {"department": organization.department, "address": organization.address}
    title = Line(Key("page-check-title"))
    how = Line(Key("page-check"), args)
    if not visit.subject:
        return Page(title=title, lines=(how,), locales=locales(visit))
    case = visit.case if isinstance(visit.case, Case) else None
    state = letter_state(case, visit.subject, visit.now)
    said = Line(Key(f"page-check-{state}"), {**args, "number": typed(normal(visit.subject))})
    if state == "unknown":
        said = Line(Key("page-check-unknown"), args)
    only = Line(Key("page-check-only"), args)
    scope = ((Key("letter-fact-scope"), scopes.said(case)),) if case and state == "valid" else ()
    return Page(title=title, lines=(said, only), facts=scope, locales=locales(visit))
