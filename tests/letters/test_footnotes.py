"""Notes below a form: what its answers carry is theirs, the rest stays."""

from foimarket.letters.draft import Draft
from foimarket.letters.forms.footnotes import take_footnotes
from foimarket.letters.letter import Span
from foimarket.letters.lines.lines import read_lines
from tests.letters.test_read_letter import letter

TEXT = "51 (b)\n(b) Without sheets.   (c) Printed in June.\nRegards\n"


def test_a_note_that_no_answer_carries_stays_among_the_lines():
    draft = Draft("1", "1", None, "How many?", [Span(0, 6)])
    kept = take_footnotes(TEXT, [draft], read_lines(TEXT, 7, len(TEXT)))
    assert [span.of(TEXT).strip() for span in draft.spans] == ["51 (b)", "Without sheets."]
    assert [line.text.strip() for line in kept] == ["(c) Printed in June.", "Regards"]


def test_where_nothing_is_marked_every_line_stays():
    draft = Draft("1", "1", None, "How many?", [Span(0, 2)])
    lines = read_lines(TEXT, 7, len(TEXT))
    assert take_footnotes(TEXT, [draft], lines) == lines


def test_stars_behind_cells_lead_to_the_notes_below_the_table():
    text = (
        "| Service | Product | Contract end | Hosted by |\n|---|---|---|---|\n"
        "| Legal | Willow | 30/04/26 | Supplier* |\n| Elections | Rowan | 31/03/25** | On premise |\n\n"
        "* Willow is moving from our own data centre.\n** Extended in May to 31/03/26\n"
    )
    told = {(answer.heading, answer.question_text): answer.words_in(text) for answer in letter(text)[0].answers}
    assert "Extended in May to 31/03/26" in told[("Elections", "Contract end")]
    assert "moving from our own data centre" in told[("Legal", "Hosted by")]


def test_a_specimen_row_is_the_requester_s():
    text = (
        "| Service | Product | Users |\n|---|---|---|\n| EXAMPLE | Widget Case | 50 |\n"
        "| Legal | Willow | 38 |\n| Elections | Rowan | 11 |\n"
    )
    assert "Widget" not in " ".join(answer.words_in(text) for answer in letter(text)[0].answers)
