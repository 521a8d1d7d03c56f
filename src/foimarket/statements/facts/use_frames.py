"""What stands beside a system's name where its use is told: the words before the name, and those after it."""

from __future__ import annotations

import re

from foimarket.patterns import CuedPattern, cued

_NO_OBJECT = (
    r"(?!(?:the |an? |our |your |all |any |some |no )*(?:contract|agreement|licen[cs]e|data cent|servers?|cloud|users?\b"
    r"|information you))"
)
_THING = r"(?:systems?|software|platform|solution|database|application|app|tool|package|product|module|portal|site|programme|suite)"
# "CareFirst, our care management system", "ProContract (our e-procurement system)", "Tribune is the pest control database".
_KIND = cued(
    r"(?:\s*\(|, | is | are | was )(?:our|the|its|an?|(?:[A-Z]\w+ ){0,2}\w+['’]s?) (?P<use>(?:[A-Za-z][\w/&-]*,? ){1,5})"
    rf"{_THING}\b"
)
_WHO = (
    r"(?:adults?|children|people|staff|everybody|everyone|users|planners|surveyors|inspectors|registrars|librarians|lawyers"
    r"|solicitors|carers|nurses|doctors|clinicians|consultants|teachers|engineers|alumni|officers?|\w*workers?|teams?|services?"
    r"|departments?|directorates?|divisions?|units?|customers|residents|tenants|pupils|students|members|councillors"
    r"|managers|schools"
    r"|council|authority|trust|practitioners|employees|colleagues|contractors|organisation|famil(?:y|ies)|social care(?: data)?)"
)
_GROUP = rf"(?:(?:the|our|its|their|all|both|every|each|of) )*(?!\w+ing\b)(?:(?!and\b)[\w'’-]+ ){{0,3}}?{_WHO}"
ONLY_PEOPLE = cued(rf"\W*{_GROUP}(?:(?:,| and| or| &)+ {_GROUP})*(?: both| alike)?\W*", re.IGNORECASE)
"""A group that a system is used by, with no word of what for."""
_NO_PURPOSE = (
    r"(?:both|all|each|us|now|example|instance|this|that|these|those|it|them|they|which|whom|whose|its|many|some|several|more|about"
    r"|one|two|three|four|five|six|ten|over|under|up|as|free|use|sale"
    r"|the (?:time|moment|future|most|first|last|next|past|same|whole|council|authority|reasons?|years?|period|term|purposes?"
    r"|duration|rest|remainder|others?|latter|former)"
    r"|an? (?:year|month|further|initial|period|term|total|sum|fee|cost|while|time|few|number|minimum|maximum)"
    r"|(?:\w+ ){0,2}(?:years?|months?|weeks?|days|licen[cs]es?|maintenance|support|hosting))\b"
)
USED_FOR = cued(
    r"(?:['’]s? (?!for\b)\w+)?(?:\s*\([^()\n]{2,40}\))?(?:,? (?:by|from) [A-Z][\w&]*(?: [A-Z][\w&]*){0,3},?)?"
    r"(?: (?:in|by|within|across|on an?) (?:[\w'’-]+ ){0,3}[\w'’-]+)?(?:,? (?i:yes|also|too))?,?"
    r" (?:that,? and )?(?:(?:is|was|are|which is|which we use|has been|have been) (?:still |now |also |only |mainly |mostly )*)?"
    r"(?:(?:used|bought|needed|kept|there|taken|required|employed|deployed|licensed|relied upon|intended|designed|in use|available)"
    r" (?:by [^.,;:()\d£]{3,50}? )?)?(?:mainly |mostly |just |only |also |simply |now )*"
    rf"for (?P<use>(?!{_NO_PURPOSE})[A-Za-z][^.;:()\n\d£]{{2,80}}?)"
    r"(?=\W*$|[.;:()\n]|, [A-Z]|,? and for\b|(?:,? and|,) (?:[A-Z]\w+,? )+for\b"
    r"|,? (?:but|while|with|from|since|until|on|which|where|bought|supplied|provided|by) )"
)
"""A purpose said right after a name: "Jontek, for night shelters", "X has been used for bulky waste"."""
# What a bracket after a name tells that is no work: whose it is, how it is had, where it runs, when, how it stands.
_NOT_WORK = (
    r"(?:suppl\w+|provid\w+|sold|bought|own\w*|former\w*|previous\w*|old|new|current\w*|present|exist\w+|host\w+"
    r"|cloud\w*|saas|on[- ](?!the\b|our\b)\w+"
    r"|premis\w+|based|browser|server\w*|version|v\d|release|edition|see|same|until|since|live|pilot\w*|trial\w*|plan"
    r"|planned|legacy"
    r"|contract\w*|agreement|framework|licen[cs]ed?|annual\w*|years?|yearly|months?|monthly|free|open|in[- ]house"
    r"|internal\w*|external\w*"
    r"|bespoke|third|group|company|now|not|no|none|nil|yes|both|above|below|attached|notes?|question|section|exempt\w*"
    r"|withheld|unknown|known"
    r"|called|short|products?|subscription|users?|seats|replac\w+|migrat\w+|moving|moved|archive|read[- ]only"
    r"|decommission\w*|switch\w*"
    r"|install\w*|implement\w*|went|joint\w*|shared|subsidiary|reseller|which|who|that|as|includ\w+|exclud\w+|excl"
    r"|incl|vat|approx\w*|circa"
    r"|each|total|one|two|three|four|first|second|ends?|expires?|due|roll\w*|exten\w+|options?|named|concurrent"
    r"|unlimited|is|are|was|were|has"
    r"|have|we|it|they|then|done|adults?|children|built|made|developed|written|took|part|family|maker|seller)"
)
_NO_WORK = rf"(?:[^()\s]+ ){{0,10}}?{_NOT_WORK}\b"
_WORKS = r"[a-z][a-z'’-]+(?: [a-z][a-z'’-]*| ?[,&/] ?[A-Za-z][A-Za-z'’-]+){1,9}"
AFTER: tuple[tuple[CuedPattern, str], ...] = (
    (
        cued(
            r"(?: (?:system|software|database|application))?,? (?:which |that |also |currently |now |mainly |mostly )*"
            r"(?P<use>(?:holds?|stores?|records?"
            r"|manages?|handles?|supports?|covers?|serves?|processes|tracks?|schedules?|pays?|produces?|generates?|deals? with"
            r"|brings? together|collects?|calculates?|looks after|takes? (?:in|care of)|keeps? track of) "
            rf"{_NO_OBJECT}[A-Za-z](?:[^.;()\n]{{3,90}}?(?=,? (?:and |while )?[A-Z]\w+ (?:the|our|all|has|does|takes|holds|is)\b)"
            r"|[^.;()\n]{3,90}))"
        ),
        "use.verb",
    ),
    (
        cued(
            r"(?: [A-Z][\w-]+){0,2}\s*\((?P<use>(?!(?:supplied|provided|formerly|previously|hosted|now|part|not|version|via"
            r"|from|by|see|same|in|on"
            r"|to|the"
            r"|until|since|live|no|also|or|and|as|with|which|being|planned|pilot|trial|legacy)\b)"
            r"[a-z][a-z]{2,}[a-z ,&/'’-]{2,80})[;)]"
        ),
        "use.bracketed",
    ),
    (
        cued(
            rf"(?: [A-Z][\w-]+){{0,2}}\s*\((?:used |mainly |only |just )*(?:for |by )?(?P<use>(?!{_NO_WORK}){_WORKS})\)"
        ),
        "use.in_brackets",
    ),
    (_KIND, "use.kind"),
    (
        cued(
            r"(?:\s*\([^()\n]{2,40}\))?,? (?:which (?:is|we) (?:use|used) |used |in order )?(?P<use>to (?:log|record|manage"
            r"|track|hold|store|keep"
            r"|issue|process|book|plan|schedule|write|draw|produce|send|monitor|report|publish|transcribe|dictate|administer"
            r"|collect|calculate"
            r"|pay|bill|run|handle|capture|register|map|search|review|redact|analyse|roster|allocate|inspect|edit|assess|chase"
            r"|check|sign"
            rf"|share|host|present|display|deal with|look after|support) {_NO_OBJECT}[a-z][^.;:()\n]{{3,80}})"
        ),
        "use.in_order",
    ),
)
# Those that tell what a system is, in whatever its figures are told of.
KINDS = slice(2, 4)
_BEGINS = r"(?:^|(?<=[.;:,•*–-] )|(?<=\n)|(?<= that ))"
_SUBJECT = (
    rf"(?P<use>{_BEGINS}(?!\W*(?i:that|this|it|they|these|those|all|we|what|which|who|there|no|yes|some|both)\b)"
    r"\w[^.;:\n]{3,110}"
)
_CALLED = (
    r"(?: (?:the|a|an|our|its))?(?: (?!(?:is|are|was|were|and|or|but|by|which|not)\b)[\w'’&-]+){0,6}?,?"
    r"(?: (?:called|named|by the name of|known as))?(?: [A-Z][\w&]+['’]s)? $"
)
# What people do in a system; not that they have, buy, host, pay for or are to change it.
_DOING = (
    r"(?!(?:is|are|was|were|be|been|has|have|had|hosts?|bought|buys?|built|made|wrote|developed|fills?"
    r"|signs?|lets?|train\w*|invest\w*|spen\w+|plans? to|intends?"
    r"|consider\w*|mov\w+|migrat\w+|works?|believes?|understands?|confirms?|can|could|will|would|may|might|do|does|did|not|who|that"
    r"|which|and|or|for|in|on|of|to|with|by|from|at|as|us|it|relies|rely|depends?|uses?|using|needs?|wants?|went|go|goes)\b)"
    r"[a-z]+(?: (?:up|out|down|off|together))?"
)
BEFORE: tuple[tuple[CuedPattern, str], ...] = (
    (
        cued(
            _SUBJECT + r"\b(?:is|are|was|were|been|being)(?: (?:now|all|also|still|then|each|currently"
            r"|mostly|mainly|both))*"
            r" (?!(?:supplied|provided|replaced|hosted|bought|purchased|procured|awarded|licensed|based|included|signed(?! off)"
            r"|moved|migrated"
            r"|integrated|linked|connected|interfaced|transferred|used|interested|trained|held|closed|covered|contained|considering"
            r"|charged|extended|invested|thrown|bundled|packaged|combined|compared|involved|listed|found|told|given|asked)\b)"
            r"(?:\w+(?:ed|en|wn|pt|ld)|put|sent|made|done|run|kept|met|dealt|bought|paid(?= (?:from|through|via)\b))"
            r"(?: (?:up|out|together|down|off|on|to|over|with))?"
            r"(?: by (?:(?:the|our|all|each) )?\w+)?"
            r" (?:in|on|onto|into|from|with|within|through|via|using|out of))" + _CALLED
        ),
        "use.passive",
    ),
    (
        cued(
            _SUBJECT
            + r"\b(?:is|are|was|were) (?:transcribed|processed|recorded|managed|handled|monitored|scheduled|calculated"
            r"|tracked|generated|collected|drawn|produced|printed|issued|created|published|stored|kept|taken|made|paid|run"
            r"|assessed|logged|dealt with) by)(?: [A-Z][\w&]+['’]s)? $"
        ),
        "use.passive",
    ),
    (
        cued(
            # Where it begins is told first: what follows is looked through once, not at every character.
            rf"{_BEGINS}(?!.{{0,110}}\b(?i:contracts?|agreements?|licen[cs]es?|staff|users?|teams?|support|hosting|servers?"
            rf"|costs?|spend"
            r"|councils?|trusts?|officers?|people|workers|colleagues|files?|details|information|prices?|data cent\w+)\b)"
            + _SUBJECT
            # What a system comes from is its seller.
            + r"\b(?<!software )(?<!system )(?<!package )(?<!product )(?<!application )"
            r"(?:(?:goe?s?|comes?|lands?|sits?|lives?|ends?|arrives?|(?<!both )(?<!services )(?<!teams )(?<!sites )run(?= on\b))"
            r"(?: (?:up|out|in|over|through|straight))? (?:in|into|on|onto|through|via|within|from|out of)"
            r"|(?:is|are)(?: (?:all|now|also|still|both|currently))? (?:in|on|within|part of|an? \w+ of"
            r"|the (?:job|work|province|task|business|role) of)))" + _CALLED
        ),
        "use.place",
    ),
    (
        cued(
            rf"(?P<use>{_BEGINS}(?:[\w'’-]+ ){{0,3}}?(?i:we|they|everyone|everybody|(?:\w+)?staff|\w*workers?|officers?|agents?"
            r"|practitioners?|teams?|panel|nurses|clinicians|managers|employees|teachers|advis[eo]rs|inspectors|colleagues"
            r"|people(?! records)|councillors|members|departments?|services?|units?|directorates?|offices?|branch|division|section"
            r"|residents|customers|parents|tenants|patients|students|[a-z]{3,}(?:ists|eers|ners|sors|tors|ians|tants|keepers"
            r"|holders|handlers))"
            r"(?: (?:also|now|all|then|each))?"
            rf" {_DOING} (?:[\w'’&-]+,? ){{1,9}}?"
            r"(?:in|on|into|onto|through|via|using|within))" + _CALLED
        ),
        "use.active",
    ),
    (
        cued(
            r"\b(?:an?|the|our|its|their) (?P<use>(?:[a-z][\w'’/&-]*,? (?:and )?){1,5})"
            + _THING
            + r",? (?:(?:is|are|which is) )?(?:called|named|by the name of|known as) $"
        ),
        "use.kind",
    ),
    (
        cued(
            r"(?P<use>\b(?:[Ee]very|[Aa]ll|[Ee]ach|[Mm]ost)(?: of)?(?: the| our)? (?:[\w'’]+ ){0,4}?(?:staff|officers?|employees?"
            r"|users?|colleagues|members?|councillors|clinicians|nurses|teachers|workers|teams?|services|departments"
            r"|directorates|wards"
            r"|schools|committees)\b[^.;,]{0,60}? (?:has|have|uses?|(?:is|are) on|can use|works? (?:in|on)) (?:access to )?)$"
        ),
        "use.who",
    ),
    (cued(rf"\b(?P<use>(?:[a-z][\w'’/-]+,? (?:and )?){{1,4}}){_THING} \($"), "use.kind"),
    (
        cued(
            r"\b(?:the|our|its|their|your|an?) (?P<use>(?:[a-z][\w'’/-]+,? (?:and )?){0,3}[a-z]{3,}(?:ing|ment|tion|ance|roll"
            r"|ledger)) \($"
        ),
        "use.kind_of",
    ),
)
