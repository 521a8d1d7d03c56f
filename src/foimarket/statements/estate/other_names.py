"""How a sentence names a system other than the one it is about: one that it exchanges data with, or that went before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from foimarket.letters.words.dates import MONTHS
from foimarket.statements.estate.estate import Estate
from foimarket.statements.naming.naming import NAME, is_name
from foimarket.statements.words.ordinary import is_function_word, is_ordinary, is_organisation

_BREAKS = (
    r"(?!(?:by|with|from|to|in|on|at|as|and|or|for|it|its|when|because|which|who|that|not|no|until|since|during|after|before|is|was"
    r"|were|are|has|have|had|we|they|if|while)\b(?!-))"
)
ARTICLE = r"(?:(?i:(?:the )?(?:council|trust|force|university|authority|board)['’]s|the|our|its|their|your|an?|both) )?(?:own )?"
# What may stand before a name: "a home-made Access database", "a tool named X", "the (34-year old) X".
FILLER = rf"(?:(?:\([^()\n]{{1,24}}\)|{_BREAKS}[a-z][\w’'-]*),? ){{0,6}}?"
_PLACE = re.compile(
    r"\b(?:House|Hall|Road|Street|Centre|Buildings?|Park|Court|(?<!Front )(?<!Back )Offices?|Square"
    r"|Lane|Campus|Depot|Library|School|Town|City|Village"
    rf"|North|South|East|West|\w+shire|Ltd|Limited|plc|{'|'.join(MONTHS)}|Spring|Summer|Autumn|Winter|Easter|Christmas"
    rf"|Mr|Mrs|Ms|Dr)\b"
)
_MORE = re.compile(
    rf"(?: \([^()\n]{{1,40}}\))?(?:,? and |, | & |/){ARTICLE}{FILLER}(?P<name>{NAME})"
    r"(?=\s*(?:[.;)(]|$)|,(?! [a-z]+ (?:is|was|has|hosts))| (?:in|on) \d| (?:and|&) [A-Z]| (?:are|were|have been)\b"
    r"| (?:respectively|when|for|to|by|via|through|every|each)\b)"
)
_FIRST_WORD = re.compile(r"(?:[A-Za-z]+|(?:19|20)\d\d) ")


class OtherName(NamedTuple):
    """A name as a text writes it; offsets into the text."""

    words: str
    start: int
    end: int


def names_from(text: str, start: int, end: int) -> Iterator[OtherName]:
    """The name between two offsets and those listed after it, without the words of grammar that begin a sentence before them."""
    yield from _name_at(text, start, end)
    while more := _MORE.match(text, end):
        end = more.end("name")
        yield from _name_at(text, more.start("name"), end)


def _name_at(text: str, start: int, end: int) -> Iterator[OtherName]:
    while (first := _FIRST_WORD.match(text, start, end)) and (
        first.group()[0].isdigit() or is_function_word(first.group().strip())
    ):
        start = first.end()
    words = text[start:end].rstrip(".,'’")
    if words.endswith(("'s", "’s")):
        return  # what is another's: "Larkfile's own store"
    if words and not is_function_word(words) and not is_organisation(words) and not _PLACE.search(words):
        yield OtherName(words, start, start + len(words))


def may_be_system(words: str, estate: Estate) -> bool:
    """Whether a name can be a system's: one that the catalogue knows, or no everyday word."""
    if estate.catalogue.named(words) is not None:
        return True
    return (
        is_name(words) and not is_function_word(words.split(maxsplit=1)[0]) and not is_ordinary(words, estate.ordinary)
    )
