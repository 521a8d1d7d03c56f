"""Systems by what they are for: "the theatre system" is the one that was named for theatres."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from foimarket.statements.clauses import Clause
from foimarket.statements.system import System

_STEM = 5
_WORD = re.compile(r"[A-Za-z][A-Za-z-]{3,}")
# What is said of any system tells none from another.
_GENERAL = frozenset(
    word[:_STEM]
    for word in [
        "system",
        "systems",
        "software",
        "product",
        "package",
        "solution",
        "platform",
        "database",
        "application",
        "module",
        "tool",
        "supplier",
        "suppliers",
        "provider",
        "vendor",
        "company",
        "firm",
        "contract",
        "contracts",
        "agreement",
        "licence",
        "license",
        "licences",
        "council",
        "councils",
        "authority",
        "trust",
        "force",
        "service",
        "services",
        "used",
        "uses",
        "using",
        "user",
        "users",
        "name",
        "named",
        "names",
        "cost",
        "costs",
        "annual",
        "yearly",
        "year",
        "years",
        "month",
        "months",
        "price",
        "spend",
        "spent",
        "total",
        "value",
        "amount",
        "paid",
        "payment",
        "please",
        "state",
        "provide",
        "give",
        "list",
        "tell",
        "what",
        "which",
        "when",
        "where",
        "with",
        "that",
        "this",
        "these",
        "those",
        "there",
        "their",
        "they",
        "have",
        "been",
        "being",
        "does",
        "your",
        "yours",
        "ours",
        "currently",
        "current",
        "present",
        "each",
        "every",
        "both",
        "other",
        "others",
        "from",
        "into",
        "over",
        "under",
        "until",
        "since",
        "start",
        "starts",
        "date",
        "dates",
        "ends",
        "expires",
        "expiry",
        "term",
        "length",
        "long",
        "support",
        "supported",
        "maintenance",
        "hosting",
        "hosted",
        "host",
        "cloud",
        "training",
        "trained",
        "train",
        "hours",
        "many",
        "number",
        "people",
        "staff",
        "officers",
        "officer",
        "system's",
        "bought",
        "procured",
        "purchase",
        "purchased",
        "installed",
        "introduced",
        "implemented",
        "management",
        "manage",
        "managed",
        "record",
        "records",
        "recording",
        "case",
        "cases",
        "data",
        "information",
        "request",
        "question",
        "answer",
        "following",
        "would",
        "could",
        "should",
        "about",
        "including",
        "include",
        "included",
        "details",
        "such",
        "like",
        "same",
        "made",
        "makes",
        "went",
        "live",
        "made",
        "also",
        "only",
        "more",
        "than",
        "some",
        "been",
        "were",
        "will",
        "upon",
        "between",
        "within",
        "without",
        "main",
        "office",
        "work",
        "works",
        "working",
        "department",
        "team",
        "teams",
        "business",
        "available",
        "renewal",
        "extension",
        "extended",
        "option",
        "options",
        "section",
        "refused",
        "exempt",
        "held",
        "separate",
        "different",
        "first",
        "second",
        "third",
        "last",
        "next",
        "new",
    ]
)
_THING = (
    r"(?:systems?|software|solution|package|product|database|platform|applications?|apps?|tool|contract|agreement|licen[cs]es?"
    r"|module|one|supplier|portal|side)"
)
_DEFINITE = re.compile(
    rf"\b(?:the|our|this|that|its|of|for) (?P<what>(?:[A-Za-z][\w'’&/-]*,? (?:and )?){{1,4}}?){_THING}\b", re.IGNORECASE
)


class Descriptions:
    """What each system of a letter was said to be for, as stems of words."""

    def __init__(self, systems: Sequence[System]) -> None:
        self._systems = systems
        self._stems = [_described(system, systems) for system in systems]
        self._is_needed = len({system.name for system in systems}) > 1

    def of_phrase(self, words: str) -> tuple[System, ...]:
        """The systems that a definite phrase in ``words`` describes ("the rostering software"), none where it fits several."""
        if not self._is_needed:
            return ()
        for match in _DEFINITE.finditer(words):
            found = self.of_words(match["what"])
            if found:
                return found
        return ()

    def of_words(self, words: str) -> tuple[System, ...]:
        """The systems whose description shares most words with ``words``; none where two systems share as many."""
        if not self._is_needed:
            return ()
        wanted = _stems_of(words)
        if not wanted:
            return ()
        shared = [len(wanted & stems) for stems in self._stems]
        best = max(shared, default=0)
        chosen = tuple(system for system, count in zip(self._systems, shared, strict=True) if count == best)
        return chosen if best and len({system.name for system in chosen}) == 1 else ()


def _described(system: System, systems: Iterable[System]) -> frozenset[str]:
    """Stems of the words around a name: its label, its part of the clause, its question where that names nothing else."""
    clause = system.clause
    beside = sorted((other.start, other.end) for other in systems if other.clause is clause)
    before = max((end for _, end in beside if end <= system.start), default=clause.start)
    after = min((start for start, _ in beside if start >= system.end), default=clause.end)
    text = clause.text
    words = text[before - clause.start : system.start - clause.start]
    words = re.split(r"[;.]\s", words)[-1]
    following = re.split(r"[;.]\s|\bwhich\b", text[system.end - clause.start : after - clause.start])[0]
    alone = not any(
        other.name != system.name and other.clause.question == clause.question and other.clause is not clause
        for other in systems
    )
    question = clause.question if alone and len(beside) == 1 else ""
    own = _stems_of(system.written) | _stems_of(system.name) | _stems_of(system.supplier or "")
    return frozenset(_stems_of(" ".join((clause.label, clause.heading, words, following[:80], question))) - own)


def _stems_of(words: str) -> frozenset[str]:
    return frozenset(match.group()[:_STEM].lower() for match in _WORD.finditer(words)) - _GENERAL


def is_described(clause: Clause) -> bool:
    """Whether a clause speaks of a system by a definite phrase."""
    return _DEFINITE.search(clause.text) is not None
