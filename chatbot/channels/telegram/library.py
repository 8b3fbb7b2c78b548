"""python-telegram-bot's way to the Bot API, over our own HTTP client."""

import json
from typing import Any

from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

from chatbot.channels.telegram.errors import TelegramError
from chatbot.channels.telegram.transport import Transport


class Request(BaseRequest):
    """Sends what the library asks for; no call that is made this way carries a file."""

    __slots__ = ("_transport",)

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    @property
    def read_timeout(self) -> float | None:
        return self._transport.timeout

    async def initialize(self) -> None:
        """Nothing to prepare: connections are made when they are needed."""

    async def shutdown(self) -> None:
        """Whoever made the transport closes it."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        """One request; its time is the transport's."""
        assert request_data is None or not request_data.contains_files, "files go another way"
        body = json.dumps(request_data.parameters).encode() if request_data else b""
        try:
            return await self._transport.exchange(url, body, "application/json")
        except TelegramError as error:
            raise NetworkError(type(error).__name__) from None
