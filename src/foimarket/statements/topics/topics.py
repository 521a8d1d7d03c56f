"""What a question asks for, told from its words (or from a table's column heading, or a label in front of a value)."""

from __future__ import annotations

import re

from foimarket.letters.words.abbreviations import written_out
from foimarket.letters.words.fields import is_field
from foimarket.patterns import CuedTable, cued, remembered
from foimarket.statements.topics.count_questions import counts_asked
from foimarket.statements.topics.time_questions import asks_both_ends, asks_since_when_contracted, time_topics_of
from foimarket.statements.topics.topic_rules import RULES, SYSTEM, Topic
from foimarket.statements.topics.use_questions import asks_for_use, asks_for_use_too

__all__ = ["NAMING", "Topic", "asks_who_uses", "topics_of"]

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
    r"\s*\([^()]{0,200}(?:\be\.?g\b|\betc\b|\bsuch as\b|\bfor example\b|\bincluding\b)[^()]{0,200}\)", re.IGNORECASE
)
_CONDITION = re.compile(
    r",? (?:if|where|provided) (?:it|this|that|they|the (?:contract|system|agreement)) (?:beg[ai]n|start|is|was|were"
    r"|ha[sd])\w*\b[^?.]{0,60}(?=[?.]|$)",
    re.IGNORECASE,
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
    if not words:
        return frozenset()
    words = written_out(words) if is_field(words.lower()) else words
    if asks_who_uses(words):
        return frozenset({Topic.NAME})
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


def _with_use(found: set[Topic], words: str) -> frozenset[Topic]:
    """The topics of a question that may ask what a system is used for, alone or besides its name."""
    if asks_for_use(words):
        return frozenset(found - NAMING | {Topic.USE})
    found = _without_present(found - _NEVER_NAMED if _NEVER.search(words) else found, words)
    resolved = _resolve(found, words)
    return frozenset(resolved | {Topic.USE} if asks_for_use_too(words) else resolved)


def _with_times(found: set[Topic], words: str) -> set[Topic]:
    """The topics of a question with those of time that no phrase of the rules tells."""
    if asks_since_when_contracted(words):
        return (found - {Topic.SINCE, Topic.END}) | {Topic.START}
    if asks_both_ends(words):
        return found | {Topic.START, Topic.END}
    return found if found & {Topic.SINCE, Topic.START, Topic.END} else found | time_topics_of(words)


# "Set-up, migration and training costs": what was paid, and not how anybody was taught.
_PRICE_OF_TRAINING = cued(
    r"^(?!.*\b(?:how (?:long|many)|hours?|days?|mode|method|type of training|who (?:gives|gave|delivers|provides))\b).*(?:"
    r"\btraining (?:costs?|fees?|charges?|price|spend|expenditure)\b|\b(?:costs?|price|spend|spent|expenditure|outlay"
    r"|charges?|fees?|paid)"
    r" (?:of|on|for) (?:(?:the|any|all|initial|user|staff|implementation|installation|set-?up"
    r"|migration)\b,? (?:and )?){0,4}training\b"
    r"|\btraining paid for\b)",
    re.IGNORECASE,
)


_NOT_ABOUT_SELLERS = frozenset(
    {Topic.SINCE, Topic.START, Topic.END, Topic.EXTENSION, Topic.COST, Topic.TRAINING, Topic.USERS, Topic.PROCUREMENT}
)


_ABOUT_USE = frozenset({Topic.NAME, Topic.USE, Topic.CRM, Topic.PORTAL})
_NAMED_AND_USED = _ABOUT_USE | {Topic.SUPPLIER}
_USED_FOR = re.compile(
    rf"\W*(?:\d\w?\W*)?(?:name of (?:the )?)?{SYSTEM} (?:currently )?(?:used (?:for|to|in|by)|in use (?:for|in|within|by))\b",
    re.IGNORECASE,
)
_SUPPORTS = re.compile(
    r"\bsupport|\b(?:manage[ds]|maint\w+|administ\w+|looked after|run|deals with) |outsourced or|contracted out|[- ]line\b"
    r"|help ?desk|\bmaintenance\b|\badministrators?\b",
    re.IGNORECASE,
)


_PAID_THROUGH = re.compile(
    r"^\W*(?:how (?:do|does|are|is)|(?:with|through|in|on|by) (?:what|which)|(?:which|what) (?:system|product|software"
    r"|tool|package))"
    r"\b(?!.*\b(?:cost|charge|price|much|pay for (?:it|this|that|them))\b).{0,60}\b(?:paid|pay|charges?|fees)\b"
    r"|^\W*how many (?!pounds)",
    re.IGNORECASE,
)


# "Which system is used for payments" and "What do you use for payments" ask its name, "What is the system used for" what it does.
_WHICH_IS_USED = re.compile(
    rf"^\W*(?:\d\w?\W*)?(?:if (?:yes|so),? )?(?:which"
    rf"|what) (?:[\w/'’-]+ ){{0,5}}?{SYSTEM}(?: \([^)]*\))?,? (?:if any,? )?(?:is|are|do|does|did"
    rf"|has|have|would)\b.{{0,60}}\b(?:use[ds]?|using) (?:for|to|by|in|within|across)\b(?!\W*$)"
    r"|^\W*(?:\d\w?\W*)?(?:and )?what (?:do (?:you|they)|does (?:the|your)(?: \w+){1,3}?|is) (?:currently |now )?used?"
    r" (?:for|to|in|when|instead of)\b(?!\W*$)",
    re.IGNORECASE,
)


# Whatever else its words speak of: "Which cloud-based office software does the Council have?"
_WHICH_ONE = re.compile(
    rf"^\W*(?:\d\w?\W*)?(?:which|what) (?:[\w/'’-]+ ){{0,4}}?{SYSTEM} (?:(?:is|are) (?:currently |now )?(?:used|in use|in place)"
    rf"|(?:does|do) (?:[\w'’]+ ){{1,4}}(?:have|use|run|operate))(?: now| at present| currently)?\W*$",
    re.IGNORECASE,
)
# "What software supports the team?": what does the work, and no question of its own support.
_WHICH_DOES = re.compile(
    rf"^\W*(?:\d\w?\W*)?(?:which|what) (?:[\w/'’-]+ ){{0,4}}?{SYSTEM} (?:currently )?(?:supports?|underpins?|manages?"
    rf"|handles?|runs?"
    r"|drives?|powers?|helps?) (?!(?:it|them)\b)(?:the|your|its|our|this|school|staff|[a-z]+)\b[^?,;]{2,60}\W*$",
    re.IGNORECASE,
)
_TOLD_TO_NAME = re.compile(
    rf"\b(?:please|kindly) (?:name|list|identify|specify|state) (?:(?:the|all|any|each|every|which|what) ){{0,2}}"
    rf"(?:[\w/-]+ ){{0,3}}?{SYSTEM}\b",
    re.IGNORECASE,
)
_NAMED_FOR_TRAINING = re.compile(
    rf"\b(?:which|what|list|name|state) (?:[\w/-]+ ){{0,4}}?{SYSTEM} (?:(?:is|are) )?(?:used|in use) (?:for|to|by|in)"
    r" [^?.]{0,30}train",
    re.IGNORECASE,
)
# "Which products, for which purposes and since when?"
_NAMES_FIRST = re.compile(rf"^\W*(?:\d\w?\W*)?(?:which|what) (?:[\w/'’-]+ ){{0,3}}?{SYSTEM},", re.IGNORECASE)
_STARTS_WITH_NAME = re.compile(
    rf"\W*(?:\d\w?\W*)?(?:(?:what|which|name|systems?)\b.{{0,40}}(?:name|called|system|suppl)"
    rf"|what is your (?:\w+ ){{0,3}}{SYSTEM}\b|(?:please )?name (?:the|your|any|all|each) (?:[\w/-]+ ){{0,4}}?{SYSTEM}\b"
    rf"|(?:for|in|within) [^?]{{3,80}}, (?:what|which) (?:\w+ ){{0,2}}{SYSTEM} (?:do|does|is|are)\b)",
    re.IGNORECASE,
)


_WHICH_MODULES = re.compile(
    r"\W*(?:\d\w?\W*)?(?:(?:please|kindly) )?(?:(?:to |of |in )?(?:which|what)|list|name)\b"
    r"(?:(?!\b(?:systems?|software|packages?|products?)\b).){0,40}\bmodules\b"
    r"|^\W*modules?(?: (?:in use|used|held|taken|licensed|bought|purchased|in place))?\W*$",
    re.IGNORECASE,
)


_AND = re.compile(r"[,;]? and |[,;] |[?] ")


_BESIDE = frozenset({Topic.REPLACED, Topic.INTEGRATION})


def _without_present(found: set[Topic], words: str) -> set[Topic]:
    """Drop the names of the systems themselves where a question for others does not ask for them in its first part.

    "Which system did you use before?" asks for no name of today's; "Which do you use, and what did it replace?" does.
    """
    if not found & _BESIDE or not found & NAMING:
        return found
    first = _AND.split(words, maxsplit=1)[0]
    asked = topics_of(first) if first != words else frozenset()
    return found if asked & NAMING and not asked & _BESIDE else found - NAMING


def _resolve(found: set[Topic], words: str) -> set[Topic]:
    if Topic.USE in found and _WHICH_MODULES.match(words):
        return {Topic.USE}
    if (
        _USED_FOR.match(words)
        or (found <= _NAMED_AND_USED and _WHICH_IS_USED.match(words))
        or any(each.match(words) for each in (_WHICH_ONE, _WHICH_DOES))
    ):
        return {Topic.NAME} | (found & {Topic.SUPPLIER})
    if Topic.SUPPORT in found and {Topic.NAME, Topic.SUPPLIER} & found and not _SUPPORTS.search(words):
        found.discard(Topic.SUPPORT)
    if Topic.COST in found and _PAID_THROUGH.search(words):
        found.discard(Topic.COST)
    if Topic.COST in found and not _NAME_AND_COST.search(words):
        found.discard(Topic.NAME)
    if Topic.NAME in found and {Topic.SINCE, Topic.END, Topic.HOSTING, Topic.SUPPORT, Topic.USE} & found:
        if (_TOLD_TO_NAME.search(words) and found <= _NAMED_AND_USED) or _NAMES_FIRST.match(words):
            return found
        if Topic.USE in found and not re.search(r"\bnames?\b|called", words, re.IGNORECASE):
            found.discard(Topic.NAME)
        starts_with_name = _STARTS_WITH_NAME.match(words)
        if not starts_with_name and not re.search(r"\b(?:system|software|product) name\b", words, re.IGNORECASE):
            found.discard(Topic.NAME)
    return _without_sellers(found, words)


_NAME_AND_COST = re.compile(
    rf"\bnames?\b|called|which (?:\w+ )?(?:system|software)|^\W*(?:which|what) (?:[\w/'’-]+ ){{0,4}}?{SYSTEM} (?:do|does|is|are)\b"
    r"(?: (?!(?:cost|worth)\b)[\w'’]+){1,5}? (?:use[ds]?|have|has|run|operate|in use|in place)\b"
    r"[^?]{0,80}[?,;]? (?:and|what|how)\b",
    re.IGNORECASE,
)
_SENTENCE = 120
# A cost of support is one sum; who gives it is another question.
_ASKS_FOR_TEAM = re.compile(
    r"\bsupport (?:arrangements?|teams?|models?)\b|\bwho (?:supports?|maintains?|administers?|looks after"
    r"|does (?:so|it|this|that)|(?:provides|gives) (?:it|this|that))\b",
    re.IGNORECASE,
)
_OUT_OF_SUPPORT = re.compile(r"\b(?:out of|end of|extended|in|runs out of) support\b(?! of\b)", re.IGNORECASE)
_WHERE_TEAM = re.compile(
    r"^(?!.*\b(?:host\w*|cloud|servers?|premis\w*|data cent\w+)\b).*\bwhere\b.{0,40}\b(?:support|teams?|staff|help ?desk)\b",
    re.IGNORECASE,
)


def _without_sellers(found: set[Topic], words: str) -> set[Topic]:
    """Drop the topics that a question about dates, sums or support only mentions: its seller, its name."""
    if Topic.NAME not in found and found & _NOT_ABOUT_SELLERS:
        found.discard(Topic.SUPPLIER)
    if {Topic.HOSTING, Topic.SUPPORT} <= found and not _SUPPORTS.search(words):
        found.discard(Topic.SUPPORT)
    if {Topic.HOSTING, Topic.SUPPORT} & found and Topic.COST not in found:
        found.discard(Topic.SUPPLIER)
    if Topic.COST in found and Topic.SUPPORT in found and not _ASKS_FOR_TEAM.search(words[-_SENTENCE:]):
        found.discard(Topic.SUPPORT)
    if Topic.SUPPORT in found and _OUT_OF_SUPPORT.search(words):
        found.discard(Topic.SUPPORT)
    if {Topic.HOSTING, Topic.SUPPORT} <= found and _WHERE_TEAM.search(words):
        found.discard(Topic.HOSTING)
    if Topic.CRM in found and Topic.SINCE in found:
        found -= {Topic.NAME, Topic.CRM}
    return found
