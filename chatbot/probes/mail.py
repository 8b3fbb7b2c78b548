"""What the mail server says when it is asked."""

import asyncio

from aiosmtplib import SMTPException, SMTPResponseException

from chatbot.channels.email import Email, mail_server
from chatbot.channels.email.imap import Box, Refused, place
from chatbot.findings import Finding
from chatbot.settings import Settings


async def of_mail(settings: Settings, address: str) -> list[Finding]:
    """Whether the mail server lets us in; nothing is sent."""
    if not settings.smtp_url:
        return []
    try:
        await Email(mail_server(settings.smtp_url), settings.mail_from or address).check()
    except ValueError as error:
        return [Finding(code="smtp-settings", sentence=str(error))]
    except SMTPResponseException as error:
        sentence = f"SMTP_URL: the mail server refuses us with {error.code}: is the password right?"
        return [Finding(code="smtp-refused", sentence=sentence)]
    except (SMTPException, OSError) as error:
        sentence = f"SMTP_URL: the mail server cannot be reached ({type(error).__name__})"
        return [Finding(code="smtp-unreachable", sentence=sentence)]
    return []


async def of_mailbox(settings: Settings) -> list[Finding]:
    """Whether the mailbox lets us in; nothing is read there, and nothing is marked."""
    if not settings.imap_url:
        return []
    try:
        box = Box(place(settings.imap_url, settings.imap_folder))
        await asyncio.to_thread(box.check)
    except ValueError as error:
        return [Finding(code="imap-settings", sentence=str(error))]
    except Refused as error:
        return [Finding(code=f"imap-{error.code}", sentence=_REFUSED[error.code])]
    except OSError as error:
        sentence = f"IMAP_URL: the mailbox cannot be reached ({type(error).__name__})"
        return [Finding(code="imap-unreachable", sentence=sentence)]
    return []


_REFUSED = {
    "login": "IMAP_URL: the mailbox does not let us in: are the user and the password right?",
    "folder": "IMAP_FOLDER: there is no such folder in the mailbox",
    "starttls": "IMAP_URL: the server offers no encryption: use imaps://",
    "refused": "IMAP_URL: the server does not do what we ask of it",
}
