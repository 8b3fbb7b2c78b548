"""What a traveller is introduced as: the same in letter, mail, card, status and on the web."""

from chatbot.core.messages import Arg, Args, typed, words
from conversations.case import Case
from conversations.organization import Organization


def said(case: Case) -> Arg:
    """The scope in words."""
    return words(f"letter-scope-{case.guard.scope}", occasion=typed(case.guard.occasion))


def word(case: Case) -> Args:
    """By what hosts and traveller know each other; nothing where the letter left before it."""
    return {"word": case.guard.word, "has_word": "yes" if case.guard.word else "no"}


def told(case: Case) -> Args:
    """As what somebody travels, told to themself, beside the word."""
    own = words(f"scope-as-{case.guard.scope}", occasion=typed(case.guard.occasion))
    return {"as": own, **word(case)}


def letter_args(organization: Organization, case: Case) -> Args:
    """What scope and quiet add to a letter; on a quiet trip hosts write to our department alone."""
    found: dict[str, Arg] = {
        "scope": case.guard.scope,
        "occasion": typed(case.guard.occasion),
        "quiet": "yes" if case.quiet else "no",
        **word(case),
    }
    if case.quiet:
        found |= {"email": organization.address, "phone": "", "has_phone": "no"}
    return found
