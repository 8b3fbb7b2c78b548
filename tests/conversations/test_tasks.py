"""Tasks of the Department: raised, reminded of, settled by one."""

from tests.conversations.deployment import Deployment
from tests.conversations.trips import again, play


async def raised(trip: Deployment) -> None:
    """Ana has a question for the Department."""
    await play(trip, "ana", "publication", "[Pass it on]", "Ana Ruiz", "May I write to Avante?")
    trip.forget_heard()


async def test_one_settles_it_for_all(trip: Deployment) -> None:
    """Everybody's card says who saw to it."""
    await raised(trip)
    await trip.tap("vera", "Done")

    assert trip.last("otto").key == "task-settled"
    assert "Vera Brown" in trip.last("otto").text
    assert trip.keys("ana") == []


async def test_an_answer_settles_it_and_goes_back(trip: Deployment) -> None:
    """Whoever raised it reads who answers, and what."""
    await raised(trip)
    await play(trip, "otto", "[Answer]", "Yes, in March")

    assert "Otto Lind" in trip.last("ana").text
    assert "Yes, in March" in trip.last("ana").text
    assert trip.last("vera").key == "task-settled"


async def test_the_second_to_settle_hears_who_was_first(trip: Deployment) -> None:
    """It is done once."""
    await raised(trip)
    token = trip.token("otto", "Done")
    await trip.tap("vera", "Done")
    await trip.press("otto", token)

    assert "Vera Brown" in trip.told("otto")


async def test_it_is_said_again_every_day_until_it_is_done(trip: Deployment) -> None:
    """Nothing that waits goes quiet."""
    await raised(trip)
    await trip.wait(days=3, hours=1)
    assert trip.keys("vera").count("task-publication") >= 3
    await trip.tap("vera", "Done")
    trip.forget_heard()
    await trip.wait(days=5)

    assert trip.keys("vera") == []


async def test_nobody_else_can_settle_it(trip: Deployment) -> None:
    """An organizer who gets hold of the button is told that it is not theirs."""
    await raised(trip)
    token = trip.token("vera", "Done")
    await trip.press("rosa", token)

    assert "task-settled" not in trip.keys("vera")


async def test_it_stands_in_the_queue(trip: Deployment) -> None:
    """Among what waits for the Department."""
    await raised(trip)
    await trip.say("vera", "queue")

    assert "to do" in trip.last("vera").text


async def test_an_answer_that_reaches_nobody_is_not_lost(trip: Deployment) -> None:
    """Whoever answers hears that it did not arrive, and the task stays open."""
    await raised(trip)
    await trip.say("ana", "STOP")
    await play(trip, "otto", "[Answer]", "Yes, in March")

    assert trip.last("otto").key == "task-unreached"
    assert "task-settled" not in trip.keys("vera")
    await trip.tap("otto", "Done")
    assert trip.last("vera").key == "task-settled"


async def test_whoever_is_alone_holds_what_they_raise(bare: Deployment) -> None:
    """Where the Department is one person, their own task is theirs, and they can end it."""
    await bare.invite("vera", "department", "", "Vera Brown")
    await play(bare, "vera", "publication", "[Pass it on]", "May I write to Avante?")
    ((_, task),) = await bare.store.cases("open")
    assert task.holders == (await bare.contact("vera"),)
    assert [b.label for b in bare.last("vera").buttons] == ["Done"]
    await bare.wait(days=1, hours=1)
    assert bare.keys("vera").count("task-publication") >= 2
    await bare.tap("vera", "Done")
    assert (await again(bare, task)).status == "settled"


async def test_what_needs_a_second_person_is_never_held_alone(trip: Deployment) -> None:
    """Whoever asks where members are does not get their own question to agree to."""
    await play(trip, "vera", "headcount", "Portugal")
    await trip.store.revoke(await trip.contact("otto"), "department")
    await trip.wait(minutes=10)
    ((_, task),) = await trip.store.cases("open")
    assert await trip.contact("vera") not in task.holders
