"""Why a headline figure reads otherwise than in the edition before: derived from the statements behind it, never from a guess."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from foimarket.charts.wording import CAUSES, capital, count_of, join_words, unique

if TYPE_CHECKING:
    from foimarket.quality.headlines import Headline
    from foimarket.quality.observation import Kept, Source


class Cause(StrEnum):
    """What made a figure change."""

    NEW_EVIDENCE = "new_evidence"
    EVIDENCE_GONE = "evidence_gone"
    CORRECTION = "correction"
    RULE_CHANGE = "rule_change"
    SOURCE_REREAD = "source_reread"


_WHAT_CHANGED = {
    Cause.NEW_EVIDENCE: "from sources that were not there before",
    Cause.EVIDENCE_GONE: "no longer there",
    Cause.CORRECTION: "corrected on review",
    Cause.RULE_CHANGE: "read otherwise from the same documents",
    Cause.SOURCE_REREAD: "from sources whose own content changed",
}


@dataclass(frozen=True)
class Snapshot:
    """An edition as far as its figures go: documents, figures, what these rest on, and hashes of the rules and the corrections.

    ``corrected_ids`` are known of the newer edition only: a statement that was withdrawn on review is there and nowhere else.
    """

    documents: Sequence[Kept]
    headlines: Sequence[Headline]
    sources: Mapping[str, Source]
    rules_hash: str
    corrections_hash: str
    corrected_ids: frozenset[str] = frozenset()

    def support(self, figure: Headline) -> set[str]:
        """Statements that the figure rests on, its parent's included."""
        parents = [each for each in self.headlines if each.figure_id == figure.parent_figure_id]
        return {statement_id for each in (figure, *parents) for statement_id in each.statement_ids}


@dataclass(frozen=True)
class Change:
    """A figure that reads otherwise; ``statement_ids`` are those of the newer edition that explain it, ``gone`` those of the older.

    ``before_text`` or ``after_text`` is None where the figure was not known.
    """

    figure_id: str
    before_text: str | None
    after_text: str | None
    causes: tuple[Cause, ...]
    why_text: str
    statement_ids: tuple[str, ...] = ()
    gone_statement_ids: tuple[str, ...] = ()


@dataclass
class _Places:
    """Where an edition has its statements and documents."""

    path_by_statement: dict[str, str] = field(default_factory=dict)
    document_by_path: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, documents: Iterable[Kept]) -> _Places:
        places = cls()
        for document in documents:
            places.document_by_path[document.path] = document.document_id
            places.path_by_statement |= dict.fromkeys(document.statement_ids, document.path)
        return places

    def holds_same(self, path: str, other: _Places) -> bool:
        """Whether both editions have the same bytes at a path."""
        return self.document_by_path.get(path) == other.document_by_path.get(path)


def explain_changes(before: Snapshot, after: Snapshot) -> list[Change]:
    """Every headline figure whose text differs between two editions, in the newer one's order, those that are gone last."""
    old = {each.figure_id: each for each in before.headlines}
    new = {each.figure_id: each for each in after.headlines}
    comparison = _Comparison(before, after)
    return [
        comparison.change(old.get(figure_id), new.get(figure_id))
        for figure_id in (*new, *(figure_id for figure_id in old if figure_id not in new))
        if figure_id not in old or figure_id not in new or old[figure_id].text != new[figure_id].text
    ]


class _Comparison:
    """Two editions side by side."""

    def __init__(self, before: Snapshot, after: Snapshot) -> None:
        self._before, self._after = before, after
        self._old, self._new = _Places.of(before.documents), _Places.of(after.documents)

    def change(self, old: Headline | None, new: Headline | None) -> Change:
        """Why one figure changed."""
        was = self._before.support(old) if old else set()
        now = self._after.support(new) if new else set()
        own = {statement_id for each in (old, new) if each for statement_id in each.statement_ids}
        found: dict[Cause, list[str]] = {}
        for statement_id in sorted(was | now, key=lambda name: (name not in own, name)):
            cause = self._cause(statement_id, was, now)
            if cause:
                found.setdefault(cause, []).append(statement_id)
        causes = [cause for cause in Cause if cause in found] or [self._general_cause()]
        explaining = [statement_id for ids in found.values() for statement_id in ids]
        first = old or new
        return Change(
            figure_id=first.figure_id if first else "",
            before_text=old.text if old else None,
            after_text=new.text if new else None,
            causes=tuple(causes),
            why_text=self._sentence(causes, found, own),
            statement_ids=tuple(each for each in explaining if each in self._new.path_by_statement),
            gone_statement_ids=tuple(each for each in explaining if each not in self._new.path_by_statement),
        )

    def _sentence(self, causes: Sequence[Cause], found: Mapping[Cause, Sequence[str]], own: set[str]) -> str:
        """The causes in words, each with how many statements it is about and the first files that they stand in."""
        parts = []
        for cause in causes:
            if cause not in found:
                parts.append(f"{CAUSES[cause]}: {_GENERAL[cause]}")
                continue
            files = _files(self._places(found[cause]))
            more = [f"{len(files) - _NAMED_FILES} more"] if len(files) > _NAMED_FILES else []
            named = f" ({join_words([*files[:_NAMED_FILES], *more])})" if files else ""
            around = (
                "" if own.intersection(found[cause]) else ", elsewhere in the market or total that it is counted in"
            )
            count = count_of(len(found[cause]), "statement")
            parts.append(f"{CAUSES[cause]}: {count} {_WHAT_CHANGED[cause]}{named}{around}")
        return f"{capital('; '.join(parts))}."

    def _places(self, statement_ids: Sequence[str]) -> list[str]:
        """The file that each statement stands in, or stood in."""
        paths = [
            self._new.path_by_statement.get(name) or self._old.path_by_statement.get(name, "") for name in statement_ids
        ]
        return [path.removeprefix("data/raw/") for path in paths]

    def _cause(self, statement_id: str, was: set[str], now: set[str]) -> Cause | None:
        """What a statement has to do with a change; None where it only moved because another one did."""
        then, at = self._before.sources.get(statement_id), self._after.sources.get(statement_id)
        if then and at and then.is_corrected != at.is_corrected:
            return Cause.CORRECTION
        if statement_id not in was:
            return self._cause_of_gain(statement_id, at)
        if statement_id not in now:
            return self._cause_of_loss(statement_id, then, at)
        if then and at and then.said_hash != at.said_hash:
            return Cause.CORRECTION if at.is_corrected else Cause.SOURCE_REREAD
        return None

    def _cause_of_gain(self, statement_id: str, at: Source | None) -> Cause | None:
        if at and at.is_corrected:
            return Cause.CORRECTION
        if statement_id in self._old.path_by_statement:
            return None
        path = self._new.path_by_statement.get(statement_id, "")
        if path not in self._old.document_by_path or (at and at.origin == "coded"):
            return Cause.NEW_EVIDENCE
        return self._cause_in_one_document() if self._new.holds_same(path, self._old) else Cause.SOURCE_REREAD

    def _cause_of_loss(self, statement_id: str, then: Source | None, at: Source | None) -> Cause | None:
        if (at and at.is_corrected) or statement_id in self._after.corrected_ids:
            return Cause.CORRECTION
        if statement_id in self._new.path_by_statement:
            return None
        path = self._old.path_by_statement.get(statement_id, "")
        if path not in self._new.document_by_path or (then and then.origin == "coded"):
            return Cause.EVIDENCE_GONE
        return self._cause_in_one_document() if self._new.holds_same(path, self._old) else Cause.SOURCE_REREAD

    def _cause_in_one_document(self) -> Cause:
        """Why the same bytes say something else: a decision on them, where nothing but decisions changed, or the rules."""
        has_decisions = self._before.corrections_hash != self._after.corrections_hash
        return (
            Cause.CORRECTION
            if has_decisions and self._before.rules_hash == self._after.rules_hash
            else Cause.RULE_CHANGE
        )

    def _general_cause(self) -> Cause:
        """The cause where no statement behind the figure tells it: what else differs between the editions."""
        if self._before.rules_hash != self._after.rules_hash:
            return Cause.RULE_CHANGE
        if self._before.corrections_hash != self._after.corrections_hash:
            return Cause.CORRECTION
        came = self._new.document_by_path.keys() - self._old.document_by_path.keys()
        went = self._old.document_by_path.keys() - self._new.document_by_path.keys()
        if came or went:
            return Cause.NEW_EVIDENCE if came else Cause.EVIDENCE_GONE
        return Cause.SOURCE_REREAD if self._old.document_by_path != self._new.document_by_path else Cause.RULE_CHANGE


def _files(places: Sequence[str]) -> list[str]:
    """Files in the order in which they come, with the row of a table where it is one and their number where they are several."""
    rows: dict[str, list[str]] = {}
    for place in unique(place for place in places if place):
        file, _, row = place.partition("#")
        rows.setdefault(file, []).append(row)
    return [
        f"{file}, {len(found)} rows" if len(found) > 1 else f"{file}#{found[0]}".rstrip("#")
        for file, found in rows.items()
    ]


_NAMED_FILES = 3
_GENERAL = {
    Cause.NEW_EVIDENCE: "none behind this figure itself, but sources came that move the day or the market it is counted on",
    Cause.EVIDENCE_GONE: "none behind this figure itself, but sources went that set the day or the market it is counted on",
    Cause.CORRECTION: "a decision on review that moves the day or the market it is counted on",
    Cause.RULE_CHANGE: "the same statements, counted by other code, models or reference tables",
    Cause.SOURCE_REREAD: "sources whose own content changed move the day or the market it is counted on",
}
