"""Twilio's error numbers: those answered at once, and those that come later by callback."""

from typing import Any

from tests.twilioapi.http import Answer

AT_ONCE: dict[int, tuple[int, str]] = {
    20001: (400, "Invalid parameter"),
    20003: (401, "Authenticate"),
    20004: (405, "Method not allowed"),
    20009: (409, "Cannot change a message that is not complete"),
    20404: (404, "The requested resource was not found"),
    20415: (415, "Unsupported Media Type: send application/json"),
    20429: (429, "Too Many Requests"),
    20500: (500, "An internal server error has occurred"),
    20503: (503, "Service temporarily unavailable"),
    21211: (400, "Invalid 'To' phone number"),
    21408: (400, "Permission to send to the region indicated by the 'To' number is not enabled"),
    21603: (400, "A 'From' phone number is required"),
    21604: (400, "A 'To' phone number is required"),
    21609: (400, "The 'StatusCallback' URL is not a valid URL"),
    21610: (400, "Attempt to send to unsubscribed recipient"),
    21617: (400, "The concatenated message body exceeds the 1600 character limit"),
    21619: (400, "A text message body or media urls must be specified"),
    21620: (400, "Invalid media URL(s)"),
    21623: (400, "Number of media files exceeds allowed limit"),
    21654: (400, "ContentSid Required"),
    21655: (400, "The ContentSid is Invalid"),
    21656: (400, "The ContentVariables Parameter is invalid"),
    21701: (404, "The Messaging Service does not exist"),
    21910: (400, "Invalid From and To pair. From and To should be of the same channel"),
    63007: (400, "Twilio could not find a Channel with the specified From address"),
}

BY_CALLBACK: dict[int, str] = {
    12300: "Invalid Content-Type",
    63003: "Channel could not find To address",
    63005: "Channel did not accept given content",
    63013: "This message send failed because it violates Channel provider's policy",
    63016: "Failed to send freeform message because you are outside the allowed window",
    63018: "Rate limit exceeded for Channel",
    63019: "Media failed to download",
    63021: "Channel invalid content error",
    63024: "Invalid message recipient",
    63027: "Template does not exist for a language and locale",
    63028: "Number of parameters provided does not match the expected number of parameters",
    63033: "Recipient is blocked to receive message",
    63034: "Media exceeds the size limit of the channel",
    63041: "Template is paused",
    63049: "Meta chose not to deliver this marketing message",
}


class Refused(Exception):
    """What is not accepted, with its number and a word about this case."""

    def __init__(self, code: int, detail: str = "") -> None:
        status, meaning = AT_ONCE[code]
        super().__init__(f"{meaning}: {detail}" if detail else meaning)
        self.code, self.status = code, status

    def answer(self) -> Answer:
        """The refusal as Twilio writes it."""
        said: dict[str, Any] = {
            "code": self.code,
            "message": str(self),
            "more_info": f"https://www.twilio.com/docs/errors/{self.code}",
            "status": self.status,
        }
        return Answer.of(said, self.status)
