"""Words by which an authority points to where what was asked for is published already."""

from __future__ import annotations

import re

from foimarket.patterns import CuedAlternatives, remembered

_REGISTER = r"(?:contracts? (?:register|database|pipeline)|registers? of (?:all |our )?contracts|register)s?"
_BOOK = (
    r"(?:annual (?:report|accounts)|(?:statements? of|final|published|financial) accounts|accounts for|budget books?|constitution"
    r"|publication scheme)"
)
_NOTICES = (
    r"(?:contracts? ?finder|find a tender|sell2wales|public contracts scotland|etendersni|tenders electronic daily"
    r"|(?<![./\w])(?:data\.)?gov"
    r"\.uk)"
)
_SITE = (
    r"(?:web ?sites?|web ?pages?|internet (?:pages?|site)|home ?page|open data"
    r"|transparency (?:pages?|data|portal|section|site))"
)
_LINK = r"(?:(?:web ?)?links?\b(?! (?:between|with|to (?:the )?[A-Z]))|url\b|https?://|www\.)"
_PLACE = (
    rf"(?:{_SITE}|{_LINK}|{_NOTICES}|{_BOOK}|contracts? (?:register|database|pipeline)|registers? of contracts"
    rf"|disclosure log|online\b"
    r"|here\b|(?:payments|spend(?:ing)?) (?:over|above) £?\d)"
)
_MATTER = (
    r"\b(?:what you (?:\w+ )?(?:ask|seek|want|request)\w*(?: for)?|it|this|these"
    r"|they|those|which|that|information|data|details?|figures?|polic(?:y|ies)|strateg(?:y"
    r"|ies)|lists?"
    r"|answers?|contracts?|contracts? register|spend(?:ing)?|expenditure|costs?|prices?"
    r"|fees?|charges?|payments?|grants?|invoices?|salar(?:y|ies)|amounts?|documents?|reports?|notices?|more(?: on \w+)?|everything"
    r"|statistics|cop(?:y|ies)|values?|number|accounts)"
)
_POINTS = CuedAlternatives(
    # It can be found, read, had there.
    rf"{_MATTER}\b(?:(?!\bpublic can\b)[^.;]){{0,60}}?\b(?:can|may|will|could|to) (?:\w+ )?be (?:\w+ )?(?:found|viewed|seen"
    rf"|read|accessed"
    rf"|downloaded|obtained|had|got|consulted|looked up|searched)\b[^.;]{{0,70}}?\b{_PLACE}"
    rf"|{_MATTER}(?: [\w£,]+){{0,4}}? (?:is|are|was|were|been) (?:(?:already|all|also|publicly|freely|routinely|otherwise"
    rf"|now) )*(?:available"
    rf"|published|accessible|listed|set out|put)\b[^.;]{{0,70}}?\b{_PLACE}"
    rf"|\b(?:can|to) be (?:found|obtained|downloaded)\b[^.;]{{0,40}}\b{_PLACE}"
    rf"|\b(?:can|to) be (?:read|seen|viewed|had|accessed) (?:here\b|online\b|at {_LINK})"
    rf"|\bpublished (?:at|on|in) {_PLACE}|(?:^|: )(?:publicly )?available (?:from|on|at|via|in) (?:our|the"
    rf"|its)\b[^.;]{{0,40}}\b{_PLACE}"
    rf"|(?-i:\bSee )(?:our |the )?{_PLACE}|\brefer to (?:our|the) published\b"
    # Look there.
    rf"|(?:^\W*(?:[\w&.]{{1,4}}[.)]?\s){{0,3}}\W*|\b(?:please|can|may|should|also|and|to|cost|dates?)[,:]? "
    rf"|[,;:>–-] ?)(?:see|visit|find|go to|look (?:at|here"
    rf"|on|in|up)|consult|refer to|follow|click(?: on)?|check)\b[^.;]{{0,80}}?\b(?:{_PLACE}|on (?:our|the) register)"
    rf"|\b(?:you|anyone|anybody) (?:can|may|will|could) (?:\w+ )?(?:find|see|read|download|access|search|consult|view"
    rf"|look)\b[^.;]{{0,90}}?"
    rf"(?:\b{_PLACE}|\bdatabase\b)"
    # The place has it.
    rf"|\b(?:{_SITE}|(?:web ?)?links?|{_REGISTER}|{_NOTICES}|{_BOOK})\b(?: pages?)?[^.;:]{{0,40}}? (?:has|have|lists?"
    rf"|contains?|shows?|holds?"
    r"|gives?|leads?|sets? out|names|goes into) (?!(?:a|an|been|to)\b)"
    r"|\b(?:https?://|www\.)\S{3,80} (?:has|have|lists?|gives?|shows?|contains?)\b"
    rf"|\b(?:at|via|on|from|through|see|follow|use|under|is) (?:this|the (?:following|attached)|below) (?:web ?)?link\b"
    rf"|\bthis is the link\b|\bweb ?link (?:\w+ )?(?:quoted|in|below)\b"
    # It is there, they publish it.
    rf"|{_MATTER}\b[^.;]{{0,50}}? (?:is|are|stands?|stays?) (?:\w+ )?(?:on|in) (?:the|our|its|their"
    rf"|[A-Z][\w'’]+(?: [A-Z][\w'’]+){{0,3}}) (?:[\w'’]+ )"
    rf"{{0,4}}?\b(?:{_SITE}|{_NOTICES}|{_BOOK}|contracts? register|links?\b|disclosure log)|\b(?:is"
    rf"|are) (?:\w+ )?on {_NOTICES}|\bis (?:in|at|under) the (?:link|address)\b"
    rf"|^\W*(?:[\w&.]{{1,4}}[.)]?\s){{0,3}}\W*(?:\w+: )?on (?:the|our|its)[^.;,]{{0,60}}? ?{_SITE}\b"
    rf"|\b(?:has|have|keeps?|puts?|publish(?:es)?)\b[^.;]{{0,70}}? (?:on|in|at) (?:our|its|the|their)\b[^.;]{{0,40}}?\b{_SITE}"
    r"|\bpublish(?:es)? (?:it|this|these|them|that|those|the (?:figures|data|information|details))\b"
    # It is public.
    r"|(?<!not )\balready in the public domain\b|\b(?:is|are) (?:all |both |now )?in the public domain\b"
    r"|\b(?:in|see|under|by|with|refer to) (?:our |the |an? )?(?:previous|earlier|former|prior) (?:\w+ ){0,2}(?:response|reply"
    r"|release|disclosure|answer)\b|\b(?:given|sent|answered|released|disclosed|provided)\b[^.;]{0,60} in (?:an?|our) (?:\w+ ){0,3}"
    r"(?:response|reply|release)\b[^.;]{0,20}\bbefore\b|\b(?:been|was|were|is|are) (?:already |previously )?(?:released"
    r"|published)(?: \w+)? (?:before|already|previously|elsewhere)\b"
    r"|\balready (?:publish\w*|public\b|publicly)",
    re.IGNORECASE,
)
# What systems and people do on websites, and what every letter says of rights, re-use and its own publication.
_OTHERWISE = CuedAlternatives(
    r"\bas the website\b|\bwebsite (?:account|platform|product|provider|supplier|system|chat|hosting)s?\b"
    r"|\bintranet\b|\bexemptions\b|\bprevious disclosure log|\bsee [^.;,]{0,30}\battached\b(?! (?:web ?)?link)|\bico\b"
    r"|\brights?\b|\bcomplain|\bappeal|\bre-?use|\bcopyright|\bcookies?\b|\bprivacy notice|\b(?:responses?|repl(?:y|ies)|requests)"
    r" (?:to \w+ )?(?:are|may be|will be|can be|(?:on|in|at) (?:our|the))\b|\bother (?:responses|requests)|\banonymi"
    r"|\bhow to (?:apply|complain"
    r"|make)|\badvertis"
    r"|\btenders? (?:is|are)\b|\b(?:public|residents?|customers?|users?|citizens?|tenants?|applicants?|staff|officers"
    r"|members) (?:\w+ )?"
    r"(?:can|may|(?<!public )(?:access|view|see|search|use))\b|\b(?:system|software|application|module|portal|training"
    r"|course|e-?learning|catalogue"
    r"|meetings?)\b(?: \w+){0,3} (?:is|are|can|publish\w*|links?)\b|\bto publish\b|\bon (?:the act|foi|freedom of information)\b"
    r"|\bfreedom of information (?:act )?(?:is|can|may)\b|\bbrowser\b|\bwebcast|\bmedia\b.{0,20}\blinks?\b",
    re.IGNORECASE,
)


# One of these stands in whatever points to a place: the rest is looked for only in the sentences that hold one.
_CUE = CuedAlternatives(
    r"web|\blink|\burl\b|http|www\.|internet (?:page|site)|home ?page|open data|transparency|contracts? ?finder|find a tender"
    r"|sell2wales|public contracts|etenders|tenders electronic|gov\.uk|accounts|annual report|budget book|constitution"
    r"|publi(?:sh|cation)"
    r"|regist(?:er|ry)|contracts? (?:database|pipeline)|\bdatabase\b|disclosure log|online|\bhere\b|(?:payments"
    r"|spend(?:ing)?) (?:over|above)"
    r"|public domain|publicly|\breleased\b|(?:previous|earlier|former|prior) "
    r"|\bin (?:an?|our) (?:\w+ ){0,3}(?:response|reply|release)\b",
    re.IGNORECASE,
)
_STOPS = (". ", "\n\n")
# Longer than any letter known: words that stand so far down say nothing of an answer as a whole.
_FARTHEST = 200_000


@remembered
def find_pointer(words: str) -> tuple[int, int] | None:
    """Where a passage says that what was asked for is published and where, as offsets into it; None where it does not."""
    read = 0
    while (cue := _CUE.search(words, read, _FARTHEST)) is not None:
        start = max(words.rfind(stop, 0, cue.start()) for stop in _STOPS) + 1
        read = min((at for stop in _STOPS if (at := words.find(stop, cue.end())) >= 0), default=len(words))
        sentence = words[start : min(read, _FARTHEST)]
        match = _POINTS.search(sentence)
        if match is not None and _OTHERWISE.search(sentence) is None:
            return start + match.start(), start + match.end()
    return None
