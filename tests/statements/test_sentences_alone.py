"""Sentences that answer no question tell what they say of the system they name, whatever their verb."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from foimarket.statements import Statement

# For each attribute and value (any where None): sentences of letters that answer in prose.
_TOLD: dict[tuple[str, str | float | None], tuple[str, ...]] = {
    ("in_use_since", "2015-08"): (
        "CareFirst has been in operation from August 2015.",
        "CareFirst was rolled out in August 2015.",
        "CareFirst was brought in during August 2015.",
        "CareFirst began life here in August 2015.",
        "CareFirst was adopted in August 2015.",
        "CareFirst's go-live was in August 2015.",
        "CareFirst: live since August 2015.",
        "CareFirst (live August 2015)",
        "CareFirst, live from August 2015",
        "CareFirst, which we have run since August 2015, serves adults.",
        "Since August 2015 the Council has used CareFirst.",
        "It was in August 2015 that CareFirst replaced paper files.",
        "CareFirst dates from August 2015.",
        "CareFirst goes back to August 2015.",
        "CareFirst has served us since August 2015.",
        "CareFirst was implemented across both services in August 2015.",
        "CareFirst has been our case management system since August 2015.",
        "Our case management system since August 2015 has been CareFirst.",
        "We moved to CareFirst in August 2015.",
        "We went over to CareFirst in August 2015.",
        "We migrated to CareFirst in August 2015.",
        "Both services transferred to CareFirst in August 2015.",
        "CareFirst was introduced to the Council in August 2015.",
        "CareFirst was launched in August 2015.",
        "CareFirst was deployed in August 2015.",
        "CareFirst has been live since August 2015.",
        "CareFirst was first put to use in August 2015.",
        "CareFirst was first installed in August 2015.",
        "CareFirst was put in in August 2015.",
        "CareFirst has been in place from August 2015.",
        "CareFirst has been with us since August 2015.",
        "The service has been on CareFirst since August 2015.",
        "Cutover to CareFirst took place in August 2015.",
        "CareFirst opened to users in August 2015.",
        "Users first logged in to CareFirst in August 2015.",
    ),
    ("in_use_since", "2015"): (
        "CareFirst has been operational since 2015.",
        "CareFirst came into use in 2015.",
        "Staff have worked in CareFirst since 2015.",
        "Social workers have recorded on CareFirst since 2015.",
        "We have had CareFirst since 2015.",
        "We first used CareFirst in 2015.",
        "The first use of CareFirst was in 2015.",
    ),
    ("in_use_since", "2015-08-03"): ("CareFirst was switched on on 3 August 2015.",),
    ("hosting", "council"): (
        "CareFirst is housed on our own estate.",
        "CareFirst runs on our own servers.",
        "CareFirst is kept in the Council's own data centre.",
        "CareFirst is hosted in-house.",
        "CareFirst is on premise.",
        "CareFirst is held on Council servers at the Civic Centre.",
        "CareFirst is installed on a server in the Town Hall.",
        "We host CareFirst ourselves.",
        "The Council hosts CareFirst.",
        "CareFirst is run from our own machine room.",
        "CareFirst lives in our data centre.",
        "CareFirst resides on the Council's infrastructure.",
        "CareFirst is a locally hosted system.",
        "CareFirst is a self-hosted product.",
        "CareFirst is located on a virtual server within the authority's network.",
    ),
    ("hosting", "supplier"): (
        "CareFirst is hosted by OLM.",
        "CareFirst is in OLM's cloud.",
        "CareFirst is hosted for us by the supplier.",
        "CareFirst is vendor hosted.",
        "CareFirst runs in the supplier's data centre.",
        "OLM host CareFirst for us.",
        "CareFirst is provided as a hosted service by OLM.",
        "Hosting of CareFirst is by its supplier.",
        "CareFirst is externally hosted by the vendor.",
        "CareFirst runs on equipment belonging to the supplier.",
    ),
    ("hosting", "cloud_unspecified"): (
        "CareFirst is in the cloud.",
        "CareFirst is cloud based.",
        "CareFirst is software as a service.",
        "CareFirst is a SaaS product.",
        "CareFirst is a web based system.",
        "CareFirst is taken as SaaS.",
    ),
    ("hosting", "third_party"): (
        "CareFirst is hosted by a third party.",
        "CareFirst is hosted by Capita on our behalf.",
        "CareFirst is hosted by another company, Kernwell Ltd.",
        "CareFirst runs in a data centre belonging to Kernwell Ltd.",
        "CareFirst is hosted externally by Kernwell Ltd.",
    ),
    ("hosting", "hybrid"): ("CareFirst is a hybrid, partly on our servers and partly in the cloud.",),
    ("support_model", None): (
        "CareFirst is supported by a team within Adult Social Care.",
        "Support for CareFirst comes from the IT department.",
        "CareFirst is looked after by Digital Services.",
        "The Applications Team in ICT supports CareFirst.",
        "A systems team in the directorate administers CareFirst.",
        "CareFirst is maintained by our own developers.",
        "First line support for CareFirst is with the IT service desk.",
        "Users of CareFirst ring the IT service desk.",
        "Support of CareFirst is outsourced to Capita.",
        "The CareFirst support team is part of IT.",
        "The team that supports CareFirst sits within Adults' Services.",
        "CareFirst is run by a bureau.",
        "CareFirst is administered by two officers in Business Support.",
        "CareFirst is managed by the Performance Team in Children's Services.",
    ),
    ("contract_end", "2026-03-31"): (
        "The contract for CareFirst ends on 31 March 2026.",
        "The CareFirst contract runs to 31 March 2026.",
        "CareFirst is under contract until 31 March 2026.",
        "CareFirst is contracted to 31 March 2026.",
        "Our agreement with OLM for CareFirst lapses on 31 March 2026.",
        "CareFirst is licensed until 31 March 2026.",
        "The CareFirst contract is due to finish on 31 March 2026.",
        "The term of the CareFirst contract closes on 31 March 2026.",
        "The CareFirst contract comes to an end on 31 March 2026.",
        "The CareFirst contract falls due for renewal on 31 March 2026.",
        "The CareFirst contract has until 31 March 2026 to run.",
        "The contract for CareFirst is in force until 31 March 2026.",
        "31 March 2026 is the date on which the CareFirst contract expires.",
        "CareFirst: contract expiry 31 March 2026.",
        "We are in contract for CareFirst to 31 March 2026.",
        "The CareFirst licence is paid up to 31 March 2026.",
    ),
    ("contract_start", "2021-04-01"): (
        "The contract for CareFirst began on 1 April 2021.",
        "The CareFirst contract commenced 1 April 2021.",
        "The CareFirst contract was let on 1 April 2021.",
        "The CareFirst contract took effect on 1 April 2021.",
        "The CareFirst contract has run since 1 April 2021.",
        "The CareFirst contract dates from 1 April 2021.",
        "The current CareFirst agreement started on 1 April 2021.",
        "The CareFirst contract was renewed from 1 April 2021.",
        "The start of the CareFirst contract was 1 April 2021.",
    ),
    ("annual_cost", 45210.0): (
        "CareFirst costs £45,210 a year.",
        "We pay OLM £45,210 a year for CareFirst.",
        "The yearly charge for CareFirst is £45,210.",
        "Support and maintenance of CareFirst came to £45,210 in 2023/24.",
        "In 2023/24 CareFirst cost £45,210.",
        "£45,210 was paid for CareFirst last year.",
        "The annual bill for CareFirst stands at £45,210.",
        "CareFirst is £45,210 per annum.",
        "CareFirst's maintenance is priced at £45,210 yearly.",
        "The cost per year of CareFirst is in the region of £45,210.",
        "CareFirst, at £45,210 each year, is our largest.",
        "An annual fee of £45,210 is payable for CareFirst.",
        "Annual support for CareFirst amounts to £45,210.",
        "For CareFirst the figure is £45,210 a year.",
        "The Council spends £45,210 a year on CareFirst.",
    ),
    ("users", 1240): (
        "CareFirst has 1,240 users.",
        "1,240 people use CareFirst.",
        "There are 1,240 licensed users of CareFirst.",
        "CareFirst is used by 1,240 staff.",
        "1,240 staff have access to CareFirst.",
        "1,240 members of staff have a CareFirst login.",
        "CareFirst: 1,240 named users.",
        "The number of CareFirst users is 1,240.",
        "We hold 1,240 licences for CareFirst.",
        "1,240 accounts are active in CareFirst.",
        "1,240 officers log in to CareFirst.",
    ),
    ("training_hours", 7.0): (
        "Each new user of CareFirst gets 7 hours of training.",
        "Training on CareFirst lasts 7 hours.",
        "CareFirst users are trained for 7 hours.",
        "Staff receive seven hours' training on CareFirst.",
        "CareFirst training takes 7 hours per user.",
        "A new starter spends 7 hours in CareFirst training.",
        "The CareFirst course is 7 hours long.",
        "The CareFirst course runs for 7 hours.",
    ),
    ("training_mode", None): (
        "CareFirst training is delivered in the classroom.",
        "Training on CareFirst is given online.",
        "CareFirst is taught by e-learning.",
        "Staff are trained on CareFirst face to face.",
        "CareFirst training takes place over Teams.",
        "CareFirst is learnt through e-learning modules.",
        "A trainer teaches CareFirst in our training suite.",
    ),
    ("procurement_route", None): (
        "CareFirst was procured through G-Cloud 12.",
        "CareFirst was bought under the G-Cloud framework.",
        "CareFirst was bought off the CCS framework RM3821.",
        "CareFirst was awarded directly, without competition.",
        "CareFirst was bought after an open tender.",
        "CareFirst was purchased by direct award.",
        "The CareFirst contract was called off from RM6259.",
        "The CareFirst contract was competed under the Restricted Procedure.",
        "We bought CareFirst by way of a mini-competition.",
    ),
    ("replaced_system", "SWIFT"): (
        "CareFirst replaced SWIFT.",
        "CareFirst took over from SWIFT.",
        "Before CareFirst we used SWIFT.",
        "CareFirst took the place of SWIFT.",
        "SWIFT was used before CareFirst.",
        "SWIFT was replaced by CareFirst.",
        "SWIFT gave way to CareFirst in 2015.",
        "CareFirst superseded SWIFT.",
        "We moved from SWIFT to CareFirst in 2015.",
        "CareFirst has been used since 2015, SWIFT before that.",
    ),
    ("extension", None): (
        "The CareFirst contract may be extended by two years.",
        "The CareFirst contract can be extended for 2 x 12 months.",
        "There is an option to extend the CareFirst contract for 24 months.",
        "The CareFirst contract has two optional years.",
        "The CareFirst contract has no extension options.",
        "We have the right to prolong the CareFirst contract by a year.",
        "Two one-year options remain on the CareFirst contract.",
    ),
    ("one_off_cost", 98000.0): (
        "Implementation of CareFirst cost £98,000.",
        "A one-off charge of £98,000 was paid for CareFirst.",
        "The set-up of CareFirst cost £98,000.",
        "£98,000 was spent on implementing CareFirst.",
        "The purchase price of CareFirst was £98,000.",
    ),
    ("total_cost", 450000.0): (
        "The total value of the CareFirst contract is £450,000.",
        "The CareFirst contract is worth £450,000 over five years.",
        "Over its life the CareFirst contract will cost £450,000.",
        "The contract value for CareFirst is £450,000 for the full term.",
        "CareFirst will cost £450,000 in all over five years.",
    ),
}
_LETTER = """Dear Sir or Madam

Freedom of Information Act 2000 - request 1234

Thank you for your request of 3 March 2024 about the systems we use. Our response is below.

{sentence}

Yours faithfully

Information Governance Team
Testford Council
4 April 2024
"""


@pytest.mark.parametrize(
    ("attribute", "value", "sentence"),
    [(attribute, value, sentence) for (attribute, value), told in _TOLD.items() for sentence in told],
)
def test_a_sentence_alone_is_read(
    extract: Callable[[str], list[Statement]], attribute: str, value: str | float | None, sentence: str
) -> None:
    read = [one for one in extract(_LETTER.format(sentence=sentence)) if one.attribute == attribute]
    assert any("CareFirst" in (one.product or "") for one in read), read
    assert value is None or value in {one.value for one in read}
