"""What systems and software cost: each sum with its basis, never a threshold, income or a sum for something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.letters.words.phrases import holds_any
from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.costs.cost_basis import basis_of, says_basis
from foimarket.statements.costs.cost_words import PER_USER, YEARLY_NEXT
from foimarket.statements.costs.sum_parts import (
    parts_of_first,
    without_kinds,
    without_vat_twins,
    words_near,
    years_of_each,
)
from foimarket.statements.costs.unsigned_sums import amounts_without_sign, bare_sum, glued_sum, says_no_charge
from foimarket.statements.fact import Fact
from foimarket.statements.statement import Attribute
from foimarket.statements.topics.topics import Topic
from foimarket.statements.values.dates import financial_year_in
from foimarket.statements.values.money import Amount, find_amounts, vat_of, without_cells
from foimarket.statements.values.sum_units import unit_said
from foimarket.statements.words.silence import is_not_held

_NOT_A_COST = cued(
    (
        r"£\s?(?:450|600)(?:\.00)?(?![,.]?\d|k\b|m\b| ?thousand| ?million)|£\s?25\b(?: (?:an|per) hour)|\bhourly rate"
        r"|£\s?25\b[^.]{0,20}\bhour|\b(?:for|of|to) (?:answer(?:ing)?|comply(?:ing)? with) (?:the|your|this|a) request"
        r"|\bfees notice|\bthreshold|\byour request\b.{0,20}\bcosts?\b|\bcosts? of (?:complying|compliance|answering|processing) "
        r"|\bbudget(?:ed)? for (?:the )?(?:council|authority)"
        r"|\b(?:digital|technology|whole|overall|entire|departmental|directorate|i\.?c?t\.?|it)(?: (?:revenue|capital"
        r"|services?))? budget\b"
        r"|\bpayroll (?:bill|costs?|spend\w*|of|(?:is|was) (?:\w+ ){0,2}£)"
        r"|\b(?:on"
        r"|for|of) payroll\b|\bturnover\b|\b\d quot(?:es?|ations?)\b|\b(?:trust|council|authority|organisation|force) as a whole\b"
    ),
    re.IGNORECASE,
)
# Another authority's sums, those that the requester names, and what would have been paid are no costs of the answerer's.
_NOT_OURS = cued(
    r"\b(?:other|neighbouring|nearby|another|those) (?:councils?|boroughs?|authorit\w+|trusts?|forces?|districts?|universit\w+)\b"
    r"[^.;]{0,40}\b(?:pay|paid|spend|spent|quot\w+|told|charged|costs?)\b"
    r"|\byou (?:have |had )?(?:put|quoted?|mention\w*|refer(?:red)?|cited?|suggest\w*|g[ai]ve|say|said|stated?"
    r"|estimated?)\b[^.;]{0,30}"
    r"(?:\bfigure|\bsum|\bamount|£)|\b(?:figure|sum|amount|price) (?:that |which )?(?:you|in your)\b|\bquoted (?:to you|in your)\b"
    r"|\bwould have (?:cost|been|come)\b",
    re.IGNORECASE,
)
# Money that is asked for, or may be spent, has not been.
_SOUGHT = cued(
    r"\b(?:(?:asked|asking|bids?|bidding|appl(?:ied|y|ying|ications?)|requests?|requested|sought"
    r"|seeking)(?: to [^.;£]{2,40}?)? (?:for|of)"
    r"|(?:ceiling|cap|upper limit|maximum|growth) of|sought|requested) (?:a |an |the )?(?:\w+ )?(?:of )?$",
    re.IGNORECASE,
)
_SOUGHT_AFTER = cued(
    r"\s*(?:(?:is|was|were|are|has been|being|to be) )?(?:(?:asked|bid|applied) for|requested|sought|proposed)\b"
    r"|\s*(?:and|or) (?:above|over|more|below|under|less|upwards)\b"
    r"|[^.;,£]{0,30}\b(?:(?:has|have|had) been|is|was) (?:set aside|earmarked|ring-?fenced|put by|held in reserve|pencilled in)\b"
    r"(?![^.£]{0,40}\b(?:every|each|a|per) year|[^.£]{0,40}\bannual)"
    r"|[^.£]{0,60}\b(?:nothing|none of (?:it|this|which)) has (?:yet |so far |as yet )?been (?:spent|committed|drawn)\b",
    re.IGNORECASE,
)
# What was paid before what is paid now: "It was £40 and is £50 now", "up from £40 to £50".
_WAS = re.compile(
    r"\b(?:was|were|used to be|had been|stood at|(?:up|down|r[oi]se\w*|fallen|fell|in?creased|reduced|changed|went|gone|dropped|cut"
    r"|yes),? from|^\W*from) (?:\w+ )?$",
    re.IGNORECASE,
)
_IS_NOW = re.compile(r"\b(?:to|now|pay|paying|currently|is|today|at present)\b[^£]{0,20}$", re.IGNORECASE)


def _is_former(text: str, amount: Amount, following: Amount) -> bool:
    """Whether a sum is what was paid once, and the next what is paid now."""
    before = text[max(0, amount.start - 30) : amount.start]
    return _WAS.search(before) is not None and _IS_NOW.search(text, amount.end, following.start) is not None


# "It was quoted at £80,000 but came in at £76,425."
_QUOTED = re.compile(r"\b(?:quoted|estimated|budgeted|forecast|expected|tendered|priced)\b[^£.;]{0,25}$", re.IGNORECASE)
_BUT = re.compile(r"[^£.;]{0,12}\b(?:but|though|although|and)\b[^£.;]{0,60}£", re.IGNORECASE)
_THRESHOLD = cued(
    r"(?<!just )(?<!little )(?<!slightly )(?<!shade )(?<!bit )(?<!well )\b(?:below|above|under"
    r"|(?<!hand )(?<!handed )(?<!hands )over|exceed\w*|more than|less than"
    r"|(?<!adding )(?<!adds )(?<!add )up to|within) (?:the |a )?(?:value of )?$",
    re.IGNORECASE,
)
FOR_ELSE = cued(
    r"\b(?:income|fines?|grants?|postage)\b(?! (?:(?:and|&) \w+ )?(?:management|administration|processing|collection|systems?"
    r"|software|modules?"
    r"|receipting))"
    r"|\bphotocop|\bsav(?:es?|ed|ings?)\b|\bcompensation\b|\bsalar(?:y|ies)\b"
    r"|\bovertime\b"
    r"|\bnegotiations? (?:is|are|was|were) worth\b|\bdamages\b|\bpenalt(?:y|ies)\b|\bstaffing\b|\bwages\b|\btuition\b"
    # What others pay is no cost to the authority.
    r"|\b(?:paid|payable|pay) by (?:the )?(?:\w+ ){0,2}(?:students?|motorists?|drivers?|residents?|householders?|tenants?|visitors?"
    r"|applicants?|patients?|parents?|passengers?|taxpayers?|claimants?)\b",
    re.IGNORECASE,
)
_CUE = cued(
    (
        r"\bcosts?\b|\bcharges?\b|\bfees?\b|\bp\.\s?a\b|(?<=[\dkm] )pa\b|(?<=\d)pa\b|\bp/a\b|\bhand(?:s|ed)? over £"
        r"|\bfell due|\bpayable\b"
        r"|\binvoiced\b|\bbilled\b|\bgets £|\byearly\b|\bpaid\b|\bpay\b|\bper (?:annum|year)\b|\ba year\b"
        r"|\bmaintenance\b|\bannual (?:support|subscription|hosting|rental)"
        r"|\blicen[cs]e|\bvalue(?:d at)?\b|\bworth\b|\baggregate\b|\bspen[dt]\b|\bpayment of\b|\bpurchase|\bannually\b"
        r"|\bover \w+ years\b"
        r"|\bam(?:ounts?|ounted) to £|\bc[ao]mes? to £|\bcame to £|\b(?:sum|figure|amount) (?:paid )?(?:for"
        r"|in) (?:the )?(?:financial )?"
        r"(?:year )?20\d\d|\boutlay\b|\bset (?:us|the \w+) back\b|\bstands? us in\b|\beach year\b|\bbill\b|\bprice\b"
        r"|\bexpenditure\b"
        r"|\bsubscription\b|\bevery year\b|\bwent on it\b|\b(?:inc|exc?l?)\w*\.? VAT\b"
        r"|£[\d,.]+ ?[km]?,? (?:(?:in|for|during) )?(?:(?:the )?(?:last|this|past|previous|current)(?: financial)? year"
        r"|(?:fy ?|in |for |during )(?:20)?\d\d ?[/–-] ?(?:20)?\d\d)\b|\b(?:last|this) year,? £"
    ),
    re.IGNORECASE,
)
_OTHERWISE = frozenset(
    {
        Topic.OTHER_SPEND,
        Topic.SOFTWARE_SPEND,
        Topic.POPULATION,
        Topic.SYSTEM_COUNT,
        Topic.STANDALONE,
        Topic.INTEGRATED,
    }
)
_SIGNS = ("£", "gbp", "pounds")


def read_costs(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """Sums of money that a system costs, each with its place in the clause."""
    asked = Topic.COST in clause.topics
    if not asked and not holds_any(clause.lowered, _SIGNS):
        return
    is_cued = not asked and _CUE.search(clause.text) is not None
    if not (asked or is_cued or clause.in_entry) or _is_of_something_else(clause):
        return
    amounts = [amount for amount in find_amounts(clause.text) if amount.start >= clause.body or not asked]
    if asked and not amounts and (says_no_charge(clause.text) or not is_not_held(clause.text)):
        amounts = list(amounts_without_sign(clause))
    amounts = without_kinds(clause.text, without_vat_twins(clause.text, without_cells(clause.text, amounts)))
    for place, amount in enumerate(amounts):
        nearby, telling = words_near(clause.text, amounts, place)
        if FOR_ELSE.search(nearby) or _is_unspent(clause.text, amount) or _is_rate(clause.text, amount, nearby):
            continue
        if place + 1 < len(amounts) and _APIECE.match(clause.text, amount.end):
            continue  # its multiple follows
        if place + 1 < len(amounts) and _is_former(clause.text, amount, amounts[place + 1]):
            continue
        attribute, period = basis_of(clause, telling, amount, (place, len(amounts)))
        fact = Fact(
            attribute,
            amount.value,
            f"money.{_rule(clause, attribute, is_asked=asked, is_cued=is_cued)}",
            unit="GBP",
            period=period,
            approximate=amount.approximate,
            scope="system",
            vat=vat_of(clause.text),
        )
        for year in (*years_of_each(clause.text, amount),) or (period,):
            yield fact._replace(period=year), amount.start


def _rule(clause: Clause, attribute: Attribute, *, is_asked: bool, is_cued: bool) -> str:
    if is_cued:
        return "cue"
    return "asked" if is_asked and says_basis(clause, attribute) else "unstated"


def _is_of_something_else(clause: Clause) -> bool:
    """Whether the sums of a clause are no system's: thresholds, income, all software, or cells of a table of costs by the year."""
    return bool(
        clause.topics & _OTHERWISE
        or _NOT_A_COST.search(clause.text)
        or _NOT_A_COST.search(clause.question)
        or _NOT_OURS.search(clause.text)
        or is_year_column(clause.question)
        or (is_year_column(clause.label) and not clause.topics)
        or FOR_ELSE.search(clause.question)
        or FOR_ELSE.search(clause.heading)
    )


def _is_unspent(text: str, amount: Amount) -> bool:
    """Whether a sum is a threshold, or money that is only asked for."""
    begin = max(0, amount.start - _BEFORE)
    threshold = _THRESHOLD.search(text, begin, amount.start)
    is_band = (
        threshold is not None and not text[: threshold.start()].strip(" -–:") and YEARLY_NEXT.match(text, amount.end)
    )
    return bool(
        (threshold and not is_band)
        or (_QUOTED.search(text, begin, amount.start) and _BUT.match(text, amount.end))
        or _SOUGHT.search(text, begin, amount.start)
        or _SOUGHT_AFTER.match(text, amount.end)
    )


_BEFORE = 60


def _is_rate(text: str, amount: Amount, nearby: str) -> bool:
    """Whether a sum is the price of a page, an item or a day's work, and no cost of a system."""
    if _DAYS_AT.search(text, max(0, amount.start - _BEFORE), amount.start) or _BY_THE_ITEM.match(text, amount.end):
        return True
    return 0 < amount.value < 1 and PER_USER.search(nearby) is None


_APIECE = cued(
    r" (?:each|apiece|a head)\b(?! (?:year|month|quarter|of|in|for|and))[^£]{0,30}\b(?:making|total\w*|i\.e\.?|giving|so"
    r"|hence|=|or|in all)",
    re.IGNORECASE,
)
_DAYS_AT = cued(r"\b(?:days?|hours?|hrs) (?:@|at|x|×)(?: a (?:day )?rate of)?(?: about| around)? ?$", re.IGNORECASE)
_BY_THE_ITEM = cued(
    r"p?\s?(?:(?:per|each|every|for (?:each|every)|a|an)|/)\s?(?:\w+ )?(?:day|hour|transactions?|sessions?|pay-?slips?"
    r"|electors?|letters?"
    r"|items?|pages?|texts?|sms|messages?|calls?|documents?|cop(?:y|ies)|sheets?|payments?|bookings?|tickets?|envelopes?|shifts?|claims?"
    r"|forms?|searches|search|checks?|scans?|visits?|minutes?|orders?|referrals?|invoices?|notices?|km|mile)\b",
    re.IGNORECASE,
)


_YEAR_COLUMN = cued(
    r"\W*(?:(?:spend|costs?|paid|amount|charges?|value)\W+(?:for |in )?)?(?:fy\s*)?(?:20"
    r"|(?=\d\d\s?[-/]\s?\d\d\b))\d\d(?:\s?[-/–]\s?(?:20)?\d\d?)?(?:\W*(?:actuals?|budget(?:ed)?|spend|costs?|forecast|outturn|total"
    r"|estimated?|planned|£|gbp|k))*\W*$",
    re.IGNORECASE,
)


_SPAN = re.compile(r"20\d\d\s?[-/–]\s?20\d\d")


def is_year_column(words: str) -> bool:
    """Whether words head a column of what was paid in one year; "2022 - 2024" are several."""
    if _YEAR_COLUMN.match(words) is None:
        return False
    return _SPAN.search(words) is None or financial_year_in(words) is not None


def read_software_spend(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """What the whole authority spends on software a year, with the answer's own qualification of the figure."""
    if Topic.SOFTWARE_SPEND not in clause.topics:
        return
    for amount in _spent_on_software(clause):
        yield (
            Fact(
                attribute := _spent_how(clause.words, amount),
                amount.value,
                "money.authority",
                unit="GBP",
                period=None
                if attribute is Attribute.TOTAL_COST
                else financial_year_in(clause.words) or financial_year_in(clause.answer.question_text),
                approximate=amount.approximate,
                scope="authority",
                vat=vat_of(clause.text),
                start=clause.body + amount.start,
                end=clause.body + amount.end,
            ),
            clause.body + amount.start,
        )


def _spent_on_software(clause: Clause) -> list[Amount]:
    """The sums of an answer about all software, without the parts of one that stand beside it; with or without their sign."""
    glued = glued_sum(clause) if not clause.label else None
    words = clause.words
    signed = [glued] if glued else list(find_amounts(words))
    if not signed and unit_said(clause.question) and (cell := bare_sum(clause)):
        signed = [cell._replace(start=cell.start - clause.body, end=cell.end - clause.body)]
    if not signed and not holds_any(clause.lowered, _SIGNS):
        signed = [
            Amount(float(match["digits"].replace(",", "").replace(" ", "")), *match.span("digits"))
            for match in _UNSIGNED.finditer(words)
        ]
    if _ON_ELSE.search(words) and not _ON_SOFTWARE.search(words):
        return []
    sums = [
        amount
        for amount in without_vat_twins(words, signed)
        if not (_THRESHOLD.search(words[: amount.start]) or _is_upkeep(words, amount))
    ]
    parts = parts_of_first(words, sums)
    return [amount for amount in sums if amount not in parts]


_UNSIGNED = re.compile(
    r"(?<![\w£.,/-])(?<!\d )(?P<digits>\d{5,}(?:\.\d{1,2})?|\d{1,3}(?:[ ,]\d{3})+(?:\.\d{1,2})?)(?![\w/%-]|[., ]\d)"
)
# What else an answer to several questions about spending tells.
_ON_ELSE = cued(
    r"\bpayroll\b|\bagency\b|\bpay ?bill\b|\bsalar(?:y|ies)\b"
    r"|\b(?:gross|net|total|overall|annual) (?:\w+ )?(?:spend\w*|expenditure)\b",
    re.IGNORECASE,
)
_ON_SOFTWARE = cued(r"\bsoftware\b|\blicen[cs]\w+|\bsubscriptions?\b|\bICT\b|\bIT\b|\bthese\b|\bthis\b", re.IGNORECASE)
_ONCE = re.compile(r"[^£.;,]{0,12}\b(?:once(?: and for all| only)?|one[- ]off)\b", re.IGNORECASE)
_ONCE_BEFORE = re.compile(r"\bone[- ]off (?:\w+ ){0,2}(?:of )?$", re.IGNORECASE)
_TOGETHER = re.compile(
    r"[^£.;,]{0,6}\b(?:for|over|across|in) (?:the |all )?(?:last |past )?(?:two|three|four|five|[2-5]) (?:financial )?years\b",
    re.IGNORECASE,
)
_INCLUDES = re.compile(r"(?:includ\w+|of which|takes in)\b[^£]{0,12}$", re.IGNORECASE)
_UPKEEP = re.compile(
    r"\s*(?:is |was |are )?(?:for )?(?:(?:its|their) )?(?:support|maintenance|hosting|vat)\b", re.IGNORECASE
)


def _spent_how(words: str, amount: Amount) -> Attribute:
    """Whether a sum is what was spent once, in several years together, or in a year."""
    if _is_once(words, amount):
        return Attribute.ONE_OFF_COST
    return Attribute.TOTAL_COST if _TOGETHER.match(words, amount.end) else Attribute.ANNUAL_COST


def _is_once(words: str, amount: Amount) -> bool:
    """Whether a sum was paid once, beside what is paid a year."""
    return _ONCE.match(words, amount.end) is not None or _ONCE_BEFORE.search(words[: amount.start]) is not None


def _is_upkeep(words: str, amount: Amount) -> bool:
    """Whether a sum is what support takes of another."""
    return bool(_INCLUDES.search(words[: amount.start]) and _UPKEEP.match(words, amount.end))
