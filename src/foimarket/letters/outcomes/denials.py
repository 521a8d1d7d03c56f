"""Denials of record: what "not", "no", "nothing", "nobody" or "unable" must fall on to say that something is not held."""

from __future__ import annotations

import re

from foimarket.letters.outcomes.absent_things import FIGURE, MADE, MATTER, NO_MATTER, PAPER, RECKONED, THIS, WORK
from foimarket.patterns import cued

DENIAL = cued(
    r"\b(?:(?P<is_not>can ?not|could not|not|never|neither|nor|doe?snot)|(?P<nobody>nobody|no[ -]one|no officers?)"
    r"|(?P<no>no|without|nil|lack(?:s|ed|ing)?)|(?P<nothing>nothing|none)|(?P<unable>unable|impossible)|(?P<unknown>unknown))\b"
    r"|(?P<short>(?:\bca|\bcould)?n['’]t)\b",
    re.IGNORECASE,
)
"""A word that denies, by the name of its kind."""
_NOT = r"(?:not|n['’]t|never)"
_ADVERBS = (
    r"(?:(?!only\b|just\b|merely\b|obliged\b|required\b|expected\b|allowed\b|to\b|because\b|that\b|as\b|if\b|have\b|enough\b"
    r"|commonly\b|widely\b|publicly\b|generally\b|otherwise\b)\w+ ){0,2}"
)
# What "is not held in the cloud" is there to say is where it is.
_PLACE = (
    r" (?:in|on|outside|within|at) (?:the |our |its |any )?(?:own )?(?:\w+ )?(?:cloud|uk|eu|eea|united|data ?cent|site\b|premis"
    r"|servers?\b|azure|aws|abroad|overseas|country)"
)
_KEPT = (
    rf"(?:(?:held(?! back\b)|kept(?! back\b| for (?:longer|more)\b| in [\w ]{{2,20}}, (?:they|it|these)\b))(?!{_PLACE})"
    r"|hold(?! back\b| (?:any )?personal"
    r"| (?:a|any) (?:\w+ )?(?:contracts?"
    rf"|licences?) (?:with|for|from)\b)(?!{_PLACE})"
    r"|record(?:ed|ing)?(?! (?:calls?|sound|audio|video|footage|conversation|meeting|as\b|(?:any )?(?:special|personal)))"
    r"|keep|(?<!make )(?<!made )known(?! to (?:(?:its|our|the|their|any) )?(?:competitors?|rivals|public|others))"
    r"|know(?! (?:of )?any\b| how to\b"
    r"| that\b| (?:them )?all\b)|collect(?:ed)?|collated?|compiled?|gather(?:ed)?"
    r"|captured?"
    r"|log(?:ged)?(?! (?:in|into|on)\b)|track(?:ed)?(?! down)|monitor(?:ed)?|itemi[sz]ed?|documented|retain(?:ed)?"
    r"|possess(?:ed)?|minuted"
    r"|noted|tallied|clock(?:ed)?(?! (?:in|out|on|off)\b)|written down|maintain (?:an? )?(?:\w+ )?(?:lists?|registers?"
    r"|records?|logs?))\b"
)
# Systems calculate, measure and count too: these are denied of what was asked for, or "in that way".
_RECKON = (
    rf"(?:(?:count|measure|calculate|anal[yz]se|evaluate|assess|quantify|break down|work out|account for"
    r"|(?<!ou did not )(?<!ou didn.t )ask for|report(?: on)?"
    rf"|produce|store)"
    rf" (?:{THIS}|how|what|which|(?:\w+ ){{1,2}}(?:in (?:that|this|the|such a) way|separately|like that))\b"
    rf"|(?:been )?(?:{RECKONED}|worked (?:that|this|it) out)"
    r"(?= (?:by(?! us)|for|at|across|separately|centrally|in (?:this|that|the way)|out)\b|\W*$|[.;,])"
    r"|counted (?:them|these|those|it)\b|break (?:this|that|it|them) down\b"
    r"|(?:produce|generate|run|give|offer) (?:such |that |this |any ){1,2}(?:an? )?(?:(?:sort|kind|type) of )?(?:reports?"
    r"|figures?"
    r"|lists?|counts?|breakdowns?)\b)"
)
# What was counted, but not by what was asked: "not split by module", "never mapped", "is not categorised in that way".
_SORTED = (
    rf"{_NOT} (?:(?:been|yet|ever|being|separately|individually|currently|centrally|specifically|formally|normally"
    rf"|further) ){{0,3}}"
    r"(?:apportioned|allocated|attributed|assigned|coded|categori[sz]ed|classified|costed|priced|budgeted|charged out|valued"
    r"|mapped"
    r"|surveyed|computed|totalled|split|separated|divided|differentiated|distinguished|flagged|tagged|broken out|singled out"
    r"|timed|metered|identified|measured|calculated|analy[sz]ed|worked out|asked)(?: for| out| up)?"
    r"(?=\W*$|[.;]| (?:separately|individually|centrally|by (?!us\b|the (?:supplier|council))|per |as an? |in (?:that|this"
    r"|such|the"
    r" contract|the accounts)\b|at (?:that|this|such) |to (?:that|this|such) |(?:between|across) |like (?:that|this)|or\b))"
    rf"|{_NOT} (?:categori[sz]e|classify|apportion|allocate|attribute|analy[sz]e|code|cost|tag|flag|map|survey|differentiate)"
    rf"(?: {THIS}|(?: \w+){{1,3}} (?:like (?:that|this)|in (?:that|this|such a) way|separately|by \w+)\b|(?=\W*$|[.;]))"
)
# What an authority has not yet done, where it would otherwise have something to tell.
_DONE = (
    rf"(?:(?<=have )|(?<=has )|(?<=['’]ve )|(?<=have)|(?<=has)){_NOT} (?:yet |ever )?(?:{RECKONED}|surveyed|assessed|audited"
    rf"|benchmarked"
    rf"|looked (?:at|into) {THIS}|(?:carried out|done|undertaken|conducted|made|commissioned|run|performed|had|been) (?:an?|any"
    rf"|such|the|that|this|these|those) (?:such )?(?:[\w-]+ ){{0,2}}?"
    rf"(?:{PAPER}|{WORK}))"
)
_HOLDERS = (
    r"(?:ha(?:s|ve)|holds?|keeps?|records?|collects?|collates?|compiles?|counts?|measures?|monitors?|tracks?|gathers?|produces?"
    r"|captures?|logs?|maintains?|able to|separates?|tells?|shows?|gives?|recogni[sz]es?|report(?:s|ed)? on|recorded|kept"
    r"|counted|measured|captured|collected|tracked|logged)\b"
)
_WHICH = (
    r"(?:(?:any|the|this|that|these|those|an?|its|such|separate|specific|full|exact|accurate|further|detailed|recorded|all|your"
    r"|reliable|complete|comparable|historic(?:al)?|relevant) ){0,3}"
)
# A reason behind it makes a refusal of what looks like an absence.
_NOT_REFUSED = (
    r"(?!.{0,90}(?:commercial|confiden|sensitiv|exempt|section|security|prejudic|at risk|would put|would identify|to do so would"
    r"|no award"
    r"|not yet been))"
)
_DRAWN = (
    r"(?:told apart|split(?! off| into lots)|separated?(?: out)?\b|divided?\b|broken (?:\w+ )?(?:down|out)\b(?! further)"
    r"|break(?:ing)? [^.;]{0,40}?\bdown\b|taken (?:out by|apart)|tell [^.;]{0,60}? (?:apart|from)\b"
    r"|tell(?:ing)? (?:you|how|when|what|which|one|(?:apart )?the (?:number|date|cost)) ?\b"
    r"|distinguish\w*|disaggregat\w*|isolat(?:ed?|ing)\b|apportion\w*|quantif\w+|(?:single|pick|strip|tease) (?:\w+ )?out\b"
    r"|answer (?:this|that|it)\b|turn (?:that|this|it|them) into"
    r"|say (?:how|when|what|which|for how|whether|exactly|with)\b|say(?=\W*$|[.;])|(?:separately|individually) identif\w+"
    r"|pull (?:\w+ )?(?:out|off)\b|run (?:\w+ )?reports?\b|get at (?:this|that|it)\b"
    r"|establish\w* (?:from|how|when|what|which|the (?:date|number|cost))"
    r"|be (?:put on|had in|known|established|determined|ascertained|extracted|calculated|counted|measured|derived|worked out"
    r"|traced|found|located|retrieved|recovered|reconstructed|quantified|answered|reported|isolated|split|separated"
    r"|tracked down)\b"
    r"|(?:extract|determine|ascertain|derive|retrieve|recover|calculate|estimate|count|measure|identify|work out|report on"
    rf"|produce|extracting|counting|measuring|reporting on|producing) (?:{THIS}|how|what|when|which|whether|(?:the|an?|any"
    rf"|such) (?:[\w-]+ )?(?:{FIGURE}|{MATTER})\b)"
    rf"|(?:giv(?:e|ing)|provid(?:e|ing)|put|supply|offer)(?: you)?(?: with)? (?:an?|any|the|such an?) (?:[\w-]+ )?{FIGURE}\b)"
)
_ABLE = r"(?:able|possible(?: for \w+(?: \w+){0,4})?|in a position) to"
_CANNOT = (
    rf"(?:can ?not|could not|(?:ca|could)n['’]t|{_NOT} (?:\w+ )?{_ABLE}"
    r"|unable to|impossible (?:for \w+(?: \w+){0,4} )?to)"
)
_NOT_ABLE = (
    rf"{_CANNOT} (?:(?:[a-z]+ ){{0,3}}?{_DRAWN}"
    r"|(?:locate|find|trace|track down|unearth|lay hands on) (?!an? (?:\w+ )?(?:supplier|product|system|provider|vendor|bidder"
    r"|compan))"
    r"|produce (?:such|this|that|the|an?) (?:\w+ )?(?:report|figure|list|count|breakdown))"
    rf"{_NOT_REFUSED}|{_CANNOT}(?:,? [^,.;]{{1,40}},)? tell you\b{_NOT_REFUSED}"
)
_NOT_HAD = (
    rf"{_NOT} (?:\w+ )?(?:have|got|possess) {_WHICH}(?:{MATTER}|name|start date|price)\b{NO_MATTER}"
    rf"|{_NOT} (?:\w+ )?(?:have|got) {THIS}(?= (?:to hand|ourselves|here|on (?:file|record))\b|\W*$|[.;,])"
    rf"|{_NOT} (?:\w+ )?(?:aware of|privy to|sighted on) (?:{THIS}|the\b|how\b|what\b|when\b|which\b|such\b|its\b|their\b)"
    rf"|{_NOT} (?:\w+ )?(?:in possession of|(?:an? )?party to (?:it|this|that|the)\b|have (?:access to"
    rf"|sight of) {_WHICH}{MATTER}\b)"
    rf"|{_NOT} (?:\w+ ){{0,2}}(?:have|got|possess) (?:an?|any|such|its own)(?: an?)? (?:[\w-]+ ){{0,2}}?{PAPER}"
    rf"|{_NOT} (?:\w+ )?(?:have|hold|got|possess) (?:any )?(?:written|formal|signed) (?:contracts?|agreements?)\b"
    rf"|{_NOT} (?:been |yet ){{0,2}}(?:(?:told|informed|advised) (?:us\b|by\b|this|of (?:this|that|it)\b)"
    r"|(?:shared|passed|given|supplied|disclosed|made available) (?:this |that |it )?(?:(?:to|with) (?:us|the (?:council"
    r"|authority|trust|force))|by the (?:council|supplier|contractor|provider|bank|school|trust))\b)"
)
_NO_SUCH_THING = (
    rf"{_NOT} (?:an? |any )?(?:something|information|data|thing|within what|figures?|statistics?|number|details?)\b"
    rf".{{0,30}}\b{_HOLDERS}|(?:(?<=is )|(?<=are )|(?<=is)){_NOT} information (?=that|we|the|which|held)\b"
    rf"|{_NOT} (?:an? |the )?(?:(?!only\b|just\b)[\w-]+ )?(?:fields?|columns?|headings?|categor(?:y|ies)|statistics?|metrics?"
    r"|measures?"
    r"|indicators?|data ?sets?|one)(?: in| on| of| for| that| which)? (?:(?:the|our|its) (?:\w+ )?(?:register|ledger|records?"
    r"|system"
    r"|accounts|form|list|database)|(?:we|the \w+) (?:\w+ )?(?:use|keep|collect|record|hold|have|know|recogni[sz]e|compile"
    r"|produce)s?)\b"
    rf"|{_NOT} (?:separately |individually |centrally |readily |easily |currently |routinely |yet )?(?:identif(?:ied|iable)"
    r"|costed"
    r"|priced|available(?! (?:outside|on (?:mobile|phones?)|to (?:staff|users|residents|the public|customers)|during|overnight"
    r"|offline))|retrievable|reported on|broken down(?! further)|separated|recoverable|reportable|split (?:out|by|between)"
    r"|divided (?:by|between)|on (?:file|record)\b|to hand\b|with us\b)"
    r"|not everything\b[^.;]{0,40}\b(?:is|are) held\b|not be (?:found|located|traced)\b|not reasonably possible\b"
    rf"|not (?:be )?(?:reasonably )?(?:possible|able)\b.{{0,50}} to (?:say|tell|provide|(?:give"
    rf"|supply)(?! what))\b{_NOT_REFUSED}"
    r"|(?:(?<=do )|(?<=does )|(?<=did ))not (?:\w+ )?(?:split|distinguish|differentiate|separate|itemi[sz]e|disaggregate"
    r"|turn (?:that|this|it) into|break [^.;]{0,30}down)\b"
    rf"|{_NOT} (?:passed|sent|reported|fed) (?:on|back)(?=\W*$|[.;,]| to us\b)|(?:can ?not|can['’]t|n['’]t) see (?:it|that"
    rf"|this|them)"
    r"(?=\W*$|[.;,])"
    rf"|{_NOT} (?:allow|let|permit|enable) (?:us|anyone|the \w+) (?:to )?(?:see|say|{_DRAWN})"
    rf"|{_NOT} (?:\w+ ){{0,2}}?(?:obliged?|required?|bound)(?: \w+){{0,3}}? to (?:create|generate|compile|produce|make|draw up)"
    r"(?: \w+){0,2}? (?:information|data|records?|figures|lists?|breakdowns?|it|this|that|them|one|such)\b"
    rf"|{_NOT} (?:separately |individually )?(?:shown|given|listed|stated|itemi[sz]ed|invoiced|charged|broken down|split"
    r"|separated)"
    r" (?:out )?(?:separately |apart )?(?:in|on|within) (?:the|our|any|its|their) (?:\w+ )?(?:invoices?|bills?|accounts?"
    r"|charges?)\b"
)
_IS_NOT = re.compile(
    rf"(?:not|n['’]t|doe?snot|never|neither|cannot|nor (?:do(?:es)?|did|is|are|was|were|has"
    rf"|have) (?:\w+ ){{1,2}}?) ?{_ADVERBS}(?:{_KEPT}|{_RECKON})"
    # People may be left out of a count.
    r"|(?:(?<![\s\S])|(?<=this is )|(?<=that is )|(?<=ese are )|(?<=they are )|(?<=\bit is ))not counted\b"
    rf"|{_DONE}|{_SORTED}|{_NOT_ABLE}|{_NOT_HAD}|{_NO_SUCH_THING}",
    re.IGNORECASE,
)
_HAS = r"(?: (?:has|have) (?:ever )?been| (?:was|were|is|are)(?: ever| being)?)"
_NO = re.compile(
    rf"(?:no|without|nil) (?:(?!further\b|more\b|personal\b|customer\b|sensitive\b|paper\b)[a-z]+ ){{0,2}}?{MATTER}\b"
    rf"(?<!no records)(?<!no figures){NO_MATTER}(?!{_HAS} (?:held|kept){_PLACE})"
    r"|no (?:\w+ ){0,2}?(?:figures|records)\b(?= (?:on|of|for|as to|about|relating|concerning|regarding|covering|showing"
    r"|before|prior|earlier|that|which|can|could|is|are|was|were|has|have"
    r"|exist\w*|survive\w*|at)\b|,|\W*$)(?! (?:were|was|have been) (?:lost|deleted))"
    r"|(?:(?<=hold )|(?<=holds ))no\b(?! (?:personal|customer)\b)"
    r"|(?:(?<=keeps )|(?<=keep )|(?<=has )|(?<=have ))no(?: \w+){0,2} (?:record|figures?|on (?:record|file)|list|count"
    r"|register)\b"
    rf"|(?:(?<=there is )|(?<=there are )|(?<=there was )|(?<=there were ))no "
    rf"(?:(?!longer\b|need\b|plans?\b)[\w-]+ ){{0,2}}?{PAPER}(?! for (?:an?|another)\b)"
    rf"|no (?:(?!exhaustive\b|definitive\b|comprehensive\b)[\w-]+ ){{0,2}}?(?:{PAPER}|{WORK}|plan\b|record\b|diagram\b|map\b)"
    rf"[^.;,]{{0,50}}?(?:{_HAS} {MADE}| (?:exists?|survives?|remains|(?:has|have) (?:ever )?taken place)\b| in (?:place"
    r"|existence)\b)"
    rf"|(?:(?<=we have )|(?<=we['’]ve )|(?<=council has )|(?<=trust has )|(?<=authority has )|(?<=force has )|(?<=board has )"
    rf"|(?<=university has ))no (?:(?!exhaustive\b|definitive\b|comprehensive\b)[\w-]+ ){{0,2}}?"
    rf"(?!reports?\b|records?\b|notes?\b|documents?\b){PAPER}(?=\W*$|[.;,]| (?:for|on|covering|about)\b)"
    r"|(?:(?<=have )|(?<=has )|(?<=there is )|(?<=there['’]s ))no (?:dedicated|separate|specific|ring-?fenced|individual"
    r"|stand-?alone) budgets?\b"
    rf"|no (?:\w+ ){{0,2}}?(?:{FIGURE}|{PAPER}|register|cop(?:y|ies))\b(?: (?:by|for|of"
    rf"|per) [^.;,]{{1,30}}?)?{_HAS} (?:\w+ly )?"
    r"(?:available|held|recorded|noted|logged|tracked|captured|measured|known|kept|maintained|identified|on (?:record|file)"
    r"|to hand|calculated|compiled|found|traced)\b"
    r"|(?:(?<=have )|(?<=has )|(?<=['’]ve )|(?<=is )|(?<=['’]s ))no (?:cop(?:y|ies)|sight|trace|knowledge|recollection"
    r"|visibility)(?: of\b"
    r"| ourselves\b|\W*$)"
    rf"|no access to (?:this|that|the|these|those|such) {MATTER}\b"
    r"|no (?:business |operational |legal |statutory )?(?:need|requirement|reason|obligation|duty|call) (?:(?:for|on"
    r"|upon) (?:us|the"
    r" \w+) )?to (?:hold|record|collect|keep|count|monitor|measure)\b"
    r"|no (?:\w+ )?(?:means|way|method|mechanism|facility|function|feature|tool|reports?|query|basis)\b[^.;,]{0,40}?"
    rf"\b(?:tell|give|show|count|record|know|measure|do so|answer|{_DRAWN})"
    r"|no (?:standard |such )?(?:report|function|facility) (?:for|on|of) (?:this|that|it|these)\b"
    r"|no (?:\w+ )?(?:field|column|code|category|marker|heading) (?:for|to|in|that|which)\b"
    r"|no longer (?:(?:be )?(?:available|traced|found|located|retrieved|recovered)|exists?|held|hold|keep|kept|ha(?:s"
    r"|ve) (?:this|that|it"
    r"|the (?:papers|records|information)))\b|no log\b"
    r"|no (?:reporting|monitoring) (?:on|of|is|was)\b|no such (?:metric|measure|figure|statistic|list|record|data"
    r"|information|report|document|register|log|count|calculation"
    r"|breakdown)s?\b|no such (?:\w+ ){1,3}(?:was|were|has|have|is|exists?)\b"
    r"|no (?:\w+ ){0,2}documents? (?:was|were|could be|has been|have been) (?:found|identified|located|traced)\b"
    r"|no time (?:is |was |has been )(?:recorded|kept|logged)\b|nil held\b|no idea\b"
    rf"|(?:(?<=are )|(?<=is ))without (?:those|these|this|that|the|any) (?:[\w-]+ ){{0,2}}?(?:{FIGURE}|{MATTER})\b{NO_MATTER}"
    rf"|lack(?:s|ed|ing)? (?:the |any |an? )?(?:\w+ )?(?:{MATTER}|paperwork|means to)\b",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"(?:nothing|none) (?:at all |of (?:this|that|it|these|them|what you ask(?:ed)?) |information |is |was |has been |are "
    r"|were "
    r"|ever ){0,3}(?:(?:held|kept)(?! back\b)"
    r"|recorded|known|logged|maintained|written(?: down)?|noted|documented|on record|on file|with us"
    rf"|to hand)\b(?!{_PLACE})"
    rf"|(?:(?<=hold )|(?<=holds ))(?:nothing|none)\b|nothing (?:that )?(?:we|the \w+|i) (?:\w+ )?(?:holds?|keeps?|records?)\b"
    r"|(?:(?<=have )|(?<=has ))none (?:that|which|recorded|on (?:record|file))\b|(?:(?<=has )|(?<=have )|(?<=['’]ve )"
    r"|(?<=keep ))nothing (?:\w+ ){0,2}?(?:recorded"
    r"|figures?"
    r"|on (?:record|file)|written|list|count|register|that (?:would |will )?(?:answers?|shows?|tells?|gives?))\b"
    r"|nothing (?:(?:that )?(?:we|i) (?:can|could|are able to|have) )?(?:to )?(?:give|send|tell|offer|supply|disclose"
    r"|provide)\b"
    r"(?! (?:further|more))"
    r"|nothing (?:\w+ )?(?:was|were|has been|could be) (?:found|identified|located|traced)\b"
    r"|nothing (?:\w+ ){0,3}?(?:(?:survives?|exists?|remains)\b|in (?:our|the|its|any) (?:\w+ )?(?:records?|files?|accounts)\b)"
    r"|(?<=left )nothing in writing|(?:(?<=have )|(?<=has ))none of (?:this|that|it|these|the information|what)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:nobody|no[ -]one|no officers?) (?:\w+ ){0,4}?(?:keeps?|kept|record(?:s|ed)?|count(?:s|ed)?|kn[eo]ws?"
    r"|logs?(?![ -]?(?:in|ons?)\b)|tracks?"
    r"|measures?"
    r"|monitors?|collects?|remembers?|has (?:ever )?(?:had (?:cause|reason|occasion) to|computed|calculated|totted|mapped"
    r"|worked (?:it|this|that) out"
    r"|added)|has (?:kept|recorded|looked|written|counted|this|that)|can (?:say|tell)|could (?:say"
    r"|tell))\b",
    re.IGNORECASE,
)
_UNABLE = re.compile(rf"{_NOT_ABLE}|unable to (?:say|provide|report on)\b(?! in full\b){_NOT_REFUSED}", re.IGNORECASE)
# An answer of one word, a field's value, or a predicate; not "unknown callers".
_UNKNOWN = re.compile(
    r"(?:(?<![\s\S])|(?<=[:/–-] )|(?<=\bis )|(?<=\bare )|(?<=\bwas )|(?<=mains )|(?<=ently )"
    r"|(?<=\bdate )|(?<=dates )|(?<=\byear )|(?<=cost )|(?<=costs )|(?<=value )|(?<=price )|(?<=number )|(?<=numbers )"
    r"|(?<=figure )"
    r"|(?<=details )|(?<=reason )|(?<=length ))"
    r"unknown\b(?: (?:to|by) (?:us|the \w+))?(?: at (?:present|this time))?(?=\W*$|[.;,(])",
    re.IGNORECASE,
)
_DENIED = {
    "is_not": _IS_NOT,
    "short": _IS_NOT,
    "no": _NO,
    "nothing": _NOTHING,
    "nobody": _NOBODY,
    "unable": _UNABLE,
    "unknown": _UNKNOWN,
}
"""What a denial of each kind may fall on: anchored at it, and how many words stand between the parts is bounded."""


# "The explanation as to why we are unable to provide this" follows what refuses it.
_WHY = re.compile(r"\bwhy (?:[\w'’]+ ){1,5}$", re.IGNORECASE)
_NEAR = 60  # characters


def denied_at(words: str, denial: re.Match[str]) -> re.Match[str] | None:
    """The denial of a record or of the means to tell, that begins with a word that denies; None where it denies something else."""
    if denial.lastgroup == "unable" and _WHY.search(words, max(0, denial.start() - _NEAR), denial.start()):
        return None
    return _DENIED[denial.lastgroup or ""].match(words, denial.start())
