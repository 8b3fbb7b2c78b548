"""Letters as they are looked up: which case a number belongs to, and whether it holds."""

import re
from datetime import datetime
from typing import Literal

from chatbot.core.ids import CaseId
from conversations.case import Case
from conversations.case.papers import editions
from conversations.happened import Leg
from conversations.times import last_day_over

State = Literal["valid", "superseded", "withdrawn", "expired", "unknown"]

_MISREAD = str.maketrans("OIL", "011")
_NUMBER = re.compile(r"([A-Z0-9]{4})-?([A-Z0-9]{4})(?:-(\d{1,3}))?(?:-([A-HJKMNP-Z]))?")


def normal(number: str) -> str:
    """A number as it stands on the letter, however it was typed; empty where it is none."""
    said = re.sub(r"\s", "", number).upper().translate(_MISREAD)
    found = _NUMBER.fullmatch(said)
    if found is None:
        return ""
    first, second, edition, whose = found.groups()
    rest = (f"-{part}" for part in (edition, whose) if part)
    return "".join((f"{first}-{second}", *rest))


def case_of(number: str) -> CaseId | None:
    """The case whose letter would have this number."""
    found = normal(number)
    return CaseId(found[:9].replace("-", "")) if found else None


def letter_state(case: Case | None, number: str, now: datetime) -> State:
    """Whether a letter holds; a number that no letter of ours has is unknown, whatever it is."""
    wanted = normal(number)
    letters = editions(case) if case is not None and wanted else ()
    found = next((e for e in letters if e.number == wanted), None)
    if found is None:
        return "unknown"
    if found.state == "superseded":
        return "superseded"
    if found.state == "withdrawn":
        return "withdrawn"
    over = last_day_over(Leg(country=found.country, travel=found.window))
    return "expired" if now >= over else "valid"
