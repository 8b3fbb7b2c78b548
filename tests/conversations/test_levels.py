"""Who may see a report: nothing leaves its level."""

from conversations.case import Case
from tests.conversations.deployment import Deployment
from tests.conversations.home import home
from tests.conversations.trips import again, play

SECRET, OPEN = "canary-for-few", "canary-for-many"


async def told(trip: Deployment) -> Case:
    """A report of two pieces, of which one may be passed on."""
    case = await home(trip)
    await play(trip, "ana", "[Report now]", SECRET, OPEN, "done")
    await play(trip, "ana", "[One piece only]", "[2 · text]", "[Its members]")
    return await again(trip, case)


async def test_a_level_is_of_one_piece_and_an_event(trip: Deployment) -> None:
    """The other piece stays where it was; who chose it, and when, is kept."""
    case = await told(trip)

    assert [piece.level for piece in case.report.kept] == ["department", "members"]
    assert "level-chosen" in await trip.happened(case.id)


async def test_all_of_it_can_be_opened_and_closed_again(trip: Deployment) -> None:
    """Any time later, in both directions."""
    case = await told(trip)
    await play(trip, "ana", "report", "[Who may see it?]", "[May be published]")
    assert {p.level for p in (await again(trip, case)).report.kept} == {"published"}

    await play(trip, "ana", "[Who may see it?]", "[Department]")
    assert {p.level for p in (await again(trip, case)).report.kept} == {"department"}


async def test_a_piece_that_is_added_later_is_for_the_few_again(trip: Deployment) -> None:
    """What was said of the pieces before was not said of this one."""
    case = await home(trip)
    await play(trip, "ana", "[Report now]", OPEN, "done", "[May be published]")
    await play(trip, "ana", "report", SECRET, "done")

    levels = [p.level for p in (await again(trip, case)).report.kept]
    assert levels == ["published", "department"]


async def test_the_digest_holds_nothing_that_is_not_to_be_passed_on(trip: Deployment) -> None:
    """Neither a piece for the Department alone nor the name of whoever travelled."""
    await told(trip)
    trip.forget_heard()
    await trip.wait(days=40)

    for who in ("vera", "otto"):
        (digest,) = [s.text for s in trip.heard[who] if s.key.startswith("reports-digest")]
        assert OPEN in digest
        assert SECRET not in digest
        assert "Ana" not in digest
    assert not [s for s in trip.heard.get("rosa", []) if "digest" in s.key]


async def test_the_digest_of_a_month_comes_once(trip: Deployment) -> None:
    """However often its level is changed afterwards."""
    await told(trip)
    await trip.wait(days=40)
    trip.forget_heard()
    await play(trip, "ana", "report", "[Cancel]" if "Cancel" in trip.buttons("ana") else "More")
    await trip.wait(days=40)

    assert not [s for s in trip.heard.get("vera", []) if "digest" in s.key]


async def test_the_department_reads_all_of_it(trip: Deployment) -> None:
    """With the level of each piece, so that nobody passes on what is not to be."""
    case = await told(trip)
    await trip.say("vera", "reports")
    assert case.number in trip.last("vera").text
    await trip.tap("vera", case.number)

    assert f"{SECRET}" in trip.last("vera").text
    assert "for the Department alone" in trip.last("vera").text


async def test_reports_are_found_by_country_and_year(trip: Deployment) -> None:
    """Whatever is not of that country is left out."""
    case = await told(trip)
    await play(trip, "vera", "reports", "[Filter]", "[Portugal]")
    assert case.number in trip.last("vera").text

    await play(trip, "vera", "[Filter]", "[2027]")
    assert case.number in trip.last("vera").text


async def test_nobody_else_gets_the_list(trip: Deployment) -> None:
    """For a member and an organizer the word is about their own trips."""
    case = await told(trip)
    await trip.invite("bo", "member", "new-york")
    for who in ("rosa", "bo"):
        trip.forget_heard()
        await trip.say(who, "reports")
        assert case.number not in trip.told(who)
        assert "Portugal" not in trip.told(who)


async def test_a_press_on_somebody_elses_report_shows_nothing(trip: Deployment) -> None:
    """The button is the department's, and inert in any other hand."""
    await told(trip)
    token = trip.token("vera", "Read")
    trip.forget_heard()
    await trip.press("rosa", token)

    assert SECRET not in trip.told("rosa")
    assert OPEN not in trip.told("rosa")


async def test_the_files_come_when_they_are_asked_for(trip: Deployment) -> None:
    """Each as a message that says for whom it is."""
    await home(trip)
    await trip.tap("ana", "Report now")
    await trip.send("ana", "voice", b"OggS and a voice")
    await play(trip, "ana", "done")
    await play(trip, "vera", "[Read]", "[Send me the files]")

    assert trip.last("vera").file.endswith("-1.ogg")
    assert "for the Department alone" in trip.last("vera").text
