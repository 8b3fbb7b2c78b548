"""Somebody goes from one app to another: by a code the first time, by a word afterwards."""

import re

from chatbot.demo.engine import Engine, NoButton

APPS = ("browser", "whatsapp")
"""Where somebody can write; the first is where they are unless they chose otherwise."""

_CODE = re.compile(r"/start ([0-9A-Z-]{4,40})$", re.MULTILINE)
_RECENT = 4  # messages among which a code is looked for that was asked for just now


async def move(engine: Engine, who: str, app: str) -> bool:
    """Do what they would do, in both chats; gives whether the app was linked by that.

    Raises `NoButton` where it leads nowhere.
    """
    if engine.app_of(who) == app:
        return False
    if not engine.phone(who).shown:  # nobody knows them yet: it is where they join
        engine.apps[who] = app
    elif await _is_linked(engine, who, app):
        engine.apps[who] = app
        await engine.say(who, _word(engine, who, "command-here"))
    else:
        await _link(engine, who, app)
        return True
    return False


async def _link(engine: Engine, who: str, app: str) -> None:
    """Ask for a code, send it from the other app, and say that this one is the one."""
    await engine.say(who, _word(engine, who, "command-link"))
    shown = reversed(engine.phone(who).shown[-_RECENT:])
    code = next((m[1] for one in shown if (m := _CODE.search(one.text)) and not one.said), "")
    if not code:
        raise NoButton(f"{who} was given no code")
    before, engine.apps[who] = engine.app_of(who), app
    await engine.say(who, f"/start {code}")
    if not await _is_linked(engine, who, before):
        engine.apps[who] = before
        raise NoButton(f"the code of {who} was not taken")
    await engine.press(who, _word(engine, who, "button-here"))


async def _is_linked(engine: Engine, who: str, app: str) -> bool:
    """Whether both apps are known to be one person's."""
    store = engine.app.store
    here = await store.contact(engine.address(who))
    return here is not None and here == await store.contact(engine.address(who, app))


def _word(engine: Engine, who: str, key: str) -> str:
    return engine.words.say(key, {}, engine.languages.get(who, ""))
