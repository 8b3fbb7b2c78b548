"""The code and the words are held together: nothing is missing, and nothing is left over."""

from chatbot.core.commands import NAMES
from chatbot.resources import resource
from chatbot.words import Words
from chatbot.words.gate import asked_by, problems
from chatbot.words.sources import Sources
from conversations.forms import FORMS

ROOT = resource("locales").parent


def test_everything_the_code_asks_for_is_written() -> None:
    """Each sentence that the code asks for is there, and each one that is there is asked for."""
    sources = Sources((ROOT / "chatbot", ROOT / "conversations"))
    wanted = [*asked_by(FORMS.values()), *(f"command-{name}" for name in NAMES)]
    found = problems(Words(resource("locales")), wanted, sources)
    assert not found, "\n".join(found)
