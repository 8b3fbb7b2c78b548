"""Phase 1: a member asks to be recommended."""

from dataclasses import replace

from chatbot.core.forms import Ambiguous, Invalid
from chatbot.core.ids import Key
from chatbot.core.messages import Choice, Line, country, listed, typed
from chatbot.core.turns import Needs
from chatbot.fields import Country
from chatbot.fields.matching import fold
from conversations import again, drafts, guardians, handing, legs, legs_forms, over, urgency
from conversations import happened as c
from conversations.cards import cards
from conversations.case import Case, opened
from conversations.forms import REQUEST
from conversations.record import Recorded
from conversations.routing import first_asked
from conversations.talk import Outcome, Turn, button, closed, reading, reply, started
from conversations.talk import again as said_again
from conversations.times import days_left, timer_effects, urgent
from conversations.youth_forms import MINOR


def begin(turn: Turn, country_named: str = "") -> Outcome | Needs:
    """Open the form, with what is known of this member already, and where they said they go."""
    person = turn.person
    assert person is not None, "strangers make no requests"
    known = {"name": person.name, "kind": person.notes.get("kind", ""), "home": unit(turn)}
    lists = turn.organization.lists()
    usable = {
        "name": bool(known["name"]) and person.has("member"),
        "kind": any(k.id == known["kind"] for k in lists["kinds"]),
        "home": any(d.id == known["home"] for d in lists["districts"]),
    }
    answers = {q: a for q, a in known.items() if usable[q]}
    if country_named:
        answers["country"] = country_named
    if not any(draft.form == REQUEST.id for draft in turn.session.drafts):
        # A new trip is not the one that was asked for again, and takes nothing over from it.
        turn = replace(turn, session=replace(turn.session, reopens=None))
    found = again.mine(turn)
    if isinstance(found, Needs):
        return found
    return again.offered(started(turn, REQUEST, answers=answers), turn, found)


def wished(turn: Turn, text: str) -> Outcome | Needs | None:
    """A trip to a country that was named in one breath, or None where the words are none."""
    found = reading(turn)
    said = f"{fold(text)} "
    openings = found.wording("request-to.openings", found.locale).split(",")
    meant = next((o for o in map(fold, openings) if said.startswith(f"{o} ")), None)
    if meant is None:
        return None
    read = Country().read(" ".join(text.split()[len(meant.split()) :]), {}, found)
    if isinstance(read, Ambiguous | Invalid) and read.code == "country-unknown":
        return None
    if not isinstance(read, str):
        return begin(turn)  # which country is meant is asked for, like everything else
    outcome = begin(turn, read)
    if isinstance(outcome, Needs):
        return outcome
    return over.saying(outcome, (Line(Key("request-to"), {"country": country(read)}),), outcome)


def unit(turn: Turn) -> str:
    """The district that an invitation put this member in."""
    roles = turn.person.roles if turn.person else ()
    return next((role.unit for role in roles if role.unit), "")


def reopened(turn: Turn, case: Case, *, anew: bool = False, days: bool = True) -> Outcome:
    """Ask again with the same facts; what no longer holds, days that have passed, is asked anew.

    A request that is being written already is not thrown away for it, unless `anew` says so.
    """
    known = {
        "name": case.name,
        "kind": case.membership,
        "home" if unit(turn) else "district": case.district,
        **legs_forms.answers((*case.legs, *case.share.rest)),
        "why": case.why,
    }
    if not days:
        known = {q: a for q, a in known.items() if not q.startswith("travel")}
    failing = REQUEST.failing(known, reading(turn))
    if failing is not None:
        known.pop(failing[0])
    session = replace(turn.session, reopens=case.id)
    other = next((d for d in session.drafts if d.form == REQUEST.id), None)
    if other is not None and not anew:
        choices = (
            drafts.choice("continue", other, "button-continue", "yes"),
            button("trip", "reopen-anew", "button-start-over", about=case),
        )
        said = reply(turn, "repair-request-open", choices=choices)
        return Outcome(session=turn.session, effects=(said,))
    left = tuple(d for d in session.drafts if d is not other and d.about != case.id)
    inside = replace(turn, session=replace(session, drafts=left))
    return started(inside, REQUEST, answers=known)


def reopened_anew(turn: Turn, case: Case) -> Outcome:
    """The same, in place of a request that is being written."""
    return reopened(turn, case, anew=True)


def same(turn: Turn, case: Case) -> Outcome:
    """Everything as on an earlier trip but the days, which are asked anew."""
    whole = replace(case, legs=(*case.legs, *case.share.rest))
    return reopened(turn, whole, anew=True, days=False)


def anyway(turn: Turn) -> Outcome | Needs:
    """It is another trip, though it looks like one that there is."""
    found = again.sent(turn)
    if found is None:
        return Outcome(session=turn.session, effects=(said_again(turn, turn.session),))
    inside, answers = found
    return submitted(inside, answers)


def submitted(turn: Turn, answers: dict[str, str]) -> Outcome | Needs:
    """Send the request to whoever recommends, or to everybody where the trip is near."""
    person = turn.person
    assert person is not None, "strangers make no requests"
    same = again.twice(turn, answers, unit(turn))
    if same is not None:
        return same
    asked = legs_forms.legs(answers)
    at_once = urgent(days_left(asked, turn.now))
    district = unit(turn) or answers.get("district", "")
    holders = first_asked(turn.people, district, person.id, at_once=at_once)
    event = c.Requested(
        by=person.id,
        at=turn.now,
        name=answers["name"],
        membership=answers["kind"],
        district=district,
        legs=asked,
        why=answers.get("why", ""),
        holders=holders,
        begun=days_left(asked, turn.now) <= 0,
    )
    done = _opened(turn, event)
    if answers.get("age") == MINOR:
        done = guardians.first(turn, done)
        holders, at_once = done.case.holders, False
    case = done.case
    session = replace(turn.session, about=case.id, cases=(*turn.session.cases, case.id))
    names = [typed(found.name) for h in holders if (found := turn.people.get(h))]
    sent = "request-sent-at-once" if at_once else "request-sent"
    key = sent if names else "request-sent-nobody"
    key = "youth-sent" if case.status == "human" else key
    unknown = tuple(
        Line(Key("request-no-host"), {"country": country(leg.country)})
        for leg in asked
        if not turn.organization.hosts(leg.country)
    )
    said = closed(
        turn,
        session,
        key,
        {"names": listed(*names), "country": legs.where(case), "window": legs.when(case)}
        | urgency.arguments(asked, turn.organization, turn.now),
        before=(*_around(turn, district), *unknown),
        choices=(
            *_offers(case),
            button("trip", "withdraw", about=case),
        ),
        effects=(*cards(turn, case, holders, anew=True), *done.timers),
        case=case,
        events=done.events,
    )
    named = replace(
        person, name=person.name or answers["name"], notes={**person.notes, "kind": answers["kind"]}
    )
    return replace(said, person=named if named != person else None)


def _opened(turn: Turn, event: c.Requested) -> Recorded:
    """The new case, with who stands in for whom."""
    case = opened(turn.new_id, event)
    timers = timer_effects(None, case, turn.organization.times)
    return handing.stood_in(turn, Recorded(None, case, (event,), timers))


def _around(turn: Turn, district: str) -> tuple[Line, ...]:
    """Whoever decides about others is told that this one goes around them."""
    me = turn.person
    own = me is not None and (
        me.has("organizer", district) or me.has("deputy", district) or me.has("department")
    )
    return (Line(Key("request-around")),) if own else ()


def _offers(case: Case) -> tuple[Choice, ...]:
    """What may be done at once, unless a person looks at it first."""
    if case.status == "human":
        return ()
    return (
        button("trip", "details", "button-details-now", about=case),
        button("trip", "change", about=case),
    )
