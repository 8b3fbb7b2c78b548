"""Where a message is worded to go, and what it needs should it come to a mail."""

from dataclasses import replace

import pytest

from chatbot.core.events import TextReceived
from chatbot.core.ids import ContactId
from tests.store.talk import Talk
from tests.store.windowed import ANA, MAIL, PHONE, to_ana


def told_of(talk: Talk, contact: ContactId) -> TextReceived:
    """Something happened that they are told of while they are silent."""
    event = talk.desk.wrote(ANA)
    return replace(event, id=f"own:{event.id}", address=None, contact=contact, text="hello")


async def test_with_a_mail_address_a_message_is_fit_for_mail(talk: Talk) -> None:
    """It has a subject, and says where to answer, whichever way it goes first."""
    ana = await talk.desk.know(ANA, MAIL)

    await talk.runner.receive(told_of(talk, ana))
    await talk.desk.run()
    await talk.desk.run(hours=12)

    (mail,) = talk.desk.mail.sent
    assert (mail.to, mail.subject, mail.hint) == (MAIL, "News", "Answer in the chat.")


async def test_an_address_that_is_added_later_will_do(talk: Talk) -> None:
    """What was said before somebody had a mail address can be mailed all the same."""
    ana = await talk.desk.know(ANA)
    await talk.runner.receive(told_of(talk, ana))
    await talk.desk.run()
    await talk.desk.change(ana, addresses=(ANA, MAIL))

    await talk.desk.run(hours=24)

    assert [mail.subject for mail in talk.desk.mail.sent] == ["News"]


async def test_an_answer_goes_where_it_was_asked_for(talk: Talk) -> None:
    """Whatever they like better at other times."""
    await talk.desk.know(PHONE, ANA)

    await talk.text("hello", ANA)

    assert (talk.told(ANA), talk.told(PHONE)) == (["hello"], [])


@pytest.mark.parametrize("closed,there", [((), PHONE), ((PHONE,), MAIL)])
async def test_anything_else_goes_to_the_first_open_address(
    talk: Talk, closed: tuple[object, ...], there: object
) -> None:
    """In the order in which they like them."""
    ana = await talk.desk.know(PHONE, MAIL)
    await talk.desk.change(ana, closed=closed)

    await talk.hears(told_of(talk, ana))

    assert [address for address in (PHONE, MAIL) if talk.told(address)] == [there]


async def test_who_asked_for_silence_hears_their_own_answers_only(talk: Talk) -> None:
    """What they do is answered; nothing else reaches them, on no way."""
    ana = await talk.desk.know(ANA, MAIL)
    await talk.desk.change(ana, stopped=True, reachable=False)

    await talk.text("hello", ANA)
    await talk.hears(told_of(talk, ana))
    await talk.desk.run(hours=24)

    assert (talk.told(ANA), talk.told(MAIL), talk.desk.chat.knocked) == (["hello"], [], [])


async def test_words_at_any_address_bring_what_waits(talk: Talk) -> None:
    """Who has a window somewhere is heard wherever they write."""
    ana = await talk.desk.know(ANA, PHONE)
    await talk.desk.say(to_ana("x1", ana))
    await talk.desk.run(hours=1)

    await talk.text("hello", PHONE)

    assert [m.id for m in talk.desk.phone.sent][:1] == ["x1"]
    assert talk.told(PHONE)[-1] == "hello"
