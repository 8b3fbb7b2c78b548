"""Where the files that travel beside the code are: in a checkout, and in an installed wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def resource(name: str) -> Path:
    """Find `locales`, `organization.example.toml` or a file of the package, `web/page.html`."""
    places = (_PACKAGE / "_data" / name, _PACKAGE / name, _PACKAGE.parent / name)
    for place in places:
        if place.exists():
            return place
    raise FileNotFoundError(f"{name} is neither in this checkout nor in the installed package")
