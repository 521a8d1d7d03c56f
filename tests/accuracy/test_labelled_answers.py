"""Short labelled answers: well formed, scored by what is told in them, and nothing of the blind ones shown."""

import json

import pytest
from labelled_cases import ROOT

from foimarket.accuracy.answers import ANSWERS, LabelledAnswer, measure_answers, miss_lines, read_answers, score_answer
from foimarket.accuracy.figures import readme_figures
from foimarket.accuracy.labels import Label
from foimarket.errors import FoimarketError
from foimarket.statements import Attribute

# Rules may change a little between two runs of `make accuracy`; the figures may not rot.
TOLERANCE = 0.02


def test_every_answer_has_its_own_id_and_words_and_those_kept_blind_stay_so():
    answers = read_answers(ROOT / ANSWERS)
    assert len({answer.answer_id for answer in answers}) == len(answers)
    assert sum(answer.is_blind for answer in answers) == 260
    assert len({(answer.question, answer.answer) for answer in answers}) == len(answers)


def test_the_figures_of_answers_say_what_the_reader_does_now(catalogue):
    written = readme_figures(ROOT)
    for name, now in measure_answers(ROOT / ANSWERS, catalogue).items():
        assert written[name].letters == now.letters
        assert abs(written[name].f1 - now.f1) <= TOLERANCE, f"{name}: run make accuracy and commit its figures"


def answer(words, *labels, is_blind=False):
    before = ("Which system is used for rotas?", "Kestrel Rota")
    return LabelledAnswer("x-1", is_blind, before, "What does it cost a year?", words, labels)


def test_what_names_the_system_before_an_answer_is_not_scored(catalogue):
    label = Label(Attribute.ANNUAL_COST, 4100, "It is £4,100 a year.", system="Kestrel Rota", unit="GBP")
    score = score_answer(answer("It is £4,100 a year.", label), catalogue)
    assert [match.label for match in score.matches] == [label]
    assert (score.missed, score.wrong) == ((), ())
    assert score.matches[0].is_right_system


def test_what_is_missed_or_wrong_is_listed_with_its_words(catalogue):
    label = Label(Attribute.USERS, 12, "It is £4,100 a year.")
    told = answer("It is £4,100 a year.", label)
    lines = list(miss_lines(told, score_answer(told, catalogue)))
    assert lines[0] == "x-1: What does it cost a year? – It is £4,100 a year."
    assert lines[1] == "  missed users 12 (None)"
    assert lines[2].startswith("  wrong annual_cost 4100.0 (Kestrel Rota) by money.")


def test_nothing_of_a_blind_answer_is_listed(catalogue):
    told = answer("It is £4,100 a year.", Label(Attribute.USERS, 12, "It is £4,100 a year."), is_blind=True)
    assert list(miss_lines(told, score_answer(told, catalogue))) == []


@pytest.mark.parametrize("line", ["{", json.dumps({"id": "a"}), json.dumps({"id": "a", "facts": [], "before": 3})])
def test_a_record_that_cannot_be_used_is_told_with_its_line(tmp_path, line):
    path = tmp_path / "answers.jsonl"
    path.write_text(f"{line}\n", encoding="utf-8")
    with pytest.raises(FoimarketError) as error:
        read_answers(path)
    assert error.value.where == f"{path}, line 1"
