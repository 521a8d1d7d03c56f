"""Words that are no names of systems however they are capitalised: everyday words of councils, organisations, roles and places."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cached_property
from pathlib import Path

from foimarket.patterns import remembered

_WORDS = frozenset((Path(__file__).parent / "ordinary_words.txt").read_text(encoding="utf-8").split())
_ABBREVIATIONS = frozenset((Path(__file__).parent / "ordinary_abbreviations.txt").read_text(encoding="utf-8").split())
_ORGANISATION = re.compile(
    r"\b(?:council|borough|county|district|trust|nhs|department|directorate|constabulary|police|hospitals?|board|authority|committee"
    r"|commissioner|commission|ministry|government|parliament|act|regulations?|tribunal|cabinet|executive|service command"
    r"|university health|foundation|agency|cabinet office|crown commercial|framework|procurement service|g-?cloud|kingdom|england"
    r"|amazon web|aws|azure|google cloud|land registry"
    r"|scotland|wales|ireland)\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"[\s/&,.]+")


_LOWER_CASE = re.compile(r"(?<![\w'’.@/-])[a-z]{3,}(?![\w@])")


class OrdinaryHere:
    """The words that a letter writes in lower case, read when a name is first checked against them: most letters' names are not."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_LOWER_CASE.findall(self._text))

    def __contains__(self, word: object) -> bool:
        """Whether the letter writes ``word``."""
        return word in self._words


def is_ordinary(words: str, also: Container[str] = frozenset()) -> bool:
    """Whether ``words`` are made of everyday words or abbreviations only.

    Args:
        words: A name as written.
        also: Further words that a single one is checked against.
    """
    parts = [part.strip("'’\"()") for part in _SPLIT.split(words) if part.strip("'’\"()")]
    if len(parts) == 1 and parts[0][1:].islower() and parts[0].lower() in also:
        return True
    if len(parts) > 1 and all(part.lower() in _WORDS for part in parts[:-1]) and re.fullmatch(r"[A-Z]{3,4}", parts[-1]):
        return True
    return all(part.lower() in _WORDS or part.upper() in _ABBREVIATIONS or _is_small(part) for part in parts)


@remembered
def is_organisation(words: str) -> bool:
    """Whether ``words`` name a public body, a law or a framework rather than a product or a company."""
    return _ORGANISATION.search(words) is not None


def _is_small(part: str) -> bool:
    return part.isdigit() or part.lower().removesuffix("s") in _WORDS or (part.lower() + "s") in _WORDS
