"""A host answers, or does not: what the traveller hears, and what stays with the Department."""

import pytest

from conversations.awaiting import FORGET
from tests.conversations.deployment import Deployment
from tests.conversations.hosts import CONTACT, DIRECTORY, answered, named
from tests.conversations.trips import NAMING, again, given, introduced, play, sent

WORDS = "Our comrade Zélia is on leave then"


async def test_a_named_contact_is_handed_to_the_traveller(trip: Deployment) -> None:
    """The traveller hears that there is a contact, and sees it by one tap."""
    case = await named(trip, await introduced(trip))
    assert case.status == "named"
    assert trip.last("ana").key == "host-named"
    assert "Marta" not in trip.told("ana")

    await trip.tap("ana", "Show the contact")
    assert "marta@example.pt" in trip.last("ana").text
    assert "+351912345678" in trip.last("ana").text


async def test_an_officer_types_in_what_came_by_mail(trip: Deployment) -> None:
    """Without any page the procedure is complete: an officer notes the contact."""
    case = await introduced(trip)
    await play(trip, "vera", *NAMING)
    assert (await again(trip, case)).status == "named"
    await trip.tap("ana", "Show the contact")
    assert "marta@example.pt" in trip.last("ana").text


async def test_nobody_but_the_traveller_sees_the_contact(trip: Deployment) -> None:
    """What the hosts say of their contact is on no card."""
    await named(trip, await introduced(trip))
    for who in ("rosa", "dina", "vera", "otto"):
        assert "Marta" not in trip.told(who)
        assert "marta@" not in trip.told(who)


async def test_a_first_message_comes_in_both_languages(trip: Deployment) -> None:
    """The draft is in the hosts' language, and in the traveller's own."""
    await named(trip, await introduced(trip))
    await trip.tap("ana", "First message")
    assert "Bom dia, Marta Silva" in trip.last("ana").text
    assert "Good day Marta Silva" in trip.last("ana").text


@pytest.mark.parametrize("choice", ["cannot", "dates", "meet", "contact"])
async def test_words_of_a_host_stay_with_the_department(trip: Deployment, choice: str) -> None:
    """Whatever a host writes, nothing of it reaches the member before somebody taps."""
    case = await introduced(trip)
    trip.forget_heard()
    case = await answered(trip, case, choice, days="2027-10-12/2027-10-14", words=WORDS)
    assert case.status == "byhand"
    assert not trip.heard.get("ana")
    assert WORDS in trip.told("vera")


async def test_no_is_told_softly(trip: Deployment) -> None:
    """One tap tells the member in words of ours, and never in the host's."""
    case = await answered(trip, await introduced(trip), "cannot", words=WORDS)
    await trip.tap("vera", "Tell them")
    assert trip.last("ana").key == "host-told-cannot"
    assert "Zélia" not in trip.told("ana")
    assert (await again(trip, case)).host.told


async def test_other_days_are_told_by_one_tap(trip: Deployment) -> None:
    """The days that a host proposes are told as days, without the words around them."""
    case = await introduced(trip)
    await answered(trip, case, "dates", days="2027-10-12/2027-10-14", words=WORDS)
    await trip.tap("vera", "Tell them")
    assert "12" in trip.last("ana").text
    assert "Zélia" not in trip.told("ana")


async def test_officers_may_use_their_own_words(trip: Deployment) -> None:
    """Instead of our sentence the member reads the officer's."""
    await answered(trip, await introduced(trip), "cannot", words=WORDS)
    await play(trip, "vera", "[In my words]", "They have a congress that week")
    assert "They have a congress that week" in trip.last("ana").text
    assert "Zélia" not in trip.told("ana")


@pytest.mark.parametrize(
    "words", ["Please go through our embassy", "Vengan por el consulado", "Contacte a embaixada"]
)
async def test_an_embassy_is_never_passed_on(trip: Deployment, words: str) -> None:
    """A host who sends somebody to an embassy is answered by the Department, contact or not."""
    case = await introduced(trip)
    trip.forget_heard()
    case = await answered(trip, case, "meet", words=words, **CONTACT)
    assert case.status == "byhand"
    assert "Tell them" not in trip.buttons("vera")[-3:]
    assert not trip.heard.get("ana")


async def test_a_host_is_written_to_twice_at_most(trip: Deployment) -> None:
    """One mail and one reminder; then the Department has it by hand, and the member knows."""
    case = await introduced(trip)
    await trip.wait(days=200)
    assert len(trip.letterbox.to(DIRECTORY)) == 2
    assert [mail.key for mail in trip.letterbox.to(DIRECTORY)][-1] == "mail-host-reminder"
    assert (await again(trip, case)).status == "byhand"
    assert "host-silent" in trip.keys("ana")


async def test_a_host_who_answered_is_not_reminded(trip: Deployment) -> None:
    """After an answer nothing goes to the host of its own accord."""
    await named(trip, await introduced(trip))
    await trip.wait(days=300)
    assert len(trip.letterbox.to(DIRECTORY)) == 1


async def test_a_contact_is_deleted_two_weeks_after_the_visit(trip: Deployment) -> None:
    """Until then the traveller can look it up, and afterwards nobody can."""
    case = await named(trip, await introduced(trip))
    token = trip.token("ana", "Show the contact")
    await trip.wait(days=222)
    assert (await again(trip, case)).host.contact is not None
    await trip.wait(days=FORGET.days + 2)
    case = await again(trip, case)
    assert case.host.contact is None
    assert case.host.forgotten
    await trip.press("ana", token)
    assert trip.last("ana").key == "host-contact-gone"


async def test_a_second_answer_changes_the_first(trip: Deployment) -> None:
    """Another contact takes the first one's place, and the traveller is told."""
    case = await named(trip, await introduced(trip))
    await answered(trip, case, "contact", contact="Rui Lopes", mail="rui@example.pt")
    assert "changed something" in trip.last("ana").text
    await trip.tap("ana", "Show the contact")
    assert "Rui Lopes" in trip.last("ana").text
    assert "Marta" not in trip.last("ana").text


async def test_a_no_after_a_contact_goes_to_the_department_first(trip: Deployment) -> None:
    """Until people have read why, the traveller hears no more than that the contact is gone."""
    case = await named(trip, await introduced(trip))
    case = await answered(trip, case, "cannot", words=WORDS)
    assert case.status == "byhand"
    assert "changes what they said before" in trip.last("vera").text
    assert trip.last("ana").key == "host-contact-taken"
    assert WORDS not in trip.told("ana")


async def test_an_answer_is_proof_that_the_letter_arrived(trip: Deployment) -> None:
    """A host who answers before the quarter of an hour is over has got the letter."""
    case = await sent(trip)
    case = await named(trip, case)
    assert case.status == "named"
    assert (await trip.happened(case.id))[-3:] == ["accepted", "introduced", "contact-named"]


async def test_an_answer_counts_only_while_there_is_something_to_answer(trip: Deployment) -> None:
    """A link that somebody keeps does nothing before the letter is out."""
    case = await given(trip)
    after = await answered(trip, case, "meet", **CONTACT)
    assert after == await again(trip, case)
    assert after.status == "given"


async def test_a_greeting_goes_to_the_department_and_the_file(trip: Deployment) -> None:
    """A line of greeting is kept with the trip; the member does not get it by itself."""
    case = await named(trip, await introduced(trip))
    await trip.wait(days=230)
    case = await answered(trip, case, "greet", greeting="It was an honour")
    assert case.host.greeting == "It was an honour"
    assert "It was an honour" in trip.told("vera")
    assert "honour" not in trip.told("ana")


async def test_what_is_no_name_is_no_contact(trip: Deployment) -> None:
    """A link or a sentence in the place of a name goes to people, and not to the traveller."""
    fields = {**CONTACT, "contact": "see www.example.com"}
    case = await answered(trip, await introduced(trip), "meet", **fields)
    assert case.status == "byhand"
    assert "www.example.com" not in trip.told("ana")


async def test_directory_addresses_never_reach_the_member(trip: Deployment) -> None:
    """Nothing that the member was ever told holds an address of the directory."""
    case = await named(trip, await introduced(trip))
    await trip.tap("ana", "Show the contact")
    await trip.tap("ana", "First message")
    await answered(trip, case, "cannot", words=f"Write to {DIRECTORY} instead")
    await trip.tap("vera", "Tell them")
    await trip.say("ana", "status")
    await trip.wait(days=260)
    listed = {partner.address for partner in trip.app.organization.partners}
    assert not [address for address in listed if address in trip.told("ana")]
    mails = trip.letterbox.to("ana@example.org")
    assert mails
    assert not [a for a in listed for mail in mails if a in mail.text]


async def test_other_days_are_taken_by_two_taps(trip: Deployment) -> None:
    """The member takes the days that the hosts proposed, and those who decide agree again."""
    case = await introduced(trip)
    await answered(trip, case, "dates", days="2027-10-12/2027-10-14")
    await trip.tap("vera", "Tell them")
    await play(trip, "ana", "[Take them]", "[Send]")
    case = await again(trip, case)
    assert case.leg.sought == "2027-10-12/2027-10-14"
    assert case.status == "given"
    assert case.host.said is None


async def test_hosts_who_name_nobody_stay_somebodys_turn(trip: Deployment) -> None:
    """Whoever told the member that they will meet has it by hand until there is a name."""
    case = await answered(trip, await introduced(trip), "meet")
    await trip.tap("vera", "Tell them")
    found = await again(trip, case)
    assert (found.status, found.holders) == ("byhand", (await trip.contact("vera"),))
    assert "Tell them" not in trip.buttons("vera")[-3:]
    await trip.say("ana", "status")
    assert "would like to meet you; nobody is named yet" in trip.last("ana").text
    trip.forget_heard()
    await trip.wait(days=2)
    assert "note the contact" in trip.told("vera")
    await trip.tap("vera", "Another answer")
    await play(trip, "vera", *NAMING[1:])
    assert (await again(trip, case)).status == "named"
