"""The page on which a guardian reads who learns what, and agrees or does not."""

from chatbot.core.events import PagePosted
from chatbot.core.ids import Key
from chatbot.core.messages import Choice, Line
from chatbot.core.pages import Input, Page, Visit
from chatbot.core.turns import Needs
from conversations import guardian_word, guardians
from conversations.case import Case
from conversations.case.company import mark, subject, unconsented
from conversations.nowhere import GONE
from conversations.steps import STEPS
from conversations.talk import Outcome, Turn

AGREE, REFUSE, NONE = "agree", "refuse", "refuse-all"
GUARDIAN = "guardian"
TEXTS = ("who", "what", "rules", "back")
"""The paragraphs: who asks, who learns what, what holds there, and how it is taken back."""


def page(visit: Visit) -> Page:
    """The trip as it is now, for whoever got the link; the answer is given by a button alone."""
    case: Case | None = visit.case
    if case is None or not _theirs(case, visit.subject):
        return GONE
    told = {**guardians.told(visit.organization, case), "age": visit.organization.adult_age}
    languages = tuple(dict.fromkeys((*_language(visit), *visit.organization.locales)))
    title = Line(Key("guardian-page-title"), told)
    lines = tuple(Line(Key(f"guardian-page-{text}"), told) for text in TEXTS)
    if not case.open or not _may(case, REFUSE):
        return Page(title=title, lines=(Line(Key("guardian-page-over"), told),), locales=languages)
    refuse = _refusals(case)
    if not unconsented(case) or not _may(case, AGREE):
        state = "later" if unconsented(case) else "agreed"
        above = (Line(Key(f"guardian-page-{state}"), told), *lines)
        return Page(title=title, lines=above, choices=refuse, locales=languages)
    agree = Choice(
        question=GUARDIAN, id=agreeing(case), label=Key("button-guardian-agree"), style="yes"
    )
    name = Input(
        id="name", label=Key("guardian-page-name"), max=80, required=True, only=(agree.id,)
    )
    return Page(
        title=title, lines=lines, inputs=(name,), choices=(agree, *refuse), locales=languages
    )


def posted(turn: Turn, event: PagePosted) -> Outcome | Needs:
    """The guardian has answered; they agree to what they have read, and to nothing else."""
    case = turn.case
    verb = AGREE if event.choice.startswith(AGREE) else REFUSE
    if case is None or not _theirs(case, event.subject) or not _may(case, verb):
        return Outcome(session=turn.session)
    if event.choice == agreeing(case):
        return guardian_word.agreed(turn, case, event.fields.get("name", ""))
    if event.choice == NONE:
        return guardian_word.refused_everywhere(turn, case)
    if event.choice == REFUSE:
        return guardian_word.refused(turn, case)
    return Outcome(session=turn.session)  # it was about a trip that has changed since


def agreeing(case: Case) -> str:
    """What the button is called by which this is agreed to, as it is now."""
    return f"{AGREE}-{mark(subject(case))}"


def _refusals(case: Case) -> tuple[Choice, ...]:
    """No to this country; of a journey to several, to all of them as well."""
    labels = {REFUSE: "button-guardian-refuse"}
    if case.share.of > 1:
        labels = {REFUSE: "button-guardian-not-here", NONE: "button-guardian-nowhere"}
    return tuple(
        Choice(question=GUARDIAN, id=which, label=Key(label), style="no")
        for which, label in labels.items()
    )


def _theirs(case: Case, subject_: str) -> bool:
    """Whether a link was made for the guardian's address; the first ones did not say for which."""
    youth = case.youth
    first = not subject_ and not youth.mail_before
    return bool(youth.guardian_mail) and (first or subject_ == mark(youth.guardian_mail))


def _may(case: Case, step: str) -> bool:
    return (case.stage, GUARDIAN, step) in STEPS


def _language(visit: Visit) -> tuple[str, ...]:
    return (visit.language,) if visit.language else ()
