"""A host chosen from those that a question offers: "(b)", "the latter", "both", a yes or a no."""

from __future__ import annotations

import re

from foimarket.patterns import cued
from foimarket.statements.values.hosts import CLOUD, COUNCIL, HYBRID, hosts_in

_MARK = re.compile(
    r"(?<![\w.])[(\[]?(?P<mark>[a-h1-9]|i{1,3}|iv)(?:[.):\]]+|\s+[-–=](?=\s)|(?= (?-i:[A-Z])))\s*", re.IGNORECASE
)
_CHOSEN = re.compile(
    r"\W*(?:(?:option|choice|number) )?[(\[]?(?P<mark>[a-h1-9]|i{1,3}|iv)[)\].:]?(?:\W*|\s+(?:[-–]|applies)\b.*)",
    re.IGNORECASE,
)
_IN_ORDER = re.compile(
    r"\W*(?:the )?(?:(?P<first>former|first|1st)|latter|second|2nd)(?: (?:one|option|of (?:these|those|the two)))?\W*",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"\W*(?:(?:it is|they are|by|a mix(?:ture)? of|a combination of|a bit of|some of) )*(?:both|each|mixed|the two)"
    r"(?: of (?:these|them|the two))?\W*",
    re.IGNORECASE,
)
_YES = re.compile(
    r"(?=\W*\w)\W*(?:(?:yes|y|indeed|correct|confirmed|affirmative)\b\W*)?"
    r"(?:(?:it|they|that|this)(?: (?:is|are|has|have|does|do)|['’]s|['’]re)(?: indeed| right| correct| so| the case)?)?\W*",
    re.IGNORECASE,
)
_MIXED = re.compile(
    r"\W*(?:it is |it['’]s )?(?:an? )?(?:mix(?:ture|ed)?|hybrid|combination|bit of both)(?: of (?:both|the two|these))?\W*",
    re.IGNORECASE,
)
# Said of no one's machines: as against those of one's own.
_HOSTED = re.compile(
    r"\W*(?:it is |it['’]s )?(?:fully |a )?hosted(?: (?:solution|service|system))?\W*|\W*(?:public|private|community)\W*",
    re.IGNORECASE,
)
_OFFERS_CLOUD = cued(r"\b(?:hosted|public|cloud)\b", re.IGNORECASE)
_NOT = r"(?:not|n['’]t)"
_NO = re.compile(
    rf"\W*(?:no\b\W*)?(?:not (?:yet|so far|at present|currently|as yet|now)"
    rf"|(?:it|they) (?:is|has|are|have|does|do) ?{_NOT}(?: yet)?)?\W*",
    re.IGNORECASE,
)
_ASKS_CLOUD = cued(r"\b(?:cloud|saas|externally|remotely)\b", re.IGNORECASE)
_ASKS_EITHER = cued(r"\bor\b|\bpremise|\bown servers|\bwhere\b|\bwho\b", re.IGNORECASE)
_ASKS_CHOICE = re.compile(r"\bor\b|\bwhere\b|\bwho\b|\bhow\b", re.IGNORECASE)
_OPENS_WITH_YES_OR_NO = re.compile(r"\W*(yes|no|partly|some|in part)\b", re.IGNORECASE)
_IN_PART = re.compile(r"\bpart(?:ly|ial)|\bsome\b|\bfew\b|\bmost", re.IGNORECASE)
_FOR_US = (
    (re.compile(r"\byou(?:rselves)?\b", re.IGNORECASE), "us"),
    (re.compile(r"\byours\b", re.IGNORECASE), "ours"),
    (re.compile(r"\byour\b", re.IGNORECASE), "our"),
)
_PAIR = 2


def chosen_host(question: str, words: str) -> str | None:
    """The kind of host that an answer chooses without naming it, or None.

    Args:
        question: The question, which offers hosts.
        words: The answer to it.
    """
    if mark := _CHOSEN.fullmatch(words):
        return _marked(question, mark["mark"].lower())
    if order := _IN_ORDER.fullmatch(words):
        offered = _offered(question)
        return offered[0 if order["first"] else 1] if len(offered) == _PAIR else None
    if _MIXED.fullmatch(words):
        return HYBRID
    if _HOSTED.fullmatch(words):
        return CLOUD if _OFFERS_CLOUD.search(question) or "hosted" in words.lower() else None
    if _BOTH.fullmatch(words):
        return HYBRID if len(_offered(question)) >= _PAIR else None
    if _YES.fullmatch(words) or (words.strip() and _NO.fullmatch(words)):
        return host_by_yes_or_no(question, "yes" if _YES.fullmatch(words) else "no")
    return None


def host_by_yes_or_no(question: str, words: str) -> str | None:
    """What words that open with yes or no tell: whether it is in the cloud, or whether the one host asked about has it."""
    answer = _OPENS_WITH_YES_OR_NO.match(words)
    if answer is None:
        return None
    if not _ASKS_CLOUD.search(question) or _ASKS_EITHER.search(question):
        kinds = _offered(question)
        agrees = answer[1].lower() == "yes" and not _ASKS_CHOICE.search(question)
        return kinds[0] if agrees and len(kinds) == 1 else None
    if answer[1].lower() == "no":
        return COUNCIL
    return HYBRID if _IN_PART.search(words) else CLOUD


def _offered(question: str) -> list[str]:
    """The kinds of host that a question offers, in its order; "you" is the authority."""
    for asked, meant in _FOR_US:
        question = asked.sub(meant, question)
    return list(dict.fromkeys(host.kind for host in hosts_in(question)))


def _marked(question: str, mark: str) -> str | None:
    """The kind of host under one of a question's marks: "(a) by you, (b) by the supplier"."""
    offered = _offered(_under_mark(question, mark))
    return offered[0] if len(offered) == 1 else None


def chosen_words(question: str, words: str) -> str:
    """The words of the option that an answer names by its mark alone, or "" where it names none."""
    mark = _CHOSEN.fullmatch(words)
    return _under_mark(question, mark["mark"].lower()) if mark else ""


def _under_mark(question: str, mark: str) -> str:
    """What stands under one of a question's marks."""
    marks = list(_MARK.finditer(question))
    if len(marks) < _PAIR:
        return ""
    ends = [*(match.start() for match in marks[1:]), len(question)]
    texts = {match["mark"].lower(): question[match.end() : end] for match, end in zip(marks, ends, strict=True)}
    return texts.get(mark, "").strip(" ,;?").removesuffix(" or")
