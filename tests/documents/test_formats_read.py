"""Each format that councils send becomes text that the readers of letters can use."""

import hashlib

import pytest
from made_files import LINES, docx_bytes, odt_bytes, pdf_bytes, xlsx_bytes

from foimarket.documents import read_document, read_folder

HTML = """<!doctype html><html><head><title>Disclosure log</title></head><body>
<header>Quillham City Council</header><nav><a href="/">Home</a> <a href="/bins">Bins</a></nav>
<main><h1>Software</h1><p>Q1. Which <strong>system</strong> is used?</p><p>Mosaic &amp; &lt;script&gt;alert(1)&lt;/script&gt;</p>
<table><tr><th>Area</th><th>System</th></tr><tr><td>Adults_1</td><td>Mosaic</td></tr></table></main>
<footer>Cookies</footer><script>alert(2)</script></body></html>"""
EMAIL = (
    "From: FOI Team <foi@quillham.example>\r\nTo: someone@example.org\r\nSubject: FOI 12\r\n"
    "Date: Fri, 15 Mar 2019 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    "Dear requester,\r\n\r\nQ1. Which system is used?\r\nMosaic\r\n"
)


def read(path, content, root, **settings):
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_document(path, root=root, **settings)


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.pdf", pdf_bytes()), ("a.docx", docx_bytes()), ("a.odt", odt_bytes()), ("a.PDF", pdf_bytes())],
)
def test_questions_and_answers_of_a_paged_document_come_out_on_lines_of_their_own(letters, tmp_path, name, content):
    document = read(letters / name, content, tmp_path)
    lines = [line.strip() for line in document.text.splitlines()]
    assert [line for line in lines if line in LINES] == LINES
    assert "\r" not in document.text


def test_a_document_knows_its_bytes_its_place_and_its_size(letters, tmp_path):
    document = read(letters / "12.pdf", pdf_bytes(), tmp_path)
    assert document.document_id == hashlib.sha256(pdf_bytes()).hexdigest()
    assert document.path == "data/raw/letters/quillham/12.pdf"
    assert document.size_bytes == len(pdf_bytes())
    assert document.media_type == "application/pdf"


def test_a_web_page_is_read_without_its_furniture_and_its_text_is_data(letters, tmp_path):
    text = read(letters / "page.html", HTML, tmp_path).text
    assert "Q1. Which system is used?" in text
    assert "Mosaic & <script>alert(1)</script>" in text
    assert "Adults_1" in text
    assert "alert(2)" not in text
    assert not any(word in text for word in ("Home", "Bins", "Cookies", "**"))


def test_an_email_keeps_its_subject_its_date_and_its_lines(letters, tmp_path):
    text = read(letters / "reply.eml", EMAIL, tmp_path).text
    assert "Subject: FOI 12" in text
    assert "15 Mar 2019" in text
    assert "Q1. Which system is used?\nMosaic" in text
    assert "@" not in text


def test_an_email_of_html_alone_keeps_its_paragraphs_apart(letters, tmp_path):
    page = "<div>Dear requester,</div><p>Q1. <b>Which</b> system?<br>Mosaic</p>"
    email = EMAIL.replace("text/plain", "text/html").partition("\r\n\r\n")[0] + f"\r\n\r\n{page}"
    text = read(letters / "reply.eml", email, tmp_path).text
    assert text.startswith("Subject: FOI 12\n")
    assert [line for line in text.splitlines() if line][-3:] == ["Dear requester,", "Q1. Which system?", "Mosaic"]


def test_a_page_without_a_main_element_loses_its_furniture_and_no_answer(letters, tmp_path):
    page = (
        "<head><title>x</title></head><header>Head</header><nav>Home</nav><div>Q1</div><dl><dt>Cost</dt><dd>5</dd></dl>"
    )
    text = read(
        letters / "a.html", f"{page}<ol><li>Mosaic</li></ol><footer>Foot</footer>".encode("cp1252"), tmp_path
    ).text
    assert text.split() == ["Q1", "Cost", "5", "1.", "Mosaic"]


@pytest.mark.parametrize(
    ("name", "content", "row"),
    [("a.xlsx", xlsx_bytes(), "Mosaic\t12500"), ("a.docx", docx_bytes(), "Adults\tCareDirector")],
)
def test_cells_of_a_row_are_parted_by_tabs(letters, tmp_path, name, content, row):
    assert row in read(letters / name, content, tmp_path).text.splitlines()


def test_rich_text_is_read(letters, tmp_path):
    assert "Costs £5" in read(letters / "a.rtf", rb"{\rtf1\ansi Q1. Price?\par Costs \'a35\par}", tmp_path).text


@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_text_files_are_kept_to_the_character(letters, tmp_path, suffix):
    written = "Q1.\t Which   system?\r\n\r\n - Mosaic\u00a0(£5)\x0c\n  trailing  \n"
    path = letters / f"a.{suffix}"
    document = read(path, written, tmp_path)
    assert document.text == path.read_text(encoding="utf-8") == written.replace("\r\n", "\n")


def test_a_byte_order_mark_stays_in_the_text_and_before_the_body(letters, tmp_path):
    path = letters / "a.txt"
    document = read(path, "\ufeffQ1. Mosaic", tmp_path)
    assert document.text == path.read_text(encoding="utf-8")
    assert document.text[document.body_start :] == "Q1. Mosaic"


def test_windows_1252_and_utf_16_are_understood(letters, tmp_path):
    assert read(letters / "a.txt", "The council’s £5".encode("cp1252"), tmp_path).text == "The council’s £5"
    assert read(letters / "b.txt", "The council’s £5".encode("utf-16"), tmp_path).text == "The council’s £5"


def test_a_folder_is_read_in_the_order_of_paths_without_sidecars_and_hidden_files(letters, tmp_path):
    for name in ("b.txt", "a.md", "c.html", ".hidden.txt", "~$lock.docx"):
        (letters / name).write_text(f"<p>Q1. Mosaic, says {name}</p>")
    (letters / "b.toml").write_text('authority = "Quillham City Council"')
    (letters.parent / ".git").mkdir()
    (letters.parent / ".git" / "x.txt").write_text("no letter")
    documents, quarantined = read_folder(letters.parent, root=tmp_path)
    assert [document.path.rpartition("/")[2] for document in documents] == ["a.md", "b.txt", "c.html"]
    assert [document.authority for document in documents] == [None, "Quillham City Council", None]
    assert quarantined == []
    assert read_folder(letters.parent, root=tmp_path)[0] == documents
