"""The foot of a letter is told by its vocabulary and place, whatever words a council chooses for it."""

import pytest

from foimarket.letters.words.foot import is_foot
from tests.letters.test_read_letter import letter, told

FEET = [
    "Anyone unhappy with this outcome may ask us to look again within two months; a senior officer will carry out the review.",
    "Once our review is over you may turn to the Information Commissioner, whose office can look into your complaint.",
    "The copyright in what we send you remains with the authority, and you may need a licence for any other use.",
    "This message is confidential and for its addressee; should it have reached you in error, please delete it, and say so.",
    "Please be aware that this letter is a refusal notice as section 17 of the Act requires.",
    "We asked whether the public interest in disclosure outweighs that in withholding, and the balance favours withholding.",
]
ANSWERS = [
    "We use Willow to log complaints, reviews and appeals about adult social care and children's services.",
    "The annual cost is exempt from disclosure under section 43(2) of the Act as it would prejudice commercial interests.",
    "The Council does not hold this information; you may wish to write to the Trust, which publishes its own contracts.",
    "Your request for questions 3 and 4 would take more than 18 hours, and is refused under section 12 of the Act.",
]


@pytest.mark.parametrize("paragraph", FEET)
def test_rights_reuse_privacy_and_law_are_the_letter_s_foot(paragraph: str):
    assert is_foot(paragraph.lower(), is_late=True)
    assert told(letter(f"1. Which system?\n\nWillow\n\n{paragraph}\n\nGovernance Officer\nAnytown\n")) == [
        ("1", "Willow")
    ]


@pytest.mark.parametrize("paragraph", ANSWERS)
def test_an_answer_that_borrows_their_words_stays(paragraph: str):
    assert not is_foot(paragraph.lower(), is_late=True)
    assert told(letter(f"1. Which system?\n\nWillow\n\n2. What of it?\n\n{paragraph}\n")) == [
        ("1", "Willow"),
        ("2", paragraph),
    ]


def test_a_refusal_below_the_foot_is_still_read():
    read = letter(
        "1. Which system?\n\nWillow\n\n2. Its cost?\n\nRefused, see the notice below.\n\n"
        "You may ask us for a review of this decision, and complain to the Commissioner after that.\n\n"
        "The answer to question 2 is exempt under section 43(2).\n"
    )
    assert [provision.code for provision in read[0].answers[1].provisions] == ["s43(2)"]
