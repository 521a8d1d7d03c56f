"""Questions about a system beside the one in use: what it exchanges data with, what went before it."""

from __future__ import annotations

from foimarket.statements.topic import SYSTEM

_FORMER = r"previous|former|old|earlier|outgoing|prior|preceding|legacy"
_IT = r"(?:it|this|that|they|these|(?:the|your) (?:[\w-]+ ){0,2}[\w-]+)"
_JOINED = r"(?:link|connect|join|interfac|hook|tie|plug|wire|coupl|synchronis|sync)"
_DATA = r"(?:data|information|records|details|files|messages|results|updates)"
EXCHANGED = (
    r"\bintegrat(?!or)|(?<!user )(?<!language )(?<!web )\binter-?fac|\binteroperab|\bsingle sign[- ]on (?:with|to"
    r"|from)\b|\bapis?\b|\b(?:talk|speak)s? to\b|\bconnected systems\b"
    rf"|\b(?:is|are|was|were) (?:[\w/-]+ ){{0,6}}?(?:{_JOINED}ed|joined|tied|wired)\b(?: up)?(?: (?:to|with|together"
    rf"|into)\b|\W*$)"
    rf"|\b(?:does|do|can) (?:[\w/-]+ ){{1,4}}?{_JOINED}s?\b(?: up)? (?:to|with|into)\b|\bjoined(?: up)? (?:to|with)\b"
    rf"|\b{_JOINED}(?:ed|s)(?: up)? (?:to|with|into)\W*$"
    rf"|\bconnects? to\b"
    rf"|\b(?:which|what)\b.{{0,30}}\blinked|\b(?:links?|linked|connections?|connected) (?:to|with) (?:other|another|any"
    rf"|which|what)\b"
    rf"|\b(?:exchang\w+|shar\w+|pass\w*|swap\w*|send\w*|receiv\w*|import\w*|export\w*|pull\w*|push\w*|feed\w*|takes?|gets?) "
    rf"(?:(?:any|its|the|their) )?(?:\w+ )?{_DATA} (?:with|to|from|between|into)\b|\bdata (?:flows?|feeds?|exchanges?"
    rf"|transfers?)\b"
    r"|\bfeeds? (?:in)?to\b|\bfed (?:from|by|into)\b|\b(?:fit|hang|work|hold) together\b"
    rf"|\bworks? (?:with|alongside) (?:(?:an?|any|your|other|the) )(?:\w+ ){{0,2}}(?:{SYSTEM}|store|ledger|portal|register)\b"
    rf"|\b(?:which|what) (?:[\w-]+ ){{0,3}}(?:{SYSTEM}) .{{0,40}}\b(?:through|from within|via) (?:it|the portal|the app)\b"
    rf"|\bhow (?:do|does|are|is) (?:the )?(?:[\w-]+ ){{0,2}}?(?:{_DATA}|payments?|invoices?|orders?|enrolments?"
    rf"|journals?|figures)"
    r" (?:reach|get (?:in)?to|arrive in|passed (?:in)?to|sent (?:in)?to)\b(?! (?:you|us)\b)"
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
