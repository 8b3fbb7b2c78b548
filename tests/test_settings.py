"""The environment as settings: what is read, what is refused, and in which words."""

from pathlib import Path

import pytest

from chatbot.app import described
from chatbot.resources import resource
from chatbot.settings import KNOWN, Misconfigured, read, secret_files

REFUSED = (
    ({"INTRODUCTIONS_TOKEN": "1"}, "INTRODUCTIONS_TOKEN: there is no such setting"),
    ({"INTRODUCTIONS_SMTP_URL": "1"}, "did you mean SMTP_URL?"),
    ({"TELEGRM_BOT_TOKEN": "1"}, "did you mean TELEGRAM_BOT_TOKEN?"),
    ({"ORGANISATION": "1"}, "did you mean ORGANIZATION?"),
    ({"SMPT_URL": "1"}, "did you mean SMTP_URL?"),
    ({"LISTEN": "here"}, "LISTEN: 'here' is not host:port"),
    ({"LISTEN": "127.0.0.1:70000"}, "LISTEN: "),
    ({"LOG_LEVEL": "LOUD"}, "LOG_LEVEL: 'LOUD' is none of DEBUG, INFO, WARNING, ERROR"),
    ({"PUBLIC_URL": "http://bot.example.org"}, "PUBLIC_URL: https://host is expected"),
    ({"PUBLIC_URL": "https://bot.example.org/path"}, "PUBLIC_URL: "),
    ({"PUBLIC_URL": "https://bot.example.org?x"}, "PUBLIC_URL: "),
    ({"PUBLIC_URL": "https://u:hunter2@bot.example.org"}, "PUBLIC_URL: "),
    ({"PUBLIC_URL": "https://[::1"}, "PUBLIC_URL: it cannot be read"),
    ({"TRUSTED_PROXY": "caddy"}, "TRUSTED_PROXY: 127.0.0.1, 10.0.0.0/8"),
    ({"TRUSTED_PROXY": "10.0.0.1/8"}, "TRUSTED_PROXY: 127.0.0.1, 10.0.0.0/8"),
    ({"REDIS_URL": "localhost:6379"}, "REDIS_URL: redis://host:6379/0"),
    ({"REDIS_URL": "redis://:hunter2@host:port"}, "REDIS_URL: it cannot be read"),
    ({"TELEGRAM_BOT_TOKEN": "hunter2"}, "TELEGRAM_BOT_TOKEN: it reads 123456:letters"),
    ({"TELEGRAM_API_URL": "api.telegram.org"}, "TELEGRAM_API_URL: https://host is expected"),
    ({"SMTP_URL_FILE": "nowhere"}, "SMTP_URL_FILE: nowhere cannot be read: No such file"),
    ({"SMTP_URL_FILE": "x", "SMTP_URL": "hunter2"}, "SMTP_URL and SMTP_URL_FILE are both set"),
)
OTHERS = ("LOG_LEVELS", "DATA_DIRS", "PATH", "MAIL", "SMTP_SERVER", "LISTENER", "TELEGRAM_X")


@pytest.mark.parametrize(("environ", "sentence"), REFUSED)
def test_a_wrong_setting_is_refused_by_name(
    environ: dict[str, str], sentence: str, tmp_path: Path
) -> None:
    """The error says which setting, and what would do; it repeats no secret."""
    with pytest.raises(Misconfigured) as refused:
        read(environ, folder=tmp_path)

    assert sentence in str(refused.value)
    assert "hunter2" not in str(refused.value)


@pytest.mark.parametrize("name", OTHERS)
def test_what_belongs_to_other_programs_is_left_alone(name: str, tmp_path: Path) -> None:
    """Only what is nearly ours is taken for a slip."""
    assert read({name: "1"}, folder=tmp_path) == read({}, folder=tmp_path)


def test_without_anything_set_everything_has_a_default(tmp_path: Path) -> None:
    """A newcomer sets nothing."""
    settings = read({}, folder=tmp_path)

    assert settings.data_dir == tmp_path / "data"
    assert settings.root_key_file == tmp_path / "data" / "root.key"
    assert (settings.host, settings.port, settings.log_level) == ("127.0.0.1", 8080, "INFO")
    assert settings.organization is None


def test_the_organisation_file_of_the_folder_is_found(tmp_path: Path) -> None:
    """Whoever copies the example need not say where it is."""
    (tmp_path / "organization.toml").touch()

    assert read({}, folder=tmp_path).organization == tmp_path / "organization.toml"


def test_the_environment_wins_over_dotenv_unless_it_is_empty(tmp_path: Path) -> None:
    """Compose passes empty values for what is not set."""
    (tmp_path / ".env").write_text(
        "# ours\n\nexport LISTEN=0.0.0.0:1\nMAIL_FROM='a@example.org'\nLOG_LEVEL=debug\n"
    )
    settings = read({"LOG_LEVEL": "ERROR", "LISTEN": ""}, folder=tmp_path)

    assert (settings.host, settings.port) == ("0.0.0.0", 1)
    assert (settings.mail_from, settings.log_level) == ("a@example.org", "ERROR")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [("TELEGRM=1", "TELEGRM: there is no such setting"), ("just words", ".env line 1: NAME=value")],
)
def test_a_slip_in_dotenv_is_refused(line: str, sentence: str, tmp_path: Path) -> None:
    """The file is ours alone, so everything in it must be known."""
    (tmp_path / ".env").write_text(line)

    with pytest.raises(Misconfigured, match=sentence):
        read({}, folder=tmp_path)


def test_a_secret_may_lie_in_a_file(tmp_path: Path) -> None:
    """As containers give them; `doctor` can ask which files there are."""
    file = tmp_path / "token"
    file.write_text("42:TEST-TOKEN\n")
    environ = {"TELEGRAM_BOT_TOKEN_FILE": str(file)}

    assert read(environ, folder=tmp_path).telegram_token == "42:TEST-TOKEN"
    assert secret_files(environ, folder=tmp_path) == {"TELEGRAM_BOT_TOKEN_FILE": file}


def test_printing_the_settings_prints_no_secret(tmp_path: Path) -> None:
    """Neither a token nor a password gets into a log by accident."""
    environ = {
        "TELEGRAM_BOT_TOKEN": "42:hunter2",
        "SMTP_URL": "smtp://u:hunter2@mail.example.org",
        "REDIS_URL": "redis://:hunter2@127.0.0.1/0",
    }
    settings = read(environ, folder=tmp_path)

    assert "hunter2" not in f"{settings!r} {settings}"


WRONG = (
    ("adress = 'x'", "adress: there is no such key; did you mean address?"),
    ("[times]\nhold_minute = 1", "times.hold_minute: there is no such key; did you mean hold_min"),
    ("id =", "organization.toml: "),
    ("[[partners]]\nid = 'a'", "partners.0.country"),
)


@pytest.mark.parametrize(("more", "sentence"), WRONG)
def test_a_slip_in_the_organisation_file_is_named(more: str, sentence: str, tmp_path: Path) -> None:
    """The error names the file, the place and the nearest right key."""
    example = resource("organization.example.toml").read_text("utf-8").partition("[times]")[0]
    (tmp_path / "organization.toml").write_text(f"{example}\n{more}\n", encoding="utf-8")

    with pytest.raises(Misconfigured) as refused:
        described(read({}, folder=tmp_path))

    assert sentence in str(refused.value)
    assert "organization.toml: " in str(refused.value)


def test_every_setting_is_explained_in_the_guide_for_whoever_runs_it() -> None:
    """Operation is documented setting by setting."""
    guide = (Path(__file__).parents[1] / "docs" / "operations.md").read_text("utf-8")

    assert not [name for name in KNOWN if f"`{name}`" not in guide]
