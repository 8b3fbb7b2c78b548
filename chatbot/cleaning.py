"""What people send is made harmless before it is kept: no place, no camera, no hidden words."""

import struct
from io import BytesIO
from typing import TYPE_CHECKING

from chatbot.core.errors import SendError

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 60_000_000
"""Of a picture: what is larger is built to use up memory, or is of no use in a report."""

LONGEST_SIDE = 2560
QUALITY = 88
READABLE = ("JPEG", "PNG", "WEBP", "GIF")

PICTURES = (
    (0, b"\xff\xd8\xff"),
    (0, b"\x89PNG\r\n\x1a\n"),
    (8, b"WEBP"),
    (0, b"GIF8"),
    (0, b"II*\x00"),
    (0, b"MM\x00*"),
    (0, b"BM"),
    (4, b"ftyphei"),
    (4, b"ftyphev"),
    (4, b"ftypmif1"),
    (4, b"ftypmsf1"),
    (4, b"ftypavif"),
    (4, b"ftypcrx"),
)
"""Where a picture shows that it is one, and by which bytes."""

_MARKS = {b"udta", b"meta", b"uuid", b"XMP_"}
_NESTED = {b"moov", b"trak", b"mdia", b"minf"}


def cleaned(content: bytes, kind: str, mime: str) -> bytes:
    """The file as it may be kept; takes a while, so call it from a thread.

    Raises `SendError`: with `picture` where something is a picture that cannot be made anew.
    """
    if not content:
        raise SendError("empty")
    if is_picture(content):
        return _redrawn(content)
    if kind == "photo" or mime.startswith("image/"):
        raise SendError("picture")
    return _unmarked(content) if content[4:8] == b"ftyp" else content


def is_picture(content: bytes) -> bool:
    """Whether it is a picture by its own bytes, whatever it is called."""
    return any(content.startswith(mark, at) for at, mark in PICTURES)


def _redrawn(content: bytes) -> bytes:
    """The picture drawn anew from its points alone, the right way up."""
    from PIL import Image, ImageOps  # large: whoever sends no picture never loads it

    Image.init()
    try:
        with Image.open(BytesIO(content), formats=READABLE) as found:
            _check_size(found)
            upright = ImageOps.exif_transpose(found)
            upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            return _written(upright)
    except SendError:
        raise
    except Exception:  # noqa: BLE001 - a broken picture can fail in any way; none of them is kept
        raise SendError("picture") from None


def _check_size(picture: "Image") -> None:
    if picture.width * picture.height > MOST_PIXELS:
        raise SendError("picture-large")


def _written(picture: "Image") -> bytes:
    """Points to bytes: nothing that the picture carried besides goes along."""
    from PIL import Image

    drawn = picture.has_transparency_data
    bare = picture.convert("RGBA" if drawn else "RGB")
    clean = Image.new(bare.mode, bare.size)
    clean.paste(bare)
    out = BytesIO()
    if drawn:
        clean.save(out, "PNG")
    else:
        clean.save(out, "JPEG", quality=QUALITY)
    return out.getvalue()


def _unmarked(content: bytes) -> bytes:
    """A video without the boxes that tell where and by whom; every other byte keeps its place."""
    kept = bytearray(content)
    _unmark(kept, 0, len(kept))
    return bytes(kept)


def _unmark(kept: bytearray, at: int, end: int) -> None:
    while at + 8 <= end:
        size, name, head = struct.unpack_from(">I", kept, at)[0], bytes(kept[at + 4 : at + 8]), 8
        if size == 1 and at + 16 <= end:
            size, head = struct.unpack_from(">Q", kept, at + 8)[0], 16
        size = end - at if size == 0 else size
        if size < head or at + size > end:
            raise SendError("video")  # a box that does not fit could hide another one
        if name in _MARKS:
            kept[at + 4 : at + 8] = b"free"
            kept[at + head : at + size] = bytes(size - head)
        elif name in _NESTED:
            _unmark(kept, at + head, at + size)
        at += size
