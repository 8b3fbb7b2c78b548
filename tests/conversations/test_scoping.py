"""Who may be more than a member on a visit: only the Department says so, of a delegate two."""

from conversations.happened import ScopeProposed, ScopeSet
from conversations.steps import STEPS
from tests.conversations.deployment import Deployment
from tests.conversations.hosts import named
from tests.conversations.trips import given, play


async def scope(trip: Deployment, who: str, *moves: str) -> None:
    """Somebody opens the choice of scope on a card."""
    await play(trip, who, "[More]", "[More]", "[Still more]", "[Scope]", *moves)


async def proposed(trip: Deployment) -> None:
    """Vera proposes a delegate."""
    await given(trip)
    await scope(trip, "vera", "[Delegate]", "the Avante Festival")


async def test_nobody_is_a_delegate_by_default(trip: Deployment) -> None:
    """Unless people say so, the letter says a member on a visit."""
    case = await given(trip)

    assert case.guard.scope == "member"
    assert "Introduced member, not a spokesperson" in trip.told("vera")


async def test_one_person_alone_makes_no_delegate(trip: Deployment) -> None:
    """A proposal changes nothing of the letter."""
    await proposed(trip)
    case = await trip.case()

    assert case.guard.scope == "member"
    assert case.guard.proposed == "the Avante Festival"
    assert "proposes to send this person" in trip.last("otto").text


async def test_whoever_agrees_agrees_to_what_they_saw(trip: Deployment) -> None:
    """A proposal that was changed meanwhile is shown again, and agreed to by nobody's old button."""
    await proposed(trip)
    await scope(trip, "otto")
    token = trip.token("otto", "Agree: delegate")
    await scope(trip, "vera", "[Delegate]", "the congress, as head of delegation")
    await trip.press("otto", token)
    assert (await trip.case()).guard.scope == "member"
    await scope(trip, "otto", "[Agree: delegate]")

    assert (await trip.case()).guard.occasion == "the congress, as head of delegation"


async def test_whoever_proposed_cannot_agree(trip: Deployment) -> None:
    """The button is not there for them."""
    await proposed(trip)
    await scope(trip, "vera")

    assert "Agree: delegate" not in [b.label for b in trip.last("vera").buttons]


async def test_two_people_make_a_delegate(trip: Deployment) -> None:
    """Letter, mail, card and status say the same, and the member's record holds it."""
    await proposed(trip)
    await scope(trip, "otto", "[Agree: delegate]")
    case = await trip.case()
    assert case.guard.scope == "delegate"
    assert (await trip.person("ana")).notes["authorised"] == "delegate the Avante Festival"
    await trip.tap("otto", "Approve")
    await trip.wait(minutes=30)
    await trip.say("ana", "status")

    assert "as our delegate to the Avante Festival" in trip.letterbox.mails[0].text
    assert "Delegate to the Avante Festival" in trip.told("otto")
    assert "Delegate to the Avante Festival" in trip.last("ana").text


async def test_a_delegate_is_told_to_be_one(trip: Deployment) -> None:
    """Whoever speaks for us there does not read that they do not, and reads where it ends."""
    await proposed(trip)
    await scope(trip, "otto", "[Agree: delegate]")
    await trip.tap("otto", "Approve")
    trip.forget_heard()
    await trip.wait(minutes=30)
    await named(trip, await trip.case())

    for key in ("introduction-arrived", "host-named"):
        (said,) = [shown.text for shown in trip.heard["ana"] if shown.key == key]
        assert "as our delegate to the Avante Festival, and for nothing beyond it" in said
        assert "speaking for the Party" not in said


async def test_another_scope_is_another_letter(trip: Deployment) -> None:
    """An approval of what was shown before does not count."""
    await given(trip)
    token = trip.token("otto", "Approve")
    await scope(trip, "vera", "[For media]")
    await trip.press("otto", token)

    assert (await trip.case()).status == "given"


def test_nobody_else_has_a_step_that_sets_it() -> None:
    """Members, organizers and the clock have none."""
    roles = {role for (_, role, _), to in STEPS.items() if to in {ScopeSet, ScopeProposed}}

    assert roles == {"department"}


async def test_an_organizer_who_gets_the_button_is_refused(trip: Deployment) -> None:
    """And the member, too."""
    await given(trip)
    await scope(trip, "vera")
    token = trip.token("vera", "For media")
    for who in ("rosa", "ana"):
        await trip.press(who, token)

    assert (await trip.case()).guard.scope == "member"


async def test_the_register_is_for_the_department(trip: Deployment) -> None:
    """It lists whoever is more than a member on a visit; nobody else reads it."""
    await given(trip)
    await scope(trip, "vera", "[For media]")
    await trip.say("otto", "authorised")
    await trip.say("rosa", "authorised")

    assert "Ana Ruiz: Introduced member, authorised to speak to media" in trip.last("otto").text
    assert "Ana" not in trip.last("rosa").text
