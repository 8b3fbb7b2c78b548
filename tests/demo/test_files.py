"""Files on the demo's WhatsApp: through the real channel, as Twilio would bring them."""

from chatbot.app import all_words
from chatbot.channels.browser import Browser
from chatbot.channels.whatsapp.media import kind_of
from chatbot.clock import Clock
from chatbot.core.events import FileReceived
from chatbot.demo.line import made
from chatbot.demo.samples import KINDS, MIMES, sample


async def test_every_kind_of_file_is_read_and_fetched(clock: Clock) -> None:
    """A form with one file becomes an event; what it names can be fetched, and then erased."""
    line = made(Browser(clock), clock, all_words(), "run")
    for kind in KINDS:
        content = sample(kind, "a.jpg")
        form = line.pocket.send_file("ana", f"({kind} a)", content, MIMES[kind])
        event = line.event(form)

        assert isinstance(event, FileReceived)
        assert event.kind == kind
        assert kind_of(content)
        assert await line.pocket.media(*event.leaves) == content
        await line.pocket.delete_media(*event.leaves)
        assert line.pocket._media == {}
