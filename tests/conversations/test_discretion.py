"""Quiet trips: no telling word reaches the traveller's phone, and the departments write alone."""

import re
from dataclasses import replace

import pytest

from conversations.organization import Organization
from tests.conversations.deployment import Deployment, deployed, example
from tests.conversations.trips import OFFICERS, again, everybody, play, requested

FORBIDDEN = {
    "en": r"organi[sz]ation|department|part(y|ies)\b|comrade|\bmember|\bletter|introduc|recommend|"
    r"communist|embassy|delegat|spokes",
    "es": r"organizaci|departamento|\bpartidos?\b|camarada|compañer|miembro|\bcarta|presentar|"
    r"presentaci|recomend|comunist|embajada|delegad|portavoz",
}
TYPED = {
    "en": ("Philippines", "A visit to friends", "Manila", "status", "help", "letter", "START"),
    "es": ("Filipinas", "Una visita a amistades", "Manila", "estado", "ayuda", "carta", "START"),
}


def with_hosts(found: Organization) -> Organization:
    """There are hosts in the sensitive country, too."""
    there = replace(found.partners[0], id="ph-host", country="PH", address="ph@example.org")
    return replace(found, partners=(*found.partners, there))


async def quiet_trip(trip: Deployment, locale: str) -> None:
    """Ana asks for a sensitive country, in her language, and is introduced."""
    country, why, _city, *words = TYPED[locale]
    for who, role, unit, name in OFFICERS:
        await trip.invite(who, role, unit, name)
    await trip.say("ana", f"/start {await trip.code('member', 'new-york')}", language=locale)
    trip.forget_heard()

    async def press(place: int) -> None:
        shown = next(s for s in reversed(trip.phones.phone("ana").shown) if s.buttons)
        await trip.press("ana", shown.buttons[place].token)

    await press(0)
    await trip.say("ana", "Ana Ruiz")
    await press(0)
    trip.forget_heard()
    await trip.say("ana", country)
    for _ in range(12):
        key = trip.last("ana").key
        if key == "request-review":
            break
        if key == "request-travel":
            await trip.say("ana", "3-9 October" if locale == "en" else "3-9 de octubre")
        elif key == "request-why":
            await trip.say("ana", why)
        else:
            await press(0)
    await press(0)
    for word in words[:3]:
        await trip.say("ana", word)
    await trip.tap("rosa", "Agree")
    await details(trip, locale)


async def details(trip: Deployment, locale: str) -> None:
    """Ana gives every detail."""
    why, city = TYPED[locale][1:3]

    async def press(place: int) -> None:
        shown = next(s for s in reversed(trip.phones.phone("ana").shown) if s.buttons)
        await trip.press("ana", shown.buttons[place].token)

    answers = {
        "details-city": city,
        "details-email": "ana@example.org",
        "details-phone": "+1 212 555 0123",
        "details-other": "-",
    }
    shown = next(s for s in reversed(trip.phones.phone("ana").shown) if s.buttons)
    await trip.press("ana", shown.buttons[0].token)
    for _ in range(40):
        key = trip.last("ana").key
        if key.startswith("details-review"):
            break
        if key in answers:
            await trip.say("ana", answers[key])
        elif key == "details-activity" and "Done" not in "".join(trip.buttons("ana")[-9:]):
            await trip.say("ana", why)
        elif key == "shared-joined":
            await press(0)
        else:
            await press(0)
    await press(0)


@pytest.mark.parametrize("locale", ["en", "es"])
async def test_no_telling_word_reaches_the_traveller(server_url: str, locale: str) -> None:
    """From the name of the country to the end of the trip, in texts and on buttons."""
    async with deployed(server_url, organization=with_hosts) as trip:
        await quiet_trip(trip, locale)
        case = await trip.case()
        assert case.quiet
        assert case.status == "given"
        await trip.tap("vera", "Approve")
        await approve_again(trip)
        await trip.wait(minutes=30)
        assert (await trip.case()).status == "introduced"
        words = TYPED[locale]
        for said in (
            words[3],
            words[4],
            words[5],
            "press",
            "embassy",
            "emergency",
            "STOP",
            words[6],
        ):
            await trip.say("ana", said)
        await trip.wait(days=260)
        pattern = re.compile(FORBIDDEN[locale], re.IGNORECASE)
        names = {example().name, example().department, "ph@example.org", "international@"}
        for shown in trip.heard["ana"]:
            said = " ".join((shown.text, *(button.label for button in shown.buttons)))
            assert not pattern.search(said), (shown.key, said)
            assert not any(name in said for name in names), (shown.key, said)
            assert not shown.file, shown.key


async def approve_again(trip: Deployment) -> None:
    """A second person approves, where two are needed."""
    if (await trip.case()).status in {"given", "seconding"}:
        await trip.tap("otto", "Approve")


async def test_the_mail_goes_to_the_hosts_alone_and_says_the_word(server_url: str) -> None:
    """No copy, no address of the traveller; the same word on both sides."""
    async with deployed(server_url, organization=with_hosts) as trip:
        await quiet_trip(trip, "en")
        await trip.tap("vera", "Approve")
        await approve_again(trip)
        await trip.wait(minutes=30)
        word = (await trip.case()).guard.word

        assert [mail.to.id for mail in trip.letterbox.mails] == ["ph@example.org"]
        mail = trip.letterbox.mails[0].text
        assert word in mail
        assert "ana@example.org" not in mail
        assert word in trip.told("ana")


@pytest.mark.parametrize("copy", ["separate", "cc"])
async def test_whoever_gets_no_copy_hears_what_hosts_read(server_url: str, copy: str) -> None:
    """However copies go elsewhere: what is said to have been written was, and the rest was not."""
    async with deployed(
        server_url, organization=lambda found: replace(with_hosts(found), copy=copy)
    ) as trip:
        await quiet_trip(trip, "en")
        await trip.tap("vera", "Approve")
        await approve_again(trip)
        await trip.wait(minutes=30)
        (said,) = [s.text for s in trip.heard["ana"] if s.key == "introduction-sent"]
        (mail,) = trip.letterbox.mails

        assert "They read your name, your days, the city and what you would like to do" in said
        assert "not your e-mail address or number" in said
        assert "type “human”" in said
        assert all(word in mail.text for word in ("Ana Ruiz", "Manila"))
        assert not any(word in mail.text for word in ("ana@example.org", "555"))
        assert mail.copies == ()
        assert "E-mail, through us: international@example.org" in mail.text
        assert "none, please write" not in mail.text


async def test_a_member_may_ask_for_it(trip: Deployment) -> None:
    """The word alone makes a trip to any country quiet, as long as it is under way."""
    await play(trip, "ana", "quiet")
    assert (await trip.person("ana")).quiet
    await play(trip, "ana", "quiet", "[Write as usual]")

    assert not (await trip.person("ana")).quiet


async def test_of_several_trips_the_member_says_which_is_quiet(trip: Deployment) -> None:
    """The word is answered at once, and the trip that is pressed becomes quiet, no other."""
    await everybody(trip)
    first = await requested(trip)
    await play(
        trip, "ana", "start", "[Plan a trip]", "Chile", "10-14 Oct", "no", "[Skip]", "[Send]"
    )
    second = await trip.case()
    await trip.say("ana", "quiet")
    assert (await trip.person("ana")).quiet
    assert not (await again(trip, first)).quiet
    await trip.tap("ana", "Portugal")
    assert (await again(trip, first)).quiet
    assert not (await again(trip, second)).quiet


async def test_officers_read_as_ever(server_url: str) -> None:
    """The card says that the trip is quiet."""
    async with deployed(server_url, organization=with_hosts) as trip:
        await quiet_trip(trip, "en")

        assert "A quiet trip" in trip.told("vera")
