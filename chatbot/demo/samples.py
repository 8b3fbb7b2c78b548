"""Files that people in plays send: always the same for the same name, and invented."""

import zlib
from io import BytesIO

PLACE = b"made-up-place-for-plays"
"""Stands in what the camera of a play writes into its photos; a test looks for it."""

KINDS = ("photo", "voice", "video", "document")
MIMES = {
    "photo": "image/jpeg",
    "voice": "audio/ogg",
    "video": "video/mp4",
    "document": "application/pdf",
}
NORTH, EAST, REMARK = (38.0, 42.0, 49.0), (9.0, 8.0, 22.0), 0x9286


def sample(kind: str, name: str) -> bytes:
    """What somebody sends; a name that says `25 MB` is that large."""
    size, _, unit = name.partition(" ")
    if unit == "MB" and size.isdecimal():
        return b"OggS" + bytes(int(size) * 1024 * 1024)
    makers = {"photo": photo, "voice": voice, "video": video}
    return makers.get(kind, paper)(name)


def photo(name: str) -> bytes:
    """A picture in bands of colour, with the place in it that cameras write."""
    from PIL import Image, ImageDraw

    seed = zlib.crc32(name.encode())
    picture = Image.new("RGB", (640, 427), _colour(seed))
    draw = ImageDraw.Draw(picture)
    for band in range(4):
        top = 107 * band
        draw.rectangle((0, top, 640, top + 60 + seed % 40), fill=_colour(seed >> (3 * band + 3)))
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: NORTH, 3: "W", 4: EAST})
    exif.get_ifd(0x8769)[REMARK] = PLACE
    out = BytesIO()
    picture.save(out, "JPEG", exif=exif)
    return out.getvalue()


def voice(name: str) -> bytes:
    """Something that says it is a voice note."""
    return b"OggS" + bytes(24) + name.encode()


def video(name: str) -> bytes:
    """Something that says it is a video."""
    kept = name.encode()
    return (
        b"\x00\x00\x00\x10ftypmp42\x00\x00\x00\x00" + (len(kept) + 8).to_bytes(4) + b"mdat" + kept
    )


def paper(name: str) -> bytes:
    """Something that says it is a document."""
    return b"%PDF-1.4\n% " + name.encode() + b"\n%%EOF\n"


def _colour(seed: int) -> tuple[int, int, int]:
    return (90 + seed % 140, 90 + (seed >> 7) % 140, 90 + (seed >> 14) % 140)
