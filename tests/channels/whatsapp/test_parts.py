"""Which parts of a message go out, where one of them was asked for or some stand already."""

from dataclasses import replace

import pytest

from chatbot.channels.whatsapp.parts import standing, wanted
from chatbot.channels.whatsapp.shapes import Piece
from chatbot.core.ids import Address
from chatbot.core.messages import Rendered

MESSAGE = Rendered(id="x1", to=Address("whatsapp", "+15550001"), text="text")
TOLD = [Piece(text=text) for text in ("first", "buttons", "more")]


@pytest.mark.parametrize(
    "part,plain,whole,texts",
    [
        ("", False, 3, ["first", "buttons", "more"]),
        ("0", False, 3, ["first"]),
        ("1", False, 3, ["buttons"]),
        ("last", False, 3, ["more"]),
        ("last", False, 2, ["buttons", "more"]),
        ("last", True, 2, ["buttons", "more"]),
        ("1", True, 3, ["buttons", "more"]),
        ("7", False, 8, ["more"]),
    ],
    ids=["all", "first", "middle", "last", "numbered", "plain", "plain-middle", "fewer-now"],
)
def test_the_part_that_was_asked_for(part: str, plain: bool, whole: int, texts: list[str]) -> None:
    """Nothing of it is missing, where it takes more parts in words than with buttons."""
    message = replace(MESSAGE, part=part, plain=plain)

    assert [piece.text for piece in wanted(message, TOLD, whole)] == texts


def test_what_stands_is_known_by_either() -> None:
    """The process remembers some, and the store others."""
    assert standing(["", "SM2"], ("SM1", "", "SM3")) == ["SM1", "SM2", "SM3"]
