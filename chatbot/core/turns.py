"""One turn: everything a decision may look at, and everything it leads to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, TypeVar

from chatbot.core.effects import Effect
from chatbot.core.events import Event
from chatbot.core.ids import CaseId, ContactId
from chatbot.core.people import Invitation, People, Person
from chatbot.core.session import Session

CaseT = TypeVar("CaseT")
OrganizationT = TypeVar("OrganizationT")

Wording = Callable[[str, str], str]
"""(key, locale) -> the words without arguments, or ""; by it typed labels are read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn(Generic[CaseT, OrganizationT]):
    """Everything one decision may look at; `person` is None for a stranger."""

    event: Event
    now: datetime
    organization: OrganizationT
    people: People
    session: Session
    person: Person | None
    case: CaseT | None  # the one that the event, or else the session, is about
    revision: int  # the case's, as loaded
    member: Person | None  # whose case it is
    new_id: CaseId  # for the case that this turn may open
    wording: Wording
    invitation: Invitation | None = None  # the one whose code was typed
    shown_at: datetime | None = None  # when another's turn last showed them buttons
    new_code: str = ""  # for the invitation that this turn may promise
    web: bool = False  # whether there are pages that a link can lead to
    unsays: bool = False  # whether something can be deleted where the event came from
    new_file: str = ""  # what a file that came with the event is called, should it be kept
    found: Mapping[str, Any] = field(
        default_factory=dict
    )  # what an earlier pass of this turn asked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Everything one decision leads to: one session, events of at most one case, and wishes."""

    session: Session
    case_events: tuple[Any, ...] = ()
    case: CaseId | None = None  # which case the events belong to; the turn's own, or `new_id`
    effects: tuple[Effect, ...] = ()
    person: Person | None = None  # set when what others see of this contact changes
    member: Person | None = None  # set when what others see of the case's member changes
    whose: ContactId = ContactId("")  # whose case a new one is; else it is this contact's
    claimed: bool = False  # the invitation was used up
    promised: Invitation | None = None  # may be opened with `new_code`
    keeps_file: bool = False  # the file that arrived is to be fetched, and kept sealed
    stranger: bool = False  # nothing of this contact is kept, and replies are rationed


@dataclass(frozen=True, slots=True)
class Needs:
    """The decision must look at more cases, by id or by index; the turn runs again with them.

    `found[name]` is then a tuple of cases, in the index's order.
    """

    name: str
    index: str = ""
    cases: tuple[CaseId, ...] = ()
