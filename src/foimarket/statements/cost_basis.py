"""What a sum of money is for: a year, the whole term, or once."""

from __future__ import annotations

import re

from foimarket.patterns import cued, remembered
from foimarket.statements.clauses import Clause
from foimarket.statements.dates import financial_year_in
from foimarket.statements.money import Amount
from foimarket.statements.numbers import NUMBER
from foimarket.statements.statement import Attribute

_ONE_OFF = cued(
    r"\bone[- ]?off|\bset[- ]?up|\bto (?:implement|buy|purchase|install|develop|build)\b|\bimplement(?:ation|ed)"
    r"|\binitial(?:ly)?\b(?! (?:term|period|contract|\d|\w+[- ]year))|\boutset\b|\bsingle payment"
    r"|\bpaid once|\bmigration|\bcapital cost|\binstallation|\bat the start|\bupfront|\bone[- ]time"
    r"|\bhad been spent by then|\bpurchase(?:d)? (?:price|cost)",
    re.IGNORECASE,
)
_TOTAL = cued(
    r"\bover (?:the )?(?:\w+[- ])?(?:\d+|two|three|four|five|six|seven|ten|its|whole|full|life)[- ]?\w*"
    r"|\btotal (?:contract|cost|value)|\bcontract (?:value|sum|price)|\bvalue of the\b|\bfor (?:its"
    r"|the) (?:\w+) years|\bwhole term|\bworth in total\b|\bcontract (?:is|was) worth\b|\b(?:net|total) spend\b"
    r"|\bspend to date|\blifetime|\bworth\b.{0,30}\bfor \w+ years"
    r"|\badd(?:s|ed|ing)? up to\b|\btotall?ing\b|\blast \d+ months|\bfor the (?:term"
    r"|period|duration)|\b(?:spent|paid|cost)\b.{0,60}\bsince\b|\bsince\b.{0,60}\b(?:spent|paid|cost)\b",
    re.IGNORECASE,
)
_YEARLY = cued(
    r"\bper (?:annum|year)|\bp[./]?a\.?\b|\ba year\b|\bannual(?:ly)?\b|\byearly\b|\beach year|\bevery year|/\s?y(?:ea)?r\b",
    re.IGNORECASE,
)
# "3 years @ £16,450", "£16,450 x 3 years".
_YEARS_AT = re.compile(r"\byears? (?:@|at|x|×) £?$", re.IGNORECASE)
# "£49,350 (3 years @ £16,450)": the whole, before what it is made of.
_MADE_OF_YEARS = re.compile(rf"\s*\((?P<years>{NUMBER}) years? (?:@|at|x|×) ?£", re.IGNORECASE)
_TIMES_YEARS = re.compile(rf"\s*(?:x|×|@) {NUMBER} years?\b|,? (?:for|in) each (?:of|year)\b", re.IGNORECASE)
PER_USER = cued(
    r"per (?:named |concurrent )?(?:user|licen[cs]e|seat|learner|employee|head|person|agent|device)(?: per (?:month|year|annum))?",
    re.IGNORECASE,
)
_MONTHLY = cued(r"\bper month|\bmonthly|\ba month\b", re.IGNORECASE)


def basis_of(clause: Clause, nearby: str, amount: Amount) -> tuple[Attribute, str | None]:
    """What a sum is for: a year, the whole term, once; one that is told to be paid so many years is a year's."""
    attribute, period = _basis(clause, nearby, amount.start)
    if whole := _MADE_OF_YEARS.match(clause.text, amount.end):
        return Attribute.TOTAL_COST, f"{whole['years']} years"
    if _YEARS_AT.search(clause.text, 0, amount.start) or _TIMES_YEARS.match(clause.text, amount.end):
        return Attribute.ANNUAL_COST, period if attribute is Attribute.ANNUAL_COST else "annual"
    return attribute, period


def _basis(clause: Clause, nearby: str, at: int) -> tuple[Attribute, str | None]:
    year = financial_year_in(nearby) or financial_year_in(clause.text) or financial_year_in(clause.question)
    if PER_USER.search(nearby):
        found = PER_USER.search(nearby)
        return Attribute.ANNUAL_COST, found.group().lower() if found else None
    yearly = _of_a_year(clause, nearby)
    once = (_ASKS_ONE_OFF.search(clause.question) or _AT_FIRST.search(clause.question)) and not _TERM.search(
        clause.question
    )
    if _ONE_OFF.search(nearby) or (not yearly and (once or _BOUGHT.search(clause.text, 0, at))):
        return Attribute.ONE_OFF_COST, "one-off"
    if _TOTAL.search(nearby) or (_ASKS_TOTAL.search(clause.question) and not yearly):
        term = re.search(r"(\d+|two|three|four|five|six|seven|ten)[- ]?(?:\w+ )?years?", nearby, re.IGNORECASE)
        words = ["two", "three", "four", "five", "six", "seven"]
        number = (str(words.index(term[1].lower()) + 2) if term[1].lower() in words else term[1]) if term else None
        return Attribute.TOTAL_COST, f"{number} years" if number else None
    if year:
        return Attribute.ANNUAL_COST, year
    if _MONTHLY.search(nearby) or (_MONTHLY.search(clause.question) and not _YEARLY.search(nearby)):
        return Attribute.ANNUAL_COST, "monthly"
    return Attribute.ANNUAL_COST, "annual"


def _of_a_year(clause: Clause, nearby: str) -> bool:
    """Whether a sum asked for as a whole is given for a year, or was asked for by the year."""
    return bool(
        _YEARLY.search(clause.question)
        or _YEARLY.search(nearby)
        or financial_year_in(nearby)
        or financial_year_in(clause.question)
    )


_ASKS_ONE_OFF = cued(
    r"\b(?:one[- ]?off|one[- ]time|initial|up[- ]?front|set[- ]?up|implementation|installation|purchase|capital"
    r"|development|procurement) (?:\w+ )?(?:costs?|price|fees?|charges?|outlay|spend|expenditure|investment|payment)\b"
    r"|\b(?:costs?|price|spen[dt]|paid|pay|charged?)\b (?:\w+ ){0,5}?(?:to (?:buy|purchase|acquire|procure|implement|install"
    r"|set ?up|develop|build|put in|introduce)|(?:of|for|on) (?:the )?(?:buying|purchas\w+|acqui\w+|procuring|implement\w+"
    r"|install\w+|set(?:ting)?[- ]?up|develop\w+|building|introduc\w+))\b"
    r"|\bcosts?\b[^.?]{0,30}\b(?:at the time|at first|initially|when (?:it|this|they) (?:was|were) (?:bought|purchased|installed"
    r"|introduced))\b",
    re.IGNORECASE,
)
_AT_FIRST = cued(r"\bat the (?:outset|start|beginning)\b|\bup ?front\b|\bonce only\b", re.IGNORECASE)
_TERM = re.compile(
    r"\b(?:over|for|during) (?:the )?(?:\w+ )?(?:\d+|\w+) years?\b|\bcontract term\b|\blifetime\b", re.IGNORECASE
)
_BOUGHT = re.compile(
    r"\b(?:bought|purchased|acquired|installed|implemented|developed|built)\b[^.;,£]{0,30}\b(?:for|at)\W*$",
    re.IGNORECASE,
)
_ASKS_TOTAL = cued(
    r"\b(?:total|whole|whole-?life|lifetime|overall) (?:contract )?(?:value|sum|cost|price|spend)\b|\bcontract (?:sum|value)\b"
    r"|\bcosts?\b[^.?]{0,30}\bin total\b|\bto date\b"
    r"|\bup to now\b|\bso far\b|\b(?:spen[dt]|paid|costs?)\b.{0,80}\bsince\b|\b(?:value|worth|sum"
    r"|price) of the (?:contract|agreement|deal)\b",
    re.IGNORECASE,
)
_BY_THE_YEAR = cued(
    r"\bannual|\byear|\bp\.?\s?a\b|\bper annum|\bmaintenance\b|\bmonth|\bquarter|20\d\d\s?[-/–]\s?(?:20)?\d\d"
    r"|\bsupport (?:cost|charge|fee)|\bfree\b|\bnil\b|\bno (?:cost|charge)",
    re.IGNORECASE,
)


def says_basis(clause: Clause, attribute: Attribute) -> bool:
    """Whether the letter says that a sum is by the year; one that is not said to be may be for a term."""
    if attribute is not Attribute.ANNUAL_COST:
        return True
    return any(map(_speaks_of_years, (clause.text, clause.question, clause.heading)))


@remembered
def _speaks_of_years(words: str) -> bool:
    return _BY_THE_YEAR.search(words) is not None
