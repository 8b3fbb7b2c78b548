"""Who is asked: organizers of a district, deputies, the department; never the member."""

from dataclasses import replace

from chatbot.core.errors import NotAllowed
from chatbot.core.ids import ContactId
from chatbot.core.people import People, Person
from conversations import absence, reach
from conversations.case import Case
from conversations.case.proxies import PROXY
from conversations.happened.hosts import FOUND

DEPUTY, DEPARTMENT = 2, 3
"""From which reminder on the deputy, and then the department, is asked as well."""

TOLD = frozenset({"returned", "closed"})
"""The statuses in which nothing is to be decided any more, and there is a report at most."""

LEAGUE = frozenset({"league", "asked-league"})
"""The stages in which the league is asked."""

EARLY = frozenset({"requested", "asked-requested"})
"""The stages in which somebody is to be recommended."""

OFFICE = frozenset({"organizer", "department", "league"})
"""What somebody is to a case who may see its card."""


def organizers(people: People, district: str, *out: ContactId) -> tuple[ContactId, ...]:
    """The district's organizers; an organizer who travels is not asked about their own trip."""
    return _ids(people, "organizer", district, out)


def deputies(people: People, district: str, *out: ContactId) -> tuple[ContactId, ...]:
    return _ids(people, "deputy", district, out)


def department(people: People, *out: ContactId) -> tuple[ContactId, ...]:
    """Everybody who approves; where all of them are away, they are asked all the same."""
    found = _ids(people, "department", None, out)
    return found or _ids(people, "department", None, out, present=False)


def deciding(people: People, case: Case) -> tuple[ContactId, ...]:
    """Everybody of the department who may decide about a case; empty where nobody may."""
    return department(people, *without(case))


def approving(people: People, case: Case, me: Person) -> tuple[ContactId, ...]:
    """Who may still approve once `me` has said yes. Raises `NotAllowed` where nobody is left."""
    found = deciding(people, case)
    others = tuple(h for h in found if h != me.id)
    if not others:
        raise NotAllowed("card-needs-second" if me.id in found else "card-needs-department")
    return others


def without(case: Case) -> tuple[ContactId, ...]:
    """Who has no part in deciding a case now: its travellers, who declined it, who said yes."""
    along = (*(t.contact for t in case.company.travellers), *case.company.opened)
    later = case.stage not in EARLY and (case.undecided or case.status == "bounced")
    before = passed(case) if later else ()  # who recommended it may do so again
    first = case.circle.first if case.status == "seconding" else None
    return (case.member, *along, *barred(case), *before, *((first.by,) if first else ()))


def spoken(case: Case) -> tuple[ContactId, ...]:
    """Whose yes is counted already: for the district, and for the league."""
    return tuple(h for h in (case.recommended_by, case.youth.league_by) if h)


def passed(case: Case) -> tuple[ContactId, ...]:
    """Who cannot approve besides: whose yes is counted, and whoever put down the host's address."""
    found = case.host.found_by if case.leg.partner == FOUND else ""
    return (*spoken(case), *((found,) if found else ()))


def in_line(people: People, case: Case, gone: ContactId) -> tuple[ContactId, ...]:
    """Who is next where somebody who had the card has it no more."""
    if case.stage in LEAGUE and (found := league(people, case)):
        return tuple(h for h in found if h != gone)
    out = (*without(case), gone)
    if duty(case) == "organizer":
        return first_asked(people, case.district, *out, at_once=False)
    return department(people, *out)


def barred(case: Case) -> tuple[ContactId, ...]:
    """Who declined, and has no part in the second look at it, as long as the trip is to be."""
    look = case.circle.second_look
    return (look.against,) if look is not None and case.status not in TOLD else ()


def first_asked(
    people: People, district: str, *out: ContactId, at_once: bool
) -> tuple[ContactId, ...]:
    """Who gets a new request: the organizer or a stand-in; everybody where time is short."""
    own, stand_in = organizers(people, district, *out), deputies(people, district, *out)
    everybody = department(people, *out)
    if at_once:
        return tuple(dict.fromkeys((*own, *stand_in, *everybody)))
    return own or stand_in or everybody


def asked_anew(people: People, case: Case, *, at_once: bool) -> tuple[ContactId, ...]:
    """Who gets a request that goes back to the beginning: who recommended it may do so again."""
    early = replace(case, status="requested")
    return first_asked(people, case.district, *without(early), at_once=at_once)


def next_asked(people: People, case: Case, rung: int) -> tuple[ContactId, ...]:
    """All who hold the card once it has been reminded of so often."""
    out = without(case)
    still = tuple(h for h in case.holders if people.get(h) is not None and h not in out)
    if case.status != "requested":
        more = department(people, *out)
    elif not still:
        more = first_asked(people, case.district, *out, at_once=False)
    else:
        deputy = deputies(people, case.district, *out) if rung >= DEPUTY else ()
        more = (*deputy, *(department(people, *out) if rung >= DEPARTMENT else ()))
    return tuple(dict.fromkeys((*still, *more)))


def seen_by_department(case: Case, people: People) -> bool:
    """Whether the department holds the card of a request, too."""
    return any((p := people.get(h)) is not None and p.has("department") for h in case.holders)


def role_of(contact: ContactId, case: Case, people: People) -> str:
    """What somebody is to a case: whoever travels or is barred first, whatever other role."""
    if contact == case.member:
        return "department" if case.kind == "task" and contact in case.holders else "member"
    if case.company.of(contact) is not None:
        return "traveller"
    if contact in case.company.opened:
        return "invited"
    if contact in barred(case):
        return "barred"
    person = people.get(contact)
    if person is None or case.kind == PROXY:  # nobody's, before the member has said yes
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
    out = without(case)
    return _ids(people, "league", case.district, out) or _ids(people, "league", "", out)


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
    out = {by, *case.holders, *without(case)}
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
    out: tuple[ContactId, ...],
    *,
    present: bool = True,
) -> tuple[ContactId, ...]:
    """Who holds a role, or stands in for them while they are away."""
    there = [p for p in people.holding(role, district) if p.id not in out and not reach.away(p)]
    if not present:
        return tuple(p.id for p in there)
    found = (in_place_of(people, p, role, *out) for p in there)
    return tuple(dict.fromkeys(h for h in found if h is not None))


def in_place_of(people: People, person: Person, role: str, *out: ContactId) -> ContactId | None:
    """Who is asked in somebody's place, where they may decide what that role decides."""
    found = absence.in_place_of(people, person, *out)
    deputy = people.get(found) if found is not None else None
    return found if deputy is not None and absence.fits(deputy, role) else None


def decides(people: People, case: Case, person: Person) -> bool:
    """Whether somebody who holds the card could decide."""
    role = role_of(person.id, case, people)
    return role in OFFICE and absence.fits(person, duty(case))


def duty(case: Case) -> str:
    """Which role decides about a case in its stage."""
    if case.stage in EARLY or case.kind not in {"trip", "task"}:
        return "organizer"
    return "league" if case.stage in LEAGUE else "department"
