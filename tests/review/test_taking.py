"""Decisions on their way from a filled-in sheet into the file: all or none, once, and never against an earlier one."""

from datetime import date

import duckdb
import pytest
from openpyxl import load_workbook

from foimarket.errors import FoimarketError
from foimarket.review import read_corrections
from foimarket.review.queue import Influence, QueueItem
from foimarket.review.sheet import COLUMNS, write_queue
from foimarket.review.taking import take_decisions
from foimarket.warehouse import Market

USERS = QueueItem(
    what="statement", subject="3f9a0c41b2d7e688:4-9", reason="r", influence=Influence(), file="data/raw/letters/a/1.txt",
    service_area="housing", attribute="users", name="NEC", value_now="120",
)  # fmt: skip
SYSTEM = QueueItem(
    what="statement", subject="0123456789abcdef", reason="r", influence=Influence(), service_area="housing",
    attribute="system_in_use", name="Old Housing", value_now="Old Housing",
)  # fmt: skip
NAME = QueueItem(what="authority", subject="Barsetshire", reason="r", influence=Influence())
FILE = QueueItem(
    what="file", subject="data/raw/letters/a/2.pdf", reason="r", influence=Influence(), value_now="encrypted:9"
)
ITEMS = [USERS, SYSTEM, NAME, FILE]
ON = date(2026, 1, 5)


@pytest.fixture(scope="module")
def market(tmp_path_factory):
    database = tmp_path_factory.mktemp("taking") / "market.duckdb"
    with duckdb.connect(database) as connection:
        connection.execute("""
            CREATE SCHEMA raw; CREATE SCHEMA staging;
            CREATE TABLE raw.statement AS SELECT 's1' AS statement_id, '3f9a0c41b2d7e68899' AS document_id, 4 AS evidence_start,
              9 AS evidence_end, 'users' AS attribute, 'housing' AS service_area, 'NEC' AS name_as_written, '2019' AS period;
            CREATE TABLE raw.document AS SELECT 'd' AS document_id, 'a/1.txt' AS path, NULL AS authority;
            CREATE TABLE staging.seed_authority AS SELECT 'thurrock' AS authority_id, 'Thurrock Council' AS authority_name;
            CREATE TABLE staging.seed_product AS SELECT 'mosaic' AS product_id, 'Mosaic' AS product_name;
        """)
    with Market(database) as opened:
        yield opened


@pytest.fixture
def decide(tmp_path, market):
    """A function that fills in rows of a fresh sheet (by item) and takes it; returns what was taken and the decisions on file."""

    def take(*decisions):
        sheet = write_queue(ITEMS, tmp_path / "review.xlsx", "xlsx", most=9, reports=tmp_path)
        workbook = load_workbook(sheet)
        rows = workbook["queue"]
        for item, filled in decisions:
            number = ITEMS.index(item) + 2
            if rows.cell(
                number, COLUMNS.index("decision") + 1
            ).value:  # a second decision on one item: a copy of its row
                rows.append([rows.cell(number, column + 1).value for column in range(len(COLUMNS))])
                number = rows.max_row
            for name, value in {"why": "the source says so", "by": "AB", **filled}.items():
                rows.cell(number, COLUMNS.index(name) + 1).value = value
        workbook.save(sheet)
        path = tmp_path / "corrections.csv"
        taken = take_decisions(sheet, path, market, today=ON)
        return taken, [entry.correction for entry in read_corrections(path)]

    return take


def test_a_change_names_the_statement_and_the_value_that_it_was_made_on(decide):
    taken, (correction,) = decide((USERS, {"decision": "change", "corrected value": 1200}))
    assert (correction.subject, correction.field, correction.expected, correction.to) == (
        USERS.subject,
        "value",
        "120",
        "1200",
    )
    assert (correction.attribute, correction.product, correction.when, correction.by) == ("users", "NEC", ON, "AB")
    assert taken.added == (correction,)


def test_a_change_of_another_field_expects_what_was_read_there(decide):
    _, (correction,) = decide((USERS, {"decision": "change", "field": "period", "corrected value": "2020"}))
    assert (correction.field, correction.expected, correction.to) == ("period", "2019", "2020")


def test_another_system_is_a_change_of_the_product(decide):
    _, (correction,) = decide((SYSTEM, {"decision": "change", "corrected value": "Mosaic"}))
    assert (correction.field, correction.expected, correction.to) == ("product", "Old Housing", "Mosaic")


def test_confirmed_withdrawn_and_left_expect_what_they_were_decided_on(decide):
    _, found = decide(
        (USERS, {"decision": "confirm"}), (SYSTEM, {"decision": "withdraw"}), (FILE, {"decision": "leave"})
    )
    assert [(each.kind, each.expected, each.to) for each in found] == [
        ("confirm", "120", "120"),
        ("withdraw", "Old Housing", None),
        ("leave", "encrypted:9", None),
    ]


def test_a_name_is_mapped_by_id_or_by_official_name(decide):
    _, (correction,) = decide((NAME, {"decision": "map", "corrected value": "thurrock council"}))
    assert (correction.kind, correction.subject, correction.expected, correction.to) == (
        "authority",
        "Barsetshire",
        None,
        "thurrock",
    )


def test_a_file_that_a_person_read_takes_several_rows(decide):
    system = {"decision": "add", "service area": "housing", "attribute": "system_in_use", "name as written": "Mosaic"}
    whose = {"decision": "metadata", "attribute": "authority", "corrected value": "Thurrock Council"}
    _, found = decide((FILE, {**system, "corrected value": "Mosaic"}), (FILE, whose))
    assert [(each.kind, each.subject, each.attribute, each.expected, each.to) for each in found] == [
        ("add", FILE.subject, "system_in_use", "encrypted:9", "Mosaic"),
        ("metadata", FILE.subject, "authority", None, "Thurrock Council"),
    ]


def test_taking_a_sheet_again_adds_nothing(decide):
    row = (USERS, {"decision": "withdraw"})
    first, _ = decide(row)
    again, found = decide((USERS, {"decision": "withdraw", "why": "in other words"}), (NAME, {"decision": "leave"}))
    assert (len(first.added), len(again.added), again.known_count, len(found)) == (1, 1, 1, 2)
    assert again.lines()[0] == "Took 1 decisions into data/raw/corrections.csv, 1 were there already"


def test_a_decision_against_an_earlier_one_is_reported_and_nothing_is_taken(decide, tmp_path):
    decide((USERS, {"decision": "withdraw"}))
    with pytest.raises(FoimarketError) as caught:
        decide((USERS, {"decision": "change", "corrected value": 7}), (NAME, {"decision": "leave"}))
    assert "review.xlsx, row 2, decision: another decision on the same thing stands already" in caught.value.evidence
    assert "data/raw/corrections.csv:2" in caught.value.evidence
    assert len(read_corrections(tmp_path / "corrections.csv")) == 1


@pytest.mark.parametrize(
    ("item", "filled", "told"),
    [
        (USERS, {"decision": "map"}, "row 2, decision: this cannot be decided here (map)"),
        (USERS, {"decision": "change", "corrected value": "many"}, "row 2, corrected value: write the number alone"),
        (USERS, {"decision": "confirm", "by": "Robin"}, "row 2, by: give initials"),
        (USERS, {"decision": "confirm", "why": None}, "row 2, why"),
        (
            NAME,
            {"decision": "map", "corrected value": "Atlantis"},
            "row 4, corrected value: no authority is known by this id",
        ),
        (FILE, {"decision": "add", "corrected value": "Mosaic"}, "row 5, attribute: write one of"),
    ],
)
def test_a_row_that_cannot_be_used_names_its_row_column_and_remedy_and_nothing_is_taken(
    decide, tmp_path, item, filled, told
):
    with pytest.raises(FoimarketError) as caught:
        decide((item, filled), (SYSTEM, {"decision": "confirm"}))
    assert told in caught.value.evidence
    assert "To do:" in caught.value.evidence
    assert not (tmp_path / "corrections.csv").exists()
