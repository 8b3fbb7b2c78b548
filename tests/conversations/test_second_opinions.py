"""More than one word: two approvals, somebody added, conditions, a recommendation recorded."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from conversations.case import Case
from conversations.happened import Approved
from conversations.organization import Organization, Sensitive
from conversations.sensitive import complete
from tests.conversations import young
from tests.conversations.deployment import Deployment, deployed, example
from tests.conversations.trips import DETAILS, again, everybody, given, play, requested


def _sensitive(found: Organization) -> Organization:
    return replace(found, sensitive=(Sensitive(country="PT", advice={"en": "Take care."}),))


@pytest.fixture
async def guarded(server_url: str) -> AsyncIterator[Deployment]:
    """Everybody, where Portugal is a sensitive destination."""
    async with deployed(server_url, organization=_sensitive) as found:
        await everybody(found)
        yield found


async def _seconding(trip: Deployment) -> Case:
    """The first of two has approved."""
    found = await given(trip)
    await trip.tap("vera", "Approve")
    return await again(trip, found)


async def test_one_approval_is_not_enough_for_a_sensitive_destination(guarded: Deployment) -> None:
    """The first approval sends nothing, however long one waits for the second."""
    found = await _seconding(guarded)
    assert found.status == "seconding"
    assert found.holders == (await guarded.contact("otto"),)
    await guarded.wait(days=30)
    assert not guarded.letterbox.mails


async def test_first_approval_that_counts_no_more_is_no_news(guarded: Deployment) -> None:
    """The member was told of no approval, and so hears of none that is taken back."""
    found = await _seconding(guarded)
    runner = guarded.app.runner
    elsewhere = tuple(replace(p, address="new@example.org") for p in runner.organization.partners)
    runner.organization = replace(runner.organization, partners=elsewhere)
    guarded.forget_heard()
    await guarded.tap("otto", "Approve")
    assert (await again(guarded, found)).status == "given"
    assert not guarded.heard.get("ana")


async def test_the_second_sees_the_exact_mail_and_sends_it(guarded: Deployment) -> None:
    """Another person of the Department approves what the first has approved, and it leaves."""
    found = await _seconding(guarded)
    await guarded.tap("otto", "Approve")
    event = (await guarded.store.events(found.id))[-1]
    assert isinstance(event, Approved)
    await guarded.wait(minutes=3)
    preview = next(s for s in guarded.heard["otto"] if s.key == "mail-introduction")
    assert guarded.letterbox.to("pcp@example.org")[0].text == preview.text


async def test_the_first_cannot_be_the_second(guarded: Deployment) -> None:
    """Whoever approved first has no button to approve again, and an old one is refused."""
    found = await given(guarded)
    old = guarded.token("vera", "Approve")
    await guarded.press("vera", old)
    await guarded.press("vera", old)
    assert (await again(guarded, found)).status == "seconding"
    assert "approved already" in guarded.told("vera")


async def test_a_first_approval_can_be_taken_back(guarded: Deployment) -> None:
    """Undo leads back to deciding, and then two are needed again."""
    found = await _seconding(guarded)
    await guarded.tap("vera", "Undo")
    assert (await again(guarded, found)).status == "given"
    await guarded.tap("otto", "Approve")
    assert (await again(guarded, found)).status == "seconding"


async def test_a_first_approval_of_something_else_counts_for_nothing(guarded: Deployment) -> None:
    """If what would leave has changed since, the second press takes it back to be decided."""
    found = await _seconding(guarded)
    partners = tuple(
        replace(p, address="other@example.org") if p.id == "pt-pcp" else p
        for p in guarded.app.organization.partners
    )
    changed = replace(guarded.app.organization, partners=partners)
    guarded.app.runner.organization = changed
    await guarded.tap("otto", "Approve")
    assert (await again(guarded, found)).status == "given"
    assert not guarded.letterbox.mails


async def test_nobody_is_alone_with_a_sensitive_destination(guarded: Deployment) -> None:
    """Where only one may approve, the press is refused with a sentence that says what helps."""
    found = await given(guarded)
    await guarded.store.revoke(await guarded.contact("otto"), "department")
    await guarded.tap("vera", "Approve")
    assert (await again(guarded, found)).status == "given"
    assert "you are alone" in guarded.told("vera")


async def test_the_league_does_not_count_as_the_second(guarded: Deployment) -> None:
    """Whoever agreed for the league is not asked to approve as well, and the first hears it."""
    await guarded.invite("otto", "league", "", "Otto Lind")
    found = await young.asked(guarded, "18 or older")
    await guarded.tap("rosa", "Agree")
    await guarded.tap("otto", "Agree")
    await play(guarded, "ana", "[Start]", *DETAILS)
    assert (await again(guarded, found)).holders == (await guarded.contact("vera"),)
    await guarded.tap("vera", "Approve")
    assert (await again(guarded, found)).status == "given"
    assert "you are alone" in guarded.told("vera")


async def test_a_second_approval_that_never_comes_expires(guarded: Deployment) -> None:
    """When the days are over every button is dead, and one tap asks again with the same facts."""
    await _seconding(guarded)
    await guarded.wait(days=230)
    assert "Approve" not in [b.label for b in guarded.last("otto").buttons]
    assert "Undo" not in [b.label for b in guarded.last("vera").buttons]
    await guarded.tap("ana", "Ask again")
    assert "days" in guarded.last("ana").text


async def test_waiting_never_asks_the_first_to_be_the_second(guarded: Deployment) -> None:
    """Where whoever should approve as well has left, people hear that somebody is needed."""
    found = await _seconding(guarded)
    await guarded.store.revoke(await guarded.contact("otto"), "department")
    guarded.forget_heard()
    await guarded.wait(days=9)
    after = await again(guarded, found)
    assert await guarded.contact("vera") not in after.holders
    assert "task-nobody-decides" in guarded.keys("vera")


async def test_a_sensitive_dispatch_needs_both(guarded: Deployment) -> None:
    """An approval whose first half is missing, or is of the same person, is not complete."""
    found = await _seconding(guarded)
    organization = guarded.app.organization
    first = found.circle.first
    assert first is not None
    whole = replace(found, digest=first.digest, decided_by=await guarded.contact("otto"))
    assert complete(organization, whole)
    alone = replace(whole, circle=replace(whole.circle, first=None))
    same = replace(whole, decided_by=first.by)
    other = replace(whole, digest="x")
    assert not any(complete(organization, each) for each in (alone, same, other))
    assert complete(example(), replace(alone, quiet=False))


async def test_conditions_stand_in_the_letter_and_the_mail(trip: Deployment) -> None:
    """They are seen before the last tap, sent with the mail, and told to the member."""
    found = await given(trip)
    words = "Only together with the comrades of the choir."
    await play(trip, "vera", "[More]", "[With conditions]", words)
    assert words in trip.told("otto")
    await trip.tap("vera", "Approve")
    assert words in trip.told("ana")
    await trip.wait(minutes=20)
    assert words in trip.letterbox.to("pcp@example.org")[0].text
    assert words in trip.letterbox.to("ana@example.org")[0].text
    await trip.say("ana", "status")
    assert words in trip.last("ana").text
    assert found.content() != (await again(trip, found)).content()


async def test_an_older_approval_does_not_cover_new_conditions(trip: Deployment) -> None:
    """A button from before the conditions is refused, with the card as it is now."""
    found = await given(trip)
    old = trip.token("otto", "Approve")
    await play(trip, "vera", "[More]", "[With conditions]", "By day only")
    await trip.press("otto", old)
    assert (await again(trip, found)).status == "given"


async def test_whoever_is_added_must_agree_as_well(trip: Deployment) -> None:
    """Until then nobody decides; after it the first one does."""
    found = await requested(trip)
    await play(trip, "rosa", "[More]", "[More]", "[Add someone]", "[Dina Cole]")
    await trip.tap("rosa", "Agree")
    assert (await again(trip, found)).status == "requested"
    assert "Dina Cole must agree as well" in trip.told("rosa")
    await trip.tap("dina", "I agree, too")
    assert "recommended" not in await trip.happened(found.id)
    await trip.tap("rosa", "Agree")
    assert (await again(trip, found)).status == "recommended"


async def test_a_note_goes_to_the_officer_and_never_to_the_member(trip: Deployment) -> None:
    """Words that go with a case stand on the next officer's card alone."""
    await requested(trip)
    await play(
        trip, "rosa", "[More]", "[Pass on]", "[Dina Cole]", "[Add a note]", "She is new here"
    )
    assert "A note from Rosa Diaz: She is new here" in trip.last("dina").text
    assert "She is new here" not in trip.told("ana")


async def _vacant(bare: Deployment) -> Case:
    """A district without organizer or deputy."""
    for who, name in (("vera", "Vera Brown"), ("otto", "Otto Lind")):
        await bare.invite(who, "department", "", name)
    await bare.invite("ana", "member", "new-york")
    return await requested(bare)


async def test_a_vacant_seat_is_no_recommendation(bare: Deployment) -> None:
    """The Department sees that nobody has recommended it, and has no button that counts as that."""
    await _vacant(bare)
    assert "Not recommended by anybody yet" in bare.last("vera").text
    assert "Agree" not in bare.buttons("vera")


async def test_a_recorded_recommendation_carries_a_human_name(bare: Deployment) -> None:
    """It says who recommended and who recorded it, and the recorder does not approve."""
    found = await _vacant(bare)
    await play(bare, "vera", "[Recommended by…]", "Gus Hall", "[Send]")
    event = (await bare.store.events(found.id))[-1]
    assert (event.name, event.recorded_by) == ("Gus Hall", "Vera Brown")
    assert "Gus Hall (recorded by Vera Brown)" in bare.told("ana")
    await play(bare, "ana", "[Start]", *DETAILS)
    assert "Approve" not in bare.buttons("vera")
    assert "Approve" in bare.buttons("otto")


async def test_nobody_is_recommended_by_themself(bare: Deployment) -> None:
    """The member's own name is no recommendation."""
    found = await _vacant(bare)
    await play(bare, "vera", "[Recommended by…]", "ana ruiz", "[Send]")
    assert (await again(bare, found)).status == "requested"
