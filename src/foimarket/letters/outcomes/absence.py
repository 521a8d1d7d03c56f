"""Words by which an authority says that it does not have what was asked for.

Authorities word this in hundreds of ways, but of few parts. A denial falls on a verb of record-keeping, on having, on records and
figures, or on the means to tell (``denials``); or else the records are gone, do not reach that far or are silent, somebody else
has them, or they would first have to be made.
"""

from __future__ import annotations

import re

from foimarket.letters.outcomes.absent_things import OTHERS
from foimarket.letters.outcomes.denials import DENIAL, denied_at
from foimarket.patterns import CuedAlternatives, remembered

_RECORDS = r"(?:records?|accounts?|ledgers?|invoices?|paperwork|papers|files?|registers?|documents?|e-?mails|minutes)"
_SAID = r"(?:information|data|details?|figures?|statistics|this|that|it|these|they)"
_NOT_OURSELVES = r"(?!us\b|our\b|ourselves|the (?:council|foi|ico|information|freedom|service ?desk|help)|you\b|your\b)"
_WANTING = CuedAlternatives(
    # Records that do not say it.
    rf"\b{_RECORDS} (?:[a-z]+ ){{0,2}}?(?:do(?:es)?|did) not (?:\w+ )?(?:show|tell|say|identify|hold|give|record|allow)\b"
    rf"|\b{_RECORDS} (?:[a-z]+ ){{0,2}}?(?:(?:is|are) silent|mak(?:es?|ing) no mention|(?:contains?|shows?|gives?|has|have|says?)"
    r" (?:nothing (?:about|on|of|for)|no (?:mention|trace|such)))\b"
    r"|\b(?:looked|searched|checked|enquired)\b[^.;]{0,60}\b(?:found|there (?:is|was|are|were)) (?:nothing|none)\b"
    r"|\breport(?:s|ing)?\b[^.;]{0,30} (?:is|are) (?:not |im)possible\b|\bsearch\w*\b[^.;]{0,60}\b(?:found|finds?|show\w*"
    r"|produced|revealed|turned up) (?:nothing|none|no\b)"
    r"|\brecords? (?:was|were|have been) (?:checked|searched)\b.{0,40}\b(?:none|no|nothing)\b"
    # What nobody does with it.
    r"|\b(?:logged|counted|recorded|kept|measured|noted|tracked|collected|gathered|monitored|(?:written|taken|set) down|added up)"
    r" by (?:nobody|no[- ]one)\b|\b(?:nobody|no[- ]one) (?:\w+ )?(?:writes?|wrote|takes?|took|sets?) (?:it|this|that|them) down\b"
    # Records that do not reach so far, or are gone.
    r"|\bpredates? (?:our|the|these) \w*\s?(?:records?|systems?)\b"
    r"|\b(?:data|records?|figures|information) (?:only )?(?:do(?:es)? not )?(?:goe?s?|reach(?:es)?) back (?:only|no further"
    r"|(?:so |that )?far)|\bonly (?:goe?s?|reach(?:es)?|dates?) back\b"
    r"|\bonly (?:ha(?:s|ve)|holds?|keeps?) (?:\w+ )?(?:records|data|figures|information) (?:from|since|for|back|after)\b"
    r"|\b(?:data|figures?|records?|history|information|entries|details|invoices?|transactions)\b[^.;]{0,60} not (?:\w+ )?"
    r"(?:carried|brought|moved|taken|migrated|transferred|copied|converted|loaded)\b"
    rf"|\b(?:{_RECORDS}|figures|history|notes)\b[^.;]{{0,40}} (?:have|has|had|was|were)(?: since| all| now| long)?"
    r"(?: been)? (?:destroyed|disposed of|shredded|weeded|discarded|thrown (?:away|out)|deleted|purged|lost)\b"
    r"|\b(?:have|has|was|were) been (?:destroyed|disposed of|shredded) (?:under|in line with|in accordance with)"
    r"|\b(?:outside|beyond|older than|past) (?:our|the|its) (?:\w+ )?retention (?:period|schedule|policy)"
    # Somebody else has them.
    r"|\b(?:held|known|recorded|kept) by [^.;]{2,60} (?:not(?: by)?|rather than(?: by)?) "
    r"(?:us|the council|ourselves|(?:the|this) \w+)\b"
    rf"|\b{_SAID} (?:would|may|might|will|should) be held by (?!us\b|ourselves|the council)"
    rf"|\bwould be (?:the |our )?(?:\w+ ){{0,2}}{OTHERS} (?:who|that|which) (?:has|have|holds?|knows?)\b"
    r"|\b(?:held|kept|recorded) by (?:the |our |each )?(?:\w+ )"
    r"{1,2}themselves\b|\beach (?:\w+ ){1,2}(?:holds?|keeps?|has|records?) (?:its|their) own (?:figures|records|data|information)\b"
    r"|\b(?:information|data|figures?|details?) (?:is |are |was |were )?unavailable\b"
    r"|\b(?:information|data|figures?|records?) (?:sits?|lies?|rests?) with\b"
    rf"|\b(?:{_SAID}|which|answer) (?:\w+ )?(?:sits?|lies?|rests?|resides?|stays?) with (?:\w+ ){{0,3}}{OTHERS}"
    rf"|\b(?:{_SAID}|question) (?:is|are|would be) (?:a (?:matter|question) )?for (?:the|our|each"
    rf"|individual) (?:\w+ ){{0,2}}{OTHERS}"
    rf"|\bonly (?:the |our |their )?(?:[\w'’&.-]+ ){{1,4}}?(?:knows?|would know|(?:can|could) (?:say|tell|answer)|(?:has|have"
    rf"|holds?"
    rf"|keeps?) {_SAID})\b"
    r"|\byou(?:['’]d| would| will|['’]ll) (?:have|need) to (?:ask|contact|approach|write to|apply to|address|go to) "
    rf"{_NOT_OURSELVES}(?!for\b|to\b|about\b|an?\b)|\byou should (?:ask|approach|apply to) {_NOT_OURSELVES}(?!for\b|to\b|about\b"
    rf"|an?\b)"
    r"|\b(?:this|that|your) (?:question|request) (?:should|would|will|must|needs to) (?:have to )?be (?:put|addressed|directed"
    rf"|redirected|made|sent|referred) to {_NOT_OURSELVES}"
    rf"|\b(?:direct|redirect|address|put|send) (?:this|that) (?:\w+ )?(?:question|request|enquiry|part) to {_NOT_OURSELVES}"
    r"|\b(?:holds?|ha(?:s|ve)|keeps?|records?|counts?|knows?|would (?:know|have|hold)) (?:th(?:e|is|ese|at|ose)|it"
    r"|them)\b[^.;]{0,40}"
    r"(?:and|but|;|,) (?:not (?:us|the council|ourselves)|(?:we|the \w+|this \w+) (?:do(?:es)? not|ha(?:s|ve) n(?:one"
    r"|ot)))(?=\W*$|[.;,])"
    # It would have to be made.
    r"|\b(?:have to|need to|mean|involve|require) (?:us to )?(?:creat|generat)(?:e|ing) (?:\w+ )?(?:information|data|records?)\b"
    r"|\bnew (?:information|data|records?) to be (?:created|generated|produced)\b"
    r"|\bsection 17 of the freedom of information \(?scotland\)?|\bsection 17(?:\(1\))? (?:of foisa )?(?:notice|applies)\b",
    re.IGNORECASE,
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
    for denial in DENIAL.finditer(words):
        found = denied_at(words, denial)
        if found is not None and not _IN_GENERAL.search(words[max(0, found.start() - _REACH) : found.start()]):
            return found.span()
    wanting = _WANTING.search(words)
    return wanting.span() if wanting is not None else None


def may_deny(words: str) -> bool:
    """Whether ``find_absence`` can find something in the words at all."""
    return DENIAL.may_match(words) or _WANTING.may_match(words)
