"""Every story on every channel, and on two at once: the same is kept, and the same is read."""

import re
from collections import Counter

import pytest
from _pytest.mark import ParameterSet

from chatbot.store.wire import Client
from tests.channels.reading import files, unlike
from tests.channels.repertoire import BROWSER, STORIES, Cast, Repertoire

CASTS = {
    "telegram": Cast("telegram", "telegram"),
    "whatsapp": Cast("whatsapp", "whatsapp"),
    "members-on-whatsapp": Cast("whatsapp", "telegram"),
    "members-on-telegram": Cast("telegram", "whatsapp"),
}
WHATSAPP = CASTS["whatsapp"]
BOTH = ("telegram", "whatsapp")
SIDE_BY_SIDE = 12
"""Pieces that may come before others where a trip is divided, and its letters are made at once."""

PASSED_ON = {"reply-text", "reply-check", "host-first-message"}

LARGE = "es/S15_de_cualquier_forma"
"""Somebody sends a film of 25 MB: WhatsApp says how large a file is only once it is fetched."""


def played(story: str, *params: str) -> ParameterSet:
    """What is tried of one story, all of it by the same process: it is played there but once."""
    return pytest.param(*params, id="-".join(params), marks=pytest.mark.xdist_group(story))


PLAYS = [
    (name, cast)
    for name in STORIES
    for cast in (BOTH if "/" in name else CASTS)
    if (name, cast) != (LARGE, "whatsapp")
]
"""Every story on each channel; the long ones with people on two of them, too."""


@pytest.mark.parametrize(("name", "who"), [played(name, name, who) for name, who in PLAYS])
async def test_a_story_is_the_same_on_every_channel(
    name: str, who: str, repertoire: Repertoire, client: Client
) -> None:
    """G1: byte for byte the same state, the same mails, and for everybody the same to read."""
    browser = await repertoire.played(name, BROWSER, client)
    here = await repertoire.played(name, CASTS[who], client)
    assert here.state == browser.state
    assert here.mails == browser.mails
    ahead = SIDE_BY_SIDE if '"Divided"' in here.state else 0
    for person, told in browser.told.items():
        offers = here.offers.get(person, ())
        assert list(unlike(told, here.told[person], offers, ahead)) == []
        assert files(here.told[person]) == files(told)


async def test_a_file_that_is_too_large_is_told_of_as_soon_as_that_is_known(
    repertoire: Repertoire, client: Client
) -> None:
    """On WhatsApp it counts until it is fetched; then the same is said, and it counts no more."""
    browser = await repertoire.played(LARGE, BROWSER, client)
    here = await repertoire.played(LARGE, WHATSAPP, client)
    refused = "20 MB"
    (first,) = [one.plain for one in browser.told["ana"] if refused in one.plain]
    (later,) = [one.plain for one in here.told["ana"] if refused in one.plain]
    assert first.startswith(later)
    assert here.told["ana"][-1] == browser.told["ana"][-1]
    assert here.mails == browser.mails


async def test_the_story_of_silence_is_the_same_where_twilio_minds_it(
    repertoire: Repertoire, client: Client
) -> None:
    """G8: what Twilio lets nobody tell who said STOP changes nothing of what is kept."""
    browser = await repertoire.played("silence", BROWSER, client)
    here = await repertoire.played("silence", Cast("whatsapp", "whatsapp", stops=True), client)
    assert unnumbered(here.state) == unnumbered(browser.state)
    assert here.given_up == ["21610"] * 5
    heard = {piece.plain for piece in here.told["ana"]}
    missed = [message for message in browser.told["ana"] if message.plain not in heard]
    assert len({message.plain for message in missed}) == 3


def unnumbered(state: str) -> str:
    """Without how many turns people had: to hear that somebody cannot be reached is one more."""
    return re.sub(r'"revision": \d+', "", state)


@pytest.mark.parametrize("name", [played(name, name) for name in STORIES])
async def test_whatsapp_is_used_as_it_wants_to_be_used(
    name: str, repertoire: Repertoire, client: Client
) -> None:
    """WhatsApp 31: neither pair rate nor tier is overdone; nothing fails, nothing is left behind."""
    twilio = (await repertoire.played(name, WHATSAPP, client)).twilio
    assert twilio.counts["messages.create"]
    assert (twilio.pair.violations, twilio.tier.violations) == (Counter(), Counter())
    assert twilio.courier.errors == Counter()
    assert {status for post in twilio.posted() for status in post.answers} == {200}
    assert (twilio.messages, twilio.storage.leaks) == ({}, 0)


@pytest.mark.parametrize("name", [played(name, name) for name in STORIES])
async def test_a_turn_says_one_thing_to_a_person(
    name: str, repertoire: Repertoire, client: Client
) -> None:
    """WhatsApp 11: one message, and one card that it changes; a letter comes with its mail.

    What somebody is to pass on, word for word, stands alone, so that they can forward it.
    """
    asked = (await repertoire.played(name, WHATSAPP, client)).asked
    said = [
        one
        for one in asked
        if not one.file and not one.name.endswith(":knock") and one.key not in PASSED_ON
    ]
    assert said
    told: dict[tuple[str, str, bool], dict[str, str]] = {}
    for one in said:
        message, _, _part = one.name.partition(":")
        told.setdefault((one.to, one.turn, one.card), {})[message] = one.key
    assert [[*keys.values()] for keys in told.values() if len(keys) > 1] == []
