"""The search for letters that are slow to read finds readers that compare everything with everything."""

import random

from benchmarks.fuzz.repetition import LARGE, draw_pattern, looks_slow, repeated


def test_a_reader_that_looks_through_the_whole_text_at_each_line_is_found():
    def compares_all(text):
        lines = text.split("\n")
        return sum(lines.count(line) for line in lines)

    assert looks_slow("Q{n}.\n", compares_all)


def test_a_reader_that_takes_each_line_once_is_not():
    assert not looks_slow("Q{n}.\n", lambda text: [line.upper() for line in text.split("\n")])


def test_numbers_count_up_from_one_repetition_to_the_next():
    text = repeated("Q{n} 20{d} ({a})\n", 40)
    assert text.splitlines()[:2] == ["Q1 2001 (b)", "Q2 2002 (c)"]
    assert len(repeated("a", LARGE)) == LARGE


def test_the_same_seed_draws_the_same_patterns():
    first, second = random.Random(5), random.Random(5)
    assert [draw_pattern(first) for _ in range(5)] == [draw_pattern(second) for _ in range(5)]
