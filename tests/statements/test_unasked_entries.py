"""Bullets and paragraphs without labels that answer the known questionnaire in its order; invented letters."""

BLOCKS = """Dear requester

Our reply to your request, as clarified:

Mosaic (The Access Group) - children's social care
- casework, including fostering and adoption
- used since 2 September 2013
- contract finishes 1 September 2025
- our own servers
- support is by ICT Line of Business team
- £88,045 p.a.
- every user has 2 hours a year, classroom

CareDirector - adult social care
- casework and client finance
- 6 years
- contract finishes 31 January 2026
- supplier
- CareDirector team, in service
- £121,300 p.a.
- 1 day for starters, in person
"""


def test_bullets_below_a_systems_name_take_the_questions_in_their_order(extract):
    told = {(each.attribute.value, each.value, each.product, each.service_area.value) for each in extract(BLOCKS)}
    children = {
        ("system_in_use", "Mosaic", "Mosaic", "childrens_social_care"),
        ("contract_end", "2025-09-01", "Mosaic", "childrens_social_care"),
        ("hosting", "council", "Mosaic", "childrens_social_care"),
        ("annual_cost", 88045, "Mosaic", "childrens_social_care"),
    }
    adults = {
        ("hosting", "supplier", "CareDirector", "adult_social_care"),
        ("support_model", "CareDirector team, in service", "CareDirector", "adult_social_care"),
        ("training_hours", 1, "CareDirector", "adult_social_care"),
    }
    assert children | adults <= told
    assert ("system_use", "adult social care", "CareDirector", "adult_social_care") not in told


def test_paragraphs_are_asked_as_bullets_are(extract):
    text = (
        "Dear requester\n\nAdults: CareFirst\n\nCase records and payments\n\n13 years (since November 2006)\n\n"
        "30 September 2021, no extension\n\nOur own servers\n\nIT\n\n£109,480.12\n\n10 hours on appointment, face to face\n"
    )
    told = {(each.attribute.value, each.value) for each in extract(text)}
    assert {("support_model", "it"), ("contract_end", "2021-09-30"), ("training_hours", 10)} <= told


def test_other_paragraphs_in_another_order_are_asked_nothing(extract):
    text = (
        "Dear requester\n\nThe system is CareFirst.\n\nIt costs £40,000.\n\nThe supplier\n\n2016\n\nIT\n\n"
        "We train nobody.\n\nOur population is 90,000.\n\nThank you for your patience.\n"
    )
    assert not [each for each in extract(text) if each.attribute.value in ("hosting", "support_model", "contract_end")]


def test_lines_of_one_paragraph_are_asked_too_the_days_among_them(extract):
    text = (
        "Dear requester\n\nOur answers are below.\n\nMosaic, supplied by The Access Group\nCase management\nSince March 2015\n"
        "31 March 2027\nHosted by the supplier\nIT service desk\n£119,300\n9 hours, classroom\n"
    )
    told = {(each.attribute.value, each.value) for each in extract(text)}
    assert {("contract_end", "2027-03-31"), ("support_model", "it"), ("annual_cost", 119300)} <= told


def test_a_numbered_list_amid_replies_in_prose_is_asked_as_well(extract):
    prose = "We run CareDirector and have had it since 2 July 2013. It is kept by a third party for us, which looks after it."
    items = (
        "Capita One, Capita",
        "Case recording",
        "Since 1 April 2009",
        "31 August 2025",
        "Ourselves",
        "IT",
        "£210,600",
        "2 days",
    )
    letter = (
        f"Dear requester\n\nTheir replies are reproduced here.\n\nADULT SERVICES\n\n{prose * 3}\n\nCHILDREN AND FAMILIES\n\n"
        + "".join(f"1. {item}\n" for item in items)
        + f"\nYOUTH JUSTICE\n\n{prose}\n\nPUBLIC HEALTH\n\nNil return.\n"
    )
    told = {(each.attribute.value, each.value) for each in extract(letter)}
    assert {("contract_end", "2025-08-31"), ("support_model", "it"), ("hosting", "council")} <= told
