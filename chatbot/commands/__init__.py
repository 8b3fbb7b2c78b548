"""The commands: each is a module of the same name with `arguments` and `run`."""

from types import MappingProxyType

COMMANDS = MappingProxyType(
    {
        "demo": "See a whole trip: four people on one page in a browser, nothing to set up",
        "serve": "Run the bot",
        "doctor": "Look whether everything is as it should be, and say what to change",
        "invite": "Make an invitation for one person",
        "partners": "See who is in the directory of hosts, and bring a list into it",
        "people": "See who has which role, and take one away",
        "templates": "Make what WhatsApp needs at Twilio, and see how templates stand with Meta",
        "cases": "See what is under way, and what happened to a case",
        "dead": "See what could not be delivered; send it once more, or drop it",
        "quarantine": "See what came in and could not be handled",
    }
)
