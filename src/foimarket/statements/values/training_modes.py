"""In what form people are taught a system: from a recording, in a room, over a line, by a colleague or a guide, or mixed.

What is done tells it (they sit, watch, dial in), who does it (a trainer, a colleague, nobody), where (a suite, a screen) and with
what (a package, a guide). A trainer teaches in a room unless the words put a line between; "online" alone is a course that one
takes, and with a trainer or a call a lesson.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.patterns import CuedTable, cued, remembered
from foimarket.statements.values.figures import was_before
from foimarket.statements.values.training_denials import is_denied, is_in_hand

_TRAINER = (
    r"(?:(?:super)?(?<!train the )(?<!training the )(?<!train-the-)trainers?|tutors?|instructors?|coach(?:es)?|facilitators?"
    r"|lecturers?|training (?:team|officers?|staff|leads?|advisers?)|presenters?|demonstrators?|educators?)"
)
_COLLEAGUE = (
    r"(?:colleagues?|peers?|budd(?:y|ies)|mentors?|super[- ]?users?|power users?|key users?|(?:local |digital "
    r"|system )?champions?"
    r"|experienced (?:\w+ )?(?:users?|officers?|workers?|members?|staff|nurses?|clinicians?|caseworkers?)|each other"
    r"|one another"
    r"|(?:team|line) (?:leaders?|managers?|members?)|supervisors?|managers?|old hands?)"
)
_BESIDE = r"(?:sit|sits|sitting|sat|work|works|working|learn|learns|learning)(?: down)?"
_LIVE = (
    r"(?:sessions?|class(?:es|room)?|lessons?|workshops?|meetings?|seminars?|events?|presentations?|demonstrations?|demos?"
    r"|calls?"
    r"|broadcasts?|tuition|walk-?throughs?)"
)
_PLATFORM = (
    r"\blms\b|\bvle\b|\bvirtual learning environment\b|\be-?lfh\b|\be-?learning for health\w*|\besr\b(?= (?:\w+ )?(?:modules?"
    r"|packages?|courses?|training|learning|on-?line))|\bncalt\b|\bcollege learn\b|\blearn ?pro\b|\bturas\b|\bmoodle\b"
    r"|\btotara\b|\bkallidus\b|\b(?:me|my|i)[- ]?learning\b|\blinked ?in learning\b|\bpluralsight\b|\bpercipio\b"
    r"|\bskillsoft\b|\budemy\b|\bihasco\b|\bmylearn\b|\byou ?tube\b"
    r"|\b(?:microsoft )?stream\b(?= (?:channel|videos?|recordings?))"
    r"|\b(?:learning|training) (?:pool|management|hub|zone|portal|platform|system|lounge|library|academy|nexus)\b"
    r"|\b(?:supplier|vendor)['’]?s? (?:own )?(?:on-?line )?academy\b"
)
_RECORDED = (
    r"\bintranet (?:courses?|modules?|packages?|training|learning|tutorials?)\b|"
    r"\b(?:computer|web|internet|screen|browser|pc)[- ]based\b|\bcbt\b|\be-?learn\b"
    r"|\be(?:lectronic)?[- ]?(?:learning|modules?|courses?|packages?|training|tutorials?|books?)\b|\bdigital(?:ly)? learning\b"
    r"|\bpre-?record\w*|\brecord(?:ed|ings?)\b(?! (?:so|and|for|on|in|centrally|by|as|to|is|are|can|will)\b)(?<!are recorded)"
    r"(?<!is recorded)(?<!were recorded)(?<!not recorded)(?<!none recorded)(?<!be recorded)"
    r"|\bvideos?\b(?! ?-?(?:call|conferenc|link|chat|meeting))(?<!by video)(?<!over video)|\bscreen ?casts?\b|\bpodcasts?\b"
    r"|\b(?:video|training|learning|instruction\w*) library\b|\bfilms?\b|\b(?:video|film|how-to|training) ?clips?\b"
    r"|\banimat(?:ions?|ed)\b"
    r"|\bself[- ]?(?:paced|study|directed|guided|led|service|serve|teach|managed)\b|\basynchronous\w*"
    r"|\bindependent (?:study|learning)\b"
    r"|\b(?:at|in) (?:their|your|one['’]s|his|her|our|the user['’]s) own (?:pace|time|speed|leisure)\b|\bat any time\b"
    r"|\bon[- ]demand\b"
    r"|\b(?:training|learning|interactive|digital|mandatory|minute|hour|day|self-taught|short|on-?line) (?:modules?|packages?"
    r"|units?)\b"
    r"|\b(?:packages?|modules?|courses?|units?|learning|training) (?:on|from|via|through) (?:the|our"
    r"|their) (?:\w+ )?(?:intranet"
    r"|network|computers?|desktop|screens?|pcs?|learning|website)\b"
    r"|\b(?:working|work|works|worked) through (?:[\w'’-]+ ){0,3}(?:modules?|packages?|units?|lessons?|slides?)\b"
    r"|\b(?:interactive |app |built-in |step[- ]by[- ]step )?tutorials\b|\b(?:app|interactive|built-in) tutorial\b"
    r"|\bin-app\b|\bon[- ]screen\b(?! with (?:a )?(?:live )?tutor)|\bquiz(?:zes)?\b|\bclick[- ]?through\b|\bsimulations?\b"
    r"|(?:\bwatch(?:es|ed|ing)|\b(?:to|they|must|can|staff|users|who|and|then) watch)\b(?! (?:\w+ ){0,2}back\b)"
)
_ONLINE = r"\bon-?line\b|\bon line\b|\bover the (?:internet|web)\b|\bweb training\b|\bdistance learning\b"
_ROOM = (
    r"\b(?:hours?|hrs?|days?|half[- ]day|sessions?)(?: each)?,? \(?(?:in )?class(?: based|-based)?(?=\)?\W*(?:$|[,;.]))"
    r"|(?<!virtual )(?<!online )(?<!on-line )(?<!digital )(?<!remote )\bclass[- ]?room|\bin[- ]person\b"
    r"|\bface[- ](?:to[- ]|2[- ])?face\b"
    r"|\bf[- ]?2[- ]?f\b|\bftf\b|\bf/f\b|\bon[- ]?site\b(?! (?:host|server|support|data|at the))|\bin situ\b|\bin the flesh\b"
    r"|\bresidential\b(?= (?:course|training|programme|event|week)|\W*$|,)"
    r"|\bat (?:(?:our|the|their|police|trust|force|head|county|company|regional) )+(?:briefing|depot|town hall|civic (?:centre"
    r"|offices?)|council offices|head ?quarters|hq|head office|offices?|premises|library|academy|college|bases?|sites?)\b"
    r"|\b(?:at|in|during) (?:\w+ )?(?:team|staff|shift|ward|group|service|department\w*|unit) (?:meetings?|briefings?"
    r"|away ?days?)\b"
    r"|\bbriefing rooms?\b|\bin (?:a |the )?(?:class|room|office|lab)\b"
    r"|\b(?:training|computer|seminar|lecture|meeting|board|it|ict|learning|teaching|conference|pc) (?:rooms?|suites?|labs?"
    r"|wing|cent(?:re|er)s?|venues?|facility|facilities|theatre|block|college|school)\b|\b(?:education"
    r"|development) cent(?:re|er)\b"
    r"|\bat (?:the )?(?-i:(?:[A-Z][\w'’]+ ){1,3}(?:Hall|House|Cent(?:re|er)|Offices?|Depot|Campus|Buildings?|Court|College"
    r"|Hub|HQ|Headquarters|Library|Hospital|Station|Lodge|Tower|Park))\b"
    r"|\b(?:at|in) (?:the |our )?(?:guildhall|(?:town|city|county|shire) hall|civic (?:centre|offices?))\b|\blectures?\b"
    r"|\bphysical(?:ly)?\b|\btr\w{3,5}g (?:rooms?|suites?)\b|\broad ?shows?\b"
    r"|\b(?:came|comes|come|travels?|travelled|visits?|visited|goes|went) (?:out )?(?:to )?(?:(?:the|their|our|each|your|all)"
    r" )?(?:[\w'’]+ ){0,2}?(?:site|offices?|teams?|bases?|wards?|stations?|depots?|premises)\b"
)
_DESK = r"\bat (?:the|their|a|his|her) (?:desks?|bedside|workplace|place of work)\b|\bdesk-?side\b"
# A trainer or a lesson, wherever: in a room unless a line is spoken of.
_TAUGHT = (
    rf"\b(?:an?|the|our|its|their|with|by|from|one of (?:our|the|its|their)(?: own)?)(?: (?!(?:train"
    rf"|tut)\w+\b)[\w'’-]+){{0,2}} {_TRAINER}\b"
    rf"|\b{_TRAINER}[- ](?:led|delivered|taught|run)\b"
    rf"|\b{_TRAINER} (?:sits?|comes?|visits?|goes|teach(?:es)?|shows?|takes?|runs?|delivers?|travels?|provides?|trains?)\b"
    rf"|\bled by (?:an? |the |our )?(?:[\w'’-]+ )?{_TRAINER}|\bworkshops?\b|\bone[- ](?:to|2)[- ]one\b|\b1[:-](?:2-)?1\b"
    r"|\b1 to 1\b|\bmaster ?class(?:es)?\b|\bstudy days?\b|\bboot ?camps?\b|\bdrop[- ]ins?\b|\bsurger(?:y|ies)\b|\bseminars?\b"
    r"|\bILT\b|\blive (?:demonstrations?|demos?|training|teaching|tuition)\b|\btutorials? with\b|\btuition\b|\bclasses\b"
    r"|\b(?:small )?group (?:training|sessions?|work|learning)\b|\b(?:in|small) (?:small )?(?:groups|cohorts|classes)\b"
    r"|\btaught (?:sessions?|courses?|days?)\b"
    r"|\b(?:sessions?|courses?|classes|training|lessons?|days?|programmes?) (?:\w+ )?(?:run|led|taught|delivered|given"
    r"|provided)"
    r" by (?:our|the|an?|its|in-house) (?:[\w&'’-]+ ){0,3}?(?:systems?|ict|it|l&d|development|support|project|learning)"
    r" (?:\w+ )?(?:team|officers?|analysts?|managers?|leads?)\b"
    r"|\b(?:hours?|days?|mins?|minutes|sessions?|lessons?|courses?|coaching|tuition|time|[:-]1|one) with (?:the|our|an?|its"
    r"|their"
    r"|one of (?:the|our|its|their)) (?:[\w&'’-]+ ){0,4}?(?:administrators?|analysts?|officers?|leads?|specialists?"
    r"|consultants?"
    r"|teams?|business \w+ managers?)\b"
    rf"|\b{_BESIDE} (?:together|beside|with|alongside)\b|\bhands[- ]on\b|\btaught in class\b|\btraining days?\b"
)
_LINE = (
    r"\bremote(?:ly)?\b|\b(?:ms |microsoft )?(?-i:Teams)\b(?! (?:take|in\b(?! (?:19|20)\d\d)|are|have|get|who|channel|site"
    r"|folder))|\bzoom\b"
    r"|\bskype\b|\bweb-?ex\b|\bgoogle (?:meet|hangouts?)\b|\bgo ?to ?(?:meeting|webinar|training)\b|\blync\b|\bblue ?jeans\b"
    r"|(?<!recorded )\bwebinars?\b|\bwebcasts?\b|\bvirtual(?:ly)?\b(?! learning environment)|\bvc\b|\bvilt\b|\bteleconferenc\w+"
    r"|\bvideo[- ]?(?:call|conferenc|link|chat|meeting)|\b(?:by|over|via) video\b(?! ?-?(?:record|clip))"
    rf"|\bon[- ]?line,? (?:and )?{_TRAINER}[- ]led\b|\b{_TRAINER}[- ]led,? (?:and )?on-?line\b"
    r"|\blive on-?line\b|\blive (?:web|virtual|digital|broadcast|stream)\w*"
    r"|\b(?:by|over the|on the) (?:tele)?phone\b|\btelephone\b"
    r"|\b(?:conference|onboarding|training|zoom|group|live) calls?\b"
    r"|\bdistance[- ](?:sessions?|lessons?|training|teaching|taught|classes)\b"
    r"|\blive (?:over|across|via) the (?:web|internet|network)\b|\bscreens? (?:is |are |being )?shared\b|\bshared screens?\b"
    rf"|\bscreen[- ]?shar|\bon[- ]screen with (?:a )?(?:live )?{_TRAINER}|\bdial(?:s|led|ling)?[- ]in\b|\blive[- ]?stream"
)
# Who shows it is told, and no place: at the desk where they work.
_BY_COLLEAGUES = (
    rf"\bon[- ]the[- ]job\b|\bin[- ]role\b|\bshadow(?:s|ed|ing)?\b|\bfloor[- ]?walk(?:ing|ers)\b|\b{_BESIDE} (?:next to|beside"
    rf"|with|alongside|from|by)(?: [\w'’-]+){{0,3}}? {_COLLEAGUE}\b"
    rf"|\b(?:shown|taught|trained|taken through|helped|coached|supported|inducted)(?: [\w'’-]+){{0,4}}? {_COLLEAGUE}\b"
    r"|(?:^\W*|\b(?:given|delivered|run|led|provided|done|training|sessions?|lessons?|minutes|hours?|days?|help|support"
    r"|instruction"
    rf"|tuition|coaching|learn\w*|told|informal\w*),?\s)(?:by|from)(?: [\w'’-]+){{0,4}}? {_COLLEAGUE}\b"
    rf"|\blearn\w*(?: [\w'’-]+){{1,4}}? (?:from|by)(?: [\w'’-]+){{0,3}}? {_COLLEAGUE}\b"
    r"|\bfrom (?:each other|one another)\b|\b(?:buddied|paired|teamed|partnered)(?: up)? with\b|\bbudd(?:y|ies|ying|ied)\b"
    r"|\bpeer[- ](?:support|to[- ]peer|learning|training|led)\b|\bmentor(?:s|ed|ing)?\b|\bself[- ]taught\b|\bsit\w* (?:with"
    r"|by|next to) nellie\b"
    rf"|\b{_COLLEAGUE} (?:shows?|teach(?:es)?|takes?|trains?|talks?|walks?|helps?|guides?) (?:them|new|each|every|starters"
    rf"|staff)\b"
)
_ON_PAPER = (
    r"\b(?:user |quick |reference |written )*guid(?:es?|ance(?: notes?)?)\b|\bmanuals?\b|\btoolbox talks?\b|\bwalk-?throughs?\b"
    r"|\binformal(?:ly)?\b|\b(?:hand|work)books?\b"
    r"|\b(?:help|crib|reference|prompt|aide|quick|cheat|fact|tip) ?-?(?:cards?|sheets?)\b"
    r"|\bcrib\b|\bleaflets?\b|\bdocumentation\b|\bfaqs?\b|\bwiki\b|\bcascad\w+|\btrain(?:ing)?[- ]the[- ]trainers?\b"
    r"|\bknowledge (?:base|articles?)\b|\brelease notes?\b|\b(?:process|procedure) (?:maps?|notes?)\b|\bsops?\b"
    r"|\bas (?:they|you|we|one) goe?s?\b"
    r"|\bthrough (?:daily )?(?:use|practice)\b|\bby (?:doing|using it)\b|\bin the course of (?:their|the) work\b"
)
_ONLINE_LESSON = rf"\bon-?line (?:\w+ )?(?!lessons?\b){_LIVE}\b"
_MODES = CuedTable(
    (mode, cued(pattern, re.IGNORECASE))
    for mode, pattern in (
        ("e-learning", f"{_RECORDED}|{_PLATFORM}"),
        ("online", _ONLINE),
        ("lesson", _ONLINE_LESSON),
        ("classroom", _ROOM),
        ("desk", _DESK),
        ("taught", _TAUGHT),
        ("remote", _LINE),
        ("colleague", _BY_COLLEAGUES),
        ("paper", _ON_PAPER),
    )
)
_MIXED = cued(
    r"\bblend(?:ed)?\b|\bmix(?:ed|ture)?\b|\bcombin(?:ation|ed|es|ing)\b|\bhybrid\b|^\W*both\W*$|\bof (?:each|both)\b"
    r"|\ball (?:three|four|of (?:these|them|the above|those))\b|\b(?:variety|range) of (?:ways|methods|means|formats|forms"
    r"|media)\b",
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


# An empty box with what stands beside it: "[ ] in person  [x] remote".
_UNTICKED = re.compile(r"(?:\[[ _]?\]|☐|□)[^\[☐□☑☒✓✔\n]{1,40}")


@remembered
def mode_in(segment: str) -> tuple[str, int] | None:
    """The form of training that words tell, and where; None where they tell none."""
    segment = _UNTICKED.sub(lambda option: " " * len(option[0]), segment)
    found = _placed(segment, dict(_told_in(segment)))
    at = min(found.values(), default=0)
    if _MIXED.search(segment) or len(found.keys() - {"other"}) > 1:
        return "mixed", at
    # A guide that goes with a course is no form of its own.
    return (min(found, key=lambda mode: (mode == "other", found[mode])), at) if found else None


def modes_offered(question: str) -> list[str]:
    """The forms of training that a question offers, in its order."""
    told = [
        (match.start(), _AS_OFFERED.get(kind, kind))
        for kind, pattern in _MODES.possible_in(question)
        for match in pattern.finditer(question)
    ]
    return list(dict.fromkeys(mode for _, mode in sorted(told)))


_AS_OFFERED = {
    "online": "e-learning",
    "lesson": "remote",
    "taught": "classroom",
    "colleague": "other",
    "paper": "other",
}


def _placed(segment: str, found: dict[str, int]) -> dict[str, int]:
    """The forms by what is told together: a trainer and "online" are a lesson over a line, a trainer alone is one in a room."""
    online, lesson = found.pop("online", None), found.pop("lesson", None)
    taught, colleague, paper = found.pop("taught", None), found.pop("colleague", None), found.pop("paper", None)
    desk = found.pop("desk", None)
    if desk is not None and colleague is None:
        found.setdefault("classroom", desk)
    if lesson is not None and ("e-learning" not in found or _is_apart(segment, lesson, found["e-learning"])):
        found.setdefault("remote", lesson)
    elif online is not None and "remote" not in found:
        is_taught = taught is not None and not _is_apart(segment, online, taught)
        found["remote" if is_taught else "e-learning"] = online
    if taught is not None and colleague is None and "classroom" not in found and _is_in_room(segment, taught, found):
        found["classroom"] = taught
    others = [at for at in (colleague, paper) if at is not None]
    return found | ({"other": min(others)} if others else {})


def _is_in_room(segment: str, taught: int, found: dict[str, int]) -> bool:
    """Whether a lesson is in a room: no line is spoken of, or only in words on something else; so a workshop, then a webinar."""
    line = found.get("remote")
    return line is None or _is_apart(segment, taught, line)


def _is_apart(segment: str, one: int, other: int) -> bool:
    first, last = min(one, other), max(one, other)
    if _LED.match(segment, last) and _BOTH_OF_ONE.fullmatch(segment, first, last):
        return False
    return _THEN.search(segment, first, last) is not None


# "Online and instructor-led" is one lesson.
_LED = re.compile(r"\w+[- ]led\b", re.IGNORECASE)
_BOTH_OF_ONE = re.compile(r"[\w-]+(?: line)?,? and ", re.IGNORECASE)


_THEN = re.compile(r"\b(?:then|plus|followed by|and|or|as well as|also)\b|[&+]", re.IGNORECASE)


def _told_in(segment: str) -> Iterator[tuple[str, int]]:
    for kind, pattern in _MODES.possible_in(segment):
        for match in pattern.finditer(segment):
            if (
                is_denied(segment, *match.span())
                or was_before(segment, *match.span())
                or is_in_hand(segment, *match.span())
            ):
                continue
            yield kind, match.start()
            break
