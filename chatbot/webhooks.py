"""Where providers bring what comes in: addresses that the root key makes."""

from dataclasses import dataclass

from chatbot.settings import Settings
from chatbot.store.valkey import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Doors:
    """The paths of our webhooks; "" of what is not set up, or while there is no root key."""

    telegram: str = ""
    whatsapp: str = ""


def doors_of(settings: Settings, store: Store) -> Doors:
    """The paths of the webhooks of the channels that are set up."""
    telegram = whatsapp = ""
    if settings.telegram_token:
        from chatbot.lines.telegram import webhook_path as of_telegram

        telegram = of_telegram(store)
    if settings.twilio is not None:
        from chatbot.lines.whatsapp import webhook_path as of_whatsapp

        whatsapp = of_whatsapp(store, settings.twilio)
    return Doors(telegram=telegram, whatsapp=whatsapp)


def webhook(settings: Settings, doors: Doors) -> str:
    """Where Twilio is to bring what comes in, as it is written into the console; "" if unknown."""
    from chatbot.lines.whatsapp import RETRIES

    path = doors.whatsapp
    return f"{settings.public_url}{path}{RETRIES}" if settings.public_url and path else ""
