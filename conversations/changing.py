"""A member changes a trip: only what changed is asked, and the rules say who agrees again."""

from collections.abc import Callable
from dataclasses import replace

from chatbot.core.effects import Effect, Send
from chatbot.core.errors import NotAllowed
from chatbot.core.events import ChoiceMade
from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Args, Choice, Line, country, days, typed
from chatbot.core.session import Draft
from chatbot.core.turns import Needs
from conversations import (
    again,
    amendment,
    details,
    drafts,
    guardians,
    hosts_note,
    legs_forms,
    routing,
    tasks,
)
from conversations import happened as c
from conversations.amendment import AGAIN, INFORMED
from conversations.cards import cards, everybody
from conversations.case import Case
from conversations.change_forms import WHAT
from conversations.forms import FORMS
from conversations.happened import Leg
from conversations.introduction import dealt, member_args, prepare
from conversations.record import Recorded, record
from conversations.steps import ARRIVED, allowed
from conversations.talk import Outcome, Turn, button, closed, reply, started, tell

Did = Callable[[Turn, Case], Outcome | Needs]
OTHERS = ("activity", "email", "guardian_mail", "phone")


def begin(turn: Turn, case: Case) -> Outcome:
    """What has changed; on a trip to several countries, first on which part of it."""
    allowed(case, "member", "change")
    if len(case.legs) == 1:
        return _asked(turn, case, 1)
    each = [(button("trip", f"change-{n}", about=case), leg) for n, leg in enumerate(case.legs, 1)]
    parts = (replace(one, label=Key(""), label_as=country(leg.country)) for one, leg in each)
    another = button("trip", "plan", "button-another-country", about=case)
    said = reply(turn, "change-where", member_args(turn, case), choices=(*parts, another))
    return Outcome(session=turn.session, effects=(said,))


def _asked(turn: Turn, case: Case, number: int) -> Outcome:
    """What has changed on one leg."""
    allowed(case, "member", "change")
    if number > len(case.legs):
        raise NotAllowed("change-none")
    leg, can = case.legs[number - 1], amendment.changeable(case)
    several = len(case.legs) > 1
    offered = [f"days-{number}", *(["city"] if "city" in can and not several else [])]
    labels = {f"days-{number}": "button-change-days", "city": "button-change-city"}
    choices = [button("trip", name, labels[name], about=case) for name in offered]
    gone = f"drop-{number}" if several else "withdraw"
    choices.append(button("trip", gone, "button-not-going", about=case))
    choices += [] if several else [button("trip", "change-other", about=case)]
    args: Args = {"country": country(leg.country), "window": days(leg.sought)}
    said = reply(turn, "change-what", args, choices=tuple(choices))
    return Outcome(session=replace(turn.session, about=case.id), effects=(said,))


def _other(turn: Turn, case: Case) -> Outcome:
    """Everything else that may change."""
    allowed(case, "member", "change")
    can = amendment.changeable(case)
    known = [
        button("trip", name, f"button-change-{name}", about=case) for name in OTHERS if name in can
    ]
    last = "why" if "why" in can else "remark"
    others = (button("trip", "party", "button-company", about=case),)
    choices = (
        *known,
        *(others if case.company.travellers else ()),
        button("trip", "plan", "button-another-country", about=case),
        button("trip", last, "button-change-else", about=case),
    )
    said = reply(turn, "change-which", member_args(turn, case), choices=choices)
    return Outcome(session=turn.session, effects=(said,))


def _button(case: Case, name: str) -> Choice:
    return button("trip", name, f"button-change-{name}", about=case)


def _form(what: str) -> Did:
    """Ask for what is new, and for nothing else."""

    def ask(turn: Turn, case: Case) -> Outcome:
        allowed(case, "member", "change")
        if what in OTHERS and what not in amendment.changeable(case):
            raise NotAllowed("change-none")
        known = {WHAT: what} | drafts.known(FORMS["change"], case)
        inside = replace(turn, session=replace(turn.session, drafts=_beside(turn, case)))
        return started(inside, FORMS["change"], about=case, answers=known)

    return ask


def _remark(turn: Turn, case: Case) -> Outcome:
    allowed(case, "member", "change")
    return started(turn, FORMS["remark"], about=case)


def remarked(turn: Turn, answers: dict[str, str]) -> Outcome:
    """What no question covers goes to people of the department, in the member's own words."""
    case = _mine(turn)
    allowed(case, "member", "change")
    words = answers["words"]
    done = tasks.raised(turn, "remark", by=case.member, words=words, of=case)
    said = closed(turn, turn.session, "change-remarked", member_args(turn, case))
    return replace(
        said,
        case=done.case.id,
        case_events=done.events,
        effects=(*said.effects, *tasks.dealt(turn, done), *done.timers),
    )


def submitted(turn: Turn, answers: dict[str, str]) -> Outcome | Needs:
    """The change, with what the rules make of it."""
    case = _mine(turn)
    allowed(case, "member", "change")
    (question, answer), *_ = answers.items()
    what = question.rstrip("0123456789")
    number = int(question.removeprefix(what) or 1)
    if number > len(case.legs):
        raise NotAllowed("change-none")
    if what == "guardian_mail":
        return guardians.corrected(turn, case, details.normal(answer))
    was = case.legs[number - 1]
    leg = _changed(case, was, what, answer)
    double = _double(turn, case, was, leg) if what == "days" else None
    if double is not None:
        return double
    found = (*case.legs[: number - 1], leg, *case.legs[number:])
    return _made(turn, case, what, found, answer)


def _double(turn: Turn, case: Case, was: Leg, leg: Leg) -> Outcome | Needs | None:
    """Refuse days on which another trip goes to the same country; None where there is none."""
    trips = again.mine(turn)
    if isinstance(trips, Needs):
        return trips
    rest = replace(case, legs=tuple(one for one in case.legs if one is not was))
    others = (rest, *(trip for trip in trips if trip.id != case.id and trip.open))
    found = (one for one in others if again.meets(one, (leg,)) and not again.meets(one, (was,)))
    other = next(found, None)
    if other is None:
        return None
    choices = (button("trip", "open", "button-open-trip", about=other),)
    return closed(turn, turn.session, "change-twice", member_args(turn, other), choices=choices)


def dropped(number: int) -> Did:
    """One country of the trip falls away."""

    def drop(turn: Turn, case: Case) -> Outcome:
        allowed(case, "member", "change")
        if not 1 < len(case.legs) >= number:
            raise NotAllowed("change-none")
        kept = (*case.legs[: number - 1], *case.legs[number:])
        after = replace(case, legs=kept)
        left = (_without(d, after, number) for d in _beside(turn, case))
        inside = replace(turn, session=replace(turn.session, drafts=tuple(left)))
        return _made(inside, case, "leg", kept, "")

    return drop


def _beside(turn: Turn, case: Case) -> tuple[Draft, ...]:
    """Every draft but that of a change of this trip."""
    drafts_ = turn.session.drafts
    return tuple(d for d in drafts_ if (d.form, d.about) != ("change", case.id))


def _without(draft: Draft, after: Case, number: int) -> Draft:
    """What was said of the countries that stay, each with its own answers."""
    if (draft.form, draft.about) != ("details", after.id):
        return draft
    kept = replace(draft, answers=legs_forms.without(number, draft.answers))
    if (draft.asking or "").rstrip("0123456789") in legs_forms.DETAILED:
        kept = replace(kept, asking=None, changing=False, offered={}, parts=())
    return drafts.fresh(kept, after)


def _changed(case: Case, leg: Leg, what: str, answer: str) -> Leg:
    """The leg as it is now; days of meetings are days of the trip."""
    if what == "days":
        (first, _, last), (start, _, end) = answer.partition("/"), leg.travel.partition("/")
        inside = start <= first and last <= end
        travel = leg.travel if case.detailed and inside else answer
        return replace(leg, travel=travel, window=answer if leg.window else "")
    if what in {"city", "activity"}:
        return replace(leg, **{what: answer.strip() if what == "city" else answer})
    return leg


def _made(turn: Turn, case: Case, what: str, found: tuple[Leg, ...], answer: str) -> Outcome:
    email = details.normal(answer) if what == "email" else case.email
    phone = answer if what == "phone" else case.phone
    why = answer if what == "why" else case.why
    means = amendment.meaning(case, what, found[0])
    if means == INFORMED and case.youth.minor:
        means = AGAIN  # a guardian has agreed to the days that were, and to no others
    if not means:
        raise NotAllowed(f"case-outcome-{case.status}")
    if (found, email, phone, why) == (case.legs, case.email, case.phone, case.why):
        return closed(turn, turn.session, "change-nothing", member_args(turn, case))
    close = any(amendment.soon(leg, turn.now) for leg in (case.leg, found[0]))
    near = case.status in ARRIVED.split() and close
    department = routing.deciding(turn.people, case)
    event = c.Changed(
        by=case.member,
        at=turn.now,
        what=what,
        means=means,
        legs=found,
        holders=department if means == AGAIN else (),
        soon=near,
        email=email,
        phone=phone,
        why=why,
    )
    done = record(case, event, turn.organization.times)
    out = "yes" if hosts_note.is_out(case) else "no"
    args = {**member_args(turn, done.case), "soon": "yes" if near else "no", "out": out}
    said = closed(
        turn,
        turn.session,
        f"change-{means}",
        args,
        case=done.case,
        events=done.events,
        choices=(button("trip", "show", "button-status", about=case),),
    )
    again = guardians.anew(turn, case, done.case)
    effects = (*said.effects, *again, *_heard(turn, case, done), *done.timers)
    return replace(said, effects=effects)


def _heard(turn: Turn, case: Case, done: Recorded) -> tuple[Effect, ...]:
    """Who hears of it: whoever decides with a new card, whoever has recommended with a line."""
    after, line = done.case, (Line(Key("card-member-changed"), {"name": typed(case.name)}),)
    letter = prepare(turn, after) if after.detailed and after.status != "recommended" else ()
    decides = () if letter and after.status == "given" else after.holders
    shown = (
        dealt(turn, after, decides, before=line)
        if after.status == "given"
        else cards(turn, after, decides, anew=True, before=line)
    )
    others = tuple(h for h in everybody(after) if h not in decides)
    told = {**member_args(turn, after), "name": typed(case.name)}
    informed = _organizer(case) if after.recommended_by else ()
    notes = (tell(h, "change-organizer", told, case=case) for h in informed)
    return (*letter, *shown, *cards(turn, after, others), *notes)


def _organizer(case: Case) -> tuple[ContactId, ...]:
    return (case.recommended_by,) if case.recommended_by not in case.holders else ()


def _mine(turn: Turn) -> Case:
    assert turn.case is not None, "a change is about a case"
    return turn.case


def _number(number: int) -> Did:
    return lambda turn, case: _asked(turn, case, number)


def _current(did: Did) -> Did:
    """A button that counts the countries, as long as they are the same ones."""

    def act(turn: Turn, case: Case) -> Outcome | Needs:
        event = turn.event
        if not isinstance(event, ChoiceMade) or not 0 < event.revision < case.version:
            return did(turn, case)
        said = begin(turn, case)
        first, *rest = said.effects
        assert isinstance(first, Send), "what has changed is asked in one message"
        anew = replace(first.message, before=(Line(Key("change-anew")), *first.message.before))
        return replace(said, effects=(Send(anew), *rest))

    return act


EVERY = (1, *legs_forms.FURTHER)
TRIPS: dict[str, Did] = {
    "change": begin,
    "change-other": _other,
    "remark": _remark,
    **{name: _form(name) for name in ("city", *OTHERS, "why")},
    **{f"change-{n}": _current(_number(n)) for n in EVERY},
    **{f"days-{n}": _current(_form("days" if n == 1 else f"days{n}")) for n in EVERY},
    **{f"drop-{n}": _current(dropped(n)) for n in EVERY},
}
"""What a member may do to change an own trip."""
