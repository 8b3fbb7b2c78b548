"""Callers: whose address a request comes from, where a proxy of ours stands before us."""

from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from starlette.requests import HTTPConnection

FORWARDED = "x-forwarded-for"


@dataclass(frozen=True, slots=True)
class Callers:
    """Believes what a trusted proxy says of whoever called it, and nobody else."""

    trusted: tuple[IPv4Network | IPv6Network, ...] = ()

    def address(self, request: HTTPConnection) -> str:
        """The nearest address that is no proxy of ours; what cannot be read goes no further."""
        nearest = request.client.host if request.client else ""
        said = ",".join(request.headers.getlist(FORWARDED)).split(",")
        while said and self._is_ours(nearest):
            # Each proxy adds whom it saw at the end; what stands before anybody may have written.
            before = _read(said.pop())
            if before is None:
                break
            nearest = str(before)
        return nearest

    def _is_ours(self, address: str) -> bool:
        found = _read(address)
        return found is not None and any(found in network for network in self.trusted)


def _read(text: str) -> IPv4Address | IPv6Address | None:
    try:
        found = ip_address(text.strip())
    except ValueError:
        return None
    mapped = found.ipv4_mapped if isinstance(found, IPv6Address) else None
    return mapped or found
