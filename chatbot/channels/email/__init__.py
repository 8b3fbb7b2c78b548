"""E-mail as a channel: any mail server by SMTP, one mail for each entry of the outbox."""

from chatbot.channels.email.channel import Email
from chatbot.channels.email.server import MailServer, mail_server

__all__ = ["Email", "MailServer", "mail_server"]
