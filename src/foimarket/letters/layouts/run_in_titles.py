"""Titles that stand in the line of the paragraph below them: "Hosting. The supplier hosts it.", "Who looks after it. Our ICT."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.letters.draft import Draft
from foimarket.letters.letter import Span
from foimarket.letters.words.fields import holds_field_word

_TITLE = re.compile(r"(?P<title>[A-Z][\w'’-]*(?:,? [a-z][\w'’-]*){0,4})\.\s+(?=[A-Z£\d])")
_ASKS = re.compile(r"(?:what|who|where|when|how|why|which|the)\b", re.IGNORECASE)
_FEWEST = 4
_LEAST_SHARE = 0.5
_LEAST_TITLED = 0.4


def asked_by_first_sentences(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of a letter's paragraphs, those that begin with a title asked by it, where the letter makes a habit of it.

    The titles differ; most ask, begin with "The" or hold a word of forms. "Yes." and "No." return, and ask nothing.

    Args:
        text: The document's text.
        drafts: Drafts of its paragraphs.
    """
    drafts = list(drafts)
    unasked = [draft for draft in drafts if draft.question is None and draft.spans]
    titled = [(draft, match) for draft in unasked if (match := _title_of(text, draft)) is not None]
    titles = {match["title"] for _, match in titled}
    asking = sum(_ASKS.match(words) is not None or holds_field_word(words.lower()) for words in titles)
    few = len(titled) < _FEWEST or len(titled) < _LEAST_TITLED * len(unasked)
    if few or len(titles) < len(titled) or asking < _LEAST_SHARE * len(titled):
        return drafts
    for draft, match in titled:
        draft.question, draft.question_text = Span(*match.span("title")), match["title"]
        draft.spans = [Span(match.end(), draft.spans[0].end), *draft.spans[1:]]
    return drafts


def _title_of(text: str, draft: Draft) -> re.Match[str] | None:
    return _TITLE.match(text, draft.spans[0].start, draft.spans[0].end)
