"""Small letters about several systems, services or sums: what each answer tells is told of its own, and nothing besides."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from foimarket.letters import read_letter
from foimarket.statements import Statement

_CARE = "1. Which systems do you use?\nAdults: LAS. Children: LCS. Payments: ContrOCC.\n\n"
# Of each letter: the attribute looked at, and every value of it with the product it is told of.
_LETTERS: dict[str, tuple[str, str, set[tuple[object, str | None]]]] = {
    "who hosts is not what is hosted": (
        _CARE + "2. Hosting\nSystem C host LAS and ContrOCC. LCS is on our own servers.",
        "hosting",
        {("supplier", "Liquidlogic LAS"), ("supplier", "ContrOCC"), ("council", "Liquidlogic LCS")},
    ),
    "all but one": (
        _CARE + "2. Who hosts them?\nAll supplier hosted except ContrOCC which is on a council server.",
        "hosting",
        {("supplier", "Liquidlogic LAS"), ("supplier", "Liquidlogic LCS"), ("council", "ContrOCC")},
    ),
    "a sum and what another takes of it": (
        "Adults' Services\n\n1. System?\nLAS, plus ContrOCC for finance.\n\n2. Annual cost?\n£189k, of which £43k ContrOCC",
        "annual_cost",
        {(189000.0, "Liquidlogic LAS; ContrOCC"), (43000.0, "ContrOCC")},
    ),
    "kinds of cost in a bracket": (
        "1. Which CRM?\nGranicus govService\n\n2. Annual cost?\n£186k (licences £151k, support £35k)",
        "annual_cost",
        {(186000.0, "Granicus govService")},
    ),
    "prices by the item": (
        "Bank staff are booked through Patchwork, which was rolled out in February 2023 at a cost of £1.20 per shift.",
        "annual_cost",
        set(),
    ),
    "respectively, for a system of two services": (
        (
            "Q1. Systems in use: Adults' - Eclipse; Children's - Eclipse; Early Help - EHM (Liquidlogic).\n"
            "Q2. When implemented: 2020, 2021 and 2014 respectively."
        ),
        "in_use_since",
        {("2020", "Eclipse"), ("2021", "Eclipse"), ("2014", "Liquidlogic EHM")},
    ),
    "blocks of label and value": (
        (
            "Adults' Services\n\nCase management - CareDirector (Advanced)\nUsed since - Feb 2013\nHosting - on premises\n\n"
            "Children's Services\n\nCase management - Mosaic\nUsed since - Nov 2015\nHosting - supplier\n"
        ),
        "in_use_since",
        {("2013-02", "CareDirector"), ("2015-11", "Mosaic")},
    ),
    "departments asked alike": (
        (
            "1) Which system does your Adult Social Care department use?\n\nLAS\n\n"
            "2) Which system does your Children's Social Care department use?\n\nLCS\n\n"
            "3) When does the contract end?\n\n31 March 2026"
        ),
        "contract_end",
        {("2026-03-31", "Liquidlogic LAS"), ("2026-03-31", "Liquidlogic LCS")},
    ),
    "a question that only names the next service": (
        (
            "Q: What case management system do you use in adult social care, and who supplies it?\nA: CareDirector (Advanced).\n\n"
            "Q: and children's social care?\nA: CareDirector too.\n\nQ: when did you start using it?\nA: 11 Feb 2013"
        ),
        "system_in_use",
        {("CareDirector", "CareDirector")},
    ),
    "what is to come has nothing of what is there": (
        (
            "1. Which systems do you use?\nAdults: LAS. Children: we are part way through replacing Mosaic with LCS.\n\n"
            "2. Who hosts them?\nThe council."
        ),
        "hosting",
        {("council", "Liquidlogic LAS"), ("council", "Mosaic")},
    ),
    "a seller behind its system": (
        (
            "Thank you for your request about our housing systems.\n\nWe use Keystone for asset data.\n\nWe use Tallowby"
            " from Civica for repairs, since July 2015."
        ),
        "in_use_since",
        {("2015-07", "Tallowby")},
    ),
    "one extension of two": (
        _CARE
        + "2. Can the contract be extended?\nAll three are within one contract. It was for 5 years with two options of a year."
        " The first of these has been taken up.",
        "extension",
        {
            (words, product)
            for words in (
                "It was for 5 years with two options of a year.",
                "The first of these has been taken up.",
            )
            for product in ("Liquidlogic LAS", "Liquidlogic LCS", "ContrOCC")
        },
    ),
    "an end that has passed": (
        "13. Contract expiry date?\nInitial term ended 31/03/2021. Extended annually since - currently until 31/03/2025.",
        "contract_end",
        {("2025-03-31", None)},
    ),
    "residents and systems in one sentence": (
        (
            "1. What is the population?\n2. How many systems are there?\n\nIn answer to questions 1 and 2, the population of the"
            " district was 118,906 at the last census, and 163 systems are listed in our asset register."
        ),
        "system_count",
        {(163, None)},
    ),
    "how long it took": (
        (
            "Question | Answer\n1. Population | 203,100\n2. No. of systems | Approx 300\n3. Name of CRM | MS Dynamics 365\n"
            "4. Go-live | May 2021\n5. Implementation time | 14 mths"
        ),
        "in_use_since",
        {("2021-05", "Microsoft Dynamics 365")},
    ),
    "what is named further down is none of all": (
        (
            "1. Which system is used for payroll?\niTrent\n\n2. And for purchasing?\nProactis\n\n"
            "3. Are they hosted by the supplier?\nYes, for all modules.\n\n4. Which reporting tool do you use?\nPower BI"
        ),
        "hosting",
        {("supplier", "iTrent"), ("supplier", "Proactis")},
    ),
    "years each": (
        (
            "1. What housing system do you use?\nNEC Housing\n\n2. Can the contract be extended?\n"
            "It may be extended for two further periods of one year each.\n\n3. Which ledger does it feed?\nCivica Financials"
        ),
        "extension",
        {("It may be extended for two further periods of one year each.", "NEC Housing")},
    ),
    "an acronym of a question": (
        (
            "1. Name of the library management system (LMS) and supplier\nSirsiDynix Symphony\n\n"
            "2. PC booking\nNetloan (Lorensbergs)\n\n3. eBooks platform\nBorrowBox\n\n4. Is the LMS hosted?\nYes - SaaS"
        ),
        "hosting",
        {("cloud_unspecified", "SirsiDynix Symphony")},
    ),
    "any options": (
        (
            "Core finance\na) Name of the software\nUnit4\nb) Contract end date\n31 March 2026\n\n"
            "HR and payroll\na) Name of the software\niTrent\nb) Are there any options to extend?\nYes, a further two years"
        ),
        "extension",
        {("Yes, a further two years", "iTrent")},
    ),
    "what a system works with is not what is hosted": (
        "1. What waste software do you use?\nWe use Whitespace. It's hosted by them, and it is integrated with our Firmstep CRM.",
        "hosting",
        {("supplier", "Whitespace")},
    ),
    "where it was before": (
        (
            "1. What housing system do you use?\nNEC Housing\n\n2. Where is it hosted?\n"
            "It has been hosted by NEC since 2022 - before that it was on premise."
        ),
        "hosting",
        {("supplier", "NEC Housing")},
    ),
    "where a team is not": (
        (
            "1. What system do you use?\nMosaic for social care.\n\n2. Where does the support team sit?\n"
            "In the Systems Team, which is in Social Work and not in Digital Services."
        ),
        "support_model",
        {("service_area", "Mosaic")},
    ),
    "a charge for bringing it in beside a yearly one": (
        (
            "1. What waste software do you use, and at what cost?\nWhitespace, for £49,500 per annum plus an implementation charge"
            " of £22,000 in the first year."
        ),
        "one_off_cost",
        {(22000.0, "Whitespace")},
    ),
    "told above numbered answers": (
        (
            "Dear requester\n\nOur benefits service has been delivered by a partnership since 2011. The partnership uses a single"
            " instance of Academy.\n\n1. How much do you pay annually?\nThe partnership pays £398,000.\n\n"
            "2. When does the contract end?\n31 March 2026"
        ),
        "annual_cost",
        {(398000.0, "Academy (Capita One Revenues & Benefits)")},
    ),
    "bullets beside another paragraph": (
        (
            "Request:\nPlease tell me about your planning software:\n- who provides it\n- what it costs each year\n"
            "- when the contract is up for renewal\n- how many people use it\n\nResponse:\n- Idox provides Uniform\n- £78,921\n"
            "- 31st March 2028\n- 96\n\nThe service is shared with two neighbours."
        ),
        "contract_end",
        {("2028-03-31", "Idox Uniform")},
    ),
    "the owner before a product's name": (
        "1. Which document system is used?\nDocuments are kept in Civica's W2.\n\n2. Until when?\n31 March 2027",
        "contract_end",
        {("2027-03-31", "Civica Digital360")},
    ),
    "what is told of the one excepted": (
        _CARE + "2. Are they hosted externally?\nAll except ContrOCC, which is on our own servers.",
        "hosting",
        {("council", "ContrOCC")},
    ),
    "a seller behind the dash, and one in front of a bracket": (
        "1. eBooks platform\nBorrowBox – Bolinda UK\n\n2. Elections software\nIdox Elections (Eros)",
        "system_in_use",
        {("BorrowBox", "BorrowBox"), ("Eros", "Eros")},
    ),
}


@pytest.mark.parametrize("name", _LETTERS)
def test_each_value_is_told_of_its_own(extract: Callable[[str], list[Statement]], name: str) -> None:
    text, attribute, told = _LETTERS[name]
    assert {(one.value, one.product) for one in extract(text) if one.attribute == attribute} == told


def test_cells_of_two_systems_are_taken_in_turn(extract: Callable[[str], list[Statement]]) -> None:
    rows = (
        "| Service | System | Contract start | Contract end | Annual value |",
        "| Revenues | Academy | 01/04/2020 | 31/03/2027 | £178,400 |",
        "| Housing | Northgate / MRI Asset Management | 2011; 2018 | 31/03/2026; 30/06/2025 | £96,200; £12,750 |",
    )
    told = {
        (one.attribute, one.value, one.product) for one in extract("\n".join(rows)) if one.service_area == "housing"
    }
    assert {
        ("contract_start", "2011", "NEC Housing"),
        ("contract_start", "2018", "Orchard Housing"),
        ("contract_end", "2026-03-31", "NEC Housing"),
        ("contract_end", "2025-06-30", "Orchard Housing"),
        ("annual_cost", 96200.0, "NEC Housing"),
        ("annual_cost", 12750.0, "Orchard Housing"),
    } <= told
    assert sum(attribute == "contract_end" for attribute, _, _ in told) == 2


def test_answers_divided_by_signs_alone_are_rows_of_two_cells(extract: Callable[[str], list[Statement]]) -> None:
    rows = "1. Population | 203,100\n2. No. of systems | Approx 300\n3. Name | MS Dynamics 365\n4. Users | 640"
    for text in (f"Question | Answer\n{rows}", rows):
        told = {(one.attribute, one.value) for one in extract(text)}
        assert {("population", 203100), ("system_count", 300), ("users", 640)} <= told, text


@pytest.mark.parametrize(
    ("sentence", "planned"),
    [
        ("We are in the process of replacing Northgate Housing with Civica Cx.", {"Civica Cx Housing"}),
        ("We are migrating from Northgate Housing to Civica Cx, which goes live in May 2025.", {"Civica Cx Housing"}),
        ("Northgate Housing is being replaced by Civica Cx.", {"Civica Cx Housing"}),
        ("We use Northgate Housing. A business case for Civica Cx is being drawn up.", {"Civica Cx Housing"}),
        (
            "We use Northgate Housing. We signed a contract for Civica Cx in March and expect to move.",
            {"Civica Cx Housing"},
        ),
        ("We moved from Northgate Housing to Civica Cx in 2015.", set()),
    ],
)
def test_what_is_to_come_is_planned(
    extract: Callable[[str], list[Statement]], sentence: str, planned: set[str]
) -> None:
    told = [one for one in extract(f"Which housing system do you use?\n{sentence}") if one.attribute == "system_in_use"]
    assert {one.product for one in told if one.status == "planned"} == planned


def test_numbers_before_a_stroke_label_answers(document_of: Callable[[str], object]) -> None:
    letter = read_letter(
        document_of("1/ The system is STORM.\n2/ Niche has been used since 2012.\n3/ This is not held.")
    )  # type: ignore[arg-type]
    assert [answer.label for answer in letter.answers] == ["1", "2", "3"]


def test_licences_counted_are_no_denial(extract: Callable[[str], list[Statement]]) -> None:
    told = extract("Which system do you use?\nMosaic, for adult social care.\nNo. licences\nMosaic 90 concurrent")
    assert "none" not in {one.value for one in told}
