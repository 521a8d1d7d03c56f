"""Sentences that say what is done in a system, by whom or for what."""

from __future__ import annotations

from foimarket.patterns import cued
from foimarket.statements.naming.naming import NAME
from foimarket.statements.naming.work_words import DOING, DONE

AND = r"(?:\s*,\s*|\s+(?:and|&)\s+|\s*/\s*|,\s*and\s+)"
NAMES = rf"(?P<names>[\"“'‘]?{NAME}[\"”'’]?(?:\s*\([^()\n]{{1,60}}\))?(?:{AND}{NAME}){{0,5}})"
MEANS = r"(?:in|on|through|via|using|with(?:in)?|by (?:way|means|use) of|onto|into)"
_NOUNS = r"(?:(?!and\b|that\b|which\b|who\b|with\b)[a-z][\w'’-]*,? ){1,6}?"
PASSIVE = cued(
    rf"(?<!\b[Tt]hat )(?<!\b[Tt]his )\b(?:is|are|was|were|been|being)"
    rf" (?:(?:now|all|both|also|still|first|then|each|currently|mostly|mainly) )*{DONE}"
    rf"(?: (?:up|out|down|off|together|with|on|over|to|in|by (?:us|staff|officers|them)|and \w+))?(?: [a-z]+){{0,2}}? {MEANS}"
    rf" (?:(?:the|a|our|its) )?(?:(?!the |our |its )[a-z]{{3,10}} (?=[A-Z]{{1,2}}[a-z]+\.?[A-Z])(?![A-Z]\w+ \())?{NAMES}"
)
"""What is done in a system: "Claims are assessed in X"."""
_THEIR_OBJECT = rf"(?:(?:(?:all|their|its|our|the|his|her|these|those|every|each) )?{_NOUNS})"
ACTIVE = cued(
    rf"\b{DOING}(?:e?s|ing|e|s|es|y)?(?: (?:up|out|down|in|off))? (?:{_THEIR_OBJECT}(?<=[a-z] )(?:through|via|using"
    rf"|by (?:way|means|use)"
    rf" of|in|on|onto|into)|through|via|using) {NAMES}"
)
"""What people do in a system: "Officers record visits in X"."""
FOR_IT = cued(
    rf"\b(?:[Ff]or|[Aa]s (?:for|to)) (?P<purpose>(?:the |our |its )?(?:[\w'’/-]+ ){{0,5}}?[\w'’/-]+),? (?:it is|it's|we have|we use"
    rf"|we run|we rely on|there"
    rf" is|they have|they use|(?:[Tt]he|[Tt]his) (?i:council|authority|trust|force|board|university) (?:has|uses|runs)"
    rf"|[A-Z]\w+(?: [A-Z]\w+)? has"
    rf"|comes|stands) {NAMES}"
)
"""What a system is for: "For allotments it is X"."""
