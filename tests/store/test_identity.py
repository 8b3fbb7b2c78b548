"""Who is who: a sender's surer name before their number, and codes that join two chats."""

from dataclasses import replace
from datetime import timedelta

import pytest

from chatbot.core.errors import Unavailable
from chatbot.core.events import ContactStopped, Missed, TextReceived
from chatbot.core.ids import Address
from chatbot.core.people import Invitation
from tests.store.talk import Talk
from tests.store.windowed import ANA, MAIL, PHONE, to_ana
from tests.store.world import session_of, turned

SURER = Address("chat", "US.1")
OTHER = Address("chat", "US.2")
NUMBER, NEW = Address("chat", "+12125550101"), Address("chat", "+12125550102")


async def test_a_surer_name_says_who_it_is(talk: Talk) -> None:
    """Whatever number they write from, they are who the surer name leads to."""
    ana = await talk.desk.know(SURER)

    await talk.text("hello", ANA, SURER)

    assert talk.echo.heard[-1].contact == ana


async def test_a_surer_name_without_a_number_is_the_same_person(talk: Talk) -> None:
    """Who was known by both may hide the number."""
    ana = await talk.desk.know(ANA, SURER)

    await talk.text("hello", SURER)

    assert (talk.echo.heard[-1].contact, talk.told(SURER)) == (ana, ["hello"])


async def test_a_known_number_with_a_new_name_is_a_stranger(talk: Talk) -> None:
    """A number may change hands: whoever has it now is nobody we know."""
    await talk.desk.know(ANA, MAIL)

    await talk.text("hello", ANA, OTHER)

    assert talk.told(ANA) == ["stranger"]


async def test_the_one_before_loses_the_number_and_nothing_else(talk: Talk) -> None:
    """They are told of it as moved, first; what is for them goes to their other addresses."""
    ana = await talk.desk.know(ANA, MAIL)

    await talk.text("hello", ANA, OTHER)

    first = talk.echo.heard[0]
    assert isinstance(first, ContactStopped)
    assert (first.contact, first.reason, first.closed) == (ana, "moved", ANA)
    person = await talk.desk.store.person(ana)
    assert person is not None
    assert person.addresses == (MAIL,)
    assert await talk.desk.store.contact(ANA) is None


async def test_nothing_that_waited_goes_to_the_new_owner(talk: Talk) -> None:
    """What was held for the one before does not come when the new owner writes."""
    ana = await talk.desk.know(ANA, MAIL)
    await talk.desk.say(to_ana("x1", ana))
    await talk.desk.run(seconds=5)

    await talk.text("hello", ANA, OTHER)
    await talk.desk.run(hours=24)

    assert (talk.told(ANA), talk.desk.mail.ids) == (["stranger"], ["x1"])


async def test_a_number_that_moved_is_told_of_once(talk: Talk) -> None:
    """The new owner's next words are just theirs."""
    await talk.desk.know(ANA, MAIL)
    await talk.text("hello", ANA, OTHER)

    await talk.text("hello", ANA, OTHER)

    assert [type(e) for e in talk.echo.heard] == [ContactStopped, TextReceived, TextReceived]


async def test_a_number_that_nobody_gives_up_stops_nobody(talk: Talk) -> None:
    """Where the one before is not known any more, the new owner is heard all the same."""
    store, ana = talk.desk.store, await talk.desk.know(MAIL)
    await store.call("SET", store.name.address(ANA), store.name.pointer(ANA, ana))
    await store.forget(ana)

    await talk.text("hello", ANA, OTHER)

    assert talk.told(ANA) == ["stranger"]


async def test_two_people_with_two_names_are_two(talk: Talk) -> None:
    """The number of one and the surer name of another: the name counts, the number moves."""
    ana, ben = await talk.desk.know(ANA, MAIL), await talk.desk.know(OTHER)

    await talk.text("hello", ANA, OTHER)

    assert [event.contact for event in talk.echo.heard] == [ana, ben]


async def test_a_pointer_that_is_not_ours_is_not_followed(talk: Talk) -> None:
    """A row that somebody else wrote takes nobody's number away."""
    store, ana = talk.desk.store, await talk.desk.know(MAIL)
    await store.call("SET", store.name.address(ANA), f"{ana}AAAAAAAA")

    with pytest.raises(Unavailable):
        await talk.runner.receive(talk.desk.wrote(ANA, also=(OTHER,)))

    assert talk.echo.heard == []


async def test_a_promised_code_joins_another_chat(talk: Talk) -> None:
    """Shown on one, typed on the other: both are the same person from then on."""
    ana = await talk.desk.know(PHONE)
    await talk.text("link", PHONE)

    await talk.text(f"/start {talk.code()}", ANA)

    person = await talk.desk.store.person(ana)
    assert person is not None
    assert person.addresses == (PHONE, ANA)
    assert talk.told(ANA) == ["joined"]


async def test_what_is_begun_on_one_goes_on_on_the_other(talk: Talk) -> None:
    """There is one session for both."""
    await talk.desk.know(PHONE)
    await talk.text("link", PHONE)
    await talk.text(f"/start {talk.code()}", ANA, SURER)

    loaded = [
        await talk.desk.store.load(talk.desk.wrote(address)) for address in (PHONE, ANA, SURER)
    ]

    assert len({(found.contact, found.session) for found in loaded}) == 1


async def test_a_code_opens_once(talk: Talk) -> None:
    """Whoever types it after that is a stranger."""
    await talk.desk.know(PHONE)
    await talk.text("link", PHONE)
    code = talk.code()
    await talk.text(f"/start {code}", ANA)

    await talk.text(f"/start {code}", OTHER)

    assert talk.told(OTHER) == ["stranger"]


async def test_a_code_expires(talk: Talk) -> None:
    """After its time it is no better than any other word."""
    await talk.desk.know(PHONE)
    await talk.text("link", PHONE)
    code = talk.code()
    talk.desk.clock.advance(timedelta(minutes=10))

    await talk.text(f"/start {code}", ANA)

    assert talk.told(ANA) == ["stranger"]


async def test_a_code_of_somebody_who_is_forgotten_joins_nobody(talk: Talk) -> None:
    """There is nobody left to be."""
    ana = await talk.desk.know(PHONE)
    await talk.text("link", PHONE)
    code = talk.code()
    await talk.desk.store.forget(ana)

    await talk.text(f"/start {code}", ANA)

    assert talk.echo.heard[-1].contact != ana
    assert await talk.desk.store.person(ana) is None


async def test_a_code_that_was_brought_twice_is_used_once(talk: Talk) -> None:
    """The provider delivers it again: nothing happens."""
    await talk.desk.know(PHONE)
    await talk.text("link", PHONE)
    event = replace(talk.desk.wrote(ANA), text=f"/start {talk.code()}")

    await talk.hears(event)
    await talk.hears(event)

    assert talk.told(ANA) == ["joined"]


async def test_an_operators_invitation_joins_an_address_as_well(talk: Talk) -> None:
    """The code may come from the command line."""
    store, ana = talk.desk.store, await talk.desk.know(PHONE)
    expires = talk.desk.clock.now() + timedelta(days=1)
    code = await store.invite(Invitation(expires=expires, contact=ana))

    await talk.text(f"/start {code}", ANA)

    assert await store.contact(ANA) == ana


async def test_who_joins_by_a_code_has_a_window_there(talk: Talk) -> None:
    """What waited for them elsewhere does not hold up what is said here."""
    await talk.desk.know(PHONE)
    await talk.text("link", PHONE)
    await talk.text(f"/start {talk.code()}", ANA)

    await talk.text("hello", ANA)

    assert talk.told(ANA) == ["joined", "hello"]


async def test_a_listed_number_beside_a_name_heard_lately_is_believed(talk: Talk) -> None:
    """They wrote under both some days ago, so that the number is theirs."""
    await talk.desk.know(SURER, NUMBER)
    await talk.text("hello", NUMBER, SURER)
    talk.desk.clock.advance(timedelta(days=6))

    await talk.text("hello", NUMBER, listed=True)

    assert talk.told(NUMBER) == ["hello", "hello"]


@pytest.mark.parametrize("days", [7, 29, 40])
async def test_a_listed_number_is_not_believed_for_long(talk: Talk, days: int) -> None:
    """A number may have changed hands by then, and a list does not tell: not even the next time."""
    await talk.desk.know(SURER, NUMBER)
    await talk.text("hello", NUMBER, SURER)
    talk.desk.clock.advance(timedelta(days=days))

    await talk.text("hello", NUMBER, listed=True)
    await talk.text("hello", NUMBER, listed=True)

    assert [type(event) for event in talk.echo.heard[-2:]] == [Missed, Missed]


async def test_a_number_that_they_have_left_is_not_believed(talk: Talk) -> None:
    """They wrote from another one since: whoever writes from this one may be anybody."""
    await talk.desk.know(SURER, NUMBER)
    await talk.text("hello", NUMBER, SURER)
    talk.desk.clock.advance(timedelta(hours=1))
    await talk.text("hello", NEW, SURER)

    await talk.text("hello", NUMBER, listed=True)
    await talk.text("hello", NUMBER, listed=True)

    assert [type(event) for event in talk.echo.heard[-2:]] == [Missed, Missed]


@pytest.mark.parametrize("known", [(NUMBER,), (NUMBER, NEW), (NUMBER, MAIL)])
async def test_who_has_no_surer_name_is_believed(talk: Talk, known: tuple[Address, ...]) -> None:
    """Their number is all that they are known by."""
    await talk.desk.know(*known)

    await talk.text("hello", NUMBER, listed=True)

    assert isinstance(talk.echo.heard[-1], TextReceived)


async def test_a_surer_name_that_is_listed_is_believed(talk: Talk) -> None:
    """Where somebody hides their number, the list has what does not change hands."""
    await talk.desk.know(SURER, NUMBER)

    await talk.text("hello", SURER, listed=True)

    assert isinstance(talk.echo.heard[-1], TextReceived)


async def test_listed_words_that_newer_ones_overtook_are_not_acted_on(talk: Talk) -> None:
    """A late yes would answer another question than the one that it was said to."""
    ana = await talk.desk.know(NUMBER)
    late = replace(talk.desk.wrote(NUMBER), text="yes", listed=True)
    loaded = await talk.desk.store.load(talk.desk.wrote(NUMBER))
    seen = replace(session_of(loaded), seen_at=talk.desk.clock.now() + timedelta(seconds=1))
    event = talk.desk.wrote(NUMBER)
    await talk.desk.store.commit(turned(event, loaded, session=seen))

    await talk.hears(late)

    (heard,) = talk.echo.heard
    assert (type(heard), heard.contact, heard.id) == (Missed, ana, late.id)
