"""The forms of safety: a question for the Department, a word of one's own, a member without app."""

from chatbot.core.forms import Form
from chatbot.fields import Country, Text

PUBLICATION = Form(
    id="publication",
    cancels=True,
    questions={"words": Text(max=1000, private=True)},
    review=False,
)
"""What the Department is asked instead of a sister party or its press."""

COUNT = Form(id="count", cancels=True, questions={"country": Country()}, review=False)
"""In which country people are to be counted."""

SCOPE = Form(
    id="scope",
    cancels=True,
    questions={"occasion": Text(max=120, private=True)},
    review=False,
)
"""To what a delegate is sent."""

WORD = Form(
    id="word",
    cancels=True,
    questions={"word": Text(max=40, min=6, private=True)},
    review=False,
)
"""The word by which somebody comes back to a chat that was cleared."""

FORMS = {form.id: form for form in (PUBLICATION, COUNT, SCOPE, WORD)}
