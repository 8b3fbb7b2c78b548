"""A file that somebody sends from a phone on the page."""

import re

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from chatbot.demo.desk import Desk

LARGEST = 64 * 1024 * 1024
"""Bytes; more than any chat lets through, so that its refusal can be seen."""

KINDS = {"image": "photo", "audio": "voice", "video": "video"}
_PLAIN = re.compile(r"[()\[\]\x00-\x1f]")


async def uploaded(desk: Desk, request: Request) -> Response:
    """Take the body of a request for a file, and say what it was called."""
    who = request.path_params["phone"]
    if who not in {person.id for person in desk.cast}:
        return Response(status_code=404)
    if int(request.headers.get("content-length") or 0) > LARGEST:
        return Response(status_code=413)
    content = await request.body()
    name = _PLAIN.sub("", request.query_params.get("name", ""))[-60:].strip() or "file"
    kind = KINDS.get(request.headers.get("content-type", "").partition("/")[0], "document")
    await desk.send(who, kind, name, content)
    return JSONResponse({})
