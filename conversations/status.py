"""Where a trip stands: whose turn, since when, and what one may say of oneself."""

from collections.abc import Sequence
from dataclasses import replace

from chatbot.core.ids import CaseId, Key
from chatbot.core.messages import Args, Choice, Line, days, listed, moment, named, typed
from chatbot.core.turns import Needs
from conversations import along, legs, scopes, second_looks, signatures, taking_back, travellers
from conversations import happened as c
from conversations.cards import cards, everybody
from conversations.case import Case
from conversations.case.papers import number
from conversations.happened.safety import MEMBER
from conversations.hosts_note import before, note
from conversations.record import record
from conversations.routing import seen_by_department
from conversations.steps import ARRIVED, offered
from conversations.talk import Outcome, Turn, again, button, home, in_silence, reply
from conversations.times import first_day, last_day_over

LOOKED_AT = frozenset({"requested", "human", "league", "given"})
"""The statuses in which a decline may be being looked at once more."""
FOUND = "own"
MOST_BUTTONS = 3
MOST = 8  # trips that are looked at, the newest


def shown(turn: Turn) -> Outcome | Needs:
    """Every open trip of the member here, then the same question again."""
    session = turn.session
    found = own_trips(turn)
    if isinstance(found, Needs):
        return found
    others = along.trips(turn, found)
    if isinstance(others, Needs):
        return others
    found = (*found, *others)
    still = tuple(case for case in found if case.open or second_looks.possible(turn, case))
    kept = replace(session, cases=tuple(case.id for case in still))
    if not found:
        begun = any(draft.form == "request" for draft in session.drafts)
        lines: tuple[Line, ...] = (Line(Key("status-draft" if begun else "status-none")),)
        return Outcome(session=session, effects=(again(turn, session, lines),))
    going_on = {_whole(case) for case in still}
    told = tuple(case for case in found if _whole(case) in going_on)
    lines = tuple(line for case in (told or found[-1:]) for line in status(turn, case))
    if session.draft is not None or not still:
        return Outcome(session=kept, effects=(again(turn, kept, lines),))
    *first, last = lines
    several = tuple(trip(case) for case in still) if len(still) > 1 else _offers(turn, still[-1])
    said = reply(turn, last.key, last.args, before=tuple(first), choices=several)
    return Outcome(session=replace(kept, about=still[-1].id), effects=(said,))


def own_trips(turn: Turn) -> Sequence[Case] | Needs:
    """The open trips of whoever is here, each leg by itself, and those that ended meanwhile."""
    if FOUND not in turn.found:
        return Needs(FOUND, index=f"of:{turn.session.contact}")
    me, known = turn.session.contact, turn.session.cases
    trips = (case for case in turn.found[FOUND] if case.kind == "trip" and case.member == me)
    everything = tuple(trips)
    going_on = {_whole(case) for case in everything if case.open}
    found = [c for c in everything if c.open or c.id in known or _whole(c) in going_on]
    order = {one: place for place, one in enumerate(known)}

    def place(case: Case) -> tuple[int, int]:
        """Where it stands among the trips that were asked for; a leg stands behind its first."""
        return order.get(case.id, order.get(case.of or case.id, len(order))), case.share.number

    return tuple(sorted(found, key=place)[-MOST:])


def _whole(case: Case) -> CaseId:
    """The trip that a leg is part of: what became of one leg is told as long as another goes on."""
    return case.of or case.id


def one(turn: Turn, case: Case) -> Outcome:
    """Where one trip stands, with what may be done about it."""
    *first, last = status(turn, case)
    session = replace(turn.session, about=case.id)
    if session.draft is not None or in_silence(turn):
        return Outcome(session=turn.session, effects=(again(turn, turn.session, (*first, last)),))
    said = reply(turn, last.key, last.args, before=tuple(first), choices=choices(case))
    return Outcome(session=session, effects=(said,))


def trip(case: Case) -> Choice:
    """A button that opens one of several trips."""
    return Choice(question="trip", id="show", label_as=legs.where(case), about=case.id)


def status(turn: Turn, case: Case) -> tuple[Line, ...]:
    """The status of one trip, and the rule that holds in it."""
    args = arguments(turn, case)
    mine = case.company.of(turn.session.contact)
    if mine is not None:
        return travellers.status(case, mine, rule(turn, case), args)
    key = f"status-{case.status}"
    if case.status == "requested" and seen_by_department(case, turn.people):
        key = "status-requested-late"
    elif case.status in LOOKED_AT and case.circle.second_look is not None:
        key = "status-look"
    elif case.status == "declined" and case.recommended_by:
        key = "status-declined-given"
    elif case.status == "given" and case.seeking:
        key = "status-given-seeking"
    elif case.status == "sent" and case.accepted_at is not None:
        key = "status-sent-accepted"
    else:
        key = _with_host(case) or key
    useful = (Line(Key("status-useful-day"), args),) if case.undecided else ()
    agreed = case.status in {"hold", "sent", *ARRIVED.split()}
    under = signatures.conditions(case) if agreed else ()
    scope = _scope(case) if agreed else ()
    return (Line(Key(key), args), *under, *scope, *useful, Line(Key(rule(turn, case)), args))


def _scope(case: Case) -> tuple[Line, ...]:
    """What the letter says that they may do, in its very words; on a quiet trip nothing."""
    if case.quiet or case.guard.scope == MEMBER:
        return ()
    return (Line(Key("status-scope"), {"scope": scopes.said(case)}),)


def _with_host(case: Case) -> str:
    """What there is to say of a host's answer, or of its absence."""
    said = case.host.said
    if case.status == "byhand" and case.host.silent:
        return "status-byhand-silent"
    plain = said is None or said.mission or not case.host.told
    if case.status in {"introduced", "byhand"} and said is not None and not plain:
        return f"status-introduced-{said.choice}"
    return ""


def rule(turn: Turn, case: Case) -> str:
    """Whether the member may present themself as one: once introduced, on those days."""
    if case.status not in ARRIVED.split():
        return "status-rule"
    if turn.now < first_day(case.leg):
        return "status-rule-early"
    return "status-rule-introduced" if turn.now < last_day_over(case.leg) else "status-rule"


def arguments(turn: Turn, case: Case) -> Args:
    """What a status line may name."""
    people, leg = turn.people, case.leg
    holders = [typed(found.name) for h in case.holders if (found := people.get(h)) and found.name]
    return {
        **scopes.told(case),
        "country": legs.where(case),
        "window": legs.when(case),
        "since": moment(case.since.isoformat(), turn.organization.zone),
        "day": days(leg.sought.split("/")[-1]),
        "first": days(leg.sought.split("/")[0]),
        "names": listed(*(holders if case.status == "requested" else [])),
        "has_names": "yes" if holders and case.status == "requested" else "no",
        "who": typed(case.asker_name) if case.status == "asked" else signatures.recommender(case),
        "decider": signatures.decider(case),
        "side": signatures.side(case),
        "when": moment((case.decided_at or case.since).isoformat(), turn.organization.zone),
        "you": "no",
        "name": typed(case.name),
        "question": typed(case.question),
        "number": number(case),
        "cause": named(turn.organization.named("causes", case.cause)),
        "words": typed(case.words),
        "address": turn.organization.address,
        "until": days(case.host.until) if case.host.until else "",
        "has_until": "yes" if case.host.until else "no",
        "minutes": turn.organization.times.hold_told(),
    }


def contact_of(case: Case) -> tuple[Choice, ...]:
    """The button that shows whom the host named."""
    if case.host.contact is None:
        return ()
    return (button("trip", "contact", "button-show-contact", about=case, style="yes"),)


def _offers(turn: Turn, case: Case) -> tuple[Choice, ...]:
    """What whoever is here may do: it is their trip, or they travel along."""
    if case.company.of(turn.session.contact) is not None:
        return travellers.choices(case)
    return choices(case)


def choices(case: Case) -> tuple[Choice, ...]:
    """What the member may do with a trip now."""
    steps = offered(case, "member")
    found: list[Choice] = list(contact_of(case))
    if case.company.gathering and "invite" in steps:
        found.append(button("trip", "party", "button-with-others", about=case, style="yes"))
    if "answer" in steps:
        found.append(button("trip", "answer", about=case, style="yes"))
    if "appeal" in steps:
        found.append(button("trip", "appeal", about=case))
    if "details" in steps and not case.detailed:
        label = "button-start-details" if case.status == "recommended" else "button-details-now"
        found.append(button("trip", "details", label, about=case))
    if "report" in steps and case.status == "returned":
        found.append(button("trip", "report", about=case, style="yes"))
    if "change" in steps:
        found.append(button("trip", "change", about=case))
    if "withdraw" in steps and len(found) < MOST_BUTTONS:
        found.append(button("trip", "withdraw", about=case))
    return (*found, button("home", "other")) if len(found) < 3 else tuple(found)


def withdraw(turn: Turn, case: Case) -> Outcome:
    """Ask once before a trip is withdrawn."""
    if "withdraw" not in offered(case, "member"):
        return too_late(turn, case)
    known = taking_back.ask(turn, case)
    if known is not None:
        return known
    yes = button("trip", "withdraw-yes", about=case, style="no")
    leaves = case.since + turn.organization.times.hold()
    at = moment(leaves.isoformat(), turn.organization.zone)
    said = reply(
        turn,
        "status-withdraw-hold" if case.status == "hold" else "status-withdraw",
        {**arguments(turn, case), "at": at, "before": before(case)},
        choices=(yes, button("trip", "keep", about=case)),
    )
    return Outcome(
        session=replace(turn.session, about=case.id, confirming="withdraw"), effects=(said,)
    )


def too_late(turn: Turn, case: Case) -> Outcome:
    """Nothing was withdrawn: said, with where the trip stands and whom to ask."""
    lines = (Line(Key("status-cannot-withdraw"), arguments(turn, case)), *status(turn, case))
    return Outcome(session=turn.session, effects=(again(turn, turn.session, lines),))


def withdrawn(turn: Turn, case: Case) -> Outcome:
    """Withdraw before anything has left: nobody outside knows, and every card says so."""
    if "withdraw" not in offered(case, "member"):
        return too_late(turn, case)
    event = c.Withdrawn(by=case.member, at=turn.now, told=taking_back.told(turn, case))
    done = record(case, event, turn.organization.times)
    gone: CaseId = case.id
    session = replace(
        turn.session,
        cases=tuple(i for i in turn.session.cases if i != gone),
        drafts=tuple(d for d in turn.session.drafts if d.about != gone),
        confirming="",
    )
    told = (taking_back.done_line(turn, case),)
    said = again(turn, session, told) if session.draft else home(turn, told)
    return replace(
        done.outcome(turn, said, *note(turn, case), *cards(turn, done.case, everybody(case))),
        session=session,
    )
