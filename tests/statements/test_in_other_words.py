"""Plain facts in the words that another officer would choose: each letter names a system, then answers one question about it."""

from __future__ import annotations

import pytest

LETTER = (
    "Dear requester\n\n1. Which highways system do you use?\n\nAlloy, supplied by Causeway\n\n2. {asked}\n\n{said}\n"
)


def told_of(extract, asked: str, said: str) -> dict[str, str]:
    """What an answer states, by attribute; the first of each."""
    text = LETTER.format(asked=asked, said=said)
    told: dict[str, str] = {}
    for each in extract(text):
        if (each.evidence.start or 0) >= text.index("2. "):
            told.setdefault(each.attribute.value, str(each.value))
    return told


@pytest.mark.parametrize(
    ("asked", "said", "since"),
    [
        (
            "When was it introduced?",
            "Two depots tried it first. It came to all others at the tail end of 2017.",
            "2017",
        ),
        ("When was it introduced?", "It was introduced at the end of 2013.", "2013"),
        (
            "When was it opened to the public?",
            "Residents have been able to report through it from 3 May 2021.",
            "2021-05-03",
        ),
        ("How many people use it?", "120 staff; the earliest accounts were set up in March 2012.", "2012-03"),
        ("How many years have you had it?", "Half a dozen years or so", "2018"),
        ("Previous system and date of change?", "Mayrise made way for Alloy in January 2018.", "2018-01"),
        ("Previous system and date of change?", "We left Mayrise for Alloy in April 2014.", "2014-04"),
        (
            "Has it changed? If so, from what?",
            "Yes. Mayrise was turned off in June 2021 when Alloy came in.",
            "2021-06",
        ),
        ("Has it changed?", "In 2019 Alloy took the place of Mayrise.", "2019"),
        ("When was it taken into use?", "A project manager has been in post since 2016.", None),
        ("Has it changed?", "Mayrise gave way to Alloy, as the strategy of 2016 to 2019 foresaw.", None),
    ],
)
def test_since_when_it_is_used(extract, asked, said, since):
    assert told_of(extract, asked, said).get("in_use_since") == since
