"""A trip that changes: who must agree again, and what becomes of letters, cards and hosts."""

from dataclasses import replace

import pytest

from conversations.amendment import AGAIN, INFORMED, TOLD, meaning
from conversations.letters import letter_state
from conversations.taking_back import HOSTS
from tests.conversations.deployment import Deployment
from tests.conversations.test_letters import SENT, case
from tests.conversations.trips import again, given, introduced, play, requested

HOST = "pcp@example.org"


@pytest.mark.parametrize(
    ("window", "means"),
    [
        ("2027-10-04/2027-10-08", INFORMED),
        ("2027-10-06/2027-10-12", INFORMED),
        ("2027-10-06/2027-10-13", AGAIN),
        ("2027-10-03/2027-10-10", AGAIN),
        ("2027-10-07/2027-10-13", AGAIN),
    ],
)
def test_days_inside_or_three_days_off_need_nobody(window: str, means: str) -> None:
    """More days than those, or further away, are decided again."""
    found = replace(case(*SENT), status="introduced")
    assert meaning(found, "days", replace(found.leg, travel=window)) == means


@pytest.mark.parametrize("what", ["city", "activity", "email", "phone"])
def test_what_the_hosts_read_is_decided_again(what: str) -> None:
    """A new city, wish or address is another introduction than the one that was approved."""
    found = replace(case(*SENT), status="introduced")
    assert meaning(found, what, found.leg) == AGAIN
    assert meaning(replace(found, status="given"), what, found.leg) == TOLD


async def test_a_card_from_before_a_change_refuses(trip: Deployment) -> None:
    """Whoever presses the old card gets the new one, and nothing is decided."""
    found = await requested(trip)
    old = trip.token("rosa", "Agree")
    await play(trip, "ana", "[Change]", "[Dates]", "5-11 Oct 2027", "[Send]")
    await trip.press("rosa", old)
    after = await again(trip, found)
    assert (after.status, after.leg.travel) == ("requested", "2027-10-05/2027-10-11")
    await trip.tap("rosa", "Agree")
    assert (await again(trip, found)).status == "recommended"


async def test_a_change_before_the_decision_makes_another_letter(trip: Deployment) -> None:
    """The old Approve does nothing; the new one is for what the hosts would read now."""
    found = await given(trip)
    old = trip.token("vera", "Approve")
    await play(trip, "ana", "status", "[Change]", "[City]", "Porto", "[Send]")
    await trip.press("vera", old)
    after = await again(trip, found)
    assert (after.status, after.leg.city) == ("given", "Porto")
    assert after.file not in {"", found.file}


async def test_a_small_change_goes_to_the_hosts_by_itself(trip: Deployment) -> None:
    """One mail in the same thread with a letter of its own; the old letter is superseded."""
    found = await introduced(trip)
    before = len(trip.letterbox.to(HOST))
    await play(trip, "ana", "status", "[Change]", "[Dates]", "5-11 Oct 2027", "[Send]")
    after, now = await again(trip, found), trip.clock.now()
    assert after.status == "introduced"
    assert letter_state(after, found.number, now) == "superseded"
    assert letter_state(after, f"{found.number}-2", now) == "valid"
    (mail,) = trip.letterbox.to(HOST)[before:]
    assert mail.key == "mail-changed"
    assert "5–11 October 2027 (before: 3–9 October 2027)" in mail.text
    assert "change-organizer" in trip.keys("rosa")


async def test_small_changes_do_not_add_up(trip: Deployment) -> None:
    """What was agreed is what counts, not what it has become since."""
    found = await introduced(trip)
    await play(trip, "ana", "status", "[Change]", "[Dates]", "5-11 Oct 2027", "[Send]")
    await play(trip, "ana", "status", "[Change]", "[Dates]", "8-14 Oct 2027", "[Send]")
    assert (await again(trip, found)).status == "given"


async def test_more_days_are_decided_again(trip: Deployment) -> None:
    """Nothing goes to the hosts until the Department has agreed; the old letter counts no more."""
    found = await introduced(trip)
    before = len(trip.letterbox.to(HOST))
    await play(trip, "ana", "status", "[Change]", "[Dates]", "3-20 Oct 2027", "[Send]")
    assert len(trip.letterbox.to(HOST)) == before
    assert letter_state(await again(trip, found), found.number, trip.clock.now()) == "superseded"
    await trip.tap("vera", "Approve")
    await trip.wait(minutes=3)
    assert trip.letterbox.to(HOST)[-1].key == "mail-changed"


async def test_a_change_just_before_raises_one_task_to_phone(trip: Deployment) -> None:
    """Less than two days before, people of the Department are asked to phone the hosts, once."""
    await introduced(trip)
    await trip.wait(days=214)
    trip.forget_heard()
    await play(trip, "ana", "status", "[Change]", "[Dates]", "4-8 Oct 2027", "[Send]")
    await trip.wait(hours=1)
    assert trip.keys("vera").count("task-phone") == 1


async def test_everybody_who_is_told_of_a_withdrawal_is_in_the_record(trip: Deployment) -> None:
    """What the member reads, what was sent and what the audit says are the same people."""
    found = await introduced(trip)
    trip.forget_heard()
    mails = len(trip.letterbox.mails)
    await play(trip, "ana", "withdraw", "[Yes, withdraw it]")
    told = {who for who in trip.heard if who != "ana"}
    event = (await trip.store.events(found.id))[-1]
    ids = {await trip.contact(who) for who in told}
    assert set(event.told) == {*ids, HOSTS}
    assert [m.to.id for m in trip.letterbox.mails[mails:]] == [HOST]
    names = [(await trip.person(who)).name for who in told]
    assert all(name in trip.last("ana").text for name in names)
    assert letter_state(await again(trip, found), found.number, trip.clock.now()) == "withdrawn"


async def test_a_person_speaks_with_the_member_first(trip: Deployment) -> None:
    """The letter counts no more at once; the member reads nothing before somebody has spoken."""
    found = await introduced(trip)
    trip.forget_heard()
    await play(trip, "vera", "[More]", "[Take it back]", "Please call us", "[Send]")
    assert letter_state(await again(trip, found), found.number, trip.clock.now()) == "withdrawn"
    assert not trip.keys("ana")
    await trip.wait(days=2)
    assert not trip.keys("ana")
    await trip.tap("vera", "We have spoken")
    assert trip.keys("ana") == ["revoke-member"]


async def test_same_as_last_time_asks_only_the_days(trip: Deployment) -> None:
    """Everything else stands on the review card, to be confirmed."""
    await introduced(trip)
    await trip.wait(days=230)
    await play(trip, "ana", "start", "[Plan a trip]", "[Same as last time]")
    assert trip.last("ana").key == "request-travel"
    await trip.say("ana", "3-9 May 2028")
    assert trip.last("ana").key == "request-review"
    assert "A festival" in trip.last("ana").text


async def test_the_same_trip_is_asked_for_once(trip: Deployment) -> None:
    """The same country on the same days is offered to be opened, and may be another trip."""
    await requested(trip)
    move = ("[Plan a trip]", "Portugal", "5-8 Oct", "no", "[Skip]", "[Send]")
    await play(trip, "ana", "start", *move)
    assert trip.last("ana").key == "request-twice"
    await trip.tap("ana", "It’s another trip")
    assert trip.last("ana").key == "request-sent"
