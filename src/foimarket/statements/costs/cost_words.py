"""The words that tell what money is paid for: bringing a system in, a whole term, or a year of it."""

from __future__ import annotations

import re

from foimarket.letters.words.dates import MONTHS
from foimarket.patterns import CuedAlternatives, cued
from foimarket.statements.values.numbers import NUMBER

# The work of bringing a system in, as a noun ("installation") and as what somebody does ("setting each of them up").
_WORK = (
    r"(?:implementation|installation|deployment|migration|conversion|configuration|commissioning|customi[sz]ation"
    r"|set[- ]?up|start[- ]?up|(?:change|switch)-?over|go(?:ing)?[- ]live|cut[- ]?over|roll[- ]?out|data[- ](?:cleans\w+"
    r"|load\w*|transfer)|tailoring)"
)
_IT = r"(?:(?!(?:and|or|the supplier)\b)[\w'’-]+ ){0,5}?"
_DOING = (
    r"(?:implementing|installing|deploying|migrating|converting|configuring|commissioning|customi[sz]ing|introducing|buying"
    r"|(?:moving|switching|changing|migrating) (?:over |across )?(?:to|from|onto)|purchasing|acquiring|procuring|developing"
    r"|building|launching|transferring|tailoring|getting (?:there|started)"
    rf"|setting[- ]?up|(?:setting|putting|bringing|getting|moving|rolling) {_IT}(?:up|in|live|across|over|out"
    r"|into place|into use))"
)
_TO_DO = (
    r"to (?:implement|install|deploy|migrate|convert|configure|commission|customi[sz]e|introduce|buy|purchase|acquire|procure"
    rf"|develop|build|launch|transfer|tailor|go live|get (?:started|going)|set[- ]?up|(?:set|put|bring|get|move|roll) {_IT}(?:up|in"
    r"|live|across|over|out|into place|into use))"
)
# When it was done tells nothing of what a sum is for.
_NOT_WHEN = (
    r"(?<!since )(?<!since its )(?<!after )(?<!before )(?<!until )(?<!during )(?<!taking )(?<!includes )(?<!including )"
)
BRINGING = rf"(?:{_WORK}|{_DOING}|{_TO_DO})"
"""An expression for the work of bringing a system in."""
BRINGING_IN = cued(rf"\b{_NOT_WHEN}(?:{BRINGING}|implemented)\b", re.IGNORECASE)

_ONCE = (
    r"one[- ]?(?:off|time)|once only|only once|paid once|non-?[- ]?recurr(?:ing|ent)|on-?boarding|single payment"
    r"|up[- ]?front|joining fee"
    r"|capitali[sz]ed|(?:the|an?|this|last|latest|major|version|(?:19|20)\d\d) (?:\w+ )?upgrade|outright|lump sums?|perpetual"
    r"|(?:the |initial |software |system )build(?= (?:costs?|phase|stage|charges?|was|of)\b|\W*$|\))"
    r"|initial(?:ly)?(?! (?:term|period|contract|\d|\w+[- ]year))|outset|capital (?:costs?|outlay|sum|investment|expenditure)"
    r"|of capital|at (?:the start(?! of (?:every|each|the (?:financial |contract )?year))|go-live|inception|signing|signature)"
    r"|(?:will|would|does|did|do|shall) not (?:be (?:charged|paid|incurred|billed|repeated) again|recur|be repeated)"
    r"|had been spent by then|purchased? (?:price|cost)|(?:original|first) (?:purchase|price|outlay|cost)"
    r"|(?:pilot|trial)s? (?:phase |period |project )?(?:(?:of|for|with) [\w.-]+ )?(?:cost|came to|was priced)"
)
ONCE = cued(rf"\b(?:{_ONCE})\b", re.IGNORECASE)
"""Words for what is paid once."""

_TO_ANOTHER = r"(?: over| across)? (?:from \w[\w+ -]{1,30} )?to (?=(?-i:[A-Z]))"
MOVING_BEFORE = re.compile(
    rf"\b(?:moving|migrating|migration|switching|changing|transferring|upgrading){_TO_ANOTHER}[^.;£]{{0,40}}$",
    re.IGNORECASE,
)
MOVING_AFTER = re.compile(
    rf"[^.;£]{{0,40}}\bto (?:go|move|migrate|change|switch|upgrade|convert|transfer){_TO_ANOTHER}", re.IGNORECASE
)
"""Words before and behind the price of going from one product to another: it is paid once."""

BRINGING_BEFORE = re.compile(
    rf"\b{_WORK} (?:costs?|charges?|fees?|payments?|prices?)(?: of| was| were| is|:)? $", re.IGNORECASE
)
"""Words right before what bringing a system in was charged: it is paid once, whatever is paid yearly beside it."""

YEARLY = cued(
    r"\bper (?:annum|(?:financial )?year)|\bp[./]?a\.?\b|\ba year\b|\bannual(?:ly|i[sz]ed)?\b|\byearly\b"
    r"|\b(?:each|every) (?:financial |contract )?year|/\s?y(?:ea)?r\b"
    r"|\b(?:each|every|for|per) (?:(?:each|every|the|last|past|next) ){0,2}(?:twelve|12)[- ]months?\b"
    rf"|\b(?<!non-)(?<!non )(?<!none of it )(?<!not )recurr(?:ing|ent)\b|\b(?:each|every) (?:{'|'.join(MONTHS)})\b"
    r"|\bongoing (?:costs?|charges?|fees?)\b|\byear on year\b|\b(?:last|this|(?:the )?(?:past|previous|current"
    r"|latest)) (?:financial )?year\b"
    r"|\b(?:for|in) (?:the|a) (?:whole|full|typical|normal|usual) year\b",
    re.IGNORECASE,
)
"""Words for what is paid each year."""

UNTIL_NOW = cued(r"\bto[- ]date\b|\b(?:so far|up to now|until now|thus far)\b", re.IGNORECASE)
"""Words for what has been spent until now, whatever it was spent on."""

_SPAN = r"(?:term|period|duration|life(?:time|span)?)"
TOTAL = CuedAlternatives(
    rf"\b(?:over|in(?= the )|for(?!.{{0,40}}\bat (?: |£))) (?:the |its |a )?(?:[\w-]+ ){{0,2}}?(?:{NUMBER}[- ](?:\w+ )?"
    rf"(?:years?|yrs?|months?)"
    rf"|(?:whole|full|entire|complete) (?:contract|agreement|{_SPAN})|life\w*)\b"
    rf"|\b(?:full|whole|entire|complete) (?:contract )?{_SPAN}\b|\b(?:over|for|during|throughout|across) (?:the"
    rf"|its) (?:(?:initial|first|minimum|original|present|current) )?(?:contract )?{_SPAN}\b"
    rf"|\b{_SPAN} of the (?:contract|agreement|deal|licen[cs]e)\b|\bcontract {_SPAN}\b"
    rf"|\b{NUMBER}[- ]?years?[’']?[- ](?:price|costs?|contract|deal|term|agreement|value|sum|licen[cs]e|subscription)\b"
    rf"|,? ?\(?{NUMBER} (?:years|yrs)\W*$"
    r"|\b(?:let|awarded|signed|won|placed|agreed) (?:(?:for|at) )?(?:(?:a|the) )?(?:contract )?(?:sum|price|value|total"
    r"|figure|worth)\b"
    r"|\b(?:was|were) (?:let|awarded|signed|placed) (?:for|at) £|\bcommit\w* (?:to |ourselves to )?(?:spen\w+|pay\w*)\b"
    r"|\btotal (?:contract|cost|value|of|sum|price|commitment)\b"
    r"|\b(?:contract|award|tender) (?:value|sum|price)\b"
    r"|\b(?<!net book )value of the\b|\bwhole-?[ -]?life\b"
    r"|\blifetime\b"
    r"|\b(?:outlay|spend|spent|expenditure|payments?|paid|came) (?:up )?to (?:the end of|\d|now\b|date\b)"
    r"|\b(?:contract|agreement|deal|award) (?:is|was) (?:worth|for)\b|\b(?:net|total) spend\b|\bworth\b.{0,30}\bfor \w+ years"
    rf"|\bbetween (?:\w+ )?(?:19|20)\d\d and (?:\w+ )?(?:19|20)\d\d\b|\({NUMBER} (?:years?|yrs?)\)"
    r"|\b(?:aggregate|cumulative|combined total|grand total)\b|\b(?:to[- ]date|so far|up to now)\b"
    r"|\badd(?:s|ed|ing)? up to\b|\btotall(?:ing|ed)\b|\blast \d+ months"
    r"|\b(?:spent|paid|cost)\b.{0,60}\bsince\b|\bsince\b.{0,60}\b(?:spent|paid|cost)\b",
    re.IGNORECASE,
)
"""Words for what is paid over a whole term, or has been."""

ALTOGETHER = cued(
    r"\b(?:in all|all told|altogether|in total|in aggregate|all in)\b(?! (?:areas|cases|respects|services|of))",
    re.IGNORECASE,
)
"""Words for a whole, which may be that of one year."""

# Told of a sum by the words right behind it: "£9,000 (plus VAT) is paid each year for three years".
YEARLY_NEXT = cued(
    r"\s*(?:(?:\(?(?:plus|\+|exc?l?\w*\.?|inc?l?\w*\.?) VAT\)?,?|is|was|paid|payable|charged|billed|invoiced) ){0,3}"
    r"(?:(?:a|per|each|every) (?:year|twelve months)|per annum|annually|yearly|p\.?\s?a\b|/\s?y(?:ea)?r\b)",
    re.IGNORECASE,
)

MONTHLY = cued(r"\b(?:per|a|each|every) month|\bmonthly|\bpcm\b|/\s?month\b", re.IGNORECASE)
QUARTERLY = cued(r"\b(?:per|a|each|every) quarter\b|\bquarterly\b", re.IGNORECASE)
_HEAD = r"(?:user|licen[cs]e|seat|learner|employee|head|person|agent|device|log-?in|account)"
PER_USER = cued(
    rf"(?:\b(?:per|each|every) |/\s?)(?:named |concurrent )?{_HEAD}(?:,? (?:per|a|each|every) (?:month|year|annum))?\b"
    rf"|\ba {_HEAD},? (?:per|a|each|every) (?:month|year)\b",
    re.IGNORECASE,
)
"""A rate for each user."""
_EACH = re.compile(r"(?:\b(?:each|every|an?)|/)\s?(?=\w)", re.IGNORECASE)


def rate_of(words: str) -> str | None:
    """What `PER_USER` finds in words, in one spelling: ``per user per month``."""
    found = PER_USER.search(words)
    return _EACH.sub("per ", found.group().lower().replace(",", "")) if found else None
