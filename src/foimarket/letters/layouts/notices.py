"""What a letter says of questions away from their answers: in its opening, in a refusal notice, in notes."""

from __future__ import annotations

import re

from foimarket.documents.document import Regime
from foimarket.letters.draft import Draft
from foimarket.letters.items.items import Response
from foimarket.letters.labels.labels import mentions
from foimarket.letters.layouts.prose import about_questions
from foimarket.letters.letter import Span
from foimarket.letters.outcomes.provisions import find_provisions
from foimarket.letters.pieces.groups import join_spans
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.words.boilerplate import explains_law

# Each is compared with every answer; no letter comes near this many.
_MAX_NOTICES = 60
_REFUSES_ALL = re.compile(r"refusal notice|cannot comply|full the information", re.IGNORECASE)


def add_notices(text: str, response: Response, drafts: list[Draft], regime: Regime) -> list[Draft]:
    """The drafts with what the preamble and the notices add: spans for the questions they name, drafts for the rest.

    A refusal that names no question belongs to the answers that only say that they are refused; where there are none and
    the code is new to the letter, it stands by itself.
    """
    added: list[Draft] = []
    for paragraph in _paragraphs(response.preamble)[:_MAX_NOTICES]:
        added += _attach(text, paragraph, drafts, regime, keep=False)
    for paragraph in _paragraphs(response.notices)[:_MAX_NOTICES]:
        added += _attach(text, paragraph, drafts, regime, keep=True)
    for draft in drafts:
        draft.spans.sort(key=lambda span: span.start)
    return sorted([*drafts, *added], key=lambda draft: draft.start)


def _paragraphs(pieces: list[Piece]) -> list[list[Piece]]:
    paragraphs: list[list[Piece]] = []
    for piece in pieces:
        if piece.kind is Kind.NOTICE and len(piece.text) < 40 and not any(map(str.isdigit, piece.text)):
            paragraphs.append([])
        elif not paragraphs or piece.after_gap or piece.label is not None:
            paragraphs.append([piece])
        else:
            paragraphs[-1].append(piece)
    return [paragraph for paragraph in paragraphs if paragraph]


def _attach(text: str, paragraph: list[Piece], drafts: list[Draft], regime: Regime, *, keep: bool) -> list[Draft]:
    added: list[Draft] = []
    for span in join_spans(text, paragraph):
        cited, _ = find_provisions(text, span, regime)
        clauses = _clauses(text, span) if len(cited) > 1 else []
        named = [draft for clause in clauses for draft in about_questions(text, clause)] or about_questions(text, span)
        for draft in named:
            homes = _homes(draft.key, drafts)
            for home in homes:
                home.spans += [part for part in draft.spans if part not in home.spans]
            if not homes and cited:
                added.append(draft)
        if named:
            continue
        if cited:
            added += _refusal(text, span, drafts, regime, keep=keep)
        elif keep and not explains_law(span.of(text).lower()) and not _REFUSES_ALL.search(span.of(text)):
            added.append(Draft(None, None, None, "", [span]))
    return added


def _clauses(text: str, span: Span) -> list[Span]:
    """A sentence cut before each naming of a question, so that each keeps the provision beside it."""
    starts = mentions(text, span.start, span.end)
    if len(starts) < 2:
        return []
    clauses = [Span(first, last) for first, last in zip(starts, [*starts[1:], span.end], strict=True)]
    return [_trimmed(text, clause) for clause in clauses]


def _trimmed(text: str, span: Span) -> Span:
    end = span.end
    while end > span.start + 1 and text[end - 1] in " \n;,.":
        end -= 1
    return Span(span.start, end)


def _homes(key: str | None, drafts: list[Draft]) -> list[Draft]:
    """The drafts of a question, or of its parts where only those have answers."""
    exact = [draft for draft in drafts if draft.key == key]
    if exact or key is None:
        return exact
    return [
        draft
        for draft in drafts
        if draft.key is not None and draft.key.startswith(key) and draft.key[len(key) :].isalpha()
    ]


def _refusal(text: str, span: Span, drafts: list[Draft], regime: Regime, *, keep: bool) -> list[Draft]:
    """A refusal that names no question, given to the answers that wait for one, or standing by itself."""
    waiting = [draft for draft in drafts if any(_refers_to_notice(part.of(text)) for part in draft.spans)]
    waiting = [draft for draft in waiting if not any(find_provisions(text, part, regime)[0] for part in draft.spans)]
    for draft in waiting:
        draft.spans.append(span)
    if waiting or not keep:
        return []
    codes = {provision.code for provision in find_provisions(text, span, regime)[0]}
    known = {
        provision.code
        for draft in drafts
        for part in draft.spans
        for provision in find_provisions(text, part, regime)[0]
    }
    known |= {(code or "").split("(")[0] for code in known}
    return [] if codes <= known else [Draft(None, None, None, "", [span])]


_TO_NOTICE = re.compile(
    r"\brefus(?:ed|al)\b|see (?:further )?(?:down|below|the notice)|(?:notice|explanation) (?:follows|below)",
    re.IGNORECASE,
)


def _refers_to_notice(words: str) -> bool:
    """Whether an answer only says that it is refused, for reasons given elsewhere in the letter."""
    return len(words) < 130 and _TO_NOTICE.search(words) is not None
