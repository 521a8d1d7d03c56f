"""Labels of a form's fields and of a table's columns, told by their vocabulary: "Contract end", "Go-live date", "Hosted by"."""

from __future__ import annotations

import re

from foimarket.letters.words.abbreviations import written_out
from foimarket.letters.words.arrows import ARROW, ARROW_SIGNS
from foimarket.patterns import remembered

_HEAD_WORDS = """
    system systems software application applications product module modules solution supplier suppliers vendor
    provider manufacturer contract expiry renewal start end cost costs spend value price fee hosting hosted host
    hosts users user licences licenses licence license seats training trained support supported purpose function
    functions used usage use uses go-live live implementation implemented installed extension extensions procurement
    route framework integration interfaces integrated interface directorate department service team owner area
    method mode hours version status term duration name deployment platform introduced introduction installed
    installation commenced commencement award awarded launched adopted purchased procured charge charges package
    database reseller ends starts expires make brand model incumbent contractor company licensed
"""
_OTHER_WORDS = """
    of the a an and or in for by per to with on at is it its date dates first last current original annual yearly
    total number no amount type kind length since when where who how arrangements arrangement model details detail
    description main primary maintenance year years annum month months location provided each any other if
    from p a pa applicable inc including excl ex vat internal external time hour options option council day days left remaining
    please existing current present business contracted supplied numbers crm licensed
"""
_HEADS = frozenset(_HEAD_WORDS.split())
_OTHERS = frozenset(_OTHER_WORDS.split())
_WORD = re.compile(r"[a-z]+(?:[-’'][a-z]+)*")
_OPENING = re.compile(
    r"(?:(?:name|type|cost|value|length|date|number) of|system|supplier|product|provider|vendor|contract|start|end"
    r"|expiry|annual|yearly|total|hosting|hosted|users|licen[cs]es|training|support(?:ed)?|purpose"
    r"|extension|in use)\b(?:[\w /&()'’]|\bp\.a\.|£(?=k?\)|k?$)){0,60}[:?]?$|what (?:it is |is it )?(?:used )?for$"
    r"|(?:cloud|hosted|on[- ]prem\w*)(?: ?/ ?| or | vs\.? )(?:the )?(?:cloud|hosted|on[- ]prem\w*)[:?]?$"
)
_SAID = re.compile(r"(?<!\bp)(?<!\bp\.a)(?<!\bno)\.|:\s+\S|[;!@|]|£(?!k?\)|k?$)|\d{2}|://")
_SERVICE = re.compile(
    r"(?:service(?: area)?|directorate|department|area|service area or team|team|business (?:area|unit)|used by|section|division"
    r"|(?:returned|completed|filled in) by)$"
)
# One of several things that the letter numbers: "System 2" names one, and is no field that each of them has.
_NUMBERED = re.compile(
    r"(?:system|product|application|solution|software|package|database) ?(?:no\.? ?|#)?(?:\d{1,2}|[a-h])\W*$"
)
_SYSTEM = re.compile(
    r"(?:the )?(?:name of (?:the )?)?(?:system|software|application|product|solution)s?(?: (?:name|in use|used))?"
    r"(?:\s*(?:/|\(|,|&|and)\s*(?:its |the )?(?:vendor|supplier|maker|provider|manufacturer|company|firm|version)s?\)?)?$|name$"
)
_CONTRACT = re.compile(
    r"(?:name|title|description) of (?:the )?(?:contract|agreement)s?$|(?:(?:contract|agreement|tender|procurement|service|product"
    r"|software|system) )?(?:title|description)$|(?:contract|agreement) name$"
    r"|(?:description|title) of (?:the )?(?:goods|services?|works)\b.{0,30}$"
)
_FILLED = re.compile(r"(?P<key>[A-Z][^:.?\-–—]{1,60}?)\s+[-–—]\s+\S")
_LONGEST = 72


_ARROW = re.compile(
    rf"(?:[-–•*·▪◦]\s+)?(?P<key>[A-Z](?:[^.=\n]{{1,90}}?|[^=?\n]{{1,200}}\?))(?:\s+(?:{ARROW}|={{1,2}})\s+|\s*\.{{4,}}\s*)(?=\S)"
)
_PARTED_BY = (*ARROW_SIGNS, "=", "....")
_ASKED = re.compile(r"(?:[-–•*·▪◦]\s+)?(?P<key>[A-Z][^:?\n]{1,200}\?):\s+(?=\S)")


def asked_pair(words: str) -> re.Match[str] | None:
    """A field that may be a question, and where its value begins: behind an arrow, leaders, a sign, or a mark and a colon."""
    if "?:" in words and (match := _ASKED.match(words)):
        return match
    return _ARROW.match(words) if any(sign in words for sign in _PARTED_BY) else None


@remembered
def is_field(words: str) -> bool:
    """Whether a line in lower case is the label of a field: few words, all of them of forms."""
    words = written_out(words)
    if len(words) >= _LONGEST or _SAID.search(words) is not None:
        return False
    found = _WORD.findall(words)
    return not _HEADS.isdisjoint(found) and all(word in _HEADS or word in _OTHERS for word in found)


def holds_field_word(words: str) -> bool:
    """Whether words in lower case hold one that labels of fields are made of ("anti-virus software")."""
    return not _HEADS.isdisjoint(_WORD.findall(words))


@remembered
def may_be_field(words: str) -> bool:
    """Whether a line in lower case is the label of a field, or begins as one: "Hosted by the supplier" may answer or ask."""
    if len(words) >= _LONGEST or _NUMBERED.match(words) is not None:
        return False
    return is_field(words) or _OPENING.match(words) is not None


def is_filled_field(words: str) -> bool:
    """Whether a line is a field of a form with its value behind a dash: a request's "System name - X" asks nothing else."""
    match = _FILLED.match(words)
    return match is not None and may_be_field(match["key"].lower())


def names_service(words: str) -> bool:
    """Whether a field in lower case asks for a directorate or service."""
    return _SERVICE.match(written_out(words).rstrip(": ")) is not None


def names_contract(words: str) -> bool:
    """Whether a field in lower case asks for the title of a contract, as registers give it."""
    return _CONTRACT.match(written_out(words).rstrip(": ")) is not None


def names_system(words: str) -> bool:
    """Whether a field in lower case asks for a system's name."""
    return _SYSTEM.match(written_out(words).rstrip(": ")) is not None
