"""Files that people send: kept by id, given out by path, and none of more than 20 MB."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from tests.botapi.checks import bad
from tests.botapi.faults import Refused

Json = dict[str, Any]

MOST = 20 * 1024 * 1024
FOLDERS = {
    "photo": ("photos", "jpg"),
    "voice": ("voice", "oga"),
    "video": ("videos", "mp4"),
    "document": ("documents", "pdf"),
}


@dataclass(slots=True)
class Files:
    """What is kept of one bot's chats; a path is known only after `getFile` has given it."""

    kept: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)

    def keep(self, kind: str, content: bytes, mime: str = "") -> Json | list[Json]:
        """Keep a file; gives it as a message carries it: a photo in two sizes."""
        number = len(self.kept) + 1
        folder, ending = FOLDERS[kind]
        name = f"AgAC{number:06}"
        self.kept[name] = (f"{folder}/file_{number}.{ending}", content)
        found: Json = {
            "file_id": name,
            "file_unique_id": f"u{number}",
            "file_size": len(content),
        }
        if kind == "photo":
            small = {
                "file_id": f"{name}s",
                "file_unique_id": f"s{number}",
                "width": 90,
                "height": 60,
            }
            return [small, {**found, "width": 1280, "height": 853}]
        return {**found, "mime_type": mime} if mime else found

    def get(self, given: Json) -> Json:
        """The answer to `getFile`."""
        name = str(given.get("file_id", ""))
        if not name:
            raise bad("file_id not specified")
        if name not in self.kept:
            raise bad("wrong file_id or the file is temporarily unavailable")
        path, content = self.kept[name]
        if len(content) > MOST:
            raise bad("file is too big")
        self.open.add(path)
        return {
            "file_id": name,
            "file_unique_id": f"u{name}",
            "file_size": len(content),
            "file_path": path,
        }

    def taken(self, url: str, token: str) -> bytes:
        """What lies at an address below `/file/bot…`."""
        known, _, path = unquote(url).removeprefix("/file/bot").partition("/")
        if known != token:
            raise Refused(401, "Unauthorized")
        found = next((content for at, content in self.kept.values() if at == path), None)
        if found is None or path not in self.open:
            raise Refused(404, "Not Found")
        return found
