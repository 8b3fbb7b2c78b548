"""The templates that open a conversation again, and whom they reach."""

import json
import logging

import pytest

from chatbot.channels.whatsapp import templates
from chatbot.channels.whatsapp.api import Api
from chatbot.channels.whatsapp.channel import WhatsApp
from chatbot.channels.whatsapp.contents import Contents, Template
from chatbot.core.errors import SendError
from chatbot.core.ids import Address
from chatbot.core.messages import Button, Rendered
from tests.channels.whatsapp.conftest import Worded
from tests.twilioapi import Phone, Twilio

LOCALES = ("en", "es")
NAMES = [
    "intro_waiting_en_v1", "intro_update_en_v1", "intro_waiting_es_v1", "intro_update_es_v1",
]  # fmt: skip


def held(phone: Phone, *labels: str, locale: str = "en", to: str = "") -> Rendered:
    """Something that cannot be said now."""
    buttons = tuple(Button(label, token=f"t-{label}") for label in labels)
    address = Address("whatsapp", to or phone.number)
    return Rendered(id="o1", to=address, text="Ana Ruiz asks.", buttons=buttons, locale=locale)


async def submitted(api: Api, contents: Contents, say: Worded) -> dict[str, str]:
    """Submit all of them; gives their SIDs by name."""
    return {one.name: one.sid for one in await templates.sync(api, contents, say, LOCALES)}


async def approved(
    twilio: Twilio, api: Api, contents: Contents, say: Worded, category: str = ""
) -> dict[str, str]:
    """All of them approved, and known to be."""
    sids = await submitted(api, contents, say)
    for sid in sids.values():
        twilio.decide(sid, "approved", category=category)
    await contents.sync()
    return sids


@pytest.fixture
def bo(twilio: Twilio) -> Phone:
    """Somebody in North America who has not written."""
    return twilio.phone("Bo")


@pytest.fixture
def eva(twilio: Twilio) -> Phone:
    """Somebody elsewhere who has not written."""
    return twilio.phone("Eva", number="+34612345678")


async def test_templates_are_submitted_once(
    twilio: Twilio, api: Api, contents: Contents, say: Worded
) -> None:
    """WhatsApp 23: as utility, by purpose and language; a second time does nothing."""
    sids = await submitted(api, contents, say)
    assert list(sids) == NAMES
    again = await templates.sync(api, contents, say, LOCALES)
    assert [one.sid for one in again] == list(sids.values())
    assert not any(one.submitted for one in again)
    calls = [json.loads(call.body) for call in twilio.called("approvals.create")]
    assert [(one["name"], one["category"]) for one in calls] == [(n, "UTILITY") for n in NAMES]
    assert not any(one["allow_category_change"] for one in calls)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("purpose", templates.PURPOSES)
def test_a_template_holds_nothing_that_varies(say: Worded, purpose: str, locale: str) -> None:
    """WhatsApp 23: no variable, one button, words that name nobody and nothing."""
    made = templates.definition(purpose, locale, say)
    assert "{{" not in json.dumps(made)
    assert "variables" not in made
    inside = made["types"]["twilio/quick-reply"]
    (action,) = inside["actions"]
    assert action["id"] == "open"
    assert len(inside["body"]) <= 1024
    heard = inside["body"].casefold()
    for word in ("trip", "travel", "viaje", "introduc", "member", "miembro", "party", "partido"):
        assert word not in heard


async def test_nothing_is_sent_before_meta_has_approved(
    twilio: Twilio, api: Api, contents: Contents, say: Worded, whatsapp: WhatsApp, bo: Phone
) -> None:
    """WhatsApp 23: without an approved template there is no way in here."""
    await submitted(api, contents, say)
    with pytest.raises(SendError) as caught:
        await whatsapp.knock(held(bo, "Yes"))
    assert (caught.value.code, caught.value.shut) == ("no-template", True)
    assert twilio.called("messages.create") == []


@pytest.mark.parametrize(
    "labels, locale, name",
    [
        (["Yes"], "en", "intro_waiting_en_v1"),
        ([], "en", "intro_update_en_v1"),
        (["Yes"], "es", "intro_waiting_es_v1"),
        ([], "es-MX", "intro_update_es_v1"),
        (["Yes"], "fr", "intro_waiting_en_v1"),
    ],
)
async def test_a_knock_says_what_waits_in_the_readers_language(
    *, twilio: Twilio, api: Api, contents: Contents, say: Worded, whatsapp: WhatsApp, bo: Phone,
    labels: list[str], locale: str, name: str,
) -> None:  # fmt: skip
    """WhatsApp 23: by purpose and language, never a body, and nothing of what waits."""
    sids = await approved(twilio, api, contents, say)
    await whatsapp.knock(held(bo, *labels, locale=locale))
    (call,) = twilio.called("messages.create")
    assert call.one("ContentSid") == sids[name]
    assert not {"Body", "MediaUrl", "ContentVariables"} & call.form.keys()
    await twilio.settled()
    assert bo.last.template
    assert "Ana" not in bo.last.text
    assert [button.id for button in bo.last.buttons] == ["open"]


async def test_marketing_does_not_go_to_north_america(
    *, twilio: Twilio, api: Api, contents: Contents, say: Worded, whatsapp: WhatsApp, bo: Phone,
    eva: Phone, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    """WhatsApp 26: what Meta has made marketing is off for +1, and somebody is told."""
    await approved(twilio, api, contents, say, category="MARKETING")
    with pytest.raises(SendError) as caught:
        await whatsapp.knock(held(bo, "Yes"))
    assert caught.value.shut
    with pytest.raises(SendError):
        await whatsapp.knock(held(bo, "Yes", to="US.13491208655302741918"))
    await whatsapp.knock(held(eva, "Yes"))
    await twilio.settled()
    assert (len(bo.sees), len(eva.sees)) == (0, 1)
    with caplog.at_level(logging.ERROR):
        templates.watched(await contents.registry())
    assert {record.msg for record in caplog.records} == {"whatsapp.template.category"}
    assert {record.__dict__["id"] for record in caplog.records} == set(NAMES)


@pytest.mark.parametrize("status", ["paused", "rejected", "disabled", "pending", "received"])
async def test_what_is_not_approved_goes_to_nobody(
    twilio: Twilio, api: Api, contents: Contents, say: Worded, whatsapp: WhatsApp, eva: Phone,
    status: str,
) -> None:  # fmt: skip
    """WhatsApp 23: paused, rejected and disabled ones are as good as none."""
    for sid in (await approved(twilio, api, contents, say)).values():
        twilio.decide(sid, status)
    await contents.sync()
    with pytest.raises(SendError) as caught:
        await whatsapp.knock(held(eva, "Yes"))
    assert caught.value.shut
    assert twilio.called("messages.create") == []


async def test_the_other_language_steps_in_where_one_is_paused(
    twilio: Twilio, api: Api, contents: Contents, say: Worded, whatsapp: WhatsApp, eva: Phone
) -> None:
    """A knock in English is better than none."""
    sids = await approved(twilio, api, contents, say)
    twilio.decide(sids["intro_waiting_es_v1"], "paused")
    await contents.sync()
    await whatsapp.knock(held(eva, "Yes", locale="es"))
    assert twilio.called("messages.create")[0].one("ContentSid") == sids["intro_waiting_en_v1"]


async def test_a_rejected_template_with_other_words_is_submitted_again(
    twilio: Twilio, api: Api, contents: Contents, say: Worded
) -> None:
    """The same words would be rejected again."""
    sids = await submitted(api, contents, say)
    for name in NAMES[:2]:
        twilio.decide(sids[name], "rejected", reason="TAG_CONTENT_MISMATCH")
    other = twilio.contents[sids[NAMES[0]]]
    other.types["twilio/quick-reply"]["body"] = "Other words."
    done = {one.name: one for one in await templates.sync(api, contents, say, LOCALES)}
    assert done[NAMES[0]].submitted
    assert done[NAMES[0]].sid != sids[NAMES[0]]
    assert sids[NAMES[0]] not in twilio.contents
    assert (done[NAMES[1]].status, done[NAMES[1]].submitted) == ("rejected", False)
    assert done[NAMES[1]].reason == "TAG_CONTENT_MISMATCH"


async def test_the_status_tells_what_meta_thinks(
    twilio: Twilio, api: Api, contents: Contents, say: Worded, caplog: pytest.LogCaptureFixture
) -> None:
    """WhatsApp 26: approval, category, and words that have changed since."""
    sids = await submitted(api, contents, say)
    twilio.decide(sids[NAMES[0]], "approved")
    twilio.decide(sids[NAMES[1]], "approved", category="MARKETING")
    twilio.decide(sids[NAMES[2]], "paused")
    twilio.contents[sids[NAMES[3]]].types["twilio/quick-reply"]["body"] = "Other words."
    with caplog.at_level(logging.ERROR):
        found = {one.name: one for one in await templates.status(api, say, (*LOCALES, "fr"))}
    said = [(found[n].status, found[n].category, found[n].changed) for n in NAMES]
    assert said == [
        ("approved", "UTILITY", False),
        ("approved", "MARKETING", False),
        ("paused", "UTILITY", False),
        ("received", "UTILITY", True),
    ]
    assert found["intro_waiting_fr_v1"].sid == ""
    assert [record.msg for record in caplog.records] == [
        "whatsapp.template.category",
        "whatsapp.template.unusable",
    ]


@pytest.mark.parametrize(
    "status, category, to, usable",
    [
        ("approved", "UTILITY", "+12125550100", True),
        ("approved", "MARKETING", "+12125550100", False),
        ("approved", "MARKETING", "US.1349120865", False),
        ("approved", "MARKETING", "ES.1349120865", True),
        ("approved", "MARKETING", "+34612345678", True),
        ("approved", "", "+12125550100", True),
        ("paused", "UTILITY", "+34612345678", False),
        ("", "", "+34612345678", False),
    ],
)
def test_whom_a_template_reaches(status: str, category: str, to: str, usable: bool) -> None:
    """WhatsApp 26: it has to be approved, and utility for North America."""
    template = Template(sid="HX1", status=status, category=category)
    assert templates.usable(template, to) is usable


async def test_the_approval_of_one_is_read(
    twilio: Twilio, api: Api, contents: Contents, say: Worded
) -> None:
    """By its SID, as well as in the list of all."""
    sids = await submitted(api, contents, say)
    twilio.decide(sids[NAMES[0]], "rejected", reason="INVALID_FORMAT")
    found = await api.approval(sids[NAMES[0]])
    assert (found.status, found.category, found.reason) == ("rejected", "UTILITY", "INVALID_FORMAT")
