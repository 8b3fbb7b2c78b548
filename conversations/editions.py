"""What tells one letter of a trip from the one before: its thread, its marks, its making."""

from dataclasses import replace

from chatbot.core.messages import Args, days, typed
from conversations.case import Case


def thread(case: Case) -> str:
    """The place that all mails about one trip to its hosts take, so that they stand together."""
    return f"hosts:{case.id}"


def making(case: Case) -> str:
    """By what a letter is known again when it is made: one that is outdated by then is dropped."""
    unmade = replace(case, file="", company=case.company.unmade())
    return f"letter-{unmade.content()[:16]}"


def marked(case: Case) -> Args:
    """What the hosts have read before, so that each changed line can say so."""
    was, leg = case.papers.was, case.leg
    if was is None:
        return {}
    return {
        "days_changed": "yes" if was.sought != leg.sought else "no",
        "window_before": days(was.sought),
        "city_changed": "yes" if was.city != leg.city else "no",
        "city_before": typed(was.city),
        "activity_changed": "yes" if was.activity != leg.activity else "no",
        "number_before": case.papers.editions[-1].number if case.papers.editions else case.number,
    }
