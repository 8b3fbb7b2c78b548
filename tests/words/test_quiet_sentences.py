"""What is told on a quiet trip says what it is about, and what to do next."""

import pytest

from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Args, Choice, Message, listed, typed, words
from chatbot.resources import resource
from chatbot.words import Words
from conversations.happened.reports import LEVELS

TOLD = (
    "change-guardian", "change-twice", "company-first", "details-review-minor",
    "error-days-joined", "error-days-outside", "guardian-agreed", "guardian-asked",
    "guardian-lost", "guardian-refused", "join-age", "league-agreed", "league-agreed-handed",
    "league-asked", "league-without", "league-without-handed", "report-full", "request-age",
    "request-sent-at-once", "youth-sent", "youth-taken", "report-welcome-owed",
    "report-nothing-owed", "report-reminder-owed", "report-rests", "report-none",
    "report-too-late", "report-done", "report-answered", "report-levels", "report-level-one",
    "report-level-set", "delegate-review", "revoke-member", "withdraw-done",
    "error-country-home", "error-email-decoded",
)  # fmt: skip
NAMES = (
    "country", "countries", "window", "names", "who", "guardian", "email", "answers", "travel",
    "most", "until", "due", "count", "piece", "number", "one", "address", "things",
    "words", "before",
)  # fmt: skip
ARGS: Args = {
    **{name: typed(name) for name in NAMES},
    "most": 3,
    "now": listed(words("report-for-department", count=2), words("report-for-members", count=1)),
    "level": words("report-level-members"),
}


@pytest.mark.parametrize("locale", ["en", "es"])
@pytest.mark.parametrize("key", TOLD)
def test_nobody_hears_only_that_there_is_news(key: str, locale: str) -> None:
    """Whoever is not of age, of the league or in a hurry reads in plain words what comes next."""
    said = Words(resource("locales"))
    message = Message(to=ContactId("ana"), key=Key(key), args=ARGS, quiet=True)

    assert said.message(message, locale).text != said.say("hush-unsaid", {}, locale)


@pytest.mark.parametrize("locale", ["en", "es"])
def test_whoever_sees_a_report_is_named_on_each_button(locale: str) -> None:
    """Nobody has to choose between buttons that were cut, or that say only that it goes on."""
    said = Words(resource("locales"))
    levels = [Key(f"button-level-{level}") for level in LEVELS]
    choices = tuple(Choice(question="report", id=key, label=key) for key in levels)
    message = Message(to=ContactId("ana"), key=Key("shared-yes"), choices=choices, quiet=True)

    labels = said.message(message, locale).labels
    assert not [label for label in labels if "…" in label]
    assert said.say("hush-label", {}, locale) not in labels
