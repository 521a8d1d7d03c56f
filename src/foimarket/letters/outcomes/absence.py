"""Words by which an authority says that it does not have what was asked for.

Authorities word this in hundreds of ways, but of few parts. A denial falls on a verb of record-keeping, on having, on records and
figures, or on the means to tell (``denials``); or else the records are gone, do not reach that far or are silent, somebody else
has them, or they would first have to be made.
"""

from __future__ import annotations

import re

from foimarket.letters.outcomes.denials import DENIAL, denied_at
from foimarket.letters.outcomes.lost_records import GONE, NOT_SO_FAR, SEARCHED, SILENT, UNDIVIDED, UNMADE
from foimarket.letters.outcomes.other_holders import OTHERS_HAVE
from foimarket.letters.words.flowing import find_flowing
from foimarket.patterns import CuedAlternatives, remembered

_NOTICE = r"\bsection 17 of the freedom of information \(?scotland\)?|\bsection 17(?:\(1\))? (?:of foisa )?(?:notice|applies)\b"
# Whole answers of a word or two, which deny nothing in a longer sentence.
_FRAGMENT = (
    r"^\W*(?:(?-i:N/?K|DK|D/K)|(?:have ?n['’]t|not) (?:a|the foggiest|the faintest) (?:clue|idea)|(?:no|nil"
    r"|zero) (?:recorded"
    r" |available |such |relevant |specific )?(?:info|information|data|figures?|records?|details?|statistics|breakdown|log)"
    r"(?: (?:is |are )?(?:held|kept|recorded|available|exists?|on (?:file|record)))?|(?:nothing|none) (?:in writing"
    r"|written down|on file"
    r"|on record)|not yet (?:written|drafted|drawn up|compiled|calculated|counted|collected|measured)|dunno|no clue"
    r"|(?:have )?never been (?:counted|measured|mapped|recorded|asked|calculated|surveyed|assessed|logged|totalled|tested"
    r"|costed"
    r"|valued|audited|listed|collected|monitored))(?:[,–-] ?sorry| i['’]m afraid|,? unfortunately)?\W*$"
)

_WANTING = CuedAlternatives(
    f"{GONE}|{NOT_SO_FAR}|{SILENT}|{SEARCHED}|{UNDIVIDED}|{UNMADE}|{OTHERS_HAVE}|{_NOTICE}|{_FRAGMENT}", re.IGNORECASE
)
# "Where the information is not held, we say so": what would be, not what is; nor is a box that is not ticked, or an aside.
_IN_GENERAL = re.compile(
    r"\b(?:if|unless|should|(?:where|when|whenever|whether) (?:it|they|the|this|your|any|such|we)?\s?(?:\w+ ){0,2}?"
    r"(?:information|data|it|they|authority)|where (?:this|that|these)|whom we)\b[^.;]{0,60}$"
    r"|\[ ?\] ?(?:\w+\W?)?$|\bfor (?:\w+ ){0,3}(?:security|commercial|confidentiality|legal) reasons?\b[^.;]{0,20}$",
    re.IGNORECASE,
)
_REACH = 90


@remembered
def find_absence(words: str) -> tuple[int, int] | None:
    """Where a passage says that what was asked for is not held, as offsets into it; None where it does not."""
    return find_flowing(words, _find_absence)


def _find_absence(words: str) -> tuple[int, int] | None:
    for denial in DENIAL.finditer(words):
        found = denied_at(words, denial)
        if found is not None and not _IN_GENERAL.search(words[max(0, found.start() - _REACH) : found.start()]):
            return found.span()
    wanting = _WANTING.search(words)
    return wanting.span() if wanting is not None else None


def may_deny(words: str) -> bool:
    """Whether ``find_absence`` can find something in the words at all."""
    return DENIAL.may_match(words) or _WANTING.may_match(words)
