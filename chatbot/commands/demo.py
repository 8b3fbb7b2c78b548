"""`demo`: a whole trip on this machine, without any account."""

import argparse
from pathlib import Path


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--play", action="store_true", help="play one trip here in the terminal, without a browser"
    )
    parser.add_argument("--whatsapp", action="store_true", help="the member writes on WhatsApp")
    parser.add_argument("--port", type=_port, help="where the page is; default: any that is free")
    parser.add_argument("--language", default="en", help="language of the trip; default en")
    parser.add_argument(
        "--keep", type=Path, metavar="DIR", help="keep the data there; default: gone at the end"
    )
    parser.add_argument("--no-open", action="store_true", help="print the address, open no browser")


def run(options: argparse.Namespace) -> int:
    import asyncio

    from chatbot import log
    from chatbot.demo import demo

    log.configure("WARNING", lines=False)
    return asyncio.run(
        demo(
            play=options.play,
            port=options.port,
            language=options.language,
            data_dir=options.keep,
            browse=not options.no_open,
            whatsapp=options.whatsapp,
        )
    )


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: a number up to 65535 is")
    return int(text)
