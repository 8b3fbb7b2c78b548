"""What the mail server says when it is asked."""

from aiosmtplib import SMTPException, SMTPResponseException

from chatbot.channels.email import Email, mail_server
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
