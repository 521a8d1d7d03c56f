"""What words say of today: former places, future ones and copies elsewhere are blanked."""

from __future__ import annotations

import re
from itertools import pairwise

from foimarket.patterns import cued
from foimarket.statements.values.host_words import BLANKED

_LEFT_BEHIND = re.compile(
    r"\b(?:moved|migrated|transferred|went|taken|took|brought|shifted|switched)\b[^.;]{0,150}?\b(?:from|out of)\b.{0,90}?"
    r"\b(?=(?:in)?to\b)|\bleft\b [^.;]{0,60}?(?=\bfor\b)",
    re.IGNORECASE,
)
# "Taken back from the contractor", "Until 2019 at Exmoor; now here".
_GIVEN_BACK = re.compile(
    r"(?<=\b)(?:(?:came|come|brought|taken|took|got|moved|transferred|returned) (?:\w+ ){0,2}?(?:back|home|in[- ]house|to us)"
    r"|returned|recovered|repatriated)\b[^.;,]{0,20}?(?P<gone>\bfrom [^.;,]{2,40}?)(?=[.;,]|\s(?:and|in|last|two|three|since)\b|$)"
    r"|(?:^|[.;]\s)\W*(?P<then>(?:until|till|up to)\b[^;.,]{2,60}[;,])(?=.*\b(?:now|nowadays|today|since|currently"
    r"|thereafter|from then|after (?:that|then))\b)",
    re.IGNORECASE | re.DOTALL,
)
# What is said of all products, not of one.
_PRINCIPLE = re.compile(
    r"\bcloud[- ](?:first|by[- ]default|preferred|native)\b|\b(?:policy|strategy|strategies|principle|roadmap|aim|ambition)\b"
    r"[^.;]{0,40}\bclouds?\b|\bclouds?\b[^.;,]{0,30}\b(?:policy|strategy|principle|roadmap)\b",
    re.IGNORECASE,
)
_PLAN = (
    r"(?:plan(?:s|ned|ning)?|propos\w+|intend\w*|intention|considering|considered|hop(?:e|ing)|expect\w*|due|aim\w*|looking|pencilled"
    r"|scheduled|envisaged|under way|subject to)"
)
_TO_COME = re.compile(
    rf"\b(?:there are |we have |we are |with )?{_PLAN} (?:to|of|for) (?:be )?"
    r"(?:mov\w+|migrat\w+|transfer\w*|host\w*|go\w*|switch\w*)[^.;]*"
    r"|\b(?:will|(?:is|are) (?:due )?to) (?:be )?(?:mov\w+|migrat\w+|transfer\w*|go\b|pass\b|switch\w*|shift\w*)[^.;]*"
    r"|,\s*(?P<ahead>(?:but |and )?(?:moving|migrating|transferring|switching) (?:over )?(?:in|on)?to\b[^.;]*)"
    r"|\balthough we are considering[^.;]*"
    rf"|\b(?:an?|the|our) (?:\w+ )?(?:mov(?:e|ing)|migration|transfer|switch)\b [^.;]{{0,60}}\b{_PLAN}\b[^.;]*",
    re.IGNORECASE,
)
_PART_OF_TIME = re.compile(
    r"[.;,](?=\s|$)|\bbut\b|\band (?=now\b|is\b|are\b|since\b|(?:by|with|in|on|at) [^,.;]{2,40}? since\b)|\bsince (?=then\b)"
    r"|(?:\(|\s[-–—]\s)(?=(?:before|prior|(?:previously|formerly) (?:on|in|at|hosted|run|held|within)|until|till"
    r"|up to|was|it was)\b)"
    r"|\bbefore (?=(?:it |they )?(?:mov|migrat|transferr|switch|go)ing\b|being \w+ed\b)",
    re.IGNORECASE,
)
_RAN = r"(?:was|were|had|hosted|ran|kept|owned|held)"
# A part of a sentence on what was, or on what may be.
_NOT_NOW = re.compile(
    rf"\boutsourced\b[^.;]{{0,50}}\bfrom (?:\w+ )?\d{{4}} (?:to|until|till)\b"
    rf"|\b(?:used to|formerly|previously|originally|at first)\b|^\W*(?:once|before|prior to)\b|\bhaving (?:been|run|had)\b"
    rf"|\b{_RAN}\b.{{0,120}}\b(?:until|till|up to|before)\b|\b(?:until|till|up to|before)\b.{{0,120}}\b{_RAN}\b"
    r"|^\W*(?:it |they )?(?:was|were)\b(?! ?~| (?:\w+ )?(?:moved|migrated|transferred|brought|taken|returned|repatriated|shifted"
    r"|switched|outsourced|handed|born|built|set up))"
    r"|\b(?:may|might|could|would|will) (?:well |probably )?(?:be )?(?:go|mov|migrat|transfer|switch)"
    r"|\b(?:considered|considering|explor(?:ed|ing)|look(?:ed|ing) (?:at|into)|being (?:assessed|examined))\b"
    r"|\b(?:from|after|next) [^,;.]{0,30}\bwill\b",
    re.IGNORECASE,
)
_COPY = re.compile(
    r"(?:^\W*(?!.*:)|,|;|\bwith|\band|\()\s*(?:an? |the |our |its )?(?:disaster recovery|DR|back-?ups?|fail-?over|standby|test"
    r"|resilience|second copy|spare|mirror(?:ed)?|replica|copy|copies) [^.;)]*",
    re.IGNORECASE,
)
# Who has nothing to do with it: "our own team is not involved".
_NO_PART = re.compile(
    r"[^:;.,]{1,120}\b(?:(?:not|never) (?:get |be )?involved|(?:no|any) (?:part|role|share|involvement) in)\b[^:;.,]{0,40}",
    re.IGNORECASE,
)
_SPEAKS_OF_TIME = cued(
    rf"\b(?:mov(?:ed|ing)|migrat(?:ed|ing)|transferr(?:ed|ing)|went|taken|took|brought|shifted|switch(?:ed|ing)"
    rf"|left|until|used to|formerly|previously|originally"
    rf"|came|come|got|returned|recovered|repatriated|till|first|having|by[- ]default|policy|strateg\w+|principle"
    rf"|roadmap|aim|ambition"
    rf"|at first|once|up to|before|prior|was|were|(?:is|are) to|may|might|could|would|explor\w+|looked|will"
    rf"|{_PLAN}|disaster recovery|DR|back-?ups?|fail-?over|standby|test|resilience|involve\w*"
    r"|part|role|share|copy|copies|spare|mirror(?:ed)?|replica)\b",
    re.IGNORECASE,
)


def present_words(words: str) -> str:
    """The words with a former place, a future one or a copy elsewhere blanked, offsets kept ("moved from our server room to …")."""
    if _SPEAKS_OF_TIME.search(words):
        for pattern in (_GIVEN_BACK, _LEFT_BEHIND, _TO_COME, _COPY, _NO_PART, _PRINCIPLE):
            words = pattern.sub(_blanked, words)
        ends = [0, *(match.end() for match in _PART_OF_TIME.finditer(words)), len(words)]
        for start, end in pairwise(ends):
            if _NOT_NOW.search(words[start:end]):
                words = f"{words[:start]}{BLANKED.ljust(end - start)}{words[end:]}"
    return words


def _blanked(match: re.Match[str]) -> str:
    """What a pattern found, blanked; where it names a part ("gone", "then"), that part only."""
    whole, part = match.group(), next((words for words in match.groups() if words), match.group())
    return whole.replace(part, BLANKED.ljust(len(part)), 1)
