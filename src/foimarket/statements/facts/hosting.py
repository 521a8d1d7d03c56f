"""Where a system is hosted: the code that an answer's words tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.fact import Fact
from foimarket.statements.facts.hosts_told import Named, by_system, hosts_of, listed, words_alone
from foimarket.statements.statement import Attribute
from foimarket.statements.topics.time_questions import TELLS_OF_NOW, asks_only_ahead
from foimarket.statements.topics.topics import Topic
from foimarket.statements.values.host_choices import chosen_host, host_by_yes_or_no
from foimarket.statements.values.host_words import BLANKED
from foimarket.statements.values.hosts import CLOUD, THIRD
from foimarket.statements.values.present import present_words
from foimarket.statements.words.silence import states_nothing

_CUE = cued(
    r"\bhost(?:s|ed|ing)?\b|(?<=[a-z] )software as a service\b|\bis (?:an? )?saas\b|\bon[- ]premise|\bdata ?cent(?:re|er)s?\b"
    r"|\bservers?\b|\b(?:comms|machine|computer) (?:room|suite)\b|\brun by (?:them|the supplier)\b|\bin the browser\b"
    r"|\bown (?:kit|cloud|platform|estate|infrastructure|equipment)\b|\b(?:cloud|web)[- ]based\b|\bas saas\b"
    r"|\brun (?:it )?for us\b|\btenancy\b|['’]s? cloud\b|\bnothing is installed\b"
    r"|\b(?:is|are|was|were|been|runs?|now|born|lives?|sits?),? in the (?:\w+ )?cloud\b|, in the cloud\b"
    r"|\b(?:runs?|lives?|sits?|resides?|kept|held|housed|installed) (?:on|in|at) (?:our|equipment|the (?:council"
    r"|trust|authority)['’]s|the [A-Z]\w+['’]s|the supplier|an? (?:office )?pc)\b",
    re.IGNORECASE,
)
_OTHER_TOPICS = frozenset(
    {
        Topic.SUPPORT,
        Topic.TRAINING,
        Topic.COST,
        Topic.SYSTEM_COUNT,
        Topic.STANDALONE,
        Topic.INTEGRATED,
        Topic.POPULATION,
    }
)
_EXCLUDED = cued(
    r"\bpseudonymised\b|\bwebsite\b|\bprofile data\b"
    r"|\b(?:hold|holds|held|have|has) (?:\w+ ){0,3}(?:the |your |this )?(?:information|data|records?)(?: you| that| which|\W*$)",
    re.IGNORECASE,
)
_OF_HOSTING = cued(
    r"\b(?:host\w*|\w*clouds?|rooms?|saas|azure|aws|amazon|browser|servers?|data ?cent\w+|prem(?:ise)?s?|on[- ]site|suppliers?"
    r"|vendors?|providers?|in[- ]house|internal\w*|external\w*|locally|network|internet|web[- ]based"
    r"|run|runs|lives?|located|housed|tenancy|kit|hardware)\b",
    re.IGNORECASE,
)
_ECHO = cued(
    r"\bnotes? (?:your|that you|the requester)|\brequester (?:notes|says|states|assumes)\b"
    r"|\byou (?:say|state|mention|remark|suggest|assume)\b|\byour (?:remark|comment|assumption)",
    re.IGNORECASE,
)
# Why it is not told how secure things are.
_ARGUES = cued(
    r"\bcyber[- ]?attacks?\b|\bweaken|\bnational security\b|\bsecurity (?:and that )?of the nation|\bcriminal"
    r"|\bprejudic|\bpublic good\b",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\W*\d[\d.]*\s?%\W*")
_SEVERAL = 3  # topics: what answers so many tells of a host only in its words
_OPTION_LIST = re.compile(
    r"\W*(?:(?:the |a )?(?:council|authority|supplier|vendor|third[- ]party|cloud|on[- ]premises?|in[- ]house"
    r"|other)\W+(?:or (?:by )?)?){3,}",
    re.IGNORECASE,
)


def read_hosting(clause: Clause, named_in: Callable[[Clause], Named]) -> Iterator[tuple[Fact, int]]:
    """How each system of a clause is hosted, with the place of the words that say it.

    Args:
        clause: The clause.
        named_in: What a clause names.
    """
    if not _may_be_of_hosting(clause):
        return
    asked = Topic.HOSTING in clause.topics
    named = named_in(clause)
    if asked and (kind := chosen_host(clause.question, words_alone(clause, named))):
        yield Fact(Attribute.HOSTING, kind, "hosting.yes_no"), clause.body
        return
    if not _may_tell_host(clause) or _SHARE.fullmatch(clause.words):
        return
    if asked and (in_list := listed(clause, named)):
        for host in in_list:
            yield (
                Fact(Attribute.HOSTING, host.kind, "hosting.asked" if host.is_plain else "hosting.inferred"),
                host.start,
            )
        return
    found = hosts_of(clause, named)
    if not asked:
        found = [host for host in found if host.kind != CLOUD or _CLOUD_CUE.search(clause.text)]
    if not found and asked and (kind := host_by_yes_or_no(clause.question, clause.words)):
        yield Fact(Attribute.HOSTING, kind, "hosting.yes_no"), clause.body
    if clause.is_guessed and not _OF_HOSTING.search(clause.words):
        found = [host for host in found if host.kind != THIRD]
    for host in by_system(found, clause, named):
        rule = "hosting.cue" if not asked else "hosting.asked" if host.is_plain else "hosting.inferred"
        yield Fact(Attribute.HOSTING, host.kind, rule), host.start


def _may_be_of_hosting(clause: Clause) -> bool:
    """Whether a clause is asked how something is hosted today, or speaks of it beside what is asked."""
    if Topic.HOSTING in clause.topics:
        return not asks_only_ahead(clause.question) or TELLS_OF_NOW.search(clause.words) is not None
    if clause.topics & _OTHER_TOPICS and (Topic.SUPPORT in clause.topics or not _SAID_BESIDE.search(clause.text)):
        return False
    return _CUE.search(clause.text) is not None


_SAID_BESIDE = cued(
    r"\bhosted (?:by|with|at|on) (?!(?:it|them)\b)|\bhosting (?:is |stays |remains |rests )?(?:by|with|from) (?!(?:it|them)\b)"
    r"|\bservers? (?:are|is|sits?) (?:with|at)\b",
    re.IGNORECASE,
)
_CLOUD_CUE = cued(
    r"\bhost(?:s|ed|ing)?\b|software as a service|\bis (?:an? )?saas\b|\bas saas\b|\bin the browser\b"
    r"|nothing is installed|\b(?:cloud|web)[- ]based\b"
    r"|\bin the (?:\w+ )?cloud\b",
    re.IGNORECASE,
)


def _may_tell_host(clause: Clause) -> bool:
    """Whether words tell of a present host: not nothing, a refusal, or the question's own options.

    A question only guessed at, or one that asks for much else, must be answered with words of hosting.
    """
    words = present_words(clause.words).strip(f"{BLANKED} ")
    if _ECHO.search(words):
        return False
    if (
        states_nothing(words)
        or _ARGUES.search(words)
        or words.endswith("?")
        or _EXCLUDED.search(words)
        or _OPTION_LIST.match(words)
    ):
        return False
    if len(clause.topics) >= _SEVERAL:
        return _OF_HOSTING.search(words) is not None
    return not clause.is_guessed or _OF_HOSTING.search(f"{clause.question} {clause.text}") is not None
