"""The cards that decide: what an officer sees of a case, and the buttons under it."""

from collections.abc import Callable

from chatbot.core.effects import Send
from chatbot.core.events import ChoiceMade
from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import (
    Arg,
    Args,
    Choice,
    Line,
    Message,
    days,
    listed,
    moment,
    named,
    rows,
    typed,
    words,
)
from chatbot.core.people import People
from conversations import (
    host_cards,
    legs,
    margin,
    remarks,
    scopes,
    signatures,
    travellers,
    visit_faces,
    youth_cards,
)
from conversations.case import Case
from conversations.directory import host_of, verified
from conversations.faces import FACES as OTHER_FACES
from conversations.faces import STEP, Face
from conversations.organization import Organization
from conversations.routing import LEAGUE, passed, role_of
from conversations.talk import Outcome, Turn, button

FACES = {**OTHER_FACES, "visit": visit_faces.visit}
"""The cards of what is no trip."""

Act = Callable[[Turn, Case, ChoiceMade], Outcome]
"""What a button on a card does."""

HOST = "host"


RECOMMENDING = {"organizer": ("agree", "ask", "more"), "department": ("vouch", "ask", "more")}
"""The likely buttons where somebody is to be recommended; the department only records it."""

AGREED = frozenset(
    {
        "league",
        "asked-league",
        "guardian",
        "unguarded",
        "recommended",
        "given",
        "asked-given",
        "seconding",
        "hold",
        "sent",
        "bounced",
        "introduced",
        "byhand",
        "named",
        "returned",
        "closed",
    }
)


ASIDE = {
    "barred": "card-barred",
    "traveller": "officers-not-yours-now",
    "invited": "officers-not-yours-now",
}
"""What is left of the card of an officer who has no part in deciding about this trip any more."""


def slot(case: Case) -> str:
    """The place in a chat that the case's card takes."""
    return f"card:{case.id}"


def card(
    turn: Turn,
    case: Case,
    to: ContactId,
    *,
    more: int = 0,
    anew: bool = False,
    before: tuple[Line, ...] = (),
) -> Send:
    """The card of a case for one officer, as the case stands now."""
    role = role_of(to, case, turn.people)
    if case.kind in FACES:
        shown, above = FACES[case.kind](turn, case, role, to), remarks.away(turn, case)
    elif role in ASIDE:
        shown, above, before = Face(key=ASIDE[role], args={"number": case.number}), (), ()
    else:
        shown = Face(
            key=face(case, role),
            args=facts(turn, case, role, to),
            choices=margin.kept(
                turn, case, to, choices(turn.organization, case, role, to, more=more)
            ),
        )
        above = (*margin.lines(turn, case, role, to), *remarks.card(turn, case, role))
    return Send(
        Message(
            to=to,
            key=Key(shown.key),
            args=shown.args,
            before=(*before, *above),
            choices=shown.choices,
            replaces=slot(case),
            anew=anew,
            about=case.id,
            private=True,
            purpose="reply" if to == turn.event.contact else "notice",
        )
    )


def face(case: Case, role: str) -> str:
    """Which card an officer sees: whoever has recommended somebody sees what became of it."""
    settled = role == "organizer" or (role == "league" and case.stage not in LEAGUE)
    if settled and case.stage in AGREED:
        return "card-settled"
    return f"card-{case.status}"


def cards(
    turn: Turn,
    case: Case,
    to: tuple[ContactId, ...],
    *,
    anew: bool = False,
    before: tuple[Line, ...] = (),
) -> tuple[Send, ...]:
    """The same card for several officers; the remark is for all but whoever is here."""
    here = turn.event.contact
    return tuple(
        card(turn, case, holder, anew=anew, before=() if holder == here else before)
        for holder in dict.fromkeys(to)
    )


def everybody(case: Case, *more: ContactId) -> tuple[ContactId, ...]:
    """All who hold the card, or held it."""
    return tuple(dict.fromkeys((*more, *case.holders, *case.knowing)))


def choices(
    organization: Organization, case: Case, role: str, to: ContactId, *, more: int
) -> tuple[Choice, ...]:
    """At most three buttons: the likely ones first, the rest behind one more tap."""
    deciding = role == "department" and to not in passed(case)
    names: tuple[str, ...] = ()
    match case.stage:
        case "requested" if role in RECOMMENDING:
            names = (RECOMMENDING[role], ("decline", "pass", "further"), ("add", "less"))[more]
        case "asked-requested" if role in RECOMMENDING:
            first = (RECOMMENDING[role][0], "more")
            names = (first, ("decline", "pass", "further"), ("add", "less"))[more]
        case "seconding" if deciding:
            names = ("undo",) if to == case.decided_by else ("approve", "decline", "undo")
        case "given" | "asked-given" if deciding:
            return _deciding(organization, case, more)
        case "hold" if role == "department":
            names = ("undo",)
        case "human" | "league" | "asked-league" | "guardian":
            return youth_cards.choices(case, role, to)
        case "returned" if role == "department" and case.report.due is not None:
            names = ("rest",)
        case "revoking" if role == "department":
            names = ("told",)
        case _ if deciding and case.status in host_cards.HOSTED:
            return host_cards.choices(organization, case, more=more)
    return tuple(_step(case, name) for name in names)


def _deciding(organization: Organization, case: Case, more: int) -> tuple[Choice, ...]:
    hosts = organization.hosts(case.leg.country)
    chosen = host_of(organization, case)
    ask = ("ask",) if case.status == "given" else ()
    if more:
        others = _others(case, hosts=len(hosts), chosen=chosen is not None)
        pages = (
            ("decline", "conditions", "further"),
            (*others, "add", "last"),
            (*youth_cards.last(case), "scope", "less"),
        )
        return tuple(_step(case, name) for name in pages[more - 1])
    if chosen:
        return tuple(_step(case, name) for name in ("approve", *ask, "more"))
    if hosts:
        return (*pick_host(organization, case), _step(case, "more"))
    seek = "found" if case.seeking else "seek"
    return tuple(_step(case, name) for name in (seek, "none", "more"))


def _others(case: Case, *, hosts: int, chosen: bool) -> tuple[str, ...]:
    """Another host, where there may be one: of the directory, or one that somebody has found."""
    if hosts:
        return ("hosts",) if hosts > 1 and chosen else () if chosen else ("none",)
    return ("found",) if chosen or not case.seeking else ()


def pick_host(organization: Organization, case: Case) -> tuple[Choice, ...]:
    """One button for each host that is known in the country."""
    return tuple(
        Choice(question=HOST, id=p.id, label_as=typed(p.name), about=case.id, revision=case.version)
        for p in organization.hosts(case.leg.country)
    )


def facts(turn: Turn, case: Case, role: str, to: ContactId | None = None) -> Args:
    """Everything that a card says, and nothing that its reader does not need."""
    organization = turn.organization
    partner = host_of(organization, case)
    zone = organization.zone
    recommended = case.recommended_at or case.since
    return {
        "you": "yes" if to is not None and to == case.decided_by else "no",
        "you_agreed": "yes" if to is not None and to == case.recommended_by else "no",
        "recommender": signatures.recommender(case),
        "recommended": moment(recommended.isoformat(), zone),
        "state": words(f"queue-state-{case.status}"),
        "asker": typed(case.asker_name),
        "mine": "yes" if to is not None and to == case.asker else "no",
        "name": typed(case.name),
        "number": case.number,
        "country": legs.where(case),
        "facts": rows(*_facts(organization, case, role)),
        "who": signatures.decider(case),
        "decider": signatures.decider(case),
        "when": moment((case.decided_at or case.since).isoformat(), zone),
        "since": moment(case.since.isoformat(), zone),
        "window": legs.when(case),
        "seen": "yes" if case.circle.second_look else "no",
        "partner": typed(partner.name if partner else ""),
        "question": typed(case.question),
        "words": typed(case.words),
        "cause": named(organization.named("causes", case.cause)),
        "reason": words(bounce(case.bounce)),
        "bounced": "yes" if case.bounce else "no",
        "minutes": organization.times.hold_told(),
        **host_cards.args(organization, case),
    }


def bounce(code: str) -> str:
    """What a code of the mail server means to a person."""
    if code.startswith("smtp-5") or code == "mail-address":
        return "card-bounce-refused"
    if code == "seen":
        return "card-bounce-seen"
    return "card-bounce-expired" if code == "expired" else "card-bounce-other"


def _facts(organization: Organization, case: Case, role: str) -> list[tuple[str, Arg]]:
    pairs: list[tuple[str, Arg]] = [
        *youth_cards.facts(case, role),
        ("card-fact-kind", named(organization.named("kinds", case.membership))),
        ("card-fact-district", named(organization.named("districts", case.district))),
        *legs.rows(case),
        ("card-fact-why", typed(case.why)),
    ]
    if role == "department" and case.stage not in {"requested", "asked-requested"}:
        pairs += _details(organization, case)
    for question, answer in (*case.exchanges, (case.question, case.answer)):
        if answer:
            pairs += [("card-fact-question", typed(question)), ("card-fact-answer", typed(answer))]
    return pairs


def _details(organization: Organization, case: Case) -> list[tuple[str, Arg]]:
    leg = case.leg
    partner = host_of(organization, case)
    return [
        ("card-fact-recommended", signatures.recommender(case)),
        ("card-fact-window", days(leg.sought)),
        ("card-fact-city", typed(leg.city)),
        ("card-fact-activity", activities(organization, leg.activity)),
        *travellers.rows(case),
        ("card-fact-email", typed(case.email)),
        ("card-fact-phone", words("card-no-phone") if case.phone == "none" else typed(case.phone)),
        ("card-fact-other", typed(case.other)),
        ("card-fact-host", typed(partner.name if partner else "")),
        ("card-fact-scope", scopes.said(case)),
        ("card-fact-address", partner.address if partner else ""),
        ("card-fact-verified", verified(partner) if partner else ""),
        *host_cards.facts(organization, case),
    ]


def activities(organization: Organization, answer: str) -> Arg:
    """The picked activities by their names, then the member's own words."""
    picked, _, own = answer.partition("\n")
    things: list[Arg] = [named(organization.named("activities", a)) for a in picked.split(",") if a]
    return listed(*things, *([typed(own)] if own else []))


def _step(case: Case, name: str) -> Choice:
    style = {"agree": "yes", "approve": "yes", "decline": "no", "undo": "no"}.get(name, "")
    label = "button-more" if name == "further" else ""
    return button(STEP, name, label, about=case, style=style)


VISITS = ("announced", "inquired")
"""When visitors from abroad are the department's turn."""


def mine(case: Case, contact: ContactId, people: People) -> bool:
    """Whether it is this officer's turn."""
    role = role_of(contact, case, people)
    if case.status in {"requested", "offered"}:
        return contact in case.holders and role in {"organizer", "department"}
    if case.status == "league":
        return role == "league"
    first = case.circle.first.by if case.status == "seconding" and case.circle.first else None
    deciding = role == "department" and contact not in {*passed(case), first}
    waiting = {"human", "given", "seconding", "bounced", "byhand", "task", *VISITS}
    return case.status in waiting and deciding
