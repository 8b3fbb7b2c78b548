"""The names of things: opaque ids, and the address a channel knows somebody by."""

from dataclasses import dataclass
from typing import NewType

ContactId = NewType("ContactId", str)
CaseId = NewType("CaseId", str)
QuestionId = str  # kept plain: the keys of forms and answers are written as literals
Key = NewType("Key", str)
"""The id of a sentence in the locales: `request-name`, `shared-ok`."""


MAIL = "email"
"""The channel that only leads out."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where somebody is reached: a channel, and the provider's id there, verbatim."""

    channel: str
    id: str

    @property
    def speaks(self) -> bool:
        """Whether somebody is known by it when they write; a mailbox may be two people's."""
        return self.channel != MAIL
