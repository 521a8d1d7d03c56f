"""Words by which an authority says that it does not have what was asked for.

Authorities word this in hundreds of ways, but of few parts: a verb of record-keeping denied, a want of records, figures or
breakdowns, figures that cannot be had or told apart, records that do not reach that far, or somebody else who holds it.
"""

from __future__ import annotations

import re

from foimarket.patterns import cued, remembered

_DENIAL = cued(
    r"\b(?:not?|never|cannot|nothing|none|nobody|without|unable|impossible|doe?snot)\b|n['’]t\b", re.IGNORECASE
)
_ADVERBS = (
    r"(?:(?!only\b|just\b|merely\b|obliged\b|required\b|expected\b|allowed\b|to\b|because\b|that\b|as\b|if\b|have\b|enough\b)"
    r"\w+ ){0,2}"
)
_KEPT = (
    r"(?:held|hold(?! (?:any )?personal)|record(?:ed|ing)?(?! (?:calls?|sound|audio|video|footage|conversation|meeting))"
    r"|kept|keep|known|collect(?:ed)?"
    r"|collated?|captured?|log(?:ged)?(?! (?:in|into|on)\b)|track(?:ed)?|monitor(?:ed)?|itemi[sz]ed?|documented"
    r"|retain(?:ed)?|possess(?:ed)?|minuted|noted|maintain (?:an? )?(?:\w+ )?(?:lists?|registers?|records?|logs?))\b"
)
_MATTER = r"(?:information|data|figures?|statistics|breakdowns?|counts?|log|tally|records?)"
# What such a word may also belong to: an information system, data centres, records that were deleted.
_OTHER_MATTER = (
    r"(?! (?:systems?|sharing|cent\w+|loss|breach\w*|protection|process\w*|controller|migrat\w+|feeds?|management|assets?"
    r"|governance|security|managers?|officers?|transfers?|links?|subjects?|quality|requests?|exchange|entry)\b"
    r"|(?: \w+){0,3} (?:withheld|redacted|exempt|needed|required|lost|deleted|shared|stored|transferred|leaves?)\b)"
)
# What an authority would have on paper, were there any.
_PAPER = (
    r"(?:notes?|minutes|manuals?|guidance|polic(?:y|ies)|procedures?|strateg(?:y|ies)|reports?|lists?|registers?|documents?"
    r"|documentation|correspondence|e-?mails|breakdowns?|figures?|statistics|estimates?|assessments?|evaluations?|reviews?"
    r"|stud(?:y|ies)|surveys?|business cases?|specifications?|inventor(?:y|ies)|directory|central records?)\b"
)
_WHICH = (
    r"(?:(?:any|the|this|that|these|those|an?|its|such|separate|specific|full|exact|accurate|further|detailed|recorded|all|your"
    r"|reliable|complete|comparable|historic(?:al)?) ){0,3}"
)
_HAD = (
    r"(?:told apart|split(?! off)|separated?(?: out)?\b|broken (?:\w+ )?(?:down|out)\b(?! further)"
    r"|break(?:ing)? [^.;]{0,40}?\bdown\b"
    r"|taken (?:out by|apart)|tell [^.;]{0,60}? (?:apart|from)\b|tell(?:ing)? (?:you|how|when|what|which)\b"
    r"|distinguish\w*|disaggregat\w*|isolated?\b|apportion\w*|say (?:how|when|what|which|for how|exactly)\b"
    r"|establish\w* (?:from|how|when|what|which|the (?:date|number|cost))|(?:separately|individually) identif\w+"
    r"|be put on\b|be had in\b|quantif\w+|turn (?:that|this|it|them) into)"
)
_NOT_REFUSED = r"(?!.{0,90}(?:commercial|confiden|sensitiv|exempt|section|security|prejudic))"
_CANNOT = (
    r"(?:(?:(?<=can )|(?<=could )|(?<=can)|(?<=could)|(?<=ca))(?:not|n['’]t)|cannot|unable to|not (?:be )?able to"
    r"|(?:not (?:\w+ )?|im)possible (?:for \w+(?: \w+){0,4} )?to|no way (?:of|to)|not in a position to)"
)
_DENIED = re.compile(
    rf"(?:not|n['’]t|doe?snot|never|no longer|cannot) {_ADVERBS}{_KEPT}"
    rf"|(?:not|n['’]t) (?:\w+ )?(?:have|got|possess) {_WHICH}(?:{_MATTER}|name|start date|price)\b{_OTHER_MATTER}"
    rf"|(?:no|without) (?:(?!further\b|more\b)[a-z]+ ){{0,2}}?{_MATTER}\b(?<!no records)(?<!no figures){_OTHER_MATTER}"
    r"|no (?:\w+ ){0,2}?(?:figures|records)\b(?= (?:on|of|for|as to|about|that|which|can|could|is|are|was|were|has|have"
    r"|exist\w*|survive\w*|at)\b|,|\W*$)(?! (?:were|was|have been) (?:lost|deleted))"
    r"|(?<=hold )(?:no|nothing)\b|(?<=holds )(?:no|nothing)\b"
    r"|(?:(?<=keeps )|(?<=keep )|(?<=has )|(?<=have ))(?:no|nothing)(?: \w+){0,2} (?:record|figures?|on (?:record|file)|list"
    r"|count|register)\b"
    rf"|(?:(?<=there is )|(?<=there are )|(?<=there was )|(?<=there were ))no "
    rf"(?:(?!longer\b|need\b|plans?\b)[\w-]+ ){{0,2}}?{_PAPER}"
    rf"|no {_PAPER}[^.;,]{{0,50}} (?:was|were|has been|have been|is|are) "
    r"(?:ever )?(?:made|taken|kept|produced|drawn up|written|created|prepared)\b"
    r"|no (?:business |operational |legal |statutory )?(?:need|requirement|reason|obligation) (?:for (?:us|the \w+) )?to "
    r"(?:hold|record|collect|keep)\b"
    rf"|(?:not|n['’]t) (?:\w+ ){{0,2}}(?:have|got|possess) (?:an?|any|such|its own)(?: an?)? (?:[\w-]+ ){{0,2}}?{_PAPER}"
    r"|no longer (?:available|exists?)\b|no log\b|no (?:reporting|monitoring) (?:on|of|is|was)\b"
    r"|nobody (?:\w+ ){0,2}(?:keeps?|kept|records?|counts?)\b"
    r"|(?:nothing|none|no time|no \w+ (?:register|list)[^.;]{0,30}) (?:at all |of this |information |is |was "
    r"|has been ){0,3}(?:held|recorded"
    r"|kept|known|logged|maintained|on record|on file|with us)\b"
    rf"|{_CANNOT} (?:[a-z]+ ){{0,3}}?{_HAD}{_NOT_REFUSED}"
    rf"|not (?:reasonably )?(?:possible|able)\b.{{0,50}} to (?:say|tell|provide)\b{_NOT_REFUSED}"
    rf"|unable to (?:say|provide)\b{_NOT_REFUSED}|cannot(?:, [^,.;]{{1,40}},)? tell you\b{_NOT_REFUSED}|not reasonably possible\b"
    r"|(?:(?<=do )|(?<=does )|(?<=did ))not (?:\w+ )?(?:split|distinguish|differentiate|separate|itemi[sz]e|disaggregate"
    r"|turn (?:that|this|it) into|break [^.;]{0,30}down)\b"
    r"|not (?:separately |individually |centrally |readily |easily |currently |routinely |yet )?(?:identif(?:ied|iable)|costed"
    r"|priced|available|retrievable|reported on|broken down(?! further)|separated)\b"
    r"|no such report\b|no (?:\w+ ){0,2}documents? (?:was|were|could be|has been|have been) (?:found|identified|located|traced)\b"
    r"|nothing (?:\w+ )?(?:was|were|has been|could be) (?:found|identified|located|traced)\b"
    rf"|(?:unable to|cannot) (?:locate|find|trace|report on|produce (?:such|this|that|the|an?) (?:\w+ )?(?:report|figure"
    rf"|list|count|breakdown))\b{_NOT_REFUSED}"
    r"|not be (?:found|located|traced)\b|not (?:something|information|data|a thing|within what)\b.{0,30}\b(?:holds?|keeps?"
    r"|records?|collects?|counts?|measures?|monitors?|tracks?|able to)\b"
    r"|(?:(?<=is )|(?<=are )|(?<=is))(?:not|n['’]t) information (?=that|we|the|which|held)\b"
    r"|not everything\b[^.;]{0,40}\b(?:is|are) held\b"
    r"|no such (?:\w+ ){1,3}(?:was|were|has|have|is|exists?)\b",
    re.IGNORECASE,
)
"""Anchored at a denial; how many words stand between its parts is bounded."""
_WANTING = cued(
    r"\b(?:records?|accounts?|ledgers?|invoices?|paperwork|files?) (?:[a-z]+ ){0,2}?(?:do(?:es)?|did) not (?:\w+ )?(?:show|tell"
    r"|say|identify|hold|give|record|allow)\b"
    r"|\bsearch\w*\b[^.;]{0,60}\b(?:found|finds?|show\w*|produced|revealed|turned up) (?:nothing|none|no\b)"
    r"|\brecords? (?:was|were|have been) (?:checked|searched)\b.{0,40}\b(?:none|no|nothing)\b"
    r"|\bpredates? (?:our|the|these) \w*\s?(?:records?|systems?)\b"
    r"|\b(?:data|records?|figures|information) (?:only )?(?:do(?:es)? not )?(?:goe?s?|reach(?:es)?) back (?:only|no further"
    r"|(?:so |that )?far)"
    r"|\b(?:held|known|recorded|kept) by [^.;]{2,60} (?:not(?: by)?|rather than(?: by)?) "
    r"(?:us|the council|ourselves|(?:the|this) \w+)\b"
    r"|\b(?:information|data|details|figures?|this|it|that|these|they) (?:would|may|might|will|should) "
    r"be held by (?!us\b|ourselves|the council)"
    r"|\b(?:information|data|figures?|details?) (?:is |are |was |were )?unavailable\b"
    r"|\b(?:information|data|figures?|records?) (?:sits?|lies?|rests?) with\b"
    r"|\b(?:invoices?|records|paperwork|documents?|files)\b[^.;]{0,30} (?:have|has|were"
    r"|was)(?: since)?(?: been)? (?:destroyed|disposed of)\b"
    r"|\b(?:holds?|ha(?:s|ve)|keeps?) (?:th(?:e|is|ese|at|ose)|it|them)\b[^.;]{0,40}(?:and|but|;|,) (?:we|the \w+|this \w+)"
    r" (?:do(?:es)? not|ha(?:s|ve) n(?:one|ot))(?=\W*$|[.;,])"
    r"|\bsection 17 of the freedom of information \(?scotland\)?",
    re.IGNORECASE,
)
# "Where the information is not held, we say so": what would be, not what is.
_IN_GENERAL = re.compile(
    r"\b(?:if|unless|should|(?:where|when|whenever|whether) (?:it|they|the|this|your|any|such|we)?\s?(?:\w+ ){0,2}?"
    r"(?:information|data|it|they|authority)|where (?:this|that|these))\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_REACH = 90


@remembered
def find_absence(words: str) -> tuple[int, int] | None:
    """Where a passage says that what was asked for is not held, as offsets into it; None where it does not."""
    for denial in _DENIAL.finditer(words):
        found = _DENIED.match(words, denial.start())
        if found is not None and not _IN_GENERAL.search(words[max(0, found.start() - _REACH) : found.start()]):
            return found.span()
    wanting = _WANTING.search(words)
    return wanting.span() if wanting is not None else None


def may_deny(words: str) -> bool:
    """Whether ``find_absence`` can find something in the words at all."""
    return _DENIAL.may_match(words) or _WANTING.may_match(words)
