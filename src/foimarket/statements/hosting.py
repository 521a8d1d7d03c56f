"""Where a system is hosted, and where the team that supports it sits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.patterns import CuedAlternatives, CuedPattern, cued
from foimarket.statements.clauses import Clause
from foimarket.statements.hosts import host_in, present_words
from foimarket.statements.making import Fact
from foimarket.statements.ordinary import is_ordinary
from foimarket.statements.silence import is_elsewhere, is_not_held, is_withheld, says_nothing
from foimarket.statements.statement import Attribute
from foimarket.statements.topics import Topic

_KINDS: tuple[tuple[str, str], ...] = (
    (
        "hybrid",
        (
            r"\bhybrid\b|\b(?:mix(?:ture)?|combination) of (?:the )?(?:both|two)\b|\bpartly\b.{0,80}\bpartly\b"
            r"|\bmix(?:ture)? of\b.{0,40}(?:cloud|host|prem)"
        ),
    ),
    (
        "third_party",
        (
            r"\bexternal(?:ly)? hosted\b(?! (?:by|with|at|in))|^\W*externally\W*$|\bhosted (?:externally|off[- ]?site)\b(?! (?:by"
            r"|with|at|in))|\bthird[- ]part(?:y|ies)\b|\b3rd[- ]party\b|\bby [A-Z]\w+(?: [A-Z]\w+)* on behalf of\b"
        ),
    ),
    (
        "supplier",
        (
            r"\b(?:by|with|at) (?:the |our |its |their )?(?:software )?(?:supplier|vendor|provider)\b|\b(?:supplier"
            r"|vendor|provider)(?:['’]s)?[- ](?:hosted|cloud|data ?cent|own|servers|platform)|\bsupplier(?:['’]s)? "
            r"|^\W*(?:the )?(?:external(?:ly)? )?(?:supplier|vendor)\b|\bthat the supplier (?:manages|runs)"
            r"|\bhosted (?:for us )?by (?!the council|the authority|us\b|ict|it\b|council|our)(?:the )?(?-i:[A-Z])\w+"
            r"|\bcloud of [A-Z]|(?-i:\b(?!Council|Trust|Force|Authority|University|Board|It\b|That\b"
            r"|Who\b)[A-Z]\w+['’]s (?:own )?(?:cloud|servers?|data cent|platform))|\bruns? (?:it )?for us\b"
            r"|\btheir (?:own )?(?:\w+ ){0,2}(?:tenancy|cloud|data ?cent|servers)"
            r"|\bmanaged by the supplier|in the supplier"
        ),
    ),
    (
        "council",
        (
            r"\b(?:by|at|in|on|within) (?:the |our |your )?(?:council|authority|trust|force|university|health board|in-house"
            r"|own)\b(?!['’]s (?:supplier|provider))"
            r"|(?<!\bits )(?<!\btheir )(?<!['’]s )\bown (?:\w+ )?(?:servers?|data ?cent|network|infrastructure|premises|hardware)"
            r"|\bour (?:own )?(?:data ?cent|servers?|network|premises|site)|\bcouncil(?:['’]s)?[- ](?:data ?cent"
            r"|hosted|network|servers?|premises|infrastructure)"
            r"|\bin[- ]house\b|\binternal(?:ly)?\b|\bon[- ]?prem(?:ise)?s?\b|\bon[- ]site\b|\bshared drive\b"
            r"|\blocal(?:ly)?\b(?! authorit| government)|^\W*(?:the )?council\b|\bon our\b|\bhosted (?:by )?(?:ict"
            r"|it|us)\b|\bself[- ]hosted\b|\bserver room|\bmachine room|^\W*(?:ict|it)\W*$"
        ),
    ),
    (
        "cloud_unspecified",
        (
            r"\bcloud\b|\bsaas\b|\bsoftware as a service\b|\bazure\b|\baws\b|\bamazon web services\b|\bweb[- ]based\b"
            r"|\bhosted service\b"
        ),
    ),
)
_COMPILED = tuple((kind, cued(pattern, re.IGNORECASE)) for kind, pattern in _KINDS)
_CUE = CuedAlternatives(
    (
        r"\bhosted\b|\bhosting\b|(?<=[a-z] )software as a service\b|\bis (?:an? )?saas\b|\bon[- ]premise|\bdata cent(?:re"
        r"|er)\b|\bown servers\b"
        r"|\bhosts? (?:it|them|for|[A-Z])|\b(?:runs?|lives?|sits?|kept|held|installed) (?:on|in|at) (?:our|the [A-Z]\w+['’]s"
        r"|the supplier|an? (?:office )?(?:pc|server))"
        r"|\brun by (?:them|the supplier)\b|\bin the browser\b|\bown (?:kit|virtual servers)\b|\brun for us\b|\btenancy\b"
        r"|\bsupplier['’]s (?:own )?cloud|\bown cloud\b|\bown platform\b"
    ),
    re.IGNORECASE,
)
_PAST = cued(
    r"\b(?:was|were)\b.{0,40}\buntil\b|\buntil (?:\w+ )?\d{4}|\bmove(?:s|d)? to\b.{0,30}\bplanned", re.IGNORECASE
)
_EXCLUDED = cued(r"\bpseudonymised\b|\bwebsite\b|\bprofile data\b", re.IGNORECASE)


def read_hosting(clause: Clause, *, names_seller: bool) -> Iterator[tuple[Fact, int]]:
    """How each system of a clause is hosted, with the place of the words that say it.

    Args:
        clause: The clause.
        names_seller: Whether what follows its label names a system's seller ("the Access cloud").
    """
    asked = Topic.HOSTING in clause.topics
    words = clause.text[clause.body :] if not (asked and _is_kind(clause.label)) else clause.text
    if not asked and (not _CUE.search(clause.text) or clause.topics & {Topic.SUPPORT, Topic.TRAINING, Topic.COST}):
        return
    if asked and _BARE_YES_OR_NO.fullmatch(clause.words):
        yield from ((Fact(Attribute.HOSTING, kind, "hosting.yes_no"), clause.body) for _, kind in _yes_or_no(clause))
        return
    words = present_words(words)
    if _is_no_place(words) or not _may_tell_host(clause, words):
        return
    said = sorted(set(_said(words)))
    is_plain = len({kind for _, kind in said}) == 1
    if {kind for _, kind in said} <= {"cloud_unspecified"} and (host := host_in(words, names_seller=names_seller)):
        said = [host]
    if len({kind for _, kind in said}) >= _OPTIONS and not re.search(
        r"\b(?:is|are|we|our)\b|\[x\]|^\W*hybrid\s*[:,-]", words, re.IGNORECASE
    ):
        return  # the options of the question
    if re.fullmatch(r"\W*\d[\d.]*\s?%\W*", clause.words):
        return
    if not said and _SELLER_HOSTED.match(words):
        said = [(0, "supplier")]
    found = _merged(said, words) or list(_yes_or_no(clause))
    for at, kind in found:
        if kind == "cloud_unspecified" and names_seller:
            kind = "supplier"  # noqa: PLW2901 - a seller's own cloud is the supplier's hosting
        yield (
            Fact(Attribute.HOSTING, kind, _rule(asked=asked, is_said=bool(said), is_plain=is_plain)),
            len(clause.text) - len(words) + at,
        )


def _rule(*, asked: bool, is_said: bool, is_plain: bool) -> str:
    """The rule's name: what one plain expression says is surer than what is inferred from places, people and several of them."""
    if not asked:
        return "hosting.cue"
    if not is_said:
        return "hosting.yes_no"
    return "hosting.asked" if is_plain else "hosting.inferred"


def _may_tell_host(clause: Clause, words: str) -> bool:
    """Whether a question only guessed at, or one that asks for much else, is answered with words of hosting."""
    if len(clause.topics) >= _SEVERAL:
        return _OF_HOSTING.search(words) is not None
    return not clause.is_guessed or _OF_HOSTING.search(f"{clause.question} {clause.text}") is not None


def _is_no_place(words: str) -> bool:
    """Whether words tell of no present hosting: nothing, a refusal, a former host, the question's own options."""
    silent = says_nothing(words) or is_elsewhere(words) or is_withheld(words) or is_not_held(words)
    return silent or any(pattern.search(words) for pattern in (_PAST, _EXCLUDED)) or bool(_OPTION_LIST.match(words))


_OF_HOSTING = cued(
    r"\b(?:host\w*|\w*clouds?|rooms?|saas|azure|aws|servers?|data ?cent\w+|prem(?:ise)?s?|on[- ]site|suppliers?|vendors?|providers?"
    r"|in[- ]house|internal\w*|external\w*|locally|network|internet|web[- ]based|run|runs|lives?|located|housed|tenancy|kit)\b",
    re.IGNORECASE,
)
_BARE_YES_OR_NO = re.compile(r"\W*(?:yes|no)\W*", re.IGNORECASE)
_SEVERAL = 3  # topics: what answers so many tells of a host only in its words
_OPTIONS = 3
_OPTION_LIST = re.compile(
    r"\W*(?:(?:the |a )?(?:council|authority|supplier|vendor|third[- ]party|cloud|on[- ]premises?|in[- ]house"
    r"|other)\W+(?:or (?:by )?)?){3,}",
    re.IGNORECASE,
)
_SELLER_HOSTED = re.compile(
    r"\W*(?!Council|Self|Locally|Internally|Not|Cloud|ICT|IT\b|External|Third|Remote|Fully|Web|Off|Yes"
    r"|No\b)[A-Z]\w+(?: [A-Z]\w+)? hosted\b"
)
_ASKS_CLOUD = cued(r"\b(?:cloud|saas|externally|remotely)\b", re.IGNORECASE)
_ASKS_EITHER = cued(r"\bor\b|\bpremise|\bown servers|\bwhere\b|\bwho\b", re.IGNORECASE)


def _yes_or_no(clause: Clause) -> Iterator[tuple[int, str]]:
    """A bare yes or no to the question whether a system is in the cloud; a yes to whether one host has it."""
    if Topic.HOSTING not in clause.topics:
        return
    answer = re.match(r"\W*(yes|no|partly|some|in part)\b(?P<rest>.*)", clause.words, re.IGNORECASE | re.DOTALL)
    if answer is None:
        return
    if not _ASKS_CLOUD.search(clause.question) or _ASKS_EITHER.search(clause.question):
        kinds = {kind for _, kind in _said(clause.question)}
        if answer[1].lower() == "yes" and len(kinds) == 1 and not _ASKS_CHOICE.search(clause.question):
            yield 0, kinds.pop()
        return
    partly = re.search(r"\bpart(?:ly|ial)|\bsome\b|\bfew\b|\bmost", clause.words, re.IGNORECASE)
    if answer[1].lower() == "no":
        yield 0, "council"
    else:
        yield 0, "hybrid" if partly else "cloud_unspecified"


_ASKS_CHOICE = re.compile(r"\bor\b|\bwhere\b|\bwho\b|\bhow\b", re.IGNORECASE)


def _is_kind(label: str) -> bool:
    """Whether a label is itself a way of hosting ("Hybrid - X is …")."""
    return bool(label) and len(label.split()) <= 4 and any(pattern.search(label) for _, pattern in _COMPILED)


def _said(words: str) -> Iterator[tuple[int, str]]:
    for kind, pattern in _COMPILED:
        for match in pattern.finditer(words):
            if not _DENIED.search(words, max(0, match.start() - _BEFORE), match.start()):
                yield match.start(), kind
                break


_BEFORE = 20
_DENIED = re.compile(r"\bnot (?:hosted |run |held |kept )?$", re.IGNORECASE)


def _merged(found: list[tuple[int, str]], words: str) -> list[tuple[int, str]]:
    """One reading of several expressions: the more telling one, unless they speak of different systems."""
    kinds = {kind for _, kind in found}
    if len(found) <= 1:
        return found
    at = found[0][0]
    if "hybrid" in kinds:
        return [(at, "hybrid")] + (
            []
            if re.search(r"partly|mix|^\W*hybrid\s*[:(]", words, re.IGNORECASE)
            else [pair for pair in found if pair[1] in {"supplier", "council"} and "," in words]
        )
    kinds.discard("cloud_unspecified")
    if kinds == {"supplier", "council"}:
        apart = re.search(r"[,;]\s", words[found[0][0] : found[-1][0]])
        return (
            [pair for pair in found if pair[1] in kinds]
            if apart and not re.search(r"copy|standby|backup|test", words)
            else [(at, "hybrid")]
        )
    if "third_party" in kinds:
        return [(at, "third_party")]
    return [(at, next(iter(sorted(kinds))))]


_SUPPORT_KINDS: tuple[tuple[str, CuedPattern], ...] = (
    ("outsourced", cued(r"\boutsourc|\bcontracted out|\bICT partner|\bmanaged service", re.IGNORECASE)),
    ("other", cued(r"\bother\b|\bshared service|\bhybrid\b|\bmix|\bboth\b|\bcombination\b", re.IGNORECASE)),
    (
        "service_area",
        cued(
            (
                r"\bservice area|\bin the service|\bwithin the (?:service|directorate|team)|\bpart of the service"
                r"|\bdirectorate|\bbusiness systems|\bsystems team|\bcommissioning|^\W*(?:the )?(?:service|finance)\b"
                r"|\bsuper users|\bofficer in each service|\bpartnership"
            ),
            re.IGNORECASE,
        ),
    ),
    ("it", cued(r"\b(?-i:I\.?C?T)\b|\bict\b|\bdigital\b|\binformation technology", re.IGNORECASE)),
    ("supplier", cued(r"\bsupplier|\bvendor|\bhelpdesk", re.IGNORECASE)),
)
_SUPPORT_CUE = CuedAlternatives(
    r"\b(?:upkeep|support|maintenance|administration|looking after it) (?:is|are|rests?|sits?|lies) (?:with|done by"
    r"|in the hands of)\b"
    r"|\b(?:day[- ]to[- ]day )?support (?:comes|is (?:given|provided)|sits)|\bsupported by (?!(?:the |this |our "
    r"|a )?(?:technology|systems?|software|applications?|process))|\bupkeep lies\b|\b(?:looked after"
    r"|kept up|maintained|managed) by\b|\bsupported,? through\b|\bcontracted out to\b|\boutsourced (?:by us )?to\b"
    r"|\bas an outsourced\b|\bas a shared service\b|\bunder (?:our|a|the) shared service|\bshared service (?:that"
    r"|which) (?:provides|runs|supports)"
    r"|\b(?:our own|in[- ]house) (?:staff|team|officers) (?:deliver|run|manage|provide|look after|maintain|support)s?\b"
    r"|\bin[- ]?source[d ]|\b(?:delivered|provided|run|managed|maintained|supported|operated) (?:in[- ]house|internally"
    r"|by (?:our own|an in[- ]house))\b|\bmanage(?:s|d)? operational\b|\bmanaged service (?:from|by|provided|under)\b"
    r"|\bshared service with\b"
    r"|\b(?:services?|function|teams?|IT|ICT|payroll|HR) (?:is|are) shared (?:with|between)\b"
    r"|\b(?-i:IT|ICT|HR)(?: services?| support)? (?:is|are|comes?) (?:(?:provided|delivered|run|supplied|managed) )?(?:by|from)\b"
    r"|\b(?:(?-i:IT|ICT|HR)|finance|payroll) services? (?:is|are) (?:provided|delivered|run|managed)\b[^.;]{0,40} by (?-i:[A-Z])"
    r"|\bwho (?:provide|run|manage)s? (?:our|the \w+['’]s) (?-i:IT|ICT|HR)\b",
    re.IGNORECASE,
)


# What a contract is for is asked of every contract; that it is for support is an answer of its own.
_DESCRIBED = cued(
    r"\bdescri(?:be|ption)\b.{0,60}\b(?:contract|services?)\b|\bservices?\b.{0,40}\b(?:described|consists?|includes?|covers?|entails?)\b"
    r"|\b(?:contract|service) description\b",
    re.IGNORECASE,
)
_SERVICES = cued(r"\b(?:support|maintenance|outsourc\w+|managed services?|help ?desk|service desk)\b", re.IGNORECASE)


def read_support(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """Where the support team sits: the answer's words, and our code for them as the value."""
    words = clause.text[clause.body :]
    described = _DESCRIBED.search(clause.question) is not None and _SERVICES.search(words) is not None
    asked = Topic.SUPPORT in clause.topics or described
    if not asked and not (_SUPPORT_CUE.search(clause.text) and Topic.HOSTING not in clause.topics):
        return
    if says_nothing(words) or is_withheld(words) or is_not_held(words) or is_elsewhere(words):
        return
    if clause.text[:1].islower() and not (
        clause.label or clause.opens_answer
    ):  # the second half of a sentence that has been read
        return
    kinds = [kind for kind, pattern in _SUPPORT_KINDS if pattern.search(words)]
    if not (kinds or described) and (words.istitle() or words.isupper()) and is_ordinary(words):  # a table's heading
        return
    if not kinds and (len(words.split()) > 30 or not re.search("[A-Za-z]{2}", words)):
        return
    yield (
        Fact(
            Attribute.SUPPORT_MODEL,
            "; ".join(kinds) or " ".join(words.split()),
            "support.asked" if asked else "support.cue",
        ),
        clause.body,
    )
