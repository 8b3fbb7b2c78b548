"""Pages: opened by anybody any number of times, answered once, and nothing told to strangers."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from chatbot.clock import Clock
from chatbot.core.pages import Input
from chatbot.store.wire import Client
from chatbot.web.misses import MOST
from tests.store.world import store_on
from tests.web.site import LABEL, WHOLE, Site, Trial, made, text


@pytest.fixture
async def site(client: Client, clock: Clock) -> AsyncIterator[Site]:
    """A page that asks for everything, in a browser."""
    store = store_on(client, clock)
    await store.start()
    found = made(store, clock, Trial())
    yield found
    await found.browser.aclose()


async def rows(client: Client) -> dict[bytes, bytes | None]:
    """All that is stored, as it is."""
    return {key: await client.dump(key) async for key in client.scan_iter()}


async def test_looking_changes_nothing(site: Site, client: Client) -> None:
    """A scanner may open the link as often as it likes, in whatever way."""
    path = site.path()
    before = await rows(client)

    for method in ("GET", "HEAD", "GET", "OPTIONS", "PUT", "DELETE"):
        await site.browser.request(method, path)

    assert await rows(client) == before
    assert site.trial.posted == []


async def test_an_answer_is_taken(site: Site) -> None:
    """What was filled in arrives with the button, once it is in order."""
    answer = await site.post(
        site.path(subject="leg-1"), "yes", name=" Marta  Silva"[:12], mail="M@EXAMPLE.org", phone="+351 912 345 678",
        words="one\r\n\r\ntwo", pick="b", **{"days.from": "2027-10-03", "days.to": "2027-10-09"},
    )  # fmt: skip

    (posted,) = site.trial.posted
    assert answer.status_code == 200
    assert (posted.page, posted.subject, posted.choice) == ("trial", "leg-1", "yes")
    assert posted.fields == {
        "name": "Marta Silv", "words": "one\n\ntwo", "mail": "M@example.org", "phone": "+351912345678",
        "days": "2027-10-03/2027-10-09", "pick": "b",
    }  # fmt: skip


async def test_two_presses_count_once(site: Site) -> None:
    """A double click sends the form twice; both times its sender reads that it was taken."""
    path = site.path()
    form = await site.form(path)
    first = await site.post(path, "yes", form, name="Marta")
    second = await site.post(path, "yes", form, name="Marta")

    assert len(site.trial.posted) == 1
    assert text(first) == text(second)


async def test_what_is_wrong_is_said_and_nothing_is_lost(site: Site) -> None:
    """The page comes back with everything that was typed, and says what to change."""
    answer = await site.post(
        site.path(), "yes", name="x" * 11, mail="marta", phone="912", words="kept <all>", pick="c",
        **{"days.from": "2027-10-09", "days.to": "2027-10-03"},
    )  # fmt: skip

    assert site.trial.posted == []
    for said in (
        "11 characters; 10 fit",
        "e-mail address",
        "country code",
        "one of these",
        "in this order",
    ):
        assert said in text(answer)
    assert answer.text.count('aria-invalid="true"') >= 4
    for kept in ('value="xxxxxxxxxxx"', "kept &lt;all&gt;", 'value="2027-10-09"'):
        assert kept in answer.text


@pytest.mark.parametrize(
    "given, said",
    [
        ({}, "fill this in"),
        ({"name": "M", "days.from": "2027-02-01"}, "have passed"),
        ({"name": "M", "days.from": "tomorrow"}, "in this order"),
        ({"name": "M", "days.from": "9999-12-31"}, "more than a year and a half"),
    ],
)
async def test_what_is_needed_is_asked_for(site: Site, given: dict[str, str], said: str) -> None:
    """What must not be missing, and days that are over, are named."""
    assert said in text(await site.post(site.path(), "yes", **given))
    assert site.trial.posted == []


async def test_a_likely_slip_is_asked_back_and_taken_when_sent_again(site: Site) -> None:
    """Nothing is corrected by itself: who means it sends it once more."""
    path = site.path()
    asked = await site.post(path, "yes", name="M", mail="m@gmial.com")
    again = {"mail": "m@gmial.com", "mail.sure": "m@gmial.com"}
    await site.post(path, "yes", name="M", **again)

    assert "Did you mean m@gmail.com?" in text(asked)
    assert 'name="mail.sure" value="m@gmial.com"' in asked.text
    assert [posted.fields["mail"] for posted in site.trial.posted] == ["m@gmial.com"]


async def test_an_input_belongs_to_its_choice(site: Site) -> None:
    """What only one answer needs is asked for by no other."""
    only = (Input(id="who", label=LABEL, required=True, only=("yes",)),)
    site.trial.page_now = replace(WHOLE, inputs=only)
    await site.post(site.path(), "no", who="left over")

    assert [(posted.choice, posted.fields) for posted in site.trial.posted] == [("no", {})]
    assert "fill this in" in text(await site.post(site.path(), "yes"))


async def test_a_button_stands_below_everything_that_belongs_to_it(site: Site) -> None:
    """Answers that share a field are in one form, so that none loses what stands in another."""
    apart = (Input(id="a", label=LABEL, only=("yes",)), Input(id="b", label=LABEL, only=("no",)))
    shared = (*apart, Input(id="c", label=LABEL, only=("yes", "no")))
    for inputs, forms in ((apart, 2), (shared, 1)):
        site.trial.page_now = replace(WHOLE, inputs=inputs)
        answer = await site.get(site.path())
        assert answer.text.count("<form ") == forms
        assert answer.text.count('value="yes"') == 1
    assert "Only for: Yes, please" in text(await site.get(site.path()))


async def test_an_answer_that_is_no_longer_offered_is_not_taken(site: Site) -> None:
    """The page was open for a while: it says that things have changed, and shows them."""
    path = site.path()
    form = await site.form(path)
    site.trial.page_now = replace(WHOLE, choices=())
    answer = await site.post(path, "yes", form, name="Marta")

    assert "Things have changed" in text(answer)
    assert site.trial.posted == []


async def test_whatever_is_no_link_gets_one_and_the_same_page(site: Site, clock: Clock) -> None:
    """Made up, altered, run out, or of a page that is not: nobody can tell which."""
    good, old = site.path(), site.path(days=0)
    clock.advance(timedelta(minutes=2))
    altered = good[:-9] + ("a" if good[-9] != "a" else "b") + good[-8:]
    paths = [
        "/p/x",
        "/p/" + "a" * 80,
        altered,
        old,
        site.path(page="other"),
        site.path(page="check"),
    ]

    answers = [await site.get(path) for path in paths]
    answers += [await site.post(path, "yes", "f1", name="M") for path in paths]

    assert {answer.status_code for answer in answers} == {410}
    assert len({text(answer) for answer in answers[:6]}) == 1
    assert len({text(answer) for answer in answers[6:]}) == 1
    assert "Nothing here" in text(answers[0])
    assert "Aquí no hay nada" in text(answers[0])
    assert site.trial.posted == []


async def test_a_link_to_one_page_answers_no_other(site: Site) -> None:
    """What was sealed for one subject is an answer about that one alone."""
    await site.post(site.path(subject="one"), "yes", name="M")
    await site.post(site.path(subject="two"), "yes", name="M")

    assert [posted.subject for posted in site.trial.posted] == ["one", "two"]
    assert len({posted.id for posted in site.trial.posted}) == 2


async def test_a_form_without_its_number_is_not_taken(site: Site) -> None:
    """Only what a page of ours has made can be an answer."""
    for form in ("", "x" * 41, "<script>", "a b"):
        body = f"form={form}&choice=yes&name=M"
        kind = {"content-type": "application/x-www-form-urlencoded"}
        await site.browser.post(site.path(), content=body, headers=kind)

    assert site.trial.posted == []


@pytest.mark.parametrize(
    "body, kind, status",
    [
        (b"x" * 200_000, "application/x-www-form-urlencoded", 400),
        (b"x" * 3_000_000, "application/x-www-form-urlencoded", 413),
        (b"form=%ff&choice=yes", "application/x-www-form-urlencoded", 400),
        (b"form=a&choice=yes&name=M", "application/json", 400),
        (b"form=a&choice=yes&name=M", "", 400),
        (b"nonsense", "multipart/form-data; boundary=x", 400),
        (b'--x\r\nContent-Disposition: form-data; name="form"\r\n\r\na', "multipart/form-data; boundary=x", 400),
    ],
)  # fmt: skip
async def test_what_no_form_of_ours_sends_is_refused(
    site: Site, body: bytes, kind: str, status: int
) -> None:
    """Too large, cut off, or of another kind: it is not looked into."""
    answer = await site.browser.post(site.path(), content=body, headers={"content-type": kind})

    assert answer.status_code == status
    assert site.trial.posted == []


async def test_what_people_typed_is_text_and_nothing_else(site: Site) -> None:
    """No angle bracket of anybody's becomes a part of the page."""
    answer = await site.get(site.path())

    assert "<b>bold" not in answer.text
    assert "&lt;b&gt;bold&lt;/b&gt;" in answer.text


async def test_a_page_is_kept_by_nobody(site: Site) -> None:
    """No cookie, no copy, no script, no frame, no word to where one goes next."""
    answer = await site.get(site.path())
    policy = answer.headers["content-security-policy"]

    assert "set-cookie" not in answer.headers
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "noindex" in answer.headers["x-robots-tag"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "<script" not in answer.text


async def test_every_field_has_its_label(site: Site) -> None:
    """A screen reader says what each field is for."""
    answer = await site.get(site.path())

    fields = set(
        re.findall(
            r'<(?:input type="(?:text|email|tel|file)"|textarea)[^>]* id="([^"]+)"', answer.text
        )
    )
    assert fields
    assert fields == set(re.findall(r'<label for="([^"]+)"', answer.text))
    assert '<html lang="en" dir="ltr">' in answer.text


async def test_a_page_speaks_the_languages_it_is_written_in(site: Site) -> None:
    """Each stands on its own, the reader's own first."""
    site.trial.page_now = replace(WHOLE, locales=("pt", "en"))
    path = site.path()

    portuguese, english = (
        await site.get(path),
        await site.get(path, **{"accept-language": "en-GB,pt;q=0.5"}),
    )

    assert '<html lang="pt"' in portuguese.text
    assert '<html lang="en"' in english.text
    for answer in (portuguese, english):
        assert 'id="pt"' in answer.text
        assert 'id="en"' in answer.text


async def test_who_tries_too_often_is_told_nothing_more(site: Site) -> None:
    """After so many misses an hour nothing is looked up from there; whoever has a link gets in."""
    for _ in range(MOST):
        assert (await site.get("/p/wrong")).status_code == 410
    assert (await site.get("/p/wrong")).status_code == 429
    assert (await site.get(site.path())).status_code == 200

    site.clock.advance(timedelta(hours=1))
    assert (await site.get("/p/wrong")).status_code == 410


async def test_a_file_is_kept_sealed_under_the_name_that_the_answer_gives_it(
    site: Site, client: Client
) -> None:
    """What it is called on somebody's computer is not even looked at."""
    paper = b"%PDF-1.4 " + b"what somebody wrote" * 100
    await site.upload(site.path(), "../../etc/passwd.html", paper, name="M")

    (posted,) = site.trial.posted
    assert await site.store.file(posted.file) == paper
    assert "passwd" not in repr(posted)
    assert not [row for row in (await rows(client)).values() if row and b"somebody wrote" in row]


@pytest.mark.parametrize(
    "content, said",
    [
        (b"MZ\x90\x00 a program", "cannot be taken"),
        (b"\xff\xd8\xff no picture at all", "cannot be taken"),
        (b"\xff\xd8\xff" + bytes(1024 * 1024), "too big"),
        (b"PK\x03\x04 an archive", "cannot be taken"),
    ],
)
async def test_a_file_that_cannot_be_taken_is_refused(
    site: Site, content: bytes, said: str
) -> None:
    """Its kind is told by how it begins, whatever its name says."""
    answer = await site.upload(site.path(), "photo.jpg", content, name="Marta")

    assert said in text(answer)
    assert 'value="Marta"' in answer.text
    assert site.trial.posted == []


async def test_a_paper_is_read_by_anybody(site: Site) -> None:
    """Papers need no link, and nothing else has such an address."""
    answer = await site.get("/paper.pdf")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
    assert (await site.get("/other.pdf")).status_code == 410


async def test_a_number_is_looked_up_by_its_address(site: Site) -> None:
    """A form that only asks goes into the address, where it can be sent on."""
    answer = await site.get("/check?number=aaaa-2222%20")
    assert (answer.status_code, answer.headers["location"]) == (303, "/check/AAAA-2222")


async def test_a_link_about_what_is_no_more_leads_nowhere(site: Site) -> None:
    """Once a case is erased, its links are as good as made up."""
    until = site.clock.now() + timedelta(days=1)
    path = "/p/" + site.links.token("trial", "AAAA2222", "", until)
    assert (await site.get(path)).status_code == 410
