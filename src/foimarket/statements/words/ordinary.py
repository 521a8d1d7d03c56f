"""Words that are no names of systems however they are capitalised: everyday words of councils, organisations, roles and places."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cached_property
from pathlib import Path

from foimarket.patterns import remembered


def _listed(name: str) -> frozenset[str]:
    return frozenset((Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8").split())


_FUNCTION_WORDS = _listed("function_words")
_NOUNS = _listed("ordinary_words")
_WORDS = _NOUNS | _FUNCTION_WORDS
# What at least three of the open letters of tests/corpus write in lower case, and the words of forms and ratings. With a capital
# one of these may still be a product's name ("Target"), so that its place has to tell. How common a word is in English tells no
# more: "Total" and "Vision" are as common as "Method" and "Opened".
_LETTER_WORDS = _listed("letter_words")
_ABBREVIATIONS = _listed("ordinary_abbreviations")
# What authorities are named after.
_PLACES = _listed("places")
_ORGANISATION = re.compile(
    r"\b(?:council|borough|county|district|trust|nhs|department|directorate|constabulary|police|hospitals?|board|authority|committee"
    r"|commissioner|commission|ministry|government|parliament|act|regulations?|tribunal|cabinet|executive|service command"
    r"|university health|foundation|agency|cabinet office|crown commercial|framework|procurement service|g-?cloud"
    r"|cloud ?store|marketplace|contracts ?finder|kingdom|england"
    r"|amazon web|aws|azure|google cloud|land registry"
    r"|scotland|wales|ireland)\b"
    # Papers and rules.
    r"|\b(?:code(?: of \w+)?|polic(?:y|ies)|strateg(?:y|ies)|guidance|guidelines|procedures?|protocols?|charter|handbook|roadmap"
    r"|statement|agreement|bill|convention|directive|principles)$",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:Teams?|Services?|Units?|Offices?|Groups?|Partnerships?|Panel|Association|Society|Programme|Project|Plan|Bulletin|Fund"
    r"|Forum|Division|Section|Homes|Academy|Scheme|Return|Ltd|Limited|plc|PLC|LLP|Inc|Leadership|Register|Accounts|Report|Review"
    r"|Bank|Union|Institute|Compan(?:y|ies)|Network|Alliance|Consortium|Federation|Workers|Officers|Managers|Staff|Nurses)\b"
    r"|\b(?:House|Hall|Road|Street|Centre|Buildings?|Park|Court|Square|Lane|Tower|Campus|Depot|Room|Library|School|High|Primary"
    r"|Infants?|Juniors?|Grammar)$"
    r"|\.(?:uk|UK|com|org|net)$"
)
_SPLIT = re.compile(r"[\s/&,.]+")


_LOWER_CASE = re.compile(r"(?<![\w'’.@/-])[a-z]{3,}(?![\w@])")


# What abbreviations stand for: "Communities and Local Affairs (CLA)".
_SHORTENED = re.compile(
    r"(?P<long>(?:[A-Z][\w&'’-]*,? (?:(?:and|of|for|the|&|to|in) ){0,2}){2,8})\((?:the )?[\"“'‘]?(?P<short>[A-Z]{2,7})[\"”'’]?\)"
)
_LONG_FOR_A_SYSTEM = re.compile(
    r"\b(?:systems?|software|records?|registers?|databases?|portals?|platforms?|tools?|applications?|suites?|online|managers?"
    r"|dispatch|interface|exchange|index|directory)\b",
    re.IGNORECASE,
)


# "our case management system (CMS)": the first letters of plain words.
_IN_BRACKETS = re.compile(r"(?<=[a-z] )\((?P<short>[A-Z]{2,6})\)")


def _shortens(abbreviation: re.Match[str]) -> bool:
    """Whether letters in brackets are the first ones of plain words in front of them."""
    short, end = abbreviation["short"], abbreviation.start()
    words = abbreviation.string[max(0, end - 20 * len(short)) : end].split()[-len(short) :]
    return "".join(word[0] for word in words) == short.lower()


# "Fellside Survey does hold what you ask for", "Dear Fellside Survey": who answers.
_ANSWERS = re.compile(
    r"(?:\bDear (?P<addressed>(?:[A-Z][\w&'’-]{0,30}(?: (?:of|and|the|for))? ?){1,6})(?=,|\n)"
    r"|(?P<name>(?<!\w)[A-Z][\w&'’-]{0,30}(?: (?:(?:of|and|the|for) )?[A-Z][\w&'’-]{0,30}){0,5}) (?:can confirm\b"
    r"|confirms (?:that|to you|it)\b"
    r"|(?:(?:does|do) (?:not )?hold|holds)\b(?=[^.;\n]{0,60}\b(?:information|request(?:ed)?|you (?:have )?asked?|relevant)\b)))"
)


class OrdinaryHere:
    """What is no system in a letter: its words in lower case, abbreviations of bodies, who answers; read when first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_LOWER_CASE.findall(self._text))

    @cached_property
    def _abbreviations(self) -> frozenset[str]:
        shortened = _SHORTENED.finditer(self._text)
        bodies = {each["short"] for each in shortened if not _LONG_FOR_A_SYSTEM.search(each["long"])}
        return frozenset(bodies | {each["short"] for each in _IN_BRACKETS.finditer(self._text) if _shortens(each)})

    @cached_property
    def _authors(self) -> frozenset[str]:
        found = _ANSWERS.finditer(self._text)
        return frozenset((each["name"] or each["addressed"]).strip() for each in found)

    def __contains__(self, word: object) -> bool:
        """Whether the letter writes ``word`` in lower case, as an abbreviation of what is no system, or as who answers."""
        if word in self._words or word in self._authors:
            return True
        return isinstance(word, str) and word.isupper() and word in self._abbreviations


def is_ordinary(words: str, also: Container[str] = frozenset()) -> bool:
    """Whether ``words`` are made of everyday words or abbreviations only.

    Args:
        words: A name as written.
        also: Further words and names that no system is called; a single word is looked for in lower case too.
    """
    parts = [part.strip("'’\"()") for part in _SPLIT.split(words) if part.strip("'’\"()")]
    whole = parts[0] if len(parts) == 1 else words
    if whole in also or (len(parts) == 1 and whole[1:].islower() and whole.lower() in also):
        return True
    if len(parts) > 1 and all(part.lower() in _WORDS for part in parts[:-1]) and re.fullmatch(r"[A-Z]{3,4}", parts[-1]):
        return True
    return all(part.lower() in _WORDS or part.upper() in _ABBREVIATIONS or _is_small(part) for part in parts)


def is_function_word(word: str) -> bool:
    """Whether a word only holds a sentence together (the, how, around, nothing): no name begins with one."""
    return word.lower() in _FUNCTION_WORDS


# English endings of adjectives, participles and abstract nouns: in a list they tell ratings, reasons and states from names.
_ENDING = re.compile(
    r"[a-z]+(?:tion|sion|ment|ness|able|ible|ous|ful|less|ed|ing|ance|ence|al|ent|ant|ive)s?",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:^St\.? |\b(?:House|Hall|Lodge|Court|Manor|Grange|Cottages?|Villas?|Towers?|Mews|Road|Street|Avenue|Lane|Close|Drive"
    r"|Crescent|Terrace|Square|Gardens?|Parade|Walk|Park|Green|Hill|Quay|Wharf|Beach|School|College|Hospital|Infirmary|Surgery|Church"
    r"|Library|Nursery|Farm|Depot|Hotel|Campus)$)"
)


def is_plain_in_list(words: str) -> bool:
    """Whether an item of a list looks like a word or a place rather than a name: "Substantial", "Very Urgent", "Oak Lodge"."""
    if _PLACE.search(words) is not None or is_everyday(words):
        return True
    return all(
        part.lower() in _WORDS or part.lower() in _LETTER_WORDS or _ENDING.fullmatch(part) for part in _parts_of(words)
    )


def _parts_of(words: str) -> list[str]:
    return [part for part in _ITEM_PARTS.split(words) if part]


_ITEM_PARTS = re.compile(r"[\s/&,.()-]+")


def is_everyday(words: str) -> bool:
    """Whether a name is one word that letters write in lower case too: it must be asked for, and stand first, to be a name."""
    return words.istitle() and words.lower() in _LETTER_WORDS


@remembered
def is_organisation(words: str) -> bool:
    """Whether ``words`` name a public body, a law or a framework rather than a product or a company."""
    return _ORGANISATION.search(words) is not None


_PUBLIC_BODY = re.compile(r" (?:Council|Trust|Authority|Constabulary|Police|University|Health Board)$")


def is_public_body(words: str) -> bool:
    """Whether a name ends as those of authorities do, which are no system's even where a name is asked for."""
    return _PUBLIC_BODY.search(words) is not None


def is_place(words: str) -> bool:
    """Whether a name is made of the names of towns and counties: "Leeds", "West Yorkshire"."""
    return all(part.lower() in _PLACES or part.lower() in _WORDS for part in _parts_of(words))


@remembered
def is_body(words: str) -> bool:
    """Whether the form of a name says that it is a company's, a unit's, a building's, a paper's or a page's."""
    return _BODY.search(words) is not None


def _is_small(part: str) -> bool:
    return part.isdigit() or part.lower().removesuffix("s") in _NOUNS or (part.lower() + "s") in _NOUNS


_POST = re.compile(
    r"(?:Chief|Deputy|Assistant|Head|Senior|Lead|Interim)\b|.*\b(?:Units?|Teams?|Constables?|Commissioners?|Officers?|Managers?"
    r"|Directors?|Departments?|Directorates?|Secretary|Treasurer|Clerk|Desk)$"
)


def is_post(words: str) -> bool:
    """Whether words name who acts or answers: a post, or a part of an authority."""
    return _POST.match(words) is not None
