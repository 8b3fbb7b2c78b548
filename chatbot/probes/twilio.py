"""What Twilio says when it is asked: about the account, the sender, its webhook, the templates."""

from collections.abc import Iterable, Iterator, Sequence

from chatbot.channels.whatsapp import templates
from chatbot.channels.whatsapp.api import Api
from chatbot.channels.whatsapp.contents import friendly, shapes
from chatbot.channels.whatsapp.records import Account, Content, Sender
from chatbot.channels.whatsapp.shapes import Say
from chatbot.channels.whatsapp.templates import Standing
from chatbot.core.errors import SendError
from chatbot.findings import Finding, Found, Note
from chatbot.lines.whatsapp import RETRIES, made
from chatbot.probes.templates import trouble
from chatbot.settings import Twilio
from chatbot.words import Words

ACTIVE, ONLINE = "active", "ONLINE"
POOR = ("LOW", "RED")
"""How Meta rates what people block or report."""

WAITING = (
    "Meta is still looking at the templates, usually for less than a day; until then nobody is "
    "written to on WhatsApp after 24 hours of silence"
)
NONE = (
    "no template is approved, so nobody is written to on WhatsApp after 24 hours of silence: "
    "`templates sync` submits them, `templates status` tells how they stand"
)


async def of_twilio(
    twilio: Twilio, wanted: str, words: Words, locales: Sequence[str]
) -> list[Found]:
    """Whether the account, the sender and the templates are as they should be; nothing is sent.

    `wanted` is where the webhook should lead; "" where that is not known yet.
    """
    api, seen = made(twilio), list[Found]()
    try:
        seen += _account(await api.account())
        if seen:
            return seen
        if not twilio.sandbox:  # it is Twilio's own: nothing of it can be read or submitted
            seen += await _of_sender(api, wanted)
        seen += _shapes(await api.list_contents())
        if not twilio.sandbox:
            seen += _templates(await templates.status(api, _worded(words), locales))
    except SendError as error:
        seen.append(_failed(error))
    finally:
        await api.close()
    return seen


def _account(account: Account) -> Iterator[Finding]:
    if account.status != ACTIVE:
        yield Finding(
            code="twilio-account",
            sentence=f"the Twilio account is {account.status or 'in no known state'}: nothing is "
            "sent; its console says why",
        )


async def _of_sender(api: Api, wanted: str) -> list[Found]:
    sender = next((one for one in await api.senders() if one.address == api.sender), None)
    if sender is None:
        sentence = (
            "the account lists no such sender: it is a sandbox, or TWILIO_WHATSAPP_FROM is wrong"
        )
        return [Finding(code="whatsapp-sender", sentence=sentence, grave=False)]
    directed = _directed(sender.webhook.get("callback_url", ""), wanted) if wanted else ()
    return [*_sender(sender), *directed]


def _sender(sender: Sender) -> Iterator[Found]:
    if sender.status.partition(":")[0] != ONLINE:
        why = f" ({'; '.join(filter(None, sender.reasons))})" if any(sender.reasons) else ""
        yield Finding(
            code="whatsapp-offline",
            sentence=f"the sender is {sender.status or 'in no known state'}{why}: nothing is sent "
            "until it is ONLINE; see Messaging, Senders in Twilio's console",
        )
        return
    if sender.quality.upper() in POOR:
        yield Finding(
            code="whatsapp-quality",
            sentence=f"Meta rates the sender {sender.quality}: people block or report it. Write "
            "less outside of the window, or templates are paused and fewer people can be reached",
            grave=False,
        )
    facts = (sender.status, sender.quality and f"quality {sender.quality}", sender.limit)
    yield Note(code="whatsapp-sender", sentence=f"the sender is {', '.join(filter(None, facts))}")


def _directed(url: str, wanted: str) -> Iterator[Finding]:
    """Whether the sender's webhook is ours, with the ending that has Twilio try again."""
    if url == wanted:
        return
    if not url:
        sentence = "the sender has no webhook yet: `serve` sets it"
    elif url.partition("#")[0] == wanted.partition("#")[0]:
        sentence = f"the sender's webhook lacks the ending {RETRIES}: `serve` puts it there"
    else:
        sentence = (
            "Twilio brings messages to another address than ours: start `serve`, which puts ours "
            "there; when the other one comes back, somebody else has the token: change it, see "
            "docs/whatsapp.md"
        )
    yield Finding(code="whatsapp-elsewhere", sentence=sentence, grave=False)


def _shapes(there: Iterable[Content]) -> Iterator[Finding]:
    names = {one.name for one in there}
    wanted = {friendly(name, definition) for name, definition in shapes().items()}
    if missing := len(wanted - names):
        yield Finding(
            code="whatsapp-shapes",
            sentence=f"{missing} of {len(wanted)} shapes of buttons and lists are not at Twilio, "
            "and choices are numbered lines without them: `templates sync`",
            grave=False,
        )


def _templates(standings: Sequence[Standing]) -> Iterator[Finding]:
    """None that could be used is one thing to say, and then what is wrong with each."""
    absent = [one.name for one in standings if one.status in {"", "unsubmitted"}]
    if not any(one.usable for one in standings):
        waiting = any(one.status in {"received", "pending"} for one in standings)
        yield Finding(
            code="templates-waiting" if waiting else "templates-none",
            sentence=WAITING if waiting else NONE,
            grave=False,
        )
    elif absent:
        yield Finding(
            code="templates-missing",
            sentence=f"{', '.join(absent)}: not submitted yet; `templates sync` does it",
            grave=False,
        )
    for one in standings:
        code, sentence = trouble(one)
        if code:
            yield Finding(code=code, sentence=sentence, grave=False)


def _failed(error: SendError) -> Finding:
    if error.code == "20003":
        return Finding(
            code="twilio-token",
            sentence="TWILIO_AUTH_TOKEN: Twilio does not know this token for the account in "
            "TWILIO_ACCOUNT_SID",
        )
    if error.ambiguous or error.retry_after is not None:
        return Finding(
            code="twilio-unreachable",
            sentence=f"Twilio does not answer as it should ({error.code}): try again in a moment",
        )
    return Finding(
        code="twilio-refused",
        sentence=f"Twilio refuses to tell, with {error.code}: see its list of errors",
    )


def _worded(words: Words) -> Say:
    def say(key: str, locale: str) -> str:
        return words.say(key, locale=locale)

    return say
