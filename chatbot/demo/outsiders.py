"""People without a phone of ours, in a story: they open real pages and write real mails."""

import re
from collections.abc import Callable, Sequence
from email.message import EmailMessage
from typing import Protocol

from chatbot.app import App
from chatbot.channels.sink import Mail, Sink
from chatbot.clock import Clock
from chatbot.core.messages import Choice
from chatbot.core.pages import DAYS, FILE, Page
from chatbot.demo.samples import sample
from chatbot.links import PATH, Led
from chatbot.outside import Outside, Returned, Visited, Wrote
from chatbot.story import Told
from chatbot.visits import Posted, Seen
from chatbot.words import Words

TOKEN = re.compile(re.escape(PATH) + r"[a-z2-7]{20,}")
HIDDEN = f"{PATH}…"
"""What a story shows of a link: nobody reads it."""


class Lost(Exception):
    """There is no such page, button, field or mail; the sentence says which."""


class Around(Protocol):
    """The machine with a mailbox and phones around it, as people without a phone meet it."""

    forms: int  # filled in, and mails written, by people without a phone of ours

    @property
    def app(self) -> App: ...

    @property
    def words(self) -> Words: ...

    @property
    def clock(self) -> Clock: ...

    @property
    def sink(self) -> Sink: ...

    @property
    def seen(self) -> Callable[[Told], None]:
        """Takes each page as it was read."""
        ...

    def texts(self, who: str) -> Sequence[str]:
        """What somebody's phone shows, oldest first."""
        ...

    async def settle(self) -> None:
        """Until everything is said and done."""
        ...


async def did(engine: Around, step: Outside, language: str) -> None:
    """One step of theirs, and everything that follows from it."""
    if isinstance(step, Visited):
        engine.seen(await _visited(engine, step, language))
    elif isinstance(step, Wrote):
        await engine.app.incoming.take(_letter(engine, step))
    else:
        await engine.app.incoming.take(_report(engine, step))
    await engine.settle()


async def _visited(engine: Around, step: Visited, language: str) -> Told:
    visits = engine.app.visits
    led = _led(engine, step)
    page = await visits.look(led, language)
    reader = _locale(page, language)
    if not step.label:
        return _told(engine, step, Seen(page=page), reader)
    words = engine.words
    labels = {
        _label(words, choice, locale): choice.id
        for locale in (*page.locales, reader)
        for choice in page.choices
    }
    if step.label not in labels:
        raise Lost(f"{step.who} sees no button [{step.label}] on the page, only {sorted(labels)}")
    given, file = _filled(step, page)
    engine.forms += 1
    posted = Posted(
        nonce=f"play-{engine.forms}",
        choice=labels[step.label],
        given=given,
        file=file,
        language=language,
    )
    seen = await visits.post(led, posted)
    return _told(engine, step, seen, _locale(seen.page, language))


def _led(engine: Around, step: Visited) -> Led:
    """Where the link in their newest mail or message leads, or what anybody may open."""
    visits = engine.app.visits
    if step.where.startswith("/"):
        name, _, number = step.where[1:].partition("/")
        return (
            visits.numbered(number) if name == "check" and number else Led(name or "home", None, "")
        )
    mails = [m for m in _mails(engine, step.who) if step.where.casefold() in m.subject.casefold()]
    for text in reversed([mail.text for mail in mails] or engine.texts(step.who)):
        found = TOKEN.search(text)
        if found is not None:
            return visits.led(found[0].removeprefix(PATH))
    raise Lost(f"{step.who} has got no link {step.where}".rstrip())


def _mails(engine: Around, who: str) -> list[Mail]:
    return [mail for mail in engine.sink.messages if who in mail.recipients]


def _filled(step: Visited, page: Page) -> tuple[dict[str, str], bytes]:
    inputs = {asked.id: asked for asked in page.inputs}
    given, file = {}, b""
    for name, value in step.fields:
        if name not in inputs:
            raise Lost(f"{step.who} sees no field {name}, only {sorted(inputs)}")
        if inputs[name].kind == FILE:
            kind, _, called = value.strip("()").partition(" ")
            file = sample(kind, called)
        elif inputs[name].kind == DAYS:
            given[f"{name}.from"], _, given[f"{name}.to"] = value.partition("/")
        else:
            given[name] = value
    return given, file


def _locale(page: Page, language: str) -> str:
    """Of the languages that the page is written in, the one that the story is told in."""
    return next((each for each in (language, "en") if each in page.locales), page.locales[0])


def _told(engine: Around, step: Visited, seen: Seen, locale: str) -> Told:
    """The page as words: what stands on it, what it asks for, and its buttons."""
    words, page = engine.words, seen.page
    around = {"now": engine.clock.now(), "zone": engine.app.organization.zone}

    def say(key: str, args: object = None) -> str:
        return _say(words, key, args, locale, around)

    lines = [say(page.title.key, page.title.args)]
    lines += [say(seen.note)] if seen.note else []
    lines += [say(line.key, line.args) for line in page.lines]
    facts = [(say(key), words.value(arg, locale, **around)) for key, arg in page.facts]  # type: ignore[arg-type]
    rows = [f"{label}: {value}" for label, value in facts if value]
    for asked in page.inputs:
        wrong = seen.wrong.get(asked.id)
        rows.append(f"{say(asked.label)}: …{f' ({say(wrong.key, wrong.args)})' if wrong else ''}")
    text = "\n".join([*filter(None, lines), *rows])
    labels = (_label(words, choice, locale) for choice in page.choices)
    return Told(who=step.who, text=TOKEN.sub(HIDDEN, text), buttons=tuple(labels))


def _label(words: Words, choice: Choice, locale: str) -> str:
    if choice.label:
        return words.say(choice.label, {}, locale)
    return words.value(choice.label_as, locale)


def _say(words: Words, key: str, args: object, locale: str, around: dict[str, object]) -> str:
    return words.say(key, args or {}, locale, **around)  # type: ignore[arg-type]


def _letter(engine: Around, step: Wrote) -> bytes:
    """Their mail, as their mail program writes it."""
    ours, mail = engine.app.organization.address, EmailMessage()
    mail["From"], mail["Subject"] = step.who, step.subject
    mail["To"] = ", ".join(step.to) or ours
    if step.to:
        mail["Cc"] = ours
    engine.forms += 1
    mail["Message-ID"] = f"<play-{engine.forms}@{step.who.partition('@')[2]}>"
    known = _mails(engine, step.who)
    if step.subject.casefold().startswith("re: ") and known:
        mail["In-Reply-To"] = str(known[-1].message["Message-ID"])
    mail.set_content(f"{step.text}\n")
    return bytes(mail)


def _report(engine: Around, step: Returned) -> bytes:
    """What a mail server writes about a mail that it could not deliver."""
    known = _mails(engine, step.to)
    if not known:
        raise Lost(f"no mail has gone to {step.to}")
    code = step.reason.partition(" ")[0]
    return (
        f"From: MAILER-DAEMON@{step.to.partition('@')[2]}\r\n"
        f"To: {engine.app.organization.address}\r\nSubject: Undelivered\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="x"\r\n'
        "MIME-Version: 1.0\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nIt came back.\r\n"
        "--x\r\nContent-Type: message/delivery-status\r\n\r\n"
        "Reporting-MTA: dns; example.org\r\n\r\n"
        f"Final-Recipient: rfc822; {step.to}\r\nAction: failed\r\nStatus: {code[0]}.1.1\r\n"
        f"Diagnostic-Code: smtp; {step.reason}\r\n\r\n"
        "--x\r\nContent-Type: text/rfc822-headers\r\n\r\n"
        f"Message-ID: {known[-1].message['Message-ID']}\r\n\r\n--x--\r\n"
    ).encode()
