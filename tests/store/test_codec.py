"""What is stored is read by releases before and after the one that wrote it."""

from dataclasses import dataclass, field

import pytest

from chatbot.core.ids import Address, CaseId, ContactId, Key, QuestionId
from chatbot.core.messages import (
    Arg,
    Document,
    File,
    Line,
    Rendered,
    listed,
    named,
    rows,
    typed,
    words,
)
from chatbot.core.session import Draft, Session
from chatbot.store.codec import Codec, Shape
from tests.store.world import Moved, Opened, Parcel

CODEC = Codec(Parcel, Opened | Moved)


@dataclass(frozen=True, slots=True, kw_only=True)
class Yesterday:
    """A record as it was."""

    name: str
    dropped: str = "x"


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """The same record with one field less and one more."""

    name: str
    added: tuple[str, ...] = field(default_factory=tuple)


def test_an_old_row_is_read_with_defaults() -> None:
    """What is missing has its default, and what is unknown is left aside."""
    row = Shape(Yesterday).dump(Yesterday(name="ana", dropped="something"))

    assert Shape(Today).load(row) == Today(name="ana")


def test_a_new_row_is_read_by_yesterdays_code() -> None:
    """A release that is rolled back reads what the newer one wrote."""
    row = Shape(Today).dump(Today(name="ana", added=("a", "b")))

    assert Shape(Yesterday).load(row) == Yesterday(name="ana")


def test_a_session_comes_back_whole() -> None:
    """Every answer by its question, nothing by position."""
    draft = Draft(form="request", about=CaseId("3F9K2M7Q"), answers={QuestionId("name"): "Ana"})
    session = Session(contact=ContactId("p1"), revision=3, drafts=(draft,), confirming="cancel")

    assert CODEC.session.load(CODEC.session.dump(session)) == session


@pytest.mark.parametrize("event", [Opened(by="ana"), Moved(by="ana")], ids=["opened", "moved"])
def test_events_that_look_alike_stay_apart(event: Opened | Moved) -> None:
    """Two kinds with the same fields are told apart by their names."""
    assert CODEC.event.load(CODEC.event.dump(event)) == event


ARGUMENTS: dict[str, Arg] = {
    "plain": "text",
    "number": 7,
    "inner": words("greeting", name=typed("Ana"), deeper=words("again", who=typed("Ben"))),
    "several": listed(typed("a"), "b", words("c")),
    "table": rows(("name", typed("Ana")), ("party", named({"en": "Party", "es": "Partido"}))),
}


@pytest.mark.parametrize("name", sorted(ARGUMENTS))
def test_an_argument_within_an_argument_comes_back(name: str) -> None:
    """A document that waits is worded later exactly as it would have been at once."""
    paper = Document(
        name="letter",
        template="letter",
        locales=("en",),
        lines=(Line(Key("title"), {name: ARGUMENTS[name]}),),
        facts=((Key("fact"), ARGUMENTS[name]),),
    )
    message = Rendered(
        id="o1",
        to=Address("phone", "1"),
        text="hi",
        args={name: ARGUMENTS[name]},
        file=File("letter.pdf", document=paper),
    )

    assert CODEC.work.load(CODEC.work.dump(paper)) == paper
    assert CODEC.work.load(CODEC.work.dump(message)) == message
