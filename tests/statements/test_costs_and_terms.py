"""What sums are for and which dates are the contract's, in answers as councils word them."""

from __future__ import annotations

import pytest

NAMED = "Dear requester\n\n1. What case management system is used?\nMosaic\n\n2. {question}\n{answer}\n"
COSTS = {"annual_cost", "total_cost", "one_off_cost"}


def costs_of(statements):
    return [(s.attribute, s.value) for s in statements if s.attribute in COSTS]


def values(statements, attribute):
    return [s.value for s in statements if s.attribute == attribute]


@pytest.mark.parametrize(
    ("question", "answer", "kinds"),
    [
        ("How much did the system cost to purchase?", "£245,000", ["one_off_cost"]),
        ("What was the initial cost?", "£50,100", ["one_off_cost"]),
        (
            "What was the cost of implementing it?",
            "Implementation £12,000; annual £9,000",
            ["annual_cost", "one_off_cost"],
        ),
        ("Development cost per year", "£4,000", ["annual_cost"]),
        ("Total cost of purchase over 5 years", "£100,000", ["total_cost"]),
        ("How much has been spent since it was introduced?", "£400,000", ["total_cost"]),
        ("What was it bought for?", "It was purchased in 2003 for £180,000.", ["one_off_cost"]),
        ("What is the annual cost of the software licence?", "£12,000", ["annual_cost"]),
    ],
)
def test_a_question_says_whether_a_sum_was_paid_once_each_year_or_over_a_term(extract, question, answer, kinds):
    statements = extract(NAMED.format(question=question, answer=answer))
    assert sorted(kind for kind, _ in costs_of(statements)) == kinds
    assert all(s.product == "Mosaic" for s in statements if s.attribute in COSTS)


@pytest.mark.parametrize(
    ("answer", "costs"),
    [
        ("2007/8 £618,904.35", [("annual_cost", 618904.35)]),
        ("From £10,000 to £70,000: 3 quotes", []),
        ("£0.04 a page", []),
        ("£26.400", [("annual_cost", 26400.0)]),
        ("£9,000 is what the contract is worth in total", [("total_cost", 9000.0)]),
        ("Maintenance2,419,067", [("annual_cost", 2419067.0)]),
        ("£0.50 per user per month", [("annual_cost", 0.5)]),
        ("£42,000 (4 years @ £10,500)", [("total_cost", 42000.0), ("annual_cost", 10500.0)]),
        ("What your request would cost us is put at £812.", []),
    ],
)
def test_a_sum_is_a_cost_where_it_is_paid_for_the_system(extract, answer, costs):
    assert costs_of(extract(NAMED.format(question="What does it cost a year?", answer=answer))) == costs


def test_what_was_paid_up_to_a_day_ends_no_contract(extract):
    letter = NAMED.format(
        question="What do the licences cost?", answer="The licence costs up to 15 July 2020 were £5,100."
    )
    assert not values(extract(letter), "contract_end")


def test_what_was_spent_since_a_year_does_not_date_the_system(extract):
    letter = NAMED.format(
        question="What has it cost?", answer="Since 2015 the Council has spent £1,105,326 on the system."
    )
    assert costs_of(extract(letter)) == [("total_cost", 1105326.0)]
    assert not values(extract(letter), "in_use_since")


@pytest.mark.parametrize(
    ("question", "answer", "attribute", "expected"),
    [
        ("When was the contract awarded?", "It was awarded on 14 May 2019.", "contract_start", ["2019-05-14"]),
        (
            "When does it end?",
            "It ended in March 2020 and has been extended to 31/03/2022.",
            "contract_end",
            ["2022-03-31"],
        ),
        ("Contract end date", "It may be extended to 31 March 2022.", "contract_end", []),
        ("Contract Start Date", "04-22", "contract_start", ["2022-04"]),
        ("Contract Start Date", "2011/12", "contract_start", ["2011-12"]),
        ("When does your software licence agreement expire?", "31 March 2024", "contract_end", ["2024-03-31"]),
        ("How many software licences do you have?", "45", "users", [45]),
        ("Purchase of services:", "Framework - KCS", "procurement_route", ["KCS"]),
        ("Operating System / Software (Platform)", "Windows", "hosting", []),
        ("Is it outsourced?", "Renewal of the contract falls in Q3 FY 2021-2022.", "contract_end", ["2021-22 Q3"]),
        ("Date installed", "A contract was signed on 19th October 2021.", "contract_start", ["2021-10-19"]),
        ("Contract term", "1 Year Duration 01/09/2024 – 31/08/2025", "contract_start", ["2024-09-01"]),
        ("Which licences are held?", "Licences for the canvassing app are held apart from it, x54.", "users", [54]),
        ("Which software was there?", "2004, the year in which the software was deployed.", "in_use_since", ["2004"]),
        ("When does it end?", "It was let to 2018, since extended until 31/12/2019.", "contract_end", ["2019-12-31"]),
        ("What did it cost?", "The software cost the Trust £8,217.46 in 2023/24", "in_use_since", []),
        ("How did you buy it?", "Three quotations", "procurement_route", ["Three quotations"]),
        ("Will it go to tender?", "There are no plans for a tender.", "procurement_route", []),
        ("Contract end date", "Q2 2027/28", "contract_end", ["2027-28 Q2"]),
        ("How many licences?", "4 concurrent", "users", [4]),
        ("What does it cost?", "Free", "annual_cost", [0.0]),
        ("Its principal function", "Booking of pitches", "system_use", ["Booking of pitches"]),
        ("How is software bought?", "£50,000 - £181,302 Formal Tender", "procurement_route", []),
        ("What does it hold?", "It would mean reading every desk call since 2017.", "in_use_since", []),
        ("Where is it?", "Hosting moved to Civica in 2021.", "in_use_since", []),
        ("How long is the training?", "An hour and a half, then a full day.", "training_hours", [1.5, 1.0]),
        ("Who decides?", "Since GDPR came in in May 2018 we do not say.", "in_use_since", []),
        ("Who has it?", "Non-payment processes are supported by the technology too.", "support_model", []),
        ("Who hosts it?", "Leadership Team Decision", "hosting", []),
        ("How many accounts?", "As to Office 365 accounts, none were bought.", "users", []),
        (
            "How was it bought?",
            "By single action tender, nobody else bidding.",
            "procurement_route",
            ["By single action tender, nobody else bidding"],
        ),
        ("When is it renewed?", "On 4 May 2027 our agreement with Alder ends.", "contract_end", ["2027-05-04"]),
        ("What else?", "On 4 May 2021 the five year contract with Alder began.", "contract_start", ["2021-05-04"]),
        ("What else?", "The agreement took effect on 9 June 2020.", "contract_start", ["2020-06-09"]),
        ("What else?", "The order is from 2 March 2022 for 30 months.", "contract_start", ["2022-03-02"]),
        ("What else?", "A two year deal from Nov 2019.", "contract_start", ["2019-11"]),
        ("Contract start", "01-Nov-23", "contract_start", ["2023-11-01"]),
        ("What is it?", "A yearly contract (start date 6 May 2017 to 5 May 2018).", "contract_start", ["2017-05-06"]),
        ("What is it?", "A yearly contract (start date 6 May 2017 to 5 May 2018).", "contract_end", ["2018-05-05"]),
        ("What was paid?", "The trial of Mosaic cost £7,700.", "one_off_cost", [7700.0]),
        (
            "When did the contract begin?",
            "Lot A began in Qtr. 4, 2016-17 and is for 3 years.",
            "contract_start",
            ["2016-17 Q4"],
        ),
        ("When does it end?", "Its introduction was in 2011.", "in_use_since", ["2011"]),
        ("When does it end?", "Its introduction was in 2011.", "contract_end", []),
        ("What else?", "There are no records of talks on it since May 2019.", "in_use_since", []),
        ("How are systems bought?", "A regional framework might be used.", "procurement_route", []),
        ("How was it bought?", "No framework was used.", "procurement_route", []),
        ("What else?", "Spend was by hand put in the category Non-competitive.", "procurement_route", []),
        ("Who runs it?", "Serco, who do it for us as an outsourced function.", "support_model", ["outsourced"]),
    ],
)
def test_dates_licences_and_routes_are_read_as_they_were_asked_for(extract, question, answer, attribute, expected):
    assert values(extract(NAMED.format(question=question, answer=answer)), attribute) == expected


@pytest.mark.parametrize(
    ("answer", "extensions"),
    [
        ("30 June 2027 and a further three-year period is available.", 1),
        ("30 June 2027, plus 18 months", 1),
        ("30 June 2027; up to 12 months more", 1),
        ("The licence ran out in May and stands on a renewal of 3 years.", 1),
        ("It ran for 6 years.", 0),
        ("To find out, we should have to see whether your request extends to it.", 0),
        ("The extension was built in brick.", 0),
    ],
)
def test_more_time_is_an_extension_whatever_it_is_called(extract, answer, extensions):
    letter = NAMED.format(question="When does the contract end?" if extensions else "What else?", answer=answer)
    assert len(values(extract(letter), "extension")) == extensions


def test_of_a_long_sentence_the_part_on_extending_is_quoted(extract):
    answer = (
        "The contract was let by the board on 3 May 2021 after much talk, " + "as the minutes of each day show, " * 6
    )
    found = extract(NAMED.format(question="When does it end?", answer=f"{answer}and may be extended once."))
    assert [len(s.evidence.quote) < 180 for s in found if s.attribute == "extension"] == [True]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What is spent on gas each year?", "£310,000"),
        ("What was spent on agency staff?", "£2,345,678 in 2021/22"),
        ("When does the electricity contract end?", "31 March 2025"),
    ],
)
def test_what_councils_also_buy_is_no_cost_or_contract_of_a_system(extract, question, answer):
    letter = f"Dear requester\n\n1. {question}\n{answer}\n\n2. How many sites?\n85\n"
    assert not {s.attribute for s in extract(letter)} & {*COSTS, "contract_end"}


def test_what_is_paid_for_a_named_system_counts_whatever_it_is_for(extract):
    letter = "Dear requester\n\n1. What is spent on agency staff?\nMatrix SCM costs £9,000 a year.\n"
    named = "Dear requester\n\n1. Which system books agency staff?\nMosaic\n\n2. What does it cost?\nMosaic costs £9,000 a year.\n"
    assert costs_of(extract(named)) == [("annual_cost", 9000.0)]
    assert all(s.product for s in extract(letter) if s.attribute in COSTS)


@pytest.mark.parametrize(
    ("question", "answer", "costs"),
    [
        ("What did putting it in cost?", "£22,400", [("one_off_cost", 22400.0, "one-off")]),
        ("Price paid to convert the old files", "£3,450", [("one_off_cost", 3450.0, "one-off")]),
        ("Any other charges?", "Only £1,500, which will not be charged again.", [("one_off_cost", 1500.0, "one-off")]),
        ("What does it cost?", "Configuration and testing came to £9,100.", [("one_off_cost", 9100.0, "one-off")]),
        (
            "What does it cost?",
            "£8,000 was paid at go-live; thereafter £3,200 a year.",
            [("one_off_cost", 8000.0, "one-off"), ("annual_cost", 3200.0, "annual")],
        ),
        (
            "Set-up cost and yearly cost?",
            "£20,000 and £5,000",
            [("one_off_cost", 20000.0, "one-off"), ("annual_cost", 5000.0, "annual")],
        ),
        ("What does it cost?", "£5,000 a year since it was implemented", [("annual_cost", 5000.0, "annual")]),
        ("Price?", "£90,000 all told for the five-year term", [("total_cost", 90000.0, "5 years")]),
        (
            "Price?",
            "£120,000 in total, which is £40,000 per year",
            [("total_cost", 120000.0, None), ("annual_cost", 40000.0, "annual")],
        ),
        ("What has it cost altogether?", "£73,000", [("total_cost", 73000.0, None)]),
        ("Price?", "£480k (5 yrs)", [("total_cost", 480000.0, "5 years")]),
        ("How much has the supplier received?", "£88,120 since the start", [("total_cost", 88120.0, None)]),
        ("What has been spent?", "£612,300 between 2014 and 2023", [("total_cost", 612300.0, None)]),
        ("What did it cost?", "We bought it outright at a cost of £36,500.", [("one_off_cost", 36500.0, "one-off")]),
        ("What did moving to it cost?", "£51,000 or thereabouts", [("one_off_cost", 51000.0, "one-off")]),
        ("What do you pay?", "Fourteen thousand pounds a year", [("annual_cost", 14000.0, "annual")]),
        ("What do you pay?", "£54,612 in the last complete year", [("annual_cost", 54612.0, "annual")]),
        ("What do you pay?", "£17,000 for each twelve months", [("annual_cost", 17000.0, "annual")]),
        ("What do you pay?", "£2,500, invoiced quarterly", [("annual_cost", 2500.0, "quarterly")]),
        ("What do you pay?", "£6.10 a head each month", [("annual_cost", 6.1, "per head per month")]),
    ],
)
def test_a_sum_is_for_what_its_own_words_say_then_for_what_is_asked(extract, question, answer, costs):
    found = [s for s in extract(NAMED.format(question=question, answer=answer)) if s.attribute in COSTS]
    assert sorted((s.attribute, s.value, s.period) for s in found) == sorted(costs)


@pytest.mark.parametrize(
    ("answer", "costs"),
    [
        ("42k", [("annual_cost", 42000.0)]),
        ("The charge is 61,400 a year plus VAT.", [("annual_cost", 61400.0)]),
        ("There were no set-up charges.", [("one_off_cost", 0.0)]),
        ("It costs us nothing.", [("annual_cost", 0.0)]),
        ("No licence fee is payable.", [("annual_cost", 0.0)]),
        ("We do not pay for it.", [("annual_cost", 0.0)]),
        ("No cost information is held.", []),
        ("There is no fixed price.", []),
        ("We do not pay for it separately.", []),
        ("The sum that another borough quoted to you, £80,000, is not ours.", []),
        ("We have asked for £20,000 to replace it.", []),
        ("A budget of £50,000 is proposed for its successor.", []),
        ("The other product would have cost £90,000.", []),
        ("Staffing of the team comes to £120,000 a year.", []),
        ("It saves the council £40,000 a year.", []),
        ("It has 2,300 users.", []),
        ("It is used for 1,200 cases a year.", []),
    ],
)
def test_what_is_paid_may_be_nothing_or_stand_without_its_sign_but_is_no_other_sum(extract, answer, costs):
    assert costs_of(extract(NAMED.format(question="What does it cost a year?", answer=answer))) == costs


@pytest.mark.parametrize(
    ("question", "answer", "facts"),
    [
        ("How long have you been under contract?", "Since May 2018.", {"contract_start": ["2018-05"]}),
        ("How long has the agreement been running?", "From 2016.", {"contract_start": ["2016"]}),
        ("From when does the contract run?", "It has run since 1 October 2020.", {"contract_start": ["2020-10-01"]}),
        ("Date of award", "17 June 2021", {"contract_start": ["2021-06-17"]}),
        ("Contract start", "The agreement proper dates from 1 August 2020.", {"contract_start": ["2020-08-01"]}),
        ("When does it end?", "After a 12 month extension, on 12 December 2026.", {"contract_end": ["2026-12-12"]}),
        ("How many years has it been in service?", "13", {"in_use_since": ["2011"]}),
        ("When can you leave?", "Not before 4 April 2027.", {"contract_end": ["2027-04-04"]}),
        ("When can you leave?", "On 4 April 2027, when the deal ends.", {"contract_end": ["2027-04-04"]}),
        ("Contract end date", "Day one of the contract was 6 May 2019.", {"contract_start": ["2019-05-06"]}),
        ("Contract end date", "We are bound until 5 May 2026.", {"contract_end": ["2026-05-05"]}),
        ("Contract start", "The earlier contract began in 2015, this one in 2020.", {"contract_start": ["2020"]}),
        ("How much is it a year?", "£7,000 until the contract lapses on 1 May 2026", {"contract_end": ["2026-05-01"]}),
        ("How much is it a year?", "£7,000 from 1 May 2021, when the deal began", {"contract_start": ["2021-05-01"]}),
        ("How much is it a year?", "£7,000 since we adopted it in 2016", {"in_use_since": ["2016"]}),
        ("How much is it a year?", "£7,000 in the year to 31 March 2021", {}),
        ("When did it come in and what did it replace?", "In May 2019.", {"in_use_since": ["2019-05"]}),
        ("When was it installed?", "The roll-out finished in May 2018.", {"in_use_since": ["2018-05"]}),
        ("When was it installed?", "The servers were replaced in 2021.", {}),
        ("When was it installed?", "Implementation lasted eighteen months.", {}),
        ("When was it installed?", "Go-live is expected in May 2026.", {}),
        ("When was it adopted?", "The decision was taken in 2014; it was live by 2015.", {"in_use_since": ["2015"]}),
        ("How long have you had it?", "30 mths", {"in_use_since": ["2021"]}),
        ("How long have you had it?", "We are in our ninth year.", {"in_use_since": ["2016"]}),
        (
            "How long has it been in use and when is the contract up?",
            "Nine years in use; contract up 31 May 2026.",
            {"in_use_since": ["2015"], "contract_end": ["2026-05-31"]},
        ),
    ],
)
def test_a_date_is_of_what_happened_on_it_whatever_was_asked(extract, question, answer, facts):
    found = extract(NAMED.format(question=question, answer=answer))
    dates = {"contract_start", "contract_end", "in_use_since"}
    assert {kind: values(found, kind) for kind in dates if values(found, kind)} == facts


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("The tenth of May twenty twenty-five", "2025-05-10"),
        ("1 April two thousand and twenty-six", "2026-04-01"),
        ("4 Septmber 2026", "2026-09-04"),
        ("Janurary 2027", "2027-01"),
        ("mid-2016", "2016"),
    ],
)
def test_a_date_may_be_in_words_misspelt_or_rough(extract, written, date):
    assert values(extract(NAMED.format(question="Contract end date", answer=written)), "contract_end") == [date]


@pytest.mark.parametrize(
    ("question", "answer", "is_told"),
    [
        ("Length of contract", "3 years from 1/9/2022 with up to 2 more", True),
        ("Contract end", "31 May 2026, though we may carry on for a year.", True),
        ("Contract end", "31 May 2026. Either side may agree to roll it forward by two years.", True),
        ("Annual cost and contract end?", "£8,000; 31 May 2026, but we can stay on for twelve months.", True),
        ("Any extensions?", "12 mths", True),
        ("Contract end", "It has a further two years to go.", False),
        ("Any extensions?", "Up to two", True),
        ("Any extensions?", "To March 2028", True),
        ("Any extensions?", "There are not.", True),
        ("Any extensions?", "No decision has been taken.", False),
        ("Contract end", "The contract was extended in 2022 and now ends on 4 May 2025.", False),
        ("Contract end", "It was lengthened last year and is good till 9/9/2025.", False),
    ],
)
def test_more_time_is_told_by_what_may_be_done_not_by_what_was(extract, question, answer, is_told):
    assert bool(values(extract(NAMED.format(question=question, answer=answer)), "extension")) is is_told


ROUTES = [
    ("How was it bought?", "Via Tandem, our reseller."),
    ("How was this procured?", "The contract was novated from the predecessor council."),
    ("By which route was it bought?", "Direct from the supplier."),
    ("Was it tendered?", "No, a waiver was granted."),
    ("Was there a competition?", "No, the incumbent was reappointed directly."),
    ("Under what arrangements did you acquire it?", "A regional deal led by Kent."),
    ("Which framework was used?", "Digital Marketplace"),
    ("How did you go about buying it?", "We asked four firms for quotes."),
    ("Procurement route", "Single source"),
    ("How was the contract let?", "It was re-let without competition for technical reasons."),
    ("Was the contract tendered?", "No, an exemption from contract standing orders was agreed."),
    ("Name the framework through which it was bought", "We got it from Tandem Frameworks."),
]
NO_ROUTES = [
    ("How was it bought?", "The director approved it."),
    ("Procurement route", "TBC"),
    ("What will the procurement route be?", "We have yet to decide."),
    ("Which framework was used?", "No framework was used."),
    ("Was it tendered?", "Yes, in 2019."),
    ("How many bids were received?", "Four."),
    ("Who approved the purchase?", "Cabinet."),
]


@pytest.mark.parametrize(
    ("question", "answer", "told"), [*((*pair, True) for pair in ROUTES), *((*pair, False) for pair in NO_ROUTES)]
)
def test_how_something_was_bought_is_told_by_way_arrangement_or_buying(extract, question, answer, told):
    letter = f"Dear requester\n\n1. Which system do you use?\nMosaic\n\n2. {question}\n{answer}\n"
    routes = [s for s in extract(letter) if s.attribute == "procurement_route"]
    assert len(routes) == told
