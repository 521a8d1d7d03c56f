"""Who hosts, read from who is said to do it and from whose place it is: for words that none of the known phrases fits."""

from __future__ import annotations

import re

from foimarket.patterns import cued

_OURSELVES = (
    r"(?:our|the (?:council|trust|force|university|authority|board|service|college|office)['’]s|(?:council|trust|force|university"
    r"|hq"
    r"|headquarters|civic|corporate|authority|internal|local|in-house|office|town hall|county hall)(?:['’]s)?)"
)
_THEIRS = (
    r"(?:their|its|the (?:supplier|vendor|provider|maker|manufacturer|developer|contractor|company|seller|firm)['’]s"
    r"|(?:supplier|vendor|maker|company|provider)(?:['’]s)?)"
)
_PLACE = (
    r"(?:servers?|data ?cent(?:re|er)s?|data hall|computer (?:suite|room)|machine room|server room|kit|equipment|hardware|network"
    r"|infrastructure|estate|virtual (?:servers?|machines?)|vms?|pcs?|laptops?|desktops?|premises|building|site|rack|farm|tenancy"
    r"|tenant"
    r"|subscription|domain|cloud|platform)"
)
_OWN_PLACE = cued(
    rf"\b{_OURSELVES} (?:own )?(?:[\w-]+ ){{0,2}}{_PLACE}\b|\b(?:on|in|at) ours\b|^\W*(?:all )?(?:ours|our own)\b"
    rf"|\bown (?:basement|cellar)\b|\bown (?:[\w-]+ )?{_PLACE}\b"
    r"|\ban? (?:office|stand-?alone) (?:pc|computer|laptop|desktop)\b|\bcomputer suite\b|\bdata hall\b|\bserver room\b"
    r"|\b(?:we|us|ourselves|ict|it department|it services) (?:host|run) (?:it|them|this)\b|\bby ourselves\b|^\W*(?:we"
    r"|the council|ict|it) (?:do|does)\b(?! not)|\b(?:comms|plant|server"
    r"|computer) room\b|\b(?-i:HQ|IT"
    r"|ICT) server\b",
    re.IGNORECASE,
)
_THEIR_PLACE = cued(
    rf"\b{_THEIRS} (?:own )?(?:[\w-]+ ){{0,2}}{_PLACE}\b|\b(?:supplier|vendor|maker|provider)s?(?: who)?(?: also)? (?:hosts?"
    rf"|runs?) (?:it|them)\b"
    r"|\b(?:is|are) (?:run|hosted|managed|looked after) by (?:them|those who|its maker|their maker|the maker)"
    r"|\btheir makers? do\b"
    r"|\b(?:vendor|supplier)[- ](?:hosted|run|managed)\b|\bthe (?:supplier|vendor|maker|provider) (?:hosts?|does|do)\b"
    r"|^\W*(?:(?:on|in|at|all) )?(?:theirs|the (?:provider|supplier|vendor|company|seller|maker|manufacturer|firm)['’]s)\b"
    r"(?! (?:and|or)\b)"
    r"|\bwho (?:also )?hosts? it\b|\bhosts? (?:it|them) for us\b",
    re.IGNORECASE,
)
_THIRD = cued(
    r"\b(?:the|a|our) (?:\w+ )?(?:contractor|sub-?contractor|partner|managed service provider|hosting (?:company|firm|partner"
    r"|provider)"
    r"|reseller|bureau|consortium|shared service)\b|\b(?:neighbouring|another|partner|host|lead) (?:\w+ )?(?:council|trust"
    r"|authority|force|board|county"
    r"|district)\b|\bindependent (?:data|host)",
    re.IGNORECASE,
)
_COMPANY = (
    r"(?!(?:It|They|He|She|This|That|Both|All|Each|Who|Which|Azure|AWS|Amazon|Microsoft|Google|UK|England|Scotland|Wales|London"
    r"|Ireland|The|Our|We|Council|Trust|ICT|IT|HQ|SaaS"
    r"|Cloud|Yes|No"
    r"|University|Force|Authority|Board|Civic|County|Town|City|Government|Public|Private|Hosted|Internal|Web|Remote|G"
    r"|External|Off"
    r"|Externally|Remotely|Locally|Hybrid|Not|None|Unknown|Fully|Managed|Standalone)\b)[A-Z][\w&.-]+"
)
_BY_COMPANY = cued(
    rf"\b(?:by|with|those of|operated by|from|through|at|in) (?:the )?(?P<company>{_COMPANY}(?: {_COMPANY}){{0,3}})"
    rf"|(?P<owner>{_COMPANY})['’]s\b(?: (?:own )?(?:[\w-]+ ){{0,2}}(?:{_PLACE}|centre))?"
    rf"|(?P<host>{_COMPANY}) (?:hosts?|runs?|looks? after)\b"
)
_COMPANY_ALONE = re.compile(rf"(?:the )?{_COMPANY}(?: (?:{_COMPANY}|&)){{0,4}}")
_LEFT_BEHIND = re.compile(
    r"\b(?:moved|migrated|transferred|went)\b[^.;]*?\bfrom\b.{0,90}?\b(?=to\b)|\bwas on ours until [^.;]*?\band (?=is)"
    r"|\b(?:was|were) [^.;,]{0,60}until [^.;,]{0,30}(?:and|but|;|,) (?=is|are|now)",
    re.IGNORECASE,
)
_NOTHING_HERE = cued(
    r"\b(?:over the (?:internet|web)|in (?:the|a|your|any) (?:web )?browser|nothing is installed|web app\w*|online service)\b",
    re.IGNORECASE,
)

_OF_HOSTING = cued(r"\b(?:host\w*|runs?|operated|managed|cloud|data cent\w+|servers?|kept)\b", re.IGNORECASE)
_FEW = 6


_TO_COME = re.compile(
    r"\b(?:there are |we have |we are |with )?(?:plans?|planning|proposals?|intend\w*|intention|considering|hop(?:e"
    r"|ing)|expect\w*|due|aim\w*|looking)"
    r" (?:to|of) (?:be )?(?:mov\w+|migrat\w+|transfer\w*|host\w*|go\w*|switch\w*)[^.;]*|\bwill (?:be )?(?:mov\w+"
    r"|migrat\w+|transfer\w*)[^.;]*"
    r"|\balthough we are considering[^.;]*",
    re.IGNORECASE,
)


_COPY = re.compile(
    r"(?:,|;|\bwith|\band|\()\s*(?:an? |the |our |its )?(?:disaster recovery|DR|back-?ups?|fail-?over|standby|test"
    r"|resilience) [^.;)]*",
    re.IGNORECASE,
)


_OFFICE = re.compile(
    r"\b(?:Decisions?|Teams?|Managers?|Directors?|Officers?|Departments?|Committees?|Heads?|Board|Polic(?:y|ies))$"
)


def _alone(words: str) -> re.Match[str] | None:
    """A company that stands alone; what ends like an office or a paper ("Leadership Team Decision") is none."""
    return None if _OFFICE.search(words) else _COMPANY_ALONE.fullmatch(words)


def present_words(words: str) -> str:
    """The words with a former place, a future one or a copy elsewhere blanked, offsets kept ("moved from our server room to …")."""
    for pattern in (_LEFT_BEHIND, _TO_COME, _COPY):
        words = pattern.sub(lambda match: " " * len(match.group()), words)
    return words


def host_in(words: str, *, names_seller: bool) -> tuple[int, str] | None:
    """The kind of host that ``words`` tell of and where they say it, or None.

    Args:
        words: What is said of the hosting.
        names_seller: Whether a company named in them sells one of the letter's systems.
    """
    if third := _THIRD.search(words):
        return third.start(), "third_party"
    if theirs := _THEIR_PLACE.search(words):
        return theirs.start(), "supplier"
    if own := _OWN_PLACE.search(words):
        return own.start(), "council"
    company = _BY_COMPANY.search(words) or _alone(words.strip(" .;"))
    if company and (len(words.split()) <= _FEW or _OF_HOSTING.search(words)):
        return company.start(), "supplier" if names_seller else "third_party"
    browser = _NOTHING_HERE.search(words)
    return (browser.start(), "cloud_unspecified") if browser else None
