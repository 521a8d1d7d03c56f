"""Who wrote a message: the requester or the authority."""

from __future__ import annotations

import re

from foimarket.letters.labels.labels import read_label
from foimarket.letters.letter import Role
from foimarket.letters.lines.heads import read_salutation
from foimarket.letters.lines.lines import Line
from foimarket.letters.pieces.addressing import FIGURE
from foimarket.letters.questions.questions import holds_question
from foimarket.letters.words.arrows import ARROW
from foimarket.letters.words.boilerplate import is_sign_off

_BODY = re.compile(
    r"\b(?:council|authority|borough|county|university|trust|police|service|office|department|ministry|agency|board"
    r"|nhs|commission|college|academy|museums?|librar(?:y|ies)|galler(?:y|ies)|constabulary|hospitals?|health board|executive"
    r"|ombudsman|inspectorate|parliament|assembly|comhairle|cyngor|heddlu|national park"
    r"|freedom of information|foi|team|officer|transport for|panel|archives|government|fire|infomgr"
    r"|information (?:managers?|management|requests?|governance|rights|access|compliance|law|security)"
    r"|data protection|customer (?:services?|relations|care|feedback)|access to information)\b",
    re.IGNORECASE,
)
# An office that writes to another of its council; a company that asks has a form of its own in its name.
_OFFICE = re.compile(
    r"\b(?:(?:adult|child)(?:ren)?['’]?s?|families|social|care|ict|it|digital|technology|systems?|applications|business|support"
    r"|finance|procurement|contracts?|commissioning|performance|housing|legal|hr|payroll|revenues|learning|education"
    r"|director(?:ate)?|head of|manager|unit|division|group manager|lead)\b",
    re.IGNORECASE,
)
# The office that answers requests speaks for all.
_ANSWERS = re.compile(
    r"\b(?:freedom|foi|information (?:requests?|rights|governance|access|compliance))\b", re.IGNORECASE
)
_COMPANY = re.compile(r"\b(?:ltd|limited|plc|llp|inc|gmbh)\b|\.(?:com|co\.uk|org)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"\s*[<\[(][^>\])]{0,80}[>\])],?\s*|\s*;.*")
# A form that the requester wrote and the authority filled in is the authority's.
_FILLED_IN = re.compile(r"(?:answer|response|reply)\s*[:–-]\s*\(?[\w£]", re.IGNORECASE)
_WRITTEN_IN = re.compile(rf"\w[?.:)]?\s*(?:{ARROW}|>>)\s*\w")
_FEWEST_FILLED = 3
_FEWEST_TOLD = 3
_FEW_ASK = 0.25
_FEWEST_FIGURES = 0.25
# The name of one who asks, masked, under what was asked.
_SIGNED = re.compile(r"\[?(?:the )?(?:requester|applicant)\]?\W*", re.IGNORECASE)
_REQUESTER = re.compile(r"\brequester\b|\bapplicant\b", re.IGNORECASE)
_ASKING = re.compile(
    r"\b(?:i am (?:currently )?(?:conducting|carrying out|looking into|writing to request|researching)"
    r"|i would like to (?:request|know)|under the freedom of information act,? (?:i|please)"
    r"|please (?:could|can) you (?:provide|tell|send)|i (?:request|wish to request)|kindly request|please tell me"
    r"|my questions are|please answer)\b",
)
REPLYING = re.compile(
    r"(?:thank you|thanks) for (?:your|writing|the (?:e-?mail|letter|request))|(?:further to|in response to) your"
    r"|your request (?:for|of|has|was|to)"
    r"|(?:no|some|all) information (?:held|provided|supplied)\b|we (?:answered|can confirm)|(?:is"
    r"|are) considered (?:your|the) request",
)


def role_of(lines: list[Line], headers: dict[str, str], title: str, authority: str | None) -> Role:
    """Who wrote a message: by its headers, else its title, else by whom it addresses."""
    for name, said in (("from", True), ("to", False)):
        if name in headers:
            is_authority = is_body(headers[name], authority)
            is_requester = _REQUESTER.search(headers[name]) is not None
            if name == "to" and is_authority and _is_internal(lines, headers.get("from", "")):
                return Role.AUTHORITY
            if is_authority != is_requester:
                return Role.AUTHORITY if is_authority is said else Role.REQUESTER
    if sum(_FILLED_IN.match(line.text) is not None for line in lines) >= _FEWEST_FILLED:
        return Role.AUTHORITY
    is_filled = sum(_WRITTEN_IN.search(line.text) is not None for line in lines) >= _FEWEST_FILLED
    if title.lower().startswith(("request", "follow-up", "query")):
        return Role.REQUESTER
    if not is_filled and _is_signed_by_requester(lines):
        return Role.REQUESTER
    for line in lines:
        addressee = read_salutation(line)
        if addressee is not None:
            return _role_by_salutation(addressee, lines, authority)
    return Role.AUTHORITY


def _is_signed_by_requester(lines: list[Line]) -> bool:
    """Whether a message ends as a letter does, with the masked name of one who asks below its close."""
    return len(lines) > 1 and _SIGNED.fullmatch(lines[-1].text) is not None and is_sign_off(lines[-2].low)


def is_body(name: str, authority: str | None) -> bool:
    """Whether a name is of a public body or one of its offices."""
    return _BODY.search(name) is not None or (authority is not None and authority.lower() in name.lower())


def office_of(headers: dict[str, str], *, is_forwarded: bool) -> str | None:
    """The office that sent a mail to another office of its authority; one that is passed on need not say to which."""
    sender, receiver = _ADDRESS.sub("", headers.get("from", "")), headers.get("to", "")
    if is_forwarded and not receiver:
        return sender if _OFFICE.search(sender) and not _ANSWERS.search(sender) else None
    within = is_body(receiver, None) and _REQUESTER.search(receiver) is None
    return sender if within and _OFFICE.search(sender) else None


def _is_internal(lines: list[Line], sender: str) -> bool:
    """Whether a mail to an office is from another of the same body: its name shows it, or that the mail tells and asks nothing."""
    if _COMPANY.search(sender) or _ASKING.search(" ".join([line.low for line in lines])):
        return False
    return _OFFICE.search(sender) is not None or _tells(lines)


def _tells(lines: list[Line]) -> bool:
    """Whether the numbered lines of a message hold figures and hardly one of them asks."""
    told = [line.text for line in lines if read_label(line.text) is not None]
    if len(told) < _FEWEST_TOLD or sum(map(holds_question, told)) > _FEW_ASK * len(told):
        return False
    return sum(FIGURE.search(words) is not None for words in told) >= _FEWEST_FIGURES * len(told)


def _role_by_salutation(name: str, lines: list[Line], authority: str | None) -> Role:
    if _REQUESTER.search(name):
        return Role.AUTHORITY
    if is_body(name, authority):
        return Role.REQUESTER
    if "sir" not in name.lower():
        return Role.AUTHORITY
    opening = " ".join([line.low for line in lines[:25]])
    asks = _ASKING.search(opening) is not None and REPLYING.search(opening) is None
    return Role.REQUESTER if asks else Role.AUTHORITY
