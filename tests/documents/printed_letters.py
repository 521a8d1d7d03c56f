"""A plain-text letter printed to the formats that councils send, as their programs would print it."""

import html
import io
from email.message import EmailMessage

import docx
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

FONT, SIZE, LEADING = "Helvetica", 10, 14
FOOTER = "Quillham City Council, Civic Centre, Quillham Q1 1AA"


def to_pdf(text):
    """A4 pages: lines wrapped at the margin, blank lines kept as space, the council's name above and a page number below."""
    width, height = A4
    lines = [piece for line in text.splitlines() for piece in (simpleSplit(line, FONT, SIZE, width - 120) or [""])]
    room = int((height - 150) / LEADING)
    pages = [lines[start : start + room] for start in range(0, len(lines), room)]
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=True)
    for number, page in enumerate(pages, 1):
        canvas.setFont(FONT, SIZE)
        canvas.drawString(60, height - 40, "Freedom of Information response")
        for row, line in enumerate(page):
            canvas.drawString(60, height - 75 - row * LEADING, line)
        canvas.drawString(60, 45, FOOTER)
        canvas.drawString(60, 30, f"Page {number} of {len(pages)}")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def to_docx(text):
    """One paragraph a line, and the council's name in the page footer."""
    document = docx.Document()
    document.sections[0].footer.paragraphs[0].text = FOOTER
    for line in text.splitlines():
        document.add_paragraph(line)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def to_html(text):
    """A page of a disclosure log: banner, navigation, breadcrumbs, the letter's paragraphs, related links and a footer."""
    blocks = (block for block in text.split("\n\n") if block.strip())
    letter = "\n".join(f"<p>{html.escape(block.strip(chr(10))).replace(chr(10), '<br>')}</p>" for block in blocks)
    page = f"""<!doctype html><html lang="en"><head><title>Disclosure log</title><style>p {{ margin: 0 }}</style></head><body>
<div id="cookie-banner" class="cookie-banner"><p>We use cookies to collect information. <button>Accept</button></p></div>
<header><a href="/">Quillham City Council</a><form role="search"><input><button>Search</button></form></header>
<nav><ul><li><a href="/">Home</a></li><li><a href="/bins">Bins</a></li></ul></nav>
<ol class="breadcrumb"><li><a href="/">Home</a></li><li>FOI responses</li></ol>
<div id="content"><h1>FOI response</h1>
{letter}
</div><footer><p>Accessibility</p><p>Contact us</p></footer></body></html>"""
    return page.encode()


def to_eml(text):
    """One plain-text message, as an FOI team's program sends it."""
    message = EmailMessage()
    message["From"], message["To"] = "FOI Team <foi@quillham.example>", "someone@example.org"
    message["Subject"], message["Date"] = "FOI response", "Fri, 15 Mar 2024 10:00:00 +0000"
    message.set_content(text, cte="8bit")
    return message.as_bytes()


PRINTERS = {"pdf": to_pdf, "docx": to_docx, "html": to_html, "eml": to_eml}
