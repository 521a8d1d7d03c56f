"""Expressions that run only where they can match find what the same expressions find when they always run."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import foimarket.letters
import foimarket.statements  # noqa: F401 - registers every expression of the readers
from foimarket.patterns import CuedAlternatives, CuedPattern, CuedTable, CuedWords, cued
from foimarket.patterns.cued import known_patterns
from foimarket.patterns.literals import alternatives_of, literal_first, literals_of

LETTERS = sorted((Path(__file__).parents[2] / "data" / "raw" / "letters").rglob("*.md"))
LINES = sorted({line for path in LETTERS for line in path.read_text(encoding="utf-8").splitlines()})
PIECES = [
    *(
        "Mosaic",
        "is used for",
        "since",
        "2018",
        "£1,200",
        "per annum",
        "not held",
        "the Council",
        "ſystem",
        "İs",
        "ıs",
        "adult",
    ),
    *(
        "Children's",
        "٢٠١٩",
        "\n",
        "on-premises",
        "N/A",
        "WITHHELD",
        "under section 43(2)",
        "hosted by",
        "the supplier",
        "\xa0",
    ),
    *("contract expires", "K", "hours", "e-learning", "(", ")", ":", "-", "–", "."),
]


@pytest.mark.parametrize(
    ("expression", "literals"),
    [
        (r"\bwent live\b|\bin use since\b", {"went live", "in use since"}),
        (r"licen[cs]es?", {"licence", "license"}),
        (r"(?:new|old)\s+system", {"system"}),
        (r"\d{1,3} users?", {" user"}),
        (r"£\s?\d", {"£"}),
        (r"(?i:Mosaic)|Rio\b", {"mosaic", "rio"}),
        (r"contract.{0,20}(?:end|expir)", {"contract"}),
    ],
)
def test_literals_are_read_from_the_expression_itself(expression, literals):
    assert literals_of(expression) == literals


@pytest.mark.parametrize(
    "expression", [r"\w+", r"[^a-z]+", r"a|b", r"(?:system)?", r"\s+|system", r"(?!no)[A-Z]\w+", "x*"]
)
def test_an_expression_without_literals_of_its_own_has_none(expression):
    assert literals_of(expression) is None


def test_most_expressions_of_the_readers_are_told_by_their_literals():
    patterns = known_patterns()
    told = [pattern for pattern in patterns if literals_of(pattern.pattern.pattern, pattern.pattern.flags)]
    assert len(patterns) > 100
    assert len(told) > 0.9 * len(patterns)


def assert_finds_the_same(pattern: CuedPattern, text: str) -> None:
    plain = pattern.pattern
    assert [match.span() for match in pattern.finditer(text)] == [match.span() for match in plain.finditer(text)]
    for found, expected in (
        (pattern.search(text), plain.search(text)),
        (pattern.match(text), plain.match(text)),
        (pattern.fullmatch(text), plain.fullmatch(text)),
    ):
        assert (found and found.span()) == (expected and expected.span())


def test_every_expression_finds_in_letters_what_it_finds_when_it_always_runs():
    text = " ".join(LINES)
    for pattern in known_patterns():
        for match in pattern.pattern.finditer(text):
            assert pattern.may_match(text[max(0, match.start() - 5) : match.end() + 5]), pattern.pattern.pattern


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join) | st.text(max_size=60))
@example("ſection 43(2) of the Act")
@example("a contract to ٢٠١٩")
def test_any_text_is_read_as_without_cues(text):
    for pattern in known_patterns():
        assert_finds_the_same(pattern, text)


def test_a_pattern_added_later_is_found_in_texts_read_before():
    text = "an unlikely zygomorphic word"
    assert not cued(r"\bnothing like it\b").search(text)
    assert cued(r"\bzygo\w+").search(text)


def test_a_text_too_long_to_be_a_clause_is_searched_all_the_same():
    assert cued("needle").search("hay " * 5000 + "needle")


def test_parts_of_a_text_are_searched_as_re_does():
    pattern = cued(r"\b(?:from|by) $", re.IGNORECASE)
    assert pattern.search("bought from Jane", 0, len("bought from "))
    assert not pattern.search("bought from Jane")


def test_alternatives_are_what_stands_between_bars_outside_brackets():
    assert alternatives_of(r"a(?:b|c)|[|)]d|\||e[^]|]f") == [r"a(?:b|c)", "[|)]d", r"\|", "e[^]|]f"]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from([*PIECES, "held by", "not", "by the"]), max_size=15).map(" ".join))
@example("hosted by the supplier is not held by the Council")
def test_alternatives_find_what_the_whole_expression_finds(text):
    expression = r"(?:not )?held(?: by)?|by the \w+|not held by the|\b(?:hosted|used) (?:by|for)\b|the"
    found = [match.span() for match in CuedAlternatives(expression, re.IGNORECASE).finditer(text)]
    assert found == [match.span() for match in re.finditer(expression, text, re.IGNORECASE)]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (r"\bcouncil tax\b", r"council tax(?<=\bcouncil tax)\b"),
        (r"\bparks?\b", r"park(?<=\bpark)s?\b"),
        (r"\bsocial (?:care|work)\b", r"social (?<=\bsocial )(?:care|work)\b"),
        (r"\be-?tender", r"\be-?tender"),
        (r"^\W*finance", r"^\W*finance"),
    ],
)
def test_an_expression_begins_with_the_letters_that_its_matches_begin_with(expression, expected):
    assert literal_first(expression) == expected


AREAS = [("green", r"\bparks?\b|\bgrounds\b"), ("care", r"\bsocial (?:care|work)\b"), ("any", r"\w+ing$|\basb\b")]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["Park", "parks", "car-parking", "social", "work", "ASB", "casb"])).map(" ".join))
@example("Social care in the parks")
def test_words_tell_what_their_expressions_find_in_lower_case(text):
    assert CuedWords(AREAS).told_in(text) == [told for told, words in AREAS if re.search(words, text.lower())]


def test_a_table_gives_the_expressions_that_can_match_in_their_order():
    table = CuedTable([("seller", cued("supplied by")), ("number", cued(r"\d+ users")), ("either", cued("by|users"))])
    assert [told for told, _ in table.possible_in("40 users, supplied by others")] == ["seller", "number", "either"]
    assert [told for told, _ in table.possible_in("paid by the users")] == ["number", "either"]
    assert table.possible_in("nothing of the kind") == []
