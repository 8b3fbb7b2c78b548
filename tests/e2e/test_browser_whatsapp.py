"""The demo's chats as WhatsApp, in a real Chromium."""

import re
import shutil
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from tests.demo.conftest import serving
from tests.e2e.test_browser import FLAGS, filled, opened

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""

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


async def moved(page: Page, name: str) -> Locator:
    """Somebody's chat on WhatsApp, after they went there by the keyboard."""
    button = page.get_by_role("group", name=f"App of {name}").get_by_role("button", name="WhatsApp")
    await button.press("Enter")
    await expect(button).to_have_attribute("aria-pressed", "true")
    log = page.get_by_role("log", name=f"Chat of {name} (WhatsApp)")
    await expect(log).to_contain_text("From now on I write to you here first")
    return log


async def test_whoever_goes_to_whatsapp_is_linked_in_both_chats(chromium: Browser) -> None:
    """The steps can be read in both, the window is shown, and the way back needs no code."""
    async with serving() as url:
        page = await opened(chromium, url)
        await moved(page, "Ana")

        await expect(page.get_by_role("status")).to_contain_text("asked for a code on Telegram")
        await expect(page.locator("[data-window=ana]")).to_have_text(
            re.compile(r"Window open: 23 h \d+ min left")
        )
        apps = page.get_by_role("group", name="App of Ana")
        await apps.get_by_role("button", name="Telegram").press("Enter")
        before = page.get_by_role("log", name="Chat of Ana (Telegram)")
        await expect(before).to_contain_text("/start ")
        await expect(before).to_contain_text("From now on I write to you here first")
        await expect(page.locator("[data-window=ana]")).not_to_be_visible()


async def test_a_list_is_unfolded_and_chosen_from_by_keyboard(chromium: Browser) -> None:
    """Rows lie behind one button, and are folded again once one is chosen."""
    async with serving() as url:
        page = await opened(chromium, url)
        log = await moved(page, "Ana")
        await filled(page, "Ana", "Which country")
        await page.get_by_label("Write as Ana").fill("Guinea")
        await page.get_by_label("Write as Ana").press("Enter")
        opener = log.get_by_role("button", name="Choose").last
        await expect(log).to_contain_text("More than one country")
        await opener.press("Enter")
        await expect(opener).to_have_attribute("aria-expanded", "true")
        await log.get_by_role("button", name="Equatorial Guinea").press("Enter")

        await expect(log).to_contain_text("Which days")
        await expect(opener).to_have_attribute("aria-expanded", "false")


async def test_after_a_day_a_card_follows_the_tap_on_open(chromium: Browser) -> None:
    """The window closes with the clock; a template comes first, and the card behind it."""
    async with serving() as url:
        page = await opened(chromium, url)
        log = await moved(page, "Rosa")
        await filled(page, "Ana", "Shall I send it?")
        await page.get_by_role("button", name="+ 24 hours").click()
        await expect(page.locator("[data-window=rosa]")).to_contain_text("Window closed")
        await filled(page, "Ana", "I have asked Rosa Diaz")
        await expect(log).to_contain_text("Approved template")
        await expect(log).not_to_contain_text("asks to be recommended")

        await log.get_by_role("button", name="Open", exact=True).click()

        await expect(log).to_contain_text("Ana Ruiz asks to be recommended")
        await expect(log.get_by_role("button", name="Agree")).to_be_visible()
        await expect(page.locator("[data-window=rosa]")).to_contain_text("Window open")


async def test_on_a_phone_screen_whatsapp_is_no_wider(chromium: Browser) -> None:
    """The switch and the window find room."""
    async with serving() as url:
        page = await opened(chromium, url, width=390, height=844)
        await moved(page, "Ana")

        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        await expect(page.locator("[data-window=ana]")).to_be_visible()
