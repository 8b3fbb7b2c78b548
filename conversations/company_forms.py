"""What somebody is asked who travels along: their own name, address and consent."""

from collections.abc import Mapping

from chatbot.core.forms import Form, Question, Shown
from chatbot.fields import Email, Name, PickOne
from conversations.youth_forms import Age, of_league


def join(phone: Question, rule: Question, known: Mapping[str, Shown]) -> Form:
    """The form, with the kinds of question that phase 2 has."""
    return Form(
        id="join",
        consent=True,
        cancels=True,
        known=known,
        questions={
            "me": Name(private=True),
            "kind": PickOne(list="kinds"),
            "age": Age(when=of_league),
            "email": Email(private=True),
            "phone": phone,
            "rules": rule,
        },
    )
