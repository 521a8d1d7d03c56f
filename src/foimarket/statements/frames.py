"""Names of systems told by the sentence they stand in: "we use X", "X is used for", "X is the provider for", "recorded on X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.statements.naming import NAME, WrittenName, is_name
from foimarket.statements.ordinary import is_ordinary, is_organisation

_THING = (
    r"(?:systems?|software|applications?|solutions?|databases?|packages?|platforms?|products?|modules?|tools?|suppliers?"
    r"|providers?|vendors?|crm|erp|epr|mis|portal|programmes?|suite)"
)
_AND = r"(?:\s*,\s*|\s+(?:and|&)\s+|\s*/\s*|,\s*and\s+)"
_NAMES = rf"(?P<names>[\"“'‘]?{NAME}[\"”'’]?(?:\s*\([^()\n]{{1,60}}\))?(?:{_AND}{NAME}){{0,5}})"
_USES = (
    r"(?:uses?|using|utilis(?:es?|ing)|operates?|deploys?|ha(?:s|ve) adopted|runs?|rel(?:y|ies) on|employs?|chose|selected"
    r"|purchased|bought|procured|implemented|introduced|licen[cs]es?)"
)
_KEPT = (
    r"(?:recorded|held|come in|goe?s?(?= into)|drawn|worked|entered|submitted|reported|looked after|paid|run|managed|logged"
    r"|stored|processed|tracked"
    r"|handled|kept|administered|captured|delivered|produced|scheduled"
    r"|monitored)"
)
# Each frame with the words one of which must be there before the pattern is tried.
_FRAMES: tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...] = (
    (
        "uses",
        (),
        re.compile(
            rf"(?:\b(?:[Uu]sers of|has|have) |\b[\w'’]+ uses? |\b(?:we|they|(?i:the|our|its|all|and|which|that|who|currently"
            rf"|services?|teams?|council|trust|force|users|UHB|[A-Z]{{3,5}}))"
            rf"(?: \w+){{0,3}}? {_USES} )(?:(?:the|a|an|our) )?(?:system (?:called|named) )?{_NAMES}"
        ),
    ),
    (
        "is_the",
        (" is ", " are "),
        re.compile(
            rf"{_NAMES} (?:is|are) (?:currently |now |also )?(?:(?:the|our|a|an) (?:[\w-]+ ){{0,4}}?{_THING}\b|(?:used|in use"
            rf"|in place)\b)"
        ),
    ),
    (
        "the_is",
        (" is ", " are "),
        re.compile(
            rf"\b(?i:the|our) (?:[\w/-]+ ){{0,5}}?(?i:{_THING})(?: [\w ]{{0,24}})? (?:is|are)(?: called| named| known as)? {_NAMES}"
        ),
    ),
    (
        "kept",
        (),
        re.compile(rf"\b{_KEPT} (?:\w+ ){{0,2}}?(?:in|on|using|via|through|within) (?:(?:the|a|our) )?{_NAMES}"),
    ),
    (
        "moved",
        (" from ",),
        re.compile(rf"\b(?:[Mm]igration|[Mm]ove|[Tt]ransition|[Tt]ransfer|[Mm]igrating|[Mm]oving) from {_NAMES} to\b"),
    ),
    (
        "moved",
        (" to ",),
        re.compile(
            rf"\b(?:[Mm]igration|[Mm]ove|[Tt]ransition|[Tt]ransfer|[Mm]igrating|[Mm]oving) from .{{2,40}}? to {_NAMES}"
        ),
    ),
    ("done_in", (), re.compile(rf"\b(?:is|are|was|were) (?:\w+ )?\w+ed (?:in|on|through|using) {_NAMES}")),
    (
        "shape",
        (),
        re.compile(
            r"(?<![\w.@/-])(?P<names>e-[A-Z][a-z]{2,}|[A-Z][a-z]+[A-Z][a-z]\w*|[A-Z]{2,}[a-z]{3,}\w*)(?![\w@-])(?!\.\w)"
        ),
    ),
    (
        "called",
        ("called", "known as", "named", "branded"),
        re.compile(rf"\b(?:called|known (?:here )?as|named|branded) {_NAMES}"),
    ),
    ("replaced_by", ("d by ",), re.compile(rf"\b(?:replaced|superseded) by {_NAMES}")),
    (
        "listed",
        (),
        re.compile(
            rf"\b(?i:(?:two|three|four|several|following|current|our|the) (?:\w+ )?{_THING})(?: are| is)?\s*[:–—-]\s*{_NAMES}"
        ),
    ),
)
_PLAIN = frozenset({"kept", "replaced_by", "moved"})
_SPLIT = re.compile(rf"\s*\([^()]*\)|{_AND}")
_ONE = re.compile(NAME)
_DENIED = re.compile(
    r"\b(?:not|never|no longer|nor|rather than|instead of|such as|e\.?g\.?|considered|if)\b[^.;]{0,30}$", re.IGNORECASE
)


def names_in_frames(
    words: str, ordinary: frozenset[str], *, speaks_of_systems: bool = True, by_shape: bool = False
) -> Iterator[WrittenName]:
    """Names that a sentence says are used, by the frame around them.

    Args:
        words: A clause.
        ordinary: Words that the letter writes in lower case too: one of these alone is no name.
        speaks_of_systems: Whether the question or the clause says that systems are meant; else only the plainest frames count.
        by_shape: Whether a word that is spelt as only names are ("HealthRoster", "e-Rota") counts without a frame.
    """
    for rule, needed, pattern in _FRAMES:
        if rule == "shape" and not by_shape:
            continue
        if rule not in _PLAIN and not speaks_of_systems:
            continue
        if needed and not any(word in words for word in needed):
            continue
        for match in pattern.finditer(words):
            if not _DENIED.search(words, max(0, match.start() - 40), match.start("names")):
                yield from _each(match, rule, ordinary)


def _each(match: re.Match[str], rule: str, ordinary: frozenset[str]) -> Iterator[WrittenName]:
    at = match.start("names")
    for part in _parts(match["names"]):
        found = _ONE.search(match["names"], part[0], part[1])
        if found is None:
            continue
        words = found.group().rstrip(".,'’")
        if is_name(words) and not is_ordinary(words, ordinary) and not is_organisation(words):
            yield WrittenName(words, at + found.start(), at + found.start() + len(words), rule)


def _parts(names: str) -> Iterator[tuple[int, int]]:
    start = 0
    for cut in _SPLIT.finditer(names):
        if cut.start() > start:
            yield start, cut.start()
        start = cut.end()
    if start < len(names):
        yield start, len(names)
