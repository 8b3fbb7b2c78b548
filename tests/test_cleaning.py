"""What is taken out of a file before it is kept."""

import struct
from io import BytesIO

import pytest
from PIL import Image

from chatbot.cleaning import LONGEST_SIDE, cleaned
from chatbot.core.errors import SendError
from chatbot.demo.samples import PLACE, photo

CANARY = b"40.7128N-CANARY"


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def saved(picture: Image.Image, kind: str, **more: object) -> bytes:
    out = BytesIO()
    picture.save(out, kind, **more)
    return out.getvalue()


def box(name: bytes, inside: bytes) -> bytes:
    return struct.pack(">I", len(inside) + 8) + name + inside


def test_the_place_is_gone_from_a_photo() -> None:
    """A camera's position is in what was sent, and in nothing that is kept."""
    sent = photo("beach.jpg")
    assert PLACE in sent
    assert opened(sent).getexif().get_ifd(0x8825)

    kept = cleaned(sent, "photo", "image/jpeg")

    assert PLACE not in kept
    assert not opened(kept).getexif()


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "JPEG", "GIF"])
def test_words_inside_a_picture_are_gone(kind: str) -> None:
    """Comments, profiles and whatever else a format can carry are not copied."""
    exif = Image.Exif()
    exif[0x010E] = CANARY.decode()
    picture = Image.new("RGB", (40, 30), "red")
    more = {"comment": CANARY} if kind in {"GIF", "JPEG"} else {"exif": exif}
    sent = saved(picture, kind, **more)
    assert CANARY in sent

    kept = cleaned(sent, "document", "")

    assert CANARY not in kept
    assert opened(kept).size == (40, 30)


def test_a_photo_stands_upright_without_its_mark() -> None:
    """Which side is up is not lost with the mark that said it."""
    exif = Image.Exif()
    exif[0x0112] = 6
    sent = saved(Image.new("RGB", (40, 30), "red"), "JPEG", exif=exif)

    assert opened(cleaned(sent, "photo", "")).size == (30, 40)


def test_a_large_photo_is_made_smaller() -> None:
    """Nobody needs more points than a page can show."""
    kept = cleaned(saved(Image.new("L", (4000, 100)), "PNG"), "photo", "")
    assert opened(kept).size[0] == LONGEST_SIDE


def test_what_can_be_seen_through_stays_so() -> None:
    """A drawing keeps its empty ground."""
    kept = cleaned(saved(Image.new("RGBA", (9, 9), (0, 0, 0, 0)), "PNG"), "photo", "")
    assert opened(kept).mode == "RGBA"


def test_a_picture_that_would_use_up_memory_is_refused() -> None:
    """It is looked at before it is unpacked."""
    bomb = saved(Image.new("1", (20_000, 4_000)), "PNG")
    assert len(bomb) < 100_000

    with pytest.raises(SendError, match="picture-large"):
        cleaned(bomb, "photo", "")


@pytest.mark.parametrize(
    "sent",
    [
        b"\xff\xd8\xff and nothing more",
        b"\x00\x00\x00\x18ftypheic" + bytes(40),
        b"II*\x00" + bytes(40),
        b"<svg/>",
    ],
)
def test_a_picture_that_cannot_be_drawn_anew_is_refused(sent: bytes) -> None:
    """Under no name is a picture kept as it came."""
    with pytest.raises(SendError, match="picture"):
        cleaned(sent, "document", "image/svg+xml")


def test_the_place_is_gone_from_a_video() -> None:
    """The boxes that tell of it are empty; all others stand where they stood."""
    movie = box(b"ftyp", b"mp42....") + box(
        b"moov", box(b"trak", box(b"mdia", b"")) + box(b"udta", box(b"\xa9xyz", CANARY))
    )
    sent = movie + box(b"mdat", b"pictures")

    kept = cleaned(sent, "video", "video/mp4")

    assert CANARY not in kept
    assert len(kept) == len(sent)
    assert kept.endswith(box(b"mdat", b"pictures"))


def test_a_video_whose_boxes_do_not_fit_is_refused() -> None:
    """What cannot be read to its end may hide something."""
    with pytest.raises(SendError, match="video"):
        cleaned(box(b"ftyp", b"mp42") + struct.pack(">I", 900) + b"moov", "video", "video/mp4")


@pytest.mark.parametrize("sent", [b"OggS and a voice", b"%PDF-1.7 and a page"])
def test_anything_else_stays_as_it_is(sent: bytes) -> None:
    """A voice and a paper are kept to the last byte."""
    assert cleaned(sent, "document", "") == sent
