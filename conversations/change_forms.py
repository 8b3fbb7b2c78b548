"""What is asked when something has changed: only what changed."""

from collections.abc import Callable

from chatbot.core.forms import Answers, Form, Question, Shown
from chatbot.fields import City, Days, PickMany, Text
from conversations import legs_forms
from conversations.youth_forms import guardian_mail, own_mail

WHAT = "what"


def forms(
    facts: Callable[..., dict[str, Shown]], phone: Callable[..., Question]
) -> dict[str, Form]:
    """The forms of a change, of a remark about a trip, and of taking an introduction back."""
    every = ("days", *(f"days{n}" for n in legs_forms.FURTHER))
    trip = facts("name", "country", "window")
    change = Form(
        id="change",
        cancels=True,
        consent=True,
        known={**trip, **facts("guardian", "own", "guard"), **legs_forms.known()},
        like=legs_forms.like("days"),
        questions={
            **{what: Days(when=_is(what)) for what in every},
            "city": City(country="country", when=_is("city")),
            "activity": PickMany(list="activities", own_words=True, when=_is("activity")),
            "email": own_mail("guard", when=_is("email")),
            "guardian_mail": guardian_mail("own", when=_is("guardian_mail")),
            "phone": phone(private=True, when=_is("phone")),
            "why": Text(max=300, private=True, when=_is("why")),
        },
    )
    words = {"words": Text(max=500, private=True)}
    remark = Form(id="remark", cancels=True, known=trip, questions=words)
    revoke = Form(id="revoke", cancels=True, consent=True, known=trip, questions=words)
    return {form.id: form for form in (change, remark, revoke)}


def _is(what: str) -> Callable[[Answers], bool]:
    return lambda answers: answers.get(WHAT) == what
