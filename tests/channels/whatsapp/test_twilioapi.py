"""Our Twilio itself: what it refuses at once, and what it refuses later."""

import json
from datetime import timedelta
from typing import Any

import pytest

from tests.twilioapi import PairRate, Phone, Tier, Twilio
from tests.twilioapi.desk import Clock, Desk, Ear
from tests.twilioapi.fixtures import ana, clock, desk, ear, twilio

__all__ = ["ana", "clock", "desk", "ear", "twilio"]

Json = dict[str, Any]

REPLY: Json = {"body": "Go on, {{1}}?", "actions": [{"title": "Yes", "id": "y"}, {"title": "No", "id": "n"}]}  # fmt: skip
TEMPLATE: Json = {"body": "News for you, {{1}}, of your trip.", "actions": [{"title": "Show", "id": "{{2}}"}]}  # fmt: skip
BODY: Json = {"body": "Hello {{1}}."}


def variables(**given: Any) -> str:
    """ContentVariables: `v1="x"` fills {{1}}."""
    return json.dumps({name.removeprefix("v"): value for name, value in given.items()})


AT_ONCE: list[tuple[Json, int]] = [
    ({"From": "-"}, 21603),
    ({"MessagingServiceSid": "MG" + "0" * 31 + "1"}, 21603),
    ({"From": "-", "MessagingServiceSid": "MG5"}, 21701),
    ({"From": "whatsapp:+15550000000"}, 63007),
    ({"From": "+15557770100"}, 21910),
    ({"To": "-"}, 21604),
    ({"To": "+12125550101"}, 21910),
    ({"To": "whatsapp:12125550101"}, 21211),
    ({"To": "whatsapp:+US.13491208655302741918"}, 21211),
    ({"To": "whatsapp:+5355501010"}, 21408),
    ({"To": "whatsapp:+79781234567"}, 21408),
    ({"Body": "-"}, 21619),
    ({"Body": " "}, 21619),
    ({"Body": "x" * 1601}, 21617),
    ({"ContentSid": "HX5"}, 20001),
    ({"ContentSid": "HX5", "Body": "-"}, 21655),
    ({"ContentVariables": variables(v1="x")}, 21654),
    ({"MediaUrl": "ftp://example.org/x.pdf"}, 21620),
    ({"StatusCallback": "status"}, 21609),
    ({"ValidityPeriod": "36001"}, 20001),
    ({"ContentRetention": "discard"}, 20001),
    ({"Contentsid": "HX5"}, 20001),
]


@pytest.mark.parametrize("form, code", AT_ONCE)
async def test_what_twilio_refuses_at_once_is_refused(
    desk: Desk, ana: Phone, form: Json, code: int
) -> None:
    """A mistake in a call is met here, before it meets people."""
    answer = await desk.send(**({"to": ana.address, "Body": "x"} | form))

    assert answer["code"] == code
    assert not [one for one in desk.twilio.messages.values() if not one.inbound]


@pytest.mark.parametrize(
    "given", ["", "{", "[]", "{}", "null", '{"1": ""}', '{"1": null}', '{"1": 5}', '{"9": "x"}']
)
async def test_variables_are_texts_that_the_content_knows(
    desk: Desk, ana: Phone, given: str
) -> None:
    """One that is empty, null, unknown or not even JSON is refused with 21656."""
    sid = await desk.content("twilio/text", BODY, {"1": "SAMPLE"})

    assert (await desk.send(ana.address, ContentSid=sid, ContentVariables=given))["code"] == 21656


async def test_a_variable_left_out_shows_the_sample(desk: Desk, ana: Phone) -> None:
    """Which is how somebody else's name gets into a message."""
    sid = await desk.content("twilio/quick-reply", REPLY, {"1": "SAMPLE"})
    await desk.send(ana.address, ContentSid=sid)

    assert (await ana.until("SAMPLE")).labels == ["Yes", "No"]


def reply(
    body: str = "Body", *, count: int = 2, title: str = "T", id_: str = "i"
) -> tuple[str, Json]:
    """A quick reply."""
    buttons = [{"title": f"{title}{n}", "id": f"{id_}{n}"} for n in range(count)]
    return "twilio/quick-reply", {"body": body, "actions": buttons}


def rows(
    count: int = 4, *, opener: str = "Choose", item: str = "I", **more: str
) -> tuple[str, Json]:
    """A list."""
    items = [{"item": f"{item}{n}", "id": f"{n}", **more} for n in range(count)]
    return "twilio/list-picker", {"body": "Body", "button": opener, "items": items}


FITS = [reply(count=3, title="T" * 19, id_="i" * 199), reply("x" * 1024), rows(10, item="I" * 23), rows(1, opener="O" * 20, description="d" * 72), ("twilio/text", {"body": "x" * 1600})]  # fmt: skip
LATER: list[tuple[tuple[str, Json], int]] = [
    (reply(count=4), 63005),
    (reply(count=0), 63005),
    (reply(title="T" * 20), 63021),
    (reply(title="😀" * 10), 63021),
    (reply(id_="i" * 200), 63021),
    (reply("x" * 1025), 63021),
    (reply(" "), 63005),
    (("twilio/quick-reply", {"body": "B", "actions": [{"title": "A", "id": "1"}, {"title": "A", "id": "2"}]}), 63005),
    (rows(0), 63005),
    (rows(11), 63005),
    (rows(item="I" * 24), 63021),
    (rows(opener="O" * 21), 63021),
    (rows(description="d" * 73), 63021),
    (rows(id="same"), 63005),
    (("twilio/text", {"body": "x" * 1601}), 63021),
    (("twilio/call-to-action", {"body": "B", "actions": [{"type": "URL", "title": "T", "url": "https://example.org"}]}), 63005),
]  # fmt: skip


@pytest.mark.parametrize("shape", FITS)
async def test_what_fits_is_shown(desk: Desk, ana: Phone, shape: tuple[str, Json]) -> None:
    """The limits themselves are allowed."""
    await desk.send(ana.address, ContentSid=await desk.content(*shape))
    await desk.twilio.settled()

    assert len(ana.sees) == 1


@pytest.mark.parametrize("shape, code", LATER)
async def test_what_whatsapp_does_not_show_fails_by_callback(
    desk: Desk, ear: Ear, ana: Phone, shape: tuple[str, Json], code: int
) -> None:
    """The call is accepted all the same; who reads no callbacks never learns."""
    answer = await desk.send(ana.address, ContentSid=await desk.content(*shape))
    await desk.twilio.settled()

    assert answer["status"] == "queued"
    assert [form.get("ErrorCode") for form in ear.statuses] == [str(code)]
    assert not ana.sees


async def test_the_window_shuts_a_day_after_the_last_word(
    desk: Desk, ear: Ear, clock: Clock, ana: Phone
) -> None:
    """Then a free text is accepted, and fails later."""
    clock.at += timedelta(hours=23, minutes=59)
    await desk.send(ana.address, Body="One")
    clock.at += timedelta(minutes=1)
    answer = await desk.send(ana.address, Body="Two")
    await desk.twilio.settled()

    assert (answer["status"], answer["error_code"]) == ("queued", None)
    failed = next(form for form in ear.statuses if form["MessageSid"] == answer["sid"])
    assert failed["ErrorCode"] == "63016"
    assert failed["MessageStatus"] in ("failed", "undelivered")
    assert ana.texts() == ["One"]


@pytest.mark.parametrize("status, code", [("unsubmitted", 63016), ("pending", 63016), ("rejected", 63016), ("paused", 63041), ("disabled", 63027), ("approved", 0)])  # fmt: skip
async def test_outside_the_window_only_an_approved_template_arrives(
    desk: Desk, twilio: Twilio, status: str, code: int
) -> None:
    """Its buttons open the window again."""
    bo = twilio.phone("Bo", number="+34600000001")
    sid = await desk.content("twilio/quick-reply", TEMPLATE, {"1": "Ana", "2": "id"})
    twilio.decide(sid, status)
    filled = variables(v1="Bo", v2="token")
    made = await desk.send(bo.address, ContentSid=sid, ContentVariables=filled)
    await twilio.settled()

    assert twilio.messages[made["sid"]].error == code
    assert [seen.template for seen in bo.sees] == [True] * (code == 0)
    if bo.sees:
        bo.tap("Show")
        await desk.send(bo.address, Body="Free again")
        await bo.until("Free again")


@pytest.mark.parametrize("given, status", [
    (TEMPLATE, "received"),
    ({"body": "{{1}} has news for you {{2}}, see."}, "rejected"),
    ({"body": "You have news, {{1}} {{2}}, see."}, "rejected"),
    ({"body": "You have news, {{3}}, see."}, "rejected"),
])  # fmt: skip
async def test_meta_rejects_what_its_rules_forbid(desk: Desk, given: Json, status: str) -> None:
    """No variable at an end, none beside another, none without a sample."""
    kind = "twilio/quick-reply" if "actions" in given else "twilio/text"
    known = {name: "x" for name in "12" if f"{{{{{name}}}}}" in json.dumps(given)}
    path = f"/v1/Content/{await desk.content(kind, given, known)}/ApprovalRequests"
    made = await desk.ask("POST", f"{path}/whatsapp", json={"name": "news", "category": "UTILITY"})

    assert (made[0], made[1]["status"]) == (201, status)
    assert (await desk.ask("GET", path))[1]["whatsapp"]["status"] == status


async def test_a_list_is_never_a_template(desk: Desk) -> None:
    """It cannot even be submitted."""
    path = f"/v1/Content/{await desk.content(*rows())}/ApprovalRequests/whatsapp"

    assert (await desk.ask("POST", path, json={"name": "n", "category": "UTILITY"}))[0] == 400


async def test_what_meta_files_as_marketing_does_not_reach_america(desk: Desk, ana: Phone) -> None:
    """Not even inside the window."""
    sid = await desk.content("twilio/quick-reply", TEMPLATE, {"1": "Ana", "2": "id"})
    desk.twilio.decide(sid, category="MARKETING")
    made = await desk.send(ana.address, ContentSid=sid, ContentVariables=variables(v1="A", v2="i"))
    await desk.twilio.settled()

    assert desk.twilio.messages[made["sid"]].error == 63049


async def test_who_cannot_be_reached_is_told_by_callback(desk: Desk, twilio: Twilio) -> None:
    """No WhatsApp, an unknown user, a block: each has its number."""
    nobody = twilio.phone("Bo", whatsapp=False).address
    blocked = twilio.phone("Eva")
    blocked.say("Hello")
    blocked.block()
    sent = [await desk.send(to, Body="x") for to in (nobody, "whatsapp:US.5", blocked.address)]
    await twilio.settled()

    assert [twilio.messages[one["sid"]].error for one in sent] == [63003, 63024, 63033]


async def test_who_said_stop_gets_nothing_until_start(desk: Desk, ana: Phone) -> None:
    """Twilio keeps that list itself."""
    ana.say("stop")
    assert (await desk.send(ana.address, Body="x"))["code"] == 21610
    ana.say("Start")
    assert (await desk.send(ana.address, Body="x"))["status"] == "queued"


async def test_the_pair_rate_is_a_bucket(desk: Desk, clock: Clock, ana: Phone) -> None:
    """What is beyond the burst fails, and the bucket fills again with time."""
    desk.twilio.pair = PairRate(every=6.0, burst=2)
    for _ in range(3):
        await desk.send(ana.address, Body="x")
    clock.at += timedelta(seconds=6)
    await desk.send(ana.address, Body="y")
    await desk.twilio.settled()

    assert ana.texts() == ["x", "x", "y"]
    assert desk.twilio.pair.violations == {ana.address: 1}


async def test_only_so_many_strangers_are_reached_in_a_day(
    desk: Desk, twilio: Twilio, clock: Clock
) -> None:
    """The same person again costs nothing, and a day later there is room."""
    twilio.tier = Tier(people=1)
    sid = await desk.content("twilio/text", {"body": "News."})
    twilio.decide(sid)
    bo, eva = twilio.phone("Bo"), twilio.phone("Eva")
    for phone, hours in ((bo, 0), (bo, 0), (eva, 0), (eva, 24)):
        clock.at += timedelta(hours=hours)
        await desk.send(phone.address, ContentSid=sid)
        await twilio.settled()

    assert (len(bo.sees), len(eva.sees)) == (2, 1)
    assert twilio.tier.violations == {eva.address: 1}
