"""One kept HTTP/1.1 connection, one request at a time, and what can become of a request."""

import asyncio
import select
from collections.abc import Callable
from http import HTTPStatus
from typing import NamedTuple, cast

from httptools import HttpParserError, HttpResponseParser

LONGEST = 64 * 1024 * 1024
"""Bytes of an answer that we are willing to hold."""


class NotSent(Exception):
    """The request has surely not been processed: trying again is safe."""


class Lost(Exception):
    """The request was written and no whole answer came: it may have been processed."""


class TooLong(Lost):
    """The answer is longer than we are willing to hold."""


class Answer(NamedTuple):
    """What the server said."""

    status: int
    body: bytes
    headers: list[tuple[bytes, bytes]]

    def header(self, name: str) -> str:
        """The first header of that name, in lower case; empty where there is none."""
        wanted = name.encode()
        return next((value.decode("latin-1") for key, value in self.headers if key == wanted), "")


class Connection(asyncio.Protocol):
    """One connection to the server, one request at a time."""

    def __init__(self, forget: Callable[["Connection"], None], longest: int = LONGEST) -> None:
        self._forget, self._longest = forget, longest
        self._transport: asyncio.Transport | None = None
        self._answer: asyncio.Future[Answer] | None = None
        self._parser = HttpResponseParser(self)
        self._headers: list[tuple[bytes, bytes]] = []
        self._body: list[bytes] = []
        self._size = 0
        self._due = 0.0  # when the answer must be there
        self._watch: asyncio.TimerHandle | None = None
        self.answering = False  # a byte of the answer has arrived
        self.used = 0.0  # when the last answer was complete, on the loop's clock

    @property
    def closed(self) -> bool:
        """Whether nothing can be written any more."""
        return self._transport is None or self._transport.is_closing()

    @property
    def quiet(self) -> bool:
        """Whether nothing has come unasked, such as a goodbye that we have yet to read."""
        return self._transport is not None and not _readable(self._transport)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        if self._watch is not None:
            self._watch.cancel()
        self._forget(self)
        self._fail(f"connection closed: {type(exc).__name__ if exc else 'end'}")

    def eof_received(self) -> None:
        self.close()

    def data_received(self, data: bytes) -> None:
        if self._answer is None:  # nobody asked
            self.close()
            return
        self.answering = True
        try:
            self._parser.feed_data(data)
        except HttpParserError as error:
            self._fail(type(error).__name__)
            self.close()

    def on_header(self, name: bytes, value: bytes) -> None:
        self._headers.append((name.lower(), value))

    def on_body(self, body: bytes) -> None:
        self._size += len(body)
        if self._size > self._longest:
            self._fail(TooLong("answer too long"))
            self.close()
            return
        self._body.append(body)

    def on_message_complete(self) -> None:
        parser, answer = self._parser, self._answer
        if parser.get_status_code() < HTTPStatus.OK:  # an interim answer; the real one follows
            self._body.clear()
            self._headers.clear()
            return
        if not parser.should_keep_alive():
            self.close()
        self._answer = None
        if answer is not None and not answer.done():
            answer.set_result(Answer(parser.get_status_code(), b"".join(self._body), self._headers))

    async def ask(self, request: bytes, within: float) -> Answer:
        """Write a request and wait for its whole answer."""
        loop = asyncio.get_running_loop()
        if self._transport is None or self._transport.is_closing():
            raise NotSent("connection closed before")
        self._reset()
        answer: asyncio.Future[Answer] = loop.create_future()
        self._answer = answer
        self._due = loop.time() + within
        if self._watch is None or self._watch.when() > self._due:
            self._watch_until(loop)
        self._transport.write(request)
        try:
            return await answer
        except BaseException:  # the answer to this request must not be read as the next one's
            self.close()
            raise
        finally:
            self._answer = None
            self.used = loop.time()

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.close()

    def _watch_until(self, loop: asyncio.AbstractEventLoop) -> None:
        """Look again when the answer is due; a timer for each request would cost more than it."""
        if self._watch is not None:
            self._watch.cancel()
        self._watch = loop.call_at(self._due, self._look, loop)

    def _look(self, loop: asyncio.AbstractEventLoop) -> None:
        self._watch = None
        if self._answer is None or self._answer.done():
            return
        if loop.time() >= self._due:
            self._fail("no answer in time")
        else:
            self._watch_until(loop)

    def _reset(self) -> None:
        self._parser = HttpResponseParser(self)
        self._headers, self._body, self._size, self.answering = [], [], 0, False

    def _fail(self, reason: str | Lost) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(reason if isinstance(reason, Lost) else Lost(reason))


def _readable(transport: asyncio.Transport) -> bool:
    number = transport.get_extra_info("socket").fileno()
    if not hasattr(select, "poll"):  # Windows
        return bool(select.select([number], [], [], 0)[0])
    waiting = select.poll()
    waiting.register(number, select.POLLIN)
    return bool(waiting.poll(0))
