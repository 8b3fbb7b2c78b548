"""The page's side of the demo: files, server-sent events, and what is pressed."""

import asyncio
import contextlib
import json
import logging
import secrets
import signal
import sys
import webbrowser
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import MappingProxyType

from pydantic import BaseModel, ValidationError
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from chatbot.app import all_words
from chatbot.clock import Clock
from chatbot.demo import keep
from chatbot.demo.desk import Desk, Refused, Told
from chatbot.demo.engine import Engine
from chatbot.demo.guard import Guard
from chatbot.demo.moving import APPS
from chatbot.demo.place import settings, temporary
from chatbot.demo.stage import Stage
from chatbot.demo.upload import uploaded
from chatbot.links import PATH
from chatbot.resources import resource
from chatbot.story import Story, parse, write
from chatbot.web.server import PortTaken, serve

log = logging.getLogger(__name__)

HOST, PORT, TRIES = "127.0.0.1", 8765, 20
_PAGE = ("index.html", "app.js", "style.css", "icon.svg")
_LONGEST = 20_000
_PDF = "application/pdf"


class Act(BaseModel):
    """What was done on the page."""

    kind: str
    phone: str = ""
    text: str = ""
    label: str = ""
    token: str = ""


async def shown(
    story: Story,
    *,
    port: int | None,
    data_dir: Path | None,
    browse: bool,
    say: Callable[[str], None],
    apps: Mapping[str, str] = MappingProxyType({}),
    stop: asyncio.Event | None = None,
) -> int:
    """Serve the page until somebody ends it; gives the exit code."""
    async with temporary(data_dir) as folder:
        kept = keep.load(folder) if data_dir is not None else None
        story = parse(kept.story) if kept else replace(story, begins=_minute(), steps=())
        run = secrets.token_hex(4)
        found = settings(folder, story.organization)
        async with Engine(found, Clock(), all_words(), live=True, run=run, whatsapp=True) as engine:
            engine.apps |= apps
            if kept:
                keep.restore(kept, engine)
            desk = Desk(engine, story)
            if not kept:
                await desk.begin()
            if data_dir is not None:
                desk.saved = partial(_keep, folder, desk)
                desk.saved()
                say(f"Kept in {data_dir}, with the key beside it: for invented people only.")
            ports = range(PORT, PORT + TRIES) if port is None else (port,)
            stop = stop or _interrupted()
            stage = Stage(desk)
            try:
                await _served(stage, ports, stop, browse=browse, say=say)
            except PortTaken as error:
                say(f"The demo cannot start: --port: {error}; choose another one.")
                return 1
            finally:
                await stage.close()
                desk.saved()
    return 0


async def _served(
    stage: Stage,
    ports: Sequence[int],
    stop: asyncio.Event,
    *,
    browse: bool,
    say: Callable[[str], None],
) -> None:
    listening = [0]

    def started(_host: str, at: int) -> None:
        listening[0] = at
        url = f"http://{HOST}:{at}/"
        stage.desk.engine.served_at(url.rstrip("/"))
        say(f"The demo is open at {url} (Ctrl-C ends it)")
        if browse and sys.stdout.isatty():
            webbrowser.open(url)

    async def closed() -> None:
        await stop.wait()
        stage.desk.close()

    closing = asyncio.create_task(closed())
    try:
        app = Guard(application(stage), lambda: listening[0])
        # Another program may take a port between a look and the start: so it is tried at once.
        for port in ports[:-1]:
            with contextlib.suppress(PortTaken):
                return await serve(app, HOST, port, stop=stop, started=started)
        return await serve(app, HOST, ports[-1], stop=stop, started=started)
    finally:
        closing.cancel()


def application(stage: Stage) -> Starlette:
    """The routes of the page."""

    async def page(request: Request) -> Response:
        name = request.path_params.get("name") or _PAGE[0]
        if name not in _PAGE:
            return Response(status_code=404)
        return FileResponse(resource(f"web/page/{name}"))

    async def events(_: Request) -> Response:
        return StreamingResponse(_lines(stage.desk), media_type="text/event-stream")

    async def act(request: Request) -> Response:
        return await _acted(stage, request)

    async def upload(request: Request) -> Response:
        return await uploaded(stage.desk, request)

    async def story(_: Request) -> Response:
        name = {"content-disposition": 'attachment; filename="story.txt"'}
        return Response(write(stage.desk.told()), media_type="text/plain", headers=name)

    async def phone_file(request: Request) -> Response:
        phones = stage.desk.engine.phones(request.path_params["phone"])
        files = (phone.files.get(request.path_params["number"]) for phone in phones)
        content = next(filter(None, files), None)
        return Response(content, media_type=_PDF) if content else Response(status_code=404)

    async def mail_file(request: Request) -> Response:
        mails, number = stage.desk.engine.sink.messages, request.path_params["number"]
        files = mails[number].attachments if number < len(mails) else ()
        content = next((f.content for f in files if f.name == request.path_params["name"]), None)
        return Response(content, media_type=_PDF) if content else Response(status_code=404)

    async def outside(request: Request) -> Response:
        return await _outside(stage.desk.engine, request)

    both = ["GET", "POST"]
    return Starlette(
        routes=[
            Route("/", page),
            Route(PATH + "{token}", outside, methods=both),
            Route("/check", outside),
            Route("/check/{number}", outside, methods=both),
            Route("/{name}.pdf", outside),
            Route("/events", events),
            Route("/act", act, methods=["POST"]),
            Route("/files/{phone}", upload, methods=["POST"]),
            Route("/story.txt", story),
            Route("/phones/{phone}/{number:int}/{name}", phone_file),
            Route("/mails/{number:int}/{name}", mail_file),
            Route("/{name}", page),
        ]
    )


async def _outside(engine: Engine, request: Request) -> Response:
    """A page that whoever has no phone of ours opens, on the real engine."""
    from chatbot.web.pages import Pages

    if not engine.running:
        return Response(status_code=503)
    app = engine.app
    return await Pages(app.visits, app.words, app.fetch).shown(request)


async def _lines(desk: Desk) -> AsyncIterator[str]:
    yield "retry: 1000\n\n"
    async for told in desk.listen():
        yield f"data: {json.dumps(told, ensure_ascii=False)}\n\n"


async def _acted(stage: Stage, request: Request) -> Response:
    body = await request.body()
    try:
        if len(body) > _LONGEST or not request.headers.get("content-type", "").startswith(
            "application/json"
        ):
            return Response(status_code=400)
        act = Act.model_validate_json(body)
    except ValidationError:
        return Response(status_code=400)
    todo = _todo(stage, act)
    if todo is None:
        return Response(status_code=400)
    try:
        told = await todo()
    except Refused as error:
        return JSONResponse({"refused": error.key.removeprefix("demo-")})
    except Exception as error:  # the page says so, and the demo goes on
        log.exception("the demo could not do it", extra={"error": type(error).__name__})
        return JSONResponse({"refused": "failed"}, status_code=500)
    return JSONResponse(told or {})


def _todo(stage: Stage, act: Act) -> Callable[[], Awaitable[Told | None]] | None:
    """What an act asks for; None: nothing that there is."""
    desk = stage.desk
    alone: dict[str, Callable[[], Awaitable[Told | None]]] = {
        "next": desk.forward,
        "day": desk.tomorrow,
        "restart": desk.restart,
        "onward": desk.onward,
        "leave": stage.leave,
        "tell": lambda: stage.tell(act.text, act.label),
    }
    if act.kind in alone:
        return alone[act.kind]
    if act.phone not in {person.id for person in desk.cast}:
        return None
    acts: dict[str, Callable[[], Awaitable[Told | None]]] = {
        "say": lambda: desk.say(act.phone, act.text),
        "press": lambda: desk.press(act.phone, act.label, act.token),
        "fill": lambda: desk.fill(act.phone),
        "language": lambda: desk.speak(act.phone, act.text),
        "app": lambda: desk.move(act.phone, act.text),
    }
    return None if act.kind == "app" and act.text not in APPS else acts.get(act.kind)


def _keep(folder: Path, desk: Desk) -> None:
    keep.save(folder, desk.engine, write(desk.told()))


def _interrupted() -> asyncio.Event:
    """Set when the process is told to end."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    return stop


def _minute() -> datetime:
    return datetime.now(UTC).replace(second=0, microsecond=0)
