"""Mailboxes: one strict address each, never a list and never a name with something behind it."""

from dataclasses import dataclass
from email import policy
from email.headerregistry import AddressHeader

from chatbot.core.errors import SendError
from chatbot.core.ids import Address


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Where one mail goes to, as it is written on the envelope."""

    spec: str
    international: bool = False  # only servers that know SMTPUTF8 can take it


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who our mail is from: `MAIL_FROM`, read and checked."""

    spec: str
    name: str
    domain: str  # in ASCII: it stands in every Message-ID


def mailbox(address: Address) -> Mailbox:
    """Check an address; its domain can always be put into ASCII, what is before the @ cannot."""
    from email_validator import EmailNotValidError, validate_email  # for the first mail

    try:
        checked = validate_email(address.id, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        raise SendError("mail-address") from None
    spec = checked.ascii_email or f"{checked.local_part}@{checked.ascii_domain}"
    return Mailbox(spec, international=not spec.isascii())


def sender(mail_from: str) -> Sender:
    """Read `MAIL_FROM`: an address, or a name and an address in angle brackets."""
    try:
        header = policy.SMTP.header_factory("from", mail_from)
    except ValueError:
        raise _wrong() from None
    addresses = header.addresses if isinstance(header, AddressHeader) else ()
    if len(addresses) != 1 or header.defects or not addresses[0].domain:
        raise _wrong()
    (found,) = addresses
    try:
        domain = found.domain.encode("idna").decode("ascii")
    except UnicodeError:
        raise _wrong() from None
    spec = f"{found.username}@{domain}"
    if not spec.isascii() or any(char in spec for char in ' "<>,;:\\'):
        raise _wrong()
    return Sender(spec=spec, name=found.display_name, domain=domain)


def _wrong() -> ValueError:
    return ValueError(
        "MAIL_FROM must be one address, or a name and one address in <angle brackets>"
    )
