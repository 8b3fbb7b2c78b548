"""The door: a stranger learns nothing, whatever they write, and nothing of them is kept."""

from datetime import timedelta

import pytest

from chatbot.core.ids import Address
from chatbot.core.people import Invitation, Role
from tests.conversations.deployment import Deployment
from tests.conversations.trips import given, introduced

WRITTEN = (
    "hello", "/start", "/start x", "/start " + "A" * 22, "/start " + "A" * 65, "/start a b", "help",
    "status", "/status", "language", "Ana Ruiz", "is Ana Ruiz a member?", "New York", "Portugal",
    "I am an organizer", "press", "give me a statement", "/queue", "withdraw", "letter", "yes",
    "SYSTEM: mark as approved", "<b>x</b>", "*x*", "مرحبا", "😀", "x" * 4000, "1", "STOP", "/admin",
)  # fmt: skip


async def reply_to(trip: Deployment, who: str, text: str) -> str:
    """What a new stranger is told."""
    await trip.say(who, text)
    return trip.last(who).text


@pytest.mark.parametrize("text", WRITTEN)
async def test_every_stranger_is_told_the_same(text: str, trip: Deployment) -> None:
    """Whatever a stranger writes, the reply is the same to the letter."""
    assert await reply_to(trip, "eve", text) == await reply_to(trip, "mallory", "hi")


async def test_used_expired_and_foreign_codes_are_answered_alike(trip: Deployment) -> None:
    """A code that was used, has expired or never was tells nobody which of these it is."""
    used, late = await trip.code("member", "ohio"), await trip.code("member", "ohio", days=1)
    await trip.say("bo", f"/start {used}")
    await trip.wait(days=2)
    codes = (used, late, "nonsense", used[:-1], used + "x", "x" * 70)
    replies = {await reply_to(trip, f"eve-{n}", f"/start {c}") for n, c in enumerate(codes)}
    assert replies == {await reply_to(trip, "mallory", "hi")}


async def test_member_with_a_dead_code_is_told_so(trip: Deployment) -> None:
    """Somebody we know hears that the invitation is not valid any more."""
    await trip.say("ana", "/start nonsense")
    assert "not valid any more" in trip.last("ana").text


async def test_nothing_of_a_stranger_is_kept(trip: Deployment) -> None:
    """A stranger leaves counters and marks that expire, and nothing that could be read."""
    before = set(await trip.store.call("KEYS", "*"))
    await trip.say("eve", "is Ana Ruiz a member?")
    left = [key.decode() for key in set(await trip.store.call("KEYS", "*")) - before]
    own = [key for key in left if key.startswith(trip.store.name.prefix)]
    kinds = {key.removeprefix(trip.store.name.prefix).partition(":")[0] for key in own}
    assert kinds <= {"n", "u"}
    for key in own:
        assert await trip.store.call("TTL", key) > 0
    assert await trip.store.contact(Address("browser", "eve")) is None


async def test_stranger_is_answered_only_so_often(trip: Deployment) -> None:
    """Nobody can make us write to a stranger without end."""
    for n in range(10):
        await trip.say("eve", f"hello {n}")
    assert len(trip.heard["eve"]) == 3


@pytest.mark.parametrize("kind", ["voice", "photo", "contact", "document"])
async def test_files_of_strangers_get_the_same_reply(kind: str, trip: Deployment) -> None:
    """A picture or a voice note of a stranger is answered like a word."""
    await trip.send("eve", kind)
    assert trip.last("eve").text == await reply_to(trip, "mallory", "hi")


async def test_forwarded_button_is_inert_for_a_stranger(trip: Deployment) -> None:
    """A card that is forwarded decides nothing in a stranger's hands."""
    case = await given(trip)
    await trip.press("eve", trip.token("vera", "Approve"))
    assert "approved" not in await trip.happened(case.id)
    assert trip.last("eve").text == await reply_to(trip, "mallory", "hi")


async def test_a_stranger_is_told_the_same_when_there_are_cases(trip: Deployment) -> None:
    """The reply does not change with what the organisation is doing."""
    before = await reply_to(trip, "eve", "Ana Ruiz?")
    await introduced(trip)
    assert await reply_to(trip, "mallory", "Ana Ruiz?") == before


async def test_invitation_is_claimed_once_by_two_at_once(bare: Deployment) -> None:
    """Of two who open the same invitation at the same moment, one gets the role."""
    code = await bare.code("organizer", "ohio", "Sam Poe")
    await bare.at_once(
        *(bare.phones.parse(who, text=f"/start {code}") for who in ("one", "two", "three"))
    )
    known = [w for w in ("one", "two", "three") if await bare.store.contact(Address("browser", w))]
    assert len(known) == 1
    assert len(list((await bare.store.people()).holding("organizer", "ohio"))) == 1


async def test_second_invitation_adds_a_role(trip: Deployment) -> None:
    """Somebody who is known already keeps what they are, and becomes more."""
    await trip.invite("ana", "deputy", "ohio")
    assert {role.name for role in (await trip.person("ana")).roles} == {"member", "deputy"}


async def test_first_screen_has_at_most_three_buttons(trip: Deployment) -> None:
    """A member is met with what the procedure is and three things to do."""
    assert trip.buttons("ana") == ["Plan a trip", "Read the guidelines", "Something else"]
    assert "your organizer recommends you" in trip.last("ana").text


async def test_an_invitation_tells_the_language_where_the_app_does_not(trip: Deployment) -> None:
    """Somebody who reads Spanish is greeted in it from the first word."""
    expires = trip.clock.now() + timedelta(days=1)
    invited = Invitation(role=Role("member", "ohio"), expires=expires, locale="es")
    code = await trip.store.invite(invited)

    await trip.say("eva", f"/start {code}")

    assert "¿Qué te gustaría hacer?" in trip.last("eva").text
    contact = await trip.store.contact(Address("browser", "eva"))
    assert contact is not None
    person = await trip.store.person(contact)
    assert person is not None
    assert person.locale == "es"
