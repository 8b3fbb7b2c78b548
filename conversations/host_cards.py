"""What a card says of a host's answer, and the buttons under it."""

from chatbot.core.messages import Arg, Args, Choice, days, typed, words
from conversations.case import Case
from conversations.directory import host_of, next_address
from conversations.faces import STEP
from conversations.organization import Organization
from conversations.talk import button

HOSTED = frozenset({"introduced", "byhand", "named", "bounced"})
"""The statuses in which the department has something to do with a host."""


def choices(organization: Organization, case: Case, *, more: int) -> tuple[Choice, ...]:
    """The likely ones first, the rest two at a time behind one more tap."""
    first, rest = _steps(organization, case)
    rest = (*rest, "company") if case.company.travellers else rest
    if more:
        following = "further" if len(rest) > 2 * more else "less"
        names = (*rest[2 * more - 2 : 2 * more], following)
    else:
        names = (*first, *(("more",) if rest else ()))
    return tuple(_step(case, name) for name in names)


def _steps(organization: Organization, case: Case) -> tuple[tuple[str, ...], tuple[str, ...]]:
    said = case.host.said
    match case.status:
        case "introduced":
            return ("heard",), ("bounced", "revoke")
        case "named":
            return ("heard",), ("revoke",)
        case "bounced":
            if next_address(organization, case):
                return ("try", "again"), ("address", "reached", "decline")
            return ("again", "address"), ("reached", "decline")
        case "byhand" if said is None:
            return ("heard", "say"), ("bounced", "revoke")
        case "byhand" if case.host.told and nameless(case):
            return ("heard", "say"), ("bounced", "revoke")
        case "byhand" if tellable(case):
            return ("relay", "say"), ("heard", "revoke")
        case "byhand":
            return ("say", "heard"), ("revoke",)
    return (), ()


def tellable(case: Case) -> bool:
    """Whether there is a sentence of ours for what they answered, so that one tap tells it."""
    said = case.host.said
    if said is None or said.mission:
        return False
    return said.choice != "dates" or bool(said.days)


def nameless(case: Case) -> bool:
    """Whether they would meet, and nobody knows yet whom to write to."""
    said = case.host.said
    meets = said is not None and said.choice in {"meet", "contact"} and not said.mission
    return meets and case.host.contact is None


def args(organization: Organization, case: Case) -> Args:
    """What a card's own sentence may name."""
    said = case.host.said
    known = host_of(organization, case) is not None or organization.hosts(case.leg.country)
    heard = "silent" if said is None or case.host.silent else said.choice
    heard = "told" if case.host.told and nameless(case) else heard
    return {
        "has_host": "yes" if known else "no",
        "heard": "mission" if said is not None and said.mission else heard,
        "host_days": days(said.days) if said is not None and said.days else "",
        "answer": words(f"host-heard-{said.choice}") if said is not None else "",
        "has_answer": "yes" if said is not None and case.host.told else "no",
        "has_days": "yes" if said is not None and said.days else "no",
        "asked": "yes" if case.host.reminded_at is not None else "no",
    }


def facts(organization: Organization, case: Case) -> list[tuple[str, Arg]]:
    """What the host wrote, for the department alone; a contact is the traveller's."""
    said, last = case.host.said, _last(organization, case)
    if said is None:
        return last
    return [
        ("card-fact-heard", words(f"host-heard-{said.choice}")),
        ("card-fact-host-days", days(said.days) if said.days else ""),
        ("card-fact-contact", typed(", ".join(filter(None, (said.name, said.mail, said.phone))))),
        ("card-fact-host-words", typed(said.words)),
        *last,
    ]


def _last(organization: Organization, case: Case) -> list[tuple[str, Arg]]:
    following = next_address(organization, case) if case.status == "bounced" else ""
    return [
        ("card-fact-greeting", typed(case.host.greeting)),
        ("card-fact-copies", str(len(case.host.copies) or "")),
        ("card-fact-next", following),
    ]


def _step(case: Case, name: str) -> Choice:
    label = "button-more" if name == "further" else ""
    label = "button-heard-again" if name == "heard" and case.host.said is not None else label
    return button(STEP, name, label, about=case, style="yes" if name == "relay" else "")
