"""Steps of a story by people without a phone of ours: pages that they open, mails that they write.

    pcp@example.org @ [We will meet] name=Marta Silva; days=2027-10-04/2027-10-06
    anybody @ /check/7K2M-Q4XN
    rita@example.pt ^ ana@example.org: Re: Introduction 7K2M-Q4XN
         Dear Ana, we shall be at the station.
    mail ^ pcp@example.org: 550 no such mailbox

The first one opens the newest link that came there, fills in and presses; without a button it only
looks. A mail to nobody else is for us alone; with others it is a copy.
"""

import re
from dataclasses import dataclass

ANYBODY, MAIL = "anybody", "mail"
NAME = r"[a-z]+|[^\s@]+@[^\s@]+"
INDENT = 4
"""How wide the column of names is for names that are no phone's."""

_VISIT = re.compile(r"(?P<where>[^\[\]]*?) *(?:\[(?P<label>[^\]]+)\] *(?P<fields>.*))?")
_WRITTEN = re.compile(r"(?:(?P<to>[^\s@]+@[^\s@:]+(?:, [^\s@]+@[^\s@:]+)*): )?(?P<subject>.+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Visited:
    """Somebody opened a page, and perhaps filled it in and pressed a button.

    `where` is a path that anybody may open, or words from the subject of the mail with the link.
    """

    who: str
    where: str = ""
    label: str = ""
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrote:
    """Somebody wrote a mail that came to us, too."""

    who: str
    subject: str
    to: tuple[str, ...] = ()  # the others whom it went to
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """The newest mail to somebody came back, with what their server said."""

    to: str
    reason: str


Outside = Visited | Wrote | Returned


def is_outside(who: str) -> bool:
    """Whether a name in a story is no phone's."""
    return "@" in who or who == ANYBODY


def read(name: str, sign: str, text: str, more: list[str]) -> Outside | None:
    """A step with one of our signs; None where it is none."""
    if sign == "@":
        found = _VISIT.fullmatch(" ".join([text, *(line.strip() for line in more)]))
        if found is None:
            return None
        pairs = (pair.partition("=") for pair in (found["fields"] or "").split("; ") if pair)
        fields = tuple((key.strip(), value.strip()) for key, _, value in pairs)
        return Visited(
            who=name, where=found["where"].strip(), label=found["label"] or "", fields=fields
        )
    found = _WRITTEN.fullmatch(text)
    if found is None or (name == MAIL and not found["to"]):
        return None
    to = tuple(found["to"].split(", ")) if found["to"] else ()
    if name == MAIL:
        return Returned(to=to[0], reason=found["subject"])
    body = "\n".join(line.strip() for line in more)
    return Wrote(who=name, subject=found["subject"], to=to, text=body)


def line_of(step: Outside, wide: int) -> str:
    """The step as it stands in a story."""
    if isinstance(step, Visited):
        label = [f"[{step.label}]"] if step.label else []
        fields = ["; ".join(f"{key}={value}" for key, value in step.fields)] if step.fields else []
        return " ".join([f"{step.who:{wide}} @", *filter(None, [step.where]), *label, *fields])
    if isinstance(step, Returned):
        return f"{MAIL:{wide}} ^ {step.to}: {step.reason}"
    to = f"{', '.join(step.to)}: " if step.to else ""
    body = [f"{' ' * (INDENT + 3)}{line}".rstrip() for line in step.text.splitlines()]
    return "\n".join([f"{step.who:{wide}} ^ {to}{step.subject}", *body])
