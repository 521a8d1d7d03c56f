"""The words before a date that tell what happened on it."""

from __future__ import annotations

import re

from foimarket.patterns import CuedPattern, cued
from foimarket.statements.statement import Attribute

# So many characters and no whole date between: "start date 2 May 2018 to 1 May 2019" has one start.
_NO_DATE_BETWEEN = r"(?:(?!(?:19|20)\d\d\b|\d[/.]\d)[^.;,]){0,20}$"
IGNORED = "ignored"
"""What a date of nothing that is told is the date of."""

ENDS = (
    r"(?:expires?|expired|ends?|ended|finish\w*|terminat\w+|conclud\w+|clos(?:es?|ed|ing)|ceas\w+|laps\w+|stop(?:s|ped)?"
    r"|runs? (?:out|its course)|winds? up|dr[ae]ws? to (?:a|its) (?:close|end)|com(?:es?|ing) to (?:an end|a close)|falls? away)"
)
"""What an agreement does when it ends."""

# What is said of a system right before the day that it came into use.
_ARRIVED = (
    r"\b(?:rolled out|(?:switched|turned) on|(?:put|brought|set) (?:in|live|to (?:\w+ )?use)|(?:began|started) life|brought in"
    r"|(?:cut over|migrated|transferred)(?: across| over)? (?:to|onto|on to) (?!HM )(?-i:[A-Z])|introduced"
    r"|implemented|deployed|launched|adopted|commissioned|taken up|first (?:used?|logged)"
    r"|in (?:use|operation|service|place) from|into (?:use|service|operation|production))"
)

CUES: dict[str, CuedPattern] = {
    IGNORED: cued(
        (
            r"\b(?:Act|Regulations?|Order)(?: \(\w+\))? $|\bbreak\b[^.;]{0,40}$|\bpilot\w*\b[^.;]{0,15}$"
            r"|\breview(?:ed)?\b[^.;]{0,20}$"
            r"|\brenewed (?:each|every)\b.{0,12}$|\bas \w+ until $|\bsigned\b[^.;]{0,20}$|\bawarded\b[^.;]{0,15}$"
            r"|\bnotice\b[^.;]{0,20}$|\bextended from (?:the )?$|\b(?:was|formerly|previously"
            r"|as) (?-i:[A-Z])[\w-]+ (?:from|since|in) $"
            r"|\bpublished (?:on|by|from|since)\b.{0,8}$|\bdated\s$|(?:^|[.;:]\s)\W*date\s$|\b(?:version"
            r"|release)\b.{0,5}$|\breleased\b[^.;]{0,12}$"
            r"|\b(?:market|tender\w*|re-?tender\w*|re-?procure\w*|re-?procurement|procurement exercise)\b[^.;,]{0,30}$"
            r"|^\W*(?:was|formerly|previously|initially) $"
            r"|\b(?:appointed|resigned|recruited|merged|surrendered|refurbished|rebuilt|elected|promoted|apologis\w+"
            r"|acknowledged|inspected"
            r"|audited|patched|restructured|received your \w+|(?:acquired|bought|purchased"
            r"|taken over) by [\w ]{1,30}|back in the office)\b"
            r"[^.;,\d]{0,30}$"
            r"|\bupgraded\b[^.;,]{0,30}$|\btaken (?!on\b|up\b)[^.;]{0,30}$|\boriginally\b[^.;,]{0,20}$|\b(?:first"
            r"|initial|original) term\b[^.;]{0,25}$"
            r"|\b(?:rebranded|renamed|retired|(?:switched|turned) off|decommissioned)\b[^.;]{0,20}$"
            r"|\b(?:expect|plan|intend|hope)\w* [^.;]{0,20}\b(?:re-?)?(?:procur|tender|replac)\w*[^.;]{0,20}$"
            r"|\b(?:extension|variation)\b[^.;]{0,30}\b(?:signed|sealed|agreed|executed) (?:on|in) $"
            r"|\b(?:amended|varied) (?:on|in) $"
            r"|\b(?:oldest|earliest) (?:\w+ )?(?:records?|files?|entry|entries|data|documents?|cases?)\b[^.;]{0,40}$"
            r"|\bopt(?:s|ed|ing)? out (?:by|before|on) $|\bclosed on $|\bused in\b[^.;]{0,20}$|\bonce more in $|\bas we said in $"
        ),
        re.IGNORECASE,
    ),
    Attribute.EXTENSION: cued(
        r"\bexten(?:d(?!s (?:to|until)\b)|sion|dable)\w*[^.;]{0,40}$|\boption[^.;]{0,30}$|\bif we (?:choose|wish|so decide),? $",
        re.IGNORECASE,
    ),
    Attribute.CONTRACT_START: cued(
        (
            rf"\b(?:start(?:s|ed|ing)?\b|commenc\w+|began\b){_NO_DATE_BETWEEN}|\b(?:years?|yrs?) from $"
            r"|\b(?:(?:took|takes) effect|(?:came|entered) into (?:force|effect)) (?:on|in|from) $|\b(?:deal|order|months) from $"
            r"|(?<!\bis )(?<!\bare )(?<!\bbe )\brenewed (?:on|in|from|with effect from) $"
            r"|\b(?:contract|agreement|term) (?:runs )?from $|\b(?:in|under) contract (?:with|for|to)\b[^.;,]{1,40} since $"
            r"|\bstart of (?:the|our) (?:[\w'’]+ ){0,3}(?:contract|agreement) (?:is|was) $"
            r"|(?<!dates )(?<!date )\bfrom:? $|\beffective (?:date )?(?:from |on |of |is )?$"
            r"|\b(?:was|were) let\b[^.;,]{0,25}\b(?:in|on|from) $"
            r"|\b(?:first day|day one|opening day|inception)\b[^.;,]{0,30}$"
            r"|\bsigned up\b[^.;,]{0,40}$|\bentered into\b[^.;,]{0,40}$"
            r"|(?<!\bis )(?<!\bare )(?<!\bbe )\brenewed (?:with effect )?(?:from|on|in) $"
            r"|\b(?:contract|agreement|deal|order)\b[^.;,]{0,10}\b(?:made|executed|sealed|placed|concluded) (?:on|in) $"
        ),
        re.IGNORECASE,
    ),
    Attribute.CONTRACT_END: cued(
        (
            rf"\b(?:expir\w+|ending|runs? (?:until|to|through)|until|up to|{ENDS}|(?:is|are|be) (?:over|up)|given up"
            r"|(?:takes?|taking|carr(?:ies|y|ying)|brings?|bringing|sees?|seeing|keeps?|keeping|gives?|giving|moves?"
            r"|moving|push(?:es|ing))"
            r" (?:us|it|them|things|that|this|the (?:contract|term|agreement|end|date)) (?:up |through |on |out )?(?:to|until)"
            r"|(?:covered|secure|safe|signed up) (?:up |through )?(?:to|until)|as far as"
            r"|co-?terminous|(?:due )?for renewal|renewal (?:date|due|of|falls)"
            r"|renews (?:in|on)|(?:is|are|be) (?:next )?renewed (?:on|in)|prolonged to|extends (?:to|until)"
            r"|tied (?:in\b|to (?:\w+ ){1,3}until$)|committed|paid (?:up )?(?:for )?(?:until|to)|(?:good"
            r"|valid) (?:through|to|until)|no later than"
            r"|backstop(?: of)?"
            r"|out of contract (?:since|at|on|in|from|by|after)|contracted (?:to|until)|(?:end|close) of)\b[^.;]{0,25}$"
            r"|\d\s*(?:to|-|–|—)\s*$"
            r"|\b(?:contracts?|agreements?|licen[cs]es?)\b[^.;]{0,40}\b(?:to|until) $"
            r"|\b(?:contract|agreement|licen[cs]e|subscription|deal|term) (?:is |are )?up\b[^.;]{0,15}$"
            r"|(?:^\W*|[,:–-] ?|\b(?:years?|months?|term|running|fixed|firm) )to (?:the )?$|\b(?:not"
            r"|no longer) (?:under|in) contract since $"
            r"|\b(?:term|contract|agreement|deal)\b[^.;]{0,20}\bover (?:in|on) $"
            r"|\b(?:last|final) day\b[^.;,]{0,30}$|\b(?:bound|expiry|expiration|not before|not until|till"
            r"|to run to)\b[^.;,]{0,20}$|(?:^|[.;,|]\s)\W*to:? $"
        ),
        re.IGNORECASE,
    ),
    Attribute.IN_USE_SINCE: cued(
        (
            r"(?<!of contract )(?<!under contract )\bsince\b[^.;,]{0,12}$"
            r"|\b(?:installation|introduction|implementation|adoption|go-live|launch|roll-?out)"
            r" (?:was|came|took place|dates?(?: back)?)\b[^.;,]{0,12}$|\b(?:went|gone|go(?:ing)?)[- ]live\b[^.;]{0,30}$"
            r"|\bdates? (?:back )?(?:from|to) (?:[^.;,\d]{0,30}\()?$|\bgo(?:es)? back to $"
            r"|\bcut ?over\b[^.;,]{0,40}\b(?:on|in|at) $|\bwent over\b[^.;,]{0,20}$"
            r"|\b(?:been|used?|using|here|place)\b[^.;]{0,20} since (?:we|it|the)\b[^.;,]{0,50}\b(?:in|on|of) (?:\w+ )?$"
            r"|\bin use (?:from"
            r"|since)\b.{0,10}$|\bintroduced\b[^.;]{0,15}$|\bimplemented\b[^.;]{0,15}$|\binstalled\b[^.;,]{0,35}$"
            r"|\b(?:brought|came|comes?|taken|put|went) into (?:use|service|operation)\b[^.;]{0,25}$"
            r"|\bopened (?:up )?(?:to [\w ]{1,25} )?(?:in|on) $"
            r"|\b(?:written|built|developed|designed|created)\b[^.;,\d]{0,40}\b(?:in|around|about|since) (?:about "
            r"|around |early |late )?$|\b(?:took (?:it|this) (?:on )?in|put in (?:during|in)|taken on (?:for|in)"
            r"|adopted (?:in|on)|went in (?:in|at))\b[^.;]{0,25}$|\b(?:began|begun|started) (?:to use|using)\b[^.;]{0,60}$"
            r"|\b(?:superseded|supplanted|displaced|succeeded|ousted)\b[^.;,]{0,40}\b(?:in|on) $|\bput live\b[^.;,]{0,15}$"
            r"|\b(?:given|issued with|granted|got|received|gained|had) (?:\w+ ){0,3}?(?:log-?ins?|access|accounts?|licen[cs]es?)\b"
            r"[^.;,]{0,15}\b(?:in|on|from) $|\b(?:accounts?|log-?ins?|users?|staff|whom) (?:were|was) (?:first )?(?:created"
            r"|set up|issued|enrolled|registered)\b[^.;,]{0,15}\b(?:in|on|from) $"
            r"|\b(?:able to|could) (?:use|log|see|report|book|apply|sign|access|order|pay|submit|work)\b[^.;,]{0,40}"
            r"\b(?:from|since) $"
            r"|\btook it on\b[^.;,]{0,10}$|\btook the place of\b[^.;,]{0,40}$|\bmoved (?:across |over )?(?:off|from"
            r"|to)\b[^.;,]{0,40}$|\btook over\b[^.;]{0,12}$|\b(?:brought|put|went|came) in\b[^.;,]{0,25}$"
            r"|\badopted\b[^.;]{0,15}$|\b(?:took on|arrived|launched|switched to|went over to|succeed(?:ed"
            r"|ing))\b[^.;,]{0,40}\b(?:in|on|at) $"
            r"|\b(?:taken|took) (?:it |them |this )?(?:on|up|in)\b[^.;,]{0,15}$|\b(?:acquired|bought|purchased|launched"
            r"|deployed|commissioned)"
            r"(?: \w+)?(?: in| on)? $"
            rf"|{_ARRIVED}[^.;,\d]{{0,40}}\b(?:in|on|from|at|since|during|around|by) (?:(?:early|late|mid|the) )?$|\blive\W{{1,2}}$"
            r"|\bchange(?:over)? was made\b[^.;]{0,30}$"
            r"|\breplaced\b[^.;,]{0,40}\b(?:in|on|over|from)\b[^.;,]{0,20}$|\blive\b[^.;]{0,30}\bfrom $"
        ),
        re.IGNORECASE,
    ),
}
"""For each kind of date, the words that end right before one."""

PART_OF_DATE = re.compile(
    r"(?:\b(?:in|at|by|from|since|during|towards|around) )?\b(?:the )?(?:very |back |tail )?"
    r"(?:end|close|start|beginning|middle|turn|(?:first|second|early|latter|last) (?:part|half|quarter|weeks?|days?|months?))"
    r" of (?:the )?$",
    re.IGNORECASE,
)
"""What belongs to the date that follows: "at the tail end of", "in the first half of"."""
NO_USE_YET = cued(
    r"\b(?:expect(?:ed|s)?|planned|plans?|scheduled|anticipated|forecast|targeted|due|hope[ds]?|intend(?:ed|s)?|proposed"
    r"|(?:is|are) (?:currently )?(?:looking|seeking) to|being (?:rolled out|implemented|introduced|installed|deployed|procured)"
    r"|(?:option|extension) (?:was|were|has been|had been) (?:taken|used|exercised)"
    r"|aim(?:ing|s)?"
    r"|decision|decided|approv(?:ed|al)|resolved|business case|will|shall|(?:is|are) to)\b[^.;\d]{0,40}$",
    re.IGNORECASE,
)
"""What is said before the date of a plan or a decision."""
OTHER_THING = cued(
    r"(?:^|[.;:]\s)\W*(?:the|our|its|their|all|these|those) (?:[\w'’-]+ ){0,3}?(?:scanners?|servers?|handsets?|devices?"
    r"|tablets?|laptops?"
    r"|terminals?|hardware|equipment|network|offices?|buildings?|premises|printers?|phones?|cameras?|vehicles?|app|website"
    r"|upgrade|(?:latest|current|present|newest|new) (?:version|release))\b(?: \w+){0,4}? (?:was|were|is|are|has|have|had"
    r"|followed|came"
    r"|moved|went|got|joined)\b(?![^.;]*\b(?:it|them|us(?:e|es|ed|ing))\b)[^.;]*$",
    re.IGNORECASE,
)
"""What is said of things that are no system: devices, offices, an upgrade."""
OTHER_HOUSE = cued(
    r"(?:^|[.;:]\s)\W*(?:the|our|this) (?:[\w'’-]+ ){0,3}?(?:museum|hospital|librar(?:y|ies)|buildings?|site|depot|centre|school"
    r"|council|authority|trust|force|department|team|service|college|university)(?: itself)? "
    r"(?:opened|merged|(?:(?:was|were|has been) (?:\w+ )?(?:built|refurbished|formed|created|established|founded"
    r"|renovated|opened|set up"
    r"|merged|restructured)))\b[^.;]*$",
    re.IGNORECASE,
)
"""What is said of a house or an authority that opened or was formed."""
_QUOTES_REQUEST = re.compile(
    r"\W*(?:(?:I|we) (?:refer|write|am writing|are writing|can confirm receipt)\b|you (?:wrote|asked|have asked"
    r"|requested|were told|said)\b"
    r"|(?:in )?your (?:request|e-?mail|letter|enquiry)\b)[^:?]*$",
    re.IGNORECASE,
)


def quotes_request(text: str) -> bool:
    """Whether a sentence only says what was asked, or told before."""
    return _QUOTES_REQUEST.match(text) is not None
