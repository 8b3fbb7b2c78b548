"""A private chat as the person in it sees it, and what they can do there."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.botapi.api import BotApi

Json = dict[str, Any]


@dataclass(slots=True, kw_only=True)
class Seen:
    """A message in a chat, as it looks now."""

    id: int
    date: int
    text: str = ""
    rows: list[list[Json]] = field(default_factory=list)
    ours: bool = False  # written by the person, not by the bot
    document: bytes | None = None
    filename: str = ""
    protected: bool = False
    edits: int = 0
    extra: Json = field(default_factory=dict)

    @property
    def labels(self) -> list[str]:
        """What the buttons say, in order."""
        return [button["text"] for row in self.rows for button in row]


class Chat:
    """One person's private chat with the bot."""

    def __init__(self, api: "BotApi", number: int, name: str, language: str) -> None:
        self._api = api
        self.id, self.name, self.language = number, name, language
        self.started = False  # a bot cannot write first
        self.blocked = False
        self.messages: dict[int, Seen] = {}
        self.history: list[Seen] = []  # every look that a message of the bot has had
        self._waiting: list[tuple[Callable[[Seen], bool], asyncio.Future[Seen]]] = []

    # What the person does.

    def say(self, text: str) -> int:
        """Write a text; gives the update's id."""
        return self.post(text=text)

    def tap(self, label: str) -> int:
        """Press the newest button that says `label`."""
        for seen in reversed(self.messages.values()):
            for row in seen.rows:
                for button in row:
                    if button["text"] == label and "callback_data" in button:
                        return self.press(button["callback_data"], seen)
                    if button["text"] == label and "request_contact" in button:
                        return self.share_contact(f"1212555{self.id % 10_000:04}")
                    if button["text"] == label and "url" not in button:
                        return self.say(label)
        shown = [text for seen in self.sees for text in seen.labels]
        msg = f"{self.name} sees no button {label!r}, only {shown}"
        raise LookupError(msg)

    def press(self, token: str, on: Seen | None = None) -> int:
        """Press a button that carries `token`, shown or not, as a modified client can."""
        query = self._api.new_query(self.id)
        message = self.describe(on) if on else {"chat": self.face, "message_id": 1, "date": 0}
        content = {
            "id": query,
            "from": self.person,
            "message": message,
            "chat_instance": str(self.id * 7919),
            "data": token,
        }
        return self._api.happened("callback_query", content, ("query", self.id), lasts=150.0)

    def post(self, **content: Any) -> int:
        """Send any kind of message: `post(voice={"file_id": …})`."""
        self.started = True
        seen = Seen(id=self._api.new_message(), date=self._api.now(), ours=True, extra=content)
        seen.text = content.get("text", "")
        self.messages[seen.id] = seen
        return self._api.happened("message", self.describe(seen), ("chat", self.id))

    def send(self, kind: str, content: bytes, *, caption: str = "", mime: str = "") -> int:
        """Send a file of that kind, with or without words."""
        words = {"caption": caption} if caption else {}
        return self.post(**{kind: self._api.files.keep(kind, content, mime)}, **words)

    def edit(self, text: str) -> int:
        """Change the last message one wrote oneself."""
        seen = next(seen for seen in reversed(self.messages.values()) if seen.ours)
        seen.text = text
        seen.extra = {**seen.extra, "text": text, "edit_date": self._api.now()}
        return self._api.happened("edited_message", self.describe(seen), ("chat", self.id))

    def share_contact(self, phone: str, *, own: bool = True) -> int:
        """Share a phone number: one's own, or another person's card."""
        number = self.id if own else self.id + 1
        card = {"phone_number": phone, "first_name": self.name, "user_id": number}
        return self.post(contact=card)

    def block(self) -> int:
        """Block the bot; nothing can be sent any more."""
        self.blocked = True
        return self._membership("kicked")

    def unblock(self) -> int:
        """Let the bot write again."""
        self.blocked = False
        return self._membership("member")

    # What the person sees.

    @property
    def sees(self) -> list[Seen]:
        """The bot's messages, oldest first, as they look now."""
        return [seen for seen in self.messages.values() if not seen.ours]

    @property
    def last(self) -> Seen:
        """The bot's newest message."""
        return self.sees[-1]

    def texts(self) -> list[str]:
        """What the bot's messages say."""
        return [seen.text for seen in self.sees]

    async def until(
        self, what: str | Callable[[Seen], bool], *, within: float = 10.0, fresh: bool = False
    ) -> Seen:
        """Wait for a message of the bot with these words; `fresh`: not one that is already there."""
        matches = (lambda seen: what in seen.text) if isinstance(what, str) else what
        if not fresh:
            for seen in reversed(self.sees):
                if matches(seen):
                    return seen
        future: asyncio.Future[Seen] = asyncio.get_running_loop().create_future()
        self._waiting.append((matches, future))
        try:
            async with asyncio.timeout(within):
                return await future
        except TimeoutError:
            shown = [(seen.text, seen.labels) for seen in self.sees]
            raise AssertionError(f"{self.name} waited for {what!r} and sees {shown}") from None

    def changed(self, seen: Seen) -> None:
        """A message of the bot is new, or looks different now."""
        if self._api.recording:
            self.history.append(replace(seen))
        if not self._waiting:
            return
        for matches, future in self._waiting:
            if not future.done() and matches(seen):
                future.set_result(seen)
        self._waiting = [pair for pair in self._waiting if not pair[1].done()]

    # How Telegram describes it.

    @property
    def face(self) -> Json:
        return {"id": self.id, "type": "private", "first_name": self.name}

    @property
    def person(self) -> Json:
        who = {"id": self.id, "is_bot": False, "first_name": self.name}
        return {**who, "language_code": self.language} if self.language else who

    def describe(self, seen: Seen) -> Json:
        """A message as it stands in an update or an answer."""
        sender = self.person if seen.ours else self._api.person
        found: Json = {"message_id": seen.id, "from": sender, "chat": self.face, "date": seen.date}
        if seen.ours:
            return found | seen.extra
        if seen.document is not None:
            size = len(seen.document)
            name = seen.filename
            found["document"] = {
                "file_id": f"F{seen.id}",
                "file_unique_id": f"U{seen.id}",
                "file_name": name,
                "file_size": size,
            }
            if seen.text:
                found["caption"] = seen.text
        else:
            found["text"] = seen.text
        if seen.rows and "callback_data" in seen.rows[0][0]:
            found["reply_markup"] = {"inline_keyboard": seen.rows}
        if seen.edits:
            found["edit_date"] = self._api.now()
        return found

    def _membership(self, status: str) -> int:
        before = "member" if status == "kicked" else "kicked"
        user = self._api.person
        content = {
            "chat": self.face,
            "from": self.person,
            "date": self._api.now(),
            "old_chat_member": {"user": user, "status": before},
            "new_chat_member": {"user": user, "status": status},
        }
        return self._api.happened("my_chat_member", content, ("chat", self.id))
