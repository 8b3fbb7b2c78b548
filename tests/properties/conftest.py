"""The deployments of the conversations' tests, here as well."""

from tests.conversations.conftest import bare, trip

__all__ = ["bare", "trip"]
