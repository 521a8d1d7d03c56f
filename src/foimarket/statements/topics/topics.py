"""What a question asks for, told from its words (or from a table's column heading, or a label in front of a value)."""

from __future__ import annotations

import re

from foimarket.letters.words.abbreviations import written_out
from foimarket.letters.words.fields import is_field
from foimarket.patterns import CuedTable, cued, remembered
from foimarket.statements.topics.count_questions import counts_asked
from foimarket.statements.topics.resolving import asked_of
from foimarket.statements.topics.time_questions import asks_both_ends, asks_since_when_contracted, time_topics_of
from foimarket.statements.topics.topic_rules import RULES, SYSTEM, Topic
from foimarket.statements.topics.use_questions import asks_for_use, asks_for_use_too

__all__ = ["NAMING", "Topic", "asks_for_bidders", "asks_who_uses", "topics_of"]

# What a name of a system or of its seller answers.
NAMING = frozenset({Topic.NAME, Topic.CRM, Topic.SUPPLIER, Topic.PORTAL})


_TOPICS = CuedTable((topic, cued(pattern, re.IGNORECASE | re.DOTALL)) for topic, pattern in RULES)
# A question about one of these also trips general rules above ("how many … systems … interact"); the specific one stands alone.
_EXCLUSIVE = (
    Topic.STANDALONE,
    Topic.INTEGRATED,
    Topic.SYSTEM_COUNT,
    Topic.OTHER_SPEND,
    Topic.SOFTWARE_SPEND,
    Topic.TRAINING,
)
_NEVER_NAMED = frozenset({Topic.NAME, Topic.SUPPLIER, Topic.CRM})
_COUNTS = frozenset({Topic.POPULATION, Topic.STANDALONE, Topic.INTEGRATED, Topic.SYSTEM_COUNT, Topic.SOFTWARE_SPEND})
# Counts that the words of a rule tell for certain; one of systems may be of those that are joined.
_TOLD_COUNTS = _COUNTS - {Topic.SYSTEM_COUNT}
# "How many people use it, and how were they trained?"
_USERS_TOO = re.compile(
    r"\W*(?:\d\w?\W*)?how many (?:(?!train|hours|days|courses|sessions)[\w'’]+ ){1,5}(?:use|log|sign|access|have|hold|work)s?\b"
    r"(?:(?!train)[^?]){0,60}(?:\band\b|[,;])[^?]{0,60}\btrain",
    re.IGNORECASE,
)
_NEVER = cued(
    r"official (?:name|title)|names? of (?:the |your )?(?:authority|council|organisation|trust|force|university"
    r"|manager|officer"
    r"|person|contact)|specification|obstacles?|contact details|geographical|population and area|uptake",
    re.IGNORECASE,
)


# Examples in brackets and conditions say nothing of what is asked for.
_EXAMPLES = re.compile(
    r"\s*\([^()]{0,200}(?:\be\.?g\b|\betc\b|\bsuch as\b|\bfor example\b|\bincluding\b|(?:,"
    r"| or) (?:an)?other\W*(?=\)))[^()]{0,200}\)",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r",? (?:if|where|provided) (?:it|this|that|they|the (?:contract|system|agreement)) (?:beg[ai]n|start|is|was|were"
    r"|ha[sd])\w*\b[^?.]{0,60}(?=[?.]|$)"
    r"|,? from (?:the )?(?:start|beginning|commencement|inception|outset) of (?:the|this|each|any) (?:\w+ )?(?:contracts?"
    r"|agreements?|frameworks?)\b(?=[^?.]{0,20}\b(?:to|until|date|now)\b)",
    re.IGNORECASE,
)
# "Short term hire" is no term of a contract.
_NO_TERM = re.compile(
    r"\b(?P<span>short|long|medium|half|spring|summer|autumn)[- ]term\b(?! (?:of|is|ends?)\b)", re.IGNORECASE
)
_WHO_USES = cued(
    (
        rf"\b(?:which|what) (?:council )?(?:services?|departments?|teams?|directorates?)\b(?!(?: [\w-]+){{0,2}} {SYSTEM}\b)"
        r".{0,60}\b(?:using|uses?"
        r"|used)\b"
    ),
    re.IGNORECASE | re.DOTALL,
)
_USES_IT = cued(
    rf"\b(?:us(?:e[sd]?|ing)|make use of) (?:it|them|this|these|the (?:{SYSTEM}))\W*$|\bus(?:e[sd]?|ing) (?:it|them)\b",
    re.IGNORECASE,
)


# "Set-up, migration and training costs": what was paid, and not how anybody was taught.
_PRICE_OF_TRAINING = cued(
    r"^(?!.*\b(?:how (?:long|many)|hours?|days?|mode|method|type of training|who (?:gives|gave|delivers|provides))\b).*(?:"
    r"\btraining (?:costs?|fees?|charges?|price|spend|expenditure)\b|\b(?:costs?|price|spend|spent|expenditure|outlay"
    r"|charges?|fees?|paid)"
    r" (?:of|on|for) (?:(?!which\b|what\b|that\b|include)[\w-]+,? (?:and )?){0,4}?(?:training|e-?learning)\b"
    r"|\btraining paid for\b)",
    re.IGNORECASE,
)
_NAMED_FOR_TRAINING = re.compile(
    rf"\b(?:which|what|list|name|state) (?:[\w/-]+ ){{0,4}}?{SYSTEM} (?:(?:is|are) )?(?:used|in use) (?:for|to|by|in)"
    r" [^?.]{0,30}train",
    re.IGNORECASE,
)
_AND = re.compile(r"[,;]? and |[,;] |[?] ")
# "Which councillor is responsible for the sharing of records?": a person answers, whatever it is that they answer for.
_ANSWERABLE = re.compile(
    r"\W*(?:which|what|who)(?: is)?(?: the| your)? (?:[\w-]+ ){0,2}"
    r"(?:councillors?|members?|directors?|officers?|managers?|persons?|individuals?"
    r"|portfolio holders?|role|post(?:holder)?s?) (?:is |are |who is |that is |has |with )(?:[\w-]+ ){0,2}?"
    r"(?:responsib\w+|accountab\w+|answerable|in charge|oversight)\b[^?]*\??\W*$",
    re.IGNORECASE,
)
_BESIDE = frozenset({Topic.REPLACED, Topic.INTEGRATION})
# "Suppliers who applied for inclusion, successful and not": whoever is named need not have been chosen.
_BIDDERS = cued(
    r"\b(?:suppliers?|companies|firms?|vendors?|providers?|bidders?|tenderers?|who|organisations)\b[^?.]{0,60}?\b(?:applied (?:for"
    r"|to be)|bid\b|bids\b|tendered|submitted|short-?listed|expressed (?:an )?interest|unsuccessful|not successful|participated"
    r"|competed|invited to (?:tender|bid|quote))"
    r"|\b(?:unsuccessful|losing|other|list of(?: all)?(?: the)?|names? of (?:all )?(?:the )?) ?"
    r"(?:bidders?|tenderers?|applicants?)\b",
    re.IGNORECASE,
)
# "The contractor it was awarded to"
_AWARDED_TO = cued(
    r"\b(?:who(?:m)?|contractors?|suppliers?|company|companies|firms?|providers?|vendors?)\b[^?.;]{0,40}"
    r"\bawarded to\b|\bto whom (?:was|is|were)\b[^?.;]{0,40}\bawarded\b",
    re.IGNORECASE,
)
_WHEN = re.compile(r"\b(?:when|dates?)\b", re.IGNORECASE)
_CHOSEN = cued(
    r"\b(?:was|were|is|has been) (?:awarded|chosen|selected|appointed)\b|\b(?:won|winning|winner|current(?:ly)?|incumbent|in use)\b"
    r"|\bsuccessful (?:bidder|supplier|tenderer|company)\b(?<!un)",
    re.IGNORECASE,
)


@remembered
def asks_for_bidders(question: str) -> bool:
    """Whether a question asks who took part in a competition, and not who was chosen."""
    return _BIDDERS.search(question) is not None and not _CHOSEN.search(question)


@remembered
def asks_who_uses(question: str) -> bool:
    """Whether a question names a system and asks which services use it; which use the one already spoken of asks its use."""
    return _WHO_USES.search(question) is not None and _USES_IT.search(question) is None


def without_examples(question: str) -> str:
    """A question without the examples that it gives in brackets."""
    return _EXAMPLES.sub(" ", question) if "(" in question else question


def _unbracketed(question: str) -> str:
    """A question without the brackets around the whole of it: "Question 4 (contract end)"."""
    whole = question.strip()
    return whole[1:-1] if whole[:1] == "(" and whole.find(")") == len(whole) - 1 else whole


@remembered
def topics_of(question: str) -> frozenset[Topic]:
    """The kinds of fact that ``question`` asks for; empty where no rule knows it."""
    words = _CONDITION.sub("", without_examples(" ".join(_unbracketed(question).split()))).strip()
    words = _NUMBER.sub("number of", _NO_TERM.sub(r"\g<span>", words))
    if not words:
        return frozenset()
    words = written_out(words) if is_field(words.lower()) else words
    if (only := _only_asked(words)) is not None:
        return only
    found = {topic for topic, pattern in _TOPICS.possible_in(words) if pattern.search(words)}
    found = _with_times(found, words)
    counted = counts_asked(words)
    if len(counted) > 1 or (counted and not found & _TOLD_COUNTS):
        return frozenset(counted)
    if Topic.TRAINING in found and _NAMED_FOR_TRAINING.search(words):
        return frozenset({Topic.NAME})
    if Topic.TRAINING in found and _PRICE_OF_TRAINING.search(words):
        return frozenset({Topic.TRAINING, Topic.COST})
    for topic in _EXCLUSIVE:
        if topic in found:
            return frozenset({topic, Topic.USERS} if topic is Topic.TRAINING and _USERS_TOO.match(words) else {topic})
    return _with_use(found, words)


def _only_asked(words: str) -> frozenset[Topic] | None:
    """The topics of a question that some words of it settle; None of other questions."""
    if asks_who_uses(words):
        return frozenset({Topic.NAME})
    if _ANSWERABLE.match(words) or _ALL_OF_THEM.match(words) or _HOW_LONG_IT_TOOK.match(words):
        return frozenset()
    if _SPEND.fullmatch(words):
        return frozenset({Topic.COST})
    return frozenset({Topic.USERS}) if _USERS_OF_IT.match(words) else _asked_of_crm(words)


# "Spend in 22/23" over lines of systems.
_SPEND = re.compile(
    r"\W*(?:annual |total )?(?:spend|expenditure|paid)(?: (?:on each|per system|by system))?,? (?:in|for"
    r"|during) (?:fy ?|(?:the )?financial year )?"
    r"(?:20)?\d\d ?[/–-] ?(?:20)?\d\d\W*",
    re.IGNORECASE,
)


_NUMBER = re.compile(r"\bnos?\.? of\b", re.IGNORECASE)
_BROUGHT_IN = (
    r"(?:implement\w*|deploy\w*|install\w*|introduc\w*|roll(?:ed|ing)?[- ]?out|set(?:ting)?[- ]?up|build|migrat\w*)"
)
# How long a system took to come, which is no time that it has been in use.
_HOW_LONG_IT_TOOK = re.compile(
    rf"\W*(?:\d{{1,2}}[a-z]?\W+)?(?:how long did (?:(?:the|your|its) )?(?:[\w-]+ ){{0,4}}?take(?: (?:to |in )?(?:be )?{_BROUGHT_IN}"
    rf"[^?]{{0,30}})?|{_BROUGHT_IN} (?:time(?:scale)?|period|duration|length)"
    rf"|(?:time|length of time|duration)(?: (?:it )?(?:took|taken))? (?:to|of|for) (?:the )?{_BROUGHT_IN}[^?]{{0,40}})\W*$",
    re.IGNORECASE,
)
# "All systems: Corporate ICT" says of which it is told, and asks for no name.
_ALL_OF_THEM = re.compile(
    rf"\W*(?:(?:for|of|in) )?(?:all|both|each|every|(?:the |all )?(?:others?|remaining|rest))"
    rf"(?: (?:of )?(?:the |our |these |those )?(?:two|three|four|five|six|\d+)?(?: |$)?(?:{SYSTEM})?)?\W*$",
    re.IGNORECASE,
)
_USERS_OF_IT = re.compile(
    rf"\W*(?:[\w-]+ )?(?:users|licen[cs]es|seats|log-?ins) (?:of|for|on|in) (?:the |this |your |our )?{SYSTEM}\W*$",
    re.IGNORECASE,
)
# A name is asked for: "Which CRM", "Do you have one", "CRM product", "A CRM?".
_ASKS_FOR_CRM = re.compile(
    r"\b(?:which|what (?:is|are|crm|system|product|software|name)|names?|called|product|supplier|vendor|provider|list|any|an?|if"
    r"|uses?|have|has|operates?|owns?|yes|no)\b[^?]{0,60}\b(?:crm|customer relationship)|\b(?:crm|customer relationship)\b"
    r"[^?]{0,60}\b(?:which|what|names?|called|product|supplier|vendor|provider|used|yes|no)\b",
    re.IGNORECASE,
)
_CRM = re.compile(r"\b(?:crm|customer relationship management)(?: (?:system|software|platform))?\b", re.IGNORECASE)


def _asked_of_crm(words: str) -> frozenset[Topic] | None:
    """What is asked of the CRM where its name is not: its users, its host, its price; None for other questions."""
    if _CRM.search(words) is None or _ASKS_FOR_CRM.search(words) is not None:
        return None
    return topics_of(_CRM.sub("system", words)) - NAMING or None


def _with_use(found: set[Topic], words: str) -> frozenset[Topic]:
    """The topics of a question that may ask what a system is used for, alone or besides its name."""
    if asks_for_use(words):
        return frozenset(found - NAMING | {Topic.USE})
    found = _without_present(found - _NEVER_NAMED if _NEVER.search(words) else found, words)
    if asks_for_bidders(words):
        found -= NAMING
    if _AWARDED_TO.search(words):
        found = (found if _WHEN.search(words) else found - {Topic.START}) | {Topic.SUPPLIER}
    resolved = asked_of(found, words)
    return frozenset(resolved | {Topic.USE} if asks_for_use_too(words) else resolved)


def _with_times(found: set[Topic], words: str) -> set[Topic]:
    """The topics of a question with those of time that no phrase of the rules tells."""
    if asks_since_when_contracted(words):
        return (found - {Topic.SINCE, Topic.END}) | {Topic.START}
    if asks_both_ends(words):
        return found | {Topic.START, Topic.END}
    return found if found & {Topic.SINCE, Topic.START, Topic.END} else found | time_topics_of(words)


def _without_present(found: set[Topic], words: str) -> set[Topic]:
    """Drop the names of the systems themselves where a question for others does not ask for them in its first part.

    "Which system did you use before?" asks for no name of today's; "Which do you use, and what did it replace?" does.
    """
    if not found & _BESIDE or not found & NAMING:
        return found
    first = _AND.split(words, maxsplit=1)[0]
    asked = topics_of(first) if first != words else frozenset()
    return found if asked & NAMING and not asked & _BESIDE else found - NAMING
