"""`doctor` on WhatsApp: what is wrong is found, here and at Twilio, and named with what to change."""

from collections.abc import Callable
from pathlib import Path

import pytest

from chatbot import doctor
from chatbot.app import all_words, described
from chatbot.channels.sink import Sink
from chatbot.channels.whatsapp import templates
from chatbot.channels.whatsapp.contents import Contents
from chatbot.core.people import Role
from chatbot.findings import Finding, Found, Note
from chatbot.lines.whatsapp import RETRIES, made
from chatbot.probes.twilio import of_twilio
from chatbot.probes.whatsapp import of_whatsapp
from chatbot.settings import SANDBOX, Settings, read
from tests.channels.whatsapp.conftest import Memory
from tests.commands.conftest import Console, known
from tests.commands.twilio import PUBLIC, sandbox, settings_for, twilio
from tests.e2e.process import ROOT
from tests.twilioapi import Fault, Twilio

__all__ = ["sandbox", "twilio"]

WANTED = f"{PUBLIC}/whatsapp/x{RETRIES}"
WORDS, LOCALES = all_words(), ("en", "es")
SET_UP = {
    "TWILIO_ACCOUNT_SID": "AC" + "0" * 31 + "1",
    "TWILIO_AUTH_TOKEN": "made-up-auth-token",
    "TWILIO_WHATSAPP_FROM": "+15557770100",
    "PUBLIC_URL": PUBLIC,
    "SMTP_URL": "smtp://127.0.0.1:1",
    "ORGANIZATION": str(ROOT / "organization.example.toml"),
}


def codes(found: list[Found]) -> list[str]:
    """What is to be changed; notes are not."""
    return [one.code for one in found if isinstance(one, Finding)]


def set_up(folder: Path, **environ: str) -> Settings:
    return read({**SET_UP, **environ}, folder=folder)


HERE: tuple[tuple[dict[str, str], list[tuple[str, bool]]], ...] = (
    ({}, []),
    ({"TELEGRAM_BOT_TOKEN": "42:TEST-TOKEN"}, []),
    ({"PUBLIC_URL": ""}, [("whatsapp-public-url", True)]),
    ({"PUBLIC_URL": "http://127.0.0.1:8080"}, [("public-url", True)]),
    ({"TWILIO_AUTH_TOKEN_BEFORE": "old"}, [("twilio-rotation", False)]),
    ({"TWILIO_WHATSAPP_FROM": SANDBOX}, [("whatsapp-sandbox", False)]),
)


@pytest.mark.parametrize(("environ", "found"), HERE)
def test_what_the_settings_lack_for_whatsapp_is_found(
    environ: dict[str, str], found: list[tuple[str, bool]], tmp_path: Path
) -> None:
    """Without Telegram nothing is missing, without a public address everything is."""
    given = set_up(tmp_path, **environ)
    assert given.twilio is not None
    seen = [*doctor.of_settings(given), *of_whatsapp(given, given.twilio, WANTED)]

    assert [(f.code, f.grave) for f in seen if isinstance(f, Finding)] == found


def test_one_token_twice_is_no_change_of_tokens(tmp_path: Path) -> None:
    """Whoever forgot to write the new one hears it."""
    given = set_up(tmp_path, TWILIO_AUTH_TOKEN_BEFORE=SET_UP["TWILIO_AUTH_TOKEN"])
    assert given.twilio is not None
    (found, _) = of_whatsapp(given, given.twilio, WANTED)

    assert "the same" in found.sentence
    assert SET_UP["TWILIO_AUTH_TOKEN"] not in found.sentence


@pytest.mark.parametrize("sender", [SANDBOX, "+15557770100"])
async def test_the_address_for_the_console_is_told_and_is_nothing_to_change(
    console: Console, sender: str
) -> None:
    """With the ending that has Twilio try again, on a line of its own, for programs too."""
    environ = {**SET_UP, "TWILIO_WHATSAPP_FROM": sender}
    await console.run("people", "list", environ=environ)
    ran = await console.run("doctor", environ=environ)
    told = (await console.run("doctor", "--json", environ=environ)).json
    (line,) = [line.strip() for line in ran.lines if RETRIES in line]
    (note,) = [note for note in told["notes"] if note["code"] == "whatsapp-webhook"]

    assert line.startswith(f"{PUBLIC}/whatsapp/")
    assert note["sentence"].splitlines()[-1] == line
    assert note["code"] not in [finding["code"] for finding in told["findings"]]
    assert ("sandbox settings" in ran.said) == (sender == SANDBOX)


async def test_another_epoch_is_another_address(console: Console) -> None:
    """The old one has to be replaced in the console."""
    await console.run("people", "list", environ=SET_UP)
    first = await console.run("doctor", "--json", environ=SET_UP)
    second = await console.run("doctor", "--json", environ={**SET_UP, "TWILIO_WEBHOOK_EPOCH": "2"})

    assert first.json["notes"] != second.json["notes"]


async def test_before_there_is_a_root_key_the_address_is_not_known(console: Console) -> None:
    """It says so, and makes no key for it."""
    (note,) = (await console.run("doctor", "--json", environ=SET_UP)).json["notes"]

    assert "root key" in note["sentence"]
    assert list(console.folder.iterdir()) == []


async def test_without_whatsapp_nothing_is_said_of_it(console: Console) -> None:
    """It is an addition."""
    ran = await console.run("doctor", "--json", environ={"TELEGRAM_BOT_TOKEN": "42:TEST-TOKEN"})

    assert "whatsapp" not in {found["area"] for found in ran.json["findings"]}
    assert ran.json["notes"] == []


async def asked(twilio: Twilio, folder: Path, wanted: str = WANTED, **environ: str) -> list[Found]:
    given = set_up(folder, **settings_for(twilio, **environ))
    assert given.twilio is not None
    return await of_twilio(given.twilio, wanted, WORDS, LOCALES)


async def furnished(twilio: Twilio, status: str = "approved", **more: str) -> None:
    """Everything made at Twilio, the webhook ours, and the templates decided about."""
    given = read({**SET_UP, **settings_for(twilio)}, folder=Path("/nonexistent")).twilio
    assert given is not None
    api, memory = made(given), Memory()
    contents = Contents(api, memory.load, memory.save)
    await contents.sync()
    await templates.sync(api, contents, lambda key, locale: WORDS.say(key, locale=locale), LOCALES)
    await api.close()
    for sender in twilio.senders.values():
        sender.webhook["callback_url"] = WANTED
    decide(twilio, status, **more)


def decide(twilio: Twilio, status: str, only: str = "intro_", **more: str) -> None:
    """Meta decides about those whose names begin so."""
    for content in twilio.contents.values():
        if content.name.startswith(only):
            twilio.decide(content.sid, status, **more)


async def test_a_sender_that_is_as_it_should_be_has_only_its_facts(
    twilio: Twilio, tmp_path: Path
) -> None:
    """Online, its quality and its limit; nothing was sent to anybody."""
    await furnished(twilio)
    (fact,) = await asked(twilio, tmp_path)

    assert isinstance(fact, Note)
    assert fact.sentence == "the sender is ONLINE, quality HIGH, 250 Customers/24hr"
    assert not twilio.called("messages.create")


FAULTS = (
    (Fault.refusal(20003), "twilio-token"),
    (Fault.outage(500), "twilio-unreachable"),
    (Fault.outage(503), "twilio-unreachable"),
    (Fault.busy(), "twilio-unreachable"),
    (Fault.hang_up(), "twilio-unreachable"),
    (Fault.refusal(20404), "twilio-refused"),
)


@pytest.mark.parametrize(("fault", "code"), FAULTS)
@pytest.mark.parametrize("call", ["account", "senders", "approvals"])
async def test_a_twilio_that_does_not_tell_is_found(
    twilio: Twilio, tmp_path: Path, call: str, fault: Fault, code: str
) -> None:
    """Whichever of its answers is missing, and what was found before it is told, too."""
    await furnished(twilio)
    twilio.fail(call, fault, times=9)
    found = await asked(twilio, tmp_path)
    *before, last = found

    assert isinstance(last, Finding)
    assert (last.code, last.grave) == (code, True)
    assert [one.code for one in before] == (["whatsapp-sender"] if call == "approvals" else [])


async def test_a_wrong_token_is_found_and_not_repeated(twilio: Twilio, tmp_path: Path) -> None:
    """The sentence names the setting."""
    (found,) = await asked(twilio, tmp_path, TWILIO_AUTH_TOKEN="hunter2-hunter2")

    assert found.code == "twilio-token"
    assert "TWILIO_AUTH_TOKEN" in found.sentence
    assert "hunter2" not in found.sentence


async def test_a_twilio_that_is_not_there_is_found(twilio: Twilio, tmp_path: Path) -> None:
    """Nobody listens at its address."""
    found = await asked(twilio, tmp_path, TWILIO_API_URL="http://127.0.0.1:1")

    assert codes(found) == ["twilio-unreachable"]


async def test_a_suspended_account_is_found(twilio: Twilio, tmp_path: Path) -> None:
    """There is nothing else to say of it."""
    twilio.account_status = "suspended"
    (found,) = await asked(twilio, tmp_path)

    assert found.code == "twilio-account"
    assert "suspended" in found.sentence


def offline(twilio: Twilio) -> None:
    twilio.sender.status = "OFFLINE"
    twilio.sender.offline_reasons = [{"code": "63020", "message": "not verified yet"}]


def updating(twilio: Twilio) -> None:
    twilio.sender.status = "ONLINE:UPDATING"


def poor(twilio: Twilio) -> None:
    twilio.sender.properties["quality_rating"] = "LOW"


def no_webhook(twilio: Twilio) -> None:
    del twilio.sender.webhook["callback_url"]


def no_ending(twilio: Twilio) -> None:
    twilio.sender.webhook["callback_url"] = WANTED.removesuffix(RETRIES)


def elsewhere(twilio: Twilio) -> None:
    twilio.sender.webhook["callback_url"] = "https://other.example.org/whatsapp"


def a_shape_less(twilio: Twilio) -> None:
    del twilio.contents[next(s for s, c in twilio.contents.items() if "list-7" in c.name)]


def none_made(twilio: Twilio) -> None:
    twilio.contents.clear()


def one_not_made(twilio: Twilio) -> None:
    del twilio.contents[
        next(s for s, c in twilio.contents.items() if c.name == "intro_update_es_v1")
    ]


def waiting(twilio: Twilio) -> None:
    decide(twilio, "pending")


def rejected(twilio: Twilio) -> None:
    decide(twilio, "rejected", "intro_update_en", reason="it promises too much")


def paused(twilio: Twilio) -> None:
    decide(twilio, "paused", "intro_update_en")


def disabled(twilio: Twilio) -> None:
    decide(twilio, "disabled", "intro_update_en")


def marketing(twilio: Twilio) -> None:
    decide(twilio, "approved", "intro_update_en", category="MARKETING")


AT_TWILIO: tuple[tuple[Callable[[Twilio], None], list[str], str], ...] = (
    (offline, ["whatsapp-offline"], "OFFLINE (not verified yet)"),
    (updating, [], ""),
    (poor, ["whatsapp-quality"], "LOW"),
    (no_webhook, ["whatsapp-elsewhere"], "no webhook yet: `serve` sets it"),
    (no_ending, ["whatsapp-elsewhere"], RETRIES),
    (elsewhere, ["whatsapp-elsewhere"], "somebody else has the token"),
    (a_shape_less, ["whatsapp-shapes"], "1 of 23"),
    (none_made, ["whatsapp-shapes", "templates-none"], "`templates sync`"),
    (one_not_made, ["templates-missing"], "intro_update_es_v1: not submitted yet"),
    (waiting, ["templates-waiting"], "Meta is still looking"),
    (rejected, ["template-rejected"], "rejected: it promises too much. Change its words"),
    (paused, ["template-paused"], "Meta lifts it alone"),
    (disabled, ["template-disabled"], "raise the version"),
    (marketing, ["template-category"], "no longer reaches +1"),
)


@pytest.mark.parametrize(("change", "found", "sentence"), AT_TWILIO)
async def test_what_is_wrong_at_twilio_is_found(
    twilio: Twilio,
    tmp_path: Path,
    change: Callable[[Twilio], None],
    found: list[str],
    sentence: str,
) -> None:
    """One thing, and nothing else, with a sentence that says what to do."""
    await furnished(twilio)
    change(twilio)
    seen = await asked(twilio, tmp_path)

    assert codes(seen) == found
    assert sentence in "\n".join(one.sentence for one in seen)


async def test_words_that_meta_did_not_approve_are_found(twilio: Twilio, tmp_path: Path) -> None:
    """A release with other words needs another version of the template."""
    await furnished(twilio)
    content = next(c for c in twilio.contents.values() if c.name == "intro_waiting_en_v1")
    content.types["twilio/quick-reply"]["body"] = "Something is up."

    assert codes(await asked(twilio, tmp_path)) == ["template-changed"]


async def test_a_number_that_the_account_does_not_list_is_found(
    twilio: Twilio, tmp_path: Path
) -> None:
    """It is another sandbox, or a mistake; which one, only people know."""
    await furnished(twilio)
    found = await asked(twilio, tmp_path, TWILIO_WHATSAPP_FROM="+15557770199")

    assert codes(found) == ["whatsapp-sender"]
    assert "15557770199" not in found[0].sentence


async def test_of_the_sandbox_only_the_shapes_are_asked_for(
    sandbox: Twilio, tmp_path: Path
) -> None:
    """Its webhook cannot be read, and templates of one's own cannot be used there."""
    found = await asked(sandbox, tmp_path)

    assert codes(found) == ["whatsapp-shapes"]
    assert not sandbox.called("senders.list")


async def test_without_a_root_key_the_webhook_is_not_compared(
    twilio: Twilio, tmp_path: Path
) -> None:
    """Where it should lead is not known yet."""
    await furnished(twilio)
    elsewhere(twilio)

    assert codes(await asked(twilio, tmp_path, wanted="")) == []


async def test_whatsapp_without_telegram_is_a_sound_deployment(
    console: Console, twilio: Twilio
) -> None:
    """Everything is asked, warnings count, and the logs of the channel are not heard."""
    await furnished(twilio)
    key = console.folder / "away" / "root.key"
    key.parent.mkdir()
    key.write_bytes(bytes(32))
    key.chmod(0o600)
    async with Sink() as sink:
        console.environ |= {
            **settings_for(twilio), "SMTP_URL": sink.url, "ROOT_KEY_FILE": str(key),
            "ORGANIZATION": SET_UP["ORGANIZATION"],
        }  # fmt: skip
        districts = [district.id for district in described(console.settings).districts]
        async with console.store() as store:
            places = [Role("organizer", district) for district in districts]
            await known(store, 1, "Rosa Bell", *places)
            await known(store, 2, "Otto", Role("department"))
            await known(store, 3, "Vera", Role("department"))
        address = (await console.run("doctor", "--json")).json["notes"][0]["sentence"]
        twilio.sender.webhook["callback_url"] = address.splitlines()[-1]
        ran = await console.run("doctor", "--live", "--production")
        marketing(twilio)
        less = await console.run("doctor", "--live", "--production")

    assert (ran.code, ran.complained) == (0, ""), ran.said
    assert ran.lines[-1] == "Nothing to change."
    assert "ok       whatsapp" in ran.lines
    assert "telegram" not in {line.partition(" ")[2].strip() for line in ran.lines}
    assert (less.code, less.complained) == (1, "")
    assert less.lines[-1] == "1 to look at, 1 of them is an error."
