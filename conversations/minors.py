"""What hosts read of somebody who is not of age: the guardian's address, never their own."""

from chatbot.core.messages import Arg, Args, typed, words
from conversations.case import Case


def letter_args(case: Case) -> Args:
    """Whom hosts write to, and that nobody stays in private homes unless it was allowed."""
    youth = case.youth
    if not youth.minor:
        return {"has_guardian": "no", "guardian": "", "care": ""}
    return {
        "email": typed(youth.guardian_mail),
        "phone": "",
        "has_phone": "no",
        "has_guardian": "yes",
        "guardian": typed(youth.guardian),
        "care": words(
            care(case), guardian=typed(youth.guardian), quiet="yes" if case.quiet else "no"
        ),
    }


def through(case: Case) -> Args:
    """To whom hosts write: on a quiet trip to nobody but us, whoever travels."""
    return {"quiet": "guardian"} if case.youth.minor and not case.quiet else {}


def care(case: Case) -> str:
    return "letter-care-homes" if case.youth.homes else "letter-care"


def facts(case: Case, args: Args) -> tuple[tuple[str, Arg], ...]:
    """Two more rows of the letter."""
    if not case.youth.minor:
        return ()
    return (("letter-fact-guardian", args["guardian"]), ("letter-fact-care", args["care"]))


def mailbox(case: Case) -> str:
    """Whose address may stand visibly beside the hosts'."""
    return case.youth.guardian_mail if case.youth.minor else case.email
