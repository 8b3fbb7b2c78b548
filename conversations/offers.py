"""The buttons under our last reply, pressed by typing what stands on them."""

from collections.abc import Iterable

from chatbot.core.effects import Effect, Send
from chatbot.core.forms import Reading
from chatbot.core.messages import As, Choice, Message
from chatbot.core.session import Offered, Session
from chatbot.fields import Country
from chatbot.fields.matching import Option, fold, match, numbered
from conversations.forms import FORMS

WAITING = frozenset({"resume", "answer"})
"""What waits for its answer through whatever is said in between; other questions are forgotten."""

GRAVE = frozenset({"withdraw", "reopen", "reopen-anew", "take", "cancel", "over", "start-over"})
"""Buttons that give something away or lead to it, beside every `-yes`."""

BEFORE: dict[str, tuple[Offered, ...]] = {
    "cancel": (
        Offered(label="button-cancel-yes", question="repair", choice="cancel-yes"),
        Offered(label="button-cancel-no", question="repair", choice="cancel-no"),
    ),
    "resume": (
        Offered(label="button-continue", question="repair", choice="continue"),
        Offered(label="button-start-over", question="repair", choice="start-over"),
    ),
}
"""What stood under our questions while sessions did not say so yet."""


def menu(session: Session, effects: Iterable[Effect]) -> tuple[Offered, ...]:
    """What may be typed after these replies: the buttons of the last one that are of no form."""
    said = [
        effect.message
        for effect in effects
        if isinstance(effect, Send) and effect.message.purpose == "reply"
    ]
    if not said:
        return session.menu
    asked = any(_asks(message, session) for message in said)
    return () if asked else tuple(map(_offered, said[-1].choices))


def _asks(message: Message, session: Session) -> bool:
    """Whether a message is the form's own, so that words are its answer."""
    own = session.draft is not None and message.key.startswith(f"{session.draft.form}-")
    return own or any(choice.question.split(".")[0] in FORMS for choice in message.choices)


def _offered(choice: Choice) -> Offered:
    shown = choice.label_as
    code = shown.value if isinstance(shown, As) and shown.kind == "country" else ""
    return Offered(
        label=choice.label,
        country=str(code),
        question=choice.question,
        choice=choice.id,
        about=choice.about,
    )


def meant(session: Session, text: str, reading: Reading, *, exactly: bool) -> Offered | None:
    """The button that typed words mean: by its label, its number, yes or no, or a beginning."""
    shown = session.menu or BEFORE.get(session.confirming, ())
    options = [
        Option(id="~" * place, words=_words(offered, reading))
        for place, offered in enumerate(shown, 1)
    ]
    # Which of two trips is meant is no question of yes or no.
    if session.confirming not in {"", "answer"} and len(options) == len(ANSWERS):
        options = [
            Option(id=option.id, words=(*option.words, *_synonyms(key, reading)))
            for option, key in zip(options, ANSWERS, strict=True)
        ]
    found = match(text, options) if fold(text) else ()
    if len(found) != 1:
        return _by_country(shown, text, reading)
    option = next(option for option in options if option.id == found[0])
    is_exact = numbered(text) is not None or fold(text) in map(fold, option.words)
    return shown[options.index(option)] if is_exact or not exactly else None


def is_plain(offered: Offered, text: str, reading: Reading) -> bool:
    """Whether the whole label was typed, of a button that takes nothing back and sends nothing."""
    if not offered.label or offered.choice.endswith("-yes") or offered.choice in GRAVE:
        return False
    return fold(text) == fold(reading.wording(offered.label, reading.locale))


ANSWERS = ("shared-yes", "shared-no")


def _words(offered: Offered, reading: Reading) -> tuple[str, ...]:
    """A label and its synonyms, where it has any."""
    if not offered.label:
        return ()
    return (reading.wording(offered.label, reading.locale), *_synonyms(offered.label, reading))


def _synonyms(key: str, reading: Reading) -> tuple[str, ...]:
    said = reading.wording(f"{key}.synonyms", reading.locale).split(",")
    return tuple(word.strip() for word in said if word.strip())


def _by_country(shown: tuple[Offered, ...], text: str, reading: Reading) -> Offered | None:
    """The one trip whose country was typed."""
    if not any(offered.country for offered in shown):
        return None
    code = Country().read(text, {}, reading)
    found = [offered for offered in shown if offered.country and offered.country == code]
    return found[0] if len(found) == 1 else None
