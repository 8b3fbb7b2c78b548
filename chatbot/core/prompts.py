"""What stands around a question: its buttons, its complaints, and all answers on one card."""

import hashlib
import re

from chatbot.core.forms import Answers, Form, Question, Reading
from chatbot.core.ids import Key
from chatbot.core.messages import Arg, Args, As, Button, Choice, Line, Rendered, rows, words
from chatbot.core.session import Draft

SHARE = "share"
"""The style of a button that shares one's own number."""

OFFERED = 24  # bytes of an answer that travel in a button as they are

PHONE = re.compile(r"\+[1-9]\d{6,14}")


def pressable(message: Rendered) -> tuple[Button, ...]:
    """The buttons that can be pressed without leaving, in the order in which they are numbered.

    Links cannot; one's own number can be shared by whoever has one.
    """
    shares = PHONE.fullmatch(message.to.id) is not None
    return tuple(b for b in message.buttons if not b.url and (shares or b.style != SHARE))


def summary(form: Form, answers: Answers, reading: Reading) -> As:
    """The answers as rows, each with its label; rules that were read are not repeated."""
    pairs: list[tuple[str, Arg]] = []
    for q, answer in form.accepted(answers).items():
        label = f"{form.key(q)}.label"
        if reading.wording(label, reading.locale):
            pairs.append(
                (
                    label,
                    form.questions[q].shown(answer, answers, reading)
                    if answer
                    else words("shared-none"),
                )
            )
    return rows(*pairs)


def answer_choices(
    form: Form, q: str, offers: tuple[tuple[str, Arg], ...], draft: Draft
) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            question=f"{form.id}.{q}",
            id=offer_id(answer),
            label_as=words("shared-picked", label=shown) if answer in draft.parts else shown,
        )
        for answer, shown in offers
    )


def control_choices(form: Form, draft: Draft, question: Question) -> tuple[Choice, ...]:
    names: list[str] = []
    if draft.parts:
        names.append("done")
    elif question.optional:
        names.append("skip")
    if draft.changing or draft.asking not in {None, next(iter(form.questions))}:
        names.append("back")
    elif form.cancels:
        names.append("cancel")
    found = tuple(Choice(question=form.id, id=n, label=Key(f"button-{n}")) for n in names)
    if not question.shares:
        return found
    share = Choice(question=form.id, id="share", label=Key("button-share"), style="share")
    return (share, *found)


def sentence(form: Form, q: str, code: str, args: Args, reading: Reading) -> Line:
    """A question may word an error in its own way; otherwise the shared sentence is used."""
    own = f"{form.key(q)}.{code}"
    key = own if reading.wording(own, reading.locale) else f"error-{code}"
    return Line(Key(key), {"example": form.questions[q].example, **args})


def offer_id(answer: str) -> str:
    """What stands in the button: the answer itself, or a short name for a long one."""
    if answer.isascii() and len(answer) <= OFFERED and not answer.startswith("~"):
        return answer
    return "~" + hashlib.sha256(answer.encode()).hexdigest()[:8]


def numbered_offer(draft: Draft, text: str) -> str | None:
    """`2`, typed where choices were offered back."""
    offers = list(draft.offered.values())
    if text.isdecimal() and 0 < int(text) <= len(offers):
        return offers[int(text) - 1]
    return None


def is_choice(form: Form, draft: Draft, text: str, reading: Reading) -> bool:
    """Whether words are one of the answers offered to a question that must be answered."""
    question = form.questions.get(draft.asking or "")
    if question is None or question.optional:
        return False
    read = question.read(text, draft.answers, reading)
    return any(read == answer for answer, _ in question.choices(draft.answers, reading))
