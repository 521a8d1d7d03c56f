import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from benchmarks import spelling
from benchmarks.letters import LAYOUTS, export_letters, file_name, generate_letter, generate_letters, write_letters
from benchmarks.page import wrap_like_a_pdf
from benchmarks.saying import Said, about, claim, fill
from benchmarks.scoring import SCORED
from benchmarks.world import systems_by_area
from foimarket.letters.words.dates import MONTHS

LETTERS = tuple(generate_letters(seed=3, first=0, last=12 * len(LAYOUTS)))


def test_a_letter_is_the_same_whenever_and_after_whatever_it_is_generated():
    assert generate_letter(3, 41) == LETTERS[41]
    assert tuple(generate_letters(3, 40, 43)) == LETTERS[40:43]


def test_a_letter_does_not_depend_on_how_python_orders_sets():
    program = "from benchmarks.letters import generate_letter; print(repr(generate_letter(3, 41)))"
    for hash_seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", program],
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == repr(LETTERS[41])


def test_another_seed_draws_other_letters():
    assert all(generate_letter(4, number).text != LETTERS[number].text for number in range(len(LAYOUTS)))


def test_every_layout_occurs_in_any_run_as_long_as_their_number():
    assert Counter(letter.layout for letter in LETTERS[5 : 5 + len(LAYOUTS)]) == Counter(list(LAYOUTS))


@pytest.mark.parametrize(
    "letter", LETTERS[:: len(LETTERS) // 40], ids=lambda letter: f"{letter.number}-{letter.layout}"
)
def test_every_fact_quotes_words_of_its_letter_that_can_show_it(letter):
    assert letter.facts
    for fact in letter.facts:
        quote = letter.text[fact.start : fact.end]
        assert quote.strip() == quote != ""
        if fact.attribute in {"contract_end", "in_use_since"}:
            assert str(fact.value)[2:4] in quote
        if fact.attribute == "exemption":
            assert re.search(r"\d+", str(fact.value))[0] in quote


def test_every_kind_of_fact_occurs_and_can_be_scored():
    attributes = {fact.attribute for letter in LETTERS for fact in letter.facts}
    assert attributes <= SCORED
    assert attributes >= {
        "system_in_use", "system_use", "in_use_since", "contract_end", "hosting", "support_model", "annual_cost", "one_off_cost",
        "users", "training_hours", "training_mode", "exemption", "not_held", "published_elsewhere", "system_count",
    }  # fmt: skip


def test_known_products_invented_ones_and_no_system_at_all_occur():
    known = {system.written for systems in systems_by_area().values() for system in systems}
    written = [
        letter.text[fact.start : fact.end]
        for letter in LETTERS
        for fact in letter.facts
        if fact.attribute == "system_in_use"
    ]
    unseen = [name for name in written if " ".join(name.split()) not in known]
    assert 0.03 < len(unseen) / len(written) < 0.4
    assert any(fact.value == "none" for letter in LETTERS for fact in letter.facts)


def test_letters_are_about_as_long_as_real_ones():
    mean = sum(len(letter.text) for letter in LETTERS) / len(LETTERS)
    assert 1_500 < mean < 2_600


def test_a_corrected_figure_is_no_longer_a_fact():
    corrected = [letter for letter in LETTERS if letter.layout == "thread" and "14 June 2023" in letter.text]
    costs = [(letter, fact) for letter in corrected for fact in letter.facts if fact.attribute == "annual_cost"]
    assert corrected
    assert all(
        any(fact.start > letter.text.index("14 June 2023") for owner, fact in costs if owner is letter)
        for letter in corrected
    )


def test_wrapping_keeps_every_offset_and_shortens_every_line_that_has_blanks():
    text = "one two three four five " * 40
    wrapped = wrap_like_a_pdf(Random(1), text)
    assert len(wrapped) == len(text)
    assert wrapped.replace("\n", " ") == text
    assert max(map(len, wrapped.splitlines())) <= 96


def test_filling_a_template_moves_facts_with_their_words():
    said = fill("From {when}, {name} was used.", when=claim("in_use_since", "2015", "2015"), name=Said("Mosaic"))
    assert said.text == "From 2015, Mosaic was used."
    (fact,) = about(said, system="Mosaic").facts
    assert (said.text[fact.start : fact.end], fact.system) == ("2015", "Mosaic")


def test_dates_say_what_they_are_worth_at_every_precision():
    draw = Random(5)
    dates = [spelling.date(draw, "contract_end", 2024, 2024) for _ in range(200)]
    assert {len(str(said.facts[0].value)) for said in dates} == {4, 7, 10}
    for said in dates:
        year, *rest = str(said.facts[0].value).split("-")
        assert year[2:] in said.text
        if rest and said.text[0].isalpha():
            assert said.text.startswith(MONTHS[int(rest[0]) - 1][:3])


@pytest.mark.parametrize(
    ("day", "written"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (21, "21st"), (30, "30th")],
)
def test_ordinals(day, written):
    assert spelling.ordinal(day) == written


def test_numbers_in_words():
    assert [spelling.count_words(number) for number in (1, 12, 20, 34, 15)] == [
        "one",
        "twelve",
        "twenty",
        "thirty-four",
        "15",
    ]


def test_letters_are_written_where_readers_look_for_them(tmp_path):
    size = write_letters(tmp_path, 3, 10, 13)
    paths = [tmp_path / file_name(number) for number in range(10, 13)]
    assert [path.read_text(encoding="utf-8") for path in paths] == [letter.text for letter in LETTERS[10:13]]
    assert size == sum(path.stat().st_size for path in paths)


def test_exported_gold_quotes_the_exported_letters(tmp_path):
    export_letters(tmp_path, 3, 20)
    records = [json.loads(line) for line in (tmp_path / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(records) == 20
    for record in records:
        text = (tmp_path / "letters" / f"{record['id']}.txt").read_text(encoding="utf-8")
        assert record["facts"]
        assert all(fact["quote"] in text for fact in record["facts"])
