"""Who is asked: organizers of a district, deputies, the department; never the member."""

from chatbot.core.ids import ContactId
from chatbot.core.people import People, Person
from conversations import absence, reach
from conversations.case import Case

DEPUTY, DEPARTMENT = 2, 3
"""From which reminder on the deputy, and then the department, is asked as well."""

LEAGUE = frozenset({"league", "asked-league"})
"""The stages in which the league is asked."""

EARLY = frozenset({"requested", "asked-requested"})
"""The stages in which somebody is to be recommended."""


def organizers(people: People, district: str, member: ContactId) -> tuple[ContactId, ...]:
    """The district's organizers; an organizer who travels is not asked about their own trip."""
    return _ids(people, "organizer", district, member)


def deputies(people: People, district: str, member: ContactId) -> tuple[ContactId, ...]:
    return _ids(people, "deputy", district, member)


def department(people: People, member: ContactId) -> tuple[ContactId, ...]:
    """Everybody who approves; where all of them are away, they are asked all the same."""
    found = _ids(people, "department", None, member)
    return found or _ids(people, "department", None, member, present=False)


def in_line(people: People, case: Case, gone: ContactId) -> tuple[ContactId, ...]:
    """Who is next where somebody who had the card has it no more."""
    if case.stage in LEAGUE and (found := league(people, case)):
        return tuple(h for h in found if h != gone and h not in barred(case))
    district = case.stage in EARLY or case.kind not in {"trip", "task"}
    found = (
        first_asked(people, case.district, case.member, at_once=False)
        if district
        else department(people, case.member)
    )
    return tuple(h for h in found if h != gone and h not in barred(case))


def barred(case: Case) -> tuple[ContactId, ...]:
    """Who declined, and has no part in the second look at it."""
    look = case.circle.second_look
    return (look.against,) if look is not None else ()


def first_asked(
    people: People, district: str, member: ContactId, *, at_once: bool
) -> tuple[ContactId, ...]:
    """Who gets a new request: the organizer or a stand-in; everybody where time is short."""
    own, stand_in = organizers(people, district, member), deputies(people, district, member)
    everybody = department(people, member)
    if at_once:
        return tuple(dict.fromkeys((*own, *stand_in, *everybody)))
    return own or stand_in or everybody


def next_asked(people: People, case: Case, rung: int) -> tuple[ContactId, ...]:
    """All who hold the card once it has been reminded of so often."""
    if case.status != "requested":
        more = department(people, case.member)
    elif not case.holders:
        more = first_asked(people, case.district, case.member, at_once=False)
    else:
        deputy = deputies(people, case.district, case.member) if rung >= DEPUTY else ()
        more = (*deputy, *(department(people, case.member) if rung >= DEPARTMENT else ()))
    still = (h for h in case.holders if people.get(h) is not None)
    return tuple(h for h in dict.fromkeys((*still, *more)) if h not in barred(case))


def seen_by_department(case: Case, people: People) -> bool:
    """Whether the department holds the card of a request, too."""
    return any((p := people.get(h)) is not None and p.has("department") for h in case.holders)


def role_of(contact: ContactId, case: Case, people: People) -> str:
    """What somebody is to a case: its member first, whatever other role they hold."""
    if contact == case.member:
        return "member"
    if case.company.of(contact) is not None:
        return "traveller"
    if contact in case.company.opened:
        return "invited"
    person = people.get(contact)
    if person is None:
        return "nobody"
    if contact != case.recommended_by and case.stage in LEAGUE and _of_league(person, case):
        return "league"
    if person.has("department") and case.stage not in EARLY:
        return "department"
    if _decides_first(person) and (_holds(case, contact) or _placed(person, case.district)):
        return "organizer"
    if person.has("department") and _holds(case, contact):
        return "department"
    knows = contact in case.knowing and person.has("league")
    return "league" if knows else "nobody"


def league(people: People, case: Case) -> tuple[ContactId, ...]:
    """The league's officers of the district, else of the whole; nobody says yes twice."""
    near = _ids(people, "league", case.district, case.member)
    found = near or _ids(people, "league", "", case.member)
    return tuple(h for h in found if h != case.recommended_by)


def _of_league(person: Person, case: Case) -> bool:
    return person.has("league", case.district) or person.has("league", "")


def stand_ins(people: People, case: Case, by: ContactId) -> tuple[Person, ...]:
    """Who a request may be passed on to, the nearest first."""
    near = (p for p in people.officers.values() if _placed(p, case.district))
    groups = (
        near,
        people.holding("department"),
        people.holding("organizer"),
        people.holding("deputy"),
    )
    kept = {p.id: p for group in groups for p in group}
    out = {by, case.member, *case.holders, *barred(case)}
    return tuple(p for p in kept.values() if p.id not in out and _reads(p) and p.name)


def _reads(person: Person) -> bool:
    return not reach.away(person) and not absence.absent(person)


def _holds(case: Case, contact: ContactId) -> bool:
    """Whether somebody has the card; whoever is away and stood in for may still decide."""
    return contact in case.holders or any(s.absent == contact for s in case.circle.stood)


def _decides_first(person: Person) -> bool:
    return person.has("organizer") or person.has("deputy")


def _placed(person: Person, district: str) -> bool:
    return person.has("organizer", district) or person.has("deputy", district)


def _ids(
    people: People,
    role: str,
    district: str | None,
    member: ContactId,
    *,
    present: bool = True,
) -> tuple[ContactId, ...]:
    """Who holds a role, or stands in for them while they are away."""
    there = [p for p in people.holding(role, district) if p.id != member and not reach.away(p)]
    if not present:
        return tuple(p.id for p in there)
    found = (absence.in_place_of(people, p, member) for p in there)
    return tuple(dict.fromkeys(h for h in found if h is not None))
