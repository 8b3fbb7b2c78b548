"""What a message without words holds."""

from collections.abc import Mapping, Sequence
from typing import Any

from chatbot.core.text import place

FILES = (
    "voice", "photo", "sticker", "location", "document", "animation", "video", "video_note",
    "audio", "poll", "dice", "venue", "game", "story", "paid_media", "checklist", "invoice",
    "live_photo",
)  # fmt: skip
"""Content that is not text, by its field's name; some messages carry two, the first one counts."""

ALSO = {"animation": "document", "venue": "location"}
"""A message of the kind on the left repeats itself under the name on the right."""

SERVICE = (
    "_created", "_added", "_deleted", "_changed", "_started", "_ended", "_scheduled", "_invited",
    "_shared", "_allowed", "_edited", "_closed", "_reopened", "_hidden", "_unhidden", "_completed",
    "_set", "_approved", "_declined", "_payment", "_message", "_triggered", "_title", "_photo",
    "_members", "_member", "_id", "_done", "_refunded", "_data", "_website", "giveaway",
    "giveaway_winners", "gift",
)  # fmt: skip
"""How the names of fields end that tell of a chat's life: nobody expects an answer to them."""

FRAME = frozenset((
    "message_id", "message_thread_id", "direct_messages_topic", "from", "sender_chat",
    "sender_boost_count", "sender_business_bot", "sender_tag", "date", "edit_date",
    "guest_query_id", "business_connection_id", "chat", "forward_origin", "is_topic_message",
    "is_automatic_forward", "reply_to_message", "external_reply", "quote", "reply_to_story",
    "reply_to_checklist_task_id", "via_bot", "has_protected_content", "is_from_offline",
    "is_paid_post", "media_group_id", "author_signature", "paid_star_count", "entities",
    "caption", "caption_entities", "show_caption_above_media", "has_media_spoiler",
    "link_preview_options", "effect_id", "suggested_post_info", "reply_markup",
))  # fmt: skip
"""The fields that go with any content."""


def kind_of(raw: Mapping[str, Any]) -> str:
    """What a message without words holds; nothing where it tells of the chat itself."""
    for kind in FILES:
        if kind in raw and (kind not in ALSO.values() or not _repeated(kind, raw)):
            return kind
    fields = [field for field in raw if field not in FRAME]
    return "other" if any(not field.endswith(SERVICE) for field in fields) else ""


def place_of(raw: Mapping[str, Any]) -> str:
    """Latitude and longitude, where a message says them; a venue says them, too."""
    found = raw.get("location")
    if not isinstance(found, Mapping):
        return ""
    sides = (found.get("latitude"), found.get("longitude"))
    known = [side for side in sides if isinstance(side, (int, float))]
    return place(*known) if len(known) == len(sides) else ""


def _repeated(kind: str, raw: Mapping[str, Any]) -> bool:
    return any(also == kind and first in raw for first, also in ALSO.items())


def file_of(content: object) -> tuple[str, int, str]:
    """The id to fetch it by, its size and its type; of a photo's sizes the last is the largest."""
    if isinstance(content, Sequence) and content and not isinstance(content, str):
        content = content[-1]
    if not isinstance(content, Mapping):
        return "", 0, ""
    name, size, kind = (content.get(field) for field in ("file_id", "file_size", "mime_type"))
    return (
        name if isinstance(name, str) and name.isascii() else "",
        size if isinstance(size, int) and size > 0 else 0,
        kind if isinstance(kind, str) and kind.isascii() else "",
    )
