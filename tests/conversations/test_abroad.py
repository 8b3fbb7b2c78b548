"""Messages from abroad: whoever gets one has a courteous answer, and nothing of it is kept."""

from dataclasses import replace

import pytest

from chatbot.core.events import FileReceived, TextReceived
from conversations import abroad
from tests.conversations.chat import ANA, BLUE, Chat, drafting
from tests.conversations.deployment import Deployment
from tests.conversations.trips import everybody, play

LETTERS = {
    "en": "Dear comrades, we are students and would like to visit your club in May. Who can we meet?",
    "es": "Estimados camaradas: somos jóvenes de Chile y queremos visitar su club en mayo, por favor.",
    "pt": "Caros camaradas, somos um grupo de jovens e queremos visitar o vosso clube em maio.",
    "fr": "Chers camarades, nous sommes un groupe et nous voulons visiter votre section en mai.",
    "ar": "أيها الرفاق الأعزاء، نحن مجموعة من الشباب ونود زيارتكم في شهر أيار.",
    "zh": "亲爱的同志们,我们是一群青年,希望五月拜访你们。",
    "ru": "Дорогие товарищи, мы хотели бы посетить ваш клуб в мае. Это возможно?",
    "vi": "Các đồng chí thân mến, chúng tôi là một nhóm thanh niên và muốn thăm câu lạc bộ.",
}
OTHERS = {
    "it": "Cari compagni, siamo un gruppo di giovani e vogliamo visitare la vostra sezione a maggio.",
    "de": "Liebe Genossen, wir sind eine Gruppe und möchten euch im Mai besuchen. Danke für alles.",
    "fa": "رفقای گرامی، ما گروهی از جوانان هستیم و می‌خواهیم با شما دیدار کنیم",
    "ja": "同志の皆さん、私たちは五月に訪問したいと思います。",
    "uk": "Дорогі товариші, ми хотіли б відвідати ваш клуб у травні.",
    "ca": "Estimats camarades, som un grup de joves i volem visitar el vostre club al maig.",
    "nothing": "12:30",
}
ODD = {
    "threats": "You will regret this, comrades, if you do not answer.",
    "money": "Dear friends, please send money to our account: we have nothing.",
    "members": "Dear comrades, please let us have the names and addresses of your people.",
    "links": "Dear comrades, have a look at https://example.org/party and write to us.",
}


def forwarded(chat: Chat, text: str) -> None:
    """Ana forwards a message to the bot."""
    chat.meets(
        TextReceived(id="x:1", at=chat.now, contact=ANA, address=BLUE, text=text, forwarded=True)
    )


@pytest.mark.parametrize("language", LETTERS)
def test_reply_is_in_the_language_of_the_sender(language: str) -> None:
    """A forwarded letter is answered in the language in which it was written."""
    chat = Chat()
    forwarded(chat, LETTERS[language])
    assert (chat.said[0].key, chat.said[0].locales) == ("reply-text", (language,))
    assert chat.said[1].key == "abroad-reply"


@pytest.mark.parametrize("language", OTHERS)
def test_an_unsure_language_is_asked_for(language: str) -> None:
    """Where the language is not sure, all of them are offered, and none is guessed."""
    chat = Chat()
    forwarded(chat, OTHERS[language])
    assert [m.key for m in chat.said] == ["abroad-which"]
    assert [c.id for c in chat.reply().choices[:8]] == [f"text.{name}" for name in LETTERS]


@pytest.mark.parametrize("language", LETTERS)
def test_every_reply_names_the_department_and_its_address(language: str) -> None:
    """Whichever language is chosen, the reply says where to write, and by itself."""
    chat = Chat()
    chat.presses("abroad.reply", f"text.{language}")
    said = chat.read(chat.said[0])
    assert "international@example.org" in said
    assert "International Department" in said
    assert chat.said[0].choices == ()


@pytest.mark.parametrize("odd", ODD)
def test_what_looks_odd_is_said_before_anything_else(odd: str) -> None:
    """Threats, money, links and a wish for names: first of all, tell the department."""
    chat = Chat()
    forwarded(chat, ODD[odd])
    assert [m.key for m in chat.said] == ["abroad-odd"]
    assert [c.label for c in chat.reply().choices] == ["button-abroad-odd", "button-abroad-show"]
    shown = chat.read(chat.reply())
    assert chat.read(replace(chat.reply(), key=f"abroad-odd-{odd}", args={})) in shown  # type: ignore[arg-type]


def test_a_friendly_letter_is_not_odd() -> None:
    """None of the plain letters is taken for a threat."""
    for text in LETTERS.values():
        chat = Chat()
        forwarded(chat, text)
        assert chat.reply().key == "abroad-reply"


def test_words_of_others_answer_no_question() -> None:
    """What is forwarded while a form is open is no answer to it; the question comes again."""
    chat = drafting()
    before = chat.session.drafts
    forwarded(chat, LETTERS["es"])
    assert chat.session.drafts == before
    assert [m.key for m in chat.said] == ["reply-text", "abroad-reply", "request-country"]


def test_quoted_text_is_known_by_its_looks() -> None:
    """Lines with a quotation mark, or the head of a mail, are somebody else's words."""
    assert abroad.looks_quoted("> Dear friends\n> we would like to come")
    assert abroad.looks_quoted("From: Maria\nSubject: Visit\n\nDear friends")
    assert abroad.looks_quoted("*De:* María\n*Asunto:* Visita\nHola")
    assert not abroad.looks_quoted("From: my brother, who lives there")
    assert not abroad.looks_quoted("I am > 18 and a member\nsince 2019")


def test_what_is_pasted_is_awaited_once() -> None:
    """After the button the next words are somebody else's, and those after them are not."""
    chat = Chat()
    chat.presses("home", "forward")
    chat.says("hola")
    assert chat.reply().key == "abroad-which"
    assert chat.says("hola again").key == "welcome-home"


def test_pieces_of_a_long_message_belong_together() -> None:
    """A chat cuts what is long; what follows at once is the rest of it."""
    chat = Chat()
    chat.presses("home", "forward")
    chat.says("word " * 800)
    assert chat.says("and more").key == "abroad-which"
    assert chat.says("hello there").key == "welcome-home"


def test_a_word_that_always_works_works_there_too() -> None:
    """Whoever is asked to paste may ask for help instead."""
    chat = Chat()
    chat.presses("home", "forward")
    assert "repair-help" in {line.key for line in chat.says("help").before}


def test_a_file_of_others_is_not_opened() -> None:
    """A forwarded file is neither fetched nor kept; its caption tells the language."""
    chat = Chat()
    chat.meets(
        FileReceived(
            id="x:1", at=chat.now, contact=ANA, address=BLUE, kind="document", file="f1",
            caption=LETTERS["fr"], forwarded=True,
        )
    )  # fmt: skip
    assert not chat.outcome.keeps_file
    assert "abroad-file" in {line.key for line in chat.said[-1].before}
    assert chat.said[0].locales == ("fr",)


def test_an_answer_that_looks_like_a_mail_is_the_answer() -> None:
    """Where a form asks for words, lines such as “De:” and “Para:” are the member's own."""
    chat = drafting()
    for answer in ("Portugal", "3-9 Oct", "no"):
        chat.says(answer)
    assert chat.says("De: Lisboa\nPara: Porto").key == "request-review"
    kept = TextReceived(id="x:1", at=chat.now, text="De: Lisboa\nPara: Porto")
    assert abroad.discreet(kept, drafting().session).text == ""  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", [*LETTERS.values(), *OTHERS.values(), *ODD.values()])
def test_nothing_of_it_is_in_the_outcome(text: str) -> None:
    """Neither session, nor messages, nor events hold what was forwarded."""
    chat = drafting()
    forwarded(chat, text)
    assert text not in repr(chat.outcome)
    assert chat.outcome.case_events == ()


def test_what_no_turn_can_take_is_put_aside_without_the_words() -> None:
    """An event that fails is kept without somebody else's words, however they were known."""
    chat = Chat()
    chat.presses("home", "forward")
    event = TextReceived(id="x:1", at=chat.now, text="secret words")
    assert abroad.discreet(event, chat.session).text == ""  # type: ignore[attr-defined]
    assert abroad.discreet(replace(event, forwarded=True), None).text == ""  # type: ignore[attr-defined]
    assert abroad.discreet(replace(event, text="> a\n> b"), None).text == ""  # type: ignore[attr-defined]
    assert abroad.discreet(event, Chat().session) == event


def test_what_was_put_aside_can_be_taken_later() -> None:
    """Tried once more, it offers the reply in every language."""
    chat = Chat()
    kept = abroad.discreet(
        TextReceived(id="x:1", at=chat.now, contact=ANA, address=BLUE, text="x", forwarded=True),
        None,
    )
    chat.meets(kept)
    assert chat.reply().key == "abroad-which"


async def test_a_reply_is_not_lost_among_several(trip: Deployment) -> None:
    """Several messages forwarded at once, with a form open: each has its reply, to the letter."""
    await everybody(trip)
    await play(trip, "ana", "[Plan a trip]")
    trip.forget_heard()
    events = [
        trip.phones.parse("ana", text=f"\u21aa {LETTERS[name]}") for name in ("es", "fr", "ru")
    ]
    await trip.at_once(*(replace(event, more=at < 2) for at, event in enumerate(events)))
    assert trip.keys("ana").count("reply-text") == 3
    assert trip.keys("ana").count("abroad-reply") == 3


async def test_one_question_is_open_at_a_time(trip: Deployment) -> None:
    """While the language of a reply is asked, a form waits; it asks on once that is answered."""
    await play(trip, "ana", "[Plan a trip]", "Ana Ruiz", "[the Party]")
    trip.forget_heard()
    await play(trip, "ana", "forward", "asdkfj qwe")
    assert trip.keys("ana") == ["abroad-paste", "abroad-which"]
    await trip.tap("ana", "Portuguese")
    assert trip.last("ana").key == "request-country"
    await trip.say("ana", "Portugal")
    assert trip.last("ana").key == "request-travel"
