"""Twilio's numbers become what to do next."""

import json
import logging

import pytest

from chatbot.channels.whatsapp.failures import LONGEST, failure, refused, rule, rules
from chatbot.core.errors import SendError

LISTED = (
    20003, 20404, 20429, 20500, 20503, 30410, 21211, 21614, 63003, 63024, 21408, 21606,
    21612, 21910, 63002, 63007, 63008, 63031, 21610, 63014, 63033, 21617, 21620, 21623,
    12300, 12301, 63019, 63034, 63037, 21654, 21655, 21656, 63001, 63020, 63022, 63005,
    63006, 63021, 63030, 63009, 63010, 63012, 63023, 63013, 63026, 63015, 63016, 63017,
    63018, 63027, 63028, 63029, 63032, 63038, 63040, 63041, 63049, 60728,
)  # fmt: skip


def verdict(error: SendError) -> str:
    """What the error says, in one word."""
    if error.retry_after is not None:
        return "retry"
    said = [name for name in ("stopped", "ambiguous", "shut", "plain") if getattr(error, name)]
    assert len(said) <= 1
    return said[0] if said else "never"


@pytest.mark.parametrize("code", LISTED)
def test_every_number_that_we_heard_of_is_in_the_table(code: int) -> None:
    """WhatsApp 29: nothing of what is documented is left to chance."""
    assert str(code) in rules()


@pytest.mark.parametrize(
    "code, wanted",
    [
        (20429, "retry"), (20003, "retry"), (63010, "retry"), (63018, "retry"), (63038, "retry"),
        (20500, "ambiguous"), (30410, "ambiguous"),
        (21211, "stopped"), (21610, "stopped"), (63003, "stopped"), (63033, "stopped"),
        (21408, "stopped"), (63015, "stopped"),
        (63016, "shut"), (63041, "shut"),
        (21655, "plain"), (21656, "plain"), (63019, "plain"), (63021, "plain"), (63028, "plain"),
        (20404, "never"), (21617, "never"), (63013, "never"), (63049, "never"), (63999, "never"),
    ],
)  # fmt: skip
def test_a_number_says_what_to_do(code: int, wanted: str) -> None:
    """WhatsApp 29: the same for an answer and for a callback, as a number or as text."""
    assert verdict(failure(code)) == verdict(failure(str(code))) == wanted
    assert failure(code).code == str(code)


def test_what_nobody_has_heard_of_is_given_up_and_told(caplog: pytest.LogCaptureFixture) -> None:
    """WhatsApp 29: somebody has to look at it."""
    with caplog.at_level(logging.ERROR):
        error = failure("63777")
    assert verdict(error) == "never"
    (record,) = caplog.records
    assert (record.msg, record.__dict__["code"]) == ("whatsapp.refused", "63777")


@pytest.mark.parametrize("code, told", [("63016", False), ("21610", False), ("63020", True)])
def test_only_what_somebody_can_mend_is_told(
    caplog: pytest.LogCaptureFixture, code: str, told: bool
) -> None:
    """A shut window is everyday life; a lost certificate is not."""
    with caplog.at_level(logging.ERROR):
        failure(code)
    assert bool(caplog.records) is told


def test_a_pause_is_not_the_same_for_everybody() -> None:
    """WhatsApp 29: those who were refused together do not come back together."""
    pauses = {failure("20429").retry_after for _ in range(50)}
    assert len(pauses) > 40
    assert all(pause is not None and 2 <= pause <= 3 for pause in pauses)


def test_a_pause_grows_and_ends_somewhere() -> None:
    """WhatsApp 29: minutes at first, hours later, never hammering."""
    pauses = [failure("63018", tries=tries).retry_after or 0 for tries in (0, 1, 2, 40)]
    assert pauses[0] < pauses[1] < pauses[2] < pauses[3] <= LONGEST * 1.5


@pytest.mark.parametrize("code, most", [("63010", 3), ("63029", 1)])
def test_some_are_tried_a_few_times_only(code: str, most: int) -> None:
    """WhatsApp 29: then it will not get better by itself."""
    assert rule(code).most == most
    assert verdict(failure(code, tries=most - 1)) == "retry"
    assert verdict(failure(code, tries=most)) == "never"


def test_twilio_says_how_long_to_wait() -> None:
    """WhatsApp 29: at least as long as it asks for."""
    error = refused(429, b'{"code": 20429}', "70")
    assert error.retry_after is not None
    assert error.retry_after >= 70


@pytest.mark.parametrize(
    "status, body, code, wanted",
    [
        (429, b"", "20429", "retry"),
        (429, b'{"code": 63777}', "20429", "retry"),
        (401, b"<html>", "20003", "retry"),
        (500, b"<html>", "http-500", "ambiguous"),
        (520, b"<html>", "http-520", "ambiguous"),
        (498, b"", "http-498", "never"),
        (503, b'{"code": 20503}', "20503", "ambiguous"),
        (502, b'{"code": 21610}', "21610", "ambiguous"),
        (400, b'{"code": 21610}', "21610", "stopped"),
        (400, b'{"type": "x", "title": "y", "status": 400, "code": 21655}', "21655", "plain"),
        (404, b"", "http-404", "never"),
        (418, b"[1]", "http-418", "never"),
        (400, b'{"code": "DROP"}', "http-400", "never"),
        (400, b'{"code": true}', "http-400", "never"),
    ],
)
def test_an_answer_says_what_to_do(status: int, body: bytes, code: str, wanted: str) -> None:
    """WhatsApp 29: by its number, else by its status; what else it holds is never repeated."""
    error = refused(status, body)
    assert (error.code, verdict(error)) == (code, wanted)


def test_only_lost_objects_are_looked_for() -> None:
    """WhatsApp 25: these three numbers mean that what we remember is not what is there."""
    assert {code for code, one in rules().items() if one.drift} == {"21655", "63027", "63028"}


def test_every_rule_makes_sense() -> None:
    """The table has a pause for whatever is tried again, and none for the rest."""
    assert json.dumps(sorted(rules()))
    for code, one in rules().items():
        assert (one.then == "retry") == (one.seconds > 0), code
        assert not one.most or one.then == "retry", code
