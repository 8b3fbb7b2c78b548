"""A deployment with those who decide, and a member."""

from collections.abc import AsyncIterator

import pytest

from tests.conversations.deployment import Deployment, deployed
from tests.conversations.trips import everybody


@pytest.fixture
async def bare(server_url: str) -> AsyncIterator[Deployment]:
    """A deployment where nobody is known."""
    async with deployed(server_url) as found:
        yield found


@pytest.fixture
async def trip(bare: Deployment) -> Deployment:
    """An organizer, a deputy, two officers of the Department, and Ana, a member."""
    await everybody(bare)
    return bare
