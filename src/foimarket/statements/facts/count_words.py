"""The words by which counts of systems and of residents are told where nobody asks."""

from __future__ import annotations

import re

from foimarket.patterns import cued
from foimarket.statements.statement import Attribute
from foimarket.statements.topics.count_questions import REGISTER
from foimarket.statements.values.numbers import QUANTITY

_SOFTWARE = (
    r"(?:systems|databases|applications|(?:software|computer) (?:packages|titles|programs|programmes)|programs"
    r"|pieces of software)"
)
# "Of these, 40 are …", "40 of the 64 systems …": the words between a number and what is said of so many of them.
_SO_MANY = (
    rf"(?<![£\w.,/-])(?<!of the )(?P<number>{QUANTITY})\b(?: of (?:them|these|those|which|the {QUANTITY}))?,?"
    r"(?: (?:systems|databases|applications|programs|entries|that|which|do|are|is|were|can|being|currently|now|all))*"
)
_OTHERS = (
    r"(?=.{0,45}\b(?:others?|another|one another|each other|one or more|at least one|something else|more than one|nothing"
    r"|none)\b)"
)
_LINKED = r"(?:exchang|interact|interfac|integrat|connect|link|join|talk|speak|feed|communicat|pass|swap|sync|shar)\w*"
REST_NOT = cued(
    rf"[,;.]?\s(?:(?:and|but|while|whereas) )?(?:the (?:rest|others?|remaining|remainder|balance),? )?\(?(?P<rest>{QUANTITY})\)?,?"
    r"(?: of (?:them|these|those|which))? (?:are|do|is|have)(?:n['’]t| not)\b",
    re.IGNORECASE,
)
LINK_CUES = (
    (
        Attribute.STANDALONE_COUNT,
        cued(
            rf"{_SO_MANY} (?:stand[- ]?(?:s )?alone|(?:stand|work|run|operate)(?:ing|s)? (?:alone|on (?:their|its) own"
            rf"|by themselves)|on their own\b|by themselves\b|islands?\b|isolated|self-contained|not {_LINKED}{_OTHERS}"
            rf"|{_LINKED} (?:to|with) (?:nothing|none|no other)\b)",
            re.IGNORECASE,
        ),
    ),
    (
        Attribute.INTEGRATED_COUNT,
        cued(
            rf"{_SO_MANY} (?:(?:exchange|interact|share|pass|connect)\b|{_LINKED}{_OTHERS})"
            r"(?!.{0,30}\b(?:nothing|none|no other)\b)",
            re.IGNORECASE,
        ),
    ),
)
CUES = (
    (
        Attribute.SYSTEM_COUNT,
        cued(
            (
                rf"(?<![£\w])(?P<number>{QUANTITY}) (?:of which\b|(?:\w+ )?(?:information )?(?:{_SOFTWARE}"
                rf"|business applications)\b(?!.{{0,30}}(?:stand|exchange|interact|join|link|connect|integrat)))"
            ),
            re.IGNORECASE,
        ),
    ),
    (
        Attribute.SYSTEM_COUNT,
        cued(
            rf"\b{REGISTER},? (?:(?:which|that|it|and) )?(?:(?:currently|now) )?(?:has|had|holds|held|contains|contained"
            r"|lists|listed|records|shows|showed"
            rf"|runs to|ran to|stands at|stood at|comprises|numbers) "
            rf"(?:about |around |some |over )?(?P<number>{QUANTITY})\b(?! (?:suppliers|vendors|contracts|users))"
            rf"|\b(?:{REGISTER}|(?:asset|application|software|configuration|service) (?:register|list|database|catalogue"
            rf"|inventory|log))\b"
            rf"[^.;\d]{{0,60}}?\b(?:there (?:are|were)|has|holds|lists|contains|shows|with|of|are|:) (?:about |around |some "
            rf"|over )?"
            rf"(?P<recorded>{QUANTITY}) (?:entries|items|lines|{_SOFTWARE})\b"
            rf"|\b(?P<entries>{QUANTITY}) (?:entries|items|lines|{_SOFTWARE}) (?:are )?(?:now |currently )?(?:in|on)"
            r" (?:the|our|its) "
            rf"(?:\w+ )?{REGISTER}"
            rf"|\b(?:list|register|catalogue|inventory|portfolio|estate) of (?P<listed>{QUANTITY}) (?:\w+ )?"
            r"(?:systems|databases|applications)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Attribute.POPULATION,
        cued(
            (
                rf"(?:\bpopulation(?: (?:of|is|was|stands at|stood at|at|in|numbers|the|our|this|that|area|borough|district|county"
                r"|city"
                rf"|estimated|put|to be|mid-?(?:19|20)\d\d|(?:19|20)\d\d))*:? |\bserv(?:es|ing) |\bhome to )"
                rf"(?:some |about |approximately |around |just over |nearly )?(?P<number>{QUANTITY})"
                rf"|(?<![£\w])(?P<people>{QUANTITY}) (?:people|residents|inhabitants)\b(?=.{{0,60}}\b(?:square|hectares|km2"
                rf"|sq)\b)"
                rf"|\b(?:with|has|have|of) (?:some |about |approximately |around |just over |nearly )?(?P<living>{QUANTITY})"
                rf" (?:residents|inhabitants)(?=\W*$|[,.;(]| (?:and|at|in|on|according|live|living|by|as|over)\b)"
                # "98,435 (Census 2021)": nothing else is counted so.
                rf"|^\W*(?:about |approx\w*\.? |c\. ?)?(?P<counted>{QUANTITY})\s*[(,-]\s*(?:(?:ONS|(?:the )?\d{{4}}|at the) )?"
                r"(?:census|mid-?(?:year|20\d\d)|ONS\b)"
            ),
            re.IGNORECASE,
        ),
    ),
)
