"""One person in several apps: linked by a code, undone from the app that was there before."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from chatbot.core.ids import Address, ContactId
from chatbot.core.messages import Message
from chatbot.core.people import Invitation, Role
from conversations.linking import BY, SELF, UNDO
from tests.conversations.chat import ANA, BLUE, CODE, GREEN, MAIL, Chat, drafting, member
from tests.conversations.deployment import NOON, Deployment, words
from tests.conversations.trips import play, requested

SURER = Address("green", "US.12")
LOCALES = ("en", "es")


def promise(contact: ContactId = ANA, role: str = "") -> Invitation:
    """The invitation behind a code that somebody got for themself."""
    return Invitation(
        role=Role(role), expires=NOON + timedelta(minutes=15), contact=contact, notes={BY: SELF}
    )


def linked(chat: Chat | None = None) -> Chat:
    """Ana has sent her code from the green app."""
    found = chat or Chat()
    found.opens(promise(), at=GREEN)
    return found


@pytest.mark.parametrize("text", ["link", "/link", "other app", "Link"])
def test_a_code_is_promised_for_a_quarter_of_an_hour(text: str) -> None:
    """The code makes whoever sends it this person, and gives no role."""
    chat = Chat()
    told = chat.says(text)
    assert f"/start {CODE}" in chat.read(told).splitlines()
    assert chat.outcome.promised == promise()


def test_the_code_can_be_copied() -> None:
    """What must be typed elsewhere may be taken out of the chat."""
    chat = Chat()
    assert not chat.says("link").private


def test_asking_for_a_code_loses_no_question() -> None:
    """In a form the open question comes again under the code."""
    chat = drafting()
    chat.says("link")
    assert [message.key for message in chat.told()] == ["linking-code", "request-country"]


def test_another_app_is_in_the_menu() -> None:
    """The menu offers it; where to write is offered to those who have several."""
    chat = Chat()
    labels = [choice.label for choice in chat.presses("home", "other").choices]
    assert "button-link" in labels
    assert "button-here" not in labels
    labels = [choice.label for choice in linked(chat).presses("home", "other").choices]
    assert "button-here" in labels


def test_the_app_that_sends_the_code_is_theirs() -> None:
    """The new address comes after the old one, with every name of its sender, and mail stays last."""
    chat = Chat(person=member(addresses=(BLUE, MAIL)))
    chat.opens(promise(), at=GREEN, also=(SURER,))
    assert chat.person.addresses == (BLUE, GREEN, SURER, MAIL)
    assert chat.outcome.claimed
    assert chat.person.consents[-1].address == GREEN


def test_where_to_write_is_asked_once_linked() -> None:
    """The new app asks, and tells that it is linked."""
    told = linked().reply()
    assert (told.key, [line.key for line in told.before]) == ("linking-where", ["linking-done"])
    assert [choice.label for choice in told.choices] == ["button-here", "button-as-before"]


@pytest.mark.parametrize("text", ["here", "1", "Write to me here"])
def test_here_puts_this_app_first(text: str) -> None:
    """All names of the sender come before the other app, and mail stays last."""
    chat = Chat(person=member(addresses=(BLUE, MAIL)))
    chat.opens(promise(), at=GREEN, also=(SURER,))
    chat.says(text, at=GREEN, also=(SURER,))
    assert chat.person.addresses == (GREEN, SURER, BLUE, MAIL)


@pytest.mark.parametrize("text", ["2", "as before"])
def test_as_before_leaves_the_order(text: str) -> None:
    """Whoever wants no change has none."""
    chat = linked()
    told = chat.says(text, at=GREEN)
    assert told.before[0].key == "linking-before"
    assert chat.person.addresses == (BLUE, GREEN)


def test_here_can_be_said_at_any_time() -> None:
    """In the middle of a form, it moves the messages and asks the same question again."""
    chat = drafting()
    chat.person = replace(chat.person, addresses=(BLUE, GREEN))
    assert chat.says("here", at=GREEN).key == "request-country"
    assert chat.person.open[0] == GREEN


def test_a_draft_goes_on_in_the_other_app() -> None:
    """The open question is said again in the new app, and its answer is taken there."""
    chat = linked(drafting())
    assert [message.key for message in chat.told()] == ["linking-where", "request-country"]
    assert chat.says("Portugal", at=GREEN).key == "request-travel"


def test_the_other_app_is_warned_and_can_undo() -> None:
    """The app that was there before hears of it, and one tap takes the new one away."""
    chat = linked()
    warning = chat.notices(ANA)[0]
    assert warning.key == "linking-warning"
    chat.taps("button-undo", at=BLUE)
    assert chat.person.addresses == (BLUE,)
    assert chat.reply().before[0].key == "linking-undone"


def test_undo_takes_every_name_of_that_app() -> None:
    """Names of the intruder that came to light later go as well."""
    chat = Chat()
    chat.opens(promise(), at=SURER)
    undo = chat.notices(ANA)[0].choices[0]
    chat.says("hello", at=GREEN, also=(SURER,))
    assert set(chat.person.addresses) == {BLUE, GREEN, SURER}
    chat.presses(undo.question, undo.id)
    assert chat.person.addresses == (BLUE,)


def test_undo_leaves_an_older_account_of_the_same_app() -> None:
    """With two accounts of one app, the one that was linked goes, and no other."""
    second = Address("blue", "2")
    chat = Chat()
    chat.opens(promise(), at=second, also=(SURER,))
    undo = chat.notices(ANA)[0].choices[0]
    assert len(undo.id) < 30
    chat.presses(undo.question, undo.id)
    assert chat.person.addresses == (BLUE,)


def test_undo_works_in_silence() -> None:
    """An intruder cannot lock somebody out by saying STOP."""
    chat = linked()
    undo = chat.notices(ANA)[0].choices[0]
    chat.says("STOP", at=GREEN)
    chat.presses(undo.question, undo.id)
    assert chat.person.addresses == (BLUE,)


@pytest.mark.parametrize("which", ["blue", "green", "~00000000", ""])
def test_undo_takes_nothing_from_whoever_presses(which: str) -> None:
    """Nobody undoes the app that they press it in, or one that is not there."""
    chat = linked()
    at = BLUE if which == "blue" else GREEN
    chat.presses("linking", f"{UNDO}{which}", at=at)
    assert chat.person.addresses == (BLUE, GREEN)
    assert chat.reply().before[0].key == "shared-old-button"


def test_a_code_in_the_same_app_stays_unused() -> None:
    """Where it was sent from the app that they have already, nothing is claimed."""
    chat = Chat()
    chat.opens(promise(), at=BLUE)
    assert chat.reply().before[0].key == "linking-same"
    assert not chat.outcome.claimed


def test_an_app_that_is_somebody_elses_is_refused() -> None:
    """A code for one person, sent by another whom we know, changes nothing and stays unused."""
    chat = Chat(person=member(id=ContactId("bea"), addresses=(GREEN,)))
    before = chat.person
    chat.opens(promise(), at=GREEN)
    assert chat.reply().before[0].key == "linking-taken"
    assert (chat.outcome.claimed, chat.person) == (False, before)


def test_whoever_has_lost_every_app_is_written_to_in_the_new_one() -> None:
    """With no other app open there is nothing to ask and nobody to warn."""
    chat = Chat(person=member(addresses=(BLUE, MAIL), closed=(BLUE,)))
    linked(chat)
    assert chat.person.open == (GREEN, MAIL)
    assert chat.person.addresses[0] == GREEN
    assert [message.key for message in chat.said] == ["welcome-home"]


def test_whoever_decides_cannot_come_back_by_their_own_code() -> None:
    """With no app left that could be warned, a second person has to invite an officer anew."""
    lost = member(roles=(Role("department"),), closed=(BLUE,))
    chat = linked(Chat(person=lost))
    assert [line.key for line in chat.reply().before] == ["linking-second"]
    assert (chat.outcome.claimed, chat.person) == (False, lost)
    chat.opens(replace(promise(), notes={}), at=GREEN)
    assert chat.person.open == (GREEN,)


def test_linking_ends_a_silence() -> None:
    """Whoever links an app wants to be written to."""
    chat = linked(Chat(person=member(stopped=True, reachable=False)))
    assert (chat.person.stopped, chat.person.reachable) == (False, True)


def test_one_code_can_bring_a_role_as_well() -> None:
    """An invitation for somebody known, with a role, gives both."""
    chat = Chat()
    chat.opens(promise(role="department"), at=GREEN)
    assert chat.person.has("department")
    assert chat.person.addresses == (BLUE, GREEN)
    assert "linking-warning" in [message.key for message in chat.notices(ANA)]


def test_a_role_opened_by_a_surer_name_adds_the_address() -> None:
    """Somebody known by one name of a sender keeps that one, and gets the other."""
    chat = Chat(person=member(addresses=(SURER,)))
    invitation = Invitation(role=Role("deputy", "ohio"), expires=NOON + timedelta(days=1))
    chat.opens(invitation, at=GREEN, also=(SURER,))
    assert chat.person.addresses == (SURER, GREEN)
    assert chat.person.has("deputy")


def test_a_new_name_of_a_known_sender_is_kept() -> None:
    """An address that was found by a surer name becomes theirs, before their mail."""
    chat = Chat(person=member(addresses=(SURER, MAIL)))
    chat.says("hello", at=GREEN, also=(SURER,))
    assert chat.person.addresses == (SURER, GREEN, MAIL)


def test_the_same_code_twice_is_no_error() -> None:
    """A second tap on the link asks the open question again, and calls nothing invalid."""
    chat = linked(drafting())
    chat.says(f"/start {CODE}", at=GREEN)
    assert [line.key for line in chat.reply().before] == []
    assert chat.reply().key == "request-country"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_sentence_of_linking_can_be_read(locale: str) -> None:
    """Each message has its words, and each button its label, in every language."""
    chat = Chat(person=member(locale=locale))
    said: list[Message] = [chat.says("link")]
    linked(chat)
    said += chat.said
    for message in said:
        worded = words().message(message, locale, now=NOON, zone="UTC")
        assert worded.text
        assert all(worded.labels)


async def code(trip: Deployment, who: str) -> str:
    """The code that somebody gets for another app."""
    await trip.say(who, "link")
    found = re.findall(r"^/start (\S+)$", trip.told(who), re.MULTILINE)
    return str(found[-1])


async def test_a_trip_goes_on_in_the_other_app(trip: Deployment) -> None:
    """What was begun in one is sent from the other, and the news go to the app that was chosen."""
    await play(trip, "ana", "[Plan a trip]", "Ana Ruiz", "[the Party]")
    await trip.say("ana2", f"/start {await code(trip, 'ana')}")
    await trip.tap("ana2", "Write to me here")
    await play(trip, "ana2", "Portugal", "3-9 Oct", "no", "[Skip]", "[Send]")
    trip.forget_heard()
    await trip.tap("rosa", "Agree")
    assert "details-open" in trip.keys("ana2")
    assert trip.keys("ana") == []


async def test_the_code_works_once(trip: Deployment) -> None:
    """Whoever sees it afterwards gets nothing by it."""
    given = await code(trip, "ana")
    await trip.say("ana2", f"/start {given}")
    await trip.say("eve", f"/start {given}")
    assert await trip.store.contact(Address("browser", "eve")) is None


async def test_the_code_works_for_a_quarter_of_an_hour(trip: Deployment) -> None:
    """After that it is worth nothing."""
    given = await code(trip, "ana")
    await trip.wait(minutes=16)
    await trip.say("eve", f"/start {given}")
    assert await trip.store.contact(Address("browser", "eve")) is None


async def test_an_app_that_was_undone_is_a_strangers(trip: Deployment) -> None:
    """After one tap in the old app the new one is told what strangers are told."""
    await requested(trip)
    await trip.say("ana2", f"/start {await code(trip, 'ana')}")
    await trip.tap("ana", "Undo")
    trip.forget_heard()
    await trip.say("ana2", "status")
    assert trip.last("ana2").key == "welcome-stranger"


async def test_nobody_takes_over_an_app_that_is_known(trip: Deployment) -> None:
    """A code sent from somebody else's app is refused, and still works where it was meant to."""
    given = await code(trip, "ana")
    rosa = await trip.contact("rosa")
    await trip.say("rosa", f"/start {given}")
    assert "belongs to somebody" in trip.last("rosa").text
    assert await trip.contact("rosa") == rosa
    await trip.say("ana2", f"/start {given}")
    assert await trip.contact("ana2") == await trip.contact("ana")


def test_a_link_from_an_administrator_puts_a_new_phone_in_the_place_of_all_others() -> None:
    """The chats that were there are told once that they are over, and are nobody's; mail stays."""
    chat = Chat(person=member(addresses=(BLUE, MAIL)))
    chat.opens(replace(promise(), notes={}), at=GREEN)
    assert chat.person.addresses == (GREEN, MAIL)
    assert [m.key for m in chat.said if m.to == BLUE] == ["linking-over"]


def test_whoever_decides_keeps_the_old_chat_and_is_warned_there() -> None:
    """A link that an administrator makes gives nobody the power of an officer unseen."""
    officer = member(addresses=(BLUE, MAIL), roles=(Role("organizer", "new-york"),))
    chat = Chat(person=officer)
    chat.opens(replace(promise(), notes={}), at=GREEN)
    assert BLUE in chat.person.addresses
    assert "linking-warning" in [message.key for message in chat.said]
