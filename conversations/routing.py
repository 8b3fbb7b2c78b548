"""Who is asked: organizers of a district, deputies, the department; never the member."""

from chatbot.core.ids import ContactId
from chatbot.core.people import People, Person
from conversations.case import Case


def organizers(people: People, district: str, member: ContactId) -> tuple[ContactId, ...]:
    """The district's organizers; an organizer who travels is not asked about their own trip."""
    return _ids(people, "organizer", district, member)


def deputies(people: People, district: str, member: ContactId) -> tuple[ContactId, ...]:
    return _ids(people, "deputy", district, member)


def department(people: People, member: ContactId) -> tuple[ContactId, ...]:
    return _ids(people, "department", None, member)


def first_asked(
    people: People, district: str, member: ContactId, *, at_once: bool
) -> tuple[tuple[ContactId, ...], int]:
    """Who gets a new request, and the rung that this is: the organizer, or whoever stands in."""
    own, stand_in = organizers(people, district, member), deputies(people, district, member)
    everybody = department(people, member)
    if at_once:
        return tuple(dict.fromkeys((*own, *stand_in, *everybody))), 3
    if own:
        return own, 0
    if stand_in:
        return stand_in, 2
    return everybody, 3


def next_asked(people: People, case: Case, rung: int) -> tuple[ContactId, ...]:
    """All who hold the card once the ladder has reached a rung."""
    more: tuple[ContactId, ...] = ()
    if case.status == "requested":
        if rung >= 2:
            more = (*more, *deputies(people, case.district, case.member))
        if rung >= 3:
            more = (*more, *department(people, case.member))
    else:
        more = department(people, case.member)
    still = (h for h in case.holders if people.get(h) is not None)
    return tuple(dict.fromkeys((*still, *more)))


def role_of(contact: ContactId, case: Case, people: People) -> str:
    """What somebody is to a case: its member first, whatever other role they hold."""
    if contact == case.member:
        return "member"
    person = people.get(contact)
    if person is None:
        return "nobody"
    early = case.status in {"requested", "asked"}
    if person.has("department") and not early:
        return "department"
    if _decides_first(person) and (contact in case.holders or _placed(person, case.district)):
        return "organizer"
    return "department" if person.has("department") and contact in case.holders else "nobody"


def stand_ins(people: People, case: Case, by: ContactId) -> tuple[Person, ...]:
    """Who a request may be passed on to: any other organizer or deputy, or the department."""
    named = [p for r in ("organizer", "deputy", "department") for p in people.holding(r)]
    kept = {p.id: p for p in named if p.id not in (by, case.member)}
    return tuple(kept.values())


def _decides_first(person: Person) -> bool:
    return person.has("organizer") or person.has("deputy")


def _placed(person: Person, district: str) -> bool:
    return person.has("organizer", district) or person.has("deputy", district)


def _ids(
    people: People, role: str, district: str | None, member: ContactId
) -> tuple[ContactId, ...]:
    return tuple(p.id for p in people.holding(role, district) if p.id != member and p.reachable)
