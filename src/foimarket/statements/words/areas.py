"""Which part of an authority words are about."""

from __future__ import annotations

from foimarket.patterns import CuedWords, remembered
from foimarket.statements.statement import ServiceArea as Area

SOCIAL_CARE = (Area.ADULT_SOCIAL_CARE, Area.CHILDRENS_SOCIAL_CARE)
_RULES: tuple[tuple[Area, str], ...] = (
    (
        Area.ADULT_SOCIAL_CARE,
        (
            r"\badult(?!\w* and child| & child)s?\b(?!\w* education| learning)|\basc\b|\bhome ?care\b"
            r"|\bolder people\b|\btelecare\b|\bcommunity alarms?\b|\bcare ?lines?\b"
            r"|\bocc?upational therapy\b|\bpersonal health budgets?\b|\bday (?:centres?|opportunities)\b|\bmeals[- ]on[- ]wheels\b"
            r"|\bre-?ablement\b|\bdomiciliary\b|\blearning disabilit|\bdeputyship|\bextra[- ]care\b|\bcare homes?\b"
            r"|\bintermediate care\b|\bsupported living\b|\bolder persons?\b"
        ),
    ),
    (
        Area.CHILDRENS_SOCIAL_CARE,
        (
            r"\bchild(?:ren)?(?:['’]?s)?\b|\bchildrens\b|\bearly help\b|\bfoster(?:ing| carers?)?\b|\bcsc\b"
            r"|\blooked[- ]after child|\byouth (?:justice|offending)\b"
            r"|\badoption\b(?! of (?!children|babies|siblings|a child))|\bplacements\b"
            r"|\byoung people\b|\bfamily (?:hubs?|support|time)\b|\bkinship\b|\bcare leavers?\b|\bleaving care\b|\bunaccompanied\b"
        ),
    ),
    (
        Area.SOCIAL_CARE_FINANCE,
        r"\bsocial care (?:financ|payments?|charging|billing)|\bcare financ|\bfinance system\b.{0,30}\bsocial care\b",
    ),
    (Area.HOMELESSNESS, r"\bhomeless"),
    (
        Area.HOUSING,
        (
            r"\bhousing\b(?! benefit)|\brents?\b|\btenan(?:ts|cy|cies)\b|\blettings\b|\blandlords?\b|\brepairs\b"
            r"|\bprivate sector housing"
        ),
    ),
    (
        Area.REVENUES_BENEFITS,
        (
            r"\brevenues?\b(?! (?:and capital|budgets?|expenditure|costs?|spend\w*|account|funding|or capital))"
            r"|\bcouncil tax\b|\bbenefits\b|\bbusiness rates\b|\bnndr\b|\bdebt collect"
        ),
    ),
    (
        Area.PLANNING_REGULATORY,
        (
            # To plan, and what else is planned, is no service.
            r"\bplanning\b(?! (?:to|on|for (?:a|its|their|the (?:future|replacement|move))|an?|its|any|in advance)\b)"
            r"(?<!workforce planning)(?<!contingency planning)(?<!emergency planning)(?<!resource planning)(?<!financial planning)"
            r"(?<!succession planning)(?<!care planning)(?<!are planning)(?<!you planning)(?<!is planning)(?<!was planning)"
            r"(?<!were planning)(?<!council planning)"
            r"|\bcouncil planning (?:system|department|service|applications?|software)|\bbuilding control\b"
            r"|(?<!microsoft )(?<!software )(?<!oracle )(?<!user )\blicensing\b"
            r"(?! (?:and support|model|metric|agreement|terms|basis))|\benvironmental health\b"
            r"|\bland charges\b|\btrading standards\b|\bregulatory services\b"
        ),
    ),
    (
        Area.CRM_PORTAL,
        (
            r"\bcrm\b|\bcustomer relationship\b|(?<!board )(?<!tender )(?<!tendering )(?<!procurement )\bportal\b"
            r"|\bcustomer services\b|\bself[- ]serv"
        ),
    ),
    (
        Area.ERP_FINANCE_HR,
        (
            r"\berp\b|\benterprise resource planning|\bfinancial (?:applications?|systems?|software)\b|\bpayroll\b|\bhr\b"
            r"|\bhuman resources\b|\brecruitment\b|\bstaff roster\w*|\bfinance system\b|\bfinancial management\b"
            r"|\bfinancials\b|\bledger\b|^\W*(?:finance|expenses|procurement|invoicing|purchasing|accounts)\s*(?:\W*$|/ )"
            r"|\[(?:finance|expenses|procurement|invoicing|purchasing|accounts)\]|\bprocurement system\b"
            r"|\betender|\be-tender|\bbacs\b"
        ),
    ),
    (Area.EDRMS, r"\bedrms?\b|\bdocument management|\belectronic document|\brecords management\b"),
    (Area.EDUCATION, r"\beducation\b|\bschools?\b|\badmissions\b|\bsend?\b(?= )|\bsend\b|\bpupils?\b|\behc plans?\b"),
    (Area.DATA_ANALYTICS, r"\bdata (?:analytics|warehouse|matching)\b|\bpredictive\b|\bbusiness intelligence\b"),
    (
        Area.CORPORATE,
        (
            r"\bcorporate\b|\bcouncil[- ]wide\b|\bwhole council\b|\bauthority[- ]wide\b"
            r"|\bacross the (?:whole )?(?:council|authority|organi[sz]ation|trust|force|university)\b"
        ),
    ),
)
_AREAS = CuedWords(_RULES)
_BOTH_CARES = CuedWords([(SOCIAL_CARE, r"\badult\w*['’]?s? (?:and|&) child")])
_CARE = CuedWords([(SOCIAL_CARE, r"\bsocial (?:care|work|services)\b")])
_OTHER = (
    r"\bcommunity safety\b|\banti[- ]social\b|\basb\b|\bhighways?\b|\btrees?\b|\bgrounds\b|\bparks?\b"
    r"|\blibrar|\belection|\belectoral\b|\bleisure\b"
    r"|\bwaste\b|\bplaygrounds?\b|\bparking\b|\bfire\b|\bpolice\b|\bfoi\b|\bfreedom of information\b"
    r"|\bcemeter|\bcremator|\bmuseum|\bnhs\b|\bhospital|\bclinical\b"
)
_OTHER_SERVICE = CuedWords([(Area.OTHER, _OTHER)])


@remembered
def areas_in(text: str) -> tuple[Area, ...]:
    """Every service area that ``text`` names, in the order of the rules; adults and children both where it says so."""
    found = _AREAS.told_in(text)
    if Area.ADULT_SOCIAL_CARE not in found and _BOTH_CARES.told_in(text):
        found.insert(0, Area.ADULT_SOCIAL_CARE)
    if not found and _CARE.told_in(text):
        return SOCIAL_CARE
    if Area.HOMELESSNESS in found and Area.HOUSING in found:
        found.remove(Area.HOMELESSNESS)
    return tuple(found or _OTHER_SERVICE.told_in(text))


def says_only_care(text: str) -> bool:
    """Whether ``text`` speaks of social care at large: of neither adults nor children, and of no other service."""
    return areas_in(text) == SOCIAL_CARE and not _AREAS.told_in(text) and not _BOTH_CARES.told_in(text)


def area_in(text: str) -> Area | None:
    """The one service area that ``text`` names, or None where it names none or several."""
    found = areas_in(text)
    return found[0] if len(found) == 1 else None
