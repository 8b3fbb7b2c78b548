"""Lists, a page at a time, in the two ways that Twilio writes them."""

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from tests.twilioapi.errors import Refused
from tests.twilioapi.http import Answer, Call

if TYPE_CHECKING:
    from tests.twilioapi.api import Twilio

Json = dict[str, Any]

MOST = 1000
USUAL = 50


def cut(call: Call, rows: list[Json]) -> tuple[list[Json], str]:
    """The rows of the page that is asked for, and the query of the next one if there is any."""
    asked = call.query
    try:
        size, number = int(asked.get("PageSize", USUAL)), int(asked.get("Page", "0"))
    except ValueError:
        raise Refused(20001, "PageSize and Page are numbers") from None
    if not 1 <= size <= MOST or number < 0:
        raise Refused(20001, "PageSize is between 1 and 1000")
    start = 0
    if token := asked.get("PageToken", ""):
        # A token names the last row of the page before, so that new rows shift nothing.
        at = [place for place, row in enumerate(rows) if f"PA{row['sid']}" == token]
        if not at:
            raise Refused(20001, "PageToken is not known")
        start = at[0] + 1
    elif number:
        raise Refused(20001, "Page needs its PageToken")
    shown = rows[start : start + size]
    if start + size >= len(rows):
        return shown, ""
    next_page = {"PageSize": size, "Page": number + 1, "PageToken": f"PA{shown[-1]['sid']}"}
    return shown, urlencode({**asked, **next_page})


def page(api: "Twilio", call: Call, key: str, rows: list[Json]) -> Answer:
    """A list as the younger hosts write it, with its `meta`."""
    shown, following = cut(call, rows)
    address = f"{api.base}{call.path}"
    meta = {
        "key": key,
        "page": int(call.query.get("Page", "0")),
        "page_size": int(call.query.get("PageSize", USUAL)),
        "first_page_url": address,
        "next_page_url": f"{address}?{following}" if following else None,
        "previous_page_url": None,
        "url": f"{api.base}{call.url}",
    }
    return Answer.of({key: shown, "meta": meta})


def old_page(call: Call, key: str, rows: list[Json]) -> Answer:
    """A list as the 2010 host writes it, flat, with addresses that have no host."""
    shown, following = cut(call, rows)
    return Answer.of(
        {
            key: shown,
            "page": int(call.query.get("Page", "0")),
            "page_size": int(call.query.get("PageSize", USUAL)),
            "start": 0,
            "end": max(len(shown) - 1, 0),
            "first_page_uri": call.path,
            "next_page_uri": f"{call.path}?{following}" if following else None,
            "previous_page_uri": None,
            "uri": call.url,
        }
    )
