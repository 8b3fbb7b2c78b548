"""Buttons as channels bring them: pages of a long list, labels, and what waits for somebody."""

from dataclasses import replace
from datetime import timedelta

import pytest

from chatbot.core.events import ChoiceMade, Event, Opened, PageTurned, TextReceived
from chatbot.core.ids import Address, CaseId, ContactId
from chatbot.core.messages import Button, Rendered
from chatbot.core.people import Role
from chatbot.presses import Presses
from tests.store.talk import Talk
from tests.store.windowed import ANA, MAIL, PHONE, to_ana

BEN = Address("chat", "ben")


@pytest.fixture
async def ana(talk: Talk) -> ContactId:
    """Somebody who sees more choices than fit."""
    ana = await talk.desk.know(ANA)
    await talk.text("pick", ANA)
    return ana


def shown(talk: Talk) -> Rendered:
    """The newest message."""
    return list(talk.desk.chat.kept.values())[-1]


def turned(talk: Talk, address: Address, message: str, page: int = 1) -> PageTurned:
    """Somebody asks for a page."""
    event = talk.desk.wrote(address)
    return PageTurned(id=event.id, at=event.at, address=address, message=message, page=page)


async def test_a_page_is_the_same_message_with_other_buttons(talk: Talk, ana: ContactId) -> None:
    """The same words and choices; which of them are shown is the channel's."""
    first = shown(talk)

    await talk.hears(turned(talk, ANA, first.id))

    second = shown(talk)
    assert (second.text, second.buttons, second.page) == (first.text, first.buttons, 1)
    assert second.id != first.id


async def test_a_page_of_a_page_is_turned_as_well(talk: Talk, ana: ContactId) -> None:
    """Forth and back."""
    await talk.hears(turned(talk, ANA, shown(talk).id))

    await talk.hears(turned(talk, ANA, shown(talk).id, page=0))

    assert shown(talk).page == 0


async def test_no_conversation_hears_of_a_page(talk: Talk, ana: ContactId) -> None:
    """What they are asked, and how far they are, stays as it is."""
    before = (await talk.desk.store.load(talk.desk.wrote())).session

    await talk.hears(turned(talk, ANA, shown(talk).id))

    assert (await talk.desk.store.load(talk.desk.wrote())).session == before
    assert [type(event) for event in talk.echo.heard] == [TextReceived]


async def test_a_page_is_turned_once(talk: Talk, ana: ContactId) -> None:
    """However often the provider brings it."""
    event = turned(talk, ANA, shown(talk).id)

    await talk.hears(event)
    await talk.hears(event)

    assert len(talk.desk.chat.kept) == 2


async def test_turning_a_page_opens_the_window(talk: Talk, ana: ContactId) -> None:
    """It is something that a person did."""
    await talk.desk.run(hours=23)
    await talk.hears(turned(talk, ANA, shown(talk).id))
    await talk.desk.run(hours=23)

    await talk.desk.say(to_ana("x1", ana))
    await talk.desk.run()

    assert shown(talk).id == "x1"


async def test_nobody_turns_the_pages_of_others(talk: Talk, ana: ContactId) -> None:
    """Whoever else asks for it sees nothing of it."""
    await talk.desk.know(BEN)

    await talk.hears(turned(talk, BEN, shown(talk).id))

    assert talk.told(BEN) == ["old-button"]


async def test_a_page_of_what_is_forgotten_is_an_old_button(talk: Talk, ana: ContactId) -> None:
    """A message that nobody remembers has no pages."""
    await talk.hears(turned(talk, ANA, "x9"))

    assert talk.told(ANA) == ["pick", "old-button"]


async def test_whoever_is_stopped_turns_no_page(talk: Talk, ana: ContactId) -> None:
    """Nobody who asked for silence is written to because of an old button."""
    await talk.desk.change(ana, stopped=True)

    await talk.hears(turned(talk, ANA, shown(talk).id))

    assert talk.told(ANA).count("pick") == 1
    assert isinstance(talk.echo.heard[-1], ChoiceMade)


@pytest.mark.parametrize("purpose", ["notice", "reply"])
async def test_a_card_is_turned_by_an_officer_and_by_nobody_else(
    purpose: str, talk: Talk, ana: ContactId
) -> None:
    """Whoever has lost their role since then sees nothing of it any more."""
    await talk.desk.change(ana, roles=(Role("porter"),))
    card = to_ana("x1", ana, about=CaseId("AAAA2222"), purpose=purpose, private=True)
    await talk.desk.hear(card)
    await talk.desk.run()
    await talk.hears(turned(talk, ANA, "x1"))
    assert shown(talk).text == "text of x1"

    assert await talk.desk.store.revoke(ana, "porter")
    await talk.hears(turned(talk, ANA, "x1"))

    assert talk.told(ANA)[-1] == "old-button"


async def test_a_list_of_cases_counts_as_about_them(talk: Talk, ana: ContactId) -> None:
    """Its buttons name them, though the message is about none."""
    buttons = (Button("One", token="queue|AAAA2222|0|open|made-up-mac"),)
    await talk.desk.hear(to_ana("x1", ana, buttons=buttons, purpose="reply"))
    await talk.desk.run()

    await talk.hears(turned(talk, ANA, "x1"))

    assert talk.told(ANA)[-1] == "old-button"


async def test_a_private_notice_about_nobody_in_particular_is_for_officers(
    talk: Talk, ana: ContactId
) -> None:
    """It may name whoever asked for help."""
    await talk.desk.hear(to_ana("x1", ana, private=True))
    await talk.desk.run()

    await talk.hears(turned(talk, ANA, "x1"))

    assert talk.told(ANA)[-1] == "old-button"


async def test_a_stranger_turns_the_pages_of_what_they_were_shown(talk: Talk) -> None:
    """Nobody has to be known to choose a language."""
    event = talk.desk.wrote(BEN)
    lane = talk.desk.store.lane(BEN)
    work = Rendered(id="s1", to=BEN, text="Which?", purpose="reply")
    entry = replace(to_ana("s1", ""), lane=lane, work=work)
    await talk.desk.hear(entry, event=event)
    await talk.desk.run()

    await talk.hears(turned(talk, BEN, "s1"))

    assert (shown(talk).text, shown(talk).page) == ("Which?", 1)


def labelled(talk: Talk, text: str, receipt: str) -> Event:
    """A label that came without what was behind it."""
    return replace(talk.desk.wrote(ANA), text=text, pressed=receipt)


async def test_a_label_presses_its_button(talk: Talk, ana: ContactId) -> None:
    """On the message that was answered, and on no other."""
    await talk.hears(labelled(talk, "Choice 7", "SM1"))

    assert talk.told(ANA) == ["pick", "c7"]


async def test_a_whole_label_counts_more_than_a_beginning(talk: Talk, ana: ContactId) -> None:
    """`Choice 1` is not `Choice 10`, nor `Choice 11`."""
    await talk.hears(labelled(talk, "Choice 1", "SM1"))

    assert talk.told(ANA) == ["pick", "c1"]


async def test_a_label_that_was_cut_off_is_enough(talk: Talk) -> None:
    """As far as the channel shows it, it is the only one that begins so."""
    ana = await talk.desk.know(ANA)
    await talk.text("pick", ANA)
    token = next(b.token for b in shown(talk).buttons if b.label == "Choice 3")
    long = Button("A very long label that is cut", token=token)
    await talk.desk.hear(to_ana("x1", ana, buttons=(long,)))
    await talk.desk.run()

    await talk.hears(labelled(talk, "A very long…", "SM2"))

    assert talk.told(ANA)[-1] == "c3"


@pytest.mark.parametrize(
    "text,receipt",
    [("hello", "SM1"), ("Choice", "SM1"), ("", "SM1"), ("Choice 7", "SM9")],
    ids=["other-words", "several", "nothing", "unknown-message"],
)
async def test_a_label_of_no_button_is_what_was_typed(
    talk: Talk, ana: ContactId, text: str, receipt: str
) -> None:
    """It is read as words are."""
    event = labelled(talk, text, receipt)

    found = await talk.desk.store.load(event)
    assert found.session is not None
    understood = await Presses(talk.desk.store, talk.tokens).understood(event, found.session, found)

    assert understood == event


async def test_nobody_presses_the_buttons_of_others(talk: Talk, ana: ContactId) -> None:
    """A receipt that leads to somebody else's message leads nowhere."""
    await talk.desk.know(BEN)

    await talk.hears(replace(talk.desk.wrote(BEN), text="hello", pressed="SM1"))

    assert talk.told(BEN) == ["hello"]


def opened(talk: Talk) -> Opened:
    event = talk.desk.wrote(ANA)
    return Opened(id=event.id, at=event.at, address=ANA)


async def test_with_nothing_waiting_there_is_nothing_to_show(talk: Talk) -> None:
    """The button under a knock that was answered long ago is an old one."""
    await talk.desk.know(ANA)

    await talk.hears(opened(talk))

    assert talk.told(ANA) == ["old-button"]
    assert isinstance(talk.echo.heard[-1], ChoiceMade)


async def test_what_waits_is_shown_and_nothing_else(talk: Talk) -> None:
    """Everything that was held comes, and no word of ours besides."""
    ana = await talk.desk.know(ANA, MAIL, PHONE)
    await talk.desk.say(to_ana("x1", ana), to_ana("x2", ana))
    await talk.desk.run()

    await talk.hears(opened(talk))

    assert talk.desk.chat.ids == ["x1", "x2"]


async def numbered(talk: Talk) -> Rendered:
    """The choices went out as numbered lines."""
    work = shown(talk)
    await talk.desk.store.number(work)
    return work


async def test_a_number_presses_its_line(talk: Talk, ana: ContactId) -> None:
    """The third line is the third choice."""
    await numbered(talk)

    await talk.text("3", ANA)

    assert talk.told(ANA) == ["pick", "c2"]


async def test_what_was_said_before_the_lines_presses_nothing(talk: Talk, ana: ContactId) -> None:
    """Nobody answers what they have not seen."""
    await numbered(talk)

    await talk.text("3", ANA, at=talk.desk.clock.now() - timedelta(minutes=3))

    assert talk.told(ANA) == ["pick", "old-button"]


async def test_a_number_presses_nothing_for_whoever_has_the_address_now(
    talk: Talk, ana: ContactId
) -> None:
    """Its button was made for somebody else."""
    await talk.desk.know(BEN)
    work = replace(await numbered(talk), to=BEN)
    await talk.desk.store.number(work)
    event = replace(talk.desk.wrote(BEN), text="3")

    presses = Presses(talk.desk.store, talk.tokens)
    assert await presses.meant(event) == event


async def test_a_later_answer_ends_what_numbers_mean(talk: Talk, ana: ContactId) -> None:
    """A number below it is an answer to that one."""
    await numbered(talk)
    await talk.text("hello", ANA)

    assert await talk.desk.store.numbered(ANA) is None
