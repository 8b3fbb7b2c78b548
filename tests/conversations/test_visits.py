"""Visitors from abroad: no club hears of them before the department says so."""

from collections.abc import AsyncIterator

import pytest

from chatbot.core.events import PagePosted
from conversations.case import Case
from tests.conversations.deployment import Deployment, deployed
from tests.conversations.trips import again, everybody, play

VISIT = (
    "Something else", "Visitors and parties", "Announce visitors",
)  # fmt: skip
TYPED = (
    "Portugal", "[Partido Comunista Português, International Department]", "Rui and Inês, two of us",
    "12-14 May 2027", "New York", "[Skip]", "[Skip]", "Rui, rui@example.org",
)  # fmt: skip


@pytest.fixture
async def site(server_url: str) -> AsyncIterator[Deployment]:
    """Those who decide, and a member."""
    async with deployed(server_url) as trip:
        await everybody(trip)
        yield trip


async def announced(site: Deployment, minors: str = "[no]") -> Case:
    """Vera has typed in what a mail announces."""
    await play(site, "vera", *(f"[{each}]" for each in VISIT), *TYPED, minors, "[Send]")
    return await found(site)


async def found(site: Deployment) -> Case:
    """The one visit that there is."""
    cases = [case for _, case in await site.store.cases("open", 10)]
    (visit,) = (case for case in cases if case.kind == "visit")
    assert isinstance(visit, Case)
    return visit


async def offered(site: Deployment) -> Case:
    """The department has asked New York."""
    case = await announced(site)
    await play(site, "vera", "[Approve]", "[New York]")
    return await again(site, case)


async def hosted(site: Deployment) -> Case:
    """Rosa's club hosts them."""
    case = await offered(site)
    await play(site, "rosa", "[We host]", "Rosa, +1 212 555 0199", "Meet us at the hall", "[Send]")
    return await again(site, case)


async def test_no_club_hears_of_it_before_the_department_approves(site: Deployment) -> None:
    """An announcement is the department's alone, however long nobody decides."""
    site.forget_heard()
    case = await announced(site)
    await site.wait(days=10)
    assert (case.status, site.told("rosa"), site.told("dina")) == ("announced", "", "")
    assert "No club knows of it yet." in site.told("otto")
    assert "Rui" not in "".join(mail.text for mail in site.letterbox.mails)


async def test_the_club_learns_what_it_needs(site: Deployment) -> None:
    """Who, when, what is expected, who pays for nothing, whom to call; and no contact of theirs."""
    await offered(site)
    card = site.last("rosa").text
    for piece in (
        "Rui and Inês",
        "12",
        "May",
        "New York",
        "pays for nothing",
        "turn to the Department",
    ):
        assert piece in card
    assert "rui@example.org" not in card
    assert site.buttons("rosa")[-3:] == ["We host", "Can’t", "Ask"]


async def test_their_department_hears_whom_to_call(site: Deployment) -> None:
    """The club's contact person goes to the party that announced, as the club typed it."""
    case = await hosted(site)
    (mail,) = site.letterbox.mails
    assert case.status == "hosted"
    assert "Rosa, +1 212 555 0199" in mail.text
    assert "Meet us at the hall" in mail.text
    assert mail.subject == f"Visita {case.number} / Visit {case.number}"


async def test_a_club_that_cannot_gives_way_to_another(site: Deployment) -> None:
    """The department may ask the next district, and reads why the first one cannot."""
    await site.invite("cleo", "organizer", "california", "Cleo Park")
    case = await offered(site)
    await play(site, "rosa", "[Can’t]", "We move that week")
    assert "We move that week" in site.last("vera").text
    assert "looks elsewhere" in site.last("rosa").text
    await play(site, "vera", "[Approve]", "[California]")
    after = await again(site, case)
    assert (after.status, after.district) == ("offered", "california")
    assert "We host" in site.buttons("cleo")
    assert "We move that week" not in site.told("cleo")


async def test_a_question_of_the_club_comes_back_with_its_answer(site: Deployment) -> None:
    """The department answers, and the card is the club's again."""
    case = await offered(site)
    await play(site, "rosa", "[Ask]", "Do they speak English?")
    assert (await again(site, case)).status == "inquired"
    await play(site, "otto", "[Answer]", "A little")
    assert (await again(site, case)).status == "offered"
    assert "A little" in site.last("rosa").text


async def test_a_silent_club_is_reminded_then_others_are_asked(site: Deployment) -> None:
    """The deputy, and then the department, hold the card as well; nobody decides by silence."""
    case = await offered(site)
    await site.wait(days=12)
    after = await again(site, case)
    assert after.status == "offered"
    assert {await site.contact("dina"), await site.contact("vera")} <= set(after.holders)
    await play(site, "dina", "[We host]", "Dina, dina@example.org", "[Skip]", "[Send]")
    assert (await again(site, case)).status == "hosted"


async def test_the_department_declines_in_its_own_words(site: Deployment) -> None:
    """The party reads them by mail, and no club ever hears of the visit."""
    site.forget_heard()
    case = await announced(site)
    await play(site, "vera", "[Decline]", "We move our office that week", "[Send]")
    (mail,) = site.letterbox.mails
    assert "We move our office that week" in mail.text
    assert ((await again(site, case)).status, site.told("rosa")) == ("unhosted", "")


async def test_the_department_asks_back_by_mail(site: Deployment) -> None:
    """The question goes to the address in the directory, and the announcement waits."""
    case = await announced(site)
    await play(site, "vera", "[Ask back by mail]", "How many are you?", "[Send]")
    (mail,) = site.letterbox.mails
    assert "How many are you?" in mail.text
    assert (await again(site, case)).status == "announced"
    assert "How many are you?" in site.last("vera").text


async def test_minors_are_spoken_of_wherever_beds_might_be(site: Deployment) -> None:
    """Where somebody is under 18, no private homes: for the department, the club and the party."""
    await announced(site, "[yes]")
    await play(site, "vera", "[Approve]", "[New York]")
    assert "no private homes" in site.last("rosa").text
    await play(site, "rosa", "[We host]", "Rosa", "[Skip]", "[Send]")
    assert "we do not offer private homes" in site.letterbox.mails[0].text


async def test_a_party_announces_on_its_page(site: Deployment) -> None:
    """What is sent from the page is a card for the department, and for nobody else."""
    site.forget_heard()
    fields = {
        "people": "Rui", "window": "2027-05-12/2027-05-14", "city": "New York",
        "contact": "rui@example.org", "minors": "no",
    }  # fmt: skip
    event = PagePosted(
        id="page:1", at=site.clock.now(), page="visit", choice="announce", subject="pt-pcp",
        fields=fields,
    )  # fmt: skip
    await site.at_once(event, event)
    assert (await found(site)).status == "announced"
    assert site.keys("vera") == ["visit-department-announced"]
    assert site.told("rosa") == ""


async def test_a_page_of_a_party_that_has_left_leads_nowhere(site: Deployment) -> None:
    """What comes from a link about nobody in the directory opens no case."""
    await site.at_once(
        PagePosted(id="page:2", at=site.clock.now(), page="visit", choice="announce", subject="x")
    )
    assert await site.store.cases("open", 10) == []


async def test_a_visit_is_over_with_its_days(site: Deployment) -> None:
    """Once their days are over a hosted visit has been."""
    case = await hosted(site)
    await site.wait(days=100)
    assert (await again(site, case)).status == "visited"


async def test_days_that_pass_undecided_end_it(site: Deployment) -> None:
    """Once their days are over nobody is reminded any more, and the cards say so."""
    case = await announced(site)
    await site.wait(days=100)
    assert (await again(site, case)).status == "missed"
    assert "have passed" in site.last("vera").text
    assert site.letterbox.mails == []


async def test_only_the_department_writes_to_parties(site: Deployment) -> None:
    """A member has no such button; somebody who presses an old one is refused."""
    await site.say("ana", "Something else")
    assert "Visitors and parties" not in site.buttons("ana")


async def test_the_department_sends_a_party_its_page_or_the_guidelines(site: Deployment) -> None:
    """By mail, to the address in the directory, in its language and in English."""
    to = ("Portugal", "[Partido Comunista Português, International Department]", "[Send]")
    first = ("[Something else]", "[Visitors and parties]", "[Write to a party]")
    await play(site, "vera", *first, "[our guidelines for sister parties]", *to)
    site.app.runner.links.public_url = "https://bot.example.org"
    await play(site, "vera", *first, "[the page to announce visitors]", *to)
    paper, page = site.letterbox.mails
    assert paper.file is not None
    assert paper.file.name == "partners.pdf"
    assert page.file is None
    assert (paper.key, page.key) == ("mail-partners", "mail-announce")


async def test_days_that_passed_unanswered_are_answered_for(site: Deployment) -> None:
    """The department is asked to write to their department, and the mail says how it was."""
    await offered(site)
    site.forget_heard()
    await site.wait(days=80)
    assert site.last("vera").key == "visit-department-missed"
    await play(site, "vera", "[Write to them]", "Nobody was free, and we should have said so.")
    await site.tap("vera", "Send")
    (mail,) = site.letterbox.to("pcp@example.org")

    assert "did not answer you in time" in mail.text
    assert "Nobody was free" in mail.text


async def test_no_page_is_sent_where_there_is_none(site: Deployment) -> None:
    """Without an address on the web there is no link, and no mail with an empty line."""
    await play(site, "vera", "[Something else]", "[Visitors and parties]", "[Write to a party]")
    await play(site, "vera", "[the page to announce visitors]", "Portugal")
    await play(site, "vera", "[Partido Comunista Português, International Department]", "[Send]")

    assert site.last("vera").key == "party-no-page"
    assert site.letterbox.mails == []
