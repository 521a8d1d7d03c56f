"""Sound rows to documents and statements; what is wrong with a row is told with its line and column, and costs that row alone."""

import random
from datetime import date

import pytest

from foimarket.coded.row import COLUMNS
from foimarket.documents.document import TextKind
from foimarket.statements.statement import EvidenceKind
from foimarket.warehouse.raw import document_row, statement_row

HEADER = ",".join(COLUMNS)


def only(found):
    (one,) = found
    return one


def test_a_row_becomes_a_statement_and_its_source_a_document_without_text(read, coded_row):
    documents, statements, aside = read(northtown_council=[coded_row(supplier="Servelec", caveat="In part")])
    assert aside == []
    document, statement = only(documents), only(statements)
    assert (document.text, document.text_kind, document.media_type) == ("", TextKind.CODED, "text/csv")
    assert document.path == "data/raw/coded/northtown-council.csv#C0001"
    assert (document.authority, document.publisher) == ("Northtown Council", "Northtown Council")
    assert document.source_url == "https://northtown.example/minutes/1"
    assert statement.document_id == document.document_id
    assert (statement.product_id, statement.name_as_written, statement.supplier) == ("mosaic", "Mosaic", "Servelec")
    assert (statement.claim, statement.caveat, statement.note) == ("stated", "In part", "Named once")
    assert statement.evidence.kind is EvidenceKind.CODED
    assert (statement.evidence.start, statement.evidence.end) == (None, None)
    assert statement.evidence.url == document.source_url
    assert statement.method == "coded.decision"
    assert 0.9 < statement.confidence < 1


def test_what_is_written_for_the_warehouse_holds_every_column_of_the_row(read, coded_row):
    money = coded_row(
        attribute="total_cost", value="1840099.50", unit="GBP", period="2019-09/2024-09", approximate="true", scope="system",
        vat="excluded", status="planned", role="main", claim="inferred", reference="S1177",
    )  # fmt: skip
    documents, statements, _ = read(northtown_council=[money])
    written = statement_row(only(statements)) | document_row(only(documents))
    expected = {
        "value_number": 1840099.5, "value_text": None, "unit": "GBP", "period": "2019-09/2024-09", "is_approximate": True,
        "scope": "system", "vat": "excluded", "status": "planned", "role": "main", "claim": "inferred", "reference": "S1177",
        "note": "Named once", "title": "Minutes on social care systems", "reuse_terms": "not stated on the pages read",
    }  # fmt: skip
    assert {name: written[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("as_of", "spoke_on", "precision"),
    [
        ("2024-05-31", date(2024, 5, 31), "day"),
        ("2024-05", date(2024, 5, 1), "month"),
        ("2024", date(2024, 1, 1), "year"),
        ("", None, None),
    ],
)
def test_a_date_keeps_how_exactly_it_is_known(read, coded_row, as_of, spoke_on, precision):
    documents, _, _ = read(northtown_council=[coded_row(as_of=as_of)])
    assert (only(documents).spoke_on, only(documents).spoke_precision) == (spoke_on, precision)


def test_rows_of_one_entry_of_a_source_share_a_document_and_others_do_not(read, coded_row):
    rows = [
        coded_row(),
        coded_row(id="C0002", attribute="users", value="500", unit="users"),
        coded_row(id="C0003", authority="Southtown Council"),
        coded_row(id="C0004", as_of="2023"),
        coded_row(id="C0005", reference="S1"),
    ]
    documents, statements, _ = read(northtown_council=rows)
    assert len(documents) == 4
    assert statements[0].document_id == statements[1].document_id
    assert len({statement.document_id for statement in statements}) == 4


def test_a_sellers_name_means_its_product_in_that_service_area(read, coded_row):
    names = [
        ("adult_social_care", "Liquidlogic"),
        ("childrens_social_care", "SystemC"),
        ("housing", "Our own Access file"),
    ]
    rows = [
        coded_row(id=f"C000{number}", service_area=area, product=name, value=name)
        for number, (area, name) in enumerate(names, start=1)
    ]
    _, statements, _ = read(northtown_council=rows)
    assert [statement.product_id for statement in statements] == ["liquidlogic-las", "liquidlogic-lcs", None]
    assert [statement.name_as_written for statement in statements] == [name for _, name in names]
    assert statements[2].product == "Our own Access file"


def test_a_corrected_value_keeps_the_statements_identity(read, coded_row):
    cost = {"attribute": "total_cost", "unit": "GBP"}
    _, before, _ = read(northtown_council=[coded_row(value="100", **cost)])
    _, after, _ = read(northtown_council=[coded_row(value="200", **cost)])
    assert only(before).statement_id == only(after).statement_id


def test_two_rows_never_share_an_identity_however_alike_they_are(read, coded_row):
    _, statements, _ = read(northtown_council=[coded_row(), coded_row(id="C0002", reference="second entry")])
    assert len({statement.statement_id for statement in statements}) == 2


COST = {"attribute": "total_cost", "value": "100", "unit": "GBP"}
BAD = [
    ({"id": "7"}, "id"),
    ({"id": ""}, "id"),
    ({"authority": ""}, "authority"),
    ({"service_area": "dragons"}, "service_area"),
    ({"attribute": "colour"}, "attribute"),
    ({"value": ""}, "value"),
    ({"value": "CareFirst"}, "value"),
    ({**COST, "value": "£1,000"}, "value"),
    ({**COST, "value": "-5"}, "value"),
    ({**COST, "unit": "EUR"}, "unit"),
    ({**COST, "unit": ""}, "unit"),
    ({"attribute": "users", "value": "500"}, "unit"),
    ({"attribute": "users", "value": "about 500", "unit": "users"}, "value"),
    ({"attribute": "contract_end", "value": "31/03/2021"}, "value"),
    ({"attribute": "contract_end", "value": "2021-02-30"}, "value"),
    ({"attribute": "hosting", "value": "on a cloud"}, "value"),
    ({"attribute": "training_mode", "value": "telepathy"}, "value"),
    ({"period": "for three years"}, "period"),
    ({"approximate": "maybe"}, "approximate"),
    ({"role": "chief"}, "role"),
    ({"status": "dead"}, "status"),
    ({"scope": "galaxy"}, "scope"),
    ({"vat": "some"}, "vat"),
    ({"claim": "rumoured"}, "claim"),
    ({"claim": ""}, "claim"),
    ({"as_of": "May 2024"}, "as_of"),
    ({"as_of": "2023-02-29"}, "as_of"),
    ({"source_title": ""}, "source_title"),
    ({"source_url": "northtown.example/minutes"}, "source_url"),
    ({"source_url": "javascript:alert(1)"}, "source_url"),
    ({"source_kind": "gossip"}, "source_kind"),
    ({"publisher": "Southtown Council"}, "publisher"),
    ({"confidence": "0.9"}, "confidence"),
    ({"note": "word " * 21}, "note"),
    ({"note": "Ask pat.doe@northtown.example"}, "note"),
    ({"supplier": "ring 01632 960123"}, "supplier"),
    ({"reuse_terms": ""}, "reuse_terms"),
]


@pytest.mark.parametrize(("changes", "column"), BAD, ids=lambda value: str(value)[:50])
def test_a_bad_value_is_told_by_file_line_and_column_and_the_rest_is_read(read, coded_row, changes, column):
    _, statements, aside = read(
        northtown_council=[coded_row(id="C0008"), coded_row(**changes), coded_row(id="C0009", as_of="")]
    )
    bad = only(aside)
    assert bad.path == "data/raw/coded/northtown-council.csv:3"
    assert bad.reason == "bad_row"
    assert bad.evidence.startswith(f"{column}: ")
    assert bad.remedy
    assert [statement.row_id for statement in statements] == ["C0008", "C0009"]


def test_every_problem_of_a_row_is_told_at_once(read, coded_row):
    _, _, aside = read(northtown_council=[coded_row(id="x", claim="rumoured", as_of="soon", note="word " * 30)])
    evidence = only(aside).evidence
    assert [part.split(":")[0] for part in evidence.split("; ")] == ["id", "claim", "as_of", "note"]


def test_what_names_a_person_is_not_repeated_in_what_is_written_about_it(read, coded_row):
    _, _, aside = read(northtown_council=[coded_row(note="Ask pat.doe@northtown.example")])
    assert "pat.doe" not in only(aside).evidence + only(aside).what + only(aside).remedy


def as_line(row):
    return ",".join(row[name] for name in COLUMNS)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('C0001,"Northtown', "quotes"),
        ('C0001,"North"town,x', "quotes"),
        ("C0001", "authority"),
        (",".join(["C0001"] * (len(COLUMNS) + 1)), "more values than columns"),
        (",".join(["C0001"] * (len(COLUMNS) + 5)), "more values than columns"),
    ],
)
def test_a_broken_line_costs_that_line_alone(read, coded_row, line, told):
    lines = [HEADER, as_line(coded_row(id="C0002")), "", line, as_line(coded_row(id="C0003", as_of="2020"))]
    _, statements, aside = read(northtown_council="\n".join(lines).encode())
    assert only(aside).path.endswith(".csv:4")
    assert told in only(aside).evidence
    assert [statement.row_id for statement in statements] == ["C0002", "C0003"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "missing: id"),
        (b"\xff\xfe\x00broken", "UTF-8"),
        (HEADER.replace("claim,", "").encode(), "missing: claim"),
        (HEADER.replace("claim", "claims").encode(), "not known: claims"),
        (",".join(reversed(COLUMNS)).encode(), "the order differs"),
    ],
)
def test_a_table_that_cannot_be_read_is_set_aside_whole_and_the_others_are_read(read, coded_row, content, told):
    sound = [coded_row(publisher="Southtown Council")]
    _, statements, aside = read(northtown_council=content, southtown_council=sound)
    assert told in only(aside).evidence
    assert only(aside).remedy
    assert len(statements) == 1


def test_a_byte_order_mark_and_foreign_line_ends_change_nothing(read, coded_row):
    _, statements, aside = read(northtown_council=b"\xef\xbb\xbf" + f"{HEADER}\r\n{as_line(coded_row())}\r\n".encode())
    assert (len(statements), aside) == (1, [])


def test_a_character_that_editors_do_not_break_at_shifts_no_line(read, coded_row):
    _, statements, aside = read(
        northtown_council=[coded_row(note="said\u2028twice\x0b"), coded_row(id="C0002", claim="rumoured")]
    )
    assert len(statements) == 1
    assert only(aside).path.endswith(".csv:3")


@pytest.mark.parametrize("seed", range(40))
def test_whatever_a_table_holds_every_line_is_read_or_set_aside(read, coded_row, seed):
    chance = random.Random(seed)
    content = bytearray(f"{HEADER}\n{as_line(coded_row())}\n{as_line(coded_row(id='C0002', as_of='2020'))}\n".encode())
    for _ in range(chance.randrange(1, 12)):
        place = chance.randrange(len(content))
        if chance.random() < 0.5:
            content[place] = chance.randrange(256)
        else:
            content[place:place] = bytes([chance.choice(b'",\n\r\x00\x0b')])
    documents, statements, aside = read(northtown_council=bytes(content))
    assert len(statements) <= 2
    assert {statement.document_id for statement in statements} == {document.document_id for document in documents}
    assert len(statements) == 2 or aside


def test_an_id_is_taken_once_across_all_files(read, coded_row):
    _, statements, aside = read(
        northtown_council=[coded_row()],
        southtown_council=[coded_row(publisher="Southtown Council", source_url="https://southtown.example/")],
    )
    assert len(statements) == 1
    assert (only(aside).reason, only(aside).path) == ("duplicate", "data/raw/coded/southtown-council.csv:2")
    assert "northtown-council.csv:2" in only(aside).evidence


def test_what_a_source_says_counts_once_however_often_it_is_coded(read, coded_row):
    _, statements, aside = read(northtown_council=[coded_row(), coded_row(id="C0002", note="Coded again")])
    assert len(statements) == 1
    assert (only(aside).reason, only(aside).path) == ("duplicate", "data/raw/coded/northtown-council.csv:3")


def test_a_project_without_coded_evidence_has_none(tmp_path, catalogue):
    from foimarket.coded import read_coded

    assert read_coded(tmp_path / "data/raw/coded", root=tmp_path, catalogue=catalogue) == ([], [], [])
