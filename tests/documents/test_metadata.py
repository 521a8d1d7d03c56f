"""Front matter and sidecars say what a letter cannot; a mistake in one is found by file and line."""

from datetime import date

import pytest

from foimarket.documents import Regime, TextKind, read_document, read_folder
from foimarket.errors import MetadataError

FULL = """authority = "Quillham City Council"
publisher = "Quillham City Council"
reference = "QCC 24/0093"
title = "Social care systems"
received_on = 2024-01-29
responded_on = 2024-02-26
published_on = 2024-03-01
source_url = "https://www.quillham.example/foi/93"
reuse_terms = "Open Government Licence v3.0"
regime = "FOISA"
text_kind = "paraphrase"
"""
BODY = "Q1. Which system?\n\nMosaic\n"


def with_front_matter(letters, toml, body=BODY):
    path = letters / "93.md"
    path.write_text(f"+++\n{toml}+++\n{body}")
    return path


def test_front_matter_fills_every_field_and_the_body_begins_after_it(letters, tmp_path):
    path = with_front_matter(letters, FULL)
    document = read_document(path, root=tmp_path)
    assert document.text == path.read_text()
    assert document.text[document.body_start :] == BODY
    assert (document.authority, document.reference, document.title) == (
        "Quillham City Council",
        "QCC 24/0093",
        "Social care systems",
    )
    assert (document.received_on, document.responded_on, document.published_on) == (
        date(2024, 1, 29),
        date(2024, 2, 26),
        date(2024, 3, 1),
    )
    assert (document.regime, document.text_kind) == (Regime.FOISA, TextKind.PARAPHRASE)
    assert document.source_url == "https://www.quillham.example/foi/93"
    assert document.reuse_terms == "Open Government Licence v3.0"


def test_a_sidecar_takes_the_same_keys_and_wins_over_front_matter(letters, tmp_path):
    path = with_front_matter(letters, 'reference = "old"\ntitle = "kept"\n')
    path.with_suffix(".toml").write_text('reference = "new"\nresponded_on = 2024-02-26\n')
    document = read_document(path, root=tmp_path)
    assert (document.reference, document.title, document.responded_on) == ("new", "kept", date(2024, 2, 26))


def test_a_sidecar_speaks_for_a_file_of_any_format(letters, tmp_path):
    (letters / "93.toml").write_text(FULL)
    (letters / "93.txt").write_text(BODY)
    document = read_document(letters / "93.txt", root=tmp_path)
    assert (document.authority, document.body_start) == ("Quillham City Council", 0)


def test_without_metadata_nothing_is_guessed(letters, tmp_path):
    (letters / "93.txt").write_text(BODY)
    document = read_document(letters / "93.txt", root=tmp_path)
    assert (document.authority, document.responded_on, document.text_kind) == (None, None, TextKind.ORIGINAL)


def test_fences_in_a_text_file_or_below_the_first_line_are_text(letters, tmp_path):
    (letters / "a.txt").write_text(f"+++\nnot toml\n+++\n{BODY}")
    (letters / "b.md").write_text(f"Dear all\n+++\nnot toml\n+++\n{BODY}")
    assert [document.body_start for document in read_folder(letters, root=tmp_path)[0]] == [0, 0]


@pytest.mark.parametrize(
    ("toml", "line", "evidence"),
    [
        ('reference = "a"\nauthorty = "Quillham"\n', 3, "authorty"),
        ('reference = "a"\n\nresponded_on = "2024-02-26"\n', 4, "responded_on"),
        ("responded_on = 2024-02-26T10:00:00\n", 2, "without a time"),
        ("responded_on = 0202-02-26\n", 2, "between"),
        ('source_url = "ftp://quillham.example/x"\n', 2, "http"),
        ('source_url = "javascript:alert(1)"\n', 2, "http"),
        ('title = ""\n', 2, "title"),
        ("title = 7\n", 2, "title"),
        ('regime = "GDPR"\n', 2, "regime"),
        ('reference = "a"\ntitle = "not closed\n', 3, "line 3"),
        ('reference = "a"\nreference = "b"\n', 3, "line 3"),
        ('[authority]\nname = "Quillham"\n', 2, "authority"),
    ],
)
def test_a_mistake_in_front_matter_is_named_by_file_line_and_remedy(letters, tmp_path, toml, line, evidence):
    with pytest.raises(MetadataError) as error:
        read_document(with_front_matter(letters, toml), root=tmp_path)
    assert error.value.where == f"data/raw/letters/quillham/93.md:{line}"
    assert evidence in error.value.evidence
    assert error.value.remedy


def test_every_mistake_is_named_at_once(letters, tmp_path):
    with pytest.raises(MetadataError) as error:
        read_document(with_front_matter(letters, 'titel = "x"\nregime = "FOIA"\nreceived_on = 1\n'), root=tmp_path)
    assert "line 2: titel" in error.value.evidence
    assert "line 4: received_on" in error.value.evidence


def test_a_mistake_in_a_sidecar_names_the_sidecar(letters, tmp_path):
    (letters / "93.txt").write_text(BODY)
    (letters / "93.toml").write_text('reference = "a"\nfoo = 1\n')
    with pytest.raises(MetadataError) as error:
        read_document(letters / "93.txt", root=tmp_path)
    assert error.value.where == "data/raw/letters/quillham/93.toml:2"


def test_front_matter_without_an_end_is_named(letters, tmp_path):
    (letters / "93.md").write_text('+++\ntitle = "x"\n\nQ1. Mosaic\n')
    with pytest.raises(MetadataError, match="no end"):
        read_document(letters / "93.md", root=tmp_path)


def test_a_response_older_than_its_request_is_refused(letters, tmp_path):
    with pytest.raises(MetadataError, match="older than the request"):
        read_document(
            with_front_matter(letters, "received_on = 2024-02-01\nresponded_on = 2023-02-01\n"), root=tmp_path
        )


def test_a_document_with_bad_metadata_is_set_aside_and_the_rest_is_read(letters, tmp_path):
    with_front_matter(letters, "foo = 1\n")
    (letters / "94.md").write_text(BODY)
    documents, [item] = read_folder(letters, root=tmp_path)
    assert [document.path for document in documents] == ["data/raw/letters/quillham/94.md"]
    assert (item.path, item.reason) == ("data/raw/letters/quillham/93.md", "metadata")
    assert "93.md:2" in item.evidence


def test_a_sidecar_with_no_letter_beside_it_is_set_aside(letters, tmp_path):
    (letters / "93.pdf.toml").write_text(FULL)
    (letters / "93.txt").write_text(BODY)
    _, [item] = read_folder(letters, root=tmp_path)
    assert (item.path, item.reason) == ("data/raw/letters/quillham/93.pdf.toml", "metadata")
    assert "stem" in item.evidence
