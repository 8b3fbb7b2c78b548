"""What Telegram delivers, and what of it becomes an event."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.channels.telegram.updates import Malformed, decode, read
from chatbot.core.events import (
    ContactShared,
    ContactStopped,
    Event,
    FileReceived,
    Tapped,
    TextReceived,
    Unreadable,
)
from chatbot.core.ids import Address
from chatbot.core.text import clean, thoroughly
from tests.channels.telegram.samples import ANA, BOT, CHAT, DATE, edited, membership, message, tap

Json = dict[str, Any]

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SENT = datetime.fromtimestamp(DATE, UTC)
GROUP = {"id": -1001, "type": "supergroup", "title": "G"}
COMMON: Json = {
    "id": "telegram:77",
    "at": SENT,
    "address": Address("telegram", "1001"),
    "language": "es",
}


SAID = COMMON | {"stands": "5"}


def text(words: str) -> Event:
    """A text of Ana's."""
    return TextReceived(**SAID, text=words)


def file(kind: str, name: str = "", caption: str = "") -> Event:
    """Something else of Ana's."""
    return FileReceived(**SAID, kind=kind, file=name, caption=caption)


def press(token: str) -> Event:
    """A press of Ana's, which Telegram does not date."""
    return Tapped(**(COMMON | {"at": NOW}), token=token)


def there(kind: str) -> FileReceived:
    return FileReceived(**SAID, kind=kind, place="1.50000, 2.50000")


PHOTO = [{"file_id": "small", "width": 90}, {"file_id": "large", "width": 900}]
CARD = {"phone_number": "+15550100", "first_name": "Ana", "user_id": 1001}
PLACE = {"latitude": 1.5, "longitude": 2.5}

EVENTS: list[tuple[str, Json, Event]] = [
    ("text", message(text="Ana Ruiz"), text("Ana Ruiz")),
    ("cleaned", message(text=" A\u202en\u0000a\r\nR "), text("Ana\nR")),
    ("composed", message(text="Jose\u0301"), text("José")),
    ("nothing visible", message(text="\u200b"), text("")),
    ("markup", message(text="<b>x</b>"), text("<b>x</b>")),
    ("start", message(text="/start ABC-123"), text("/start ABC-123")),
    ("start with our name", message(text="/start@Made_Up_Bot ABC"), text("/start ABC")),
    ("reply", message(text="yes", reply_to_message={"message_id": 1}), text("yes")),
    ("forwarded", message(text="yes", forward_origin={"type": "hidden_user"}), TextReceived(**SAID, text="yes", forwarded=True)),
    ("forwarded file", message(document={"file_id": "d"}, forward_origin={"type": "hidden_user"}), FileReceived(**SAID, kind="document", file="d", forwarded=True)),
    ("voice", message(voice={"file_id": "v", "duration": 3}), file("voice", "v")),
    ("photo", message(photo=PHOTO, caption=" Look "), file("photo", "large", "Look")),
    ("sticker", message(sticker={"file_id": "s", "emoji": "👍"}), file("sticker", "s")),
    ("document", message(document={"file_id": "d"}), file("document", "d")),
    ("animation", message(animation={"file_id": "a"}, document={"file_id": "a"}), file("animation", "a")),
    ("location", message(location=PLACE), there("location")),
    ("venue", message(venue={"location": PLACE}, location=PLACE), there("venue")),
    ("poll", message(poll={"id": "1", "question": "?"}), file("poll")),
    ("dice", message(dice={"emoji": "🎲", "value": 3}), file("dice")),
    ("something new", message(hologram={"file_id": "h"}), file("other")),
    ("edited", edited(text="Anna"), file("edited")),
    ("own contact", message(contact=CARD), ContactShared(**SAID, phone="+15550100", own=True)),
    ("another's contact", message(contact=CARD | {"user_id": 7}), ContactShared(**SAID, phone="+15550100", own=False)),
    ("contact of nobody here", message(contact={"phone_number": "+1", "first_name": "x"}), ContactShared(**SAID, phone="+1", own=False)),
    ("forwarded contact", message(contact=CARD, forward_origin={"type": "user"}), ContactShared(**SAID, phone="+15550100", own=False)),
    ("press", tap(), press("tok")),
    ("press on a message out of reach", tap(message={"chat": CHAT, "message_id": 4, "date": 0}), press("tok")),
    ("press without a message", tap(message=None), press("tok")),
    ("press with anything", tap(data="💥" * 16), press("💥" * 16)),
    ("blocked", membership("kicked"), ContactStopped(**COMMON, reason="blocked")),
    ("returned", membership("member"), ContactStopped(**COMMON, reason="returned")),
    ("no language", message(text="x", from_={"id": 1001, "is_bot": False, "first_name": "A"}), TextReceived(**(SAID | {"language": ""}), text="x")),
    ("large ids", {**message(text="x"), "update_id": 2**62}, TextReceived(**(SAID | {"id": f"telegram:{2**62}"}), text="x")),
]  # fmt: skip


@pytest.mark.parametrize("update, event", [e[1:] for e in EVENTS], ids=[e[0] for e in EVENTS])
def test_an_update_becomes_its_event(update: Json, event: Event) -> None:
    """What people do in their private chat is what happened."""
    received = read(decode(json.dumps(update).encode()), NOW, "made_up_bot")
    assert received.event == event


IGNORED: list[tuple[str, Json]] = [
    ("group", message(text="x", chat=GROUP)),
    ("group", edited(text="x", chat=GROUP)),
    ("group", message(text="x", chat={"id": -5, "type": "channel"})),
    ("sender", message(text="x", from_=BOT)),
    ("sender", message(text="x", from_=None)),
    ("sender", message(text="x", sender_chat=GROUP)),
    ("sender", message(text="x", from_=ANA | {"id": 5})),
    ("business", message(text="x", business_connection_id="b")),
    ("command", message(text="/start@another_bot ABC")),
    ("service", message(pinned_message={"message_id": 1})),
    ("service", message(new_chat_photo=PHOTO)),
    ("service", message(message_auto_delete_timer_changed={"message_auto_delete_time": 5})),
    ("service", message(write_access_allowed={})),
    ("query", tap(data=None, game_short_name="g")),
    ("query", tap(from_=BOT)),
    ("query", tap(message={"chat": GROUP, "message_id": 4, "date": 0})),
    ("membership", membership("unheard of")),
    ("kind", {"update_id": 77, "message_reaction": {"chat": CHAT}}),
    ("kind", {"update_id": 77, "channel_post": {"chat": GROUP, "text": "x"}}),
    ("kind", {"update_id": 77, "guest_message": {"chat": CHAT, "text": "x"}}),
    ("kind", {"update_id": 77, "of_next_year": 5}),
    ("kind", {"update_id": 77}),
]


@pytest.mark.parametrize("reason, update", IGNORED)
def test_what_is_none_of_ours_is_ignored(reason: str, update: Json) -> None:
    """Groups, channels, bots and the chat's own life are nothing that happened to us."""
    received = read(decode(json.dumps(update).encode()), NOW, "made_up_bot")
    assert (received.event, received.ignored) == (None, reason)


@pytest.mark.parametrize("update", [tap(), tap(data=None), tap(from_=BOT)])
def test_every_press_is_to_be_answered(update: Json) -> None:
    """The wheel on the button stops whatever the press was."""
    assert read(update, NOW).query == "q1"


@pytest.mark.parametrize(
    "update, unwelcome",
    [
        (membership("member", GROUP), "-1001"),
        (membership("administrator", GROUP), "-1001"),
        (membership("left", GROUP), ""),
        (membership("kicked", GROUP), ""),
        (membership("member"), ""),
    ],
)
def test_the_bot_does_not_stay_in_groups(update: Json, unwelcome: str) -> None:
    """A group that took the bot in is to be left."""
    assert read(update, NOW).unwelcome == unwelcome


UNREADABLE: list[tuple[Json, Address | None]] = [
    ({"update_id": "x"}, None),
    ({"update_id": True}, None),
    ({"update_id": -1}, None),
    ({"update_id": 2**63}, None),
    ({"update_id": 1.0}, None),
    ({}, None),
    ({"update_id": 77, "message": 5}, None),
    ({"update_id": 77, "message": []}, None),
    (message(text=["a", "list"]), Address("telegram", "1001")),
    (message(text="a\ud800b"), Address("telegram", "1001")),
    (message(text=5), Address("telegram", "1001")),
    (message(text="x" * 20_000), Address("telegram", "1001")),
    (message(text="x", date="today"), Address("telegram", "1001")),
    (message(text="x", date=-1), Address("telegram", "1001")),
    (message(text="x", date=2**60), Address("telegram", "1001")),
    (message(text="x", chat={"id": "1001", "type": "private"}), None),
    (message(text="x", chat={"id": 2**60, "type": "private"}), None),
    (message(text="x", chat={"id": 1001.0, "type": "private"}), None),
    (message(text="x", from_={"id": 1001, "is_bot": "no"}), Address("telegram", "1001")),
    (tap(data=5), None),
    (tap(data="x\ud800"), None),
    (tap(data="x" * 300), None),
    (membership(5), None),  # type: ignore[arg-type]
]


@pytest.mark.parametrize("update, address", UNREADABLE)
def test_the_wrong_types_are_kept_aside(update: Json, address: Address | None) -> None:
    """Nothing is converted or guessed; where it is sure who wrote it, they can be told."""
    event = read(decode(json.dumps(update).encode()), NOW).event
    assert isinstance(event, Unreadable)
    assert (event.address, json.loads(event.payload)) == (address, update)


def test_an_unreadable_update_keeps_its_name() -> None:
    """Delivered twice it is kept once, even where it has no id."""
    first, second = (read({"update_id": "x", "n": n}, NOW).event for n in (1, 2))
    again = read({"update_id": "x", "n": 1}, NOW).event
    assert first is not None
    assert second is not None
    assert again is not None
    assert first.id == again.id != second.id


def test_an_unreadable_forward_is_kept_without_its_words() -> None:
    """What somebody else wrote is not put aside, even where nobody can read the rest."""
    update = message(text="secret words", forward_origin={"type": "user"})
    update["message"]["date"] = "yesterday"
    found = read(update, NOW).event
    assert isinstance(found, Unreadable)
    assert "secret words" not in found.payload


MALFORMED = [
    b"", b" ", b"null", b"5", b"[]", b'"x"', b"{", b"{}x", b"\xff", b"\xef\xbb\xbf{}", b"nonsense",
    b'{"update_id":1} x', b'{"update_id":1,}', b"{'update_id':1}", b'{"update_id":1,"update_id":2}',
    b'{"update_id":1,"message":{"text":"a","text":"b"}}', b'{"update_id":NaN}',
    b'{"update_id":1,"x":Infinity}', b'{"update_id":1,"x":1e999}', b'{"update_id":1,"x":-1e999}',
    b'{"update_id":' + b"9" * 5000 + b"}", b"[" * 100_000, b'{"x":' * 100_000,
    b'{"update_id":1,"x":' + b"[" * 3000 + b"]" * 3000 + b"}", "{}".encode("utf-16"),
]  # fmt: skip


@pytest.mark.parametrize("payload", MALFORMED, ids=range(len(MALFORMED)))
def test_what_is_not_one_clear_object_is_malformed(payload: bytes) -> None:
    """Anything that two readers could understand differently is refused."""
    with pytest.raises(Malformed):
        decode(payload)


@given(st.text(max_size=40) | st.text(alphabet="aé ñ\t\n\u00ad\u0300\u200b", max_size=12))
def test_the_short_way_cleans_as_the_long_one(typed: str) -> None:
    """Plain text is cleaned with less work, to the same result."""
    assert clean(typed) == thoroughly(typed)


def test_a_kept_aside_update_can_be_stored() -> None:
    """Half characters in a kept payload are written so that any store takes them."""
    event = read({"update_id": 77, "message": "\ud800"}, NOW).event
    assert isinstance(event, Unreadable)
    assert event.payload.isascii()
