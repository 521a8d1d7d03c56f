"""Confidences are made from what rules were worth on letters that nobody had worked with, counted once."""

import pytest
from labelled_cases import CORPUS

from foimarket.accuracy.first_reading import add_first_reading, count_readings
from foimarket.accuracy.labels import read_labelled
from foimarket.accuracy.measuring import read_one
from foimarket.errors import FoimarketError
from foimarket.statements.confidence import (
    Confidences,
    Counted,
    Setting,
    confidence_of,
    read_first_readings,
    setting_of,
)

HEADER = "letter,rule,setting,read,right\n"


@pytest.fixture
def two(catalogue):
    return [read_one(letter, catalogue) for letter in read_labelled(CORPUS) if letter.letter_id in {"a01", "a02"}]


def counted(rule, right, letters, setting=Setting.ALONE, read=1):
    return [Counted(f"x{number:02}", rule, setting, read, read * right) for number in range(letters)]


def test_a_rule_that_was_wrong_on_new_letters_is_trusted_less_and_one_that_was_right_more():
    untried, failed, held = (
        Confidences(cases).of("dates.cue", Setting.ALONE)
        for cases in ([], counted("dates.cue", 0, 10), counted("dates.cue", 1, 10))
    )
    assert failed < 0.65 < untried < held < 0.95


def test_a_rule_counts_once_a_letter_however_often_it_was_used_there():
    once = Confidences([*counted("dates.cue", 0, 1), *counted("dates.cue", 1, 9)])
    often = Confidences([*counted("dates.cue", 0, 1, read=30), *counted("dates.cue", 1, 9)])
    assert once.of("dates.cue", Setting.ALONE) == often.of("dates.cue", Setting.ALONE)


def test_what_stands_amid_other_words_is_trusted_less_where_rules_were_wrong_there():
    both = Confidences(
        [*counted("dates.cue", 1, 20), *counted("dates.cue", 1, 10, Setting.AMID), *counted("users.cue", 1, 20)]
        + [Counted(f"y{number}", "users.cue", Setting.AMID, 2, 1) for number in range(10)]
    )
    assert both.of("hosting.cue", Setting.AMID) < both.of("hosting.cue", Setting.ALONE)
    assert setting_of(40, 60) is Setting.ALONE
    assert setting_of(140, 140) is setting_of(40, 900) is Setting.AMID


def test_the_shipped_confidences_rest_on_whole_batches_of_letters():
    batches = {one.letter[0] for one in read_first_readings()}
    assert {"e", "h", "i", "j"} <= batches
    assert all(0 <= one.right <= one.read for one in read_first_readings())
    assert 0.9 <= confidence_of("exemption.cited", Setting.AMID) < 1
    assert confidence_of("dates.asked", Setting.AMID) < confidence_of("dates.asked", Setting.ALONE)
    assert confidence_of("dates.asked", Setting.ALONE, is_far=True) < confidence_of("dates.asked", Setting.ALONE)


def test_a_batch_is_counted_once_and_never_again(tmp_path, two):
    path = tmp_path / "first_readings.csv"
    path.write_text(HEADER, encoding="utf-8")
    written = add_first_reading(two, path)
    assert written == read_first_readings(path)
    assert sum(one.right for one in written) == sum(right for reading in two for _, right in reading.score.judged)
    with pytest.raises(FoimarketError, match="counted before") as refused:
        add_first_reading(two[:1], path)
    assert "a01" in refused.value.message
    assert read_first_readings(path) == written


def test_every_statement_that_was_judged_is_counted_by_its_rule_and_setting(two):
    for reading in two:
        assert sum(one.read for one in count_readings(reading)) == len(reading.score.judged)


def test_letters_that_are_not_there_are_no_batch(tmp_path):
    path = tmp_path / "first_readings.csv"
    path.write_text(HEADER, encoding="utf-8")
    with pytest.raises(FoimarketError, match="no such letters"):
        add_first_reading([], path)
