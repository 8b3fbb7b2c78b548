"""How Twilio signs what it posts: the address, then every field by name, keyed with a secret."""

import base64
import hashlib
import hmac
from collections.abc import Mapping

SIGNATURE = "X-Twilio-Signature"
SETTINGS = "X-Twilio-Webhooks-Signature-Settings"


def signature(secret: str, url: str, fields: Mapping[str, str], algorithm: str = "sha1") -> str:
    """The signature of a form posted to exactly this address."""
    signed = url + "".join(name + fields[name] for name in sorted(fields))
    digest = hmac.digest(secret.encode(), signed.encode(), getattr(hashlib, algorithm))
    return base64.b64encode(digest).decode()
