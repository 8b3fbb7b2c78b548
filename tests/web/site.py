"""A page that asks for everything, over a procedure that only notes what was answered."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from html import unescape
from typing import Any
from urllib.parse import urlencode

import httpx
from starlette.applications import Starlette

from chatbot.clock import Clock
from chatbot.core.events import PagePosted
from chatbot.core.ids import CaseId, Key
from chatbot.core.messages import Choice, Document, File, Line, typed
from chatbot.core.pages import DAYS, FILE, LONG, MAIL, PHONE, Input, Page, Visit
from chatbot.core.turns import Needs, Outcome, Turn
from chatbot.links import Links
from chatbot.runner import Runner
from chatbot.store.valkey import Store
from chatbot.tokens import Tokens
from chatbot.visits import Visits
from chatbot.web.callers import Callers
from chatbot.web.pages import Pages
from tests.conversations.deployment import words

SITE = "https://bot.example.org"
GONE = Page(title=Line(Key("page-gone-title")), lines=(Line(Key("page-gone")),), status=410)
LABEL = Key("page-languages")
YES = Choice(question="trial", id="yes", label_as="Yes, please", style="yes")
NO = Choice(question="trial", id="no", label_as="No")
WHOLE = Page(
    title=Line(Key("page-home-title")),
    lines=(Line(Key("page-near"), {"meant": typed("<b>bold</b>")}),),
    facts=((Key("page-from"), typed("3 & 4")),),
    inputs=(
        Input(id="name", label=LABEL, required=True, max=10),
        Input(id="words", label=LABEL, kind=LONG),
        Input(id="mail", label=LABEL, kind=MAIL),
        Input(id="phone", label=LABEL, kind=PHONE),
        Input(id="days", label=LABEL, kind=DAYS),
        Input(id="pick", label=LABEL, picks=(("a", "An A"), ("b", "A B"))),
        Input(id="photo", label=LABEL, kind=FILE, max=1),
    ),
    choices=(YES, NO),
    locales=("en",),
)


@dataclass
class Trial:
    """A procedure of one page; what is answered there is kept."""

    page_now: Page = WHOLE
    posted: list[PagePosted] = field(default_factory=list)
    looked: int = 0

    def converse(self, turn: Turn[Any, Any]) -> Outcome | Needs:
        assert isinstance(turn.event, PagePosted)
        self.posted.append(turn.event)
        return Outcome(session=turn.session)

    def fold(self, case: Any, case_id: CaseId, events: Iterable[Any]) -> Any:
        raise AssertionError("no page of this procedure opens a case")

    def indexes(self, case: Any) -> Mapping[str, float]:
        return {}

    def page(self, visit: Visit) -> Page:
        self.looked += 1
        if visit.page != "trial":
            return GONE
        if visit.done:
            return Page(title=Line(Key("page-home-title")), lines=(Line(Key("page-foot")),))
        return self.page_now

    def numbered(self, number: str) -> CaseId | None:
        return None

    def paper(self, name: str, organization: Any, locale: str) -> Document | None:
        if name != "paper":
            return None
        title = (Line(Key("page-home-title")),)
        return Document(name=name, template="guidelines", locales=(locale,), lines=title)


@dataclass
class Site:
    """A browser before our pages."""

    trial: Trial
    links: Links
    store: Store
    clock: Clock
    browser: httpx.AsyncClient

    def path(self, *, page: str = "trial", subject: str = "", days: float = 1) -> str:
        """A link to a page, without the host."""
        until = self.clock.now() + timedelta(days=days)
        return "/p/" + self.links.token(page, "", subject, until)

    async def get(self, path: str, **headers: str) -> httpx.Response:
        return await self.browser.get(path, headers=headers)

    async def form(self, path: str) -> str:
        """The number of a form, as a page shows it."""
        found = re.search(r'name="form" value="([^"]+)"', (await self.get(path)).text)
        assert found is not None, "the page has a form"
        return found[1]

    async def post(self, path: str, choice: str, form: str = "", **given: str) -> httpx.Response:
        """Fill in, and press."""
        form = form or await self.form(path)
        kind = {"content-type": "application/x-www-form-urlencoded"}
        body = urlencode({"form": form, "choice": choice, **given})
        return await self.browser.post(path, content=body, headers=kind)

    async def upload(
        self, path: str, called: str, content: bytes, form: str = "", **given: str
    ) -> httpx.Response:
        """Fill in, choose a file, and press."""
        data = {"form": form or await self.form(path), "choice": "yes", **given}
        return await self.browser.post(path, data=data, files={"photo": (called, content)})


def made(store: Store, clock: Clock, trial: Trial, callers: Callers | None = None) -> Site:
    """Pages over a store that is there already."""
    links = Links(store.keyring.derived("links"), SITE)

    async def fetch(file: File) -> bytes:
        return b"%PDF-1.7 " + file.name.encode()

    runner = Runner(
        store=store,
        words=words(),
        tokens=Tokens(bytes(32)),
        links=links,
        procedure=trial,
        organization=None,
        zone="America/New_York",
        clock=clock,
        wake=lambda _: None,
        look=lambda: None,
        rewind=lambda _: None,
    )
    app = Starlette(routes=Pages(Visits(runner, trial), words(), fetch, callers).routes())
    transport = httpx.ASGITransport(app=app, client=("192.0.2.1", 123))
    return Site(trial, links, store, clock, httpx.AsyncClient(transport=transport, base_url=SITE))


def text(answer: httpx.Response) -> str:
    """What is read on a page, without its marks."""
    body = answer.text.partition("<body>")[2]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())
