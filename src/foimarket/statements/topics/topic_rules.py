"""The vocabulary that tells each kind of fact that questions ask for."""

from __future__ import annotations

from foimarket.statements.topics.link_questions import EXCHANGED, PRECEDED
from foimarket.statements.topics.running_questions import BOUGHT, HOSTED, SUPPORTED
from foimarket.statements.topics.topic import SYSTEM, Topic
from foimarket.statements.topics.user_questions import USERS_ASKED

__all__ = ["RULES", "SYSTEM", "Topic"]

_LETTERS = r"[\w/,()&-]"
# At most nine words, or parts of one ("subsystem"). Words are taken whole: divided at every letter, a question of a few words would
# cost half a second.
_FEW_WORDS = rf"(?:{_LETTERS}++[ '’]*+){{0,8}}?(?:{_LETTERS}++[ '’]*+|{_LETTERS}*)"
RULES: tuple[tuple[Topic, str], ...] = (
    (
        Topic.OTHER_SPEND,
        (
            r"payroll spend|spend (?:on|for) payroll|for payroll"
            r"|total annual spend(?!.{0,80}\b(?:software|systems?|contracts?|licen[cs]\w+|suppliers?|products?"
            r"|platforms?|provider|applications?|solutions?)\b)"
            r"|^(?!.*\b(?:software|systems?|contracts?|licen[cs]\w+|suppliers?|it)\b).*\bspend (?:in|for) [\d–/-]+ ?\??$"
            r"|how much of it was on payroll|agency staff|^annual spend \d{4}"
            # What technology costs as a whole, of which systems are a part.
            r"|^\W*(?:what (?:is|was) |(?:the|your|our) |total |overall |annual |whole |net |gross |council(?:['’]s)? )*"
            r"(?:(?-i:I\.?C?T)|ict|digital|technology|computing)(?: and (?:digital|technology|ict|(?-i:IT)))?(?: (?:revenue|capital"
            r"|department(?:al)?|services?|directorate|annual|total))* (?:spend(?:ing)?|budget|expenditure)\b(?! (?:code|holder))"
        ),
    ),
    (
        Topic.SOFTWARE_SPEND,
        (
            r"^(?!.*\b(?:when|expir\w*|how many|how long|number of|renew\w*|users?|(?:the|this|your) software licen[cs]e)\b)"
            r".*software licen[cs](?!ed)|spend (?:on|for) (?:(?!the |this |that |your )\w+ ){0,3}software"
            r"|licen[cs]ing\b.{0,30}spend|^\W*(?:total |annual |overall )*software (?:spend(?:ing)?|expenditure|budget)\b"
        ),
    ),
    (
        Topic.POPULATION,
        (
            r"\bpopulation\b|how many (?:people|residents|patients|citizens) (?:live|are in)|how many (?:live|reside|dwell)\b"
            r"|(?:how many|number of) (?:people|residents|patients|citizens|inhabitants) (?:does|do|did|that|which)\b[^?]{0,40}"
            r"\b(?:cover|serve|care for|police|look after|have)\b(?!.{0,20}\b(?:portal|accounts?|regist|log|sign))"
            r"|catchment"
        ),
    ),
    (
        Topic.STANDALONE,
        (
            r"stand[- ]?alone|stand alone"
            r"|\b(?:do(?:es)?|are|is) not (?:\w+ )?(?:exchang|shar(?:e|ing) data|interact|connect|integrat|link|interfac)"
            r"|exchange data with no other|do not interact|share no data"
        ),
    ),
    (
        Topic.INTEGRATED,
        (
            r"^(?!\W*(?:\w{1,3}[.)]\s*)?(?:is|does|can|which|what|has)\b).*(?:exchange data|interact|share data"
            r"|connect\w*|integrate\w*) with (?:at least one|one or more|another|any other|other)"
            r"|exchange data with another|how many exchange data|api calls"
        ),
    ),
    (
        Topic.SYSTEM_COUNT,
        (
            r"(?!.{0,60}\b(?:systems|applications|databases)\b.{0,20}\b(?:replaced|retired|decommissioned|procured|bought|purchased"
            r"|introduced|switched off)\b)"
            r"how many (?:\w+ ){0,2}(?:information systems|databases|systems|applications|software)(?! (?:licen|users?|seats))\b"
            r"|number of (?:\w+ )?(?:databases|information systems|systems|applications)"
            r"|number of (?:(?!users?\b|licen|seats|staff|people|officers|hours|days|servers|modules|changes|years|months"
            r"|requests|contracts"
            r"|suppliers|times|faults|incidents|calls)[\w-]+ ){2,4}(?:databases|information systems|systems"
            r"|applications)\b(?! (?:licen|user))"
        ),
    ),
    (
        Topic.SINCE,
        (
            r"^\W*how long\W*$|how long (?:\w+ ){0,4}(?:been using|you have (?:used|had)|have you (?:used|had|been)|has it been"
            r"|each has been used|in use|have had)"
            r"|for how long (?:you |have )|how many years.{0,20}in use|^(?:\d\.? )?in use\b|in use since"
            r"|go(?:ne)? live|went live|length of use|when .{0,25}(?:implement|introduced|installed)"
            r"|first used|used since|years? in use|been in use|how long.{0,30}\b(?:use[ds]?|using)\b|go-live"
            r"|live date|^live\W*$|date of implementation|started using|^start(?:ed)?\W*$"
            r"|(?:when|what date|what year|which year)\b(?!.{0,50}\b(?:contract|agreement|licen[cs]e))(?!.{0,40}\b(?:will"
            r"|plan)).{0,50}\b(?:beg[aiu]n|start|adopt|deploy|roll(?:ed)? out|implement|install"
            r"|introduc|commission)\w*(?!.{0,20}contract)(?:.{0,20}\b(?:us(?:e|ing)|system|software|it)\b|\W*$)"
            r"|date (?:of )?(?:first used?|first use|install\w*|implement\w*|introduc\w*|adopt\w*|deploy\w*)|(?:date"
            r"|year) installed"
            r"|^\W*(?:date|year)(?: of)? (?:implemented|introduced|introduction|purchased?|acquired|procured|bought|adopted)"
            r"|implementation date|how (?:old|long ago)|since when|years? of use|time in use"
        ),
    ),
    (
        Topic.END,
        (
            r"how (?:long|much longer).{0,60}\b(?:contract(?:s|ed)?|tied|committed|signed up)\b"
            r"|how long (?:does|will|would|is|do) (?:it|this|that|they|each) (?:run|last|for\b)"
            r"|^\W*duration\b|(?:begin|start)s?\b.{0,20}\b(?:and|to)\b.{0,15}\b(?:finish|end"
            r"|expir)|contract.{0,60}\b(?:expir|end|runs? out|run out|terminat)|\bexpir|\bend dates?\b"
            r"|\bends?\b.{0,20}contract|^\W*ends?(?:$|[,(:;])|contract (?:until|to)\b|(?:when|date).{0,40}(?:contract|agreement"
            r"|licen[cs]e).{0,30}(?:end|expire|run|finish)|renewal date|^contract$|contract end|runs? out"
            r"|current contract|when .{0,40}\b(?:renew|renewal)\b|due for renewal|renewal date|until when|contract up\b"
            r"|contract dates|dates? of (?:the |each )?(?:contract|agreement)"
            r"|(?:length|duration|term) of (?:the |each |this )?(?:\w+ )?(?:contract|agreement|licen[cs]e)|contract (?:length"
            r"|duration|term)\b"
            r"|(?:licen[cs]e|contract|agreement)s? (?:fall|come|is|are) (?:due|up)|come up for|how many years does it run"
        ),
    ),
    (
        Topic.START,
        (
            r"(?:begin|start)s?\b.{0,20}\b(?:and|to)\b.{0,15}\b(?:finish|end|expir)|contract.{0,60}\b(?:start"
            r"|begin|began|commence|signed|awarded)|\bfrom (?:(?:what|which) date|when)\b.{0,80}\b(?:contract|agreement"
            r"|run)|\bcontract award\b"
            r"|\benter(?:ed)? into (?:the|this|your|a) (?:contract|agreement)|(?:contract|agreement).{0,30}\bcom(?:e"
            r"|ing) into (?:force|effect)|\bstart dates?\b|commencement|contract (?:from|since)|contract dates"
            r"|dates of (?:the |each )?(?:contract|agreement)"
            r"|when .{0,30}contract .{0,20}(?:start|begin|sign)|when .{0,20}\bsigned\b"
        ),
    ),
    (
        Topic.EXTENSION,
        (
            r"\bexten(?:d|sion)|\blengthen(?:ed|ing)?\b|\bprolong|\b(?:further|extra|additional|optional) (?:years?"
            r"|terms?|periods?)\b"
            r"|^\W*(?:further )?options?(?: to extend| left| remaining)?\W*$"
            r"|\b(?:incl(?:\.|uding|usive of)|with|and|any|what|which) (?:any |all |the )?options?\W*$"
            r"|^\W*exts?\.?(?: (?:options?|periods?)\b|\W*$)"
            r"|\boptions? to renew\b|\bbeyond (?:the|its) (?:end|expiry|initial|term)\b"
        ),
    ),
    (Topic.HOSTING, HOSTED),
    (Topic.SUPPORT, SUPPORTED),
    (
        Topic.COST,
        (
            r"\bcosts?\b|\bworth\b|\bwhat (?:did|do|does|is|was|were|we)\b.{0,40}\b(?:pay|paid)\b|\b(?:annual|yearly|contract"
            r"|total) (?:value|sum|fee|charge|payment)|^value\b|\bamounts? paid|how much(?! (?:longer|more time)\b)"
            r"|\bspen[dt]|\bprice|\bpaid\b|\bfees?\b"
            r"|(?<!penalty )(?<!land )\bcharges?\b(?! notice)|value of|contract value|£"
            r"|\b(?:maintenance|support|licen[cs]es?|hosting|subscriptions?|rental)s? (?:\w+ )?(?:p\.?a\b|per annum|per year"
            r"|a year|annually)"
            r"|\bGBP\b|\bwhat (?:went|goes|has gone) on\b|s&m|yearly|annual (?:support|maintenance|licen[cs]e)|amount"
        ),
    ),
    (
        Topic.TRAINING,
        (
            r"\btraining\b|\btrain(?:ed|ing)? h(?:ou)?rs|\btrain (?:hrs|type)|\btrained\b|\btrain (?:\w+ ){0,3}(?:users?"
            r"|staff|people"
            r"|\w*workers?|officers?|employees|starters|joiners|colleagues|practitioners|them|nurses|clinicians|managers)\b"
            r"|^\W*how (?:(?:it|this|that|they) (?:is|are)|(?:is|are) (?:it|this|that|they)) (?:given|taught)\W*$"
            r"|\bhow (?:do|does|did) (?:[\w’']+ ){1,4}learn (?:to use )?(?:it|the \w+|[A-Z]\w+)\b"
            r"|^\W*(?:mode|method|form|format|means)s? of delivery\W*$"
        ),
    ),
    (Topic.USERS, USERS_ASKED),
    (Topic.PROCUREMENT, BOUGHT),
    (Topic.INTEGRATION, EXCHANGED),
    (Topic.REPLACED, PRECEDED),
    (
        Topic.USE,
        (
            r"\b(?:which|what|list|name)\b.{0,40}\bmodules\b|^\W*modules?\b(?:\W*$| [\w ]{2,12}\W*$)|^\W*for\W*$"
            r"|what (?:it is|it's|each is|is it|are they|the system is)\b.{0,30}\b(?:use[ds]?|using)\b.{0,30}\bfor"
            r"|(?!what (?:is|are) used for \w)(?:what|which|is it|are they|it is|they are|being)\b.{0,60}\bused for|^\W*used for"
            r"|jobs (?:it"
            r"|the system|they)|what (?:\w+ ){0,3}does for you"
            r"|what (?:it|the system|each) does\b|^(?:\d\.? )?(?:purpose|use|used for|usage|function)s?\b"
            r"|(?<!this )(?<!that )(?<!these )(?<!those )purpose"
            r"|\b(?:primary|main|principal|intended) (?:use|function|role|task)s?\b"
            r"|what (?:\w+ ){0,2}(?:functions?|tasks?|processes|activities|work)\b.{0,40}\b(?:perform|support|do(?:es)?|cover"
            r"|carry|carries|serve|run)"
            r"|^\W*(?:[\w']+ ?/ ?)?(?:(?:its|their|the|main|key|business|system|intended|principal|current) )*"
            r"(?:uses?|usage|purposes?|functionality|functions?|coverage|role|(?:areas?|scope) of use|tasks?|processes|what for"
            r"|business (?:area|process|need|activity)|work done|activities|capabilit(?:y|ies))"
            r"(?: (?:it|they) (?:is|are) put to| (?:performed|supported|covered|served|undertaken|carried out))?"
            r"(?: \([^()]*\))?(?:,? e\.?g\b.*)?\W*$"
            r"|(?:functions?|functionality|scope) (?:of|performed|covered)\b|what (?:it|they|each|this)(?: one)? (?:is|are|was"
            r"|does) for"
            r"|what (?:is|are) (?:it|they|these|this|each) for|what .{0,20}contract covers|how (?:is|are) (?:it|they"
            r"|the \w+) used\b"
            r"|(?:for )?which (?:\w+ )?(?:staff(?:ing)? groups?|staff|users|departments?|services?(?! desk)|teams?"
            r"|directorates?)\b.{0,40}"
            r"\b(?:have|has|use[sd]?|using|covered|make|makes|on it)\b"
        ),
    ),
    (Topic.CRM, r"\bcrm\b|customer relationship"),
    # One for boards or bidders is no portal for residents.
    (Topic.PORTAL, r"(?<!board )(?<!tender )(?<!tendering )(?<!procurement )(?<!supplier )(?<!provider )\bportal\b"),
    (
        Topic.SUPPLIER,
        (
            r"\bsuppl(?:ier|ies|y)|^\W*(?:sellers?|sold by|made by|makers?|manufacturers?|developers?|who|from"
            r"|from whom|firm|bought (?:from|of))\W*$"
            r"|\bwho (?:makes?|made|wrote|sells?|sold|publishes|licenses)\b|\bprovider|\bwho (?:currently )?provides"
            r"|\bvendor|\bcompany|(?:through|from) whom|\bby whom\b.{0,60}\b(?:suppl|provid|sold|made|written"
            r"|developed|licen[cs])|\bwith whom (?:is|are|do|does) (?:you|it|this|the|your) (?:\w+ )?contract"
            r"|\bwhom? (?:is|are) .{0,30}\bcontracts? (?:with|held)\b"
            r"|\b(?:which|what) (?:\w+ ){0,2}firms?\b|who wrote|\b(?:awarded|incumbent|winning|current|main) contractors?\b"
            r"|^\W*(?:and |if (?:so|yes|it is|they are),? )?(?:by|from) whom\b[^?;.]{0,25}\W*$"
            r"|\bname of (?:the )?contractors?\b|\bcontractors?['’]? name\b|^\W*contractors?\W*$"
            r"|\bwhom? (?:do|does|did) .{1,40}\b(?:come|buy|get) (?:it |them |this )?from\b"
            r"|\bwhere (?:do|does|did) (?:it|they|this|these|the (?:\w+ )?(?:system|software|product|package)) come from\b"
            r"|developed in-house|built in-house"
        ),
    ),
    (
        Topic.NAME,
        (
            rf"\bname(?:s|d)?\b(?! and title| of (?:the )?(?:person|officer|council|authority"
            rf"|organisation)).{{0,60}}{SYSTEM}|{SYSTEM}.{{0,12}}\bnames?\b|(?:which"
            rf"|what(?! (?:information|annual|training|data|cost|is the (?:annual |total "
            rf"|yearly )?cost))) {_FEW_WORDS}{SYSTEM}\b"
            rf"|what .{{0,25}}{SYSTEM}.{{0,10}}called|is called|^\W*(?!(?:previous|former|old|number|replacement|future|new|other"
            rf"|how)\b)(?:(?:[\w/&'’-]+|[–—]|\([\w/&'’ -]{{1,40}}\)),? ){{0,6}}{SYSTEM}(?: in use| used| name)?\W*$"
            rf"|which one does the|systems? and suppliers?"
            rf"|^(?:\d\.? )?(?:name|system|systems|product|application)\b(?! of (?:the |your )?(?:suppl|contractor"
            rf"|compan|provider"
            rf"|vendor|firm|seller|maker|manufacturer|person|officer|manager|contact|organisation|authority|council"
            rf"|school|site|road)| (?:type|category|owner))"
            rf"|its name|\bbrand\b|^\W*(?:what (?:we|you|they|it['’]?s|it is) call(?:ed)?(?: it)?|known (?:here )?as|called)\W*$"
            rf"|\blist\b.{{0,40}}{SYSTEM}|what (?:do you|does the \w+) use"
            rf"|(?:do you|does (?:the|your)|is there|is an?|is any|are there|are any|have you|has the)\b.{{0,60}}{SYSTEM}"
            rf"|^\W*is (?:[\w-]+ ){{1,3}}{SYSTEM} (?:in use|used|in place)"
            rf"|(?:information|details?) (?:on|about|of|for) (?:these|the following|your|the) (?:\w+ ){{0,3}}{SYSTEM}|(?:name"
            rf"|list|state|give|specify)\b.{{0,40}}(?:provider|{SYSTEM})"
            rf"|what the \w+(?: \w+)? (?:is|are) called|which technolog|technologies/vendors"
            rf"|other (?:\w+ ){{0,3}}{SYSTEM}\b.{{0,20}}\buse|^\W*(?:if (?:yes|so),? )?(?:which|what) (?:one|is it|product)\b"
            rf"|^\W*(?:the|your|an?|any) (?:[\w/'’-]+ ){{0,5}}(?:{SYSTEM}|portal)\b(?:,| (?:used|by which|that|which|for|to|in"
            rf"|through|behind)\b|\W*$)|^\W*which (?:[\w/'’-]+ ){{1,5}}(?:do|does) (?:you|your|the)\b.{{0,40}}\b(?:use|have|run"
            rf"|operate)s?\W*$|which (?:do|does) (?:you"
            rf"|the council) use|name ?/ ?supplier|and which\?|names? and suppliers?|which (?:council )?(?:services"
            rf"|departments).{{0,40}}using"
        ),
    ),
)
