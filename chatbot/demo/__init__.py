"""The demo: everybody's phone and mailbox on one page, on the real engine."""

from chatbot.demo.command import demo

__all__ = ["demo"]
