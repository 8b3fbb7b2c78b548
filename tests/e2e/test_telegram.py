"""What Telegram does to a bot, done to the whole deployment."""

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

from chatbot.channels.sink import Sink
from chatbot.core.ids import Address
from tests.botapi import BotApi, Fault, Seen
from tests.e2e.deployment import Deployment, deployed, texts
from tests.e2e.people import QUESTIONS, Someone

GROUP = -1001


def token(seen: Seen, label: str) -> str:
    """What is behind a button."""
    return str(next(b["callback_data"] for row in seen.rows for b in row if b["text"] == label))


def asked(deployment: Deployment, someone: Someone) -> dict[str, int]:
    """How often each question was put, as a message of its own."""
    said = texts(deployment.called(someone, "sendMessage"))
    counts = {key: sum(someone.words(key) in text for text in said) for key in QUESTIONS}
    return {key: count for key, count in counts.items() if count}


async def test_updates_that_come_twice_count_once(hooked: Deployment) -> None:
    """Every second update is brought again, and nobody is asked or told anything twice."""
    ana, rosa = await hooked.everybody("ana", "rosa")
    hooked.api.delivery.repeat_every = 2
    await ana.requests()
    await hooked.quiet()
    assert set(asked(hooked, ana).values()) == {1}
    cards = [text for text in texts(hooked.called(rosa, "sendMessage")) if "Ana Ruiz" in text]
    assert len(cards) == 1


async def test_a_text_that_overtakes_a_tap_loses_neither(hooked: Deployment) -> None:
    """A typed answer and a tap on the same question both arrive, and the review is shown."""
    (ana,) = await hooked.everybody("ana")
    await to_reason(ana)
    ana.chat.tap(ana.words("button-skip"))
    ana.chat.say("To learn how they organize.")
    await ana.sees("request-review")
    await hooked.quiet()
    assert ana.words("request-review") in ana.chat.last.text
    assert not hooked.api.unanswered


async def to_reason(ana: Someone) -> None:
    """The first form, up to its last question."""
    await ana.taps("button-plan", "request-name")
    await ana.says("Ana Ruiz", "request-kind")
    await ana.picks("kinds", "party", "request-country")
    await ana.says("Portugal", "request-travel")
    await ana.says("3-9 Oct", "request-country2")
    await ana.says("no", "request-why")


async def test_a_flooded_chat_holds_up_nobody_else(deployment: Deployment) -> None:
    """Telegram asks for patience with one chat: the others are answered, then this one is."""
    ana, rosa = await deployment.everybody("ana", "rosa")
    deployment.api.fail("sendMessage", Fault.flood(60), chat=ana.chat)
    ana.chat.tap(ana.words("button-plan"))
    await rosa.taps("button-plan", "request-name")
    await deployment.quiet()
    assert ana.words("request-name") not in ana.chat.last.text
    deployment.app.clock.advance(timedelta(minutes=1))
    deployment.app.delivery.look()
    await ana.sees("request-name")


async def test_a_blocked_member_comes_back_with_start(deployment: Deployment) -> None:
    """Whoever blocked the bot is not written to, until they come back and are known as before."""
    (ana,) = await deployment.everybody("ana")
    ana.chat.block()
    await deployment.quiet()
    assert not (await person(deployment, ana)).reachable
    ana.chat.unblock()
    ana.chat.say("/start")
    await ana.chat.until(lambda seen: ana.words("button-plan") in seen.labels, fresh=True)
    assert (await person(deployment, ana)).reachable


async def person(deployment: Deployment, someone: Someone) -> Any:
    """What others see of somebody."""
    store = deployment.app.store
    contact = await store.contact(Address("telegram", str(someone.chat.id)))
    assert contact is not None, "they have joined"
    return await store.person(contact)


async def test_a_refusal_closes_the_address(deployment: Deployment) -> None:
    """A 403 on sending is enough to know that somebody is gone, without any update of it."""
    ana, rosa = await deployment.everybody("ana", "rosa")
    rosa.chat.blocked = True
    await ana.requests()
    await deployment.quiet()
    assert not (await person(deployment, rosa)).reachable


async def test_a_blocked_officer_is_gone_round(deployment: Deployment) -> None:
    """The organizer has blocked the bot, so the request goes to the Department."""
    ana, rosa, vera = await deployment.everybody("ana", "rosa", "vera")
    rosa.chat.block()
    await deployment.quiet()
    await ana.requests()
    await vera.sees("button-vouch")
    assert "Ana Ruiz" not in "".join(rosa.chat.texts())


async def test_an_edited_message_changes_no_answer(deployment: Deployment) -> None:
    """What was answered stays answered: the edit is named, and the question stands."""
    (ana,) = await deployment.everybody("ana")
    await ana.taps("button-plan", "request-name")
    await ana.says("Ana Ruiz", "request-kind")
    ana.chat.edit("Somebody Else")
    await ana.sees("shared-file-edited")
    await ana.picks("kinds", "party", "request-country")
    await ana.says("Portugal", "request-travel")
    await ana.says("3-9 Oct", "request-country2")
    await ana.says("no", "request-why")
    await ana.taps("button-skip", "request-review")
    assert "Ana Ruiz" in ana.chat.last.text


async def test_a_card_of_another_person_is_no_number(deployment: Deployment) -> None:
    """Somebody else's contact card does not become the traveller's number."""
    ana, rosa, _ = await deployment.everybody("ana", "rosa", "vera")
    await ana.requests()
    await rosa.sees("button-agree")
    rosa.chat.tap(rosa.words("button-agree"))
    await ana.sees("button-start-details")
    await to_phone(ana)
    ana.chat.share_contact("+34612345678", own=False)
    await ana.sees("shared-file-contact")
    assert ana.words("details-phone") in ana.chat.last.text


async def to_phone(ana: Someone) -> None:
    """The second form, up to the number."""
    await ana.taps("button-start-details", "details-window")
    await ana.taps("details-window.same", "details-activity")
    await ana.picks("activities", "meeting", "")
    await ana.chat.until(lambda seen: any(label.startswith("✓") for label in seen.labels))
    await ana.taps("button-done", "details-city")
    await ana.says("Lisbon", "details-email")
    await ana.says("ana@example.org", "details-phone")


async def test_a_group_is_left(deployment: Deployment) -> None:
    """Put into a group, the bot leaves it without a word."""
    (ana,) = await deployment.everybody("ana")
    sent = len(deployment.api.called("sendMessage"))
    me: dict[str, Any] = {"user": deployment.api.person}
    change = {
        "chat": {"id": GROUP, "type": "supergroup", "title": "Friends"},
        "from": ana.chat.person,
        "date": deployment.api.now(),
        "old_chat_member": {**me, "status": "left"},
        "new_chat_member": {**me, "status": "member"},
    }
    deployment.api.happened("my_chat_member", change, ("chat", GROUP))
    async with asyncio.timeout(10):
        while GROUP not in deployment.api.left:
            await asyncio.sleep(0.005)
    assert len(deployment.api.called("sendMessage")) == sent


async def test_a_forwarded_card_is_inert(deployment: Deployment) -> None:
    """Another account presses the organizer's button, and nothing is decided."""
    ana, rosa, vera = await deployment.everybody("ana", "rosa", "vera")
    await ana.requests()
    card = await rosa.sees("button-agree")
    vera.chat.press(token(card, rosa.words("button-agree")), card)
    await vera.sees("shared-old-button")
    await deployment.quiet()
    assert rosa.words("button-agree") in card.labels
    assert ana.words("button-start-details") not in ana.chat.last.labels


async def test_buttons_outlive_a_restart(api: BotApi, sink: Sink, tmp_path: Path) -> None:
    """A button that was shown before a restart answers its question after it."""
    async with deployed(api, sink, tmp_path) as before:
        (ana,) = await before.everybody("ana")
        await ana.taps("button-plan", "request-name")
        await ana.says("Ana Ruiz", "request-kind")
    api.counts.clear()
    async with deployed(api, sink, tmp_path):
        await ana.picks("kinds", "party", "request-country")


async def test_a_button_of_an_earlier_message_is_said_to_be_old(
    api: BotApi, sink: Sink, tmp_path: Path
) -> None:
    """A form's button that is pressed after the form is gone, and after a restart, does nothing."""
    async with deployed(api, sink, tmp_path) as before:
        ana, _ = await before.everybody("ana", "rosa")
        await ana.requests()
        review = next(s for s in ana.chat.sees if ana.words("request-review") in s.text)
        old = token(review, ana.words("button-send")) if review.rows else None
    api.counts.clear()
    async with deployed(api, sink, tmp_path):
        assert old is not None, "the review keeps its buttons"
        ana.chat.press(old, review)
        await ana.sees("shared-old-button")


async def test_strangers_learn_nothing(deployment: Deployment) -> None:
    """A used, an expired, an endless and an invented code, and plain words: one and the same reply."""
    used = await deployment.code("member", "new-york")
    expired = await deployment.code("member", "new-york")
    await Someone(deployment.api.chat("ana")).joins(used)
    deployment.app.clock.advance(timedelta(days=4))
    replies = []
    for said in (
        "hello",
        f"/start {used}",
        f"/start {expired}",
        f"/start {'a' * 65}",
        "/start zzzz",
    ):
        chat = deployment.api.chat("stranger")
        chat.say(said)
        seen = await chat.until(lambda seen: bool(seen.text))
        replies.append((seen.text, seen.labels))
    assert replies == replies[:1] * 5


async def test_the_language_changes_in_the_middle(deployment: Deployment) -> None:
    """A form goes on in the other language, with what was answered in the first."""
    (ana,) = await deployment.everybody("ana")
    await ana.taps("button-plan", "request-name")
    await ana.says("Ana Ruiz", "request-kind")
    await ana.picks("kinds", "party", "request-country")
    ana.chat.say("/language")
    await ana.chat.until(lambda seen: "Español" in seen.labels)
    ana.language = "es"
    ana.chat.tap("Español")
    await ana.sees("request-country")
    await ana.says("Portugal", "request-travel")
    await ana.says("3-9 de octubre", "request-country2")
    await ana.says("no", "request-why")
    await ana.taps("button-skip", "request-review")
    assert "Ana Ruiz" in ana.chat.last.text
