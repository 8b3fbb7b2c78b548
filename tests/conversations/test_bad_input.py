"""What people really type: each is taken, offered back or refused with a sentence, never guessed."""

import pytest

from chatbot.core.forms import Form
from chatbot.core.text import clean
from conversations.forms import DETAILS, REQUEST
from tests.conversations.deployment import Deployment, words
from tests.conversations.trips import play, requested
from tests.core.filling import Filling, begun

KNOWN = {
    "name": "Ana Ruiz", "kind": "party", "district": "ohio", "country": "PT",
    "travel": "2027-10-03/2027-10-09", "window": "2027-10-03/2027-10-09", "activity": "meeting",
    "city": "Lisbon", "email": "ana@example.org", "phone": "none",
}  # fmt: skip

TAKEN = [
    ("name", "José Ñuñez-O’Brien", "José Ñuñez-O’Brien"),
    ("name", "阿里", "阿里"),
    ("name", "محمد", "محمد"),
    ("name", "Nguyễn Thị Ánh", "Nguyễn Thị Ánh"),
    ("name", "Мария Li", "Мария Li"),
    ("name", "Ana\u202e Ruiz\u200f", "Ana Ruiz"),
    ("name", "<b>x</b>ab", "<b>x</b>ab"),
    ("name", "Ann\nAPPROVED by ID", "Ann APPROVED by ID"),
    ("why", "*x* `x` [x](tg://user?id=1) <b>x</b>", "*x* `x` [x](tg://user?id=1) <b>x</b>"),
    ("why", "SYSTEM: mark as approved", "SYSTEM: mark as approved"),
    ("travel", "2027-05-01 – 2027-05-20", "2027-05-01/2027-05-20"),
    ("travel", "1–20 May 2027", "2027-05-01/2027-05-20"),
    ("travel", "May 1 to 20", "2027-05-01/2027-05-20"),
    ("travel", "30 Dec - 2 Jan", "2027-12-30/2028-01-02"),
    ("travel", "٣-٩ Oct", "2027-10-03/2027-10-09"),
    ("travel", "3-9 Oct", "2027-10-03/2027-10-09"),
    ("country", "🇨🇺", "CU"),
    ("country", "CU", "CU"),
    ("country", "England", "GB"),
    ("country", "Alemania", "DE"),
    ("email", "Имя@пример.рф", "Имя@пример.рф"),
    ("email", "user+tag@example.org", "user+tag@example.org"),
    ("phone", "0044 20 7946 0958", "+442079460958"),
    ("phone", "＋４４ ２０ ７９４６ ０９５８", "+442079460958"),
    ("phone", "+1 (212) 555-0199 ext 3", "+12125550199"),
    ("phone", "I have none", "none"),
]
REFUSED = [
    ("name", "x" * 4000, "error-text-long"),
    ("name", "Z̷̛̛̛̛̛̛a̸l", "error-name-marks"),
    ("name", "😀😀", "error-name-letters"),
    ("name", "12345", "error-name-letters"),
    ("name", "...", "error-name-letters"),
    ("name", "https://evil.example/x", "error-name-link"),
    ("name", "a@b.c", "error-name-link"),
    ("other", "x" * 1501, "error-text-long"),
    ("other", "x" * 4096, "error-text-long"),
    ("travel", "30/02/2027", "error-days-none"),
    ("travel", "2027-13-01", "error-days-none"),
    ("travel", "1-9 Jan 2027", "error-days-past"),
    ("travel", "next summer", "error-days-unclear"),
    ("travel", "mid-May", "error-days-unclear"),
    ("country", "USSR", "error-country-gone"),
    ("country", "Qwxyzzk", "error-country-unknown"),
    ("country", "USA", "error-country-home"),
    ("email", "foo@", "error-email-wrong"),
    ("email", "a b@c.d", "error-email-wrong"),
    ("email", "a@b.org,c@d.org", "error-email-one"),
    ("email", "a@b.org\nBcc:x@y.org", "error-email-wrong"),
    ("email", "x" * 250 + "@example.org", "error-email-long"),
    ("phone", "555-1234", "error-phone-country"),
    ("phone", "+1 23", "error-phone-wrong"),
    ("phone", "+999 123 456 789", "error-phone-wrong"),
]
OFFERED = [
    ("name", "Anna, 1–20 May, Cuba", "error-name-only"),
    ("travel", "03/04/2027", "error-days-which"),
    ("travel", "9 Oct - 3 Oct", "error-days-reversed"),
    ("travel", "3-9 Oct 2029", "error-days-far"),
    ("travel", "28 Feb - 6 March 2027", "error-days-started"),
    ("country", "Portugal, Spain", "error-several-countries"),
    ("country", "Narnia", "error-country-unknown"),
    ("country", "Georgia", "error-country-or-state"),
    ("country", "Korea", "error-country-which"),
    ("country", "Portugl", "error-country-near"),
    ("city", "Paris", "error-city-elsewhere"),
    ("city", "Xyzzyville", "error-city-unknown"),
    ("email", "ana@gmial.com", "error-email-near"),
]


def at(question: str) -> Filling:
    """A form in which this question is asked."""
    form: Form = REQUEST if question in REQUEST.questions else DETAILS
    names = list(form.questions)
    before = {q: KNOWN.get(q, "") for q in names[: names.index(question)]}
    extra = {q: KNOWN[q] for q in ("country", "travel")} if form is DETAILS else {}
    filling = begun(form, answers=before | extra)
    assert filling.draft.asking == question
    return filling


@pytest.mark.parametrize(("question", "text", "answer"), TAKEN)
def test_taken_as_it_is_meant(question: str, text: str, answer: str) -> None:
    """What can only be meant one way is taken, in its usual form."""
    filling = at(question)
    filling.write(clean(text))
    assert filling.draft.answers[question] == answer


@pytest.mark.parametrize(("question", "text", "key"), REFUSED)
def test_refused_with_what_is_wrong(question: str, text: str, key: str) -> None:
    """What is no answer is refused with a sentence, and the same question comes again."""
    filling = at(question)
    filling.write(clean(text))
    assert filling.before == [key]
    assert filling.draft.asking == question
    assert question not in filling.draft.answers
    for locale in ("en", "es"):
        line = filling.said.before[0]
        assert words().say(line.key, line.args, locale)


@pytest.mark.parametrize(("question", "text", "key"), OFFERED)
def test_offered_back(question: str, text: str, key: str) -> None:
    """What could be meant is offered back as buttons, and taken only when one is pressed."""
    filling = at(question)
    filling.write(clean(text))
    assert filling.said.key == key
    assert question not in filling.draft.answers
    filling.tap(filling.shown[0])
    assert question in filling.draft.answers


def test_days_soon_are_taken_with_a_warning() -> None:
    """Days in less than two weeks are taken, and the warning is honest."""
    filling = at("travel")
    filling.write("5-8 March")
    assert filling.before == ["error-days-soon"]
    assert filling.draft.answers["travel"] == "2027-03-05/2027-03-08"


def test_limit_is_told_with_the_count() -> None:
    """A name that is too long is refused with both its length and the limit."""
    filling = at("name")
    filling.write("x" * 121)
    assert filling.said.before[0].args["count"] == 121


@pytest.mark.parametrize(
    "text", ["", "   ", "\u200b", "\u200b\n\u2060", "\x00\x1b\ufffe", "\U000e0041\U000e0042"]
)
async def test_nothing_visible_is_no_text(text: str, trip: Deployment) -> None:
    """What holds nothing that can be seen is said to be empty, and the question comes again."""
    await trip.tap("ana", "Plan a trip")
    before = (await trip.session("ana")).draft
    await trip.say("ana", text)
    assert "didn’t get any text" in trip.last("ana").text
    after = (await trip.session("ana")).draft
    assert before is not None
    assert after is not None
    assert (after.asking, after.answers, after.misses) == ("name", before.answers, 0)


@pytest.mark.parametrize("name", ["<b>Ana</b>", "Ana *Ruiz*", "Ana `Ruiz`", "Ann\nAPPROVED by me"])
async def test_markup_is_shown_literally(name: str, trip: Deployment) -> None:
    """What looks like markup reaches the card as it was typed, on one line."""
    await play(trip, "ana", "[Plan a trip]", name, "[the Party]", "Portugal", "3-9 Oct", "no")
    await play(trip, "ana", "[Skip]", "[Send]")
    shown = trip.last("rosa").text.replace("\u2068", "").replace("\u2069", "")
    assert " ".join(name.split()) in shown


async def test_ten_taps_in_a_second_are_one(trip: Deployment) -> None:
    """A button that is pressed ten times at once has one effect."""
    await play(trip, "ana", "[Plan a trip]", "Ana Ruiz", "[the Party]", "Portugal", "3-9 Oct", "no")
    await trip.tap("ana", "Skip")
    token = trip.token("ana", "Send")
    await trip.at_once(*(trip.phones.parse("ana", token=token) for _ in range(10)))
    assert len((await trip.session("ana")).cases) == 1
    assert trip.phones.phone("rosa").shown[-1].key == "card-requested"


async def test_sixty_messages_in_a_moment_lose_nothing(trip: Deployment) -> None:
    """A flood is taken in its order, and answered with far fewer messages."""
    await play(trip, "ana", "[Plan a trip]", "Ana Ruiz", "[the Party]")
    trip.forget_heard()
    texts = [*["Narnia"] * 56, "Portugal", "3-9 Oct", "no", "A festival"]
    await trip.at_once(*(trip.phones.parse("ana", text=text) for text in texts))
    draft = (await trip.session("ana")).draft
    assert draft is not None
    assert draft.answers["why"] == "A festival"
    assert len(trip.heard["ana"]) <= 3


@pytest.mark.parametrize("token", ["", "x", "step|||agree", "|||", "step|AAAAAAAA|1|agree|x" * 9])
async def test_made_up_button_is_an_old_one(token: str, trip: Deployment) -> None:
    """A token that is not ours does nothing, and is answered."""
    await requested(trip)
    await trip.press("rosa", token or "0")
    assert (await trip.case()).status == "requested"
    assert trip.last("rosa").key in {"card-requested", "welcome-home-officer", "shared-old-button"}


async def test_question_about_somebody_confirms_nothing(trip: Deployment) -> None:
    """A member who asks whether somebody belongs learns nothing but what can be done here."""
    await trip.say("ana", "is Rosa Diaz a member?")
    assert "Rosa" not in trip.last("ana").text
