"""Who travels along on a trip: the case as it is for one of them, and what they hear of it."""

from dataclasses import replace

from chatbot.core.effects import Effect, Send
from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Arg, Args, Choice, File, Line, Message, typed, words
from conversations import legs, scopes
from conversations.case import Case
from conversations.case.papers import number
from conversations.happened import Company, Traveller
from conversations.steps import ARRIVED, offered

PREFIX = "traveller:"
LABELS = {
    "leave": "button-leave",
    "contact": "button-show-contact",
    "report": "button-report-now",
}
HEARD = frozenset({"given", "introduced", "returned", "bounced"})
"""The statuses of which everybody who travels along hears, beside the end of it."""
WITH_DEPARTMENT = frozenset({"asked-given", "seconding", "hold"})
"""From where a trip goes back to deciding, which is no news to those who travel along."""


def alone(case: Case, traveller: Traveller) -> Case:
    """The trip as if this traveller were the only one, for a letter and a mail of their own."""
    return replace(
        case,
        name=traveller.name,
        membership=traveller.membership,
        email=traveller.email,
        phone=traveller.phone,
        other="",
        file=traveller.file,
        company=Company(alone=traveller.number),
    )


def seen_by(case: Case, contact: ContactId) -> Case:
    """The trip as it is for one of those who travel, the leader or somebody else."""
    mine = case.company.of(contact)
    return case if mine is None else alone(case, mine)


def ready(case: Case) -> bool:
    """Whether everybody's letter is made."""
    return bool(case.file) and all(t.file for t in case.company.travellers)


def files(case: Case) -> tuple[File, ...]:
    """The letters of all but the leader."""
    own = (alone(case, t) for t in case.company.travellers)
    return tuple(File(f"introduction-{number(one)}.pdf", one.file) for one in own)


def news(before: Case | None, after: Case) -> tuple[Effect, ...]:
    """What a change of status means to everybody who travels along."""
    travellers = after.company.travellers
    status = after.status
    if not travellers or before is None or before.status == status:
        return ()
    known = status == "given" and before.stage in WITH_DEPARTMENT
    known = known or (status == "introduced" and before.status in ARRIVED.split())
    known = known or (before.status == "returned" and not after.open)
    if known or (status not in HEARD and after.open):
        return ()
    return tuple(_told(after, t, _news(after)) for t in travellers)


def _news(case: Case) -> str:
    """What they hear of a status; that their days are over, though the leader has told already."""
    if case.status == "closed":
        return "introduction-ended" if case.report.returned_at is None else "company-returned"
    return f"company-{case.status}" if case.status in HEARD else "company-over"


def _told(case: Case, traveller: Traveller, key: str) -> Send:
    may = choices(case)[:1] if key == "company-returned" else ()
    return tell(case, traveller.contact, key, args(case, traveller), choices=may)


def tell(
    case: Case,
    to: ContactId,
    key: str,
    said: Args,
    file: File | None = None,
    choices: tuple[Choice, ...] = (),
) -> Send:
    """A notice for one of them."""
    return Send(
        Message(
            to=to,
            key=Key(key),
            args=said,
            about=case.id,
            private=True,
            file=file,
            choices=choices,
            quiet=case.quiet,  # whatever else they are told as usual
        )
    )


def args(case: Case, traveller: Traveller | None = None) -> Args:
    """What is said of the trip to somebody who travels along; of the others nothing."""
    found: Args = {
        "name": typed(case.name),
        "country": legs.where(case),
        "window": legs.when(case),
        "state": words(f"queue-state-{case.status}"),
        **scopes.told(case),
    }
    if traveller is None:
        return found
    own = alone(case, traveller)
    return {**found, "number": number(own), "email": typed(traveller.email)}


def standing(case: Case, traveller: Traveller) -> Line:
    """Where the trip stands, for somebody who travels along; the leader hears bad news first."""
    key = "company-status-waits" if case.status == "revoking" else "company-status"
    return Line(Key(key), args(case, traveller))


def status(case: Case, traveller: Traveller, rule: str, rule_args: Args) -> tuple[Line, ...]:
    """The same, with the rule that holds there."""
    return (standing(case, traveller), Line(Key(rule), rule_args))


def choices(case: Case) -> tuple[Choice, ...]:
    """What somebody who travels along may do."""
    steps = offered(case, "traveller")
    names = ["leave"] if "leave" in steps else []
    names = ["contact", *names] if case.host.contact is not None else names
    back = "report" in steps and case.report.returned_at is not None
    names = ["report", *names] if back else names
    own = (Choice(question="trip", id=n, label=Key(LABELS[n]), about=case.id) for n in names)
    return (*own, Choice(question="home", id="other", label=Key("button-other")))


def rows(case: Case) -> list[tuple[str, Arg]]:
    """Everybody on a card of those who decide."""
    company = case.company
    if not company.travellers:
        return []
    return [
        ("card-fact-leader-part", words(f"company-part-{company.part}")),
        *(("card-fact-traveller", _row(t)) for t in company.travellers),
    ]


def _row(traveller: Traveller) -> Arg:
    return words(
        "company-row",
        name=typed(traveller.name),
        part=words(f"company-part-{traveller.part}"),
        email=typed(traveller.email),
        phone=words("card-no-phone") if traveller.phone == "none" else typed(traveller.phone),
    )


def invites(case: Case) -> tuple[Choice, ...]:
    """The way to travel with others; whoever is not of age leads nobody."""
    if case.youth.minor:
        return ()
    return (Choice(question="trip", id="party", label=Key("button-with-others"), about=case.id),)
