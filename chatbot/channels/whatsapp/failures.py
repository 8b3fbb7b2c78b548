"""What Twilio's errors mean for whoever wanted to send something, read from `errors.toml`."""

import json
import logging
import random
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus
from typing import Any, Literal

from pydantic import TypeAdapter

from chatbot.core.errors import SendError
from chatbot.resources import resource

_log = logging.getLogger(__name__)

UNREACHED = 5.0
"""Seconds to wait where no connection could be made."""

LONGEST = 4 * 3600.0
"""Seconds that a growing pause grows to."""

_GROWTH = 10  # so many doublings are past the longest pause anyway
_BY_STATUS: Mapping[int, str] = {
    HTTPStatus.TOO_MANY_REQUESTS: "20429",
    HTTPStatus.UNAUTHORIZED: "20003",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What to do about one number; see `errors.toml`."""

    then: Literal["retry", "ambiguous", "stopped", "shut", "plain", "never"] = "never"
    seconds: float = 0.0
    most: int = 0
    alert: bool = False
    drift: bool = False


_UNKNOWN = Rule(alert=True)


def rule(code: str | int) -> Rule:
    """The rule of a number; what nobody has heard of is never sent, and somebody looks at it."""
    return rules().get(str(code), _UNKNOWN)


def meaning(code: str, tries: int) -> SendError:
    """What to do about a number that a report comes with, after so many tries."""
    return failure(code, tries=tries)


def failure(code: str | int, *, wait: float = 0.0, tries: int = 0) -> SendError:
    """What to do next about a number, from an answer or a status callback; alerts whoever must act.

    `wait`: seconds that the answer asked for. `tries`: how often it has failed like that before.
    """
    code, found = str(code), rule(code)
    if found.alert:
        _log.error("whatsapp.refused", extra={"code": code})
    if found.then == "retry" and not (found.most and tries >= found.most):
        pause = min(found.seconds * 2 ** min(tries, _GROWTH), LONGEST)
        return SendError(code, retry_after=_spread(max(pause, wait)))
    return SendError(
        code,
        ambiguous=found.then == "ambiguous",
        stopped=found.then == "stopped",
        shut=found.then == "shut",
        plain=found.then == "plain",
    )


def refused(status: int, body: bytes, wait: str = "") -> SendError:
    """What to do next about an answer that is none of success; `wait` is its Retry-After."""
    code = _code(body) or _BY_STATUS.get(status, "")
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return SendError(code or f"http-{status}", ambiguous=True)
    if status == HTTPStatus.TOO_MANY_REQUESTS and rule(code).then != "retry":
        code = "20429"
    return failure(code or f"http-{status}", wait=float(wait) if wait.isdecimal() else 0.0)


@lru_cache(maxsize=1)
def rules() -> Mapping[str, Rule]:
    """Every rule by its number."""
    written = tomllib.loads(resource("channels/whatsapp/errors.toml").read_text(encoding="utf-8"))
    read = TypeAdapter(Rule)
    found: dict[str, Rule] = {}
    for one in written["rule"]:
        codes = one.pop("codes")
        found |= dict.fromkeys(map(str, codes), read.validate_python(one))
    return found


def _code(body: bytes) -> str:
    """The number in an answer; what else the server wrote is never shown."""
    try:
        said: Any = json.loads(body)
    except ValueError:
        return ""
    code = said.get("code") if isinstance(said, dict) else None
    return str(code) if isinstance(code, int) and not isinstance(code, bool) else ""


def _spread(seconds: float) -> float:
    """A little longer, and not the same for everybody who was told to wait."""
    return seconds * (1 + random.random() / 2)  # noqa: S311 - nothing secret depends on it
