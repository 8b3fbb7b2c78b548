"""Pages over HTTP: looking never changes anything, and only what is posted counts."""

import base64
import hashlib
import re
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import cached_property
from urllib.parse import quote

from starlette.requests import ClientDisconnect, Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from chatbot.core.errors import Unavailable
from chatbot.core.ids import Key
from chatbot.core.messages import File
from chatbot.core.pages import FILE, Page
from chatbot.links import PATH, Led
from chatbot.resources import resource
from chatbot.store.errors import Unreachable
from chatbot.visits import LATER, NOWHERE, Posted, Seen, Visits
from chatbot.web import sent
from chatbot.web.callers import Callers
from chatbot.web.markup import CHOICE, NONCE, Frame
from chatbot.web.misses import Misses
from chatbot.words import Words

SMALL = 128 * 1024
"""Bytes of a form without a file; one with a file may have so many more than the file."""

BUSY = Key("page-busy")
HEADERS = {
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "x-robots-tag": "noindex, nofollow, noarchive",
}
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_MEGA = 1024 * 1024


class TooLarge(Exception):
    """The body is larger than what the page asks for."""


class Pages:
    """Every page that people open: by link, by number, and those that anybody may read."""

    def __init__(
        self,
        visits: Visits,
        words: Words,
        fetch: Callable[[File], Awaitable[bytes]],
        callers: Callers | None = None,
    ) -> None:
        self._visits, self._words, self._fetch = visits, words, fetch
        self._runner, self._misses = visits.runner, Misses()
        self._callers = callers or Callers()
        self._papers: dict[tuple[str, str], bytes] = {}

    def routes(self) -> list[Route]:
        """`/p/…` for links, `/check`, the papers, and a page for whoever comes without any."""
        both = ["GET", "POST"]
        return [
            Route(PATH + "{token}", self._linked, methods=both),
            Route("/check", self._checking, methods=["GET"]),
            Route("/check/{number}", self._checked, methods=both),
            Route("/{name}.pdf", self._paper, methods=["GET"]),
            Route("/", self._home, methods=["GET"]),
        ]

    async def shown(self, request: Request) -> Response:
        """Any of these pages, by its path."""
        given, path = request.path_params, request.url.path
        if "token" in given:
            return await self._linked(request)
        if "number" in given:
            return await self._checked(request)
        if "name" in given:
            return await self._paper(request)
        return await (self._checking(request) if path == "/check" else self._home(request))

    async def _linked(self, request: Request) -> Response:
        led = self._visits.led(request.path_params["token"])
        return await self._answered(request, led, missed=led == NOWHERE)

    async def _checking(self, request: Request) -> Response:
        number = next(iter(request.query_params.values()), "").strip()
        if number:
            plain = self._visits.numbered(number).subject
            return RedirectResponse(f"/check/{quote(plain, safe='')}", 303, headers=HEADERS)
        return await self._answered(request, Led("check", None, ""), asks=True)

    async def _checked(self, request: Request) -> Response:
        # Every look at a number counts: who tries many of them does not learn which there are.
        led = self._visits.numbered(request.path_params["number"])
        return await self._answered(request, led, missed=True)

    async def _home(self, request: Request) -> Response:
        return await self._answered(request, Led("home", None, ""))

    async def _paper(self, request: Request) -> Response:
        name = request.path_params["name"]
        asked = request.query_params.get("lang", "") or self._language(request)
        paper = None
        for locale in (asked, self._words.default):
            paper = self._visits.paper(name, locale)
            if paper is None:
                return await self._answered(request, NOWHERE, missed=True)
            asked = self._words.language(locale).locale
            if self._words.language(locale).find(paper.lines[0].key):
                break
        if (name, asked) not in self._papers:
            self._papers[name, asked] = await self._fetch(File(f"{name}.pdf", document=paper))
        shown = {**HEADERS, "content-disposition": f'inline; filename="{name}.pdf"'}
        content = self._papers[name, asked]
        return Response(content, media_type="application/pdf", headers=shown)

    async def _answered(
        self, request: Request, led: Led, *, missed: bool = False, asks: bool = False
    ) -> Response:
        """A page, looked at or posted from; whatever goes wrong is said without details."""
        now = self._runner.clock.now()
        address = self._callers.address(request)
        language, status = self._language(request), 0
        if missed and self._misses.too_many(address, now):
            seen, status = Seen(page=await self._visits.look(NOWHERE, language), note=BUSY), 429
        else:
            try:
                seen = await self._seen(request, led, language)
            except TooLarge:
                return Response(status_code=413, headers={**HEADERS, "connection": "close"})
            except (sent.Malformed, ClientDisconnect):
                return Response(status_code=400, headers=HEADERS)
            except (Unreachable, Unavailable):
                return Response(status_code=503, headers={**HEADERS, "retry-after": "5"})
        if missed:
            self._misses.note(address, now)
        return self._response(seen, status or seen.page.status, language, asks=asks)

    async def _seen(self, request: Request, led: Led, language: str) -> Seen:
        page = await self._visits.look(led, language)
        if request.method != "POST":
            return Seen(page=page)
        form = sent.read(request.headers.get("content-type", ""), await _body(request, _most(page)))
        posted = Posted(
            nonce=form.fields.pop(NONCE, ""),
            choice=form.fields.pop(CHOICE, ""),
            given=form.fields,
            file=form.file,
            language=language,
        )
        return await self._visits.post(led, posted)

    def _response(self, seen: Seen, status: int, language: str, *, asks: bool) -> Response:
        """The page in words; what is there for nobody in particular is in all our languages."""
        if seen.page.status != 200:
            ours = filter(None, (language, *seen.page.locales, *self._words.locales))
            seen = replace(seen, page=replace(seen.page, locales=tuple(dict.fromkeys(ours))))
        if seen.note == LATER:
            status = 503
        runner = self._runner
        frame = Frame(
            words=self._words,
            now=runner.clock.now(),
            zone=runner.zone,
            style=self._style,
            nonce=secrets.token_hex(8),
            site=runner.links.public_url,
            asks=asks,
        )
        headers = {**HEADERS, "content-security-policy": self._policy}
        return Response(frame.page(seen, language), status, headers, "text/html; charset=utf-8")

    def _language(self, request: Request) -> str:
        """The first language that the browser asks for and that we can write."""
        known = {*self._words.locales, *self._words.letter_locales}
        for part in request.headers.get("accept-language", "")[:200].split(","):
            tag = part.partition(";")[0].strip()
            if _TAG.fullmatch(tag) and tag.partition("-")[0].lower() in known:
                return tag.partition("-")[0].lower()
        return ""

    @cached_property
    def _style(self) -> str:
        return resource("web/sheet.css").read_text(encoding="utf-8")

    @cached_property
    def _policy(self) -> str:
        digest = base64.b64encode(hashlib.sha256(self._style.encode()).digest()).decode()
        return (
            f"default-src 'none'; style-src 'sha256-{digest}'; form-action 'self'; "
            "base-uri 'none'; frame-ancestors 'none'"
        )


def _most(page: Page) -> int:
    """How large the body of a form on this page may be."""
    files = (asked.max * _MEGA for asked in page.inputs if asked.kind == FILE)
    return SMALL + max(files, default=0)


async def _body(request: Request, most: int) -> bytes:
    told = request.headers.get("content-length", "")
    if told.isdecimal() and int(told) > most:
        raise TooLarge
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > most:
            raise TooLarge
        parts.append(part)
    return b"".join(parts)
