"""What a response answers above the first of its questions."""

from __future__ import annotations

import re

from foimarket.letters.draft import Draft
from foimarket.letters.forms.forms import read_forms
from foimarket.letters.items.items import Response
from foimarket.letters.layouts.prose import read_prose
from foimarket.letters.pieces.piece import Kind, Piece

# A line shorter than this, above all questions, belongs to the page and not to a paragraph.
_SENTENCE = 60

# Above labelled questions stand introductions and requests; what is so much more than all that follows tells something itself.
_MOSTLY_ABOVE = 1.5
_CITED = re.compile(r"\((?:Q|[Qq]uestions? )?\d{1,2}[a-f]?(?:(?:, ?| ?[-–&] ?| and | to )\d{0,2}[a-f]?){0,9}\)")
_FEWEST_CITED = 2


def read_above(text: str, response: Response) -> list[Draft]:
    """What is answered above the first question: forms and tables; where that is most of the letter, its paragraphs too."""
    drafts, above = read_forms(text, response.preamble, any_labels=False)
    told = [piece for at, piece in enumerate(above) if not _is_of_page(above, at)]
    asked = sum(len(piece.text) for item in response.items for piece in item.pieces)
    has_rows = sum(piece.kind is Kind.ROW for piece in told) > 1
    size = sum(len(piece.text) for piece in told)
    if has_rows or (response.is_unlabelled and size > asked) or (size > _MOSTLY_ABOVE * asked and _tells(told)):
        response.preamble = []
        return drafts + read_prose(text, told)
    paragraphs = _paragraphs(above)
    stated = [paragraph for paragraph in paragraphs if _states(" ".join(piece.text for piece in paragraph))]
    response.preamble = [piece for paragraph in paragraphs if paragraph not in stated for piece in paragraph]
    return drafts + read_prose(text, [piece for paragraph in stated for piece in paragraph])


def _paragraphs(pieces: list[Piece]) -> list[list[Piece]]:
    paragraphs: list[list[Piece]] = []
    for piece in pieces:
        if not paragraphs or piece.after_gap:
            paragraphs.append([])
        paragraphs[-1].append(piece)
    return paragraphs


# "The partnership uses a single instance of Academy, hosted by Capita."
_STATES = re.compile(
    r"\b(?:we|council|authority|partnership|trust|force|board|services?|department|team|officers|staff"
    r"|colleagues) (?:also |both |all "
    r"|currently |now |still |only )?(?:uses?|used|operates?|runs?|has (?:used|had|moved|been)|have (?:used|had|moved"
    r"|been)|shares?|moved"
    r"|migrated|replaced|changed)\b"
    r"|\b(?:is|are|was|were|been) (?:\w+ )?(?:delivered|provided|supplied|hosted|run|managed|operated|outsourced|used|shared|known)"
    r" (?:by|to|as|with|in|for|on)\b",
    re.IGNORECASE,
)
# What a requester writes, what only speaks of the request, and what leads to what follows.
_IS_OF_LETTER = re.compile(
    r"\b(?:I|me|my|I['’]\w+|you|your|yours|request\w*|FOIA?|freedom of information|the act|information|enquiry"
    r"|respon[sd]\w*|answers?"
    r"|below|attached|questions?|research\w*|stud(?:y|ies)|survey)\b|[?:]\s*$",
    re.IGNORECASE,
)


def _states(words: str) -> bool:
    """Whether a paragraph above all questions states facts of its own: sentences about what is used, by whom and from whom."""
    return words[-1:] == "." and _STATES.search(words) is not None and _IS_OF_LETTER.search(words) is None


def _tells(pieces: list[Piece]) -> bool:
    """Whether paragraphs are a reply's and no request: some say which questions they answer ("Systems (4)", "CRM (11, 12)")."""
    cited = sum(_CITED.search(piece.text) is not None for piece in pieces)
    return cited >= _FEWEST_CITED and not any("?" in piece.text for piece in pieces)


def _is_of_page(pieces: list[Piece], at: int) -> bool:
    """Whether a piece above all questions is a short line that stands alone: a reference, a title, a greeting."""
    piece = pieces[at]
    is_alone = piece.after_gap and (at + 1 == len(pieces) or pieces[at + 1].after_gap)
    return is_alone and piece.kind is not Kind.ROW and len(piece.text) <= _SENTENCE
