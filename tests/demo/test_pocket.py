"""The phones with WhatsApp are as strict as WhatsApp: the real channel writes to them."""

from datetime import timedelta
from itertools import count
from typing import Any

import pytest

from chatbot.app import all_words
from chatbot.channels.browser import Phone, Shown, number_of
from chatbot.channels.whatsapp.channel import WhatsApp
from chatbot.channels.whatsapp.contents import Contents
from chatbot.channels.whatsapp.templates import sync
from chatbot.channels.whatsapp.updates import read
from chatbot.clock import Clock
from chatbot.core.errors import SendError
from chatbot.core.events import ContactShared, Opened, PageTurned, Tapped, TextReceived
from chatbot.core.ids import Address
from chatbot.core.messages import Button, File, Rendered
from chatbot.demo.command import trip
from chatbot.demo.pocket import OURS, Pocket

ANA = Address("whatsapp", number_of("ana"))
LONG = "a workplace that lies far outside of the city"


def said(key: str, locale: str) -> str:
    return all_words().say(key, locale=locale)


class House:
    """The channel and the phones, without an engine."""

    def __init__(self) -> None:
        numbers = count(1)
        self.clock = Clock(trip("en").begins)
        self.pocket = Pocket(self.clock, lambda: next(numbers), _ignore)
        self._kept: dict[str, Any] = {}
        self.contents = Contents(self.pocket, self._load, self._save)
        self.channel = WhatsApp(self.pocket, self.contents, said, lambda _: "m/letter.pdf")

    async def begin(self) -> None:
        await self.contents.sync()
        await sync(self.pocket, self.contents, said, ("en", "es"))
        self.pocket.say("ana", "hello")

    async def tell(self, *labels: str, text: str = "What now?", **more: Any) -> Shown:
        """Say something with buttons; gives what the phone shows."""
        buttons = tuple(Button(label, token=f"t-{label}") for label in labels)
        message = Rendered(id="m", to=ANA, text=text, buttons=buttons, **more)
        await self.channel.send(message, content=None, replaces="")
        return self.pocket.phone("ana").shown[-1]

    async def _load(self) -> dict[str, Any]:
        return self._kept

    async def _save(self, value: dict[str, Any]) -> None:
        self._kept = value


def _ignore(_phone: Phone, _shown: Shown) -> None:
    """Nobody listens."""


@pytest.fixture
async def house() -> House:
    """A house in which Ana has just written."""
    made = House()
    await made.begin()
    return made


async def test_three_choices_are_buttons_and_four_are_a_list(house: House) -> None:
    """A list lies behind one button."""
    few, many = await house.tell(*"abc"), await house.tell(*"abcd")

    assert (few.opener, many.opener) == ("", "Choose")
    assert [button.label for button in many.buttons] == [*"abcd"]


async def test_what_is_cut_is_said_below_and_known_by_its_whole_name(house: House) -> None:
    """A row has little room, and a line below it more."""
    shown = await house.tell(LONG, *"abcd")
    row = shown.buttons[0]

    assert len(row.label) == 24
    assert shown.details[0] == LONG
    assert house.pocket.phone("ana").button(LONG) == row
    assert house.pocket.phone("ana").whole(row.token) == LONG


async def test_the_last_row_of_a_long_list_turns_the_page(house: House) -> None:
    """Ten rows are all there is, and the tap comes back as what it is."""
    shown = await house.tell(*"abcdefghijklmn")
    form = house.pocket.tap("ana", shown.buttons[-1].token)
    assert form is not None

    assert [button.label for button in shown.buttons] == [*"abcdefghi", "More…"]
    event = read(form, house.clock.now(), OURS)
    assert isinstance(event, PageTurned)
    assert event.page == 1


async def test_a_tap_comes_in_as_a_webhook_tells_it(house: House) -> None:
    """Buttons and rows bring what was behind them, and words are words."""
    button = house.pocket.tap("ana", (await house.tell("a")).buttons[0].token)
    row = house.pocket.tap("ana", (await house.tell(*"bcde")).buttons[0].token)
    words = house.pocket.say("ana", "hello")
    events = [read(form, house.clock.now(), OURS) for form in (button, row, words) if form]

    assert [type(event) for event in events] == [Tapped, Tapped, TextReceived]
    assert {event.address for event in events} == {ANA}
    assert len({event.id for event in events}) == 3


async def test_ones_own_number_is_shared_by_a_tap(house: House) -> None:
    """The number is the one that the app knows."""
    share = Button("Share my number", token="x", style="share")
    message = Rendered(id="m", to=ANA, text="Your number?", buttons=(share,))
    await house.channel.send(message, content=None, replaces="")
    form = house.pocket.tap("ana", house.pocket.phone("ana").shown[-1].buttons[0].token)
    assert form is not None

    event = read(form, house.clock.now(), OURS)
    assert isinstance(event, ContactShared)
    assert event.phone == number_of("ana")


async def test_a_file_comes_as_a_document(house: House) -> None:
    """It is fetched by its link, and named as the link says."""
    letter = b"%PDF-1.7"

    async def fetched(link: str) -> bytes:
        return letter if link == "m/letter.pdf" else b""

    house.pocket.fetch_file = fetched
    shown = await house.tell(file=File(name="letter.pdf", id="f"))

    assert shown.file == "letter.pdf"
    assert house.pocket.phone("ana").files[shown.number] == letter


async def test_without_content_objects_choices_are_numbered(house: House) -> None:
    """Words that say what to answer, and nothing to press."""
    for content in await house.pocket.list_contents():
        await house.pocket.delete_content(content.sid)
    await house.contents.keep(type(await house.contents.registry())())
    shown = await house.tell("yes", "no")

    assert not shown.buttons
    assert "1. yes\n2. no" in shown.text


async def test_a_closed_window_lets_only_a_template_through(house: House) -> None:
    """A day after the last word, neutral words with one button arrive, and nothing else."""
    house.clock.advance(timedelta(hours=24))
    with pytest.raises(SendError) as caught:
        await house.tell("a")
    await house.channel.knock(Rendered(id="m", to=ANA, text="Ana Ruiz", locale="es"))
    shown = house.pocket.phone("ana").shown[-1]
    form = house.pocket.tap("ana", shown.buttons[0].token)
    assert form is not None

    assert caught.value.shut
    assert shown.template
    assert (shown.text, shown.buttons[0].label) == (
        said("whatsapp-template-update", "es"),
        said("button-whatsapp-open", "es"),
    )
    assert isinstance(read(form, house.clock.now(), OURS), Opened)


@pytest.mark.parametrize(
    ("body", "variables"),
    [
        ("x" * 1601, {}),
        ("", {"1": "x" * 1025, "2": "a", "3": "t"}),
        ("", {"1": "x", "2": "x" * 21, "3": "t"}),
    ],
    ids=["text", "body", "label"],
)
async def test_what_is_too_long_is_refused(
    house: House, body: str, variables: dict[str, str]
) -> None:
    """The phones would not show what WhatsApp does not."""
    sid = "" if body else await house.contents.sid("buttons-1")

    with pytest.raises(SendError, match="63021"):
        await house.pocket.send(ANA.id, body=body, content=sid, variables=variables)


async def test_nobody_is_written_to_who_is_not_there(house: House) -> None:
    """A number that no phone has is refused."""
    with pytest.raises(SendError, match="63003"):
        await house.pocket.send("+12125559999", body="x")


async def test_what_was_sent_can_be_found_again(house: House) -> None:
    """A lost answer is looked up in what the provider keeps, until it has to forget it."""
    begin = house.clock.now()
    message = Rendered(id="m", to=ANA, text="One", buttons=(Button("a", token="t"),))
    receipt = await house.channel.send(message, content=None, replaces="")

    assert await house.channel.find(message, begin) == receipt
    await house.channel.erase((receipt,))
    assert not await house.channel.find(message, begin)
