"""The letter with a change: made anew, sent in the same thread, with every changed line marked."""

from dataclasses import replace

from chatbot.core.effects import Send
from chatbot.core.events import DocumentReady
from chatbot.core.ids import Key
from chatbot.core.messages import File
from conversations import happened as c
from conversations import introduction, travellers
from conversations.cards import cards, everybody
from conversations.case import Case
from conversations.case.company import unconsented
from conversations.case.papers import number
from conversations.directory import host_of
from conversations.happened import CLOCK
from conversations.introduction import mail, member_args, own_copy
from conversations.record import Recorded
from conversations.steps import ARRIVED
from conversations.talk import Outcome, Turn, tell

CHANGED = "changed"


def prepared(turn: Turn, event: DocumentReady) -> Outcome:
    """A letter is made: for people to decide about, or with a change that they need not decide."""
    case = turn.case
    if case is None or case.status not in ARRIVED.split():
        return introduction.prepared(turn, event)
    made = introduction.made(turn, case, event)
    if made is None:
        return Outcome(session=turn.session)  # it has changed since
    return _out(turn, case, made) if travellers.ready(made.case) else made.outcome(turn)


def _out(turn: Turn, case: Case, made: Recorded) -> Outcome:
    """The new letter is made, and nobody has to agree to it again: it goes to the hosts."""
    times = turn.organization.times
    partner = host_of(turn.organization, made.case)
    if partner is None or unconsented(made.case):
        return made.outcome(turn)
    sent = replace(mail(turn, made.case, partner), label=CHANGED)
    copy = replace(own_copy(turn, made.case, partner), key=Key("mail-copy-changed"))
    done = made.then(c.Reissued(by=CLOCK, at=turn.now), times)
    file = File(f"introduction-{number(done.case)}.pdf", made.case.file)
    told = tell(case.member, "change-out", member_args(turn, done.case), case=case, file=file)
    return done.outcome(
        turn, Send(sent), *(() if sent.copies else (Send(copy),)), told,
        *introduction.copies(turn, done.case, partner, "company-changed"),
        *cards(turn, done.case, everybody(done.case)),
    )  # fmt: skip
