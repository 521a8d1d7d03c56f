"""Counts: residents, systems in the estate."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foimarket.letters.letter import Outcome
from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.fact import Fact
from foimarket.statements.facts.count_words import CUES, LINK_CUES, REST_NOT
from foimarket.statements.facts.residents import read_residents
from foimarket.statements.statement import Attribute
from foimarket.statements.topics.count_questions import REGISTER, counts_asked, joined_or_apart
from foimarket.statements.topics.topics import Topic
from foimarket.statements.values.figures import Figure, figures_in, is_present
from foimarket.statements.values.money import is_about
from foimarket.statements.values.numbers import number_of

_ASKED = {
    Topic.SYSTEM_COUNT: Attribute.SYSTEM_COUNT,
    Topic.STANDALONE: Attribute.STANDALONE_COUNT,
    Topic.INTEGRATED: Attribute.INTEGRATED_COUNT,
}
_HAVE = re.compile(
    (
        r"^\W*(?:\w+\s){0,2}$|\b(?:has|have|uses?|operates?|runs?|looks after|maintains?|supports?|some|around|about"
        r"|approximately|total of|over|are)\s+$"
    ),
    re.IGNORECASE,
)
_TELLS_SYSTEMS = re.compile(
    rf"\bof which\b|{REGISTER}|\b(?:list|register|catalogue|inventory|portfolio|estate) of\b", re.IGNORECASE
)
_YEAR = re.compile(r"\(?\s*(?:mid-?\s?|\w+ )?(?P<year>(?:19|20)\d\d)\b")
_MID_YEAR = re.compile(r"[^.;]{0,20}\(mid-(?P<year>\d{4})")


def read_counts(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """Counts of the estate and the population in a clause."""
    asked = clause.topics & _ASKED.keys()
    if asked and clause.text.rstrip().endswith("?"):
        return
    if asked:
        yield from _of_systems(clause, asked)
    elif Topic.POPULATION in clause.topics:
        yield from read_residents(clause)
    elif not clause.topics or Topic.NAME in clause.topics:
        yield from _cued(clause)


def _of_systems(clause: Clause, asked: frozenset[Topic]) -> Iterator[tuple[Fact, int]]:
    """Each number of a clause that counts systems: all, the joined or the separate ones, as its own words or the question say."""
    if _DATED_COUNT.search(clause.text) and clause.answer.outcome is Outcome.PARTLY_ANSWERED:
        return  # what an old audit found, where there is no figure now
    if len(asked) == 1 and Topic.STANDALONE in asked and _ALL_JOINED.match(clause.words):
        yield Fact(Attribute.STANDALONE_COUNT, 0, "count.none", unit="systems"), clause.body
        return
    none = _NONE.match(clause.words)
    if none and len(asked) == 1 and Topic.SYSTEM_COUNT not in asked:
        yield Fact(_ASKED[min(asked)], 0, "count.none", unit="systems"), clause.body
    told: set[Topic] = set()
    for figure, kind in _kinds(clause, asked):
        if kind not in told:
            told.add(kind)
            fact = Fact(_ASKED[kind], int(figure.value), "count.asked", unit="systems", approximate=figure.is_about)
            yield fact, figure.start


def _kinds(clause: Clause, asked: frozenset[Topic]) -> Iterator[tuple[Figure, Topic]]:
    """The numbers of a clause that count systems, each with what it counts."""
    figures = _own_figures(clause)
    kinds: list[Topic | None] = []
    for at, figure in enumerate(figures):
        kind = _kind_beside(clause, figures, at)
        before = kinds[-1] if kinds else None
        if kind is None and before in _COMPLEMENT and _REST.search(clause.text[figures[at - 1].end : figure.start]):
            kind = _COMPLEMENT[before]
        kinds.append(kind)
    in_order = [topic for topic in counts_asked(clause.question) if topic in asked] or sorted(asked)
    untold = [topic for topic in in_order if topic not in kinds]
    unkinded = [at for at, kind in enumerate(kinds) if kind is None]
    is_total = clause.opens_answer and in_order == [Topic.SYSTEM_COUNT] and len(figures) == 1
    if is_total or (len(in_order) == 1 and 0 in unkinded):
        kinds[0] = in_order[0]
    elif len(untold) == len(unkinded) or (clause.opens_answer and unkinded == [0]):
        for at, topic in zip(unkinded, untold, strict=False):
            kinds[at] = topic
    for figure, kind in zip(figures, kinds, strict=True):
        if kind is not None:
            yield figure, kind


_COMPLEMENT = {Topic.STANDALONE: Topic.INTEGRATED, Topic.INTEGRATED: Topic.STANDALONE}
_REST = re.compile(r"\b(?:rest|remain(?:der|ing)|others?|balance)\b", re.IGNORECASE)
_NONE = re.compile(
    r"\W*(?:none|nil|no (?:systems|applications|databases))\b(?! (?:recorded|held|known|stated))", re.IGNORECASE
)
# "None - each is linked to at least one other."
_ALL_JOINED = re.compile(
    r"\W*(?:none|nil|zero|0)\b[^.]{0,12}\b(?:each|every|all|they|everything)\b[^.]{0,40}\b(?:link|join|connect|integrat|interfac|exchang|talk)",
    re.IGNORECASE,
)
_DATED_COUNT = cued(r"\b(?:19|20)\d\d (?:audit|review|survey|exercise|count|census|stock-?take)\b", re.IGNORECASE)
_WHOLE = re.compile(
    r"\b(?:(?:of|from|(?:\d )?out of) (?:a total of |the |our |all )?|(?:\d|\b(?:none|all|some|most|few|many|half|thirds?|quarters?"
    r"|number))"
    r" (?:of|from|out of) (?:these|those) )$",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"\b(?:total|in all|all told|altogether|overall)\b", re.IGNORECASE)
_CUT = re.compile(r"[,;.+=(&:]\s|\n|\band\b|\bof which\b|\bof whom\b")


def _kind_beside(clause: Clause, figures: Sequence[Figure], at: int) -> Topic | None:
    """What the words after a number, or else those before it, say that it counts; those of its whole are passed over."""
    text, figure = clause.text, figures[at]
    if _is_whole(text, figure):
        return Topic.SYSTEM_COUNT
    later = [other for other in figures[at + 1 : at + _AHEAD] if not _is_whole(text, other)]
    after = text[figure.end : later[0].start if later else len(text)]
    start = figures[at - 1].end if at else clause.body
    before = [part for part in _CUT.split(text[start : figure.start]) if part.strip()]
    for words in (_CUT.split(after)[0], before[-1] if before else ""):
        if kind := joined_or_apart(words):
            return kind
        if _TOTAL.search(words):
            return Topic.SYSTEM_COUNT
    return None


def _is_whole(text: str, figure: Figure) -> bool:
    return _WHOLE.search(text, max(0, figure.start - _NEAR), figure.start) is not None


_NEAR = 24
_AHEAD = 4


def _own_figures(clause: Clause) -> list[Figure]:
    """The numbers that may answer: beside this answer's own label in a correction ("22 for Q4a"), else from one near the start."""
    told = list(figures_in(clause.text, 0 if "=" in clause.text[: clause.body] else clause.body))
    residents = {
        figure.start
        for figure in told
        if _RESIDENTS_ARE.search(clause.text, max(0, figure.start - _REACH), figure.start)
    }
    figures = [
        figure
        for figure in told
        if figure.value == int(figure.value)
        and figure.start not in residents
        and not _OTHERWISE.match(clause.text, figure.end)
        and not _LISTS.match(clause.text, figure.end)
        and not _GONE.search(clause.text, max(0, figure.start - _NEAR), figure.start)
        and not _OF_QUESTION.search(clause.text, max(0, figure.start - _REACH), figure.start)
        and is_present(clause.text, figure)
    ]
    corrected = {
        figure.start: match["label"].lower() for figure in figures if (match := _FOR.match(clause.text, figure.end))
    }
    if corrected:
        label = (clause.answer.label or "").lower().lstrip("q")
        return [figure for figure in figures if corrected.get(figure.start) == label]
    if figures and not residents and len(clause.text[clause.body : figures[0].start].split()) > _NEAR_START:
        return []
    return figures


_OF_QUESTION = re.compile(
    r"\b(?:questions?|points?|parts?|items?|requests?) (?:\d{1,2}[a-z]?(?:,| and| to| &|-) ?){0,6}$", re.IGNORECASE
)
# One sentence for two questions: "the population was 118,906, and 163 systems are listed".
_RESIDENTS_ARE = re.compile(
    r"\b(?:population|residents|inhabitants)\b(?![^.;,]*\bsystems\b)[^.;,\d]{0,40}(?:(?:19|20)\d\d[^.;,\d]{0,20})?$",
    re.IGNORECASE,
)
_REACH = 80


_FOR = re.compile(r" for (?:question )?Q?(?P<label>\d+[a-z]?)\b", re.IGNORECASE)
_NEAR_START = 10
_LISTS = re.compile(r"\s(?:lists?|tables?|figures?|totals?|answers?|spreadsheets?)\b", re.IGNORECASE)
# What a number counts that is no count of systems.
_GONE = cued(
    r"\b(?:retired|decommissioned|replaced|switched off|turned off|removed|closed|dropped|archived|deleted|consolidated|migrated"
    r"|procured|bought|purchased|introduced|implemented|launched|added)(?: (?:about|around|some|over|nearly))? $",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    r"[\s-]*(?:(?:\w+ )?(?:hours?|hrs?|days?|weeks?|months?|years?|minutes?|people|persons?|residents?|inhabitants?|users?|staff"
    r"|employees|officers|licen[cs]es?|seats|square|sq|km\w*|miles?|hectares|servers?|sites|schools|per ?cent|percent|pence"
    r"|pounds"
    r"|million|suppliers|vendors|contracts|questions?|requests?|departments?|directorates?|teams?|services|(?:server "
    r"|data )?rooms?|racks?|managers|heads|owners|colleagues|(?:have|has) been (?:switched|turned|retired|closed|removed))\b)",
    re.IGNORECASE,
)


def _cued(clause: Clause) -> Iterator[tuple[Fact, int]]:
    yield from _linked_or_apart(clause)
    for attribute, pattern in CUES:
        match = pattern.search(clause.text)
        if match is None or _has_no_owner(attribute, clause.text, match):
            continue
        group = next(name for name, words in match.groupdict().items() if words)
        year = _YEAR.match(clause.text, match.end()) or _MID_YEAR.match(clause.text, match.end())
        is_population = attribute is Attribute.POPULATION
        fact = _cued_fact(attribute, clause, match.span(group), year["year"] if year and is_population else None)
        if fact and (not is_population or int(str(fact.value)) >= _FEWEST_RESIDENTS):
            yield fact, match.start()


def _has_no_owner(attribute: Attribute, text: str, match: re.Match[str]) -> bool:
    """Whether nothing before a number of systems says that the authority has so many."""
    if attribute is not Attribute.SYSTEM_COUNT or _TELLS_SYSTEMS.search(match.group()):
        return False
    return _HAVE.search(text[: match.start()]) is None


def _linked_or_apart(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """How many systems are joined to another and how many are not, where nobody asks; "the rest (24) are not" is the other kind."""
    if joined_or_apart(clause.text) is None:
        return
    told: dict[Attribute, re.Match[str]] = {}
    for attribute, pattern in LINK_CUES:
        match = pattern.search(clause.text)
        fact = _cued_fact(attribute, clause, match.span("number")) if match else None
        if match and fact:
            told[attribute] = match
            yield fact, match.start()
    if len(told) == 1:
        ((attribute, match),) = told.items()
        rest = REST_NOT.search(clause.text, match.end())
        fact = _cued_fact(_OTHER_KIND[attribute], clause, rest.span("rest")) if rest else None
        if rest and fact:
            yield fact, rest.start("rest")


_OTHER_KIND = {
    Attribute.STANDALONE_COUNT: Attribute.INTEGRATED_COUNT,
    Attribute.INTEGRATED_COUNT: Attribute.STANDALONE_COUNT,
}
_FEWEST_RESIDENTS = 1000
_FEWEST = 3
# No council has so many systems: a sum in a flattened table.
_MOST = 20_000


def _cued_fact(attribute: Attribute, clause: Clause, span: tuple[int, int], period: str | None = None) -> Fact | None:
    value = number_of(clause.text[slice(*span)])
    if value is None or value < _FEWEST or (attribute is not Attribute.POPULATION and value > _MOST):
        return None
    unit = "people" if attribute is Attribute.POPULATION else "systems"
    return Fact(attribute, int(value), "count.cue", unit=unit, period=period, approximate=is_about(clause.text, *span))
