"""A small market made by hand: a published warehouse in the contract's shapes, with awkward words in it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb
import polars as pl

from foimarket.project import Project
from foimarket.quality.gate import remember
from foimarket.quality.headlines import Headline
from foimarket.quality.observation import observe
from foimarket.quality.subject import DatabaseKind
from foimarket.reports import write_reports
from tests.quality.timed import TickingClock, examination, result

ROOT = Path(__file__).parents[2]
SCRIPT = "<script>alert(1)</script>"
SQL = "'; DROP TABLE marts.fct_statement; --"
COVENTRY, THURROCK, TENDRING = "Coventry City Council", "Thurrock Council", "Tendring District Council"
NAMES = {"coventry": COVENTRY, "thurrock": THURROCK, "tendring": TENDRING}
ON = {"coventry": date(2022, 9, 23), "thurrock": date(2024, 4, 24), "tendring": date(2019, 3, 20)}
INTEGERS = {
    "n", "authority_count", "inferred_count", "resident_count", "known_resident_count", "denominator_resident_count",
    "resident_year", "known_count", "denominator_count", "never_asked_count", "refused_count", "no_answer_count",
    "stale_count", "holder_count", "unknown_count", "side_number", "side_count",
    "population", "population_year", "months_left", "system_count", "standalone_count", "integrated_count", "provision_number",
}  # fmt: skip


def statement(number: int, authority: str, **values: object) -> dict[str, object]:
    """A statement with its evidence, as ``marts.fct_statement`` and ``marts.fct_evidence`` hold it between them."""
    name = values.pop("authority_name", NAMES[authority])
    quote = str(values.pop("quote", f"We use {values.get('product_name')} for this."))
    return {
        "statement_id": f"{number:016x}", "document_id": authority, "authority_name": name, "question_label": str(number),
        "service_area": "corporate" if authority == "tendring" else "adult_social_care",
        "attribute": "system_in_use", "product_name": None, "value_text": None,
        "value_number": None, "unit": None, "is_approximate": False, "claim": "stated", "confidence": 0.95,
        "method": "system_list", "evidence_kind": "paraphrase" if authority == "thurrock" else "letter", "supplier": None,
        "period": None, "name_as_written": None, "status": "live", "note_text": None, "stated_precision": "day",
        "is_current": True, "authority_id": authority,
        "scope": None, "vat": None, "caveat": None, "is_corrected": False, "correction_text": None,
        "reference": f"FOI {number}", "title": f"Software {SCRIPT}" if authority == "tendring" else "Care software",
        "stated_on": ON[authority], "text_kind": "paraphrase" if authority == "thurrock" else "original",
        "before_text": "The answer to your question is as follows. ", "quote_text": quote,
        "after_text": f" And also {SCRIPT} {SQL}",
        "source_url": "javascript:alert(2)" if authority == "tendring" else f"https://example.org/{authority}",
        "reuse_terms": None, "path": f"{authority}/letter.md",
        **values,
    }  # fmt: skip


ODD_PRODUCT = f"Odd {SCRIPT} <b>Ware</b> {SQL}"
STATEMENTS = [
    statement(1, "coventry", product_name="CareDirector"),
    statement(2, "thurrock", product_name="Liquidlogic LAS"),
    statement(3, "coventry", product_name="Liquidlogic LCS", service_area="childrens_social_care"),
    statement(4, "thurrock", product_name="Liquidlogic LCS", service_area="childrens_social_care"),
    statement(5, "coventry", product_name="CareDirector", attribute="training_hours", value_number=2.0, unit="hours"),
    statement(
        6, "coventry", product_name="Liquidlogic LCS", attribute="training_hours", value_number=5.0, unit="hours",
        is_corrected=True,
        correction_text=f"Corrected on 5 January 2026: value was 50, now 5, because the letter says five {SCRIPT}.",
    ),
    statement(
        90, "coventry", product_name="CareFirst", is_current=False, is_corrected=True,
        correction_text="Withdrawn on 5 January 2026: it said CareFirst, because that was the system before.",
    ),
    statement(7, "coventry", product_name="CareDirector", attribute="hosting", value_text="third_party"),
    statement(8, "coventry", product_name="Liquidlogic LCS", attribute="hosting", value_text="third_party"),
    statement(9, "tendring", attribute="annual_cost", value_number=553398.53, unit="GBP", quote="£553,398.53",
        caveat="licences only"),
    statement(10, "tendring", attribute="population", value_number=143400.0, quote="143,400 residents"),
    statement(11, "tendring", attribute="system_count", value_number=38.0, quote="38 systems"),
    statement(12, "thurrock", attribute="exemption", value_text="s40(2)", quote=f"Section 40(2) {SCRIPT}"),
    statement(13, "thurrock", attribute="exemption", value_text=None, quote="commercially sensitive"),
    statement(
        15, "coventry", product_name="Liquidlogic LCS", attribute="contract_end", value_text="2026", claim="inferred",
        evidence_kind="coded", text_kind="coded", quote="", before_text="", after_text=None, confidence=0.6,
        note_text=f"Read from the award notice {SCRIPT}", title=f"Award notice {SCRIPT}", method="coded.award_notice",
        stated_on=date(2021, 1, 1), stated_precision="year", path="coded/awards.csv#C1",
    ),
    statement(
        16, "thurrock", product_name="Liquidlogic LAS", attribute="contract_end", value_text="2024-01-31",
        evidence_kind="coded", text_kind="coded", quote="", before_text="", after_text=None, source_url=None,
        title="Contracts register", method="coded.register", path="coded/registers.csv#C2",
    ),
    statement(
        17, "thurrock", product_name="Liquidlogic LAS", claim="inferred", evidence_kind="coded", text_kind="coded", quote="",
        before_text="", after_text=None, title="Portal", method="coded.council_page", path="coded/portals.csv#C3",
    ),
    statement(14, "tendring", product_name=ODD_PRODUCT, attribute="training_hours", value_number=1.0, unit="hours"),
]  # fmt: skip


def share(area: str, holder: str, authorities: int, ids: list[int], level: str = "product") -> dict[str, object]:
    """A row of ``reports.market_share`` with two authorities known of 153."""
    return {
        "service_area": area, "level": level, "holder_id": holder.lower(), "holder_name": holder, "as_of_on": date(2024, 4, 24),
        "as_of_precision": "day", "authority_count": authorities, "inferred_count": 0,
        "authority_names": [COVENTRY, THURROCK][:authorities], "known_count": 2,
        "resident_count": 200_000 * authorities, "known_resident_count": 400_000, "denominator_resident_count": 1_600_000,
        "resident_year": 2020, "population_known_share": authorities / 2, "population_lowest_share": authorities / 8,
        "population_highest_share": (authorities + 6) / 8,
        "denominator_count": 153, "never_asked_count": 150, "refused_count": 1, "no_answer_count": 0,
        "known_share": authorities / 2, "lowest_share": authorities / 153, "highest_share": (151 + authorities) / 153,
        "interval_low_share": 0.1 * authorities, "interval_high_share": 0.9 if authorities == 1 else 1.0, "n": 2,
        "caveats": ["2 of 153 authorities are known."], "statement_ids": [f"{i:016x}" for i in ids],
    }  # fmt: skip


def training(
    authority: str, product: str, hours: float | None, ids: list[int], basis: str = "once"
) -> dict[str, object]:
    """A row of ``reports.training_hours``."""
    return {
        "authority_id": authority, "authority_name": NAMES[authority], "product_id": product.lower(), "product_name": product,
        "service_area": "adult_social_care", "hours": hours, "is_approximate": True, "training_mode": "e-learning",
        "basis": basis, "stated_on": ON[authority], "n": 2, "caveats": [f"Not a year {SCRIPT}"],
        "statement_ids": [f"{i:016x}" for i in ids],
    }  # fmt: skip


def hosting(product: str, ids: list[int]) -> dict[str, object]:
    """A row of ``reports.hosting_models``."""
    return {
        "authority_id": "coventry", "authority_name": COVENTRY, "product_id": product.lower(), "product_name": product,
        "service_area": "adult_social_care", "hosting": "third_party", "claim": "stated",
        "stated_on": ON["coventry"], "n": 2, "caveats": [], "statement_ids": [f"{i:016x}" for i in ids],
    }  # fmt: skip


def kept_back(answer: int, outcome: str, code: str | None, ids: list[int], number: int = 1) -> dict[str, object]:
    """A row of ``reports.disclosure``."""
    return {
        "answer_id": f"answer-{answer}", "authority_id": "thurrock", "authority_name": THURROCK, "document_id": "thurrock",
        "reference": "FOI 13655", "question_label": str(answer), "question_text": f"Who decides? {SCRIPT}", "outcome": outcome,
        "provision_number": number, "provision_code": code, "provision_text": "sensitive", "register_references": ["COV - 10304"],
        "stated_on": ON["thurrock"], "n": 3, "caveats": [], "statement_ids": [f"{i:016x}" for i in ids],
    }  # fmt: skip


def rate(kind: str, part: str, answered: int, withheld: int, ids: list[int]) -> dict[str, object]:
    """A row of ``reports.disclosure_rate`` with one coded refusal beside the answers."""
    return {
        "part_kind": kind, "part": part, "answer_count": answered + withheld, "answered_count": answered,
        "partly_answered_count": 0, "redirected_count": 0, "withheld_count": withheld, "not_held_count": 0, "unanswered_count": 0,
        "answered_share": answered / (answered + withheld), "response_count": 1, "authority_count": 1, "coded_withheld_count": 1,
        "coded_redirected_count": 0, "coded_not_held_count": 0, "n": answered + withheld, "caveats": ["Few answers."],
        "statement_ids": [f"{i:016x}" for i in ids],
    }  # fmt: skip


def contract(
    authority: str, product: str, end: date | None, precision: str | None, ids: list[int]
) -> dict[str, object]:
    """A row of ``reports.contract_pipeline``."""
    months = None if end is None else (end.year - 2024) * 12 + end.month - 4
    return {
        "authority_id": authority, "authority_name": NAMES[authority], "product_id": product.lower(), "product_name": product,
        "service_area": "childrens_social_care", "contract_start_text": None, "contract_end_text": str(end or ""),
        "contract_end_on": end, "end_precision": precision, "extension_text": f"two years {SCRIPT}",
        "as_of_on": date(2024, 4, 24), "months_left": months, "n": 2, "caveats": ["The contract may be extended."],
        "statement_ids": [f"{i:016x}" for i in ids],
    }  # fmt: skip


def year_share(year: int, holder: str, authorities: int, known: int, ids: list[int]) -> dict[str, object]:
    """A row of ``reports.market_history``: ten authorities run the service."""
    return {
        "service_area": "childrens_social_care", "level": "product", "holder_id": holder.lower(), "holder_name": holder,
        "as_of_on": date(year, 12, 31), "authority_count": authorities, "stale_count": 0, "known_count": known,
        "denominator_count": 10, "known_share": authorities / known, "lowest_share": authorities / 10,
        "highest_share": (authorities + 10 - known) / 10, "n": known, "caveats": [f"{known} of 10 authorities are known."],
        "statement_ids": [f"{i:016x}" for i in ids],
    }  # fmt: skip


def region_share(region: str, holder: str, authorities: int, known: int, ids: list[int]) -> dict[str, object]:
    """A row of ``reports.market_part``."""
    return {
        **share("childrens_social_care", holder, 1, ids), "part_kind": "region", "part": region, "known_count": known,
        "authority_count": authorities, "denominator_count": 4, "n": known,
    }  # fmt: skip


def side(number: int, text: str, ids: list[int], *, is_standing: bool = True) -> dict[str, object]:
    """A row of ``reports.evidence_conflict``."""
    return {
        "conflict_id": "coventry-main", "kind": "main_system", "authority_id": "coventry", "authority_name": COVENTRY,
        "service_area": "adult_social_care", "subject": f"Main system {SCRIPT}", "attribute": "system_in_use",
        "side_number": number, "side_count": 2, "side_text": text, "is_standing": is_standing,
        "rule": "The newer source stands", "claim": "stated", "stated_on": ON["coventry"], "source_names": [COVENTRY], "n": 1,
        "caveats": [], "statement_ids": [f"{i:016x}" for i in ids],
    }  # fmt: skip


TABLES: dict[str, list[dict[str, object]]] = {
    "reports.market_share": [
        share("adult_social_care", "CareDirector", 1, [1]),
        share("adult_social_care", "Liquidlogic LAS", 1, [2]),
        share("childrens_social_care", "Liquidlogic LCS", 2, [3, 4]),
        share("childrens_social_care", "System C", 2, [3, 4], "group"),
    ],
    "reports.market_share_with_inferred": [
        share("adult_social_care", "CareDirector", 1, [1]),
        share("adult_social_care", "Liquidlogic LAS", 1, [17]) | {"inferred_count": 1},
    ],
    "reports.training_hours": [
        training("coventry", "CareDirector", 2.0, [5]),
        training("coventry", "Liquidlogic LCS", 5.0, [6]),
        training("tendring", ODD_PRODUCT, 1.0, [14], "unstated"),
    ],
    "reports.hosting_models": [hosting("CareDirector", [7]), hosting("Liquidlogic LCS", [8])],
    "reports.software_spend": [
        {
            "statement_id": f"{9:016x}", "authority_id": "tendring", "authority_name": TENDRING, "product_name": None,
            "scope": "authority", "basis": "annual", "period": "2017-18", "amount_gbp": 553398.53, "vat": "unstated",
            "claim": "stated",
            "caveat_text": f"licences and all other related software spend {SCRIPT}", "population": 143400,
            "population_year": 2016, "gbp_per_resident": 3.86, "stated_on": ON["tendring"], "n": 1,
            "caveats": ["The source does not say whether VAT is in it."], "statement_ids": [f"{9:016x}", f"{10:016x}"],
        }
    ],
    "reports.system_estate": [
        {
            "authority_id": "tendring", "authority_name": TENDRING, "document_id": "tendring", "stated_on": ON["tendring"],
            "system_count": 38, "standalone_count": 17, "integrated_count": 21, "is_consistent": True,
            "service_areas": ["corporate"], "is_approximate": False, "note_text": None,
            "n": 1, "caveats": [], "statement_ids": [f"{11:016x}"],
        }
    ],
    "reports.disclosure": [
        kept_back(1, "withheld", "s40(2)", [12]),
        kept_back(2, "withheld", None, [13]),
        kept_back(3, "published_elsewhere", "s21", [12]),
    ],
    "reports.disclosure_rate": [
        rate("all", "all", 3, 1, [12]),
        rate("topic", "cost", 3, 1, [12]),
        rate("authority", f"Thurrock {SCRIPT}", 3, 1, [12]),
    ],
    "reports.contract_pipeline": [
        contract("coventry", "Liquidlogic LCS", date(2026, 12, 31), "year", [15]),
        contract("thurrock", "Liquidlogic LAS", date(2024, 1, 31), "day", [16]),
    ],
    "marts.dim_authority": [
        {
            "authority_id": name, "authority_name": full, "short_name": full.split()[0], "region": region, "nation": "England",
            "authority_type": kind, "valid_to_on": ended,
        }
        for name, full, region, kind, ended in (
            ("coventry", COVENTRY, "West Midlands", "metropolitan_district", None),
            ("thurrock", THURROCK, "East of England", "unitary", None),
            ("tendring", TENDRING, "East of England", "non_metropolitan_district", None),
            ("rutland", f"Rutland {SCRIPT}", "East Midlands", "unitary", None),
            ("avon", "Avon County Council", "South West", "county", date(1996, 3, 31)),
        )
    ],
    "reports.market_history": [
        year_share(2023, "Liquidlogic LCS", 2, 2, [3, 4]),
        year_share(2024, "Liquidlogic LCS", 2, 3, [3, 4]),
        year_share(2024, "Mosaic", 1, 3, [2]),
    ],
    "reports.market_part": [
        region_share("West Midlands", "Liquidlogic LCS", 1, 1, [3]),
        region_share("East of England", "Liquidlogic LCS", 2, 3, [4]),
        region_share("East of England", f"Mosaic {SCRIPT}", 1, 3, [2]),
    ],
    "reports.market_switch": [
        {
            "authority_id": "coventry", "authority_name": COVENTRY, "service_area": "childrens_social_care",
            "from_product_id": "a", "from_product_name": f"CareFirst {SCRIPT}", "from_vendor_name": None, "to_product_id": "b",
            "to_product_name": "Liquidlogic LCS", "to_vendor_name": "Liquidlogic", "last_stated_on": None,
            "first_stated_on": ON["coventry"], "basis": "two_uses", "n": 1, "caveats": [], "statement_ids": [f"{3:016x}"],
        }
    ],
    "reports.evidence_conflict": [
        side(1, "CareDirector", [1]),
        side(2, "Liquidlogic LCS", [3], is_standing=False),
    ],
    "reports.market_concentration": [
        {
            "service_area": "childrens_social_care", "level": "product", "as_of_on": date(2024, 4, 24), "holder_count": 1,
            "known_count": 2, "unknown_count": 151, "denominator_count": 153, "known_hhi": 10000.0, "lowest_hhi": 66.2,
            "highest_hhi": 10000.0, "known_cr4_share": 1.0, "lowest_cr4_share": 0.03, "highest_cr4_share": 1.0, "n": 2,
            "caveats": [], "statement_ids": [f"{4:016x}"],
        }
    ],
    "raw.quarantine": [
        {
            "path": "letters/odd/picture.pdf", "size_bytes": 9, "reason": "not_what_it_says", "what": "This is a picture",
            "evidence": "PNG", "remedy": f"rename it {SCRIPT}",
        }
    ],
    "marts.fct_document": [
        {
            "document_id": name, "path": f"{name}/letter.md", "authority_ids": [name], "authority_name": NAMES[name],
            "publisher": NAMES[name], "source_url": f"https://example.org/{name}", "reuse_terms": None,
            "title": f"Care software {SCRIPT}", "reference": "FOI 1", "text_kind": "original",
            "spoke_on": ON[name], "spoke_precision": "day", "answer_count": 4, "statement_count": 5,
        }
        for name in NAMES
    ],
}  # fmt: skip
EVIDENCE_COLUMNS = (
    "statement_id", "authority_name", "reference", "title", "question_label", "stated_on", "attribute", "claim", "text_kind",
    "before_text", "quote_text", "after_text", "note_text", "source_url", "reuse_terms", "path", "correction_text",
)  # fmt: skip


def make_project(folder: Path) -> Path:
    """A project folder with this market published and the real notebooks in it."""
    (folder / "sql").mkdir(parents=True)
    (folder / "sql" / "config.yaml").write_text("# marks a project\n", encoding="utf-8")
    shutil.copytree(ROOT / "notebooks", folder / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    (folder / "data" / "curated").mkdir(parents=True)
    publish(folder / "data" / "curated" / "market.duckdb")
    remember_two_editions(Project.at(folder))
    return folder


def remember_two_editions(project: Project) -> None:
    """Give the project a history: an edition before Thurrock's letter came, a build that did not pass, and the one on show."""
    clock = TickingClock(2030)
    now = observe(project, project.warehouse)
    documents = tuple(each for each in now.documents if each.path != "thurrock/letter.md")
    known = {statement_id for each in documents for statement_id in each.statement_ids}
    before = replace(now, documents=documents, headlines=tuple(_without(each, known) for each in now.headlines))
    odd = result("raw.letter.kind", failing=3, evidence=f"3 failing rows: {SCRIPT}")
    for seen, found, kind, is_published in (
        (before, odd, DatabaseKind.CANDIDATE, True),
        (now, odd, DatabaseKind.CANDIDATE, False),
        (now, result("raw.letter.kind"), DatabaseKind.CANDIDATE, True),
    ):
        checked = examination(clock, [found, result("raw.letter.grain")], seen, kind=kind, command="run")
        remember(project, checked, clock, is_published=is_published)
        clock.move(days=1)


def _without(figure: Headline, known: set[str]) -> Headline:
    """The figure as it was before some of its statements were known."""
    held = tuple(statement_id for statement_id in figure.statement_ids if statement_id in known)
    text = figure.text if held == figure.statement_ids else f"{len(held)} known {SCRIPT}"
    return replace(figure, statement_ids=held, text=text)


def publish(database: Path) -> None:
    """Write the market to a database file."""
    evidence = [{column: row[column] for column in EVIDENCE_COLUMNS} | {"value": None} for row in STATEMENTS]
    tables = {**TABLES, "marts.fct_statement": STATEMENTS, "marts.fct_evidence": evidence}
    with duckdb.connect(database) as connection:
        for name, rows in tables.items():
            frame = frame_of(rows)  # noqa: F841 - DuckDB reads it by name
            connection.execute(f"CREATE SCHEMA IF NOT EXISTS {name.split('.', maxsplit=1)[0]}")
            connection.execute(f"CREATE TABLE {name} AS SELECT * FROM frame")


def frame_of(rows: list[dict[str, object]]) -> pl.DataFrame:
    """Rows as a frame with the contract's integer types."""
    frame = pl.DataFrame(rows, infer_schema_length=None)
    return frame.with_columns(pl.col(column).cast(pl.Int64) for column in frame.columns if column in INTEGERS)


def table(name: str) -> pl.DataFrame:
    """One of the market's tables as a frame."""
    return frame_of(TABLES[f"reports.{name}"])


def write_project(folder: Path) -> None:
    """Such a project whose reports the real notebooks have written."""
    write_reports(Project.at(make_project(folder)))


def page_of(project: Project, name: str) -> str:
    """A written page."""
    return (project.reports / f"{name}.html").read_text(encoding="utf-8")
