"""Answers that name no product: no system, spreadsheets or paper in its place, or one made in house."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.estate.sentence_names import asks_of_system
from foimarket.statements.fact import Fact
from foimarket.statements.naming.choices import offered_names
from foimarket.statements.naming.labelled_names import asks_whether, asks_with_what, names_a_job
from foimarket.statements.naming.lacking import lacks_one
from foimarket.statements.statement import Attribute
from foimarket.statements.topics.topics import Topic, asks_who_uses
from foimarket.statements.words.by_hand import answers_by_hand, is_by_hand

_THING = (
    r"(?:systems?|software|crm|databases?|applications?|solutions?|platforms?|packages?|tools?|products?|programme)"
)
# What may stand in for a system, or be one: an answer that there is none of them says so.
_DEVICE = (
    r"(?:apps?|chat ?bots?|kiosks?|modules?|portals?|robots?|assistants?|dictation|e-\w+|add-?ons?|automation|telecare"
    r"|brokerage)"
)
_NOT_ABOUT_NOW = cued(
    r"\bever\b|\bconsidered\b|\bplans\b|\bplan (?:to|for|on)\b|\bplanning to\b|\bplanned\b|\babandoned\b"
    r"|\b(?:go|going) (?:out )?to (?:the )?(?:market|tender)\b"
    r"|\b(?:its|in|took|take) (?:its |the )?place\b(?<!in place)|\bintegrat|\bsame\b|\bchang(?:e|ed)\b|\breplac|\bupgrade\b"
    r"|\bspecification\b|\bstrategy\b|\bany (?:\w+ )?(?:outages?|failures?|incidents?|breach\w*|complaints?|attacks?|penalt\w+)\b"
    r"|\b(?:an?|any) (?:\w+ )?(?:register|list|inventory|strategy|policy) (?:of|for|on)\b"
    # "Do you use systems that are made by your own staff rather than purchased?"
    r"|\b(?:rather than|as opposed to|instead of)\b"
    # "Have you bought any new software in the last year?"
    r"|\b(?:purchased?|bought|buy|procured?|acquired?|commissioned|tendered|invested)\b[^?]{0,80}\b(?:new|since|between"
    r"|(?:in|over|during|within) (?:the|this) (?:last|past|previous|current|financial)|in 20\d\d)\b",
    re.IGNORECASE,
)
_EXISTS = cued(
    rf"\b(?:do(?:es)?|is|are|has|have)\b[^?.]{{0,80}}\b{_THING}\b|\b{_THING} (?:in use|used|in place)\b|\b(?:which|what|with what"
    rf"|name)\b[^?.]{{0,80}}\b{_THING}\b"
    rf"|\bcrm\b|\bin use\b|\b(?:do|does|is|are|has|have|any)\b[^?.]{{0,60}}\b(?:{_DEVICE}|ai|interfaces?)\b",
    re.IGNORECASE,
)
# A field of a form or a column that asks what a system is called: "Software", "System name".
_FIELD = re.compile(
    rf"^\W*(?:\d\w*\W+)?(?:name of (?:the )?)?(?:[\w/-]+ ){{0,2}}{_THING}(?: names?| used| in use)?\W*$", re.IGNORECASE
)
_BARE = re.compile(r"\W*(?:none|no|nil)\b(?:\W*$|[.,;]\s)", re.IGNORECASE)
_NOT_APPLICABLE = re.compile(r"\W*(?:n/?a|not applicable)\W*$", re.IGNORECASE)
_KIND = r"(?:(?!(?:other|further|additional|separate|different|second|one|single|of|for|to|in|on|with|from|by)\b)[\w/&-]+\s+){0,4}?"
_AI = r"(?:AI|artificial intelligence|RPA)"
_IN_USE = (
    rf"\bno\s+{_KIND}(?:{_THING}|{_DEVICE}|{_AI}) (?:is|are|has been|have been) (?:(?:currently|presently|yet|now|being"
    r"|at present) )?"
    r"(?:used|in (?:(?:live|general|current|active) )?(?:use|service|operation)|in place|live|installed|deployed|approved|adopted"
    r"|rolled out|procured|purchased|bought|held)\b"
)
_SAID = cued(
    rf"(?:^\W*(?:(?:n/?a|not applicable|none|nil|no)\b\W*)?|\b(?:has|have|there (?:is|are)|operates?|uses?|using|with)\s+)"
    rf"(?:currently )?no\s+{_KIND}[\"'‘“]?"
    rf"(?:{_THING}|{_DEVICE})\b(?! (?:costs?|fees?|charges?|payments?|contracts?|licen[cs]es?|changes?|data|information"
    r"|records?)\b)"
    rf"|\b(?:do(?:es)?|did) not (?:currently |at present |presently )?(?:use|have|operate|run|own|employ|utilise"
    rf"|possess)\b(?:(?!\b(?:other|separate|different|second|single|to)\b)[^.;]){{0,50}}\b{_THING}\b"
    rf"|^\W*(?:an?|any) {_KIND}{_THING}\b[^.;,]{{0,40}}\b(?:we|the \w+) do(?:es)? not (?:\w+ )?(?:use|have|operate|run|own|possess)"
    r"(?=\W*$|[.;,]| (?:at|yet|now|currently|any)\b)"
    rf"|\b(?:don|doesn)['’]t (?:currently )?(?:use|have|operate|run|own)\b(?:(?!\bother\b)[^.;]){{0,50}}\b{_THING}\b"
    rf"|\b{_THING} (?:is|are) not (?:currently )?(?:used|in use|in place)\b|{_IN_USE}"
    r"|(?:^|[–:-] )\W*no (?:\w+ )?(?:systems?|software)(?: (?:is|are))?(?: (?:installed|needed|required|used|in use"
    r"|in place))?\W*$",
    re.IGNORECASE,
)
# Plain enough where something else is asked for: "no chatbot is in use", "we have no software for it".
_SAID_PLAINLY = cued(
    rf"{_IN_USE}|^\W*(?:(?:i|we) (?:can )?confirm that )?(?:at present,? |currently,? )?(?:the [\w' ]{{3,40}}|we|there) "
    rf"(?:has|have|is|are|operates?|uses?) (?:currently |at present )?no {_KIND}(?:{_THING}|{_DEVICE}|{_AI})(?=\W*$|[.,;]"
    r"| (?:for (?:it|this|that|them)|in (?:use|place|live|operation)|at (?:present|the moment)|now|currently)\b)",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\W*no\b[.,]", re.IGNORECASE)
# Of what is to come: "No product has been chosen."
_CHOSEN = re.compile(r"\b(?:chosen|selected|decided|identified|awarded|yet)\b", re.IGNORECASE)
_ASKED_SAID = re.compile(
    r"\W*(?:none\b(?! of)|no (?:\w+ ){0,2}(?:system|software|crm|database)|(?:no|none|nil)[.,]?\s*$|no[.,]\s(?!\d)"
    r"|no\s*[–—-]\s|(?:nil return|zero|(?:currently|at present|at the moment|at this stage),? (?:no|none)|the answer is (?:no"
    r"|none))"
    r"(?=\W*$|[.,;])"
    r"|there is no (?:\w+ ){0,2}(?:system|software|database)|there (?:is|are)(?: not\b|n['’]t\b| none\b(?! (?:held|recorded"
    r"|other)))"
    r"|(?:we|it|the \w+) (?:have|has) (?:none\b|not? )|(?:we|it|the \w+) (?:have|has)n['’]t\b"
    r"|not one\b|not (?:at present|currently|yet|used|in use|at the moment|presently|since|any ?more|any longer"
    r"|at this (?:time|stage|point)"
    r"|to date|in place|implemented|installed|deployed|adopted|electronic|electronically|computeri[sz]ed|automated"
    r"|digiti[sz]ed)\b|no longer\b"
    r"|nothing (?:specific|special|specialist|dedicated|particular|of (?:the|that|this) (?:kind|sort|nature))\b"
    r"|nothing (?:at all|electronic|like that"
    r"|of (?:the|that)"
    r"|in use|is used(?: for (?:this|that|it))?)?\s*(?:[.,;(]|$)"
    r"|nothing electronic|no (?:such|other|separate|specific|dedicated) (?:\w+ )?[\w-]+\W*$"
    r"|we (?:do not|don['’]t)\W*$|the (?:council|trust|authority|force|university|board) (?:does not"
    r"|doesn['’]t) (?:currently )?(?:use|have|operate)|we (?:do not|don['’]t) (?:currently )?(?:use|have|operate))",
    re.IGNORECASE,
)
_OWN = cued(
    rf"^\W*(?:(?:an?|our(?: own)?|the|bespoke|it|is|was|(?:built|developed|written|designed|created"
    rf"|made)(?=.in)) )*(?P<own>in[- ]?house(?:[- ](?:developed|built|bespoke|designed|written"
    rf"|made))*(?: (?:\w+ ){{0,2}}?{_THING})?)(?!\w)"
    rf"(?!['’\s]*(?:it|ict|team|staff|support|server|host|data)\b)"
    r"|^\W*(?:(?:it|this|that) (?:is|was|has been) )?(?P<made>(?:developed|built|written|designed|created|made|coded|programmed)"
    r" (?:entirely |wholly )?(?:internally|ourselves|by (?:us\b|ourselves|(?:(?:our|its|their)(?: own)?|the council['’]s(?: own)?)"
    r" (?:\w+ ){0,2}?(?:developers?|programmers?|team|staff|officers?|department|analysts?|people)|(?:council )?staff)))\b"
    r"|\b(?P<grown>home[- ]grown (?:[a-z]+ ){0,2}[a-z]+)\b"
    r"|\b(?P<self>built its own|\b(?:database|system|software|application) that our own (?:\w+ )?(?:staff|team"
    r"|developers) (?:made|built|wrote|developed))"
    rf"|\b(?P<built>{_THING} (?:which (?:was|is) )?(?:developed|built|written|designed) (?:in[- ]?house|internally|by (?:us"
    rf"|the council|our own)))",
    re.IGNORECASE,
)
# "In-house? No" says only that it was bought.
_BY_OURSELVES = re.compile(r"\W*(?:(?:built|made|developed) )?(?:in[- ]house|internally)\W*$", re.IGNORECASE)
_UNNAMED = re.compile(
    r"^\W*(?:[Tt]he|[Oo]ur|[Aa]n?) (?P<name>(?:[a-z][\w-]+ ){1,4}(?:system|solution|database|software|platform|tool)) (?:is"
    r"|are) (?:where|used|what|how|in use)\b"
)


# Whose seller is asked for is told before the word: "Firewall provider: none" says that there is no firewall.
_SELLER_OF = re.compile(
    r"^\W*(?:\w{1,2}\W+)?(?!(?:the|name|current|main|contract|incumbent|existing|present|software|system|support|hosting"
    r"|service)\b)"
    r"[A-Za-z][\w/&'’ -]{2,60} (?:provider|supplier|vendor)\W*$",
    re.IGNORECASE,
)
# "No. licences" counts them, and denies nothing.
_NUMBER_OF = re.compile(
    r"\W*nos?\. (?:of )?(?:\w+ )?(?:licen[cs]es|users|seats|systems|accounts|staff)\b", re.IGNORECASE
)
_OF_NAMES = frozenset({Topic.NAME, Topic.CRM, Topic.SUPPLIER})


def read_own_means(clause: Clause, *, lists_systems: bool = False) -> Iterator[tuple[Fact, int]]:
    """That no system is used, or one without a name: made in house, or called by what it is for.

    Args:
        clause: The clause.
        lists_systems: Whether the letter names systems: then "Kiosks: none" is one of its list.
    """
    if asks_who_uses(clause.question) or _NUMBER_OF.match(clause.words):
        return
    if clause.topics and not clause.topics & _OF_NAMES:
        yield from _none_unasked(clause)
        return
    if (asks_whether(clause.label) and not _EXISTS.search(clause.label)) or _BY_OURSELVES.match(
        clause.label or clause.question
    ):
        return
    about_now = len(clause.question) > _TEMPLATE or not _NOT_ABOUT_NOW.search(clause.question)
    asked = bool(clause.topics & {Topic.NAME, Topic.CRM}) and about_now
    none = _says_none(clause, asked=asked) and (about_now or not _CHOSEN.search(clause.text))
    if none:
        rule = "none.stated" if asked and _is_said_none(clause) else "none.said"
        yield Fact(Attribute.SYSTEM_IN_USE, "none", rule, with_question=asked), clause.body
    elif _is_told_by_hand(clause, lists_systems=lists_systems):
        yield Fact(Attribute.SYSTEM_IN_USE, "none", "none.by_hand"), clause.body
    elif not clause.topics and about_now and _guess_none(clause, lists_systems=lists_systems):
        yield Fact(Attribute.SYSTEM_IN_USE, "none", "none.guessed", with_question=True), clause.body
    # In a row that has its name, "In-house" under "Supplier" names no system: it says who made the one that the row is of.
    is_of_a_row = clause.topics == {Topic.SUPPLIER} and bool(clause.heading) and len(clause.question) <= _TEMPLATE
    if (asked or clause.topics & {Topic.SUPPLIER}) and not is_of_a_row:
        yield from _read_own(clause, asked=asked, none=none)


def _read_own(clause: Clause, *, asked: bool, none: bool) -> Iterator[tuple[Fact, int]]:
    """A system made in house, or one called by what it is for."""
    own = _OWN.search(clause.words)
    if own is not None and not (none and not own["self"]):
        name = " ".join((own["own"] or own["made"] or own["built"] or own["grown"] or "").split())
        if name and not re.search(r"\b(?:called|named|known as)\b", clause.words):
            yield Fact(Attribute.SYSTEM_IN_USE, name, "own.in_house"), clause.body
        yield Fact(Attribute.SUPPORT_MODEL, "in-house", "support.in_house"), clause.body
    elif asked and not none and (unnamed := _UNNAMED.match(clause.words)):
        yield Fact(Attribute.SYSTEM_IN_USE, unnamed["name"], "own.unnamed"), clause.body


def _none_unasked(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """That there is no system, as the answer to what it costs or how long it has been there."""
    if clause.opens_answer and _SAID_PLAINLY.search(clause.text) and not _NOT_ABOUT_NOW.search(clause.question):
        yield Fact(Attribute.SYSTEM_IN_USE, "none", "none.said"), clause.body


_TEMPLATE = 300
_OLD_PAPERS = re.compile(
    r"\b(?:before|prior to|older|earlier|archiv\w*|boxes|in store|stored|retained|requests?)\b", re.IGNORECASE
)


def _is_told_by_hand(clause: Clause, *, lists_systems: bool) -> bool:
    """Whether a sentence that nothing asks for says that work is done without a system; old papers are no work."""
    if clause.topics or clause.question or not lists_systems:
        return False
    return is_by_hand(clause.text) and not _OLD_PAPERS.search(clause.text)


# What is asked of a system that is there: "Does your system record …?", "Is one product used by both?"
_OF_ONE_THERE = re.compile(
    rf"\W*(?:is|are|do|does|did|has|have|can|could|will|was|were) (?:the|your|this|that|its|one|each|all|both|these|it)\b"
    rf"(?: (?!(?:have|has|use|uses|using|operate|run|own|employ|hold|an?|any)\b)[\w/-]+){{0,4}}? {_THING}\b(?! (?:in use|used\?))",
    re.IGNORECASE,
)


def _is_said_none(clause: Clause) -> bool:
    """Whether the answer begins by saying none; "Not used - done by hand" has no label for its first words."""
    if _OF_ONE_THERE.match(clause.question) and _DENIED.match(clause.words):
        return False
    whole = bool(clause.label) and bool(clause.answer.question_text.strip())
    begins = clause.opens_answer or bool(clause.label)
    if _ASKED_SAID.match(clause.words) or (whole and _ASKED_SAID.match(clause.text)):
        return begins or not _OF_MORE.search(clause.text)
    return lacks_one(clause.words, clause.question, begins=begins)


# "No separate system is used for repairs", after the one that is.
_OF_MORE = re.compile(
    r"\b(?:other|further|separate|additional|more|any of|contract|fully|information|data|figures|new|replac\w+|renewed|another"
    r"|penalt\w+)\b",
    re.IGNORECASE,
)


def _guess_none(clause: Clause, *, lists_systems: bool) -> bool:
    """Whether an answer that no rule knows the question of says no: to whether there is one, or after a job in a list."""
    if not (clause.label or clause.opens_answer):
        return False
    if _EXISTS.search(clause.question) and _is_said_none(clause):
        return True
    if clause.opens_answer and asks_with_what(clause.question) and answers_by_hand(clause.words):
        return True
    job = names_a_job(clause.label or clause.question)
    by_hand = answers_by_hand if clause.opens_answer and len(clause.words.split()) <= _FEW_WORDS else is_by_hand
    return lists_systems and job and bool(_NONE_IN_LIST.match(clause.words) or by_hand(clause.words))


_FEW_WORDS = 6
# "Does the Council use automation? If so, name the supplier."
_ASKS_WHETHER_USED = re.compile(
    r"\W*(?:do|does|is|are|has|have)\b[^?.]{0,80}\b(?:use|uses|using|used|have|has|operate|in place|in use)\b[^?]{0,80}\?",
    re.IGNORECASE,
)
_NONE_IN_LIST = re.compile(
    r"\W*(?:none|nil|no(?=\W*$)|no (?:system|software|product|package)|nothing|no one system|there (?:is|are) none"
    # "No sensors in use"
    r"|no (?!(?:information|data|records?|changes?|charges?|costs?|other|further)\b)(?:[\w/-]+ ){1,3}?(?:(?:is|are) )?(?:currently "
    r"|yet |being )?(?:in use|used|in place|installed|deployed|fitted)"
    r"|not (?:used|in use|at present|currently|at the moment|any ?more|since))\b(?! (?:held|recorded|comes?|came|received))"
    r"[^.;]{0,60}\.?\s*$",
    re.IGNORECASE,
)


_NEITHER = re.compile(r"\W*neither(?: of (?:them|these|those|the two|the three))?\W*", re.IGNORECASE)


def _says_none(clause: Clause, *, asked: bool) -> bool:
    words = clause.words
    if clause.answer.size == len(words) and _NEITHER.fullmatch(words) and offered_names(clause.question):
        return True
    if asked and _is_said_none(clause):
        return bool(_EXISTS.search(clause.question) or _FIELD.match(clause.question)) or not _BARE.match(words)
    if asked and (clause.label or _FIELD.match(clause.question)) and _NOT_APPLICABLE.match(words):
        return not _SAID.search(clause.supplier or "")  # said of the record's seller already
    if (
        clause.topics == {Topic.SUPPLIER}
        and clause.opens_answer
        and _SELLER_OF.match(clause.question)
        and _BARE.match(words)
    ):
        return True
    if asked and (answers_by_hand(words) if clause.label or clause.opens_answer else is_by_hand(words)):
        return True
    if clause.topics - {Topic.NAME, Topic.CRM, Topic.SUPPLIER, Topic.PORTAL} and clause.topics:
        return False
    if not asked and clause.topics - {Topic.SUPPLIER}:
        return False
    if clause.opens_answer and _ASKS_WHETHER_USED.match(clause.question) and _is_said_none(clause):
        return asks_of_system(clause.question)
    return bool(_SAID.search(words) or _SAID.fullmatch(clause.label)) or bool(
        is_by_hand(words) and (asked or clause.label)
    )
