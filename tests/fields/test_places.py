"""Countries and cities: exact, offered back, or explained."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest
from babel import Locale

from chatbot.core.forms import Ambiguous, Noted, Read, Reading
from chatbot.core.messages import country, typed
from chatbot.fields import City, Country, country_codes, country_name, country_zone

Told = Callable[[Read], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Portugal", "PT"), ("PORTUGAL", "PT"), ("PT", "PT"), ("pt", "PT"), ("PRT", "PT"), ("prt", "PT"),
        ("🇵🇹", "PT"), ("🇵🇹 Portugal", "PT"), ("Portugal 🇵🇹", "PT"), (" portugal. ", "PT"),
        pytest.param("🇨🇺", "CU", id="row-25-flag"),
        pytest.param("CU", "CU", id="row-25-code"),
        ("España", "ES"), ("espana", "ES"), ("Spanien", "ES"), ("Espagne", "ES"), ("Испания", "ES"),
        ("إسبانيا", "ES"), ("西班牙", "ES"), ("Tây Ban Nha", "ES"), ("Spagna", "ES"), ("Espanha", "ES"),
        ("Côte d’Ivoire", "CI"), ("Cote d'Ivoire", "CI"), ("Ivory Coast", "CI"), ("Costa de Marfil", "CI"),
        ("Turkey", "TR"), ("Türkiye", "TR"), ("Turquía", "TR"), ("Palestine", "PS"), ("Palestina", "PS"),
        ("Burma", "MM"), ("Myanmar", "MM"), ("Holland", "NL"), ("Nga", "RU"), ("NGA", "NG"), ("UK", "GB"), ("Great Britain", "GB"),
        ("Bosnia", "BA"), ("Bosnia and Herzegovina", "BA"), ("Bosnia & Herzegovina", "BA"),
        ("Trinidad and Tobago", "TT"), ("São Tomé e Príncipe", "ST"), ("Saint Lucia", "LC"), ("St. Lucia", "LC"),
        ("South Korea", "KR"), ("DPRK", "KP"), ("North Korea", "KP"), ("DRC", "CD"), ("Congo-Brazzaville", "CG"),
        ("Guinea-Bissau", "GW"), ("Equatorial Guinea", "GQ"), ("Papua New Guinea", "PG"), ("Niger", "NE"),
        ("Nigeria", "NG"), ("Czech Republic", "CZ"), ("Czechia", "CZ"), ("Viet Nam", "VN"), ("Swaziland", "SZ"),
        ("NO", "NO"), ("no", "?country-near: NO"), ("can", "?country-near: CA"), ("CAN", "CA"),
        ("Korea", "?country-which: KR KP"), ("Corea", "?country-which: KR KP"), ("Корея", "?country-which: KR KP"),
        ("Congo", "?country-which: CD CG"), ("Guinea", "?country-which: GN GW GQ PG"),
        ("Guinée", "?country-which: GN GW GQ PG"), ("Virgin Islands", "?country-which: VG VI"),
        pytest.param("Georgia", "?country-or-state: GE", id="row-24-georgia"),
        pytest.param("England", "GB !country-part", id="row-25-england"),
        pytest.param("Escocia", "GB !country-part", id="row-25-scotland"),
        pytest.param("USSR", "!country-gone", id="row-25-ussr"),
        pytest.param("URSS", "!country-gone", id="row-25-urss"),
        pytest.param("Czechoslovakia", "?country-gone: CZ SK", id="row-25-czechoslovakia"),
        pytest.param("USA", "!country-home", id="row-26-home"),
        pytest.param("Estados Unidos", "!country-home", id="row-26-home-es"),
        pytest.param("🇺🇸", "!country-home", id="row-26-home-flag"),
        pytest.param("California", "!country-home", id="row-26-state"),
        pytest.param("United Statse", "!country-home", id="row-26-slip"),
        pytest.param("USA and Cuba", "?several-countries: CU", id="row-26-and-29"),
        pytest.param("Cuba, Mexico", "?several-countries: CU MX", id="row-29-comma"),
        pytest.param("Cuba and Mexico", "?several-countries: CU MX", id="row-29-and"),
        pytest.param("Chile, Perú y Cuba", "?several-countries: CL PE CU", id="row-29-three"),
        pytest.param("🇨🇺🇲🇽", "?several-countries: CU MX", id="row-29-flags"),
        pytest.param("Cuba/Mexico", "?several-countries: CU MX", id="row-29-slash"),
        pytest.param("Bosnia and Croatia", "?several-countries: BA HR", id="row-29-bosnia"),
        pytest.param("Cuba 🇲🇽", "?several-countries: MX CU", id="row-29-flag-differs"),
        ("Nigerr", "?country-near: NE NG"), ("Portugl", "?country-near: PT"), ("Portu", "?country-near: PT"),
        ("Argentnia", "?country-near: AR DZ AM"), ("a trip to Cuba", "?country-near: CU"), ("Lisbon, Portugal", "?country-near: PT"),
        ("yes", "!country-unknown"), ("1", "!country-unknown"), ("xx", "!country-unknown"), ("😀", "!country-unknown"),
        ("", "!text-empty"),
    ],
)  # fmt: skip
def test_countries(text: str, expected: str, reading: Reading, told: Told) -> None:
    """Rows 24-26, 29 and A14: known ones are taken, all else is offered, explained or asked."""
    assert told(Country().read(text, {}, reading)) == expected


def test_an_unknown_country_brings_at_most_three_suggestions(reading: Reading) -> None:
    """Row 25: Narnia is not found, and what is like it is offered."""
    read = Country().read("Narnia", {}, reading)

    assert isinstance(read, Ambiguous)
    assert read.code == "country-unknown"
    assert 1 <= len(read.offers) <= 3


def test_many_countries_offer_at_most_eight(reading: Reading) -> None:
    """Row 29: a journey has at most eight legs."""
    names = "Cuba, Chile, Peru, Spain, France, Italy, Greece, Japan, China, India"

    read = Country().read(names, {}, reading)

    assert isinstance(read, Ambiguous)
    assert [code for code, _ in read.offers] == ["CU", "CL", "PE", "ES", "FR", "IT", "GR", "JP"]


ASKED_BY_NAME = {"CD", "CG", "GN", "GE", "KP", "KR", "MF", "SX", "VG", "VI"}


@pytest.mark.parametrize("locale", ["en", "es", "pt", "fr", "de", "it", "ar", "ru", "zh", "vi"])
def test_every_country_is_read_by_its_name(locale: str, reading: Reading) -> None:
    """A14: the name that a language has for a country is never taken for another."""
    wrong = {}
    for code in set(country_codes()) - {reading.home}:
        read = Country().read(str(Locale(locale).territories[code]), {}, reading)
        offered = isinstance(read, Ambiguous) and code in dict(read.offers)
        if read != code and not (offered and code in ASKED_BY_NAME):
            wrong[code] = read

    assert wrong == {}


@pytest.mark.parametrize("locale", ["en", "es"])
def test_every_country_is_read_by_the_name_we_show(locale: str, reading: Reading) -> None:
    """What we call a country can be typed back, its code and its flag too."""
    for code in set(country_codes()) - {reading.home}:
        read = Country().read(country_name(code, locale), {}, reading)
        flag = "".join(chr(0x1F1E6 + ord(letter) - ord("A")) for letter in code)

        assert read == code or (isinstance(read, Ambiguous) and code in dict(read.offers))
        assert Country().read(code, {}, reading) == code
        assert Country().read(flag, {}, reading) == code


def test_every_country_has_a_time_zone() -> None:
    """The zone of a country's capital is one that the system knows."""
    for code in country_codes():
        assert ZoneInfo(country_zone(code)).key == country_zone(code)


@pytest.mark.parametrize(
    ("code", "zone"), [("PT", "Europe/Lisbon"), ("US", "America/New_York"), ("AU", "Australia/Sydney"), ("BR", "America/Sao_Paulo"), ("XX", "UTC")]
)  # fmt: skip
def test_the_zone_is_the_capitals(code: str, zone: str) -> None:
    """One zone stands for a country that has several."""
    assert country_zone(code) == zone


@pytest.mark.parametrize(
    ("code", "locale", "name"),
    [
        ("PS", "en", "Palestine"), ("PS", "es", "Palestina"), ("TR", "en", "Türkiye"), ("PT", "es", "Portugal"),
        ("DE", "es", "Alemania"), ("DE", "fr", "Allemagne"), ("MM", "en", "Myanmar"), ("BR", "pt-BR", "Brasil"),
        ("ZZZ", "en", "ZZZ"), ("PT", "nonsense", "Portugal"), ("PT", "", "Portugal"),
    ],
)  # fmt: skip
def test_countries_are_shown_as_reviewed(code: str, locale: str, name: str) -> None:
    """CLDR's names, but for those that we have reviewed."""
    assert country_name(code, locale) == name


def test_a_country_is_shown_in_the_readers_language(reading: Reading) -> None:
    """The echo is an argument that reads differently in each language."""
    assert Country().shown("PT", {}, reading) == country("PT")


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("PT", "Lisbon", "Lisbon"), ("PT", "lisboa", "Lisbon"), ("PT", "LISBON", "Lisbon"), ("PT", "Lisbon, Portugal", "Lisbon"),
        ("RU", "Москва", "Moscow"), ("CN", "北京", "Beijing"), ("EG", "القاهرة", "Cairo"), ("DE", "Koeln", "Köln"),
        ("DE", "Cologne", "Köln"), ("VN", "Ha Noi", "Hanoi"), ("CU", "La Habana", "Havana"), ("CL", "Santiago", "Santiago"),
        ("CR", "San Jose", "San José"), ("US", "San Jose", "San Jose"), ("IN", "Bombay", "Mumbai"),
        pytest.param("PT", "Paris", "?city-elsewhere: Paris\n", id="row-28-elsewhere"),
        ("ZA", "Johanesburg", "?city-unknown: Johannesburg Johanesburg\n"),
        ("PT", "", "!text-empty"), ("PT", "x" * 81, "!text-long"),
        ("", "Lisbon", "Lisbon"),
    ],
)  # fmt: skip
def test_cities(code: str, text: str, expected: str, reading: Reading, told: Told) -> None:
    """Row 28: a city is looked up in its country, and never put into another one silently."""
    assert told(City().read(text, {"country": code}, reading)) == expected


def test_an_unknown_city_is_kept_after_one_confirmation(reading: Reading) -> None:
    """The typed name is offered last, and is an answer from then on."""
    read = City().read("Xyzzyville", {"country": "PT"}, reading)

    assert isinstance(read, Ambiguous)
    answer, shown = read.offers[-1]
    assert shown == typed("Xyzzyville")
    assert answer.strip() == "Xyzzyville"
    assert City().read(answer, {"country": "PT"}, reading) == answer
    assert City().shown(answer, {}, reading) == typed("Xyzzyville")


def test_a_city_elsewhere_names_both_countries(reading: Reading) -> None:
    """Row 28: the mismatch is said before what was typed is kept."""
    read = City().read("Paris", {"country": "PT"}, reading)

    assert isinstance(read, Ambiguous)
    assert read.args["country"] == country("PT")
    assert read.args["other"] == country("FR")


def test_a_part_of_a_country_is_named(reading: Reading) -> None:
    """Row 25: England is taken as the United Kingdom, and that is said."""
    read = Country().read("England", {}, reading)

    assert read == Noted("GB", "country-part", {"part": typed("England"), "country": country("GB")})
