"""The queue as a sheet: what a letter says stays text, decisions are chosen from lists, and come back as they were made."""

import csv
import re
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from foimarket.errors import FoimarketError
from foimarket.review.queue import Influence, QueueItem
from foimarket.review.sheet import COLUMNS, DECISIONS, read_sheet, write_queue

FORMULA = '=HYPERLINK("https://attacker.example","pay")'
ITEMS = [
    QueueItem(
        what="statement", subject="3f9a0c41b2d7e688:1204-1260", reason="Less than £100", statement_id="s1", confidence=0.5,
        influence=Influence(1, 0.5, 2, "the main system of Thurrock Council in housing, one of 2 known", "market_share"),
        passage=FORMULA, value_now="-45", source="https://council.example/1",
    ),
    QueueItem(what="file", subject="data/raw/letters/a/1.pdf", reason="@locked", influence=Influence(2), value_now="encrypted:9"),
]  # fmt: skip


def written(tmp_path, suffix, items=ITEMS, most=9):
    return write_queue(
        items, tmp_path / "reports" / f"review.{suffix}", suffix, most=most, reports=tmp_path / "reports"
    )


def cells(path, row):
    return dict(zip(COLUMNS, (cell.value for cell in load_workbook(path)["queue"][row]), strict=True))


def test_what_a_letter_says_is_never_a_formula(tmp_path):
    sheet = load_workbook(written(tmp_path, "xlsx"))["queue"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert cells(tmp_path / "reports/review.xlsx", 2)["passage or note"] == FORMULA
    with written(tmp_path, "csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [rows[0]["passage or note"], rows[0]["value now"], rows[1]["why it is here"]] == [
        f"'{FORMULA}",
        "'-45",
        "'@locked",
    ]


def test_whom_a_letter_names_is_masked_on_the_sheet_whatever_was_missed_before(tmp_path):
    named = replace(ITEMS[0], passage="Dear Mrs Roe, ring 01632 960123 or write to pat.doe@example.gov.uk")
    told = cells(written(tmp_path, "xlsx", [named]), 2)["passage or note"]
    assert not re.search(r"Roe|960123|pat\.doe", told)


def test_a_row_says_what_rests_on_it_and_leads_to_its_evidence_and_its_source(tmp_path):
    path = written(tmp_path, "xlsx")
    assert cells(path, 2)["rests on it"] == (
        "alone decides a market share: the main system of Thurrock Council in housing, one of 2 known and 1 more"
    )
    links = {cell.value: cell.hyperlink for cell in load_workbook(path)["queue"][2] if cell.hyperlink}
    assert links["published source"].target == "https://council.example/1"
    assert (links["evidence page"].target, links["evidence page"].location) == ("market_share.html", "statement-s1")


def test_a_decision_is_chosen_from_those_that_its_row_allows(tmp_path):
    sheet = load_workbook(written(tmp_path, "xlsx"))["queue"]
    column = sheet.cell(1, COLUMNS.index("decision") + 1).column_letter
    lists = {str(each.sqref): each.formula1 for each in sheet.data_validations.dataValidation if each.type == "list"}
    assert lists[f"{column}2"] == f'"{",".join(DECISIONS["statement"])}"'
    assert lists[f"{column}3"] == f'"{",".join(DECISIONS["file"])}"'


def test_the_first_sheet_says_how_to_decide_and_how_many_were_left_out(tmp_path):
    guide = load_workbook(written(tmp_path, "xlsx", most=1)).worksheets[0]
    said = {row[0]: row[1] for row in guide.iter_rows(values_only=True) if row[0]}
    assert "One item, the most influential first" in said["In this file"]
    assert "1 less influential ones are left out" in said["In this file"]
    assert "alone decides a market share" in said["Rank"]
    assert {decision for kinds in DECISIONS.values() for decision in kinds} <= set(said)


def test_the_same_queue_makes_the_same_file(tmp_path):
    assert written(tmp_path, "xlsx").read_bytes() == written(tmp_path / "again", "xlsx").read_bytes()


def test_links_lead_into_the_folder_of_reports_from_wherever_the_sheet_lies(tmp_path):
    path = write_queue(ITEMS, tmp_path / "review.csv", "csv", most=1, reports=tmp_path / "reports")
    assert "reports/market_share.html#statement-s1" in path.read_text(encoding="utf-8-sig")


def test_decisions_come_back_from_a_workbook_as_they_would_be_typed(tmp_path):
    path = written(tmp_path, "xlsx")
    workbook = load_workbook(path)
    for name, value in {"decision": "change", "corrected value": 1200, "when": 46027, "by": " AB "}.items():
        workbook["queue"].cell(2, COLUMNS.index(name) + 1).value = value
    workbook["queue"].cell(2, len(COLUMNS)).number_format = "yyyy-mm-dd"
    workbook.save(path)
    (row,) = read_sheet(path)
    assert row.place == "review.xlsx, row 2"
    assert [row.cells[name] for name in ("decision", "corrected value", "when", "by")] == [
        "change",
        "1200",
        "2026-01-05",
        "AB",
    ]
    assert row.cells["value now"] == "-45"


def test_decisions_come_back_from_a_csv_file_without_the_apostrophes(tmp_path):
    path = written(tmp_path, "csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    rows[1][COLUMNS.index("decision")] = "confirm"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    assert [row.cells["value now"] for row in read_sheet(path)] == ["-45"]


@pytest.mark.parametrize("content", [b"what,who\n1,2\n", b"PK\x03\x04 not a package", b"\xff\xfe\x00", None])
def test_a_file_that_is_no_queue_is_named_with_a_remedy(tmp_path, content):
    path = tmp_path / "other.xlsx"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(FoimarketError) as caught:
        read_sheet(path)
    assert str(path) in caught.value.where
    assert caught.value.remedy
