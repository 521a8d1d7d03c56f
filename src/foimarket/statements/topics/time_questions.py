"""Questions and labels about time, told by the kinds of word they hold rather than by their phrases.

A question about time asks *when* or *how long*, or is a label of a few words. Whether it asks for the end of a contract, its
start or the time in use is told by what else it speaks of: an ending, an agreement, a beginning, a use.
"""

from __future__ import annotations

import re

from foimarket.patterns import cued, remembered
from foimarket.statements.topics.topic_rules import Topic

_WHEN = cued(
    r"\b(?:when|dates?|years?|months?|since|how (?:long|old|recently|much longer)|until|till|duration|length|period|age|vintage"
    r"|mature|term|last day"
    r"|(?<!real[ -])(?<!full[ -])(?<!part[ -])(?<!same )(?<!one[ -])time)\b",
    re.IGNORECASE,
)
_ENDING = cued(
    r"\b(?:end(?:s|ed|ing)?|expir\w+|finish\w*|terminat\w+|laps\w+|conclud\w+|ceas\w+|clos(?:es?|ing)|renew\w*|runs? (?:out|to"
    r"|until)|co-?terminous|up for|fall(?:s|ing)? (?:due|in|out)|retender\w*|re-?let|tied in|review date|locked in"
    r"|get[- ]out|last(?:s|ing)? until"
    r"|left to run|remain(?:s|ing)? (?:in force|on)|(?:term|time|period|long|years|months)\b[^?]{0,20}\b(?:left|remain(?:s|ing)?)"
    r"|(?:free|able|possible|open) to (?:leave|change|move|switch|go|exit|get out|walk)|(?:can|could|may) (?:you|it"
    r"|the \w+) (?:leave|exit|get out)"
    r"|change (?:of )?suppliers?|committed|signed up|valid|last day|up to when|until when)\b"
    r"|\b(?:is|are) (?:\w+ )?up\W*$|(?<!switch )(?<!change )(?<!move )(?<!cut )(?<!take )(?<!go )\bover\W*$|\bstops?\b",
    re.IGNORECASE,
)
_AGREED = r"(?:contract(?:s|ed|ual)?|agreements?|licen[cs]es?|subscriptions?|deals?|arrangements?|call-?offs?|terms?)"
_AGREEMENT = cued(rf"\b{_AGREED}\b", re.IGNORECASE)
_BEGINNING = cued(
    r"\b(?:start\w*|beg[aiu]n\w*|commenc\w+|award\w*|signed?|let|effective|entered into|taken out)\b", re.IGNORECASE
)
_LENGTH = cued(r"\b(?:how long|length|duration|period|dates?|term)\b", re.IGNORECASE)
_USE = cued(
    r"\b(?:us(?:e|ed|es|ing|age)|implement\w*|install\w*|introduc\w+|live|adopt\w*|deploy\w*|launch\w*|acquir\w+|b(?:uy|ought)"
    r"|purchas\w+|procur\w+|brought in|put in|mov(?:e|ed) to|switch\w*|in (?:place|service|operation|post)|of service|operat\w+"
    r"|roll(?:ed)?[- ]?out|first|ha(?:ve|d) (?:it|them|this|these|you)|how long (?:ha[sd]|have) [^?]{1,40}\bha[ds]|(?:take|took"
    r"|taken) (?:it |them |this )?on|c[ao]me (?:in|into|on)|went|set up"
    r"|commission\w*|open(?:ed|s|ing)? (?:up )?(?:to|for)"
    r"|cut ?over|work(?:ed|ing) (?:in|with|on)|change (?:take|took|happen|made)\w*|with you)\b",
    re.IGNORECASE,
)
# "How long have you been in contract with them": since when, not until when; "how long is left" asks that.
_CONTRACTED = cued(
    rf"\bhow long (?:has|have|had) (?:(?:the|this|that|your|its|each) (?:\w+ )?{_AGREED}\b"
    rf"|[^?]{{0,40}}?\bbeen (?:contracted|signed up|(?:in|under|on|tied to|tied into|party to) (?:an? |the |this "
    rf"|your )?(?:\w+ )?{_AGREED})\b)",
    re.IGNORECASE,
)
_LEFT = cued(r"\b(?:left|remain\w*|to run|to go)\b", re.IGNORECASE)
_ONWARD = re.compile(
    r"\b(?:from|since|on|in|first|date|year)\b\W*$|^\W*(?:first|since|from|date|year)\b", re.IGNORECASE
)
_LABEL = re.compile(
    r"^\W*(?:(?:date|year|month|when) )?(?:bought|purchased|acquired|procured|installed|implemented|introduced|adopted|launched"
    r"|deployed|live|in use|since|switched on|commissioned|taken up)\W*$",
    re.IGNORECASE,
)
# "How long has it been your supplier?", "System age", "When did you switch over?".
_AGE = cued(
    r"\b(?:system|software|product|platform|solution) age\b|\bage of (?:the|your|this|that|its|each|current)\b"
    r"|\bvintage\b|\bmature\b"
    r"|\brelationship with\b|\bbe(?:come|came|en) available\b|\bwhen did [^?]{1,40} (?:get|receive) (?:it|them|this"
    r"|the (?:system|software|product))\b"
    r"|\bhow (?:many years )?old\b|\bhow long (?:has|have|had) (?:\S+ ){1,4}?been (?:your|the|our|with)\b"
    r"|\b(?:brought|came|taken) into (?:use|service|operation)\b|\btime with (?:the |your )?(?:current|present|this)\b"
    r"|^\W*(?:and )?(?:since|from) (?:when|(?:what|which) (?:date|year|day|month))\W*$"
    r"|\b(?:when|how recently) (?:did|have|has|was|were) (?:you|the \w+|your \w+|it|this) (?:last |most recently )?"
    r"(?:begin|start|chang|switch|swap|mov|migrat|transfer|replac)",
    re.IGNORECASE,
)
# "When was it last replaced?" is no question about another time; nor is "When will it terminate?".
_CHANGED = cued(r"\bwhen (?:did you|was it|was (?:the|this|your) \w+) last (?:chang|switch|swap|replac)", re.IGNORECASE)
_WILL_END = cued(
    r"\b(?:when|what date) will (?:it|this|that|they|these) (?:terminate|expire|lapse|conclude|end|finish)\b",
    re.IGNORECASE,
)
_FROM_WHEN = re.compile(
    r"\b(?:from|since) (?:when|(?:what|which) (?:date|day|month|year))\b|\b(?:run(?:s|ning)?|dates?|dated|valid|effective) from\W*$"
    r"|^\W*date of (?:the |this |your )?(?:contract|agreement|order|deal|call-?off)\W*$|^\W*(?:contract|agreement|order"
    r"|call-?off) date\W*$",
    re.IGNORECASE,
)
_COMMENCED = re.compile(
    r"^\W*(?:(?:date|day|year) of (?:the )?(?:\w+ )?(?:award|signature|signing|commencement)"
    r"|(?:award|signature|signing) (?:date|year)|(?:date|year) (?:was )?(?:awarded|signed|let)"
    r"|when (?:was|were) (?:it|this|they|the \w+) (?:let|awarded|signed)\b.*|when did you (?:sign|enter)\b.*"
    r"|commence[sd]?|commencing|effective(?: (?:date|from))?|let|awarded)\W*$",
    re.IGNORECASE,
)
_ELSEWHERE = cued(
    r"\b(?:(?:next|future|new) (?:procurement|tender|contract)|re-?(?:procure\w*|tender\w*)|plan(?:s|ned|ning)?"
    r"|intend\w*|intention|will|going to|replac(?:e|ing|ement)|review|request\w*|train\w*|cost\w*|spen[dt]"
    r"|paid|pay|price|fees?|users?|staff|people|cases?|calls?|population|audit|polic(?:y|ies)|incident\w*|upgrad\w+|versions?"
    r"|tests?|opening|response|last(?! day)|hours?|courses?|budget|how many(?! (?:years|months))|how much|percentage|host(?:ed"
    r"|ing)?|names?)\b",
    re.IGNORECASE,
)
_REPLACED_WHEN = cued(r"\bdid (?:it|this|they) (?:replace|succeed|take over from)\b.{0,20}\bwhen\b", re.IGNORECASE)
_LABEL_WORDS = 5
# A contract is looked at before it ends: the date of that is no end of it.
_REVIEW = cued(r"\breview(?:ed)?\b(?!.*\b(?:expir|end))", re.IGNORECASE)


def asks_other_times(words: str) -> bool:
    """Whether a question speaks of something else that has dates: plans, reviews, training, requests, staff."""
    return bool(_REVIEW.search(words) or _ELSEWHERE.search(words))


def asks_since_when_contracted(words: str) -> bool:
    """Whether a question asks from when, or for how long, an agreement has run so far."""
    if _FROM_WHEN.search(words) and _AGREEMENT.search(words):
        return not _UNTIL_WHEN.search(words)
    return _CONTRACTED.search(words) is not None and not _LEFT.search(words)


@remembered
def asks_of_past(words: str) -> bool:
    """Whether a question asks how something was in a time that is over: "What was it used for before the merger?"."""
    return _OF_PAST.search(words) is not None


_OF_PAST = cued(
    r"\b(?:what|who|whom|how|which|where)\b[^?]{0,60}\b(?:was|were|did|supported|hosted|ran|had|looked after)\b[^?]{0,60}"
    r"\b(?:before|prior to|until|previously|formerly|originally|in the past|at (?:the|that) time|back in"
    r"|(?:in|during) (?:the )?(?:pandemic|lockdown|covid\S*|(?:19|20)\d\d))\b|\bwho(?:m)? (?:was it who )?used to\b",
    re.IGNORECASE,
)
# What is to come, or what is done as a rule.
_AHEAD = cued(
    r"\b(?:plans?|planning|planned|intend\w*|intentions?|propos\w+|consider(?:ing|ed)?|going to|looking to|will (?!you (?:please"
    r"|kindly|tell|say|confirm|provide))"
    r"|next (?:\w+ ){0,2}(?:systems?|contract|software|tender|procurement|go)|future|replacement|successor|roadmap|strateg(?:y|ies)"
    r"|polic(?:y|ies)|preferen\w+|preferred|normally|usually|generally|typically|in general|as a rule)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"[?;]\s*|,? and (?=(?:do|does|will|are|is|have|has|who|what|where|when|how|which|whether|if|any)\b)"
)
TELLS_OF_NOW = cued(
    r"\b(?:still|currently|at present|now|remains?|stays?|continues?|already|today|at the moment|to date|so far)\b",
    re.IGNORECASE,
)
"""Words that tell of the present in answer to what asks of something else."""


@remembered
def asks_only_ahead(question: str) -> bool:
    """Whether every part of a question speaks of what is planned, or done as a rule: none asks how it is now."""
    parts = [part for part in _PARTS.split(question) if part.strip()]
    return bool(parts) and all(_AHEAD.search(part) for part in parts)


_UNTIL_WHEN = cued(r"\b(?:until|till|to|end\w*|expir\w*|us(?:e|ed|ing))\b", re.IGNORECASE)


# "How much is the contract and for how long?"
_FOR_HOW_LONG = re.compile(r"(?:,|\band) (?:for )?(?:how long|what (?:period|term|length))\W*$", re.IGNORECASE)
_LASTS = re.compile(
    r"\W*(?:and )?(?:for )?how long (?:does |do |is |will )?(?:it|this|that|they|the \w+) "
    r"(?:lasts?|runs?|goes? on|to run|to last)\W*",
    re.IGNORECASE,
)
# Where a question goes on to ask another: "When did it come in and what did it replace?"
_NEXT_QUESTION = re.compile(
    r"\?\s+|(?:,|,? and|;) (?=(?:(?:at|for|by|in|from|until) )?(?:what|when|who|whom|which|where|how|why)\b)"
    r"|,? and (?=(?:the |its )?(?:[a-z]+ ){0,2}(?:costs?|price|fees?|charges?|spend|outlay)\b)",
    re.IGNORECASE,
)


_BOTH_ENDS = re.compile(
    r"\b(?:start|begin|commence)\w*(?: dates?)?\W{1,3}(?:(?:and|to|&) )?(?:the )?(?:end|finish|expir|terminat|duration"
    r"|length|term\b)"
    r"|^\W*(?:dates? )?from\W+(?:and )?to\W*$",
    re.IGNORECASE,
)


def asks_both_ends(words: str) -> bool:
    """Whether a question or label asks from when until when: "Start / end", "Start date & duration", "From – to"."""
    return _BOTH_ENDS.search(words) is not None


def time_topics_of(words: str) -> set[Topic]:
    """What a question or label that no phrase is known of asks about time; empty where it asks about none."""
    if asked := _time_topics_of(words):
        return asked
    if (_FOR_HOW_LONG.search(words) and _AGREEMENT.search(words)) or _LASTS.fullmatch(words):
        return {Topic.END}
    parts = _NEXT_QUESTION.split(words)
    return set().union(*map(_time_topics_of, parts)) if len(parts) > 1 else set()


def _time_topics_of(words: str) -> set[Topic]:
    if _REVIEW.search(words):
        return set()
    label = len(words.split()) <= _LABEL_WORDS and not words.rstrip().endswith("?")
    if not (_WHEN.search(words) or label):
        return set()
    if _REPLACED_WHEN.search(words):
        return {Topic.SINCE}
    agreement = _AGREEMENT.search(words) is not None
    elsewhere = _ELSEWHERE.search(words) is not None
    if not agreement and _CHANGED.search(words):
        return {Topic.SINCE}
    if (
        _ENDING.search(words)
        and not _FROM_WHEN.search(words)
        and (agreement or not elsewhere or _WILL_END.search(words))
    ):
        return {Topic.END}
    return set() if elsewhere else _of_span(words, agreement=agreement, label=label)


def _of_span(words: str, *, agreement: bool, label: bool) -> set[Topic]:
    if (agreement and (_FROM_WHEN.search(words) or _BEGINNING.search(words))) or _COMMENCED.match(words):
        return {Topic.START}
    if agreement and _LENGTH.search(words):
        return {Topic.END}
    if _LABEL.match(words) or (not agreement and _AGE.search(words)):
        return {Topic.SINCE}
    uses = not agreement and _USE.search(words) and (not label or _WHEN.search(words) or _ONWARD.search(words))
    return {Topic.SINCE} if uses else set()
