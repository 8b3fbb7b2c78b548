"""What would say word for word what stands in its place already is not said again."""

from typing import Any

import pytest

from chatbot.core.ids import Address, ContactId
from chatbot.core.messages import Button, File
from tests.store.windowed import ANA, MAIL, Desk, to_ana

OTHER = Address("chat", "ana-too")


def card(entry: str, ana: ContactId, words: str = "a card", **more: Any) -> Any:
    """A card in its place, with two buttons."""
    labels = more.pop("labels", ("Agree", "Ask"))
    buttons = tuple(Button(label, token=f"{entry}{label}") for label in labels)
    return to_ana(entry, ana, words, replaces="card", buttons=buttons, **more)


@pytest.fixture
async def ana(desk: Desk) -> ContactId:
    """Somebody who has a card before them, and can be written to at three addresses."""
    ana = await desk.know(ANA, OTHER, MAIL)
    await desk.hear()
    await desk.hear(address=OTHER)
    await desk.say(card("x1", ana))
    await desk.run()
    return ana


async def test_the_same_words_are_not_sent_and_the_place_is_kept(
    desk: Desk, ana: ContactId
) -> None:
    """However often, as long as nothing else has taken the place."""
    for entry in ("x2", "x3"):
        await desk.say(card(entry, ana))
        await desk.run()

    await desk.say(card("x4", ana, "another card"))
    await desk.run()

    assert (desk.chat.ids, await desk.dead()) == (["x1", "x4"], [])


async def test_what_has_changed_in_between_is_said_again(desk: Desk, ana: ContactId) -> None:
    """What counts is what stands there now, and not what stood there once."""
    for entry, words in (("x2", "another card"), ("x3", "a card")):
        await desk.say(card(entry, ana, words))
        await desk.run()

    assert desk.chat.ids == ["x1", "x2", "x3"]


@pytest.mark.parametrize(
    "change",
    [
        {"words": "another card"},
        {"labels": ("Agree",)},
        {"labels": ("Ask", "Agree")},
        {"to": OTHER},
        {"anew": True},
        {"file": File("letter.pdf", id="f1")},
    ],
    ids=["words", "fewer-buttons", "other-order", "elsewhere", "anew", "file"],
)
async def test_whatever_differs_is_sent(desk: Desk, ana: ContactId, change: dict[str, Any]) -> None:
    """Words, buttons, where it goes, what goes along, or the wish that it comes as new."""
    await desk.store.keep_file("f1", ana, b"%PDF")
    await desk.say(card("x2", ana, **change))

    await desk.run()

    assert desk.chat.ids == ["x1", "x2"]


async def test_a_mail_is_a_mail(desk: Desk, ana: ContactId) -> None:
    """Whoever is mailed twice was to be mailed twice."""
    for entry in ("m1", "m2"):
        await desk.say(card(entry, ana, to=MAIL))
        await desk.run()

    assert desk.mail.ids == ["m1", "m2"]
