"""Strings planted in every field, and every disguise in which one could be found again."""

import base64
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

CANARIES = {
    "name": "Zyxanna Quillfeather",
    "why": "To watch the gribbleworth regatta",
    "city": "Vortleburyham",
    "email": "zyx.quill@example.org",
    "phone": "+12125557391",
    "other": "I juggle snorflaxes, blåmøgle and ватрушки",
    "question": "Who taught you snizzlecraft?",
    "answer": "My uncle Bomphrey taught me",
    "words": "Come back when wimblefrost thaws",
    "note": "Was seen with the Crumblethwaites",
    "organizer": "Rosamunda Plinkerton",
    "officer": "Veradonna Mumblechook",
    "second": "Ottokar Bristlewhisk",
    "stranger": "Is Zyxanna one of the flumpkins",
    "held": "sorry, my parrot Squibbles was ill",
    "told": "We danced the flibbertigig until dawn",
    "dropped": "Glimmerdonk Underwater",
}
PHONES = {
    "ana": "chat-6138297401",
    "rosa": "chat-7249138605",
    "vera": "chat-8350249716",
    "otto": "chat-9461350827",
    "eve": "chat-1572461938",
}


def planted() -> list[str]:
    """Everything that must not be found, whole and in its telling parts."""
    whole = [*CANARIES.values(), *PHONES.values()]
    return [*whole, "Quillfeather", "gribbleworth", "Plinkerton", "12125557391", "2125557391"]


def disguises(canary: str) -> Iterator[bytes]:
    """A string as it would look in a file, however it had been written there."""
    plain = canary.encode()
    yield from (plain, canary.encode("utf-16-le"), canary.encode("utf-16-be"))
    yield from (plain.hex().encode(), plain.hex().upper().encode())
    yield from (quote(canary).encode(), quote(canary, safe="").encode())
    yield json.dumps(canary).strip('"').encode()
    for offset in range(3):
        coded = base64.b64encode(b"\0" * offset + plain).rstrip(b"=")
        middle = coded[(0, 2, 3)[offset] : -1]
        yield from (middle, middle.translate(bytes.maketrans(b"+/", b"-_")))


def leaks(content: bytes, also: Sequence[str] = ()) -> list[str]:
    """Which of the planted strings are in some bytes."""
    strings = [*planted(), *also]
    return [canary for canary in strings if any(each in content for each in disguises(canary))]


def files(folder: Path) -> list[Path]:
    """Every file in a folder, however deep."""
    return [path for path in folder.rglob("*") if path.is_file()]


def leaking(folder: Path, also: Sequence[str] = ()) -> dict[str, list[str]]:
    """Which files hold planted strings, and which."""
    found = {path.name: leaks(path.read_bytes(), also) for path in files(folder)}
    return {name: leaked for name, leaked in found.items() if leaked}
