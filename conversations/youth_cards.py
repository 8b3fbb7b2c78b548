"""What cards say and offer about the league, and about whoever is not of age."""

from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Arg, Args, Choice, Line, listed, moment, typed, words
from conversations.case import Case
from conversations.case.company import subject, unconsented
from conversations.faces import STEP
from conversations.talk import Turn, button
from conversations.youth_forms import LEAGUE


def choices(case: Case, role: str, to: ContactId) -> tuple[Choice, ...]:
    """The buttons of the stages that only the league and those not of age know."""
    names: tuple[str, ...] = ()
    match case.stage, role:
        case "human", "department":
            names = ("take", "decline")
        case "league", "league":
            names = ("endorse", "ask", "decline")
        case "asked-league", "league":
            names = ("endorse", "decline")
        case (("league" | "asked-league"), "department"):
            names = ("without",)
        case "guardian", "department":
            names = (*_in_writing(case, to), "decline")
    return tuple(_step(case, name) for name in names)


def _in_writing(case: Case, to: ContactId) -> tuple[str, ...]:
    """A consent on paper or by mail takes two who have read it; the first waits for the second."""
    if case.youth.wrote_to != subject(case):
        return ("written",)
    return () if to == case.youth.witness else ("confirm",)


def facts(case: Case, role: str) -> list[tuple[str, Arg]]:
    """Who agreed for the league, and for whoever is not of age."""
    youth = case.youth
    found: list[tuple[str, Arg]] = []
    if youth.minor:
        found.append(("card-fact-age", words("youth-not-of-age")))
    if role != "department":
        return found
    on_page = youth.agreed_at and not youth.witnesses and not unconsented(case)
    agreed = typed(youth.agreed_name) if on_page else ""
    return [
        *found,
        ("card-fact-taken", typed(youth.taken_by)),
        ("card-fact-league", typed(youth.league_name)),
        ("card-fact-guardian", typed(youth.guardian)),
        ("card-fact-guardian-mail", typed(youth.guardian_mail)),
        ("card-fact-guardian-agreed", agreed),
    ]


def remarks(turn: Turn, case: Case) -> tuple[Line, ...]:
    """That the league was not asked, and why; that a guardian's word is old."""
    youth, lines = case.youth, []
    if case.membership == LEAGUE and case.recommended_by and not youth.league_by:
        who = {"who": typed(youth.without)}
        lines.append(Line(Key("card-league-without"), {**who}) if youth.without else NOBODY)
    if youth.minor and youth.agreed_at is not None:
        when = moment(youth.agreed_at.isoformat(), turn.organization.zone)
        key = "card-guardian-again" if unconsented(case) else "card-guardian-said"
        lines.append(Line(Key(key), {"who": typed(youth.agreed_name), "when": when}))
        if youth.witnesses and not unconsented(case):
            two = listed(*map(typed, youth.witnesses))
            lines.append(Line(Key("card-guardian-witnessed"), {"names": two}))
    late = [typed(t.name) for t in case.company.travellers if t.late]
    if late:
        told: Args = {"names": listed(*late), "who": typed(case.recommended_name)}
        lines.append(Line(Key("card-company-late"), told))
    unasked = [typed(t.name) for t in case.company.travellers if t.membership == LEAGUE]
    if unasked:
        lines.append(Line(Key("card-company-league"), {"names": listed(*unasked)}))
    return tuple(lines)


def waiting(case: Case, role: str) -> tuple[Line, ...]:
    """What is known while a guardian is asked: their word in writing, their address before."""
    youth, lines = case.youth, []
    if case.status != "guardian" or role != "department":
        return ()
    if youth.wrote_to == subject(case):
        lines.append(Line(Key("card-guardian-wrote"), {"who": typed(youth.witness_name)}))
    if youth.mail_before:
        before: Args = {"name": typed(case.name), "before": typed(youth.mail_before)}
        lines.append(Line(Key("card-guardian-corrected"), before))
    return tuple(lines)


def last(case: Case) -> tuple[str, ...]:
    """What may be allowed besides, on the last page of buttons."""
    homes = ("homes",) if case.youth.minor and not case.youth.homes else ()
    return (*homes, "company") if case.company.travellers else homes


NOBODY = Line(Key("card-league-nobody"))


def _step(case: Case, name: str) -> Choice:
    style = {"endorse": "yes", "take": "yes", "confirm": "yes", "decline": "no"}.get(name, "")
    return button(STEP, name, about=case, style=style)
