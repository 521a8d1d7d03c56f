"""Questions about a system beside the one in use: what it exchanges data with, what went before it."""

from __future__ import annotations

from foimarket.statements.topic import SYSTEM

_FORMER = r"previous|former|old|earlier|outgoing|prior|preceding|legacy"
_IT = r"(?:it|this|that|they|these|(?:the|your) (?:[\w-]+ ){0,2}[\w-]+)"
EXCHANGED = (
    r"\bintegrat(?!or)|\binterfac|which .{0,30}linked|\btalks? to\b|\bjoined(?: up)? (?:to|with)\b|\bconnected systems\b"
    r"|\b(?:exchang\w+|shar\w+|pass\w*|swap\w*) (?:data|information|records) (?:with|to|between)"
    r"|\b(?:links?|linked|connections?|connected) (?:to|with) (?:other|another|any|which|what)\b"
)
"""Asks what a system exchanges data with."""
PRECEDED = (
    # What is still to come went before nothing.
    r"^(?!.{0,80}\b(?:will|would|plan(?:s|ned|ning)?|inten[dt]\w*|going to|due to|considering|next|upcoming"
    r"|to be replaced|replaced by"
    r"|being replaced|replacing|replacement for it|might|ever be|who (?:supplied|provided|sold|made))\b)(?:.*?)(?:"
    rf"^\W*(?:{_FORMER}) (?:\w+ ){{0,2}}\w+\W*$|(?<!how )\b(?:{_FORMER}) (?:\w+ ){{0,2}}(?:{SYSTEM}|ledger|store"
    r"|switch|one|crm|pas|epr|lms|vle|mis|erp|edrms)\b"
    r"|\b(?:replaced|supersed\w+|supplant\w*|oust\w*|displac\w+|predecessors?|forerunners?|precursors?"
    r"|preced\w+|took over from)\b"
    rf"|\b(?:did|does|has) {_IT} (?:replaced?|supersede|succeed(?:ed)?|take(?:n)? over from|take the place of)\b"
    r"|\b(?:used?|using|had|have|ran|run|in place|there|on|in) (?:previously|before|beforehand|earlier|prior)\b"
    rf"|\b(?:came|went|was|were|been) (?:there |in place |used )?before\b|^\W*before {_IT}\W*$"
    r"|\bbefore (?:that|it|this),? (?:what|which)|\bprior to (?:that|it|this)\b|\bpreviously (?:used|had|in use|in place)"
    r"|\b(?:mov|migrat|switch|chang|transition|convert)\w* .{0,30}from (?:what|which)\b|\bfrom (?:what"
    r"|which) (?:system|product)?"
    r".{0,20}(?:mov|migrat|switch|chang)|\b(?:what|which)\b.{0,40}\b(?:mov|migrat|switch|chang|transition"
    r"|com)\w* (?:over )?from\b"
    r"|\bif so,? from what\b|\bhistory of (?:the|your) "
    r"|\b(?:abandon|retire|decommission|switch|drop|discard|discontinue)\w* (?:an?|any) .{0,30}\b(?:before|past"
    r"|recent|last)"
    r"|\bwhat (?:happened to|became of) (?:the|your)\b)"
)
"""Asks what was used before."""
