"""A file that cannot be read is set aside with a reason and a remedy, and the rest is read."""

import sys
import time
import zlib
from email.message import EmailMessage
from pathlib import Path

import pytest
from made_files import PNG, docx_bytes, locked_pdf_bytes, odt_bytes, pdf_bytes, xlsx_bytes, zip_bytes

from foimarket.documents import Limits, read_document, read_folder
from foimarket.documents.parsing import Parser
from foimarket.errors import FoimarketError, UnreadableDocument

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
BAD = {
    "empty.pdf": (b"", "empty"),
    "blank.txt": (b" \r\n\t\n", "empty"),
    "blank.md": ("\ufeff \u00a0\n".encode(), "empty"),
    "only-front-matter.md": (b'+++\ntitle = "x"\n+++\n\n', "empty"),
    "picture.pdf": (PNG, "not_what_it_says"),
    "photo.pdf": (b"\xff\xd8\xff\xe0\0\x10JFIF" + b"\0" * 50, "not_what_it_says"),
    "picture.txt": (PNG, "not_what_it_says"),
    "letter.docx": (pdf_bytes(), "not_what_it_says"),
    "sheet.docx": (xlsx_bytes(), "not_what_it_says"),
    "old-word.docx": (OLE, "not_what_it_says"),
    "words.pdf": (b"Dear requester, the answer is Mosaic.", "not_what_it_says"),
    "locked.pdf": (locked_pdf_bytes(), "encrypted"),
    "locked.docx": (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "locked.odt": (zip_bytes({"content.xml": "x", "META-INF/manifest.xml": "<encryption-data/>"}), "encrypted"),
    "cut.docx": (docx_bytes()[:3000], "truncated"),
    "cut.odt": (odt_bytes()[:200], "truncated"),
    "cut.pdf": (pdf_bytes()[:300], "truncated"),
    "program.txt": (b"MZ\x90\0\x03\0\0\0", "undecodable"),
    "controls.txt": (bytes(range(1, 32)) * 10, "undecodable"),
    "no-codepage.txt": (b"caf\x81 \x8d", "undecodable"),
    "letter.pages": (b"abc", "unsupported"),
    "letter": (b"abc", "unsupported"),
    "scan.pdf": (pdf_bytes([]), "unparsable"),
    "broken.pdf": (b"%PDF-1.7\nnothing\n%%EOF\n", "unparsable"),
    "broken.docx": (zip_bytes({"word/document.xml": "<w:not-closed"}), None),
}


def quarantine_reason(path, root, **settings):
    with pytest.raises(UnreadableDocument) as error:
        read_document(path, root=root, **settings)
    assert error.value.remedy
    assert error.value.where == path.relative_to(root).as_posix()
    return error.value.reason


@pytest.mark.parametrize("name", [name for name, (_, reason) in BAD.items() if reason])
def test_a_bad_file_is_refused_with_its_reason(letters, tmp_path, name):
    content, reason = BAD[name]
    (letters / name).write_bytes(content)
    assert quarantine_reason(letters / name, tmp_path) == reason


def test_bad_files_do_not_stop_the_good_ones(letters, tmp_path):
    for name, (content, _) in BAD.items():
        (letters / name).write_bytes(content)
    (letters / "zz.pdf").write_bytes(pdf_bytes())
    (letters / "aa.txt").write_text("Q1. Mosaic")
    documents, quarantined = read_folder(letters, root=tmp_path)
    read = {document.path.rpartition("/")[2] for document in documents}
    assert {"aa.txt", "zz.pdf"} <= read
    reasons = {item.path.rpartition("/")[2]: item.reason for item in quarantined}
    assert reasons.items() >= {(name, reason) for name, (_, reason) in BAD.items() if reason}
    assert all(item.remedy and item.what and item.evidence for item in quarantined)
    assert len(read) + len(quarantined) == len(BAD) + 2


def test_a_copy_of_a_letter_counts_once(letters, tmp_path):
    (letters / "a.txt").write_text("Q1. Mosaic")
    (letters / "b.txt").write_text("Q1. Mosaic")
    documents, [item] = read_folder(letters, root=tmp_path)
    assert [document.path[-5:] for document in documents] == ["a.txt"]
    assert (item.path[-5:], item.reason) == ("b.txt", "duplicate")
    assert "a.txt" in item.evidence


def test_a_picture_named_pdf_is_called_a_picture_and_the_remedy_is_ocr(letters, tmp_path):
    (letters / "picture.pdf").write_bytes(PNG)
    [item] = read_folder(letters, root=tmp_path)[1]
    assert "a PNG picture" in item.evidence
    assert "OCR" in item.remedy
    assert item.size_bytes == len(PNG)


def test_a_file_over_the_size_limit_is_refused_before_it_is_opened(letters, tmp_path):
    with (letters / "huge.txt").open("wb") as file:
        file.truncate(26 * 1024 * 1024)
    started = time.perf_counter()
    assert quarantine_reason(letters / "huge.txt", tmp_path) == "too_large"
    assert time.perf_counter() - started < 0.5


def test_a_package_that_unpacks_beyond_bounds_is_refused_unopened(letters, tmp_path):
    bomb = zip_bytes({"word/document.xml": b" " * 3_000_000})
    (letters / "bomb.docx").write_bytes(bomb)
    assert len(bomb) < 10_000
    assert quarantine_reason(letters / "bomb.docx", tmp_path, limits=Limits(unpacked_bytes=1_000_000)) == "too_large"


def test_a_pdf_of_too_many_pages_is_refused(letters, tmp_path):
    (letters / "long.pdf").write_bytes(pdf_bytes(pages=4))
    assert quarantine_reason(letters / "long.pdf", tmp_path, limits=Limits(pages=3)) == "too_large"
    assert read_document(letters / "long.pdf", root=tmp_path, limits=Limits(pages=4)).text


def raw_pdf(*objects):
    """A PDF of these objects, numbered from 1; the first is its catalogue."""
    body, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(body))
    return body + b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(objects) + 1, table) + trailer


def test_a_pdf_that_claims_endless_pages_is_refused_at_once(letters, tmp_path):
    pages = b"<</Type/Pages/Count 100000000/Kids[2 0 R 3 0 R]>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    (letters / "endless.pdf").write_bytes(raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", pages, page))
    started = time.perf_counter()
    assert quarantine_reason(letters / "endless.pdf", tmp_path) in {"too_large", "unparsable"}
    assert time.perf_counter() - started < 20


def test_a_compressed_bomb_in_a_pdf_ends_in_quarantine_within_the_time_limit(letters, tmp_path):
    squeezed = zlib.compress(b"BT /F1 9 Tf (boom) Tj ET " * 8_000_000, 1)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
    (letters / "bomb.pdf").write_bytes(
        raw_pdf(
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            page,
            b"<</Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (len(squeezed), squeezed),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        )
    )
    (letters / "fine.txt").write_text("Q1. Mosaic")
    started = time.perf_counter()
    documents, [item] = read_folder(letters, root=tmp_path, limits=Limits(seconds=2))
    assert time.perf_counter() - started < 20
    assert item.reason in {"too_slow", "unparsable", "too_large"}
    assert [document.path[-8:] for document in documents] == ["fine.txt"]


def test_a_package_that_lies_about_its_size_ends_in_quarantine(letters, tmp_path):
    bomb = docx_bytes([" " * 50_000_000])
    at = bomb.rindex(b"PK\x01\x02", 0, bomb.rindex(b"word/document.xml"))
    lying = bytearray(bomb)
    lying[at + 24 : at + 28] = (1000).to_bytes(4, "little")  # the unpacked size in the package's list of parts
    (letters / "bomb.docx").write_bytes(bytes(lying))
    assert quarantine_reason(letters / "bomb.docx", tmp_path) in {"unparsable", "too_large", "truncated"}


def test_an_attachment_that_hangs_the_parser_is_set_aside_and_the_next_is_read(letters, tmp_path):
    squeezed = zlib.compress(b"BT /F1 9 Tf (boom) Tj ET " * 8_000_000, 1)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
    stream = b"<</Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (len(squeezed), squeezed)
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    bomb = raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>", page, stream, font)
    made = EmailMessage()
    made["Subject"] = "FOI"
    made.set_content("Dear requester")
    for name, content in (("bomb.pdf", bomb), ("fine.pdf", pdf_bytes())):
        made.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    (letters / "a.eml").write_bytes(made.as_bytes())
    documents, [item] = read_folder(letters, root=tmp_path, limits=Limits(seconds=2))
    assert (item.path[-8:], item.reason) == ("bomb.pdf", "too_slow")
    assert [document.path[-8:] for document in documents][1:] == ["fine.pdf"]


def test_a_file_without_permission_is_set_aside(letters, tmp_path, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied")

    (letters / "a.txt").write_text("Q1. Mosaic")
    monkeypatch.setattr(Path, "read_bytes", refuse)  # tests may run as root, who may read everything
    [item] = read_folder(letters, root=tmp_path)[1]
    assert (item.reason, item.evidence) == ("unparsable", "Permission denied")
    assert "may read it" in item.remedy


def test_a_file_that_is_gone_is_an_error_with_a_remedy(letters, tmp_path):
    assert quarantine_reason(letters / "gone.txt", tmp_path) == "unparsable"


def worker(tmp_path, body):
    """A stand-in for the parser: it hangs or dies on some files and answers on others."""
    script = tmp_path / "worker.py"
    start = "import json, os, sys, time\nprint('ready', flush=True)\nfor line in sys.stdin:"
    script.write_text(f"{start}\n    path = json.loads(line)['path']\n{body}\n")
    return (sys.executable, str(script))


ANSWER = "    print(json.dumps({'text': 'read', 'pages': 1}), flush=True)"


def test_a_parser_that_hangs_is_stopped_and_the_next_file_is_read(letters, tmp_path):
    command = worker(tmp_path, f"    time.sleep(60 if path.endswith('hang.pdf') else 0)\n{ANSWER}")
    with Parser(Limits(seconds=0.5), command) as parser:
        with pytest.raises(UnreadableDocument) as error:
            parser.parse(letters / "hang.pdf", "application/pdf", "hang.pdf")
        assert error.value.reason == "too_slow"
        assert parser.parse(letters / "fine.pdf", "application/pdf", "fine.pdf").text == "read"


def test_a_file_that_takes_too_much_memory_is_too_large(letters, tmp_path):
    answer = "    print(json.dumps({'error': 'MemoryError: '}), flush=True)"
    with Parser(Limits(seconds=20), worker(tmp_path, answer)) as parser, pytest.raises(UnreadableDocument) as error:
        parser.parse(letters / "big.docx", "application/msword", "big.docx")
    assert error.value.reason == "too_large"


def test_a_parser_that_crashes_is_started_again_for_the_next_file(letters, tmp_path):
    command = worker(tmp_path, f"    path.endswith('crash.pdf') and os._exit(9)\n{ANSWER}")
    with Parser(Limits(seconds=20), command) as parser:
        with pytest.raises(UnreadableDocument) as error:
            parser.parse(letters / "crash.pdf", "application/pdf", "crash.pdf")
        assert error.value.reason == "unparsable"
        assert parser.parse(letters / "fine.pdf", "application/pdf", "fine.pdf").text == "read"


def test_a_parser_that_does_not_start_stops_the_run_instead_of_condemning_every_file(letters):
    with (
        Parser(Limits(), (sys.executable, "-c", "raise SystemExit(3)")) as parser,
        pytest.raises(FoimarketError) as error,
    ):
        parser.parse(letters / "fine.pdf", "application/pdf", "fine.pdf")
    assert not isinstance(error.value, UnreadableDocument)
    assert "does not start" in error.value.what
