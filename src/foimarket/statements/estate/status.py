"""How far along a system is: live, on trial, planned, on its way out, or kept as an archive."""

from __future__ import annotations

import re

from foimarket.patterns import remembered

_NEAR = 80
_FROM = r"(?: from [^.;]{2,40}?)?"
_PLANNED = re.compile(
    r"\b(?:will be (?:replaced by|moving to)"
    rf"|(?:mov(?:e|ing)|(?:migrat|transition)(?:e|ing)|switching|changing)(?: (?:away|over|across))?{_FROM} (?:to|onto|over to)"
    r"|(?:in the (?:process|middle|course) of|(?:part|half)[- ]?way through|(?:is|are|we['’]re)(?: \w+)?) replacing"
    r" [^.;]{2,45}? (?:with|by)"
    r"|plan(?:s|ned|ning)? to|business case (?:for|to)"
    r"|(?:to|is|are|currently) be(?:ing)? replaced (?:by|with)|intends|from next|(?:is|are) (?:currently |now )?implementing"
    r"|being implemented|in the process of (?:implementing|procuring)|due to go live"
    r"|(?:will|shall|is to|are to|to) (?:go live (?:with|on)|move (?:over )?(?:to|onto)|migrate to"
    r"|switch (?:over )?to|change to|adopt)"
    r"|switching (?:over )?to|transition(?:ing)? to)\b",
    re.IGNORECASE,
)
_PLANNED_AFTER = re.compile(
    # "From Uniform to Arcus, which goes live in May": not the former.
    r"(?:(?! (?:to|with|by) (?-i:[A-Z]))[^.;]){0,30}?\b(?:(?:which|that|it|and)? ?(?:will|shall|is (?:due|expected"
    r"|planned|scheduled|intended) to|is to|is being)"
    r" (?:(?:go|be|come) live|go in|be (?:implemented|introduced|installed|rolled out|used|in use|in place|deployed)|come into"
    r"|replace|succeed|supersede|take over|take the place|implemented|introduced|installed|rolled out)"
    r"|go(?:es|ing) live (?:in|on|from|by)|go[- ]live (?:is )?(?:planned|expected|due|scheduled)"
    r"|under (?:implementation|procurement))\b",
    re.IGNORECASE,
)
_REPLACES = re.compile(r"\breplacement (?:of [\w ]{2,30} )?(?:by|with) (?:the )?$", re.IGNORECASE)
# "We signed a contract for Mosaic in March and expect to move by autumn."
_CONTRACTED = re.compile(
    r"\b(?:signed|awarded|entered into|let) (?:an?|the|our) (?:new )?(?:contract|agreement) (?:for|with) (?:the )?$",
    re.IGNORECASE,
)
_EXPECTED = re.compile(
    r"[^.;]{0,50}\b(?:and|to|which|but|we|it) (?:(?:now|currently) )?(?:expect|hope|plan|aim|intend|will|are due|is due)\b",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r" (?:is|was|has been|had been) (?:\w+ )?(?:approved|agreed|planned|proposed|authorised|endorsed|signed off|under ?way)\b",
    re.IGNORECASE,
)
_PILOT_BEFORE = re.compile(r"\b(?:pilot(?:ing)?|trial(?:l?ing)?|testing)\b[^.;]{0,25}$", re.IGNORECASE)
_PILOT_AFTER = re.compile(
    r"[^.;,]{0,25}\b(?:on trial|is being (?:trialled|piloted|tested)|\(?pilot|\(?trial)\b", re.IGNORECASE
)
_ARCHIVE_AFTER = re.compile(r"(?:[^.;,]{0,25}|, (?:\w+ ){0,3}?)\b(?:archive|read[- ]only)\b", re.IGNORECASE)
_OUTGOING_AFTER = re.compile(
    (
        r"[^.;]{0,30}\b(?:is being (?:replaced|decommissioned|phased out)|will be (?:replaced|decommissioned"
        r"|switched off)|to be (?:replaced|decommissioned))\b"
    ),
    re.IGNORECASE,
)


@remembered
def status_of(text: str, start: int, end: int) -> str:
    """The status of a system named at ``start`` to ``end`` of ``text``, by the words around the name."""
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    if _PILOT_BEFORE.search(before) or _PILOT_AFTER.match(after):
        return "pilot"
    if _CONTRACTED.search(before) and _EXPECTED.match(after):
        return "planned"
    if _PLANNED.search(before) or _PLANNED_AFTER.match(after) or (_REPLACES.search(before) and _AGREED.match(after)):
        return "planned"
    if _ARCHIVE_AFTER.match(after):
        return "archive"
    return "outgoing" if _OUTGOING_AFTER.match(after) else "live"
