"""The table of who may do what, when: what is in it leads on, what is not is refused with a sentence."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from chatbot.core.errors import NotAllowed
from chatbot.core.ids import CaseId, ContactId
from conversations.case import Case
from conversations.happened import Company, Leg, Traveller, Youth
from conversations.record import waiting_on
from conversations.steps import STEPS, allowed, offered
from tests.conversations.deployment import Deployment, deployed, example, words
from tests.conversations.stages import FURTHER
from tests.conversations.test_discretion import with_hosts
from tests.conversations.trips import STATES, everybody

STATUSES = tuple(STATES)
STAGES = (*(name for name in STATUSES if name != "asked"), *FURTHER)
ROLES = (
    "member", "organizer", "department", "league", "guardian", "traveller", "invited", "host",
    "side", "clock", "nobody",
)  # fmt: skip
STEP_NAMES = sorted({step for _, _, step in STEPS})
AT = datetime(2027, 3, 1, 17, tzinfo=UTC)
BEN = Traveller(
    contact=ContactId("ben"), number=2, name="Ben Ode", membership="party", email="b@b.c",
    phone="+2", joined_at=AT,
)  # fmt: skip


def case(status: str) -> Case:
    """A case in a status, with nothing else to say for itself."""
    leg = Leg(country="PT", travel="2027-10-03/2027-10-09")
    return Case(
        id=CaseId("AAAA2222"), status=status, member=ContactId("ana"), name="Ana Ruiz",
        membership="party", district="new-york", legs=(leg,), since=AT, requested_at=AT,
        returns="requested" if status == "asked" else "",
    )  # fmt: skip


def staged(stage: str) -> Case:
    """A case in a stage of the table: a question leads back to where it was asked."""
    status, _, returns = stage.partition("-")
    found = replace(case(status), returns=returns, question="Whom do you know there?")
    return replace(found, matter="emergency") if stage == "task" else found


def test_table_knows_no_other_stage_or_role() -> None:
    """Every stage of the table can be reached, and is tried below, for every role."""
    assert {stage for stage, _, _ in STEPS} <= set(STAGES)
    assert {role for _, role, _ in STEPS} <= set(ROLES)


@pytest.mark.parametrize("stage", STAGES)
def test_what_is_not_in_the_table_is_refused_with_a_sentence(stage: str) -> None:
    """Every other step of every role is refused, with words in every language."""
    for role, step in product(ROLES, STEP_NAMES):
        if (stage, role, step) in STEPS:
            assert allowed(staged(stage), role, step) is STEPS[stage, role, step]
            continue
        with pytest.raises(NotAllowed) as refused:
            allowed(staged(stage), role, step)
        for locale in example().locales:
            assert words().label(refused.value.key, locale)


@pytest.mark.parametrize("stage", STAGES)
def test_nobody_is_offered_anything(stage: str) -> None:
    """Somebody without a role has no step in any stage."""
    assert offered(staged(stage), "nobody") == ()


def test_only_people_decide() -> None:
    """Time passing recommends nothing, approves nothing and declines nothing."""
    by_time = {kind.__name__ for (_, role, _), kind in STEPS.items() if role == "clock"}
    assert not by_time & {"Recommended", "Approved", "Declined", "Asked", "HostChosen"}


def test_the_member_decides_nothing_about_their_own_trip() -> None:
    """A member tells, answers, changes, withdraws, asks for a second look or for help."""
    own = {kind.__name__ for (_, role, _), kind in STEPS.items() if role == "member"}
    told = {"DetailsGiven", "Answered", "Changed", "PieceGiven", "NothingTold"}
    company = {"OthersInvited", "EverybodyThere", "PartChosen", "TravellerLeft"}
    filed = {"ProxyConfirmed", "ProxyEnded"}  # whether what was written down is theirs
    assert own == told | company | filed | {"Withdrawn", "Appealed", "Spoken"}


@pytest.mark.parametrize("status", STATUSES)
async def test_every_status_is_reached_as_its_name_says(status: str, trip: Deployment) -> None:
    """People and time bring a case into each of its states."""
    assert (await STATES[status](trip)).status == status


@pytest.fixture
async def wide(server_url: str) -> AsyncIterator[Deployment]:
    """Everybody, with hosts also where two have to approve."""
    async with deployed(server_url, organization=with_hosts) as found:
        await everybody(found)
        yield found


@pytest.mark.parametrize("stage", FURTHER)
async def test_every_further_stage_is_reached_and_its_events_tell_it(
    stage: str, wide: Deployment
) -> None:
    """People bring a case there, its events tell it again, and it waits for people or a time."""
    found = await FURTHER[stage](wide)
    assert found.stage == stage
    events = await wide.store.events(found.id)
    assert wide.app.runner.procedure.fold(None, found.id, events) == found
    assert bool(waiting_on(found, wide.app.organization.times)) or not found.open
    assert {role for at, role, _ in STEPS if at == stage} or not found.open


@pytest.mark.parametrize("status", STATUSES)
async def test_facts_are_never_lost(status: str, trip: Deployment) -> None:
    """Whatever happened, what the member has told is there, and the events tell it all again."""
    found = await STATES[status](trip)
    events = await trip.store.events(found.id)
    folded = trip.app.runner.procedure.fold(None, found.id, events)
    assert folded == found
    assert (found.name, found.leg.country, found.why) == ("Ana Ruiz", "PT", "A festival")
    if found.detailed:
        assert (found.leg.city, found.email, found.other) == ("Lisbon", "ana@example.org", "I sing")


def test_a_case_is_over_in_four_ways() -> None:
    """Declined, withdrawn, expired and closed cases are over; all others are somebody's turn."""
    over = {status for status in STATUSES if not case(status).open}
    assert over == {"declined", "withdrawn", "expired", "closed"}


def test_content_that_was_approved_is_told_from_any_other() -> None:
    """Whatever would leave the organisation, a change of it changes the digest."""
    whole = replace(case("given"), email="a@b.c", phone="+1", other="x", file="f")
    leg = replace(whole.leg, window="2027-10-03/2027-10-09")
    whole = replace(whole, legs=(leg,))
    changed = (
        replace(whole, name="Bo"),
        replace(whole, membership="league"),
        replace(whole, email="b@b.c"),
        replace(whole, phone="+2"),
        replace(whole, other="y"),
        replace(whole, file="g"),
        replace(whole, youth=Youth(minor=True, guardian="Maria")),
        replace(whole, youth=Youth(minor=True, guardian="Maria", homes=True)),
        replace(whole, company=Company(travellers=(BEN,))),
        replace(whole, company=Company(travellers=(replace(BEN, file="h"),))),
        *(
            replace(whole, legs=(replace(leg, **{name: "2027-10-04/2027-10-05"}),))
            for name in ("country", "city", "window", "activity", "partner")
        ),
    )
    digests = {each.content() for each in (whole, *changed)}
    assert len(digests) == len(changed) + 1
    assert replace(whole, since=AT + timedelta(days=1)).content() == whole.content()
