import json

import pytest
from typer.testing import CliRunner

from benchmarks import bench
from benchmarks.letters import file_name, generate_letter, write_letters
from benchmarks.measuring import Work, measure_accuracy, measure_repetition, run_pass
from benchmarks.readers import Foimarket, Hashing, SpacyRuler


def test_our_reader_finds_a_system_that_a_plain_letter_names(tmp_path):
    write_letters(tmp_path, 3, 0, 16)
    claims = [claim for number in range(16) for claim in Foimarket().read(tmp_path / file_name(number), tmp_path)]
    assert any(claim.attribute == "system_in_use" for claim in claims)


def test_hashing_claims_nothing(tmp_path):
    write_letters(tmp_path, 3, 0, 1)
    assert Hashing().read(tmp_path / file_name(0), tmp_path) == []


def test_the_ruler_finds_names_at_their_place(tmp_path):
    pytest.importorskip("spacy")
    text = "Adults: We use ContrOCC here."
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    (claim,) = SpacyRuler().read(tmp_path / "one.txt", tmp_path)
    assert (claim.value, text[claim.start : claim.end]) == ("ContrOCC", "ContrOCC")


def test_a_pass_reads_every_letter_once_in_workers_and_measures_it(tmp_path):
    write_letters(tmp_path, 3, 0, 20)
    work = Work("hashing", tmp_path, 3, 1)
    measured = run_pass(work, 20)
    assert (measured.letters, measured.claims) == (20, 0)
    assert measured.seconds > 0
    assert measured.peak_bytes > 10_000_000
    tally = measure_accuracy(work, 20)
    facts = sum(len(generate_letter(3, number).facts) for number in range(20))
    assert tally.measure().missed == facts
    assert tally.measure().found == 0


def test_the_command_prints_a_table_and_writes_what_it_printed(tmp_path, monkeypatch):
    monkeypatch.setattr(bench, "RESULTS", tmp_path)
    monkeypatch.setattr(bench.importlib.util, "find_spec", lambda name: None)
    done = CliRunner().invoke(bench.app, ["run", "--letters", "16", "--workers", "1", "--repeats", "1"])
    assert done.exit_code == 0, done.output
    assert "Speed and memory" in done.output
    assert bench._NO_SPACY in " ".join(done.output.split())
    record = json.loads(next(tmp_path.glob("*.json")).read_text(encoding="utf-8"))
    assert record["letters"] == 16
    assert set(record["readers"]) == {"hashing", "foimarket"}
    assert record["accuracy"]["foimarket"]["all"]["found"] > 0
    assert "emptied before each letter" in " ".join(done.output.split())
    assert 0 < record["repetition"]["recalled_share"] < 1


def test_letters_that_repeat_are_told_from_speed(tmp_path):
    write_letters(tmp_path, 3, 0, 12)
    for number in range(6, 12):
        (tmp_path / file_name(number)).write_text(
            (tmp_path / file_name(0)).read_text(encoding="utf-8"), encoding="utf-8"
        )
    work = Work("foimarket", tmp_path, 3, 1)
    repetition = measure_repetition(work, 12, sample=12)
    assert (repetition.letters, repetition.distinct_letters, repetition.sampled) == (12, 6, 12)
    assert 0 < repetition.distinct_lines < repetition.lines
    measured = run_pass(work, 12)
    assert 0 < measured.recalls.found < measured.recalls.asked
    assert repetition.cpu_milliseconds > 0
