"""What a company of travellers, the league and a guardian make of a trip."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from chatbot.core.ids import ContactId
from conversations import happened as h
from conversations.case.papers import LETTERS
from conversations.case.whole import Case


def subject(case: Case) -> str:
    """For each leg a digest of what a guardian is asked to agree to: who, where, when, what for."""
    homes = ("homes",) if case.youth.homes else ()
    said = (case.name, case.youth.guardian, case.youth.guardian_mail, case.other, *homes)
    legs = ((leg.country, leg.city, leg.sought, leg.activity) for leg in case.legs)
    texts = ("\x1f".join((*said, *leg)) for leg in legs)
    return " ".join(hashlib.sha256(text.encode()).hexdigest() for text in texts)


def unconsented(case: Case) -> bool:
    """Whether a guardian still has to agree to this, as it is now."""
    agreed = set(case.youth.agreed_to.split())
    return case.youth.minor and not set(subject(case).split()) <= agreed


def mark(*said: str) -> str:
    """A short name for what was said: the same for the same, and telling nothing of it."""
    return hashlib.sha256("\x1f".join(said).encode()).hexdigest()[:16]


def _invited(case: Case, _: h.OthersInvited) -> Case:
    return _with(case, invited=case.company.invited + 1, complete=False)


def _opened(case: Case, event: h.InviteOpened) -> Case:
    return _with(case, opened=tuple(dict.fromkeys((*case.company.opened, event.by))))


def _joined(case: Case, event: h.TravellerJoined) -> Case:
    number = case.company.last + 1
    joined = h.Traveller(
        contact=event.by,
        number=number,
        name=event.name,
        membership=event.membership,
        email=event.email,
        phone=event.phone,
        joined_at=event.at,
        agreed=event.agreed,
        late=event.late,
    )
    others = tuple(t for t in case.company.travellers if t.contact != event.by)
    opened = tuple(c for c in case.company.opened if c != event.by)
    grown = _with(case, travellers=(*others, joined), opened=opened, last=number)
    grown = replace(grown, version=case.version + 1)
    return _afresh(grown, event) if event.afresh else grown


def _afresh(case: Case, event: h.TravellerJoined) -> Case:
    """The trip as it was before anybody said yes: nobody's word counts for their own journey."""
    return replace(
        case,
        status="requested",
        since=event.at,
        rung=0,
        question="" if case.status == "asked" and not case.answer else case.question,
        returns="",
        holders=event.holders,
        knowing=tuple(c for c in _once(case.knowing, case.holders) if c != event.by),
        recommended_by=ContactId(""),
        recommended_name="",
        recommended_at=None,
        circle=replace(case.circle, recommended_for="", recorded_by="", voices=()),
        youth=replace(case.youth, league_by=ContactId(""), league_name="", without=""),
    )


def _left(case: Case, event: h.TravellerLeft) -> Case:
    company = case.company
    left = tuple(t for t in company.travellers if t.contact != event.who)
    opened = tuple(c for c in company.opened if c != event.who)
    if left == company.travellers:
        return _with(case, opened=opened)
    gone = next(t for t in company.travellers if t.contact == event.who)
    out = tuple(
        replace(e, state="withdrawn") if e.number.endswith(f"-{LETTERS[gone.number - 1]}") else e
        for e in case.papers.editions
    )
    parted = (*company.parted, event.who) if event.everywhere else company.parted
    after = _with(case, travellers=left, opened=opened, parted=parted)
    return replace(after, version=case.version + 1, papers=replace(case.papers, editions=out))


def _chosen(case: Case, event: h.PartChosen) -> Case:
    version = case.version + 1
    if event.who == case.member:
        return replace(_with(case, part=event.part), version=version, file="")
    travellers = tuple(
        replace(t, part=event.part, file="") if t.contact == event.who else t
        for t in case.company.travellers
    )
    return replace(_with(case, travellers=travellers), version=version)


def _prepared(case: Case, event: h.TravellerPrepared) -> Case:
    travellers = tuple(
        replace(t, file=event.file) if t.number == event.number else t
        for t in case.company.travellers
    )
    return _with(case, travellers=travellers)


def _league_asked(case: Case, event: h.LeagueAsked) -> Case:
    return replace(case, status="league", holders=event.holders, since=event.at, rung=0)


def _league_over(case: Case, event: h.LeagueAgreed | h.LeaguePassedOver) -> Case:
    if isinstance(event, h.LeagueAgreed):
        youth = replace(case.youth, league_name=event.name, league_by=event.by)
    else:
        youth = replace(case.youth, without=event.name)
    return replace(
        case,
        status="given" if case.detailed else "recommended",
        since=event.at,
        rung=0,
        question="" if case.status == "asked" and not case.answer else case.question,
        returns="",
        holders=event.holders if case.detailed else (),
        knowing=_once(case.knowing, case.holders, (event.by,)),
        youth=youth,
    )


def _human(case: Case, event: h.HumanFirst) -> Case:
    youth = replace(case.youth, minor=True)
    return replace(case, status="human", since=event.at, holders=event.holders, youth=youth)


def _taken(case: Case, event: h.TakenUp) -> Case:
    return replace(
        case,
        status="requested",
        since=event.at,
        rung=0,
        holders=event.holders,
        knowing=_once(case.knowing, case.holders, (event.by,)),
        youth=replace(case.youth, taken_by=event.name),
    )


def _guardian_asked(case: Case, event: h.GuardianAsked) -> Case:
    holders = event.holders or case.holders
    return replace(case, status="guardian", since=event.at, rung=0, holders=holders)


def _guardian_agreed(case: Case, event: h.GuardianAgreed) -> Case:
    youth = replace(
        case.youth,
        agreed_name=event.name,
        agreed_at=event.at,
        agreed_to=event.agreed,
        witnesses=event.witnesses,
        wrote_to="",
    )
    return replace(
        case,
        status="given",
        since=event.at,
        rung=0,
        holders=event.holders or case.holders,
        version=case.version + 1,
        youth=youth,
    )


def _guardian_wrote(case: Case, event: h.GuardianWrote) -> Case:
    youth = replace(case.youth, wrote_to=event.agreed, witness=event.by, witness_name=event.name)
    return replace(case, youth=youth)


def _guardian_refused(case: Case, event: h.GuardianRefused) -> Case:
    youth = replace(
        case.youth, agreed_name="", agreed_at=None, agreed_to="", refused_all=event.everywhere
    )
    return replace(case, status="unguarded", since=event.at, rung=0, youth=youth)


def _named(case: Case, event: h.GuardianNamed) -> Case:
    youth = replace(
        case.youth,
        guardian=event.name,
        guardian_mail=event.email,
        mail_before=case.youth.guardian_mail,
    )
    return replace(case, youth=youth, version=case.version + bool(youth.mail_before))


def _homes(case: Case, _: h.HomesAllowed) -> Case:
    youth = replace(case.youth, homes=True)
    return replace(case, youth=youth, file="", version=case.version + 1)


def renewed(before: Case, after: Case) -> Case:
    """The case with no letter of anybody, once the leader's is to be made anew."""
    if not after.company.travellers or after.file or not before.file:
        return after
    travellers = tuple(replace(t, file="") for t in after.company.travellers)
    return _with(after, travellers=travellers)


def _with(case: Case, **changes: Any) -> Case:
    return replace(case, company=replace(case.company, **changes))


def _once(*groups: tuple[ContactId, ...]) -> tuple[ContactId, ...]:
    return tuple(dict.fromkeys(c for group in groups for c in group))


APPLIED: Mapping[type[Any], Callable[[Case, Any], Case]] = MappingProxyType(
    {
        h.OthersInvited: _invited,
        h.InviteOpened: _opened,
        h.TravellerJoined: _joined,
        h.TravellerLeft: _left,
        h.PartChosen: _chosen,
        h.EverybodyThere: lambda case, _: _with(case, complete=True, opened=()),
        h.TravellerPrepared: _prepared,
        h.LeagueAsked: _league_asked,
        h.LeagueAgreed: _league_over,
        h.LeaguePassedOver: _league_over,
        h.HumanFirst: _human,
        h.TakenUp: _taken,
        h.GuardianNamed: _named,
        h.GuardianAsked: _guardian_asked,
        h.GuardianAgreed: _guardian_agreed,
        h.GuardianWrote: _guardian_wrote,
        h.GuardianRefused: _guardian_refused,
        h.HomesAllowed: _homes,
        h.Consented: lambda case, event: replace(
            case, consented_at=event.at, consented_to=event.shown
        ),
    }
)
