"""The file of decisions: every line is checked, and what cannot be used stops the build with its place and a remedy."""

import re
from pathlib import Path

import pytest

from foimarket.errors import FoimarketError
from foimarket.review import Correction, append_corrections, read_corrections
from foimarket.review.correction import COLUMNS, FIELDS, Kind

ROOT = Path(__file__).parents[2]

PASSAGE = "3f9a0c41b2d7e688:1204-1260"
CHANGE = {
    "kind": "change", "subject": PASSAGE, "file": "data/raw/letters/a/1.txt", "attribute": "users", "service_area": "housing",
    "product": "NEC", "field": "value", "from": "120", "to": "1200", "why": "the table is in tens", "when": "2026-01-05",
    "by": "AB",
}  # fmt: skip
NAME = dict.fromkeys(COLUMNS, None) | {
    "kind": "authority", "subject": "Barsetshire", "to": "thurrock", "why": "its old name", "when": "2026-01-05", "by": "AB",
}  # fmt: skip

FILE = {"kind": "metadata", "subject": "a/1.pdf", "field": None}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "corrections.csv"


def decision(**changed):
    return Correction.model_validate({**CHANGE, **changed})


def write(path, *rows):
    lines = [",".join(COLUMNS), *(",".join(row[name] or "" for name in COLUMNS) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def refusal(path):
    with pytest.raises(FoimarketError) as caught:
        read_corrections(path)
    return caught.value


def test_no_file_is_no_decision(path):
    assert read_corrections(path) == []


def test_decisions_come_back_as_they_were_written_with_their_lines(path):
    decisions = [
        decision(),
        Correction.model_validate(NAME),
        decision(why='he wrote "tens", not units', to="1300", **{"from": "130"}),
    ]
    append_corrections(path, decisions[:1])
    append_corrections(path, decisions[1:])
    assert [entry.correction for entry in read_corrections(path)] == decisions
    assert [entry.place for entry in read_corrections(path)] == [
        f"data/raw/corrections.csv:{line}" for line in (2, 3, 4)
    ]


def test_a_file_that_a_spreadsheet_saved_is_read(path):
    write(path, CHANGE)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert [entry.correction for entry in read_corrections(path)] == [decision()]


@pytest.mark.parametrize(
    ("changed", "column", "told"),
    [
        ({"kind": "improve"}, "kind", "withdraw"),
        ({"subject": "page 3"}, "subject", "name a passage"),
        ({"attribute": "price"}, "attribute", "annual_cost"),
        ({"service_area": "parks"}, "service_area", "housing"),
        ({"service_area": None}, "service_area", "say which service area"),
        ({"field": "colour"}, "field", "write one of value"),
        ({"to": "1200 users"}, "to", "write the number alone"),
        ({"to": "120"}, "to", "nothing changes"),
        ({"to": None}, "to", "to take the statement back, write withdraw"),
        ({"kind": "withdraw", "field": None}, "to", "empty this"),
        ({"kind": "confirm", "field": None}, "to", "a confirmed value is the one expected"),
        ({"field": "status", "to": "dead"}, "to", "outgoing"),
        ({"field": "period", "to": "last year"}, "to", "write annual"),
        ({"why": None}, "why", "string"),
        ({"why": "Mrs Jane Roe said so"}, "why", "names a person"),
        ({"when": "31 May"}, "when", "date"),
        ({"when": "1999-01-01"}, "when", "no decision is older"),
        ({"by": "Robin"}, "by", "initials"),
        ({**FILE, "attribute": "colour"}, "attribute", "responded_on"),
        ({**FILE, "attribute": "responded_on", "to": "2026-02-30"}, "to", "no such day"),
        ({**FILE, "attribute": "regime", "to": "FOI"}, "to", "FOIA"),
        ({"kind": "add", "attribute": "system_in_use", "field": None, "to": "Mosaic"}, "to", "repeat the product"),
    ],
)  # fmt: skip
def test_a_line_that_cannot_be_used_names_file_line_column_and_remedy(path, changed, column, told):
    write(path, NAME, {**CHANGE, **changed})
    error = refusal(path)
    assert error.where == "data/raw/corrections.csv, line 3"
    assert f"line 3, {column}: " in error.evidence
    assert told in error.evidence
    assert "To do:" in error.evidence
    assert "Roe" not in error.message


def test_every_bad_line_is_told_at_once(path):
    write(path, {**CHANGE, "by": "x"}, NAME, {**CHANGE, "when": "soon", "from": "7"})
    assert [f"line {line}, " in refusal(path).evidence for line in (2, 3, 4)] == [True, False, True]


def test_two_lines_that_decide_one_thing_are_refused(path):
    write(path, CHANGE, {**CHANGE, "kind": "withdraw", "field": None, "to": None})
    assert "line 3, whole line: two lines decide one thing (line 2 is the other)" in refusal(path).evidence


def test_a_header_that_is_not_ours_is_refused(path):
    path.write_text("what,from,to\n", encoding="utf-8")
    assert "missing: kind, subject" in refusal(path).evidence


def test_bytes_that_are_no_text_are_refused(path):
    path.write_bytes(b"\xff\xfe\x00")
    assert "UTF-8" in refusal(path).remedy


def test_contributing_explains_every_column_and_every_field_in_the_order_of_the_file():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("### Corrections")[1].split("\n## ")[0]
    rows = re.findall(r"^\| ([\w, ]+) \| (.*) \|$", text, flags=re.MULTILINE)[1:]
    assert {name for names, _ in rows for name in names.split(", ")} == set(COLUMNS)
    said = dict(rows)
    assert set(re.findall(r"`(\w+)`", said["kind"])) == set(Kind)
    assert set(re.findall(r"\w+", re.search(r"\((.*)\)", said["field"])[1])) == set(FIELDS)


def test_the_shipped_file_can_be_used():
    assert all(entry.correction.why for entry in read_corrections(ROOT / "data/raw/corrections.csv"))


def test_a_decision_is_known_by_what_it_decides_and_not_by_its_line_or_its_reason(path):
    assert decision(why="another reason", to="1300", when="2026-02-01").correction_id == decision().correction_id
    assert decision(**{"from": "130"}).correction_id != decision().correction_id
