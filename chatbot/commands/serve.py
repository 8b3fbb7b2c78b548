"""`serve`: run the bot until it is told to stop."""

import argparse
import logging
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chatbot.settings import Settings

log = logging.getLogger(__name__)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="log JSON even on a terminal")


def run(options: argparse.Namespace) -> int:
    from chatbot.commands.keys import key_told
    from chatbot.log import configure
    from chatbot.serve import serve
    from chatbot.settings import read
    from chatbot.web import server

    settings = read()
    configure(settings.log_level, lines=options.json or not sys.stderr.isatty())
    with key_told(settings) as tell:

        def listening(host: str, port: int) -> None:
            tell()
            names = ",".join(channels(settings))
            log.info("listening", extra={"host": host, "port": port, "channels": names})
            if settings.twilio is not None and settings.twilio.sandbox:
                log.info("the sandbox must know our webhook: see doctor")

        server.run(serve(settings, listening=listening))
    return 0


def channels(settings: "Settings") -> list[str]:
    """What is served, by name; mail is only sent."""
    served = {"telegram": settings.telegram_token, "whatsapp": settings.twilio}
    return [name for name, there in served.items() if there]
