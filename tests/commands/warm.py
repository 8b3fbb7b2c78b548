"""Commands in processes of their own that have everything loaded already: a fifth of the time."""

import asyncio
import multiprocessing
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.e2e.process import ENDS_WITHIN, surroundings

PRELOADED = [
    "chatbot.__main__",
    "chatbot.commands.cases",
    "chatbot.commands.dead",
    "chatbot.commands.doctor",
    "chatbot.commands.invite",
    "chatbot.commands.people",
    "chatbot.commands.quarantine",
    "chatbot.commands.templates",
    "chatbot.doctor",
    "chatbot.lines.whatsapp",
    "chatbot.probes.mail",
    "chatbot.probes.telegram",
    "chatbot.probes.twilio",
    "chatbot.probes.whatsapp",
]


async def warm(*words: str, environ: Mapping[str, str], folder: Path) -> tuple[int, str, str]:
    """As `python -m chatbot …`: how it ended, what it printed, what it complained of."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    said, complained = folder.with_suffix(".said"), folder.with_suffix(".complained")
    given = {**surroundings(), **environ}
    process = context.Process(target=_run, args=(words, given, folder, said, complained))
    process.start()
    await asyncio.to_thread(process.join, ENDS_WITHIN)
    code = process.exitcode
    if code is None:
        process.kill()
        process.join()
    process.close()
    assert code is not None, f"{words} does not end: {complained.read_text()}"
    return code, said.read_text("utf-8"), complained.read_text("utf-8")


def _run(
    words: tuple[str, ...], environ: dict[str, str], folder: Path, said: Path, complained: Path
) -> None:
    from chatbot.__main__ import main

    for number, path in ((1, said), (2, complained)):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), number)
    os.environ.clear()
    os.environ.update(environ)
    os.chdir(folder)
    sys.exit(main(words))
