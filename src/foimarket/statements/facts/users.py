"""Users: how many people use a system, or are licensed or let into it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.patterns import Cues, cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.fact import Fact
from foimarket.statements.statement import Attribute
from foimarket.statements.topics.topics import Topic
from foimarket.statements.values.figures import Figure, figures_in, holds
from foimarket.statements.values.numbers import QUANTITY
from foimarket.statements.words.silence import is_not_held, is_withheld

_PERSON = (
    r"(?:people|persons?|staff|officers?|workers?|employees?|practitioners?|colleagues|clinicians?|nurses?|users?|agents?"
    r"|operators?"
    r"|caseworkers?|teachers?|managers?|members|learners?|advis[eo]rs?|inspectors?|councillors|librarians|accountants"
    r"|surveyors|holders|tutors?|trainers?|carers?|dispatchers|operatives|engineers?|requisitioners|approvers|budget holders"
    r"|technicians?|lawyers|solicitors|auditors|analysts|wardens|drivers|midwives|therapists?|pharmacists?|registrars?|academics"
    r"|lecturers|governors|clerks?|trustees|detectives|constables|firefighters|readers|editors|authors|contributors|subscribers"
    r"|administrators?|admins|assistants|assessors|planners|individuals|volunteers|doctors|consultants|of us)"
)
_SEAT = (
    r"(?:licen[cs]es?|seats?|mailboxes|handsets|user ids|usernames|tokens|smart ?cards|workstations|terminals"
    r"|subscriptions?|log-? ?[io]ns?|sign-? ?[io]ns?|accounts?|(?:user )?profiles|users?)"
)
_USING = (
    r"(?:(?:have |had |has )?(?:use[sd]?|using)|log(?:s|ged|ging)?(?: (?:in|on))?|sign(?:s|ed|ing)?(?: (?:in|on))?"
    r"|access(?:es|ed|ing)?|open(?:s|ed)?"
    r"|ha(?:ve|s) (?:full |read-only )?(?:access|an? (?:\w+ ){0,2}(?:account|log-?[io]n|licen[cs]e)|it)|hold(?:s|ing)?(?: an?)?"
    r"|(?:go(?:es)?|get(?:s)?|come) (?:in(?:to)?|on(?:to)?)\b|see(?:s)?\b|work(?:s|ing)? (?:in|on|with)|record(?:s"
    r"|ing)? (?:in|on)"
    r"|rel(?:y|ies) on|are on|able to (?:use|see|log|access|open)|with (?:full |read-only |an? )?(?:access|log-?[io]n|licen[cs]e"
    r"|account)|(?:are )?(?:registered|licensed|set up)|(?:can|may) (?:use|see|log|sign|access|get|open|edit))\b"
)
_ABOUT = r"(?:(?:about|around|some|circa|c\.|approximately|up to|over|nearly|just) )?"
_NUMBER = rf"(?P<number>{QUANTITY})\b"
_COUNT = rf"(?<![£\w.,])(?:x ?)?{_NUMBER}"
_SAYS_SO = tuple(
    cued(pattern, re.IGNORECASE)
    for pattern in (
        # "733 enabled profiles", "44 officers set up to use it", "120 hold a licence"
        (
            rf"{_COUNT}\s+(?!(?:of|hours?|days?|years?|months?|systems?|service) )(?:(?!service )[\w-]+ ){{0,2}}(?:{_SEAT}\b"
            rf"|(?:\w+ )?(?:hold|have) (?:an? )?(?:\w+ )?licen[cs]e|with (?:full|read[- ]only) access|read only\b"
            rf"|(?:{_PERSON}|{_SEAT}) (?:(?:were|are|have been) )?(?:bought|purchased|paid for|licensed|covered)\b"
            rf"|(?:\w+ )?{_PERSON}(?:,? (?:who|that|currently|now|also|regularly|all)){{0,3}} {_USING}"
            r"|people (?:hold|have|use)|staff (?:use|hold|have))"
        ),
        # "licences for up to 250 staff", "a user base of 390"
        (
            r"\b(?:licensed|licences|catering|caters|accounts|capacity|log-?ins|seats) for (?:up to )?"
            rf"{_NUMBER} (?:\w+ )?{_PERSON}\b"
        ),
        (
            r"\b(?:user ?base|user (?:community|population|count|numbers?)|licen[cs]e (?:count|numbers?))"
            rf" (?:of|is|was|stands at) {_ABOUT}{_NUMBER}"
        ),
        # "the number of people with a log-in is 80"
        (
            rf"\bnumber of (?:\w+ )?(?:{_PERSON}|{_SEAT})\b(?: (?!is\b|was\b|stands\b)[\w'’-]+){{0,5}}"
            rf" (?:is|was|stands at|are)(?: (?!not\b)[a-z]+){{0,3}}? {_NUMBER}"
        ),
        # "licences 45", one of several things told behind each other
        (
            rf"(?:^|[,;:(–] ?)(?:(?:total |current )?(?:number|no\.?) of )?(?:user )?{_SEAT}(?: numbers?)?:? {_ABOUT}{_NUMBER}"
            r"(?=\s*(?:[,;.)]|$))"
        ),
        # The people are told first: "everybody with an account, some 390 of us".
        (
            r"\b(?:every(?:one|body)|all|those|any(?:one|body)) (?:\w+ )?(?:with|having|who ha(?:s|ve)|holding) (?:an? )?"
            rf"(?:\w+ )?(?:{_SEAT}|access)(?: to (?:it|the system))?(?:, (?:that is |namely )?| ?\(){_ABOUT}{_NUMBER}"
            r"(?! ?(?:hours?|days?|minutes?))"
        ),
        rf"\b(?:users|(?:account|licen[cs]e) holders) ?\({_ABOUT}{_NUMBER}\)",
        rf"\bused by {_ABOUT}(?P<number>\d[\d,]*)\b(?! of the)",
        rf"{_COUNT} (?:named|concurrent)(?=\W*$|[,;.)])",
        rf"\bused\b[^.;]{{0,40}}\bby {_ABOUT}{_NUMBER} (?:\w+ )?{_PERSON}\b",
        r"\blicen[cs]es?\b[^.;]{0,70}\bx\s?(?P<number>\d[\d,]*)\b",
        # "Tallyman Business Basic x 19"
        (
            r"\b(?-i:Basic|Standard|Premium|Business|Enterprise|Professional|Pro|Plus|[AEF][1357]),? x ?"
            r"(?P<number>\d[\d,]*)(?=\W*$|[,;.)])"
        ),
    )
)
_SAID = Cues(*_SAYS_SO)
# What may be told of users where they are asked for: "of which 60 are in use", "50 named and 20 concurrent".
_PART = cued(
    rf"\b(?:(?:of|from) (?:which|these|those|them)|but|though|although),? (?:(?:only|just|about|some|currently|around) ){{0,2}}"
    rf"(?P<number>{QUANTITY}) (?:(?:of (?:them|these|those) )?(?:are|were|have been) )?(?:(?:currently|now|actually|actively) )?"
    r"(?:assigned|in use|active|used|taken(?: up)?|allocated|issued|handed out|live|activated|filled|occupied)\b",
    re.IGNORECASE,
)
# "A handful of tutors - 7 at the last count": the number after a word for few or many.
_COUNTED_OUT = (
    rf"\b(?:handful|few|small (?:team|group|number)|couple of dozen|large (?:team|group|number)|many|most|all)\b[^.;\d]{{1,40}}?"
    rf"(?:[-–—:(,] ?|\bnamely |\bthat is ){_ABOUT}{_NUMBER}(?=\)| (?:at|in all|in total|as at|of them|people|altogether)\b|\W*$)"
)
_OF_KIND = cued(rf"{_COUNT}\s+(?:named|concurrent)\b(?! (?:users?|licen|seats|accounts))", re.IGNORECASE)
_OTHERS = (
    r"(?:hours?|(?-i:hrs?)|days?|years?|months?|weeks?|minutes?|mins|miles|hectares"
    r"|schools?|primar(?:y|ies)|secondar(?:y|ies)|academies|nurseries|sites?|buildings?|librar(?:y|ies)|offices?|centres?"
    r"|homes|hospitals?"
    r"|wards?|depots?|branch(?:es)?|councils?|authorities|districts?|trusts?|organisations?|compan(?:y|ies)|firms?|suppliers?"
    r"|departments?|directorates?|(?<!self )(?<!self-)services?|teams?|locations?|partners?|agencies|countries"
    r"|systems?|applications?|databases?|modules?|products?|servers?|extensions available"
    r"|sessions?|courses?|propert(?:y|ies)|dwellings?"
    r"|households?|premises|records?|cases|files|documents?|forms|tickets?|calls?|requests?|transactions?|pages?|questions?"
    r"|items?"
    r"|contracts?|environments?|printers?|reports?|letters?|visits?|payments?|invoices?|referrals?"
    r"|residents?|citizens?|inhabitants|customers?|tenants?|tenancies|children|families|patients?|visitors?|borrowers?"
    r"|applicants?"
    r"|claimants?|voters?|electors?|landlords?|tax ?payers|service users?|members of the public)"
)
_COUNTS_OTHERS = re.compile(
    # "65 contact centre, 210 back office": who works there.
    rf"(?!\s(?:contact|call|back|front|head|customer)[ -](?:centre|office|services)\b)(?: of (?:the|our|its|these"
    rf"|those))?(?:[\s-]+(?!(?:of|in|on|for|at|to|and|or|by|with|who|that|which|from|via|through"
    rf"|across"
    r"|are|is|was|were"
    rf"|have|has|had|can|use|used|{_PERSON}|{_SEAT})\b)[\w'’-]+){{0,2}}?[\s-]+{_OTHERS}\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\s*(?:\([^)]*\))?(?:\s[\w'’-]+){0,5}\s*(?:[/;,.+&]|\band\b|\bplus\b|\bwith\b)\s*"
    r"(?:(?:[A-Z][\w ]{0,25}?|[a-z'’]+(?: [a-z]+)?):?\s)?"
    r"(?:(?:a further|another|an additional|the other|about|around|some|only|just) ){0,2}"
)
_OF_THEM = re.compile(r"\b(?:of (?:whom|which|these|those|them)|includ\w+|incl)\b", re.IGNORECASE)
# A product's own number: "Articulate 360 (5 seats)".
_OF_NAME = re.compile(rf"\s\({QUANTITY}\s")
# "210 officers, 30 of whom are managers", "Customer accounts: 28,915".
_PART_OF_THEM = re.compile(r" of (?:whom|them|these|those|which)\b", re.IGNORECASE)
_OF_PUBLIC = re.compile(
    r"\b(?:public|customers?|residents?|citizens?|tenants?|patients?|parents?)(?: \w+)? (?:accounts?|log-?[io]ns?|users?"
    r"|registrations?)"
    r"(?: (?:number|total|stand at|come to|is|are))?\s*[:=–-]?\s*$",
    re.IGNORECASE,
)
# "The two are administered by four officers"
_ALL_OF_THEM = re.compile(r"\b(?:the|these|those|all|both) (?:two|three|four|five)$", re.IGNORECASE)
_ONE_ACCOUNT = re.compile(r"one (?:\w+ )?account\b", re.IGNORECASE)
# A number in the answer to a question that asks for much else counts users only where it says so.
_SEVERAL = 3
_PEOPLE = cued(rf"\b(?:{_PERSON}|{_SEAT})\b", re.IGNORECASE)
# A line of its own for the team, not for who uses its system: "Total number of GIS staff: 2".
_OF_STAFF = re.compile(
    r"\W*(?:(?:the |total )?(?:number|no\.?) of (?:[\w-]+ ){0,3}(?:staff|employees|officers|posts|ftes?)|job titles?|posts?)\W*$",
    re.IGNORECASE,
)
_TRAINED = cued(
    r"\b(?:train\w*|course\w*|hours?|session\w*|modules?|learn\w*|taught|attend\w*|days?|minutes)\b", re.IGNORECASE
)


def read_users(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """How many people use or are licensed for each system of a clause."""
    is_asked = Topic.USERS in clause.topics
    if Topic.PORTAL in clause.topics or not (is_asked or _SAID.may_match(clause.text)):
        return
    if Topic.TRAINING in clause.topics and not is_asked and _TRAINED.search(clause.text):
        return
    said = _said_in(clause, is_asked=is_asked)
    may_be_bare = is_asked and _may_be_bare(clause)
    last: Figure | None = None
    for figure in figures_in(clause.text, clause.body) if said or may_be_bare else ():
        told = said.get(figure.start)
        if figure.value != int(figure.value) or not (told or (may_be_bare and _answers(clause, figure, last))):
            continue
        if (
            _ALL_OF_THEM.search(clause.text, 0, figure.end)
            or _OF_PUBLIC.search(clause.text, 0, figure.start)
            or not holds(clause.text, figure)
            or (figure.value == 1 and told and _ONE_ACCOUNT.match(told.group()))
        ):
            continue
        last = figure
        rule = "users.asked" if is_asked else "users.cue"
        yield (
            Fact(Attribute.USERS, int(figure.value), rule, unit="users", approximate=figure.is_about),
            _place(figure, told),
        )


def counts_users_first(words: str) -> bool:
    """Whether an answer begins with how many people or licences there are."""
    return _COUNTS_FIRST.match(words) is not None


_COUNTS_FIRST = cued(
    rf"\W*(?:(?:just|only|about|some|around|the|all|approximately|our) ){{0,3}}{QUANTITY}\s+(?:\w+ )?(?:{_PERSON}|{_SEAT})\b",
    re.IGNORECASE,
)


def _said_in(clause: Clause, *, is_asked: bool) -> dict[int, re.Match[str]]:
    """Where the numbers stand whose own words say that they count users, each with those words."""
    patterns = (_PART, _OF_KIND, _OUT, *_SAYS_SO) if is_asked else _SAYS_SO
    return {
        match.start("number"): match
        for pattern in patterns
        for match in pattern.finditer(clause.text, clause.body)
        if not (Topic.COST in clause.topics and _IS_SUM.match(clause.text, match.end("number")))
    }


_OUT = cued(_COUNTED_OUT, re.IGNORECASE)
# "Licences 52,000", one of the lines that make up a cost.
_IS_SUM = re.compile(r"(?<=,\d{3})(?:\.\d\d)?\W*$")


def _may_be_bare(clause: Clause) -> bool:
    """Whether a number alone may answer: where little else is asked, or people are spoken of."""
    if is_withheld(clause.text) or is_not_held(clause.text) or _OF_STAFF.match(clause.label):
        return False
    return len(clause.topics) < _SEVERAL or _PEOPLE.search(clause.text) is not None


def _answers(clause: Clause, figure: Figure, last: Figure | None) -> bool:
    """Whether a number counts nothing else, and is the first or stands beside one that counted users."""
    if _COUNTS_OTHERS.match(clause.text, figure.end) or _OF_NAME.match(clause.text, figure.end):
        return False
    if last is None:
        return True
    if _PART_OF_THEM.match(clause.text, figure.end):
        return False
    between = clause.text[last.end : figure.start]
    return _BESIDE.fullmatch(between) is not None and _OF_THEM.search(between) is None


def _place(figure: Figure, told: re.Match[str] | None) -> int:
    """Where the number stands; after its words where a name is among them, which it is then about."""
    return told.end() if told and re.search(r"[A-Z]", told.group()) else figure.start
