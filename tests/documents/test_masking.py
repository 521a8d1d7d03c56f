"""People are masked character for character; products, suppliers, authorities, figures and references are not.

Every name and number here is invented (numbers from the ranges that Ofcom keeps for drama).
"""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foimarket.documents import mask_people, read_document
from foimarket.documents.masking import MASK


def masked_words(text):
    """What masking takes out, one entry for each run of masked characters."""
    masked = mask_people(text)
    assert len(masked) == len(text)
    out, run = [], ""
    for before, after in zip(text + " ", masked + " ", strict=True):
        if after == MASK != before:
            run += before
        else:
            assert before == after
            out += [run] if run else []
            run = ""
    return out


@pytest.mark.parametrize(
    "text",
    [
        "Dear Zelda,\nYour request",
        "Dear Zelda Brockhurst\n\nYour request",
        "Dear Mr Brockhurst,",
        "Dear Ms. Brockhurst-Lyle and Dr J. Quimby,",
        "Dear Zelda Green,\nThank you.",
        "Good morning Zelda,\n",
        "Kind regards,\n\n\u00a0\n\nZelda Brockhurst\nInformation Governance Officer\nQuillham City Council",
        "Yours sincerely\n[signature]\nZelda Brockhurst",
        "Many thanks, Zelda\n",
        "Regards\nZ. M. Brockhurst (Mrs)\n",
        "Send reviews to Mrs Z Brockhurst, Corporate Services, Town Hall.",
        "Ask Cllr Brockhurst about it.",
        "From: Zelda Brockhurst\nTo: Quillham City Council\n",
        "From: Brockhurst, Zelda <foi>\n",
        "To: Zelda Brockhurst; Ottoline Quimby\n",
        "Contact officer: Zelda O’Brockhurst",
        "Handled by / Zelda Brockhurst\n",
        "Sent by: Zelda Brockhurst",
        "Project Manager: Zelda Brockhurst\n",
        "Zelda Brockhurst\nOn behalf of Corporate Information Manager\n",
        "Zelda Brockhurst made this Freedom of Information request to Quillham City Council",
        "3. Zelda Brockhurst, Head of Digital Services",
        "My name is Zelda Brockhurst and I ask",
        "Dear Zelda van der Brock,\n",
        "Please contact Zelda Brockhurst on the number above",
        "You may call my colleague Zelda Brockhurst (weekdays)",
        "Zelda Brockhurst\n\nSenior Information Officer\nQuillham City Council\n\nTel: see above",
    ],
)
def test_a_person_is_masked_where_letters_put_names(text):
    gone = masked_words(text)
    assert gone
    invented = {
        "Zelda",
        "Brockhurst",
        "Brockhurst-Lyle",
        "O’Brockhurst",
        "Quimby",
        "Ottoline",
        "Green",
        "Z",
        "M",
        "J",
        "Brock",
        "van",
        "der",
    }
    assert {word.strip(".,") for word in gone} <= invented | {"Z.", "M.", "J."}
    assert not any(name in mask_people(text) for name in ("Zelda", "Brockhurst", "Quimby", "Ottoline", "Brock"))


@pytest.mark.parametrize(
    "text",
    [
        "Dear Sir/Madam",
        "Dear Sir or Madam,",
        "Dear requester,",
        "Dear Quillham District Council,",
        "Dear Freedom of Information team,",
        "Dear Quillham,\nQuillham City Council holds this.",
        "Dear [requester]\n\nRegards\n[officer]\nQuillham Borough",
        "Yours faithfully\n\nInformation Governance",
        "Kind regards,\n\nCorporate Services\n\nTown Hall",
        "On behalf of Corporate Information Manager\n\nCorporate Services",
        "Thank you for your request\nMosaic Finance is used",
        "From: 01/04/2019 To: 31/03/2020",
        "From: April 2019\nTo: March 2020",
        "From: Quillham City Council\nTo: Oxford Computer Consultants\n",
        "Contact: Customer Services",
        "Ms Teams, MS Office and Ms Dynamics",
        "System Manager: Liquidlogic LCS\nOwner: Capita One",
        "Civica Pay, System Manager",
        "Capita One, Head of Education",
        "From: Northgate Swift\nTo: Liquidlogic LAS\n",
        "Contact: Jadu Central\n",
        "From: Northgate iWorld\nTo: Civica OpenRevenues\n",
        "contact Quillham City Council on the number above",
        "call Oxford Computer Consultants at once",
        "Capita Pay\nFinance Manager\n\nCivica Pay\nHead of Digital",
        "Adults: CareDirector\nChildrens: Liquidlogic (includes ContrOCC)",
        "supplied by Oxford Computer Consultants on behalf of Marrable",
    ],
)
def test_organisations_posts_and_products_are_not_masked(text):
    assert masked_words(text) == []


@pytest.mark.parametrize(
    "number",
    [
        "01632 960961",
        "(01632) 960 961",
        "01632-960961",
        "01632960961",
        "020 7946 0123",
        "07700 900123",
        "0303 123 1113",
        "+44 (0)20 7946 0123",
        "+44 1632 960961",
        "0044 1632 960961",
        "01632 960961 ext. 204",
        "Tel: 960961",
        "DDI: 960961 x204",
        "ext 4021",
        "Telephone No: 960 961",
    ],
)
def test_telephone_numbers_are_masked_in_their_many_forms(number):
    masked = mask_people(f"Ring the office, {number}, before noon.")
    assert not any(character.isdigit() for character in masked)


@pytest.mark.parametrize(
    "text",
    [
        "It cost £553,398.53 in 2017-18, and £01632 960961 is no price.",
        "COV - 10304 and COV CG/002/Adult, FOI445227294, ref 13655",
        "33,740 hectares, 143,400 people (2016)",
        "received on 08/02/19, sent 15.03.2019 and 2019-03-15, from 1 April 2018 to 31 March 2021",
        "2022/S 000-012345 and DN612345, company 01632960, notice 012345-2022",
        "contract extension 2024, extension of 24 months",
        "0 12 15 20 0 8; 0.5 hours; 0930 to 1700",
        "Mobile Phones – 3,566",
        "Phone: 2019-2020 contract",
        "12 licences @ £5.00 each; 12@5.00",
        "UPRN 100012345678; barcode 5012345678900",
    ],
)
def test_money_dates_references_and_counts_are_not_taken_for_telephone_numbers(text):
    assert masked_words(text) == []


@pytest.mark.parametrize(
    "address",
    ["zelda.b@quillham.gov.uk", "foi-team+x@q.example", "zelda [at] quillham.gov.uk", "ZELDA@QUILLHAM.GOV.UK"],
)
def test_every_email_address_is_masked(address):
    assert (
        mask_people(f"Write to {address}. Or call.")
        == f"Write to {''.join(c if c == ' ' else MASK for c in address)}. Or call."
    )


def test_a_name_learnt_once_is_masked_wherever_it_recurs():
    masked = mask_people(
        "I asked Zelda\nBrockhurst. ZELDA BROCKHURST knows.\nBrockhurst’s desk\n\nKind regards\nZelda Brockhurst\n"
    )
    assert "elda" not in masked.casefold()
    assert "brockhurst" not in masked.casefold()


def test_a_name_spelt_by_an_email_address_is_masked_in_the_text():
    assert masked_words("Zelda Brockhurst answers (zelda.brockhurst@q.example).")[:2] == ["Zelda", "Brockhurst"]


@pytest.mark.parametrize("surname", ["Mosaic", "Grant", "Page", "Price"])
def test_a_surname_that_is_an_ordinary_word_or_a_product_is_masked_only_as_part_of_the_name(surname):
    text = f"{surname} is our system.\nZelda {surname} said so.\n\nKind regards\nZelda {surname}\n"
    assert masked_words(text) == ["Zelda", surname, "Zelda", surname]


def test_a_surname_that_names_a_system_in_the_letter_stays_there():
    text = "The Brockhurst system cost £5.\n\nKind regards\nZelda Brockhurst\n"
    assert "The Brockhurst system" in mask_people(text)
    assert masked_words(text) == ["Zelda", "Brockhurst"]


def test_a_given_name_alone_is_masked_only_where_a_name_must_stand():
    assert masked_words("Dear Iris,\nWe use Iris.\nRegards\nJade\n\nJade is a system.") == ["Iris", "Jade"]


def test_a_document_is_masked_on_the_way_in_with_its_title(letters, tmp_path):
    path = letters / "93.md"
    path.write_text(
        '+++\ntitle = "Request of Zelda Brockhurst on systems"\n+++\nDear Zelda Brockhurst,\nQ1. Mosaic\nTel: 01632 960961\n'
    )
    document = read_document(path, root=tmp_path)
    written = path.read_text()
    assert document.title == f"Request of {MASK * 5} {MASK * 10} on systems"
    assert "Brockhurst" not in document.text
    assert "960961" not in document.text
    assert document.text.index("Mosaic") == written.index("Mosaic")
    assert len(document.text) == len(written)


LETTERISH = st.lists(
    st.sampled_from(
        [
            "Dear ",
            "Kind regards",
            "From: ",
            "Mr ",
            "Zelda",
            "Brockhurst",
            "Head of",
            ",",
            "\n",
            "\n\n",
            " ",
            "01632 ",
            "960961",
            "@",
            "q.example",
            "[at]",
            "+44",
            "(0)",
            "Tel: ",
            "ext",
            "£5",
            "’s",
            "-",
            ". ",
            "on behalf of ",
            "\u00a0",
            "\r",
            "é",
            "😀",
            "Council",
            "\x1c",
            "\u2028",
        ]
    ),
    max_size=60,
).map("".join)


@settings(deadline=None)
@given(st.one_of(LETTERISH, st.text()))
def test_masking_keeps_length_white_space_and_every_unmasked_character(text):
    masked = mask_people(text)
    assert len(masked) == len(text)
    assert all(new == old or (new == MASK and not old.isspace()) for old, new in zip(text, masked, strict=True))


@settings(deadline=None)
@given(LETTERISH)
def test_no_address_survives_whatever_stands_around_it(text):
    assert not re.search(r"[a-z]@q\.example", mask_people(text))


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_reading_any_bytes_as_text_gives_a_document_or_a_reason(tmp_path_factory, data):
    from foimarket.errors import UnreadableDocument

    path = tmp_path_factory.mktemp("any") / "a.txt"
    path.write_bytes(data)
    try:
        document = read_document(path, root=path.parent)
    except UnreadableDocument as error:
        assert error.reason in {"empty", "undecodable", "not_what_it_says"}  # noqa: PT017
    else:
        assert document.text
        assert 0 <= document.body_start < len(document.text)


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "A ",
        "Dear ",
        "Dear A ",
        "0",
        "01 ",
        "01632 ",
        "(",
        "@",
        "a@",
        "a.",
        "A, ",
        "Mr ",
        "\n",
        " ",
        "Kind regards\n",
        "From: A; ",
        "- ",
        "+4",
        "A B, Head ",
        "on behalf of\n",
        "Tel: 1 ",
        "Tel\n",
        "A Manager\n",
        "contact A ",
        "ext ",
        "[at]",
        "'",
        "Aa-",
        " made this Freedom",
        "Zelda Brock\n",
        "Director of ",
        "  \u00a0",
        "Head of A:",
    ],
)
def test_masking_takes_time_in_proportion_to_length(piece):
    def seconds(size):
        text = (piece * (size // len(piece) + 1))[:size]
        best = 9.0
        for _ in range(2):
            started = time.process_time()
            mask_people(text)
            best = min(best, time.process_time() - started)
        return best

    # Four times the text: quadratic time would take sixteen times as long. Half a second of CPU for 80 kB is ample.
    assert seconds(80_000) < max(9 * seconds(20_000), 0.5)
