"""Any form taken one step further: what is asked is answered as people would."""

from tests.conversations.deployment import words
from tests.core.filling import ANSWERS, Filling

MORE = {
    "cause": "not at this time", "words": "Come in spring", "note": "x", "question": "Who?",
    "answer": "My cousin Bea", "name": "Ana Ruiz", "deputy": "Whoever is next",
    "days": "3-9 Oct", "mail": "rita@example.pt",
}  # fmt: skip
NAMES = {"me": "Ana Ruiz", "officer": "Rosa Diaz", "where": "Portugal", "contact": "Marta Silva"}
CONTROLS = frozenset({"back", "cancel", "done", "human", "skip"})


def go_on(filling: Filling) -> None:
    """Answer what is asked, or send what is complete."""
    asking = filling.draft.asking
    if asking is None:
        filling.tap("send")
    elif filling.draft.parts:
        filling.tap("done")
    elif asking in (known := {**ANSWERS, **MORE}):
        filling.write(known[asking])
    elif example := words().label(f"demo-example-{filling.form.id}-{asking}", "en"):
        filling.write(example)
    elif offered := [choice for choice in filling.shown if choice not in CONTROLS]:
        filling.tap(offered[0])
    else:
        filling.write(NAMES.get(asking, "I understand"))
