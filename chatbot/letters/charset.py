"""Which characters the bundled fonts can print, read from the fonts themselves."""

import struct
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "fonts"
FAMILIES = (
    "Noto Serif",
    "Noto Naskh Arabic",
    "Noto Serif Devanagari",
    "Noto Serif Hebrew",
    "Noto Serif Armenian",
    "Noto Serif Georgian",
    "Noto Serif Thai",
)
"""In the order in which they are tried."""

_MAPPING = b"cmap"
_UNICODE = (3, 1)
_SEGMENTED = 4
_LAST = 0xFFFF


@cache
def charsets() -> tuple[frozenset[int], ...]:
    """The code points that each family prints both upright and bold."""
    return tuple(_upright(family) & _bold(family) for family in FAMILIES)


def _upright(family: str) -> frozenset[int]:
    return _mapped((FOLDER / f"{family.replace(' ', '')}-Regular.ttf").read_bytes())


def _bold(family: str) -> frozenset[int]:
    return _mapped((FOLDER / f"{family.replace(' ', '')}-Bold.ttf").read_bytes())


def _mapped(font: bytes) -> frozenset[int]:
    table = _table(font)
    start = table + _subtable(font, table)
    kind, _length, _language, doubled = struct.unpack_from(">4H", font, start)
    assert kind == _SEGMENTED, "the bundled fonts map characters by segments"
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", font, start + 14)
    starts = struct.unpack_from(f">{count}H", font, start + 16 + doubled)
    deltas = struct.unpack_from(f">{count}H", font, start + 16 + 2 * doubled)
    offsets_at = start + 16 + 3 * doubled
    offsets = struct.unpack_from(f">{count}H", font, offsets_at)

    def glyph(segment: int, code: int) -> int:
        if not offsets[segment]:
            return (code + int(deltas[segment])) & _LAST
        place = offsets_at + 2 * segment + offsets[segment] + 2 * (code - starts[segment])
        return _number(font, place)

    return frozenset(
        code
        for segment in range(count)
        for code in range(starts[segment], ends[segment] + 1)
        if code != _LAST and glyph(segment, code)
    )


def _table(font: bytes) -> int:
    count = _number(font, 4)
    records = (struct.unpack_from(">4s3I", font, 12 + 16 * index) for index in range(count))
    return next(int(offset) for tag, _checksum, offset, _length in records if tag == _MAPPING)


def _subtable(font: bytes, table: int) -> int:
    count = _number(font, table + 2)
    records = (struct.unpack_from(">HHI", font, table + 4 + 8 * index) for index in range(count))
    return next(int(offset) for *kind, offset in records if tuple(kind) == _UNICODE)


def _number(font: bytes, place: int) -> int:
    return int.from_bytes(font[place : place + 2], "big")
