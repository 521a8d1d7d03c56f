"""Whether a sentence points to where what was asked for is published, however it is worded."""

import pytest

from foimarket.letters.outcomes.published import find_pointer


@pytest.mark.parametrize(
    "words",
    [
        "See our contract register",
        "Please see the attached link to our spend data",
        "You will find our contracts register here:",
        "Corporate Procurement has the contract register on its Internet page",
        "Section 13 of the Constitution has this; this is the link to it:",
        "More on that stands in the Corporate Strategy, to be found on the council website",
        "On our website there is a section on statistics",
        "Anyone can find it freely by searching the national database",
        "There is one, and it has been released before",
        "Public Contracts Scotland shows the award notices",
        "The notice may be read on Sell2Wales",
        "The Department for Education publishes it",
        "The accounts for that year give the figure on page 12",
        "Most of what you seek is on our open data site",
        "The number of visits can be read here:",
        "Contracts above that sum are now in the public domain",
        "Please see our earlier reply on parking permits",
        "You were sent the bid in a release of ours the year before",
        "We publish our spend over £250 on the transparency pages of our website.",
    ],
)
def test_a_sentence_points_to_where_it_is_published(words: str) -> None:
    assert find_pointer(words) is not None


@pytest.mark.parametrize(
    "words",
    [
        "Our website is provided by Jadu.",
        "Members of the public can see planning applications on our website.",
        "Copies of our responses are published on our disclosure log.",
        "You can find out more about your rights at www.ico.org.uk.",
        "Applications can be submitted online via our website.",
        "A register of licences is held in Uniform.",
        "Tenders are published on ProContract.",
        "The policy is available on our intranet.",
        "The link between the two systems was built in 2019.",
        "That would place it in the public domain",
        "Before the previous supplier left, its answer was no.",
        "Cookies help us improve this website. Read about cookies",
        "To see our other responses, visit our disclosure log.",
        "Users access the system via a web link.",
        "For what you asked, see the document attached, titled Contracts Register.",
    ],
)
def test_other_words_of_websites_and_registers_do_not(words: str) -> None:
    assert find_pointer(words) is None


@pytest.mark.parametrize(
    "words",
    [
        # The place has it.
        "Our Procurement pages list every contract.",
        "Find a Tender carries the notice.",
        "Our transparency data includes every payment over £500.",
        "The Mayor's site shows all grants.",
        # It stands there.
        "The minutes sit in the committee section of our internet pages.",
        "The value appears in our contracts register.",
        "It's all on our website.",
        "The pay policy statement is online.",
        "The return is at data.gov.uk",
        "On Contracts Finder.",
        "In the contracts register.",
        # It can be had there.
        "Structure charts are available from the open data site.",
        "You can get this from the contracts register.",
        "Try our contracts register.",
        "Online: www.example.gov.uk",
        "Retention schedule (link)",
        # It is public.
        "We publish our contracts quarterly.",
        "Spend over £500 is published monthly.",
        "These figures are published by the Office for National Statistics.",
        "This is already a matter of public record.",
        "It is reasonably accessible to you by other means.",
        # It has been answered before.
        "Another requester has had this from us.",
        "We gave this to you in our reply of 3 May.",
        "We have already sent you this in answer to FOI 221.",
    ],
)
def test_places_standing_offers_and_earlier_answers_point(words: str) -> None:
    assert find_pointer(words) is not None


@pytest.mark.parametrize(
    "words",
    [
        "We do not publish this.",
        "We will publish it next year.",
        "The plan will appear on our web pages in the autumn.",
        "It is due to be published on our website in May.",
        "It is not published.",
        "See our answer to question 3.",
        "As given in our answer to question 2.",
        "Data is held on our site.",
        "Our site has 40 users.",
        "The contract was let through Find a Tender.",
        "The open data portal is supplied by Tandem.",
        "Papers are published by clerks using Tandem.",
        "Documents are stored in SharePoint Online.",
        "Response to FOI 22/0561: social care",
        "No other website carries the notices.",
        "Our website shows bin days by taking them from the system.",
        "Section 21: information accessible by other means",
    ],
)
def test_what_is_published_otherwise_does_not_point(words: str) -> None:
    assert find_pointer(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "Please have a look at our disclosure log.",
        "What we paid is on our open data pages.",
        "Already on the website",
        "See eastpellow.example",
        "The report is in the papers for the Cabinet of 21 November, on our website.",
        "That is held and published by Ofsted.",
        "The register is open to public inspection.",
        "This was the subject of an earlier request.",
        "Included in the annual accounts, note 12",
        "NHS England puts out the scores of every trust.",
        "The contract can be viewed via the e-tendering portal.",
    ],
)
def test_a_place_is_named_where_it_stands(words: str) -> None:
    assert find_pointer(words) is not None
