"""The README's accuracy is what was measured, and what was measured is what the reader does."""

import re

from labelled_cases import CORPUS, ROOT

from foimarket.accuracy import readme_figures
from foimarket.accuracy.figures import FIGURES, measure_figures, read_figures, write_figures

README = (ROOT / "README.md").read_text(encoding="utf-8")
QUOTED = re.compile(r"F1 (?:of )?\*{0,2}(\d\.\d\d)\*{0,2} on (?:the |our |all )?(\d+) [^.|]{0,60}letters")
# Rules may change a little between two runs of `make accuracy`; the figures may not rot.
TOLERANCE = 0.02


def test_the_readme_quotes_figures_that_were_measured():
    quoted = {(float(f1), int(letters)) for f1, letters in QUOTED.findall(README)}
    assert len(quoted) >= 3
    # Figures are kept to three places: of one that ends in 5 either neighbour may be the rounded one.
    measured = {
        (round(part.f1 + nudge, 2), part.letters) for part in readme_figures(ROOT).values() for nudge in (0, -0.0004)
    }
    assert quoted <= measured, "run make accuracy and quote tests/corpus/figures.json"


def test_the_figures_say_what_the_reader_does_now(readings):
    now = measure_figures([reading.score for reading in readings])
    written = readme_figures(ROOT)
    for name in now.keys() - {"all"}:
        assert written[name].letters == now[name].letters
        assert abs(written[name].f1 - now[name].f1) <= TOLERANCE, f"{name}: run make accuracy and commit its figures"


def test_a_sentence_for_the_readme_is_one_that_the_readme_test_reads(readings):
    ours = measure_figures([reading.score for reading in readings])["own"]
    assert QUOTED.fullmatch(ours.sentence)
    assert ours.letters == len(list((CORPUS / "letters").iterdir()))


def test_letters_that_are_not_at_hand_keep_their_figures(readings, tmp_path):
    path = tmp_path / "figures.json"
    figures = measure_figures([reading.score for reading in readings])
    write_figures({**figures, "reworded": figures["ours"]}, path)
    write_figures(dict.fromkeys(figures, figures["own"]), path)
    kept = read_figures(path)
    assert kept["reworded"] == figures["ours"]
    assert kept["all"] == figures["all"]
    assert kept["ours"] == figures["own"]


def test_the_committed_figures_lie_beside_the_letters():
    assert (ROOT / FIGURES).parent == CORPUS
    assert {"all", "ours", "ours-blind"} <= set(readme_figures(ROOT))
