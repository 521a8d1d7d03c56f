"""What a question in words that no rule knows probably asks for: told by its vocabulary and by the shape of its answer together.

Either alone says too little: "Here since" or "Whose kit?" may ask for many things, and a date answers many questions. A
question that speaks of money, answered with a sum, asks for a cost. What rests on such a guess says so in its method.
"""

from __future__ import annotations

import re

from foimarket.patterns import cued, remembered
from foimarket.statements.topics.answer_shapes import LENGTH
from foimarket.statements.topics.count_questions import label_counted
from foimarket.statements.topics.time_questions import asks_other_times
from foimarket.statements.topics.topic_rules import Topic
from foimarket.statements.values.dates import find_dates, find_financial_years
from foimarket.statements.values.hosts import hosts_in, tells_host
from foimarket.statements.values.money import find_amounts, find_nothing_paid
from foimarket.statements.values.numbers import NUMBER
from foimarket.statements.values.training_lengths import LENGTH as TAUGHT_FOR
from foimarket.statements.values.training_modes import mode_in
from foimarket.statements.words.silence import is_elsewhere, is_not_held, is_withheld

_COST = cued(
    r"\b(?:GBP|hand(?:s|ed)? over"
    r"|charg\w+|pa(?:y|ys|id|ying|yments?)|prices?|outlay|spen\w+|sums?|bills?|figure|worth|values?|money|fees?"
    r"|expens\w+"
    r"|outgoings?|costs?|subscriptions?|maintenance|invoic\w+|rentals?|set you back|stands? you in|a year|yearly|annual\w*"
    r"|per (?:year|annum)|amounts?|totals?|how much|disburse\w*|expenditure|invest\w*)\b|£",
    re.IGNORECASE,
)
_NOT_COST = cued(
    r"\b(?:fines?|income|penalt\w+|grants?|savings?|salar\w+|allowances?|compensation|budgets?|debts?|arrears|rent|rebates?"
    r"|consultan\w+|agency|revenue raised|payroll|travel|overtime|damages|claims|losses|reserves?|loans?|donations?)\b",
    re.IGNORECASE,
)
_CURRENCY = cued(r"£|\bGBP\b|\bpounds\b", re.IGNORECASE)
_BARE_SUM = re.compile(r"\W*\d[\d,.]*k?\W*")
_SINCE = cued(
    r"\b(?:since|first|beg[aiu]n\w*|start\w*|arriv\w+|here|introduc\w+|how long|commission\w+|went|came|come|year of|age|in place"
    r"|been|back|dates? from|from when|when|took|taken|bought|installed|went in|put in|adopted|new)\b",
    re.IGNORECASE,
)
_END = cued(
    r"\b(?:end\w*|until|till|up (?:to|on)|stop\w*|through|clos(?:e|es|ing)|final|to (?:what|which|when)|bound|tied|finish\w*"
    r"|last\w*|expir\w+|renew\w*|over|runs?|due"
    r"|holds?"
    r"|out|ahead|terms?|get-?out|exit|leave|committed|commitment|conclu\w+|cover\w*|agreed|agreements?|contracts?"
    r"|licen[cs]es?|arrangements?)\b",
    re.IGNORECASE,
)
_START = cued(r"\b(?:first day|day one|opening date|signed|let|awarded|effective)\b", re.IGNORECASE)
_AGREEMENT = cued(
    r"\b(?:contracts?|agreements?|licen[cs]es?|subscriptions?|deals?|arrangements?|call-?offs?|terms?|bound|tied|committed"
    r"|commitment)\b",
    re.IGNORECASE,
)
_USERS = cued(
    r"\b(?:people|staff|users?|seats?|licen[cs]\w+|log(?:-| )?[io]ns?|accounts?|sign (?:in|on)|signed (?:up|on)"
    r"|operators?|agents?"
    r"|officers?|practitioners?|workers|nurses|clinicians|employees|heads?|headcount|colleagues|handsets?|devices?|members)\b",
    re.IGNORECASE,
)
_OF_USE = cued(
    r"\b(?:on it|on them|use[sd]?|using|log\w*|sign\w*|licen[cs]\w+|seats?|accounts?|access\w*|open\w*|have it|in it|with it"
    r"|work in|see|handle it|get (?:in(?:to)?|at)|set up|users?|operators?|agents?)\b",
    re.IGNORECASE,
)
_HOSTING = cued(
    r"\b(?:where|whose|hosts?\w*|servers?|machines?|lives?|runs?|kept|sits?|cloud|stored|equipment|location|kit"
    r"|hardware|resid(?:es?|ing)\b"
    r"|how (?:is|are) .{1,40} (?:delivered|provided|supplied|accessed)"
    r"|platform|premises|data cent\w+|housed|based|infrastructure|environment|deploy\w*|managed service|in-house)\b",
    re.IGNORECASE,
)
# Asked of these, a company's name alone is a host.
_MACHINES = cued(
    r"\b(?:host\w*|servers?|machines?|kit|hardware|equipment|cloud|housed|data cent\w+|whose)\b", re.IGNORECASE
)
_NO_PLACE = cued(
    r"\b(?:operating systems?|hardware brand|make and model|manufacturer|polic(?:y|ies)|strateg(?:y|ies)|disposal|assets?)\b",
    re.IGNORECASE,
)
_SUPPORT = cued(
    r"\b(?:looks? after|looked after|keeps? (?:it|them) going|mends?|fix\w*|maintain\w*|help ?desk|first line|second line"
    r"|day to day|day-to-day|administer\w*|runs? (?:it|them)|turns? to|calls?|rings?|asks? (?:for help|when)|goes wrong"
    r"|breaks?|(?:for|technical) assistance|expertise|technical lead|upgrad\w+|patch\w*|upkeep|retainer|business[- ]as[- ]usual"
    r"|keeps? .{1,40} going"
    r"|troubleshoot\w*)\b",
    re.IGNORECASE,
)
_TRAINING = cued(
    r"\b(?:learn\w*|taught|teach\w*|lessons?|courses?|induct\w+|instruct\w+|tuition|shown how|coach\w*|train\w*|familiari\w+"
    r"|up to speed|pick (?:it|them|the system|this) up|get to know|(?:mode|method|form|format|means) of delivery)\b",
    re.IGNORECASE,
)
_ROUTE = cued(
    r"\b(?:bought|buy|procure\w*|purchas\w+|come by|came by|acquir\w+|obtain\w*|award\w*|let|chosen|choose|select\w*|tender\w*)\b",
    re.IGNORECASE,
)
_BEFORE = cued(
    r"\b(?:before (?:that|it|this|them)|beforehand|went before|preced\w+|previous\w*|predecessor|earlier|formerly|prior"
    r"|last (?:system|product|one)|old one|came before|forerunner|supplant\w*|supersed\w*|oust\w*|displac\w*|succeed\w*"
    r"|(?:tak\w+|took) over from|(?:leav\w+|left) behind)\b",
    re.IGNORECASE,
)
_OPENS_WITH_DATE = cued(
    r"\W*(?:(?P<to>(?:up )?to|until|till|not before|no later than|through|by|end of)|(?P<since>since|from)|in|on|about|around"
    r"|c\.|circa|early|late|mid-?|spring|summer|autumn|winter|of|the|end|beginning|start|financial|year|FY|approx\w*"
    r"|sometime|during|[\s.,-])*\s*",
    re.IGNORECASE,
)
_ASKS_WHEN = re.compile(
    r"\W*(?:(?:since|from|until|till|by|on|in) )?(?:when|how far|(?:what|which) (?:\w+ )?(?:date|day|month|year))\b",
    re.IGNORECASE,
)
# Words of a sentence that only tells a date.
_SENTENCE = 10
_COUNT = cued(
    rf"\W*(?:about |around |some |circa |c\.? ?|approx\w* |over |nearly |roughly )?{NUMBER}\b(?!\s?%|[/:.-]\d)",
    re.IGNORECASE,
)
_COUNT_ALONE = cued(
    r"\W*(?:(?:at least|about|around|some|circa|c\.?|approx\w*|over|nearly|roughly|the other|the remaining|all|(?:more|fewer"
    rf"|less) than|upwards of|under|just) )*{NUMBER}"
    r"(?:,? (?:of (?:them|those|these|the [\w-]+)|in (?:total|all)|(?:people|residents|inhabitants|systems|databases|applications)"
    r"|\([^()]{1,60}\)|at (?:the )?(?:last |\d{4} )?census|(?:as )?(?:at|on|in) (?:\d\d? )?[A-Z][a-z]+ \d{4}))*\W*",
    re.IGNORECASE,
)
_NUMBERING = cued(
    rf"\W*(?:[\w-]+ ){{0,4}}(?:number|total|come to|amount to|stands? at|is|are)\s+{NUMBER}\b(?!\s?%|[/:.-]\d)",
    re.IGNORECASE,
)
_HOST_WORD = cued(
    r"\b(?:host\w*|cloud|saas|azure|aws|servers?|data ?cent\w+|premis\w*|supplier|vendor|provider|browser|council|tenancy|rack"
    r"|machine room|comms room|in-house|on-site|network|basement|cellar|computer suite|data hall|ours|theirs|yours|on-prem\w*)\b",
    re.IGNORECASE,
)
_WHO = cued(
    r"\b(?:team|ict|it\b|digital|service desk|help ?desk|staff|in-house|supplier|vendor|officers?|department|themselves|ourselves"
    r"|line|outsourc\w+|analysts?|lead|administrators?|unit|section\b(?!s? \d)|agency|falls to|package|contractor|provider|partner"
    r"|provides? \d+ days|(?-i:Democratic|Customer|Digital|Technology) Services|(?-i:Systems))\b",
    re.IGNORECASE,
)
_HOW = cued(
    r"\b(?:framework|award\w*|tender\w*|g-?cloud|competit\w+|quotes?|quotations?|threshold|OJEU|RM ?\d{3,4}|call-?off"
    r"|mini-comp\w+"
    r"|waiver|procure\w*|exercise)\b",
    re.IGNORECASE,
)
_LONGEST_QUESTION = 220
_LIST_NUMBER = re.compile(r"\W*\d{1,2}[.)]\W*|\s*\[\d{1,2}\].*", re.DOTALL)


@remembered
def likely_topics(question: str, words: str) -> frozenset[Topic]:
    """What ``question`` probably asks for, given that ``words`` begin its answer; empty where that cannot be told.

    Args:
        question: A question or a label that no rule knows.
        words: A clause of its answer, without its label.
    """
    if not question.strip() or len(question) > _LONGEST_QUESTION:
        return frozenset()
    if _LIST_NUMBER.fullmatch(words) and label_counted(question) is None:
        return frozenset()
    found = (
        _of_counts(question, words)
        or _of_sums(question, words)
        or _of_times(question, words)
        or _of_people(question, words)
    )
    found = found or _of_places(question, words) or _of_words(question, words)
    return frozenset({found}) if found else frozenset()


def _of_counts(question: str, words: str) -> Topic | None:
    return label_counted(question) if _COUNT_ALONE.fullmatch(words.rstrip(" .")) else None


def _of_sums(question: str, words: str) -> Topic | None:
    if _NOT_COST.search(question):
        return None
    if _CURRENCY.search(question) and _BARE_SUM.fullmatch(words):
        return Topic.COST
    if not _COST.search(question):
        return None
    paid = any(True for _ in find_amounts(words)) or find_nothing_paid(words)
    return Topic.COST if paid else None


def _of_times(question: str, words: str) -> Topic | None:
    if asks_other_times(question):
        return None
    opening = _OPENS_WITH_DATE.match(words)
    at = opening.end() if opening else 0
    dates = [*find_dates(words), *find_financial_years(words, bare=True)]
    if len(dates) == 1 and len(words.split()) <= _SENTENCE and _ASKS_WHEN.match(question):
        at = max(at, dates[0].start)
    if not any(date.start <= at for date in dates):
        length = LENGTH.match(words) and not _AGREEMENT.search(question)
        return (
            Topic.SINCE
            if length and re.search(r"\bhow long\b|\bsince\b|\byears\b|\bage\b", question, re.IGNORECASE)
            else None
        )
    agreement = _AGREEMENT.search(question) is not None
    if opening and opening["to"] and _END.search(question):
        return Topic.END
    if _START.search(question) or (agreement and opening and opening["since"]):
        return Topic.START
    if agreement and _END.search(question):
        return Topic.END
    if _SINCE.search(question):
        return Topic.SINCE
    return Topic.END if _END.search(question) else None


def _of_people(question: str, words: str) -> Topic | None:
    if _TRAINING.search(question) and (TAUGHT_FOR.search(words) or mode_in(words)):
        return Topic.TRAINING
    if (
        (_COUNT.match(words) or _NUMBERING.match(words))
        and not re.search(r"\bhow (?:many (?:years|months)|long)\b", question, re.IGNORECASE)
        and _USERS.search(question)
        and _OF_USE.search(question)
    ):
        return Topic.USERS
    return None


def _of_places(question: str, words: str) -> Topic | None:
    if (
        _HOSTING.search(question)
        and not _NO_PLACE.search(question)
        and (_HOST_WORD.search(words) or tells_host(words) or (_MACHINES.search(question) and hosts_in(words)))
    ):
        return Topic.HOSTING
    if _SUPPORT.search(question) and _WHO.search(words):
        return Topic.SUPPORT
    if _ROUTE.search(question) and _HOW.search(words):
        return Topic.PROCUREMENT
    return None


def _of_words(question: str, words: str) -> Topic | None:
    if _BEFORE.search(question) and not _TWO_PARTS.search(question) and re.match(r"\W*(?:an?|the|our)?\s*[A-Z]", words):
        return Topic.REPLACED
    if _FURTHER.search(question) and _TERMS.search(words):
        return Topic.EXTENSION
    plain = re.search(r"\d", words) is None and not (is_withheld(words) or is_not_held(words) or is_elsewhere(words))
    if (
        plain
        and _PURPOSE.search(question)
        and not _YES_OR_NO.match(question)
        and not _NO_PURPOSE.match(words)
        and len(words.split()) <= _MOST_WORDS
    ):
        return Topic.USE
    return None


_TWO_PARTS = re.compile(r"\band (?:what|which)\b|\bwho\b", re.IGNORECASE)
_YES_OR_NO = re.compile(r"\W*(?:was|were|is|are|did|do|does|have|has|can|will|would)\b", re.IGNORECASE)
_FURTHER = cued(
    r"\b(?:lengthen\w*|prolong\w*|options?|longer|go on|continu\w+|roll(?:ed|s)? (?:on|over)|renewable|further (?:years?|terms?)"
    r"|extra years?|break)\b",
    re.IGNORECASE,
)
_TERMS = cued(r"\b(?:years?|months?|twelve|none|no options?|exten\w+)\b", re.IGNORECASE)
_PURPOSE = cued(
    r"\bwhat\b.{0,60}\b(?:do(?:es)?|there) (?:in|with|on|for|by)\b(?! (?:free|whom))|\bwhat\b.{0,40}\b(?:for|do|does)\W*$"
    r"|\b(?:which|what) (?:\w+ )?(?:tasks?|jobs?(?! titles?)|work|processes|functions?|purposes?|needs?|areas of work|casework)\b"
    r"|\bwhat (?:is|are) (?:it|they|these) done (?:in|with)\b|\bwhat is done (?:in|with) (?:it|them|this)\b"
    r"|^\W*(?:(?:business )?(?:used|use|role|jobs?|does|covers?|what for|functions?|modules(?: taken| held| in use)?|purposes?))"
    r"(?: (?:it|they) (?:does?|serves?|covers?))?\W*$",
    re.IGNORECASE,
)
_NO_PURPOSE = cued(
    r"\W*(?:yes|no|none|not|n/?a|nil|nothing|it (?:is|has|was)|there|we|see|please|as|unknown)\b", re.IGNORECASE
)
_MOST_WORDS = 25
