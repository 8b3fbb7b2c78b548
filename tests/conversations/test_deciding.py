"""Who may decide what, what each of them sees, and what never leaves."""

import pytest

from conversations.steps import STEPS
from tests.conversations.deployment import Deployment, words
from tests.conversations.trips import (
    DECLINE,
    STATES,
    again,
    asked,
    bounced,
    given,
    held,
    introduced,
    play,
    recommended,
    requested,
    sent,
)

PRIVATE = ("ana@example.org", "212", "555", "I sing", "Lisbon")
DECLINED = ("[More]", "[Decline]", "[not at this time]", "Come in spring", "Known to quarrel")
UNDECIDED = ("requested", "asked", "recommended", "given", "hold")


async def test_organizer_sees_neither_phone_nor_mail(trip: Deployment) -> None:
    """From the request to the introduction, the organizer is shown no phone, mail or city."""
    await introduced(trip)
    assert not [fact for fact in PRIVATE if fact in trip.told("rosa")]


async def test_details_given_early_stay_sealed(trip: Deployment) -> None:
    """Details that a member gives before anybody agreed are shown to nobody until then."""
    await requested(trip)
    details = ("[All days of the trip]", "[a meeting]", "[Done]", "Lisbon", "ana@example.org")
    rest = ("[I have none]", "[Skip]", *["[I understand]"] * 5, "[Send]")
    await play(trip, "ana", "[Give details now]", *details, *rest)
    assert "ana@example.org" not in trip.told("rosa") + trip.told("vera")
    await trip.tap("rosa", "Agree")
    assert (await trip.case()).status == "given"
    assert "ana@example.org" in trip.told("vera")


async def test_all_seven_facts_are_on_the_card_of_the_department(trip: Deployment) -> None:
    """Name, days, activity, country, city, mail, number and the rest are there to decide by."""
    await given(trip)
    card = next(s.text for s in reversed(trip.heard["vera"]) if s.key == "card-given")
    facts = ("Ana Ruiz", "Oct", "a meeting", "Portugal", "Lisbon", "ana@example.org", "I sing")
    assert not [fact for fact in facts if fact not in card]


async def test_preview_is_the_mail(trip: Deployment) -> None:
    """What an officer reads before the last tap is what the host gets."""
    await held(trip)
    preview = next(s for s in trip.heard["vera"] if s.key == "mail-introduction")
    await trip.wait(minutes=2)
    mail = trip.letterbox.to("pcp@example.org")[0]
    assert mail.text == preview.text


async def test_nobody_agrees_to_their_own_trip(trip: Deployment) -> None:
    """An organizer who travels is refused on their own request, and it is recorded."""
    await trip.invite("rosa", "member", "new-york")
    await play(trip, "rosa", "start", "[Plan a trip]")
    if (await trip.session("rosa")).draft.asking == "name":  # type: ignore[union-attr]
        await trip.say("rosa", "Rosa Diaz")
    await play(trip, "rosa", "[the Party]", "Portugal", "3-9 Oct", "no", "[Skip]", "[Send]")
    found = await trip.case("rosa")
    assert await trip.contact("rosa") not in found.holders
    assert trip.keys("dina").count("card-requested") == 1
    assert "card-requested" not in trip.keys("rosa")


async def test_whoever_recommended_does_not_approve(trip: Deployment) -> None:
    """An officer who recommended somebody cannot approve as well."""
    await requested(trip, "2-4 March")
    await play(trip, "vera", "[Recommended by…]", "Vera Brown", "[Send]")
    details = ("[All days of the trip]", "[a meeting]", "[Done]", "Lisbon", "ana@example.org")
    rest = ("[I have none]", "[Skip]", *["[I understand]"] * 5, "[Send]")
    await play(trip, "ana", "[Start]", *details, *rest)
    found = await trip.case()
    assert "Approve" not in trip.buttons("vera")
    await trip.tap("otto", "Approve")
    assert (await again(trip, found)).decided_name == "Otto Lind"


async def test_forwarded_card_is_inert(trip: Deployment) -> None:
    """A button pressed by somebody to whom it was not shown does nothing, and says so."""
    found = await given(trip)
    await trip.press("ana", trip.token("vera", "Approve"))
    assert "approved" not in await trip.happened(found.id)
    assert trip.last("ana").text


async def test_officer_whose_role_was_taken_is_refused(trip: Deployment) -> None:
    """A press after the role is gone is refused visibly, and leaves an audit line."""
    found = await given(trip)
    await trip.store.revoke(await trip.contact("vera"), "department")
    await trip.tap("vera", "Approve")
    assert (await trip.happened(found.id))[-1] == "refused"
    assert trip.last("vera").key == "card-not-yours"


async def test_card_of_an_older_version_refuses(trip: Deployment) -> None:
    """A card that is older than the case is refused, and a fresh one comes."""
    found = await given(trip)
    old = trip.token("vera", "Approve")
    await play(trip, "otto", "[Ask]", "Whom do you know?")
    await play(trip, "ana", "[Answer]", "Nobody", "[Send]")
    await trip.press("vera", old)
    assert (await again(trip, found)).status == "given"
    assert "It has changed" in trip.told("vera")
    await trip.tap("vera", "Approve")
    assert (await again(trip, found)).status == "hold"


async def test_question_comes_back_to_the_one_who_asked(trip: Deployment) -> None:
    """An answer returns to the card of the officer who asked."""
    await asked(trip)
    await play(trip, "ana", "[Answer]", "My cousin Bea", "[Send]")
    assert "My cousin Bea" in trip.last("rosa").text
    assert "My cousin Bea" not in trip.told("dina")


async def test_words_of_the_member_answer_an_open_question(trip: Deployment) -> None:
    """Whoever just types the answer is shown it once more before it is sent."""
    await asked(trip)
    await trip.say("ana", "My cousin Bea")
    assert trip.last("ana").key == "answer-review"
    await trip.tap("ana", "Send")
    assert "My cousin Bea" in trip.last("rosa").text


async def test_private_note_never_reaches_the_member(trip: Deployment) -> None:
    """A decline tells the member its cause and words; the private note reaches nobody."""
    found = await requested(trip)
    await play(trip, "rosa", *DECLINED, "[Send]")
    await trip.say("ana", "status")
    assert "Come in spring" in trip.told("ana")
    assert "not at this time" in trip.told("ana")
    everybody = "".join(trip.told(who) for who in ("ana", "dina", "vera", "otto"))
    assert "Known to quarrel" not in everybody
    assert (await again(trip, found)).note == "Known to quarrel"


async def test_outcome_is_told_to_whoever_recommended(trip: Deployment) -> None:
    """The organizer hears of a decline by the Department, without its private note."""
    await given(trip)
    await play(trip, "vera", *DECLINED, "[Send]")
    assert "request-outcome-declined" in trip.keys("rosa")
    assert "Known to quarrel" not in trip.told("rosa")


async def test_decline_needs_words(trip: Deployment) -> None:
    """A decline without a cause or without words to the member does not exist."""
    found = await requested(trip)
    await play(trip, "rosa", "[More]", "[Decline]", "skip", "[not at this time]", "skip")
    assert trip.last("rosa").key == "decline-words"
    assert (await again(trip, found)).status == "requested"


@pytest.mark.parametrize("status", STATES)
async def test_withdrawing_ends_it_in_every_state(status: str, trip: Deployment) -> None:
    """A member may withdraw in every state; the hosts hear of it only where they had a letter."""
    found = await STATES[status](trip)
    mails = len(trip.letterbox.mails)
    await trip.say("ana", "withdraw")
    may = (found.stage, "member", "withdraw") in STEPS
    if may:
        await trip.tap("ana", "Yes, withdraw it")
    await trip.wait(minutes=5)
    after = await again(trip, found)
    assert may or status not in UNDECIDED
    if may:
        assert after.status == "withdrawn"
        out = {"sent", "introduced", "byhand", "named"}  # the hosts have had a letter
        assert len(trip.letterbox.mails) == mails + (status in out)
    else:
        assert after.status != "withdrawn" or status == "withdrawn"


async def test_withdrawn_trip_is_over_on_every_card(trip: Deployment) -> None:
    """Everybody who held the card sees that there is nothing to decide any more."""
    await given(trip)
    await play(trip, "ana", "withdraw", "[Yes, withdraw it]")
    for who in ("vera", "otto"):
        assert trip.last(who).key == "card-withdrawn"
        assert "Approve" not in [b.label for b in trip.last(who).buttons]


async def test_undo_within_the_hold_stops_the_mail(trip: Deployment) -> None:
    """Whoever undoes within two minutes has nothing sent, and it is decided anew."""
    found = await held(trip)
    await trip.tap("vera", "Undo")
    await trip.wait(minutes=10)
    assert (await again(trip, found)).status == "given"
    assert not trip.letterbox.mails


async def test_one_mail_and_one_copy(trip: Deployment) -> None:
    """The host gets one mail with the letter, the traveller a copy without the host's address."""
    await introduced(trip)
    host, copy = trip.letterbox.to("pcp@example.org"), trip.letterbox.to("ana@example.org")
    assert (len(host), len(copy)) == (1, 1)
    assert len(trip.letterbox.mails) == 2
    assert "pcp@example.org" not in copy[0].text


async def test_member_is_never_shown_the_directory(trip: Deployment) -> None:
    """No message to a member holds an address of a host."""
    await introduced(trip)
    assert "pcp@" not in trip.told("ana")
    assert "Partido" not in trip.told("ana")


async def test_bounce_is_told_truly(trip: Deployment) -> None:
    """A refused mail is told to the Department with its reason, and to the member as it is."""
    await bounced(trip)
    assert words().label("card-bounce-refused", "en") in trip.last("vera").text
    assert "Not introduced yet" in trip.last("ana").text
    assert trip.letterbox.to("ana@example.org") == []


async def test_not_introduced_before_the_quarter_of_an_hour(trip: Deployment) -> None:
    """A mail that was taken is an introduction only after fifteen minutes without an error."""
    found = await sent(trip)
    await trip.wait(minutes=14)
    assert (await again(trip, found)).status == "sent"
    await trip.wait(minutes=2)
    assert (await again(trip, found)).status == "introduced"


async def test_country_without_a_host_is_looked_into(trip: Deployment) -> None:
    """Where no host is known the Department may look for one, and the member hears the truth."""
    await requested(trip, country="Tuvalu")
    await trip.tap("rosa", "Agree")
    details = ("[All days of the trip]", "[a meeting]", "[Done]", "Funafuti")
    await play(trip, "ana", "[Start]", *details)
    if (await trip.session("ana")).draft.asking == "city":  # type: ignore[union-attr]
        await trip.tap("ana", "Funafuti")
    await play(trip, "ana", "ana@example.org", "[I have none]", "[Skip]")
    await play(trip, "ana", *["[I understand]"] * 5, "[Send]")
    assert "We know no host in Tuvalu" in trip.told("vera")
    await trip.tap("vera", "Look for one")
    assert "no sister party address" in trip.told("ana")


async def test_department_picks_among_several_hosts(trip: Deployment) -> None:
    """Of several parties the Department picks one; the member sees none of them."""
    await requested(trip, country="Brazil")
    await trip.tap("rosa", "Agree")
    details = ("[All days of the trip]", "[a meeting]", "[Done]", "Recife", "ana@example.org")
    await play(trip, "ana", "[Start]", *details, "[I have none]", "[Skip]")
    await play(trip, "ana", *["[I understand]"] * 5, "[Send]")
    names = [label for label in trip.buttons("vera") if label.startswith("Partido")]
    assert len(names) == 2
    await play(trip, "vera", f"[{names[0]}]", "[Approve]")
    await trip.wait(minutes=2)
    assert [mail.to.id for mail in trip.letterbox.mails if mail.label == "introduction"] == [
        "pcdob@example.org"
    ]
    assert "Partido" not in trip.told("ana")


async def test_cause_is_never_empty(trip: Deployment) -> None:
    """What was declined has its cause and its words in the record."""
    found = await requested(trip)
    await play(trip, "rosa", *DECLINE)
    after = await again(trip, found)
    assert after.cause
    assert after.words


async def test_second_tap_on_a_decided_card_tells_who_and_when(trip: Deployment) -> None:
    """A press that comes too late is answered with who decided."""
    await recommended(trip)
    old = trip.phones.phone("rosa")
    assert old.button("Agree") is None
    found = await trip.case()
    assert found.recommended_name == "Rosa Diaz"
    assert "You agreed at" in trip.last("rosa").text
