"""The queue: what a person should look at, each with what rests on it, the most influential first."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from foimarket.charts.wording import SERVICE_AREAS, count_of
from foimarket.reports.evidence import passage_of, safe_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from foimarket.warehouse.market import Market

    Row = dict[str, Any]

SUREST = 0.8
"""Statements read less surely than this are shown to a person: one in five or more of them is wrong."""
_SQL = files("foimarket.review").joinpath("sql")
LEVELS = {
    1: "alone decides a market share",
    2: "alone decides another published figure",
    3: "one of several behind a published figure, or missing from one",
    4: "behind no published figure yet",
}
_ALONE, _FIGURE, _SHARED, _NOTHING = LEVELS


@dataclass(frozen=True)
class Influence:
    """What rests on an item: the level, the part of the figure (0 to 1), how many figures, and the figure in words."""

    level: int = _NOTHING
    part: float = 0.0
    figure_count: int = 0
    figure: str = ""
    page: str = ""

    @property
    def words(self) -> str:
        """For the sheet."""
        more = f" and {self.figure_count - 1} more" if self.figure_count > 1 else ""
        return f"{LEVELS[self.level]}{f': {self.figure}{more}' if self.figure else ''}"


@dataclass(frozen=True)
class QueueItem:
    """One thing to decide: the columns of the sheet before those for the decision.

    ``what``: statement, authority, product, file, document or answer; it sets which decisions can be made. ``subject`` and
    ``value_now`` are what the correction will name and expect.
    """

    what: str
    subject: str
    reason: str
    influence: Influence
    file: str = ""
    authority: str = ""
    service_area: str = ""
    attribute: str = ""
    name: str = ""
    value_now: str = ""
    unit: str = ""
    passage: str = ""
    confidence: float | None = None
    method: str = ""
    source: str = ""
    statement_id: str = ""
    group: str = ""

    @property
    def evidence(self) -> str:
        """The statement on the page of a report, relative to the folder of reports."""
        page = self.influence.page or ("evidence_conflicts" if self.group else "")
        return f"{page}.html#statement-{self.statement_id}" if page and self.statement_id else ""


def read_queue(market: Market) -> list[QueueItem]:
    """Everything that a person should look at in a published warehouse, the most influential first.

    What was decided already is left out. The sides of one contradiction stand together, at the place of the weightiest: to decide
    any of them may change the figure.
    """
    influence = {row["statement_id"]: _influence(row) for row in _ask(market, "influence")}
    items = [
        *_statements(_ask(market, "statements", surest=SUREST), influence),
        *_names(_ask(market, "names"), influence),
        *(_file(row) for row in _ask(market, "files")),
        *(_answer(row) for row in _ask(market, "answers")),
    ]
    return _ranked(items)


def _influence(row: Row) -> Influence:
    figure = row["figure"]
    if row["page"] == "market_share":  # only there does a figure name its service area, as a code
        for code, words in SERVICE_AREAS.items():
            figure = figure.replace(f" in {code},", f" in {words},")
    return Influence(row["level"], row["part"], row["figure_count"], figure, row["page"])


def _ask(market: Market, name: str, **values: object) -> list[dict[str, Any]]:
    return market.sql(_SQL.joinpath(f"{name}.sql").read_text(encoding="utf-8"), values or None).to_dicts()


def _ranked(items: Iterable[QueueItem]) -> list[QueueItem]:
    held = list(items)
    place = {id(item): _place(item) for item in held}
    best: dict[str, tuple[float, ...]] = {}
    for item in held:
        if item.group:
            best[item.group] = min(best.get(item.group, place[id(item)]), place[id(item)])
    return sorted(
        held,
        key=lambda item: (best.get(item.group, place[id(item)]), item.group, place[id(item)], item.what, item.subject),
    )


def _place(item: QueueItem) -> tuple[float, ...]:
    """Level, then the larger part of a figure, then more figures, then the less sure reading."""
    weight = item.influence
    return (weight.level, -weight.part, -weight.figure_count, 1.0 if item.confidence is None else item.confidence)


def value_words(row: Row) -> str:
    """A statement's value as corrections write it: a number alone, at most four decimals, or words."""
    if row["value_number"] is None:
        return row["value_text"] or ""
    return f"{row['value_number']:.4f}".rstrip("0").rstrip(".")


def _statements(rows: Sequence[Row], influence: Mapping[str, Influence]) -> Iterable[QueueItem]:
    groups = _groups([row["conflict_ids"] for row in rows])
    for row in rows:
        is_coded = row["evidence_kind"] == "coded"
        yield QueueItem(
            what="statement",
            subject=row["statement_id"] if is_coded else passage_key(row, "evidence"),
            reason=row["reason"],
            influence=influence.get(row["statement_id"], Influence()),
            file=row["path"],
            authority=row["authority_name"] or "",
            service_area=row["service_area"],
            attribute=row["attribute"],
            name=row["name_as_written"] or "",
            value_now=value_words(row),
            unit=" ".join(filter(None, (row["unit"], row["period"]))),
            passage=_passage(row),
            confidence=row["confidence"],
            method=row["method"],
            source=safe_url(row["source_url"]) or "",
            statement_id=row["statement_id"],
            group=groups[row["conflict_ids"][0]] if row["conflict_ids"] else "",
        )


def _groups(contradictions: Iterable[Sequence[str]]) -> dict[str, str]:
    """The first of all contradictions that share a statement, directly or through others, by each of them."""
    members: dict[str, set[str]] = {}
    for ids in contradictions:
        joined = {each for one in ids for each in members.get(one, {one})}
        members.update(dict.fromkeys(joined, joined))
    return {each: min(joined) for each, joined in members.items()}


def _passage(row: Row) -> str:
    """The words in square brackets with what stands around them, or our note where no text is held."""
    before, quote, after = passage_of(row)
    return f"{before}[{quote}]{after}" if quote else row["note_text"] or ""


def passage_key(row: Row, words: str) -> str:
    """A passage as corrections name it."""
    return f"{row['document_id'][:16]}:{row[f'{words}_start']}-{row[f'{words}_end']}"


def _names(rows: Iterable[Row], influence: Mapping[str, Influence]) -> Iterable[QueueItem]:
    for row in rows:
        said = count_of(row["statement_count"], "statement")
        sources = count_of(row["document_count"], "source")
        resting = [influence[each] for each in row["statement_ids"] if each in influence]
        if row["kind"] == "authority":
            level = _ALONE if row["is_system"] else _SHARED
            weight = Influence(level, figure=f"{said} under this name count in no share")
            why = "Several authorities bear this name" if row["candidates"] else "No authority is known by this name"
        else:
            weight = min(resting, key=lambda each: (each.level, -each.part), default=Influence())
            why = "The catalogue knows no product by this name, so it belongs to no seller and no group"
        yield QueueItem(
            what=row["kind"],
            subject=row["name"],
            reason=f"{why}; {said} from {sources}",
            influence=weight,
            value_now=row["candidates"] or "",
            name=row["name"],
            file=row["path"],
            authority=row["authority_name"] or "",
            service_area=row["service_area"],
            passage=_passage(row),
            source=safe_url(row["source_url"]) or "",
            statement_id=row["statement_id"],
        )


def _file(row: Row) -> QueueItem:
    is_aside = row["kind"] == "file"
    about = "it may hold any figure; nothing of it counts" if is_aside else "what it says counts for no authority"
    return QueueItem(
        what=row["kind"],
        subject=row["path"],
        reason=row["reason"],
        # A file that nobody read may hold anything: it stands at the head of its level.
        influence=Influence(_FIGURE if is_aside else _SHARED, part=1.0, figure=about),
        file=row["path"],
        value_now=row["found"] or "",
        attribute="" if is_aside else "authority",
        passage=row["title"] or "",
        source=safe_url(row["source_url"]) or "",
    )


def _answer(row: Row) -> QueueItem:
    label = f"Question {row['question_label']}: " if row["question_label"] else ""
    return QueueItem(
        what="answer",
        subject=passage_key(row, "answer"),
        reason="Answered, and no rule read anything from it",
        influence=Influence(_SHARED, figure="whatever it says is missing"),
        file=row["path"],
        authority=row["authority_name"] or "",
        passage=f"{label}{(row['question_text'] or '')[:200]} — {row['answer_text']}",
        source=safe_url(row["source_url"]) or "",
    )
