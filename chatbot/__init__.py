"""The machine: carries messages and keeps state, and knows nothing of what is said."""

__version__ = "2026.11.0"
