"""What the events of safety make of a case."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from conversations import happened as h
from conversations.case.whole import Case
from conversations.happened.safety import Guarding


def _quieted(case: Case, event: h.Quieted) -> Case:
    """The mail says the word, so a decision about an earlier one does not count."""
    if not case.undecided:
        return replace(case, quiet=True)
    guard = replace(case.guard, word=event.word)
    return replace(case, quiet=True, guard=guard, version=case.version + 1)


def _proposed(case: Case, event: h.ScopeProposed) -> Case:
    """Another proposal is another question: a button that showed an earlier one refuses."""
    guard = replace(
        case.guard, proposed=event.occasion, proposed_by=event.by, proposed_name=event.name
    )
    return replace(case, guard=guard, version=case.version + 1)


def _set(case: Case, event: h.ScopeSet) -> Case:
    """Another scope is another letter: it is made and decided anew."""
    guard = Guarding(word=case.guard.word, scope=event.scope, occasion=event.occasion)
    return replace(case, guard=guard, file="", version=case.version + 1)


APPLIED: Mapping[type[Any], Callable[[Case, Any], Case]] = MappingProxyType(
    {h.Quieted: _quieted, h.ScopeProposed: _proposed, h.ScopeSet: _set}
)
