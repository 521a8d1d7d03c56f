"""What systems are used for, what they exchange data with, what they replaced and how they were bought."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foimarket.patterns import CuedPattern, cued
from foimarket.statements.clauses import Clause
from foimarket.statements.frames import FOR_IT, PASSIVE
from foimarket.statements.making import Fact
from foimarket.statements.silence import is_elsewhere, is_not_held, is_withheld, says_nothing
from foimarket.statements.statement import Attribute
from foimarket.statements.topics import Topic

_USED_TO = cued(
    (
        r"\buses? it (?:to|for)\b|\buses? (?:the |this )?(?:system|(?-i:[A-Z])[\w&@]+(?: [\w&]+){0,4}?) for\b"
        r"|\b(?:case management|case recording|finance|records) systems?,? [A-Z]|\b(?:is"
        r"|are) (?:also )?used (?:to|for|as)\b|\bis where we\b|\bis the (?:case|record)|\bhandled (?:in|by)\b"
        r"|\bused by [\w'’ ]{2,40} (?:to|for)\b|\b(?:is|are|were)(?: all)? (?:dealt with|kept|looked after|managed|recorded"
        r"|logged|processed) (?:in|on|through)\b|\bcome in through\b"
    ),
    re.IGNORECASE,
)
_NAME_FOR = re.compile(
    r"(?<![a-z] )[A-Z][\w+]* for (?P<use>(?!both|all|each|us\b|the\b)[a-z][\w'’ ]{3,60})"
    r"|(?<=system for )(?P<use_of>(?!both|all|each|us\b|the\b)[a-z][\w'’ ]{3,60})"
    r"|^for (?P<use_first>[a-z]\w+(?: \w+){0,3})(?=, [A-Z])"
)
_IN_BRACKETS = cued(
    r"\((?P<use>(?:social care )?(?:finances?|financials?|case (?:management|recording)|payments|billing"
    r"|document management|housing|planning|payroll|hr|workflow|portal)(?:[ ,&/]+(?:and )?[a-z ]+)?)\)"
)


def read_use(clause: Clause, named: Sequence[tuple[int, int]], *, is_label_system: bool) -> Iterator[tuple[Fact, int]]:
    """What a clause says a system does.

    Args:
        clause: The clause.
        named: Where the clause names systems: the offsets of each name.
        is_label_system: Whether what stands before its colon or dash is a system's name.
    """
    words, names_system = clause.words, bool(named)
    may_say = named or is_label_system or Topic.USE in clause.topics or _USED_TO.may_match(clause.text)
    if not may_say or {Topic.INTEGRATION, Topic.REPLACED} & clause.topics:
        return
    if says_nothing(words) or is_withheld(words) or is_not_held(words):
        return
    if Topic.USE in clause.topics:
        if not is_elsewhere(words) and not re.match(r"[\s£]*\d", words) and not _is_no_use(clause):
            yield Fact(Attribute.SYSTEM_USE, _value(words), "use.asked"), clause.body
        return
    naming = bool(clause.topics & {Topic.NAME}) or not clause.topics
    if naming and names_system and (found := _NAME_FOR.search(clause.text)):
        use = found["use"] or found["use_of"] or found["use_first"]
        yield Fact(Attribute.SYSTEM_USE, use, "use.for"), found.start()
    if (
        naming
        and is_label_system
        and re.match(r"[a-z]", words.strip())
        and not re.match(r"(?:supplied|provided|from|by|see|part|not|no|under|let|in|as)\b", words.strip())
        and not _NO_LABELLED_USE.search(words)
        and _PURPOSE.search(words)
    ):
        yield Fact(Attribute.SYSTEM_USE, _value(words), "use.label"), clause.body
    elif naming and names_system and (found := _IN_BRACKETS.search(clause.text)):
        yield Fact(Attribute.SYSTEM_USE, found["use"], "use.bracket"), found.start()
    elif (
        (names_system or _SYSTEM_SAID.search(clause.text))
        and _USED_TO.search(clause.text)
        and not _LINKED.search(clause.text)
    ):
        yield Fact(Attribute.SYSTEM_USE, _value(clause.text), "use.cue"), 0
    elif names_system and (how := _done_in(clause.text)):
        yield Fact(Attribute.SYSTEM_USE, _value(clause.text), f"use.{how}"), 0
    else:
        yield from _used_around(clause, named)


def _used_around(clause: Clause, named: Sequence[tuple[int, int]]) -> Iterator[tuple[Fact, int]]:
    """What the words beside a name say the system does: "saved in X", "X holds …", "X (pensions payroll)", "HR systems (X)"."""
    if _EXCHANGES.search(clause.text):
        return
    after = () if clause.topics & _FIGURES else _AFTER
    for start, end in named:
        for pattern, rule in _BEFORE:
            if found := pattern.search(clause.text, max(0, start - _REACH), start):
                yield _use(found, rule, end), start
                break
        else:
            for pattern, rule in after:
                if (found := pattern.match(clause.text, end)) and _PURPOSE.search(found["use"]):
                    yield _use(found, rule), start
                    break


def _use(found: re.Match[str], rule: str, end: int | None = None) -> Fact:
    """A use; its evidence runs from its words to the name after them, which ends at ``end``."""
    return Fact(Attribute.SYSTEM_USE, _value(found["use"]), rule, start=found.start("use"), end=end or found.end("use"))


_REACH = 160
_FIGURES = frozenset(
    {Topic.COST, Topic.SINCE, Topic.START, Topic.END, Topic.EXTENSION, Topic.USERS, Topic.HOSTING, Topic.PROCUREMENT}
)
_NO_OBJECT = (
    r"(?!(?:the |an? |our |your |all |any |some |no )*(?:contract|agreement|licen[cs]e|data cent|servers?|cloud|users?\b"
    r"|information you))"
)
_EXCHANGES = cued(r"\b(?:exchang|interfac|integrat|link)", re.IGNORECASE)
# "CareFirst, our care management system", "ProContract (our e-procurement system)".
_KIND = cued(
    r"(?:\s*\(|, )(?:our|the|its|an?|\w+['’]s) (?P<use>(?:[a-z][\w/-]+ ){1,4})(?:system|software|platform|solution"
    r"|database|application)\b"
)
_AFTER: tuple[tuple[CuedPattern, str], ...] = (
    (
        cued(
            r"(?: (?:system|software|database|application))?,? (?:which |that |also |currently |now )*(?P<use>(?:holds?"
            r"|stores?|records?"
            r"|manages?|handles?|supports?|covers?|serves?|processes|tracks?|schedules?|pays?|produces?|generates?|deals? with) "
            rf"{_NO_OBJECT}[A-Za-z][^.;()\n]{{3,90}})"
        ),
        "use.verb",
    ),
    (
        cued(
            r"\s*\((?P<use>(?!(?:supplied|provided|formerly|previously|hosted|now|part|not|version|via|from|by|see|same"
            r"|in|on|to|the"
            r"|until|since|live|no|also|or|and|as|with|which|being|planned|pilot|trial"
            r"|legacy)\b)[a-z][a-z]{2,}[a-z ,&/'’-]{2,80})\)"
        ),
        "use.bracketed",
    ),
    (_KIND, "use.kind"),
)
_BEFORE: tuple[tuple[CuedPattern, str], ...] = (
    (
        cued(
            r"(?P<use>(?:^|(?<=[.;:•] ))(?!\W*(?i:that|this|it|they|these|those|all|we|what|which"
            r"|who)\b)\w[^.;:\n]{3,110}\b(?:is|are|was|were|been|being)(?: (?:now|all|also|still|then|each|currently"
            r"|mostly|mainly|both))*"
            r" (?!(?:supplied|provided|replaced|hosted|bought|purchased|procured|awarded|licensed|based|included|signed"
            r"|moved|migrated"
            r"|integrated|linked|connected|interfaced|transferred|used|interested|trained|held|closed|covered|contained|considering"
            r"|charged|extended|invested|thrown|bundled|packaged|combined|compared|involved|listed|found|told|given|asked)\b)"
            r"(?:\w+(?:ed|en|wn|pt|ld)|put|sent|made|done|run|kept)(?: (?:up|out|together|down|off|on|to|over))?"
            r"(?: by (?:(?:the|our|all|each) )?\w+)?"
            r" (?:in|on|onto|into|from|with|within|through|via|using|out of))"
            r"(?: (?:the|a|an|our|its))?(?: \w+){0,2}?(?: (?:called|named|by the name of|known as))? $"
        ),
        "use.passive",
    ),
    (
        cued(
            r"(?P<use>(?:^|(?<=[.;:•] ))(?!\W*(?i:that|this|it|they|these|those|all|we|what|which|who)\b)\w[^.;:\n]{3,110}"
            r"\b(?:is|are|was|were) (?:transcribed|processed|recorded|managed|handled|monitored|scheduled|calculated"
            r"|tracked|generated"
            r"|assessed|logged|stored|dealt with) by) $"
        ),
        "use.passive",
    ),
    (cued(r"\b(?P<use>(?:[a-z][\w'’/-]+,? (?:and )?){1,4})(?:systems?|software|application|database) \($"), "use.kind"),
)


def _done_in(text: str) -> str | None:
    """How a sentence tells what is done in the system that it names, or None."""
    for rule, pattern in (("passive", PASSIVE), ("for_it", FOR_IT)):
        if pattern.search(text):
            return rule
    return None


_PURPOSE = re.compile(
    r"(?:ing|ment|ments|tion|tions|works?|ances?|[a-z]{3}ed)\b(?! (?:by|from|in house))|\b(?:cases?|records?|finance\w*"
    r"|invoices?|billing|bookings?|payroll"
    r"|referrals?|reports?"
    r"|reviews?|documents?|contracts|budgets|care|plans|casework|registers?|accounts|ledgers?|enquiries|complaints"
    r"|visits|workflow|data|letters?|files|e-?mails?|written|payroll|libraries|licensing|planning|housing|standards)\b",
    re.IGNORECASE,
)
_NO_LABELLED_USE = re.compile(
    r"\b(?:contracts?|agreements?|arrangement|rolling|annual|expir\w+|licen[cs]es?|renew\w*|until|unknown|users?|years?"
    r"|months?|hosted)\b|£"
    r"|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_NO_USE = re.compile(
    r"\W*(?:yes|no|partly|none|not)\b|.{0,60}\b(?:contract|agreement|costs?|expires?|hosted)\b|[^.]{0,40}£\s?\d",
    re.IGNORECASE,
)


def _is_no_use(clause: Clause) -> bool:
    """Whether the words answer something else: yes or no, a contract, or the heading that the record stands under."""
    words = clause.words.strip().lower()
    return _NO_USE.match(words) is not None or words == (clause.answer.heading or "").strip().lower()


_SYSTEM_SAID = cued(
    r"^\W*(?:It|This(?: system)?|The (?:system|software|product|application)) is (?:\w+ )?used (?:to|for|as)\b|\buse it\b"
    r"|\b(?:in|on|through) (?:it\b|(?:the same|a separate|this|another) (?:\w+ )?(?:system|software|product|package"
    r"|application))"
)


def _value(words: str) -> str:
    return " ".join(words.split()).rstrip(".")[:300]


_LINKED = cued(
    (
        r"\b(?:is |are |was )?(?:fully )?(?:integrat(?:ed|es)|interfac(?:ed|es)|linked|(?<=it )links|(?<=system )links"
        r"|connect(?:ed"
        r"|s)) (?:with|to|into)\b(?! (?:or|and)\b)|\bexchanges data with\b|\bfeeds(?= [A-Z])|\bpasses its \w+ to\b"
        r"|\bpasses \w+ to\b"
    ),
    re.IGNORECASE,
)


def _lists_partners(clause: Clause) -> bool:
    """Whether the clause answers what a system exchanges data with, and by more than a yes, a no or a sentence about it."""
    if Topic.INTEGRATION not in clause.topics or not _ASKS_WITH_WHAT.search(clause.question):
        return False
    return _answers_shortly(clause.words) and not _SPEAKS.match(clause.words)


_SPEAKS = re.compile(r"\W*(?:there|no|yes|it|we|this|none|not|the)\b", re.IGNORECASE)
_PARTNER = re.compile(
    r"[A-Z][A-Za-z]|\b(?:systems?|databases?|software|platform|applications?|ledger|modules?|portal|payroll|finance)\b"
)
_ASKS_WITH_WHAT = cued(
    r"\b(?:which|what|other) .{0,40}(?:integrat|interfac|link|connect)\w*|\bintegrat\w* with\W*$", re.IGNORECASE
)
_NOT_LINKED = cued(r"\bnot (?:integrated|linked|connected)\b", re.IGNORECASE)


def read_integration(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """What a system exchanges data with: the words that say so."""
    if _lists_partners(clause):
        yield Fact(Attribute.INTEGRATION, _value(clause.words), "integration.asked"), clause.body
        return
    match = _LINKED.search(clause.text)
    if (
        match is None
        or _NOT_LINKED.search(clause.text)
        or clause.topics & {Topic.STANDALONE, Topic.INTEGRATED, Topic.SYSTEM_COUNT}
    ):
        return
    if not _PARTNER.search(clause.text, match.end()):
        return
    end = re.search(r"[.;)\n]|$", clause.text[match.end() :])
    stop = match.end() + (end.start() if end else 0)
    before = max(clause.text.rfind("(", 0, match.start()), clause.text.rfind(". ", 0, match.start()), -1) + 1
    start = before if match.start() - before < 60 else match.start()
    yield (
        Fact(Attribute.INTEGRATION, _value(clause.text[match.end() : stop]), "integration.cue", start=start, end=stop),
        match.start(),
    )


_WAS_REPLACED = cued(
    r"(?<![\w])(?:And |But |The )?(?P<name>[A-Z][\w@+]{0,30}(?: [A-Z][\w@+]{0,30}){0,4}) (?:was|has been|had been) (?:replaced"
    r"|superseded) by\b"
)
_REPLACED = cued(
    r"\b(?:in place of|took the place of|succeed(?:ed|ing|s)|successor to|in succession to|let go of|took over from"
    r"|instead of|replac(?:ed|ing)|moved (?:to (?:it|this) |across |over )?(?:from|off)|migrated from"
    r"|previously (?:used|we used))\s+(?P<name>(?:the )?[A-Z][\w@+]{0,30}(?: [A-Z][\w@+]{0,30}){0,4})"
)


_IS_NAME = re.compile(
    r"(?:(?:An?|The|Our) (?=[A-Z]))?(?!(?:No|None|N/A|Not|Yes|See|As|An?|The|Our|There|It|We|This)\b)"
    r"[A-Z][\w+&-]*(?: [\w+&()-]+){0,4}"
    r"(?=\.?$|,? (?:which|until|from|in|\()|, )"
)


def read_replaced(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """The system that went before."""
    if Topic.REPLACED in clause.topics and (name := _IS_NAME.match(clause.words.strip())):
        yield Fact(Attribute.REPLACED_SYSTEM, name.group(), "replaced.asked", with_question=True), clause.body
        return
    match = _WAS_REPLACED.search(clause.text) or _REPLACED.search(clause.text)
    if match is not None:
        yield (
            Fact(
                Attribute.REPLACED_SYSTEM,
                match["name"],
                "replaced.cue",
                start=match.start() if len(clause.text) > _WIDE else None,
                end=match.end() if len(clause.text) > _WIDE else None,
            ),
            match.start(),
        )


_WIDE = 160
_SHORT = 20
_ROUTE = cued(
    (
        r"\bG-?Cloud(?: \d+)?\b|\bframework\b(?![ -]?i\b| providers?\b)|\bdirect award\b|\bcall(?:ed)?[- ]off\b|\bopen (?:procedure"
        r"|tender)\b|\bsingle (?:action )?tender\b|\b(?:full )?tender(?:ed|ing)?\b(?: process| exercise)?"
        r"|\b(?<!non-)competitive(?:ly)? (?:tender|procure|process|exercise|quot|bid|dialogue|procedure)\w*|\bmini[- ]competition"
        r"|\b(?:bought|purchased|acquired|obtained) (?:through|via|under|following|off) (?:an? |the |our )?"
        r"|\b(?:bought|purchased|procured|obtained) direct(?:ly)?\b|\bthrough (?:an?|our) reseller\b"
        r"|\b(?:quotes?|quotations?) (?:was|were) (?:sought|obtained|invited)\b"
        r"|\bRM\s?\d{3,4}\b|(?-i:\b(?:ESPO|YPO|KCS|NEPO)\b)|\b(?:Crown Commercial|Government Procurement) Service|\bOJEU\b"
        r"|\bprocured\b"
    ),
    re.IGNORECASE,
)
_NO_ROUTE = cued(
    r"\b(?:between|over|above|below|under|up to|less than|more than|exceeding) £|£[\d,]+\s*(?:-|–|to|\+)|^\W*contracts\b"
    r"|\bwhile a tender\b|\bexempt|\bsection \d|\btaxi|\bpublic interest\b|\bregulatory framework|\bcommercial interests\b",
    re.IGNORECASE,
)


_ASKS_HOW = cued(
    r"\bhow (?:was|were|is|are) .{0,30}(?:procured|bought|purchased|awarded)|\bprocurement (?:route|method|framework)"
    r"|\bis .{0,60}\b(?:bought|procured|purchased) by\b|\b(?:let|bought|procured|purchased|awarded) (?:by|through|via|under)\b"
    r"|\b(?:which|what|name) (?:\w+ ){0,2}(?:framework|route)\b|route to market"
    r"|^\W*(?:procurement |purchasing )?(?:framework|route|method)(?: agreement)?(?: used| name)?\W*$",
    re.IGNORECASE,
)


def _answers_shortly(words: str) -> bool:
    silent = says_nothing(words) or is_not_held(words) or is_withheld(words) or is_elsewhere(words)
    return not silent and len(words.split()) <= _SHORT


_NO_SHORT_ROUTE = re.compile(r"\W*(?:(?:yes|partly)\W*$|(?:no|none)\b)|[\W\d]*$", re.IGNORECASE)


def _is_route(clause: Clause) -> bool:
    """Whether the clause is the whole answer to a question on the route alone."""
    whole = sum(span.end - span.start for span in clause.answer.spans) <= len(clause.text) + 12
    alone = not clause.topics - {Topic.PROCUREMENT, Topic.SUPPORT, Topic.COST}
    return whole and alone and bool(_ASKS_HOW.search(clause.question)) and not _NO_SHORT_ROUTE.match(clause.words)


def read_route(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """How a system was bought."""
    asked = Topic.PROCUREMENT in clause.topics
    match = _ROUTE.search(clause.text, clause.body)
    if match is None and asked and not says_nothing(clause.words):
        match = _ROUTE.search(clause.label)
    if match is None and asked and _is_route(clause) and _answers_shortly(clause.words):
        yield Fact(Attribute.PROCUREMENT_ROUTE, _value(clause.words), "route.asked"), clause.body
    if (
        match is None
        or _NO_ROUTE.search(clause.text)
        or (match.group().lower() == "procured" and is_not_held(clause.text))
        or (not asked and re.match(r"(?:full )?tender", match.group(), re.IGNORECASE))
    ):
        return
    yield (
        Fact(Attribute.PROCUREMENT_ROUTE, _value(clause.words), "route.asked" if asked else "route.cue"),
        match.start(),
    )
