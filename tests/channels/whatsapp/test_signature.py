"""Whether Twilio signed a request; Twilio's own library is the judge."""

from collections.abc import Mapping

import pytest
from twilio.request_validator import RequestValidator  # type: ignore[import-untyped]

from chatbot.channels.whatsapp.signature import HEADER, SETTINGS, Malformed, Signature, pairs
from tests.channels.whatsapp.samples import (
    BASE,
    PATH,
    TOKEN,
    encoded,
    file,
    message,
    place,
    signature,
    status,
    tap,
)

Pair = tuple[bytes, bytes]
OLD = "0ld" * 10
SHARED = "webhooks_sharedkey_01:s3cret"


def checked(
    body: bytes, *headers: Pair, base: str = BASE, query: bytes = b"", path: str = PATH
) -> bool:
    """Whether it passes where this token and the one before are known."""
    return Signature(base, (TOKEN, OLD)).check(path, query, body, headers)


def shared(form: Mapping[str, str], secret: str = "s3cret") -> bytes:
    """The signature of a shared key, as Twilio's library computes it."""
    made: str = RequestValidator(secret).compute_signature(BASE + PATH, dict(form), "HMAC_SHA256")
    return made.encode()


FORMS = [
    message(),
    message(Body="ñ ü 漢字 🎉 & = + % \n\t"),
    message(Body=""),
    file("audio/ogg"),
    tap(),
    place(),
    status(),
    message(NewParameter="of tomorrow", Zz=""),
    {},
]


@pytest.mark.parametrize("form", FORMS)
def test_what_twilio_signs_passes(form: Mapping[str, str]) -> None:
    """WhatsApp 15: every name and value counts, blank ones too, in whatever order they come."""
    assert checked(encoded(form), (HEADER, signature(form)))


@pytest.mark.parametrize("url", [":443", ""])
@pytest.mark.parametrize("base", [BASE, f"{BASE}:443"])
def test_the_default_port_may_be_written_or_not(url: str, base: str) -> None:
    """WhatsApp 15: Twilio writes it either way, and so may we."""
    signed = signature(message(), BASE + url + PATH)
    assert checked(encoded(message()), (HEADER, signed), base=base)


def test_the_query_is_part_of_it() -> None:
    """WhatsApp 15: as it stands in the address, encoded as it came."""
    url = f"{BASE}{PATH}?o=a%2Fb.c%20d&x="
    signed = (HEADER, signature(status(), url))
    right, wrong = b"o=a%2Fb.c%20d&x=", b"o=a/b.c%20d&x="
    body = encoded(status())
    assert (checked(body, signed, query=right), checked(body, signed, query=wrong)) == (True, False)


@pytest.mark.parametrize(
    "url",
    [
        f"http://chat.example.org{PATH}",
        f"https://evil.example{PATH}",
        f"{BASE}{PATH}/",
        f"{BASE}{PATH}?x=1",
        f"{BASE}/whatsapp/2/in",
        f"{BASE}:8443{PATH}",
        f"{BASE}{PATH}#rc=5&rp=all",
    ],
)
def test_another_address_fails(url: str) -> None:
    """WhatsApp 15: another scheme, host, port, path or query, and the fragment, which stays there."""
    assert not checked(encoded(message()), (HEADER, signature(message(), url)))


def test_the_host_that_is_asked_for_plays_no_part() -> None:
    """A request sent through a proxy, or with a name made up, is judged by our own address."""
    shown = ((b"host", b"evil.example"), (b"x-forwarded-host", b"evil.example"))
    assert checked(encoded(message()), *shown, (HEADER, signature(message())))


CHANGED = [
    message(Body="Hola "),
    message(Body="-"),
    message(ProfileName="-"),
    message(ProfileName=""),
    message(ProfileName="Ana R "),
    message(Extra=""),
]


@pytest.mark.parametrize("form", CHANGED)
def test_what_was_changed_fails(form: Mapping[str, str]) -> None:
    """WhatsApp 15: nothing may be added, taken away, stripped or changed."""
    assert not checked(encoded(form), (HEADER, signature(message())))


def test_a_blank_value_may_not_be_dropped() -> None:
    """WhatsApp 15: a voice note has an empty body, which is signed."""
    form = file("audio/ogg")
    without = {name: value for name, value in form.items() if value}
    assert not checked(encoded(without), (HEADER, signature(form)))


RIGHT = signature(message())
WRONG: list[tuple[Pair, ...]] = [
    (),
    ((HEADER, b""),),
    ((HEADER, b"AAAA"),),
    ((HEADER, RIGHT[:-1]),),
    ((HEADER, RIGHT + b"="),),
    ((HEADER, RIGHT.lower()),),
    ((HEADER, b"\xff\xfe"),),
    ((HEADER, RIGHT), (HEADER, RIGHT)),
    ((HEADER, RIGHT), (HEADER, b"")),
    ((b"authorization", RIGHT),),
    ((HEADER, signature(message(), token="another")),),
    ((HEADER, RIGHT), (SETTINGS, b"key=a,algorithm=HMAC_SHA1")),
    ((HEADER, RIGHT), (SETTINGS, b"algorithm=HMAC_MD5")),
    ((HEADER, RIGHT), (SETTINGS, b""), (SETTINGS, b"")),
]


@pytest.mark.parametrize("headers", WRONG)
def test_a_wrong_header_fails(headers: tuple[Pair, ...]) -> None:
    """WhatsApp 15: missing, wrong, twice, or of somebody else: false, and never an error."""
    assert not checked(encoded(message()), *headers)


def test_the_token_before_is_known_too() -> None:
    """WhatsApp 16: while the auth token is changed, both sign."""
    assert checked(encoded(message()), (HEADER, signature(message(), token=OLD)))


def test_a_shared_key_signs_where_it_is_configured() -> None:
    """WhatsApp 16: HMAC-SHA256, announced by a header that names our key."""
    signed = (HEADER, shared(tap()))
    settings = (SETTINGS, b"key=webhooks_sharedkey_01,algorithm=HMAC_SHA256")
    door = Signature(BASE, (TOKEN,), shared=SHARED)
    assert door.check(PATH, b"", encoded(tap()), [signed, settings])


@pytest.mark.parametrize(
    "settings, configured, secret",
    [
        (b"key=webhooks_sharedkey_01,algorithm=HMAC_SHA256", "", "s3cret"),
        (b"key=webhooks_sharedkey_01,algorithm=HMAC_SHA256", "", TOKEN),
        (b"key=another,algorithm=HMAC_SHA256", SHARED, "s3cret"),
        (b"algorithm=HMAC_SHA256", SHARED, "s3cret"),
        (b"key=webhooks_sharedkey_01,algorithm=HMAC_SHA512", SHARED, "s3cret"),
        (b"key=webhooks_sharedkey_01,algorithm=HMAC_SHA256", SHARED, "other"),
        (b"key=webhooks_sharedkey_01,algorithm=HMAC_SHA256", SHARED, TOKEN),
        (b"", SHARED, "s3cret"),
    ],
)
def test_another_key_does_not(settings: bytes, configured: str, secret: str) -> None:
    """WhatsApp 16: the key must be configured, named and right."""
    signed = (HEADER, shared(message(), secret))
    door = Signature(BASE, (TOKEN,), shared=configured)
    assert not door.check(PATH, b"", encoded(message()), [signed, (SETTINGS, settings)])


@pytest.mark.parametrize("tokens, passes", [((TOKEN,), True), ((), False)])
def test_the_token_signs_while_it_is_given(tokens: tuple[str, ...], passes: bool) -> None:
    """WhatsApp 16: beside a shared key, too; without a token the shared key alone signs."""
    door = Signature(BASE, tokens, shared=SHARED)
    headers = [(HEADER, signature(message()))]
    assert door.check(PATH, b"", encoded(message()), headers) is passes


def test_somebody_must_be_able_to_sign() -> None:
    """A door without a secret is a mistake of ours."""
    with pytest.raises(AssertionError):
        Signature(BASE, ("",))


def test_pairs_are_read_as_they_were_signed() -> None:
    """Blank values are kept, a plus is a space, and text is UTF-8."""
    assert pairs(b"Body=&A=1+%2B+%C3%B1&B=%F0%9F%8E%89") == {"Body": "", "A": "1 + ñ", "B": "🎉"}


UNREADABLE = [
    b"A=1&A=1", b"A=1&A=2", b"A=1&%41=2", b"A", b"A=1&", b"&A=1", b"=1", b"A=%", b"A=%zz", b"A=%4",
    b"%=1", b"A=%FF", b"A=\xff", b"A=%ED%A0%80", b"A=%C0%80", b"&".join(b"a%d=" % n for n in range(400)),
]  # fmt: skip


@pytest.mark.parametrize("body", UNREADABLE)
def test_pairs_that_say_two_things_are_refused(body: bytes) -> None:
    """A name twice, torn percent signs, halves of characters: nobody at Twilio wrote it."""
    with pytest.raises(Malformed):
        pairs(body)
