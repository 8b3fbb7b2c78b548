"""The page on which a guardian reads who learns what, and agrees or does not."""

from chatbot.core.effects import Effect
from chatbot.core.events import PagePosted
from chatbot.core.ids import Key
from chatbot.core.messages import Args, Choice, Line, typed
from chatbot.core.pages import Input, Page, Visit
from conversations import guardians, routing
from conversations import happened as c
from conversations.approval import to_department
from conversations.cards import cards, everybody
from conversations.case import Case
from conversations.case.company import subject, unconsented
from conversations.hosts_note import note
from conversations.introduction import member_args
from conversations.nowhere import GONE
from conversations.record import record
from conversations.steps import STEPS
from conversations.talk import Outcome, Turn, tell

AGREE, REFUSE = "agree", "refuse"
GUARDIAN = "guardian"
TEXTS = ("who", "what", "rules", "back")
"""The paragraphs: who asks, who learns what, what holds there, and how it is taken back."""


def page(visit: Visit) -> Page:
    """The trip as it is now, for whoever got the link; the answer is given by a button alone."""
    case: Case | None = visit.case
    if case is None or not case.youth.guardian_mail:
        return GONE
    told = {**guardians.told(visit.organization, case), "age": visit.organization.adult_age}
    languages = tuple(dict.fromkeys((*_language(visit), *visit.organization.locales)))
    title = Line(Key("guardian-page-title"), told)
    lines = tuple(Line(Key(f"guardian-page-{text}"), told) for text in TEXTS)
    if not case.open or not _may(case, REFUSE):
        return Page(title=title, lines=(Line(Key("guardian-page-over"), told),), locales=languages)
    refuse = Choice(question=GUARDIAN, id=REFUSE, label=Key("button-guardian-refuse"), style="no")
    if not unconsented(case):
        agreed = (Line(Key("guardian-page-agreed"), told), *lines)
        return Page(title=title, lines=agreed, choices=(refuse,), locales=languages)
    if not _may(case, AGREE):
        return Page(title=title, lines=(Line(Key("guardian-page-over"), told),), locales=languages)
    agree = Choice(question=GUARDIAN, id=AGREE, label=Key("button-guardian-agree"), style="yes")
    name = Input(id="name", label=Key("guardian-page-name"), max=80, required=True, only=(AGREE,))
    return Page(
        title=title, lines=lines, inputs=(name,), choices=(agree, refuse), locales=languages
    )


def posted(turn: Turn, event: PagePosted) -> Outcome:
    """The guardian has answered; what they agreed to is kept as a digest, with the time."""
    case = turn.case
    if case is None or not _may(case, event.choice):
        return Outcome(session=turn.session)
    return _agreed(turn, case, event) if event.choice == AGREE else _refused(turn, case)


def _agreed(turn: Turn, case: Case, event: PagePosted) -> Outcome:
    done = record(
        case,
        c.GuardianAgreed(
            by=c.CLOCK,
            at=turn.now,
            name=event.fields.get("name", ""),
            agreed=subject(case),
            holders=routing.deciding(turn.people, case),
        ),
        turn.organization.times,
    )
    handed = to_department(turn, done)
    told = tell(case.member, "guardian-agreed", _args(turn, case), case=case)
    others = tuple(h for h in done.case.knowing if h not in done.case.holders)
    effects: tuple[Effect, ...] = (told, *cards(turn, done.case, others), *handed.effects)
    return Outcome(
        session=turn.session, case=handed.case, case_events=handed.case_events, effects=effects
    )


def _refused(turn: Turn, case: Case) -> Outcome:
    """Not agreed, or agreed no more: nothing leaves, and everybody who knew hears of it."""
    event = c.GuardianRefused(by=c.CLOCK, at=turn.now, name=case.youth.guardian)
    done = record(case, event, turn.organization.times)
    told = tell(case.member, "guardian-refused", _args(turn, case), case=case)
    shown = cards(turn, done.case, everybody(case))
    return done.outcome(turn, told, *note(turn, case), *shown)


def _args(turn: Turn, case: Case) -> Args:
    return {**member_args(turn, case), "guardian": typed(case.youth.guardian)}


def _may(case: Case, step: str) -> bool:
    return (case.stage, GUARDIAN, step) in STEPS


def _language(visit: Visit) -> tuple[str, ...]:
    return (visit.language,) if visit.language else ()
