"""Officers who are away for some days, and who stands in for them; pure, over persons."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from chatbot.core.forms import Pickable
from chatbot.core.ids import ContactId
from chatbot.core.people import People, Person
from conversations import reach

DAYS, DEPUTY, ABSENT = "away", "deputy", "absent"
"""Notes about an officer: the days, who stands in, and that the days have begun."""
NEXT = "next"
"""Who stands in where nobody is named: whoever is next in line."""
MOST = 9  # to choose from
FITS = {
    "organizer": ("organizer", "deputy", "department"),
    "deputy": ("organizer", "deputy", "department"),
    "league": ("league", "department"),
    "department": ("department",),
}
"""Who may stand in for whom: whoever could decide what they decide."""


def fits(person: Person, role: str) -> bool:
    """Whether somebody could decide what that role decides."""
    return any(person.has(name) for name in FITS[role])


def absent(person: Person) -> bool:
    """Whether their days away have begun and are not over."""
    return person.notes.get(ABSENT) == "yes"


def planned(person: Person) -> str:
    """The days for which they said that they are away; empty where they did not."""
    return person.notes.get(DAYS, "")


def edges(person: Person, zone: str) -> tuple[datetime, datetime]:
    """When their days away begin, and when they are over."""
    first, _, last = planned(person).partition("/")
    begins, ends = (date.fromisoformat(day) for day in (first, last or first))
    here = ZoneInfo(zone)
    return (
        datetime.combine(begins, time(), here),
        datetime.combine(ends + timedelta(days=1), time(), here),
    )


def leaving(person: Person, window: str, deputy: str) -> Person:
    """The person with days away, which have not begun yet."""
    notes = {k: v for k, v in person.notes.items() if k != ABSENT}
    return replace(person, notes={**notes, DAYS: window, DEPUTY: deputy})


def left(person: Person) -> Person:
    """The person once the days have begun."""
    return replace(person, notes={**person.notes, ABSENT: "yes"})


def back(person: Person) -> Person:
    """The person without days away."""
    gone = {DAYS, DEPUTY, ABSENT}
    return replace(person, notes={k: v for k, v in person.notes.items() if k not in gone})


def in_place_of(people: People, person: Person, *without: ContactId) -> ContactId | None:
    """Who is asked in their place: they themself where they are here; None where nobody is."""
    seen: set[ContactId] = set()
    found: Person | None = person
    while found is not None and absent(found) and found.id not in seen:
        seen.add(found.id)
        found = people.get(ContactId(found.notes.get(DEPUTY, "")))
    if found is None or absent(found) or reach.away(found) or found.id in without:
        return None
    return found.id


def deputies(people: People, person: Person) -> tuple[Pickable, ...]:
    """Who could stand in for them in all that they decide: the nearest first."""
    duties = [role for role in FITS if person.has(role)]
    units = {role.unit for role in person.roles if role.name in {"organizer", "deputy"}}
    near = [p for p in people.officers.values() for unit in units if _placed(p, unit)]
    far = [*people.holding("deputy"), *people.holding("organizer")] if units else []
    league = people.holding("league") if person.has("league") else ()
    groups = (*league, *near, *far, *people.holding("department"))
    able = [p for p in groups if all(fits(p, duty) for duty in duties)]
    kept = {p.id: p.name for p in able if p.id != person.id and p.name and not reach.away(p)}
    return tuple(Pickable(id=i, names={"en": name}) for i, name in list(kept.items())[:MOST])


def _placed(person: Person, unit: str) -> bool:
    return person.has("organizer", unit) or person.has("deputy", unit)
