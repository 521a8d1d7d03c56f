"""Work that is done without a system: on paper, in a notebook or a spreadsheet, by telephone or from memory."""

from __future__ import annotations

import re

from foimarket.patterns import cued

# What is no system wherever work is done with it.
_PLAIN = (
    r"(?:spreadsheets?|excel|xlsx?|workbooks?|paper(?:work)?|note ?books?|notepads?|whiteboards?|card index(?:es)?|index cards?"
    r"|ledger books?|paper diar(?:y|ies)|wall ?(?:charts?|planners?|maps?)|pen(?:cil)?s?|clipboards?|log ?books?"
    r"|hard[- ]cop(?:y|ies)|(?-i:(?:(?:MS|Microsoft) )?Word)(?: (?:documents?|registers?|files?|templates?))?|hand"
    r"|filing cabinets?|box files?|carbon copies|post-it notes|day ?books?|word of mouth|memory"
    r"|shared (?:mailbox|in-?box)(?:es)?)"
)
# What may be one's paper or page as well: it has to answer the question.
_OTHER = (
    r"(?:diar(?:y|ies)|cards?|(?<!time )(?<!time)sheets?"
    r"|maps?|files?|folders?|forms?|(?:e-?|team )?mail(?:s|box(?:es)?)?|in-?box(?:es)?|pdfs?"
    r"|documents?|registers?|books?|drives?|drawers?|cabinets?|ledgers?|calendars?|telephone|phone|letters?|posters?|lists?|tables?"
    r"|templates?|binders?|envelopes?|tags|tokens|ringing(?: up| round)?|tall(?:y|ies))"
)
_KIND = (
    r"(?:(?!(?:systems?|software|databases?|applications?|portals?|that|which|and|or|for|to|not|no|it|the|an?|our|your)\b)"
    r"[\w/'’-]+ ){0,4}?"
)
_DET = r"(?:(?:an?|the|our|their|its|his|her|some|several|one|two|three|own) )?"
_DOING = r"(?:as|in|on|onto|into|with|within|by|from|using|via|through)"
_USED = r"(?:in|on|onto|into|with|within|by|using|via|through)"
_LEAD = (
    r"^\W*(?:(?:(?:no|none|nil|nothing|n/a)(?=[,;.–-]| [–-])[,;.\s–-]*|all|just|only|purely|simply|still|mostly|mainly"
    r"|entirely|currently|at present"
    r"|(?:it|this|that|they|these|everything)(?: (?:is|are|goes?)|['’]s|['’]re)(?: all| still)*"
    r"|(?:we|they|staff|officers|the (?:\w+ )?\w+) (?:(?:still|currently|just|simply|only|all) )?(?:use|have|keep|has|uses|keeps"
    r"|make do with|rel(?:y|ies) on|depends? on|works? (?:from|off|with)|gets? by (?:on|with)|maintains?|are (?:on|using))"
    r"|there (?:is|are)"
    rf"|{_USED}|an?|the|our|their|its|some|several|one|two),? )"
)
_CLOSES = (
    r"(?=\W*$|[,;.(–&-]| (?:only|alone|still|today|currently|at present|on the network|kept|held|stored|filed|in|on|by|with"
    r"|at|for|and|from|based|records?|systems?"
    r"|process(?:es)?)\b)"
)
_PROSE = (
    r"(?:is|are|was|were|be|kept|done|put together|recorded|managed|work|works|made|held|booked|planned|written|logged|drawn up"
    r"|sits?|run|runs|tracked|noted|entered|filled|rostered|handled|created|produced|stored|maintained|carried out)"
    # Searching records by hand is work on a request.
    r"\b(?: (?!(?:no|not|never|(?:search|check|review|read|go|gone|sift|count|examin|look|trawl)\w*)\b)[a-z]+){0,3}?"
)
# What people keep: "Officers keep their visits on a spreadsheet."
_KEEP = (
    r"(?<!\bto )\b(?:keeps?|records?|logs?|manages?|tracks?|holds?|maintains?|notes?|monitors?|plans?|books?|does|do"
    r"|draws? up|enters?)"
    r" (?:(?!(?:no|not|in|on|a)\b)[\w'’/-]+ ){1,5}?(?:in|on|with|using|by)"
)
_MANUALLY = (
    r"(?:hand-?written|manually|(?<!\bno )manual (?:process\w*|systems?|records?|basis|logs?|forms?|exercise|means))\b"
)
_IN_PLAIN = cued(
    rf"(?<!nothing )(?<!none )\b{_PROSE} {_DOING} {_DET}{_KIND}{_PLAIN}\b(?! or\b)"
    rf"|\b(?:is|are|has|have|keeps?|uses?|fills? in) (?:only |just )?(?:an?|the) {_KIND}{_PLAIN}\b|{_KEEP} {_DET}{_KIND}{_PLAIN}\b"
    rf"|\b(?:an?|the) {_KIND}{_PLAIN} (?:is|was) (?:kept|used|maintained|in use|filled in)\b"
    rf"|(?:{_LEAD}{{1,4}}|^\W*){_KIND}{_PLAIN}{_CLOSES}"
    rf"|^\W*manual\W*$|^\W*(?:an? )?{_MANUALLY}|\b{_PROSE} {_MANUALLY}"
    r"|^\W*nothing electronic\b|\bno (?:system|software|product|package) (?:is|of any kind is) (?:used|in use|held)\b",
    re.IGNORECASE,
)
_NO_SYSTEM = r"(?! (?:systems?|software|databases?|applications?|portals?)\b)"
_IN_OTHER = cued(
    rf"{_LEAD}{{1,4}}{_KIND}{_OTHER}{_NO_SYSTEM}{_CLOSES}|^\W*{_KIND}{_OTHER}(?: (?:only|alone)|(?: and (?:an? )?\w+)?\W*$)"
    rf"|\b(?:is|are|gets?) (?:\w+ ){{0,2}}?\w+ {_USED} {_DET}{_KIND}{_OTHER}\b{_NO_SYSTEM}"
    rf"|\b(?:is|are) (?:an? |just |only ){{0,2}}{_KIND}{_OTHER}\b{_NO_SYSTEM}",
    re.IGNORECASE,
)
# Papers of the letter's own, what gave way, and what systems make or take.
_NOT_WORK = cued(
    r"\b(?:attach\w*|enclos\w*|accompan\w*|below|annex\w*|appendi\w+|following|publish\w*|register of|see|refer\w*"
    r"|response|request|information|not|never|no longer|rather than|instead|replac\w+|used to|formerly|previously|until|moved"
    r"|before|without|export\w*|import\w*|upload\w*|online|on-line|web|electronic(?!,)|digital|download\w*|provid\w+|suppl\w+|sent"
    r"|send|contracts?|your|you|considered|https?|www)\b",
    re.IGNORECASE,
)


# A name of a system in what would be paper: "in Arborly forms".
_NAME_WITHIN = re.compile(r"(?<!^)\b(?!Excel|Word|Microsoft|MS\b|PDFs?\b|XLSX?\b|A\d\b|Outlook)[A-Z]")


# "Bids arrive through Brightway and are then scored by hand."
_NAMED_BEFORE = re.compile(
    r"[a-z] (?:in|on|through|via|using|into|with) (?!Excel|Word|Microsoft|MS\b|Outlook|Teams|Council|Customer)[A-Z][a-z]*[A-Z]?\w+"
    r"[^.;]{0,20} and (?:is|are|then)\b"
)


def is_by_hand(words: str) -> bool:
    """Whether a sentence says that work is done on paper, in spreadsheets or by hand."""
    found = _IN_PLAIN.search(words)
    return found is not None and not _NAME_WITHIN.search(found[0]) and not _NAMED_BEFORE.search(words, 0, found.start())


def answers_by_hand(words: str) -> bool:
    """Whether an answer to with what something is done names what is no system: a diary, a form, the telephone."""
    if is_by_hand(words):
        return True
    found = None if _NOT_WORK.search(words) else _IN_OTHER.search(words)
    return found is not None and not _NAME_WITHIN.search(found[0])
