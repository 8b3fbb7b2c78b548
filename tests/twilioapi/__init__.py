"""A strict Twilio of our own, for WhatsApp alone: it refuses what the real one refuses.

One address, `Twilio.base`, stands for the hosts api, content and messaging; paths tell them apart.
It depends on the standard library and httptools, and on nothing of the program it is asked by.

Documented, or read in Twilio's specifications and in its library:
* Messages, their media, Content and approvals, Senders, typing: addresses, fields, numbers.
* The window of 24 hours; a free text outside it is accepted and fails later, with 63016.
* 1,600 characters of Body; a text of 1,024 in templates and choices; titles 20, rows 24, ids 200,
  descriptions 72; three buttons in a session, ten in a template, one to ten rows in a list.
* ContentVariables: JSON, nothing empty or null; what is left out shows the sample.
* Marketing templates do not reach +1; a list is never a template; titles are frozen in templates.
* The pair rate of Meta: 45 at once, one every six seconds after that (`PairRate`).
* Different people reached outside their windows in 24 hours: 250 (`Tier`).
* Signatures, with the token or a shared key; retries by the fragment; one retry without it.
* 16 MB, 5 MB for pictures; a Body beside a document is dropped; files are looked at, then fetched.

Reported by others who captured it: ExternalUserId, From being the user id when the number is hidden,
MessageType, ChannelMetadata, a row of a list coming as ListId (see `bare_lists`).

Assumed, always the stricter way, and said where it is checked: From beside MessagingServiceSid,
Body beside ContentSid, unknown parameters and unknown variables are refused; lengths count UTF-16;
cards and links need approval; equal titles or ids are refused; redaction has to be switched on;
storage links last five minutes; STOP is kept for WhatsApp as for text messages.

Not here: the sandbox, scheduled messages, incoming flows, prices, voice, groups.
"""

from tests.twilioapi.api import SharedKey, Twilio
from tests.twilioapi.courier import Posted
from tests.twilioapi.errors import Refused
from tests.twilioapi.faults import Fault, Mishap
from tests.twilioapi.pairs import PairRate, Tier
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
    "Tier",
    "Twilio",
    "signature",
]
