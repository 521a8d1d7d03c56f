"""Clauses about the letter itself (reviews, copyright, how to read it) and words of the request that stand within an answer.

Segmentation drops whole paragraphs of these; a sentence that ends up in an answer is recognised here and makes no statement.
"""

from __future__ import annotations

import re

from foimarket.patterns import CuedAlternatives, cued, remembered

_ABOUT_THE_LETTER = CuedAlternatives(
    r"^\W*(?:\d[\d.]*\s*)?what (?:we|the \w+) (?:do(?:es)?|did) not (?:hold|have)\W*$"
    r"|^\W*-{3,}|answering (?:it|your request|this request) under|under the terms of the (?:freedom|foi|act)"
    r"|original message|your own (?:research|purposes|use)|re-?use of public sector|copyright|internal review"
    r"|(?<!website of the )(?<!of the scottish )information commissioner(?![^.]{0,200}£\s?\d)|(?:right|wish) to (?:appeal|complain)"
    r"|complaints? (?:after|procedure|to the)|gives? you (?:a|the) right|right of access|refusal notice under"
    r"|serves as a(?: refusal)? notice"
    r"|in the spirit of|duty to (?:advise|assist)|disclosure log|this (?:e-?mail|message)\b|for viruses|accept no liability"
    r"|reviews? (?:are|is|may|can|must|will)\b|have (?:our|this|the) decision reviewed|decision reviewed|not satisfied"
    r"|unhappy with|dissatisfied"
    r"|working days (?:of|from|after|to (?:ask|require|request|seek|appeal|complain))"
    r"|(?:18|24|eighteen) hours|£\s?(?:450|600)(?:\.00)?(?![,.]?\d|k\b|m\b)"
    r"|appropriate limit|privacy notice"
    r"|data protection officer"
    r"|would serve the public|public interest (?:in|test|favours|lies)|taxpayers gain|help an attacker|thank you for (?:your"
    r"|writing|the)"
    r"|if you (?:have any|are not|remain|need|would like|require)|please (?:quote|contact|do not hesitate)"
    r"|reference number (?:above|whenever)"
    # How good the answers are, and what they cost the authority.
    r"|\b(?:answers?|repl(?:y|ies)|responses?|information|figures|data|details) (?:\w+ ){0,4}(?:is|are|was|were)"
    r" (?:believed (?:to be )?|thought (?:to be )?)?(?:true|correct|accurate|right|up to date|current|complete)"
    r" (?:\w+ )?(?:when|at|as|on|to the best)"
    r"|(?:not|nor|never) (?:be )?(?:kept|maintained) (?:current|up to date)"
    r"|^\W*(?:total |officer |staff |our )*(?:time|hours?|minutes|effort|cost)\b[^.;:]{0,20}\b(?:answer\w*|reply|replying"
    r"|respon[ds]\w+|(?:this|your|the) (?:request|enquiry|foi)|collat\w+|compil\w+)\b[^.;:]{0,30}"
    r":\s*(?:\d|£|[a-z]+ (?:hours?|minutes))",
    re.IGNORECASE,
)
_DO = r"(?:give|state|tell me|send me|list|supply|provide|say|add|include|specify|indicate|break|describe|let me)"
# What the requester wishes; an authority would like to apologise or to point something out.
_WISH = (
    r"(?:also,? )?i (?:(?:would|should) (?:also )?(?:like|be (?:glad|grateful|obliged|pleased))|(?:also )?(?:want|wish"
    r"|need)|am asking"
    r"|ask|(?:hereby |also )?request) (?:(?:to (?:know|be told|have|see|receive|ask for|request)|if you (?:could|would)"
    r"|(?:for )?(?:the|an?|all|any|your|details|information|copies|figures))\b|of you\b)"
)
_REQUEST = cued(
    rf"\W*(?:please\b.*[.?:]\s*$|please (?:also |then )?{_DO}\b(?! (?:us|your)\b)|kindly {_DO}\b|{_WISH}"
    rf"|[^\n]{{0,160}}?\b(?:pass|hand|forward|redirect)(?: on)? (?:this|my) (?:request|e-?mail|letter)(?: on)? to (?:your|the)\b"
    r"|(?:(?:for|of|about|on|in) [^.,;:\n]{1,40} )?you (?:also |then )?(?:wished|asked|wanted|requested) (?:to know|for|us|what|how"
    r"|whether|who|which|where|when)\b|if (?:so|not|yes|no|other|outsourced|contracted out)\b[^.?:]{0,80}[?:]"
    r"|name (?:all|the|any|every|each)\b|list (?:all|the|any)\b"
    r"|once more\b|for each of (?:these|the following)|as a percentage please|how much,? if so|(?:an )?estimates? (?:within"
    r"|will do|are fine)|with an? estimate"
    r"|(?:which|what|how many|how much|who|when|where|is|are|do|does|did|was|were|has|have)\b[^.]{3,200}\?\s*$|yes ?/ ?no\W*$"
    r"|\(?please specify\)?)",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"\W*please (?:see|refer|find|note|visit|contact|turn to|use the|consult|go to|look|be advised)", re.IGNORECASE
)


@remembered
def is_about_the_letter(words: str) -> bool:
    """Whether a clause speaks of the letter, the law or the reader's rights, and not of what was asked."""
    return _ABOUT_THE_LETTER.search(words) is not None


# A question in other words: "By what process it is decided", "Whether it is hosted". What cannot be told is an answer.
_INDIRECT = re.compile(
    r"\W*(?!in what follows|of wh(?:ich|om)\b[^?]*\d|\w+ which (?:case|point|time|event|we|it|they)\b)"
    r"(?:(?:up to|by|in|on|from|for|at|to|with|of|through|under|via|into|over|between) (?:what|which|whom)"
    r"|whether|what number|since when|until when"
    r"|(?:roughly|approximately|exactly) (?:when|what|which|how)"
    r"|how (?:many|much|long|often))\s"
    r"(?!.*\b(?:(?:is|are|was|were|be|been|has|have|do|does|did|can|could) not|cannot|exempt|withheld"
    r"|unknown|depends?|varies|be (?:found|read|seen|viewed|had)|holds? no)\b"
    r"|.*n['’]t\b)",
    re.IGNORECASE | re.DOTALL,
)


_ASKS = re.compile(r"[^.;:?>£]{1,120}\?\s*")


@remembered
def is_request(words: str) -> bool:
    """Whether a clause within an answer is the requester's: an instruction or a question left beside the answer."""
    asks = _REQUEST.match(words) or _INDIRECT.match(words) or _ASKS.fullmatch(words)
    return asks is not None and _REPORTS.match(words) is None
