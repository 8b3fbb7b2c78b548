"""What a demo keeps beside its data, so that phones and mailbox outlive the process."""

import contextlib
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from pydantic import Base64Bytes, BaseModel, ValidationError

from chatbot.channels.browser import Phone, Shown
from chatbot.channels.sink import Mail
from chatbot.core.messages import Button
from chatbot.demo.engine import Engine

NAME = "phones.json"


class KeptShown(BaseModel):
    number: int
    said: bool
    text: str
    buttons: tuple[Button, ...] = ()
    file: str = ""
    key: str = ""
    private: bool = False
    edited: bool = False
    opener: str = ""
    details: tuple[str, ...] = ()
    template: bool = False


class KeptPhone(BaseModel):
    id: str
    app: str = "browser"
    shown: list[KeptShown]
    files: dict[int, Base64Bytes]


class KeptMail(BaseModel):
    sender: str
    recipients: tuple[str, ...]
    raw: Base64Bytes


class Kept(BaseModel):
    ahead: float
    story: str
    languages: dict[str, str]
    phones: list[KeptPhone]
    mails: list[KeptMail]
    apps: dict[str, str] = {}
    heard: dict[str, datetime] = {}


def save(folder: Path, engine: Engine, story: str) -> None:
    """Write everything that is outside the store, whole or not at all."""
    kept = Kept.model_construct(
        ahead=(engine.clock.now() - datetime.now(UTC)).total_seconds(),
        story=story,
        languages=engine.languages,
        phones=[_phone(phone) for phone in engine.phones()],
        mails=[_mail(mail) for mail in engine.sink.messages],
        apps=engine.apps,
        heard=engine.line.pocket.heard if engine.line is not None else {},
    )
    new = folder / f"{NAME}.new"
    new.touch(0o600)
    new.write_text(kept.model_dump_json(), encoding="utf-8")
    new.replace(folder / NAME)


def load(folder: Path) -> Kept | None:
    """What an earlier demo left here; None: nothing, or nothing that can be read."""
    with contextlib.suppress(FileNotFoundError, ValidationError):
        return Kept.model_validate_json((folder / NAME).read_text(encoding="utf-8"))
    return None


def restore(kept: Kept, engine: Engine) -> None:
    """Put phones, mailbox and clock back."""
    engine.clock.advance(timedelta(seconds=max(0.0, kept.ahead)))
    engine.languages.update(kept.languages)
    engine.apps.update(kept.apps)
    phones = [
        Phone(
            id=phone.id,
            app=phone.app,
            shown=[Shown(**dict(shown)) for shown in phone.shown],
            files=dict(phone.files),
        )
        for phone in kept.phones
    ]
    engine.restore(phones, kept.heard)
    engine.sink.messages.extend(
        Mail(
            sender=mail.sender,
            recipients=mail.recipients,
            message=_read(mail.raw),
            raw=mail.raw,
        )
        for mail in kept.mails
    )


def _phone(phone: Phone) -> KeptPhone:
    names = KeptShown.model_fields
    shown = [
        KeptShown.model_construct(**{name: getattr(each, name) for name in names})
        for each in phone.shown
    ]
    return KeptPhone.model_construct(id=phone.id, app=phone.app, shown=shown, files=phone.files)


def _mail(mail: Mail) -> KeptMail:
    return KeptMail.model_construct(sender=mail.sender, recipients=mail.recipients, raw=mail.raw)


def _read(raw: bytes) -> EmailMessage:
    return message_from_bytes(raw, policy=policy.default)
