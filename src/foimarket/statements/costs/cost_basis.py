"""What a sum of money is for: a year, the whole term, or once.

Told by the words nearest to it: those right behind it, then what its own part of the sentence says that it pays for, then what
the question asks for.
"""

from __future__ import annotations

import re

from foimarket.patterns import cued, remembered
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.costs.cost_words import (
    ALTOGETHER,
    BRINGING,
    BRINGING_BEFORE,
    BRINGING_IN,
    MONTHLY,
    MOVING_AFTER,
    MOVING_BEFORE,
    ONCE,
    QUARTERLY,
    TOTAL,
    UNTIL_NOW,
    YEARLY,
    YEARLY_NEXT,
    rate_of,
)
from foimarket.statements.costs.sum_parts import labelled_year
from foimarket.statements.statement import Attribute
from foimarket.statements.values.dates import financial_year_in
from foimarket.statements.values.money import Amount
from foimarket.statements.values.numbers import NUMBER, WORDS, number_of

# "3 years @ £16,450", "£16,450 x 3 years".
_YEARS_AT = re.compile(
    rf"\b(?:years?|yrs?) (?:@|at|x|×) £?$|\b{NUMBER} (?:(?:equal|annual|yearly) )+(?:payments|instalments|invoices"
    rf"|sums) (?:of|at) £?$",
    re.IGNORECASE,
)
# "£49,350 (3 years @ £16,450)": the whole, before what it is made of.
_MADE_OF_YEARS = re.compile(rf"\s*\((?P<years>{NUMBER}) (?:years?|yrs?) (?:@|at|x|×) ?£", re.IGNORECASE)
_TIMES_YEARS = re.compile(rf"\s*(?:x|×|@) {NUMBER} (?:years?|yrs?)\b|,? (?:for|in) each (?:of|year)\b", re.IGNORECASE)
_YEARS = re.compile(
    rf"(?<![\d.,£])\b(?P<number>\d{{1,2}}|{WORDS})[- ]?(?:(?!(?:per|a|each|every|the|last)\b)[a-z]+ )?(?:years?|yrs?)\b",
    re.IGNORECASE,
)
_BOUGHT = re.compile(
    r"\b(?:bought|purchased|acquired|installed|implemented|developed|built)\b[^.;,£]{0,50}\b(?:for|at(?: an? (?:\w+ )?(?:cost"
    r"|price) of)?)\W*$",
    re.IGNORECASE,
)
_TWELVE_MONTHS = re.compile(r"\b(?:twelve|12)[- ]months?\b", re.IGNORECASE)
_Basis = tuple[Attribute, str | None]


def basis_of(clause: Clause, nearby: str, amount: Amount, turn: tuple[int, int] = (0, 1)) -> _Basis:
    """What a sum is for: a year, the whole term, once; one that is told to be paid so many years is a year's.

    Args:
        clause: Where it stands.
        nearby: The words of the clause that belong to it.
        amount: The sum.
        turn: Its place among the clause's sums, and how many there are: they answer what is asked for in turn.
    """
    attribute, period = _basis(clause, nearby, amount, turn)
    if whole := _MADE_OF_YEARS.match(clause.text, amount.end):
        return Attribute.TOTAL_COST, f"{whole['years']} years"
    first = max(0, amount.start - _LOOK_BACK)
    if _YEARS_AT.search(clause.text, first, amount.start) or _TIMES_YEARS.match(clause.text, amount.end):
        return Attribute.ANNUAL_COST, period if attribute is Attribute.ANNUAL_COST else "annual"
    return attribute, period


def _basis(clause: Clause, nearby: str, amount: Amount, turn: tuple[int, int]) -> _Basis:
    if rate := rate_of(nearby):
        return Attribute.ANNUAL_COST, rate
    if (year := labelled_year(clause.text, amount)) and not (ONCE.search(nearby) or _term_in(nearby)):
        return Attribute.ANNUAL_COST, year
    told = _told(clause, nearby, amount) or _asked(clause.question, turn)
    if told is Attribute.ONE_OFF_COST:
        return told, "one-off"
    if told is Attribute.TOTAL_COST:
        return told, _term_in(nearby) or _term_in(clause.text) or _term_in(clause.question)
    return Attribute.ANNUAL_COST, _year_of(clause, nearby)


def _told(clause: Clause, nearby: str, amount: Amount) -> Attribute | None:
    """What the clause itself says that a sum is for."""
    if YEARLY_NEXT.match(clause.text, amount.end):
        return Attribute.ANNUAL_COST
    yearly = YEARLY.search(nearby) or financial_year_in(nearby)
    moving = MOVING_BEFORE.search(clause.text, 0, amount.start) or MOVING_AFTER.match(clause.text, amount.end)
    if moving or BRINGING_BEFORE.search(clause.text, max(0, amount.start - _LOOK_BACK), amount.start):
        return Attribute.ONE_OFF_COST
    if _AVERAGE.search(nearby):
        return Attribute.ANNUAL_COST
    if not yearly and UNTIL_NOW.search(nearby):
        return Attribute.TOTAL_COST
    if ONCE.search(nearby) or (BRINGING_IN.search(nearby) and not YEARLY.search(nearby)):
        return Attribute.ONE_OFF_COST
    first = max(0, amount.start - _LOOK_BACK)
    if not yearly and _OF_TRAINING.search(clause.text, first, amount.start):
        return Attribute.ONE_OFF_COST
    if not yearly and not YEARLY.search(clause.question) and _BOUGHT.search(clause.text, first, amount.start):
        return Attribute.ONE_OFF_COST
    if yearly and _SUM_UP.search(nearby) and not _SAYS_TERM.search(nearby):
        return Attribute.ANNUAL_COST
    # "£132,400 in total" answers for a year where a year is asked for.
    is_sum = not (yearly or YEARLY.search(clause.question)) and ALTOGETHER.search(nearby)
    is_whole = TOTAL.search(nearby) or is_sum or _is_since(clause.question, nearby)
    if is_whole and not _TWELVE_MONTHS.search(nearby):
        return Attribute.TOTAL_COST
    return Attribute.ANNUAL_COST if yearly else None


# "£58,400 as an average of the last three years"
_AVERAGE = cued(
    r"\b(?:average|mean|averag(?:ed|ing))\b[^.;]{0,20}\b(?:of|over|across|for) (?:the )?(?:last |past )?(?:[\w-]+ )?"
    r"(?:years|invoices)\b",
    re.IGNORECASE,
)
# "A total of £1.34 million was paid in 2022/23" adds up a year.
_SUM_UP = cued(r"\btotal (?:costs?|of|sum|price|spend|amount|payments?)\b", re.IGNORECASE)
_SAYS_TERM = cued(
    r"\b(?:contracts?|agreements?|terms?|life\w*|award\w*|commit\w*|value|years|over|since|to date)\b", re.IGNORECASE
)
_OF_TRAINING = cued(
    r"\btraining(?: (?:costs?|fees?|charges?|days?|sessions?|(?:was|were|is|at|of|for|came to|by|the|users|staff"
    r"|supplier)\b)){0,4}\W{0,3}$",
    re.IGNORECASE,
)
_LOOK_BACK = 60


def _is_since(question: str, nearby: str) -> bool:
    """Whether words tell what has been paid since a time, in answer to what has been paid."""
    return bool(_SINCE.search(nearby) and _HAS_PAID.search(question) and not YEARLY.search(question))


_SINCE = cued(r"\bsince\b", re.IGNORECASE)
_HAS_PAID = cued(
    r"\b(?:has|have|had)\b[^?]{0,40}\b(?:spent|paid|received|cost|had|gone|charged|invoiced|billed)\b", re.IGNORECASE
)


def _asked(question: str, turn: tuple[int, int]) -> Attribute | None:
    """What a question asks for; of several kinds, as many sums as there are kinds answer in turn."""
    asked = _kinds_asked(question)
    place, several = turn
    if len(asked) > 1 and len(asked) == several:
        return asked[place]
    if not asked or Attribute.ANNUAL_COST in asked:
        return Attribute.ANNUAL_COST if asked else None
    is_once = Attribute.ONE_OFF_COST in asked and not (len(asked) > 1 and _OF_A_TERM.search(question))
    return Attribute.ONE_OFF_COST if is_once else Attribute.TOTAL_COST


@remembered
def _kinds_asked(question: str) -> tuple[Attribute, ...]:
    """The kinds of sum that a question asks for, in its order: "set-up and yearly costs" asks for two."""
    parts = [kind for part in _AND.split(question) if (kind := _kind_asked(part)) is not None]
    if len(parts) < len(set(parts)) or not parts:
        parts = [kind for kind in (_kind_asked(question),) if kind]
    return tuple(dict.fromkeys(parts))


def _kind_asked(words: str) -> Attribute | None:
    """The kind of sum that a question, or a part of one, asks for: what is paid once may be for a term, or be a year's."""
    if YEARLY.search(words) or financial_year_in(words):
        return Attribute.ANNUAL_COST
    once = ONCE.search(words) or _ASKS_ONCE.search(words)
    if once and not _OF_A_TERM.search(words):
        return Attribute.ONE_OFF_COST
    return Attribute.TOTAL_COST if _ASKS_TOTAL.search(words) else None


def _term_in(words: str) -> str | None:
    """The length of a term that words name: ``5 years``."""
    found = _YEARS.search(words)
    number = number_of(found["number"]) if found else None
    return f"{number:g} years" if number else None


def _year_of(clause: Clause, nearby: str) -> str:
    """The period of a yearly sum: the financial year named, a month or a quarter, or any year."""
    year = financial_year_in(nearby) or financial_year_in(clause.text) or financial_year_in(clause.question)
    if year:
        return year
    for period, words in (("monthly", MONTHLY), ("quarterly", QUARTERLY)):
        if words.search(nearby) or (words.search(clause.question) and not YEARLY.search(nearby)):
            return period
    return "annual"


_AND = re.compile(r"\s+(?:and|plus)\s+|[,;/&]\s*|\?\s+", re.IGNORECASE)
_SUM = r"(?:costs?|price|fees?|charge[sd]?|outlay|spen[dt]|spending|expenditure|investment|payments?|paid|pay|bills?|amount|sum)"
_ADJECTIVE = r"(?:purchase|capital|development|procurement)"
_GOT = r"(?:bought|purchased|acquired|installed|implemented|migrated|converted|moved|transferred|developed|built|set up|introduced)"
_ASKS_ONCE = cued(
    rf"\b{_ADJECTIVE} (?:\w+ )?{_SUM}\b|\b{_SUM}\b (?:[\w'’-]+ ){{0,5}}?{BRINGING}"
    rf"|{BRINGING} (?:\w+ )?{_SUM}\b|\bcost of (?:the )?(?:purchase|development)\b"
    rf"|^\W*set-?up(?: ?\(?£?k?\)?)?\W*$"
    rf"|\bupgrade {_SUM}\b|\btraining {_SUM}\b|\b{_SUM} (?:of|on|for) (?:\w+ ){{0,2}}?training\b|\btraining paid for\b"
    rf"|\b{_SUM}\b[^.?]{{0,30}}\b(?:at the time|at first|at the beginning|when (?:it|this|they) (?:was|were) (?:first )?{_GOT})\b"
    rf"|\b{_GOT}\b[^?]{{0,30}}\b(?:for how much|(?:at|for) what (?:price|cost))\b|\bcosts? (?:\w+ ){{0,2}}(?:in|of) the project\b",
    re.IGNORECASE,
)
_OF_A_TERM = re.compile(
    rf"\b(?:over|for|during) (?:the )?(?:\w+ )?{NUMBER} years?\b|\bcontract term\b|\blifetime\b", re.IGNORECASE
)
_ASKS_TOTAL = cued(
    r"^\W*(?:the )?totals?\W*$|\b(?:total|whole|whole-?[ ]?life|lifetime|overall|aggregate|cumulative"
    r"|combined) (?:contract )?(?:value"
    r"|sum|cost|price|spend|expenditure|amount)\b|\bcontract (?:sum|value|worth|price)\b|\b(?:altogether|all told|in all"
    r"|in total)\b"
    r"|\bto (?:date|today|the (?:current|present) (?:date|day|time))\b|\bup to now\b|\bso far\b"
    r"|\bfrom (?:the )?(?:start|beginning|commencement|inception|outset) of (?:the|this|each|any) (?:contract|agreement|framework)"
    r"|\bfrom its (?:start|beginning|commencement|inception|outset)\b|\buntil (?:today|now)\b"
    r"|\b(?:spen[dt]|paid|costs?)\b.{0,80}\bsince\b"
    r"|\bhow much (?:is|was) the (?:\w+ )?(?:contract|agreement|deal|award)\b|\b(?:award|tender|agreement) (?:value|sum|price)\b"
    r"|\b(?:value|price|sum) of (?:the |its |this )?award\b|\b(?:let|awarded|signed) (?:for|at)\W*$|\bcommitted\b"
    r"|\bcontract (?:total|amount)\b|\bfirst (?:two|three|four|five|\d) years\b"
    r"|\b(?:value|worth|sum|price) of the (?:\w+ )?(?:contract|agreement|deal)\b|\b(?:contract|agreement|deal) (?:is |was )?worth\b"
    r"|\b(?:entire|full|whole|complete) (?:contract|agreement|deal|term|period|duration|life)\b"
    r"|\b(?:over|for|during|across|throughout) (?:the|its) (?:contract )?(?:term|duration|life\w*|length|period)\b",
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
