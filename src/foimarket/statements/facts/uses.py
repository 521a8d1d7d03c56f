"""What systems are used for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.estate.exchanges import tells_exchange
from foimarket.statements.fact import Fact, worded
from foimarket.statements.facts.bare_words import words_without_names
from foimarket.statements.facts.use_frames import AFTER, BEFORE, KINDS, ONLY_PEOPLE, USED_FOR
from foimarket.statements.facts.users import counts_users_first
from foimarket.statements.naming.work_frames import FOR_IT, PASSIVE
from foimarket.statements.statement import Attribute
from foimarket.statements.topics.topics import Topic
from foimarket.statements.topics.use_questions import told_otherwise
from foimarket.statements.words.silence import is_elsewhere, is_not_held, is_withheld, says_nothing

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
    r"(?<=system for )(?P<use_of>(?!both|all|each|us\b|the\b)[a-z][\w'’ ]{3,60})"
    r"|^[Ff]or (?P<use_first>(?:the )?[a-z]\w+(?: \w+){0,3})(?=, [A-Z])"
)
_IN_BRACKETS = cued(
    r"\((?P<use>(?:social care )?(?:finances?|financials?|case (?:management|recording)|payments|billing"
    r"|document management|housing|planning|payroll|hr|workflow|portal)(?:[ ,&/]+(?:and )?[a-z ]+)?)\)"
)


# "(children and adults), from Oxford Computer Consultants", beside a name
_FROM_WHOM = re.compile(
    r"\W{0,9}\([^()]{2,40}\)\W{0,9}(?:(?:supplied |provided )?(?:from|by) [^.;]{2,60})?\W{0,9}", re.IGNORECASE
)


def read_use(clause: Clause, named: Sequence[tuple[int, int]], *, is_label_system: bool) -> Iterator[tuple[Fact, int]]:
    """What a clause says a system does, each with its place: of what is said beside a name, the name's last character.

    Args:
        clause: The clause.
        named: Where the clause names systems: the offsets of each name.
        is_label_system: Whether what stands before its colon or dash is a system's name.
    """
    words = clause.words
    may_say = named or is_label_system or Topic.USE in clause.topics or _USED_TO.may_match(clause.text)
    may_say = may_say or bool(_pronouns_in(clause))
    may_say = may_say or told_otherwise(clause.question, clause.text) is not None
    beside = {Topic.INTEGRATION, Topic.REPLACED} & clause.topics
    if not may_say or (beside and Topic.USE not in clause.topics):
        return
    if says_nothing(words) or is_withheld(words) or is_not_held(words):
        return
    if Topic.USE in clause.topics:
        each = list(_used_around(clause, named)) if len(named) > 1 else []
        if len(each) > 1:
            yield from each
        elif (
            not is_elsewhere(words)
            and not _is_no_use(clause)
            and (bare := words_without_names(clause, named)).strip()
            and not _FROM_WHOM.fullmatch(bare)
        ):
            yield Fact(Attribute.SYSTEM_USE, worded(bare), "use.asked"), clause.body
        return
    if told := told_otherwise(clause.question, clause.text):
        yield Fact(Attribute.SYSTEM_USE, worded(clause.text[told.start("use") :]), "use.asked"), told.start("use")
    elif not _SAYS_LITTLE.search(words):
        yield from _told_in_passing(clause, named, is_label_system=is_label_system)


def _told_in_passing(
    clause: Clause, named: Sequence[tuple[int, int]], *, is_label_system: bool
) -> Iterator[tuple[Fact, int]]:
    """What a clause tells of use where nobody asks for it."""
    words, names_system = clause.words, bool(named)
    naming = Topic.NAME in clause.topics or not clause.topics
    told = list(_named_for(clause, named)) if naming and names_system else []
    yield from told
    if naming and is_label_system and _is_purpose(words):
        yield Fact(Attribute.SYSTEM_USE, worded(words), "use.label"), clause.body
    elif naming and names_system and (found := _IN_BRACKETS.search(clause.text)):
        yield Fact(Attribute.SYSTEM_USE, found["use"], "use.bracket"), found.start()
    elif around := list(_used_around(clause, named or _pronouns_in(clause))):
        yield from around
    elif (
        not told
        and (names_system or _SYSTEM_SAID.search(clause.text))
        and _USED_TO.search(clause.text)
        and not tells_exchange(clause.text)
    ):
        yield Fact(Attribute.SYSTEM_USE, worded(clause.text), "use.cue"), 0
    elif names_system and (how := _done_in(clause.text, named)):
        yield Fact(Attribute.SYSTEM_USE, worded(clause.text), f"use.{how}"), 0


_PRONOUN = re.compile(
    r"(?:(?<=\bin )|(?<=\bon )|(?<=\bwith )|(?<=\binto )|(?<=\bthrough )|(?<=\bfrom )|(?<=\bof )|(?<=\bwithin )"
    r"|(?<=\busing )|^(?:\W*))"
    r"(?:[Ii]t|[Tt]h(?:e|is) (?:same )?(?:system|software|application|database|product))\b(?! (?:is|was|has|will|also [a-z])\b)"
)


def _pronouns_in(clause: Clause) -> list[tuple[int, int]]:
    """Where a clause that names no system says "it" of one."""
    if clause.topics & _FIGURES:
        return []
    return [found.span() for found in _PRONOUN.finditer(clause.text)]


def _named_for(clause: Clause, named: Sequence[tuple[int, int]]) -> Iterator[tuple[Fact, int]]:
    """What each system that a clause names is said to be for: "X for rents and Y, for the waiting list"."""
    found = _NAME_FOR.search(clause.text)
    if found:
        use = found["use_of"] or found["use_first"]
        if not ONLY_PEOPLE.fullmatch(use):
            yield Fact(Attribute.SYSTEM_USE, use, "use.for"), found.start()
    for _, end in named:
        told = USED_FOR.match(clause.text, end)
        if (
            told
            and not ONLY_PEOPLE.fullmatch(told["use"])
            and not (found and found.start() <= told.start("use") < found.end())
        ):
            yield _use(told, "use.for"), end - 1


# What is done there was told before ("All four are done in X"), or whose it is ("Adults are recorded in X, children in Y").
_SAYS_LITTLE = cued(
    r"^\W*(?:(?:all|both|these|those|they|the above|the latter|everything)(?: (?:\w+ )?(?:two|three|four|five|six"
    r"|of (?:them|these|those)"
    r"|requests))?|(?:adults?|children|matters)(?:,? (?:and|&) (?:adults?|children))?) (?:is|are) (?:(?:all|both"
    r"|now) )?\w+ (?:in|on|through"
    r"|with|by)\b|\bused for (?:both|all|each|these|this|them)(?=\W*$| (?:of|services|teams))|: both are \w+ (?:in|on|by)\b"
    r"|\brespectively\W*$",
    re.IGNORECASE,
)
_OPENS_PURPOSE = re.compile(r"\s*(?!(?:supplied|provided|from|by|see|part|not|no|under|let|in|as)\b)[a-z]")


def _is_purpose(words: str) -> bool:
    """Whether what follows a system's name and a colon or dash is what it does: "Tascomi: licensing and enforcement"."""
    return bool(_OPENS_PURPOSE.match(words) and not _NO_LABELLED_USE.search(words) and _PURPOSE.search(words))


def _used_around(clause: Clause, named: Sequence[tuple[int, int]]) -> Iterator[tuple[Fact, int]]:
    """What the words beside a name say the system does: "saved in X", "X holds …", "X (pensions payroll)", "HR systems (X)"."""
    if _EXCHANGES.search(clause.text) or tells_exchange(clause.text):
        return
    after = AFTER[KINDS] if clause.topics & _FIGURES else AFTER
    for start, end in named:
        if clause.text.startswith(_OWNS, end):
            continue
        for pattern, rule in BEFORE if start > _NO_ROOM else ():
            found = pattern.search(clause.text, max(0, start - _REACH), start)
            if found and _says_purpose(found["use"], rule) and not _names_another(found, start, named):
                yield _use(found, rule, end), end - 1
                break
        else:
            for pattern, rule in after:
                if (found := pattern.match(clause.text, end)) and _says_purpose(found["use"], rule):
                    yield _use(found, rule), end - 1
                    break


def _names_another(found: re.Match[str], start: int, named: Sequence[tuple[int, int]]) -> bool:
    """Whether what is said to be done in a system names another; its owner stands right before it ("Bottomline's PTX")."""
    first = found.start("use")
    return any(first <= at < start and not found.string.startswith(_OWNS, end) for at, end in named)


_OWNS = ("'s ", "’s ")


def _says_purpose(use: str, rule: str) -> bool:
    """Whether words beside a name say what is done with the system: no kind that any system may be of."""
    if rule == "use.place":
        return _ONLY_PEOPLE.fullmatch(use) is None
    if rule in {"use.passive", "use.who", "use.active", "use.in_brackets", "use.kind_of", "use.in_order"}:
        return True
    if rule == "use.kind":
        # "Wisdom, a Civica product" says whose it is.
        return bool(set(use.lower().replace(",", " ").split()) - _ANY_KIND) and not _ONLY_NAMES.fullmatch(use.strip())
    return _PURPOSE.search(use) is not None


_ONLY_PEOPLE = re.compile(
    r"\W*(?:(?:the|our|all|both) )?(?:adults?|children)(?:['’]?s?['’]?)?(?: (?:services?|social (?:care|work)|side|teams?))?"
    r" (?:is|are)(?: \w+)? (?:in|on|within)\W*"
    r"|\W*(?:(?:the|our|this|each|that) )?(?:\w+ )?(?:service|council|department|team|directorate|trust|authority)s? (?:is|are)"
    r"(?: \w+)? (?:in|on|within)\W*",
    re.IGNORECASE,
)
_ONLY_NAMES = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)*")
# What is said of systems whatever they do.
_ANY_KIND_WORDS = (
    "new old current present main core primary single only sole same corporate central existing cloud based cloud-based web"
    " web-based online digital electronic bespoke in-house internal external third party third-party standard proprietary"
    " commercial it ict computer computerised software information national local preferred separate different further"
    " additional other another hosted saas managed legacy former previous replacement similar own full whole integrated"
    " modern mobile and of the a an our chosen key name back front office business small large simple good access excel sql"
    " open source open-source free off-the-shelf licensed"
    " oracle microsoft ms sharepoint council trust supplier supplier's council's trust's group"
)
_ANY_KIND = frozenset(_ANY_KIND_WORDS.split())


def _use(found: re.Match[str], rule: str, end: int | None = None) -> Fact:
    """A use; its evidence runs from its words to the name after them, which ends at ``end``."""
    return Fact(Attribute.SYSTEM_USE, worded(found["use"]), rule, start=found.start("use"), end=end or found.end("use"))


_REACH = 160
# A name that stands so near the beginning has nothing done in it before.
_NO_ROOM = 8
_FIGURES = frozenset(
    {Topic.COST, Topic.SINCE, Topic.START, Topic.END, Topic.EXTENSION, Topic.USERS, Topic.HOSTING, Topic.PROCUREMENT}
)
_EXCHANGES = cued(r"\b(?:exchang|interfac|integrat|link)", re.IGNORECASE)


def _done_in(text: str, named: Sequence[tuple[int, int]]) -> str | None:
    """How a sentence tells what is done in the system that it names, or None."""
    for rule, pattern in (("passive", PASSIVE), ("for_it", FOR_IT)):
        found = pattern.search(text)
        if found is None or not any(start < found.end("names") and found.start("names") < end for start, end in named):
            continue
        says_what = _OF_BEFORE.search(text, 0, found.start()) is None
        if says_what if rule == "passive" else not ONLY_PEOPLE.fullmatch(found["purpose"]):
            return rule
    return None


# "Payments are no part of X: they are made in Y" tells the use of Y in another part than its name.
_OF_BEFORE = re.compile(r"\b(?:not|no|none|nobody|never)\b.*\b(?:those|they|these) $", re.IGNORECASE | re.DOTALL)


_PURPOSE = re.compile(
    r"(?:ing|ment|ments|tion|tions|works?|ances?|[a-z]{3}ed)\b(?! (?:by|from|in house))|\b(?:cases?|records?|finance\w*"
    r"|invoices?|billing|bookings?|payroll|referrals?|reports?|reviews?|documents?|contracts|budgets|care|plans"
    r"|casework|registers?|accounts|ledgers?|enquiries|complaints"
    r"|visits|workflow|data|letters?|files|e-?mails?|written|libraries|licensing|planning|housing|standards"
    r"|notes|incidents|caseloads?|orders|jobs|assets|stock|requests|applications|appeals|tenanc(?:y|ies)|rents?"
    r"|repairs|permits|rotas"
    r"|drawings|grants|claims)\b",
    re.IGNORECASE,
)
_NO_LABELLED_USE = re.compile(
    r"\b(?:contracts?|agreements?|arrangement|rolling|annual|expir\w+|licen[cs]es?|renew\w*|until|unknown|users?|years?"
    r"|months?|hosted)\b|£|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_NO_USE = re.compile(
    r"£?\d|\W*(?:yes(?!, [a-z])|no|partly|none|nothing|not|we (?:do not|don['’]t|have no)|n/?a\b|unknown)\b"
    r"|.{0,60}\b(?:contract|agreement|licen[cs]es?|(?<!their )(?<!and )costs?|expires?|hosted)\b|[^.]{0,40}£\s?\d"
    r"|\W*(?:it|this|they|the \w+) (?:is|are|was|were) (?:not|no longer|never) (?:\w+ )?used\b"
    r"|.*\b(?:please (?:ask|contact|see|refer)|to take the place of)\b|\W*information (?:you|that|which|supplied)\b",
    re.IGNORECASE,
)


_A_WORD = re.compile(r"[a-z]{2}")


def _is_no_use(clause: Clause) -> bool:
    """Whether the words answer something else: yes or no, a figure, a contract, or the heading that the record stands under."""
    words = clause.words.strip().lower()
    is_other = _NO_USE.match(words) is not None or counts_users_first(words) or _A_WORD.search(words) is None
    return is_other or words == (clause.answer.heading or "").strip().lower()


_SYSTEM_SAID = cued(
    r"^\W*(?:It|This(?: system)?|The (?:system|software|product|application)) is (?:\w+ )?used (?:to|for|as)\b|\buse it\b"
    r"|\b(?:in|on|through) (?:it\b|(?:the same|a separate|this|another) (?:\w+ )?(?:system|software|product|package"
    r"|application))"
)
