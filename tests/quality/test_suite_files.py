"""Suite files: what cannot be used is refused before anything is checked, with the file and the line."""

import json
from pathlib import Path

import pytest
from small_project import LETTER, expectation, write_suite

from foimarket.errors import FoimarketError
from foimarket.quality import check_warehouse


def refusal(small):
    project, database = small
    with pytest.raises(FoimarketError) as caught:
        check_warehouse(project, database)
    return caught.value


def assert_names_line_of(error, words):
    path, line = error.where.rsplit(", line ", 1)
    assert words in Path(path).read_text().splitlines()[int(line) - 1]


def edited(small, old, new):
    path = small[0].expectations / "raw.letter.json"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    return text[: text.index(old)].count("\n") + 1


def test_a_suite_that_is_not_json_names_file_and_line(small):
    line = edited(small, '"severity": "critical",\n', '"severity": "critical"\n')
    error = refusal(small)
    assert error.where.endswith(f"raw.letter.json, line {line + 1}")
    assert "delimiter" in error.evidence


def test_a_severity_that_does_not_exist_names_its_expectation(small):
    edited(small, '"severity": "warning"', '"severity": "terrible"')
    error = refusal(small)
    assert_names_line_of(error, "expect_column_values_to_be_between")
    assert "terrible" in error.evidence


@pytest.mark.parametrize("lost", ["id", "why", "remedy"])
def test_an_expectation_says_what_it_is_why_and_what_to_do(small, lost):
    without = json.loads(json.dumps(LETTER))
    del without[2]["meta"][lost]
    write_suite(small[0].expectations, "raw.letter", ["letter_id"], without)
    assert lost in refusal(small).evidence


def test_an_unknown_kind_of_expectation_is_refused_and_not_left_out(small):
    unknown = expectation("raw.letter.magic", "expect_magic", column="kind")
    write_suite(small[0].expectations, "raw.letter", ["letter_id"], [*LETTER, unknown])
    assert_names_line_of(refusal(small), "expect_magic")


def test_an_argument_that_the_kind_does_not_know_is_refused(small):
    unknown = expectation("raw.letter.magic", "expect_column_values_to_be_unique", pillar="kind")
    write_suite(small[0].expectations, "raw.letter", ["letter_id"], [*LETTER, unknown])
    assert_names_line_of(refusal(small), "expect_column_values_to_be_unique")


def test_two_expectations_of_one_id_are_refused(small):
    write_suite(small[0].expectations, "raw.letter", ["letter_id"], [*LETTER, LETTER[2]])
    assert "two expectations are called raw.letter.kind" in refusal(small).evidence


def test_a_suite_is_about_the_table_that_its_file_names(small):
    project, _ = small
    (project.expectations / "raw.letter.json").rename(project.expectations / "raw.note.json")
    assert "raw.letter" in refusal(small).evidence


def test_a_suite_without_a_key_or_without_expectations_is_refused(small):
    write_suite(small[0].expectations, "raw.letter", [], LETTER)
    assert "key" in refusal(small).evidence
    write_suite(small[0].expectations, "raw.letter", ["letter_id"], [])
    assert "expectations" in refusal(small).evidence
