"""Words by which an authority points to where what was asked for is published already."""

from __future__ import annotations

import re

from foimarket.letters.outcomes.public_places import (
    BOOK,
    LINK,
    LOG,
    MATTER,
    NOTICES,
    OWN_SITE,
    PLACE,
    REGISTER,
    SITE,
    STANDING,
)
from foimarket.letters.words.flowing import find_flowing
from foimarket.patterns import CuedAlternatives, remembered

_LEAD = r"^\W*(?:[\w&.]{1,4}[.)]?\s){0,3}\W*"
_FOUND = (
    r"(?:found|located|viewed|seen|read|accessed|downloaded|obtained|had|got|consulted|looked up|searched|inspected|browsed"
    r"|checked)\b"
)
_OFFERED = (
    r"(?:available|published|accessible|listed|set out|put|posted|given|shown|laid out|reproduced|included|uploaded)"
)
_OFTEN = r"(?:(?:already|all|also|publicly|freely|routinely|otherwise|now|there|both|each|of course|regularly) )*"
_LOOK = (
    r"(?:see|have a look at|google|visit|find|go to|turn to|look (?:\w+ )?(?:at|here|on|in|up)|consult|refer to|follow"
    r"|click(?: on)?"
    r"|check|try"
    r"|search|browse"
    r"|use (?:the|this|our) (?:web ?)?link)\b"
)
_HOLDS = (
    r"(?:has|have|lists?|contains?|shows?|holds?|gives?|leads?|sets? out|names|goes into|carr(?:y|ies)|includes?|covers?"
    r"|details"
    r"|displays?|provides?|publishes|(?:takes|will take) you|sets (?:this|it|that|these) out|(?:has|have|gives?"
    r"|covers?) (?:this|it|that))"
)
_STANDS = r"(?:is|are|features?|stands?|stays?|sits?|lies|lives?|appears?)"
_OFTEN_OUT = r"(?:annually|monthly|quarterly|weekly|regularly|routinely|every|each|once an?)\b"
_FORMER = r"(?:previous|earlier|former|prior|another|other|different|last)"
_REPLY = r"(?:response|reply|release|disclosure|answer|letter)\b(?! (?:to|at|for|under) (?:question|q ?\d|part|point|item|the q))"
_POINTS = CuedAlternatives(
    # It can be found, read, had there.
    rf"{MATTER}\b(?:(?!\bpublic can\b)[^.;]){{0,60}}?\b(?:can|may|will|could"
    rf"|to) (?:\w+ )?be (?:\w+ )?{_FOUND}[^.;]{{0,70}}?\b{PLACE}"
    rf"|{MATTER}(?: [\w£,]+){{0,4}}? (?:is|are|was|were|been) {_OFTEN}{_OFFERED}\b[^.;]{{0,70}}?\b{PLACE}"
    rf"|\b(?:can|to) be (?:found|obtained|downloaded)\b[^.;]{{0,40}}\b{PLACE}"
    rf"|\b(?:can|to|may) be (?:read|seen|viewed|had|accessed) (?:here\b|online\b|(?:at|from|on) {LINK})"
    rf"|\bpublished (?:(?!later|soon|shortly)\w+ )?(?:at|on|in) (?:(?:our|the|its|their) (?:[\w'’]+ ){{0,3}}?)?{PLACE}"
    rf"|{_LEAD}(?:publicly )?available (?:from|on|at|via|in"
    rf"|through) (?:our|the"
    rf"|its)\b[^.;]{{0,40}}\b{PLACE}|(?:^|: )(?:publicly )?available (?:from|on|at|via|in) (?:our|the"
    rf"|its)\b[^.;]{{0,40}}\b{PLACE}"
    rf"|{_LEAD}(?:publicly available|published)\b[^.;]{{0,30}}?\b{PLACE}"
    # Look there.
    rf"|(?-i:\bSee )(?:our |the )?{PLACE}|\brefer to (?:our|the) published\b"
    rf"|(?:{_LEAD}|\b(?:please|can|may|should|also|and|to|cost|dates?)[,:]? |[,;:>–-] ?){_LOOK}[^.;]{{0,80}}?"
    rf"\b(?:{PLACE}|on (?:our|the) register)"
    r"|\b(?:you|anyone|anybody) (?:can|may|will|could|['’]ll) (?:\w+ )?(?:find|see|read|download|access|search|consult|view"
    r"|look"
    rf"|get|obtain|browse)\b[^.;]{{0,90}}?(?:\b{PLACE}|\bdatabase\b)|\byou['’]ll find\b[^.;]{{0,90}}?\b{PLACE}"
    rf"|\b(?:at|via|on|from|through|see|follow|use|under|is) (?:this|the (?:following|attached)|the|below) (?:web ?)?link"
    r"(?: below\b|\b(?=\W*$|[:.;,]))|\b(?:at|via|on|from|through|see|follow|use|under|is) (?:this|the (?:following|attached)"
    r"|below)"
    r" (?:web ?)?link\b|\bthis is the link\b|\bweb ?link (?:\w+ )?(?:quoted|in|below)\b|\(link\)|\blinked (?:here|below"
    r"|above)\b"
    # The place has it.
    rf"|\b(?:{SITE}|(?:web ?)?links?|{REGISTER}|registers?|{NOTICES}|{BOOK}"
    rf"|{LOG})\b(?: pages?)?[^.;:]{{0,40}}? {_HOLDS} (?!(?:been|to)\b|(?:about |around |some |over |nearly |approximately )?\d"
    r"|an? (?:\w+ )?(?:user|chat|form|search|fault|bug|system))"
    rf"|\b{OWN_SITE} (?:lists?|shows?|gives?|sets? out|carries|publishes)\b"
    r"|\b(?:https?://|www\.)\S{3,80} (?:has|have|lists?|gives?|shows?|contains?)\b"
    # It is there, they publish it.
    rf"|{MATTER}\b[^.;]{{0,50}}? {_STANDS} (?:\w+ )?(?:on|in|under|at) (?:the|our|its|their"
    rf"|[A-Z][\w'’]+(?: [A-Z][\w'’]+){{0,3}}) "
    rf"(?:[\w'’]+ ){{0,6}}?\b{STANDING}|{MATTER}\b[^.;]{{0,30}}? (?:is|are)(?! to be| not\b)(?: \w+){{0,5}},? (?:on|in) (?:our"
    rf"|the) {STANDING}"
    rf"|{MATTER}\b[^.;]{{0,50}}? (?:is|are) online\b"
    rf"|\b(?:is|are) (?:\w+ )?(?:on|at) {NOTICES}|\b(?:it|that|they|these)['’](?:s|re) (?:\w+ ){{0,2}}(?:on|in) "
    rf"(?:our|the|its) (?:[\w'’]+ ){{0,3}}?{STANDING}|\bis (?:in|at|under) the (?:link|address)\b|\bon {NOTICES}(?=\W*$)"
    rf"|{_LEAD}(?:\w+: )?(?:on|in) (?:the|our|its)[^.;,]{{0,60}}? ?(?:{SITE}|{REGISTER}|{LOG})\b(?=\W*$|[,:(])"
    rf"|{_LEAD}(?:\w+: )?on (?:the|our|its)[^.;,]{{0,60}}? ?{SITE}\b"
    rf"|\b(?:has|have|keeps?|puts?|publish(?:es)?|releases?|posts?)\b[^.;]{{0,70}}? (?:on|in|at|through|via) (?:our|its|the"
    rf"|their)\b[^.;]{{0,40}}?\b{SITE}"
    r"|\bpublish(?:es)? (?:(?:all|our|its|a|any|every|each|the|this|these|those"
    rf"|full) ){{0,2}}(?:(?!no\b)\w+ ){{0,2}}?{MATTER}\b"
    r"|\bpublish(?:es)? them\b"
    rf"|{MATTER}\b[^.;]{{0,50}}? (?:is|are) (?:\w+ )?published there\b|\bpublished {_OFTEN_OUT}"
    rf"|{MATTER}\b[^.;]{{0,20}} (?:is|are) (?:updated|maintained|refreshed|kept)\b[^.;]{{0,20}} (?:on|at) (?:the "
    rf"|our )?(?:{SITE}|{LINK})"
    rf"|{MATTER}\b[^.;]{{0,40}} (?:is|are) available to (?:download|view|read|all|everyone|anyone|the public)(?=\W*$|[,;]"
    rf"| (?:from|on|at))"
    rf"|{MATTER}\b[^.;]{{0,40}}? (?:is|are) (?:\w+ )?published (?:\w+ )?by (?:the )?(?:(?-i:[A-Z])|national|department"
    rf"|government|office)"
    rf"|\b(?:data|files?|figures|lists?|reports?|returns?|tables) (?:that |which )?(?:we|the \w+) (?:\w+ )?publish(?:es)?\b"
    rf"|\b(?:files?|data|{REGISTER}|registers?|records?|reports?|lists?|{LOG})\b[^.;]{{0,30}}\bopen to (?:everyone|everybody"
    r"|anyone"
    r"|all|the public)\b"
    rf"|{_LEAD}(?:[\w ]{{3,30}}: )?(?:please )?(?:use|consult|try) the (?-i:[A-Z][\w'’]*(?: [\w'’]+){{1,9}}?) (?:service"
    rf"|website|tables|portal|site"
    r"|data|search)\b"
    rf"|^\W*(?:already |both |all )?(?:on |via |see |at )?(?:the |our |its )?(?:council(?:['’]s)? |public |own )?{SITE}\W*$"
    rf"|, (?:and )?(?:also )?on (?:our|the council['’]s|the) {SITE}\b(?=\W*$| under\b)|\bar ein gwefan\b"
    rf"|^\W*(?:under|in|at) [^.;]{{2,40}}? on (?:the|our) {SITE}"
    rf"|{_LEAD}(?:as )?(?:included|shown|set out|reported|contained|disclosed|in)(?: in)? (?:the|our) [^.;]{{0,20}}?{BOOK}"
    rf"|\b(?:it|that|this)['’]s (?:\w+ )?available online\b"
    r"|\b(?:is|are|would be) the (?:best )?(?:place|source|site) (?:to (?:look|find|check|go)|for (?:this|that|these|those"
    r"|it))\b"
    rf"|\bputs? out (?:(?:the|its|their|all) )?{MATTER}"
    rf"|{_LEAD}(?:please )?{_LOOK} (?:the |our )?(?:\w+ ){{0,2}}(?:agendas?|minutes|papers)\b[^.;]{{0,30}}\b(?:meeting|cabinet"
    r"|committee"
    r"|council|board)\b"
    # It is public.
    r"|^\W*(?:this|that|it|these|they|such)(?: data| information)? (?:is|are|has been|have been) (?:(?:already|all|routinely"
    r"|openly"
    rf"|proactively|now) ){{0,2}}(?:published|public)(?: already| elsewhere)?\W*$|{MATTER} are (?:already |all )?published\W*$"
    rf"|^\W*(?:held and )?published by (?:the )?(?-i:[A-Z])|{MATTER}\b[^.;]{{0,30}}? (?:is|are) (?:held|collected"
    r"|reported to) and"
    r" published by\b|\b(?:registers?|lists?|databases?) (?:is|are) (?:public(?=\W*$|[.,;])|open to (?:public )?inspection)"
    r"|\bin the public arena\b|\bmatters? of public record\b"
    r"|(?<!not )\balready in the public domain\b|\b(?:is|are) (?:all |both |now )?in the public domain\b"
    r"|\b(?:is|are) (?:already )?(?:a )?(?:matters? of )?public(?: record\b|ly available\b| already(?=\W*$)| and may be\b)"
    r"|\bwhich (?:is"
    r"|are) public\b"
    r"|\b(?:reasonably accessible|accessible to you)(?: to you)? (?:by|through|via) other means\b"
    r"|\balready (?:publish\w*|public\b|publicly|a matter of public)"
    r"|\bwe (?:have |had )?(?:already |since )?published? (?:it|this|that|these|them|a copy)\b(?! (?:later|soon|in due))"
    r"|\bcan be (?:viewed|seen|read|found|inspected) (?:with|among|in|under) (?:(?:the|our|its"
    r"|their) )?(?:[\w'’]+ ){0,3}?(?:agendas?"
    r"|papers|minutes)\b"
    r"|\b(?:given|set out|shown|named|included|contained|disclosed|listed) in (?:our|the) published\b"
    r"|\b(?:is|are) at (?:this|the following) (?:web )?address\b"
    # It has been answered before.
    rf"|\bsubject of (?:an? )?{_FORMER} (?:\w+ )?request|\b(?:response|reply|answer)\b[^.;]{{0,50}} published under\b"
    rf"|\b(?:been|was|were) (?:disclosed|answered|released) (?:to \w+ )?(?:previously|before|already|earlier)\b"
    rf"|\b(?:provided|supplied|sent|given) to you in (?:response|reply|answer) to your {_FORMER}"
    rf"|\b(?:in|see|under|by|with|refer to) (?:our |the |an? )?{_FORMER} (?:\w+ ){{0,4}}{_REPLY}"
    r"|(?:^|[?.] ?|\bplease )see (?:attached |web ?)?links?\b(?! (?:between|to (?:the )?(?:annex|appendix)))"
    r"|\b(?:roadmap|strateg(?:y|ies)|polic(?:y|ies)|plans?|reports?|statements?|documents?)(?: [\d–/-]+)?,? (?:(?:which"
    r"|and) (?:is|are) )?"
    r"available on (?:our|the)\b[^.;]{0,20}\bwebsite\b"
    rf"|\b(?:given|gave|sent|answered|released|disclosed|provided|supplied|had)\b[^.;]{{0,60}} in (?:an?|our"
    rf"|my) (?:\w+ ){{0,3}}{_REPLY}"
    r"[^.;]{0,20}\b(?:before\b|of|dated|to your|last)"
    r"|\b(?:been|was|were|is|are) (?:already |previously )?(?:released|published)(?: \w+)? (?:before|already|previously"
    r"|elsewhere)\b"
    r"|\b(?:see|refer to|in) our (?:\w+ )?(?:response|reply|letter|e-?mail) (?:of|dated|sent)\b"
    rf"|\banswered\b[^.;]{{0,60}}: ?(?:https?|www)|{_LEAD}(?:\w+ ){{0,3}}(?:register|online|website): ?(?:https?|www)"
    rf"|{_LEAD}(?:see )?(?:page|note|table|p\.) ?\d+ (?:of|in|to) (?:our|the) [^.;]{{0,20}}?{BOOK}"
    rf"|{_LEAD}(?:our |the )?{BOOK}[^.;]{{0,30}}?, (?:page|p\.|note|table) ?\d"
    rf"|{_LEAD}(?:{_FORMER}|an) (?:applicant|requester|enquirer)s?\b[^.;]{{0,40}}\b(?:had|given|sent|asked|answered|received)\b"
    rf"|\banswered\b[^.;]{{0,40}} {_FORMER} (?:applicant|requester|enquirer|request)|\b(?:response|reply|answer) is foi ?\d"
    r"|\b(?:sent|given|gave|answered|disclosed|released|supplied|provided)\b[^.;]{0,40} (?:in answer to|under|as|in) (?:foi"
    r"|ref\w*|request)"
    r" ?(?:no\.? |number )?\d",
    re.IGNORECASE,
)
# What systems and people do on websites, and what every letter says of rights, re-use and its own publication.
_OTHERWISE = CuedAlternatives(
    r"\bas the website\b|\bwebsite (?:account|platform|product|provider|supplier|system|chat|hosting)s?\b"
    r"|\bintranet\b|\bexemptions\b|\bprevious disclosure log|\bsee [^.;,]{0,30}\battached\b(?! (?:web ?)?link)|\bico\b"
    r"|\brights?\b|\bcomplain|\bthis procedure\b"
    r"|\bappeal|\bre-?use|\bcopyright|\bcookies?\b|\bprivacy notice|\b(?:responses?|repl(?:y|ies)"
    r"|requests)"
    r" (?:to \w+ )?(?:are|may be|will be|can be|(?:on|in|at) (?:our|the))\b|\bother (?:responses|requests)|\banonymi"
    r"|\bhow to (?:apply|complain"
    r"|make)|\badvertis"
    r"|\btenders? (?:is|are)\b|\b(?:public|residents?|customers?|users?|citizens?|tenants?|applicants?|staff|officers"
    r"|members) (?:\w+ )?"
    r"(?:can|may|(?<!public )(?:access|view|see|search|use))\b|\b(?:system|software|application|module|portal|training"
    r"|course|e-?learning|catalogue"
    r"|meetings?)\b(?: \w+){0,3} (?:is|are|can|publish\w*|links?)\b|\b(?:to|will|shall|would|may|might) publish\b"
    r"|\b(?:will|shall|would|(?:is|are|due) to) (?:\w+ ){0,2}?(?:appear|come out|be (?:published|released|posted|uploaded))\b"
    r"|\busing (?!(?:the|this) (?:following |web ?)?(?:link|reference))|(?:\bnot|n['’]t|\bnever) (?:\w+ )?publish\b"
    r"|\bpublished (?:to\b|in (?:answer|response|reply) (?:to (?:question )?)?\d)|\b(?:from|by|through|with) (?:the"
    r"|this|our) system\b|\b(?:on|about) (?:the act|foi"
    r"|freedom of information)\b|\bhow we (?:use|handle|store)\b|\btell us\b|\bno (?:other )?(?:\w+ ){0,3}website"
    r"|\bwhen (?:the "
    r"|this )?\w+ (?:is|are) (?:online|published|available)\b"
    r"|\bfreedom of information (?:act )?(?:is|can|may)\b|\bbrowser\b|\bwebcast|\bmedia\b.{0,20}\blinks?\b",
    re.IGNORECASE,
)


# One of these stands in whatever points to a place: the rest is looked for only in the sentences that hold one.
_CUE = CuedAlternatives(
    r"publish|public\b|gwefan|marketplace|\.example\b|\.(?:gov|org|nhs|police)\.|subject of|(?:place|source) (?:to|for)"
    r"|puts? out|portal"
    r"|procontract|wastedataflow|moderngov|annual|disclosed|answered|to you in|agenda|minutes|papers|web|\blink|\burl\b|http"
    r"|www\.|internet (?:page|site)|home ?page|open data|transparency|contracts? ?finder|find a tender"
    r"|sell2wales|public contracts|etenders|tenders electronic|gov\.uk|accounts|annual report|budget book|constitution"
    r"|publi(?:sh|cation)|\bsite\b|\bportal\b|data ?store|democracy|committee|council meeting|pay policy|statistic|\breturns?\b"
    r"|foi log"
    r"|whatdotheyknow|companies house|statswales|financial statements|\bpages\b|available to|address below|a (?:to|-) z"
    r"|public(?: record|ly| already| and)|which (?:is|are) public|other means"
    r"|applicant|requester"
    r"|enquirer|\buse the\b|open to|we publish|\bfoi ?\d|\b(?:another|other|different|last) (?:response|reply)"
    r"|regist(?:er|ry)|contracts? (?:database|pipeline)|\bdatabase\b|disclosure log|online|\bhere\b|(?:payments"
    r"|spend(?:ing)?) (?:over|above)"
    r"|public domain|publicly|\breleased\b|(?:previous|earlier|former|prior) "
    r"|\bin (?:an?|our|my) (?:\w+ ){0,3}(?:response|reply|release|letter|answer)\b|\b(?:foi|ref\w*|request) ?(?:no\.? "
    r"|number )?\d",
    re.IGNORECASE,
)
# What is given here, and not behind a link, stands in the letter.
_IS_IN_THE_LETTER = re.compile(
    r"(?<!link )\b(?:given|set out|laid out|reproduced|shown|included|stated) here(?! ?(?:[:(]|and\b|on\b|at\b))"
    r"(?!.*(?:https?:|www\.))"
    r"|\b(?:each|every|any|all) (?:\w+ ){1,3}(?:listed|named|given|set out) here\b(?!.*(?:https?:|www\.))"
    # "The sum, which was published in the award notice, is £12,000".
    r"|, (?:which|that) (?:is|was|has been|were|are) [^,]{3,60}, (?:is|was|were|came to|comes to) £?\d",
    re.IGNORECASE | re.DOTALL,
)
_STOPS = (". ", "\n\n")
# Longer than any letter known: words that stand so far down say nothing of an answer as a whole.
_FARTHEST = 200_000


@remembered
def find_pointer(words: str) -> tuple[int, int] | None:
    """Where a passage says that what was asked for is published and where, as offsets into it; None where it does not."""
    return find_flowing(words, _find_pointer)


def _find_pointer(words: str) -> tuple[int, int] | None:
    read = 0
    while (cue := _CUE.search(words, read, _FARTHEST)) is not None:
        start = max(words.rfind(stop, 0, cue.start()) for stop in _STOPS) + 1
        read = min((at for stop in _STOPS if (at := words.find(stop, cue.end())) >= 0), default=len(words))
        sentence = words[start : min(read, _FARTHEST)]
        match = _POINTS.search(sentence)
        if match is not None and _OTHERWISE.search(sentence) is None and not _IS_IN_THE_LETTER.search(sentence):
            return start + match.start(), start + match.end()
    return None
