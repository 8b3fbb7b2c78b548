"""What was played in this run."""

import pytest

from tests.channels.repertoire import Repertoire


@pytest.fixture(scope="session")
def repertoire(server_url: str, tmp_path_factory: pytest.TempPathFactory) -> Repertoire:
    """Nothing is played twice."""
    return Repertoire(server_url, tmp_path_factory.mktemp("plays"))
