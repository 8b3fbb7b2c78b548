"""What arrives at a real mail server, and what a channel makes of a server's answers."""

import asyncio
from dataclasses import replace

import pytest

from chatbot.channels.email import Email, mail_server
from chatbot.channels.sink import Sink
from chatbot.core.errors import SendError
from chatbot.core.ids import Address
from chatbot.core.messages import File, Rendered

FROM = "Introductions <introductions@example.org>"
PDF = b"%PDF-1.7 a letter"
MESSAGE = Rendered(
    id="k7-entry-1",
    to=Address("email", "host@example.net"),
    text="Dear comrades,\n\nAna <Ruiz> & others\nsend greetings.\n",
    subject="Introduction 7K2M-9Q4X",
    file=File("introduction-7K2M-9Q4X"),
    purpose="mail",
    locale="pt",
)


async def send(email: Email, message: Rendered = MESSAGE, *, replaces: str = "") -> str:
    return await email.send(message, content=PDF if message.file else None, replaces=replaces)


async def refusal(email: Email, message: Rendered = MESSAGE) -> SendError:
    with pytest.raises(SendError) as caught:
        await send(email, message)
    return caught.value


async def test_a_mail_arrives_with_its_words_and_its_letter(sink: Sink, email: Email) -> None:
    """Subject, words, page and attachment arrive as they were given."""
    receipt = await send(email)

    (mail,) = sink.messages
    assert mail.subject == "Introduction 7K2M-9Q4X"
    assert mail.text == MESSAGE.text
    assert "Ana &lt;Ruiz&gt; &amp; others<br>send greetings." in mail.page
    assert '<html lang="pt" dir="ltr">' in mail.page
    (letter,) = mail.attachments
    assert (letter.name, letter.kind) == ("introduction-7K2M-9Q4X.pdf", "application/pdf")
    assert letter.content == PDF
    assert receipt == str(mail.message["Message-ID"]) == "<k7-entry-1@example.org>"


@pytest.mark.parametrize(
    "subject",
    [
        "Introduction of a member of the Communist Party USA Ana Ruiz (New York)",
        "Introduction of a member of the Communist Party USA Ana Ruiz Presentación de un militante",
        "Presentación de una persona del Partido en Nueva York: Ana Ruiz, del 3 al 9 de octubre",
        "日本語の件名です " * 12 + "Ana",
        f"Visit of {'Llanfairpwllgwyngyll' * 5} and others",
    ],
)
async def test_a_long_subject_arrives_as_it_was_written(
    sink: Sink, email: Email, subject: str
) -> None:
    """However a subject is put into lines, no space is gained and no word is broken."""
    await send(email, replace(MESSAGE, subject=subject))

    (mail,) = sink.messages
    assert str(mail.message["Subject"]) == subject


async def test_a_mail_brings_several_letters(sink: Sink, email: Email) -> None:
    """Every further file arrives under its own name, and the mail is still one."""
    further = replace(MESSAGE, more=(File("introduction-7K2M-9Q4X-B"),))

    await email.enclose(further, contents=(PDF, PDF + b" of Ben"), replaces="")

    (mail,) = sink.messages
    first, second = mail.attachments
    assert (first.name, first.content) == ("introduction-7K2M-9Q4X.pdf", PDF)
    assert (second.name, second.content) == ("introduction-7K2M-9Q4X-B.pdf", PDF + b" of Ben")


async def test_only_the_one_recipient_gets_it(sink: Sink, email: Email) -> None:
    """The envelope and the header name the one address and the sender of the settings."""
    await send(email)

    (mail,) = sink.messages
    assert mail.recipients == ("host@example.net",)
    assert mail.sender == "introductions@example.org"
    assert str(mail.message["From"]) == FROM


async def test_a_mail_sent_twice_is_the_same_mail(sink: Sink, email: Email) -> None:
    """The second attempt carries the same bytes but for the date, so it is seen to be the same."""
    await send(email)
    await send(email)

    first, second = (
        [line for line in mail.raw.splitlines() if not line.startswith(b"Date: ")]
        for mail in sink.messages
    )
    assert first == second


async def test_a_changed_mail_continues_the_thread(sink: Sink, email: Email) -> None:
    """A mail that takes the place of another one refers to it."""
    await send(email, replaces="<k7-entry-0@example.org>")

    assert str(sink.messages[0].message["In-Reply-To"]) == "<k7-entry-0@example.org>"


async def test_copies_are_seen_by_everybody(sink: Sink, email: Email) -> None:
    """A copy goes to its address, once, and is named in the header."""
    copy = Address("email", "ana@example.com")
    await send(email, replace(MESSAGE, copies=(copy, copy, MESSAGE.to)))

    (mail,) = sink.messages
    assert mail.recipients == ("host@example.net", "ana@example.com")
    assert str(mail.message["Cc"]) == "ana@example.com"


async def test_a_mail_in_arabic_reads_from_the_right(sink: Sink, email: Email) -> None:
    """The page says its language and its direction."""
    await send(email, replace(MESSAGE, locale="ar", text="مرحبا بالرفاق"))

    assert '<html lang="ar" dir="rtl">' in sink.messages[0].page
    assert sink.messages[0].text.strip() == "مرحبا بالرفاق"


async def test_a_letter_in_any_script_survives_a_server_without_international_mail() -> None:
    """Where the address is plain, SMTPUTF8 is not needed for what the mail says."""
    async with Sink(international=False) as sink:
        email = Email(mail_server(sink.url), "Введения <introductions@example.org>")
        await send(email, replace(MESSAGE, subject="Введение 7K2M-9Q4X", text="Ольга, привет"))

        assert sink.messages[0].subject == "Введение 7K2M-9Q4X"
        assert sink.messages[0].message["From"].addresses[0].display_name == "Введения"


async def test_a_foreign_domain_needs_no_international_server() -> None:
    """A domain in another script goes in its ASCII form."""
    async with Sink(international=False) as sink:
        email = Email(mail_server(sink.url), FROM)
        await send(email, replace(MESSAGE, to=Address("email", "olga@пример.рф")))

        assert sink.messages[0].recipients == ("olga@xn--e1afmkfd.xn--p1ai",)


async def test_a_foreign_mailbox_is_reached_where_the_server_can(sink: Sink, email: Email) -> None:
    """An address in another script goes as it is."""
    await send(email, replace(MESSAGE, to=Address("email", "Имя@пример.рф")))

    assert sink.messages[0].recipients == ("Имя@xn--e1afmkfd.xn--p1ai",)


async def test_a_foreign_mailbox_is_given_up_where_the_server_cannot() -> None:
    """An address that this server cannot write is a permanent failure with its own code."""
    async with Sink(international=False) as sink:
        email = Email(mail_server(sink.url), FROM)
        error = await refusal(email, replace(MESSAGE, to=Address("email", "Имя@пример.рф")))

        assert (error.code, error.retry_after, error.ambiguous) == ("smtp-utf8", None, False)
        assert sink.messages == []


async def test_an_unknown_mailbox_is_given_up(sink: Sink, email: Email) -> None:
    """A refusal that begins with five is final, and says which it was."""
    sink.refusals["host@example.net"] = "550 No such mailbox"

    error = await refusal(email)

    assert (error.code, error.retry_after, error.ambiguous) == ("smtp-550", None, False)
    assert sink.messages == []


@pytest.mark.parametrize("place", ["recipient", "mail"])
async def test_a_server_that_says_later_is_asked_again(
    sink: Sink, email: Email, place: str
) -> None:
    """A refusal that begins with four is tried again, and nothing was sent."""
    if place == "recipient":
        sink.refusals["host@example.net"] = "451 Greylisted, come back"
    else:
        sink.answer = "452 No room"

    error = await refusal(email)

    assert error.code in {"smtp-451", "smtp-452"}
    assert error.retry_after is not None
    assert error.retry_after > 0
    assert not error.ambiguous


async def test_a_mail_refused_for_what_it_is_is_given_up(sink: Sink, email: Email) -> None:
    """A server that has read the mail and refuses it is believed."""
    sink.answer = "554 Looks like spam"

    error = await refusal(email)

    assert (error.code, error.retry_after, error.ambiguous) == ("smtp-554", None, False)


async def test_silence_after_the_mail_was_given_may_mean_that_it_was_sent(
    sink: Sink, email: Email
) -> None:
    """A connection that breaks after the last line leaves the matter open, and says so."""
    sink.vanish = True

    error = await refusal(email)

    assert (error.code, error.ambiguous) == ("smtp-unanswered", True)
    assert len(sink.messages) == 1


async def test_a_server_that_is_away_is_asked_again(sink: Sink) -> None:
    """Where nobody listens nothing was sent, and it is tried again."""
    async with Sink() as gone:
        url = gone.url
    error = await refusal(Email(mail_server(url), FROM))

    assert (error.code, error.ambiguous) == ("smtp-unreachable", False)
    assert error.retry_after is not None


async def test_a_server_that_says_nothing_is_left_in_time() -> None:
    """A server that accepts the call and stays silent costs no more than the time allowed."""
    calls: list[asyncio.StreamWriter] = []
    silent = await asyncio.start_server(
        lambda _reader, writer: calls.append(writer), "127.0.0.1", 0
    )
    port = silent.sockets[0].getsockname()[1]

    error = await refusal(Email(mail_server(f"smtp://127.0.0.1:{port}?timeout=0.2"), FROM))

    assert (error.code, error.ambiguous) == ("smtp-unreachable", False)
    for writer in calls:
        writer.close()
    silent.close()
    await silent.wait_closed()


async def test_a_refused_copy_is_noticed_and_the_rest_is_sent(sink: Sink, email: Email) -> None:
    """Where only a copy is refused, the mail is sent, and the channel says that it was partly so."""
    sink.refusals["ana@example.com"] = "550 No such mailbox"
    copies = (Address("email", "ana@example.com"), Address("email", "bo@example.com"))

    error = await refusal(email, replace(MESSAGE, copies=copies))

    assert (error.code, error.partly) == ("smtp-550", True)
    assert sink.messages[0].recipients == ("host@example.net", "bo@example.com")


async def test_nothing_is_sent_to_copies_alone(sink: Sink, email: Email) -> None:
    """Where the recipient is refused, nobody gets a copy."""
    sink.refusals["host@example.net"] = "550 No such mailbox"

    error = await refusal(email, replace(MESSAGE, copies=(Address("email", "ana@example.com"),)))

    assert not error.partly
    assert sink.messages == []


async def test_a_notice_says_that_a_machine_wrote_it(sink: Sink, email: Email) -> None:
    """A notice is marked as automatic, a mail that a person approved is not."""
    await send(email)
    await send(email, replace(MESSAGE, purpose="notice", file=None))

    letter, notice = (mail.message["Auto-Submitted"] for mail in sink.messages)
    assert (letter, str(notice)) == (None, "auto-generated")


async def test_what_a_channel_says_of_a_failure_names_nobody(sink: Sink, email: Email) -> None:
    """An error holds a code, never an address."""
    sink.refusals["host@example.net"] = "550 host@example.net is unknown"

    error = await refusal(email)

    assert "example" not in repr(error)
    assert error.__cause__ is None
    assert error.__suppress_context__


async def test_checking_a_server_sends_nothing(sink: Sink, email: Email) -> None:
    """A check greets the server and leaves."""
    await email.check()

    assert sink.messages == []


async def test_a_reply_that_is_no_refusal_leaves_the_matter_open(sink: Sink, email: Email) -> None:
    """Where the server answers the mail with something else, it may have been sent."""
    sink.answer = "399 What was that"

    error = await refusal(email)

    assert (error.code, error.ambiguous) == ("smtp-399", True)
