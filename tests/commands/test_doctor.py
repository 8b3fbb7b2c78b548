"""`doctor`: what is wrong is found, and named with what to change."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chatbot import doctor
from chatbot.app import all_words, described, lacks
from chatbot.channels.sink import Sink
from chatbot.core.ids import ContactId
from chatbot.core.people import People, Person, Role
from chatbot.findings import Finding
from chatbot.probes.mail import of_mail
from chatbot.probes.telegram import of_telegram
from chatbot.settings import Settings, read
from conversations.organization import Named, Organization, Partner, Times
from tests.botapi import BotApi
from tests.commands.conftest import Console, known
from tests.e2e.people import example
from tests.e2e.process import ROOT

WELL = {
    "TELEGRAM_BOT_TOKEN": "42:TEST-TOKEN",
    "SMTP_URL": "smtp://127.0.0.1:1",
    "ORGANIZATION": str(ROOT / "organization.example.toml"),
}
TWICE = Named(id="texas", name={"en": "Texas"})
HOST = Partner(id="cl", country="CL", name="Host", address="host@example.org")


def codes(found: Any) -> list[str]:
    return [finding.code for finding in found]


def settings(folder: Path, **environ: str) -> Settings:
    return read({**WELL, **environ}, folder=folder)


SETTINGS: tuple[tuple[dict[str, str], list[str]], ...] = (
    ({}, []),
    ({"TELEGRAM_BOT_TOKEN": ""}, ["telegram-missing"]),
    ({"SMTP_URL": ""}, ["smtp-missing"]),
    ({"SMTP_URL": "mail.example.org"}, ["smtp-url"]),
    ({"MAIL_FROM": "nobody"}, ["mail-from"]),
    ({"ORGANIZATION": ""}, ["organization-example"]),
    ({"PUBLIC_URL": "http://127.0.0.1:8080"}, ["public-url"]),
)


@pytest.mark.parametrize(("environ", "found"), SETTINGS)
def test_what_the_settings_lack_is_found(
    environ: dict[str, str], found: list[str], tmp_path: Path
) -> None:
    """Each setting that is missing or cannot work, and nothing else."""
    assert codes(doctor.of_settings(settings(tmp_path, **environ))) == found


@pytest.mark.parametrize("there", [True, False])
def test_a_folder_that_holds_no_data_is_found(tmp_path: Path, *, there: bool) -> None:
    """A file is no folder, and what the system shows of itself is no disk."""
    (tmp_path / "taken").touch()
    place = tmp_path / "taken" if there else Path("/proc/none/data")

    assert codes(doctor.of_disk(place)) == ["data-dir"]
    assert not codes(doctor.of_disk(tmp_path / "new" / "data"))


ORGANIZATION: tuple[tuple[dict[str, Any], list[str]], ...] = (
    ({}, []),
    ({"id": "Our Club"}, ["organization-ids"]),
    ({"zone": "New York"}, ["organization-zone"]),
    ({"home": "USA"}, ["organization-country"]),
    ({"address": "nobody"}, ["organization-address"]),
    ({"locales": ("en", "xx")}, ["organization-locales"]),
    ({"districts": (TWICE, TWICE)}, ["organization-ids"]),
    ({"districts": ()}, ["organization-lists"]),
    ({"causes": (Named(id="a b", name={"en": "A"}),)}, ["organization-ids"]),
    ({"kinds": (Named(id="party", name={"es": "el Partido"}),)}, ["organization-names"]),
    ({"times": Times(answer_days=-1)}, ["organization-times"]),
    ({"unserved_prefixes": ("+53", "53")}, ["organization-prefixes"]),
    ({"partners": ()}, ["partners-none"]),
    ({"partners": (replace(HOST, language="xx"),)}, ["partner-language"]),
    ({"partners": (replace(HOST, country="Chile"),)}, ["organization-country"]),
    ({"partners": (replace(HOST, address="a@example.org, b@example.org"),)}, ["organization-addre"]),
)  # fmt: skip


@pytest.mark.parametrize(("change", "found"), ORGANIZATION)
def test_what_the_organisation_file_lacks_is_found(
    change: dict[str, Any], found: list[str]
) -> None:
    """Beyond its form, which is checked whenever it is read."""
    seen = codes(doctor.of_organization(replace(example(), **change), all_words()))

    assert [code[:18] for code in seen] == [code[:18] for code in found]


def officers(*roles: tuple[str, str, str], away: str = "") -> People:
    """People by name, each with a role and its district."""
    people: dict[ContactId, Person] = {}
    for name, role, unit in roles:
        known_ = people.get(ContactId(name), Person(id=ContactId(name), reachable=name != away))
        people[known_.id] = replace(known_, roles=(*known_.roles, Role(role, unit)))
    return People(1, people)


ROSA, OTTO, VERA = ("rosa", "organizer", "texas"), ("otto", "department", ""), ("vera", "department", "")  # fmt: skip
PEOPLE: tuple[tuple[People, list[str]], ...] = (
    (officers(ROSA, OTTO, VERA), []),
    (officers(), ["department-none", "districts-empty"]),
    (officers(ROSA), ["department-none"]),
    (officers(ROSA, OTTO), ["department-alone"]),
    (
        officers(("otto", "organizer", "texas"), OTTO),
        ["department-alone", "two-person-rule"],
    ),
    (officers(("rosa", "deputy", "texas"), OTTO, VERA), []),
    (officers(("rosa", "organizer", "ohio"), OTTO, VERA), ["districts-empty", "districts-gone"]),
    (officers(ROSA, OTTO, VERA, away="vera"), ["people-unreachable"]),
)


@pytest.mark.parametrize(("people", "found"), PEOPLE)
def test_which_people_are_missing_is_found(people: People, found: list[str]) -> None:
    """Two must be able to decide, and each district needs somebody."""
    small: Organization = replace(example(), districts=(TWICE,))

    assert codes(lacks(small, people)) == found


def test_the_shipped_sentences_are_complete() -> None:
    """Every sentence that is put together from parts is there in every language."""
    assert list(doctor.of_words(all_words())) == []


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """A root key as it should be."""
    path = tmp_path / "away" / "root.key"
    path.parent.mkdir()
    path.write_bytes(bytes(32))
    path.chmod(0o600)
    return path


def test_a_root_key_that_others_can_read_is_found(key: Path, tmp_path: Path) -> None:
    """And one that is too short; one as it should be is not."""
    given = settings(tmp_path, ROOT_KEY_FILE=str(key))
    assert codes(doctor.of_root_key(given)) == []
    key.chmod(0o640)
    assert codes(doctor.of_root_key(given)) == ["root-key-mode"]
    key.chmod(0o600)
    key.write_bytes(b"short")
    assert codes(doctor.of_root_key(given)) == ["root-key"]


def test_data_without_their_root_key_are_grave(tmp_path: Path) -> None:
    """A new key would open nothing; without data it is only not made yet."""
    given = settings(tmp_path)
    (new,) = doctor.of_root_key(given)
    (given.data_dir / "appendonlydir").mkdir(parents=True)
    (lost,) = doctor.of_root_key(given)

    assert (new.code, new.grave) == ("root-key-missing", False)
    assert (lost.code, lost.grave) == ("root-key-missing", True)


async def test_a_fresh_machine_is_looked_at_and_left_as_it_was(console: Console) -> None:
    """Looking makes neither a key nor data."""
    ran = await console.run("doctor")

    assert ran.code == 1
    assert "TELEGRAM_BOT_TOKEN is not set: get one from @BotFather" in ran.said
    assert list(console.folder.iterdir()) == []


async def test_a_sound_deployment_has_nothing_to_change(console: Console, key: Path) -> None:
    """Everything is asked, Telegram and the mail server too, and warnings count."""
    districts = [district.id for district in described(console.settings).districts]
    async with BotApi() as telegram, Sink() as sink:
        console.environ.update(
            TELEGRAM_BOT_TOKEN=telegram.token, TELEGRAM_API_URL=telegram.base, SMTP_URL=sink.url,
            ORGANIZATION=WELL["ORGANIZATION"], ROOT_KEY_FILE=str(key),
        )  # fmt: skip
        async with console.store() as store:
            places = [Role("organizer", district) for district in districts]
            await known(store, 1, "Rosa Bell", *places)
            await known(store, 2, "Otto", Role("department"))
            await known(store, 3, "Vera", Role("department"))
        ran = await console.run("doctor", "--live", "--production")

    assert ran.code == 0, ran.said
    assert ran.lines[-1] == "Nothing to change."
    assert {line.partition(" ")[2].strip() for line in ran.lines} >= {"store", "mail", "telegram"}


async def test_a_warning_is_an_error_in_production(console: Console) -> None:
    """The example of an organisation is good enough to look around, and no more."""
    environ = {**WELL, "ORGANIZATION": ""}
    ran = await console.run("doctor", "--json", environ=environ)
    strict = await console.run("doctor", "--json", "--production", environ=environ)

    assert (ran.code, ran.json["ok"]) == (0, True)
    assert (strict.code, strict.json["ok"]) == (1, False)
    assert [f["code"] for f in ran.json["findings"]] == [f["code"] for f in strict.json["findings"]]


async def test_an_older_store_is_found_and_can_be_accepted(console: Console) -> None:
    """Decisions wait until somebody says so; afterwards all is well."""
    async with console.store() as store:
        await known(store, 1, "Rosa Bell", Role("department"))
    reached = console.folder / "data" / "reached"
    generation, _, _ = reached.read_text().partition(" ")
    reached.write_text(f"{generation} 99")

    found = await console.run("doctor", "--json", environ=WELL)
    accepted = await console.run("doctor", "--accept-rollback")
    after = await console.run("doctor", "--json", environ=WELL)

    assert "rolled-back" in [finding["code"] for finding in found.json["findings"]]
    assert (accepted.code, accepted.lines[0][:9]) == (0, "Accepted.")
    assert "rolled-back" not in [finding["code"] for finding in after.json["findings"]]


async def test_another_root_key_is_a_finding(console: Console, key: Path) -> None:
    """The examination says so and ends with one, not with a traceback."""
    await console.run("invite", "department")
    ran = await console.run("doctor", "--json", environ={**WELL, "ROOT_KEY_FILE": str(key)})

    assert (ran.code, ran.complained) == (1, "")
    assert ran.json["findings"][-1]["code"] == "wrong-key"


async def asked(api: BotApi, folder: Path, path: str = "/telegram/x", **environ: str) -> list[Finding]:  # fmt: skip
    given = settings(folder, TELEGRAM_API_URL=api.base, **environ)
    return await of_telegram(given, path, "Made Up Party")


async def test_a_token_that_telegram_does_not_know_is_found(tmp_path: Path) -> None:
    """Its sentence repeats nothing of the token."""
    async with BotApi() as api:
        (found,) = await asked(api, tmp_path, TELEGRAM_BOT_TOKEN="43:WRONG-TOKEN")

    assert found.code == "telegram-token"
    assert "43" not in found.sentence


async def test_updates_that_go_elsewhere_are_found(tmp_path: Path) -> None:
    """By polling no webhook is to be set, otherwise ours."""
    async with BotApi(username="neutral_bot") as api:
        polling = await asked(api, tmp_path)
        webhook = await asked(api, tmp_path, PUBLIC_URL="https://bot.example.org")
        before = await asked(api, tmp_path, path="", PUBLIC_URL="https://bot.example.org")

    assert (codes(polling), codes(webhook), codes(before)) == ([], ["telegram-webhook"], [])


async def test_a_bot_that_tells_whose_it_is_is_found(tmp_path: Path) -> None:
    """A lock screen shows its name."""
    async with BotApi(username="made_up_party_bot") as api:
        assert codes(await asked(api, tmp_path)) == ["bot-name"]


async def test_telegram_and_mail_that_do_not_answer_are_found(tmp_path: Path) -> None:
    """Each with the setting to look at."""
    given = settings(tmp_path, TELEGRAM_API_URL="http://127.0.0.1:1")

    assert codes(await of_telegram(given, "", "x")) == ["telegram-unreachable"]
    assert codes(await of_mail(given, "a@example.org")) == ["smtp-unreachable"]


@pytest.mark.filterwarnings("ignore:Requiring AUTH:UserWarning")  # the sink is on this machine
async def test_a_mail_server_that_refuses_us_is_found(tmp_path: Path) -> None:
    """The password is wrong, and the sentence does not repeat it."""
    async with Sink(login=("ana", "right")) as sink:
        url = sink.url.replace("smtp://", "smtp://ana:hunter2@", 1)
        (found,) = await of_mail(settings(tmp_path, SMTP_URL=url), "a@example.org")

    assert found.code == "smtp-refused"
    assert "hunter2" not in found.sentence
