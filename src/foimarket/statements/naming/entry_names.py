"""The name that an entry begins with: in front of particulars even everyday words are one, where a job asks for it."""

from __future__ import annotations

import re

from foimarket.statements.naming.naming import WrittenName, may_be_name
from foimarket.statements.words.areas import areas_in
from foimarket.statements.words.ordinary import is_function_word, is_organisation

# "HR is Cascade (IRIS), 90 users".
_LEAD = r"(?:[A-Z][\w /&-]{1,40}? (?:is|are|uses?|runs? on|is on|is in|=) )?"
_NAMED = re.compile(
    rf"{_LEAD}(?P<name>[A-Z][\w'+.-]*(?: [A-Z\d][\w'+.-]*){{0,3}})(?=\s*(?:[;,]|$)|\s+[-–—/(|]|\s+(?:from|by)\s+[A-Z])"
)
# What does the work, and where: no system.
_WHO = re.compile(
    r"\b(?:teams?|services?|staff|officers?|managers?|units?|departments?|directorates?|sections?|offices?|centres?|groups?|desk"
    r"|helpdesk|bureau|council|schools?|users?|spreadsheets?|paper|manual\w*|various|several|contract\w*|agreements?)$",
    re.IGNORECASE,
)


def entry_name(words: str) -> WrittenName | None:
    """The name that an entry's first part is, or says that something is: "Business Central; 11 users".

    Args:
        words: An entry (`foimarket.statements.clauses.entries`), or its beginning.
    """
    found = _NAMED.match(words)
    if found is None:
        return None
    name = found["name"].rstrip(".'")
    plain = name.split()
    if (
        _WHO.search(name)
        or areas_in(name)
        or is_organisation(name)
        or is_function_word(plain[0])
        or (len(plain) == 1 and not may_be_name(name))
    ):
        return None
    return WrittenName(name, found.start("name"), found.start("name") + len(name), "job")
