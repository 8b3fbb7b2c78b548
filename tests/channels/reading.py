"""What somebody has read on one phone, held against what they would have read on another."""

from collections.abc import Iterator, Sequence

from tests.channels.phones import Piece, is_cut

SPREAD = 6
"""In how many pieces a message comes at most."""


def unlike(
    wanted: Sequence[Piece], shown: Sequence[Piece], offers: tuple[str, ...], ahead: int = 0
) -> Iterator[tuple[Piece, list[Piece]]]:
    """Messages that are not shown as they should be, and what is shown instead.

    A message may come in pieces, and its file after what follows it. Where nothing is edited, a
    card may come again as it was; of two that wait and read alike, one may be left out.
    WhatsApp knows the number that one writes from, and offers it as an answer as well; of more
    than ten buttons it shows nine, and one that shows the others. Letters are made side by side,
    and the card with each comes when it is there: a message may come so many pieces `ahead`.
    """
    left, before, known = [piece for piece in shown if piece.text], Piece(""), list[Piece]()
    for message in wanted:
        found: list[Piece] = []
        place, long = _place(message, left, offers, ahead)
        left[:0] = [left.pop(place) for _ in range(long)]
        while left and not same(message, left[:1], offers) and again(left[0], known, offers):
            left.pop(0)
        if message == before and not same(message, left[:1], offers):
            continue
        while left and read(found) != message.plain:
            found.append(left.pop(0))
        if not same(message, found, offers):
            yield message, found
        before = message
        known.append(message)
    left = [piece for piece in left if not again(piece, known, offers)]
    if left:
        yield Piece(""), left


def _place(
    message: Piece, left: Sequence[Piece], offers: tuple[str, ...], ahead: int
) -> tuple[int, int]:
    """Where a message stands that may come this far ahead, and in how many pieces."""
    for place in range(ahead + 1 if ahead else 0):
        for long in range(1, SPREAD + 1):
            if place + long <= len(left) and same(message, left[place : place + long], offers):
                return place, long
    return 0, 0


def again(piece: Piece, known: Sequence[Piece], offers: tuple[str, ...]) -> bool:
    """Whether this was said before, with the same to press."""
    return any(same(message, [piece], offers) for message in known)


def same(message: Piece, found: Sequence[Piece], offers: tuple[str, ...]) -> bool:
    """Whether these pieces are this message."""
    labels = [label for one in found for label in one.labels if label not in offers]
    wanted = message.labels
    if len(wanted) > len(labels) > 1 and labels[-1].endswith("…"):
        labels, wanted = labels[:-1], wanted[: len(labels) - 1]
    alike = len(labels) == len(wanted) and all(map(is_cut, labels, wanted))
    return alike and read(found) == message.plain


def read(pieces: Sequence[Piece]) -> str:
    """What somebody has read when they have read all of these."""
    return " ".join(piece.plain for piece in pieces)


def files(pieces: Sequence[Piece]) -> list[str]:
    """The files that came, in order."""
    return [piece.file for piece in pieces if piece.file]
