"""Where and when a trip goes, said of all its legs at once; and what each leg says of itself."""

from collections.abc import Iterable, Iterator

from chatbot.core.messages import Arg, country, days, listed
from conversations.case import Case
from conversations.happened import Leg


def where(case: Case) -> Arg:
    """The country of a trip, or all of its countries."""
    return countries(leg.country for leg in case.legs)


def countries(codes: Iterable[str]) -> Arg:
    """One country, or several, each once."""
    codes = tuple(dict.fromkeys(codes)) or ("",)
    return country(codes[0]) if len(codes) == 1 else listed(*(country(code) for code in codes))


def when(case: Case) -> Arg:
    """The days on which contact is sought; of several legs, from the first to the last."""
    return days(span(case.legs))


def span(legs: tuple[Leg, ...]) -> str:
    """From the first day of contact to the last, anywhere."""
    sought = [leg.sought for leg in legs if leg.sought]
    if not sought:
        return ""
    first = min(window.split("/")[0] for window in sought)
    return f"{first}/{max(window.split('/')[-1] for window in sought)}"


def journey(case: Case, trips: Iterable[Case]) -> Iterator[Case]:
    """Those that are legs of the same journey, itself among them."""
    return (one for one in trips if (one.of or one.id) == (case.of or case.id))


def rows(case: Case) -> list[tuple[str, Arg]]:
    """Country and days of each leg, for a card."""
    return [
        pair
        for leg in case.legs
        for pair in (
            ("card-fact-country", country(leg.country)),
            ("card-fact-travel", days(leg.travel)),
        )
    ]
