"""Silence: STOP ends what is said to somebody, and nothing else; START and WITHDRAW are heard."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from chatbot.core.messages import Message
from chatbot.core.people import Invitation, Role
from tests.conversations.chat import (
    ANA,
    BLUE,
    GREEN,
    MAIL,
    ROSA,
    VERA,
    Chat,
    asked,
    drafting,
    member,
)
from tests.conversations.deployment import Deployment, words
from tests.conversations.trips import given, play, recommended, requested

STOPS = (
    *("STOP", "stop", " Stop ", "/stop", "unsubscribe", "alto", "parar", "baja", "stop.", "Stop!"),
    *("Unsubscribe.", "STOPALL", "OPTOUT", "opt-out", "REVOKE", "UNSUBSCRIBE", "«Alto»", "¡Baja!"),
)
STARTS = ("START", "/start", "Start.", "START!", "UNSTOP", "Unstop.", "empezar", "¡Empezar!")
IGNORED = ("hello", "Portugal", "status", "help", "yes", "/help", "/start x", "cancel", "link", "1")


def silent(chat: Chat) -> bool:
    """Whether nothing was said or changed."""
    return not chat.outcome.effects and not chat.outcome.case_events


@pytest.mark.parametrize(("text", "locale"), [*product(STOPS, ("en", "es"))])
def test_stop_is_understood_in_both_languages(text: str, locale: str) -> None:
    """The word alone stops everything, whatever language somebody reads."""
    chat = Chat(person=member(locale=locale))
    assert chat.says(text).key == "quiet-stopped"
    assert len(chat.said) == 1
    assert (chat.person.stopped, chat.person.reachable) == (True, False)


@pytest.mark.parametrize("text", ["please stop", "stop, please", "stop in Lisbon", "I can't stop"])
def test_stop_inside_other_words_is_no_command(text: str) -> None:
    """Only the whole text counts, so that nobody is silenced by a sentence."""
    chat = Chat()
    chat.says(text)
    assert not chat.person.stopped


def test_cancel_in_a_form_still_drops_the_form() -> None:
    """Cancel means what it meant before."""
    chat = drafting()
    assert chat.says("cancel").key == "repair-cancel"
    assert not chat.person.stopped


def test_stop_a_second_time_is_silent() -> None:
    """There is one answer to STOP, and no other."""
    chat = asked()
    chat.says("STOP", "STOP")
    assert silent(chat)


@pytest.mark.parametrize("text", IGNORED)
def test_nothing_that_is_typed_in_silence_is_taken_or_answered(text: str) -> None:
    """Whatever else they write decides nothing, answers nothing and brings no message."""
    chat = drafting()
    chat.says("STOP")
    before = chat.session
    chat.says(text)
    assert silent(chat)
    assert chat.session == before


def test_a_button_that_is_pressed_in_silence_does_nothing() -> None:
    """An old button of a trip opens nothing."""
    chat = asked()
    chat.says("STOP")
    chat.presses("trip", "details", next(iter(chat.cases)))
    assert silent(chat)
    assert chat.session.drafts == ()


def test_a_menu_from_before_cannot_be_typed_in_silence() -> None:
    """The buttons that stood there before STOP mean nothing after it."""
    chat = asked()
    chat.says("withdraw", "STOP", "yes")
    assert silent(chat)
    assert next(iter(chat.cases.values())).open


def test_start_asks_the_same_question_again() -> None:
    """What was begun before the silence goes on after it, with every answer."""
    chat = drafting()
    answers = chat.session.drafts
    chat.says("STOP", "Chile")
    assert chat.says("START").key == "request-country"
    assert chat.session.drafts == answers


@pytest.mark.parametrize(("text", "locale"), [*product(STARTS, ("en", "es"))])
def test_start_writes_again_and_says_where_things_stand(text: str, locale: str) -> None:
    """After START the trips are told, and messages come again."""
    chat = asked()
    chat.person = replace(chat.person, locale=locale)
    chat.says("STOP")
    told = chat.says(text)
    assert told.before[0].key == "quiet-started"
    assert "Portugal" in chat.read(told)
    assert (chat.person.stopped, chat.person.reachable) == (False, True)


def test_start_in_spanish_is_understood() -> None:
    """The word for it in the reader's language counts as well."""
    chat = Chat(person=member(locale="es", stopped=True))
    chat.says("empezar")
    assert not chat.person.stopped


def test_a_greeting_is_no_start() -> None:
    """To say hello is not to ask for messages."""
    chat = Chat(person=member(stopped=True))
    chat.says("hello")
    assert chat.person.stopped


def test_a_fresh_invitation_ends_the_silence() -> None:
    """Whoever opens an invitation wants to be written to."""
    chat = Chat(person=member(stopped=True, reachable=False))
    role = Role("deputy", "ohio")
    chat.opens(Invitation(role=role, expires=chat.now + timedelta(days=1)), at=BLUE)
    assert (chat.person.stopped, chat.person.reachable) == (False, True)


def test_start_opens_the_address_it_came_from() -> None:
    """An address that was closed in the meantime is open again, and no other one."""
    chat = Chat(person=member(addresses=(BLUE, GREEN), closed=(BLUE, GREEN), stopped=True))
    chat.says("start", at=GREEN)
    assert chat.person.open == (GREEN,)


def test_withdrawing_works_in_silence() -> None:
    """WITHDRAW is asked once, done, and leaves the silence as it is."""
    chat = asked()
    chat.says("STOP")
    assert chat.says("WITHDRAW").key == "status-withdraw"
    told = chat.says("yes")
    assert [line.key for line in told.before] == ["withdraw-done"]
    assert (told.key, told.choices) == ("quiet-still", ())
    assert next(iter(chat.cases.values())).status == "withdrawn"
    assert chat.person.stopped


def test_withdrawing_by_its_buttons_works_in_silence() -> None:
    """The buttons of that question are answered as well."""
    chat = asked()
    chat.says("STOP", "withdraw")
    chat.taps("button-withdraw-yes")
    assert next(iter(chat.cases.values())).status == "withdrawn"


@pytest.mark.parametrize("typed", [True, False])
def test_keeping_a_trip_in_silence_offers_nothing_else(*, typed: bool) -> None:
    """Whoever keeps the trip is told how to resume, with no button that would stay unanswered."""
    chat = asked()
    chat.says("STOP", "withdraw")
    told = chat.says("no") if typed else chat.taps("button-keep")
    assert (told.key, told.choices) == ("quiet-still", ())
    assert next(iter(chat.cases.values())).open


@pytest.mark.parametrize("locale", ["en", "es"])
def test_the_answer_to_stop_says_what_is_true(locale: str) -> None:
    """Without a request it names none; e-mail is promised only where an address was given."""
    without = Chat(person=member(locale=locale))
    assert "WITHDRAW" not in without.read(without.says("STOP")).replace("RETIRAR", "WITHDRAW")
    chat = asked()
    chat.person = replace(chat.person, locale=locale)
    mailed = replace(next(iter(chat.cases.values())), email="ana@example.org")
    bare = chat.read(chat.says("STOP"))
    chat.person = replace(chat.person, stopped=False)
    chat.cases[mailed.id] = mailed
    told = chat.read(chat.says("STOP"))
    word = {"en": "e-mail", "es": "correo"}[locale]
    assert word not in bare
    assert word in told
    assert "START" in bare


@pytest.mark.parametrize(("locale", "decides"), [*product(("en", "es"), ("yes", "no"))])
def test_every_answer_to_stop_can_be_read(locale: str, decides: str) -> None:
    """Each way to say it has its words."""
    for stands in ("no", "mail", "bare"):
        message = Message(
            to=ANA,
            key="quiet-stopped",  # type: ignore[arg-type]
            args={"open": stands, "decides": decides},
        )
        assert "START" in words().message(message, locale, now=Chat().now, zone="UTC").text


def test_what_was_said_about_being_written_to_is_kept() -> None:
    """Who stopped, where and when is on record, the newest last and only the last twenty."""
    chat = Chat()
    for _ in range(15):
        chat.says("STOP")
        chat.says("START", at=GREEN)
    said = [consent.said for consent in chat.person.consents]
    assert said == ["stop", "start"] * 10
    assert [c.address for c in chat.person.consents[-2:]] == [BLUE, GREEN]
    assert chat.person.consents[-1].at == chat.now


def test_whoever_has_the_case_in_hand_hears_of_it_once() -> None:
    """The organizer's card comes again and says it; the Department, without the case, hears nothing."""
    chat = asked()
    chat.says("STOP")
    card = next(m for m in chat.said if m.to == ROSA)
    assert (card.key, card.anew) == ("card-requested", True)
    assert [line.key for line in card.before] == ["card-mail-only"]
    assert not [m for m in chat.said if m.to == VERA]


def test_the_card_is_put_right_at_start() -> None:
    """Once they can be written to again, the card says nothing of it any more, without a message."""
    chat = asked()
    chat.says("STOP", "START")
    card = next(m for m in chat.said if m.to == ROSA)
    assert (card.before, card.anew) == ((), False)


@pytest.mark.parametrize("locale", ["en", "es"])
def test_a_card_says_mail_only_where_there_is_mail(locale: str) -> None:
    """Where no address is known, it says that nothing reaches them."""
    chat = asked()
    chat.says("STOP")
    card = next(m for m in chat.said if m.to == ROSA)
    assert {"en": "cannot be reached", "es": "no se puede"}[locale] in read(card, locale)
    chat.person = member(addresses=(BLUE, MAIL))
    chat.stops("blocked", BLUE)
    card = next(m for m in chat.said if m.to == ROSA)
    assert {"en": "by mail only", "es": "Solo se puede llegar"}[locale] in read(card, locale)


def read(message: Message, locale: str) -> str:
    return words().message(message, locale, now=Chat().now, zone="UTC").text


async def test_nothing_is_sent_after_stop_and_the_case_goes_on(trip: Deployment) -> None:
    """The trip is recommended, and the member hears nothing of it until START."""
    await requested(trip)
    await trip.say("ana", "STOP")
    assert trip.last("ana").key == "quiet-stopped"
    trip.forget_heard()
    await trip.tap("rosa", "Agree")
    await trip.wait(days=5)
    assert (await trip.case()).status == "recommended"
    assert trip.keys("ana") == []
    await trip.say("ana", "START")
    assert "Rosa Diaz recommends you" in trip.last("ana").text


async def test_the_ladder_goes_on_for_the_others(trip: Deployment) -> None:
    """Reminders still go to those who decide."""
    await requested(trip)
    await trip.say("ana", "STOP")
    trip.forget_heard()
    await trip.wait(days=4)
    assert "card-requested" in trip.keys("rosa")
    assert trip.keys("ana") == []


async def test_no_question_is_sent_to_somebody_who_cannot_answer(trip: Deployment) -> None:
    """Whoever wants to ask hears that it would not arrive, and no question is noted."""
    found = await requested(trip)
    await trip.say("ana", "STOP")
    await trip.tap("rosa", "Ask")
    assert "would not arrive" in trip.told("rosa")
    assert "asked" not in await trip.happened(found.id)


async def test_a_question_that_was_begun_before_a_stop_is_not_sent(trip: Deployment) -> None:
    """What an officer was typing meanwhile leads to no question that cannot be answered."""
    found = await requested(trip)
    await trip.tap("rosa", "Ask")
    await trip.say("ana", "STOP")
    await trip.say("rosa", "Whom do you know there?")
    assert "would not arrive" in trip.last("rosa").text
    assert "asked" not in await trip.happened(found.id)


async def test_details_make_their_mail_the_last_resort(trip: Deployment) -> None:
    """The address that was given is used where every chat is closed, and a later one replaces it."""
    await given(trip)
    person = await trip.person("ana")
    assert [a.channel for a in person.addresses] == ["browser", "email"]
    assert person.addresses[-1].id == "ana@example.org"


async def test_details_are_not_lost_to_a_stop(trip: Deployment) -> None:
    """A form that was open before STOP is there after START."""
    await recommended(trip)
    await play(trip, "ana", "[Start]", "[All days of the trip]", "STOP", "[a meeting]", "START")
    draft = (await trip.session("ana")).draft
    assert draft is not None
    assert (draft.asking, draft.parts) == ("activity", ())


async def test_a_stopped_officer_is_passed_over(trip: Deployment) -> None:
    """A new request goes to the deputy while the organizer wants no messages."""
    await trip.say("rosa", "STOP")
    found = await requested(trip)
    assert found.holders == (await trip.contact("dina"),)


async def test_what_was_said_about_messages_outlives_the_turn(trip: Deployment) -> None:
    """The invitation, the stop and the start are on record, each with the sentence it answered."""
    await play(trip, "ana", "STOP", "START")
    said = [(consent.said, consent.key) for consent in (await trip.person("ana")).consents]
    assert said == [
        ("start", "welcome-member"), ("stop", "quiet-stopped"), ("start", "quiet-started"),
    ]  # fmt: skip
