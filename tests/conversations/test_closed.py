"""Addresses that close, open again or become somebody else's."""

from dataclasses import replace

import pytest

from chatbot.core.events import TextReceived
from chatbot.core.ids import Address
from chatbot.core.messages import Message
from chatbot.store.records import Commit
from tests.conversations.chat import (
    ANA,
    BLUE,
    GREEN,
    MAIL,
    ROSA,
    Chat,
    asked,
    drafting,
    member,
)
from tests.conversations.deployment import NOON, Deployment, words
from tests.conversations.trips import given


def silent(chat: Chat) -> bool:
    """Whether nothing was said or changed."""
    return not chat.outcome.effects and not chat.outcome.case_events


def test_the_last_chat_that_closes_is_told_to_whoever_has_the_case() -> None:
    """One of two apps blocked is nobody's business; the last one is."""
    chat = asked()
    chat.person = replace(chat.person, addresses=(BLUE, GREEN, MAIL))
    chat.stops("blocked", BLUE)
    assert (chat.said, chat.person.open) == ((), (GREEN, MAIL))
    chat.stops("blocked", GREEN)
    assert [m.to for m in chat.said] == [ROSA]
    assert (chat.person.reachable, chat.person.open) == (True, (MAIL,))


def test_a_chat_that_opens_again_is_seen_on_the_card() -> None:
    """Returning brings the card up to date, silently."""
    chat = asked()
    chat.stops("blocked", BLUE)
    chat.stops("returned", BLUE)
    assert [(m.to, m.before, m.anew) for m in chat.said] == [(ROSA, (), False)]
    assert chat.person.reachable


def test_words_from_a_closed_address_open_it() -> None:
    """Whoever writes can be written to, and is answered as ever."""
    chat = asked()
    chat.stops("blocked", BLUE)
    assert chat.says("status").key.startswith("status-")
    assert chat.person.reachable
    assert ROSA in {m.to for m in chat.said}


def test_who_cannot_be_asked_to_write_is_seen_on_the_card_once() -> None:
    """The address stays open, and whoever has the case is told that nothing arrives for now."""
    chat = asked()
    chat.person = replace(chat.person, addresses=(BLUE, GREEN, MAIL))
    chat.stops("unasked", BLUE)
    assert (chat.said, chat.person.open) == ((), (BLUE, GREEN, MAIL))
    chat.stops("unasked", GREEN)
    (card,) = chat.said
    assert (card.to, "card-mail-only" in read_keys(card)) == (ROSA, True)
    assert (chat.person.open, chat.person.reachable) == ((BLUE, GREEN, MAIL), True)

    chat.stops("unasked", GREEN)

    assert silent(chat)


def test_who_writes_after_all_is_seen_on_the_card() -> None:
    """What was said of them is taken back as soon as they are heard."""
    chat = asked()
    chat.stops("unasked", BLUE)
    chat.says("status")
    cards = [message for message in chat.said if message.to == ROSA]
    assert ["card-mail-only" in read_keys(card) for card in cards] == [False]
    assert chat.person.unasked == ()


def test_returning_does_not_undo_a_stop() -> None:
    """To open the chat again is not to ask for messages."""
    chat = Chat(person=member(stopped=True, reachable=False, closed=(BLUE,)))
    chat.stops("returned", BLUE)
    assert (chat.person.stopped, chat.person.closed) == (True, (BLUE,))


def test_an_account_that_changed_is_no_longer_theirs() -> None:
    """The address goes, and whoever has the case hears in neutral words that they need an invitation."""
    chat = asked()
    chat.stops("moved", BLUE)
    assert chat.person.addresses == ()
    card = next(m for m in chat.said if m.to == ROSA)
    assert [line.key for line in card.before] == ["card-moved", "card-mail-only"]
    for locale in ("en", "es"):
        assert read(card, locale)


def test_an_account_that_changed_is_told_in_the_other_app() -> None:
    """With another app left, the member alone hears of it, there."""
    chat = asked()
    chat.person = replace(chat.person, addresses=(BLUE, GREEN))
    chat.stops("moved", BLUE)
    assert chat.person.addresses == (GREEN,)
    assert [(m.to, m.key) for m in chat.said] == [(ANA, "quiet-moved-yours")]


def test_opening_says_nothing_and_changes_nothing_but_the_address() -> None:
    """A tap on a neutral message is answered by what was held, not by us."""
    chat = drafting()
    chat.person = replace(chat.person, addresses=(BLUE, GREEN), closed=(GREEN,))
    before = chat.session
    chat.knocked(at=GREEN)
    assert silent(chat)
    assert chat.session == before
    assert chat.person.closed == ()


@pytest.mark.parametrize("text", ["HELP", "help", "/help", "?"])
@pytest.mark.parametrize("at", [BLUE, GREEN])
def test_help_is_answered_wherever_it_is_asked_for(text: str, at: object) -> None:
    """Without a form open, help tells what can be done, and how to stop."""
    chat = Chat(person=member(addresses=(BLUE, GREEN)))
    told = chat.says(text, at=at)  # type: ignore[arg-type]
    assert [line.key for line in told.before] == ["repair-help"]
    assert "stop –" in chat.read(told)


def read_keys(message: Message) -> str:
    """Every key and argument of a message."""
    return repr((message.before, message.args))


def read(message: Message, locale: str) -> str:
    return words().message(message, locale, now=Chat().now, zone="UTC").text


async def test_two_people_may_have_one_mailbox(trip: Deployment) -> None:
    """A couple shares an address: both get their trips, and neither is taken for the other."""
    await given(trip)
    ana = await trip.person("ana")
    code = await trip.code("member", "ohio")
    await trip.say("bo", f"/start {code}")
    bo = await trip.person("bo")
    shared = replace(bo, addresses=(*bo.addresses, ana.addresses[-1]))
    loaded = await trip.store.load(met("bo"))

    await trip.store.commit(
        Commit(id="shared", event=met("bo"), loaded=loaded, session=loaded.session, person=shared)
    )

    assert (await trip.person("bo")).addresses[-1] == (await trip.person("ana")).addresses[-1]


def met(who: str) -> TextReceived:
    """Somebody wrote."""
    return TextReceived(id="browser:shared", at=NOON, address=Address("browser", who), text="hi")
