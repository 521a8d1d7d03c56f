"""Comparing what was read with what a generated letter says: attribute and value, each fact found at most once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from benchmarks.saying import Fact
from foimarket.statements import Attribute, ServiceArea, Statement

_COUNTS = {"users", "system_count", "standalone_count", "integrated_count"}
_NUMBERS = {"annual_cost", "total_cost", "one_off_cost", "training_hours"} | _COUNTS
_DATES = {"contract_start", "contract_end", "in_use_since"}
_CODES = {"hosting", "training_mode"}
_PASSAGES = {
    "system_use",
    "support_model",
    "not_held",
    "published_elsewhere",
    "extension",
    "integration",
    "procurement_route",
}
SCORED = frozenset({"system_in_use", "exemption"} | _NUMBERS | _DATES | _CODES | _PASSAGES)
_CARE = {"adult_social_care", "childrens_social_care"}
_LEGAL_FORMS = {"ltd", "limited", "plc", "uk", "group", "solutions", "software", "system", "systems", "the"}
# An answer of a few lines may be quoted whole for a passage in it; a page may not.
_LONGEST_QUOTE = 240


@dataclass(frozen=True)
class Claim:
    """What a reader says a letter says; ``names`` are all the names it gives to the system or its seller."""

    attribute: str
    value: str | float | None
    area: str | None = None
    names: tuple[str, ...] = ()
    unit: str | None = None
    period: str | None = None
    start: int = 0
    end: int = 0
    confidence: float = 0.0
    method: str = ""

    @classmethod
    def of(cls, statement: Statement) -> Claim:
        """A statement as a claim to be scored."""
        names = (statement.product, statement.name_as_written, statement.supplier)
        return cls(
            attribute=Attribute(statement.attribute).value,
            value=statement.value,
            area=ServiceArea(statement.service_area).value,
            names=tuple(name for name in names if name),
            unit=statement.unit,
            period=statement.period,
            start=statement.evidence.start or 0,
            end=statement.evidence.end or 0,
            confidence=statement.confidence,
            method=statement.method,
        )


@dataclass(frozen=True)
class Scored:
    """One letter's result: facts with the claims that found them, facts missed, claims that are wrong."""

    found: tuple[tuple[Fact, Claim], ...]
    missed: tuple[Fact, ...]
    wrong: tuple[Claim, ...]


@dataclass
class Tally:
    """Counts over many letters that can be added up; keys are (layout, attribute, what was counted)."""

    counts: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    def add(self, layout: str, scored: Scored) -> None:
        """Count one letter in."""
        for fact, claim in scored.found:
            self.counts[layout, fact.attribute, "found"] += 1
            self.counts[layout, fact.attribute, "sure_right"] += claim.confidence >= 0.9
            if fact.attribute == "system_in_use":
                self.counts[layout, fact.attribute, "area_right"] += claim.area in fact.areas
            elif fact.system:
                self.counts[layout, fact.attribute, "tied"] += 1
                self.counts[layout, fact.attribute, "system_right"] += any(
                    same_name(fact.system, name) for name in claim.names
                )
        for fact in scored.missed:
            self.counts[layout, fact.attribute, "missed"] += 1
        for claim in scored.wrong:
            self.counts[layout, claim.attribute, "wrong"] += 1
            self.counts[layout, claim.attribute, "sure_wrong"] += claim.confidence >= 0.9

    def merge(self, other: Tally) -> None:
        """Count another tally's letters in."""
        self.counts.update(other.counts)

    def measure(self, *, attribute: str | None = None, layout: str | None = None) -> Measure:
        """Precision, recall and F1 over everything, or over one attribute or layout."""

        def total(what: str) -> int:
            return sum(
                number
                for (in_layout, of_attribute, counted), number in self.counts.items()
                if counted == what and layout in {None, in_layout} and attribute in {None, of_attribute}
            )

        return Measure(*(total(what) for what in ("found", "missed", "wrong")))

    def share(self, what: str, of: Sequence[str], *, attribute: str | None = None) -> float | None:
        """A share such as right systems among tied facts; None where there is nothing to share."""
        numbers = {
            name: sum(
                number for (_, a, counted), number in self.counts.items() if counted == name and attribute in {None, a}
            )
            for name in {what, *of}
        }
        whole = sum(numbers[name] for name in of)
        return numbers[what] / whole if whole else None

    @property
    def attributes(self) -> list[str]:
        """Every attribute met, in order."""
        return sorted({attribute for _, attribute, _ in self.counts})

    @property
    def layouts(self) -> list[str]:
        """Every layout met, in order."""
        return sorted({layout for layout, _, _ in self.counts})


@dataclass(frozen=True)
class Measure:
    """How many facts were found and missed, and how many claims were wrong."""

    found: int
    missed: int
    wrong: int

    @property
    def precision(self) -> float:
        """The share of claims that are right; 0 where nothing was claimed."""
        return self.found / (self.found + self.wrong) if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of facts that were found."""
        return self.found / (self.found + self.missed) if self.found else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.found / (2 * self.found + self.missed + self.wrong) if self.found else 0.0


def score(facts: Iterable[Fact], claims: Iterable[Claim]) -> Scored:
    """Pair facts with claims of the same attribute and value.

    A claim that repeats a fact already found counts neither way. Where several claims fit, the one with the right system, then
    the right area, then the nearest words is taken.
    """
    facts = [fact for fact in facts if fact.attribute in SCORED]
    left = [claim for claim in claims if claim.attribute in SCORED]
    found: list[tuple[Fact, Claim]] = []
    missed: list[Fact] = []
    for fact in facts:
        fits = [claim for claim in left if is_same(fact, claim)]
        if not fits:
            missed.append(fact)
            continue
        best = max(fits, key=lambda claim, fact=fact: _closeness(fact, claim))  # type: ignore[misc]
        left.remove(best)
        found.append((fact, best))
    wrong = [claim for claim in left if not any(is_same(fact, claim) for fact in facts)]
    return Scored(tuple(found), tuple(missed), tuple(dict.fromkeys(wrong)))


def is_same(fact: Fact, claim: Claim) -> bool:
    """Whether the claim says what the fact says; adults' and children's services never stand for each other."""
    if fact.attribute != claim.attribute:
        return False
    if len(care := set(fact.areas) & _CARE) == 1 and claim.area in _CARE - care:
        return False
    return _same_value(fact)(fact, claim)


def same_name(one: str, other: str) -> bool:
    """Whether two names share their words: one's are all among the other's, or they differ by a slip of the pen."""
    words, others = _name_words(one), _name_words(other)
    if not words or not others:
        return False
    if words <= others or others <= words:
        return True
    joined, other_joined = "".join(sorted(words)), "".join(sorted(others))
    return min(len(joined), len(other_joined)) > 6 and OSA.normalized_similarity(joined, other_joined) >= 0.88


def _same_value(fact: Fact) -> Callable[[Fact, Claim], bool]:
    if fact.attribute in _NUMBERS:
        return _same_number
    if fact.attribute in _PASSAGES or fact.value is None:
        return _rests_on
    if fact.attribute == "exemption":
        return _same_provision
    if fact.attribute == "system_in_use":
        return _same_system
    return lambda fact, claim: str(fact.value) == str(claim.value)


def _same_number(fact: Fact, claim: Claim) -> bool:
    try:
        wanted, offered = float(fact.value or 0), float(claim.value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return False
    return abs(wanted - offered) <= 0.005 * abs(wanted)


def _rests_on(fact: Fact, claim: Claim) -> bool:
    shared = min(fact.end, claim.end) - max(fact.start, claim.start)
    size, claimed = fact.end - fact.start, claim.end - claim.start
    if shared <= 0 or claimed > max(4 * size, _LONGEST_QUOTE):
        return False
    return 2 * shared >= size or shared >= 0.9 * claimed


def _same_system(fact: Fact, claim: Claim) -> bool:
    if fact.value == "none":
        return str(claim.value) == "none" and _rests_on(fact, claim)
    offered = [name for name in (claim.value, *claim.names) if isinstance(name, str) and name != "none"]
    return any(same_name(name, other) for name in (str(fact.value), *fact.also) for other in offered)


def _same_provision(fact: Fact, claim: Claim) -> bool:
    wanted, offered = _provision(fact.value), _provision(claim.value)
    if wanted is None or offered is None or wanted[:2] != offered[:2]:
        return False
    return wanted[2].startswith(offered[2]) or offered[2].startswith(wanted[2])


def _provision(value: object) -> tuple[str, str, str] | None:
    found = re.fullmatch(r"(s|reg)(\d+[A-Z]?)((?:\(\w+\))*)( FOISA| EISR)?", str(value))
    return (found[1] + (found[4] or ""), found[2], found[3]) if found else None


def _closeness(fact: Fact, claim: Claim) -> tuple[bool, bool, int]:
    is_tied = fact.system is None or any(same_name(fact.system, name) for name in claim.names)
    return is_tied, claim.area in fact.areas, -abs(fact.start - claim.start)


def _name_words(name: str) -> frozenset[str]:
    words = re.findall(r"[a-z0-9+&]+", name.casefold())
    return frozenset(word for word in words if word not in _LEGAL_FORMS) or frozenset(words)
