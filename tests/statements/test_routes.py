"""How a system was bought: asked for in many words, and told of what was bought, not of what may be."""

import pytest


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How was the contract let?", "Request for quotation"),
        ("Joint procurement?", "Yes. Led by Exmoor on behalf of the two councils."),
        ("Was it a direct award?", "Further competition"),
        ("Was competition sought?", "Extension by modification under regulation 72"),
        ("Anything to add?", "Mosaic came through Softcat as a reseller."),
        ("Anything to add?", "Mosaic was let on three written quotations."),
    ],
)
def test_how_a_system_was_bought_is_told(extract, question, answer):
    assert _routes(extract, question, answer)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("When will you next go to tender?", "The Council will publish any tender on the Chest portal."),
        ("What frameworks do you normally use?", "Our rules permit any framework; officers choose case by case."),
        ("Anything to add?", "Home care is bought through a framework of eleven providers."),
    ],
)
def test_what_may_be_bought_or_is_no_system_has_no_route(extract, question, answer):
    assert not _routes(extract, question, answer)


def _routes(extract, question, answer):
    letter = f"1. Which care system is used?\nMosaic, from Access\n\n2. {question}\n{answer}\n"
    return [s for s in extract(letter) if s.attribute == "procurement_route"]
