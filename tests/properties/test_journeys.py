"""Two thousand journeys in which anything may happen: what must never be, never is."""

import random
from collections import Counter
from datetime import timedelta

import pytest

from chatbot.core.ids import Address, ContactId
from chatbot.core.messages import Message
from conversations.amendment import distance
from conversations.case import Case
from conversations.directory import host_of
from conversations.forms import FORMS
from conversations.introduction import digest
from conversations.record import waiting_on
from conversations.times import timers
from tests.conversations.deployment import words
from tests.properties.town import CAST, Town

JOURNEYS, AT_ONCE = 2000, 100
STEPS = 30
ANSWERS = {
    "name": "Ana Ruiz",
    "kind": "the Party",
    "travel": "3-9 Oct 2027",
    "window": "4-6 Oct 2027",
    "activity": "a meeting",
    "city": "Lisbon",
    "email": "ana@example.org",
    "phone": "+1 212 555 0123",
    "note": "skip",
    "other": "I sing",
    "cause": "1",
}
CHANGES = ("4-8 Oct 2027", "5-11 Oct 2027", "3-20 Oct 2027")
COUNTRIES = ("Portugal", "Chile", "Cuba", "Brazil", "Iceland")
WORDS = ("status", "help", "withdraw", "queue", "back", "cancel", "done", "yes", "3", "thanks")
WAITS = (timedelta(minutes=3), timedelta(minutes=16), timedelta(days=1), timedelta(days=40))
ONWARD = frozenset({"plan", "send", "agree", "approve", "details", "read", "done"})
STARTS = ("", "requested", "recommended", "given", "introduced")
INTRODUCING = frozenset({"mail-introduction", "mail-changed"})
OFFICERS = frozenset({"rosa", "dora", "vera", "otto"})


class Journey:
    """One town, and what happens in it."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.town = Town(chance=self.chance)
        self.did: list[str] = []
        self.town.says("ana", "/start")

    def lead(self, to: str) -> None:
        """Go straight to where it becomes interesting."""
        turns = {"requested": "ana", "recommended": "rosa", "given": "ana", "introduced": "vera"}
        for status, who in turns.items():
            if not to:
                return
            for _ in range(30):
                found = {case.status for case in self.town.cases.values()}
                if status in found:
                    break
                self.goes(who, straight=1.0)
                self.check()
                if status == "introduced":
                    self.town.wait(timedelta(minutes=4))
                    self.check()
            if status == to:
                return

    def go_on(self) -> None:
        """Something happens: mostly what people would do next, sometimes anything."""
        who = self.chance.choice(tuple(CAST))
        act = self.chance.choices((self.goes, self.presses, self.writes, self.waits), (8, 3, 1, 1))
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
        if ends:
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
        """Time passes, and perhaps somebody answers a mail on its page."""
        if self.town.mails and self.chance.random() < 0.5:
            self.town.posts(self.chance.choice(self.town.mails))
        else:
            self.town.wait(self.chance.choice(WAITS))

    def _answer(self, asked: str, form: str) -> str:
        question = asked.rstrip("0123456789")
        if question == "country":
            further = question != asked and self.chance.random() < 0.7
            return "no" if further else self.chance.choice(COUNTRIES)
        if question == "days":
            return self.chance.choice(CHANGES)
        return ANSWERS.get(question, "1" if form == "request" else "It is all right")

    def check(self) -> None:
        """What must hold after every turn."""
        fresh, self.town.fresh = self.town.fresh, []
        for message in fresh:
            if message.key in INTRODUCING and isinstance(message.to, Address):
                self.assert_agreed(message)
            elif message.key == "mail-withdrawn":
                self.assert_taken_back(message)
            elif isinstance(message.to, str) and message.to not in OFFICERS:
                self.assert_no_directory(message)
        times = self.town.organization.times
        for case in self.town.cases.values():
            if case.open:
                assert waiting_on(case, times), f"{case.status} is nobody's turn: {self.did}"
            for name in timers(case, times):
                assert (name, case.id) in self.town.timers, f"{case.status} lacks {name}"

    def assert_within(self, case: Case) -> None:
        """Without a new decision only days change, and no further than the rules let them."""
        changed = [event for event in self.town.events[case.id] if event.kind == "changed"]
        assert changed, self.did
        assert changed[-1].by == case.member, self.did
        assert changed[-1].means == "informed", self.did
        assert distance(case.papers.agreed, case.leg.sought) != "more", self.did

    def assert_taken_back(self, message: Message) -> None:
        """Hosts hear that a visit is off only where a person has taken it back, and once."""
        assert message.about is not None
        ends = self.town.events[message.about]
        back = {"withdrawn", "revoked", "declined", "hostless", "host-chosen"}
        assert ends[-1].kind in back, self.did
        assert ends[-1].by, self.did

    def assert_agreed(self, message: Message) -> None:
        """P27: what leaves is what was approved, by other people than the one who travels."""
        assert message.about is not None
        case, events = self.town.cases[message.about], self.town.events[message.about]
        partner = host_of(self.town.organization, case)
        assert partner is not None
        assert message.to == Address("email", partner.address)
        if events[-1].kind == "reissued":
            self.assert_within(case)
        else:
            assert case.digest == digest(self.town.organization, case, partner), self.did
        approved = [event for event in events if event.kind == "approved"]
        assert approved, self.did
        assert approved[-1].by not in {"", case.member, case.recommended_by}, self.did
        assert case.detailed, self.did

    def assert_no_directory(self, message: Message) -> None:
        """No address of the directory is in what a member reads."""
        said = words().message(message, "en", now=self.town.now, zone="UTC").text
        for partner in self.town.organization.partners:
            assert partner.address not in said, (message.key, self.did)


@pytest.mark.parametrize("start", range(0, JOURNEYS, AT_ONCE))
def test_a_journey_never_goes_where_it_must_not(start: int) -> None:
    """P27, F6: nothing leaves unagreed, nobody is forgotten, nobody reads what is not theirs."""
    for seed in range(start, start + AT_ONCE):
        journey = Journey(seed)
        journey.lead(STARTS[seed % len(STARTS)])
        journey.check()
        for _ in range(STEPS):
            journey.go_on()
            journey.check()


def test_journeys_reach_every_corner() -> None:
    """The walks above are no strolls in front of the door: they come everywhere."""
    seen: Counter[str] = Counter()
    for seed in range(150):
        journey = Journey(seed)
        journey.lead(STARTS[seed % len(STARTS)])
        for _ in range(STEPS):
            journey.go_on()
        seen.update(case.status for case in journey.town.cases.values())
        seen.update(mail.key for mail in journey.town.mails)
    assert seen.keys() >= {"requested", "given", "introduced", "declined", "mail-introduction"}, (
        seen
    )
