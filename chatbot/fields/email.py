"""E-mail addresses: by syntax, with a likely slip of the finger offered back."""

from dataclasses import dataclass

from chatbot.core.forms import Ambiguous, Answers, Invalid, Noted, Read, Reading
from chatbot.core.messages import Arg, typed
from chatbot.fields.asked import Asked

LONGEST = 254
NEAR = 1  # letters added, lost, changed or swapped
USUAL = (
    "gmail.com", "googlemail.com", "yahoo.com", "hotmail.com", "outlook.com", "icloud.com",
    "live.com", "proton.me", "protonmail.com", "riseup.net", "gmx.de", "gmx.net", "web.de",
    "yandex.ru", "mail.ru", "aol.com", "comcast.net", "verizon.net", "libero.it", "orange.fr",
    "wanadoo.fr", "naver.com", "uol.com.br", "terra.com.br",
)  # fmt: skip
# Domains that look like a slip, and are not.
REAL = frozenset(
    {"mail.com", "email.com", "ymail.com", "gmx.com", "gmx.at", "gmx.ch", "me.com", "mac.com"}
    | {"mail.de", "aim.com"}
)
NATIONAL = frozenset({"yahoo", "hotmail", "outlook", "live"})  # have a domain in most countries
SAME = {"googlemail.com": "gmail.com"}
SLIPS = frozenset({"co", "cm", "om", "cim", "con", "vom", "ccom"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Email(Asked):
    """One address; whether it exists is seen when something is sent there."""

    example: str = "ana@example.org"

    def understand(self, text: str, answers: Answers, reading: Reading) -> Read:
        """Normalise an address, refuse what is none, offer the usual domain beside a slip."""
        if text.count("@") > 1 and any(mark in text for mark in ",; \n"):
            return Invalid("email-one") if "\n" not in text else Invalid("email-wrong")
        if len(text) > LONGEST:
            return Invalid("email-long", {"count": len(text), "max": LONGEST})
        address = _normalised(text)
        return self._checked(text, address) if address else Invalid("email-wrong")

    def shown(self, answer: str, answers: Answers, reading: Reading) -> Arg:
        """The address, its domain in the letters that it stands for."""
        return typed(_normalised(answer) or answer)

    def _checked(self, text: str, address: str) -> Read:
        local, _, domain = address.rpartition("@")
        if usual := _meant(domain):
            if text == _insisted(address):
                return text
            meant = f"{local}@{usual}"
            offers = ((meant, typed(meant)), (_insisted(address), typed(address)))
            return Ambiguous("email-near", offers, {"meant": typed(meant)})
        if "xn--" in text.casefold() and not domain.isascii():
            return Noted(address, "email-decoded", {"email": typed(address)})
        return address


def canonical(address: str) -> str:
    """One writing for every writing of a mailbox, so that two of them can be compared.

    Some servers tell dots apart; who compares wants to know whether it may be the same mailbox.
    """
    local, _, domain = (_normalised(address) or address).strip().casefold().rpartition("@")
    name = local.partition("+")[0].replace(".", "")
    return f"{name}@{SAME.get(domain, domain)}"


def _normalised(text: str) -> str:
    """The address as it is best written, or nothing."""
    from email_validator import validate_email

    try:
        return validate_email(text, check_deliverability=False).normalized
    except ValueError:
        return ""


def _insisted(address: str) -> str:
    """The address as confirmed: nobody else writes the domain alone in capitals."""
    local, _, domain = address.rpartition("@")
    return f"{local.lower() if local.isupper() else local}@{domain.upper()}"


def _meant(domain: str) -> str:
    """The usual domain that differs by one slip, or nothing."""
    name, _, ending = domain.partition(".")
    if domain in USUAL or domain in REAL or (name in NATIONAL and ending not in SLIPS):
        return ""
    from rapidfuzz.distance import OSA

    return next((usual for usual in USUAL if OSA.distance(domain, usual) <= NEAR), "")
