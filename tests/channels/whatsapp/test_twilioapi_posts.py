"""Our Twilio itself: what it posts and how it signs, what phones can do, and what goes wrong."""

import asyncio
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from twilio.request_validator import (  # type: ignore[import-untyped] # it brings no types
    RequestValidator,
    get_signature_algorithm,
)

from tests.twilioapi import Fault, Mishap, Phone, SharedKey, Twilio
from tests.twilioapi.desk import Clock, Desk, Ear
from tests.twilioapi.fixtures import ana, clock, desk, ear, twilio
from tests.twilioapi.http import Answer

__all__ = ["ana", "clock", "desk", "ear", "twilio"]

Json = dict[str, Any]

REPLY: Json = {
    "body": "Go on?",
    "actions": [{"title": "Yes", "id": "y"}, {"title": "No", "id": "n"}],
}
LIST: Json = {"body": "Where?", "button": "Places", "items": [{"item": "Rome", "id": "r", "description": "Italy"}]}  # fmt: skip


# How it signs.


@pytest.mark.parametrize("key", [None, SharedKey(id="webhooks_sharedkey_1", secret="s3")])
async def test_what_is_posted_passes_the_validator_of_the_library(
    twilio: Twilio, ear: Ear, key: SharedKey | None
) -> None:
    """With the token or a shared key, blanks included, over the address without its fragment."""
    twilio.shared_key = key
    twilio.extra = {"Unannounced": "ä b&c"}
    twilio.phone("Ána").voice()
    await twilio.settled()

    call, form = ear.heard[0], ear.forms[0]
    algorithm = get_signature_algorithm(call.headers.get("x-twilio-webhooks-signature-settings"))
    validator = RequestValidator(key.secret if key else twilio.auth_token)
    given = (f"{ear.base}/in?k=v", form, call.headers["x-twilio-signature"], algorithm)
    assert form["Body"] == ""
    assert call.url == "/in?k=v"
    assert algorithm == ("HMAC_SHA256" if key else "HMAC_SHA1")
    assert validator.validate(*given)
    assert not validator.validate(given[0], form | {"From": "whatsapp:+1"}, *given[2:])


async def test_a_status_is_signed_over_the_address_that_was_asked_for(
    desk: Desk, ear: Ear, ana: Phone
) -> None:
    """Its query stays as it was written, and what is behind a proxy changes nothing."""
    desk.twilio.proxied = {"https://bot.example.org": ear.base}
    url = "https://bot.example.org/status?o=a%20b&x="
    await desk.send(ana.address, Body="x", StatusCallback=url)
    await desk.twilio.settled()

    told = [(call, form) for call, form in zip(ear.heard, ear.forms, strict=True) if "MessageStatus" in form]  # fmt: skip
    validator = RequestValidator(desk.twilio.auth_token)
    assert [form["MessageStatus"] for _, form in told] == ["sent", "delivered"]
    assert all(
        validator.validate(url, form, call.headers["x-twilio-signature"]) for call, form in told
    )


# What people do.


async def test_who_hides_the_number_is_a_user_id_alone(desk: Desk, ear: Ear) -> None:
    """From and ExternalUserId are then the same, and that is what is answered to."""
    hidden = desk.twilio.phone("Eva", user="US.1349", shows_number=False)
    shown = desk.twilio.phone("Bo", number="+12125550102", user="US.77")
    hidden.say("x")
    shown.say("x")
    await desk.send("whatsapp:US.1349", Body="Seen")
    await hidden.until("Seen")
    await desk.twilio.settled()

    told = {form["ProfileName"]: form for form in ear.told}
    assert told["Eva"]["From"] == told["Eva"]["ExternalUserId"] == "whatsapp:US.1349"
    assert (told["Bo"]["From"], told["Bo"]["ExternalUserId"]) == ("whatsapp:+12125550102", "whatsapp:US.77")  # fmt: skip
    assert (told["Eva"]["WaId"], told["Bo"]["WaId"]) == ("", "12125550102")


async def test_a_tap_says_what_was_tapped_and_on_what(
    desk: Desk, ear: Ear, clock: Clock, ana: Phone
) -> None:
    """For seven days; after that nobody knows on what."""
    made = await desk.send(ana.address, ContentSid=await desk.content("twilio/quick-reply", REPLY))
    await ana.until("Go on?")
    ana.tap("No")
    clock.at += timedelta(days=8)
    ana.tap("Yes")
    await desk.twilio.settled()

    first, second = ear.told[-2:]
    assert (first["Body"], first["ButtonText"], first["ButtonPayload"]) == ("No", "No", "n")
    assert first["OriginalRepliedMessageSid"] == made["sid"]
    assert second["ButtonPayload"] == "y"
    assert "OriginalRepliedMessageSid" not in second
    with pytest.raises(LookupError):
        ana.tap("Perhaps")


@pytest.mark.parametrize("bare", [False, True])
async def test_a_chosen_row_may_come_without_its_id(
    desk: Desk, ear: Ear, ana: Phone, bare: bool
) -> None:
    """Nobody has seen a real one, so both are tried."""
    desk.twilio.bare_lists = bare
    await desk.send(ana.address, ContentSid=await desk.content("twilio/list-picker", LIST))
    await ana.until("Where?")
    ana.tap("Rome")
    await desk.twilio.settled()

    form = ear.told[-1]
    assert (form["Body"], form["MessageType"]) == ("Rome", "interactive")
    assert (form.get("ListId"), form.get("ListTitle")) == ((None, None) if bare else ("r", "Rome"))


async def test_a_file_is_fetched_twice_and_keeps_its_name(desk: Desk, ear: Ear, ana: Phone) -> None:
    """A text beside a document is dropped."""
    await desk.send(ana.address, MediaUrl=f"{ear.base}/file/introduction.pdf", Body="Dropped")
    await desk.twilio.settled()

    assert ana.last.media == b"%PDF-1.7"
    assert (ana.last.filename, ana.last.text) == ("introduction.pdf", "")


@pytest.mark.parametrize("status, kind, size, code", [(404, "application/pdf", 9, 63019), (200, "text/html", 9, 12300), (200, "image/png", 5 * 2**20 + 1, 63034)])  # fmt: skip
async def test_a_file_that_cannot_be_taken_fails_by_callback(
    desk: Desk, ear: Ear, ana: Phone, status: int, kind: str, size: int, code: int
) -> None:
    """Missing, of the wrong kind, or too big."""
    ear.file = Answer(status=status, kind=kind, body=b"x" * size)
    made = await desk.send(ana.address, MediaUrl=f"{ear.base}/file/x.pdf")
    await desk.twilio.settled()

    assert desk.twilio.messages[made["sid"]].error == code


async def test_a_file_from_a_person_is_fetched_without_our_password_and_erased(
    desk: Desk, ear: Ear, ana: Phone
) -> None:
    """The way leads to another host, which refuses an Authorization header."""
    sid = ana.photo(b"\xff\xd8\xff")
    await desk.twilio.settled()
    url = ear.told[-1]["MediaUrl0"]
    async with desk.session.get(url, allow_redirects=False) as way:
        link = way.headers["Location"]
    status, _ = await desk.ask("DELETE", url)

    async with aiohttp.ClientSession() as stranger:
        assert (await stranger.get(url)).status == 401
        assert await (await stranger.get(link)).read() == b"\xff\xd8\xff"
    async with desk.session.get(link) as refused:
        assert (refused.status, desk.twilio.storage.leaks) == (400, 1)
    assert status == 204
    assert (await desk.ask("GET", url))[0] == 404
    assert desk.twilio.messages[sid].media == []


# What is kept.


async def test_the_list_is_newest_first_and_comes_in_pages(
    desk: Desk, clock: Clock, ana: Phone
) -> None:
    """Also of what no webhook ever told."""
    desk.twilio.mislay("inbound", Mishap.lost(), times=2)
    sids = []
    for _ in range(3):
        clock.at += timedelta(hours=1)
        sids.append(ana.say("x"))
    path = f"{desk.twilio.account_path}/Messages.json"
    since = {"To": desk.twilio.sender.address, "DateSent>": "2027-03-01T10:00:00Z", "PageSize": "2"}
    _, first = await desk.ask("GET", path, params=since)
    _, second = await desk.ask("GET", first["next_page_uri"])

    assert [row["sid"] for row in first["messages"] + second["messages"]] == sids[::-1]
    assert second["next_page_uri"] is None


async def test_a_message_is_redacted_and_deleted_once_it_is_done(desk: Desk, ana: Phone) -> None:
    """Not while it is on its way."""
    desk.twilio.transit.hold()
    made = await desk.send(ana.address, Body="x")
    path = f"{desk.twilio.account_path}/Messages/{made['sid']}.json"
    assert (await desk.ask("POST", path, data={"Body": ""}))[1]["code"] == 20009
    desk.twilio.transit.release()
    await desk.twilio.settled()

    assert (await desk.ask("POST", path, data={"Body": "y"}))[0] == 400
    assert (await desk.ask("POST", path, data={"Body": ""}))[1]["body"] == ""
    assert (await desk.ask("DELETE", path))[0] == 204
    assert (await desk.ask("GET", path))[1]["code"] == 20404


async def test_the_other_hosts_want_json_and_a_password(desk: Desk) -> None:
    """A form is refused, also one that calls itself JSON."""
    kind = {"Content-Type": "application/json"}
    answers = [
        await desk.ask("POST", "/v1/Content", data={"language": "en"}),
        await desk.ask("POST", "/v1/Content", data=b"language=en", headers=kind),
        await desk.ask(
            "POST", "/v1/Content", json={"language": "en", "types": {"twilio_text": {}}}
        ),
        await desk.ask("GET", "/v2/Channels/Senders"),
        await desk.ask("GET", "/v2/Channels/Senders?Channel=whatsapp"),
        await desk.ask("GET", "/v2/Content", headers={"Authorization": "Basic eDp5"}),
        await desk.ask("GET", "/2010-04-01/Accounts/AC5.json"),
    ]

    assert [status for status, _ in answers] == [415, 400, 400, 400, 200, 401, 404]


async def test_typing_answers_a_message_of_theirs(desk: Desk, ana: Phone) -> None:
    """Nothing else can be typed at."""
    for sid, status in ((ana.say("x"), 200), ("SM5", 404)):
        form = {"channel": "whatsapp", "messageId": sid}
        assert (await desk.ask("POST", "/v2/Indicators/Typing.json", data=form))[0] == status
    assert ana.typing == 1


# What goes wrong.


@pytest.mark.parametrize("fault, accepted", [
    (Fault.outage(), 0),
    (Fault.outage(502, processed=True), 1),
    (Fault.hang_up(), 1),
    (Fault.hang_up(processed=False), 0),
    (Fault.busy(7), 0),
])  # fmt: skip
async def test_an_answer_may_be_lost_before_or_after_the_work(
    desk: Desk, ana: Phone, fault: Fault, accepted: int
) -> None:
    """Who sends again without looking sends twice."""
    desk.twilio.fail("messages.create", fault, phone=ana)
    url = f"{desk.twilio.base}{desk.twilio.account_path}/Messages.json"
    form = {"To": ana.address, "From": desk.twilio.sender.address, "Body": "x"}
    if fault.silent:
        with pytest.raises(aiohttp.ServerDisconnectedError):
            await desk.session.post(url, data=form)
    else:
        answer = await desk.session.post(url, data=form)
        assert answer.status == fault.status
        assert answer.headers.get("Retry-After") == ("7" if fault.status == 429 else None)
    await desk.twilio.settled()

    assert len(ana.sees) == accepted


async def test_a_late_answer_is_overtaken_by_the_callback(desk: Desk, ear: Ear, ana: Phone) -> None:
    """The message is on the phone while its sender still waits."""
    desk.twilio.fail("messages.create", Fault.slow(60.0))
    waiting = asyncio.create_task(desk.send(ana.address, Body="x"))
    await ana.until("x")
    await desk.twilio.settled()

    assert not waiting.done()
    assert ear.statuses[-1]["MessageStatus"] == "delivered"
    waiting.cancel()


@pytest.mark.parametrize("what, mishap, told", [
    ("callback.sent", Mishap.lost(), ["delivered"]),
    ("callback.sent", Mishap.overtaken(), ["delivered", "sent"]),
    ("callback", Mishap.repeated(3), ["sent", "sent", "sent", "delivered"]),
])  # fmt: skip
async def test_callbacks_are_lost_repeated_and_out_of_order(
    desk: Desk, ear: Ear, ana: Phone, what: str, mishap: Mishap, told: list[str]
) -> None:
    """All of which the documentation warns of."""
    desk.twilio.mislay(what, mishap)
    await desk.send(ana.address, Body="x")
    await desk.twilio.settled()

    assert [form["MessageStatus"] for form in ear.statuses] == told


async def test_a_webhook_is_tried_again_as_its_fragment_says(ear: Ear, twilio: Twilio) -> None:
    """Here twice and after a 5xx only; then it is given up, and only the list knows."""
    ear.answers = [Answer(status=503), Answer(status=500)]
    twilio.phone("Ana").say("x")
    await twilio.settled()
    ear.answers = [Answer(status=404)]
    twilio.phone("Bo").say("x")
    await twilio.settled()

    assert [post.answers for post in twilio.posted("inbound")] == [[503, 500, 200], [404]]
    assert len({call.headers["i-twilio-idempotency-token"] for call in ear.heard}) == 2
    assert twilio.courier.errors == {11200: 1}


@pytest.mark.parametrize("answer, error", [(Answer(body=b"{}"), 12300), (Answer(kind="text/xml"), 12100), (Answer(body=b"<Response><Message>x</Message></Response>", kind="text/xml"), 12200)])  # fmt: skip
async def test_an_answer_that_is_no_empty_response_is_counted(
    ear: Ear, twilio: Twilio, answer: Answer, error: int
) -> None:
    """As the debugger of Twilio would show it."""
    ear.answers = [answer]
    twilio.phone("Ana").say("x")
    await twilio.settled()

    assert twilio.courier.errors == {error: 1}


async def test_the_newest_comes_first_for_who_does_not_wait(desk: Desk, ana: Phone) -> None:
    """Unless the switch says that order is kept."""
    for disorder, seen in (("all", ["two", "one"]), ("none", ["one", "two"])):
        desk.twilio.transit.disorder = disorder  # type: ignore[assignment] # one of the words
        ana.sees.clear()
        desk.twilio.transit.hold()
        await desk.send(ana.address, Body="one")
        await desk.send(ana.address, Body="two")
        desk.twilio.transit.release()
        await desk.twilio.settled()
        assert ana.texts() == seen


async def test_the_webhook_is_set_by_a_call_and_has_a_fallback(desk: Desk, ear: Ear) -> None:
    """What cannot be brought is brought elsewhere, once, and says why."""
    twilio = desk.twilio
    webhook = {"callback_url": f"{ear.base}/new", "fallback_url": f"{ear.base}/fallback"}
    path = f"/v2/Channels/Senders/{twilio.sender.sid}"
    assert (await desk.ask("POST", path, json={"webhook": webhook}))[0] == 202
    ear.answers = [Answer(status=500)]
    twilio.phone("Ana").say("x")
    await twilio.settled()

    assert [call.path for call in ear.heard] == ["/new", "/fallback"]
    assert ear.forms[-1]["ErrorCode"] == "11200"


async def test_the_secondary_token_opens_the_door_and_signs_nothing(desk: Desk, ear: Ear) -> None:
    """Until it is promoted, as in a rotation."""
    old = desk.twilio.auth_token
    desk.twilio.auth_token, desk.twilio.secondary_token = "new", old
    desk.twilio.phone("Ana").say("x")
    await desk.twilio.settled()
    given = (f"{ear.base}/in?k=v", ear.forms[0], ear.heard[0].headers["x-twilio-signature"])

    assert (await desk.ask("GET", "/v2/Content"))[0] == 200
    assert RequestValidator("new").validate(*given)
    assert not RequestValidator(old).validate(*given)


async def test_changed_content_is_reviewed_again(desk: Desk) -> None:
    """Lists tell what became of it, and can be asked for what is approved."""
    sid = await desk.content("twilio/text", {"body": "News."})
    desk.twilio.decide(sid)
    asked = "/v2/ContentAndApprovals?ChannelEligibility=whatsapp:approved"
    before = (await desk.ask("GET", asked))[1]["contents"]
    changed: Json = {"types": {"twilio/text": {"body": "Other news."}}}
    await desk.ask("PUT", f"/v1/Content/{sid}", json=changed)

    assert [row["approval_requests"]["status"] for row in before] == ["approved"]
    assert (await desk.ask("GET", asked))[1]["contents"] == []
    assert (await desk.ask("DELETE", f"/v1/Content/{sid}"))[0] == 204
    assert (await desk.ask("GET", f"/v1/Content/{sid}"))[0] == 404
