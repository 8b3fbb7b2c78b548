"""What phones showed and which mails came, as steps of a story."""

from chatbot.channels.browser import Phone, Shown
from chatbot.channels.sink import Mail
from chatbot.demo.engine import Engine
from chatbot.demo.outsiders import HIDDEN, TOKEN
from chatbot.story import Cast, Mailed, Step, Told


class Record:
    """Listens to an engine's phones and mailbox."""

    def __init__(self, engine: Engine, cast: tuple[Cast, ...]) -> None:
        self._places = {person.id: place for place, person in enumerate(cast)}
        self._engine = engine
        self._known: dict[tuple[str, int], Shown] = {}
        self._told: list[Told] = []
        self._mails = len(engine.sink.messages)

    def changed(self, phone: Phone, shown: Shown) -> None:
        """A phone shows something new, or something else than before."""
        key = (phone.id, shown.number)
        before = self._known.get(key)
        self._known[key] = shown
        if (
            shown.said
            or shown.gone
            or (before is not None and before.text == shown.text and not shown.buttons)
        ):
            return
        self._told.append(
            Told(
                who=phone.id,
                text=TOKEN.sub(HIDDEN, shown.text),
                buttons=tuple(button.label for button in shown.buttons),
                file=shown.file,
                changed=before is not None,
            )
        )

    def read(self, told: Told) -> None:
        """Somebody without a phone reads a page."""
        self._told.append(told)

    def taken(self, who: str = "") -> list[Step]:
        """What came since the last call: first on the phone of whoever acted, then as in the cast.

        People are written to at the same time: only the order on each phone means something.
        """
        told = sorted(self._told, key=lambda t: (t.who != who, self._places.get(t.who, 99), t.who))
        arrived = self._engine.sink.messages[self._mails :]
        self._told, self._mails = [], self._mails + len(arrived)
        return [*told, *map(mailed, arrived)]


def mailed(mail: Mail) -> Mailed:
    """A mail as a story tells it."""
    files = tuple(file.name for file in mail.attachments)
    return Mailed(to=mail.recipients, subject=mail.subject, files=files)
