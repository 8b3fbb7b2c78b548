"""What leaves for several travellers: one mail with everybody's letter, and a copy for each."""

from chatbot.core.effects import Effect, Send
from chatbot.core.events import DeliveryReported, DocumentReady
from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Arg, Args, File, Message, stacked, typed, words
from conversations import happened as c
from conversations import travellers
from conversations.case import Case
from conversations.case.papers import number
from conversations.editions import making
from conversations.happened import CLOCK
from conversations.letter import membership
from conversations.organization import Organization
from conversations.record import Recorded, record
from conversations.talk import Turn


def args(organization: Organization, case: Case) -> Args:
    """Everybody who travels along, as the hosts read it; in a copy there is nobody."""
    people = case.company.travellers
    if not people:
        return {}
    rows = tuple(_row(organization, case, each.number) for each in people)
    return {
        "has_others": "yes",
        "others": words("mail-others", people=stacked(*rows)),
    }


def _row(organization: Organization, case: Case, which: int) -> Arg:
    of = next(t for t in case.company.travellers if t.number == which)
    return words(
        "mail-traveller",
        name=typed(of.name),
        membership=membership(organization, of.membership),
        part=words(f"mail-part-{of.part}"),
        email="" if case.quiet else typed(of.email),
        has_email="no" if case.quiet else "yes",
        phone=typed(of.phone),
        has_phone="no" if of.phone == "none" or case.quiet else "yes",
        number=number(travellers.alone(case, of)),
    )


def previews(case: Case, to: ContactId) -> tuple[Effect, ...]:
    """Every further letter, for whoever is about to approve them all."""
    return tuple(
        Send(
            Message(
                to=to,
                key=Key("company-preview"),
                args={"who": typed(each.name)},
                file=File(f"introduction-{number(travellers.alone(case, each))}.pdf", each.file),
                about=case.id,
                private=True,
                replaces=f"preview:{case.id}:{each.number}",
                anew=True,
            )
        )
        for each in case.company.travellers
        if each.file
    )


def made(turn: Turn, case: Case, event: DocumentReady) -> Recorded | None:
    """The trip with one more letter, where it is one of somebody who travels along."""
    for each in case.company.travellers:
        if not each.file and making(travellers.alone(case, each)) == event.document:
            found = c.TravellerPrepared(by=CLOCK, at=turn.now, number=each.number, file=event.file)
            return record(case, found, turn.organization.times)
    return None


def lost(case: Case, event: DeliveryReported) -> tuple[Effect, ...]:
    """A copy that did not arrive: the traveller gets the letter here."""
    which = event.message.removeprefix(travellers.PREFIX)
    of = next((t for t in case.company.travellers if str(t.number) == which), None)
    if of is None or event.status != "failed":
        return ()
    own = travellers.alone(case, of)
    file = File(f"introduction-{number(own)}.pdf", of.file)
    told = travellers.args(case, of)
    return (travellers.tell(case, of.contact, "company-copy-failed", told, file),)
