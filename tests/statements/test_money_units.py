"""Sums whose unit stands apart from them; all invented."""

import pytest

TABLE = (
    "1. Please give the software spend of the harbour office by year.\n{note}\n"
    "Line | 2021-22{head} | 2022-23{head} |\n---|---|---|\n"
    "Software licences and support | {first} | 318 |\nTelephones | 96 | 91 |\n"
)


def sums(extract, text):
    return {s.value for s in extract(text) if s.attribute == "annual_cost"}


@pytest.mark.parametrize(
    "note", ["All figures are £'000.", "The amounts below are given in thousands of pounds.", "Figures (£000s)"]
)
def test_a_note_says_in_what_unit_the_cells_stand(extract, note):
    assert sums(extract, TABLE.format(note=note, head="", first="304")) == {304_000.0, 318_000.0}


@pytest.mark.parametrize("head", [" £'000", " (£k)"])
def test_the_head_of_a_column_says_it(extract, head):
    assert sums(extract, TABLE.format(note="", head=head, first="304")) >= {304_000.0, 318_000.0}


def test_without_either_a_cell_stands_in_pounds(extract):
    assert sums(extract, TABLE.format(note="", head="", first="30,400")) == {30_400.0, 318.0}


@pytest.mark.parametrize(("answer", "value"), [("41", 41_000.0), ("41k", 41_000.0), ("£205,300", 205_300.0)])
def test_a_sum_with_a_scale_of_its_own_is_not_scaled_twice(extract, answer, value):
    letter = f"1. Which rota system is used?\nKestrel Rota\n\n2. Annual cost (£'000)?\n{answer}\n"
    assert sums(extract, letter) == {value}


YEARS = """Dear requester

Thank you for your questions on what the harbour office spends on software.

                          2021-22     2022-23     2023-24
Revenue spend (£m)          198.2       204.9       211.3
Software licences (£m)        1.4         1.9         2.3
Pay (£m)                     71.0        69.5        73.8
"""


def test_heads_over_columns_of_blanks_lack_the_corner(extract):
    assert sums(extract, YEARS) == {1_400_000.0, 1_900_000.0, 2_300_000.0}


def test_each_row_of_years_is_of_the_system_that_it_names(extract):
    rows = "                 2021-22     2022-23\nMosaic           £61,000     £62,000\nEclipse          £41,500     £43,250\n"
    found = [s for s in extract(f"Dear requester\n\nOur systems cost:\n\n{rows}") if s.attribute == "annual_cost"]
    assert {s.value for s in found} == {61_000.0, 62_000.0, 41_500.0, 43_250.0}


def test_sums_in_words_may_have_hundreds_of_thousands(extract):
    letter = "1. What does Mosaic cost a year?\nTwo hundred and eight thousand pounds a year.\n"
    assert sums(extract, letter) == {208_000.0}


PAID = "Dear requester\n\n1. What was paid for each system?\n\n{caption}\n\n| System | 2021/22 | 2022/23 |\n{rows}"
ROWS = "| Mosaic | 61 | 68.5 |\n| ContrOCC | 33 | 35 |\n"


def paid(extract, letter):
    return [s.value for s in extract(letter) if s.attribute == "annual_cost"]


@pytest.mark.parametrize(
    "caption",
    [
        "Payments, in thousands of pounds",
        "Table 2: payments (£k)",
        "Paid in each year (£'000, net)",
        "Sums to the nearest £ thousand",
        "Payments by year, £000",
    ],
)
def test_a_caption_says_in_what_unit_the_sums_under_it_stand(extract, caption):
    assert paid(extract, PAID.format(caption=caption, rows=ROWS)) == [61_000, 68_500, 33_000, 35_000]


def test_a_caption_leaves_sums_with_a_sign_among_bare_ones(extract):
    letter = PAID.format(caption="Payments (£'000 unless shown otherwise)", rows=ROWS + "| Tascomi | £950 | £980 |\n")
    assert paid(extract, letter) == [61_000, 68_500, 33_000, 35_000, 950, 980]


def test_a_column_in_thousands_is_no_caption_of_the_others(extract):
    rows = "| System | Yearly cost | Whole cost (£k) |\n| Mosaic | 61,200 | 310 |\n"
    assert paid(extract, f"Dear requester\n\n1. What was paid for each system?\n\n{rows}") == [61_200]


def test_a_caption_holds_as_far_as_its_answer(extract):
    later = "\n2. What does Mosaic cost a year now?\n72,500\n"
    letter = PAID.format(caption="Payments (£k)", rows=ROWS) + later
    assert paid(extract, letter) == [61_000, 68_500, 33_000, 35_000, 72_500]


def test_the_last_row_of_a_table_of_systems_is_what_all_of_them_cost(extract):
    letter = PAID.format(
        caption="Payments",
        rows="| Mosaic | 61,200 | 68,300 |\n| ContrOCC | 33,000 | 35,100 |\n| Total | 94,200 | 103,400 |\n",
    )
    totals = [s for s in extract(letter) if s.attribute == "annual_cost" and s.product is None]
    assert [s.value for s in totals] == [94_200, 103_400]
