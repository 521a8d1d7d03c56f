"""A system and its seller in one answer: which of two names is which, by their form and by the question's order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.statements.naming.naming import NAME, WrittenName, is_pair, may_be_name, names_by_position

_SELLER = r"(?:suppliers?|vendors?|sellers?|compan(?:y|ies)|providers?|manufacturers?|makers?)"
_SYSTEM = r"(?:systems?|software|products?|packages?|applications?|platforms?|solutions?)"
# "Supplier and system", "Which company provides your system?"
_SELLER_FIRST = re.compile(
    r"\W*(?:\w{1,2}[.)]\W*)?(?:(?:who|names?|state|give|list|please|what|which|is|are|of|the|your|and|current|provide) )*"
    rf"{_SELLER}\b(?:[^?]{{0,80}}?(?:\band\b|&|/|,).{{0,80}}\b(?:{_SYSTEM}|called|names?)\b"
    r"|(?<=company)[^?,]{0,80}\b(?:system|software|platform)\W*$)",
    re.IGNORECASE | re.DOTALL,
)
_COMPANY = re.compile(
    r"(?:Services|Solutions|Systems|Technolog(?:y|ies)|Software|Consult(?:ing|ants)|Group|Informatics|Associates)$"
)
_IN_BRACKETS = re.compile(rf" ?\((?P<name>{NAME})\)\W*$")


def without_seller(question: str, words: str, named: Sequence[WrittenName]) -> list[WrittenName]:
    """Of the names that answer a question for a system and its seller, the systems: "Pronto, Motorola Solutions".

    Args:
        question: What is asked: the order in which it asks for them is that of the answer.
        words: The clause that answers.
        named: The names in it.
    """
    if is_pair(words, named, ",/-–—("):
        return _of_pair(question, words, named)
    if len(named) == 1 and _SELLER_FIRST.match(question) and (found := _IN_BRACKETS.match(words, named[0].end)):
        inner = found["name"]
        if may_be_name(inner):  # "Penfold (Oakdesk)"
            return [WrittenName(inner, found.start("name"), found.end("name"), "position")]
    return list(named)


def _of_pair(question: str, words: str, pair: Sequence[WrittenName]) -> list[WrittenName]:
    first, second = pair
    is_company = [_COMPANY.search(name.words) is not None for name in pair]
    if is_company[0] != is_company[1]:
        return [second if is_company[0] else first]
    if _SELLER_FIRST.match(question):
        return [second]
    return [first] if words[first.end : second.start].strip() == "," else [first, second]


_PAIR = 2
_ONLY_AND = re.compile(r",? (?:and|&|plus) ")


def listed_beside(words: str, known: Sequence[tuple[int, int]]) -> list[WrittenName]:
    """The other name of two that are all that is said, one of which is known: "ParentPay and Biostore".

    Args:
        words: An answer, or what follows a label.
        known: Where it names products that are known, as offsets.
    """
    words = words.rstrip(" .")
    names = [name for name in names_by_position(words) if may_be_name(name.words)]
    if len(names) != _PAIR or names[0].start or names[1].end != len(words):
        return []
    if not _ONLY_AND.fullmatch(words, names[0].end, names[1].start):
        return []
    beside = [name for name in names if not any(start < name.end and name.start < end for start, end in known)]
    return beside if len(beside) < _PAIR else []
