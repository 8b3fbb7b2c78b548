"""What became of a message after it was taken: forward only, and what follows from it once."""

from datetime import timedelta

import pytest

from chatbot.core.events import DeliveryReported
from chatbot.core.ids import CaseId, ContactId
from chatbot.core.messages import Button, Rendered
from chatbot.store.records import Claim, Report
from tests.store.windowed import ANA, MAIL, Desk, to_ana

CASE = CaseId("3F9K2M7Q")


@pytest.fixture
async def ana(desk: Desk) -> ContactId:
    """Somebody to whom one message went out, and who can be mailed as well."""
    ana = await desk.know(ANA, MAIL)
    await desk.hear()
    await desk.say(to_ana("x1", ana))
    await desk.run()
    assert desk.chat.ids == ["x1"]
    return ana


async def state(desk: Desk, message: str = "x1") -> str:
    """What is remembered of a message."""
    found = await desk.store.call("HGET", desk.store.name(f"or:{message}"), "s")
    return found.decode() if found else ""


@pytest.mark.parametrize(
    "told,left",
    [
        (("sent", "delivered", "read"), "3"),
        (("read", "delivered", "sent"), "3"),
        (("delivered", "failed"), "2"),
        (("sent", "failed", "delivered"), "9"),
        (("sent", "sent"), "1"),
    ],
    ids=["in-order", "backwards", "late-failure", "after-a-failure", "twice"],
)
async def test_a_message_moves_forward_only(
    desk: Desk, ana: ContactId, told: tuple[str, ...], left: str
) -> None:
    """However the reports arrive, what is known of a message gets never less."""
    for status in told:
        await desk.report("x1", status, "never" if status == "failed" else "")

    assert await state(desk) == left


@pytest.mark.parametrize("message", ["x9", "x9:knock", "x9:0", ""])
async def test_a_report_of_nobodys_message_changes_nothing(
    desk: Desk, ana: ContactId, message: str
) -> None:
    """It is counted, and that is all."""
    before = await desk.store.call("DBSIZE")

    await desk.report(message, "failed", "shut")

    assert (desk.reports.counts["reports.unknown"], await desk.store.call("DBSIZE")) == (1, before)


async def test_a_window_that_was_shut_gives_the_message_back_once(desk: Desk) -> None:
    """They are asked to write and get it then; a second time it is given up."""
    ana = await desk.know(ANA)
    await desk.hear()
    await desk.say(to_ana("x1", ana))
    await desk.run()
    await desk.report("x1", "failed", "shut")
    await desk.report("x1", "failed", "shut")
    assert (desk.chat.tried, desk.chat.knocked) == (["x1"], ["ana"])
    await desk.run(minutes=1)
    await desk.hear()
    await desk.run()
    assert desk.chat.ids == ["x1", "x1~1"]

    await desk.report("x1~1", "failed", "shut")
    await desk.run()

    assert (desk.chat.ids, await desk.dead()) == (["x1", "x1~1"], [("x1~1", "shut")])


async def test_a_window_may_shut_on_a_message_that_had_come_back_before(desk: Desk) -> None:
    """That it was tried again for another reason is no reason to give it up."""
    ana = await desk.know(ANA)
    await desk.hear()
    await desk.say(to_ana("x1", ana))
    await desk.run()
    for tried in ("x1", "x1~1", "x1~2"):
        await desk.report(tried, "failed", "busy")
        await desk.run(seconds=300)
    await desk.report("x1~3", "failed", "shut")
    assert (desk.chat.knocked, await desk.dead()) == (["ana"], [])

    await desk.hear()
    await desk.run()

    assert desk.chat.ids == ["x1", "x1~1", "x1~2", "x1~3", "x1~4"]


async def test_a_late_word_of_a_shut_window_does_not_shut_it_again(desk: Desk) -> None:
    """Who has written since the message went out can be written to."""
    ana = await desk.know(ANA)
    await desk.hear()
    await desk.say(to_ana("x1", ana))
    await desk.run()
    await desk.run(seconds=1)
    await desk.hear()

    await desk.report("x1", "failed", "shut")

    assert (desk.chat.ids, desk.chat.knocked) == (["x1", "x1~1"], [])


async def test_a_closed_address_gives_way_and_is_told_of_once(desk: Desk, ana: ContactId) -> None:
    """The message goes to the next address, and however often we hear of it, we tell it once."""
    for _ in range(3):
        await desk.report("x1", "failed", "stopped")

    assert desk.mail.ids == ["x1~1"]
    (stop,) = await desk.stops()
    assert (stop.contact, stop.closed) == (ana, ANA)


async def test_buttons_that_were_refused_come_as_words_once(desk: Desk, ana: ContactId) -> None:
    """Once plainer, then given up."""
    await desk.report("x1", "failed", "plain")
    assert [message.plain for message in desk.chat.kept.values()] == [False, True]

    await desk.report("x1~1", "failed", "plain")

    assert (len(desk.chat.tried), await desk.dead()) == (2, [("x1~1", "plain")])


async def test_a_busy_provider_gets_it_again_after_a_pause(desk: Desk, ana: ContactId) -> None:
    """No earlier than it said; and not for ever."""
    await desk.report("x1", "failed", "busy")
    await desk.run(seconds=299)
    assert desk.chat.ids == ["x1"]
    await desk.run(seconds=1)
    assert desk.chat.ids == ["x1", "x1~1"]
    for number in (1, 2):
        await desk.report(f"x1~{number}", "failed", "busy")
        await desk.run(seconds=300)

    await desk.report("x1~3", "failed", "busy")
    await desk.run(seconds=600)

    assert (desk.chat.ids, await desk.dead()) == (
        ["x1", "x1~1", "x1~2", "x1~3"],
        [("x1~3", "busy")],
    )


@pytest.mark.parametrize("code,told", [("never", 1), ("stopped", 0)])
async def test_who_asked_for_its_fate_is_told_when_it_is_final(
    desk: Desk, code: str, told: int
) -> None:
    """A message that goes on elsewhere has not failed."""
    ana = await desk.know(ANA, MAIL)
    await desk.hear()
    await desk.say(to_ana("x1", ana, label="mail", about=CASE))
    await desk.run()

    await desk.report("x1", "failed", code)

    due = await desk.store.due(desk.clock.now(), 99)
    failed = [e for e in due if isinstance(e, DeliveryReported) and e.status == "failed"]
    assert len(failed) == told


@pytest.mark.parametrize("status", ["delivered", "read"])
async def test_what_has_arrived_is_erased_at_the_provider_once(
    desk: Desk, ana: ContactId, status: str
) -> None:
    """Nothing of a message stays where it only passed through."""
    await desk.report("x1", "sent")
    assert desk.chat.erased == []
    await desk.report("x1", status)

    await desk.report("x1", "read")

    assert desk.chat.erased == ["SM1"]


async def test_what_came_back_is_erased_too(desk: Desk, ana: ContactId) -> None:
    """Before it goes another way."""
    await desk.report("x1", "failed", "stopped")

    assert desk.chat.erased == ["SM1"]


async def test_a_part_is_erased_and_moves_nothing(desk: Desk, ana: ContactId) -> None:
    """That the first part arrived says nothing of the whole."""
    await desk.report("x1:0", "delivered", receipt="SM0")

    assert (desk.chat.erased, await state(desk)) == (["SM0"], "")


@pytest.fixture
async def asked(desk: Desk) -> str:
    """Somebody with a mail address who was asked to write."""
    ana = await desk.know(ANA, MAIL)
    await desk.say(to_ana("x1", ana))
    await desk.run()
    assert desk.chat.knocked == ["ana"]
    return ana


async def test_who_could_not_be_asked_is_mailed_at_once(desk: Desk, asked: str) -> None:
    """Nobody waits half a day for an answer to what never arrived."""
    await desk.report("x1:knock", "failed", "never", receipt="KN1")

    assert (desk.mail.ids, desk.chat.erased) == (["x1"], ["KN1"])


async def test_who_closed_their_chat_to_a_knock_is_told_of(desk: Desk, asked: str) -> None:
    """It is known as soon as with any other message."""
    await desk.report("x1:knock", "failed", "stopped", receipt="KN1")

    (stop,) = await desk.stops()
    assert (stop.closed, desk.mail.ids) == (ANA, ["x1"])


async def test_who_could_not_be_asked_and_has_no_mail_is_asked_tomorrow(desk: Desk) -> None:
    """One knock a day, whatever becomes of it."""
    ana = await desk.know(ANA)
    await desk.say(to_ana("x1", ana))
    await desk.run()
    await desk.report("x1:knock", "failed", "never", receipt="KN1")
    await desk.run(hours=23)
    assert len(desk.chat.knocked) == 1

    await desk.run(hours=1)

    assert len(desk.chat.knocked) == 2


async def test_a_knock_that_arrived_leaves_the_message_waiting(desk: Desk, asked: str) -> None:
    """That they were asked is not that they were told."""
    await desk.report("x1:knock", "delivered", receipt="KN1")
    await desk.hear()

    await desk.run()

    assert (desk.chat.ids, desk.chat.erased) == (["x1"], ["KN1"])


async def under_way(desk: Desk) -> Claim:
    """A message that has left us, of which no answer has come yet."""
    ana = await desk.know(ANA)
    await desk.hear()
    await desk.say(to_ana("x1", ana))
    (claim,) = await desk.store.claim()
    assert await desk.store.reach(claim, desk.chat.limits) is not None
    assert isinstance(claim.entry.work, Rendered)
    await desk.chat.send(claim.entry.work, content=None, replaces="")
    return claim


async def test_a_report_may_come_before_the_answer(desk: Desk) -> None:
    """The answer that follows changes nothing about it."""
    claim = await under_way(desk)
    await desk.report("x1", "delivered")

    await desk.store.ack(claim, sent="SM1")
    await desk.run()

    assert (await state(desk), desk.chat.ids) == ("2", ["x1"])
    assert await desk.store.next_lane() is None


async def test_a_failure_may_come_before_the_answer(desk: Desk) -> None:
    """The message is given back behind itself, and goes out once more."""
    claim = await under_way(desk)
    await desk.report("x1", "failed", "plain")

    following = await desk.store.ack(claim, sent="SM1")
    assert following is not None
    desk.delivery.wake([following])
    await desk.run()

    assert desk.chat.ids == ["x1", "x1~1"]


async def test_a_report_takes_the_place_of_a_lost_answer(desk: Desk) -> None:
    """What the provider has told us of is out: it is neither sent again nor looked for."""
    await under_way(desk)
    await desk.report("x1", "sent")

    await desk.run(seconds=31)

    assert (desk.chat.ids, desk.chat.searched) == (["x1"], 0)


@pytest.mark.parametrize("status", ["sent", "failed"])
async def test_a_report_is_acted_on_whoever_takes_it(desk: Desk, status: str) -> None:
    """Another process than the one that sent it knows what to do."""
    await under_way(desk)
    desk.start()

    await desk.report("x1", status, "never")

    assert await state(desk) == {"sent": "1", "failed": "9"}[status]


async def test_two_processes_that_hear_the_same_act_once(desk: Desk, ana: ContactId) -> None:
    """A report that was brought to both gives back one message."""
    report = Report(message="x1", receipt="SM1", status="failed", code="plain")
    first = desk.reports
    desk.start()

    await first.take(report)
    await desk.reports.take(report)
    await desk.run()

    assert desk.chat.ids == ["x1", "x1~1"]


async def test_reports_of_somebody_who_is_forgotten_are_nobodys(desk: Desk, ana: ContactId) -> None:
    """There is nothing left to give back."""
    await desk.store.forget(ana)

    await desk.report("x1", "failed", "shut")
    await desk.run(hours=24)

    assert (desk.chat.ids, desk.mail.ids, await desk.dead()) == (["x1"], [], [])


@pytest.mark.parametrize("status", ["delivered", "failed"])
async def test_what_reached_somebody_who_is_forgotten_is_erased_at_the_provider(
    desk: Desk, ana: ContactId, status: str
) -> None:
    """Nothing is left here that says whose it was, and nothing is to be left there."""
    await desk.store.forget(ana)

    await desk.reports.take(
        Report(message="x1", receipt="SM1", status=status, code="busy", channel="chat")
    )
    await desk.run()

    assert desk.chat.erased == ["SM1"]


async def test_a_message_that_comes_back_keeps_its_buttons(desk: Desk) -> None:
    """What can be pressed on it is what could be pressed before."""
    ana = await desk.know(ANA)
    await desk.hear()
    await desk.say(to_ana("x1", ana, buttons=(Button("Yes", token="t"),)))
    await desk.run()

    await desk.report("x1", "failed", "busy")
    await desk.run(seconds=300)

    assert desk.chat.kept["SM2"].buttons == (Button("Yes", token="t"),)


async def test_what_is_remembered_of_a_message_has_an_end(desk: Desk, ana: ContactId) -> None:
    """A week after it went out it is forgotten."""
    name = desk.store.name
    for row in (name("or:x1"), name.receipt("SM1")):
        left = await desk.store.call("TTL", row)
        assert 0 < left <= timedelta(days=7).total_seconds()
