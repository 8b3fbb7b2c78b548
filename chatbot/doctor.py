"""What is not as it should be: one finding each, with a sentence that says what to change."""

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

from chatbot import app
from chatbot.channels.email.imap import place
from chatbot.channels.email.mailbox import mailbox, sender
from chatbot.channels.email.server import mail_server
from chatbot.clock import Clock
from chatbot.core.errors import SendError
from chatbot.core.ids import Address
from chatbot.findings import Finding, Found
from chatbot.settings import LOOPBACK, Misconfigured, Settings, Twilio, read, secret_files
from chatbot.store.valkey import Store
from chatbot.webhooks import Doors, doors_of, webhook
from chatbot.words import Words

PRIVATE = 0o077  # the bits that let others at a file
TIGHT, FULL = 0.10, 0.02  # of a disk, still free


async def examine(*, live: bool) -> AsyncIterator[tuple[str, list[Found]]]:
    """Area after area, each with what was found in it; ends early where nothing can follow."""
    try:
        settings = read()
        found = app.described(settings)
    except Misconfigured as error:
        yield "settings", [Finding(code="settings", sentence=str(error))]
        return
    words = app.all_words()
    yield "settings", [*of_settings(settings), *of_secrets()]
    yield "organisation", list(of_organization(found, words))
    yield "sentences", list(of_words(words))
    yield "disk", list(of_disk(settings.data_dir))
    missing = list(of_root_key(settings))
    yield "root key", [*missing]
    doors = Doors()
    if settings.root_key_file.exists() and not any(finding.grave for finding in missing):
        async with app.opened_store(settings, found, Clock(), beside=True) as store:
            yield "store", [finding async for finding in of_store(settings, store)]
            yield "people", list(map(_lack, app.lacks(found, await store.people())))
            doors = doors_of(settings, store)
    if live:
        from chatbot.probes.mail import of_mail, of_mailbox
        from chatbot.probes.telegram import of_telegram

        yield "mail", [*await of_mail(settings, found.address), *await of_mailbox(settings)]
        if settings.telegram_token:
            yield "telegram", [*await of_telegram(settings, doors.telegram, found.name)]
    if settings.twilio is not None:
        yield "whatsapp", await _whatsapp(settings, settings.twilio, doors, found, words, live=live)


async def _whatsapp(
    settings: Settings, twilio: Twilio, doors: Doors, found: Any, words: Words, *, live: bool
) -> list[Found]:
    from chatbot.probes.whatsapp import of_whatsapp

    wanted = webhook(settings, doors)
    seen = list(of_whatsapp(settings, twilio, wanted))
    if live:
        from chatbot.probes.twilio import of_twilio

        seen += await of_twilio(twilio, wanted, words, found.locales)
    return seen


def of_settings(settings: Settings) -> Iterator[Finding]:
    """What is missing, and what cannot work."""
    if settings.organization is None:
        yield Finding(
            code="organization-example",
            sentence="ORGANIZATION is not set, so the example is used: copy "
            "organization.example.toml to organization.toml and make it yours",
            grave=False,
        )
    if not settings.telegram_token and settings.twilio is None:
        yield Finding(
            code="telegram-missing",
            sentence="TELEGRAM_BOT_TOKEN is not set: get one from @BotFather, or set up WhatsApp "
            "instead, see docs/whatsapp.md",
        )
    if not settings.smtp_url:
        yield Finding(code="smtp-missing", sentence="SMTP_URL is not set: no mail can be sent")
    else:
        yield from _read("smtp-url", mail_server, settings.smtp_url)
    if settings.mail_from:
        yield from _read("mail-from", sender, settings.mail_from)
    if settings.imap_url:
        yield from _read("imap-url", place, settings.imap_url)
    if settings.public_url.startswith("http://"):
        yield Finding(
            code="public-url",
            sentence="PUBLIC_URL is on this machine alone, "
            f"{_providers(settings)} cannot reach it: use https",
            grave=settings.twilio is not None,
        )


def _providers(settings: Settings) -> str:
    found = ("Telegram" if settings.telegram_token else "", "Twilio" if settings.twilio else "")
    return " and ".join(filter(None, found)) or "Telegram"


def _read(code: str, reader: Any, value: str) -> Iterator[Finding]:
    try:
        reader(value)
    except ValueError as error:
        yield Finding(code=code, sentence=str(error))


def of_secrets() -> Iterator[Finding]:
    """Files of secrets that others on this machine can read."""
    for name, path in secret_files().items():
        if path.is_file() and path.stat().st_mode & PRIVATE:
            yield Finding(
                code="secret-mode",
                sentence=f"{name}: others can read {path}: chmod 600 {path}",
                grave=False,
            )


def of_organization(found: Any, words: Words) -> Iterator[Finding]:
    """The organisation file, beyond its form."""
    yield from map(_lack, app.lacks(found))
    for locale in found.locales:
        if locale not in words.locales:
            known = ", ".join(words.locales)
            yield Finding(
                code="organization-locales",
                sentence=f"locales: there are no words for {locale!r}, only for {known}",
            )
    boxes = {"address": found.address, "press": found.press}
    boxes |= {f"partners: {p.id}: address": p.address for p in found.partners}
    for name, box in boxes.items():
        if box and not _is_mailbox(box):
            yield Finding(
                code="organization-address", sentence=f"{name}: this is no e-mail address"
            )
    written = {*words.locales, *words.letter_locales}
    for partner in found.partners:
        if partner.language not in written:
            yield Finding(
                code="partner-language",
                sentence=f"partners: {partner.id}: there are no words for {partner.language!r} "
                f"yet, only for {', '.join(sorted(written))}: they are written to in English",
                grave=False,
            )


def _is_mailbox(text: str) -> bool:
    try:
        mailbox(Address("email", text))
    except SendError:
        return False
    return True


def of_words(words: Words) -> Iterator[Finding]:
    """Sentences that are missing, or do not fit."""
    from chatbot.words.gate import problems

    for sentence in problems(words, app.wanted()):
        yield Finding(code="words", sentence=sentence)


def of_disk(data_dir: Path) -> Iterator[Finding]:
    """Whether there is room where the data are, and whether it can be written to."""
    place = data_dir.absolute()
    while not place.exists():
        place = place.parent
    usage = shutil.disk_usage(place)
    # What has no size is no disk, even where somebody may write to everything.
    if not (usage.total and place.is_dir() and os.access(place, os.W_OK | os.X_OK)):
        yield Finding(
            code="data-dir",
            sentence=f"DATA_DIR: {data_dir} cannot be written: choose a folder that can",
        )
        return
    left = usage.free / usage.total
    if left < TIGHT:
        yield Finding(
            code="disk",
            sentence=f"the disk of {place} is nearly full, {usage.free // 2**20} MiB are left: "
            "when it is full, nothing more can be decided",
            grave=left < FULL,
        )


def of_root_key(settings: Settings) -> Iterator[Finding]:
    """The key that opens everything: there, whole, and nobody else's."""
    path = settings.root_key_file
    if not path.exists():
        has_data = (settings.data_dir / "appendonlydir").exists() or bool(settings.redis_url)
        sentence = (
            f"ROOT_KEY_FILE: {path} is not there: put the key back that the data were made with"
            if has_data
            else f"ROOT_KEY_FILE: there are no data and no key yet; `serve` makes {path}: "
            "keep a copy of it away from this machine"
        )
        yield Finding(code="root-key-missing", sentence=sentence, grave=has_data)
        return
    if path.stat().st_size != 32:
        yield Finding(code="root-key", sentence=f"ROOT_KEY_FILE: {path} must hold 32 bytes")
    if path.stat().st_mode & PRIVATE:
        yield Finding(
            code="root-key-mode",
            sentence=f"ROOT_KEY_FILE: others can read {path}: chmod 600 {path}",
        )
    if settings.redis_url == "" and settings.data_dir.absolute() in path.absolute().parents:
        yield Finding(
            code="root-key-place",
            sentence="ROOT_KEY_FILE: the key lies beside the data, so whoever has the disk has "
            "both: move it to another volume and set ROOT_KEY_FILE",
            grave=False,
        )


async def of_store(settings: Settings, store: Store) -> AsyncIterator[Finding]:
    """Whether what we were told would be lost, and what waits for somebody to look."""
    if await store.older_than(settings.data_dir / "reached"):
        yield Finding(
            code="rolled-back",
            sentence="the store is older than it was, so nothing is decided: bring the newer data "
            "back, or stop `serve` and say `doctor --accept-rollback`",
        )
    for found in await store.check():
        yield Finding(
            code=f"redis-{found.code}",
            sentence=f"Redis: {found.code} is {found.found or 'not set'}, {found.wanted} is needed",
        )
    if settings.redis_url.startswith("redis://") and not _near(settings.redis_url):
        yield Finding(
            code="redis-tls",
            sentence="REDIS_URL: the way there is not encrypted: rediss://, or a private network",
            grave=False,
        )
    dead, put_aside = await store.set_aside()
    if dead:
        yield Finding(
            code="dead",
            sentence=f"{dead} messages could not be delivered: see `dead list`",
            grave=False,
        )
    if put_aside:
        yield Finding(
            code="quarantine",
            sentence=f"{put_aside} events could not be handled: see `quarantine list`",
            grave=False,
        )


def _near(url: str) -> bool:
    host = url.partition("://")[2].rpartition("@")[2].partition(":")[0].partition("/")[0]
    return host in LOOPBACK


def _lack(lack: Any) -> Finding:
    return Finding(code=lack.code, sentence=lack.sentence, grave=lack.grave)
