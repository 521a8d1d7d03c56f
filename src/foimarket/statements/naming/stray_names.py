"""Names in an answer to the question for one, where neither their place nor the sentence around them is a known one.

What answers "Which system is used?" holds the system's name somewhere: "It would be fair to say Shelfmark", "Shelfmark mostly". The
first word that is spelt as a name, and could be nothing else's, is taken for it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from foimarket.statements.naming.naming import NAME, WrittenName, may_be_name
from foimarket.statements.words.ordinary import is_body, is_ordinary, is_organisation, is_place

_NAME = re.compile(rf"(?<![\w@./-])(?!(?:We|It|They|You|That|There|I|Here)['’]|\d[\d,]* ){NAME}")
# Whom it comes from, who does it and where, whom to ask; what is not so, no longer or not yet.
_OF_OTHERS = re.compile(
    r"\b(?:by|from|with|at|to|via|near|than|not|never|no longer|nor|instead of|such as|e\.?g\.?|if|formerly|previously|until"
    r"|before|section|under|of|page|dear|mr|mrs|ms|contact|ask)(?: (?:the|our|an?|its|their|your|\d{4}))* $",
    re.IGNORECASE,
)
_UNTOLD = re.compile(
    r"\b(?:plan(?:s|ned|ning)? (?:to|on|for)|intend\w*|will|would|propos\w*|(?<!following a )(?<!after a )tender\w*"
    r"|consider\w*|demonstrat\w+|procuring"
    r"|framework|contract(?:ed)? out|outsourced?)\b",
    re.IGNORECASE,
)
# Who acts: people, firms and bodies do what no system does.
_ACTS = re.compile(
    r"(?:['’]s?)? (?:(?:has|have|had|also|both) )?(?:uses?|keeps?|us(?:ing|ed)|h(?:as|ave)|supplie[sd]|supply|provide[sd]?|sells?"
    r"|makes?|host(?:s|ed)?|runs?|operates?|own(?:s|ed)?|manage[sd]?|says?|said|advise[sd]?|confirm(?:s|ed)?|decided?|team|staff"
    r"|officers?|do|does|did|are|were|contracts?|choose|chose|commissions?)\b"
)
# What is said of a system that stands first; "Gathers and weighs" and "Quote the number" begin with what is no name.
_SAID_OF_IT = re.compile(
    r"\W*$|[™®\[(]| (?:(?:is|was|were|has been|had been|will be|remains?|replaced|came|went|took)\b|(?:mostly|mainly"
    r"|primarily|chiefly"
    r"|largely|solely|exclusively|principally|predominantly|again|too|also|still|currently|presently|together|alongside"
    r"|on(?!\W*$)|via"
    r"|module|app)\b)"
)
_ROLE = re.compile(
    r"\b(?:Officer|Director|Lead|Head|Assistant|Advis[eo]r|Coordinator|Analyst|Administrator|(?:Service|Options|Team) Manager)$"
)
_LONGEST = 5
_FEW_ITEMS = 2
_LONGEST_ANSWER = 200


def stray_names(words: str, asked: str, ordinary: Container[str]) -> Iterator[WrittenName]:
    """The first name in a clause that could be a system's, wherever it stands.

    Args:
        words: A clause of an answer that names no system otherwise.
        asked: The question: what it says already is no answer.
        ordinary: Words that the letter writes in lower case too.
    """
    if len(words) > _LONGEST_ANSWER or _UNTOLD.search(words) or words.count(",") > _FEW_ITEMS:
        return
    for found in _NAME.finditer(words):
        name = found.group().rstrip(".,'’")
        if _may_be_systems(words, found.start(), name, ordinary) and name.lower() not in asked.lower():
            yield WrittenName(name, found.start(), found.start() + len(name), "stray")
            return


def _may_be_systems(words: str, start: int, name: str, ordinary: Container[str]) -> bool:
    if not may_be_name(name) or is_ordinary(name, ordinary) or len(name.split()) > _LONGEST:
        return False
    if is_organisation(name) or is_body(name) or is_place(name) or _ROLE.search(name):
        return False
    if not words[:start].strip(" \"“'‘*") and not _SAID_OF_IT.match(words, start + len(name)):
        return False
    return not (_OF_OTHERS.search(words, max(0, start - 40), start) or _ACTS.match(words, start + len(name)))
