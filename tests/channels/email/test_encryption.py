"""Encrypted hand-over, and logging in."""

import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from chatbot.channels.email import Email, mail_server
from chatbot.channels.sink import Sink
from chatbot.core.errors import SendError
from chatbot.core.ids import Address
from chatbot.core.messages import Rendered

FROM = "introductions@example.org"
MESSAGE = Rendered(id="e1", to=Address("email", "host@example.net"), text="Hello", subject="One")


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("tls") / "server.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return path


@pytest.fixture
def server_tls(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


@pytest.fixture
def client_tls(certificate: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(certificate))


def at(sink: Sink, login: str = "", options: str = "") -> str:
    scheme, _, address = sink.url.partition("://")
    return f"{scheme}://{login}{address.replace('127.0.0.1', 'localhost')}{options}"


async def test_a_mail_goes_encrypted_from_the_start(
    server_tls: ssl.SSLContext, client_tls: ssl.SSLContext
) -> None:
    """With smtps:// the whole conversation is encrypted."""
    async with Sink(tls=server_tls, encrypted=True) as sink:
        email = Email(mail_server(at(sink)), FROM, tls=client_tls)
        await email.send(MESSAGE, content=None, replaces="")

        assert len(sink.messages) == 1


async def test_a_mail_goes_encrypted_after_a_login(
    server_tls: ssl.SSLContext, client_tls: ssl.SSLContext
) -> None:
    """With STARTTLS a login is given only once the line is encrypted."""
    async with Sink(tls=server_tls, login=("bot", "p:w")) as sink:
        url = at(sink, "bot:p%3Aw@", "?starttls=yes")
        await Email(mail_server(url), FROM, tls=client_tls).send(MESSAGE, content=None, replaces="")

        assert len(sink.messages) == 1


async def test_a_wrong_password_is_a_matter_of_settings(
    server_tls: ssl.SSLContext, client_tls: ssl.SSLContext
) -> None:
    """Mail waits while a password is wrong; it is not thrown away."""
    async with Sink(tls=server_tls, login=("bot", "right")) as sink:
        url = at(sink, "bot:wrong@", "?starttls=yes")
        with pytest.raises(SendError) as caught:
            await Email(mail_server(url), FROM, tls=client_tls).send(
                MESSAGE, content=None, replaces=""
            )

        assert caught.value.code == "smtp-535"
        assert caught.value.retry_after is not None
        assert sink.messages == []


async def test_nothing_goes_to_a_server_that_cannot_prove_who_it_is(
    server_tls: ssl.SSLContext,
) -> None:
    """A certificate that nobody vouches for stops the mail, which waits."""
    async with Sink(tls=server_tls, encrypted=True) as sink:
        with pytest.raises(SendError) as caught:
            await Email(mail_server(at(sink)), FROM).send(MESSAGE, content=None, replaces="")

        assert caught.value.retry_after is not None
        assert not caught.value.ambiguous
        assert sink.messages == []


async def test_nothing_goes_in_clear_where_encryption_is_demanded(sink: Sink) -> None:
    """A server without STARTTLS gets nothing when it is demanded."""
    with pytest.raises(SendError) as caught:
        await Email(mail_server(at(sink, options="?starttls=yes")), FROM).send(
            MESSAGE, content=None, replaces=""
        )

    assert caught.value.retry_after is not None
    assert sink.messages == []
