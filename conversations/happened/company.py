"""What happens to trips of several people, of the league, and of those who are not of age."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from chatbot.core.ids import ContactId
from conversations.happened.trips import Happened


@dataclass(frozen=True, slots=True, kw_only=True)
class Traveller:
    """Somebody who travels along, and has agreed to be introduced."""

    contact: ContactId
    number: int  # from 2 on; the leader is the first
    name: str
    membership: str
    email: str
    phone: str
    part: str = "delegate"  # or head, or guest
    joined_at: datetime
    agreed: str = ""  # a digest of what they agreed to
    late: bool = False  # somebody had recommended the trip before
    file: str = ""  # their letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """Who travels together on one trip."""

    invited: int = 0  # how many links were given out
    opened: tuple[ContactId, ...] = ()  # who has opened one, and has not answered
    travellers: tuple[Traveller, ...] = ()
    complete: bool = False  # the leader says that everybody is there
    part: str = "head"  # the leader's own
    last: int = 1  # the highest number that was given to anybody
    alone: int = 0  # where it is looked at for one traveller alone: their number
    parted: tuple[ContactId, ...] = ()  # who left the whole journey here, and so each leg of it

    def unmade(self) -> "Company":
        """The same without any letter."""
        return replace(self, travellers=tuple(replace(t, file="") for t in self.travellers))

    def content(self) -> tuple[str, ...]:
        """What of it an approval is about."""
        if self.alone:
            return (str(self.alone),)
        if not self.travellers:
            return ()
        told = ((t.name, t.membership, t.email, t.phone, t.part, t.file) for t in self.travellers)
        return (self.part, *(said for each in told for said in each))

    @property
    def gathering(self) -> bool:
        """Whether others are still awaited."""
        return self.invited > 0 and not self.complete

    def of(self, contact: ContactId) -> Traveller | None:
        return next((t for t in self.travellers if t.contact == contact), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Youth:
    """What is further asked where somebody is of the league, or not of age."""

    minor: bool = False
    taken_by: str = ""  # the name of whoever decided that it may go on
    league_name: str = ""  # who agreed for the league
    league_by: ContactId = ContactId("")
    without: str = ""  # who decided to go on without the league's word
    guardian: str = ""
    guardian_mail: str = ""
    agreed_name: str = ""  # as the guardian has typed it
    agreed_at: datetime | None = None
    agreed_to: str = ""  # a digest of what the guardian has read
    homes: bool = False  # the department allows private homes
    mail_before: str = ""  # where the guardian was written to before the address was corrected
    wrote_to: str = ""  # a digest of what somebody says the guardian has agreed to in writing
    witness: ContactId = ContactId("")  # who says so; somebody else must have read it, too
    witness_name: str = ""
    witnesses: tuple[str, ...] = ()  # the two who read a consent that was given in writing
    refused_all: bool = False  # the guardian agrees to no country of the trip

    def content(self) -> tuple[str, ...]:
        """What of it an approval is about."""
        if not self.minor:
            return ()
        return (self.guardian, self.guardian_mail, str(self.homes), self.agreed_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class OthersInvited(Happened):
    """The leader was given one more link."""

    kind: Literal["others-invited"] = "others-invited"


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteOpened(Happened):
    kind: Literal["invite-opened"] = "invite-opened"


@dataclass(frozen=True, slots=True, kw_only=True)
class TravellerJoined(Happened):
    kind: Literal["traveller-joined"] = "traveller-joined"
    name: str
    membership: str
    email: str
    phone: str
    agreed: str  # a digest of what was shown
    late: bool = False
    afresh: bool = False  # whose yes had counted travels now: the trip is recommended anew
    holders: tuple[ContactId, ...] = ()  # who is asked then


@dataclass(frozen=True, slots=True, kw_only=True)
class TravellerLeft(Happened):
    """Somebody travels along no more: by their own word, the leader's, or the department's."""

    kind: Literal["traveller-left"] = "traveller-left"
    who: ContactId
    everywhere: bool = False  # every other leg of the journey, too


@dataclass(frozen=True, slots=True, kw_only=True)
class PartChosen(Happened):
    kind: Literal["part-chosen"] = "part-chosen"
    who: ContactId  # the leader's own, where it is the member
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EverybodyThere(Happened):
    kind: Literal["everybody-there"] = "everybody-there"


@dataclass(frozen=True, slots=True, kw_only=True)
class TravellerPrepared(Happened):
    """The letter of one more traveller is made."""

    kind: Literal["traveller-prepared"] = "traveller-prepared"
    number: int
    file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeagueAsked(Happened):
    kind: Literal["league-asked"] = "league-asked"
    holders: tuple[ContactId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeagueAgreed(Happened):
    kind: Literal["league-agreed"] = "league-agreed"
    name: str
    holders: tuple[ContactId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaguePassedOver(Happened):
    """Somebody of the department goes on without the league's word."""

    kind: Literal["league-passed-over"] = "league-passed-over"
    name: str
    holders: tuple[ContactId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HumanFirst(Happened):
    """Whoever asks is not of age: somebody decides whether it is taken up at all."""

    kind: Literal["human-first"] = "human-first"
    holders: tuple[ContactId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenUp(Happened):
    kind: Literal["taken-up"] = "taken-up"
    name: str
    holders: tuple[ContactId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardianNamed(Happened):
    kind: Literal["guardian-named"] = "guardian-named"
    name: str
    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardianAsked(Happened):
    kind: Literal["guardian-asked"] = "guardian-asked"
    holders: tuple[ContactId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardianAgreed(Happened):
    kind: Literal["guardian-agreed"] = "guardian-agreed"
    name: str  # as it was typed on the page
    agreed: str  # a digest of what was read there
    holders: tuple[ContactId, ...] = ()
    witnesses: tuple[str, ...] = ()  # where it was given in writing: the two who have read it


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardianWrote(Happened):
    """Somebody says that the guardian has agreed in writing; a second person must say so, too."""

    kind: Literal["guardian-wrote"] = "guardian-wrote"
    name: str  # of whoever says it
    agreed: str  # a digest of the trip as it was then


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardianRefused(Happened):
    kind: Literal["guardian-refused"] = "guardian-refused"
    name: str = ""
    everywhere: bool = False  # every other country of the journey, too


@dataclass(frozen=True, slots=True, kw_only=True)
class HomesAllowed(Happened):
    kind: Literal["homes-allowed"] = "homes-allowed"
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Consented(Happened):
    """The member agreed that these people outside are told; `shown`: a digest of the words."""

    kind: Literal["consented"] = "consented"
    recipients: tuple[str, ...]  # countries
    shown: str


CompanyEvent = (
    OthersInvited
    | InviteOpened
    | TravellerJoined
    | TravellerLeft
    | PartChosen
    | EverybodyThere
    | TravellerPrepared
    | LeagueAsked
    | LeagueAgreed
    | LeaguePassedOver
    | HumanFirst
    | TakenUp
    | GuardianNamed
    | GuardianAsked
    | GuardianAgreed
    | GuardianWrote
    | GuardianRefused
    | HomesAllowed
    | Consented
)
