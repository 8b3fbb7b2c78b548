"""Who somebody is to visitors: of the club that is asked, of the department, or nobody."""

from chatbot.core.ids import ContactId
from chatbot.core.people import People
from conversations.case import Case

CLUB, DEPARTMENT = "organizer", "department"


def part(case: Case, contact: ContactId, people: People) -> str:
    """What somebody is to a visit; whoever is both answers for the club that was asked."""
    person, visit = people.get(contact), case.visit
    if person is None or visit is None:
        return "nobody"
    placed = person.has("organizer", case.district) or person.has("deputy", case.district)
    if case.district and placed and case.status != "inquired":
        return CLUB
    return (
        DEPARTMENT if person.has("department") else CLUB if placed and case.district else "nobody"
    )
