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
