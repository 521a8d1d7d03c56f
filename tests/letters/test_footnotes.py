"""Notes below a form: what its answers carry is theirs, the rest stays."""

from foimarket.letters.draft import Draft
from foimarket.letters.forms.footnotes import take_footnotes
from foimarket.letters.letter import Span
from foimarket.letters.lines.lines import read_lines

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
