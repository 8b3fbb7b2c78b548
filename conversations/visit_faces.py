"""The card of visitors: for the department, and for the club that is asked to host them."""

from chatbot.core.ids import ContactId
from chatbot.core.messages import (
    Arg,
    Args,
    Choice,
    country,
    days,
    listed,
    moment,
    named,
    rows,
    typed,
    words,
)
from conversations.case import Case
from conversations.faces import STEP, Face
from conversations.talk import Turn, button
from conversations.visit_parts import CLUB, DEPARTMENT, part

STEPS: dict[tuple[str, str], tuple[str, ...]] = {
    (DEPARTMENT, "announced"): ("offer", "reask", "regret"),
    (DEPARTMENT, "missed"): ("regret",),
    (DEPARTMENT, "offered"): ("elsewhere",),
    (DEPARTMENT, "inquired"): ("explain", "elsewhere"),
    (CLUB, "offered"): ("welcome", "cannot", "inquire"),
}
STYLES = {"offer": "yes", "welcome": "yes", "regret": "no"}


def visit(turn: Turn, case: Case, role: str, to: ContactId) -> Face:
    """Who comes, when, what is hoped for, who pays for what, and whom to call."""
    del role
    mine = part(case, to, turn.people)
    args: Args = {
        "country": country(case.leg.country),
        "city": typed(case.leg.city),
        "window": days(case.leg.sought),
        "people": typed(case.name),
        "facts": rows(*_facts(turn, case, mine)),
        "who": typed(case.decided_name),
        "when": moment((case.decided_at or case.since).isoformat(), turn.organization.zone),
        "district": named(turn.organization.named("districts", case.district)),
        "minors": "yes" if case.visit is not None and case.visit.visitors.minors else "no",
        "address": turn.organization.address,
        "state": words(f"queue-state-{case.status}"),
    }
    if mine not in {CLUB, DEPARTMENT} or (mine == CLUB and case.status == "inquired"):
        key = "visit-waits" if case.status == "inquired" else "visit-elsewhere"
        return Face(key=key, args=args)
    side = "club" if mine == CLUB else "department"
    return Face(key=f"visit-{side}-{case.status}", args=args, choices=_choices(case, mine))


def _choices(case: Case, mine: str) -> tuple[Choice, ...]:
    steps = STEPS.get((mine, case.status), ())
    late = {"regret": "button-visit-late"} if case.status == "missed" else {}
    return tuple(
        button(
            STEP,
            step,
            late.get(step, f"button-visit-{step}"),
            about=case,
            style=STYLES.get(step, ""),
        )
        for step in steps
    )


def _facts(turn: Turn, case: Case, mine: str) -> list[tuple[str, Arg]]:
    """What each reader needs; the visitors' own contact is for the department until it is set."""
    assert case.visit is not None, "a visit has visitors"
    who, seen = case.visit.visitors, case.visit
    partner = turn.organization.partner(who.partner)
    tried = (named(turn.organization.named("districts", t)) for t in seen.tried)
    pairs: list[tuple[str, Arg]] = [
        ("visit-fact-people", typed(who.people)),
        ("visit-fact-party", typed(partner.name if partner else who.partner)),
        ("visit-fact-hopes", typed(who.hopes)),
        ("visit-fact-languages", typed(who.languages)),
    ]
    if mine == DEPARTMENT:
        pairs += [
            ("visit-fact-contact", typed(who.contact)),
            ("visit-fact-queried", typed(seen.queried)),
            ("visit-fact-tried", listed(*tried) if seen.tried else ""),
            ("visit-fact-cannot", typed(seen.cannot)),
        ]
    if mine in {CLUB, DEPARTMENT}:
        pairs += [
            ("visit-fact-question", typed(seen.question)),
            ("visit-fact-answer", typed(seen.answer)),
            ("visit-fact-club", typed(seen.contact)),
            ("visit-fact-welcome", typed(seen.welcome)),
        ]
    return [*pairs, ("visit-fact-number", case.number)]
