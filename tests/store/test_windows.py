"""A window: open for a day after a person's last words, shut then; what waits comes when it opens."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from chatbot.core.errors import SendError
from chatbot.core.events import Tapped
from chatbot.core.ids import Address
from tests.store.windowed import ANA, MAIL, PACE, PHONE, WINDOW, Desk, to_ana

SURER = Address("chat", "US.1")


@pytest.mark.parametrize("kind", ["words", "tap"])
async def test_the_window_is_open_until_a_little_before_a_day(desk: Desk, kind: str) -> None:
    """Whatever a person does opens it, and shortly before a day has passed it is shut."""
    ana = await desk.know(ANA)
    tap = Tapped(id="chat:tap", at=desk.clock.now(), address=ANA, token="x")
    await desk.hear(event=tap if kind == "tap" else None)
    desk.clock.advance(WINDOW - timedelta(seconds=1))
    await desk.say(to_ana("x1", ana))
    await desk.run()
    await desk.say(to_ana("x2", ana))

    await desk.run(seconds=1)

    assert (desk.chat.ids, desk.chat.knocked) == (["x1"], ["ana"])


async def test_the_window_is_as_old_as_what_opened_it(desk: Desk) -> None:
    """What was written hours ago and comes only now leaves what is left of the day."""
    ana, wrote = await desk.know(ANA), desk.wrote()
    desk.clock.advance(timedelta(hours=20))
    await desk.hear(event=wrote)
    await desk.run(hours=3)
    await desk.say(to_ana("x1", ana))
    await desk.run()
    await desk.say(to_ana("x2", ana))

    await desk.run(hours=1)

    assert (desk.chat.ids, desk.chat.knocked) == (["x1"], ["ana"])


async def test_older_words_that_come_later_shut_no_window(desk: Desk) -> None:
    """The newest words count, in whatever order they come."""
    ana, older = await desk.know(ANA), desk.wrote()
    desk.clock.advance(timedelta(hours=20))
    await desk.hear()
    await desk.hear(event=older)
    await desk.say(to_ana("x1", ana))

    await desk.run(hours=20)

    assert desk.chat.ids == ["x1"]


async def test_what_was_written_days_ago_wakes_nothing(desk: Desk) -> None:
    """What is held stays held, where the window is shut by the time that the words come."""
    ana, wrote = await desk.know(ANA), desk.wrote()
    desk.clock.advance(timedelta(hours=25))
    await desk.say(to_ana("x1", ana))
    await desk.run()

    await desk.hear(event=wrote)

    assert not desk.woken


async def test_a_turn_that_is_not_committed_opens_nothing(desk: Desk) -> None:
    """The window is renewed together with the turn, or not at all."""
    ana = await desk.know(ANA)
    event = desk.wrote()
    await desk.hear(event=event)
    desk.clock.advance(WINDOW)
    assert (await desk.store.load(event)).seen
    await desk.say(to_ana("x1", ana))

    await desk.run()

    assert desk.chat.ids == []


async def test_a_stranger_has_a_window_too(desk: Desk) -> None:
    """Somebody whom we do not know is answered where they wrote, and nobody is kept."""
    event = desk.wrote()
    loaded = await desk.store.load(event)
    entry = to_ana("x1", "")
    answer = type(entry)(id="x1", lane=desk.store.lane(ANA), work=entry.work)

    await desk.hear(answer, event=event, ration="ana")
    await desk.run()

    assert (loaded.contact, desk.chat.ids) == (None, ["x1"])


async def test_both_names_of_a_sender_are_open(desk: Desk) -> None:
    """A message may go to the number or to the surer name behind it."""
    ana = await desk.know(SURER, ANA)
    await desk.hear(event=desk.wrote(ANA, also=(SURER,)))
    await desk.say(to_ana("x1", ana), to_ana("x2", ana, to=SURER))

    await desk.run()

    assert desk.chat.ids == ["x1", "x2"]


async def test_who_is_silent_is_asked_once_a_day(desk: Desk) -> None:
    """However many messages wait and however often we look, they are asked to write once a day."""
    ana = await desk.know(ANA)
    await desk.say(to_ana("x1", ana), to_ana("x2", ana))
    await desk.run()
    for _ in range(23):
        await desk.run(hours=1)
    assert desk.chat.knocked == ["ana"]

    await desk.run(hours=1)

    assert (desk.chat.knocked, desk.chat.tried) == (["ana", "ana"], [])


async def test_what_was_held_comes_before_the_answer(desk: Desk) -> None:
    """When they write, everything that waited comes in order, and then what they asked for."""
    ana = await desk.know(ANA)
    await desk.say(to_ana("x1", ana), to_ana("x2", ana))
    await desk.run()

    await desk.hear(to_ana("answer", ana, purpose="reply"))
    await desk.run()

    assert desk.woken
    assert desk.chat.ids == ["x1", "x2", "answer"]


async def test_what_was_held_outlives_the_process(desk: Desk) -> None:
    """Another process, which knows nothing, hears them and sends what waits."""
    ana = await desk.know(ANA)
    await desk.say(to_ana("x1", ana))
    await desk.run()
    desk.start()
    await desk.run(hours=5)

    await desk.hear()
    await desk.run()

    assert (desk.chat.ids, desk.chat.knocked) == (["x1"], ["ana"])


async def test_who_writes_takes_no_lane_from_whoever_has_it_in_hand(desk: Desk) -> None:
    """A lane that another process is busy with stays in its hands."""
    ana = await desk.know(ANA)
    await desk.say(to_ana("x1", ana))
    (held,) = await desk.store.claim()

    await desk.hear()

    assert not desk.woken
    assert await desk.store.claim() == []
    assert await desk.store.renew(held)


async def test_who_writes_while_they_are_being_asked_is_heard(desk: Desk) -> None:
    """Their words come between the look at the window and the wait: nothing waits a day for more."""
    ana = await desk.know(ANA)
    await desk.say(to_ana("x1", ana))

    async def meanwhile() -> None:
        desk.chat.during = None
        await desk.hear()

    desk.chat.during = meanwhile
    await desk.run()

    assert desk.chat.ids == ["x1"]


async def test_who_has_written_meanwhile_is_not_asked_to(desk: Desk) -> None:
    """A look at the window that is older than their words asks nobody."""
    ana = await desk.know(ANA)
    await desk.say(to_ana("x1", ana))
    (claim,) = await desk.store.claim()
    await desk.hear()

    verdict = await desk.store.knock(claim, desk.chat.limits, timedelta(hours=24), None)

    assert verdict == "HEARD"


async def test_another_address_is_tried_after_half_a_day(desk: Desk) -> None:
    """Who does not answer in the chat gets it by mail, once."""
    ana = await desk.know(ANA, MAIL)
    await desk.say(to_ana("x1", ana, subject="A message"))
    await desk.run()
    await desk.run(hours=11)
    assert desk.mail.ids == []

    await desk.run(hours=1)

    assert [(m.to, m.subject) for m in desk.mail.sent] == [(MAIL, "A message")]
    assert (desk.chat.tried, desk.chat.knocked) == ([], ["ana"])


async def test_the_other_address_is_tried_however_late(desk: Desk) -> None:
    """A process that was down when half a day was over does not give up what still waits."""
    ana = await desk.know(ANA, MAIL)
    await desk.say(to_ana("x1", ana))
    await desk.run()

    await desk.run(days=3)

    assert (desk.mail.ids, await desk.dead()) == (["x1"], [])


async def test_without_words_to_ask_with_the_other_address_is_taken_at_once(desk: Desk) -> None:
    """Where no knock may be sent, nobody waits half a day for an answer to it."""
    ana = await desk.know(ANA, MAIL)
    desk.chat.closed_door = [SendError("no-template", shut=True)]
    await desk.say(to_ana("x1", ana))

    await desk.run()

    assert desk.mail.ids == ["x1"]


async def test_without_words_and_without_another_address_it_waits(desk: Desk) -> None:
    """As soon as they can be asked, they are; nothing is given up meanwhile."""
    ana = await desk.know(ANA)
    desk.chat.closed_door = [SendError("no-template", shut=True)]
    await desk.say(to_ana("x1", ana))
    await desk.run()

    await desk.run(hours=1)

    assert (desk.chat.knocked, await desk.dead()) == (["ana"], [])


async def test_so_many_people_a_day_are_asked(desk: Desk) -> None:
    """Past the provider's limit nobody else is asked; tomorrow they are."""
    desk.chat.limits = replace(desk.chat.limits, pace=PACE)
    people = [Address("chat", f"p{number}") for number in range(6)]
    known = [(place, await desk.know(place)) for place in people]
    await desk.say(*(to_ana(f"x-{place.id}", who, to=place) for place, who in known))
    await desk.run()
    assert len(desk.chat.knocked) == 5

    await desk.run(hours=24)

    assert set(desk.chat.knocked) == {place.id for place in people}


async def test_after_a_week_of_silence_it_is_given_up_and_told(desk: Desk) -> None:
    """The message is put aside, and the people of the case learn that nobody is there."""
    ana = await desk.know(ANA)
    await desk.say(to_ana("x1", ana))
    await desk.run()

    await desk.run(days=7, minutes=1)

    assert await desk.dead() == [("x1", "expired")]
    (stop,) = await desk.stops()
    assert (stop.contact, stop.closed) == (ana, ANA)


async def test_an_open_window_gives_nobody_a_weeks_patience(desk: Desk) -> None:
    """An answer that a broken provider did not take for long is not said out of the blue."""
    ana = await desk.know(ANA)
    await desk.hear(to_ana("x1", ana, purpose="reply"))
    desk.chat.refusals["x1"] = [SendError("down", retry_after=3600)]
    await desk.run()

    await desk.run(hours=1)

    assert (desk.chat.tried, await desk.dead()) == (["x1"], [("x1", "expired")])


async def test_a_window_that_the_provider_calls_shut_is_shut(desk: Desk) -> None:
    """Whatever we thought: they are asked to write, and get it then."""
    ana = await desk.know(ANA)
    await desk.hear()
    desk.chat.refusals["x1"] = [SendError("63016", shut=True)]
    await desk.say(to_ana("x1", ana))
    await desk.run()
    assert desk.chat.knocked == ["ana"]
    desk.clock.advance(timedelta(minutes=1))

    await desk.hear()
    await desk.run()

    assert desk.chat.ids == ["x1"]


async def test_words_that_come_with_a_refusal_open_the_window(desk: Desk) -> None:
    """That it was shut is no news when they have written since."""
    ana = await desk.know(ANA)
    await desk.hear()
    await desk.say(to_ana("x1", ana))
    (claim,) = await desk.store.claim()
    before = await desk.store.reach(claim, desk.chat.limits)
    desk.clock.advance(timedelta(seconds=1))
    await desk.hear()
    assert before is not None

    await desk.store.shut(ANA, before.heard)

    after = await desk.store.reach(claim, desk.chat.limits)
    assert after is not None
    assert after.open


async def test_many_silent_people_delay_nobody(desk: Desk) -> None:
    """While some are waited for, others are served at once."""
    ana, ben = await desk.know(ANA), await desk.know(Address("chat", "ben"))
    await desk.hear(address=Address("chat", "ben"))
    await desk.say(to_ana("x1", ana), to_ana("y1", ben, to=Address("chat", "ben")))

    await desk.run()

    assert desk.chat.ids == ["y1"]


async def test_nothing_waits_for_somebody_who_is_forgotten(desk: Desk) -> None:
    """What was held goes with them, and whoever has it in hand sends nothing."""
    ana = await desk.know(ANA)
    await desk.say(to_ana("x1", ana), to_ana("x2", ana))
    (claim,) = await desk.store.claim()
    await desk.store.forget(ana)

    desk.delivery.wake([claim])
    await asyncio.gather(desk.hear(), desk.run())

    assert desk.chat.tried == []
    assert await desk.store.next_lane() is None


async def test_who_writes_elsewhere_gets_there_what_was_held(desk: Desk) -> None:
    """In order, before the answer, and no longer where nobody is."""
    ana = await desk.know(ANA, PHONE)
    await desk.say(to_ana("x1", ana), to_ana("x2", ana))
    await desk.run(minutes=20)

    await desk.hear(to_ana("answer", ana, to=PHONE, purpose="reply"), address=PHONE)
    await desk.run()

    assert (desk.phone.ids, desk.chat.tried) == (["x1", "x2", "answer"], [])


async def test_who_writes_elsewhere_while_they_are_being_asked_is_heard(desk: Desk) -> None:
    """An answer there does not wait for half a day behind what is held here."""
    ana = await desk.know(ANA, PHONE)
    await desk.say(to_ana("x1", ana))

    async def meanwhile() -> None:
        desk.chat.during = None
        await desk.hear(to_ana("answer", ana, to=PHONE, purpose="reply"), address=PHONE)

    desk.chat.during = meanwhile
    await desk.run()

    assert desk.phone.ids == ["x1", "answer"]


async def test_who_is_about_elsewhere_is_not_asked_to_come_here(desk: Desk) -> None:
    """They have just written at another address: it reaches them there."""
    ana = await desk.know(ANA, PHONE)
    await desk.hear(address=PHONE)
    await desk.run(minutes=10)

    await desk.say(to_ana("x1", ana))
    await desk.run()

    assert (desk.phone.ids, desk.chat.knocked) == (["x1"], [])


async def test_a_provider_that_is_down_is_in_nobodys_way_elsewhere(desk: Desk) -> None:
    """What it does not take now goes where the person is."""
    ana = await desk.know(ANA, PHONE)
    await desk.hear()
    desk.chat.refusals["x1"] = [SendError("20003", retry_after=300) for _ in range(9)]
    await desk.say(to_ana("x1", ana))
    await desk.run()
    await desk.run(minutes=1)

    await desk.hear(to_ana("answer", ana, to=PHONE, purpose="reply"), address=PHONE)
    await desk.run()

    assert desk.phone.ids == ["x1", "answer"]


async def test_two_busy_providers_do_not_send_it_to_each_other(desk: Desk) -> None:
    """Each is asked once, and then it waits."""
    ana = await desk.know(ANA, PHONE)
    await desk.hear()
    await desk.hear(address=PHONE)
    desk.chat.refusals["x1"] = [SendError("busy", retry_after=300)]
    desk.phone.refusals = [SendError("busy", retry_after=300)]
    await desk.say(to_ana("x1", ana))
    await desk.run()
    assert (desk.chat.tried, desk.phone.refusals) == (["x1"], [])

    await desk.run(minutes=5)

    assert desk.chat.ids == ["x1"]


async def test_two_shut_windows_do_not_send_it_to_each_other(desk: Desk) -> None:
    """Where they wrote days ago they are not any more: one of them is knocked at."""
    other = Address("chat", "ana-too")
    ana = await desk.know(ANA, other)
    await desk.say(to_ana("x1", ana))
    desk.clock.advance(timedelta(hours=1))
    await desk.hear()
    await desk.hear(address=other)

    await desk.run(days=2)

    assert (desk.chat.tried, desk.chat.knocked) == ([], ["ana"])
