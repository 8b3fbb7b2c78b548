"""Messages in words become what a person sees, and errors become what to do next."""

import asyncio
import string
from dataclasses import replace

import pytest

from chatbot.channels.telegram.channel import LIMITS, Telegram
from chatbot.channels.telegram.keyboard import rows
from chatbot.channels.telegram.transport import Api, Transport
from chatbot.core.errors import SendError
from chatbot.core.ids import Address
from chatbot.core.messages import Button, File, Rendered
from tests.botapi import BotApi, Chat, Fault
from tests.botapi.checks import units

TYPED = "<b>x</b> *y* `z` [a](tg://user?id=1) &amp; _u_ \\ 😀 مرحبا"


def message(
    chat: Chat, text: str, *labels: str, file: str = "", private: bool = False, name: str = "o1"
) -> Rendered:
    """Something to say to a chat."""
    buttons = tuple(Button(label, token=f"t{at}") for at, label in enumerate(labels))
    return Rendered(
        id=name,
        to=Address("telegram", str(chat.id)),
        text=text,
        buttons=buttons,
        file=File(file) if file else None,
        private=private,
    )


async def say(telegram: Telegram, wanted: Rendered, *, replaces: str = "") -> str:
    """Send without a file."""
    return await telegram.send(wanted, content=None, replaces=replaces)


async def test_what_people_typed_stays_text(telegram: Telegram, ana: Chat) -> None:
    """Markup in a text arrives as it was typed, because nothing is marked up."""
    await say(telegram, message(ana, TYPED))
    assert ana.last.text == TYPED


async def test_no_parse_mode_is_ever_given(server: BotApi, telegram: Telegram, ana: Chat) -> None:
    """Telegram is never asked to read markup."""
    await say(telegram, message(ana, TYPED))
    assert "parse_mode" not in server.called("sendMessage")[0]


async def test_previews_are_off(server: BotApi, telegram: Telegram, ana: Chat) -> None:
    """A link is not fetched by Telegram."""
    await say(telegram, message(ana, "https://example.org/once"))
    assert server.called("sendMessage")[0]["link_preview_options"] == {"is_disabled": True}


async def test_the_receipt_is_the_message(telegram: Telegram, ana: Chat) -> None:
    """What is given back names the message in the chat."""
    receipt = await say(telegram, message(ana, "Hello."))
    assert receipt == str(ana.last.id)


@pytest.mark.parametrize("private", [True, False])
async def test_private_messages_cannot_be_forwarded(
    telegram: Telegram,
    ana: Chat,
    private: bool,
) -> None:
    """Only what holds personal data is protected."""
    await say(telegram, message(ana, "Ana Ruiz", private=private))
    assert ana.last.protected is private


async def test_a_private_document_is_protected_too(telegram: Telegram, ana: Chat) -> None:
    """A letter cannot be forwarded or saved by its reader's phone."""
    letter = message(ana, "Here.", file="letter.pdf", private=True)
    await telegram.send(letter, content=b"%PDF-1.7", replaces="")
    assert ana.last.protected


@pytest.mark.parametrize(
    "style, shown", [("yes", "success"), ("no", "danger"), ("", None), ("odd", None)]
)
async def test_buttons_are_coloured_by_what_they_do(
    server: BotApi, telegram: Telegram, ana: Chat, style: str, shown: str | None
) -> None:
    """Green agrees, red declines, everything else is plain."""
    button = Button("Agree", token="t", style=style)
    await say(telegram, Rendered(id="o", to=message(ana, "").to, text="?", buttons=(button,)))
    assert ana.last.rows[0][0].get("style") == shown


async def test_a_link_is_a_button_without_a_token(telegram: Telegram, ana: Chat) -> None:
    """A button with an address opens a page."""
    button = Button("Open", url="https://example.org/")
    await say(telegram, Rendered(id="o", to=message(ana, "").to, text="?", buttons=(button,)))
    assert ana.last.rows == [[{"text": "Open", "url": "https://example.org/"}]]


@pytest.mark.parametrize(
    "labels, widths",
    [
        (["Yes", "No"], [2]),
        (["Agree", "Ask", "More"], [3]),
        (["Send", "Change", "Cancel", "Help"], [3, 1]),
        (["Change my answer", "Cancel"], [2]),
        (["Somebody in Kathmandu", "No"], [1, 1]),
        ([], []),
    ],
)
def test_buttons_share_a_row_where_labels_are_short(labels: list[str], widths: list[int]) -> None:
    """No label is cut by a narrow screen."""
    assert [len(row) for row in rows([Button(label) for label in labels])] == widths


async def test_a_hundred_buttons_are_accepted(telegram: Telegram, ana: Chat) -> None:
    """The most that the limits allow, Telegram accepts."""
    await say(telegram, message(ana, "?", *(f"{n}" for n in range(LIMITS.buttons))))
    assert len(ana.last.labels) == LIMITS.buttons


@pytest.mark.parametrize(
    "text",
    [
        "word " * 2000,
        "国" * 9000,
        "😀" * 5000,
        "مرحبا " * 2000,
        "👩‍👩‍👧‍👦" * 900,
    ],
    ids=["latin", "chinese", "emoji", "arabic", "families"],
)
async def test_long_texts_come_in_parts_that_fit(telegram: Telegram, ana: Chat, text: str) -> None:
    """Every part is within the limit as Telegram counts, and nothing is lost."""
    await say(telegram, message(ana, text))
    joined = "".join(ana.texts()).replace(" ", "")
    assert (joined, max(units(part) for part in ana.texts()) <= 4096) == (
        text.replace(" ", ""),
        True,
    )


async def test_buttons_stand_under_the_last_part(telegram: Telegram, ana: Chat) -> None:
    """Of a long text only the end can be answered."""
    await say(telegram, message(ana, "word " * 1500, "Agree"))
    assert [seen.labels for seen in ana.sees] == [[], ["Agree"]]


async def test_a_document_goes_with_its_words(telegram: Telegram, ana: Chat) -> None:
    """Few words become the caption."""
    content = bytes(range(256)) * 300 + b"\r\n--x\r\n"
    wanted = message(ana, "Your letter.", "Thanks", file="letter-7.pdf")
    receipt = await telegram.send(wanted, content=content, replaces="")
    last = ana.last
    assert (last.text, last.labels, last.document, last.filename, receipt) == (
        "Your letter.", ["Thanks"], content, "letter-7.pdf", f"d{last.id}",
    )  # fmt: skip


async def test_many_words_go_before_the_document(telegram: Telegram, ana: Chat) -> None:
    """A text that is too long for a caption is a message of its own; buttons come last."""
    wanted = message(ana, "word " * 300, "Thanks", file="letter.pdf")
    receipt = await telegram.send(wanted, content=b"%PDF", replaces="")
    first, second = ana.sees
    assert (first.labels, second.document, second.labels, receipt) == (
        [], b"%PDF", ["Thanks"], f"{first.id} d{second.id}",
    )  # fmt: skip


async def test_a_card_is_changed_in_place(telegram: Telegram, ana: Chat) -> None:
    """The newest message takes the place of the one before."""
    receipt = await say(telegram, message(ana, "Agree?", "Agree"))
    again = await say(telegram, message(ana, "You agreed."), replaces=receipt)
    assert (ana.texts(), ana.last.labels, again) == (["You agreed."], [], receipt)


async def test_a_card_that_looks_right_already_is_success(telegram: Telegram, ana: Chat) -> None:
    """Repeating an edit after a lost answer does no harm."""
    receipt = await say(telegram, message(ana, "Agree?", "Agree"))
    assert await say(telegram, message(ana, "Agree?", "Agree"), replaces=receipt) == receipt


async def test_a_deleted_card_is_sent_anew(telegram: Telegram, ana: Chat) -> None:
    """Somebody who deleted the card sees the newest state all the same."""
    receipt = await say(telegram, message(ana, "Agree?", "Agree"))
    del ana.messages[int(receipt)]
    again = await say(telegram, message(ana, "You agreed."), replaces=receipt)
    assert (ana.texts(), again != receipt) == (["You agreed."], True)


async def test_a_card_of_another_shape_is_sent_anew(telegram: Telegram, ana: Chat) -> None:
    """A text cannot become a document; the document takes its place."""
    receipt = await say(telegram, message(ana, "Agree?", "Agree"))
    letter = message(ana, "Your letter.", file="letter.pdf")
    await telegram.send(letter, content=b"%PDF", replaces=receipt)
    assert ana.texts() == ["Your letter."]


async def test_a_reminder_comes_as_a_new_message(telegram: Telegram, ana: Chat) -> None:
    """Where a push is wanted, the card goes and comes back at the end of the chat."""
    receipt = await say(telegram, message(ana, "Agree?", "Agree"))
    await say(telegram, message(ana, "By the way."))
    wanted = replace(message(ana, "Agree?", "Agree"), anew=True)
    await say(telegram, wanted, replaces=receipt)
    assert ana.texts() == ["By the way.", "Agree?"]


async def test_a_card_too_old_to_go_loses_its_buttons(
    server: BotApi, telegram: Telegram, ana: Chat
) -> None:
    """What cannot be deleted any more can at least not be pressed."""
    receipt = await say(telegram, message(ana, "Agree?", "Agree"))
    ana.messages[int(receipt)].date -= 49 * 3600
    await say(telegram, replace(message(ana, "Agree?", "Agree"), anew=True), replaces=receipt)
    assert [seen.labels for seen in ana.sees] == [[], ["Agree"]]


FAILURES = [
    (Fault.flood(7), "flood", 7.0, False, False),
    (Fault.outage(502), "trouble", None, False, True),
    (Fault.outage(500, processed=True), "trouble", None, False, True),
    (Fault.hang_up(), "no-answer", None, False, True),
    (Fault.slow(9.0), "no-answer", None, False, True),
    (Fault.refusal(403, "Forbidden: user is deactivated"), "blocked", None, True, False),
    (
        Fault.refusal(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-100),
        "migrated",
        None,
        False,
        False,
    ),
    (Fault.refusal(400, "Bad Request: PEER_ID_INVALID"), "unknown-chat", None, True, False),
    (Fault.refusal(409, "Conflict: logged out"), "conflict", 5.0, False, False),
    (Fault.refusal(413, "Request Entity Too Large"), "too-large", None, False, False),
    (Fault(status=429), "flood", 1.0, False, False),
    (Fault.nonsense(b"<html>"), "unreadable-answer", None, False, True),
    (Fault.nonsense(b"[]"), "unreadable-answer", None, False, True),
    (Fault.nonsense(b"{}"), "unreadable-answer", None, False, True),
    (Fault.nonsense(b'{"ok":true,"result":5}'), "unreadable-answer", None, False, True),
    (
        Fault.nonsense(b'{"ok":true,"result":{"message_id":"x"}}'),
        "unreadable-answer",
        None,
        False,
        True,
    ),
]


@pytest.mark.parametrize(
    "fault, code, retry_after, stopped, ambiguous", FAILURES, ids=[f[1] for f in FAILURES]
)
async def test_what_goes_wrong_says_what_to_do(
    server: BotApi,
    ana: Chat,
    fault: Fault,
    code: str,
    retry_after: float | None,
    stopped: bool,
    ambiguous: bool,
) -> None:
    """Each failure is sorted into wait, stop, or perhaps sent."""
    transport = Transport(server.base, timeout=0.3)
    telegram = Telegram(Api(server.base, server.token, transport))
    server.fail("sendMessage", fault)
    with pytest.raises(SendError) as raised:
        await say(telegram, message(ana, "Hello."))
    await transport.shutdown()
    error = raised.value
    assert (error.code, error.retry_after, error.stopped, error.ambiguous) == (
        code, retry_after, stopped, ambiguous,
    )  # fmt: skip


async def test_somebody_who_blocked_the_bot_is_closed(telegram: Telegram, ana: Chat) -> None:
    """403 closes the address until the person returns."""
    ana.blocked = True
    with pytest.raises(SendError) as raised:
        await say(telegram, message(ana, "Hello."))
    assert (raised.value.code, raised.value.stopped) == ("blocked", True)


async def test_somebody_who_never_came_is_closed(telegram: Telegram, server: BotApi) -> None:
    """A bot cannot write first."""
    with pytest.raises(SendError) as raised:
        await say(telegram, message(server.chat("Rosa"), "Hello."))
    assert raised.value.stopped


async def test_an_unknown_chat_is_closed(telegram: Telegram, ana: Chat) -> None:
    """A number that is nobody's is never tried again."""
    wanted = Rendered(id="o", to=Address("telegram", "77"), text="Hello.")
    with pytest.raises(SendError) as raised:
        await say(telegram, wanted)
    assert (raised.value.code, raised.value.stopped) == ("unknown-chat", True)


async def test_a_wrong_token_is_the_operators_affair(server: BotApi, ana: Chat) -> None:
    """Nothing is given up when the token is refused; it waits."""
    transport = Transport(server.base)
    with pytest.raises(SendError) as raised:
        await say(Telegram(Api(server.base, "42:WRONG", transport)), message(ana, "Hello."))
    await transport.shutdown()
    assert (raised.value.code, raised.value.retry_after) == ("unauthorized", 60.0)


async def test_a_server_out_of_reach_was_surely_not_reached(server: BotApi, ana: Chat) -> None:
    """Where no connection is made the message can be tried again without doubt."""
    await server.stop()
    transport = Transport(server.base)
    with pytest.raises(SendError) as raised:
        await say(Telegram(Api(server.base, server.token, transport)), message(ana, "Hello."))
    assert (raised.value.code, raised.value.retry_after, raised.value.ambiguous) == (
        "unreachable", 5.0, False,
    )  # fmt: skip


async def test_a_refused_message_is_given_up(telegram: Telegram, ana: Chat) -> None:
    """What Telegram will never accept is never tried again."""
    with pytest.raises(SendError) as raised:
        await say(
            telegram, Rendered(id="o", to=message(ana, "").to, text="?", buttons=(Button("x"),))
        )
    error = raised.value
    assert (error.code, error.retry_after, error.stopped, error.ambiguous) == (
        "refused", None, False, False,
    )  # fmt: skip


async def test_an_empty_message_is_a_mistake(telegram: Telegram, ana: Chat) -> None:
    """There is nothing to send and no receipt to give."""
    with pytest.raises(SendError, match="empty"):
        await say(telegram, message(ana, " "))


async def test_a_retry_goes_on_where_it_stopped(
    server: BotApi, telegram: Telegram, ana: Chat
) -> None:
    """A flood between two parts of a message does not repeat the first part."""
    wanted = message(ana, string.ascii_letters * 150)
    server.fail("sendMessage", Fault.slow(0.0))
    server.fail("sendMessage", Fault.flood())
    with pytest.raises(SendError):
        await say(telegram, wanted)
    receipt = await say(telegram, wanted)
    assert ("".join(ana.texts()), receipt) == (
        wanted.text, " ".join(str(seen.id) for seen in ana.sees),
    )  # fmt: skip


async def test_an_edit_after_a_lost_connection_is_repeated(
    server: BotApi, telegram: Telegram, ana: Chat
) -> None:
    """Edits do no harm when they come twice, so a dead kept connection is not noticed."""
    receipt = await say(telegram, message(ana, "Agree?"))
    server.fail("editMessageText", Fault.hang_up())
    await say(telegram, message(ana, "You agreed."), replaces=receipt)
    assert (ana.texts(), ana.last.edits) == (["You agreed."], 1)


async def test_kept_connections_that_died_lose_nothing(
    server: BotApi, telegram: Telegram, ana: Chat
) -> None:
    """After a quiet hour the server has hung up, and the next message still arrives once."""
    await say(telegram, message(ana, "One."))
    server.hang_up()
    while server._connections:  # until this side has noticed too
        await asyncio.sleep(0)
    await say(telegram, message(ana, "Two.", name="o2"))
    assert ana.texts() == ["One.", "Two."]
