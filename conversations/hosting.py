"""What a host answers, on the page or typed in by an officer, and what follows from it."""

from chatbot.core.effects import Effect
from chatbot.core.events import PagePosted
from chatbot.core.forms import Reading
from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Args, Line, typed
from chatbot.core.text import one_line
from chatbot.fields import Name
from conversations import happened as c
from conversations import travellers
from conversations.cards import cards, everybody
from conversations.case import Case
from conversations.case.company import mark
from conversations.case.papers import number
from conversations.directory import invited
from conversations.happened import HOST_SIDE, CaseEvent, HostSaid
from conversations.host_forms import CHOICES
from conversations.introduction import dealt, deciders, member_args, told_arrived
from conversations.mentions import MISSION, mentioned
from conversations.record import Recorded, record
from conversations.steps import ARRIVED
from conversations.talk import Outcome, Turn, button, reading, tell

VISITED = frozenset({"returned", "closed"})
"""Afterwards there is only a greeting to send."""

MEETING = frozenset({"meet", "contact"})
"""Answers after which the traveller may write to somebody, once that somebody has a name."""


def posted(turn: Turn, event: PagePosted) -> Outcome:
    """An answer from the host's page; where it means nothing any more, nothing happens."""
    case = turn.case
    if case is None or not invited(turn.organization, case, event.subject):
        return Outcome(session=turn.session)
    if event.choice == "greet" and (answerable(case) or case.status in VISITED):
        return _greeted(turn, case, event.fields.get("greeting", ""))
    way = next((way for way in CHOICES if answering(case, way) == event.choice), "")
    if not answerable(case) or not way:
        return Outcome(session=turn.session)  # it was about a visit that has changed since
    fields = {"choice": way, **event.fields}
    done, effects = heard(turn, case, said(turn, fields), by=HOST_SIDE)
    return done.outcome(turn, *effects)


def answering(case: Case, way: str) -> str:
    """What an answer is called on the page: it is about the visit as it is shown there."""
    leg = case.leg
    shown = (number(case), case.name, leg.country, leg.city, leg.sought, leg.activity)
    return f"{way}-{mark(*shown)}"


def answerable(case: Case) -> bool:
    """Whether a host may answer: the mail was taken, and the visit is not over."""
    sent = case.status == "sent" and case.accepted_at is not None
    return case.kind == "trip" and (sent or case.status in ARRIVED.split())


def said(turn: Turn, fields: dict[str, str]) -> HostSaid:
    """An answer as it is kept; what is no name is no contact's name."""
    name, words = fields.get("contact", ""), fields.get("words", "")
    if name and not _is_name(name, reading(turn)):
        name, words = "", f"{name}\n{words}".strip()
    everything = " ".join((*fields.values(),))
    return HostSaid(
        choice=fields["choice"],
        name=name,
        mail=fields.get("mail", ""),
        phone=fields.get("phone", ""),
        days=fields.get("days", ""),
        words=words,
        greeting=one_line(fields.get("greeting", "")),
        mission=MISSION in mentioned(everything, turn.wording, (MISSION,)),
    )


def heard(
    turn: Turn, case: Case, answer: HostSaid, *, by: ContactId, name: str = ""
) -> tuple[Recorded, tuple[Effect, ...]]:
    """A named contact goes to the traveller; everything else is first looked at by people."""
    times = turn.organization.times
    done: Recorded | None = None
    told: tuple[Effect, ...] = ()
    if case.status == "sent":  # whoever answers has got the letter
        done = record(case, c.Introduced(by=by, at=turn.now), times)
        told = (told_arrived(turn, case), *travellers.news(case, done.case))
    event = _event(turn, case, answer, by, name)
    done = done.then(event, times) if done else record(case, event, times)
    shown = _named(turn, case, done.case) if event.kind == "contact-named" else ()
    return done, (*told, *(shown or _to_look_at(turn, case, done.case)))


def _event(turn: Turn, case: Case, answer: HostSaid, by: ContactId, name: str) -> CaseEvent:
    reached = answer.name and (answer.mail or answer.phone)
    if answer.choice in MEETING and reached and not answer.mission:
        return c.ContactNamed(by=by, at=turn.now, said=answer, name=name)
    holders = deciders(turn, case)
    return c.HostAnswered(by=by, at=turn.now, said=answer, name=name, holders=holders)


def _named(turn: Turn, before: Case, case: Case) -> tuple[Effect, ...]:
    """The contact is for all who travel there; the department hears that there is one."""
    changed = before.host.contact is not None
    line = (Line(Key("host-named-changed")),) if changed else ()
    show = button("trip", "contact", "button-show-contact", about=case, style="yes")
    first = button("trip", "first", "button-first-message", about=case)
    handed = tell(
        case.member,
        "host-named",
        handoff(turn, case),
        case=case,
        before=line,
        choices=(show, first),
    )
    along = (
        tell(
            each.contact,
            "company-named",
            {**handoff(turn, case), **travellers.args(case, each)},
            case=case,
            before=line,
            choices=(show, first),
        )
        for each in case.company.travellers
    )
    answer = case.host.said
    loud = answer is not None and bool(answer.words or answer.greeting)
    looking = deciders(turn, case) if loud else ()
    rest = tuple(h for h in everybody(case) if h not in looking)
    return (handed, *along, *dealt(turn, case, looking), *cards(turn, case, rest))


def handoff(turn: Turn, case: Case) -> Args:
    """What the traveller is told when it is their turn to write."""
    return {**member_args(turn, case), "department": turn.organization.department}


def _to_look_at(turn: Turn, before: Case, case: Case) -> tuple[Effect, ...]:
    """Whatever a host writes is read by the department before the member hears of it."""
    taken = before.host.contact is not None and case.host.contact is None
    changed = "card-host-changed" if before.host.said is not None else "card-host-answered"
    key = "card-host-taken" if taken else changed
    travel = (case.member, *(t.contact for t in case.company.travellers)) if taken else ()
    args = member_args(turn, case)
    rest = tuple(h for h in everybody(case) if h not in case.holders)
    return (
        *(tell(who, "host-contact-taken", args, case=case) for who in travel),
        *dealt(turn, case, case.holders, before=(Line(Key(key)),)),
        *cards(turn, case, rest),
    )


def _greeted(turn: Turn, case: Case, words: str) -> Outcome:
    """A line of greeting: for the department and the file."""
    words = one_line(words)
    if not words:
        return Outcome(session=turn.session)
    event = c.HostGreeted(by=HOST_SIDE, at=turn.now, words=words)
    done = record(case, event, turn.organization.times)
    args = {**member_args(turn, case), "name": typed(case.name), "words": typed(words)}
    told = (tell(h, "host-greeting", args, case=case) for h in deciders(turn, case))
    return done.outcome(turn, *told)


def _is_name(text: str, found: Reading) -> bool:
    return isinstance(Name().read(text, {}, found), str)
