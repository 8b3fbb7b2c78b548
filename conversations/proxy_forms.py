"""What an organizer is asked about somebody who has no chat app: everything in one go."""

from collections.abc import Callable, Mapping

from chatbot.core.forms import Form, Question, Shown
from chatbot.fields import City, Country, Days, Email, Name, PickMany, PickOne, Text
from conversations.youth_forms import Age, of_league

FOR = "for"


def form(window: Question, phone: Question, facts: Callable[..., Mapping[str, Shown]]) -> Form:
    """The form; days for meetings and the number are asked for as of members themselves."""
    return Form(
        id=FOR,
        consent=True,
        cancels=True,
        known=dict(facts("country", "travel")),
        questions={
            "name": Name(private=True),
            "kind": PickOne(list="kinds"),
            "age": Age(when=of_league),
            "email": Email(private=True),
            "country": Country(),
            "travel": Days(),
            "why": Text(max=300, optional=True, private=True),
            "window": window,
            "activity": PickMany(list="activities", own_words=True),
            "city": City(country="country"),
            "phone": phone,
            "other": Text(max=1500, long=True, optional=True, private=True),
        },
    )
