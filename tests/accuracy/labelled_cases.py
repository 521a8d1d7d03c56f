"""Where the labelled letters lie, and labels, statements and scores by hand."""

from pathlib import Path

from foimarket.accuracy import Kind, Label, LabelledLetter, LetterScore, score_letter
from foimarket.statements import Attribute, Evidence, EvidenceKind, ServiceArea, Statement

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "corpus"


def label(attribute, value, quote, **more) -> Label:
    return Label(Attribute(attribute), value, quote, **more)


def statement(text, attribute, value, quote, *, area="other", confidence=0.9, method="rule", **more) -> Statement:
    start = text.index(quote)
    return Statement(
        document_id="d",
        answer_id=None,
        question=more.pop("question", None),
        service_area=ServiceArea(area),
        attribute=Attribute(attribute),
        value=value,
        evidence=Evidence(EvidenceKind.LETTER, quote, start, start + len(quote)),
        confidence=confidence,
        method=method,
        **more,
    )


def scored(text, labels, statements, *, letter_id="x", kind=Kind.OURS) -> LetterScore:
    return score_letter(LabelledLetter(letter_id, kind, Path("x.txt"), None, tuple(labels)), text, statements)
