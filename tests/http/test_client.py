"""The HTTP client: what it reads, what it keeps, and what it says when something goes wrong."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from chatbot.http.client import Client
from chatbot.http.connection import Lost, NotSent

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
Script = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


class Server:
    """Answers each request of each connection with what a test says; counts both."""

    def __init__(self) -> None:
        self.answers: list[
            bytes | None
        ] = []  # in turn, the last one again and again; None: hang up
        self.connections = self.requests = 0
        self.base = ""
        self.gate = asyncio.Event()
        self.gate.set()
        self.busy = self.busiest = 0
        self.seen: list[bytes] = []

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
                self.seen.append(head + await reader.readexactly(length))
                self.requests += 1
                self.busy += 1
                self.busiest = max(self.busiest, self.busy)
                await self.gate.wait()
                self.busy -= 1
                answer = self.answers[0] if len(self.answers) == 1 else self.answers.pop(0)
                if answer is None:
                    break
                writer.write(answer)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    """Something that listens and answers `ok`."""
    made = Server()
    made.answers = [OK]
    listening = await asyncio.start_server(made.talk, "127.0.0.1", 0)
    made.base = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    yield made
    made.gate.set()
    listening.close()
    await asyncio.sleep(0)


@pytest.fixture
async def client(server: Server) -> AsyncIterator[Client]:
    """A client of that server."""
    made = Client(server.base)
    yield made
    await made.close()


ANSWERS = [
    (OK, 200, b"ok"),
    (b"HTTP/1.1 429 Too Many Requests\r\nContent-Length: 3\r\n\r\nno!", 429, b"no!"),
    (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n1;x=y\r\nd\r\n0\r\n\r\n", 200, b"abcd"),
    (b"HTTP/1.1 204 No Content\r\n\r\n", 204, b""),
    (b"HTTP/1.1 100 Continue\r\n\r\n" + OK, 200, b"ok"),
    (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok", 200, b"ok"),
]  # fmt: skip


@pytest.mark.parametrize("raw, status, body", ANSWERS)
async def test_answers_are_read(
    server: Server, client: Client, raw: bytes, status: int, body: bytes
) -> None:
    """Each way to frame an answer is understood, twice in a row."""
    server.answers = [raw]
    answers = [await client.request("POST", "/", b"{}") for _ in range(2)]
    assert [(a.status, a.body) for a in answers] == [(status, body)] * 2


async def test_headers_are_kept(server: Server, client: Client) -> None:
    """An answer's headers can be asked for in lower case."""
    server.answers = [b"HTTP/1.1 503 No\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n"]
    assert (await client.request("POST", "/")).header("retry-after") == "7"


async def test_a_connection_is_used_again(server: Server, client: Client) -> None:
    """Many requests in a row need one connection."""
    for _ in range(20):
        await client.request("POST", "/", b"{}")
    assert (server.connections, server.requests) == (1, 20)


async def test_a_connection_that_is_to_close_is_not_kept(server: Server, client: Client) -> None:
    """`Connection: close` is believed."""
    server.answers = [b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"]
    for _ in range(3):
        await client.request("POST", "/")
    assert server.connections == 3


async def test_an_old_connection_is_not_used(server: Server) -> None:
    """What was idle for long is not trusted."""
    client = Client(server.base, idle=0.0)
    await client.request("POST", "/")
    await asyncio.sleep(0.002)
    await client.request("POST", "/")
    await client.close()
    assert server.connections == 2


async def test_connections_are_bounded(server: Server) -> None:
    """However many requests there are, only so many are under way."""
    client = Client(server.base, connections=3)
    server.gate.clear()
    many = asyncio.gather(*(client.request("POST", "/") for _ in range(30)))
    while server.busy < 3:
        await asyncio.sleep(0)
    server.gate.set()
    await many
    await client.close()
    assert (server.busiest, server.connections, server.requests) == (3, 3, 30)


async def test_waiting_for_a_connection_has_an_end(server: Server) -> None:
    """A request that never got a connection was surely not sent."""
    client = Client(server.base, connections=1)
    server.gate.clear()
    first = asyncio.create_task(client.request("POST", "/", within=5.0))
    while not server.busy:
        await asyncio.sleep(0)
    with pytest.raises(NotSent):
        await client.request("POST", "/", within=0.05)
    server.gate.set()
    assert (await first).status == 200
    await client.close()


async def test_no_answer_in_time_is_lost(server: Server, client: Client) -> None:
    """A request without an answer may have been processed."""
    server.gate.clear()
    with pytest.raises(Lost):
        await client.request("POST", "/", within=0.05)


async def test_a_late_answer_is_nobody_elses(server: Server, client: Client) -> None:
    """After a missed deadline the connection is not used any more."""
    server.gate.clear()
    server.answers = [b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nlate", OK]
    with pytest.raises(Lost):
        await client.request("POST", "/", within=0.05)
    server.gate.set()
    assert (await client.request("POST", "/")).body == b"ok"


async def test_a_cancelled_request_leaves_no_answer_behind(server: Server, client: Client) -> None:
    """The answer to what was cancelled is not given to the next one."""
    server.gate.clear()
    server.answers = [b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nlate", OK]
    request = asyncio.create_task(client.request("POST", "/"))
    while not server.busy:
        await asyncio.sleep(0)
    request.cancel()
    await asyncio.wait([request])
    server.gate.set()
    assert (await client.request("POST", "/")).body == b"ok"


async def test_hanging_up_without_an_answer_is_lost(server: Server, client: Client) -> None:
    """On a new connection nothing is repeated, even where it could be."""
    server.answers = [None]
    with pytest.raises(Lost):
        await client.request("POST", "/", repeatable=True)
    assert server.requests == 1


async def test_what_repeats_is_not_repeated(server: Server, client: Client) -> None:
    """A kept connection that dies in between leaves the caller to decide."""
    server.answers = [OK, None, OK]
    await client.request("POST", "/")
    with pytest.raises(Lost):
        await client.request("POST", "/")
    assert server.requests == 2


async def test_what_does_no_harm_is_repeated_once(server: Server, client: Client) -> None:
    """A kept connection that dies is the client's own affair where a second time does no harm."""
    server.answers = [OK, None, OK]
    await client.request("POST", "/")
    assert (await client.request("POST", "/", repeatable=True)).body == b"ok"


async def test_an_answer_begun_is_never_asked_for_again(server: Server, client: Client) -> None:
    """The server was at work on it."""
    server.answers = [
        OK,
        b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\nConnection: close\r\n\r\nok",
        None,
    ]
    await client.request("POST", "/")
    with pytest.raises(Lost):
        await client.request("POST", "/", within=0.2, repeatable=True)
    assert server.requests == 2


@pytest.mark.parametrize("raw", [b"nonsense\r\n\r\n", b"HTTP/1.1 abc\r\n\r\n", b"\x16\x03\x01\x00"])
async def test_what_is_not_http_is_lost(server: Server, client: Client, raw: bytes) -> None:
    """An answer that cannot be read is no answer."""
    server.answers = [raw]
    with pytest.raises(Lost):
        await client.request("POST", "/", within=1.0)


async def test_nobody_listening_is_not_sent(server: Server) -> None:
    """Without a connection nothing can have happened."""
    with pytest.raises(NotSent):
        await Client("http://127.0.0.1:1").request("POST", "/")


async def test_a_large_body_arrives_whole(server: Server, client: Client) -> None:
    """A letter of some megabytes goes through one write."""
    body = bytes(range(256)) * 20_000
    await client.request("POST", "/", body)
    assert server.seen[0].endswith(b"\r\n\r\n" + body)


@pytest.mark.parametrize("base", ["", "example.org", "ftp://example.org", "https://"])
def test_an_address_that_is_none_is_refused(base: str) -> None:
    """A mistake in the settings is told at once."""
    with pytest.raises(ValueError, match="http"):
        Client(base)


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for this machine's own loopback, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    paths = folder / "cert.pem", folder / "key.pem"
    paths[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    paths[1].write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return paths


@pytest.mark.parametrize("trusted", [True, False])
async def test_only_a_trusted_server_is_spoken_to(
    server: Server,
    tmp_path: Path,
    trusted: bool,
) -> None:
    """TLS works, and a certificate that nobody vouches for is refused before anything is sent."""
    cert, key = certificate(tmp_path)
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(cert, key)
    listening = await asyncio.start_server(server.talk, "127.0.0.1", 0, ssl=serving)
    base = f"https://localhost:{listening.sockets[0].getsockname()[1]}"
    tls = ssl.create_default_context(cafile=str(cert)) if trusted else None
    client = Client(base, tls=tls)
    try:
        answer = (await client.request("POST", "/")).body
    except NotSent:
        answer = b"refused"
    await client.close()
    listening.close()
    assert (answer, server.requests) == ((b"ok", 1) if trusted else (b"refused", 0))


async def test_a_turn_nobody_wants_is_passed_on(server: Server) -> None:
    """A request cancelled while it waits for a connection takes no place away."""
    client = Client(server.base, connections=1)
    server.gate.clear()
    first = asyncio.create_task(client.request("POST", "/"))
    while not server.busy:
        await asyncio.sleep(0)
    waiting = [asyncio.create_task(client.request("POST", "/")) for _ in range(5)]
    await asyncio.sleep(0)
    waiting[0].cancel()
    server.gate.set()
    await first
    waiting[1].cancel()
    answers = await asyncio.gather(*waiting, return_exceptions=True)
    last = await client.request("POST", "/")
    await client.close()
    kinds = [type(answer).__name__ for answer in answers]
    assert (kinds, last.body) == (["CancelledError"] * 2 + ["Answer"] * 3, b"ok")


async def test_another_address_of_the_server_is_tried(server: Server) -> None:
    """A name with two addresses works where only the second one answers."""
    client = Client(server.base.replace("127.0.0.1", "localhost"))
    answer = await client.request("POST", "/")
    await client.close()
    assert answer.body == b"ok"


async def test_a_name_that_nobody_has_is_not_sent() -> None:
    """A host that cannot exist is a connection that was never made."""
    with pytest.raises(NotSent):
        await Client(f"http://{'a' * 70}.localhost").request("POST", "/")
