"""Whether words speak of technology at all. A letter that never does is of vehicles, agency staff, paper or maps."""

from __future__ import annotations

import re

from foimarket.patterns import cued, remembered

# What every letter has in its margins is left out: a website, an e-mail address, telephone numbers, records kept electronically.
_TELLING = (
    r"systems?|software|applications?|databases?|platforms?|apps?|portals?|modules?|(?-i:ICT|IT|AI|GIS|MIS|PC)|cyber\w*|broadband"
    r"|telephony|telecom\w*|internet|intranet|clouds?|servers?|host(?:ed|ing)|crm|erp|epr|edrms|computer\w*|technolog\w+|e-learning"
    r"|webcast\w*|digital\w*|dictation|rostering|e-?rostering|payroll|licen[cs]es? for|CCTV|chat ?bots?|algorithms?|e-procurement"
    r"|reporting tools?|body[- ]?worn|body[- ]?cam\w*"
)
_PERHAPS = (
    r"phones?|telephones?|mobiles?|networks?|websites?|web|data|licen[cs]e\w*|online|electronic\w*|e-[a-z]+"
    r"|kiosks?|firewalls?|scanners?|(?-i:ICT|IT)"
)
_TECHNOLOGY = cued(rf"\b(?:{_TELLING})\b", re.IGNORECASE)
_MAY_BE = cued(rf"\b(?:{_PERHAPS})\b", re.IGNORECASE)


@remembered
def may_be_of_technology(question: str) -> bool:
    """Whether a word of a question may be of technology: there a phone, data or a licence is what is asked about."""
    return _TECHNOLOGY.search(question) is not None or _MAY_BE.search(question) is not None


# A letter of a few lines may leave out what it is about.
_FEW_LINES = 600


def may_speak_of_technology(asked: str, letter: str) -> bool:
    """Whether a letter names any technology beside what every letter has in its margins, or is too short to tell.

    Args:
        asked: Its title and questions: nearly every letter that names any does there.
        letter: The letter.
    """
    whole = f"{asked} {letter}"
    return len(whole) < _FEW_LINES or any(_TECHNOLOGY.search(words) for words in (asked, whole))
