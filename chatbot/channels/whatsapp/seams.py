"""Where one parameter ends and the next begins, which the signature does not say.

Signed is `name1value1name2value2…`, sorted by name. Whoever has got hold of one signed request
could cut the same text elsewhere: let a text swallow the next parameter, or make a parameter out
of what somebody typed. A cut must therefore be the only one that the signed text allows:

* every name that matters, followed by something of its shape, stands in the signed text exactly as
  often as it is a parameter (`check`, refused otherwise);
* a name we do not know is letters and digits, and does not complete one that we know;
* what is behind a button, an id and the address of a file end where they surely end;
* where more of a name is found than that, in the text itself or in what somebody calls themselves,
  it may still be read by whoever asks Twilio for the message (`check_confirmed`): its sender cannot
  have typed its id, so nothing before the id is a parameter that comes after it, or the reverse;
* a text beside which a parameter stands that may have been cut out of it, or that holds what may
  be a parameter it swallowed, is `doubtful`: whoever asks Twilio for the message knows.

Left is this, for somebody who reads the traffic inside TLS and is faster than Twilio: a parameter
we have never heard of, whose name is a single plain word such as `Edited`, swallowed by the text
before it, which then ends in that word and its value; and a text cut off before a `ChannelMetadata`
that its own sender typed, where Twilio sends none. No sender and no button can be made up.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from pydantic_core import from_json

from chatbot.channels.whatsapp.signature import Malformed

NAME = re.compile(r"[A-Za-z][A-Za-z0-9]*")

HUMPS = re.compile(r"(?=([A-Z][A-Za-z0-9]{0,40}?[a-z0-9][A-Z])([A-Za-z0-9]{0,40}))")
"""How the names of parameters mostly look: two words or more, written as one."""

OTHERS = (
    "ChannelMetadata", "FlowData", "Forwarded", "FrequentlyForwarded", "FromCity", "FromCountry",
    "FromState", "FromZip", "InteractiveData", "Label", "Latitude", "ListDescription", "Longitude",
    "MessagingServiceSid",
)  # fmt: skip
"""Parameters that may stand behind a text or an id; those of one word cannot be seen as such."""

LONGER = {
    "Forwarded": "(?<!Frequently)",
    "MessageSid": r"(?<!Sms)(?<!OriginalReplied)",
    "NumMedia": "(?<!Referral)",
}
"""Names that are also the end of longer ones."""

NAMES_SELF = "ProfileName"
"""What somebody calls themselves: the first of the parameters behind the id that they choose."""

CONTEXT = "ChannelMetadata"
"""Does not matter, but is JSON, which ends surely."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The parameters that matter in one kind of webhook."""

    shapes: Mapping[str, str] = field(default_factory=dict)
    numbered: Mapping[str, str] = field(default_factory=dict)  # these end in a number
    words: tuple[str, ...] = ()  # whatever people write
    secrets: tuple[str, ...] = ()  # whatever stands behind a button
    required: tuple[str, ...] = ()

    def shape(self, name: str) -> re.Pattern[str] | None:
        """How a value of that name looks; None where it may look as it likes."""
        found = self.shapes.get(name)
        if self.is_numbered(name):
            found = self.numbered[name.rstrip("0123456789")]
        return _compiled(found) if found else None

    def fits(self, name: str, value: str) -> bool:
        """Whether a value is there, and looks as it should."""
        shape = self.shape(name)
        return bool(value) and (shape is None or shape.fullmatch(value) is not None)

    def is_numbered(self, name: str) -> bool:
        return name[-1:].isdigit() and name.rstrip("0123456789") in self.numbered

    def is_known(self, name: str) -> bool:
        """Whether it matters."""
        listed = name in self.shapes or name in self.words or name in self.secrets
        return listed or self.is_numbered(name)


def check(form: Mapping[str, str], table: Table) -> None:
    """Refuse a form whose signed text allows another one. Raises `Malformed`."""
    signed = _signed(form)
    _check_counts(form, signed, table, only=bool)
    if signed.count(CONTEXT + "{") != form.get(CONTEXT, "").startswith("{"):
        raise Malformed("re-split")
    for gap in _gaps(form):
        _check_gap(gap, form, table)


def check_confirmed(form: Mapping[str, str], table: Table) -> None:
    """Refuse what is torn even where Twilio's own id, sender, text and count of files are these.

    Raises `Malformed`.
    """
    if _count(_signed(form), "MessageSid", form["MessageSid"]) != 1:
        raise Malformed("re-split")
    before = {name: value for name, value in form.items() if name < "MessageSid"} | {"Body": ""}
    within = {name: form[name] for name in form if "MessageSid" <= name < NAMES_SELF}
    if _signed(before).count(CONTEXT + "{") != form.get(CONTEXT, "").startswith("{"):
        raise Malformed("re-split")
    if _is_json(form.get(CONTEXT, "")):
        before.pop(CONTEXT)  # it ends surely, and holds what they call themselves once more
    for known, told in ((before, _signed(before)), (within, _signed(within))):
        _check_counts(known, told, table, only=_is_before if known is before else _is_within)
    for gap in _gaps(form):
        _check_gap(gap, form, table)


def is_sole(form: Mapping[str, str], name: str, table: Table) -> bool:
    """Whether a parameter is there, and could stand nowhere else in what is signed."""
    found = _count(_signed(form), name, table.shapes[name])
    return found == 1 and table.fits(name, form.get(name, ""))


def doubtful(form: Mapping[str, str], table: Table) -> bool:
    """Whether the texts of a form may have been cut elsewhere before it was signed."""
    return (
        any(gap.name in table.words and _is_open(gap, form, table) for gap in _gaps(form))
        or _names_another(form)
        or _begins_early(form)
        or _differs(form)
    )


@dataclass(frozen=True, slots=True)
class _Gap:
    """A parameter, and the name of the next one."""

    name: str
    value: str
    after: str

    def holds(self, first: str, last: str = "") -> bool:
        """Whether a parameter of a name between these could stand behind this one."""
        return (last or first) > self.name and (not self.after or first < self.after)


def _check_counts(
    form: Mapping[str, str], signed: str, table: Table, *, only: Callable[[str], bool]
) -> None:
    """Refuse what holds a name of those more often, or less often, than as a parameter."""
    for name, shape in table.shapes.items():
        if only(name) and _count(signed, name, shape) != table.fits(name, form.get(name, "")):
            raise Malformed("re-split")
    for name, shape in table.numbered.items():
        found = len(_compiled(rf"{name}\d{{1,2}}(?={shape})").findall(signed))
        expected = sum(known.startswith(name) for known in form if table.is_numbered(known))
        if only(name) and found != expected:
            raise Malformed("re-split")
    for name in (*table.words, *table.secrets):
        if only(name) and name != "Body" and signed.count(name) != (name in form):
            raise Malformed("re-split")


def _is_before(name: str) -> bool:
    return name < "MessageSid"


def _is_within(name: str) -> bool:
    """Whether it stands behind the id, where nothing is of the sender's own choosing."""
    return "MessageSid" < name < NAMES_SELF and name != "NumMedia"


def _signed(form: Mapping[str, str]) -> str:
    return "".join(name + form[name] for name in sorted(form))


def _count(signed: str, name: str, shape: str) -> int:
    return len(_compiled(LONGER.get(name, "") + name + f"(?={shape})").findall(signed))


def _gaps(form: Mapping[str, str]) -> Iterator[_Gap]:
    names = sorted(form)
    for name, after in zip(names, [*names[1:], ""], strict=True):
        yield _Gap(name, form[name], after)


def _check_gap(gap: _Gap, form: Mapping[str, str], table: Table) -> None:
    if gap.name in table.secrets or _is_loose_file(gap, table):
        torn = _is_open(gap, form, table)
    else:
        torn = _is_loose_id(gap, form) and _is_torn_id(gap, table)
    if torn:
        raise Malformed("re-split")


def _is_open(gap: _Gap, form: Mapping[str, str], table: Table) -> bool:
    """Whether the value may have lost its end to the next parameter, or swallowed some."""
    if gap.after and not _begins_surely(gap.after, form[gap.after], table):
        return True
    if any(name in gap.value and gap.holds(name) for name in OTHERS):
        return True
    return any(gap.holds(m[1], m[1] + m[2]) for m in HUMPS.finditer(gap.value))


def _begins_surely(name: str, value: str, table: Table) -> bool:
    """Whether a parameter is counted, so that it cannot have been cut out of what is before it."""
    if name == CONTEXT:
        return _is_json(value)
    if name in table.words or name in table.secrets:
        return True
    return table.is_known(name) and table.fits(name, value)


def _is_json(value: str) -> bool:
    try:
        from_json(value)
    except ValueError:
        return False
    return True


def _is_loose_id(gap: _Gap, form: Mapping[str, str]) -> bool:
    """Whether a person's id is of letters, too, so that a name could hide at its end."""
    if gap.name not in ("ExternalUserId", "From") or form["From"] == form.get("ExternalUserId"):
        return False
    return any(char.isalpha() for char in gap.value.removeprefix("whatsapp:").rpartition(".")[2])


def _is_torn_id(gap: _Gap, table: Table) -> bool:
    """Whether that may be; such ids are no words, and hold capitals anywhere."""
    strange = bool(gap.after) and gap.after not in OTHERS and not table.is_known(gap.after)
    return strange or any(name in gap.value and gap.holds(name) for name in OTHERS)


def _is_loose_file(gap: _Gap, table: Table) -> bool:
    """Whether an address of a file does not end as Twilio's own do."""
    if not (table.is_numbered(gap.name) and gap.value.startswith("http")):
        return False
    return re.search(r"/Media/ME[0-9a-f]{32}$", gap.value) is None


def _names_another(form: Mapping[str, str]) -> bool:
    """Whether the sender may have typed a surer name: nothing certain stands before it."""
    return "ExternalUserId" in form and not _is_json(form.get(CONTEXT, ""))


def _begins_early(form: Mapping[str, str]) -> bool:
    """Whether the text may be part of what stands before it."""
    before = [name for name in sorted(form) if name < "Body"]
    loose = any(name not in ("AccountSid", "ApiVersion") for name in before)
    loose = loose or not re.fullmatch(r"|\d{4}-\d\d-\d\d", form.get("ApiVersion", ""))
    return loose and "Body" in "".join((*before, *map(form.__getitem__, before), form["Body"]))


def _differs(form: Mapping[str, str]) -> bool:
    """Whether the label of what was pressed is another than the text, or is missing."""
    for behind, label in (("ButtonPayload", "ButtonText"), ("ListId", "ListTitle")):
        if (behind in form or label in form) and form.get(label) != form["Body"]:
            return True
    return False


@lru_cache(256)
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)
