"""People who walk through the procedure: mostly as they are led, sometimes anyhow."""

import random
from collections.abc import Mapping
from datetime import timedelta

from chatbot.core.ids import ContactId
from conversations.forms import FORMS
from tests.properties.town import CAST, Town

ANSWERS = {
    "name": "Ana Ruiz",
    "kind": "the Party",
    "travel": "3-9 Oct 2027",
    "window": "4-6 Oct 2027",
    "activity": "a meeting",
    "city": "Lisbon",
    "email": "ana@example.org",
    "mail": "marta@example.org",
    "phone": "+1 212 555 0123",
    "note": "skip",
    "other": "I sing",
    "cause": "1",
    "contact": "Marta Silva",
    "guardian": "Maria Ruiz",
    "guardian_mail": "maria@example.org",
    "minors": "no",
    "stop": "1",
}
OWN = {"join": {"name": "Ben Ode", "email": "ben@example.org"}}
CHANGES = ("4-8 Oct 2027", "5-11 Oct 2027", "3-20 Oct 2027")
COUNTRIES = ("Portugal", "Chile", "Cuba", "Brazil", "Iceland", "Philippines")
WORDS = (
    "status", "help", "withdraw", "queue", "back", "cancel", "done", "yes", "3", "thanks",
    "report", "reports", "letter", "START", "emergency", "discreet", "visit", "language",
)  # fmt: skip
WAITS = (timedelta(minutes=3), timedelta(minutes=16), timedelta(days=1), timedelta(days=40))
ONWARD = frozenset({"plan", "send", "agree", "approve", "details", "read", "done"})
ONE = {"kind": "the Party", "country": "Portugal", "country2": "no"}
QUIET = {**ONE, "country": "Philippines"}
TWO = {
    **ONE,
    "travel": "3-9 Oct 2027",
    "country2": "Chile",
    "travel2": "10-14 Oct 2027",
    "country3": "no",
    "window": "4-6 Oct 2027",
    "window2": "11-12 Oct 2027",
}
STARTS: tuple[tuple[str, Mapping[str, str]], ...] = (
    ("", {}), ("requested", {}), ("recommended", {}), ("given", {}), ("introduced", {}),
    ("home", ONE), ("along", ONE), ("given", TWO), ("introduced", QUIET), ("visit", {}),
)  # fmt: skip
"""Where the journeys begin to be anybody's, and what is answered until then."""

OFFICERS = frozenset({"rosa", "dora", "vera", "otto"})
TURNS = {"requested": "ana", "recommended": "rosa", "given": "ana", "introduced": "vera"}
FURTHER = {"home": "introduced", "along": "recommended"}
PATIENCE = 40
WELCOMED = 0.3
LED = frozenset({"request", "details"})
"""Forms that are filled in as the beginning of a journey wants."""


class Walk:
    """One town, and what happens in it."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.town = Town(chance=self.chance)
        self.did: list[str] = []
        self.told: Mapping[str, str] = {}
        self.town.says("ana", "/start")

    def check(self) -> None:
        """What must hold after every turn."""

    def begin(self, start: tuple[str, Mapping[str, str]]) -> None:
        """Go straight to where it becomes interesting."""
        to, self.told = start
        self.lead(FURTHER.get(to, to))
        if to == "home":
            self.town.wait(timedelta(days=223))
        elif to == "along":
            self.together()
        elif to == "visit":
            self.visited()
        self.told = {}
        self.town.wait(timedelta(minutes=1))  # every leg is opened
        self.check()

    def lead(self, to: str) -> None:
        """Up to a status, each of them by whoever has the turn."""
        for status, who in TURNS.items():
            if to not in TURNS:
                return
            for n in range(PATIENCE):
                if status in {case.status for case in self.town.cases.values()}:
                    break
                second = status == "introduced" and n % 3 == 2  # where two have to approve
                self.goes("otto" if second else who, straight=1.0)
                self.check()
                if status == "introduced":
                    self.town.wait(timedelta(minutes=4))
                    self.check()
            if status == to:
                return

    def together(self) -> None:
        """Ana invites somebody, and Ben joins."""
        for name in ("party", "invite"):
            self.finds("ana", name)
        self.joins("ben")
        for _ in range(14):
            if any(case.company.travellers for case in self.town.cases.values()):
                break
            self.goes("ben", straight=1.0)
            self.check()
        self.finds("ana", "whole")

    def visited(self) -> None:
        """Otto has heard of visitors, and a club is asked."""
        self.town.presses("otto", ("home", "visit", None, 0))
        for _ in range(PATIENCE):
            if any(case.kind == "visit" for case in self.town.cases.values()):
                break
            self.goes("otto", straight=1.0)
            self.check()
        self.finds("vera", "offer")
        self.finds("vera", "new-york")
        if self.chance.random() < WELCOMED:
            self.finds("rosa", "welcome")
            for _ in range(5):
                self.goes("rosa", straight=1.0)
                self.check()

    def finds(self, who: str, name: str) -> None:
        """They look for a button, and press it where there is one."""
        found = [choice for choice in self.town.choices(who) if choice[1] == name]
        if found:
            self.town.presses(who, found[-1])
            self.check()

    def go_on(self) -> None:
        """Something happens: mostly what people would do next, sometimes anything."""
        who = self.chance.choice(tuple(CAST))
        acts = (
            self.goes,
            self.presses,
            self.writes,
            self.waits,
            self.posts,
            self.sends,
            self.joins,
        )
        act = self.chance.choices(acts, (10, 4, 1, 1, 1, 1, 1))
        self.did.append(f"{who} {act[0].__name__}")
        act[0](who)

    def goes(self, who: str, straight: float = 0.6) -> None:
        """They do what they are asked: an answer, or one of the buttons shown last."""
        draft = self.town.sessions[ContactId(who)].draft
        form = FORMS.get(draft.form) if draft is not None else None
        asking = draft.asking if draft is not None and form is not None else None
        offered = self.town.choices(who, last=1)
        ready = "done" if draft is not None and draft.parts else "read"
        ends = [choice for choice in offered if choice[1] == ready]
        answers = [c for c in offered if form is not None and c[0] == f"{form.id}.{asking}"]
        if form is not None and form.id in LED and asking is not None and asking in self.told:
            self.town.says(who, self.told[asking])
        elif ends:
            self.town.presses(who, ends[0])
        elif answers and self.chance.random() < 0.5:
            self.town.presses(who, self.chance.choice(answers))
        elif form is not None and asking in form.questions and asking is not None:
            self.town.says(who, self._answer(asking, form.id))
        elif offered:
            onward = [choice for choice in offered if choice[1] in ONWARD]
            liked = onward if onward and self.chance.random() < straight else offered
            self.town.presses(who, self.chance.choice(liked))
        elif who not in OFFICERS or not self.town.phones[ContactId(who)]:
            self.town.says(who, "/start")
        else:
            self.town.says(who, "queue")

    def presses(self, who: str) -> None:
        """They press any button that they still see."""
        offered = self.town.choices(who)
        if offered:
            self.town.presses(who, self.chance.choice(offered))

    def writes(self, who: str) -> None:
        """They say something, whatever they were asked."""
        self.town.says(who, self.chance.choice(WORDS))

    def waits(self, _: str) -> None:
        """Time passes."""
        self.town.wait(self.chance.choice(WAITS))

    def posts(self, _: str) -> None:
        """Somebody with a link to a page answers there."""
        found = [*self.town.mails, *self.town.phones[ContactId("ana")][-3:]]
        if found:
            self.town.posts(self.chance.choice(found))

    def sends(self, who: str) -> None:
        """They send a file, mostly because they want to tell of a trip."""
        if self.chance.random() < 0.7:
            self.town.says(who, "report")
        self.town.sends(who, self.chance.choice(("photo", "voice", "sticker")))

    def joins(self, who: str) -> None:
        """They open a link that somebody has made."""
        codes = [code for code, made in self.town.codes.items() if made.about]
        if codes:
            self.town.says(who, f"/start {self.chance.choice(codes)}")

    def _answer(self, asked: str, form: str) -> str:
        question = asked.rstrip("0123456789")
        if question == "country":
            further = question != asked and self.chance.random() < 0.7
            return "no" if further else self.chance.choice(COUNTRIES)
        if question == "days":
            return self.chance.choice(CHANGES)
        known = {**ANSWERS, **OWN.get(form, {})}
        return known.get(question, "1" if form == "request" else "It is all right")
