"""Our scorer counts what the scorer that judges the project counts, wherever that one is at hand."""

import importlib.util
import json

import pytest
from labelled_cases import CORPUS, ROOT

from foimarket.accuracy import calibrate, read_corpora, score_of
from foimarket.statements import json_line

SHARED = ROOT.parent / "shared"
DEV = SHARED / "letters" / "dev"


@pytest.fixture(scope="module")
def given_scorer():
    source = SHARED / "eval" / "score.py"
    if not source.is_file():
        pytest.skip("the given scorer is not at hand")
    spec = importlib.util.spec_from_file_location("given_scorer", source)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def printed(reading, statement):
    """A statement as `foimarket extract` prints it, its words unmasked as the given scorer looks for them in the file."""
    record = json.loads(json_line(statement, reading.document))
    evidence = record["evidence"]
    evidence["quote"] = reading.letter.text[evidence["start"] : evidence["end"]]
    return record


@pytest.mark.parametrize("folder", [CORPUS, DEV], ids=["ours", "dev"])
def test_both_scorers_count_the_same(given_scorer, folder, catalogue, readings):
    if folder != CORPUS:
        readings = read_corpora([folder], catalogue)
    gold = given_scorer.read_jsonl(folder / "gold.jsonl")
    predicted = [printed(reading, statement) for reading in readings for statement in reading.statements]
    given, _ = given_scorer.score(folder / "letters", gold, predicted)

    letters = [reading.score for reading in readings]
    ours = score_of(letters)
    counts = {str(name): (part.labelled, part.found, part.claimed) for name, part in ours.attributes.items()}
    assert counts == {
        name: (part["labelled"], part["found"], part["predicted"]) for name, part in given["attributes"].items()
    }
    summary, ties, calibration = given["summary"], ours.ties, calibrate(letters)
    assert ours.overall.f1 == pytest.approx(summary["f1"])
    assert ours.headline_f1 == pytest.approx(summary["headline_macro_f1"])
    assert ties["system"].value == pytest.approx(summary["right_system"])
    assert ties["service area"].value == pytest.approx(summary["right_area"])
    assert ties["period"].value == pytest.approx(summary["right_period"])
    assert calibration.sure.value == pytest.approx(summary["precision_at_0.9"])
    assert calibration.sure_among_all.value == pytest.approx(summary["share_at_0.9"])
