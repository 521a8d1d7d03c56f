"""What a column holds, told by its head, and what a cell does: days, sums, counts, services, hosts, lengths, uses or words."""

from __future__ import annotations

import re

from foimarket.letters.words.dates import SHORT_MONTH
from foimarket.letters.words.fields import names_contract, names_service
from foimarket.patterns import remembered

_DAYS = re.compile(
    r"\b(?:start|end|ends|expir\w+|renew\w*|from|to|until|till|since|dates?|commenc\w+|go-?live|live|introduced|awarded|installed"
    r"|implemented|contract|how long)\b",
    re.IGNORECASE,
)
_SUMS = re.compile(
    r"\b(?:costs?|value|price|fees?|charges?|spend|spent|amount|annual|yearly|total|paid|p\.?a)\b|£|\bs ?[+&] ?m\b",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"\b(?:users?|licen[cs]es|seats|number|no|quantity|count|devices|staff)\b(?! (?:by|from)\b)", re.IGNORECASE
)
_LENGTHS = re.compile(r"\btrain(?:ing|ed)\b|\binduction\b", re.IGNORECASE)
_HOSTS = re.compile(
    r"\bhost(?:s|ed|ing)?\b|\b(?:servers?|location|deployment|held where|where held|runs on)\b", re.IGNORECASE
)
_PLACES = re.compile(
    r"(?:for|for whom|who for|(?:service )?areas?|used (?:by|in)|services?|which service|social care|side"
    r"|(?:adults?|children) ?(?:/|or|and|&) ?(?:adults?|child(?:ren)?)\W*s?)$",
    re.IGNORECASE,
)
_USES = re.compile(
    r"(?:\w+ )?(?:purpose|us(?:e|es|age)|functions?|used for|what (?:it is |it's |is it )?(?:used )?for|role)\b",
    re.IGNORECASE,
)
_DAY = re.compile(rf"(?:19|20)\d\d\b|\d[./-]\d\d?[./-]\d|\b{SHORT_MONTH}[a-z]* ?['’]?\d", re.IGNORECASE)
_SUM = re.compile(
    r"\W*£\s?\d|\d[\d,.]* ?(?:k|m)?\W*(?:p\.?a\.?|per (?:year|annum|month))?$"
    r"|(?:inc(?:l(?:\.|uded|uding)?)?\b|free\b|no (?:charge|cost|fee)\b|part of\b"
    r"|in the (?:price|cost) of\b|within the (?:price|cost)\b)",
    re.IGNORECASE,
)
_COUNT = re.compile(r"\W*\d[\d,]*\W*$")
_TEN_THOUSAND = len("10,000")
_NOTHING = re.compile(
    r"\W*(?:n/?a|none|nil|not (?:known|applicable|held|recorded|stated|given)|unknown|tbc|rolling|ongoing)?\W*$",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"(?:\d[\d.]*|½|one|two|three|four|five|six|seven|half(?: an?)?|an?|under an?)[ -]?(?:½ ?)?"
    r"(?:h|hrs?|hours?|days?|mins?|minutes?|sessions?)\b",
    re.IGNORECASE,
)
_SERVICE = re.compile(
    r"(?:(?:adults?|child(?:ren)?|family|families|young people)(?:['’]?s?['’]?)?(?: (?:and|&|/) )?)+"
    r"(?:(?:social care|services?|social work|care|health|families|asc|csc|only|\W)*)$"
    r"|(?:both|all|asc|csc|ascs?|cs|yos|yot|mash|corporate|a|c|a ?[/&+] ?c)(?: services?| of them)?$",
    re.IGNORECASE,
)
_HOST = re.compile(
    r"(?:the )?(?:council|supplier|vendor|cloud|web|azure|aws|saas|on[- ]prem\w*|in[- ]house|self[- ]hosted|local(?:ly)?|internal"
    r"(?:ly)?|external(?:ly)?|us|them|remote(?:ly)?|internet|third[- ]party"
    r"|data ?cent(?:re|er)|hosted|private cloud|public cloud)\b"
    r"(?:['’]?s?)(?:[ -](?:hosted|cloud|servers?|data ?cent(?:re|er)|by (?:the )?(?:supplier|council|vendor)))*(?:\W*\(.*\))?\W*$",
    re.IGNORECASE,
)


@remembered
def kind_of_head(words: str) -> str:
    """What the head of a column says of its cells."""
    if _PLACES.match(words) or names_service(words.lower()):
        return "service"
    if names_contract(words.lower()):
        return "words"
    if _LENGTHS.search(words):
        return "length"
    if _HOSTS.search(words) and not _SUMS.search(words):
        return "host"
    if _DAYS.search(words) and not _SUMS.search(words.partition("(")[0]):
        return "day"
    if _SUMS.search(words):
        return "sum"
    return "count" if _COUNTS.search(words) else "use" if _USES.match(words) else "words"


@remembered
def kind_of_cell(words: str) -> str | None:
    """What a cell holds; None where it says that there is nothing."""
    if _NOTHING.match(words):
        return None
    if "£" in words:
        return "sum"
    if _LENGTH.match(words):
        return "length"
    if _DAY.search(words):
        return "day"
    if _COUNT.match(words):
        return "thousands" if len(words.strip("~ .")) >= _TEN_THOUSAND else "count"
    kinds = (("sum", _SUM), ("service", _SERVICE), ("host", _HOST))
    other = "text" if 2 * sum(word[0].islower() for word in words.split()) > len(words.split()) else "words"
    return next((kind for kind, pattern in kinds if pattern.match(words)), other)
