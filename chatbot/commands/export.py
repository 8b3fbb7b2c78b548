"""`cases export`: a report as a printable file with its pictures, and every piece beside it."""

import argparse
import asyncio
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from chatbot.app import REPORT_LEVELS, all_words
from chatbot.commands.desk import Desk
from chatbot.commands.failures import Refused
from chatbot.commands.output import say
from chatbot.core.ids import CaseId, Key
from chatbot.core.messages import Arg, Args, country, days, typed, words
from chatbot.words import Words

ENDINGS = (
    (0, b"\xff\xd8\xff", "jpg"),
    (0, b"\x89PNG", "png"),
    (0, b"OggS", "ogg"),
    (0, b"%PDF", "pdf"),
    (4, b"ftyp", "mp4"),
)
PICTURES = ("jpg", "png")


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", metavar="CASE", help="its number, such as 7K3M-Q2XA, or its id")
    parser.add_argument("--to", metavar="DIR", type=Path, required=True, help="a folder to make")
    parser.add_argument(
        "--level",
        choices=REPORT_LEVELS,
        default=REPORT_LEVELS[0],
        help="for whom: only pieces that so many may see; default: as few as there can be",
    )
    parser.add_argument("--language", default="", help="of the headings; default: the first one")
    parser.set_defaults(act=exported)


async def exported(desk: Desk, options: argparse.Namespace) -> int:
    """Write the report and its pieces into a new folder; nothing beyond the level is in it."""
    case = await desk.store.case(CaseId(options.case.replace("-", "").upper()))
    if case is None:
        raise Refused(f"there is no case {options.case}: see `cases list --all`")
    pieces = case.report.shown(options.level)
    if not pieces:
        raise Refused(f"nothing of case {case.number} is there for {options.level}")
    folder = _made(options.to)
    contents = {p.number: await _content(desk, p) for p in pieces}
    locale = options.language or desk.organization.locales[0]
    there = all_words()
    if locale not in there.locales:
        raise Refused(f"--language: there are no words for {locale!r}")
    pdf = await asyncio.to_thread(_bound, desk, there, locale, case, pieces, contents)
    _put(folder / "report.pdf", pdf)
    lines = [_piece(folder, desk, piece, contents[piece.number]) for piece in pieces]
    _put(folder / "index.txt", "".join(lines).encode())
    say(f"{len(pieces)} pieces of {case.number} for {options.level}: {folder}")
    return 0


def _made(folder: Path) -> Path:
    """The folder, new and for nobody else's eyes."""
    try:
        folder.mkdir(parents=True, mode=0o700)
    except FileExistsError:
        raise Refused(f"--to: {folder} exists already; name a new folder") from None
    except OSError as error:
        raise Refused(f"--to: {folder}: {error.strerror}") from None
    return folder


async def _content(desk: Desk, piece: Any) -> bytes:
    """What a file holds; nothing where it never came, or was deleted since."""
    if not piece.file or piece.state:
        return b""
    try:
        return await desk.store.file(piece.file)
    except KeyError:
        return b""


def _piece(folder: Path, desk: Desk, piece: Any, content: bytes) -> str:
    """Write one piece; gives its line of the index."""
    stem, names = f"{piece.number:03}-{piece.kind}", []
    if piece.text:
        _put(folder / f"{stem}.txt", piece.text.encode())
        names.append(f"{stem}.txt")
    if content:
        name = f"{stem}.{_ending(content)}"
        _put(folder / name, content)
        names.append(name)
    when = desk.local(piece.at)
    return "\t".join([str(piece.number), piece.kind, piece.level, when, *names]) + "\n"


def _put(path: Path, content: bytes) -> None:
    path.touch(mode=0o600)
    path.write_bytes(content)


def _ending(content: bytes) -> str:
    return next((end for at, mark, end in ENDINGS if content.startswith(mark, at)), "bin")


def _bound(
    desk: Desk,
    there: Words,
    locale: str,
    case: Any,
    pieces: Iterable[Any],
    contents: dict[int, bytes],
) -> bytes:
    from chatbot.letters.album import Album, Leaf, bound  # heavy

    def said(key: str, **args: Arg) -> str:
        known: Args = dict(args)
        return there.say(Key(key), known, locale)

    def leaf(piece: Any) -> Leaf:
        name = _picture(piece, contents[piece.number])
        what = "text" if piece.asked else piece.kind
        return Leaf(
            mark=said(
                "export-mark",
                number=piece.number,
                what=words(f"report-one-{what}"),
                level=words(f"report-level-{piece.level}"),
                when=desk.local(piece.at),
                missing="yes" if piece.state else "no",
            ),
            text=piece.text,
            question=said(f"delegate-{piece.asked}.label") if piece.asked else "",
            picture=name,
        )

    leaves = tuple(leaf(piece) for piece in pieces)
    facts = (
        (said("export-fact-name"), said("export-value", value=typed(case.name))),
        (said("export-fact-country"), said("export-value", value=country(case.leg.country))),
        (said("export-fact-days"), said("export-value", value=days(case.leg.sought))),
        (said("export-fact-city"), case.leg.city),
        (said("export-fact-greeting"), case.host.greeting),
    )
    album = Album(
        title=said("export-title", country=country(case.leg.country)),
        language=locale,
        footer=said("export-footer", number=case.number, organization=desk.organization.name),
        facts=tuple((label, value) for label, value in facts if value),
        pieces=leaves,
    )
    pictures = {x: contents[p] for p, x in _pictures(contents).items()}
    return bound(album, {name: pictures[name] for name in {one.picture for one in leaves} if name})


def _pictures(contents: dict[int, bytes]) -> dict[int, str]:
    return {n: f"p{n}.{_ending(c)}" for n, c in contents.items() if _ending(c) in PICTURES}


def _picture(piece: Any, content: bytes) -> str:
    return _pictures({piece.number: content}).get(piece.number, "")
