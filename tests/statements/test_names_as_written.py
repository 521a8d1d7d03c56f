"""Names of a letter's own systems and sellers are found again as it writes them."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from foimarket.statements.naming.written_names import WrittenNames

NAMES = ["Drywell", "Drywell Care", "Care", "Lantern", "Lantern's"]
PIECES = st.lists(st.sampled_from([*NAMES, " ", "s", "x", "and", "Drywells", "myCare"]), max_size=12).map("".join)


@given(PIECES)
@example("Drywell Care and Lanterns")
@example("é 😀 Drywell’s Care")
def test_names_are_found_as_an_expression_of_them_finds_them(text):
    expected = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(sorted(NAMES, key=len, reverse=True))})(?![a-z])")
    assert WrittenNames(NAMES).places_in(text) == [match.span() for match in expected.finditer(text)]


def test_a_name_within_a_word_is_none():
    assert WrittenNames(["Care"]).places_in("Carefully, in Care") == [(14, 18)]
    assert WrittenNames([]).places_in("nothing") == []


def test_a_register_of_thousands_of_names_is_found_in_one_pass():
    names = [f"Name{number}" for number in range(3000)]
    found = WrittenNames(names)
    text = f"{' and '.join(names[:50])}; nothing else"
    assert all(len(found.places_in(f"{number}: {text}")) == 50 for number in range(300))
