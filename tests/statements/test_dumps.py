"""What a database printed: cells cut by any sign, one fact to a row, rows of what is not in use; invented letters."""

import pytest

from tests.statements.test_registers_and_rows import told

HEADS = ("Ref", "System", "Supplier", "Hosting", "Contract end", "Annual cost")
ROWS = (
    ("1", "Ezytreev", "RA Information Systems", "council servers", "31/03/2027", "£3,265"),
    ("2", "Epilog", "Edge IT", "supplier's cloud", "30/09/2026", "£1,480"),
    ("3", "Spydus", "Civica", "supplier's cloud", "31/12/2028", "£21,900"),
)
EXPECTED = {
    ("annual_cost", 3265.0, "Ezytreev"),
    ("annual_cost", 1480.0, "Epilog"),
    ("annual_cost", 21900.0, "Spydus"),
    ("contract_end", "2027-03-31", "Ezytreev"),
    ("contract_end", "2026-09-30", "Epilog"),
    ("contract_end", "2028-12-31", "Spydus"),
    ("hosting", "council", "Ezytreev"),
    ("hosting", "supplier", "Epilog"),
    ("hosting", "supplier", "Spydus"),
}
KINDS = ("annual_cost", "contract_end", "hosting")


@pytest.mark.parametrize("sign", [";", " / ", " ¦ ", "~", "|", "\t"])
def test_a_dump_is_a_table_whatever_sign_cuts_its_cells(extract, sign):
    lines = "\n".join(sign.join(row) for row in (HEADS, *ROWS))
    assert (
        told(extract, f"Export of our register of 3 May 2025\n\n{lines}\n\nIt is kept by hand.\n", *KINDS) == EXPECTED
    )


def test_sentences_with_as_many_semicolons_are_no_table(extract):
    letter = (
        "We looked at four things: cost; time; staff; risk.\n"
        "We asked four teams: planning; housing; parks; legal.\n"
        "We met four times: May; June; July; August.\n"
        "The planning system is Uniform; it is hosted by us; its contract ends on 31 March 2027; it costs £9,000 a year.\n"
    )
    assert ("contract_end", "2027-03-31") in {(kind, value) for kind, value, _ in told(extract, letter)}


FACTS = [(f"SYS-{row[0]}", head, cell) for row in ROWS for head, cell in zip(HEADS[1:], row[1:], strict=True)]


@pytest.mark.parametrize("sign", [" / ", " | ", "\t", ";", " :: "])
@pytest.mark.parametrize("facts", [FACTS, sorted(FACTS, key=lambda fact: fact[1])], ids=["by thing", "by field"])
def test_rows_of_one_fact_are_told_of_their_thing(extract, sign, facts):
    lines = "\n".join(sign.join(fact) for fact in facts)
    assert (
        told(extract, f"From the register of systems, as it stands:\n\n{lines}\n\nNames are left out.\n", *KINDS)
        == EXPECTED
    )


def test_rows_of_one_fact_may_have_heads(extract):
    lines = "\n".join(f"| {thing} | {field} | {value} |" for thing, field, value in [("Id", "Field", "Value"), *FACTS])
    assert told(extract, f"From the register:\n\n{lines}\n", *KINDS) == EXPECTED


@pytest.mark.parametrize("status", ["Decommissioned 3 May 2024", "Retired", "Approved, not yet purchased", "Planned"])
def test_a_row_of_what_is_not_in_use_tells_nothing(extract, status):
    rows = [(*HEADS, "Status"), *((*row, "Live") for row in ROWS[:2]), (*ROWS[2], status)]
    lines = "\n".join(" | ".join(row) for row in rows)
    assert {product for _, _, product in told(extract, f"Our systems:\n\n{lines}\n", *KINDS)} == {"Ezytreev", "Epilog"}


@pytest.mark.parametrize("status", ["Live", "In use, to be replaced in 2027", "Active", "Being decommissioned"])
def test_a_row_of_what_is_still_used_tells_all(extract, status):
    rows = [(*HEADS, "Status"), *((*row, status) for row in ROWS)]
    lines = "\n".join(" | ".join(row) for row in rows)
    assert told(extract, f"Our systems:\n\n{lines}\n", *KINDS) == EXPECTED
