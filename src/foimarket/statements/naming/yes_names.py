"""Names behind a yes, where a question asks whether something is used: "Do you have call recording?" – "Yes, Corvane"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from foimarket.patterns import remembered
from foimarket.statements.naming.labelled_names import asks_whether, names_a_job, names_nothing
from foimarket.statements.naming.naming import NAME, WrittenName
from foimarket.statements.words.ordinary import is_body, is_place

_NAMED = re.compile(
    r"\W*(?i:yes|y|in use)\b[\s,.;:–—(-]*"
    r"(?:(?i:and|but|this|that|it|which|is|it['’]s|through|via|using|with|by|on|we|use|have|run|called|namely|the|for|our)"
    rf"[,:]? (?=\S)){{0,3}}?(?P<name>{NAME})"
    r"(?=\W*$|[,.;:()–—]|\s[-–—]\s| (?:from|by|for|since|at|across|which|supplied|provided|and|is|with)\b)"
)
_ASKS_IF_USED = re.compile(
    r"\b(?:do|does|have|has|is|are|any)\b[^?]{0,120}\b(?:us(?:e|es|ed|ing)|have|has|got|operates?|runs?|in place|there|offers?"
    r"|provides?|any|system|software|tools?|managed|recorded|done|booked)\b",
    re.IGNORECASE,
)
# What is planned, agreed, joined or shared has other names than a system's: a framework's, a firm's, another council's.
_ASKS_OTHERWISE = re.compile(
    r"\b(?:plan\w*|consider\w*|inten[dt]\w*|replac\w*|frameworks?|outsourc\w*|host\w*|contracts?|contracted|tender\w*|shar(?:e|es|ed|ing)"
    r"|partner\w*|certif\w*|accredit\w*|members?\b(?! of the public)|polic(?:y|ies)|strateg\w+|council['’]s|consorti\w+|award\w*"
    r"|consult\w*|train\w*|audit\w*|incidents?|breach\w*|officer|manager|board|team|staffed|supplied|resell\w*|agenc(?:y|ies)"
    r"|compan(?:y|ies)|firms?|contractors?|standards?|legislation|cent(?:re|er)s?(?= in)|other (?:councils?|authorit\w+"
    r"|trusts?))\b",
    re.IGNORECASE,
)


def names_after_yes(asked: str, words: str, ordinary: Container[str]) -> Iterator[WrittenName]:
    """The name that an answer adds to its yes.

    Args:
        asked: The question, or the label of a list's item: "Call recording".
        words: How the answer begins.
        ordinary: Words that the letter writes in lower case too: one of these alone is no name.
    """
    found = _NAMED.match(words) if _asks_if_used(asked) else None
    if found is None:
        return
    name = found["name"].rstrip(".,'’")
    if not (names_nothing(name, ordinary) or is_body(name) or is_place(name)):
        yield WrittenName(name, found.start("name"), found.start("name") + len(name), "yes")


@remembered
def _asks_if_used(asked: str) -> bool:
    bare = asked.strip(" ?.:–-")
    if _ASKS_OTHERWISE.search(bare):
        return False
    return _ASKS_IF_USED.search(bare) is not None or (names_a_job(bare) and not asks_whether(bare))
