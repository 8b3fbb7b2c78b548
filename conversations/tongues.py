"""Which language a text is written in, where that is sure: by its script, then by common words."""

import re
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

TONGUES = ("en", "es", "pt", "fr", "ar", "zh", "ru", "vi")
"""The languages of the replies, in the order in which they are offered."""

LEAST = 3  # common words that must be there
CLEAR = 1.4  # how many times as many as of the next language
SHARE = 0.5  # of the letters, that a script must have

SCRIPTS: Mapping[str, str] = MappingProxyType(
    {
        "arabic": "\u0600-\u06ff\u0750-\u077f",
        "han": "\u4e00-\u9fff\u3400-\u4dbf",
        "cyrillic": "\u0400-\u04ff",
        "latin": "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
    }
)
# Letters of other languages in the same script: whoever writes them does not write ours.
NOT_ARABIC = re.compile("[\u067e\u0686\u0698\u06af\u06a9\u06cc\u06d2\u0679\u0688\u0691]")
NOT_CHINESE = re.compile("[\u3040-\u30ff\uac00-\ud7af]")
NOT_RUSSIAN = re.compile("[іїєґўђјљњћџѓќѕәғқңөұүһ]")
RUSSIAN = re.compile("[ыэё]")
VIETNAMESE = re.compile("[ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
WORD = re.compile(r"[^\W\d_]+")

COMMON: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        tongue: frozenset(words.split())
        for tongue, words in {
            "en": "the and of to in is are we you our your for with that this have has from will"
            " would like please be on at as it not by an my they know thank who",
            "es": "el la los las de del y en que es son un una por para con nuestro nuestra su sus"
            " nos les se al como más queremos usted ustedes muy pero estamos hemos gracias",
            "pt": "o os as de do da dos das e em no na que é são um uma por para com nosso nossa"
            " seu sua não ao aos como mais queremos você muito mas estamos pelo pela obrigado",
            "fr": "le la les de des du et en que est sont un une pour avec notre nos votre vos nous"
            " vous au aux dans ce cette par sur plus ne pas je qui être avons merci",
            # Near to ours, and none of ours: told apart, so that they are not taken for one.
            "it": "il lo gli di del della dei e in che è sono un una per con nostro nostra vostro"
            " siamo abbiamo non al alla come più vi ci si anche questo grazie",
            "ca": "el la els les de del i en que és són un una per amb nostre nostra al als com"
            " més hem som no aquest aquesta però molt gràcies volem",
            "gl": "o a os as de do da e en que é son un unha por para con noso nosa non ao como"
            " máis queremos moi pero estamos grazas",
            "ro": "și de la în că este sunt un o pentru cu nostru noastră nu pe din am ați noi"
            " vă mulțumim despre care mai",
            "de": "der die das und in ist sind wir sie ihr unser unsere für mit dass ein eine zu"
            " den dem von nicht auf haben möchten danke",
            "nl": "de het een en in is zijn wij jullie ons onze voor met dat van te niet op hebben"
            " willen graag dank u",
            "tr": "ve bir bu için ile biz siz de da olarak çok değil olan sizin bizim teşekkür",
            "pl": "i w na z że jest są my wy nasz nasza dla do nie się jak oraz dziękujemy o",
        }.items()
    }
)


def tongue(text: str) -> str:
    """The language of a text, of those that we can reply in; "" where it is not sure."""
    letters = WORD.findall(text.casefold())
    script = _script("".join(letters))
    if script == "arabic":
        return "" if NOT_ARABIC.search(text) else "ar"
    if script == "han":
        return "" if NOT_CHINESE.search(text) else "zh"
    if script == "cyrillic":
        sure = RUSSIAN.search(text.casefold()) and not NOT_RUSSIAN.search(text.casefold())
        return "ru" if sure else ""
    if script != "latin":
        return ""
    if len(set(VIETNAMESE.findall(text.casefold()))) >= LEAST:
        return "vi"
    return _by_words(letters)


def _script(letters: str) -> str:
    """The script that most of the letters are of."""
    for name, span in SCRIPTS.items():
        if letters and len(re.findall(f"[{span}]", letters)) / len(letters) > SHARE:
            return name
    return ""


def _by_words(words: list[str]) -> str:
    """The language whose common words are clearly the most frequent."""
    count = Counter(words)
    found = sorted(
        ((sum(count[word] for word in common), name) for name, common in COMMON.items()),
        reverse=True,
    )
    (most, name), (second, _) = found[:2]
    sure = most >= LEAST and most >= CLEAR * second and name in TONGUES
    return name if sure else ""
