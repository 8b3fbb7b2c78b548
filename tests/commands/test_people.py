"""`people`: who is listed, and whose role can be taken away."""

import pytest

from chatbot.commands.reached import closed, reachable
from chatbot.core.ids import Address, ContactId
from chatbot.core.people import Person, Role
from tests.commands.conftest import Console, known

Ids = dict[str, ContactId]
ANA = ContactId("p" + "a" * 16)


@pytest.fixture
async def ids(console: Console) -> Ids:
    """A member, an organizer and two of the department."""
    async with console.store() as store:
        return {
            "ana": await known(store, 1, "Ana Ruiz", Role("member", "new-york")),
            "rosa": await known(store, 2, "Rosa Bell", Role("organizer", "new-york")),
            "vera": await known(store, 3, "Vera", Role("department"), reachable=False),
            "otto": await known(store, 4, "Ot\x1b[2Jto", Role("department")),
        }


async def test_everybody_with_a_role_is_listed_and_those_who_decide_come_first(
    console: Console, ids: Ids
) -> None:
    """Id, name, roles with their district, and whether they can be reached."""
    ran = await console.run("people", "list", "--json")

    assert {person["contact"] for person in ran.json} == set(ids.values())
    assert ran.json[-1]["contact"] == ids["ana"]
    rosa = next(person for person in ran.json if person["contact"] == ids["rosa"])
    assert rosa == {
        "contact": ids["rosa"], "name": "Rosa Bell", "language": "en", "reachable": True,
        "roles": [{"role": "organizer", "district": "new-york"}],
        "channels": ["telegram"], "stopped": False, "closed": [],
    }  # fmt: skip


TELEGRAM, MAIL = Address("telegram", "1"), Address("email", "ana@example.org")
NUMBER, USER = Address("whatsapp", "+12125550101"), Address("whatsapp", "US.1349")
REACHED: tuple[tuple[Person, str, list[str]], ...] = (
    (Person(id=ANA, addresses=(NUMBER, USER, TELEGRAM, MAIL)), "whatsapp, telegram, mail", []),
    (Person(id=ANA, addresses=(NUMBER, USER), closed=(NUMBER,)), "whatsapp", []),
    (
        Person(id=ANA, addresses=(NUMBER, USER, MAIL), closed=(USER, NUMBER)),
        "mail; whatsapp closed",
        ["whatsapp"],
    ),
    (
        Person(id=ANA, addresses=(TELEGRAM,), closed=(TELEGRAM,), reachable=False),
        "no; telegram closed",
        ["telegram"],
    ),
    (Person(id=ANA, addresses=(TELEGRAM, MAIL), stopped=True, reachable=False), "no; stopped", []),
)


@pytest.mark.parametrize(("person", "told", "shut"), REACHED)
def test_where_somebody_is_reached_is_told_by_channel(
    person: Person, told: str, shut: list[str]
) -> None:
    """Each channel once, the preferred one first, and why one is not used; never an address."""
    assert reachable(person) == told
    assert closed(person) == shut


async def test_the_list_shows_where_and_no_address(console: Console) -> None:
    """Whoever looks over the shoulder learns no number."""
    async with console.store() as store:
        await known(store, 4711, "Rosa Bell", Role("organizer", "texas"), stopped=True)
    ran = await console.run("people", "list")
    told = (await console.run("people", "list", "--json")).json

    assert ran.lines[0].endswith("REACHABLE")
    assert "stopped" in ran.lines[1]
    assert "4711" not in ran.said
    assert told[0]["stopped"] is True
    assert "4711" not in str(told)


async def test_a_name_cannot_steer_the_terminal(console: Console, ids: Ids) -> None:
    """Control characters are shown as nothing."""
    ran = await console.run("people", "list", "--role", "department")

    assert len(ran.lines) == 3
    assert "\x1b" not in ran.said
    assert any("Vera" in line and line.endswith("no") for line in ran.lines)


async def test_a_role_is_taken_away_at_once(console: Console, ids: Ids) -> None:
    """The person stays known, and decides nothing any more."""
    ran = await console.run("people", "revoke", ids["vera"], "department")

    assert ran.code == 0, ran.complained
    async with console.store() as store:
        person = await store.person(ids["vera"])
        assert person is not None
        assert (person.name, person.roles) == ("Vera", ())
        assert ids["vera"] not in (await store.people()).officers


@pytest.mark.parametrize(
    ("who", "role", "sentence"),
    [
        ("rosa", "organizer", "nobody else is organizer in new-york"),
        ("rosa", "department", "does not hold"),
        ("rosa", "organiser", "did you mean organizer?"),
        ("nobody", "member", "there is nobody with the id nobody"),
        ("v", "member", "there is nobody with the id v"),
    ],
)
async def test_a_revocation_that_cannot_be_meant_is_refused(
    console: Console, ids: Ids, who: str, role: str, sentence: str
) -> None:
    """The last one who decides somewhere is not taken away by a slip."""
    ran = await console.run("people", "revoke", ids.get(who, who), role)

    assert ran.code == 2
    assert sentence in ran.complained


async def test_the_last_one_goes_when_it_is_meant(console: Console, ids: Ids) -> None:
    """--yes says so."""
    ran = await console.run("people", "revoke", ids["rosa"], "organizer", "--yes", "--json")

    assert ran.json == {"contact": ids["rosa"], "revoked": "organizer"}
