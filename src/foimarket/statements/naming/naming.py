"""Names that no catalogue holds, recognised by where they stand; and the sellers named beside systems."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from foimarket.letters.words.dates import MONTHS
from foimarket.patterns import cued, remembered
from foimarket.statements.naming.sold_tools import is_sold_tool
from foimarket.statements.words.ordinary import is_everyday, is_function_word, is_ordinary, is_plain_in_list

_WORD = r"(?:e-|[a-z]{1,2}(?=[A-Z]))?[A-Z0-9](?:[\w+@&'’/×]|[.:](?=\w)|-(?=[A-Z0-9]|[a-z](?!\w)))*"
# A generic noun may close a name ("Records and Outcomes data collection system").
_CLOSING = re.compile(
    r"(?:[ ]and[ ][A-Z]\w+)?(?:[ ](?!(?:is|are|for|to|in|on|as|by|which|that|used|was)\b)[a-z]+){0,5}?"
    r"[ ](?:system|database|register)\b"
)
NAME = rf"{_WORD}(?:[ ](?:{_WORD}|of|the|& (?:Me|You|Us)\b|\(UK\)|and(?=[ ][A-Z][a-z]+[ ](?:Ltd|Limited|plc)))){{0,5}}"
_NAME = NAME
_LEAD = re.compile(
    r"\s*(?:yes\b[\s,.:–(-]*|there is(?: one)?\s*[:,(–-]\s*|we (?:currently )?use\s+|(?:the|our) (?:council|system"
    r"|authority)(?: currently)? (?:uses?|is)(?: called| known as)?\s+|(?:it|that|this)(?:['’]s| is| would be| was)(?: called)?\s+"
    r"|currently\s+|(?:system|name|product)\s*[:–-]\s*|for [\w /&]{2,40},\s+|a (?:system|product|package) called\s+)+",
    re.IGNORECASE,
)
_WHOLE = re.compile(rf"[\"“'‘]?(?P<name>{_NAME})[\"”'’]?")
CALLED = (
    r"(?:called|known (?:here )?as|named|branded|dubbed|(?:sold|marketed|badged) as|goes by"
    r"|(?:by|under) the name(?: of)?)"
)
NO_BODY = "".join(
    rf"(?<!\b{body} )" for body in ("firm", "company", "business", "contractor", "team", "group", "scheme", "project")
)
"""What is called something is no body: "a firm by the name of X"."""
_CALLED = cued(
    rf"{NO_BODY}\b(?:{CALLED}|(?:[Ss]ystem|EPR|CRM|[Ss]oftware|[Ss]olution|[Pp]latform|[Pp]ackage|[Pp]roduct)(?: \w+)? is)"
    rf"\s+[\"“'‘]?(?P<name>{_NAME})"
)
_QUOTED = cued(r"[\"“](?P<name>[A-Z][^\"”\n]{1,40})[\"”]")
_NEVER_FIRST = re.compile(
    r"(?:none|n/?a|unknown|internal|in-house|inhouse|manual|hosted|saas|exempt|withheld|refused|published|q\d+\w?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|easter|christmas|january|february|march|april|june|july|august|september"
    r"|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|quarter|qtr"
    r"|covid(?:-?19)?|brexit|lockdown|pandemic|section|question|freedom|council|head|director|information"
    r"|(?:portfolio|post)[ -]?holder)\b",
    re.IGNORECASE,
)
NEVER_ALONE = re.compile(
    r"(?:(?:adults?|child(?:ren)?(?:['’]?s)?|childrens|housing|finance|contract|answer|response|reply"
    r"|supplier|third|party|cloud|it|ict|other|hybrid|regards|systems?|software|spreadsheets?|excel|"
    r"word|microsoft|access|database|social|care|early|help|foster|carers|services?|revenues?|benefits"
    r"|planning|corporate|personal|data|name|paper|team|officer|council|category|type|description|case|management|building"
    r"|control|land|charges|licensing|environmental|health|trading|standards|tax|business|rates|licen[cs]e|and|&|of|"
    r"community|safety|authority|department|directorate|district|borough|county|city|\d+[a-h]?)[\s.]*)+",
    re.IGNORECASE,
)
SELLER_BESIDE = re.compile(
    rf"\s*(?:[\"”'’])?\s*(?:,?\s*(?:which (?:is|are) )?(?:supplied|provided|sold|made|developed) by\s+"
    rf"|,?\s*from\s+|,?\s+by\s+|[,;.(]?\s*suppliers?:?\s+(?:is\s+)?|\s+[-–—]\s*|\s*\(\s*)"
    rf"(?P<supplier>(?:the |The )?{_NAME})"
)
"""A seller right after a name: "X (S)", "X from S"."""


class WrittenName(NamedTuple):
    """A name as written, with its offsets into the words it was found in and the rule that found it."""

    words: str
    start: int
    end: int
    rule: str

    def moved(self, places: int) -> WrittenName:
        """The name with its offsets into words that begin so many places earlier."""
        return self._replace(start=self.start + places, end=self.end + places)


@remembered
def names_by_position(words: str) -> tuple[WrittenName, ...]:
    """Names in an answer to what the system is called: the items it consists of, or what it is said to be called."""
    return tuple(_names_by_position(words))


def _names_by_position(words: str) -> Iterator[WrittenName]:
    found = list(_items(words))
    if not found:
        found = [
            WrittenName(match["name"], match.start("name"), match.end("name"), "called")
            for match in _CALLED.finditer(words)
        ]
        found += [
            WrittenName(match["name"], match.start("name"), match.end("name"), "quoted")
            for match in _QUOTED.finditer(words)
        ]
    found = [part for name in found for part in names_apart(name)]
    if _is_list_of_words(found):
        return
    products = [name for name in found if not ends_as_company(name.words)]
    if is_pair(words, found) and _REMARK_BETWEEN.fullmatch(words, found[0].end, found[1].start):
        products = found[:1]
    seen: set[str] = set()
    for name in products or found:
        is_title = " " in name.words and _TITLE.fullmatch(name.words) is not None
        whole = is_title and (
            name.words == words.strip(" .*†‡§")
            or is_sold_tool(words, name.words, name.end)
            or name.rule in _SAID_TO_BE_NAMES
        )
        if name.words not in seen and (is_name(name.words) or (whole and not _is_blocked(name.words))):
            seen.add(name.words)
            yield name


_SAID_TO_BE_NAMES = frozenset({"called", "quoted"})


# "Altair (pensions payroll), Heywood": after what it is for stands who sells it.
_REMARK_BETWEEN = re.compile(r"\s*\([a-z][^()]*\),\s+")


def is_pair(words: str, names: Sequence[WrittenName], marks: str = ",") -> bool:
    """Whether two names, with one of some marks before the second, are all that words list."""
    if len(names) != 2 or words[names[1].end :].strip(" .)*†‡§"):
        return False
    return words[: names[1].start].rstrip()[-1:] in set(marks)


_FEWEST_WORDS = 3


def _is_list_of_words(items: list[WrittenName]) -> bool:
    """Whether several of the items of a list are everyday words: a list is of one kind, and this one is not of names."""
    return sum(not may_be_name(item.words) or is_plain_in_list(item.words) for item in items) >= _FEWEST_WORDS


def ends_as_company(words: str) -> bool:
    """Whether a name ends as those of companies do: "Penfold Ltd"."""
    return _COMPANY_ENDING.search(words) is not None


# "Penfold Ltd / Oakdesk": a company beside another name sells it.
_COMPANY_ENDING = re.compile(r"\b(?:Ltd|Limited|plc|PLC|LLP|Inc)\.?$")
_SLASHED = re.compile(r"[A-Z][A-Za-z]{3,}(?:/[A-Z][A-Za-z]{3,})+")


# "Penfold's Tallyman", "Penfold's"; an analyst's notebook is nobody's product.
_POSSESSIVE = re.compile(
    r"(?P<seller>.+?(?:(?<!er)(?<!or)(?<!st)(?<!ent)(?<!men)(?<!ren)(?<!ple)))['’]s(?: (?P<own>.+))?"
)


def names_apart(name: WrittenName) -> Iterator[WrittenName]:
    """The names that slashes join ("Oakdesk/Tallyman"), or the one that a seller's stands before ("Penfold's Tallyman")."""
    owned = _POSSESSIVE.fullmatch(name.words) if name.words.find("s", 3) > 0 else None
    if owned is not None and is_name(owned["seller"]):
        if owned["own"] is None:
            yield WrittenName(owned["seller"], name.start, name.start + owned.end("seller"), "seller")
            return
        if is_name(owned["own"]):
            name = WrittenName(owned["own"], name.start + owned.start("own"), name.end, name.rule)
    if _SLASHED.fullmatch(name.words) is None:
        yield name
        return
    start = name.start
    for part in name.words.split("/"):
        yield WrittenName(part, start, start + len(part), name.rule)
        start += len(part) + 1


# "Northmoor Fire and Rescue Service", of which a list would take the first part.
_BODY = re.compile(
    r"(?:[A-Z][\w'’-]* ){1,4}(?:and|&|of) (?:[A-Z][\w'’-]* ){0,4}(?:Council|Trust|Authority|Service|Board|Partnership|Commissioner"
    r"|Police|Constabulary|Borough|University|Commission|Office)s?\b"
)


_AFTER_NAME = re.compile(
    r"\s*(?:$|[(,;:&/|\n.*†‡§£]|and\b|-|–|—|by\b|from\b|v\.? ?\d|version\b|release\b|suppl|provided|hosted|for\b"
    r"|in\b|at\b|with\b|\(UK\)"
    r"|which\b|used\b|respectively\b|since\b|across\b|through|as\b|now\b|only\b|both\b|but\b|though\b"
    r"|because\b|under\b|plus\b|on (?:the |our )?(?:[a-z]+ ){0,3}?[a-z]+(?:[,;]|\W*$| and )|together with\b|along(?:side"
    r"| with)\b|mostly\b"
    r"|mainly\b|[®™+]|\d)"
)
# "Beltane for archives, and Orchard Row for museums": the next item tells what it is for too.
_MORE = re.compile(
    r"\s*(?:\([^)]*\))?(?:\s*(?:,? ?(?:and )?(?:plus|as well as|along with|together with|alongside)\b|[,&/+]|\band\b)\s*)"
    r"(?=[\"“'‘]?[A-Z])"
    r"| (?P<where>for|in|on|at|across) [a-z][^,;.()\n]{1,40}?(?:[,;] (?:and |with )?| and | with )"
    rf"(?={_NAME} (?P=where) [a-z])"
    rf"|; (?:and )?(?:for|in|on) [a-z][^,;.()\n]{{1,40}}, (?={_NAME}\W*$)"
)
# "Oakdesk Supplier: Penfold": the label of what follows.
_NEXT_LABEL = re.compile(
    r"(?: (?:Name of )?(?:Supplier|Vendor|Provider|Version|Contract|Company|Seller|Manufacturer)(?: [Nn]ame)?)?:$"
)
# "Gathers and weighs what is known": what is said to be done, and no name.
_VERBS = re.compile(r"[A-Z][a-z]+s (?:and|or) [a-z]+s (?:the|a|an|all|what|their|its|our)\b")


# "Willow, which two neighbours share, Rowan and Hazel": what is told of one name parts no list.
_ASIDE = re.compile(r",\s(?:which|who|whose)\b[^,.;:()]{3,100}(?=,\s)")


def _items(words: str) -> Iterator[WrittenName]:
    if _VERBS.match(words):
        return
    if ", wh" in words:
        words = _ASIDE.sub(lambda aside: " " * len(aside.group()), words)
    lead = _LEAD.match(words)
    at = lead.end() if lead else 0
    while at < len(words):
        found = _WHOLE.match(words, at)
        if not found:
            return
        closing = _CLOSING.match(words, found.end()) if " " in found["name"] else None
        end = closing.end() if closing else found.end()
        rest = words[end:]
        if not _AFTER_NAME.match(rest):
            return
        if _BODY.match(words, found.start("name")) and not lead:
            return
        name = _whole_item(words, found.start("name"), end)
        yield WrittenName(name, found.start("name"), found.start("name") + len(name), "position")
        more = _MORE.match(rest)
        supplier = SELLER_BESIDE.match(rest)
        if not more or (supplier and not rest.lstrip().startswith("(")):
            return
        at = end + more.end()


def _whole_item(words: str, start: int, end: int) -> str:
    """An item without the label of the next: "Oakdesk Supplier: Penfold"."""
    name = _NEXT_LABEL.sub("", words[start : end + 1]) if words[end : end + 1] == ":" else words[start:end]
    return name.rstrip(".\"”'’")


_NO_NAME = re.compile(
    # An abbreviation in the plural is a kind of thing: "DSARs", "PCNs".
    r"[A-Z]{2,}['’]?s$"
    # What labels an item, counts for a part, or ends a seller's name.
    r"|[A-D]\d{1,2}$|\d{1,2}[a-z]? (?:Yes|No)\b|[A-Z]{1,2} \d+$|(?:Software )?(?:Solutions|Systems|Software)(?: UK| Ltd| Limited)+$"
    # What is numbered is one of a row: "Grade 7", "Lot 2".
    r"|(?i:grade|band|level|scale|scp|point|phase|stage|lot|part|year|ward|zone|tier|class|type|category|group|block|room|floor"
    r"|item|table|figure|priority|plot|chapter|paragraph|page|no|number|release|version|appendix|annex|quarter|week|day|step"
    r"|option|module|round|wave)s?"
    r" [A-Z]?\d[\d.]*[a-z]?$"
    r"|(?:[A-Z][\w'’.-]*\.? ){1,4}(?:High|Primary|Infants?|Juniors?|Secondary|School|College|Academy|Nursery|Sixth Form)$"
    # What is used elsewhere too.
    r"|.*\b(?:the|very) same\b"
    r"|GOV\.UK$|(?:GBP|EUR|£)\b|(?:S|s|Section|Sections|Reg|Regulation)s?\.?\s?\d|\d+(?:st|nd|rd|th)\b|\d[\d,.]*[kKmM]?$"
)
_DATE = re.compile(
    rf"\b(?:{'|'.join(MONTHS)})\b|^\d{{1,2}}[/.]",
    re.IGNORECASE,
)


@remembered
def is_name(words: str) -> bool:
    """Whether words could name a product or a company: not a date, a sum, a provision, or everyday words alone."""
    return not is_ordinary(words) and not _is_blocked(words)


def may_be_name(words: str) -> bool:
    """Whether words could name a product by their place alone: as ``is_name``, and no single everyday word."""
    return is_name(words) and not is_everyday(words)


def _is_blocked(words: str) -> bool:
    if _DATE.search(words) or _NO_NAME.match(words):
        return True
    if words.isupper() and len(words.split()) > 2:
        return True
    return (
        len(words) <= 1
        or begins_otherwise(words)
        or NEVER_ALONE.fullmatch(words) is not None
        or words.replace(" ", "").isdigit()
        or _FIGURE.match(words) is not None
    )


_FIGURE = re.compile(r"\d[\d/.,-]*$|\d+ ?(?:years?|months?)")
# "Your Calderby", as a portal is called.
_PORTAL_OF = re.compile(r"Your [A-Z][a-z]{4,}")
_FIRST_WORD = re.compile(r"[A-Za-z]+\b")


def begins_otherwise(words: str) -> bool:
    """Whether words begin as no name does: with a word of grammar ("How …", "Around …") or one of the letter's own matters."""
    if _PORTAL_OF.fullmatch(words):
        return False
    first = _FIRST_WORD.match(words)
    return (first is not None and is_function_word(first.group())) or _NEVER_FIRST.match(words) is not None


_TITLE = re.compile(r"[A-Z]\w+(?: [A-Z]\w+){1,3}")
