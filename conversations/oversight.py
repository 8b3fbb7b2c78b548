"""What an administrator looks after: what the organisation lacks, and who has a turn."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from chatbot.core.ids import ContactId
from chatbot.core.people import People, Person
from chatbot.fields import country_codes
from conversations import reach
from conversations.case import Case
from conversations.organization import OFFICERS, Named, Organization, Times
from conversations.record import waiting_on
from conversations.routing import role_of

PLACED = ("organizer", "deputy")
LISTS = ("districts", "activities", "kinds", "causes")
_SHAPE = "is no id: small letters, digits and single hyphens make one"
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PREFIX = re.compile(r"\+[1-9]\d{0,6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """Something that an administrator should put right; `grave`: it cannot work like this."""

    code: str
    sentence: str
    grave: bool = False


def waits_for(case: Case, people: People, times: Times) -> tuple[tuple[ContactId, str], ...]:
    """Who has the turn, each with what they are to the case; the clock is nobody's id."""
    if not case.open:
        return ()
    found = waiting_on(case, times)
    if isinstance(found, str):
        return ((ContactId(""), found or "nobody"),)
    return tuple((who, role_of(who, case, people)) for who in found)


def lacking(organization: Organization) -> Iterator[Lack]:
    """What is wrong with the organisation file, beyond its form."""
    yield from _ids(organization)
    yield from _places(organization)
    for name in LISTS:
        if not getattr(organization, name):
            yield _grave("organization-lists", f"{name}: the list is empty, nobody can choose")
        for thing in getattr(organization, name):
            if not thing.name.get("en"):
                yield _grave("organization-names", f"{name}: {thing.id} has no English name (en)")
    if min(_waits(organization.times)) < 0:
        yield _grave("organization-times", "times: nothing can wait for less than nothing")
    for prefix in organization.unserved_prefixes:
        if not _PREFIX.fullmatch(prefix):
            yield _grave(
                "organization-prefixes",
                f"unserved_prefixes: {prefix!r} is no beginning of a number, such as +53",
            )


def understaffed(organization: Organization, people: People) -> Iterator[Lack]:
    """Which people are missing for the procedure to work, and to need two of them."""
    yield from _two_persons(people)
    yield from _districts(organization, people)
    away = [p for p in people.officers.values() if reach.away(p)]
    if away:
        yield Lack(
            code="people-unreachable",
            sentence=f"{len(away)} with a role cannot be reached until they write to the bot "
            "again: see `people list`",
        )


def _two_persons(people: People) -> Iterator[Lack]:
    officers = list(people.holding("department"))
    if not officers:
        yield Lack(
            code="department-none",
            sentence="nobody holds the role department, so nothing can be approved: "
            "`invite department`",
        )
    elif len(officers) == 1:
        yield Lack(
            code="department-alone",
            sentence="one person alone holds the role department: nobody can approve that "
            "person's own trips, or any while they are away: `invite department` once more",
        )
    deciding = {p.id for p in people.officers.values() if _decides(p)}
    if officers and len(deciding) == 1:
        yield Lack(
            code="two-person-rule",
            sentence="all roles are one person's, and recommending and approving need two: "
            "invite somebody else",
        )


def _districts(organization: Organization, people: People) -> Iterator[Lack]:
    def held(district: str) -> bool:
        return any(p.has(role, district) for role in PLACED for p in people.holding(role))

    empty = [d.id for d in organization.districts if not held(d.id)]
    if empty:
        yield Lack(
            code="districts-empty",
            sentence=f"no organizer or deputy in {', '.join(empty)}: requests from there go to the "
            "department at once: `invite organizer --district ID`",
        )
    known = {d.id for d in organization.districts}
    placed = {r.unit for p in people.officers.values() for r in p.roles if r.unit}
    if placed - known:
        yield Lack(
            code="districts-gone",
            sentence=f"people have roles in {', '.join(sorted(placed - known))}, which the "
            "organisation file does not have any more: put it back, or invite them anew",
        )


def _decides(person: Person) -> bool:
    return any(person.has(role) for role in OFFICERS)


def _ids(organization: Organization) -> Iterator[Lack]:
    if not _ID.fullmatch(organization.id):
        yield _grave("organization-ids", f"id: {organization.id!r} {_SHAPE}")
    for name in (*LISTS, "partners"):
        things: tuple[Named, ...] = getattr(organization, name)
        for thing in things:
            if not _ID.fullmatch(thing.id):
                yield _grave("organization-ids", f"{name}: {thing.id!r} {_SHAPE}")
        twice = [i for i, count in Counter(thing.id for thing in things).items() if count > 1]
        if twice:
            yield _grave("organization-ids", f"{name}: {', '.join(twice)} is there twice")


def _places(organization: Organization) -> Iterator[Lack]:
    try:
        ZoneInfo(organization.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        yield _grave(
            "organization-zone",
            f"zone: {organization.zone!r} is no time zone, such as America/New_York",
        )
    known = set(country_codes())
    if organization.home not in known:
        yield _grave("organization-country", f"home: {organization.home!r} is no country code")
    for partner in organization.partners:
        if partner.country not in known:
            yield _grave(
                "organization-country",
                f"partners: {partner.id}: {partner.country!r} is no country code, such as CL",
            )
    if not organization.partners:
        yield Lack(code="partners-none", sentence="partners: nobody to introduce anybody to yet")


def _waits(times: Times) -> tuple[float, ...]:
    return (
        times.hold_minutes, times.bounce_minutes, times.answer_days, times.wipe_days,
        times.search_days, times.appeal_days, times.report_days, times.report_close_days,
        *times.report_reminder_days, *times.draft_days,
    )  # fmt: skip


def _grave(code: str, sentence: str) -> Lack:
    return Lack(code=code, sentence=sentence, grave=True)
