"""The next step of a story, as the page announces it."""

from typing import assert_never

from chatbot.outside import Returned, Visited, Wrote
from chatbot.story import (
    Comment,
    Filed,
    Mailed,
    Pressed,
    Restarted,
    Said,
    Step,
    Stood,
    Told,
    Waited,
)


def coming(step: Step) -> dict[str, str]:
    """What happens, who does it and with which words; `kind` names the page's sentence for it."""
    kind, who, text = _announced(step)
    return {"kind": kind, "who": who, "text": text}


def _announced(step: Step) -> tuple[str, str, str]:
    match step:
        case Pressed() | Said() | Filed() | Visited() | Wrote():
            return _done(step)
        case Returned():
            return "returned", step.to, ""
        case Waited():
            return _passed(step)
        case Stood():
            return "stood", "", step.at.isoformat()
        case Restarted():
            return "restarted", "", ""
        case Comment() | Told() | Mailed():
            raise TypeError(f"{type(step).__name__} is read, not done")
        case _:
            assert_never(step)


def _done(step: Pressed | Said | Filed | Visited | Wrote) -> tuple[str, str, str]:
    match step:
        case Pressed():
            return "press", step.who, step.label
        case Said():
            return "say", step.who, step.text
        case Filed():
            return "file", step.who, step.name
        case Visited():
            return _opened(step)
        case Wrote():
            return "mail", step.who, step.subject
        case _:
            assert_never(step)


def _opened(step: Visited) -> tuple[str, str, str]:
    if step.label:
        return "post", step.who, step.label
    anybody = step.where.startswith("/")
    return ("open", step.who, step.where) if anybody else ("look", step.who, "")


def _passed(step: Waited) -> tuple[str, str, str]:
    if step.span is None:
        return "timer", "", ""
    return "waited", "", str(int(step.span.total_seconds()))
