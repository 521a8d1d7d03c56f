"""Names of a letter's own systems and sellers are found again as it writes them."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from foimarket.statements.naming import longest_first, written_in

NAMES = ["Drywell", "Drywell Care", "Care", "Lantern", "Lantern's"]
PIECES = st.lists(st.sampled_from([*NAMES, " ", "s", "x", "and", "Drywells", "myCare"]), max_size=12).map("".join)


@given(PIECES)
@example("Drywell Care and Lanterns")
def test_names_are_found_as_an_expression_of_them_finds_them(text):
    expected = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(sorted(NAMES, key=len, reverse=True))})(?![a-z])")
    assert written_in(text, longest_first(NAMES)) == [match.span() for match in expected.finditer(text)]


def test_a_name_within_a_word_is_none():
    assert written_in("Carefully, in Care", ["Care"]) == [(14, 18)]
    assert written_in("nothing", []) == []
