"""Letters that answer without repeating or numbering questions: one draft for each paragraph, list line or labelled value."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from foimarket.letters.draft import Draft
from foimarket.letters.forms.forms import read_forms
from foimarket.letters.items.group_headings import GROUP_HEADING
from foimarket.letters.items.unlabelled import titles_over_paragraphs
from foimarket.letters.labels.labels import mentioned_labels
from foimarket.letters.layouts.corrections import put_right
from foimarket.letters.layouts.run_in_titles import asked_by_first_sentences
from foimarket.letters.letter import Span
from foimarket.letters.lines.lines import line_start
from foimarket.letters.pieces.groups import join_spans
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.tables.tables import read_table
from foimarket.letters.words.care import names_care
from foimarket.letters.words.sentences import split_sentences

_TITLE = 60
# Under such a title a review repeats what was asked and answered before it.
_RECALLS = re.compile(
    r"(?:what )?(?:you (?:have )?(?:asked|requested)|you wanted|we (?:told you|answered|said|replied))\b"
    r"|(?:your|the) (?:original |initial |first )?(?:request|complaint)\W*$"
    r"|(?:our|the) (?:original|initial|first|earlier|previous) (?:answer|reply|response|decision)\W*$|background\W*$",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[ \t]*[•●▪◦*·–—-][ \t]")
# What is told above the first question that a paragraph names.
_TELLS = re.compile(
    r"\b(?:please read|should (?:be|read)|(?:have|has) (?:had|used)|since (?:[A-Z][a-z]+ )?(?:19|20)\d\d)\b|£\d"
)
# That an answer stands or follows, or what was written to and fro about a question.
_ANSWERS_NOTHING = re.compile(
    r"\b(?:remains?|stands?|unchanged|all other answers)\b|\b(?:as follows|below)\W*$"
    r"|\b(?:to clarify|your clarification|for clarifying|you clarified|(?:wrote|e-?mailed) to you|asked you|grateful for your)\b",
    re.IGNORECASE,
)


def read_prose(text: str, pieces: list[Piece]) -> list[Draft]:
    """Drafts of a message without labelled items."""
    pieces = [piece._replace(kind=Kind.TEXT, after_gap=True) if _replies(piece) else piece for piece in pieces]
    drafts, rest = read_forms(text, pieces)
    if drafts:
        rest = _without_titles(text, rest)
    paragraphs = asked_by_first_sentences(text, _read_paragraphs(text, rest))
    return sorted([*drafts, *paragraphs], key=lambda draft: draft.start)


def _replies(piece: Piece) -> bool:
    """Whether a piece is a reply behind the word for it, on its line."""
    return piece.kind is Kind.REPLY and bool(piece.text)


def _without_titles(text: str, pieces: list[Piece]) -> list[Piece]:
    """Pieces around a form less its titles; a short line under a heading is no title but what stands under it."""
    kept: list[Piece] = []
    for index, piece in enumerate(pieces):
        if _heads_list(text, pieces, index) or _is_bulleted(text, piece):
            kept.append(piece)
            continue
        is_told = piece.kind is Kind.ROW or len(piece.text) > _TITLE or "." in piece.text
        is_headed = bool(kept) and GROUP_HEADING.match(kept[-1].text) is not None
        if is_told or is_headed or GROUP_HEADING.match(piece.text):
            kept.append(piece)
    return kept


def _read_paragraphs(text: str, pieces: list[Piece]) -> list[Draft]:
    drafts: list[Draft] = []
    heading: str | None = None
    titles = titles_over_paragraphs(pieces)
    ordered = sorted(titles)
    title: Piece | None = None
    index = 0
    while index < len(pieces):
        piece, end = pieces[index], index + 1
        if piece.kind is Kind.ROW:
            end = _end_of_run(pieces, index, len(pieces), lambda next_one: next_one.kind is Kind.ROW)
            drafts += read_table(text, pieces[index:end], None, None)
            index = end
            continue
        title = title if title is not None and not piece.after_gap else None
        if index in titles:
            heading, title = None, piece
        elif GROUP_HEADING.match(piece.text) or _heads_list(text, pieces, index) or _heads_care(pieces, index):
            heading = piece.text.rstrip(":")
        elif piece.kind is Kind.TEXT and not piece.is_emphasised:
            below = bisect_right(ordered, index)
            end = _end_of_run(pieces, index, ordered[below] if below < len(ordered) else len(pieces), _same_paragraph)
            if title is None or not _RECALLS.match(title.text):
                found = _split_by_mention(text, join_spans(text, pieces[index:end]), heading)
                drafts += [_asked_by(title, draft) for draft in found] if title is not None else found
        index = end
    return drafts


def _end_of_run(pieces: list[Piece], start: int, last: int, goes_on: Callable[[Piece], bool]) -> int:
    """Where the pieces that go on what one begins end, at ``last`` at the latest."""
    end = start + 1
    while end < last and goes_on(pieces[end]):
        end += 1
    return end


def _asked_by(title: Piece, draft: Draft) -> Draft:
    if draft.key is None and draft.question is None:
        draft.question, draft.question_text = Span(title.start, title.end), title.text
    return draft


def _heads_care(pieces: list[Piece], index: int) -> bool:
    """Whether a line that only names adults' or children's services stands by itself above a sentence."""
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    is_alone = pieces[index].after_gap and following is not None and following.after_gap
    return is_alone and names_care(pieces[index].text) and following is not None and "." in following.text


def _heads_list(text: str, pieces: list[Piece], index: int) -> bool:
    """Whether a short line without a stop stands right above a line with a bullet: what the list is of."""
    piece = pieces[index]
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    if following is None or following.after_gap or piece.kind is not Kind.TEXT or piece.label is not None:
        return False
    return (
        piece.after_gap
        and len(piece.text) <= _TITLE
        and piece.text[0].isupper()
        and piece.text[-1].isalnum()
        and _is_bulleted(text, following)
        and not _is_bulleted(text, piece)
    )


def _is_bulleted(text: str, piece: Piece) -> bool:
    return _BULLET.match(text, line_start(text, piece.start)) is not None


def _same_paragraph(piece: Piece) -> bool:
    return (
        piece.kind is Kind.TEXT and not piece.after_gap and piece.label is None and not GROUP_HEADING.match(piece.text)
    )


def _split_by_mention(text: str, spans: list[Span], heading: str | None) -> list[Draft]:
    drafts: list[Draft] = []
    for span in spans:
        found = about_questions(text, span)
        before = [Span(span.start, found[0].start)] if found and found[0].start > span.start else []
        drafts += [Draft(None, None, None, "", before, heading)] if before and _TELLS.search(before[0].of(text)) else []
        drafts += found or [Draft(None, None, None, "", [span], heading)]
    return drafts


def about_questions(text: str, span: Span) -> list[Draft]:
    """Drafts for the questions that a paragraph names, each with the sentences from its naming to the next one's.

    Sentences that only say that an answer stands, or how a question was made clear, are left out: they answer nothing and
    supersede nothing.
    """
    drafts: dict[str, Draft] = {}
    keys: list[str] = []
    for sentence in split_sentences(text, span):
        words = sentence.of(text)
        for key, words_for in (righted := put_right(text, sentence)):
            drafts.setdefault(key, Draft(key, key, None, "", [], is_correction=True)).spans = [words_for]
        if righted:
            keys = [key for key, _ in righted]
            continue
        named = mentioned_labels(words)
        if named and _ANSWERS_NOTHING.search(words):
            keys = []
            continue
        keys = named or keys
        for key in keys:
            draft = drafts.setdefault(key, Draft(key, key, None, "", [], is_correction=True))
            draft.spans = _extend(text, draft.spans, sentence)
    return list(drafts.values())


def _extend(text: str, spans: list[Span], sentence: Span) -> list[Span]:
    if spans and not text[spans[-1].end : sentence.start].strip():
        return [*spans[:-1], Span(spans[-1].start, sentence.end)]
    return [*spans, sentence]
