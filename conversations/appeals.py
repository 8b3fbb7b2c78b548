"""A second look: once, with one new text, by somebody who did not decline; then it is final."""

from dataclasses import replace

from chatbot.core.effects import Effect
from chatbot.core.errors import NotAllowed
from chatbot.core.messages import Args, listed, typed
from chatbot.core.turns import Needs
from conversations import happened as c
from conversations import second_looks, tasks
from conversations.approval import to_department
from conversations.cards import cards
from conversations.case import Case
from conversations.introduction import member_args
from conversations.officers_forms import APPEAL
from conversations.record import record
from conversations.steps import allowed
from conversations.talk import Outcome, Turn, closed, started

MATTER = "second-look"
OWN = "own-tasks"


def begin(turn: Turn, case: Case) -> Outcome:
    """Ask for the words that go with it."""
    _checked(turn, case)
    return started(turn, APPEAL, about=case)


def submitted(turn: Turn, answers: dict[str, str]) -> Outcome | Needs:
    """Give it to whoever did not decline; where nobody else is there, say so."""
    case = turn.case
    assert case is not None, "a second look is about a case"
    _checked(turn, case)
    holders = second_looks.lookers(turn, case)
    if not holders:
        return _nobody(turn, case, answers["words"])
    event = c.Appealed(by=case.member, at=turn.now, words=answers["words"], holders=holders)
    done = record(case, event, turn.organization.times)
    if done.case.status == "given":
        handed = to_department(turn, done)
    else:
        handed = done.outcome(turn, *cards(turn, done.case, holders, anew=True))
    seen = tuple(h for h in done.case.knowing if h not in holders)
    names = [typed(p.name) for h in holders if (p := turn.people.get(h)) is not None]
    args: Args = {**member_args(turn, case), "names": listed(*names)}
    said = closed(turn, turn.session, "appeal-sent", args, case=done.case)
    cases = tuple(dict.fromkeys((*said.session.cases, case.id)))
    effects: tuple[Effect, ...] = (*said.effects, *handed.effects, *cards(turn, done.case, seen))
    return replace(handed, session=replace(said.session, cases=cases), effects=effects)


def _nobody(turn: Turn, case: Case, words: str) -> Outcome | Needs:
    """Nobody else could look at it: a person sees to that, and the decline stands until then."""
    if OWN not in turn.found:
        return Needs(OWN, index=f"of:{case.member}")
    known = any(k.matter == MATTER and k.of == case.id and k.open for k in turn.found[OWN])
    args = member_args(turn, case)
    if known:
        return closed(turn, turn.session, "appeal-nobody", args)
    done = tasks.raised(turn, MATTER, by=case.member, words=words, of=case)
    said = closed(turn, turn.session, "appeal-nobody", args)
    return replace(
        said,
        case=done.case.id,
        case_events=done.events,
        effects=(*said.effects, *tasks.dealt(turn, done), *done.timers),
    )


def _checked(turn: Turn, case: Case) -> None:
    allowed(case, "member", "appeal")
    if not second_looks.possible(turn, case):
        raise NotAllowed("appeal-late")
