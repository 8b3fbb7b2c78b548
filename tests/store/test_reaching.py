"""How fast, where to, and how often: a message reaches whom it is for, and nobody else."""

from dataclasses import replace
from datetime import timedelta

import pytest

from chatbot.channels import Keeping, Knocking
from chatbot.core.errors import SendError
from chatbot.core.ids import Address
from chatbot.core.limits import Pace
from chatbot.core.messages import Rendered
from chatbot.store.records import Entry
from tests.store.windowed import ANA, MAIL, PACE, PHONE, Chat, Desk, Plain, to_ana


@pytest.fixture
def paced(desk: Desk) -> Desk:
    """A chat with a pace and without a window."""
    desk.chat.limits = replace(desk.chat.limits, window=None, pace=PACE)
    return desk


def test_the_toy_is_a_channel_of_that_kind() -> None:
    """What is tried here is what the engine asks for."""
    chat = Chat()

    assert isinstance(chat, Knocking)
    assert isinstance(chat, Keeping)
    assert not isinstance(Plain("email"), Knocking)


async def test_a_burst_goes_out_at_once_then_one_at_a_time(paced: Desk) -> None:
    """So many at once, then one for each interval, and none of them is lost."""
    ana = await paced.know(ANA)
    await paced.say(*(to_ana(f"x{number}", ana) for number in range(6)))
    await paced.run()
    assert len(paced.chat.ids) == PACE.burst

    seen = []
    for _ in range(3):
        await paced.run(seconds=PACE.seconds)
        seen.append(len(paced.chat.ids))

    assert seen == [4, 5, 6]
    assert paced.chat.ids == [f"x{number}" for number in range(6)]


async def test_who_waits_for_their_pace_delays_nobody(paced: Desk) -> None:
    """Only the person who was written to so often waits."""
    ben = Address("chat", "ben")
    ana, other = await paced.know(ANA), await paced.know(ben)
    await paced.say(*(to_ana(f"x{number}", ana) for number in range(5)))
    await paced.run()

    await paced.say(to_ana("y1", other, to=ben))
    await paced.run()

    assert paced.chat.ids[-1] == "y1"


async def test_everybody_together_has_a_rate(paced: Desk) -> None:
    """The account's share of a second goes out at once; the rest comes in the next one."""
    paced.chat.limits = replace(
        paced.chat.limits, pace=Pace(burst=3, seconds=6, rate=5, strangers=9)
    )
    people = [Address("chat", f"p{number}") for number in range(8)]
    known = [(place, await paced.know(place)) for place in people]
    await paced.say(*(to_ana(f"x-{place.id}", who, to=place) for place, who in known))
    await paced.run()
    assert len(paced.chat.ids) == 5

    await paced.run(seconds=1)

    assert set(paced.chat.ids) == {f"x-{place.id}" for place in people}


async def test_a_refusal_of_buttons_is_answered_in_words_at_once(paced: Desk) -> None:
    """The same message without buttons does not count against the pace a second time."""
    paced.chat.limits = replace(paced.chat.limits, pace=replace(PACE, burst=1))
    ana = await paced.know(ANA)
    paced.chat.refusals["x1"] = [SendError("63005", plain=True)]
    await paced.say(to_ana("x1", ana))

    await paced.run()

    assert [message.plain for message in paced.chat.kept.values()] == [True]


async def test_buttons_are_refused_once(paced: Desk) -> None:
    """What is refused in plain words, too, is given up."""
    ana = await paced.know(ANA)
    paced.chat.refusals["x1"] = [SendError("63005", plain=True), SendError("63005", plain=True)]
    await paced.say(to_ana("x1", ana))

    await paced.run()

    assert (len(paced.chat.tried), await paced.dead()) == (2, [("x1", "63005")])


async def test_who_lost_a_lane_sends_nothing(paced: Desk) -> None:
    """A process that slept while its claim ran out leaves the message to whoever has it now."""
    ana = await paced.know(ANA)
    await paced.say(to_ana("x1", ana))
    (old,) = await paced.store.claim()
    paced.clock.advance(timedelta(seconds=31))
    (new,) = await paced.store.claim()
    assert isinstance(old.entry.work, Rendered)
    assert isinstance(new.entry.work, Rendered)

    await paced.delivery.sending.message(old, old.entry.work)
    assert paced.chat.tried == []
    await paced.delivery.sending.message(new, new.entry.work)

    assert paced.chat.ids == ["x1"]


async def test_a_lane_is_kept_while_more_has_to_be_done(desk: Desk) -> None:
    """What is renewed is nobody else's for as long again."""
    ana = await desk.know(ANA)
    await desk.say(to_ana("x1", ana))
    (claim,) = await desk.store.claim()
    desk.clock.advance(timedelta(seconds=29))

    assert await desk.store.renew(claim)

    desk.clock.advance(timedelta(seconds=29))
    assert await desk.store.claim() == []
    desk.clock.advance(timedelta(seconds=2))
    assert len(await desk.store.claim()) == 1
    assert not await desk.store.renew(claim)


async def test_a_closed_address_gives_way_and_is_told_of_once(desk: Desk) -> None:
    """The next address gets it, even where that one is busy just then; we tell it once."""
    ana = await desk.know(ANA, MAIL)
    await desk.hear()
    desk.chat.refusals["x1"] = [SendError("21610", stopped=True)]
    desk.mail.refusals = [SendError("busy", retry_after=60)]
    await desk.say(to_ana("x1", ana))
    await desk.run()

    await desk.run(seconds=60)

    assert (desk.chat.tried, desk.mail.ids) == (["x1"], ["x1"])
    (stop,) = await desk.stops()
    assert (stop.contact, stop.closed, stop.reason) == (ana, ANA, "blocked")


async def test_a_liked_address_is_taken_when_another_closes(desk: Desk) -> None:
    """An answer that cannot go where it was asked for goes where they like it best."""
    ana = await desk.know(PHONE, ANA)
    await desk.hear()
    desk.chat.refusals["x1"] = [SendError("21610", stopped=True)]
    await desk.say(to_ana("x1", ana))

    await desk.run()

    assert desk.phone.ids == ["x1"]


async def test_a_channel_that_is_switched_off_gives_way(desk: Desk) -> None:
    """Who was known there is written to at the next address."""
    gone = Address("pager", "7")
    ana = await desk.know(gone, MAIL)
    await desk.say(to_ana("x1", ana, to=gone))

    await desk.run()

    assert (desk.mail.ids, await desk.dead()) == (["x1"], [])


async def test_what_waits_does_not_follow_an_address_to_its_new_owner(desk: Desk) -> None:
    """Held for somebody whose number is another person's by now, it goes to their other address."""
    ana = await desk.know(ANA, MAIL)
    await desk.say(to_ana("x1", ana))
    await desk.run()
    await desk.change(ana, addresses=(MAIL,))
    await desk.hear(event=desk.wrote(ANA))

    await desk.run(hours=24)

    assert (desk.chat.tried, desk.mail.ids) == ([], ["x1"])


async def test_what_was_given_up_does_not_follow_it_either(desk: Desk) -> None:
    """Sent once more by hand, it goes where they are reached by now."""
    ana = await desk.know(ANA, MAIL)
    await desk.hear()
    desk.chat.refusals["x1"] = [SendError("never")]
    await desk.say(to_ana("x1", ana))
    await desk.run()
    await desk.change(ana, addresses=(MAIL,))

    assert await desk.store.revive("x1")
    await desk.run()

    assert (desk.chat.ids, desk.mail.ids) == ([], ["x1"])


async def test_what_came_back_can_be_sent_once_more_by_hand(desk: Desk) -> None:
    """That it had gone out before does not keep it from going out again."""
    ana = await desk.know(ANA)
    await desk.hear()
    await desk.say(to_ana("x1", ana))
    await desk.run()
    await desk.report("x1", "failed", "never")

    assert await desk.store.revive("x1")
    await desk.run()

    assert desk.chat.ids == ["x1", "x1"]


async def test_who_asked_for_silence_gets_nothing_that_waited(desk: Desk) -> None:
    """Only the answer in their own turn comes; what was held is put aside, not sent elsewhere."""
    ana = await desk.know(ANA, MAIL)
    await desk.say(to_ana("x1", ana))
    await desk.run(seconds=5)
    await desk.change(ana, stopped=True)

    await desk.hear(to_ana("answer", ana, purpose="reply"))
    await desk.run()
    await desk.run(hours=30)

    assert (desk.chat.ids, desk.mail.ids, desk.chat.knocked) == (["answer"], [], ["ana"])
    assert await desk.dead() == [("x1", "silent")]


async def test_who_asked_for_silence_is_not_asked_to_write(desk: Desk) -> None:
    """An answer that did not go out in time is not worth asking them for."""
    ana = await desk.know(ANA)
    await desk.hear(to_ana("answer", ana, purpose="reply"))
    await desk.change(ana, stopped=True)

    await desk.run(hours=24)

    assert (desk.chat.tried, desk.chat.knocked) == ([], [])


async def test_a_receipt_is_good_for_its_address_only(desk: Desk) -> None:
    """A card that was shown at one address is not edited at another."""
    ana = await desk.know(PHONE, MAIL)
    await desk.say(to_ana("x1", ana, to=PHONE, replaces="card:1"))
    await desk.run()
    await desk.say(to_ana("x2", ana, to=PHONE, replaces="card:1"))
    await desk.run()
    await desk.say(to_ana("x3", ana, to=MAIL, replaces="card:1"))

    await desk.run()

    assert (desk.phone.replaced, desk.mail.replaced) == (["", "phone-1"], [""])


async def test_a_receipt_of_an_earlier_release_is_still_good(desk: Desk) -> None:
    """What was shown before addresses were noted is edited as ever."""
    ana = await desk.know(PHONE)
    store, lane = desk.store, f"p:{ana}"
    row = f"or:{store.name.slot(lane, 'card:1')}"
    await store.call("SET", store.name(row), store.seal(store.own, b"phone-7", row))
    await desk.say(to_ana("x1", ana, to=PHONE, replaces="card:1"))

    await desk.run()

    assert desk.phone.replaced == ["phone-7"]


async def test_an_answer_that_was_lost_is_found_again(desk: Desk) -> None:
    """Where nothing was reported, the provider is asked, and the message goes out once."""
    ana = await desk.know(ANA)
    await desk.hear()
    desk.chat.lost = {"x1"}
    await desk.say(to_ana("x1", ana))
    await desk.run()

    await desk.run(seconds=10)

    assert (desk.chat.ids, desk.chat.searched) == (["x1"], 1)


async def test_what_was_not_found_is_sent_again(desk: Desk) -> None:
    """A request that never arrived is made once more, whatever it was about."""
    ana = await desk.know(ANA)
    await desk.hear()
    desk.chat.refusals["x1"] = [SendError("timeout", ambiguous=True) for _ in range(3)]
    await desk.say(to_ana("x1", ana, purpose="reply"))

    for _ in range(5):
        await desk.run(seconds=20)

    assert (desk.chat.ids, desk.chat.searched) == (["x1"], 3)


async def test_the_same_words_of_another_message_are_not_taken_for_it(desk: Desk) -> None:
    """Two messages that read alike are two: the second one is not lost because the first arrived."""
    ana = await desk.know(ANA)
    await desk.hear()
    await desk.say(to_ana("x1", ana, "Same"), to_ana("x2", ana, "Same"))
    desk.chat.refusals["x2"] = [SendError("timeout", ambiguous=True)]
    await desk.run()

    await desk.run(seconds=10)

    assert desk.chat.ids == ["x1", "x2"]


async def test_a_process_that_died_before_it_sent_loses_nothing(desk: Desk) -> None:
    """Written down as going out and never sent: the next process looks, and sends."""
    ana = await desk.know(ANA)
    await desk.hear()
    await desk.say(to_ana("x1", ana))
    (claim,) = await desk.store.claim()
    await desk.store.reach(claim, desk.chat.limits)
    desk.start()

    await desk.run(seconds=31)

    assert (desk.chat.ids, desk.chat.searched) == (["x1"], 1)


async def test_a_process_that_died_after_it_sent_sends_nothing_twice(desk: Desk) -> None:
    """Sent and never acknowledged: the next process finds it at the provider."""
    ana = await desk.know(ANA)
    await desk.hear()
    await desk.say(to_ana("x1", ana))
    (claim,) = await desk.store.claim()
    await desk.store.reach(claim, desk.chat.limits)
    assert isinstance(claim.entry.work, Rendered)
    await desk.chat.send(claim.entry.work, content=None, replaces="")
    desk.start()

    await desk.run(seconds=31)

    assert (desk.chat.ids, desk.chat.searched) == (["x1"], 1)


async def test_an_answer_that_came_after_the_claim_ran_out_still_counts(desk: Desk) -> None:
    """Whoever has the lane by then sees that the message is out."""
    ana = await desk.know(ANA)
    await desk.hear()
    await desk.say(to_ana("x1", ana))
    (slow,) = await desk.store.claim()
    await desk.store.reach(slow, desk.chat.limits)
    desk.clock.advance(timedelta(seconds=31))
    (new,) = await desk.store.claim()

    assert await desk.store.ack(slow, sent="SM9") is None

    found = await desk.store.reach(new, desk.chat.limits)
    assert found is not None
    assert found.receipt == "SM9"


async def test_every_part_of_a_message_leads_back_to_it(desk: Desk) -> None:
    """A message that the provider sent in two is known by the name of either."""
    ana = await desk.know(ANA)
    await desk.say(to_ana("x1", ana))
    (claim,) = await desk.store.claim()
    await desk.hear()
    await desk.store.reach(claim, desk.chat.limits)

    await desk.store.ack(claim, sent="SM1 MM2")

    found = [await desk.store.sent_as(receipt) for receipt in ("SM1", "MM2", "SM3")]
    assert [entry.id if entry else "" for entry in found] == ["x1", "x1", ""]


async def test_what_went_out_is_as_unreadable_as_who_got_it(desk: Desk) -> None:
    """With somebody's key, what is remembered of the messages to them is gone."""
    ana = await desk.know(ANA)
    await desk.hear()
    await desk.say(to_ana("x1", ana))
    await desk.run()
    assert await desk.store.sent("x1") == Entry(
        id="x1", lane=f"p:{ana}", work=to_ana("x1", ana).work
    )

    await desk.store.forget(ana)

    assert await desk.store.sent("x1") is None
