"""The wordings by which a sentence tells that one system followed another."""

from __future__ import annotations

from enum import StrEnum

from foimarket.statements.estate.other_names import ARTICLE, FILLER
from foimarket.statements.naming.naming import NAME


class How(StrEnum):
    """How a pattern tells a succession."""

    FOLLOWED = "followed"
    STOPPED = "stopped"
    EARLIER = "earlier"


# What some had before they had any system.
PAPER = (
    r"(?:paper(?:-based)? (?!copy|copies)[a-z]+(?: and [a-z]+)?|(?:Excel )?spreadsheets?|card index(?:es)?"
    r"|(?:MS |Microsoft )?(?:Access|Excel) (?:databases?|spreadsheets?|workbooks?))\b"
)
OLD = rf"{ARTICLE}{FILLER}[\"“'‘]?(?P<old>{PAPER}|{NAME})(?!\w)"
_THING = (
    r"(?i:systems?|software|products?|packages?|ledgers?|platforms?|applications?|databases?|solutions?|tools?|stores?|suites?"
    r"|registers?|switch|crm|pas|epr|edrms|lms|vle|mis|erp)"
)
_SUBJECT = (
    rf"(?<![\w@&/.-])(?<!\bby )(?<!\bfrom )(?<!\bwith )[\"“'‘]?(?P<old>{NAME})[\"”'’]?(?: \([^()\n]{{1,40}}\))?"
    rf"(?: {_THING})?,?"
)
_GIVES_WAY_TO = (
    r"(?:replac(?:ed|es|ing|e)|supersed(?:ed|es|ing|e)|supplant(?:ed|s|ing)?|oust(?:ed|s|ing)?|displac(?:ed|es|ing|e)"
    r"|succ?e+ded|succ?e+ds|succ?e+ding|(?:took|takes?|taking|taken) (?:(?:over|on) from|the place of)|(?:in"
    r"|to) (?:the )?(?:place|lieu) of"
    r"|instead of|in succession to|(?:replacement|substitute) for|successor (?:to|of)|follow(?:ed|s|ing) on from"
    r"|(?:stood|stands?|standing|stepped|steps|step) in(?:to the shoes of| for)|(?:put|puts|putting) an end to|(?:saw"
    r"|sees|seeing) (?:off|out))"
)
_MOVED = (
    r"(?:(?:mov(?:ed|ing)|migrat(?:ed|ing|ion)|switch(?:ed|ing)|chang(?:ed|ing)|transition(?:ed|ing)?|convert(?:ed|ing)"
    r"|conversion"
    r"|shift(?:ed|ing)|upgraded|carried|ported|cut-?over)(?: (?!from\b|off\b|out\b|away\b)[\w’'.-]+){0,5}? (?:over )?"
    r"(?:from|off|out of|away from)"
    r"|(?:came|come|brought|got)(?: (?:us|them|it))? (?:off|away from)|(?:came|went) (?:over |across )?(?:to"
    r"|onto) (?:it|this|the system|(?-i:[A-Z])\w+)"
    r" from|went from)"
)
_LEFT = (
    r"(?:let go of|gave up|giving up|parted (?:company |ways )?with|said goodbye to|moved on from|outgrew"
    r"|(?:following|after|since|upon|on) the (?:retirement|demise|closure|decommissioning|withdrawal|end|loss|removal|departure"
    r"|replacement) of|after (?:[\w-]+ ){1,4}(?:years?|decades?) (?:of|on|with|in)"
    r"|left(?= (?:(?-i:[A-Z])[\w+]* ){1,3}(?:behind|for good|on \d"
    r"|in (?:(?:early|late|mid) )?(?:(?-i:[A-Z])[a-z]+ )?(?:19|20)\d\d))"
    r"|left(?=[^.;]{3,40}\b(?:behind|for (?!the\b|an?\b)[A-Z])))"
)
_STOPPED = (
    r"(?:got rid of|getting rid of|did away with|doing away with|dispens(?:ed|ing) with|(?:stopped|ceased) (?:using|to use)"
    r"|dropped|dropping|abandon(?:ed|ing)|ditch(?:ed|ing)|scrapp(?:ed|ing)|retir(?:ed|ing)|decommission(?:ed|ing)"
    r"|discontinu(?:ed|ing)|phas(?:ed|ing) out|(?:switch|turn)(?:ed|ing) off|shut(?:ting)? down|withdrew|clos(?:ed|ing) down)"
)
_EARLIER = (
    r"(?i:before (?:that|it|this|then)|prior to (?:that|this|it|then|which)|(?:until|till|up (?:to|until)) (?:then"
    r"|that (?:point|date)|recently)"
    r"|(?:before|prior to|until) (?:[a-z]+ )?(?:19|20)\d\d(?=,)"
    r"|beforehand|previously|formerly|historically|originally|initially|at first|in the past|to begin with|hitherto)"
)
_WHO = (
    r"(?:we|they|it|there|this|staff|officers|everyone|each(?: [a-z]+)?|both|all(?: three| four)?|the [a-z]+(?: [a-z]+)?|(?:The"
    r"|the) (?:Council|Trust|Force"
    r"|University|Board|Authority)|(?:[a-z]+ ){0,2}?(?:\w*workers|officers|staff|teams?|services?|practitioners|colleagues|planners"
    r"|depots|schools|departments|nurses|inspectors))"
)
_HAD = (
    r"(?:had(?: (?:been|used|run|had|worked))?(?: (?:using|on|in|with))?|used(?! to\b)|ran|was|were(?: (?:on|in|with|using))?"
    r"|operated|worked (?:in|on|with)|relied (?:up)?on|(?:was|were|been) (?:[a-z]+ ){0,2}(?:in|on|with))"
)
_DONE = (
    r"(?:(?:tracked|recorded|managed|logged|handled|stored|processed|administered|maintained|captured|held|kept|run"
    r"|done|dealt with)"
    r" (?:in|on|with|through|by means of)|using|used|in|on|with|had|we used|it was)"
)
_WORK = r"(?:[a-z]+ ){1,3}?(?:was|were|had been) (?:[a-z]+ ){1,2}(?:in|on|with|through|using)"
_GONE = (
    r"(?:(?:was|were|has been|have been|had been|has since been|is now|having been)"
    r" (?:(?:then|finally|since|duly|eventually|fully|later|itself|in turn|now|recently|subsequently|formally|all|only) ){0,2})"
)
_FOLLOWED = (
    r"(?:replaced|superseded|succeeded|supplanted|displaced|ousted|followed by|(?:swapped(?: out)?|exchanged) for)"
)
_ENDED = (
    r"(?:(?:switched|turned|shut|closed|wound|taken|stood|put) (?:off|down|up|out|away)|retired|decommissioned|dropped|abandoned"
    r"|withdrawn|discontinued|phased out|scrapped|ditched|closed|given up|let go|left behind|wiped|dispensed with|done away with"
    r"|mothballed)"
)
_RAN_OUT = (
    r"(?:(?:had )?(?:reached|came to|come to) (?:the |an |its )?end(?: of (?:its )?(?:life|support))?|became obsolete"
    r"|went out of support)"
)
_LATELY = r"(?:recently|(?:late |early )?last [a-z]+|this (?:spring|summer|autumn|winter|year|month)|earlier this year)"
_SINCE_THEN = (
    r"(?:now|ever since|since then|since|thereafter|from then on|afterwards|after that|today|at present"
    r"|in its (?:stead|place))"
)
_AND = r"(?:[,;] ?(?:and |but )?|,? and )"
_OLDER = r"(?:[Pp]revious|[Ff]ormer|[Oo]ld|[Oo]lder|[Ee]arlier|outgoing|prior|last|legacy|preceding|original)"
TOLD: tuple[tuple[How, str], ...] = (
    (How.FOLLOWED, rf"\b(?i:{_GIVES_WAY_TO}) {OLD}"),
    (How.FOLLOWED, rf"\b(?i:{_MOVED}) {OLD}"),
    (How.FOLLOWED, rf"\b(?i:{_LEFT}) {OLD}"),
    (
        How.FOLLOWED,
        (
            rf"\bhaving (?:now |since |previously |just |recently )?(?i:{_STOPPED}|{_MOVED}|left|used|been (?:on|with|in)"
            rf"|had) {OLD}"
        ),
    ),
    (
        How.FOLLOWED,
        (
            rf"(?:\((?:it |this )?(?:was|had been|previously|formerly|ex)|\b(?:previously|formerly|before)):? {OLD}"
            r" (?:from|until|till|up to|to|\() ?(?:the |end |of |early |late |\d{1,2} |[A-Z][a-z]+ )*(?:19|20)\d\d\b"
        ),
    ),
    (How.FOLLOWED, rf"(?:^\W*|[,;(] ?)(?:and |but )?{_SUBJECT} before(?=\W*$|[;.)])"),
    (
        How.FOLLOWED,
        rf"{NAME}[;,] (?:and |but |as )?{_SUBJECT} (?:went|left|ended|finished|closed|ceased) (?:in|on|at) ",
    ),
    (
        How.FOLLOWED,
        (
            rf"{_SUBJECT} (?:the )?(?:one|{_THING}) (?:which |that )?(?:we|they|staff|the [a-z]+) (?:had|used|were using|ran"
            rf"|were on)\b"
        ),
    ),
    # "Lalpac is now for look-ups only"
    (
        How.STOPPED,
        (
            rf"{_SUBJECT} (?:is|are|remains?|stays?) (?:now |only |just |kept |available |there )*"
            r"for (?:look[- ]?ups?|reference|enquiries|history|historic(?:al)?|old)\b"
        ),
    ),
    (
        How.FOLLOWED,
        (
            rf"{_SUBJECT} (?:was |had been |being )?(?:the|our|their) (?:[a-z]+ )?(?:{_THING}|one)"
            rf"(?: (?:we|they|staff) had| in use| used| in place)? (?:before|prior to) (?:it|this|that|then|[A-Z]\w+)\b"
        ),
    ),
    (How.FOLLOWED, rf"\bas (?:an? |the )?{OLD} (?:replacement|successor)\b"),
    (
        How.FOLLOWED,
        (
            rf"\b(?:until|till|before) (?:which|when|that),? (?:an? |the |our )?{OLD} (?:was|were|had been) (?:kept|used|in use"
            rf"|in place|run)\b"
        ),
    ),
    (
        How.FOLLOWED,
        (
            rf"\b(?i:prior to|before|until) (?:{NAME}|it|this|that),? (?:[a-z]+ ){{1,4}}?(?:was|were|had been|went)"
            rf" (?:[a-z]+ ){{0,2}}?(?:in|on|onto|into|with|using|through) {OLD}"
        ),
    ),
    (How.FOLLOWED, rf"\b(?:when|since|after|once|until) (?:we|the [a-z]+) (?:have |had )?left {OLD}"),
    (
        How.FOLLOWED,
        (
            rf"\b(?:{_OLDER}|predecessor|abolished) (?:[a-z]+ )?(?:[Cc]ouncils?|authorit(?:y|ies)|[Bb]oards?|[Tt]rusts?)"
            rf" (?:each |variously )?(?:had|used|ran|were on|brought)(?: with them)? {OLD}"
        ),
    ),
    (How.STOPPED, rf"\b(?i:{_STOPPED}) {OLD}"),
    (How.EARLIER, rf"\b{_EARLIER},? (?P<verb>(?:{_WHO} )?(?:{_HAD}|{_DONE}) |{_WORK} )?{OLD}"),
    (How.FOLLOWED, rf"\b(?i:until|till|up to|before|prior to) (?:[\w/’'-]+ ){{1,4}}?,?(?:{_WHO}) {_HAD} {OLD}"),
    (How.FOLLOWED, rf"\bused to (?:use|have|run|operate|rely on|be (?:on|in)|work (?:in|on|with)) {OLD}"),
    (
        How.FOLLOWED,
        (
            rf"\b(?:had|used(?! to\b)|ran(?: on| in| with)?|operated|(?:was|were|been) (?:\w+ )?(?:on|in|with)|relied on"
            rf"|(?:worked|recorded|wrote|logged|kept (?:\w+ ){{1,3}}?) ?(?:in|on|with)) {OLD}(?: {_THING})?,?"
            rf" (?:until|till|up to (?!\d)|before (?:that|then|it|\w+ing)|before(?=\W*$)|prior to|previously|beforehand)\b"
        ),
    ),
    (
        How.FOLLOWED,
        (
            # "We had X up to May 2020", "They ran on X from 2001 to 2015".
            rf"\b(?:had|used(?! to\b)|ran(?: on| in| with)?|operated|were (?:on|in|with)|relied on|worked (?:in|on|with)) {OLD}"
            rf"(?: {_THING})?,? (?:up to|(?:from|between) (?:[\w]+ ){{1,3}}?(?:to|until|till|and)) "
            rf"(?:the end of |\d{{1,2}} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d\b"
        ),
    ),
    (
        How.FOLLOWED,
        (
            rf"\b(?:began|begun|started)(?: (?:out|off))? (?:with|on|in) {OLD}(?=.{{0,160}}\b(?:changed|moved|went|switched|turned"
            rf"|migrated|transferred)(?: (?:over|across))? to\b)"
        ),
    ),
    (
        How.FOLLOWED,
        (
            rf"\b(?:[Pp]redecessors?|[Ff]orerunners?|[Pp]recursors?|{_OLDER} (?:[a-z-]+ ){{0,3}}?{_THING}"
            rf"|(?:{_THING}|one) before (?:that|it|this|[A-Z]\w+))"
            rf"(?:,| was| were| had been| being| is| being|\s?[:=(–-]| called| named){{1,2}}\s?{OLD}"
        ),
    ),
    (
        How.FOLLOWED,
        (
            r"\bas (?:it|this|that|we|they|everyone) (?:did|was|were|had(?: been)?|used to(?: be)?)"
            rf" (?:(?:in|on|with|through) )?{OLD} (?:before|previously|beforehand|formerly|until then)\b"
        ),
    ),
    (
        How.FOLLOWED,
        (
            rf"{_SUBJECT} (?:is|was) what (?:we|they|staff|the \w+)"
            r" (?:had|used|ran|worked (?:in|with|on)) (?:until then|before|till then)\b"
        ),
    ),
    (How.FOLLOWED, rf"\b(?:[Pp]revious|[Ff]ormer|[Oo]ld|[Oo]lder|predecessor) (?P<old>{NAME}) {_THING}\b"),
    (How.FOLLOWED, rf"{_SUBJECT} (?:which |that )?{_GONE}{_FOLLOWED}\b"),
    (
        How.FOLLOWED,
        (rf"{_SUBJECT} (?:(?:since|later|then|now) )?(?:replaced|superseded|succeeded|followed) (?:in \d{{4}} )?by\b"),
    ),
    (How.STOPPED, rf"{_SUBJECT} (?:which |that )?(?:{_GONE}{_ENDED}|{_RAN_OUT})\b"),
    (
        How.FOLLOWED,
        (
            rf"(?<![\w@&/.-])(?P<old>{NAME}),? (?:which|that) (?:it|this|[A-Z]\w+(?: [A-Z]\w+)?) (?:has |had |then )?"
            r"(?:replaced|superseded|succeeded|supplanted|displaced|ousted|took over from)\b"
        ),
    ),
    (
        How.FOLLOWED,
        (
            rf"{_SUBJECT} (?:which |that )?(?:gave way|made way|gave place|yielded|preceded|came before|went before"
            rf"|(?:our|the|its) (?:previous|former|old|earlier|predecessor|last)(?: [a-z]+){{0,3}} {_THING}"
            rf"|used to (?:be (?:the|our|used|in|on)|do|hold|run|serve)\b"
            rf"|had been (?:used|in use|in place|there|our|the)|was (?:our|the|its) (?:previous|former|old|earlier"
            rf"|predecessor|forerunner)"
            rf"|(?:was|were) (?:previously|formerly)|(?:was|were|remained|stayed) (?:used|in use|there|in place) (?:until|before"
            rf"|previously|beforehand|up to)"
            rf"|served (?:us |them )?(?:until|before))\b"
        ),
    ),
    (
        How.FOLLOWED,
        (
            # What comes after a day may be yet to come: "until March, then …".
            rf"{_SUBJECT} (?:(?:at first|first|initially|originally|to begin with|before that){_AND}(?:then|later)\b"
            rf"|(?:at first|first|initially|originally|to begin with|before that|(?:until|till) [^.;,]{{3,30}}?){_AND}"
            rf"(?:{_SINCE_THEN}\b|{NAME},? {_SINCE_THEN}\b))"
        ),
    ),
    (
        How.FOLLOWED,
        (
            rf"{_SUBJECT} (?:(?:until|till) {_LATELY}\b|(?:before (?:that|it|this|then)|previously|beforehand|formerly)(?=\W*$))"
        ),
    ),
    (
        How.FOLLOWED,
        (
            rf"\b(?i:data|records?|files?|documents?|history|accounts?|cases?|everything|content) (?:(?:was|were"
            rf"|has been|have been) )?"
            rf"(?:(?:all|then|since) )?(?:moved|migrated|transferred|copied|loaded|imported|converted|brought|carried)"
            rf"(?: (?:out|over|across|in))*(?: (?:to|into) (?:it|[A-Z]\w+))? (?:out of|from|off) {OLD}"
        ),
    ),
)
