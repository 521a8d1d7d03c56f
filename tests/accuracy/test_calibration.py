"""Confidence against outcome, with and without the letters it is tried on."""

import pytest
from labelled_cases import label, scored, statement

from foimarket.accuracy import calibrate, calibrate_left_out
from foimarket.accuracy.calibration import fit_by_rule

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


def test_a_rule_is_fitted_on_its_own_cases_and_drawn_to_the_rest_where_it_has_few():
    letters = [letter(number, right=True, method="good") for number in range(30)]
    letters += [letter(40 + number, right=False, method="bad") for number in range(30)]
    letters += [letter(80, right=True, method="rare")]
    confidence = fit_by_rule(letters)
    good, bad, rare = (
        confidence(statement(LETTER, "users", 5.0, "users", method=name)) for name in ("good", "bad", "rare")
    )
    assert good > 0.9
    assert 0.5 < rare < 0.9
    assert bad < 0.1


def test_a_letter_has_no_part_in_the_confidence_it_is_judged_by():
    letters = [letter(number, right=True, method=f"rule of letter {number}") for number in range(9)]
    letters += [letter(9, right=False, method="rule of letter 9")]
    judged = calibrate_left_out(letters, folds=10)
    # Fitted on itself the wrong letter's rule would be given 0.73; by the other nine alone it is given 1.
    assert judged.bands[-1].right.of == 1
    assert judged.bands[-1].right.right == 0
    assert judged.sure_among_all.value == pytest.approx(0.1)


def test_nothing_read_is_no_calibration():
    empty = calibrate([scored(LETTER, [label("users", 5, "5 users")], [])])
    assert empty.sure.value is None
    assert empty.brier is None
