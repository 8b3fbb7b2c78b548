"""The process that prints: reads pages, writes PDFs."""

from chatbot.letters.press import pressed
from chatbot.letters.workshop import work

if __name__ == "__main__":
    work(pressed)
