"""The part of a Telegram update that we read, strictly typed; the rest is not looked at."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

Id = Annotated[int, Field(ge=-(1 << 53), le=1 << 53)]
"""Telegram's own promise is 52 bits."""

UpdateId = Annotated[int, Field(ge=0, lt=1 << 63)]
Moment = Annotated[int, Field(ge=0, lt=1 << 33)]
Text = Annotated[str, Field(max_length=16_384)]
Word = Annotated[str, Field(max_length=1_024)]


class Part(BaseModel):
    """Types must be right, and are never converted; what is not named here is left out."""

    model_config = ConfigDict(strict=True, frozen=True, extra="ignore")


class User(Part):
    id: Id
    is_bot: bool = False
    language_code: Word = ""


class Chat(Part):
    id: Id
    type: Word


class Contact(Part):
    phone_number: Word
    user_id: Id | None = None


class Message(Part):
    """A message, as far as it is text; other content is found by its field's name."""

    message_id: Annotated[int, Field(ge=0, lt=1 << 53)] = 0
    date: Moment
    chat: Chat
    sender: User | None = Field(None, alias="from")
    sender_chat: Chat | None = None
    business_connection_id: Word = ""
    forward_origin: Any = None
    text: Text | None = None
    caption: Text = ""
    contact: Contact | None = None


class Query(Part):
    """A pressed button; the message it stood on may be out of reach, so it is not looked at."""

    id: Word
    sender: User = Field(alias="from")
    data: Annotated[str, Field(max_length=256)] | None = None
    message: dict[str, Any] | None = None


class Member(Part):
    status: Word


class Membership(Part):
    """The bot was let in, blocked, or thrown out."""

    date: Moment
    chat: Chat
    sender: User = Field(alias="from")
    new_chat_member: Member


class Update(Part):
    update_id: UpdateId
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: Query | None = None
    my_chat_member: Membership | None = None
