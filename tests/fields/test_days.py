"""Days: what is taken, what is asked and what is refused."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.core.forms import Ambiguous, Noted, Read, Reading
from chatbot.core.messages import days
from chatbot.fields import Days
from chatbot.fields.dates import months

Told = Callable[[Read], str]

OCT = "2027-10-03/2027-10-09"
MAY = "2027-05-01/2027-05-20"
OCT_3 = "2027-10-03/2027-10-03"
ASKED, NONE, PAST = "!days-unclear", "!days-none", "!days-past"
BEYOND = "!days-beyond"

TAKEN = {
    # ISO, and figures that can be read one way only
    "2027-10-03": OCT_3, "2027-10-3": OCT_3, "2027/10/03": OCT_3, "2027.10.03": OCT_3,
    OCT: OCT, "2027-10-03 - 2027-10-09": OCT, "2027-10-03–2027-10-09": OCT,
    "2027-05-01 – 2027-05-20": MAY, "2027-10-03 to 2027-10-09": OCT, "2027/10/03 - 2027/10/09": OCT,
    "25/12/2026": "2026-12-25/2026-12-25", "12/25/2026": "2026-12-25/2026-12-25",
    "25.12.2026": "2026-12-25/2026-12-25", "25-12-2026": "2026-12-25/2026-12-25",
    "25/12": "2026-12-25/2026-12-25", "12/25": "2026-12-25/2026-12-25",
    "04/04/2027": "2027-04-04/2027-04-04", "3/4 - 25/4/2027": "2027-04-03/2027-04-25",
    "15/10/2027 - 3/11/2027": "2027-10-15/2027-11-03", "10/15/2027 - 11/3/2027": "2027-10-15/2027-11-03",
    # English
    "3-9 Oct": OCT, "3–9 Oct": OCT, "3 — 9 october": OCT, "Oct 3-9": OCT, "Oct. 3 – 9, 2027": OCT,
    "October 3 to 9": OCT, "3 to 9 October 2027": OCT, "3rd-9th of October, 2027": OCT,
    "from 3 Oct to 9 Oct": OCT, "from the 3rd to the 9th of October": OCT, "3 Oct until 9 Oct": OCT,
    "between 3 and 9 Oct": OCT, "between Oct 3 and Oct 9": OCT, "3 oct through 9 oct": OCT,
    "Oct 3 2027 - Oct 9 2027": OCT, "October 3, 2027 to October 9, 2027": OCT, "3oct-9oct": OCT,
    "3 Oct - Oct 9": OCT, "Oct 3 - 9 Oct 2027": OCT, "3 Oct 2027 - 9 Oct": OCT, "3 OCTOBER - 9 OCTOBER": OCT,
    "May 1 to 20": MAY, "1–20 May 2027": MAY, "1-20 May": MAY, "May 1st till 20th, 2027": MAY,
    "3 Oct": OCT_3, "on 3 October": OCT_3, "the 3rd of October": OCT_3, "Oct 3rd, 2027": OCT_3,
    "5-12 March": "2027-03-05/2027-03-12", "March 5 - 12": "2027-03-05/2027-03-12",
    "3 Oct - 9 Nov": "2027-10-03/2027-11-09", "May 27": "2027-05-27/2027-05-27",
    "28 Dec - 3 Jan": "2026-12-28/2027-01-03", "28 Dec 2026 - 3 Jan": "2026-12-28/2027-01-03",
    "28 Dec - 3 Jan 2027": "2026-12-28/2027-01-03", "29 Feb": "2028-02-29/2028-02-29",
    "23 Dec": "2026-12-23/2026-12-23", "20 Nov": "2027-11-20/2027-11-20",
    # Spanish
    "del 3 al 9 de octubre": OCT, "3 al 9 de octubre de 2027": OCT, "3 a 9 octubre": OCT,
    "del 3 de octubre al 9 de octubre del 2027": OCT, "entre el 3 y el 9 de octubre": OCT,
    "desde el 3 hasta el 9 de octubre": OCT, "los días 3 al 9 de octubre": OCT, "el 3 de octubre": OCT_3,
    "1º de mayo": "2027-05-01/2027-05-01", "1 al 20 de MAYO": MAY, "3-9 oct.": OCT, "3 de octubre": OCT_3,
    # Portuguese
    "de 3 a 9 de outubro de 2027": OCT, "3 de outubro": OCT_3, "3 a 9 de outubro": OCT, "3-9 out": OCT,
    "entre 3 e 9 de outubro": OCT, "5 a 12 de março": "2027-03-05/2027-03-12",
    # French
    "du 3 au 9 octobre": OCT, "le 3 octobre": OCT_3, "le 1er mai": "2027-05-01/2027-05-01",
    "entre le 3 et le 9 octobre": OCT, "du 3 octobre jusqu'au 9 octobre": OCT,
    "3-9 août": "2027-08-03/2027-08-09", "1er-20 mai 2027": MAY, "5 févr. 2027": "2027-02-05/2027-02-05",
    # German
    "vom 3. bis 9. Oktober": OCT, "3.–9. Oktober 2027": OCT, "3. bis zum 9. Oktober": OCT,
    "am 3. Oktober": OCT_3, "zwischen dem 3. und dem 9. Oktober": OCT, "zwischen 3. und 9. Oktober": OCT,
    "5.-12. März": "2027-03-05/2027-03-12",
    # Italian
    "dal 3 al 9 ottobre": OCT, "il 3 ottobre": OCT_3, "tra il 3 e il 9 ottobre": OCT, "3-9 ott": OCT,
    # Digits of other scripts
    "٢٠٢٧-١٠-٠٣": OCT_3, "３－９ Oct": OCT, "３ Oct": OCT_3, "۳-۹ Oct": OCT,
}  # fmt: skip

OFFERED = {
    "03/04/2027": "2027-04-03/2027-04-03 2027-03-04/2027-03-04",
    "3.4.2027": "2027-04-03/2027-04-03 2027-03-04/2027-03-04",
    "3-4-2027": "2027-04-03/2027-04-03 2027-03-04/2027-03-04",
    "3/4": "2027-04-03/2027-04-03 2027-03-04/2027-03-04",
    "12/03": "2027-03-12/2027-03-12 2026-12-03/2026-12-03",
    "٣/١٠/٢٠٢٧": "2027-10-03/2027-10-03 2027-03-10/2027-03-10",
    "3/4 - 9/4": "2027-04-03/2027-04-09 2027-03-04/2027-09-04",
    "3/10/2027 - 9/10/2027": "2027-10-03/2027-10-09 2027-03-10/2027-09-10",
    "12/11/2026": "2026-12-11/2026-12-11",
    "25/12/27": "2027-12-25/2027-12-25",
    "3.10.27": "2027-10-03/2027-10-03 2027-03-10/2027-03-10",
}

ASKS = [
    "next summer", "mid-May", "early October", "end of May", "tomorrow", "next week", "in 2 weeks",
    "2 weeks from 1 May", "around 3 Oct", "about Oct 3-9", "3 Oct or 9 Oct", "3 Oct, 9 Oct", "3, 9 Oct",
    "3 and 9 Oct", "from 3 Oct", "until 9 Oct", "after 3 Oct", "before 9 Oct", "3 Oct - 9", "3-9",
    "3 - 9 Oct at 10:00", "10:00 3 Oct", "3-9 Oct 27", "5 May 05", "20271003", "2027", "15", "Oct 3-9 or so",
    "desde el 3 de octubre", "del 3 de octubre", "hasta el 9 de octubre", "à partir du 3 octobre",
    "ab 3. Oktober", "bis 9. Oktober", "dal 3 ottobre", "fin de mayo", "Semana Santa", "Ostern",
    "8 марта", "Monday 3 Oct", "first of May", "3 weeks in May", "3 Oct 2027 for 5 days", "1.5 May",
    "3-9 Oct and 3-9 Nov", "3-9-12 Oct", "1² Oct", "½ May", "May be 3", "3 days ago", "2-3 people",
    "2027-10", "13.10", "3/", "/", "-", "3--", "Oct Oct 3", "3 Oct Nov", "3 3 Oct", "x" * 500, "99/99/99/99",
    "+1 555 010 9999", "3 Octobre!", "3-9 Oct?", "not 3 Oct", "2 ago or 3 ago", "mayo12027", "Oct 32027", "Oct 3-92027",
]  # fmt: skip

REFUSED = {
    "30/02/2027": NONE, "2027-13-01": NONE, "31 Nov": NONE, "30 February": NONE, "29 Feb 2027": NONE,
    "0 May": NONE, "32 May": NONE, "31/04/2027": NONE, "2027-02-29": NONE, "3-32 Oct": NONE, "13/13/2027": NONE,
    "21 Nov 2026": PAST, "1 Jan 2020": PAST, "2020-01-01/2020-01-05": PAST, "3-9 Oct 2026": PAST,
    "01/02/2020": PAST, "3 Oct 0000": NONE, "October 2020": PAST,
    "3-9 Oct 2207": BEYOND, "9999-12-31": BEYOND, "9999-12-31/9999-12-31": BEYOND,
}  # fmt: skip

CONFIRMED = {
    "October": ("days-month", "2027-10-01/2027-10-31"),
    "in May": ("days-month", "2027-05-01/2027-05-31"),
    "febrero de 2028": ("days-month", "2028-02-01/2028-02-29"),
    "November": ("days-month", "2026-11-22/2026-11-30"),
    "9-3 Oct": ("days-reversed", OCT),
    "9 Oct 2027 - 3 Oct 2027": ("days-reversed", OCT),
    "2027-10-09/2027-10-03": ("days-reversed", OCT),
    "1 Nov - 31 May 2027": ("days-reversed", "2027-05-31/2027-11-01"),
    "20-25 Nov": ("days-started", "2026-11-20/2026-11-25"),
    "1 Nov - 5 Dec 2026": ("days-past", "2026-11-22/2026-12-05"),
    "3 Oct 2029": ("days-far", "2029-10-03/2029-10-03"),
    "3-9 Oct 2031": ("days-far", "2031-10-03/2031-10-09"),
    "1 Jan 2027 - 1 May 2028": ("days-long", "2027-01-01/2028-05-01"),
}


def test_the_tables_are_large() -> None:
    """At least 120 inputs are tried."""
    assert len(TAKEN) + len(OFFERED) + len(ASKS) + len(REFUSED) + len(CONFIRMED) >= 120


@pytest.mark.parametrize(("text", "expected"), TAKEN.items())
def test_clear_days_are_taken(text: str, expected: str, reading: Reading, told: Told) -> None:
    """Rows 21-23: what can be read one way only is the answer."""
    assert told(Days(soon=0).read(text, {}, reading)) == expected


@pytest.mark.parametrize(("text", "offers"), OFFERED.items())
def test_figures_that_can_be_swapped_are_asked(
    text: str, offers: str, reading: Reading, told: Told
) -> None:
    """Row 15: day and month in figures are offered both ways, less what has passed."""
    assert told(Days().read(text, {}, reading)) == f"?days-which: {offers}"


@pytest.mark.parametrize("text", ASKS)
def test_anything_left_over_is_asked(text: str, reading: Reading, told: Told) -> None:
    """Row 20: a text that says more or less than days is never read in part."""
    assert told(Days().read(text, {}, reading)) == ASKED


@pytest.mark.parametrize(("text", "expected"), REFUSED.items())
def test_impossible_days_are_refused(
    text: str, expected: str, reading: Reading, told: Told
) -> None:
    """Rows 14 and 17: dates that do not exist, and days that are over."""
    assert told(Days().read(text, {}, reading)) == expected


@pytest.mark.parametrize(("text", "expected"), CONFIRMED.items())
def test_doubtful_days_are_confirmed(
    text: str, expected: tuple[str, str], reading: Reading, told: Told
) -> None:
    """Rows 16, 17 and 19: reversed, begun, far away, very long, or a whole month."""
    code, offer = expected

    read = Days(soon=0).read(text, {}, reading)

    assert told(read) == f"?{code}: {offer}"
    assert told(Days(soon=0).read(offer, {}, reading)) == offer


@pytest.mark.parametrize(
    ("today", "text", "expected"),
    [
        (date(2026, 12, 30), "2 Jan", "2027-01-02/2027-01-02"),
        (date(2026, 12, 30), "29 Dec", "2027-12-29/2027-12-29"),
        (date(2026, 12, 30), "30 Dec", "2026-12-30/2026-12-30"),
        (date(2026, 12, 30), "28 Dec - 3 Jan", "?days-started: 2026-12-28/2027-01-03"),
        (date(2027, 1, 1), "30 Dec - 3 Jan", "?days-started: 2026-12-30/2027-01-03"),
        (date(2028, 2, 29), "29 Feb", "2028-02-29/2028-02-29"),
    ],
)
def test_no_year_is_the_next_one(
    today: date, text: str, expected: str, reading: Reading, told: Told
) -> None:
    """Row 22: days without a year are the next ones that are not over."""
    assert told(Days(soon=0).read(text, {}, replace(reading, today=today))) == expected


def test_soon_is_taken_with_a_warning(reading: Reading) -> None:
    """Row 18: a start within two weeks is an answer, and worth a word."""
    read = Days().read("27 Nov - 2 Dec", {}, reading)

    assert read == Noted("2026-11-27/2026-12-02", "days-soon", {"days": 5})


def test_the_past_is_taken_where_it_is_asked_for(reading: Reading) -> None:
    """A question about days that may be over takes them."""
    read = Days(after_today=False).read("3-9 Oct 2026", {}, reading)

    assert read == "2026-10-03/2026-10-09"


@pytest.mark.parametrize(("locale", "is_taken"), [("en", True), ("es", False), ("fr", False)])
def test_mar_may_be_a_tuesday(locale: str, is_taken: bool, reading: Reading) -> None:
    """`mar 3` is asked in languages where it is also a Tuesday."""
    read = Days().read("mar 3", {}, replace(reading, locale=locale))

    assert isinstance(read, str) is is_taken


@pytest.mark.parametrize("name", sorted(months()))
def test_every_month_name_is_read(name: str, reading: Reading) -> None:
    """A month's name or abbreviation in any shipped language is understood beside a day."""
    read = Days(soon=0).read(f"12 {name} 2027", {}, reading)

    assert read == f"2027-{months()[name]:02}-12/2027-{months()[name]:02}-12"


def test_days_are_shown_with_words(reading: Reading) -> None:
    """The echo is an argument that reads as days in any language."""
    assert Days().shown(OCT, {}, reading) == days(OCT)


@given(st.dates(min_value=date(2020, 1, 1), max_value=date(2090, 1, 1)))
def test_the_example_is_valid_on_any_day(today: date) -> None:
    """What is shown as an example is always an answer."""
    reading = Reading(today=today, locale="en", wording=lambda _key, _locale: "")

    assert not isinstance(Days().read(Days().example, {}, reading), Ambiguous)
    assert isinstance(Days().read(Days().example, {}, reading), str | Noted)
