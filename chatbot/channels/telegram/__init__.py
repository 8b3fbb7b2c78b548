"""Telegram: updates in, messages out, over an HTTP client of our own."""
