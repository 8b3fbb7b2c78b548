"""When what comes after a trip is due: the welcome, reminders, the end, the digest of the month."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from conversations.case import Case
from conversations.happened.safety import DELEGATE
from conversations.organization import Organization, Times

DAY = timedelta(days=1)
MORNING = time(10)
"""When somebody who came home is written to, where they live."""

NOON = time(15)
"""When the digest goes out, on the first of a month: of the clock that everybody shares."""

AFTER = 30 * DAY
"""How long something may be added once all is over."""


def timers(case: Case, times: Times) -> dict[str, datetime]:
    """What is still to come of a report."""
    report = case.report
    wanted: dict[str, datetime] = {}
    if report.told_at is not None and report.pieces and not report.digested:
        wanted["digest"] = _next_month(report.told_at)
    if report.onward is not None:
        wanted["end"] = report.onward
    if case.status != "returned":
        return wanted
    reminders = times.report_reminder_days
    if report.reminders < len(reminders):
        wanted["tell"] = case.since + reminders[report.reminders] * DAY
    elif report.due is None:
        wanted["close"] = case.since + times.report_close_days * DAY
    if report.due is not None and not report.overdue:
        wanted["overdue"] = report.due
    return wanted


def welcome(case: Case, organization: Organization) -> datetime:
    """When somebody is welcomed back: in the morning after the last day, at home."""
    last = max(leg.sought.split("/")[-1] for leg in case.legs)
    morning = datetime.combine(date.fromisoformat(last) + DAY, MORNING)
    return morning.replace(tzinfo=ZoneInfo(organization.zone)).astimezone(UTC)


def owed(case: Case, organization: Organization, now: datetime) -> datetime | None:
    """By when a report is owed: by delegates, and after what the organisation file names."""
    picked = {
        activity for leg in case.legs for activity in leg.activity.partition("\n")[0].split(",")
    }
    if case.guard.scope != DELEGATE and not picked & set(organization.reported):
        return None
    return now + organization.times.report_days * DAY


def is_open(case: Case, now: datetime) -> bool:
    """Whether something can still be added."""
    return case.open or now < case.since + AFTER


def _next_month(at: datetime) -> datetime:
    first = (at.replace(day=1) + 31 * DAY).replace(day=1)
    return datetime.combine(first.date(), NOON, UTC)
