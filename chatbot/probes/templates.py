"""What is wrong with a template of WhatsApp's, and what to do about it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chatbot.channels.whatsapp.templates import Standing


def trouble(one: "Standing") -> tuple[str, str]:
    """A code and a sentence; both "" where nothing is wrong."""
    code = _code(one)
    why = f": {one.reason}" if one.reason else ""
    said = {
        "rejected": f"was rejected{why}. Change its words, then run `templates sync`.",
        "paused": "is paused: too many people blocked or reported it. Meta lifts it alone.",
        "disabled": "is disabled. Change its words and raise the version.",
        "category": f"was made {one.category} by Meta: it no longer reaches +1. Ask for a review "
        "in WhatsApp Manager, or change its words and raise the version.",
        "changed": "was submitted in other words than ours are now. Raise the version.",
    }
    return (f"template-{code}", f"{one.name} {said[code]}") if code else ("", "")


def _code(one: "Standing") -> str:
    if one.status in {"rejected", "paused", "disabled"}:
        return one.status
    if one.category not in {"", "UTILITY"}:
        return "category"
    return "changed" if one.changed else ""
