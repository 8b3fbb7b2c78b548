"""The letter as data: what it says of whoever travels, and nothing that they did not agree to."""

from datetime import date

from chatbot.core.ids import Key
from chatbot.core.messages import Arg, Args, Document, Line, country, days, named, typed, words
from conversations import minors, scopes
from conversations.cards import activities
from conversations.case import Case
from conversations.case.papers import number
from conversations.directory import languages
from conversations.editions import making
from conversations.organization import Organization, Partner

WORDED = ("party", "league")
"""Kinds of member that letters have words for; others are called as in the organisation file."""


def membership(organization: Organization, kind: str) -> Arg:
    """What a letter calls a member."""
    if kind in WORDED:
        return words(f"letter-{kind}")
    return named(organization.named("kinds", kind))


def letter_args(organization: Organization, case: Case, partner: Partner) -> Args:
    """What the letter and the mail say, which is what the member has consented to and no more."""
    leg = case.leg
    return {
        "organization": organization.name,
        "department": organization.department,
        "address": organization.address,
        "partner": partner.name,
        "name": typed(case.name),
        "membership": membership(organization, case.membership),
        "country": country(leg.country),
        "city": typed(leg.city),
        "window": days(leg.sought),
        "activity": activities(organization, leg.activity),
        "email": typed(case.email),
        "phone": typed("" if case.phone == "none" else case.phone),
        "has_phone": "no" if case.phone == "none" else "yes",
        "other": typed(case.other),
        "has_other": "yes" if case.other else "no",
        "conditions": typed(case.circle.conditions),
        "has_conditions": "yes" if case.circle.conditions else "no",
        "number": number(case),
        **minors.letter_args(case),
        **scopes.letter_args(organization, case),
        **minors.through(case),
        "has_others": "no",
        "others": "",
    }


def letter(organization: Organization, case: Case, partner: Partner, prepared: date) -> Document:
    """The letter as data: one page, numbered, for the days of contact and no longer."""
    args = letter_args(organization, case, partner)
    under = ("conditions",) if case.circle.conditions else ()
    paragraphs = (
        "title", "greeting", "body", "scope", *under, "validity", "closing", "signature", "check",
    )  # fmt: skip
    place: Arg = words("letter-place", city=args["city"], country=args["country"])
    facts: tuple[tuple[str, Arg], ...] = (
        ("letter-fact-name", args["name"]),
        ("letter-fact-window", args["window"]),
        ("letter-fact-place", place),
        ("letter-fact-activity", args["activity"]),
        ("letter-fact-scope", scopes.said(case)),
        *minors.facts(case, args),
        ("letter-fact-contact", args["email"]),
        ("letter-fact-number", args["number"]),
        ("letter-fact-prepared", days(prepared.isoformat())),
    )
    return Document(
        name=f"introduction-{number(case)}",
        template="letter",
        locales=languages(partner),
        lines=tuple(Line(Key(f"letter-{p}"), args) for p in paragraphs),
        facts=tuple((Key(k), v) for k, v in facts),
        number=number(case),
        about=case.id,
        label=making(case),
    )
