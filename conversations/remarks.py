"""What stands above a card: what a decision should not miss."""

from chatbot.core.ids import Key
from chatbot.core.messages import Args, Line, country, typed
from chatbot.core.people import Person
from chatbot.fields import mixed_alphabets
from conversations import directory, mentions, reach, scopes, youth_cards
from conversations.case import Case
from conversations.talk import Turn
from conversations.times import whole_days_left

SOON = 14  # days before the first meeting from which a card says so


def card(turn: Turn, case: Case, role: str) -> tuple[Line, ...]:
    """What a decision should not miss: nobody to ask, little time, no recommendation, no host."""
    lines = list(away(turn, case))
    late = role == "department" and case.report.overdue and case.open
    lines += [Line(Key("card-report-overdue"))] if late else []
    lines += youth_cards.waiting(case, role)
    if case.stage not in {"requested", "asked-requested", "given", "asked-given"}:
        return tuple(lines)
    left = whole_days_left(case.legs, turn.now)
    if left < 0:
        lines.append(Line(Key("card-begun")))
    elif left < SOON:
        lines.append(Line(Key("card-urgent"), {"days": left}))
    lines += [Line(Key("card-mixed-alphabets"))] if mixed_alphabets(case.name) else []
    lines += [Line(Key("card-quiet"), scopes.word(case))] if case.quiet else []
    if case.guard.proposed:
        guard = case.guard
        told: Args = {"who": typed(guard.proposed_name), "occasion": typed(guard.proposed)}
        lines.append(Line(Key("card-scope-proposed"), told))
    lines += mentions.remarks(_own_words(case, role), turn.wording)
    if role != "department":
        return tuple(lines)
    lines += [Line(Key("card-leg"), {"count": case.share.of})] if case.share.of > 1 else []
    where: Args = {"country": country(case.leg.country)}
    lines += directory.remarks(turn, case)
    lines += youth_cards.remarks(turn, case)
    if not case.recommended_by:
        lines.append(Line(Key("card-not-recommended")))
    elif directory.host_of(turn.organization, case) is not None:
        pass
    elif not turn.organization.hosts(case.leg.country):
        lines.append(Line(Key("card-seeking" if case.seeking else "card-no-host"), where))
    else:
        lines.append(Line(Key("card-several-hosts")))
    return tuple(lines)


def _own_words(case: Case, role: str) -> str:
    """What the member has said in words of their own, as far as this role may read it."""
    said = [case.why]
    if role == "department" and case.stage not in {"requested", "asked-requested"}:
        said += [case.other, *(leg.activity.partition("\n")[2] for leg in case.legs)]
    return " ".join(said)


def away(turn: Turn, case: Case) -> tuple[Line, ...]:
    """That no chat reaches the member, and whether there is a mail address."""
    known = (turn.person, turn.member, turn.people.get(case.member))
    member: Person | None = next((p for p in known if p and p.id == case.member), None)
    if member is None or not case.open or not reach.unheard(member):
        return ()
    written = reach.has_mail(member) and not member.stopped
    mail = "yes" if case.email or written else "no"
    return (Line(Key("card-mail-only"), {"name": typed(case.name), "mail": mail}),)
