"""Words: sentences by key, in the reader's language."""

from chatbot.words.book import Worded, Words

__all__ = ["Worded", "Words"]
