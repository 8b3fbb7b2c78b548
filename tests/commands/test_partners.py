"""The directory on the command line: who is in it, and a list made into lines of the file."""

import tomllib

from tests.commands.conftest import Console

LIST = """id,country,name,address,addresses,language,lead_days,verified,verified_by
is-av,IS,Alþýðufylkingin,av@example.org,"office@example.org; old@example.org",is,7,2027-01-05,Vera Brown
"""


async def test_the_list_names_hosts_without_their_addresses(console: Console) -> None:
    """Whoever looks over a shoulder learns no address."""
    ran = await console.run("partners", "list")
    assert ran.code == 0
    assert "Partido Comunista Português" in ran.said
    assert "@" not in ran.said


async def test_a_list_becomes_lines_of_the_organisation_file(console: Console) -> None:
    """What is printed can be read as a part of the file."""
    path = console.folder / "list.csv"
    path.write_text(LIST, encoding="utf-8")
    ran = await console.run("partners", "import", str(path))
    (partner,) = tomllib.loads(ran.said)["partners"]
    assert partner["name"] == "Alþýðufylkingin"
    assert partner["addresses"] == ["office@example.org", "old@example.org"]
    assert partner["lead_days"] == 7


async def test_a_wrong_line_is_named_and_nothing_written(console: Console) -> None:
    """Every fault of a list is told at once, without repeating an address."""
    path = console.folder / "list.csv"
    wrong = LIST.replace(",IS,", ",Iceland,").replace("av@example.org", "nowhere")
    path.write_text(wrong, encoding="utf-8")
    ran = await console.run("partners", "import", str(path))
    assert ran.code == 2
    assert "line 2: country" in ran.complained
    assert "line 2: an address" in ran.complained
    assert "nowhere" not in ran.complained
    assert not ran.said


async def test_an_id_that_is_there_already_is_refused(console: Console) -> None:
    """An id is for ever, so nobody gets a second meaning for it."""
    path = console.folder / "list.csv"
    path.write_text(LIST.replace("is-av", "pt-pcp"), encoding="utf-8")
    ran = await console.run("partners", "import", str(path))
    assert ran.code == 2
    assert "pt-pcp" in ran.complained


async def test_a_column_that_is_unknown_is_refused(console: Console) -> None:
    """A misspelt heading is an error, and never without effect."""
    path = console.folder / "list.csv"
    path.write_text(LIST.replace("lead_days", "lead"), encoding="utf-8")
    ran = await console.run("partners", "import", str(path))
    assert ran.code == 2
    assert "did you mean lead_days" in ran.complained
