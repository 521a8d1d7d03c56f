"""Words of refusal that refuse nothing themselves: the heads of a notice, and what only announces a provision."""

from __future__ import annotations

import re

from foimarket.letters.letter import Answer, Provision
from foimarket.letters.outcomes.provisions import cites_article
from foimarket.letters.outcomes.withholding import only_argues


def is_no_ground(text: str, provision: Provision, answer: Answer) -> bool:
    """Whether words of refusal only announce what a provision cited beside them rests on."""
    heading = _IS_HEADING.match(text, provision.span.start, provision.span.end + 120)
    if heading is not None and not (heading["title"] and answer.question_text.strip()):
        return True
    if cites_article(text, provision.span):
        return False
    if answer.label is None and not answer.question_text.strip() and only_argues(provision.span.of(text).lower()):
        return True
    if re.search(
        r"refusal notice\W*$|see the schedule|set out (?:more fully |in full |further )?below|notice (?:is )?below"
        r"|refusal notice follows",
        text[provision.span.start : provision.span.end + 120],
    ):
        return True
    cited = any(other.code for other in answer.provisions)
    return cited and re.search(r"commercial|sensitiv|confiden", provision.span.of(text), re.IGNORECASE) is None


# The heads of a notice, and what the law says under them.
_IS_HEADING = re.compile(
    r"\W*(?:justification (?:for|of) (?:the |this )?exemptions?\W*(?:\n|$)|exemptions?(?: applied| explained)?\W*(?:\n|$)"
    r"|(?:article )?\d*[\s–-]*[A-Z][\w ]{3,40}\n\W*information is (?:\w+ )?exempt(?: information)? if\b"
    r"|(?P<title>(?:\d+\s+)?commercial interests\W*(?:\n|$)))",
    re.IGNORECASE,
)
