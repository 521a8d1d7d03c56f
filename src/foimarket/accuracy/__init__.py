"""How well letters are read: our own labelled letters, scored, and the page that says so."""

from foimarket.accuracy.calibration import Calibration, calibrate
from foimarket.accuracy.figures import Figures, readme_figures
from foimarket.accuracy.labels import Kind, Label, LabelledLetter, read_labelled
from foimarket.accuracy.measuring import Reading, read_corpora
from foimarket.accuracy.scores import AttributeScore, Score, score_of
from foimarket.accuracy.scoring import LetterScore, Match, score_letter

__all__ = [
    "AttributeScore",
    "Calibration",
    "Figures",
    "Kind",
    "Label",
    "LabelledLetter",
    "LetterScore",
    "Match",
    "Reading",
    "Score",
    "calibrate",
    "read_corpora",
    "read_labelled",
    "readme_figures",
    "score_letter",
    "score_of",
]
