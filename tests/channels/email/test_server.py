"""Which SMTP_URL is understood, and what is said of those that are not."""

import pytest

from chatbot.channels.email import MailServer, mail_server

READ = {
    "smtp://localhost": MailServer(host="localhost", port=25),
    "smtp://mail.example.org:2525": MailServer(host="mail.example.org", port=2525),
    "smtps://mail.example.org": MailServer(host="mail.example.org", port=465, security="tls"),
    "smtp://mail.example.org:587?starttls=yes": MailServer(
        host="mail.example.org", port=587, security="starttls"
    ),
    "smtp://mail.example.org?starttls=no&timeout=5": MailServer(
        host="mail.example.org", port=25, security="none", timeout=5
    ),
    "smtp://us%40er:p%3Aw%2F@127.0.0.1:25": MailServer(
        host="127.0.0.1", port=25, user="us@er", password="p:w/"
    ),
    "smtp://[::1]:2525/": MailServer(host="::1", port=2525),
}

REFUSED = (
    "",
    "mail.example.org",
    "http://u:hunter2@mail.example.org",
    "smtp://",
    "smtp://u:hunter2@",
    "smtp://u:hunter2@mail.example.org:port",
    "smtp://u:hunter2@mail.example.org:99999",
    "smtp://u:hunter2@mail.example.org/folder",
    "smtp://u:hunter2@mail.example.org#x",
    "smtp://u:hunter2@mail.example.org?tls=1",
    "smtp://u:hunter2@mail.example.org?starttls=maybe",
    "smtps://u:hunter2@mail.example.org?starttls=yes",
    "smtp://u:hunter2@mail.example.org?timeout=0",
    "smtp://u:hunter2@mail.example.org?timeout=nan",
    "smtp://u:hunter2@mail.example.org?timeout=3600",
    "smtp://u@mail.example.org",
    "smtp://u:hunter2%0d%0aNOOP@mail.example.org",
    "smtp://u:hunter2@[::1",
)


@pytest.mark.parametrize("url", READ)
def test_a_url_is_read(url: str) -> None:
    """Every part of a URL ends up where it belongs."""
    assert mail_server(url) == READ[url]


@pytest.mark.parametrize("url", REFUSED)
def test_a_wrong_url_is_refused_without_repeating_it(url: str) -> None:
    """The error names the setting and the fault, and never the password."""
    with pytest.raises(ValueError, match=r"^SMTP_URL ") as caught:
        mail_server(url)

    assert "hunter2" not in f"{caught.value!r} {caught.value.__cause__!r}"


def test_a_password_does_not_travel_in_clear() -> None:
    """With a password and another machine, encryption is required unless somebody says otherwise."""
    assert mail_server("smtp://u:pw@mail.example.org").security == "starttls"
    assert mail_server("smtp://u:pw@127.0.0.1").security == "offered"
    assert mail_server("smtp://u:pw@mail.example.org?starttls=no").security == "none"


def test_a_server_keeps_its_password_to_itself() -> None:
    """Printing the settings does not print the password."""
    assert "hunter2" not in repr(mail_server("smtp://u:hunter2@mail.example.org"))
