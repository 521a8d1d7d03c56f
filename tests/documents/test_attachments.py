"""What is attached to an e-mail is a document of its own, or set aside by itself."""

import hashlib
from email.message import EmailMessage

import pytest
from made_files import LINES, PNG, docx_bytes, locked_pdf_bytes, pdf_bytes, xlsx_bytes
from outlook_message import outlook_message

from foimarket.documents import Limits, read_document, read_documents, read_folder

PDF = ("application", "pdf")


def message(subject="FOI 12", body="Dear requester,\n\nPlease see the attachment.\n", **headers):
    made = EmailMessage()
    made["From"], made["Subject"], made["Date"] = (
        "FOI <foi@quillham.example>",
        subject,
        "Fri, 15 Mar 2019 10:00:00 +0000",
    )
    for name, value in headers.items():
        made[name] = value
    made.set_content(body)
    return made


def attach(made, name, content, kind=PDF, **more):
    made.add_attachment(content, maintype=kind[0], subtype=kind[1], filename=name, **more)
    return made


def write(path, made):
    path.write_bytes(made if isinstance(made, bytes) else made.as_bytes())
    return path


def read_all(path, root, **settings):
    aside = []
    return read_documents(path, root=root, on_set_aside=aside.append, **settings), aside


def lines_of(document):
    return [line for line in document.text.splitlines() if line in LINES]


def test_each_attachment_is_a_document_linked_to_its_email(letters, tmp_path):
    made = attach(
        attach(message(), "response.pdf", pdf_bytes()), "table.xlsx", xlsx_bytes(), ("application", "octet-stream")
    )
    path = write(letters / "12.eml", made)
    (email, pdf, sheet), aside = read_all(path, tmp_path)
    assert [document.path.rpartition("/")[2] for document in (email, pdf, sheet)] == [
        "12.eml",
        "12.eml#response.pdf",
        "12.eml#table.xlsx",
    ]
    assert pdf.document_id == hashlib.sha256(pdf_bytes()).hexdigest()
    assert (email.parent_id, pdf.parent_id, sheet.parent_id) == (None, email.document_id, email.document_id)
    assert (pdf.media_type, pdf.size_bytes) == ("application/pdf", len(pdf_bytes()))
    assert lines_of(pdf) == LINES
    assert "Mosaic" not in email.text
    assert "Mosaic\t12500" in sheet.text
    assert aside == []


def test_an_attachment_inherits_what_the_sidecar_of_its_email_says(letters, tmp_path):
    path = write(letters / "12.eml", attach(message(), "response.pdf", pdf_bytes()))
    path.with_suffix(".toml").write_text(
        'authority = "Quillham City Council"\nreference = "12"\nresponded_on = 2019-03-15\nregime = "FOISA"\n'
        'text_kind = "paraphrase"\n'
    )
    email, pdf = read_documents(path, root=tmp_path)
    for name in ("authority", "reference", "responded_on", "regime", "text_kind", "spoke_on"):
        assert getattr(pdf, name) == getattr(email, name) is not None


def test_a_folder_gives_emails_and_attachments_and_sets_bad_ones_aside_by_themselves(letters, tmp_path):
    made = attach(message(), "scan.pdf", PNG)
    attach(made, "locked.pdf", locked_pdf_bytes())
    attach(made, "tool.exe", b"MZ\x90\0", ("application", "octet-stream"))
    attach(made, "response.docx", docx_bytes(), ("application", "octet-stream"))
    write(letters / "12.eml", made)
    (letters / "13.txt").write_text("Q1. ContrOCC")
    documents, quarantined = read_folder(letters, root=tmp_path)
    assert [document.path.rpartition("/")[2] for document in documents] == ["12.eml", "12.eml#response.docx", "13.txt"]
    assert {item.path.rpartition("#")[2]: item.reason for item in quarantined} == {
        "scan.pdf": "not_what_it_says",
        "locked.pdf": "encrypted",
        "tool.exe": "unsupported",
    }
    assert all(item.path.startswith("data/raw/letters/quillham/12.eml#") and item.remedy for item in quarantined)
    assert next(item.size_bytes for item in quarantined if item.reason == "not_what_it_says") == len(PNG)


def test_a_forwarded_message_is_a_document_and_its_words_are_not_its_carriers(letters, tmp_path):
    inner = attach(message("inner", "Q1. Which system?\nContrOCC\n"), "deep.pdf", pdf_bytes())
    outer = message()
    outer.add_attachment(inner)
    (first, second, third), aside = read_all(write(letters / "12.eml", outer), tmp_path)
    assert "ContrOCC" not in first.text
    assert "Q1. Which system?\nContrOCC" in second.text
    assert second.path.endswith("12.eml#message-1.eml")
    assert third.path.endswith("12.eml#message-1.eml#deep.pdf")
    assert (second.parent_id, third.parent_id) == (first.document_id, second.document_id)
    assert aside == []


def nested(depth):
    made = message("level 0")
    for level in range(1, depth):
        outer = message(f"level {level}")
        outer.add_attachment(made)
        made = outer
    return made


def test_messages_within_messages_are_opened_to_a_depth(letters, tmp_path):
    documents, [item] = read_all(write(letters / "12.eml", nested(6)), tmp_path, limits=Limits(email_depth=3))
    assert len(documents) == 3
    assert (item.reason, item.path.count("#")) == ("too_large", 3)


def test_attachments_are_counted_over_all_that_an_email_carries(letters, tmp_path):
    inner = message("inner")
    for number in range(4):
        attach(inner, f"{number}.csv", f"a,{number}\n".encode(), ("text", "csv"))
    outer = message()
    outer.add_attachment(inner)
    attach(outer, "late.pdf", pdf_bytes())
    documents, aside = read_all(write(letters / "12.eml", outer), tmp_path, limits=Limits(attachments=3))
    assert [document.path.rpartition("#")[2] for document in documents[1:]] == ["message-1.eml", "0.csv", "1.csv"]
    assert {item.reason for item in aside} == {"too_large"}
    assert [item.path.rpartition("#")[2] for item in aside] == ["2.csv", "late.pdf"]


def test_the_same_attachment_twice_counts_once(letters, tmp_path):
    for name in ("12.eml", "13.eml"):
        write(letters / name, attach(message(name), "response.pdf", pdf_bytes()))
    documents, [item] = read_folder(letters, root=tmp_path)
    assert [document.path.rpartition("/")[2] for document in documents] == ["12.eml", "12.eml#response.pdf", "13.eml"]
    assert (item.path.rpartition("/")[2], item.reason) == ("13.eml#response.pdf", "duplicate")
    assert item.evidence.endswith("12.eml#response.pdf")


def test_a_copy_of_an_email_takes_its_attachments_with_it(letters, tmp_path):
    made = attach(message(), "response.pdf", pdf_bytes())
    for name in ("12.eml", "13.eml"):
        write(letters / name, made.as_bytes())
    documents, [item] = read_folder(letters, root=tmp_path)
    assert len(documents) == 2
    assert item.path.endswith("13.eml")


def test_pictures_shown_in_a_message_are_no_attachments(letters, tmp_path):
    made = message()
    made.add_alternative("<p>Mosaic <img src='cid:logo'></p>", subtype="html")
    made.get_payload()[1].add_related(PNG, "image", "png", cid="<logo>")
    documents, aside = read_all(write(letters / "12.eml", made), tmp_path)
    assert (len(documents), aside) == (1, [])


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd.csv", "passwd.csv"),
        ("C:\\work\\letter.csv", "letter.csv"),
        ("a#b\x07.csv", "a_b_.csv"),
        ("x" * 300 + ".csv", "x" * 80 + ".csv"),
        ("Reply to Jane Roe.csv", "Reply to ████ ███.csv"),
        ("Jane_Roe_reply.csv", "████_███_reply.csv"),
    ],
)
def test_names_of_attachments_are_safe_and_name_nobody(letters, tmp_path, given, kept):
    made = attach(message(body="Dear Jane Roe,\n\nSee attached.\n"), given, b"a,b\n", ("text", "csv"))
    assert read_documents(write(letters / "12.eml", made), root=tmp_path)[1].path.rpartition("#")[2] == kept


def test_attachments_of_one_name_are_told_apart(letters, tmp_path):
    made = message()
    for number in range(3):
        attach(made, "a.csv", f"a,{number}\n".encode(), ("text", "csv"))
    documents = read_documents(write(letters / "12.eml", made), root=tmp_path)
    assert [document.path.rpartition("#")[2] for document in documents[1:]] == ["a.csv", "a-2.csv", "a-3.csv"]


def test_an_attachment_without_a_name_is_known_by_its_kind(letters, tmp_path):
    made = attach(message(), None, pdf_bytes())
    assert read_documents(write(letters / "12.eml", made), root=tmp_path)[1].path.endswith("#attachment-1.pdf")


def test_an_outlook_message_gives_its_attachments_too(letters, tmp_path):
    attached = [("response.pdf", pdf_bytes()), ("small.csv", b"System,Cost\nMosaic,5\n"), ("forwarded", None)]
    path = write(letters / "12.msg", outlook_message("FOI 12", "Dear requester,\r\n\r\nSee attached.\r\n", attached))
    (mail, pdf, sheet), [item] = read_all(path, tmp_path)
    assert "Subject: FOI 12" in mail.text
    assert "See attached." in mail.text
    assert (lines_of(pdf), pdf.parent_id) == (LINES, mail.document_id)
    assert sheet.text == "System\tCost\nMosaic\t5\n"
    assert (item.reason, item.size_bytes) == ("unparsable", 0)


def test_one_document_is_read_without_its_attachments(letters, tmp_path):
    path = write(letters / "12.eml", attach(message(), "response.pdf", pdf_bytes()))
    assert read_document(path, root=tmp_path) == read_documents(path, root=tmp_path)[0]


def test_a_broken_email_is_read_as_well_as_can_be(letters, tmp_path):
    raw = (
        b"From: =?utf-8?q?broken\r\nTo: <<<>>>,;\r\nSubject: FOI\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
        b"--x\r\nContent-Type: text/plain; charset=no-such\r\n\r\nThe council\x92s system is Mosaic.\r\n"
        b'--x\r\nContent-Type: application/pdf; name="a.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!\r\n'
    )
    documents, aside = read_all(write(letters / "12.eml", raw), tmp_path)
    assert "The council’s system is Mosaic." in documents[0].text
    assert len(documents) == 1
    assert [item.reason for item in aside] in (["empty"], ["not_what_it_says"])


def test_wrapped_lines_of_flowed_text_are_joined_and_its_signature_is_not(letters, tmp_path):
    made = message(body="x")
    made.replace_header("Content-Type", 'text/plain; charset="utf-8"; format=flowed')
    made.set_payload("1. Which system \nis used?\nMosaic\n-- \nFOI team\n")
    text = read_document(write(letters / "12.eml", made), root=tmp_path).text
    assert text.endswith("1. Which system is used?\nMosaic\n-- \nFOI team\n")
