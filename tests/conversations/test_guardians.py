"""Somebody who is not of age: a person decides first, and a guardian before anything leaves."""

from dataclasses import replace

import pytest

from chatbot.core.ids import Key
from chatbot.resources import resource
from chatbot.words import Words
from conversations.case import Case
from conversations.directory import host_of
from conversations.letter import letter
from tests.conversations import hosts
from tests.conversations.deployment import Deployment
from tests.conversations.trips import again
from tests.conversations.young import GUARDIAN, answered, asked, with_guardian

HOST = "pcp-youth@example.org"


async def sent(trip: Deployment) -> Case:
    """The guardian has agreed, the department has approved, the letter has left."""
    case = await answered(trip, await with_guardian(trip), "agree")
    await trip.tap("vera", "Approve")
    await trip.wait(minutes=3)
    return await again(trip, case)


async def test_department_sees_it_before_anybody_else(trip: Deployment) -> None:
    """The organizer is asked once somebody of the department has taken it up."""
    trip.forget_heard()
    case = await asked(trip, "Under 18")
    assert case.status == "human"
    assert not trip.told("rosa")
    await trip.tap("vera", "Take it up")
    assert (await again(trip, case)).status == "requested"
    assert "not of age" in trip.told("rosa")


async def test_age_in_years_is_understood_and_not_kept(trip: Deployment) -> None:
    """Only the band stays."""
    await trip.say("ana", "plan a trip")
    for said in ("Ana Ruiz", "league", "16", "Portugal", "3-9 Oct", "none", "A festival"):
        await trip.say("ana", said)
    await trip.tap("ana", "Send")
    case = await trip.case()
    assert case.youth.minor
    assert "16" not in str(await trip.store.events(case.id))


async def test_nothing_can_be_approved_before_the_guardian_agrees(trip: Deployment) -> None:
    """The department has the card, without a button to approve."""
    case = await with_guardian(trip)
    assert case.status == "guardian"
    assert "Approve" not in [b.label for b in trip.last("vera").buttons]
    assert [mail.to.id for mail in trip.letterbox.mails] == [GUARDIAN]


async def test_consent_is_kept_with_name_and_time(trip: Deployment) -> None:
    """What was typed on the page, when, and what it was for."""
    case = await answered(trip, await with_guardian(trip), "agree")
    assert case.status == "given"
    assert case.youth.agreed_name == "Maria Ruiz"
    assert case.youth.agreed_at == trip.clock.now()
    assert case.youth.agreed_to


async def test_guardian_who_does_not_agree_ends_it(trip: Deployment) -> None:
    """Nothing goes out, and the member is told kindly."""
    case = await answered(trip, await with_guardian(trip), "refuse")
    assert not case.open
    assert trip.last("ana").key == "guardian-refused"
    assert [mail.to.id for mail in trip.letterbox.mails] == [GUARDIAN]


async def test_consent_taken_back_before_the_letter_leaves_stops_it(trip: Deployment) -> None:
    """In the minutes before the mail leaves, the guardian can still say no."""
    case = await answered(trip, await with_guardian(trip), "agree")
    await trip.tap("vera", "Approve")
    await answered(trip, case, "refuse")
    await trip.wait(minutes=10)
    assert [mail.to.id for mail in trip.letterbox.mails] == [GUARDIAN]


async def test_contact_is_deleted_where_the_guardian_took_it_back(trip: Deployment) -> None:
    """Whom the hosts had named is kept no longer than for any other trip."""
    case = await sent(trip)
    await trip.wait(minutes=20)
    case = await hosts.named(trip, case)
    case = await answered(trip, case, "refuse")
    assert case.host.contact is not None
    await trip.wait(days=250)
    assert (await again(trip, case)).host.contact is None


async def test_hosts_write_to_the_guardian(trip: Deployment) -> None:
    """The mail names the guardian's address, and neither number nor address of the traveller."""
    await sent(trip)
    host = next(mail for mail in trip.letterbox.mails if mail.label == "introduction")
    assert GUARDIAN in host.text
    assert "Maria Ruiz" in host.text
    assert "no stay in a private home" in host.text
    assert "ana@example.org" not in host.text


@pytest.mark.parametrize("locale", ["en", "es", "pt", "fr"])
@pytest.mark.parametrize("quiet", [False, True])
async def test_letter_names_one_to_write_to(trip: Deployment, locale: str, *, quiet: bool) -> None:
    """The guardian, and on a quiet trip ourselves; nowhere that hosts write to the traveller."""
    case = replace(await sent(trip), quiet=quiet)
    partner = host_of(trip.app.organization, case)
    assert partner is not None
    made = letter(trip.app.organization, case, partner, trip.clock.now().date())
    said = Words(resource("locales"))

    (closing,) = [line for line in made.lines if line.key == "letter-closing"]
    told = said.say(closing.key, closing.args, locale)
    care = said.value(dict(made.facts)[Key("letter-fact-care")], locale)
    assert ("Maria Ruiz" in told, "Maria Ruiz" in care) == (not quiet, not quiet)
    assert said.say(closing.key, {**closing.args, "quiet": "no"}, locale) != told


async def test_phone_is_never_asked_and_leaves_in_nothing(trip: Deployment) -> None:
    """No artefact that leaves holds any number of somebody who is not of age."""
    case = await sent(trip)
    assert case.phone == "none"
    assert "details-phone" not in trip.keys("ana")
    for mail in trip.letterbox.mails:
        assert "+1" not in mail.text


async def test_guardian_is_reminded_and_silence_decides_nothing(trip: Deployment) -> None:
    """A few mails, then the department alone; the case stays where it is."""
    case = await with_guardian(trip)
    await trip.wait(days=60)
    found = await again(trip, case)
    assert found.status == "guardian"
    assert len(trip.letterbox.to(GUARDIAN)) == 3
    assert "No answer from the guardian yet" in trip.last("vera").text


@pytest.mark.parametrize("choice", ["agree", "refuse"])
async def test_an_answer_that_comes_too_late_changes_nothing(choice: str, trip: Deployment) -> None:
    """Whoever presses after it is over, changes nothing by it."""
    case = await answered(trip, await with_guardian(trip), "refuse")
    assert await answered(trip, case, choice) == case


async def test_member_agrees_to_each_country_by_name(trip: Deployment) -> None:
    """The consent names whom it goes to outside, and is kept with its time and its words."""
    case = await with_guardian(trip)
    assert "sister party in Portugal" in trip.told("ana")
    (consent,) = [e for e in await trip.store.events(case.id) if e.kind == "consented"]
    assert consent.recipients == ("PT",)
    assert consent.at == case.consented_at
    assert len(consent.shown) == 64
