"""Answers to what is used that say in a sentence that there is none: "we have never had one", "it has yet to be bought"."""

from __future__ import annotations

import re

from foimarket.patterns import cued
from foimarket.statements.naming.naming import NAME, may_be_name

_THING = (
    r"(?:systems?|software|crm|databases?|applications?|solutions?|platforms?|packages?|tools?|products?|programme)"
)
_WRITTEN = re.compile(NAME)
_ACQUIRED = (
    r"(?:bought|purchased|procured|implemented|adopted|deployed|introduced|acquired|installed|commissioned|rolled out|developed"
    r"|invested in|taken (?:up|on)|brought in|subscribed to|set up|had|got|used)"
)
_ONE = (
    r"(?:one|ones|anything|any(?! (?:of|other|further|information|data|figures?|records?|details?|separate|additional"
    r"|more)\b)|such|either|that kind|an? (?:\w+ ){0,3}?" + _THING + r"|(?:software|systems|tools) (?:for|of))\b"
)
# That there is none, in any part of an answer to what is used.
_LACKS = cued(
    rf"\b(?:do(?:es)?(?: not|n['’]t)|never|nor do(?:es)?(?: we| it)?) (?:\w+ )?(?:have|use|operate|run|own|hold|possess"
    rf"|employ|utilise"
    rf"|subscribe to|make use of|keep|maintain|see the need for|need|require) (?:to )?{_ONE}(?! other)"
    rf"|\b(?:has|have)(?: not|n['’]t| never)(?: yet)? (?:yet )?{_ACQUIRED} {_ONE}(?! other)"
    rf"|\b(?:has|have|had|is|are)(?:n['’]t| not| never)(?: yet)? (?:been )?{_ACQUIRED}(?: (?:here|yet|locally))?\W*$"
    rf"|\b(?:{_THING}|this|it|one|these) (?:has|have) not (?:yet )?been {_ACQUIRED}"
    r"|\b(?:is|are)(?:n['’]t| not) (?:something|one) (?:that )?(?:we|the|it|this)\b|\b(?:is|are)(?:n['’]t| not) (?:computeri[sz]ed"
    r"|automated|electronic|digiti[sz]ed|in use\b(?! by))"
    rf"|\b(?:is|are) without {_ONE}|\b(?:lacks?|decided against|declined|opted not to (?:have|buy)) (?:\w+ing )?{_ONE}"
    rf"|\byet to (?:buy|purchase|procure|implement|adopt|deploy|introduce|acquire|install|commission|choose|find) {_ONE}"
    r"|\b(?:has|have|['’]ve|there(?:['’]s| is| are)|with) (?:currently )?no (?:dedicated|speciali[sz]ed?|specialist|specific"
    r"|bespoke|such"
    r"|electronic|digital|it|ict|computer(?:ised)?|central|formal|corporate) (?:\w+ ){0,2}?"
    + _THING
    + r"\b(?! (?:other|apart|besides))"
    r"|\b(?:it|(?:the )?(?:council|authority|trust|force|board|university)|we) (?:does|do|has|have) not\W*$",
    re.IGNORECASE,
)
_NOTHING = cued(
    r"\bnothing (?:has (?:taken|come in) (?:its|their) place|in the way of|by way of|of that (?:kind|sort|nature)|similar is"
    r"|has been put in)",
    re.IGNORECASE,
)


def lacks_one(words: str, question: str, *, begins: bool) -> bool:
    """Whether a part of an answer to what is used says that there is none.

    Args:
        words: A clause.
        question: What is asked: a name that it has itself is none that the answer gives.
        begins: Whether the answer begins there; further on only the plainest words count, since they may be said of what is
            named before.
    """
    if _NOTHING.search(words) is not None:
        return True
    found = _LACKS.search(words) if begins else None
    if found is None:
        return False
    before = _WRITTEN.findall(words, 0, found.start())
    return not any(may_be_name(name) and name.lower() not in question.lower() for name in before)
