"""Who tells of a trip: the leader, and each who travels along, for themself alone."""

from dataclasses import replace

from chatbot.core.ids import ContactId
from chatbot.core.messages import As
from chatbot.core.pages import link
from conversations.case import Case
from conversations.steps import offered


def may(case: Case, contact: ContactId) -> bool:
    """Whether somebody may tell of this trip now, or could be asked to."""
    role = "member" if contact == case.member else "traveller"
    return is_one(case, contact) and case.kind == "trip" and "report" in offered(case, role)


def is_one(case: Case, contact: ContactId) -> bool:
    """Whether somebody is or was on this trip, so that there may be something of theirs to tell."""
    return contact == case.member or case.company.of(contact) is not None


def own(case: Case, contact: ContactId) -> Case:
    """The trip with nothing of its report but what one of them has told."""
    by = "" if contact == case.member else contact
    pieces = tuple(piece for piece in case.report.pieces if piece.by == by)
    return replace(case, report=replace(case.report, pieces=pieces))


def name(case: Case, contact: ContactId) -> str:
    """What one of them is called."""
    of = case.company.of(contact)
    return of.name if of is not None else case.name


def page(case: Case, contact: ContactId) -> As:
    """The page on which one of them puts what is too large for a chat."""
    of = case.company.of(contact)
    return link("upload", about=case.id, subject=str(of.number) if of else "", days=30)


def at(case: Case, subject: str) -> ContactId | None:
    """Whose page it is; None for whoever travels along no more."""
    if not subject:
        return case.member
    return next((t.contact for t in case.company.travellers if str(t.number) == subject), None)
