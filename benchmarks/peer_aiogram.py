"""The same conversation on aiogram, as its documentation writes it: states, filters, RedisStorage.

Run by the Python of an environment of its own. It says the words that our bot was recorded saying.
"""

# Its library lives in another environment, where nothing is checked.
# mypy: ignore-errors

import json
import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandObject, CommandStart, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import StorageKey
from aiogram.fsm.storage.redis import RedisStorage
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
)
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

SECRET = "peer-secret"
PDF = b"%PDF-1.7\n" + bytes(20_000)

router = Router()


class Trip(StatesGroup):
    """One state for each question."""

    home = State()
    name = State()
    kind = State()
    country = State()
    travel = State()
    further = State()
    why = State()
    request_review = State()
    waiting = State()
    recommended = State()
    window = State()
    activity = State()
    activity_done = State()
    city = State()
    email = State()
    phone = State()
    other = State()
    rule_1 = State()
    rule_2 = State()
    rule_3 = State()
    rule_4 = State()
    rule_5 = State()
    details_review = State()
    done = State()


class Script:
    """What is said after each step, as recorded."""

    def __init__(self, path: str) -> None:
        self.steps: list[list[dict[str, Any]]] = json.loads(Path(path).read_text())

    def after(self, step: int, **who: int) -> list[tuple[int, dict[str, Any]]]:
        return [(who[said["who"]], said) for said in self.steps[step] if said["who"] in who]


def keyboard(said: dict[str, Any], about: int) -> InlineKeyboardMarkup | None:
    if not said["labels"]:
        return None
    rows = [
        [InlineKeyboardButton(text=label, callback_data=f"{label.lower()[:24]}:{about}")]
        for label in said["labels"]
    ]
    return InlineKeyboardMarkup(inline_keyboard=rows)


async def speak(
    bot: Bot,
    script: Script,
    step: int,
    name: str,
    about: int,
    *,
    on: Message | None = None,
    **who: int,
) -> None:
    """Say what this step says, to everybody whom it says something."""
    for chat, said in script.after(step, **who):
        text, markup = said["text"].replace("{name}", name), keyboard(said, about)
        if said["edited"] and on is not None and on.chat.id == chat:
            await on.edit_text(text, reply_markup=markup)
        elif said["document"]:
            await bot.send_document(
                chat, BufferedInputFile(PDF, "letter.pdf"), protect_content=True
            )
        else:
            await bot.send_message(chat, text, reply_markup=markup)


async def answered(message: Message, state: FSMContext, script: Script, step: int, following: State,
                   **found: str) -> None:  # fmt: skip
    """Note an answer and ask the next question."""
    data = await state.update_data(**found)
    await state.set_state(following)
    bot, me = message.bot, message.chat.id
    assert bot is not None
    await speak(bot, script, step, data.get("name", ""), me, member=me)


async def tapped(
    query: CallbackQuery,
    state: FSMContext,
    script: Script,
    step: int,
    following: State,
    **found: str,
) -> None:
    """The same, for an answer behind a button."""
    await query.answer()
    data = await state.update_data(**found)
    await state.set_state(following)
    bot, me = query.bot, query.from_user.id
    assert bot is not None
    assert isinstance(query.message, Message)
    await speak(bot, script, step, data.get("name", ""), me, on=query.message, member=me)


@router.message(CommandStart(deep_link=True))
async def start(message: Message, command: CommandObject, state: FSMContext, script: Script,
                storage: RedisStorage) -> None:  # fmt: skip
    role, _, unit = (command.args or "").partition("-")
    if role != "member":
        await storage.redis.set(f"officer:{unit}", message.chat.id)
        await message.answer("Welcome!")
        return
    await state.set_data({"unit": unit})
    await answered(message, state, script, 0, Trip.home)


@router.callback_query(Trip.home, F.data.startswith("plan a trip"))
async def plan(query: CallbackQuery, state: FSMContext, script: Script) -> None:
    await tapped(query, state, script, 1, Trip.name)


@router.message(Trip.name, F.text.len() <= 80)
async def name(message: Message, state: FSMContext, script: Script) -> None:
    await answered(message, state, script, 2, Trip.kind, name=(message.text or "").strip())


@router.callback_query(Trip.kind, F.data.startswith("the "))
async def kind(query: CallbackQuery, state: FSMContext, script: Script) -> None:
    await tapped(query, state, script, 3, Trip.country, kind="party")


@router.message(Trip.country, F.text)
async def country(message: Message, state: FSMContext, script: Script) -> None:
    await answered(message, state, script, 4, Trip.travel, country=(message.text or "").strip())


@router.message(Trip.travel, F.text)
async def travel(message: Message, state: FSMContext, script: Script) -> None:
    await answered(message, state, script, 5, Trip.further, travel=(message.text or "").strip())


@router.callback_query(Trip.further, F.data.startswith("no, that is all"))
async def further(query: CallbackQuery, state: FSMContext, script: Script) -> None:
    await tapped(query, state, script, 6, Trip.why, country2="none")


@router.callback_query(Trip.why, F.data.startswith("skip"))
async def why(query: CallbackQuery, state: FSMContext, script: Script) -> None:
    await tapped(query, state, script, 7, Trip.request_review, why="")


@router.callback_query(Trip.request_review, F.data.startswith("send"))
async def send_request(
    query: CallbackQuery, state: FSMContext, script: Script, storage: RedisStorage
) -> None:
    await tapped(query, state, script, 8, Trip.waiting)
    data = await state.get_data()
    officer = int(await storage.redis.get(f"officer:{data['unit']}") or 0)
    assert query.bot is not None
    await speak(query.bot, script, 8, data["name"], query.from_user.id, organizer=officer)


@router.callback_query(StateFilter(None), F.data.startswith("agree:"))
async def agree(query: CallbackQuery, script: Script, storage: RedisStorage) -> None:
    await query.answer()
    member = int((query.data or "").rpartition(":")[2])
    assert query.bot is not None
    assert isinstance(query.message, Message)
    theirs = StorageKey(bot_id=query.bot.id, chat_id=member, user_id=member)
    data = await storage.get_data(theirs)
    if await storage.get_state(theirs) != Trip.waiting.state:
        return
    await storage.set_state(theirs, Trip.recommended)
    me = query.from_user.id
    await speak(
        query.bot, script, 9, data["name"], member, on=query.message, organizer=me, member=member
    )


@router.callback_query(Trip.recommended, F.data.startswith("start"))
async def details(query: CallbackQuery, state: FSMContext, script: Script) -> None:
    await tapped(query, state, script, 10, Trip.window)


@router.callback_query(Trip.window, F.data.startswith("all days"))
async def window(query: CallbackQuery, state: FSMContext, script: Script) -> None:
    await tapped(query, state, script, 11, Trip.activity, window="all")


@router.callback_query(Trip.activity, F.data.startswith("a meeting"))
async def activity(query: CallbackQuery, state: FSMContext, script: Script) -> None:
    await tapped(query, state, script, 12, Trip.activity_done, activity="meeting")


@router.callback_query(Trip.activity_done, F.data.startswith("done"))
async def activity_done(query: CallbackQuery, state: FSMContext, script: Script) -> None:
    await tapped(query, state, script, 13, Trip.city)


@router.message(Trip.city, F.text)
async def city(message: Message, state: FSMContext, script: Script) -> None:
    await answered(message, state, script, 14, Trip.email, city=(message.text or "").strip())


@router.message(Trip.email, F.text.contains("@"))
async def email(message: Message, state: FSMContext, script: Script) -> None:
    await answered(message, state, script, 15, Trip.phone, email=(message.text or "").strip())


@router.message(Trip.phone, F.text)
async def phone(message: Message, state: FSMContext, script: Script) -> None:
    await answered(message, state, script, 16, Trip.other, phone=(message.text or "").strip())


@router.callback_query(Trip.other, F.data.startswith("skip"))
async def other(query: CallbackQuery, state: FSMContext, script: Script) -> None:
    await tapped(query, state, script, 17, Trip.rule_1, other="")


@router.callback_query(Trip.rule_1, F.data.startswith("i understand"))
async def rule_1(query: CallbackQuery, state: FSMContext, script: Script) -> None:
    await tapped(query, state, script, 18, Trip.rule_2, rule_1="read")


@router.callback_query(Trip.rule_2, F.data.startswith("i understand"))
async def rule_2(query: CallbackQuery, state: FSMContext, script: Script) -> None:
    await tapped(query, state, script, 19, Trip.rule_3, rule_2="read")


@router.callback_query(Trip.rule_3, F.data.startswith("i understand"))
async def rule_3(query: CallbackQuery, state: FSMContext, script: Script) -> None:
    await tapped(query, state, script, 20, Trip.rule_4, rule_3="read")


@router.callback_query(Trip.rule_4, F.data.startswith("i understand"))
async def rule_4(query: CallbackQuery, state: FSMContext, script: Script) -> None:
    await tapped(query, state, script, 21, Trip.rule_5, rule_4="read")


@router.callback_query(Trip.rule_5, F.data.startswith("i understand"))
async def rule_5(query: CallbackQuery, state: FSMContext, script: Script) -> None:
    await tapped(query, state, script, 22, Trip.details_review, rule_5="read")


@router.callback_query(Trip.details_review, F.data.startswith("send"))
async def send_details(
    query: CallbackQuery, state: FSMContext, script: Script, storage: RedisStorage
) -> None:
    await tapped(query, state, script, 23, Trip.done)
    data = await state.get_data()
    officer = int(await storage.redis.get("officer:") or 0)
    assert query.bot is not None
    await speak(query.bot, script, 23, data["name"], query.from_user.id, department=officer)


@router.callback_query(StateFilter(None), F.data.startswith("look for one:"))
async def seek(query: CallbackQuery, script: Script, storage: RedisStorage) -> None:
    await query.answer()
    member = int((query.data or "").rpartition(":")[2])
    assert query.bot is not None
    assert isinstance(query.message, Message)
    theirs = StorageKey(bot_id=query.bot.id, chat_id=member, user_id=member)
    data = await storage.get_data(theirs)
    if await storage.get_state(theirs) != Trip.done.state:
        return
    await storage.set_state(theirs, None)
    me = query.from_user.id
    await speak(
        query.bot, script, 24, data["name"], member, on=query.message, department=me, member=member
    )


def main() -> None:
    environment = os.environ
    session = AiohttpSession(api=TelegramAPIServer.from_base(environment["TELEGRAM_API_URL"]))
    bot = Bot(environment["TELEGRAM_BOT_TOKEN"], session=session)
    storage = RedisStorage.from_url(environment["REDIS_URL"])
    dispatcher = Dispatcher(storage=storage, script=Script(environment["RECORD"]))
    dispatcher.workflow_data["storage"] = storage
    dispatcher.include_router(router)

    async def announce(bot: Bot) -> None:
        await bot.set_webhook(f"{environment['PUBLIC_URL']}/webhook", secret_token=SECRET)

    dispatcher.startup.register(announce)
    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, secret_token=SECRET).register(app, path="/webhook")
    setup_application(app, dispatcher, bot=bot)
    listen = urlsplit(f"//{environment['LISTEN']}")
    try:
        import uvloop

        uvloop.install()
    except ImportError:
        pass
    web.run_app(app, host=listen.hostname, port=listen.port, access_log=None, print=None)


if __name__ == "__main__":
    main()
