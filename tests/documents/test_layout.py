"""What the look of a file says (paragraphs, columns, list numbers, page furniture) is kept as text or left out of it."""

import io

import docx
import pytest
from docx.oxml import parse_xml
from made_files import xlsx_bytes, zip_bytes
from printed_letters import FOOTER, to_html, to_pdf
from reportlab.lib import colors
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from foimarket.documents import read_document

GRID = [("GRID", (0, 0), (-1, -1), 1, colors.black)]


def read(path, content, root):
    path.write_bytes(content)
    return read_document(path, root=root).text


def platypus(*parts):
    styles = getSampleStyleSheet()
    buffer = io.BytesIO()
    flow = [Paragraph(part, styles["Normal"]) if isinstance(part, str) else part for part in parts]
    SimpleDocTemplate(buffer, invariant=True).build(flow)
    return buffer.getvalue()


def placed(*strings, pages=1, rotate=0):
    """A PDF with strings at places: ``(x, y, text)``; ``#`` stands for the page's number."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=True)
    for number in range(1, pages + 1):
        canvas.setFont("Helvetica", 10)
        if rotate:
            canvas.setPageRotation(rotate)
        for x, y, text in strings:
            canvas.drawString(x, y, text.replace("#", str(number)))
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


LONG = "We use the system for case management, for direct payments, for financial assessments and for storing documents about"


def test_wrapped_lines_of_a_pdf_are_one_paragraph_again_and_gaps_part_paragraphs(letters, tmp_path):
    letter = f"1. What is it used for?\n{LONG} cases.\n\n2. Who supplies it?\nAccess"
    assert f"\n\n{letter}\n\n" in read(letters / "a.pdf", to_pdf(letter), tmp_path)


def test_an_answer_is_not_joined_to_a_question_that_fills_its_line(letters, tmp_path):
    question = "Is " + "w" * 60 + "?"
    text = read(
        letters / "a.pdf", placed((60, 700, question), (60, 688, "Yes, Mosaic is, and it always has been")), tmp_path
    )
    assert text == f"{question}\nYes, Mosaic is, and it always has been"


def test_running_headers_footers_and_page_numbers_are_left_out_of_a_pdf(letters, tmp_path):
    answers = [f"{number}. Answer {number} " + "word " * 10 for number in range(1, 120)]
    text = read(letters / "a.pdf", to_pdf("\n".join(answers)), tmp_path)
    assert [line.split()[0] for line in text.splitlines() if line and line[0].isdigit()] == [
        f"{number}." for number in range(1, 120)
    ]
    assert FOOTER not in text
    assert "Page " not in text
    assert text.count("Freedom of Information response") == 1  # a letterhead stays once


def test_what_recurs_in_the_body_of_pages_stays(letters, tmp_path):
    text = read(letters / "a.pdf", placed((60, 500, "Not held"), (60, 470, "Answer #"), pages=3), tmp_path)
    assert text.count("Not held") == 3
    assert [f"Answer {number}" in text for number in (1, 2, 3)] == [True] * 3


def test_a_line_at_the_foot_of_one_page_alone_stays(letters, tmp_path):
    text = read(letters / "a.pdf", placed((60, 500, "Body"), (60, 60, "Costs exclude VAT")), tmp_path)
    assert text == "Body\n\nCosts exclude VAT"


@pytest.mark.parametrize("style", [GRID, []])
def test_cells_of_a_pdf_table_are_parted_by_tabs(letters, tmp_path, style):
    rows = [
        ["System", "Annual cost", "Contract end"],
        ["Mosaic", "£120,500", "31/03/2026"],
        ["ContrOCC", "£45,000", "2027"],
    ]
    text = read(letters / "a.pdf", platypus("Our systems:", Spacer(1, 10), Table(rows, style=style)), tmp_path)
    assert text.endswith("\n".join("\t".join(row) for row in rows))


@pytest.mark.parametrize("align", ["TOP", "MIDDLE", "BOTTOM"])
def test_a_wrapped_cell_stays_in_its_row(letters, tmp_path, align):
    styles = getSampleStyleSheet()
    question = "Which system is used for children’s social care in your authority today?"
    answer = "Liquidlogic LCS, from System C, since April 2016 on a contract of five years, extended twice since then, and a day"
    cells = [[Paragraph(question, styles["Normal"]), Paragraph(answer, styles["Normal"])], ["Cost", "£100"]]
    table = Table(cells, colWidths=[150, 200], style=[*GRID, ("VALIGN", (0, 0), (-1, -1), align)])
    text = read(letters / "a.pdf", platypus("Your request", Spacer(1, 20), table), tmp_path)
    assert f"{question}\t{answer}" in text
    assert text.endswith("Cost\t£100")


@pytest.mark.parametrize("style", [GRID, []])
def test_an_answer_of_two_lines_beside_a_question_of_one_is_one_cell(letters, tmp_path, style):
    styles = getSampleStyleSheet()
    answer = "The former on 31 March 2023 and the latter on 30 September 2022, with an option"
    rows = [["When does each contract end?", Paragraph(answer, styles["Normal"])], ["Cost", "£100"]]
    text = read(letters / "a.pdf", platypus(Spacer(1, 20), Table(rows, colWidths=[170, 220], style=style)), tmp_path)
    assert text == f"When does each contract end?\t{answer}\nCost\t£100"


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_seen(letters, tmp_path, rotate):
    place = {90: lambda x, y: (595 - y, x), 180: lambda x, y: (595 - x, 842 - y), 270: lambda x, y: (y, 842 - x)}[
        rotate
    ]
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=True)
    canvas.setPageRotation(rotate)
    for x, y, text in (
        (100, 400, "System"),
        (200, 400, "Mosaic"),
        (100, 388, "Cost"),
        (200, 388, "£5"),
        (100, 340, "End"),
    ):
        canvas.saveState()
        canvas.translate(*place(x, y))
        canvas.rotate(rotate)
        canvas.drawString(0, 0, text)
        canvas.restoreState()
    canvas.save()
    assert read(letters / "a.pdf", buffer.getvalue(), tmp_path) == "System\tMosaic\nCost\t£5\n\nEnd"


def test_a_bullet_or_number_with_space_after_it_is_no_column(letters, tmp_path):
    pdf = placed((60, 700, "1."), (100, 700, "Which system?"), (60, 688, "•"), (100, 688, "Mosaic"))
    assert read(letters / "a.pdf", pdf, tmp_path) == "1. Which system?\n• Mosaic"


def word_bytes(build):
    document = docx.Document()
    build(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_automatic_numbers_of_a_word_list_are_written_out(letters, tmp_path):
    def build(document):
        for question, answer in (("Which system?", "Mosaic"), ("What does it cost?", "£5")):
            document.add_paragraph(question, style="List Number")
            document.add_paragraph(answer)
        document.add_paragraph("a bullet", style="List Bullet")

    lines = read(letters / "a.docx", word_bytes(build), tmp_path).split("\n\n")
    assert [line.strip() for line in lines] == ["1. Which system?", "Mosaic", "2. What does it cost?", "£5", "a bullet"]


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def numbered(levels, paragraphs):
    """A DOCX whose list has ``(form, template)`` levels, and paragraphs ``(level, text)``."""
    level = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{template}"/></w:lvl>'
        for at, (form, template) in enumerate(levels)
    )
    body = "".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
        for at, text in paragraphs
    )
    start = io.BytesIO(word_bytes(lambda document: None))
    import zipfile

    with zipfile.ZipFile(start) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["word/numbering.xml"] = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="3">{level}</w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>'
    )
    parts["word/document.xml"] = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return zip_bytes(parts)


def test_levels_of_a_word_list_have_their_own_forms_and_begin_anew(letters, tmp_path):
    levels = [("decimal", "Q%1."), ("lowerLetter", "%1%2)"), ("upperRoman", "(%3)")]
    content = numbered(levels, [(0, "A"), (1, "B"), (1, "C"), (2, "D"), (0, "E"), (1, "F")])
    lines = [line for line in read(letters / "a.docx", content, tmp_path).splitlines() if line]
    assert lines == ["Q1. A", "1a) B", "1b) C", "(I) D", "Q2. E", "2a) F"]


def test_characters_written_as_references_are_kept(letters, tmp_path):
    content = numbered([("bullet", "x")], [(0, "R&amp;D costs &#163;5 &#8211; &lt;yearly&gt;")])
    assert read(letters / "a.docx", content, tmp_path).strip() == "R&D costs £5 – <yearly>"


def test_a_word_letter_that_parts_blocks_by_empty_paragraphs_keeps_its_lines(letters, tmp_path):
    written = "1. Which system?\nMosaic\n\n2. What does it cost?\n£5\n\nYours faithfully"
    content = word_bytes(lambda document: [document.add_paragraph(line) for line in written.split("\n")])
    assert read(letters / "a.docx", content, tmp_path).strip() == written


def test_paragraphs_in_a_cell_of_a_word_table_stay_in_its_row(letters, tmp_path):
    def build(document):
        cells = document.add_table(1, 2).rows[0].cells
        cells[0].text, cells[1].text = "Mosaic\nfrom Access", "£5"

    assert "Mosaic from Access\t£5" in read(letters / "a.docx", word_bytes(build), tmp_path).splitlines()


def test_a_merged_cell_of_a_word_table_is_written_once(letters, tmp_path):
    def build(document):
        table = document.add_table(3, 3)
        table.cell(0, 0).merge(table.cell(0, 2)).text = "1. Which systems?"
        table.cell(1, 0).merge(table.cell(1, 1)).text = "Mosaic"
        table.cell(1, 2).text = "Access"
        for cell, words in zip(table.rows[2].cells, ("LCS", "ContrOCC", "System C"), strict=True):
            cell.text = words

    lines = read(letters / "a.docx", word_bytes(build), tmp_path).strip().splitlines()
    assert lines == ["1. Which systems?", "Mosaic\t\tAccess", "LCS\tContrOCC\tSystem C"]


def test_hidden_and_struck_out_words_of_a_word_letter_are_not_read(letters, tmp_path):
    def build(document):
        paragraph = document.add_paragraph("It costs ")
        struck, hidden, shown = (paragraph.add_run(words) for words in ("£500", "(Ask legal!)", "£600"))
        struck.font.strike, hidden.font.hidden, shown.font.strike = True, True, False

    assert read(letters / "a.docx", word_bytes(build), tmp_path).split() == ["It", "costs", "£600"]


@pytest.mark.parametrize(
    "around",
    ["{}", "<mc:AlternateContent {mc}><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"],
)
def test_a_text_box_stands_behind_the_paragraph_that_carries_it(letters, tmp_path, around):
    box = f'<w:pict><w:txbxContent xmlns:w="{W}"><w:p><w:r><w:t>Mosaic</w:t></w:r></w:p></w:txbxContent></w:pict>'
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

    def build(document):
        run = document.add_paragraph("1. Which system?").add_run()
        run._r.append(parse_xml(f'<w:r xmlns:w="{W}">{around.replace("{}", box).replace("{mc}", mc)}</w:r>')[0])
        document.add_paragraph("2. Cost?")

    lines = read(letters / "a.docx", word_bytes(build), tmp_path).split("\n\n")
    assert [line.strip() for line in lines] == ["1. Which system?", "Mosaic", "2. Cost?"]


FURNITURE = ("cookies", "Accept", "Search", "Home", "Bins", "FOI responses", "Accessibility", "Contact us")


def test_a_page_of_a_disclosure_log_loses_banner_breadcrumbs_search_and_footer(letters, tmp_path):
    letter = "1. Which system?\nMosaic\n\n2. Cost?\n£5"
    text = read(letters / "a.html", to_html(letter), tmp_path)
    assert [word for word in FURNITURE if word in text] == []
    assert [line for line in text.splitlines() if line.strip()] == [
        "# FOI response",
        *letter.replace("\n\n", "\n").split("\n"),
    ]


@pytest.mark.parametrize(
    "furniture",
    [
        '<div class="govuk-breadcrumbs"><div>Home</div></div>',
        "<div role=navigation>Home</div>",
        '<ul id="main-menu"><li>Home</li></ul>',
        '<section aria-label="Cookies">Home</section>',
        '<DIV CLASS="cookie-banner">Home<div>x</div></DIV>',
        "<!-- <p>Home</p> -->",
        '<a class="skip-link" href="#x">Home</a>',
        '<div class="related-links"><a>Home</a></div>',
    ],
)
def test_furniture_is_known_by_role_or_name(letters, tmp_path, furniture):
    page = f"<body>{furniture}<div class='content'><p>Which system?</p><p>Mosaic</p></div></body>"
    assert read(letters / "a.html", page.encode(), tmp_path).split() == ["Which", "system?", "Mosaic"]


@pytest.mark.parametrize(
    "page",
    [
        "<nav><p>Mosaic is used here for adults</p>",  # never closed
        "<div class='page-with-sidebar has-nav'><p>Mosaic is used here for adults</p></div>",
        "<div id='menu'><p>Mosaic is used here for adults</p></div>",  # the whole page would go
        "<nav><nav>x</nav><p>Mosaic is used here for adults</p>",
    ],
)
def test_an_answer_in_an_element_that_looks_like_furniture_stays(letters, tmp_path, page):
    assert "Mosaic is used here for adults" in read(letters / "a.html", page.encode(), tmp_path)


def test_a_button_that_opens_a_part_of_the_page_is_its_heading(letters, tmp_path):
    page = """<body><h2><button type="button" aria-expanded="false">1. Which <b>system</b>?</button></h2><div><p>Mosaic</p></div>
    <button>Print</button></body>"""
    assert read(letters / "a.html", page.encode(), tmp_path).split() == ["##", "1.", "Which", "system?", "Mosaic"]


def test_what_a_page_strikes_out_is_not_read_and_what_it_puts_in_is(letters, tmp_path):
    page = "<main><p>It costs <del>£500</del> <ins>£600</ins> <s>a month</s> a <mark>year</mark></p></main>"
    assert read(letters / "a.html", page.encode(), tmp_path).split() == ["It", "costs", "£600", "a", "year"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_csv_is_read_by_cells(letters, tmp_path, delimiter):
    rows = [["System", "Annual cost", "Note"], ["Mosaic", "£120,500", "from\nAccess"], ["", "£5", 'so "called"']]
    written = "\r\n".join(delimiter.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    text = read(letters / "a.csv", ("\ufeff" + written).encode(), tmp_path)
    assert text == 'System\tAnnual cost\tNote\nMosaic\t£120,500\tfrom Access\n\t£5\tso "called"\n'


def test_running_lines_of_rich_text_are_left_out(letters, tmp_path):
    content = rb"{\rtf1\ansi{\header\pard Top \{x\} {\b bold}\par}{\footer\pard Page 1\par}Q1. Price?\par \'a35\par}"
    assert read(letters / "a.rtf", content, tmp_path).split() == ["Q1.", "Price?", "£5"]


def test_paragraphs_in_a_cell_of_an_open_document_are_not_glued(letters, tmp_path):
    names = {key: f"urn:oasis:names:tc:opendocument:xmlns:{key}:1.0" for key in ("office", "text", "table")}
    cells = "".join(
        f"<table:table-cell>{cell}</table:table-cell>"
        for cell in ("<text:p>Mosaic</text:p><text:p>Access</text:p>", "<text:p>£5</text:p>")
    )
    table = f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
    content = zip_bytes(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": "<office:document-content "
            + " ".join(f'xmlns:{key}="{value}"' for key, value in names.items())
            + f"><office:body><office:text>{table}</office:text></office:body></office:document-content>",
        }
    )
    assert "Mosaic Access\t£5" in read(letters / "a.odt", content, tmp_path)


def test_a_date_of_a_spreadsheet_is_read_without_a_time(letters, tmp_path):
    import zipfile

    with zipfile.ZipFile(io.BytesIO(xlsx_bytes())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts["xl/styles.xml"] = (
        f'<styleSheet xmlns="{main}"><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    )
    rels, sheet = "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
    entry = f'<Relationship Id="r2" Type="{kind}" Target="styles.xml"/></Relationships>'
    parts[rels] = parts[rels].replace(b"</Relationships>", entry.encode())
    parts[sheet] = parts[sheet].replace(b'<c r="B2">', b'<c r="B2" s="1">').replace(b"12500", b"46112")
    assert "Mosaic\t2026-03-31" in read(letters / "a.xlsx", zip_bytes(parts), tmp_path).splitlines()
