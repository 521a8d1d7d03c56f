"""Numbers and words as readers meet them."""

from __future__ import annotations

from datetime import date

import pytest

from foimarket.charts.wording import (
    SERVICE_AREAS,
    count_of,
    date_of,
    date_text,
    hours_text,
    join_words,
    period_text,
    pounds_text,
    provision_text,
    range_text,
    share_text,
    spelled,
)


@pytest.mark.parametrize(
    ("share", "text"),
    [(0, "0%"), (1 / 153, "under 1%"), (2 / 153, "1%"), (152 / 153, "over 99%"), (1, "100%"), (None, "not known")],
)
def test_a_share_never_rounds_to_a_certainty(share: float | None, text: str) -> None:
    assert share_text(share) == text


def test_a_range_of_one_value_is_that_value() -> None:
    assert range_text(0.5, 0.5) == "50%"
    assert range_text(1 / 153, 152 / 153) == "under 1% to over 99%"
    assert range_text(None, None) == "not known"


def test_numbers_read_as_british_readers_expect() -> None:
    assert pounds_text(553398.53) == "£553,398.53"
    assert pounds_text(1200.0) == "£1,200"
    assert hours_text(2.0, is_approximate=True) == "about 2 hours"
    assert hours_text(1.0) == "1 hour"
    assert hours_text(None) == "length not given"
    assert date_text(date(2022, 9, 3)) == "3 September 2022"
    assert date_text(None) == "undated"
    assert period_text("2017-18") == "2017–18"
    assert period_text("2018-04/2021-08") == "2018-04 to 2021-08"
    assert count_of(1, "authority", "authorities") == "one authority"
    assert count_of(153, "authority", "authorities") == "153 authorities"
    assert join_words(["a", "b", "c"]) == "a, b and c"


def test_a_date_is_said_no_more_exactly_than_its_source_says_it() -> None:
    first = date(2021, 1, 1)
    assert [date_text(first, known) for known in ("year", "month", "day")] == ["2021", "January 2021", "1 January 2021"]
    assert date_of({"first_stated_on": first, "first_stated_precision": "year"}, "first_stated_on") == "2021"
    assert date_of({"stated_on": None, "stated_precision": None}) == "undated"


def test_a_code_without_words_is_shown_and_not_dropped() -> None:
    assert spelled("adult_social_care", SERVICE_AREAS) == "adult social care"
    assert spelled("road_gritting", SERVICE_AREAS) == "road gritting"


def test_a_provision_of_another_law_gets_no_meaning_of_this_one() -> None:
    assert provision_text("s43(2)") == "s43(2), commercial interests"
    assert provision_text("s33(1)(b) FOISA") == "s33(1)(b) FOISA"
    assert provision_text("reg12(5)(e)") == "reg12(5)(e)"
    assert provision_text(None) == "no provision cited"
