"""Refusals, absences and pointers to what is published, as councils word them."""

from __future__ import annotations

import pytest

ASKED = "Dear requester\n\n1. What did the system cost?\n{answer}\n\n2. What training is given?\nTwo hours.\n"


def values(statements, attribute):
    return [s.value for s in statements if s.attribute == attribute]


@pytest.mark.parametrize(
    "answer",
    [
        "Please see this link.",
        "You will find our contracts register here:",
        "The policy can be read at this weblink:",
        "Page 91 of our 2020-21 Annual Report and Accounts gives total software costs.",
        "Look here for this information: https://www.example.gov.uk/spend",
    ],
)
def test_a_page_or_report_that_has_the_answer_is_where_it_is_published(extract, answer):
    assert len(values(extract(ASKED.format(answer=answer)), "published_elsewhere")) == 1


@pytest.mark.parametrize(
    "answer",
    [
        "£9,000. Guides can be read on the intranet.",
        "£9,000. The full figures are available via the following link.",
    ],
)
def test_what_only_adds_to_an_answer_is_not_where_the_answer_is(extract, answer):
    assert not values(extract(ASKED.format(answer=answer)), "published_elsewhere")


@pytest.mark.parametrize(
    "answer",
    [
        "No figure can be put on that, our accounts not recording it.",
        "Our records were checked, and none relate to its cost.",
        "A split of the figures is not something we are able to give.",
    ],
)
def test_what_cannot_be_told_for_want_of_a_record_is_not_held(extract, answer):
    assert len(values(extract(ASKED.format(answer=answer)), "not_held")) == 1


def test_a_place_where_it_says_what_is_not_held_is_no_absence(extract):
    letter = ASKED.format(answer="£9,000. The spreadsheet says where information is not held.")
    assert not values(extract(letter), "not_held")


def test_an_exemption_stated_beside_the_answers_is_read(extract):
    letter = ASKED.format(answer="£9,000")
    letter += "\nThe Council withholds the names of officers under Section 40(2) of the Act.\n"
    assert values(extract(letter), "exemption") == ["s40(2)"]


def test_an_opening_that_denies_is_an_answer(extract):
    denial = "In response to your request, I must advise that the Authority does not use such a system.\n"
    assert values(extract(f"Dear requester\n\n{denial}"), "system_in_use") == ["none"]


def test_a_total_asked_of_one_system_is_its_cost(extract):
    letter = ASKED.format(answer="Mosaic") + "\n3. What is the total annual spend on the software?\n£23,400 (2022/23)\n"
    assert values(extract(letter), "annual_cost") == [23400.0]


@pytest.mark.parametrize(
    "answer",
    [
        "The Council can neither confirm nor deny that it holds what you ask for.",
        "Article 33 of the Freedom of Information (Sarkholm) Law 2011 has been applied.",
        "Being published, this information is exempt from disclosure under the Act.",
    ],
)
def test_a_refusal_without_a_section_is_an_exemption_without_one(extract, answer):
    assert values(extract(ASKED.format(answer=answer)), "exemption") == [None]


@pytest.mark.parametrize("answer", ["Nothing has been withheld.", "Article 33 - Commercial interests"])
def test_words_of_refusal_that_refuse_nothing_are_none(extract, answer):
    assert not values(extract(ASKED.format(answer=answer)), "exemption")


@pytest.mark.parametrize(
    "answer",
    [
        "We cannot supply this inside the appropriate (cost) limit within the Act.",
        "It is over the level stated in the Freedom of Information (Fees and Appropriate Limit) Regulations 2004.",
    ],
)
def test_the_cost_limit_is_section_12_in_any_words(extract, answer):
    assert values(extract(ASKED.format(answer=answer)), "exemption") == ["s12"]


def test_of_a_long_passage_the_part_that_says_it_is_not_held_is_quoted(extract):
    answer = "Total spend on software £74k; " + "further columns of the table follow, " * 8 + "we do not split it"
    found = [s for s in extract(ASKED.format(answer=answer)) if s.attribute == "not_held"]
    assert [len(s.evidence.quote) < 200 for s in found] == [True]


def test_a_question_in_other_words_is_no_answer(extract):
    letter = ASKED.format(
        answer="• By what process a direct award is decided on.\n• Whether it is hosted in the cloud."
    )
    assert not {s.attribute for s in extract(letter)} & {"procurement_route", "hosting"}


def test_a_question_in_other_words_that_says_where_the_answer_is_answers(extract):
    letter = ASKED.format(answer="How many were sold can be seen here: https://www.example.gov.uk/sales")
    assert len(values(extract(letter), "published_elsewhere")) == 1


def test_what_is_not_held_is_told_beside_what_is_neither_confirmed_nor_denied(extract):
    letter = ASKED.format(
        answer="No information is held on its price. As to covert use, we neither confirm nor deny by section 31(3)."
    )
    assert len(values(extract(letter), "not_held")) == 1


def test_an_opening_that_sounds_like_a_question_is_none(extract):
    letter = "Dear requester\n\nIn what follows one answer serves for all, since Eclipse from OLM Systems is used throughout.\n"
    assert [s.product for s in extract(letter) if s.attribute == "system_in_use"] == ["Eclipse"]


def test_a_reason_and_the_section_that_gives_it_are_one_exemption(extract):
    letter = ASKED.format(answer="This is commercially sensitive.") + "\n3. Why?\nSection 43 of the Act applies.\n"
    assert values(extract(letter), "exemption") == ["s43"]


def test_a_sentence_that_only_gives_the_link_adds_no_second_place(extract):
    answer = "It is published online in the Contracts Register. This is the link: https://www.example.gov.uk/register"
    assert len(values(extract(ASKED.format(answer=answer)), "published_elsewhere")) == 1


def test_one_answer_says_once_that_the_same_is_not_held(extract):
    letter = ASKED.format(answer="Information not held. The system does much else. The cost cannot be broken down.")
    assert len(values(extract(letter), "not_held")) == 1


def test_what_would_take_too_long_to_count_is_refused_and_not_absent(extract):
    letter = ASKED.format(
        answer="This is refused under Section 12, since the figures are not held centrally. Some cost £9,000."
    )
    found = extract(letter)
    assert values(found, "exemption") == ["s12"]
    assert not values(found, "not_held")


def test_what_cannot_be_told_apart_is_the_ground_of_a_refusal_for_its_cost(extract):
    letter = ASKED.format(answer="Some cost £9,000. Section 12 applies: hires and sales cannot be told apart.")
    assert not values(extract(letter), "not_held")


def test_the_duties_that_a_notice_recites_refuse_nothing(extract):
    letter = ASKED.format(answer="£9,000") + (
        "\nA notice must (a) state that fact,\n(b) specifies the exemption in question and\n(c) states why the exemption applies.\n"
    )
    assert not values(extract(letter), "exemption")


@pytest.mark.parametrize(
    ("answer", "codes"),
    [
        ("It is withheld under sections 31(1)(a) and (b).", {"s31(1)(a)", "s31(1)(b)"}),
        ("It is withheld under section 40(2) and (3).", {"s40(2)", "s40(3)"}),
        (
            "The exemptions of sections 33(1) (commercial interests), 29(1)(a) (policy formulation), 30(c) apply (FOISA).",
            {"s33(1) FOISA", "s29(1)(a) FOISA", "s30(c) FOISA"},
        ),
    ],
)
def test_provisions_in_one_list_are_each_read(extract, answer, codes):
    assert set(values(extract(ASKED.format(answer=answer)), "exemption")) == codes


def test_the_shortest_evidence_is_the_words_without_their_stop(extract):
    found = [s for s in extract(ASKED.format(answer="Not held.")) if s.attribute == "not_held"]
    assert [s.evidence.quote for s in found] == ["Not held"]


def test_what_argues_for_a_refusal_under_its_own_heads_says_nothing_more(extract):
    letter = ASKED.format(answer="That is exempt by virtue of Section 43(2).") + (
        "\n3. Who supplies it?\nAlder\n\nHarm\nDisclosure would be likely to prejudice the supplier.\n\n"
        "Section 43(2) - Commercial interests\nThe Council considers that its release would do harm.\n\n"
        "Factors favouring disclosure\nThe public has a right to know how money is spent.\n"
    )
    found = extract(letter)
    assert values(found, "exemption") == ["s43(2)"]
    assert values(found, "system_in_use") == ["Alder"]


def test_a_provision_announced_by_a_colon_is_relied_on(extract):
    letter = ASKED.format(answer="The Council withholds that, relying on:\nSection 43(2) - Commercial Interests")
    assert values(extract(letter), "exemption") == ["s43(2)"]


def test_a_courteous_opening_that_says_where_to_look_is_no_courtesy(extract):
    letter = (
        ASKED.format(answer="£9,000") + "\nWith regard to the contract dates, these are on our contracts register.\n"
    )
    assert len(values(extract(letter), "published_elsewhere")) == 1


def test_the_link_to_a_register_named_before_is_no_second_place(extract):
    letter = ASKED.format(
        answer="What was awarded is published in the contracts register. It begins with 2018. This is the link to it: www.x.uk"
    )
    assert len(values(extract(letter), "published_elsewhere")) == 1


@pytest.mark.parametrize(
    "words",
    [
        (
            "Article 25 - Personal information\n\nInformation is absolutely exempt information if –\n\n"
            "(a) it is a person's own data; or\n\n(b) its disclosure would, or would be likely to, prejudice the security of "
            "any person (including an authority holding it)."
        ),
        "On the form the clerk fills in the date, the outcome/refusal/exemption and the name.",
        "If one of the conditions in section 40(3) is met, the law asks for a balance.",
        "Section 17 of the Act requires the Board, when refusing to give such information, to send a notice which says so.",
    ],
)
def test_the_words_of_the_law_and_of_a_form_refuse_nothing(extract, words):
    assert not values(extract(f"{ASKED.format(answer='£9,000')}\n{words}\n"), "exemption")


def test_the_article_of_an_islands_law_that_is_applied_is_an_exemption_and_that_on_what_is_held_is_none(extract):
    letter = ASKED.format(
        answer="The tender prices are kept back, and Article 33(b) of the Freedom of Information (Sarkholm) Law 2011 applies. "
        "The daily logs are not held, and Article 3 of that Law applies."
    )
    found = extract(letter)
    assert [s.evidence.quote[:23] for s in found if s.attribute == "exemption"] == ["The tender prices are k"]
    assert len(values(found, "not_held")) == 1


@pytest.mark.parametrize(
    ("sentence", "attribute"),
    [
        ("Some of what you want is on our open data site.", "published_elsewhere"),
        ("No minutes of the panel were kept.", "not_held"),
        ("My hope is that some of it is on your website.", None),
        ("That may not be held, as section 1 of the Act says.", None),
    ],
)
def test_what_stands_before_the_answers_is_told_too(extract, sentence, attribute):
    found = extract(f"Dear requester\n\n{sentence}\n\n" + ASKED.format(answer="£9,000").partition("\n\n")[2])
    assert [s.attribute for s in found if s.attribute in {"published_elsewhere", "not_held"}] == [attribute] * bool(
        attribute
    )


def test_exemptions_listed_after_a_colon_are_each_relied_on_and_what_announces_them_is_none_more(extract):
    letter = (
        "Dear requester\n\nThe force can neither confirm nor deny that it holds this, by virtue of the following exemptions:\n\n"
        "Section 24(2) - National Security\nSection 31(3) - Law Enforcement\n"
    )
    found = [s for s in extract(letter) if s.attribute == "exemption"]
    assert {s.value: s.evidence.quote.partition(" -")[0] for s in found} == {
        "s24(2)": "Section 24(2)",
        "s31(3)": "Section 31(3)",
    }


@pytest.mark.parametrize(
    ("answer", "attribute"),
    [
        ("Section 43(2) - Commercial interests", "exemption"),
        ("https://www.example.gov.uk/spend", "published_elsewhere"),
        ("It is not our practice to release salaries.", "exemption"),
        ("The Board declines to give that, since its bargaining would suffer.", "exemption"),
        ("Data for that year is no longer available.", "not_held"),
        ("Grants over £900 are published yearly on our website.", "published_elsewhere"),
    ],
)
def test_the_briefest_refusal_or_address_under_a_question_answers_it(extract, answer, attribute):
    assert [s.attribute for s in extract(ASKED.format(answer=answer))][:-1] == [attribute]


def test_what_is_refused_for_the_same_reason_has_the_same_exemption(extract):
    letter = (
        "Dear requester\n\n1. What make is the firewall?\nRefused under section 31(1)(a).\n\n"
        "2. And the spam filter?\nRefused for the same reason.\n"
    )
    assert values(extract(letter), "exemption") == ["s31(1)(a)", "s31(1)(a)"]


def test_a_part_of_the_request_that_comes_under_an_exemption_is_told_before_the_answers(extract):
    letter = (
        "Dear requester\n\nNot all that you asked can be sent, for some of it comes within section 31 of the FOIA.\n\n"
    )
    assert values(extract(letter + ASKED.format(answer="£9,000").partition("\n\n")[2]), "exemption") == ["s31"]


LISTED = "Dear requester\n\n1. Which software does each service use?\nParking: Civica Parking\n{line}\n"


@pytest.mark.parametrize("line", ["Moorings - nil", "Self-service lockers - none", "Caravan sites: nothing electronic"])
def test_a_service_of_a_list_that_has_nothing_uses_no_system(extract, line):
    assert "none" in values(extract(LISTED.format(line=line)), "system_in_use")


@pytest.mark.parametrize("line", ["Are you part of a partnership - no", "Is there more to say - no"])
def test_a_question_that_is_answered_no_is_no_service_without_a_system(extract, line):
    assert "none" not in values(extract(LISTED.format(line=line)), "system_in_use")


@pytest.mark.parametrize(
    "words",
    [
        "1. Have you a voice robot, or plans for one?\nNo robot. One was shown to us last year.",
        "1. Supplier name\nN/A - No Portal in place",
        "1. Which label/tag printing application do you run?\nNo label/tag application is in use with us.",
        "1. Any bookings software?\nWardens work from a shared mailbox.",
        "SERVICE\tSOFTWARE\tSELLER\nMarkets\tStallhand\tPenfold Ltd\nMoorings\tnone\t\n",
    ],
)
def test_no_system_is_said_in_many_ways(extract, words):
    assert "none" in values(extract(f"Dear requester\n\n{words}\n"), "system_in_use")


def test_that_nothing_is_chosen_to_follow_a_system_says_nothing_of_today(extract):
    words = "1. System\nMosaic\n\n2. Planned replacement of it\nNo product has been chosen."
    assert "none" not in values(extract(f"Dear requester\n\n{words}\n"), "system_in_use")


def test_the_reason_already_given_is_the_ground_cited_before(extract):
    letter = (
        "Dear requester\n\n1. Which version of the software is used?\n\nThis is withheld under section 31(1)(a).\n\n"
        "2. Who hosts it?\n\nWe will not name the provider for the reason already given.\n"
    )
    found = [s.value for s in extract(letter) if s.attribute.value == "exemption"]
    assert found == ["s31(1)(a)", "s31(1)(a)"]


def test_what_is_argued_of_security_says_nothing_of_hosting(extract):
    letter = (
        "Dear requester\n\n1. Is the directory on-premise or in the cloud?\n\n"
        "To tell would weaken our own security and that of the nation.\n"
    )
    assert not [s for s in extract(letter) if s.attribute.value == "hosting"]


def test_why_others_were_asked_is_no_absence(extract):
    letter = (
        "Dear requester\n\nThe force keeps no single list of its software, so enquiries were made with Procurement.\n\n"
        "1. Which tool is used for posts?\n\nPerchwell\n"
    )
    assert not [s for s in extract(letter) if s.attribute.value == "not_held"]


@pytest.mark.parametrize(
    "head",
    [
        "Justification for exemption",
        "Exemption applied",
        "33    Commercial interests",
        "Commercial interests\nInformation is qualified exempt information if -",
    ],
)
def test_the_heads_of_a_notice_refuse_nothing(extract, head):
    letter = (
        "Dear requester\n\n1. Which system is used?\n\nOakdesk\n\n2. What does it cost?\n\n"
        f"£4,000 a year.\n\n{head}\n(a) it constitutes a trade secret; or\n"
    )
    assert not values(extract(letter), "exemption")


def test_well_above_the_hours_is_the_cost_limit(extract):
    letter = (
        "Dear requester\n\nYou asked for a list of all software.\n\nThe whole would be in the region of 88 hours. This is well "
        "above the 18 hours provided for in the Act and I am refusing your request on this basis.\n"
    )
    assert values(extract(letter), "exemption") == ["s12"]


def test_what_the_request_is_noted_to_seek_is_not_denied(extract):
    letter = (
        "Dear requester\n\nI note that you seek access to the following information:\n\n"
        "For each year from 2020\nA) the number of occasions on which the booking system was not available to officers\n"
        "B) the cause of each\n\nResult of searches\n\nI can confirm that information is held.\n\nDecision\n\n"
        "The system was down twice.\n"
    )
    assert not values(extract(letter), "not_held")


def test_why_it_need_not_be_given_is_not_where_it_is(extract):
    letter = (
        "Dear requester\n\n1. May I have the contracts register?\n\nThe Council publishes its register of contracts on its "
        "website. As this is reasonably accessible to you by other means it is exempt under section 21.\n"
    )
    found = [s.evidence.quote for s in extract(letter) if s.attribute.value == "published_elsewhere"]
    assert len(found) == 1
    assert "publishes" in found[0]


@pytest.mark.parametrize(
    "answer",
    [
        "Please see link Fellside Council budgets.",
        "It was told in an earlier Freedom of Information answer.",
        "Any plans are in the Digital Roadmap 2023-26, available on our website under Strategies.",
    ],
)
def test_a_link_an_earlier_answer_or_a_strategy_points_elsewhere(extract, answer):
    assert values(extract(ASKED.format(answer=answer)), "published_elsewhere")


def test_what_is_told_as_far_as_it_is_known_is_held(extract):
    answer = "Before 2009, the exact date is not known."
    letter = f"Dear requester\n\n1. When did the system go live?\n{answer}\n\n2. What training is given?\nTwo hours.\n"
    assert not values(extract(letter), "not_held")


def test_that_the_body_does_not_have_the_information_is_an_absence(extract):
    answer = "No-one has been paid since 2018. Notice is given that the Directorate does not have the information."
    assert values(extract(ASKED.format(answer=answer)), "not_held")


def test_what_nobody_asked_for_is_held(extract):
    letter = "1. Which system?\nMosaic.\n\n2. Else?\nYou did not ask for it, but the Council has about 520 users of Mosaic.\n"
    found = {(each.attribute.value, each.value) for each in extract(letter)}
    assert ("users", 520) in found
    assert "not_held" not in {attribute for attribute, _ in found}
