"""The page on which a host answers without an account, in its own language and in English."""

from dataclasses import replace

from chatbot.core.ids import Key
from chatbot.core.messages import Arg, Args, Choice, Line, country, days, typed, words
from chatbot.core.pages import DAYS, LONG, MAIL, PHONE, Input, Page, Visit
from conversations import scopes
from conversations.cards import activities
from conversations.case import Case
from conversations.case.papers import number
from conversations.directory import host_of, invited, languages
from conversations.host_forms import CHOICES
from conversations.hosting import VISITED, answerable, answering
from conversations.nowhere import GONE
from conversations.organization import Organization
from conversations.times import last_day_over

_CONTACT = ("meet", "contact")
_GREETING = Input(id="greeting", label=Key("page-host-ask-greeting"), max=300)

INPUTS = (
    Input(id="contact", label=Key("page-host-ask-contact"), max=80, only=_CONTACT),
    Input(id="mail", label=Key("page-host-ask-mail"), kind=MAIL, only=_CONTACT),
    Input(id="phone", label=Key("page-host-ask-phone"), kind=PHONE, only=_CONTACT),
    Input(id="days", label=Key("page-host-ask-days"), kind=DAYS, required=True, only=("dates",)),
    Input(id="words", label=Key("page-host-ask-words"), kind=LONG, max=1000, only=CHOICES),
    replace(_GREETING, only=CHOICES),
)
"""What a host may fill in, each with the ways to answer that it belongs to."""


def page(visit: Visit) -> Page:
    """Who comes, when, and what is hoped for, with four ways to answer; nothing once it is over."""
    case, organization = visit.case, visit.organization
    if not isinstance(case, Case) or case.kind != "trip":
        return GONE
    partner = host_of(organization, case)
    if partner is None or not (answerable(case) or case.status in VISITED):
        return GONE
    if not invited(organization, case, visit.subject):
        return GONE  # they were asked, and then somebody else was
    args = _args(organization, case)
    asked = Page(
        title=Line(Key("page-host-title"), args),
        lines=(*_before(visit, case, args), Line(Key("page-host"), args)),
        facts=_facts(organization, case),
        inputs=tuple(_input(case, asked) for asked in INPUTS),
        choices=tuple(_choice(case, way, answering(case, way)) for way in CHOICES),
        locales=languages(partner),
    )
    return asked if answerable(case) else _afterwards(visit, case, asked, args)


def _afterwards(visit: Visit, case: Case, asked: Page, args: Args) -> Page:
    """Once the visit is over there is one thing left to say."""
    thanks = (Line(Key("page-host-done")),) if visit.done else ()
    return replace(
        asked,
        lines=(*thanks, Line(Key("page-host-over"), args)),
        inputs=(replace(_GREETING, required=True),),
        choices=(_choice(case, "greet", "greet"),),
    )


def _before(visit: Visit, case: Case, args: Args) -> tuple[Line, ...]:
    """That an answer has arrived, and until when it may be changed."""
    if visit.done in {answering(case, way) for way in CHOICES}:
        return (Line(Key("page-host-done")), Line(Key("page-host-again"), args))
    if case.host.answers:
        return (Line(Key("page-host-again"), args),)
    return ()


def _input(case: Case, asked: Input) -> Input:
    return replace(asked, only=tuple(answering(case, way) for way in asked.only))


def _choice(case: Case, way: str, named: str) -> Choice:
    return Choice(question="host", id=named, label=Key(f"button-host-{way}"), about=case.id)


def _args(organization: Organization, case: Case) -> Args:
    last = last_day_over(case.leg).date().isoformat()
    return {
        "organization": organization.name,
        "department": organization.department,
        "address": organization.address,
        "name": typed(case.name),
        "number": number(case),
        "window": days(case.leg.sought),
        "last": days(case.leg.sought.split("/")[-1] or last),
    }


def _facts(organization: Organization, case: Case) -> tuple[tuple[Key, Arg], ...]:
    leg = case.leg
    place = words("letter-place", city=typed(leg.city), country=country(leg.country))
    return (
        (Key("letter-fact-name"), typed(case.name)),
        (Key("letter-fact-window"), days(leg.sought)),
        (Key("letter-fact-place"), place),
        (Key("letter-fact-activity"), activities(organization, leg.activity)),
        (Key("letter-fact-scope"), scopes.said(case)),
        (Key("letter-fact-number"), number(case)),
    )
