"""What an answer's words amount to, and the provisions they cite."""

import pytest

from foimarket.documents.document import Regime
from foimarket.letters.letter import Outcome, Span
from foimarket.letters.outcomes.outcomes import Judge
from foimarket.letters.outcomes.provisions import find_provisions, find_regime
from foimarket.letters.words.boilerplate import explains_law


def judged(text: str, regime: Regime = Regime.FOIA):
    return Judge(text, regime).find((Span(0, len(text)),), "1")


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Willow, from Alder Ltd", Outcome.ANSWERED),
        ("No.", Outcome.ANSWERED),
        ("Nil", Outcome.ANSWERED),
        ("£5,000 a year. This covers everything, as nothing is held at a lower level.", Outcome.ANSWERED),
        (
            "The population is 14,300 (2016). The full tables are on our website at https://a.example/t",
            Outcome.ANSWERED,
        ),
        ("This is published on the council's website.", Outcome.PUBLISHED_ELSEWHERE),
        ("Exempt under section 21, see our contracts register.", Outcome.PUBLISHED_ELSEWHERE),
        ("Information not recorded.", Outcome.NOT_HELD),
        ("We do not hold this information.", Outcome.NOT_HELD),
        (
            "Two people do this centrally. The figure for other teams is not held; 3 of them answered.",
            Outcome.PARTLY_ANSWERED,
        ),
        ("N/A", Outcome.NOT_APPLICABLE),
        ("Figures to follow", Outcome.DEFERRED),
        ("Please can you clarify what you mean by system?", Outcome.CLARIFICATION_SOUGHT),
        ("Please can you clarify what you mean by profile. However, we believe our answer is zero.", Outcome.ANSWERED),
        ("Withheld under section 43(2).", Outcome.WITHHELD),
        ("Name of company refused. Expiry date, 14 November 2025.", Outcome.PARTLY_ANSWERED),
        ("To answer would exceed the appropriate limit, so we refuse this part.", Outcome.REFUSED),
        ("Refused under section 14(1) as vexatious.", Outcome.REFUSED),
        (
            "We neither confirm nor deny that this is held, by virtue of section 31(3).",
            Outcome.NEITHER_CONFIRMED_NOR_DENIED,
        ),
    ],
)
def test_outcomes_are_told_apart(text: str, outcome: Outcome):
    assert judged(text).outcome is outcome


def test_no_words_are_no_answer():
    assert Judge("", Regime.FOIA).find((), None).outcome is Outcome.UNANSWERED


def test_withholding_without_a_section_is_a_provision_without_a_code():
    text = "We would not provide this level of detail as it is commercially sensitive. The register is published: S21 is applied."
    found = judged(text)
    assert found.outcome is Outcome.WITHHELD
    assert [provision.code for provision in found.provisions] == [None, "s21"]
    assert (
        found.provisions[0].span.of(text) == "We would not provide this level of detail as it is commercially sensitive"
    )


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("exempt under section 40(2)", ["s40(2)"]),
        ("Exempt s.43(2)", ["s43(2)"]),
        ("exempt - Sec 43 (2)", ["s43(2)"]),
        ("by virtue of section 24 and 31 of FOIA", ["s24", "s31"]),
        ("exempt, section 31(1)(a) and section 24(1).", ["s31(1)(a)", "s24(1)"]),
        ("Personal information (Section 40,2)", ["s40(2)"]),
        ("Section 43 applies. It is withheld under section 43(2).", ["s43(2)"]),
        ("withheld under regulation 12(5)(e) of the Environmental Information Regulations 2004", ["reg12(5)(e)"]),
        ("This letter is a refusal notice under section 17 of the Act.", []),
        ("Under section 1(1)(a) we confirm that we hold it; section 16 advice is given; section 45 code.", []),
        ("I do not uphold the use of section 43(2).", []),
        ("Section 36 was considered by the panel but the notes are attached.", []),
        ("registered under section 5 and section 21 of the Local Government Act 1972", []),
        ("Section 40(2) exempts it, one of the conditions set out in section 40(3) being met.", ["s40(2)"]),
        ("The names fall within the meaning of section 36.", []),
        ("exempt by Section 43of the Act", ["s43"]),
        ("Their names are withheld under section 40(2) and (3A).", ["s40(2)"]),
        ("Section 14 of the contract lets us extend.", []),
        ("See our policy, section 31 of the staff handbook.", []),
        ("We find the request vexatious within the meaning of section 14(1).", ["s14(1)"]),
        ("Withheld under regulation 12(5)(e); we considered the presumption in regulation 12(2).", ["reg12(5)(e)"]),
        ("Regulation 6(1)(b) applies: the air quality figures are online already.", ["reg6(1)(b)"]),
    ],
)
def test_only_exemptions_relied_on_are_provisions(text: str, codes: list[str]):
    assert [provision.code for provision in find_provisions(text, Span(0, len(text)), Regime.FOIA)[0]] == codes


def test_scottish_sections_carry_their_law():
    text = "This is exempt under section 33(1)(b) of the Freedom of Information (Scotland) Act 2002."
    regime = find_regime(text, None)
    assert regime is Regime.FOISA
    assert [provision.code for provision in find_provisions(text, Span(0, len(text)), regime)[0]] == ["s33(1)(b) FOISA"]


@pytest.mark.parametrize(
    ("text", "regime"),
    [
        ("Section 38(1)(b) keeps back the names.", Regime.FOISA),
        ("Under the Freedom of Information Act 2000: section 38(1)(b) keeps back where the alarms are.", Regime.FOIA),
        ("Section 38(1)(b) keeps back where the alarms are, and section 43(2) what they cost.", Regime.FOIA),
    ],
)
def test_a_section_that_both_laws_have_is_read_by_what_stands_beside_it(text: str, regime: Regime):
    assert find_regime(text, None) is regime


def test_scotland_numbers_the_environmental_exceptions_otherwise():
    text = "It is withheld under regulation 10(5)(f) of the EISRs, and regulation 12 sets a time."
    assert [provision.code for provision in find_provisions(text, Span(0, len(text)), Regime.FOISA)[0]] == [
        "reg10(5)(f)"
    ]


def test_section_17_says_not_held_in_scotland():
    assert judged("This is exempt under section 17 of the Act.", Regime.FOISA).outcome is Outcome.NOT_HELD


def test_a_provision_quotes_the_clause_that_applies_it():
    text = "Names of officers are exempt under section 40(2) of the Freedom of Information Act 2000 because of data protection."
    provision = find_provisions(text, Span(0, len(text)), Regime.FOIA)[0][0]
    assert provision.span.of(text) == "are exempt under section 40(2) of the Freedom of Information Act 2000"


def test_sections_cited_beside_an_islands_article_are_kept():
    text = "It is exempt under Article 33(b) of the Freedom of Information (Sarkholm) Law 2011. Names fall under section 40(2)."
    found = find_provisions(text, Span(0, len(text)), Regime.FOIA)[0]
    assert [provision.code for provision in found] == [None, "s40(2)"]


def test_as_above_points_to_the_answer_before_it_whichever_that_is():
    judge = Judge("As above.", Regime.FOIA)
    span = (Span(0, len("As above.")),)
    assert [judge.find(span, previous).refers_to for previous in (None, "1", "2")] == [None, "1", "2"]


@pytest.mark.parametrize(
    "words", ["a notice which states the fact", "information is exempt information if it was obtained from another"]
)
def test_the_words_of_the_law_explain_and_refuse_nothing(words):
    assert explains_law(words)
