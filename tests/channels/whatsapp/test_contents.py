"""The content objects: made once, found again, mended when they are gone."""

import json
from dataclasses import replace

import pytest

from chatbot.channels.whatsapp.api import Api
from chatbot.channels.whatsapp.channel import WhatsApp
from chatbot.channels.whatsapp.contents import Contents, friendly, shapes
from chatbot.core.errors import SendError
from chatbot.core.ids import Address
from chatbot.core.messages import Button, File, Rendered
from tests.channels.whatsapp.conftest import LINK, Memory, Worded, linked
from tests.twilioapi import Fault, Phone, Twilio
from tests.twilioapi.shapes import names


def question(phone: Phone, many: int = 2, name: str = "o1", *, plain: bool = False) -> Rendered:
    """Something with so many choices."""
    buttons = tuple(Button(f"Choice {at}", token=f"t{at}") for at in range(many))
    to = Address("whatsapp", phone.number)
    return Rendered(id=name, to=to, text="Which?", buttons=buttons, plain=plain)


async def test_every_shape_is_made(twilio: Twilio, contents: Contents) -> None:
    """WhatsApp 25: three with buttons, ten lists, ten lists whose rows are described."""
    assert len(twilio.contents) == len(shapes()) == 23
    assert await contents.missing() == ()


async def test_making_them_again_makes_nothing(
    twilio: Twilio, api: Api, contents: Contents, memory: Memory
) -> None:
    """WhatsApp 25: by name and hash, even where the store has forgotten them."""
    before, memory.kept = dict(twilio.contents), None
    again = await Contents(api, memory.load, memory.save).sync()
    assert again.made == ()
    assert twilio.contents == before
    assert set(again.registry.shapes.values()) == set(before)


async def test_what_is_kept_is_found_without_asking(
    twilio: Twilio, api: Api, contents: Contents, memory: Memory
) -> None:
    """WhatsApp 25: a new process reads the SIDs from the store."""
    asked = len(twilio.called("approvals.list"))
    memory.kept = json.loads(json.dumps(memory.kept))
    later = Contents(api, memory.load, memory.save)
    assert await later.sid("buttons-2") == await contents.sid("buttons-2") != ""
    assert len(twilio.called("approvals.list")) == asked


async def test_what_another_process_makes_is_noticed(api: Api, memory: Memory) -> None:
    """WhatsApp 25: the bot runs while somebody types `templates sync`."""
    running = Contents(api, memory.load, memory.save, fresh=0.0)
    assert await running.sid("buttons-1") == ""
    await Contents(api, memory.load, memory.save).sync()
    assert await running.sid("buttons-1") != ""


async def test_what_is_kept_and_makes_no_sense_is_nothing(api: Api, memory: Memory) -> None:
    """Words of another release do not stop this one."""
    memory.kept = {"shapes": [1, 2], "templates": None}
    assert await Contents(api, memory.load, memory.save).sid("buttons-1") == ""


async def test_a_changed_shape_has_another_name() -> None:
    """WhatsApp 25: so that an older release goes on with the one it knows."""
    changed = json.loads(json.dumps(shapes()["buttons-1"]).replace("Hello", "Hi"))
    assert friendly("buttons-1", changed) != friendly("buttons-1", shapes()["buttons-1"])


async def test_shapes_of_other_releases_go_when_that_is_asked_for(
    api: Api, contents: Contents, twilio: Twilio
) -> None:
    """WhatsApp 25: and nobody else's ever."""
    foreign = {"friendly_name": "somebody else's", **shapes()["buttons-1"]}
    old = {"friendly_name": "introductions buttons-1 00000000", **shapes()["buttons-1"]}
    kept, gone = await api.create_content(foreign), await api.create_content(old)
    assert (await contents.sync()).stale == ("introductions buttons-1 00000000",)
    assert gone in twilio.contents
    done = await contents.sync(prune=True)
    assert (done.deleted, done.stale) == (("introductions buttons-1 00000000",), ())
    assert (kept in twilio.contents, gone in twilio.contents) == (True, False)


async def test_a_half_made_set_is_completed(twilio: Twilio, api: Api, memory: Memory) -> None:
    """WhatsApp 25: an interruption leaves nothing twice."""
    made = Contents(api, memory.load, memory.save)
    await api.create_content(shapes()["list-4"] | {"friendly_name": "x"})
    twilio.fail("content.create", Fault.outage(503))
    with pytest.raises(SendError):
        await made.sync()
    twilio.fail("content.create", Fault.outage(500, processed=True))
    with pytest.raises(SendError):
        await made.sync()
    await made.sync()
    called = [one.name for one in twilio.contents.values() if one.name != "x"]
    assert sorted(called) == sorted(friendly(name, made) for name, made in shapes().items())


@pytest.mark.parametrize("name", shapes())
def test_every_variable_has_a_sample_and_every_sample_a_variable(name: str) -> None:
    """WhatsApp 24: what is left out would show the sample, so there is one, and it is harmless."""
    made = shapes()[name]
    assert names(made["types"]) == made["variables"].keys()
    assert all(sample.strip() for sample in made["variables"].values())


@pytest.mark.parametrize("many", range(1, 25))
async def test_every_variable_is_sent_and_none_is_empty(
    twilio: Twilio, whatsapp: WhatsApp, ana: Phone, many: int
) -> None:
    """WhatsApp 24: exactly those that the object declares."""
    await whatsapp.send(question(ana, many), content=None, replaces="")
    (call,) = twilio.called("messages.create")
    given = json.loads(call.one("ContentVariables"))
    assert given.keys() == names(twilio.contents[call.one("ContentSid")].types)
    assert all(isinstance(value, str) and value.strip() for value in given.values())
    await twilio.settled()
    assert len(ana.sees) == 1


async def test_without_content_objects_the_choices_are_numbered(
    api: Api, say: Worded, memory: Memory, ana: Phone, twilio: Twilio
) -> None:
    """WhatsApp 22: the registry is missing, and the conversation goes on."""
    bare = WhatsApp(api, Contents(api, memory.load, memory.save), say, linked)
    await bare.send(question(ana), content=None, replaces="")
    await twilio.settled()
    assert ana.texts() == ["Which?\n\n1. Choice 0\n2. Choice 1\n\nAnswer with the number."]


async def test_an_object_that_was_deleted_is_made_again(
    twilio: Twilio, whatsapp: WhatsApp, ana: Phone, memory: Memory
) -> None:
    """WhatsApp 25: the refused message goes out with the new one at once."""
    twilio.contents.clear()
    await whatsapp.send(question(ana), content=None, replaces="")
    await twilio.settled()
    assert ana.last.labels == ["Choice 0", "Choice 1"]
    assert set(memory.saved[-1]["shapes"].values()) == set(twilio.contents)


async def test_what_looking_again_does_not_mend_goes_out_in_words(
    twilio: Twilio, whatsapp: WhatsApp, ana: Phone
) -> None:
    """WhatsApp 25: one look, then numbered text."""
    looks = len(twilio.called("approvals.list"))
    twilio.fail("messages.create", Fault.refusal(21655), times=3)
    for _ in range(2):
        with pytest.raises(SendError) as caught:
            await whatsapp.send(question(ana), content=None, replaces="")
        assert caught.value.plain
    assert len(twilio.called("approvals.list")) == looks + 1
    await whatsapp.send(question(ana, plain=True), content=None, replaces="")
    await twilio.settled()
    assert "1. Choice 0" in ana.last.text


async def test_a_number_that_comes_later_leads_to_a_look(
    twilio: Twilio, whatsapp: WhatsApp
) -> None:
    """WhatsApp 25: 63027 and 63028 are told by callback."""
    twilio.contents.clear()
    assert not await whatsapp.drifted("63016")
    assert twilio.contents == {}
    assert await whatsapp.drifted("63028")
    assert len(twilio.contents) == len(shapes())


async def test_a_link_is_not_what_a_missing_registry_changes(
    api: Api, say: Worded, memory: Memory, ana: Phone, twilio: Twilio
) -> None:
    """The file still goes as a file; in a plain message it is a link."""
    bare = WhatsApp(api, Contents(api, memory.load, memory.save), say, linked)
    filed = replace(question(ana), file=File("introduction.pdf"))
    await bare.send(filed, content=b"%PDF-", replaces="")
    assert twilio.called("messages.create")[-1].one("MediaUrl") == LINK
    await bare.send(replace(filed, id="o2", plain=True), content=b"%PDF-", replaces="")
    said = twilio.called("messages.create")[-1]
    assert said.one("MediaUrl") == ""
    assert f"introduction.pdf: {LINK}" in said.one("Body")
