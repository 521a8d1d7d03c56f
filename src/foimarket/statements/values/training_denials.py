"""Forms of training that are named without being given: what is not or no longer done, is only meant, or serves to book a place."""

from __future__ import annotations

import re

from foimarket.patterns import cued

# Told before a form of teaching, up to it.
_DENIED = cued(
    r"\b(?:not|never|no longer|no(?!\s*[,–—-]|\s(?:more|fewer|less|later) than\b)|nobody|no[- ]one|hardly|rarely|seldom|nor"
    r"|without|rather than|instead of|in (?:place|lieu) of|in preference to)\b(?! only\b)"
    r"(?:(?!\b(?:now|but|since|today|currently|so)\b)[^.;]){0,32}$"
    r"|\b(?:stopp\w+|ceas\w+|gave up|given up|dropp\w+|abandon\w+|did away with|done away with|discontinu\w+|withdr[ae]w\w*)\b"
    r"(?:(?!\b(?:now|but|since|so|and|in favour of)\b)[^.;]){0,32}$"
    r"|\breplac\w+\b(?:(?!\b(?:by|with|now|but|so)\b)[^.;]){0,32}$"
    r"|\b(?:mov|switch|chang|transition|shift|migrat)\w+(?: over| away)? from\b(?:(?!\b(?:to|into|onto)\b)[^.;]){0,32}$",
    re.IGNORECASE,
)
# Told after it.
_ENDED = re.compile(
    r"[^.;]{0,30}?\b(?:(?:(?:has|have) (?:\w+ )?been|was|were|is|are) (?:\w+ )?"
    r"(?:given up|stopped|withdrawn|discontinued|ended|replaced|closed|scrapped|suspended|dropped)"
    r"|(?:has|have) (?:\w+ )?(?:stopped|ended|ceased|closed)"
    r"|(?:is|are|was|were|has|have|did|does|do)(?:n['’]t| not| no longer)|any (?:more|longer)|anymore)\b",
    re.IGNORECASE,
)
_MEANT = cued(
    r"\b(?:intend(?:s|ed|ing)?|plan(?:s|ned|ning)?|hop(?:e|es|ing)|looking|aim(?:s|ing)?|would like|due) to\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_BEING_MADE = re.compile(
    r"[^.;]{0,24}?\b(?:(?:is|are) (?:now |currently |still )?being (?:built|made|developed|designed|written|prepared|procured"
    r"|produced|planned|considered)|in (?:development|preparation)|will follow)\b",
    re.IGNORECASE,
)
# "Staff book on to courses through the Learning Hub": where a place is booked or a record kept, nobody is taught.
_BOOKED = cued(
    r"\b(?:book\w*|register\w*|sign\w* up|enrol\w*|advertis\w+|publici[sz]\w+|record(?:ed|s|ing)?|log(?:s|ged)|track\w*"
    r"|monitor\w*"
    r"|contact\w*|reach(?:ed|able)|e-?mailed|appl(?:y|ies|ied))\b"
    r"(?: [\w'’]+){0,6}? (?:through|via|on|in|using|by|with|over|from)\b(?: [\w'’]+){0,3}\s*$"
    r"|\b(?:contact|e-?mail|ask|phone|ring)(?: [\w'’]+){0,2}\s*$",
    re.IGNORECASE,
)
# "The training team comprises 3 FTE".
_STAFFED = re.compile(
    r"\s*(?:,[^,]{0,30},)?\s*(?:comprises?|consists?|is (?:made up|part|based|available|employed|managed)|are (?:available"
    r"|based"
    r"|employed|managed)|(?:has|have) (?:\d|\w+ (?:members|staff|posts|people))|(?:can|may|should) be (?:contacted|reached"
    r"|called)"
    r"|sits? (?:in|within)|reports? to|decides?)\b",
    re.IGNORECASE,
)
_REACH = 60


def is_denied(segment: str, start: int, end: int) -> bool:
    """Whether the form of training that stands there is told as one that is not used, or no longer."""
    return _DENIED.search(segment[max(0, start - _REACH) : start]) is not None or _ENDED.match(segment, end) is not None


def is_in_hand(segment: str, start: int, end: int) -> bool:
    """Whether what stands there is only meant or being made, or is where people book a place or whom they ask."""
    before = segment[max(0, start - _REACH) : start]
    return (
        _MEANT.search(before) is not None
        or _BOOKED.search(before) is not None
        or _BEING_MADE.match(segment, end) is not None
        or _STAFFED.match(segment, end) is not None
    )
