"""Destinations for which one approval is not enough."""

from conversations.case import Case
from conversations.organization import Organization


def two_needed(organization: Organization, case: Case) -> bool:
    """Whether two people of the department must approve, one after the other."""
    listed = {place.country for place in organization.sensitive}
    return case.quiet or any(leg.country in listed for leg in case.legs)


def complete(organization: Organization, case: Case) -> bool:
    """Whether what is about to leave was approved by as many people as it needs."""
    if not two_needed(organization, case):
        return True
    first = case.circle.first
    return (
        first is not None
        and first.by != case.decided_by
        and (first.version, first.digest) == (case.version, case.digest)
    )
