"""Steps of people without a phone of ours are read and written like all others."""

import pytest

from chatbot.outside import Returned, Visited, Wrote
from chatbot.story import Step, Told, Unreadable, line_of, parse

HEAD = "begins 2027-03-01 15:00\nana is member of new-york, reads en\n\n"
STEPS: tuple[tuple[str, Step], ...] = (
    ("pcp@example.org @", Visited(who="pcp@example.org")),
    ("anybody @ /check/7K2M-Q4XN", Visited(who="anybody", where="/check/7K2M-Q4XN")),
    (
        "pcp@example.org @ Introduction [We will meet] name=Marta Silva; mail=m@example.org",
        Visited(
            who="pcp@example.org", where="Introduction", label="We will meet",
            fields=(("name", "Marta Silva"), ("mail", "m@example.org")),
        ),
    ),
    ("ana  @ [Send] photo=(photo beach)", Visited(who="ana", label="Send", fields=(("photo", "(photo beach)"),))),
    ("rita@example.pt ^ Is she yours?", Wrote(who="rita@example.pt", subject="Is she yours?")),
    (
        "rita@example.pt ^ ana@example.org: Re: Introduction 7K2M-Q4XN\n       Dear Ana,\n       see you.",
        Wrote(
            who="rita@example.pt", to=("ana@example.org",), subject="Re: Introduction 7K2M-Q4XN",
            text="Dear Ana,\nsee you.",
        ),
    ),
    ("mail ^ pcp@example.org: 550 no such mailbox", Returned(to="pcp@example.org", reason="550 no such mailbox")),
    (
        "pcp@example.org < Thank you.\n       We have told them.\n     [Back] [Done]",
        Told(who="pcp@example.org", text="Thank you.\nWe have told them.", buttons=("Back", "Done")),
    ),
)  # fmt: skip


@pytest.mark.parametrize("line, step", STEPS, ids=[line.split("\n")[0] for line, _ in STEPS])
def test_a_step_is_read_as_it_is_written(line: str, step: Step) -> None:
    """What stands in a story means this step, and this step stands in a story like that."""
    assert parse(HEAD + line).steps == (step,)
    assert line_of(step) == line


@pytest.mark.parametrize("line", ["mail ^ nobody", "ana @ [unfinished", "Ana < x"])
def test_what_means_nothing_is_named(line: str) -> None:
    """Whoever writes a story reads which line cannot be understood."""
    with pytest.raises(Unreadable, match="line 4"):
        parse(HEAD + line)
