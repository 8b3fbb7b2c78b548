"""Messages in words become what a person sees on WhatsApp, once, in order and by the right id."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from chatbot.channels import Channel, Keeping, Knocking
from chatbot.channels.whatsapp.api import Api
from chatbot.channels.whatsapp.channel import LIMITS, WhatsApp
from chatbot.channels.whatsapp.contents import Contents
from chatbot.core.errors import SendError
from chatbot.core.ids import Address
from chatbot.core.messages import Button, File, Rendered
from tests.channels.whatsapp.conftest import Worded, linked
from tests.twilioapi import Fault, Phone, Twilio
from tests.twilioapi.http import Answer, Call, Exchange, Listener

LONG = "\n\n".join(f"Paragraph {at}: " + "dockers and singers " * 20 for at in range(8))
PDF = b"%PDF-1.7\n"


def message(
    phone: Phone, text: str = "Which?", *labels: str, name: str = "o1", file: str = ""
) -> Rendered:
    """Something to say to a phone."""
    buttons = tuple(Button(label, token=f"t|{at}") for at, label in enumerate(labels))
    to = Address("whatsapp", phone.address.removeprefix("whatsapp:"))
    kept = File(file) if file else None
    return Rendered(id=name, to=to, text=text, buttons=buttons, file=kept)


async def say_it(whatsapp: WhatsApp, wanted: Rendered) -> str:
    """Send it as delivery does."""
    return await whatsapp.send(wanted, content=PDF if wanted.file else None, replaces="")


@pytest.fixture
async def files() -> AsyncIterator[str]:
    """Where our files can be fetched; gives the address of one."""

    def answer(call: Call, exchange: Exchange) -> None:
        body = b"" if call.method == "HEAD" else PDF
        exchange.respond(Answer(body=body, kind="application/pdf"))

    listener = Listener(answer)
    yield f"http://127.0.0.1:{await listener.start()}/f/introduction.pdf"
    await listener.stop()


@pytest.fixture
def told(api: Api, contents: Contents, say: Worded, files: str) -> WhatsApp:
    """The channel of a bot that is told what becomes of its messages."""
    url = "http://127.0.0.1:1/status?o={}"
    return WhatsApp(api, contents, say, lambda _: files, status_url=url.format)


def test_it_is_all_that_a_channel_can_be(whatsapp: WhatsApp) -> None:
    """It sends, it knocks, and its provider keeps things."""
    channel: Channel = whatsapp
    assert channel.name == "whatsapp"
    assert isinstance(whatsapp, Knocking)
    assert isinstance(whatsapp, Keeping)
    assert LIMITS.window == timedelta(hours=23, minutes=55)
    assert LIMITS.reports
    assert not LIMITS.edits


@pytest.mark.parametrize(
    "labels, shown",
    [([], "text"), (["Yes"], "buttons"), (["Yes", "No", "Ask"], "buttons"),
     (["A", "B", "C", "D"], "list"), ([f"No. {at}" for at in range(10)], "list")],
)  # fmt: skip
async def test_choices_look_as_their_number_asks_for(
    twilio: Twilio, whatsapp: WhatsApp, ana: Phone, labels: list[str], shown: str
) -> None:
    """WhatsApp 22: buttons for up to three, a list for up to ten, one message each."""
    await say_it(whatsapp, message(ana, "Which?", *labels))
    await twilio.settled()
    (seen,) = ana.sees
    assert (seen.text, seen.labels) == ("Which?", labels)
    assert bool(seen.buttons) == (shown == "buttons")
    assert bool(seen.rows) == (shown == "list")
    ids = [one.id for one in seen.buttons] + [one.id for one in seen.rows]
    assert ids == [f"t|{at}" for at in range(len(labels))]


async def test_a_long_list_is_turned_page_by_page(
    twilio: Twilio, whatsapp: WhatsApp, ana: Phone
) -> None:
    """WhatsApp 22: nine at a time, then the next page, and from the last one back to the first."""
    labels, seen = [f"No. {at}" for at in range(21)], []
    wanted = message(ana, LONG[:1800], *labels, name="o7")
    for page in range(3):
        await say_it(whatsapp, replace(wanted, page=page))
        await twilio.settled()
        seen.append(ana.last)
    choices = [[*one.labels[:-1]] for one in seen]
    assert [*choices[0], *choices[1], *choices[2]] == labels
    turns = [((one.rows or one.buttons)[-1].id, one.labels[-1]) for one in seen]
    assert turns == [
        ("page|o7|1", "More…"), ("page|o7|2", "More…"), ("page|o7|0", "Back to the start"),
    ]  # fmt: skip
    assert len(ana.sees) == len(twilio.called("messages.create")) == 2 + 1 + 1


async def test_a_message_names_its_outbox_id_in_its_callback(
    twilio: Twilio, told: WhatsApp, ana: Phone
) -> None:
    """WhatsApp 28: the last part by the id alone, those before with their place behind it."""
    await say_it(told, message(ana, LONG, "Yes", "No"))
    asked = [call.one("StatusCallback") for call in twilio.called("messages.create")]
    assert len(asked) == 3
    assert [url.partition("=")[2] for url in asked] == ["o1:0", "o1:1", "o1"]


async def test_a_file_follows_its_words(twilio: Twilio, told: WhatsApp, ana: Phone) -> None:
    """The words first, with the buttons, then the file by its link, and never both in one."""
    receipt = await say_it(told, message(ana, "Here it is.", "Thanks", file="introduction.pdf"))
    await twilio.settled()
    first, second = twilio.called("messages.create")
    assert "MediaUrl" not in first.form
    assert "Body" not in second.form
    assert [seen.text for seen in ana.sees] == ["Here it is.", ""]
    assert (ana.last.media, ana.last.filename) == (PDF, "introduction.pdf")
    assert [one[:2] for one in receipt.split()] == ["SM", "MM"]


async def test_a_file_waits_until_its_words_are_accepted(
    twilio: Twilio, told: WhatsApp, ana: Phone
) -> None:
    """Nothing follows what was refused."""
    twilio.fail("messages.create", Fault.busy())
    with pytest.raises(SendError):
        await say_it(told, message(ana, "Here it is.", file="introduction.pdf"))
    assert len(twilio.called("messages.create")) == 1


async def test_what_was_sent_is_not_sent_again(
    twilio: Twilio, whatsapp: WhatsApp, ana: Phone
) -> None:
    """A retry goes on behind the parts that were accepted."""
    wanted = message(ana, LONG, "Yes")
    twilio.delay = 0.05
    attempt = asyncio.create_task(say_it(whatsapp, wanted))
    while not twilio.called("messages.create"):
        await asyncio.sleep(0.001)
    twilio.fail("messages.create", Fault.busy())
    with pytest.raises(SendError):
        await attempt
    receipt = await say_it(whatsapp, wanted)
    await twilio.settled()
    assert len(receipt.split()) == len(ana.sees) == len(set(ana.texts())) == 3
    assert len(twilio.called("messages.create")) == 1 + 1 + 2


async def test_a_cancelled_attempt_goes_on_where_it_stopped(
    twilio: Twilio, whatsapp: WhatsApp, ana: Phone
) -> None:
    """Delivery's own deadline loses nothing that is known."""
    wanted = message(ana, LONG, "Yes")
    twilio.delay = 0.05
    attempt = asyncio.create_task(say_it(whatsapp, wanted))
    while len(twilio.called("messages.create")) < 2:
        await asyncio.sleep(0.001)
    attempt.cancel()
    with pytest.raises(asyncio.CancelledError):
        await attempt
    twilio.delay = 0.0
    receipt = await say_it(whatsapp, wanted)
    # The second part was under way: whether it was sent, only a look at Twilio could tell.
    assert len(receipt.split()) == 3
    assert len(twilio.called("messages.create")) == 4


@pytest.mark.parametrize("labels", [(), ("Yes", "No"), ("A", "B", "C", "D")])
async def test_a_message_whose_answer_was_lost_is_found(
    twilio: Twilio, whatsapp: WhatsApp, ana: Phone, labels: tuple[str, ...]
) -> None:
    """WhatsApp 28: it is looked up before anybody thinks of sending it again."""
    wanted, since = message(ana, "Which *one*?", *labels), datetime.now(UTC)
    twilio.fail("messages.create", Fault.hang_up())
    with pytest.raises(SendError) as caught:
        await say_it(whatsapp, wanted)
    assert caught.value.ambiguous
    await twilio.settled()
    sent = next(sid for sid, one in twilio.messages.items() if not one.inbound)
    assert await whatsapp.find(wanted, since) == sent
    assert len(ana.sees) == 1


async def test_a_message_that_was_not_sent_is_not_found(
    twilio: Twilio, whatsapp: WhatsApp, ana: Phone
) -> None:
    """WhatsApp 28: neither another one, nor an earlier one, nor one that failed."""
    wanted = message(ana, "Which?", "Yes")
    await say_it(whatsapp, replace(wanted, id="o0", text="Whether?"))
    await twilio.settled()
    assert await whatsapp.find(wanted, datetime.now(UTC)) == ""
    await say_it(whatsapp, wanted)
    await twilio.settled()
    assert await whatsapp.find(wanted, datetime.now(UTC) + timedelta(minutes=1)) == ""
    ana.block()
    lost = replace(wanted, text="And now?")
    await say_it(whatsapp, lost)
    await twilio.settled()
    assert await whatsapp.find(lost, datetime.now(UTC)) == ""


async def test_a_half_sent_message_is_completed_after_a_look(
    twilio: Twilio, api: Api, contents: Contents, say: Worded, whatsapp: WhatsApp, ana: Phone
) -> None:
    """WhatsApp 28: by another process, too, which only knows what Twilio tells."""
    wanted, since = message(ana, LONG, "Yes"), datetime.now(UTC)
    await say_it(whatsapp, wanted)
    await twilio.settled()
    *_, newest = twilio.messages
    del twilio.messages[newest]
    other = WhatsApp(api, contents, say, linked)
    assert await other.find(wanted, since) == ""
    await say_it(other, wanted)
    assert len(twilio.called("messages.create")) == 3 + 1


@pytest.mark.parametrize("number", ["+5355512345", "+79781234567"])
async def test_a_country_that_is_not_served_is_never_tried(
    twilio: Twilio, whatsapp: WhatsApp, number: str
) -> None:
    """Nobody is asked; another way is taken at once."""
    wanted = Rendered(id="o1", to=Address("whatsapp", number), text="Hello.")
    for attempt in (whatsapp.send(wanted, content=None, replaces=""), whatsapp.knock(wanted)):
        with pytest.raises(SendError) as caught:
            await attempt
        assert (caught.value.code, caught.value.stopped) == ("unserved", True)
    assert twilio.called("messages.create") == []


async def test_whoever_hides_the_number_is_written_to_as_they_are(
    twilio: Twilio, whatsapp: WhatsApp
) -> None:
    """WhatsApp 18: a user id is taken as it came, and gets no plus."""
    bea = twilio.phone("Bea", user="ES.13491208655302741918", shows_number=False)
    bea.say("Hello.")
    await say_it(whatsapp, message(bea, "Hello, Bea.", "Yes"))
    await twilio.settled()
    assert twilio.called("messages.create")[0].one("To") == "whatsapp:ES.13491208655302741918"
    assert bea.texts() == ["Hello, Bea."]


@pytest.mark.parametrize("shows, labels", [(True, ["Share my number", "No"]), (False, ["No"])])
async def test_a_number_is_shared_by_whoever_shows_one(
    twilio: Twilio, whatsapp: WhatsApp, shows: bool, labels: list[str]
) -> None:
    """The button says `share`; without a number there is nothing to share."""
    bea = twilio.phone("Bea", user="ES.13491208655302741918", shows_number=shows)
    bea.say("Hello.")
    wanted = message(bea, "Your number?")
    share = Button("Share my number", token="t|0", style="share")
    await say_it(whatsapp, replace(wanted, buttons=(share, Button("No", token="t|1"))))
    await twilio.settled()
    assert bea.last.labels == labels
    assert [one.id for one in bea.last.buttons] == ["share", "t|1"][-len(labels) :]


async def test_a_link_is_said(twilio: Twilio, whatsapp: WhatsApp, ana: Phone) -> None:
    """It cannot be a button without approval, so it stands below the text."""
    page = Button("Guidelines", url="https://example.org/a_b_c")
    wanted = replace(message(ana, "Read this."), buttons=(page, Button("Done", token="t")))
    await say_it(whatsapp, wanted)
    await twilio.settled()
    assert ana.last.text == "Read this.\n\nGuidelines: https://example.org/a_b_c"
    assert ana.last.labels == ["Done"]


async def test_what_is_replaced_stays(twilio: Twilio, whatsapp: WhatsApp, ana: Phone) -> None:
    """Nothing can be edited: the new message comes below."""
    first = await say_it(whatsapp, message(ana, "One."))
    second = await whatsapp.send(message(ana, "Two.", name="o2"), content=None, replaces=first)
    await twilio.settled()
    assert ana.texts() == ["One.", "Two."]
    assert first != second


async def test_nothing_to_say_is_nothing_to_send(
    twilio: Twilio, whatsapp: WhatsApp, ana: Phone
) -> None:
    """An empty message is our mistake, and is not tried again."""
    with pytest.raises(SendError) as caught:
        await say_it(whatsapp, message(ana, "  "))
    assert (caught.value.code, caught.value.retry_after) == ("empty", None)


@pytest.mark.parametrize(
    "fault, flag",
    [(Fault.busy(7), "retry_after"), (Fault.refusal(21610), "stopped"),
     (Fault.outage(500), "ambiguous"), (Fault.refusal(21656), "plain")],
)  # fmt: skip
async def test_a_refusal_says_what_to_do(
    twilio: Twilio, whatsapp: WhatsApp, ana: Phone, fault: Fault, flag: str
) -> None:
    """WhatsApp 29: throttled, stopped, in doubt, or refused for its buttons."""
    twilio.fail("messages.create", fault)
    with pytest.raises(SendError) as caught:
        await say_it(whatsapp, message(ana, "Which?", "Yes"))
    assert getattr(caught.value, flag)


async def test_twilio_forgets_at_once_where_that_is_configured(
    twilio: Twilio, api: Api, contents: Contents, say: Worded, ana: Phone
) -> None:
    """Retention is off where the account can do that, and never asked for elsewhere."""
    twilio.redaction = True
    await say_it(WhatsApp(api, contents, say, linked), message(ana))
    await say_it(WhatsApp(api, contents, say, linked, discard=True), message(ana))
    kept, gone = twilio.called("messages.create")
    assert "ContentRetention" not in kept.form
    assert (gone.one("ContentRetention"), gone.one("AddressRetention")) == ("discard", "obfuscate")


async def test_what_came_in_is_fetched_and_then_erased(
    twilio: Twilio, whatsapp: WhatsApp, api: Api, ana: Phone
) -> None:
    """WhatsApp 32: the file, then the message, and again without harm."""
    sid = ana.photo()
    leaves = (sid, *await api.list_media(sid))
    assert await whatsapp.fetch(leaves) == b"\xff\xd8\xff"
    for _ in range(2):
        await whatsapp.erase(leaves)
    assert sid not in twilio.messages
    with pytest.raises(SendError) as caught:
        await whatsapp.fetch(leaves)
    assert caught.value.code == "20404"


async def test_nothing_to_fetch_is_said(whatsapp: WhatsApp) -> None:
    """A message without a file has none."""
    with pytest.raises(SendError):
        await whatsapp.fetch(("SM1",))
    await whatsapp.erase(())


async def test_typing_never_hinders(twilio: Twilio, whatsapp: WhatsApp, ana: Phone) -> None:
    """WhatsApp 36: a failure of it is nobody's concern."""
    twilio.fail("typing", Fault.outage(500))
    await whatsapp.typing(ana.say("And now?"))
    await whatsapp.typing(ana.say("And now?"))
    assert ana.typing == 1
