"""The demo finished in a real Chromium, as somebody who sees it for the first time would."""

import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright, expect

from tests.demo.conftest import serving

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
STEPS = 30
HEADER = 150  # pixels of 844

pytestmark = [
    pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium on this machine"),
    pytest.mark.asyncio(loop_scope="module"),
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def chromium() -> AsyncIterator[Browser]:
    """A browser without a window."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS])
        yield browser
        await browser.close()


async def opened(browser: Browser, url: str, *, width: int = 1440, height: int = 900) -> Page:
    """The page, with everybody's welcome on it."""
    page = await browser.new_page(viewport={"width": width, "height": height}, locale="en-US")
    await page.goto(url)
    await expect(page.get_by_role("log", name="Chat of Ana")).to_contain_text("Welcome")
    return page


async def filled(page: Page, name: str, until: str) -> None:
    """Press "Fill in for me" on somebody's phone until their chat says what it should."""
    log = page.get_by_role("log", name=f"Chat of {name}")
    button = page.get_by_role("button", name=f"Fill in for me ({name})")
    for _ in range(STEPS):
        if until in await log.inner_text():
            return
        await button.click()
        await expect(button).not_to_have_attribute("aria-busy", "true")
    await expect(log).to_contain_text(until)


async def test_a_newcomer_brings_a_trip_to_its_end(chromium: Browser) -> None:
    """From the request to the letter in the mailbox, across a restart, with nothing typed."""
    async with serving() as url:
        page = await opened(chromium, url)

        await filled(page, "Ana", "I have asked Rosa Diaz")
        await page.get_by_role("button", name="Restart the engine").click()
        await expect(page.get_by_role("status")).to_contain_text("Nothing is lost")
        await filled(page, "Rosa", "You agreed")
        await filled(page, "Ana", "The Department has everything now")
        await filled(page, "Vera", "You approved")
        later = page.get_by_role("button", name="Go to the next timer")
        await later.click()
        mailbox = page.get_by_role("region", name="Mailbox")
        await expect(mailbox.locator("iframe")).to_have_attribute(
            "src", re.compile(r"/mails/0/introduction-.*\.pdf")
        )
        await expect(mailbox.get_by_role("button")).to_have_count(2)
        # A press while the one before is under way does nothing, on purpose.
        await expect(later).not_to_have_attribute("aria-busy", "true")
        await later.click()

        member = page.get_by_role("log", name="Chat of Ana")
        await expect(member).to_contain_text("You are introduced to Portugal")
        letter = await page.request.get(f"{url}{await _letter(page)}")
        assert (await letter.body()).startswith(b"%PDF-")


async def test_a_reload_and_a_second_tab_show_the_same(chromium: Browser) -> None:
    """The page holds nothing of its own."""
    async with serving() as url:
        page = await opened(chromium, url)
        await page.get_by_label("Write as Ana").fill("help")
        await page.get_by_label("Write as Ana").press("Enter")
        said = page.locator("[data-phone=ana] .said .text").last
        await expect(said).to_have_text("help")

        other = await opened(chromium, url)
        await page.reload()

        for each in (page, other):
            await expect(each.locator("[data-phone=ana] .said .text").last).to_have_text("help")


async def test_the_page_comes_back_by_itself(chromium: Browser, tmp_path: Path) -> None:
    """When the demo ends and starts again on what it kept, an open page goes on."""
    async with serving(tmp_path) as url:
        page = await opened(chromium, url)
    status = page.get_by_role("status")
    await expect(status).to_contain_text("The demo does not answer")

    async with serving(tmp_path, int(url.rstrip("/").rpartition(":")[2])):
        await expect(status).to_contain_text("Connected again", timeout=15_000)
        await page.get_by_label("Write as Ana").fill("help")
        await page.get_by_label("Write as Ana").press("Enter")

        await expect(page.locator("[data-phone=ana] .said .text").last).to_have_text("help")


async def test_the_keyboard_is_enough(chromium: Browser) -> None:
    """A button is reached and pressed without a mouse, and focus is not lost after it."""
    async with serving() as url:
        page = await opened(chromium, url)
        await page.get_by_role("log", name="Chat of Ana").focus()
        await page.keyboard.press("Tab")
        await page.keyboard.press("Enter")

        await expect(page.get_by_role("log", name="Chat of Ana")).to_contain_text("your name")
        assert await page.evaluate("document.activeElement !== document.body")


async def test_a_phone_screen_shows_one_chat_and_where_something_is_new(chromium: Browser) -> None:
    """Nothing is wider than the screen, and a tab tells that somebody else was written to."""
    async with serving() as url:
        page = await opened(chromium, url, width=390, height=844)
        await expect(page.get_by_role("log")).to_have_count(1)
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")

        await filled(page, "Ana", "I have asked Rosa Diaz")
        tab = page.get_by_role("button", name="Organizer new")
        await tab.click()

        await expect(page.get_by_role("log", name="Chat of Rosa")).to_contain_text("asks to be")
        await expect(page.get_by_role("button", name="Organizer", exact=True)).to_be_visible()


async def test_a_phone_screen_leaves_its_room_to_the_chat(chromium: Browser) -> None:
    """What it is stays to be read, and what is rarely used is unfolded by a button."""
    async with serving() as url:
        page = await opened(chromium, url, width=390, height=844)
        header = await page.get_by_role("banner").bounding_box()
        assert header is not None
        assert header["height"] <= HEADER
        await expect(page.get_by_text("nothing leaves this computer")).to_be_visible()
        restart = page.get_by_role("button", name="Restart the engine")
        await expect(restart).not_to_be_visible()

        await page.get_by_role("button", name="More", expanded=False).press("Enter")

        await expect(page.get_by_role("button", name="More", expanded=True)).to_be_visible()
        await expect(restart).to_be_visible()


async def test_one_note_names_both_mails(chromium: Browser) -> None:
    """The second mail does not hide the first."""
    async with serving() as url:
        page = await opened(chromium, url)
        await filled(page, "Ana", "I have asked Rosa Diaz")
        await filled(page, "Rosa", "You agreed")
        await filled(page, "Ana", "The Department has everything now")
        await filled(page, "Vera", "You approved")
        await page.get_by_role("button", name="Go to the next timer").click()

        note = page.get_by_role("status")
        await expect(note).to_contain_text("Partido Comunista Português")
        await expect(note).to_contain_text("ana@example.org")


async def test_a_mailbox_says_what_each_mail_is_and_opens_the_new_one(chromium: Browser) -> None:
    """Subject, receiver and time stand in the list; the letter comes below what the mail says."""
    async with serving() as url:
        page = await opened(chromium, url)
        await page.get_by_role("button", name="Stories").click()
        await page.get_by_role("button", name="24 The mail to the hosts").click()
        onward = page.get_by_role("button", name="Next step")
        await expect(onward).to_be_visible()
        while await onward.count():
            await onward.click()
            await expect(page.locator("#onward[aria-busy]")).to_have_count(0)

        mails = page.get_by_role("group", name="Mails").get_by_role("button")
        await expect(mails).to_have_count(4)
        texts = await mails.all_inner_texts()
        assert len(set(texts)) == len(texts)
        assert re.search(r"Introduction 8QKJ-GTXH\s+To: Partido Comunista.*\n.*2027", texts[-1])
        await expect(mails.nth(1)).to_have_attribute("aria-pressed", "true")
        reading = page.get_by_role("region", name="Mails")
        await expect(reading).to_contain_text("To: pcp-office@example.org")
        text, letter = reading.locator("p.text"), reading.locator("iframe")
        above, below = await text.bounding_box(), await letter.bounding_box()
        assert above is not None
        assert below is not None
        assert above["y"] + above["height"] <= below["y"]


async def test_whoever_reads_further_up_is_told_of_what_is_new(chromium: Browser) -> None:
    """A button over the chat leads down to a new message, and goes once it is seen."""
    async with serving() as url:
        page = await opened(chromium, url)
        await filled(page, "Ana", "I have asked Rosa Diaz")
        log = page.get_by_role("log", name="Chat of Ana")
        newer = page.get_by_role("button", name="↓ New")
        await expect(newer).to_have_count(0)
        await log.evaluate("log => { log.scrollTop = 0; }")
        await filled(page, "Rosa", "You agreed")

        await newer.click()

        await expect(log.locator("> div").last).to_be_in_viewport()
        await expect(newer).to_have_count(0)


async def test_the_page_speaks_spanish(chromium: Browser) -> None:
    """The words around the phones change at once, and the phones by their own command."""
    async with serving() as url:
        page = await opened(chromium, url)
        await page.get_by_label("Language of this page").select_option("es")
        await expect(page.get_by_role("heading", name="Buzón")).to_be_visible()

        await page.get_by_label("Idioma del teléfono de Ana").select_option("es")

        chat = page.get_by_role("log", name="Chat de Ana")
        await expect(chat).to_contain_text("A partir de ahora te escribo en español")


async def test_nothing_is_asked_of_another_host(chromium: Browser) -> None:
    """The page needs this computer and nothing else, and nothing on it goes wrong."""
    async with serving() as url:
        asked: list[str] = []
        wrong: list[str] = []
        page = await chromium.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        await page.goto(url)
        await expect(page.get_by_role("log", name="Chat of Ana")).to_contain_text("Welcome")

        assert asked
        assert not [each for each in asked if not each.startswith(url)]
        assert not wrong


async def _letter(page: Page) -> str:
    source = await page.locator("iframe").get_attribute("src") or ""
    return source.lstrip("/").partition("#")[0]


@pytest.mark.asyncio(loop_scope="module")
async def test_a_story_is_chosen_and_told_by_pressing_alone(chromium: Browser) -> None:
    """Whoever has read nothing chooses a story, presses for each step, and comes back."""
    async with serving() as url:
        page = await opened(chromium, url)
        await page.get_by_role("button", name="Go to the next timer").click()
        await expect(page.get_by_role("status")).to_contain_text("No timer is set")
        await page.get_by_role("button", name="Stories").click()
        await page.get_by_role("button", name="S18").click()
        onward = page.get_by_role("button", name="Next step")
        await expect(onward).to_have_count(1)
        # What was noted in the trip before would be wrong in the story.
        assert not await page.locator("#note").text_content()
        await onward.click()
        log = page.get_by_role("log", name="Chat of Ana (Telegram)")
        await expect(log).to_contain_text("Guidelines for members")
        await expect(onward).to_have_count(0)
        await page.get_by_role("button", name="Leave the story").click()
        await expect(page.get_by_role("button", name="Leave the story")).to_have_count(0)
        await expect(log).to_contain_text("Welcome")
        await page.close()
