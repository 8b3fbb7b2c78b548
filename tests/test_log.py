"""Logs tell what happened and where, and cannot tell who or what was written."""

import ast
import io
import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from chatbot.log import EVENTS, FIELDS, OURS, configure, handler
from tests.architecture.source import files, name, nodes

PLANTED = (
    "Ana Ruiz",
    "+1 555 010 7788",
    "15550107788",
    "ana.ruiz@example.org",
    "7012345678:AAE-planted_Token_0123456789abcdefghij",
    "I want to meet dockers in Valparaíso",
)
LEVELS = {"debug", "info", "warning", "error", "exception", "critical"}
STANDARD = {"exc_info", "stack_info", "stacklevel"}


@contextmanager
def logged(*, lines: bool = True) -> Iterator[io.StringIO]:
    """Everything that is logged from DEBUG on, as it would stand in the log."""
    root, stream = logging.getLogger(), io.StringIO()
    before, level = list(root.handlers), root.level
    configure("DEBUG", lines=lines, stream=stream)
    try:
        yield stream
    finally:
        root.handlers[:] = before
        root.setLevel(level)
        logging.captureWarnings(capture=False)


def fail_over(secret: str) -> None:
    """Fail with a value in the exception, in its cause and in a local."""
    local = {"name": secret}
    try:
        local[secret + "?"]
    except KeyError as error:
        raise ValueError(f"cannot read {secret}") from error


@pytest.mark.parametrize("secret", PLANTED)
@pytest.mark.parametrize("lines", [True, False], ids=["json", "readable"])
@pytest.mark.parametrize("logger", ["chatbot.runner", "httpx", "py.warnings"])
def test_no_way_of_logging_tells_a_private_value(secret: str, lines: bool, logger: str) -> None:
    """Not in a message, an argument, a field, an exception, a stack or a warning."""
    log = logging.getLogger(logger)
    with logged(lines=lines) as out:
        for level in (logging.DEBUG, logging.WARNING, logging.ERROR):
            log.log(level, "said: %s", secret)
            log.log(level, f"said: {secret}")  # noqa: G004 - that is what is tried
            log.log(level, "turn failed", extra={"text": secret, "error": secret})
            log.log(level, secret, stack_info=True)
            log.log(level, "not %d", secret)
        try:
            fail_over(secret)
        except ValueError:
            log.exception("turn failed")
            log.exception("of %s", secret)

    told = out.getvalue()
    assert told.count("ValueError") == 2
    assert secret not in told
    assert json.dumps(secret).strip('"') not in told


def test_a_failure_names_its_kind_and_its_place() -> None:
    """Enough to find the line, and nothing of what it worked on."""
    log = logging.getLogger("chatbot.delivery")
    with logged() as out:
        try:
            json.loads("{")
        except ValueError:
            log.exception("channel failed", extra={"id": "e1"})

    told = out.getvalue()
    assert "channel failed" in told
    assert "JSONDecodeError" in told
    assert "json.decoder:" in told
    assert "e1" in told


def test_known_fields_are_told_and_others_are_not() -> None:
    """What stands beside an event is an id, a code, a class or a place."""
    stream = io.StringIO()
    record = logging.makeLogRecord(
        {"name": "chatbot.x", "levelname": "ERROR", "levelno": 40, "msg": "message given up"}
    )
    record.__dict__.update(id="telegram:17", code="smtp-550", color="red", host="Ana Ruiz")
    handler(stream, lines=True).emit(record)
    told = json.loads(stream.getvalue())

    assert told.pop("at").endswith("+00:00")
    assert told == {
        "level": "error", "logger": "chatbot.x", "what": "message given up", "id": "telegram:17",
        "code": "smtp-550", "host": "?",
    }  # fmt: skip


@pytest.mark.parametrize("logger", ["httpx", "telegram.ext", "uvicorn.error", "mail.log", "new"])
def test_libraries_are_heard_from_warnings_on(logger: str) -> None:
    """Below, they tell of addresses and tokens; from there on, that there was something."""
    with logged() as out:
        for level in (logging.DEBUG, logging.INFO, logging.WARNING):
            logging.getLogger(logger).log(level, "GET /bot1:2/getMe")

    (line,) = out.getvalue().splitlines()
    assert json.loads(line)["what"] == "unlisted"
    assert json.loads(line)["level"] == "warning"


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call of a logger in our source, and where it stands."""
    for path in files(*OURS):
        for node in nodes(path):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            called, on = node.func.attr, ast.unparse(node.func.value)
            if called in LEVELS and (on in {"log", "_log", "logger"} or "getLogger" in on):
                yield f"{name(path)}:{node.lineno}", node


def test_our_source_logs_known_events_with_known_fields() -> None:
    """Every event is listed in chatbot/log.py, has no arguments, and only fields that are told."""
    wrong = [where for where, call in calls() if not _is_known(call)]

    assert not wrong, "list the event, or its fields, in chatbot/log.py"
    assert {ast.literal_eval(call.args[0]) for _, call in calls()} == EVENTS


def _is_known(call: ast.Call) -> bool:
    event = call.args[0]
    extra = {key.arg: key.value for key in call.keywords}
    fields = extra.pop("extra", ast.Dict([], []))
    keys = {ast.unparse(key).strip("'") for key in getattr(fields, "keys", [])}
    return (
        len(call.args) == 1
        and isinstance(event, ast.Constant)
        and event.value in EVENTS
        and not extra.keys() - STANDARD
        and keys <= FIELDS.keys()
    )
