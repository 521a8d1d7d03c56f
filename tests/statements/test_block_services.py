"""The service of a block that only its own words tell; invented letters."""

import pytest

ASKED = (
    "Social care systems\n\nYou asked, of each system used for adult and children's social care:\n\n1. What is it called?\n"
    "2. What is it used for?\n3. When did you start using it?\n4. When does the contract end?\n\nOur response:\n\n"
)
FIRST = ("{}", "Assessments and reviews of adults", "2012", "31 March 2027")
SECOND = ("{}", "Children's case records", "May 2016", "30 June 2028")


def block(head: str, name: str, answers: tuple[str, ...]) -> str:
    lines = "\n".join(f"{number}. {words.format(name)}" for number, words in enumerate(answers, 1))
    return f"{head}\n{lines}\n\n"


@pytest.mark.parametrize(
    "heads", [("System 1", "System 2"), ("Azeus Care", "CareDirector"), ("System A: Azeus", "System B: CareDirector")]
)
def test_what_a_system_is_used_for_tells_the_service_of_its_block(heads, extract):
    found = extract(ASKED + block(heads[0], "Azeus Care", FIRST) + block(heads[1], "CareDirector", SECOND))
    areas = {(each.name_as_written, each.service_area) for each in found if each.name_as_written}
    assert areas == {("Azeus Care", "adult_social_care"), ("CareDirector", "childrens_social_care")}
