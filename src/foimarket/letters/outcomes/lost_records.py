"""Records that would tell, but do not: they are gone, begin too late, are silent, or were never divided as was asked."""

from __future__ import annotations

from foimarket.letters.outcomes.absent_things import FIGURE, PAPER, WORK

_RECORDS = r"(?:records?|accounts?|ledgers?|invoices?|paperwork|papers|files?|registers?|documents?|e-?mails|minutes)"
_TELLERS = (
    r"(?:contract|agreement|licence|file|ledger|register|invoice|order|list|spreadsheet|paperwork|minutes?|report|record"
    r"|records|files|accounts|system|software|supplier|documents?|documentation|survey|return)"
)
_KEPT_THINGS = (
    rf"(?:{_RECORDS}|data|figures?|histor(?:y|ies)|information|entries|details|transactions|notes|logs?|tickets?|statistics"
    r"|counts?"
    r"|orders?|contracts?|agreements?|spreadsheets?|reports?|messages|calls|cases|bids?)"
)
_GONE = (
    r"(?:destroyed|disposed of|shredded|weeded|discarded|thrown (?:away|out)|deleted|purged|wiped|erased|binned|scrapped"
    r"|overwritten"
    r"|lost|gone|culled|expired|cleared(?: out)?|decommissioned|recycled|pulped|mislaid|misplaced)\b"
)
GONE = (
    rf"\b(?<!\bno ){_KEPT_THINGS}\b[^.;]{{0,40}} (?:have|has|had|was|were)(?: since| all| now| long| been| already| then)"
    rf"{{0,3}} {_GONE}(?! (?:live|through|up|down|to|from|out to|well)\b)"
    r"|\b(?:have|has|was|were) been (?:destroyed|disposed of|shredded) (?:under|in line with|in accordance with)"
    rf"|\b(?:so|and|but) (?:these|those|they|it|this|that) (?:have|has|had|will have|was|were|['’]ve)(?: since| now| been| long"
    rf"| all){{0,2}} {_GONE}"
    r"|\b(?:outside|beyond|older than|past|exceeds?) (?:our|the|its) (?:\w+ )?retention (?:period|schedule|policy)"
    r"|\bretention period\b[^.;]{0,40} (?:has|had) (?:now |since )?(?:expired|passed|lapsed|ended|elapsed)"
    rf"|\b{_KEPT_THINGS}\b[^.;]{{0,40}} (?:are|is) (?:only )?(?:kept|retained|stored|held) (?:only )?for (?:only "
    rf"|just )?[^.;]{{3,40}}"
    r"(?:years?|months)\b,? (?:and |so |therefore|which means|meaning|hence)"
    r"|\b(?:retain|keep|hold|store|kept|retained)\b[^.;]{2,50} for (?:only |just |no more than )?(?:\w+ ){1,3}(?:years?|months)"
    r"(?: only)?,? (?:and )?(?:so|therefore|hence|meaning|which means)\b"
    rf"|\b{_KEPT_THINGS}\b[^.;]{{0,40}} (?:did|does|do|has|have) not survived?\b|\b(?:long|now|sadly"
    rf"|all) since (?:been )?{_GONE}"
    r"|\b(?:outside|beyond) what (?:we|the \w+) (?:\w+ )?(?:retain|hold|keep|record)s?\b"
    r"|\bfigures?\b[^.;]{0,40} (?:is|are) beyond us\b"
)
"""Records that were kept once."""
NOT_SO_FAR = (
    r"\bpredates? (?:our|the|these) \w*\s?(?:records?|systems?)\b"
    r"|\b(?:data|records?|figures|information|files?|logs?|histor(?:y|ies)|archives?|statistics"
    r"|ledgers?) (?:only )?(?:do(?:es)?"
    r" ?(?:not|n['’]t) )?(?:goe?s?|reach(?:es)?|extends?|stretch(?:es)?) (?:only )?(?:back )?(?:only|no further|(?:so |that "
    r"|as )far|far enough)"
    r"|\bonly (?:goe?s?|reach(?:es)?|dates?) back\b"
    r"|\bonly (?:ha(?:s|ve)|holds?|keeps?) (?:\w+ )?(?:records|data|figures|information) (?:from|since|for|back|after)\b"
    r"|\b(?:our|the|these|its|electronic|computerised|detailed) (?:\w+ ){0,2}?(?:records|data|figures|files|logs?|statistics)"
    r" (?:only )?(?:begins?|starts?|commences?) (?:only )?(?:in|from|with|on|after)\b|\brecords (?:only )?(?:begin|start"
    r"|commence) (?:only )?(?:in|from)\b"
    r"|\b(?:the )?(?:data|figures|records|information) (?:that )?(?:we|the \w+) (?:\w+ )?(?:holds?|have|has"
    r"|keeps?)\b[^.;]{0,60}"
    r" (?:is|are) (?:for|from|since|to)\b[^.;]{2,60} only\b"
    r"|\b(?:data|figures?|records?|history|information|entries|details|invoices?|transactions)\b[^.;]{0,60} not (?:\w+ )?"
    r"(?:carried|brought|moved|taken|migrated|transferred|copied|converted|loaded)\b"
)
"""Records that do not reach so far back."""
SILENT = (
    rf"\b{_RECORDS} (?:[a-z]+ ){{0,2}}?(?:do(?:es)?|did) ?(?:not|n['’]t) (?:\w+ )?(?:show|tell|say|identify|hold|give|record"
    r"|allow)\b"
    rf"|\b(?:the|our|this|that|original|any) (?:[\w-]+ )?{_TELLERS} (?:do(?:es)?|did) ?(?:not|n['’]t) (?:\w+ )?(?:show|tell"
    r"|state|say"
    r"|specify|mention|stipulate|identify|distinguish|give|quote|list) ?(?:(?:this|that|it|how|what|which(?! lot)|when|whether"
    r"|where"
    r"|between|a|an|any|the) ?|(?=\W*$|[.;,]))"
    rf"|\b{_RECORDS} (?:[a-z]+ ){{0,2}}?(?:(?:is|are) silent|mak(?:es?|ing) no mention|(?:contains?|shows?|gives?|has|have"
    r"|says?)"
    r" (?:nothing (?:about|on|of|for)|no (?:mention|trace|such)))\b"
    r"|\b(?:records?|holds?|shows?|lists?|gives?|captures?) [^.;]{3,60} (?:and|but) nothing (?:else|more)(?=\W*$|[.;,])"
    r"|\breport(?:s|ing)?\b[^.;]{0,30} (?:is|are) (?:not |im)possible\b"
    r"|\b(?:field|column|heading|category|detail|information|data|figure|date|value|price)s? (?:is|are)(?: not|n['’]t) (?:in"
    r"|on) (?:our|the)"
    r" (?:\w+ )?(?:register|ledger|records?|list|database|spreadsheet|accounts)\b"
    r"|\b(?:take out|split|separate|extract|isolate|break down|strip out|pick out|disaggregate|separating|extracting|isolating"
    r"|splitting"
    r"|breaking down)\b[^.;]{3,90} (?:can ?not be done|is (?:not |im)possible|is not (?:something|feasible)"
    r"|would be guesswork)\b"
    r"|\b(?:it|this|that)['’]s (?:anyone|anybody)['’]s guess\b"
    r"|\b(?:logged|counted|recorded|kept|measured|noted|tracked|collected|gathered|monitored|(?:written|taken|set) down"
    r"|added up)"
    r" by (?:nobody|no[- ]one)\b|\b(?:nobody|no[- ]one) (?:\w+ )?(?:writes?|wrote|takes?|took|sets?) (?:it|this|that"
    r"|them) down\b"
)
"""Records that do not say it."""
_EMPTY = (
    r"(?:(?:found|finds?|show\w*|produced|revealed|returned|yielded|turned up|located|identified|brought up|gave|came up with) "
    r"(?:nothing|none|no\b)|dr[ae]w (?:a )?blanks?|(?:came|come) (?:back|up) (?:empty|blank|with nothing)"
    r"|(?:was|were|proved|been) (?:unsuccessful|fruitless|in vain|to no avail)|without (?:success|result))"
)
SEARCHED = (
    r"\b(?:looked|searched|checked|enquired)\b[^.;]{0,60}\b(?:found|there (?:is|was|are|were)) (?:nothing|none)\b"
    rf"|\b(?:search\w*|enquir(?:y|ies)|inquir(?:y|ies)|trawl\w*|checks|look\w*)\b[^.;]{{0,60}}\b{_EMPTY}"
    r"|\brecords? (?:was|were|have been) (?:checked|searched)\b.{0,40}\b(?:none|no|nothing)\b"
)
"""Searches that found nothing."""
_SPEND = (
    r"(?:spend(?:ing)?|costs?|expenditure|payments?|consultants?|invoices?|it|this|that|they|these|data|figures?|time|charges?"
    r"|staff)"
)
_SORTED = (
    r"(?:coded|recorded|held|kept|logged|analysed|categori[sz]ed|reported|collected|collated|budgeted|accounted for|grouped"
    r"|allocated"
    r"|posted|booked|monitored|captured|measured|counted|classified)"
)
UNDIVIDED = (
    rf"\b{_SPEND}\b[^.;]{{0,30}} {_SORTED}(?: only| simply)? (?:to|by|at|under|against|per|on|in) [^.;]{{2,60}}?,? "
    r"(?:rather than|instead of|and not|not|but not) (?:to|by|at|under|against|per|on|in|individual\w*|separate\w*|each|\w+s\b)"
    r"|\b(?:all )?(?:lumped|bundled|rolled|mixed|merged|swept)(?: up)? (?:in|up|together|into|in with|with)\b[^.;]{3,60}"
    rf" (?:in|within) (?:the|our) (?:accounts?|ledger|invoices?|bill|total|budget|{FIGURE})\b"
    r"|\b(?<!there is )(?:no|without) (?:separate|individual|single|stand-?alone) (?:\w+ )?(?:prices?|costs?|figures?|sums?"
    r"|totals?|budgets?"
    r"|counts?"
    r"|records?|breakdowns?|amounts?|values?|percentages?|(?:budget |cost )?(?:lines?|codes?|headings?|cent(?:re|er)s?))\b"
    r"|\bno (?:price|cost|figure|budget|budget line|cost code|amount) (?:of its own|to itself|on its own|as such)\b"
    r"|\b(?:so|and|,) (?:there is |with )?no (?:split|breakdown)(?=\W*$|[.;,])"
    r"|\bnot (?:go|extend|reach|drill) (?:down )?to (?:that|this|such|the) (?:level|depth|detail)"
)
"""What was counted together, or by something else than was asked."""
UNMADE = (
    rf"\b(?:{PAPER}|{WORK}|dpias?|business cases?|evaluation|polling)(?: of (?:this|that|it|the \w+))?"
    r" (?:has|have|was|were|is|are)(?: ?(?:not|n['’]t)| never)(?: yet| ever)?(?: been)? (?:made|taken|kept|produced|drawn up"
    r"|written"
    r"|created|prepared|done|carried out|undertaken|conducted|completed|commissioned|compiled|maintained|performed|run"
    r"|calculated)\b"
    r"|\b(?:have|need|mean|involve|require|entail)s? (?:to )?(?:us to )?(?:creat|generat)(?:e|ing) (?:\w+ )?(?:information"
    r"|data|records?)\b"
    r"|\bnew (?:information|data|records?) (?:would )?(?:have )?(?:to be|being) (?:created|generated|produced)\b"
    r"|\b(?:mean|involve|require|entail|be|amount to)s? (?:the )?(?:creation|generation) of (?:\w+ )?(?:information|data"
    r"|records?)\b"
    r"|\byet to (?:be )?(?:work|calculat|count|measur|establish|determin|evaluat|assess|analy[sz]|collat|quantif)\w*"
    r"|\b(?:ask|asks|asking) (?:us to (?:speculate|guess|form)|for (?:speculation|an opinion|our opinion|a guess))\b"
    r"|\bwould be (?:pure |mere )?(?:speculation|guesswork|conjecture)\b"
)
"""What would first have to be made."""
