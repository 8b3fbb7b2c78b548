"""A strict Twilio of our own, for WhatsApp alone."""

from tests.twilioapi.api import SharedKey, Twilio
from tests.twilioapi.courier import Posted
from tests.twilioapi.errors import Refused
from tests.twilioapi.faults import Fault, Mishap
from tests.twilioapi.pairs import PairRate
from tests.twilioapi.phones import Phone, Seen
from tests.twilioapi.shapes import Button, Row
from tests.twilioapi.signature import signature

__all__ = [
    "Button",
    "Fault",
    "Mishap",
    "PairRate",
    "Phone",
    "Posted",
    "Refused",
    "Row",
    "Seen",
    "SharedKey",
    "Twilio",
    "signature",
]
