"""`invite`: who may be invited where, and what the administrator is given."""

from datetime import timedelta
from pathlib import Path

import pytest

from chatbot.commands.failures import Refused
from chatbot.commands.invite import kept_in, wanted
from chatbot.core.people import Invitation, Role
from chatbot.settings import SANDBOX, read
from tests.botapi import BotApi
from tests.commands.conftest import Console, known, said
from tests.e2e.people import example

SET_UP = {
    "TWILIO_ACCOUNT_SID": "AC" + "0" * 31 + "1",
    "TWILIO_AUTH_TOKEN": "made-up-auth-token",
    "TWILIO_WHATSAPP_FROM": "+15557770100",
}

REFUSED = (
    (("organizr", "new-york"), "did you mean organizer?"),
    (("organizer", "newyork"), "did you mean new-york?"),
    (("deputy", "x"), "there are california, connecticut"),
    (("organizer", ""), "one of california, connecticut"),
    (("member", ""), "--district ID is needed"),
    (("department", "texas"), "leave it out"),
    (("league", "texs"), "did you mean texas?"),
)


@pytest.mark.parametrize("district", ["", "texas"])
def test_the_league_has_officers_of_a_district_or_of_all(district: str) -> None:
    """The league may be asked by district, or as a whole."""
    assert wanted(example(), "league", district) == Role("league", district)


async def test_the_code_stands_alone_on_the_last_line_and_opens_the_role(console: Console) -> None:
    """Whoever types the code gets the role, in its district, under the name that was given."""
    ran = await console.run("invite", "organizer", "--district", "new-york", "--name", "Rosa Bell")

    assert ran.code == 0, ran.complained
    async with console.store() as store:
        loaded = await store.load(said(7), code=ran.lines[-1])
    assert loaded.invitation is not None
    assert loaded.invitation.role == Role("organizer", "new-york")
    assert loaded.invitation.name == "Rosa Bell"


async def test_the_language_goes_with_the_invitation(console: Console) -> None:
    """Somebody on an app that does not tell it is greeted in it all the same."""
    ran = await console.run("invite", "department", "--language", "es")
    refused = await console.run("invite", "department", "--language", "xx")

    async with console.store() as store:
        loaded = await store.load(said(7), code=ran.lines[-1])
    assert loaded.invitation is not None
    assert loaded.invitation.locale == "es"
    assert refused.code != 0
    assert "en, es" in refused.complained


async def test_it_says_where_the_invitation_is_kept(console: Console) -> None:
    """Whoever invited into other data than those that are served finds out by reading."""
    ran = await console.run("invite", "department")

    assert f"DATA_DIR {console.folder / 'data'}" in ran.said


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("redis://ana:hunter2@db.example.org:6380/0", "REDIS_URL redis://db.example.org:6380/0"),
        ("unix:///run/db.sock", "REDIS_URL unix:///run/db.sock"),
    ],
)
def test_of_a_redis_it_tells_the_place_and_no_secret(url: str, place: str, tmp_path: Path) -> None:
    """A terminal is read by others, too."""
    assert kept_in(read({"REDIS_URL": url}, folder=tmp_path)) == place


async def test_a_root_key_that_is_made_is_told_once(console: Console) -> None:
    """Whoever made it without knowing could lose it without knowing."""
    first = await console.run("invite", "department")
    second = await console.run("invite", "department")

    path = console.folder / "data" / "root.key"
    told = f"introductions: made the root key {path}: keep a copy of it\n"
    assert (first.complained, second.complained) == (told, "")


async def test_the_link_names_the_bot_that_telegram_knows(console: Console) -> None:
    """With a token, the link is ready to be sent on."""
    async with BotApi() as telegram:
        environ = {"TELEGRAM_API_URL": telegram.base, "TELEGRAM_BOT_TOKEN": telegram.token}
        ran = await console.run("invite", "department", environ=environ)

    assert f"  https://t.me/{telegram.username}?start={ran.lines[-1]}" in ran.lines


async def test_each_app_that_is_set_up_has_a_link_of_its_own(console: Console) -> None:
    """Each says which app it is for, and the code is still the last line."""
    async with BotApi() as telegram:
        environ = {"TELEGRAM_API_URL": telegram.base, "TELEGRAM_BOT_TOKEN": telegram.token}
        ran = await console.run("invite", "department", environ={**SET_UP, **environ})
    code = ran.lines[-1]
    links = [number for number, line in enumerate(ran.lines) if line.startswith("  https://")]

    assert [ran.lines[number] for number in links] == [
        f"  https://t.me/{telegram.username}?start={code}",
        f"  https://wa.me/15557770100?text=%2Fstart%20{code}",
    ]
    assert [ran.lines[number - 2].split()[1] for number in links] == ["Telegram", "WhatsApp"]


async def test_programs_get_the_links_by_app(console: Console) -> None:
    """`link` stays what it was, so that what reads it goes on."""
    async with BotApi() as telegram:
        environ = {"TELEGRAM_API_URL": telegram.base, "TELEGRAM_BOT_TOKEN": telegram.token}
        both = (await console.run("invite", "department", "--json", environ={**SET_UP, **environ})).json  # fmt: skip
    one = (await console.run("invite", "department", "--json", environ=SET_UP)).json

    assert both["links"]["telegram"] == both["link"]
    assert list(both["links"]) == ["telegram", "whatsapp"]
    assert (one["link"], list(one["links"])) == ("", ["whatsapp"])


@pytest.mark.parametrize("sender", [SANDBOX, "+15557770100"])
async def test_with_whatsapp_alone_nothing_is_said_of_telegram(
    console: Console, sender: str
) -> None:
    """Of the sandbox it says that it has to be joined first."""
    ran = await console.run(
        "invite", "department", environ={**SET_UP, "TWILIO_WHATSAPP_FROM": sender}
    )

    assert "elegram" not in ran.said
    assert "TELEGRAM" not in ran.said
    assert ("join" in ran.said) == (sender == SANDBOX)


async def test_somebody_known_is_invited_back_as_who_they_are(console: Console) -> None:
    """For three days, without a role of its own, and with a warning."""
    async with console.store() as store:
        rosa = await known(store, 1, "Rosa Bell", Role("organizer", "new-york"))
    ran = await console.run("invite", "--for", rosa)

    assert ran.code == 0, ran.complained
    assert ran.lines[0] == f"An invitation for Rosa Bell ({rosa}), whose account has changed."
    assert "It makes the chat that opens it theirs: give it to nobody else." in ran.lines
    async with console.store() as store:
        now = store.clock.now()
        loaded = await store.load(said(7), code=ran.lines[-1])
    assert loaded.invitation is not None
    assert loaded.invitation == Invitation(contact=rosa, expires=loaded.invitation.expires)
    assert timedelta(hours=71) < loaded.invitation.expires - now <= timedelta(hours=72)


async def test_programs_are_told_who_is_invited_back(console: Console) -> None:
    """By id; there is no role to tell."""
    async with console.store() as store:
        rosa = await known(store, 1, "Rosa Bell", Role("organizer", "new-york"))
    told = (await console.run("invite", "--for", rosa, "--json")).json

    assert (told["contact"], told["role"], told["district"]) == (rosa, "", "")


@pytest.mark.parametrize("contact", ["p" + "a" * 16, "v", "nobody", "*"])
async def test_nobody_unknown_is_invited_back(console: Console, contact: str) -> None:
    """Neither an id that nobody has, nor what is no id at all."""
    await console.run("people", "list")
    ran = await console.run("invite", "--for", contact)

    assert (ran.code, ran.said) == (2, "")
    assert f"there is nobody with the id {contact}: see `people list`" in ran.complained


BOTH = (
    ((), "a role is missing, one of "),
    (("organizer", "--for", "p"), "leave the others out"),
    (("--for", "p", "--district", "texas"), "leave the others out"),
    (("--for", "p", "--name", "Rosa"), "leave the others out"),
    (("--for", "p", "--days", "4"), "from 1 to 3 days"),
)


@pytest.mark.parametrize(("words", "sentence"), BOTH)
async def test_an_invitation_is_to_a_role_or_for_somebody(
    console: Console, words: tuple[str, ...], sentence: str
) -> None:
    """One of both, and the one for somebody is short-lived."""
    await console.run("people", "list")
    ran = await console.run("invite", *words)

    assert (ran.code, ran.said) == (2, "")
    assert sentence in ran.complained


async def test_without_an_answer_of_telegram_there_is_a_code_all_the_same(console: Console) -> None:
    """Inviting does not depend on anybody else."""
    environ = {"TELEGRAM_API_URL": "http://127.0.0.1:1", "TELEGRAM_BOT_TOKEN": "42:TEST-TOKEN"}
    ran = await console.run("invite", "department", "--json", environ=environ)

    assert (ran.code, ran.json["link"]) == (0, "")
    assert len(ran.json["code"]) == 22


@pytest.mark.parametrize(("given", "sentence"), REFUSED)
def test_a_role_or_district_that_is_not_there_is_refused(
    given: tuple[str, str], sentence: str
) -> None:
    """The sentence names the nearest right one, or all there are."""
    with pytest.raises(Refused) as refused:
        wanted(example(), *given)

    assert sentence in str(refused.value)


@pytest.mark.parametrize("more", [("--days", "0"), ("--days", "31"), ("--name", "x" * 81)])
async def test_what_goes_too_far_is_refused_before_anything_is_made(
    console: Console, more: tuple[str, str]
) -> None:
    """An invitation is short-lived, and a name is a name."""
    await console.run("people", "list")
    ran = await console.run("invite", "department", *more)

    assert (ran.code, ran.said) == (2, "")
    assert ran.complained.startswith(f"introductions: {more[0]}: ")
    assert ran.complained.count("\n") == 1
