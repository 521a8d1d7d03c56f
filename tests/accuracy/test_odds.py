"""What circumstances are worth, fitted on invented cases whose odds are known."""

import random

import pytest

from foimarket.accuracy.odds import Case, calibrate_by_others, fit_odds
from foimarket.statements.circumstances import Circumstance, confidence_in


def cases(count=4000, worth=-1.5, letters=40):
    chance = random.Random(7)
    for number in range(count):
        held = frozenset({Circumstance.LISTED} if chance.random() < 0.5 else ())
        confidence = chance.choice((0.7, 0.8, 0.9))
        is_right = chance.random() < confidence_in(confidence, 1.0 + (worth if held else 0.0))
        yield Case(f"x{number % letters}", confidence, held, is_right)


def test_the_odds_of_a_circumstance_are_found():
    odds = fit_odds(list(cases()))
    assert odds.plain == pytest.approx(1.0, abs=0.2)
    assert odds.of[Circumstance.LISTED] == pytest.approx(-1.5, abs=0.2)


def test_a_circumstance_that_is_seldom_seen_is_worth_little_and_one_never_seen_nothing():
    seldom = [*cases(worth=0.0), Case("y", 0.8, frozenset({Circumstance.REPEATED}), False)]
    odds = fit_odds([*seldom, Case("y", 0.8, frozenset({Circumstance.SCATTERED}), None)])
    assert -0.5 < odds.of[Circumstance.REPEATED] < 0
    assert odds.of[Circumstance.SCATTERED] == pytest.approx(0.0, abs=0.01)


def test_a_letter_is_weighed_by_the_others_alone():
    # What only this letter shows, and always wrongly, nobody can know from the others.
    own = [Case("y", 0.9, frozenset({Circumstance.SCATTERED}), False)] * 50
    others = list(cases(worth=0.0))
    among_others, alone = calibrate_by_others([*others, *own]), calibrate_by_others(others)
    assert among_others.sure.of - among_others.sure.right >= alone.sure.of - alone.sure.right + 50
    assert fit_odds([*others, *own]).confidence(own[0]) < 0.2
