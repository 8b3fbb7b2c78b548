"""What the first screen and what stands behind it offer of the other direction."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from chatbot.core.messages import Choice
from chatbot.core.people import Person
from chatbot.core.turns import Needs
from conversations import abroad, exchange, impostors, matching, partners, visits
from conversations.talk import HOME, Outcome, Turn, button

HOMES: Mapping[str, Callable[[Turn], Outcome | Needs]] = MappingProxyType(
    {
        "forward": abroad.asked,
        "impostor": impostors.begin,
        "partners": partners.shown,
        "parties": partners.menu,
        "party": partners.begin,
        "visit": visits.begin,
        "exchange": exchange.shown,
        "wishes": matching.listed,
    }
)


def menu(person: Person) -> tuple[Choice, ...]:
    """Buttons for everybody, and those of the department."""
    own = ("parties", "wishes") if person.has("department") else ()
    return tuple(button(HOME, name) for name in ("forward", "impostor", "exchange", *own))
