"""Two thousand journeys in which anything may happen: what must never be, never is."""

import re
from collections import Counter
from dataclasses import replace

import pytest

from chatbot.core.ids import Address
from chatbot.core.messages import As, Message
from conversations.amendment import distance
from conversations.case import Case
from conversations.directory import host_of
from conversations.introduction import digest
from conversations.record import waiting_on
from conversations.times import timers
from tests.conversations.deployment import words
from tests.conversations.test_discretion import FORBIDDEN
from tests.properties.walks import ANSWERS, OFFICERS, STARTS, Walk

JOURNEYS, AT_ONCE = 2000, 100
STEPS = 12
INTRODUCING = frozenset({"mail-introduction", "mail-changed"})
TELLING = {locale: re.compile(found, re.IGNORECASE) for locale, found in FORBIDDEN.items()}
MAIL_AT = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
FEW = {
    "divided", "invite-opened", "traveller-joined", "quieted", "first-approved", "piece-given",
    "report-done", "contact-named", "host-answered", "visit-offered", "visit-hosted", "changed",
    "withdrawn", "human-first", "leg-opened",
}  # fmt: skip
"""What has to happen somewhere, for the walks to be worth anything."""


PAGES = frozenset({"link", "site"})


def linked(message: Message) -> Message:
    """The message with addresses of pages where it leads to any."""
    args = {
        name: "https://example.org/p" if isinstance(arg, As) and arg.kind in PAGES else arg
        for name, arg in message.args.items()
    }
    return replace(message, args=args)


class Journey(Walk):
    """A walk that is looked at after every turn."""

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
            if isinstance(message.to, Address):
                self.assert_no_copy(message)
            elif message.quiet:
                self.assert_tells_nothing(message)
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
        """Hosts hear that a visit is off where a person took it back, or its days are over."""
        assert message.about is not None
        ends = self.town.events[message.about]
        back = {"withdrawn", "revoked", "declined", "hostless", "host-chosen"}
        assert ends[-1].kind in {*back, "expired"}, self.did
        assert ends[-1].by or ends[-1].kind == "expired", self.did

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
        along = {each.contact for each in case.company.travellers}
        assert approved[-1].by not in {"", case.member, case.recommended_by, *along}, self.did
        assert case.detailed, self.did

    def assert_no_directory(self, message: Message) -> None:
        """No address is in what a member reads but their own, ours, and the named contact's."""
        plain = replace(linked(message), quiet=False)
        told = words().message(plain, "en", now=self.town.now, zone="UTC")
        read = "\n".join((told.text, *told.labels))
        organization = self.town.organization
        for partner in organization.partners:
            every = (partner.address, partner.youth_address, *partner.addresses)
            assert not any(each in read for each in every if each), (message.key, self.did)
        mine = (c for c in self.town.cases.values() if self.is_on(c, message.to))
        contacts = {c.host.contact.mail for c in mine if c.host.contact is not None}
        typed = {ANSWERS["email"], ANSWERS["guardian_mail"], "ben@example.org"}
        read_there = set(MAIL_AT.findall(read))
        assert read_there <= {*contacts, *typed, organization.address}, (message.key, self.did)

    def is_on(self, case: Case, contact: object) -> bool:
        """Whether somebody travels on a trip."""
        return contact in {case.member, *(each.contact for each in case.company.travellers)}

    def assert_tells_nothing(self, message: Message) -> None:
        """Nothing on a quiet phone tells whoever else reads it who writes, or about what."""
        assert isinstance(message.to, str)
        locale = self.town.persons[message.to].locale or "en"
        told = words().message(linked(message), locale, now=self.town.now, zone="UTC")
        read = "\n".join((told.text, *told.labels))
        found = TELLING[locale[:2]].search(read)
        assert found is None, (message.key, found, self.did)
        assert self.town.organization.name not in read, (message.key, self.did)
        assert message.file is None, self.did

    def assert_no_copy(self, message: Message) -> None:
        """About a quiet trip departments write to each other, and to no address of a traveller."""
        case = self.town.cases.get(message.about) if message.about is not None else None
        if case is not None and case.quiet:
            assert message.to != Address("email", case.email), (message.key, self.did)


@pytest.mark.parametrize("start", range(0, JOURNEYS, AT_ONCE))
def test_a_journey_never_goes_where_it_must_not(start: int) -> None:
    """P27, F6: nothing leaves unagreed, nobody is forgotten, nobody reads what is not theirs."""
    for seed in range(start, start + AT_ONCE):
        journey = Journey(seed)
        journey.begin(STARTS[seed % len(STARTS)])
        for _ in range(STEPS):
            journey.go_on()
            journey.check()


def test_journeys_reach_every_corner() -> None:
    """The walks above are no strolls in front of the door: they come everywhere."""
    seen: Counter[str] = Counter()
    for seed in range(200):
        walk = Walk(seed)
        walk.begin(STARTS[seed % len(STARTS)])
        for _ in range(2 * STEPS):
            walk.go_on()
        seen.update(case.status for case in walk.town.cases.values())
        seen.update(mail.key for mail in walk.town.mails)
        seen.update(event.kind for events in walk.town.events.values() for event in events)
    assert seen.keys() >= {"requested", "given", "introduced", "declined", "mail-introduction"}, (
        seen
    )
    assert seen.keys() >= FEW, FEW - seen.keys()
