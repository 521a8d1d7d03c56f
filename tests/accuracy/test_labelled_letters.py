"""The labelled letters: whole, varied, nobody's, and labelled by words that stand in them."""

import json
import re
from collections import Counter

import pytest
from labelled_cases import CORPUS

from foimarket.accuracy import Kind, read_labelled
from foimarket.accuracy.matching import SCORED
from foimarket.accuracy.passages import LetterText
from foimarket.errors import FoimarketError
from foimarket.statements import ServiceArea

LETTERS = read_labelled(CORPUS)


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.letter_id)
def test_every_label_quotes_words_that_stand_in_its_letter(letter):
    text = LetterText(letter.text)
    assert [label.quote for label in letter.labels if not text.find(label.quote)] == []


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.letter_id)
def test_labels_name_service_areas_that_exist_and_numbers_where_numbers_are_scored(letter):
    for label in letter.labels:
        assert label.areas <= {area.value for area in ServiceArea}
        assert label.areas
        if label.attribute.endswith(("_cost", "_count", "_hours")) or label.attribute == "users":
            assert isinstance(label.value, int | float), label


def test_the_blind_letters_are_those_that_the_readme_names_and_every_file_has_its_labels():
    assert Counter(letter.kind for letter in LETTERS) == {
        Kind.OURS: 898,
        Kind.OURS_BLIND: 85,
        Kind.OURS_UNOPENED: 97,
    }
    assert {letter.path for letter in LETTERS} == set((CORPUS / "letters").iterdir())
    blind = re.compile(
        r"(?!p15)[lpr]\d\d|y(?:1[1-9]|20)|aa1[0-2]|ab(?:0[7-9]|1\d)|ac(?:0[7-9]|[12]\d)|(?!aq1[24]|ar18)a[qr](?:1[1-9]|20)"
        r"|as(?:0[78]|1[046])|at\d\d|a[wxy](?:0[2468]|1[0246])|(?:az|b[abdefhi])(?:0[48]|1[26])"
    )
    assert all((blind.fullmatch(letter.letter_id) is not None) == letter.kind.is_blind for letter in LETTERS)


def test_the_letters_hold_every_scored_kind_of_fact():
    labelled = Counter(label.attribute for letter in LETTERS for label in letter.labels)
    assert set(labelled) >= SCORED
    assert sum(number for attribute, number in labelled.items() if attribute in SCORED) > 450


def test_no_letter_holds_a_persons_address_or_number():
    for letter in LETTERS:
        assert not re.search(r"\S@\S+\.\w|\b0\d{3,4}[ -]?\d{5,}", letter.text.replace("Information@Work", "")), letter


def test_a_record_that_cannot_be_used_is_named_by_its_line(tmp_path):
    good, bad = {"id": "x", "facts": []}, {"id": "y", "facts": [{"attribute": "colour", "value": 1, "quote": "q"}]}
    (tmp_path / "gold.jsonl").write_text(f"{json.dumps(good)}\n{json.dumps(bad)}\n", encoding="utf-8")
    with pytest.raises(FoimarketError, match=r"line 2[\s\S]*colour"):
        read_labelled(tmp_path)
