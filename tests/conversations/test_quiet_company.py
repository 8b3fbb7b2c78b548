"""Several people on a quiet trip: it is quiet for each of them."""

import re

from tests.conversations.deployment import Deployment, deployed
from tests.conversations.test_discretion import FORBIDDEN, with_hosts
from tests.conversations.together import BEN, joined, link
from tests.conversations.trips import again, everybody, play

ASKED = (
    "[Plan a trip]", "Ana Ruiz", "[the Party]", "Philippines", "3-9 Oct", "[No, that is all]",
    "A visit", "[Send]",
)  # fmt: skip


def telling(trip: Deployment, who: str, locale: str = "en") -> list[tuple[str, str]]:
    """What somebody was told that should stand on no phone."""
    pattern = re.compile(FORBIDDEN[locale], re.IGNORECASE)
    told = trip.heard.get(who, [])
    words = ((s.key, " ".join((s.text, *(b.label for b in s.buttons)))) for s in told)
    return [(key, text) for key, text in words if pattern.search(text)]


async def asked_along(trip: Deployment) -> None:
    """Ana asks for a sensitive country, and Ben opens her link."""
    await everybody(trip)
    await trip.invite("ben", "member", "new-york")
    await play(trip, "ana", *ASKED)
    await trip.tap("rosa", "Agree")
    shown = next(s for s in reversed(trip.phones.phone("ana").shown) if len(s.buttons) > 1)
    await trip.press("ana", shown.buttons[1].token)
    code = await link(trip)
    trip.forget_heard()
    await trip.say("ben", f"/start {code}")


async def test_whoever_joins_a_quiet_trip_is_told_quietly(server_url: str) -> None:
    """From the link on no telling word, and no paper, reaches them; and they can still answer."""
    async with deployed(server_url, organization=with_hosts) as trip:
        await asked_along(trip)
        assert (await trip.person("ben")).quiet
        quietly = ["[the P…]" if move == "[the Party]" else move for move in BEN]
        await play(trip, "ben", *quietly, "[Send]", "status")
        case = await trip.case("ben")

        assert [t.name for t in case.company.travellers] == ["Ben Ode"]
        assert telling(trip, "ben") == []
        assert "hush-unsaid" not in trip.told("ben")
        assert "I don’t write here" not in trip.told("ben")


async def test_a_trip_made_quiet_later_is_quiet_for_everybody_on_it(trip: Deployment) -> None:
    """Whoever travels along reads no telling word any more, and of no copy that is not sent."""
    case = await joined(trip)
    await play(trip, "ana", "quiet", "status", "[That’s all of us]")
    assert (await again(trip, case)).quiet
    trip.forget_heard()
    details = (
        "[Start]", "[All days of the trip]", "[a meeting]", "[Done]", "Lisbon", "ana@example.org",
        "[I have none]", "-",
    )  # fmt: skip
    await play(trip, "ana", *details)
    for _ in range(9):
        if (await again(trip, case)).status == "given":
            break
        await trip.press("ana", trip.last("ana").buttons[0].token)
    await approved(trip)
    assert (await again(trip, case)).status == "introduced"
    await trip.wait(days=230)

    for who in ("ben", "cleo"):
        assert "company-introduced" in trip.keys(who)
        assert telling(trip, who) == []
        assert "on its way to" not in trip.told(who)
        assert not any(shown.file for shown in trip.heard[who])
    assert not trip.letterbox.to("ben@example.org")


async def approved(trip: Deployment) -> None:
    """Two people approve, as sensitive trips want it, and the mail arrives."""
    for who in ("vera", "otto"):
        await trip.tap(who, "Approve")
    await trip.wait(minutes=30)


async def test_nobody_on_a_quiet_trip_is_written_to_as_usual(trip: Deployment) -> None:
    """As long as it is under way, whoever travels along cannot end it for themself."""
    case = await joined(trip)
    await play(trip, "ana", "quiet")
    await play(trip, "ben", "status")
    assert (await trip.person("ben")).quiet
    await play(trip, "ben", "quiet", "[Write as usual]")

    assert (await trip.person("ben")).quiet
    assert (await again(trip, case)).quiet
