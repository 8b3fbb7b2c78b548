"""Several people on one trip: each with their own consent, letter and copy; one decision."""

from itertools import permutations

from conversations.letters import letter_state
from tests.conversations.deployment import Deployment
from tests.conversations.together import BEN, all_given, all_sent, begun, joined, link
from tests.conversations.trips import again, play

HOST = "pcp@example.org"


async def test_each_joins_with_their_own_consent(trip: Deployment) -> None:
    """Everybody gives their own name and address, and the leader hears only how many there are."""
    case = await joined(trip)
    assert [t.name for t in case.company.travellers] == ["Ben Ode", "Cleo Ray"]
    assert all(t.agreed for t in case.company.travellers)
    assert "2 of 2 have joined" in trip.told("ana")
    assert "ben@example.org" not in trip.told("ana")
    assert "ben@example.org" not in trip.told("cleo")


async def test_stranger_with_a_link_is_answered_as_every_stranger(trip: Deployment) -> None:
    """A link into a trip makes nobody known, and can still be used by whoever is."""
    await begun(trip)
    code = await link(trip)
    await trip.say("zoe", "hello")
    await trip.say("zoe", f"/start {code}")
    first, second = trip.heard["zoe"]
    assert first.text == second.text
    assert await trip.store.person(trip.phones.parse("zoe", text="?").contact) is None

    await trip.say("ben", f"/start {code}")
    assert trip.last("ben").key == "company-invited"


async def test_link_runs_out_after_three_days(trip: Deployment) -> None:
    """Whoever comes later asks for a new one."""
    await begun(trip)
    code = await link(trip)
    await trip.wait(hours=73)
    await trip.say("ben", f"/start {code}")
    assert trip.last("ben").key != "company-invited"


async def test_link_works_once(trip: Deployment) -> None:
    """What Ben has opened opens nothing to Cleo."""
    await begun(trip)
    code = await link(trip)
    await trip.say("ben", f"/start {code}")
    await trip.say("cleo", f"/start {code}")
    assert trip.last("cleo").key != "company-invited"


async def test_whoever_says_no_is_left_out_quietly(trip: Deployment) -> None:
    """The leader hears nothing of it, neither then nor on the list."""
    case = await begun(trip)
    first, second = await link(trip), await link(trip)
    await trip.say("ben", f"/start {first}")
    await play(trip, "ben", *BEN, "[Send]")
    await trip.say("cleo", f"/start {second}")
    trip.forget_heard()
    await trip.tap("cleo", "Not me")
    assert "ana" not in trip.heard
    await play(trip, "ana", "status", "[Others travel too]")
    assert "1 of 2 have joined" in trip.last("ana").text
    assert "leo" not in trip.told("ana")
    assert (await again(trip, case)).company.opened == ()


async def test_details_wait_until_the_leader_says_that_is_all(trip: Deployment) -> None:
    """A trip is not handed over while others are awaited."""
    case = await joined(trip)
    await trip.tap("ana", "Start")
    assert trip.last("ana").key == "company-menu"
    await trip.tap("ana", "That’s all of us")
    await trip.tap("ana", "Start")
    assert trip.last("ana").key == "details-window"
    assert (await again(trip, case)).company.complete


async def test_nobody_joins_once_the_department_has_it(trip: Deployment) -> None:
    """An older link opens nothing any more."""
    await begun(trip)
    first, late = await link(trip), await link(trip)
    await trip.say("ben", f"/start {first}")
    await play(trip, "ben", *BEN, "[Send]")
    await trip.tap("ana", "That’s all of us")
    await trip.say("cleo", f"/start {late}")
    assert trip.last("cleo").key != "company-invited"


async def test_hosts_get_one_mail_with_every_letter(trip: Deployment) -> None:
    """One decision, one mail, three letters with numbers of their own."""
    case = await all_sent(trip)
    (mail,) = trip.letterbox.to(HOST)
    letters = [file.name for file in (mail.file, *mail.more) if file is not None]
    number = case.number
    assert letters == [f"introduction-{number}{end}.pdf" for end in ("", "-B", "-C")]
    for name in ("Ana Ruiz", "Ben Ode", "Cleo Ray", "ben@example.org"):
        assert name in mail.text


async def test_nobody_reads_anybody_elses_address(trip: Deployment) -> None:
    """Each copy has its own letter, and no name, number or address of the others."""
    await all_sent(trip)
    boxes = {"ana": "ana@example.org", "ben": "ben@example.org", "cleo": "cleo@example.org"}
    for mine, others in permutations(boxes.values(), 2):
        (copy,) = trip.letterbox.to(mine)
        assert others not in copy.text
        assert not copy.more
        assert not copy.copies
    assert "555 0177" not in "".join(m.text for m in trip.letterbox.to("ana@example.org"))
    assert "Ben Ode" not in trip.letterbox.to("cleo@example.org")[0].text


async def test_approver_sees_every_letter_before_deciding(trip: Deployment) -> None:
    """The exact mail is above the card, and each further letter with it."""
    await all_given(trip)
    shown = [one for one in trip.heard["vera"] if one.key == "company-preview"]
    assert [one.text for one in shown] == [
        "And the letter of Ben Ode:",
        "And the letter of Cleo Ray:",
    ]


async def test_everybody_hears_when_they_are_introduced(trip: Deployment) -> None:
    """What the leader is told, each of the others is told, with their own number."""
    case = await all_sent(trip)
    await trip.wait(minutes=16)
    assert trip.last("ben").key == "company-introduced"
    assert f"{case.number}-B" in trip.last("ben").text
    await trip.say("cleo", "status")
    assert f"{case.number}-C" not in trip.told("ben")
    assert "introduced" in trip.last("cleo").text


async def test_taking_one_out_revokes_one_letter(trip: Deployment) -> None:
    """The hosts get a short note about that letter; the others stay valid."""
    case = await all_sent(trip)
    await trip.say("ben", "status")
    await play(trip, "ben", "[Leave the trip]", "[Yes, leave it]")
    found, now = await again(trip, case), trip.clock.now()
    assert letter_state(found, f"{case.number}-B", now) == "withdrawn"
    assert letter_state(found, f"{case.number}-C", now) == "valid"
    assert letter_state(found, case.number, now) == "valid"
    note = trip.letterbox.to(HOST)[-1]
    assert f"{case.number}-B" in note.text
    assert "Ben" not in note.text
    assert found.status == case.status


async def test_leaving_before_anything_is_sent_leaves_nothing(trip: Deployment) -> None:
    """Whoever left is in no mail, and approving is for those who are still there."""
    case = await all_given(trip)
    await trip.say("ben", "status")
    await play(trip, "ben", "[Leave the trip]", "[Yes, leave it]")
    await trip.tap("vera", "Approve")
    await trip.wait(minutes=3)
    (mail,) = trip.letterbox.to(HOST)
    assert "Ben" not in mail.text
    assert len(mail.more) == 1
    assert (await again(trip, case)).status == "sent"


async def test_department_may_take_one_person_out(trip: Deployment) -> None:
    """The rest of the trip goes on."""
    case = await all_given(trip)
    await play(trip, "vera", "[More]", "[More]", "[Still more]", "[Who travels]")
    await play(trip, "vera", "[Cleo Ray]", "[Yes, take out]")
    assert [t.name for t in (await again(trip, case)).company.travellers] == ["Ben Ode"]
    assert "company-out-told" in trip.keys("cleo")


async def test_leader_gives_parts(trip: Deployment) -> None:
    """Whoever joins is a delegate until the leader says otherwise."""
    case = await joined(trip)
    await play(trip, "ana", "status", "[Others travel too]", "[Ben Ode]", "[Guest]")
    assert [t.part for t in (await again(trip, case)).company.travellers] == ["guest", "delegate"]


async def test_whoever_is_not_of_age_does_not_join_by_a_link(trip: Deployment) -> None:
    """A guardian's word cannot be asked for by a link, so they are asked to plan their own trip."""
    case = await begun(trip)
    await trip.say("ben", f"/start {await link(trip)}")
    await play(trip, "ben", "[Join]", "Ben Ode", "[the youth league (YCL)]", "[Under 18]")
    await play(trip, "ben", "ben@example.org", "[I have none]", "[I understand]", "[Send]")
    assert trip.last("ben").key == "company-not-of-age"
    assert (await again(trip, case)).company.travellers == ()


async def test_everybody_hears_when_the_leader_withdraws(trip: Deployment) -> None:
    """A trip that is over is over for all."""
    await joined(trip)
    await play(trip, "ana", "withdraw", "[Yes, withdraw it]")
    assert trip.last("ben").key == "company-over"


async def test_traveller_cannot_withdraw_the_trip(trip: Deployment) -> None:
    """Whoever travels along may leave, and decides nothing for the others."""
    case = await joined(trip)
    await trip.say("ben", "withdraw")
    await trip.say("ben", "yes")
    assert (await again(trip, case)).open


async def test_events_tell_the_company_again(trip: Deployment) -> None:
    """What happened, told from the beginning, gives the same case."""
    case = await all_sent(trip)
    events = await trip.store.events(case.id)
    assert trip.app.runner.procedure.fold(None, case.id, events) == case
