"""What a member agrees to with the details: to whom they go, in which words, and when."""

import hashlib

from chatbot.core.forms import Answers
from conversations import happened as c
from conversations.case import Case
from conversations.forms import DETAILS
from conversations.record import Recorded, record
from conversations.talk import Turn, locale


def agreed(turn: Turn, case: Case, answers: Answers) -> Recorded:
    """The consent, and with it the guardian's name where the member is not of age."""
    times = turn.organization.times
    countries = tuple(leg.country for leg in case.legs)
    event = c.Consented(
        by=case.member, at=turn.now, recipients=countries, shown=shown(turn, case, answers)
    )
    done = record(case, event, times)
    if not case.youth.minor:
        return done
    guardian = c.GuardianNamed(
        by=case.member, at=turn.now, name=answers["guardian"], email=answers["guardian_mail"]
    )
    return done.then(guardian, times)


def shown(turn: Turn, case: Case, answers: Answers) -> str:
    """A digest of the card that was agreed to: its words, its language, and every answer on it."""
    facts = {"early": "yes" if case.stage in {"requested", "asked-requested"} else ""}
    facts["minor"] = "yes" if case.youth.minor else ""
    words = turn.wording(DETAILS.card(facts), locale(turn))
    said = (f"{question}={answer}" for question, answer in sorted(answers.items()))
    parts = (locale(turn), words, case.name, case.membership, *said)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
