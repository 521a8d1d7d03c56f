"""Where a project keeps its things: the layout of DESIGN as paths."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from foimarket.errors import FoimarketError

MARKER = "sql/config.yaml"


@dataclass(frozen=True)
class Project:
    """A folder laid out as a foimarket project; all paths are absolute."""

    root: Path

    @classmethod
    def at(cls, folder: Path) -> Project:
        """The project in ``folder``, which must hold its models.

        Raises:
            FoimarketError: ``folder`` is not a foimarket project.
        """
        root = folder.resolve()
        if not (root / MARKER).is_file():
            raise FoimarketError(
                "This folder is not a foimarket project",
                where=str(root),
                evidence=f"there is no {MARKER} in it",
                remedy="run from the project's folder, or name it with --project DIR",
            )
        return cls(root)

    @classmethod
    def around(cls, folder: Path | None = None) -> Project:
        """The project that ``folder`` (default: the working directory) stands in, so that notebooks find theirs."""
        start = (folder or Path.cwd()).resolve()
        for candidate in (start, *start.parents):
            if (candidate / MARKER).is_file():
                return cls(candidate)
        return cls.at(start)

    @property
    def raw(self) -> Path:
        """Everything that evidence and decisions are read from."""
        return self.root / "data" / "raw"

    @property
    def letters(self) -> Path:
        """Letters as received: ``<authority>/<reference>.<suffix>``, each with an optional ``.toml`` beside it."""
        return self.raw / "letters"

    @property
    def coded(self) -> Path:
        """Statements coded by hand from cited sources: one CSV file for each publisher."""
        return self.raw / "coded"

    @property
    def corrections(self) -> Path:
        """What reviewers decided, one line each."""
        return self.root / "data" / "raw" / "corrections.csv"

    @property
    def models(self) -> Path:
        """The SQLMesh project."""
        return self.root / "sql"

    @property
    def seeds(self) -> Path:
        """Reference tables (CSV) that both the models and the readers of letters use."""
        return self.models / "seeds"

    @property
    def curated(self) -> Path:
        """What a build publishes: ``market.duckdb`` and one Parquet file per mart."""
        return self.root / "data" / "curated"

    @property
    def warehouse(self) -> Path:
        """The published warehouse."""
        return self.curated / "market.duckdb"

    @property
    def candidate(self) -> Path:
        """The warehouse being built. Its file name must equal the published one's: SQLMesh's views name the catalogue."""
        return self.curated / ".build" / "market.duckdb"

    @property
    def reading_cache(self) -> Path:
        """What reading gave last time; may be deleted at any time."""
        return self.curated / ".cache" / "reading.sqlite"

    @property
    def expectations(self) -> Path:
        """Great Expectations suites, one JSON file per table."""
        return self.root / "expectations"

    @property
    def notebooks(self) -> Path:
        """Notebooks, committed without outputs."""
        return self.root / "notebooks"

    @property
    def reports(self) -> Path:
        """Built HTML."""
        return self.root / "reports"

    @property
    def history(self) -> Path:
        """The memory of checks: runs, results and figures of every edition; it outlives rebuilds."""
        return self.root / "data" / "quality" / "history.duckdb"

    @property
    def exceptions(self) -> Path:
        """Failures that may pass for a time, each with its reason: reviewed, in version control."""
        return self.root / "data" / "quality" / "exceptions.toml"

    @property
    def standing(self) -> Path:
        """What people were last told of scheduled runs, and the run under way."""
        return self.root / "data" / "quality" / "standing.json"
