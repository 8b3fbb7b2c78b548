"""What is told on a quiet trip says what it is about, and what to do next."""

import pytest

from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Args, Message, typed
from chatbot.resources import resource
from chatbot.words import Words

TOLD = (
    "change-guardian", "change-twice", "company-first", "details-review-minor",
    "error-days-joined", "error-days-outside", "guardian-agreed", "guardian-asked",
    "guardian-lost", "guardian-refused", "join-age", "league-agreed", "league-agreed-handed",
    "league-asked", "league-without", "league-without-handed", "report-full", "request-age",
    "request-sent-at-once", "youth-sent", "youth-taken",
)  # fmt: skip
NAMES = (
    "country", "countries", "window", "names", "who", "guardian", "email", "answers", "travel",
    "most", "until",
)  # fmt: skip
ARGS: Args = {**{name: typed(name) for name in NAMES}, "most": 3}


@pytest.mark.parametrize("locale", ["en", "es"])
@pytest.mark.parametrize("key", TOLD)
def test_nobody_hears_only_that_there_is_news(key: str, locale: str) -> None:
    """Whoever is not of age, of the league or in a hurry reads in plain words what comes next."""
    words = Words(resource("locales"))
    message = Message(to=ContactId("ana"), key=Key(key), args=ARGS, quiet=True)

    assert words.message(message, locale).text != words.say("hush-unsaid", {}, locale)
