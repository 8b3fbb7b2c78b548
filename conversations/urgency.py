"""How little time is left, said honestly: in hours, with the time there and here."""

from datetime import datetime

from chatbot.core.messages import Args, moment
from chatbot.fields import country_zone
from conversations.happened import Leg
from conversations.organization import Organization
from conversations.times import HOUR, days_left, first_day

URGENT = 2.0
"""Days before the first meeting from which a letter says that it is urgent."""


def arguments(legs: tuple[Leg, ...], organization: Organization, now: datetime) -> Args:
    """Hours until the first day of contact, and what time it is in both places."""
    first = min(legs, key=first_day)
    left = first_day(first) - now
    return {
        "there_already": "yes" if left.total_seconds() <= 0 else "no",
        "hours": max(1, round(left / HOUR)),
        "there": moment(now.isoformat(), country_zone(first.country)),
        "here": moment(now.isoformat(), organization.zone),
    }


def letter_args(organization: Organization, leg: Leg, now: datetime) -> Args:
    """What a mail says about how soon it is, and by which number it can be talked about."""
    near = days_left((leg,), now) < URGENT
    return {
        "urgent": "yes" if near else "no",
        "has_office_phone": "yes" if near and organization.phone else "no",
        "office_phone": organization.phone,
    }
