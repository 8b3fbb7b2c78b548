"""Telegram as a channel: a message in words becomes calls of the Bot API."""

from collections import OrderedDict
from contextlib import suppress

from chatbot.channels.telegram.errors import BadRequest, TelegramError
from chatbot.channels.telegram.failures import failure, gone, unchanged
from chatbot.channels.telegram.keyboard import keyboard
from chatbot.channels.telegram.transport import Api
from chatbot.core.errors import SendError
from chatbot.core.limits import Limits
from chatbot.core.messages import Rendered
from chatbot.core.text import split

LIMITS = Limits(text=4096, caption=1024, buttons=100, label=64, token=64, edits=True)

UNFINISHED = 1000
"""How many half-sent messages are remembered, so that a retry goes on where it stopped."""

AT_ONCE = 100
"""How many messages one call deletes."""

NO_PREVIEW = {"is_disabled": True}


def length(text: str) -> int:
    """UTF-16 units, which is how Telegram counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


class Telegram:
    """Sends plain text, so that whatever people typed stays text; edits where it may."""

    name = "telegram"
    limits = LIMITS

    def __init__(self, api: Api) -> None:
        self._api = api
        self._unfinished: OrderedDict[str, list[str]] = OrderedDict()

    async def send(self, message: Rendered, *, content: bytes | None, replaces: str) -> str:
        """Send or edit; the receipt names every part: `17`, or `17 18 d19` with a document."""
        chat = message.to.id
        try:
            if replaces and await self._edited(message, content, replaces):
                return replaces
            receipt = await self._sent(message, content)
            if replaces:
                await self._removed(chat, replaces)
        except TelegramError as error:
            raise failure(error) from None
        return receipt

    async def fetch(self, leaves: tuple[str, ...]) -> bytes:
        """The file of that id; Telegram gives out no larger ones than 20 MB."""
        try:
            found = await self._api.call("getFile", {"file_id": leaves[0]})
            path = found.get("file_path") if isinstance(found, dict) else None
            if not isinstance(path, str) or not path:
                raise SendError("lost")
            return await self._api.file(path)
        except TelegramError as error:
            if "file is too big" in str(error).lower():
                raise SendError("too-big") from None
            raise failure(error) from None

    async def unsay(self, chat: str, receipts: tuple[str, ...]) -> None:
        """Delete ours, and theirs, which a bot may in a private chat; what is too old stays."""
        numbers = [int(part) for receipt in receipts for part in receipt.replace("d", "").split()]
        try:
            for at in range(0, len(numbers), AT_ONCE):
                await self._unsaid(chat, numbers[at : at + AT_ONCE])
        except TelegramError as error:
            raise failure(error) from None

    async def _unsaid(self, chat: str, numbers: list[int]) -> None:
        """Together; one by one where one of them is refused, so that the others go."""
        try:
            where: dict[str, object] = {"chat_id": chat, "message_ids": numbers}
            await self._api.call("deleteMessages", where)
        except BadRequest:
            for number in numbers:
                with suppress(BadRequest):
                    one: dict[str, object] = {"chat_id": chat, "message_id": number}
                    await self._api.call("deleteMessage", one)

    async def _edited(self, message: Rendered, content: bytes | None, replaces: str) -> bool:
        """Change the message before, where both are one text; False: it must be sent anew."""
        other_shape = content is not None or not replaces.isdecimal()
        if message.anew or other_shape or length(message.text) > LIMITS.text:
            return False
        try:
            await self._api.call(
                "editMessageText",
                {
                    "chat_id": message.to.id,
                    "message_id": int(replaces),
                    "text": message.text,
                    "link_preview_options": NO_PREVIEW,
                    "reply_markup": keyboard(message.buttons),
                },
            )
        except TelegramError as error:
            if gone(error):
                return False
            if not unchanged(error):
                raise
        return True

    async def _sent(self, message: Rendered, content: bytes | None) -> str:
        """Send what is still missing of a message: its parts of text, then its document."""
        done = self._unfinished.pop(message.id, [])
        captioned = content is not None and length(message.text) <= LIMITS.caption
        texts = [] if captioned else _pieces(message.text)
        try:
            for at in range(len(done), len(texts)):
                last = at == len(texts) - 1 and content is None
                done.append(await self._text(message, texts[at], last=last))
            if content is not None and len(done) == len(texts):
                caption = message.text if captioned else ""
                done.append(await self._document(message, content, caption))
        except TelegramError:
            self._remember(message.id, done)
            raise
        if not done:
            raise SendError("empty")
        return " ".join(done)

    async def _text(self, message: Rendered, text: str, *, last: bool) -> str:
        parameters: dict[str, object] = {
            "chat_id": message.to.id,
            "text": text,
            "link_preview_options": NO_PREVIEW,
        }
        _dress(parameters, message, last=last)
        return _number(await self._api.call("sendMessage", parameters))

    async def _document(self, message: Rendered, content: bytes, caption: str) -> str:
        parameters: dict[str, object] = {"chat_id": message.to.id}
        if caption:
            parameters["caption"] = caption
        _dress(parameters, message, last=True)
        name = message.file.name if message.file else "document"
        if content.startswith(b"%PDF") and not name.endswith(".pdf"):
            name += ".pdf"
        answer = await self._api.call("sendDocument", parameters, file=("document", name, content))
        return f"d{_number(answer)}"

    async def _removed(self, chat: str, receipt: str) -> None:
        """Take away what another message has taken the place of, or at least its buttons.

        Nothing depends on it: what an old button says is checked against state anyway.
        """
        for part in receipt.replace("d", "").split():
            where: dict[str, object] = {"chat_id": chat, "message_id": int(part)}
            try:
                await self._api.call("deleteMessage", where)
            except BadRequest:  # older than two days, or gone
                with suppress(TelegramError):
                    bare = where | {"reply_markup": keyboard(())}
                    await self._api.call("editMessageReplyMarkup", bare)
            except TelegramError:
                return

    def _remember(self, message: str, done: list[str]) -> None:
        if done:
            self._unfinished[message] = done
            if len(self._unfinished) > UNFINISHED:
                self._unfinished.popitem(last=False)


def _number(answer: object) -> str:
    number = answer.get("message_id") if isinstance(answer, dict) else None
    if not isinstance(number, int):
        raise TelegramError("the answer names no message")
    return str(number)


def _pieces(text: str) -> list[str]:
    """One, in all ordinary cases, without looking at every character."""
    if length(text) <= LIMITS.text:
        return [text] if text.strip() else []
    return split(text, LIMITS.text, length)


def _dress(parameters: dict[str, object], message: Rendered, *, last: bool) -> None:
    if message.private:
        parameters["protect_content"] = True
    if last and message.buttons:
        parameters["reply_markup"] = keyboard(message.buttons)
