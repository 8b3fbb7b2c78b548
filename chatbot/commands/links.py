"""Links that carry the code of an invitation to the bot, one for each channel."""

from urllib.parse import quote

from chatbot.commands.desk import Desk


async def linked(desk: Desk, code: str) -> dict[str, str]:
    """A link for each channel that is set up, as far as it can be made now."""
    links = {"telegram": await _of_telegram(desk, code), "whatsapp": _of_whatsapp(desk, code)}
    return {channel: link for channel, link in links.items() if link}


async def _of_telegram(desk: Desk, code: str) -> str:
    bot = await bot_name(desk)
    return f"https://t.me/{bot}?start={code}" if bot else ""


def _of_whatsapp(desk: Desk, code: str) -> str:
    """Opens a chat with the message written, and the person sends it."""
    twilio = desk.settings.twilio
    if twilio is None:
        return ""
    number, written = twilio.sender.removeprefix("+"), quote(f"/start {code}", safe="")
    return f"https://wa.me/{number}?text={written}"


async def bot_name(desk: Desk) -> str:
    """How the bot is called on Telegram; "" where that cannot be asked now."""
    settings = desk.settings
    if not settings.telegram_token:
        return ""
    from chatbot.channels.telegram.errors import TelegramError
    from chatbot.channels.telegram.transport import Api, Transport

    transport = Transport(settings.telegram_api, timeout=5.0)
    try:
        api = Api(settings.telegram_api, settings.telegram_token, transport)
        return str((await api.call("getMe", {})).get("username", ""))
    except (TelegramError, OSError):
        return ""
    finally:
        await transport.shutdown()
