"""In what form people are taught a system: from a recording, in a room, over a line, by a colleague or a guide, or mixed.

What is done tells it (they sit, watch, dial in), who does it (a trainer, a colleague, nobody), where (a suite, a screen) and with
what (a package, a guide). A trainer teaches in a room unless the words put a line between; "online" alone is a course that one
takes, and "live online" a lesson.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.patterns import CuedTable, cued, remembered
from foimarket.statements.values.figures import was_before

_TRAINER = (
    r"(?:(?:super)?trainers?|tutors?|instructors?|coach(?:es)?|facilitators?|lecturers?|training (?:team|officers?|staff)|"
    r"presenters?|demonstrators?)"
)
_COLLEAGUE = (
    r"(?:colleagues?|peers?|budd(?:y|ies)|mentors?|super[- ]?users?|power users?|(?:local |digital |system )?champions?"
    r"|experienced (?:\w+ )?(?:users?|officers?|workers?|members?|staff|nurses?|clinicians?|caseworkers?)|each other|one another"
    r"|(?:team|line) (?:leaders?|managers?|members?)|supervisors?|managers?|old hands?)"
)
_BESIDE = r"(?:sit|sits|sitting|sat|work|works|working|learn|learns|learning)(?: down)?"
_LIVE = r"(?:sessions?|class(?:es|room)?|lessons?|workshops?|meetings?|seminars?|events?|presentations?|demonstrations?|calls?)"
_E_LEARNING = (
    rf"\be[- ]?learning\b|\b(?:computer|web|internet|screen)[- ]based\b|\bcbt\b|\blms\b|\bvle\b|\bvirtual learning environment\b"
    rf"|(?<!live )\bon-?line\b(?! (?:\w+ )?{_LIVE}\b)|\b(?:pre-?)?record(?:ed|ings?)\b|\bvideos?\b(?! ?-?(?:call|conferenc"
    rf"|link|chat|meeting))"
    r"|\bfilms?\b|\b(?:video|film) ?clips?\b|\bself[- ]?(?:paced|study|directed|taught|guided|led|service|teach)\b"
    r"|\b(?:at|in) (?:their|your|one['’]s|his|her) own (?:pace|time)\b|\bat any time\b|\bon[- ]demand\b"
    r"|\b(?:training|learning|interactive|digital|mandatory|minute|hour|day) (?:modules?|packages?|units?)\b"
    r"|\bdigital(?:ly)? learning\b|\b(?:packages?|modules?|courses?|units?) (?:on|from) (?:the|our"
    r"|their) (?:\w+ )?(?:intranet|network"
    r"|computers?|desktop|screens?|pcs?|learning)\b|\b(?:working|work|works) through (?:\w+ )?(?:modules?|packages?|units?)\b"
    r"|\blearning (?:pool|management|hub|zone|portal|platform|system|lounge|library|academy|nexus)\b|\bmoodle\b|\byou ?tube\b"
    r"|\b(?:interactive |app |built-in |step[- ]by[- ]step )?tutorials\b|\b(?:app|interactive|built-in) tutorial\b"
    r"|\bon[- ]screen\b(?! with (?:a )?(?:live )?tutor)|\bquiz(?:zes)?\b|\bclick[- ]?through\b|\bsimulations?\b|\bwatch(?:es"
    r"|ed|ing)?\b"
)
_ROOM = (
    r"(?<!virtual )(?<!online )(?<!on-line )\bclass[- ]?room|\bin[- ]person\b|\bface[- ](?:to|2)[- ]face\b|\bf[- ]?2[- ]?f\b"
    r"|\bon[- ]site (?:training|sessions?"
    r"|days?)\b"
    r"|\bat (?:the|their|a) (?:desk|bedside)\b|\bdesk-?side\b|\bat the (?:briefing|depot|town hall|civic centre"
    r"|council offices)\b"
    r"|\bin (?:a |the )?(?:class|room|office)\b|\b(?:training|computer|seminar|lecture|meeting|it|ict|learning|teaching"
    r"|conference)"
    r" (?:rooms?|suites?|labs?|wing|cent(?:re|er)|venue|facility|theatre|block)\b|\b(?:education|development) cent(?:re|er)\b"
    r"|\bat (?:the )?(?-i:(?:[A-Z][\w'’]+ ){1,3}(?:Hall|House|Cent(?:re|er)|Offices?|Depot|Campus|Buildings?|Court|College"
    r"|Hub))\b"
    r"|\blectures?\b|\bphysical(?:ly)?\b|\btr\w{3,5}g (?:rooms?|suites?)\b"
)
# A trainer or a lesson, wherever: in a room unless a line is spoken of.
_TAUGHT = (
    rf"\b(?:an?|the|our|its|their|with|by|from|one of (?:our|the|its|their)(?: own)?)(?: (?!(?:train"
    rf"|tut)\w+\b)[\w'’-]+){{0,2}} {_TRAINER}\b"
    rf"|\b{_TRAINER}[- ]led\b|\b{_TRAINER} (?:sits?|comes?|visits?|goes|teach(?:es)?|shows?|takes?|runs?|delivers?)\b"
    rf"|\bled by (?:an? |the |our )?(?:[\w'’-]+ )?{_TRAINER}|\bworkshops?\b|\bone[- ](?:to|2)[- ]one\b|\b1[:-](?:2-)?1\b"
    rf"|\b(?:small )?group (?:training|sessions?|work)\b|\bin (?:small )?groups\b|\btaught (?:sessions?|courses?|days?)\b"
    rf"|\b{_BESIDE} (?:together|beside|with|alongside)\b|\bhands[- ]on\b|\btaught in class\b|\btraining days?\b"
)
_LINE = (
    r"\bremote(?:ly)?\b|\b(?:ms |microsoft )?(?-i:Teams)\b(?! (?:take|in\b|are|have|get|who))|\bzoom\b|\bskype\b|\bweb-?ex\b"
    r"|\bgoogle meet\b"
    r"|(?<!recorded )\bwebinars?\b|\bvirtual(?:ly)?\b(?! learning environment)|\bvideo[- ]?(?:call|conferenc|link|chat|meeting)"
    rf"|\b(?:live,? )?on-?line (?:\w+ )?{_LIVE}\b|\blive on-?line\b|\b(?:by|over the) (?:tele)?phone\b|\btelephone\b"
    rf"|\bconference calls?\b|\bdistance[- ](?:sessions?|lessons?|training|teaching|taught|classes)\b"
    r"|\blive (?:over|across) the (?:web|internet|network)\b|\bscreens? (?:is |are |being )?shared\b|\bshared screens?\b"
    rf"|\bscreen[- ]?shar|\bon[- ]screen with (?:a )?(?:live )?{_TRAINER}|\bdial(?:s|led|ling)?[- ]in\b|\blive[- ]?stream"
)
_OTHER = (
    r"\bon[- ]the[- ]job\b|\bshadow(?:s|ed|ing)?\b|\b(?:user |quick |reference |written )*guid(?:es?|ance notes?)\b|\bmanuals?\b"
    r"|\bad[- ]hoc\b|\binformal(?:ly)?\b|\b(?:hand|work)books?\b|\b(?:help|crib|reference|prompt|aide|quick) ?-?(?:cards?"
    r"|sheets?)\b"
    r"|\bcrib\b|\bleaflets?\b|\bdocumentation\b|\bfaqs?\b|\bwiki\b|\bcascad\w+|\bfloor[- ]?walking\b|\bas (?:they|you|we"
    r"|one) goe?s?\b"
    r"|\bthrough (?:daily )?(?:use|practice)\b|\bby (?:doing|using it)\b|\bin the course of (?:their|the) work\b"
    rf"|\b{_BESIDE} (?:next to|beside|with|alongside|from|by)(?: [\w'’-]+){{0,3}}? {_COLLEAGUE}\b"
    rf"|\b(?:shown|taught|trained|taken through|helped|coached|supported|inducted|by|from)(?: [\w'’-]+){{0,4}}? {_COLLEAGUE}\b"
    r"|\bfrom (?:each other|one another)\b|\btoolbox talks?\b|\b(?:buddied|paired|teamed|partnered)(?: up)? with\b"
    r"|\bmentor(?:ed|ing)\b"
    rf"|\b{_COLLEAGUE} (?:shows?|teach(?:es)?|takes?|trains?|talks?|walks?|helps?|guides?) (?:them|new|each|every|starters|staff)\b"
)
_MODES = CuedTable(
    (mode, cued(pattern, re.IGNORECASE))
    for mode, pattern in (
        ("e-learning", _E_LEARNING),
        ("classroom", _ROOM),
        ("taught", _TAUGHT),
        ("remote", _LINE),
        ("other", _OTHER),
    )
)
_MIXED = cued(
    r"\bblended\b|\bmix(?:ed|ture)?\b|\bcombin(?:ation|ed|es)\b|\bhybrid\b|\bboth\b.{0,40}\band\b(?! both\b)"
    r"|^\W*both\W*$|\bof (?:each"
    r"|both)\b"
    r"|\ball (?:three|four|of (?:these|them|the above|those))\b|\bvariety of (?:ways|methods|means|formats)\b",
    re.IGNORECASE,
)
# What is not, or no longer: told before a form of teaching, or after it.
_DENIED = cued(
    r"\b(?:not|never|no longer|no|nor|without|rather than|instead of)\b(?:(?!\b(?:now|but|since|today|currently)\b)[^.;]){0,32}$",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"[^.;]{0,30}?\b(?:(?:has|have|was|were|is|are) (?:\w+ )?(?:been )?"
    r"(?:given up|stopped|withdrawn|discontinued|ended|replaced|closed|scrapped)"
    r"|(?:is|are|was|were|has|have|did|does|do)(?:n['’]t| not| no longer)\b)",
    re.IGNORECASE,
)
_UNSETTLED = cued(
    r"(?:\bnot|n['’]t|\byet)(?: \w+){0,2} (?:chosen|decided?|agreed?|settled?|finali[sz]ed?|determined?|confirmed?|chosen?"
    r"|choose)\b"
    r"|\bundecided\b|\byet to be \w+ed\b|\bnothing (?:is|has been) (?:settled|decided|agreed|arranged)\b"
    r"|^\W*you (?:offer|list|give|gave|suggest|mention|set out)\b|\bunder (?:consideration|discussion|review)\b"
    r"|\bbeing (?:considered|discussed|drawn up|designed"
    r"|developed|planned)\b"
    r"|\bto be (?:decided|agreed|confirmed|determined|arranged|advised)\b|\btb[ca]\b|\bpencilled\b|\bproposed\b|\bconsidering\b"
    r"|\bbetween\b.{3,40}\band\b.{0,40}\b(?:undecided|in the balance)\b",
    re.IGNORECASE,
)


@remembered
def is_unsettled(words: str) -> bool:
    """Whether words say that what training there will be is not settled."""
    return _UNSETTLED.search(words) is not None


@remembered
def mode_in(segment: str) -> tuple[str, int] | None:
    """The form of training that words tell, and where; None where they tell none."""
    found = dict(_told_in(segment))
    taught = found.pop("taught", None)
    if taught is not None and not _has_place(segment, taught, found):
        found["classroom"] = taught
    at = min(found.values(), default=0)
    if _MIXED.search(segment) or len(found.keys() - {"other"}) > 1:
        return "mixed", at
    # A guide that goes with a course is no form of its own.
    return (min(found, key=lambda mode: (mode == "other", found[mode])), at) if found else None


def _has_place(segment: str, taught: int, found: dict[str, int]) -> bool:
    """Whether other words say where a lesson is: in a room, over a line; a webinar that follows a workshop does not."""
    if "classroom" in found or "other" in found:
        return True
    line = found.get("remote")
    return line is not None and not _THEN.search(segment, min(taught, line), max(taught, line))


_THEN = re.compile(r"\b(?:then|plus|followed by|and|or|as well as|also)\b|[&+]", re.IGNORECASE)


def _told_in(segment: str) -> Iterator[tuple[str, int]]:
    for mode, pattern in _MODES.possible_in(segment):
        for match in pattern.finditer(segment):
            before = segment[max(0, match.start() - _REACH) : match.start()]
            if _DENIED.search(before) or _ENDED.match(segment, match.end()) or was_before(segment, *match.span()):
                continue
            yield mode, match.start()
            break


_REACH = 60
