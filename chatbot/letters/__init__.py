"""A document described as data becomes a PDF, the same one every time."""

from chatbot.letters.page import Page, Word, page
from chatbot.letters.press import render

__all__ = ["Page", "Word", "page", "render"]
