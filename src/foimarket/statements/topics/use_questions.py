"""Questions about what a system is for, told by their grammar: how, why, by whom or for what it is used, what it does."""

from __future__ import annotations

import re

from foimarket.patterns import cued, remembered
from foimarket.statements.topics.topic_rules import SYSTEM

# The system: a pronoun, "the software", or a name with a capital.
_IT = (
    rf"(?:it|this|that|they|them|these|each|(?:the|your|its|this|that|each) (?:[\w/'’-]+ ){{0,3}}?{SYSTEM}"
    r"|(?:the |your )?(?-i:[A-Z])[\w.&+-]*(?: (?-i:[A-Z0-9])[\w.&+-]*){0,3})\b"
)
_WHO = r"(?:you|we|they|(?:the |your )?(?:[\w'’-]+ ){1,4}?)"
_DOES = (
    r"(?:do|cover|hold|handle|manage|support|provide|offer|deal with|perform|serve|record|process|store|deliver|help with"
    r"|look after|achieve|contain|enable|allow|take care of)\b"
)
_TASKS = r"(?:services?|areas?|functions?|tasks?|teams?|parts?|activit\w+|processes|jobs|purposes?|work|things)"
_GROUPS = (
    r"(?:services?|departments?|teams?|directorates?|units?|groups?|staff|users|sections?|divisions?|branch(?:es)?|wards?|sites?"
    r"|schools|areas?|specialties|specialities|professions?|roles?|people|officers|employees|disciplines|care groups|functions)"
)
_MAKES_USE = (
    r"(?:us(?:e[sd]?|ing)|mak(?:es?|ing) use of|(?:ha(?:s|ve)|with|given) access to|access(?:es)?|log(?:s|ging)? (?:in ?)?(?:on)?to"
    r"|works? (?:in|on|with)|(?:is|are) on|benefits? from|rel(?:y|ies) on|operates?)"
)
_DEPLOYED = (
    r"(?:used|in use|rolled out|deployed|implemented|installed|available|introduced|live|in place|adopted|operational"
    r"|gone live|active)"
)
_PUT_IN = (
    r"(?:recorded|managed|held|kept|stored|processed|handled|done|carried out|dealt with|entered|administered|captured|logged|run"
    r"|put|undertaken|performed|supported|delivered|tracked|maintained|covered|provided)"
)
_DESCRIBED = r"(?:functionality|functions?|purposes?|(?<!in )uses?\b|usage|role)"
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            rf"(?:how|in (?:what|which) ways?|to what (?:end|purpose)s?) (?:do|does|did|is|are) (?:{_WHO} ?)?"
            r"(?:mak(?:e|ing) use of|us(?:e|ed|ing))\b(?! (?:to|in order))"
        ),
        rf"how (?:is|are) {_IT} (?:\w+ )?(?:used|put to use)\b",
        rf"(?:why|for what (?:reason|purpose)s?) (?:do|does|did|have|has) {_WHO} ?(?:have|use|need|run) {_IT}",
        r"who (?:else )?(?:uses?|is using|are using|makes? use of|ha(?:s|ve) access to|works? (?:in|on|with)) " + _IT,
        (
            rf"what (?:else )?(?:do|does|can|is|are) {_IT} (?:(?:currently|now|actually|also) )?"
            rf"(?:(?:able to )?{_DOES}|(?:used|there|meant|intended|designed) (?:for|to)\b)(?! (?:cost|run|end|begin|start))"
        ),
        rf"(?:for )?what (?:else )?(?:do|does|did|are|is) {_WHO} ?(?:us(?:e|ing)|have|rely on) {_IT}(?:[^?]{{0,40}}\bfor\b)?\W*$",
        rf"for what (?:do|does|is|are) (?:{_WHO} ?)?(?:use {_IT}|{_IT} used\b)",
        rf"what (?:(?:do|does|did) )?{_WHO} ?use {_IT}[^?]{{0,30}} (?:for|to do)\b",
        rf"(?:which|what) (?!{SYSTEM}\b)(?:[\w/'’-]+ ){{1,6}}?(?:depends?|rel(?:y|ies)|runs?|sits?) (?:up)?on {_IT}",
        rf"(?:which|what) (?:\w+ )?{_TASKS} (?:do|does|is|are|can) {_IT} (?:{_DOES}|used (?:for|by|in)\b)",
        rf"(?:which|what) {_TASKS} (?:do|does|did|is|are) {_WHO} ?us(?:e|ing) {_IT}",
        rf"which of (?:these|them|the following) (?:do|does|is|are|can) {_IT} (?:{_DOES}|used (?:for|by|in)\b)",
        rf"(?:which|what) (?:[\w/'’-]+ ){{0,4}}?{_GROUPS} (?:\([^()]*\) )?(?:[a-z]+ ){{0,2}}?{_MAKES_USE} {_IT}",
        (
            rf"(?:(?:in|on|at|across|by|within|for|to) )?(?:which|what) (?:[\w/'’-]+ ){{0,4}}?{_GROUPS}"
            rf" (?:is|are|has|have|was|does|do) {_IT} (?:[a-z]+ ){{0,2}}?{_DEPLOYED}\b"
        ),
        rf"where (?:in|within|across) (?:[\w'’-]+ ){{1,3}}?(?:is|are|has|have) {_IT} (?:[a-z]+ ){{0,2}}?{_DEPLOYED}\b",
        (
            rf"what (?:[\w/'’-]+ ){{0,4}}?(?:is|are|do you|does the \w+)(?: currently| now| actually)? {_PUT_IN}"
            rf" (?:in|on|by|through|via|with|using|within) {_IT}"
        ),
        (
            rf"where (?:[\w'’-]+ ){{0,4}}?(?:is|are|has|have) {_IT} (?:[a-z]+ ){{0,2}}?(?:used|in use|rolled out|deployed|live"
            rf"|operational)\b"
        ),
        rf"(?:which|what) (?:[\w/'’-]+ ){{0,4}}?{_GROUPS} (?:do|does|is|are) {_IT} (?:{_DOES}|meant for|aimed at|for)",
        (
            rf"(?:when|in what (?:circumstances|situations|cases)) (?:do|does|is|are|would) (?:{_WHO} ?)?(?:us(?:e|ed)"
            rf"|call(?:ed)? (?:up)?on|turn to) {_IT}"
        ),
        (
            rf"(?:indicate|confirm|tell (?:me|us)|list|state|specify|say|set out|identify) (?:which"
            rf"|what) (?:[\w/'’-]+ ){{0,4}}?{_GROUPS}"
            rf" (?:of [\w' ]{{3,30}} )?(?:[a-z]+ ){{0,2}}?{_MAKES_USE} {_IT}"
        ),
        (
            rf"(?:has|have|does|do|is|are) {_IT} (?:have |there |put to )?(?:any |an? )?(?:other|secondary|further|additional"
            rf"|second|alternative) (?:uses?|purposes?|roles?|functions?)"
        ),
        r"who (?:are|is) (?:the|its|your)(?: \w+){0,2}? users?(?: of\b.*)?\W*$",
        r"what (?:can|do|may) (?:[\w'’-]+ ){1,4}?do (?:in|on|with|through|via|there|using)\b",
        (
            r"(?:describe|explain|outline|summari[sz]e|state|give|set out|details? of|description of|overview of|say)"
            rf" (?:[\w'’-]+ ){{0,4}}?(?:{_DESCRIBED}|(?:how|what for) {_IT} (?:is|are)(?: being)? used|what {_IT} do(?:es)?)\b"
        ),
    )
)
_ASKS = cued(
    r"\b(?:how|ways?|why|who|what|which|where|when|indicate|confirm|tell|list|specify|identify|has|have|does|do|is|are"
    r"|describe|explain|outline|summari|state|give|set out|details?|description|overview|say)",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"^\W*(?:\d\w?\W*)?(?:(?:and|also|if so|please|kindly|(?:can|could|would) you(?: please)?)[, ]+)*", re.IGNORECASE
)
_GOES_ON = re.compile(r"(?:,|;| -| and|\?)\s+(?:and )?(?=\w)", re.IGNORECASE)
_AND_FOR_WHAT = re.compile(
    r"\band (?:for what|what for|to what end|for which (?:purposes?|tasks?|services?))\b[^?]{0,30}\W*$", re.IGNORECASE
)
# A quantity is asked for.
_COUNTS = cued(
    r"\bhow (?:many|much|often|long|old|well|frequently)\b|\bwhat (?:percentage|proportion|number)\b", re.IGNORECASE
)


def asks_for_use(words: str) -> bool:
    """Whether a question asks from its beginning what a system is used for, or by whom."""
    begin = _BEGINS.match(words)
    return _may_ask(words) and any(form.match(words, begin.end() if begin else 0) for form in _FORMS)


def asks_for_use_too(words: str) -> bool:
    """Whether a question goes on to ask for it: "Which package do you have, and for what?"."""
    if not _may_ask(words):
        return False
    parts = [part.end() for part in _GOES_ON.finditer(words)]
    return _AND_FOR_WHAT.search(words) is not None or any(form.match(words, at) for at in parts for form in _FORMS)


def _may_ask(words: str) -> bool:
    return _ASKS.search(words) is not None and _COUNTS.search(words) is None


_WHY = re.compile(
    r"\W*(?:and )?why (?:was|were|is|are|do|does|did)\b[^?]{0,60}\b(?:bought|purchased|used?|introduced|acquired|procured"
    r"|needed)\b",
    re.IGNORECASE,
)
_SO_THAT = re.compile(
    r"\W*(?P<use>(?:so that|in order to|to (?!(?:replace|supersede|save|comply)\b)[a-z]+|it (?:lets|allows|helps|enables"
    r"|gives))\b)",
    re.IGNORECASE,
)
_FOR_WHAT_ELSE = re.compile(
    r"\bused?\b[^?]{0,60}\b(?:only|solely|alone|exclusively|just|anything else|other (?:purposes?|uses?|things))\b"
    r"|\b(?:only|solely|exclusively|just) used for\b",
    re.IGNORECASE,
)
_ALSO = re.compile(
    r"\W*(?:(?:no|yes)\b[\s,.;:–-]*)?(?P<use>(?!no\b)[^.;]*\b(?:also|as well|too|both|besides)\b)", re.IGNORECASE
)
_HOW_WIDELY = re.compile(r"\bhow (?:widely|extensively|far|much) (?:is|are) .{0,40}\bused\b", re.IGNORECASE)
_ACROSS = re.compile(
    r"\W*(?:across|throughout|in|within|by) [^.;:\d]{3,60}(?::|, for|\bfor) (?P<use>[a-z][a-z ,&/-]{3,})", re.IGNORECASE
)
_WHETHER_USED_BY = re.compile(
    rf"^\W*(?:\d\w?\W*)?(?:is|are|was) {_IT}(?: system)? (?:(?:also|currently|only|being|now) )*"
    r"(?:used (?!for\b)\w|(?:used|available|rolled out|deployed|in use|live) (?:by|across|in|throughout|within|to)\b)"
    rf"|^\W*(?:\d\w?\W*)?(?:do|does|has|have) (?:any|other|all|every|each) (?:[\w'’-]+ ){{0,5}}?{_MAKES_USE} {_IT}",
    re.IGNORECASE,
)
_BY_WHOM = re.compile(
    r"\W*(?:yes\b[\s,.;:–-]*)?(?:(?:it is|used) )*(?P<use>by (?!us\b|them\b)(?:the |all |our |some |\d+ )?[A-Za-z][^.;:]{3,}"
    r"|(?:(?:force|trust|council|authority|corporate|organisation|company|university|county|borough)[- ]?wide"
    r"|corporately|everywhere"
    r"|all (?:\w+ ){0,2}(?:staff|teams|services|departments|directorates|wards|sites|schools|officers|divisions)"
    r"|only (?:by|in|within|the) [^.;:]{3,}|just (?:by|in|within|the) [^.;:]{3,})\b"
    r"|(?!no\b|none\b|nobody\b|we\b|they\b|it\b|this\b|not\b)(?:[\w'’&/,-]+ ){1,10}?(?:do|does|uses? it|have access|has access)"
    r"(?=\W*$|[,.;]))",
    re.IGNORECASE,
)
_TOLD_OTHERWISE = (
    (_WHETHER_USED_BY, _BY_WHOM),
    (_WHY, _SO_THAT),
    (_FOR_WHAT_ELSE, _ALSO),
    (_HOW_WIDELY, _ACROSS),
)


@remembered
def told_otherwise(question: str, words: str) -> re.Match[str] | None:
    """Where an answer tells the use ("use") that its question asks for roundabout: why it was bought, what else it does."""
    found = (told.match(words) for asked, told in _TOLD_OTHERWISE if asked.search(question))
    return next((match for match in found if match), None)
