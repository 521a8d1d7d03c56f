"""Whether a sentence keeps something back, however it is worded."""

import pytest

from foimarket.letters.withholding import WITHHOLDS


@pytest.mark.parametrize(
    "words",
    [
        "This is exempt under section 43.",
        "We would rather not say, for reasons of security.",
        "For security reasons the Council does not disclose this.",
        "This cannot be released for commercial reasons.",
        "Commercial in confidence",
        "Not disclosed",
        "This is third party personal data and will not be released.",
        "We therefore refuse this part.",
        "The request is refused.",
    ],
)
def test_a_sentence_keeps_something_back(words: str) -> None:
    assert WITHHOLDS.found_in(words.lower())


@pytest.mark.parametrize(
    "words",
    [
        "The system covers refuse collection and recycling.",
        "Refuse vehicles are tracked in Bartec.",
        "The charge is exempt from VAT.",
        "The system does not give reports.",
        "Security patches are applied monthly.",
    ],
)
def test_what_systems_do_keeps_nothing_back(words: str) -> None:
    assert not WITHHOLDS.found_in(words.lower())
