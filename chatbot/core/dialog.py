"""How a form is filled in: ask, take an answer, go back, change one, review, send."""

from dataclasses import dataclass, field, replace

from chatbot.core.forms import Ambiguous, Answers, Form, Invalid, Noted, Read, Reading
from chatbot.core.ids import CaseId, Key
from chatbot.core.messages import Args, Choice, Line, numbered, rows
from chatbot.core.prompts import (
    answer_choices,
    control_choices,
    numbered_offer,
    offer_id,
    sentence,
    summary,
)
from chatbot.core.session import Draft

LISTED = 2  # misses in a row after which the choices are listed with numbers
HELPED = 3  # misses in a row after which a person is offered
CONTROLS = ("send", "change", "back", "skip", "done", "review")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a form says next, and the draft as it stands then; `draft` None: it is over."""

    draft: Draft | None
    key: str = ""
    args: Args = field(default_factory=dict)
    before: tuple[Line, ...] = ()
    choices: tuple[Choice, ...] = ()
    replaces: str = ""
    anew: bool = False
    sent: dict[str, str] | None = None  # the answers, once the form was sent

    @property
    def quiet(self) -> bool:
        """Nothing has changed, and nothing needs to be said."""
        return not self.key and self.sent is None


def begin(
    form: Form, reading: Reading, about: CaseId | None = None, answers: Answers | None = None
) -> Reply:
    """Start filling in, with what is known already."""
    return ask(form, Draft(form=form.id, about=about, answers=dict(answers or {})), reading)


def ask(form: Form, draft: Draft, reading: Reading, before: tuple[Line, ...] = ()) -> Reply:
    """Ask the question in hand, or else the next one; or show the review card."""
    asking = draft.asking if draft.asking in form.visible(draft.answers) else None
    if asking is None:
        following = form.next(draft.answers)
        if following is None:
            return review(form, draft, reading, before)
        asking = following
    if asking != draft.asking:
        draft = replace(draft, asking=asking, misses=0, offered={}, parts=())
    question = form.questions[asking]
    offers = question.choices(draft.answers, reading)
    key = form.key(asking)
    args: Args = {**form.args(draft.answers, reading, asking), "example": question.example}
    if draft.misses >= LISTED and offers:
        before = (
            *before,
            Line(Key("shared-numbered-list"), {"list": numbered(*(shown for _, shown in offers))}),
        )
    return Reply(
        draft=draft,
        key=key,
        args=args,
        before=before,
        choices=(
            *answer_choices(form, asking, offers, draft),
            *control_choices(form, draft, question),
        ),
        # What is ticked is shown in the same message, so that message must be known.
        replaces=f"ask:{form.id}.{asking}" if question.many else "",
        anew=True,
    )


def review(form: Form, draft: Draft, reading: Reading, before: tuple[Line, ...] = ()) -> Reply:
    """Show all answers on one card; a form without a review is sent as soon as it is complete."""
    if not form.review:
        return Reply(draft=None, before=before, sent=form.accepted(draft.answers))
    draft = replace(draft, asking=None, changing=False, misses=0, offered={}, parts=())
    return Reply(
        draft=draft,
        key=form.card(draft.answers),
        args={
            **form.args(draft.answers, reading),
            "answers": summary(form, draft.answers, reading),
        },
        before=before,
        choices=tuple(
            Choice(question=form.id, id=control, label=Key(f"button-{control}"), style=style)
            for control, style in (("send", "yes"), ("change", ""), ("cancel", ""))
        ),
    )


def take(form: Form, draft: Draft, text: str, reading: Reading, *, question: str = "") -> Reply:
    """Take a typed answer to the question in hand, or the answer behind a button to `question`."""
    asking = question or draft.asking
    if asking is None and form.next(draft.answers) is None:
        return _at_review(form, draft, text, reading)
    if asking is None or asking not in form.visible(draft.answers):
        return ask(form, draft, reading)  # a new release asks differently: this answers nothing
    kind = form.questions[asking]
    if not question and (picked := numbered_offer(draft, text)) is not None:
        text = picked
    if not question and kind.gathers:
        return _gather(form, draft, text, reading)
    if not question and kind.many:
        text = kind.join((*draft.parts, text))
    return _read(form, draft, asking, kind.read(text, draft.answers, reading), reading)


def press(form: Form, draft: Draft, question: str, choice: str, reading: Reading) -> Reply | None:
    """Take a button of this form; None when it is not one, or not one that still means anything."""
    if question == form.id:
        return control(form, draft, choice, reading) if choice in CONTROLS else None
    name = question.removeprefix(f"{form.id}.")
    if name == "change":
        return change(form, draft, choice, reading)
    if name not in form.visible(draft.answers):
        return None
    answer = draft.offered.get(choice, "") if choice.startswith("~") else choice
    if not answer:
        return None
    if form.questions[name].many:
        return _toggle(form, draft, name, answer, reading) if name == draft.asking else None
    if draft.answers.get(name) == answer and name != draft.asking:
        return Reply(draft=draft)  # tapped twice: it has had its effect
    return take(form, draft, answer, reading, question=name)


def control(form: Form, draft: Draft, name: str, reading: Reading) -> Reply | None:
    """Carry out a button or word that moves through the form: back, skip, done, change, send."""
    if draft.asking is not None and draft.asking not in form.visible(draft.answers):
        return ask(form, draft, reading)  # a new release does not ask this any more
    match name:
        case "back":
            return back(form, draft, reading)
        case "skip":
            return skip(form, draft, reading)
        case "done":
            return done(form, draft, reading)
        case "change" if draft.asking is None:
            return pick_change(form, draft, reading)
        case "review" if form.next(draft.answers) is None:
            return review(form, draft, reading)
        case "send" if draft.asking is None and form.next(draft.answers) is None:
            return send(form, draft, reading)
    return None


def send(form: Form, draft: Draft, reading: Reading) -> Reply:
    """Check every answer once more, and give them away."""
    failing = form.failing(draft.answers, reading)
    if failing is not None:
        q, read = failing
        kept = {k: v for k, v in draft.answers.items() if k != q}
        draft = replace(draft, answers=kept, asking=q, changing=True)
        return _read(form, draft, q, read, reading)
    return Reply(draft=None, sent=form.accepted(draft.answers))


def back(form: Form, draft: Draft, reading: Reading) -> Reply:
    """Ask the question before again; its answer is forgotten only when another one is given."""
    visible = form.visible(draft.answers)
    if draft.changing:
        return review(form, draft, reading)
    at = visible.index(draft.asking) if draft.asking in visible else len(visible)
    if at == 0:
        return ask(form, draft, reading, (Line(Key("shared-first-question")),))
    before = visible[at - 1]
    return ask(form, replace(draft, asking=before, misses=0, offered={}, parts=()), reading)


def skip(form: Form, draft: Draft, reading: Reading) -> Reply:
    """Leave an optional question empty; a skipped answer is the empty answer, not a missing one."""
    if draft.asking is None or not form.questions[draft.asking].optional:
        return ask(form, draft, reading, (Line(Key("shared-no-skip")),))
    return _accept(form, draft, draft.asking, "", reading)


def done(form: Form, draft: Draft, reading: Reading) -> Reply:
    """Finish an answer that is given in several pieces."""
    if draft.asking is None:
        return ask(form, draft, reading)
    kind = form.questions[draft.asking]
    if not draft.parts:
        return skip(form, draft, reading) if kind.optional else ask(form, draft, reading)
    joined = kind.join(draft.parts)
    return _read(form, draft, draft.asking, kind.read(joined, draft.answers, reading), reading)


def pick_change(form: Form, draft: Draft, reading: Reading) -> Reply:
    """Offer every answer for a change."""
    labelled = [
        q
        for q in form.accepted(draft.answers)
        if reading.wording(f"{form.key(q)}.label", reading.locale)
    ]
    choices = [_changeable(form, draft, q, reading) for q in labelled]
    return Reply(
        draft=draft,
        key="shared-change-which",
        choices=(*choices, Choice(question=form.id, id="review", label=Key("button-back"))),
    )


def _changeable(form: Form, draft: Draft, q: str, reading: Reading) -> Choice:
    """An answer by its label; by itself, where several have the same label."""
    alike = [other for other in form.accepted(draft.answers) if form.key(other) == form.key(q)]
    answer = draft.answers[q]
    shown = form.questions[q].shown(answer, draft.answers, reading) if answer else ""
    label_as = shown if len(alike) > 1 else ""
    label = "" if label_as else f"{form.key(q)}.label"
    return Choice(question=f"{form.id}.change", id=q, label=Key(label), label_as=label_as)


def change(form: Form, draft: Draft, question: str, reading: Reading) -> Reply | None:
    """Ask one answered question again; the review card follows."""
    if question not in form.accepted(draft.answers) or form.next(draft.answers) is not None:
        return None
    fresh = replace(draft, asking=question, changing=True, misses=0, offered={}, parts=())
    return ask(form, fresh, reading)


def _read(form: Form, draft: Draft, q: str, read: Read, reading: Reading) -> Reply:
    match read:
        case str():
            return _accept(form, draft, q, read, reading)
        case Noted(answer, code, args):
            return _accept(
                form, draft, q, answer, reading, (sentence(form, q, code, args, reading),)
            )
        case Ambiguous(code, offers, args):
            asking = q
            offered = {offer_id(answer): answer for answer, _ in offers}
            draft = replace(draft, asking=asking, offered=offered, parts=())
            line = sentence(form, q, code, args, reading)
            choices = (
                *answer_choices(form, q, offers, draft),
                *control_choices(form, draft, form.questions[q]),
            )
            return Reply(draft=draft, key=line.key, args=line.args, choices=choices)
        case Invalid(code, args):
            draft = replace(draft, asking=q, misses=draft.misses + 1, offered={})
            reply = ask(form, draft, reading, (sentence(form, q, code, args, reading),))
            if draft.misses < HELPED:
                return reply
            human = Choice(question="repair", id="human", label=Key("button-human"))
            helped = Line(Key("shared-offer-person"))
            return replace(reply, before=(*reply.before, helped), choices=(*reply.choices, human))


def _accept(
    form: Form, draft: Draft, q: str, answer: str, reading: Reading, before: tuple[Line, ...] = ()
) -> Reply:
    late = draft.asking is not None and q != draft.asking
    answers = {**draft.answers, q: answer}
    draft = replace(draft, answers=answers, misses=0)
    if late:
        shown = form.questions[q].shown(answer, answers, reading)
        before = (
            *before,
            Line(Key("shared-changed"), {"answer": rows((f"{form.key(q)}.label", shown))}),
        )
        return ask(form, draft, reading, before)
    draft = replace(draft, asking=None, offered={}, parts=())
    failing = form.failing(answers, reading) if draft.changing else None
    if failing is None:
        return ask(form, draft, reading, before)
    kept = {k: v for k, v in answers.items() if k != failing[0]}
    return ask(form, replace(draft, answers=kept), reading, before)


def _gather(form: Form, draft: Draft, text: str, reading: Reading) -> Reply:
    """Join one more piece to a long text; what would make it too long is refused, the rest kept."""
    assert draft.asking is not None, "a piece belongs to the question in hand"
    kind = form.questions[draft.asking]
    joined = kind.join((*draft.parts, text))
    read = kind.read(joined, draft.answers, reading)
    if isinstance(read, Invalid):
        return _read(form, draft, draft.asking, read, reading)
    draft = replace(draft, parts=(*draft.parts, text), misses=0)
    return Reply(
        draft=draft,
        key="shared-joined",
        choices=(
            Choice(question=form.id, id="done", label=Key("button-done"), style="yes"),
            Choice(question=form.id, id="back", label=Key("button-back")),
        ),
    )


def _toggle(form: Form, draft: Draft, q: str, answer: str, reading: Reading) -> Reply:
    """Tick or untick one of several choices; `done` finishes."""
    parts = (
        tuple(p for p in draft.parts if p != answer)
        if answer in draft.parts
        else (*draft.parts, answer)
    )
    kind = form.questions[q]
    read = kind.read(kind.join(parts), draft.answers, reading) if parts else ""
    if isinstance(read, Invalid):
        return ask(form, draft, reading, (sentence(form, q, read.code, read.args, reading),))
    reply = ask(form, replace(draft, parts=parts, misses=0), reading)
    return replace(reply, anew=False)


def _at_review(form: Form, draft: Draft, text: str, reading: Reading) -> Reply:
    """A word typed at the review card: the label of its button, unless consent is given there."""
    word = text.strip().casefold()
    for name in ("change",) if form.consent else ("send", "change"):
        if word == reading.wording(f"button-{name}", reading.locale).casefold():
            found = control(form, draft, name, reading)
            if found is not None:
                return found
    return review(form, draft, reading, (Line(Key("shared-use-buttons")),))
