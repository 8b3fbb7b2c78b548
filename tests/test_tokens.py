"""What stands behind a button opens for the one it was shown to, unchanged, and for nobody else."""

import random
import string
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.core.ids import Address, CaseId, ContactId
from chatbot.core.messages import Choice
from chatbot.tokens import LIMIT, Tokens

ANA = ContactId("k3v9q2m8x1")
ROSA = ContactId("k3v9q2m8x2")
AGREE = Choice(question="decide", id="agree", about=CaseId("c7Qx2LmP0Za4RtYw"), revision=12)
IDS = st.text(string.ascii_letters + string.digits + "-_.", min_size=1, max_size=10)


@pytest.fixture
def tokens() -> Tokens:
    """Tokens under one secret."""
    return Tokens(b"a secret of sixteen bytes or more")


TYPED = st.text(st.characters(max_codepoint=127), min_size=1, max_size=10)


@given(question=IDS, choice=TYPED, about=st.none() | IDS, revision=st.integers(0, 10**6))
def test_a_token_says_what_was_sealed(
    question: str, choice: str, about: str | None, revision: int
) -> None:
    """Whatever fits into a token comes out of it again."""
    tokens = Tokens(b"another secret of enough bytes")
    case = CaseId(about) if about else None
    token = tokens.seal(Choice(question=question, id=choice, about=case, revision=revision), ANA)
    assert tokens.open(token, ANA) == (question, choice, case, revision)
    assert len(token.encode()) <= LIMIT
    assert token.isascii()


def test_a_forwarded_card_is_inert(tokens: Tokens) -> None:
    """A token shown to one person does nothing for another."""
    assert tokens.open(tokens.seal(AGREE, ROSA), ANA) is None


def test_an_address_is_not_a_contact(tokens: Tokens) -> None:
    """A token for an address opens at this address only."""
    ana = Address("browser", ANA)
    token = tokens.seal(AGREE, ana)
    assert tokens.open(token, ana) is not None
    assert tokens.open(token, Address("email", ANA)) is None
    assert tokens.open(token, ANA) is None


def test_another_secret_opens_nothing(tokens: Tokens) -> None:
    """A token of another organisation is worth nothing here."""
    assert Tokens(b"the secret of somebody else").open(tokens.seal(AGREE, ANA), ANA) is None


def test_edited_tokens_are_refused(tokens: Tokens) -> None:
    """However a token is edited, it opens nothing."""
    chance = random.Random(20270403)
    token, letters = tokens.seal(AGREE, ANA), string.printable
    tried = 0
    for _ in range(5_000):
        place, letter = chance.randrange(len(token)), chance.choice(letters)
        end = place + chance.randrange(3)
        edited = token[:place] + letter * chance.randrange(3) + token[end:]
        if edited != token:
            tried += 1
            assert tokens.open(edited, ANA) is None
    assert tried > 4_000


def test_the_parts_cannot_be_moved_about(tokens: Tokens) -> None:
    """A button with the same letters cut differently is another button."""
    said = tokens.seal(Choice(question="ab", id="c"), ANA).rpartition("|")[2]
    assert tokens.open(f"a||0|bc|{said}", ANA) is None


@pytest.mark.parametrize(
    "token", ["", "|", "||||", "x", "é" * 20, "|" * 64, "a" * 10_000, "\ud800"]
)
def test_what_no_button_ever_carried_is_refused(tokens: Tokens, token: str) -> None:
    """Whatever a client makes up opens nothing, and breaks nothing."""
    assert tokens.open(token, ANA) is None


def test_ids_that_cannot_be_carried_are_our_mistake(tokens: Tokens) -> None:
    """An id that would be misread says so when the button is made."""
    with pytest.raises(AssertionError, match="plain ASCII"):
        tokens.seal(replace(AGREE, id="näme"), ANA)
    with pytest.raises(AssertionError, match="No id holds a bar"):
        tokens.seal(replace(AGREE, question="a|b"), ANA)


def test_a_choice_that_does_not_fit_is_our_mistake(tokens: Tokens) -> None:
    """A button that would need more than 64 bytes says so when it is made."""
    with pytest.raises(AssertionError, match="carries 64 bytes"):
        tokens.seal(replace(AGREE, id="a" * 40), ANA)


def test_a_short_secret_is_refused() -> None:
    """A secret that could be guessed is not taken."""
    with pytest.raises(AssertionError, match="16 bytes"):
        Tokens(b"short")
