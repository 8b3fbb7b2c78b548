"""`serve`: run the bot until it is told to stop."""

import argparse
import logging
import sys


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="log JSON even on a terminal")


def run(options: argparse.Namespace) -> int:
    from chatbot import log
    from chatbot.serve import serve
    from chatbot.settings import read
    from chatbot.web import server

    settings = read()
    log.configure(settings.log_level, lines=options.json or not sys.stderr.isatty())
    server.run(serve(settings, listening=_listening))
    return 0


def _listening(host: str, port: int) -> None:
    logging.getLogger(__name__).info("listening", extra={"host": host, "port": port})
