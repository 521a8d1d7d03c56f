"""Counts: residents, systems in the estate."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foimarket.letters.letter import Outcome
from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.fact import Fact
from foimarket.statements.facts.residents import read_residents
from foimarket.statements.statement import Attribute
from foimarket.statements.topics.count_questions import REGISTER, counts_asked, joined_or_apart
from foimarket.statements.topics.topics import Topic
from foimarket.statements.values.figures import Figure, figures_in, is_present
from foimarket.statements.values.money import is_about
from foimarket.statements.values.numbers import QUANTITY, number_of

_ASKED = {
    Topic.SYSTEM_COUNT: Attribute.SYSTEM_COUNT,
    Topic.STANDALONE: Attribute.STANDALONE_COUNT,
    Topic.INTEGRATED: Attribute.INTEGRATED_COUNT,
}
_CUES = (
    (
        Attribute.SYSTEM_COUNT,
        cued(
            (
                rf"(?<![£\w])(?P<number>{QUANTITY}) (?:of which\b|(?:\w+ )?(?:information )?(?:systems|databases"
                rf"|applications|business applications)\b(?!.{{0,30}}(?:stand|exchange|interact|join|link|connect|integrat)))"
            ),
            re.IGNORECASE,
        ),
    ),
    (
        Attribute.SYSTEM_COUNT,
        cued(
            rf"\b{REGISTER} (?:(?:currently|now) )?(?:has|holds|contains|lists|records|shows|runs to|stands at|comprises"
            rf"|numbers) "
            rf"(?:about |around |some |over )?(?P<number>{QUANTITY})\b(?! (?:suppliers|vendors|contracts|users))"
            rf"|\b(?:list|register|catalogue|inventory|portfolio|estate) of (?P<listed>{QUANTITY}) (?:\w+ )?"
            r"(?:systems|databases|applications)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Attribute.STANDALONE_COUNT,
        cued(
            (
                rf"(?<![£\w])(?P<number>{QUANTITY})\b(?: of (?:them|these|which))?(?: (?:systems|databases|are|that|which"
                rf"|do))* stand[- ]?(?:s )?alone"
            ),
            re.IGNORECASE,
        ),
    ),
    (
        Attribute.INTEGRATED_COUNT,
        cued(
            (
                rf"(?<![£\w])(?P<number>{QUANTITY})\b(?: of (?:them|these|which))?(?: (?:systems|that|which"
                rf"|do))* (?:exchange|interact|share|pass|connect)"
            ),
            re.IGNORECASE,
        ),
    ),
    (
        Attribute.POPULATION,
        cued(
            (
                rf"(?:\bpopulation(?: of| is| was)?:? |\bserv(?:es|ing) |\bhome to )(?:some |about |approximately "
                rf"|around )?(?P<number>{QUANTITY})"
                rf"|(?<![£\w])(?P<people>{QUANTITY}) (?:people|residents|inhabitants)\b(?=.{{0,60}}\b(?:square|hectares|km2"
                rf"|sq)\b)"
            ),
            re.IGNORECASE,
        ),
    ),
)
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
_DATED_COUNT = cued(r"\b(?:19|20)\d\d (?:audit|review|survey|exercise|count|census|stock-?take)\b", re.IGNORECASE)
_WHOLE = re.compile(r"\b(?:of|from|out of) (?:a total of |the |our |these |those |all )?$", re.IGNORECASE)
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
    figures = [
        figure
        for figure in figures_in(clause.text, 0 if "=" in clause.text[: clause.body] else clause.body)
        if figure.value == int(figure.value)
        and not _OTHERWISE.match(clause.text, figure.end)
        and not _LISTS.match(clause.text, figure.end)
        and is_present(clause.text, figure)
    ]
    corrected = {
        figure.start: match["label"].lower() for figure in figures if (match := _FOR.match(clause.text, figure.end))
    }
    if corrected:
        label = (clause.answer.label or "").lower().lstrip("q")
        return [figure for figure in figures if corrected.get(figure.start) == label]
    if figures and len(clause.text[clause.body : figures[0].start].split()) > _NEAR_START:
        return []
    return figures


_FOR = re.compile(r" for (?:question )?Q?(?P<label>\d+[a-z]?)\b", re.IGNORECASE)
_NEAR_START = 10
_LISTS = re.compile(r"\s(?:lists?|tables?|figures?|totals?|answers?|spreadsheets?)\b", re.IGNORECASE)
# What a number counts that is no count of systems.
_OTHERWISE = re.compile(
    r"[\s-]*(?:(?:\w+ )?(?:hours?|hrs?|days?|weeks?|months?|years?|minutes?|people|persons?|residents?|inhabitants?|users?|staff"
    r"|employees|officers|licen[cs]es?|seats|square|sq|km\w*|miles?|hectares|servers?|sites|schools|per ?cent|percent|pence"
    r"|pounds"
    r"|million|suppliers|vendors|contracts|questions?|requests?|departments?|directorates?|teams?|services|(?:server "
    r"|data )?rooms?|racks?)\b)",
    re.IGNORECASE,
)


def _cued(clause: Clause) -> Iterator[tuple[Fact, int]]:
    for attribute, pattern in _CUES:
        match = pattern.search(clause.text)
        group = next((name for name in ("people", "listed") if match and match.groupdict().get(name)), "number")
        value = number_of(match[group]) if match else None
        if match is None or value is None or (attribute is Attribute.POPULATION and value < 1000) or value <= 2:
            continue
        tail = clause.text[match.end() :]
        if (
            attribute is Attribute.SYSTEM_COUNT
            and not _HAVE.search(clause.text[: match.start()])
            and not _TELLS_SYSTEMS.search(match.group())
        ):
            continue
        year = _YEAR.match(tail) or re.match(r"[^.;]{0,20}\(mid-(?P<year>\d{4})", tail)
        yield (
            Fact(
                attribute,
                int(value),
                "count.cue",
                unit="people" if attribute is Attribute.POPULATION else "systems",
                period=year["year"] if year and attribute is Attribute.POPULATION else None,
                approximate=is_about(clause.text, *match.span(group)),
            ),
            match.start(),
        )
