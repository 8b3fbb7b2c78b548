"""The store: everything that is remembered, on Redis or Valkey."""

from chatbot.store.dues import Dues
from chatbot.store.reaching import Reaching
from chatbot.store.standing import Standing
from chatbot.store.survey import Survey
from chatbot.store.turns import Turns
from chatbot.store.upkeep import Upkeep


class Store(Turns, Standing, Reaching, Dues, Upkeep, Survey):
    """Turns are loaded and committed, lanes claimed and acknowledged; `start` comes first."""
