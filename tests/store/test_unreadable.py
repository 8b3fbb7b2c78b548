"""What nobody can read is kept for whoever looks into it, sealed and once."""

from chatbot.core.events import Unreadable
from tests.store.talk import Talk
from tests.store.windowed import ANA

PAYLOAD = '{"strange": "a secret word"}'


def strange(talk: Talk) -> Unreadable:
    """Something arrived."""
    event = talk.desk.wrote(ANA)
    return Unreadable(id=event.id, at=event.at, address=ANA, reason="shape", payload=PAYLOAD)


async def test_it_is_kept_as_it_came_and_once(talk: Talk) -> None:
    """However often the provider brings it."""
    await talk.desk.know(ANA)
    event = strange(talk)

    await talk.hears(event)
    await talk.hears(event)

    ((reason, kept),) = await talk.desk.store.quarantined()
    assert isinstance(kept, Unreadable)
    assert (reason, kept.payload) == ("Unreadable", PAYLOAD)


async def test_it_is_kept_sealed(talk: Talk) -> None:
    """Nobody reads it out of the rows."""
    await talk.desk.know(ANA)

    await talk.hears(strange(talk))

    (row,) = await talk.desk.store.call("LRANGE", talk.desk.store.name("quar"), 0, -1)
    assert b"secret" not in row
