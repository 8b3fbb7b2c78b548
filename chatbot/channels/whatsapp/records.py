"""What Twilio tells about what it keeps, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """A message as Twilio keeps it, in either direction."""

    sid: str
    sender: str  # whatsapp:…, as is `to`
    to: str
    body: str
    status: str
    inbound: bool
    files: int
    at: datetime | None
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A content object, and what became of it as a template."""

    sid: str
    name: str
    language: str = ""
    types: Mapping[str, Any] = field(default_factory=dict)
    status: str = ""  # "", unsubmitted, received, pending, approved, rejected, paused, disabled
    category: str = ""
    reason: str = ""
    quality: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """A WhatsApp sender: where it brings what comes in, and how Meta thinks of it."""

    sid: str
    address: str  # whatsapp:+…
    status: str
    webhook: Mapping[str, str] = field(default_factory=dict)
    quality: str = ""
    limit: str = ""
    reasons: tuple[str, ...] = ()  # why it is offline


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Whether the account can be used."""

    status: str
    kind: str  # Trial or Full
    name: str
