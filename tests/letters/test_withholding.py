"""Whether a sentence keeps something back, however it is worded."""

import pytest

from foimarket.letters.outcomes.withholding import WITHHOLDS
from tests.letters.test_read_letter import letter


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


@pytest.mark.parametrize(
    "words",
    [
        "We are not prepared to say.",
        "We will not be naming them.",
        "We won't disclose it.",
        "The force does not discuss its security.",
        "We must decline this part.",
        "It would not be safe to say which product is used.",
        "To say where they are would weaken our defences.",
        "Naming the product would leave us open to attack.",
        "Disclosure would harm our bargaining position.",
        "Telling you would assist criminals.",
        "The price is confidential.",
        "It was given to us in confidence.",
        "This is legally privileged.",
        "Not for publication",
        "Numbers below five are suppressed to protect identities.",
    ],
)
def test_unwillingness_harm_and_confidence_keep_something_back(words: str) -> None:
    assert WITHHOLDS.found_in(words.lower())


@pytest.mark.parametrize(
    "words",
    [
        "An exemption from our contract standing orders was agreed.",
        "The purchase was exempt from tender.",
        "We are not releasing this today; a further letter will come.",
        "The system would not release funds.",
        "We do not share the system with any other council.",
        "Releasing a new version takes two weeks.",
        "Data is kept confidential in the system.",
        "It helps us decline applications.",
        "We refuse about 40 applications a year in it.",
    ],
)
def test_exemptions_from_tender_and_what_systems_keep_back_do_not(words: str) -> None:
    assert not WITHHOLDS.found_in(words.lower())


@pytest.mark.parametrize(
    "words",
    [
        "Under section 43(2) we are not giving the price.",
        "The price is not being released.",
        "Declined.",
        "Company confidential",
        "Bid prices are trade secrets.",
        "We are bound by a confidentiality agreement.",
        "For security reasons we will not be providing this.",
        "Names therefore cannot be released.",
        "Prices are of value to a competitor and stay confidential.",
    ],
)
def test_short_and_roundabout_refusals_keep_something_back(words: str) -> None:
    assert WITHHOLDS.found_in(words.lower())


def test_what_an_acknowledgement_says_that_it_may_refuse_is_not_refused():
    text = "Your request has been received. Should it be too wide we may refuse it under Section 12 of the Act.\n"
    assert not [provision for answer in letter(text)[0].answers for provision in answer.provisions]
