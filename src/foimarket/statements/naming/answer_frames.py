"""Names in a sentence that answers with what something is done: told by their part in it, whatever its verb.

Where nobody asked for a system, a name after "in" may be a town's and one before "holds" a department's: there only the sentences
of `foimarket.statements.naming.frames` tell a system. What answers "Which system …?" names one in each of these parts, unless the
name is of another kind: a body, a seller, a place, a date, or of what is planned or gone.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from foimarket.patterns import CuedPattern, CuedTable, cued
from foimarket.statements.naming.frames import names_of
from foimarket.statements.naming.naming import WrittenName, is_name
from foimarket.statements.naming.work_frames import NAMES
from foimarket.statements.words.ordinary import is_body, is_place

_BRACKET = r"(?: \([^()\n]{1,60}\))?"
_PARTICIPLE = r"\w+(?:ed|en|pt|ne|un|ld|wn|ut|nt|de)"
_IN = r"(?:in|on|onto|into|inside|within|through|via|using|off|out of|(?:way|means|use|help|aid|mix|combination) of)"
# People and things stand in a town; what is done in one is done in a place.
_NO_PLACE = "".join(
    rf"(?<!\b{word} )"
    for word in (
        *("based", "located", "situated", "sited", "housed", "hosted", "working", "stationed", "live"),
        *("office", "offices", "depot", "team", "staff", "officers", "colleagues", "those", "people", "interest"),
    )
)
# The second part are plurals of nouns too: "Staffing issues inside the Council".
_DOES = (
    r"(?:(?:holds|keeps|manages|does|stores|processes|produces|sends|passes|feeds|serves|calculates|generates|prepares|allocates"
    r"|exports|talks to|integrates with|pulls|pushes|receives|drives|powers|underpins|contains|monitors|deals with|looks after"
    r"|takes care of|sits behind|lies behind|meets|fulfils|carries|works out|draws up|exchanges|fetches|collects|matches|scans"
    r"|sorts|administers|registers|captures|is used|is in use|is in place|is for|is doing)\b"
    r"|(?:hold|handles?|records?|tracks?|covers?|logs?|schedules?|issues?|prints?|links|interfaces|shows|lists|maps|routes|books"
    r"|bills|alerts|indexes|charges|stocks|plans|reports|files|forms) (?:the|our|all|each|every|its|their|an?|any|most|both"
    r"|with|to)\b)"
)
_CHOSEN = (
    r"(?:have|has|had|kept|keeps?|retains?|retained|got|(?:standardis|settl)(?:ed?|es) (?:\w+ )?on|went (?:for|with)"
    r"|opt(?:ed|s) for|favou?rs?|prefers?|subscrib(?:e|es|ed) to|sign(?:ed|s)? up (?:to|for)|adopted|chosen|picked|selected)"
)
_ROWS: tuple[tuple[str, CuedPattern], ...] = (
    ("means", cued(rf"{_NO_PLACE}\b{_IN} {NAMES}")),
    (
        "means",
        cued(
            rf"\b(?:is|are|was|were|gets?|being|been) (?:\w+ ){{0,2}}?{_PARTICIPLE} (?:[a-z]+ ){{0,2}}?(?:with|from) {NAMES}"
        ),
    ),
    # "Tallyman v9, by Corvane" tells the seller.
    ("means", cued(rf"(?:^\W*(?i:by) |(?:^\W*|[,;] (?:and |but )?)(?i:with|on|in|through) ){NAMES}")),
    (
        "means",
        cued(rf"\b(?:comes?|drawn?|generated|printed|issued|taken|run|sent) (?:\w+ )?(?:from|out of|off) {NAMES}"),
    ),
    (
        "does",
        cued(
            rf"(?:^\W*|[;:,] |\b(?:and|while|whereas|where|whilst|but|though|that|what|locally) ){NAMES}{_BRACKET} {_DOES}"
        ),
    ),
    (
        "kind",
        cued(
            rf"(?:\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir|[Ww]hose|[Aa]n?)|['’]s) {NAMES} (?:[a-z][\w-]* ){{0,3}}?"
            r"(?:systems?|software|applications?|databases?|platforms?|packages?|portals?|apps?|tools?|suite|chat ?bots?)\b"
        ),
    ),
    (
        "chosen",
        cued(rf"\b(?:(?:purchase|adoption|implementation|introduction|use) of|shares?|sharing|shared use of) {NAMES}"),
    ),
    ("chosen", cued(rf"\b(?:suppl(?:y|ies)|provides?|sells?|licenses)(?: (?:us|the council))?(?: with)? {NAMES}")),
    (
        "is_it",
        cued(
            rf"(?:\b(?:i\.?e\.?|namely|viz\.?)[,:]?|^\W*(?i:yes|we do|it does|we have|there is)\b[^:\n]{{0,30}}:) {NAMES}"
        ),
    ),
    ("is_it", cued(rf"\b[A-Z]\w+['’]s? is {NAMES}")),
    # "HR is Cintra, payroll Sage": the job and its system.
    (
        "is_it",
        cued(
            r"(?:^\W*|[,;.] (?:and |while )?)(?!(?i:there|these|those|they|it|this|that|here|we|you|what|who|all"
            r"|both)\b)[A-Za-z]\w+"
            rf"(?: (?:and|&) \w+|(?: [a-z]+){{1,2}})? (?:is|are) (?!\d){NAMES}"
        ),
    ),
    ("item", cued(rf"[,;/|] (?:and )?[A-Z][\w&/'’-]*(?: [\w&/'’]+){{0,3}}(?: [-–—=]|:) {NAMES}")),
    ("chosen", cued(rf"\b{_CHOSEN} (?:an? |the )?{NAMES}")),
    (
        "is_it",
        cued(
            rf"\b(?i:the|ours?|its|this|these|those|they|it|that|and) (?:[\w/-]+ ){{0,4}}?(?:is|are|has been) (?:now "
            rf"|currently |simply |just )?"
            r"(?:called )?"
            rf"{NAMES}"
        ),
    ),
    ("is_it", cued(rf"\b(?:calls?|knows?|named?|christened|dubbed) (?:it|this|that|ours|theirs) (?:as )?{NAMES}")),
    ("is_it", cued(rf"^\W*(?:[Rr]espectively|[Ii]n (?:turn|(?:that|this|your) order)),? {NAMES}")),
    (
        "means",
        cued(
            rf"(?<!\bstaff )(?<!\bpeople )(?<!\bteam )\b(?:lives?|sits?|resides?|rests?|belongs?) (?:in|on|inside|within) {NAMES}"
        ),
    ),
    ("means", cued(rf"\b(?:started|began|stay(?:s|ed)?|remain(?:s|ed)?|stuck|work(?:s|ed)?) (?:with|on|in) {NAMES}")),
    ("item", cued(rf"(?:^\W*|[,;] (?:and |with )?|\b(?:and|with) ){NAMES} (?:is )?for (?:the |our )?[a-z]")),
    ("item", cued(rf"\b[a-z]+ (?:go(?:es)?|runs?|pass(?:es)?) (?:in|through|via|on) {NAMES}")),
    (
        "means",
        cued(rf"\b{_IN} (?:an?|the|another) (?:second|third|fourth|other|separate|further)(?: one| system)?, {NAMES}"),
    ),
    # What the authority made itself, and what is left of several.
    (
        "chosen",
        cued(
            r"\b(?:[Ww]e|developers|programmers|analysts|team|staff|officers|department|IC?T|[Cc]ouncil)"
            r" (?:(?:also|have|has) )?"
            rf"(?:wrote|written|built|developed|created|designed|made)(?: and (?:now )?[a-z]+)? {NAMES}"
        ),
    ),
    ("own", cued(rf"\b(?:[Tt]he|[Oo]ur|[Aa]n?) (?:in-house|own|home-?grown|home-?made|self-built|bespoke) {NAMES}")),
    ("own", cued(rf"\b[Oo]wn (?:system|database|application|software|tool|register|package), (?:the )?{NAMES}")),
    (
        "own",
        cued(
            rf"\b(?:[Bb]uilt|[Mm]ade|[Ww]ritten|[Dd]eveloped|[Cc]reated|[Dd]esigned) (?:in-? ?house|by (?:us|IC?T)) \({NAMES}"
        ),
    ),
    (
        "does",
        cued(
            rf"(?:^\W*|[;:,] |\b(?:and|only|just|but) ){NAMES}{_BRACKET} (?:(?:is|are) left|remains?|lives on|survives)\b"
        ),
    ),
    ("is_it", cued(rf"{NAMES}{_BRACKET} (?:is|are) (?:what|how|where|the (?:answer|name|system|one))\b")),
)
_ASKED = CuedTable(_ROWS)
_DEALS = (
    r"(?:licen[cs]es?|contracts?|agreements?|subscriptions?|support|log-?ins?|seats|access|maintenance|orders?|renewals?|training"
    r"|courses?|sessions?|hosting|users)"
)
_RESULT = "result"
_TOLD = CuedTable(
    (
        (
            "deal",
            cued(
                rf"\b(?:\d[\d,]*|the|our|have|hold|holds|use|uses) {NAMES} (?:users?|licen[cs]es?|seats|log-?ins|accounts"
                r"|subscriptions?)\b"
            ),
        ),
        ("deal", cued(rf"\b(?i:{_DEALS}) (?:\w+ ){{0,2}}?(?:for|of|to|on) {NAMES}")),
        ("deal", cued(rf"\b(?i:fees?|price|charge|bill|subscription) (?:of|for) {NAMES}")),
        ("deal", cued(rf"^\W*[Ff]or {NAMES}(?:,| we\b| it is\b| the)")),
        ("does", cued(rf"^\W*(?:\w+[,:] )?{NAMES}{_BRACKET} {_DOES}")),
        # "Evolve by Kainos."; what is approved by Cabinet is none.
        (
            "deal",
            cued(
                rf"^\W*(?:[Yy]es\W+)?{NAMES}(?<!ed)(?<!en) by [A-Z][\w&]*(?: [A-Z][\w&]*){{0,3}}"
                r"(?=\W*$|[,;(]| (?:for|since|on|in)\b)"
            ),
        ),
        (
            _RESULT,
            cued(
                rf"\b(?:outcome|result|winner|winning (?:bid|product|system)|product chosen)(?: of (?:which|this|that|the \w+))?"
                rf" (?:was|is|being) {NAMES}"
            ),
        ),
        (
            "deal",
            cued(
                rf"\b(?:hours?|days?|minutes|sessions?|courses?|modules?|lessons?) (?:on|in|about) {NAMES}(?= |[.,;]|$)"
            ),
        ),
    )
)
_NOT_SO = re.compile(
    r"\b(?:not|never|no longer|nor|rather than|instead of|such as|e\.?g\.?|consider\w*|if|formerly|previously|originally|used to"
    r"|until recently|plan(?:s|ned|ning)? (?:to|on|for)|(?:is|are|was) planned|intend\w*|expect\w*|will|would|propos\w*"
    r"|tender\w*|may|might|hop(?:e|ing)|demonstrat\w+|contact(?! cent(?:re|er))|ask"
    r"|due|migrat\w+|moved|moving|transferred|switched|bought|procured|purchased|supplied|leased|hired|rented|sourced|obtained"
    r"|acquired|replaced|predecessor"
    r"|before(?! (?:access|being|they|users?|staff|anyone|getting|logging)\b))\b[^.;]{0,50}$",
    re.IGNORECASE,
)
# "Rangers log all patrols": several do so.
_PEOPLE = re.compile(r"[a-z]{3}(?<!s)s$")
_THEY_DO = re.compile(
    r" (?:(?:all|also|now|both) )?[a-z]+(?<!s) (?:the|our|all|each|every|its|their|an?|any|most|both|with|to)\b"
)
# "Lantern Service Cloud"; no body is called so.
_SOFTWARE_END = re.compile(r" (?:Cloud|Desk|Online|Suite|Hub|Portal|Manager|Platform|Connect|Direct|Pro)$")
_REACH = 60


def names_in_answer(words: str, ordinary: Container[str], *, asked: bool) -> Iterator[WrittenName]:
    """Names of systems by their part in an answer.

    Args:
        words: A clause that speaks of a system or answers for one.
        ordinary: Words that the letter writes in lower case too: one of these alone is no name.
        asked: Whether the question asks what is used; else only what is held, paid for or done with a name tells that it is a
            system's.
    """
    rows = [*(_ASKED.possible_in(words) if asked else ()), *_TOLD.possible_in(words)]
    for rule, pattern in rows:
        for match in pattern.finditer(words):
            for name in names_of(match, rule, ordinary):
                if not _is_another_thing(words, name):
                    yield name


def _is_another_thing(words: str, name: WrittenName) -> bool:
    """Whether a name is a body's, a town's or some people's, or what is said of it is planned, gone or denied, or that it sold."""
    if (is_body(name.words) and not _SOFTWARE_END.search(name.words)) or (is_place(name.words) and is_name(name.words)):
        return True
    if _PEOPLE.search(name.words) and _THEY_DO.match(words, name.end):
        return True
    return name.rule != _RESULT and _NOT_SO.search(words, max(0, name.start - _REACH), name.start) is not None
