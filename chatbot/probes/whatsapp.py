"""What can be said of WhatsApp without asking Twilio."""

from collections.abc import Iterator

from chatbot.findings import Finding, Found, Note
from chatbot.settings import Settings, Twilio


def of_whatsapp(settings: Settings, twilio: Twilio, wanted: str) -> Iterator[Found]:
    """What the settings lack for WhatsApp; and the address of its webhook, `wanted`."""
    if not settings.public_url:
        yield Finding(
            code="whatsapp-public-url",
            sentence="PUBLIC_URL is not set: WhatsApp messages come by webhook alone, so set it "
            "to the https address at which Twilio reaches this machine",
        )
    if twilio.token_before:
        yield Finding(code="twilio-rotation", sentence=_rotation(twilio), grave=False)
    if twilio.sandbox:
        yield Finding(
            code="whatsapp-sandbox",
            sentence="TWILIO_WHATSAPP_FROM is Twilio's sandbox, which is for trying out: only "
            "phones that have joined it are reached, and none after 24 hours of silence",
            grave=False,
        )
    if wanted:
        yield Note(code="whatsapp-webhook", sentence=f"{_console(twilio)}\n{wanted}")
    elif settings.public_url:
        yield Note(
            code="whatsapp-webhook",
            sentence="the address of the webhook is made from the root key: it stands here once "
            "there is one",
        )


def _rotation(twilio: Twilio) -> str:
    if twilio.token_before == twilio.token:
        return "TWILIO_AUTH_TOKEN_BEFORE is the same as TWILIO_AUTH_TOKEN: remove it"
    return (
        "the auth token is being changed, and both are accepted: once the new one is the primary "
        "one in Twilio's console and a message was answered, remove TWILIO_AUTH_TOKEN_BEFORE"
    )


def _console(twilio: Twilio) -> str:
    if twilio.sandbox:
        return (
            "this goes into the sandbox settings of Twilio's console, at \"When a message comes "
            'in", with POST:'
        )
    return (
        "this is the sender's webhook for incoming messages, with POST; `serve` puts it there, "
        "and it can be put into Twilio's console by hand:"
    )
