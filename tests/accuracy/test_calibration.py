"""Confidence against outcome."""

import pytest
from labelled_cases import label, scored, statement

from foimarket.accuracy import calibrate

LETTER = "There are 5 users and 7 users."


def letter(number, *, right, method="rule", confidence=0.9):
    said = statement(LETTER, "users", 5.0 if right else 9.0, "5 users", method=method, confidence=confidence)
    return scored(LETTER, [label("users", 5, "5 users")], [said], letter_id=f"x{number:02}")


def test_each_statement_stands_in_the_band_of_its_confidence():
    letters = [
        letter(1, right=True, confidence=0.95),
        letter(2, right=False, confidence=0.9),
        letter(3, right=True, confidence=0.65),
    ]
    calibration = calibrate(letters)
    bands = {band.lowest: (band.right.right, band.right.of) for band in calibration.bands if band.right.of}
    assert bands == {0.6: (1, 1), 0.9: (0, 1), 0.95: (1, 1)}
    assert (calibration.sure.right, calibration.sure.of) == (1, 2)
    assert calibration.sure_among_all.value == pytest.approx(2 / 3)
    assert calibration.brier == pytest.approx((0.05**2 + 0.9**2 + 0.35**2) / 3)


def test_nothing_read_is_no_calibration():
    empty = calibrate([scored(LETTER, [label("users", 5, "5 users")], [])])
    assert empty.sure.value is None
    assert empty.brier is None
