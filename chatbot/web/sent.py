"""What a browser sends from a form: fields and at most one file, read in memory and no larger."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from python_multipart.multipart import MultipartParser, parse_options_header

FIELDS = 60
LONGEST = 60_000  # bytes of one field
_URLENCODED = "application/x-www-form-urlencoded"


class Malformed(Exception):
    """It is no form that a page of ours sends."""


@dataclass(slots=True)
class Sent:
    """The fields by name, and the content of the file; empty where none was chosen."""

    fields: dict[str, str] = field(default_factory=dict)
    file: bytes = b""


def read(kind: str, body: bytes) -> Sent:
    """Read a form by its content type; raises `Malformed`."""
    if kind.partition(";")[0].strip().lower() == _URLENCODED:
        return _encoded(body)
    name, options = parse_options_header(kind)
    boundary = options.get(b"boundary")
    if name != b"multipart/form-data" or not boundary:
        raise Malformed
    return _Parts().read(boundary, body)


def _encoded(body: bytes) -> Sent:
    if len(body) > LONGEST:
        raise Malformed
    try:
        pairs = parse_qsl(
            body.decode("ascii"),
            keep_blank_values=True,
            strict_parsing=bool(body),
            errors="strict",
            max_num_fields=FIELDS,
        )
    except ValueError:
        raise Malformed from None
    return Sent(dict(pairs))


class _Parts:
    """Collects the parts of a multipart body; nothing of it is ever written to a disk."""

    def __init__(self) -> None:
        self._sent = Sent()
        self._header, self._value, self._data = bytearray(), bytearray(), bytearray()
        self._options: Mapping[bytes, bytes] = {}
        self._count = 0
        self._ended = False

    def read(self, boundary: bytes, body: bytes) -> Sent:
        from python_multipart.exceptions import FormParserError

        try:
            parser = MultipartParser(
                boundary,
                {
                    "on_part_begin": self._begun,
                    "on_header_field": self._named,
                    "on_header_value": self._valued,
                    "on_header_end": self._headed,
                    "on_part_data": self._more,
                    "on_part_end": self._done,
                    "on_end": self._over,
                },
            )
            parser.write(body)
            parser.finalize()
        except (FormParserError, UnicodeDecodeError):
            raise Malformed from None
        if not self._ended:
            raise Malformed
        return self._sent

    def _begun(self) -> None:
        self._count += 1
        if self._count > FIELDS:
            raise Malformed
        self._options, self._data = {}, bytearray()

    def _named(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def _valued(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _headed(self) -> None:
        if bytes(self._header).lower() == b"content-disposition":
            self._options = parse_options_header(bytes(self._value))[1]
        self._header, self._value = bytearray(), bytearray()

    def _more(self, data: bytes, start: int, end: int) -> None:
        if b"filename" not in self._options and len(self._data) + end - start > LONGEST:
            raise Malformed
        self._data += data[start:end]

    def _done(self) -> None:
        if b"name" not in self._options:
            raise Malformed
        if b"filename" not in self._options:
            self._sent.fields[self._options[b"name"].decode()] = self._data.decode()
        elif self._data:
            if self._sent.file:
                raise Malformed
            self._sent.file = bytes(self._data)

    def _over(self) -> None:
        self._ended = True
