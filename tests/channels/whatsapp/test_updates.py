"""What somebody did on WhatsApp, read from a webhook's parameters."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from chatbot.channels.whatsapp import payloads, statuses
from chatbot.channels.whatsapp.payloads import Foreign, Odd
from chatbot.channels.whatsapp.signature import Malformed
from chatbot.channels.whatsapp.statuses import Fate
from chatbot.channels.whatsapp.updates import read, unreadable
from chatbot.core.events import (
    ContactShared,
    Event,
    FileReceived,
    Opened,
    PageTurned,
    Tapped,
    TextReceived,
)
from chatbot.core.ids import Address
from tests.channels.whatsapp.cuts import signed_text
from tests.channels.whatsapp.samples import (
    ACCOUNT,
    ANA,
    MEDIUM,
    MM,
    OURS,
    REPLIED,
    SCOPED,
    SID,
    Form,
    file,
    message,
    picked,
    place,
    status,
    tap,
)

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
PHONE, HIDDEN = Address("whatsapp", ANA), Address("whatsapp", SCOPED)


def event(form: Mapping[str, str]) -> Event:
    """What a signed message leads to."""
    return read(payloads.message(form, OURS), NOW, OURS)


def test_words_are_words() -> None:
    """A text, with everything that any event has."""
    assert event(message(Body="  Hola\u200b ñ\r\n")) == TextReceived(
        id=f"whatsapp:{SID}", at=NOW, address=PHONE, also=(HIDDEN,), leaves=(SID,), text="Hola ñ"
    )


WHO: list[tuple[Form, Address, tuple[Address, ...]]] = [
    (message(), PHONE, (HIDDEN,)),
    (message(scoped=""), PHONE, ()),
    (message(sender=SCOPED), HIDDEN, ()),
    (message(sender=SCOPED, scoped="", WaId=""), HIDDEN, ()),
    (message(ExternalUserId=""), PHONE, ()),
    (message(ExternalUserId="whatsapp:US.ENT.aB3xK9"), PHONE, (Address("whatsapp", "US.ENT.aB3xK9"),)),
    (message(WaId="5350000000", ProfileName="Rosa"), PHONE, (HIDDEN,)),
    (message(WaId="-", ProfileName="-"), PHONE, (HIDDEN,)),
]  # fmt: skip


@pytest.mark.parametrize("form, address, also", WHO)
def test_people_are_known_by_their_addresses(
    form: Form, address: Address, also: tuple[Address, ...]
) -> None:
    """WhatsApp 18: by the id for us alone, then by the sender, verbatim; never by name or WaId."""
    found = event(form)
    assert (found.address, found.also, found.language) == (address, also, "")


PRESSES: list[tuple[Form, type[Event], Mapping[str, object]]] = [
    (tap(), Tapped, {"token": "request|c0ffee01|3|yes|mac"}),
    (picked(), Tapped, {"token": "request|c0ffee01|3|no|mac"}),
    (picked(ListTitle="-"), Tapped, {"token": "request|c0ffee01|3|no|mac"}),
    (picked(Body="No\nnot today"), Tapped, {"token": "request|c0ffee01|3|no|mac"}),
    (tap(OriginalRepliedMessageSid="-", MessageType="-"), Tapped, {}),
    (tap("open"), Opened, {}),
    (picked("open"), Opened, {}),
    (tap("page|whatsapp:SM12.3:0|11"), PageTurned, {"message": "whatsapp:SM12.3:0", "page": 11}),
    (tap("page||1"), Tapped, {"token": "page||1"}),
    (tap("page|a|x"), Tapped, {"token": "page|a|x"}),
    (tap("share", "My number"), ContactShared, {"phone": ANA, "own": True}),
    (tap("share", "My number", scoped=SCOPED) | {"From": f"whatsapp:{SCOPED}"}, TextReceived, {"text": "My number"}),
    (tap(ButtonPayload="-"), TextReceived, {"text": "Yes", "pressed": REPLIED}),
    (tap(ButtonPayload="", ButtonText="-"), TextReceived, {"text": "Yes", "pressed": REPLIED}),
    (picked(ListId="-"), TextReceived, {"text": "No", "pressed": REPLIED}),
    (picked(ListId="-", ListTitle="-"), TextReceived, {"text": "No", "pressed": REPLIED}),
    (picked(ListId="-", ListTitle="-", OriginalRepliedMessageSid="-"), TextReceived, {"pressed": ""}),
]  # fmt: skip


@pytest.mark.parametrize("form, kind, said", PRESSES)
def test_a_press_says_what_stood_behind_it(
    form: Form, kind: type[Event], said: Mapping[str, object]
) -> None:
    """WhatsApp 20: button and row by their ids; the label, where the id did not come along."""
    found = event(form)
    assert isinstance(found, kind)
    assert {name: getattr(found, name) for name in said} == said


def test_a_reply_is_no_press() -> None:
    """Who answers below a message of ours types."""
    found = event(message(Body="2", OriginalRepliedMessageSid=REPLIED))
    assert (type(found), getattr(found, "pressed", None)) == (TextReceived, "")


KINDS = [
    (file("audio/ogg"), "voice"),
    (file("audio/ogg; codecs=opus"), "voice"),
    (file("audio/mpeg"), "voice"),
    (file("image/jpeg"), "photo"),
    (file("image/webp"), "sticker"),
    (file("video/mp4"), "video"),
    (file("text/vcard"), "contact"),
    (file("text/x-vcard"), "contact"),
    (file("application/pdf"), "document"),
    (file("application/vnd.openxmlformats-officedocument.wordprocessingml.document"), "document"),
    (file("application/pdf", Body="Our programme.pdf"), "document"),
    (place(), "location"),
    (place(Latitude="-34", Longitude="0.0"), "location"),
    (message(Body="", MessageType="location"), "location"),
    (message(Body="", MessageType="contacts"), "contact"),
    (message(Body="", MessageType="reaction"), "other"),
]


@pytest.mark.parametrize("form, kind", KINDS)
def test_what_is_not_words_is_named(form: Form, kind: str) -> None:
    """WhatsApp 35: voice, picture, sticker, place, contact card and the rest, with empty bodies."""
    found = event(form)
    assert isinstance(found, FileReceived)
    assert (found.kind, found.caption) == (kind, "")


def test_nothing_at_all_is_an_empty_text() -> None:
    """WhatsApp 35: the conversation has a sentence for it."""
    found = [event(message(Body=body)) for body in ("", " \n", "\u200b")]
    assert [getattr(one, "text", None) for one in found] == [""] * 3


def test_a_file_is_named_so_that_it_can_be_fetched_and_erased() -> None:
    """By its message and itself; its caption comes along."""
    found = event(file("image/jpeg", Body="my visa"))
    assert isinstance(found, FileReceived)
    assert (found.file, found.caption, found.leaves) == (f"{MM}/{MEDIUM}", "my visa", (MM, MEDIUM))


def test_all_files_of_a_message_are_erased() -> None:
    """The first one counts; the others are kept by the provider as well."""
    two = file("image/jpeg")
    other = two["MediaUrl0"].replace(MEDIUM, "ME" + "77" * 16)
    found = event(two | {"NumMedia": "2", "MediaUrl1": other, "MediaContentType1": "audio/ogg"})
    assert found.leaves == (MM, MEDIUM, "ME" + "77" * 16)


ELSEWHERE = [
    file("image/jpeg", host="https://evil.example"),
    file("image/jpeg", host="http://api.twilio.com"),
    file("image/jpeg", host="https://api.twilio.com.evil.example"),
    file("image/jpeg", host="https://x@evil.example"),
    file("image/jpeg", MediaUrl0=f"https://api.twilio.com/2010-04-01/Accounts/AC{'1' * 32}/Messages/{MM}/Media/{MEDIUM}"),
    file("image/jpeg", MediaUrl0=f"https://api.twilio.com/2010-04-01/Accounts/{ACCOUNT}/Messages/{SID}/Media/{MEDIUM}"),
    file("image/jpeg", MediaUrl0="http://169.254.169.254/latest/meta-data"),
]  # fmt: skip


@pytest.mark.parametrize("form", ELSEWHERE)
def test_a_file_elsewhere_is_never_fetched(form: Form) -> None:
    """Trust 110: the message is a file that cannot be had."""
    found = event(form)
    assert isinstance(found, FileReceived)
    assert (found.kind, found.file, found.leaves) == ("photo", "", (MM,))


NOT_OURS = [
    message(AccountSid="AC" + "1" * 32),
    message(AccountSid="-"),
    message(To="whatsapp:+14155238887"),
    message(To="+14155238886"),
    message(To="-"),
]


@pytest.mark.parametrize("form", NOT_OURS)
def test_what_is_not_for_us_is_foreign(form: Form) -> None:
    """Trust 100: another account's, or another sender's."""
    with pytest.raises(Foreign):
        payloads.message(form, OURS)


TORN = [
    *(message(**{name: "-"}) for name in ("MessageSid", "From", "NumMedia", "Body")),
    message(MessageSid="SM" + "1" * 31),
    message(MessageSid="SM" + "1" * 33),
    message(SmsMessageSid="SM" + "0" * 32),
    message(SmsSid="SM" + "0" * 32),
    message(From="whatsapp:+5491155501234Label"),
    message(From="whatsapp:US.1349LabelHome", scoped=""),
    message(From=f"whatsapp:{SCOPED}9"),
    message(From="whatsapp:H"),
    message(From=""),
    message(NumMedia=""),
    message(NumMedia="0x"),
    message(NumMedia="1"),
    message(MediaUrl0="https://x"),
    message(**{"Body[]": "x"}),
    message(**{"": "x"}),
    message(ExternalUserIdw="hatsapp:US.1"),
    tap(ButtonPayload="-", ButtonPayloa="dopen"),
    place(Latitude="-34.6Longitude1"),
]


@pytest.mark.parametrize("form", TORN)
def test_what_may_have_been_cut_anew_is_refused(form: Form) -> None:
    """Trust 99: incomplete, contradicting itself, or one parameter within another."""
    with pytest.raises((Malformed, Odd)):
        payloads.message(form, OURS)


NAMED_ALIKE = [
    message(ProfileName=f"Ana FromFromwhatsapp:{ANA}"),
    message(ProfileName="AnaNumMedia2"),
    message(Body="hi ButtonPayloadopen"),
    message(ProfileName="ButtonPayload"),
]


@pytest.mark.parametrize("form", NAMED_ALIKE)
def test_what_is_called_like_a_parameter_is_asked_about(form: Form) -> None:
    """Trust 99: in a text, or in what somebody calls themselves; nobody is refused for that."""
    payloads.message(form, OURS)
    assert payloads.is_doubtful(form)


STRANGE = [
    message(From="messenger:12345"),
    message(From="whatsapp:user-of-tomorrow"),
    message(NumMedia="many"),
    message(Body="x" * 20_000),
    file("image/jpeg", MediaUrl0="ftp://x"),
    file("?"),
]


@pytest.mark.parametrize("form", STRANGE)
def test_what_nobody_can_read_is_odd(form: Form) -> None:
    """Trust 103: signed, whole, and of no shape that we know: it is kept aside."""
    with pytest.raises(Odd):
        payloads.message(form, OURS)


def test_what_cannot_be_read_takes_nobodys_id() -> None:
    """Trust 103: it stands in the way of no message that can be read; who sent it is told."""
    form = message(NumMedia="many")
    found = unreadable(form, NOW, "NumMedia")
    assert (found.id.startswith("whatsapp:unreadable:"), found.address) == (True, PHONE)


NEW = [
    message(NewThing="1"),
    message(Zeta="", Alpha="x"),
    message(FromCity="", FromCountry="AR"),
    message(MessageType="Of-Tomorrow"),
    message(Latitude="north", Longitude="west"),
    message(OriginalRepliedMessageSid="wamid.x"),
    message(ApiVersion="-", NumSegments="-", ReferralNumMedia="-", SmsStatus="-"),
    message(ReferralBody="See you", ReferralHeadline="Trips", ReferralSourceId="1", ReferralNumMedia="0"),
    message(MessagingServiceSid="MG" + "1" * 32),
]  # fmt: skip


@pytest.mark.parametrize("form", NEW)
def test_new_parameters_do_not_matter(form: Form) -> None:
    """WhatsApp 16: what we do not know, or do not need, changes nothing."""
    assert (event(form), payloads.is_doubtful(form)) == (event(message()), False)


@pytest.mark.parametrize("wish, text", [("STOP", "/stop"), ("START", "/start"), ("HELP", "Hola")])
def test_what_twilio_takes_for_a_wish_is_one(wish: str, text: str) -> None:
    """WhatsApp 21: from then on it sends nothing to them, or sends again, whatever the words."""
    form = message(OptOutType=wish, Body="Hola")
    found = event(form)
    assert isinstance(found, TextReceived)
    assert (found.text, payloads.is_doubtful(form)) == (text, False)


TYPED = f"hiExternalUserIdwhatsapp:{SCOPED}"
TYPED_MORE = f"hiChannelMetadata{{}}ExternalUserIdwhatsapp:{SCOPED}Fo"


def test_a_surer_name_that_was_typed_is_asked_about() -> None:
    """Trust 99: Twilio knows the text; `From`, which it belongs to, is never in doubt."""
    cut = message(Body="hi", ChannelMetadata="-")
    assert signed_text(cut) == signed_text(message(scoped="", Body=TYPED, ChannelMetadata="-"))
    assert payloads.is_doubtful(cut)


def test_a_surer_name_that_was_typed_with_all_around_it_is_refused() -> None:
    """Trust 99: what stands once in every message then stands there twice."""
    typed = message(scoped="", Body=TYPED_MORE)
    context = "ChannelMetadata" + typed["ChannelMetadata"]
    cut = message(Body="hi", ChannelMetadata="{}", Fo=context)
    assert signed_text(cut) == signed_text(typed)
    with pytest.raises(Malformed):
        payloads.message(cut, OURS)


FATES = [
    (status("sent"), ("sent", "")),
    (status("delivered"), ("delivered", "")),
    (status("read"), ("read", "")),
    (status("delivered", EventType="READ"), ("read", "")),
    (status("failed", ErrorCode="63016", ChannelStatusMessage="Outside."), ("failed", "63016")),
    (status("undelivered", ErrorCode="63003"), ("failed", "63003")),
    (status("canceled"), ("failed", "")),
    (status("delivered", ErrorCode="0"), ("delivered", "")),
]


def known(mark: str) -> str:
    """The outbox id behind what stood in our callback's address."""
    return mark.removesuffix(".mark") if mark.endswith(".mark") else ""


@pytest.mark.parametrize("form, fate", FATES)
def test_a_status_says_what_became_of_a_message(form: Form, fate: tuple[str, str]) -> None:
    """Which message, the provider's name of it, and how it went."""
    found = statuses.read({"o": "out:1.mark"}, payloads.status(form, OURS), known)
    assert found == Fate(message="out:1", receipt=REPLIED, status=fate[0], code=fate[1])


@pytest.mark.parametrize("state", ["accepted", "queued", "sending", "scheduled", "of_tomorrow"])
def test_a_status_that_tells_nothing_new_is_ignored(state: str) -> None:
    """Trust 107: it was accepted, as we know from the answer."""
    assert statuses.read({"o": "1.mark"}, payloads.status(status(state), OURS), known) is None


@pytest.mark.parametrize("query", [{}, {"o": ""}, {"o": "out:1"}, {"o": "out:1.forged"}])
def test_a_status_of_nothing_that_we_sent_is_ignored(query: Mapping[str, str]) -> None:
    """Trust 107: without our mark it is about somebody else's message."""
    assert statuses.read(query, payloads.status(status(), OURS), known) is None


@pytest.mark.parametrize(
    "form",
    [
        status(MessageStatus="-"),
        status(SmsStatus="sent"),
        status(SmsSid=SID),
        status("failed", ChannelStatusMessage="OutsideErrorCode63016"),
        status("failed", ErrorCode="63016EventTypeREAD"),
    ],
)
def test_a_status_that_was_cut_anew_is_refused(form: Form) -> None:
    """Trust 99: the same holds for statuses."""
    with pytest.raises(Malformed):
        payloads.status(form, OURS)


def test_a_status_of_another_account_is_foreign() -> None:
    """Trust 100."""
    with pytest.raises(Foreign):
        payloads.status(status(AccountSid="AC" + "1" * 32), OURS)


def test_a_place_says_where_it_is() -> None:
    """Latitude and longitude as a map reads them."""
    assert "'-34.60372, 0.00000'" in repr(event(place(Latitude="-34.603722", Longitude="0.0")))
