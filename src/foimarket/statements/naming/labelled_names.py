"""Names of systems told by the job in front of them: "Tree inspections: X", "Duty planning? X", "Elections (X)"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from foimarket.patterns import remembered
from foimarket.statements.naming.naming import NAME, WrittenName, may_be_name, names_by_position
from foimarket.statements.topics.other_questions import MEANS_OF_WORK
from foimarket.statements.words.ordinary import is_ordinary, is_organisation

_LABEL_WORDS = 9
_MANY = 4
# What is asked for by such a label is no product: a person, a place, a date, a document, a quantity, a state of affairs.
_NO_JOB = re.compile(
    r"\b(?:person|officers?|contacts?|managers?|directors?|head|address|email|e-mail|telephone|departments?|directorates?|dates?"
    r"|refs?|references?|status|types?|categor\w+|formats?|regions?|wards?|locations?|sites?|town|compan(?:y|ies)|position|grade"
    r"|roles?|periods?|years?|months?|notes?|comments?|reasons?|exempt\w*|sections?|subject|title|from|to|dear|number|nos?"
    r"|percentage|cost|costs|price|spend|value|polic(?:y|ies)|strateg(?:y|ies)|documents? attached|schedule|framework|route"
    r"|consult\w+|partners?|venue|regulator|responsib\w+|owner|authority|council|committee|members?|staff groups?|languages?"
    r"|quer(?:y|ies)|request\w*|response|answer|legislation|version|features?|functions?|modules?|countr(?:y|ies)|outcome"
    r"|integrat\w+|interfac\w+|hosting|hosted|support\w*|training|background|replac\w+|previous\w*|former\w*|old|considered"
    r"|bidders?|tenders?|obstacles?|standards?|accreditation|certificat\w+|methods?|criteria|key|source|link|area|specif\w+"
    r"|examples?|other|further|information|posts?|job|who|whom|what|which|how|why|when|where|length|duration|term|machines?|people"
    r"|(?<!self-)services?|sellers?|suppliers?|makers?|firms?|called|since|until|agreed|agreement|contract|comhairle|of which"
    r"|kind of|hardware|equipment|devices?|implementation|licen[cs]es?|around|cent(?:red|ered) on|uptake|single sign[- ]?on)\b",
    re.IGNORECASE,
)
# "Finance, for example Agresso (Unit4)": the examples are not the job.
_EXAMPLES = re.compile(
    r",?\s*\(?\b(?:for example|for instance|e\.?g\.?|such as|i\.e\.?)\W.*", re.IGNORECASE | re.DOTALL
)
_ASKS_WHETHER = re.compile(
    r"(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|may|might|must)\b", re.IGNORECASE
)
_RECORDING = (
    r"(?:record\w*|ke[ep]\w*|held|hold|stor\w+|track\w*|log(?:s|ged)?|schedul\w+|ros?ter\w*|book(?:s|ed)?|administ\w+|monitor\w*"
    r"|manag\w+|process\w*|issu\w+|register\w*)"
)
_ASKS_WITH_WHAT = re.compile(
    r"^\W*(?:(?:and|also|so|then),? )?(?:(?:with|in|on|through|by|from|using|via) )?(?:what|which)\b(?!.{0,30}\b(?:date"
    r"|year|month"
    r"|cost|price|number|percentage|reason|proportion|basis|extent|framework|directorate|department|person|officer|team|address"
    r"|policy|organisation|criteria|type|version|is the (?:annual|total|cost|value|name of (?:the|your) (?:council|person))))"
    r".{0,120}\b(?:use[sd]?|using|run|runs|record\w*|ke[ep]\w*|rais\w+|have|do\w*|pay\w*|paid|book\w*|plan\w*|manag\w+|held|holds?|power\w*"
    r"|stor\w+|track\w*|log\w*|serv\w+|handl\w+|ros?ter\w*|schedul\w+|draw\w*|print\w*|issu\w+|operat\w+|see|carry|work\w*"
    r"|behind|in place|tool|product|software|application|system|platform|package|app|epr|pas|erp|mis|lms|vle|gis|pacs|lims)\b"
    # With what, asked otherwise: how it is done, what it is called, whose it is.
    r"|^\W*what(?: is|['’]s) (?:your|the \w+['’]s|the) (?:[\w-]+ ){0,2}(?:intranet|extranet|telephony|switchboard|cms|catalogue"
    r"|ledger|rota|register|service desk|help ?desk|payroll|library)\W*$"
    rf"|^\W*(?:how|by what (?:means|method)|in what (?:way|form)) (?:do|does|are|is)\b.{{0,80}}\b{_RECORDING}\b"
    r"|^\W*what(?: is|['’]s| are) the names? (?:of|for) (?:the|your|its)\b(?! (?:\w+ )?(?:person|officer|council|company|firm"
    r"|manager|authority|trust|organisation|head|director|supplier|provider|contractor|building|school|site|road|street|ward|policy))"
    r"|^\W*do(?:es)? (?:you|the|your)\b.{0,80}\bus(?:e|ing)\b.{0,80}\bwhose\b"
    r"|^\W*(?:and|what about|how about) (?:for )?(?:the|your) [\w '’-]{3,50}\?\W*$",
    re.IGNORECASE | re.DOTALL,
)
_ASKED_THING = re.compile(
    r"^\W*(?:(?:and|also|so|then),? )?(?:(?:with|in|on|through|by|from|using|via|under|at|for) )?(?:what|which)"
    r" (?P<thing>(?:[\w/&'’-]+ ){0,6}?)(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|must)\b",
    re.IGNORECASE,
)
_WHO_WORKS = re.compile(
    r"\b(?:teams?|groups?|divisions?|units?|branches|boards?|bod(?:y|ies)|staff|employees|users|professions?|schools?|hospitals?"
    r"|practices|wards?|stations?|grades?|bands?|scales?)\W*$",
    re.IGNORECASE,
)
# "Which titles were …", "What venues are …": several of what is no means of work.
_SEVERAL = re.compile(r"\b[a-z]{3,}(?<!s)s\W*$")
_MEANS = re.compile(rf"\b{MEANS_OF_WORK}", re.IGNORECASE)
_IN_TITLE = re.compile(
    rf"(?P<job>[A-Z][\w&/,' -]{{2,60}}?)(?:(?:\s+[-–—]|:)\s+(?P<after>{NAME})|\s*\((?P<within>{NAME})\)"
    rf"|,\s+(?P<last>{NAME}|[a-z]+\.[a-z]+))\W*$"
)


_OPENS_IN_WORDS = re.compile(r"[A-Za-z]")
_TWO_DIGITS = re.compile(r"\d{2}")


def names_a_job(label: str) -> bool:
    """Whether a label of a few words may say what a system does."""
    words = _EXAMPLES.sub("", label).strip(" :-–—?.")
    return (
        _OPENS_IN_WORDS.match(words) is not None
        and not asks_whether(words)
        and len(words.split()) <= _LABEL_WORDS
        and "?" not in words
        and _TWO_DIGITS.search(words) is None
        and _NO_JOB.search(words) is None
    )


def asks_whether(label: str) -> bool:
    """Whether a label is a question that yes or no answers: "Are you in a consortium"."""
    return _ASKS_WHETHER.match(label) is not None


def asks_with_what(question: str) -> bool:
    """Whether a question without a rule of its own asks with what something is done."""
    return _ASKS_WITH_WHAT.search(question) is not None and not asks_for_another_thing(question)


@remembered
def asks_for_another_thing(question: str) -> bool:
    """Whether a question begins with what it asks for, and that is no means of work: "What grade have the staff who …?"."""
    asked = _ASKED_THING.match(question)
    if asked is None or _MEANS.search(asked["thing"]):
        return False
    return any(each.search(asked["thing"]) for each in (_NO_JOB, _WHO_WORKS, _SEVERAL))


def name_after_job(words: str, ordinary: Container[str]) -> Iterator[WrittenName]:
    """The names that an answer to a job begins with: first items only, since what follows may be the seller or a remark.

    Args:
        words: What follows the label.
        ordinary: Words that the letter writes in lower case too: one of these alone is no name.
    """
    names = names_by_position(words)
    if len(names) >= _MANY:  # a job has one or two systems; these are what the label counts: sites, collections
        return
    for name in names:
        if name.rule != "position" or names_nothing(name.words, ordinary):
            return
        yield WrittenName(name.words, name.start, name.end, "job")
        return


def name_in_title(words: str, ordinary: Container[str]) -> WrittenName | None:
    """The product in a register's title: "Elections (Xpress)", "Parking - Permitly", "Committee papers, modern.gov"."""
    found = _IN_TITLE.match(words.strip())
    group = found.lastgroup if found else None
    if found is None or group is None or names_nothing(found[group], ordinary) or _NO_JOB.search(found["job"]):
        return None
    shift = len(words) - len(words.lstrip())
    return WrittenName(found[group], shift + found.start(group), shift + found.end(group), "title")


def names_nothing(words: str, ordinary: Container[str]) -> bool:
    """Whether words are everyday ones, an organisation, a date or a sum, and so no product's name."""
    plain = re.search(r"[a-z]{2}|^[A-Z]{3,}$", words) is None or re.search(r"\d{4}|%", words) is not None
    return plain or not may_be_name(words) or is_ordinary(words, ordinary) or is_organisation(words)
