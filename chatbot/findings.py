"""What an examination finds: one thing to change each, or to know."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to change; a grave one keeps the bot from working as it should."""

    code: str
    sentence: str
    grave: bool = True

    def in_production(self) -> "Finding":
        """The same where people depend on it: a warning is an error there."""
        return replace(self, grave=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something to know: nothing is wrong with it, and nothing is to be changed."""

    code: str
    sentence: str


Found = Finding | Note
