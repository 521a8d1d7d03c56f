"""Tables and records that a database wrote out; invented letters."""

import pytest

from foimarket.letters.lines.column_names import with_words_for_columns
from tests.letters.test_headed_grids import told

TOLD = {("used for", "loans"), ("contract end", "2027-03-31"), ("annual cost", "£5,000")}
VALUES = {"system_name": "Willow", "used_for": "loans", "contract_end": "2027-03-31", "annual_cost": "£5,000"}
OTHERS = {"system_name": "Rowan", "used_for": "objects", "contract_end": "2028-03-31", "annual_cost": "£6,000"}


def rows(sign: str) -> str:
    return "\n".join(sign.join(row) for row in (VALUES, VALUES.values(), OTHERS.values(), OTHERS.values()))


def records(mark: str, end: str = "") -> str:
    return "\n\n".join(
        "\n".join(f"{mark}{key}{mark}: {mark}{value}{mark}{end}" for key, value in record.items())
        for record in (VALUES, OTHERS)
    )


@pytest.mark.parametrize(
    "written",
    [rows(";"), rows("|"), records(""), "[\n{\n" + records('"', ",").replace("\n\n", "\n},\n{\n") + "\n}\n]"],
    ids=["semicolons", "pipes", "keys", "JSON"],
)
def test_a_database_asks_in_the_names_of_its_columns(written: str):
    found = {
        (question.strip().lower(), words)
        for question, heading, words in told(f"The file reads:\n\n{written}\n")
        if heading == "Willow"
    }
    assert found >= TOLD


def test_thousands_are_told_and_the_text_stays_as_long():
    text = "go_live;used_for;cost_k;fee_k_pa;data_kept\n"
    assert with_words_for_columns(text) == "go live;used for;cost£k;fee£k pa;data kept\n"


def test_addresses_and_files_are_left_as_they_are():
    text = "See our_list.csv, foi_team@alder.gov.uk and https://alder.gov.uk/a_b and go_live.\n"
    assert with_words_for_columns(text) == text
