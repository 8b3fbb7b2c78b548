"""Phone numbers that people type; what a channel knows of them never passes here."""

import re
import unicodedata
from dataclasses import dataclass

from chatbot.core.forms import Answers, Invalid, Noted, Read, Reading
from chatbot.core.messages import Arg, typed, words
from chatbot.core.text import one_line
from chatbot.fields.asked import Asked
from chatbot.fields.matching import match, numbered, worded

NONE = "none"
EXTENSION = re.compile(
    r"\s*[,;]?\s*(?:extension|extn?|x|interno|int|anexo|#)\.?\s*\d{1,7}$", re.IGNORECASE
)
WRITTEN = re.compile(r"\+?[\d\s().\-/]+")
DASHES = re.compile("[\u2010-\u2015\u2212]")
OWN = re.compile(r"(?:whatsapp:)?(\+[1-9]\d{6,14})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone(Asked):
    """A number in E.164; with `none`, having none is an answer too."""

    none: bool = False
    example: str = "+34 612 345 678"

    def read_own(self, reading: Reading) -> str:
        """The number that the person is writing from, where the channel's address is one."""
        address = reading.address
        found = OWN.fullmatch(address.id) if address and address.channel == "whatsapp" else None
        return found[1] if found else ""

    def understand(self, text: str, answers: Answers, reading: Reading) -> Read:
        """Normalise an international number, and ask for the country where it is missing."""
        said = one_line(text)
        # The number they write from is taken as it is: some are no longer valid on paper.
        if said == self.read_own(reading):
            return said
        if chosen := self._chosen(said, answers, reading):
            return chosen
        plain = _plain(said)
        number = EXTENSION.sub("", plain)
        answer = _read(number)
        if isinstance(answer, str) and number != plain:
            return Noted(answer, "phone-extension", {"number": _international(answer)})
        return answer

    def choices(self, answers: Answers, reading: Reading) -> tuple[tuple[str, Arg], ...]:
        """That they have none; their own number is shared by a button of the channel's."""
        return ((NONE, words("shared-none")),) if self.none else ()

    def _chosen(self, said: str, answers: Answers, reading: Reading) -> str:
        """The choice that was typed by its number or its words."""
        choices = self.choices(answers, reading)
        number = numbered(said)
        if number is not None:
            return choices[number - 1][0] if 1 <= number <= len(choices) else ""
        is_none = self.none and match(said, (worded(NONE, "shared-none", reading),))
        return NONE if is_none else ""

    def shown(self, answer: str, answers: Answers, reading: Reading) -> Arg:
        """The number in groups, as it is dialled from abroad."""
        if answer == NONE:
            return words("shared-none")
        return _international(answer) if answer else ""


def _digits(text: str) -> bool:
    return any(map(str.isdigit, text))


def _plain(text: str) -> str:
    """Digits of any script and full-width signs as plain ones, `00` as `+`."""
    shown = unicodedata.normalize("NFKC", text)
    plain = "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in shown)
    return re.sub(r"^00(?=[1-9])", "+", DASHES.sub("-", plain))


def _read(number: str) -> str | Invalid:
    if not WRITTEN.fullmatch(number) or not _digits(number):
        return Invalid("phone-wrong")
    if not number.startswith("+"):
        return Invalid("phone-country")
    return _e164(number) or Invalid("phone-wrong")


def _e164(number: str) -> str:
    """The number as it is kept, or nothing where no such number can be."""
    import phonenumbers as phones

    try:
        parsed = phones.parse(number)
    except phones.NumberParseException:
        return ""
    possible = phones.is_possible_number_with_reason(parsed)
    is_whole = possible == phones.ValidationResult.IS_POSSIBLE
    return str(phones.format_number(parsed, phones.PhoneNumberFormat.E164)) if is_whole else ""


def _international(answer: str) -> Arg:
    import phonenumbers as phones

    try:
        parsed = phones.parse(answer)
    except phones.NumberParseException:
        return typed(answer)
    return typed(str(phones.format_number(parsed, phones.PhoneNumberFormat.INTERNATIONAL)))
