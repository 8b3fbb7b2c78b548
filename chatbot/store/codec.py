"""Values to bytes and back; what is unknown is ignored, what is missing has its default."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache, cached_property
from types import UnionType
from typing import Any, Generic, TypeVar, Union, cast, get_args, get_origin

from pydantic import TypeAdapter

from chatbot.core import events
from chatbot.core.messages import As, Document, File, Line, Rendered
from chatbot.core.people import Invitation, Person
from chatbot.core.session import Session
from chatbot.store.records import Errand

T = TypeVar("T")


class Shape(Generic[T]):
    """One kind of value; only what differs from the defaults is written."""

    def __init__(self, kind: type[T]) -> None:
        self._kind: Any = kind

    def dump(self, value: T) -> bytes:
        return self._adapter.dump_json(value, exclude_defaults=True)

    def load(self, raw: bytes) -> T:
        return self._adapter.validate_json(raw)

    @cached_property
    def _adapter(self) -> TypeAdapter[T]:
        return _adapter(self._kind)


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    """Takes milliseconds to make, and serves every store of a process."""
    return TypeAdapter(kind)


class Kinds(Generic[T]):
    """One of several kinds: the name of the class, then the value."""

    def __init__(self, kinds: Iterable[type[T]]) -> None:
        self._shapes = {kind.__name__: Shape(kind) for kind in kinds}

    def dump(self, value: T) -> bytes:
        name = type(value).__name__
        return name.encode() + b"\n" + self._shapes[name].dump(value)

    def load(self, raw: bytes) -> T:
        name, _, body = raw.partition(b"\n")
        return self._shapes[name.decode()].load(body)


class Works(Kinds[Rendered | Document | Errand]):
    """What is to be sent, made or done."""

    def load(self, raw: bytes) -> Rendered | Document | Errand:
        return cast("Rendered | Document | Errand", _revived(super().load(raw)))


class Codec:
    """Every kind of value that is stored; the case and its events are the application's own."""

    def __init__(self, case_type: Any, event_type: Any) -> None:
        self.case: Shape[Any] = Shape(case_type)
        self.event: Kinds[Any] = Kinds(_members(event_type))
        self.session: Shape[Session] = Shape(Session)
        self.person: Shape[Person] = Shape(Person)
        self.invitation: Shape[Invitation] = Shape(Invitation)
        self.happened: Kinds[events.Event] = Kinds(_HAPPENED)
        self.work = Works((Rendered, Document, Errand))


_HAPPENED = (
    events.TextReceived,
    events.Tapped,
    events.PageTurned,
    events.Opened,
    events.ChoiceMade,
    events.FileReceived,
    events.ContactShared,
    events.TimerFired,
    events.DocumentReady,
    events.DeliveryReported,
    events.FileKept,
    events.PagePosted,
    events.MailReceived,
    events.ContactStopped,
    events.Unreadable,
    events.Missed,
)


def _members(union: Any) -> tuple[type[Any], ...]:
    return get_args(union) if get_origin(union) in (Union, UnionType) else (union,)


def _revived(value: Any) -> Any:
    """Arguments within arguments come back as plain maps; make them arguments again."""
    if isinstance(value, As):
        return As(value.kind, _revived(value.value))
    if isinstance(value, dict):
        if value.keys() == {"kind", "value"}:
            return As(value["kind"], _revived(value["value"]))
        return {name: _revived(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_revived(inner) for inner in value]
    if isinstance(value, Rendered):
        return replace(value, args=_revived(value.args), file=_revived(value.file))
    if isinstance(value, File):
        return replace(value, document=_revived(value.document))
    if isinstance(value, Document):
        lines = tuple(Line(line.key, _revived(line.args)) for line in value.lines)
        return replace(value, lines=lines, facts=tuple((k, _revived(v)) for k, v in value.facts))
    return value
