"""Structured logs that cannot hold a private value: known events, known fields, nothing else."""

import json
import logging
import re
import sys
from datetime import UTC, datetime
from types import TracebackType
from typing import TextIO

OURS = ("chatbot", "conversations")

EVENTS = frozenset(
    {
        "channel failed",
        "delivery waits: the store does not answer",
        "document failed",
        "file failed",
        "lane failed",
        "lane left: the store does not answer",
        "listening",
        "mail failed",
        "mailbox waits",
        "menus are not up to date",
        "redis is not set up to lose nothing",
        "message came back",
        "message given up",
        "patrol waits: the store does not answer",
        "files wait to be swept: where they lie does not answer",
        "telegram does not answer",
        "the embedded server died and is started again",
        "telegram.poll.conflict",
        "telegram.poll.failed",
        "telegram.poll.unauthorized",
        "telegram.update.failed",
        "telegram.webhook.changed",
        "telegram.webhook.unchecked",
        "the demo could not do it",
        "the sandbox must know our webhook: see doctor",
        "the engine had stopped working on its own",
        "timer lost and set again",
        "timers wait: the store does not answer",
        "turn failed",
        "turn put off",
        "webhook.failed",
        "whatsapp.reconcile.failed",
        "whatsapp.refused",
        "whatsapp.unchecked",
        "whatsapp.webhook.changed",
        "whatsapp.template.category",
        "whatsapp.template.unusable",
        "window is shut",
    }
)
"""Everything that is logged; another text may have been put together from what somebody wrote."""

UNLISTED = "unlisted"

_ID = re.compile(r"[A-Za-z0-9_:.~-]{1,120}")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.<>]{0,119}(:\d+)?")
_CODE = re.compile(r"[a-z0-9][a-z0-9-]{0,39}|[A-Z][A-Za-z]{0,39}")
FIELDS = {
    "id": _ID,
    "event": _ID,
    "about": _ID,
    "timer": _CODE,
    "code": _CODE,
    "error": _NAME,
    "place": _NAME,
    "host": re.compile(r"[0-9a-f.:]{1,45}"),
    "port": re.compile(r"\d{1,5}"),
    "channels": re.compile(r"[a-z]{1,20}(,[a-z]{1,20})*"),
}
"""What may be told beside an event, by `extra`, and how each looks."""

_LIBRARIES = (
    "aiosmtplib", "asyncio", "fluent", "hpack", "httpcore", "httpx", "mail", "mail.log", "redis",
    "starlette", "telegram", "uvicorn", "uvloop",
)  # fmt: skip
_LEVELS = {"CRITICAL": "error", "ERROR": "error", "WARNING": "warning", "INFO": "info"}


def configure(level: str, *, lines: bool, stream: TextIO | None = None) -> None:
    """Log from now on: JSON lines for machines, or something readable for people."""
    root = logging.getLogger()
    root.handlers[:] = [handler(stream or sys.stderr, lines=lines)]
    root.setLevel(level)
    for name in _LIBRARIES:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(capture=True)


def handler(stream: TextIO, *, lines: bool) -> logging.Handler:
    """Writes what is safe to write of each record."""
    made = _Out(stream)
    made.setFormatter(Lines() if lines else Readable())
    made.addFilter(_worth_telling)
    return made


class Lines(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        return json.dumps({"at": _at(record).isoformat(timespec="milliseconds"), **safe(record)})


class Readable(logging.Formatter):
    """One line for whoever looks at a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        told = safe(record)
        level, what, _ = told.pop("level"), told.pop("what"), told.pop("logger")
        rest = "".join(f"  {name}={value}" for name, value in told.items())
        return f"{_at(record):%H:%M:%S} {level:7} {what}{rest}"


class _Out(logging.StreamHandler[TextIO]):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - as inherited
        """Lose the line; the inherited way would print its arguments."""


def safe(record: logging.LogRecord) -> dict[str, str]:
    """What may be told of a record: never its arguments, never the words of an exception."""
    listed = isinstance(record.msg, str) and record.msg in EVENTS and not record.args
    told = {
        "level": _LEVELS.get(record.levelname, "debug"),
        "logger": record.name,
        "what": str(record.msg) if listed else UNLISTED,
    }
    if not listed:
        told["place"] = f"{record.module}:{record.lineno}"
    if record.exc_info and record.exc_info[0] is not None:
        kind, _, trace = record.exc_info
        told |= {"error": kind.__qualname__, "place": place(trace)}
    for name, shape in FIELDS.items():
        value = str(getattr(record, name, ""))
        if value:
            told[name] = value if shape.fullmatch(value) else "?"
    return told


def place(trace: TracebackType | None) -> str:
    """Where an exception came from: our own innermost line, else the innermost of all."""
    found = ""
    ours = False
    while trace is not None:
        module = str(trace.tb_frame.f_globals.get("__name__", ""))
        own = module.partition(".")[0] in OURS
        if own or not ours:
            found, ours = f"{module}:{trace.tb_lineno}", ours or own
        trace = trace.tb_next
    return found


def _worth_telling(record: logging.LogRecord) -> bool:
    """Libraries tell of addresses and tokens below a warning, and nothing that we miss."""
    return record.levelno >= logging.WARNING or record.name.partition(".")[0] in OURS


def _at(record: logging.LogRecord) -> datetime:
    return datetime.fromtimestamp(record.created, UTC)
