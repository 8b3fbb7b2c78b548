"""Settings: the environment and the organisation file as values; errors name what to change."""

import difflib
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import SplitResult, urlsplit

from pydantic import TypeAdapter, ValidationError

T = TypeVar("T")

KNOWN = {
    "ORGANIZATION": "the organisation file; default organization.toml here, else the example",
    "DATA_DIR": "where the embedded server keeps its files; default ./data",
    "REDIS_URL": "a Redis or Valkey of your own; absent: an embedded server under DATA_DIR",
    "FILES_URL": "s3://bucket/folder for what people send, sealed; default DATA_DIR/files",
    "ROOT_KEY_FILE": "32 bytes that all data are sealed under; default DATA_DIR/root.key, made",
    "LISTEN": "host:port of health pages and webhooks; default 127.0.0.1:8080",
    "PUBLIC_URL": "where providers and readers reach us; set: webhooks and pages, absent: polling",
    "TRUSTED_PROXY": "addresses of the proxy before LISTEN, which says who calls; default none",
    "TELEGRAM_BOT_TOKEN": "from @BotFather",
    "TELEGRAM_API_URL": "another Bot API server; default https://api.telegram.org",
    "TWILIO_ACCOUNT_SID": "AC…, from the Twilio console; set: WhatsApp is served",
    "TWILIO_AUTH_TOKEN": "the account's primary auth token, which signs what Twilio brings",
    "TWILIO_AUTH_TOKEN_BEFORE": "while the token is being changed: the other one, accepted as well",
    "TWILIO_SHARED_KEY": "name:secret, where webhooks are signed with a key of their own",
    "TWILIO_WHATSAPP_FROM": "the WhatsApp sender's number, such as +14155238886",
    "TWILIO_API_URL": "one base for every Twilio host, for tests; default Twilio's own",
    "TWILIO_WEBHOOK_EPOCH": "a number; raising it moves the webhook, and the old one is refused",
    "SMTP_URL": "smtp://user:password@host:587, smtps://… for TLS from the first byte",
    "MAIL_FROM": "sender of mails; default: the organisation's address",
    "IMAP_URL": "imaps://user:password@host: the organisation's own mailbox; absent: not looked at",
    "IMAP_FOLDER": "the folder of that mailbox; default INBOX",
    "LOG_LEVEL": "DEBUG, INFO, WARNING or ERROR; default INFO",
}
SECRET = (
    "TELEGRAM_BOT_TOKEN",
    "TWILIO_AUTH_TOKEN",
    "TWILIO_AUTH_TOKEN_BEFORE",
    "TWILIO_SHARED_KEY",
    "SMTP_URL",
    "IMAP_URL",
    "REDIS_URL",
)
GENERAL = frozenset({"DATA_DIR", "LISTEN", "LOG_LEVEL"})
"""Names that other programs may use, too, or nearly."""

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
OURS = "INTRODUCTIONS_"
NEARLY = 0.86
ACCOUNT = re.compile(r"AC[0-9a-f]{32}")
NUMBER = re.compile(r"\+[1-9]\d{6,14}")
SANDBOX = "+14155238886"  # Twilio's own, which all its customers share
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


@dataclass(frozen=True, slots=True, kw_only=True)
class Twilio:
    """The account and the sender that carry WhatsApp."""

    account: str
    token: str = field(repr=False)
    token_before: str = field(default="", repr=False)
    shared_key: str = field(default="", repr=False)
    sender: str = ""  # in E.164
    api: str = ""  # "": Twilio's own hosts
    epoch: int = 1

    @property
    def sandbox(self) -> bool:
        """Whether it is only tried out: the sandbox reaches nobody who has not joined it."""
        return self.sender == SANDBOX


class Misconfigured(Exception):
    """A setting or a key of the organisation file is wrong; the sentence says which, and how."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The environment, read once. The values of secrets are never printed."""

    organization: Path | None
    data_dir: Path
    redis_url: str
    files_url: str
    root_key_file: Path
    host: str
    port: int
    public_url: str
    trusted_proxy: tuple[IPv4Network | IPv6Network, ...]
    telegram_token: str
    telegram_api: str
    twilio: Twilio | None
    smtp_url: str
    mail_from: str
    imap_url: str
    imap_folder: str
    log_level: str

    def __repr__(self) -> str:
        return f"Settings(data_dir={str(self.data_dir)!r}, …)"


def read(environ: Mapping[str, str] | None = None, folder: Path | None = None) -> Settings:
    """Read the environment, and a `.env` file beside it, which the environment overrides.

    Raises `Misconfigured`.
    """
    folder = folder or Path.cwd()
    given = dict(os.environ if environ is None else environ)
    values = {**_dotenv(folder / ".env"), **{k: v for k, v in given.items() if v.strip()}}
    _refuse_unknown(values)
    found = {name: _value(values, name) for name in KNOWN}
    data_dir = Path(found["DATA_DIR"] or folder / "data")
    host, port = _listen(found["LISTEN"] or "127.0.0.1:8080")
    return Settings(
        organization=_organization(found["ORGANIZATION"], folder),
        data_dir=data_dir,
        redis_url=_redis(found["REDIS_URL"]),
        files_url=_files(found["FILES_URL"]),
        root_key_file=Path(found["ROOT_KEY_FILE"] or data_dir / "root.key"),
        host=host,
        port=port,
        public_url=_public(found["PUBLIC_URL"]),
        trusted_proxy=_proxies(found["TRUSTED_PROXY"]),
        telegram_token=_token(found["TELEGRAM_BOT_TOKEN"]),
        telegram_api=_api(found["TELEGRAM_API_URL"] or "https://api.telegram.org"),
        twilio=_twilio(found),
        smtp_url=found["SMTP_URL"],
        mail_from=found["MAIL_FROM"],
        imap_url=found["IMAP_URL"],
        imap_folder=found["IMAP_FOLDER"],
        log_level=_level(found["LOG_LEVEL"] or "INFO"),
    )


def secret_files(
    environ: Mapping[str, str] | None = None, folder: Path | None = None
) -> dict[str, Path]:
    """The files that secrets were read from, by the name that leads there."""
    folder = folder or Path.cwd()
    kept = _dotenv(folder / ".env")
    values = {**kept, **(os.environ if environ is None else environ)}
    found = {f"{n}_FILE": Path(values[f"{n}_FILE"]) for n in SECRET if values.get(f"{n}_FILE")}
    return found | ({".env": folder / ".env"} if kept.keys() & set(SECRET) else {})


def read_organization(path: Path, kind: type[T]) -> T:
    """The organisation file as a value of `kind`; an unknown key is refused with the nearest one.

    Raises `Misconfigured`.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise Misconfigured(f"ORGANIZATION: there is no file {path}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Misconfigured(f"{path.name}: {error}") from None
    try:
        return TypeAdapter(kind).validate_python(raw)
    except ValidationError as error:
        raise Misconfigured("\n".join(_complaints(path.name, error, kind))) from None


def _complaints(name: str, error: ValidationError, kind: Any) -> list[str]:
    found: list[str] = []
    for item in error.errors(include_input=False, include_url=False):
        where = ".".join(str(part) for part in item["loc"])
        sentence = item["msg"]
        if item["type"] in {"unexpected_keyword_argument", "extra_forbidden"}:
            known = _fields(kind, item["loc"][:-1])
            near = difflib.get_close_matches(str(item["loc"][-1]), known, 1)
            sentence = "there is no such key" + (f"; did you mean {near[0]}?" if near else "")
        found.append(f"{name}: {where}: {sentence}")
    return found


def _fields(kind: Any, where: tuple[int | str, ...]) -> list[str]:
    """The keys that the organisation file knows at a place."""
    schema: dict[str, Any] = TypeAdapter(kind).json_schema()
    definitions = schema.get("$defs", {})
    node: dict[str, Any] = schema
    for part in where:
        node = (
            node.get("items", {})
            if isinstance(part, int)
            else node.get("properties", {}).get(part, {})
        )
        reference = node.get("$ref", "").rpartition("/")[2]
        node = definitions.get(reference, node)
    return list(node.get("properties", {}))


def _dotenv(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    values: dict[str, str] = {}
    for number, raw in enumerate(_content(".env", path).splitlines(), 1):
        line = raw.strip().removeprefix("export ").strip()
        if not line or line.startswith("#"):
            continue
        name, separator, value = line.partition("=")
        if not separator:
            raise Misconfigured(f".env line {number}: NAME=value is expected")
        name = name.strip()
        if _plain(name) not in KNOWN:
            raise Misconfigured(_unknown(name))
        values[name] = value.strip().strip("\"'")
    return values


def _value(values: Mapping[str, str], name: str) -> str:
    """A setting, or the content of the file that `NAME_FILE` names."""
    file = values.get(f"{name}_FILE", "") if name in SECRET else ""
    if not file:
        return values.get(name, "").strip()
    if values.get(name):
        raise Misconfigured(f"{name} and {name}_FILE are both set: keep one")
    return _content(f"{name}_FILE", Path(file)).strip()


def _content(name: str, path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise Misconfigured(f"{name}: {path} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise Misconfigured(f"{name}: {path} is not text") from None


def _refuse_unknown(values: Mapping[str, str]) -> None:
    """A misspelt setting would be without effect, which nobody notices until it matters."""
    ours = KNOWN.keys() - GENERAL
    for name in values:
        plain = _plain(name)
        near = name.startswith(OURS) or difflib.get_close_matches(plain, ours, 1, NEARLY)
        if plain not in KNOWN and near:
            raise Misconfigured(_unknown(name))


def _unknown(name: str) -> str:
    near = difflib.get_close_matches(name.removeprefix(OURS), KNOWN, 1, 0.5)
    return f"{name}: there is no such setting" + (f"; did you mean {near[0]}?" if near else "")


def _plain(name: str) -> str:
    return name.removesuffix("_FILE") if name.removesuffix("_FILE") in SECRET else name


def _organization(given: str, folder: Path) -> Path | None:
    if given:
        return Path(given)
    here = folder / "organization.toml"
    return here if here.is_file() else None


def _listen(value: str) -> tuple[str, int]:
    host, _, port = value.rpartition(":")
    if not port.isdecimal() or not 0 <= int(port) <= 65535:
        raise Misconfigured(f"LISTEN: {value!r} is not host:port, such as 127.0.0.1:8080")
    return host.strip("[]") or "127.0.0.1", int(port)


def _redis(value: str) -> str:
    """Checked without repeating it: a password may stand in it."""
    if value and _split("REDIS_URL", value).scheme not in {"redis", "rediss", "unix"}:
        raise Misconfigured(
            "REDIS_URL: redis://host:6379/0, rediss://… or unix:///path is expected"
        )
    return value


def _files(value: str) -> str:
    if value and not re.fullmatch(r"s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:/[\w.-]+)*/?", value):
        raise Misconfigured("FILES_URL: s3://bucket or s3://bucket/folder is expected")
    return value


def _token(value: str) -> str:
    number, _, rest = value.partition(":")
    if value and (not number.isdecimal() or not rest or not rest.isascii() or " " in rest):
        raise Misconfigured("TELEGRAM_BOT_TOKEN: it reads 123456:letters, as @BotFather gave it")
    return value


def _api(value: str, name: str = "TELEGRAM_API_URL") -> str:
    parts = _split(name, value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query:
        raise Misconfigured(f"{name}: https://host is expected")
    return value.rstrip("/")


def _twilio(found: Mapping[str, str]) -> Twilio | None:
    """The account, where any part of it is set; then all that it cannot do without must be."""
    needed = ("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_WHATSAPP_FROM")
    missing = [name for name in needed if not found[name]]
    if len(missing) == len(needed):
        return None
    if missing:
        raise Misconfigured(f"{missing[0]} is missing: WhatsApp needs {', '.join(needed)}")
    account, sender = found["TWILIO_ACCOUNT_SID"], found["TWILIO_WHATSAPP_FROM"]
    if not ACCOUNT.fullmatch(account):
        raise Misconfigured("TWILIO_ACCOUNT_SID: it reads AC and 32 letters and digits")
    sender = sender.removeprefix("whatsapp:").replace(" ", "")
    if not NUMBER.fullmatch(sender):
        raise Misconfigured("TWILIO_WHATSAPP_FROM: a number such as +14155238886 is expected")
    shared = found["TWILIO_SHARED_KEY"]
    if shared and not all(shared.partition(":")):
        raise Misconfigured("TWILIO_SHARED_KEY: it reads name:secret")
    epoch = found["TWILIO_WEBHOOK_EPOCH"] or "1"
    if not epoch.isdecimal():
        raise Misconfigured("TWILIO_WEBHOOK_EPOCH: a number is expected")
    return Twilio(
        account=account,
        token=found["TWILIO_AUTH_TOKEN"],
        token_before=found["TWILIO_AUTH_TOKEN_BEFORE"],
        shared_key=shared,
        sender=sender,
        api=_api(found["TWILIO_API_URL"], "TWILIO_API_URL") if found["TWILIO_API_URL"] else "",
        epoch=int(epoch),
    )


def _split(name: str, value: str) -> SplitResult:
    try:
        parts = urlsplit(value)
        _ = parts.port
    except ValueError:
        raise Misconfigured(f"{name}: it cannot be read as an address") from None
    return parts


def _public(value: str) -> str:
    if not value:
        return ""
    parts = _split("PUBLIC_URL", value)
    secure = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)
    bare = parts.path in {"", "/"} and not parts.query and not parts.fragment
    if not secure or not parts.hostname or not bare or parts.username:
        raise Misconfigured("PUBLIC_URL: https://host is expected, without path or query")
    return value.rstrip("/")


def _proxies(value: str) -> tuple[IPv4Network | IPv6Network, ...]:
    try:
        return tuple(ip_network(part.strip()) for part in value.split(",") if part.strip())
    except ValueError:
        raise Misconfigured("TRUSTED_PROXY: 127.0.0.1, 10.0.0.0/8 or several is expected") from None


def _level(value: str) -> str:
    if value.upper() not in LEVELS:
        raise Misconfigured(f"LOG_LEVEL: {value!r} is none of {', '.join(LEVELS)}")
    return value.upper()
