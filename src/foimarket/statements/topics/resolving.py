"""Of the topics that a question's words speak of, those that it asks for."""

from __future__ import annotations

import re

from foimarket.statements.topics.topic_rules import SYSTEM, Topic

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
    r"|^\W*(?:how many (?!pounds)|(?:total )?numbers? of"
    r" (?:employees|staff|people|pensioners|invoices|suppliers|officers|payslips)\b)",
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
# "Which products, for which purposes and since when?"
_NAMES_FIRST = re.compile(
    rf"^\W*(?:\d\w?\W*)?(?:which|what) (?:[\w/'’-]+ ){{0,3}}?{SYSTEM}"
    r"(?: (?:do|does|is|are) (?:you|they|used|in use|the [\w'’]+)(?: \w+){0,3}?)?,",
    re.IGNORECASE,
)
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


def asked_of(found: set[Topic], words: str) -> set[Topic]:
    """The topics of ``found`` that a question in ``words`` asks for, without those that it only mentions."""
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
    if _LISTS_SYSTEMS.match(words):
        return found | {Topic.NAME}
    return _without_sellers(_with_names(found, words), words)


def _with_names(found: set[Topic], words: str) -> set[Topic]:
    """The topics of a question that asks for sums, times or uses too: a name only where it asks for that."""
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
    return found


# "Please list the software systems in each department, with supplier, yearly cost and end date"
_LISTS_SYSTEMS = re.compile(
    rf"\W*(?:(?:please|kindly|can you|could you) )*(?:list|name|identify) "
    r"(?:(?:all|any|each|every|of|the|your|main|current|which|what) ){0,4}"
    rf"(?:software |computer |it |ict )?{SYSTEM}\b"
    r"(?! (?:costs?|spend\w*|licen\w*|contracts?|expenditure|budgets?|suppliers?|users?))"
    r"[^?.]{0,120}?(?:,|\bwith\b|\bincluding\b|\btogether\b|\balong\b|:)",
    re.IGNORECASE,
)
_NAME_AND_COST = re.compile(
    rf"\bnames?\b|called|which (?:\w+ )?(?:system|software)|\b(?:with|in|using) which (?:\w+ ){{0,2}}{SYSTEM}\b"
    rf"|^\W*(?:which|what) (?:[\w/'’-]+ ){{0,4}}?{SYSTEM} (?:do|does|is|are)\b"
    r"(?: (?!(?:cost|worth)\b)[\w'’]+){1,5}? (?:use[ds]?|have|has|run|operate|in use|in place)\b"
    r"[^?]{0,80}[?,;]? (?:and|what|how)\b",
    re.IGNORECASE,
)
# "Which company supplies it, and when does the contract end?": two questions, of which the first is for the seller.
_SELLER_FIRST = re.compile(
    r"\W*(?:\d\w?\W*)?(?:(?:who|which (?:company|firm|supplier|vendor)|what (?:company|firm)) (?:currently )?"
    r"(?:supplies|provides|sells|makes|sold|made|supplied) (?:it|them|this|that|these)"
    r"|who (?:is|are) (?:the|your|its|their) (?:current )?(?:suppliers?|vendors?))"
    r"(?:,? and|,|\?) (?:what|when|how|where|is|are|does|do|until when|since when|for how)\b",
    re.IGNORECASE,
)
# "The name of the supplier of the software"
_SELLER_OF_SYSTEM = re.compile(
    r"\W*(?:\d\w?\W*)?(?:(?:please )?(?:state|provide|confirm|give|list|tell us|what is|who is) )?(?:the |your )?names? of "
    r"(?:the |your |each |its )?(?:\w+ )?"
    r"(?:suppliers?|vendors?|providers?|company|companies|contractors?|manufacturers?|developers?)"
    rf" (?:of|for|who \w+|that \w+|supplying|providing) (?:the |this |that |each |your )?(?:[\w/-]+ ){{0,2}}?{SYSTEM}\W*$",
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
    if _SELLER_FIRST.match(words):
        found.discard(Topic.NAME)
        found.add(Topic.SUPPLIER)
        return found
    if _SELLER_OF_SYSTEM.match(words):
        found.discard(Topic.NAME)
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
