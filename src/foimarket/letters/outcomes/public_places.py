"""Where authorities publish, what they publish there, and the words for its standing there."""

from __future__ import annotations

REGISTER = r"(?:contracts? (?:register|database|pipeline)|registers? of (?:all |our )?contracts)s?"
BOOK = (
    r"(?:annual (?:\w+ )?(?:report|accounts)|(?:statements? of|final|published|financial) accounts|accounts for"
    r"|budget (?:books?|papers)"
    r"|financial statements"
    r"|constitution|publication scheme|pay policy(?: statement)?|published (?:\w+ ){1,3}(?:data|figures|list|accounts|report"
    r"|assessment|statement|register|return|minutes|papers)|(?:quarterly|annual|statutory|statistical|published|national) "
    r"(?:returns?|statistics|statements?|releases?))"
)
NOTICES = (
    r"(?:contracts? ?finder|find a tender|sell2wales|public contracts scotland|etendersni|tenders electronic daily"
    r"|digital marketplace|london tenders portal|due north portal|(?:proactis|procontract|bluelight|e-?tendering"
    r"|tenders?) portal"
    r"|procontract\.\S+|wastedataflow|moderngov|bluelight procurement database|public view|london datastore|whatdotheyknow"
    r"|companies house|statswales"
    r"|(?<![./\w])(?:data\.)?gov\.uk)"
)
LOG = r"(?:disclosure log|foi log|publication log)"
SITE = (
    r"(?:web ?sites?|web ?pages?|internet (?:pages?|site)|home ?page|open data|data ?store\b|data hub"
    r"|a (?:to|-) z page|our \w+ pages"
    r"|(?:democracy|committee|council meetings?) (?:pages?|site|section|system)|planning portal|procurement portal"
    r"|transparency (?:pages?|data|portal|section|site|reports?|platform))"
)
OWN_SITE = r"(?:(?<=our )|(?<=its )|(?<=['’]s )|(?<=council )|(?<=their )|(?<=own ))site\b"
"""The word may also mean premises: of these nothing is said to be there to read."""
LINK = r"(?:(?:web ?)?links?\b(?! (?:between|with|to (?:the )?[A-Z]))|url\b|https?://|www\.|(?:[a-z\d-]{1,40}\.){1,3}(?:example|gov\.uk|org\.uk|nhs\.uk|police\.uk|gov\.scot|gov\.wales)\b)"
PLACE = (
    rf"(?:{SITE}|{OWN_SITE}|{LINK}|{NOTICES}|{BOOK}|{REGISTER}|{LOG}|online\b|here\b|address below"
    r"|(?:payments|spend(?:ing)?) (?:over|above) £?\d)"
)
STANDING = rf"(?:{SITE}|{NOTICES}|{BOOK}|{REGISTER}|links?\b|{LOG})"
"""Places in which something may stand, be or appear."""
MATTER = (
    r"\b(?:what (?:you (?:\w+ )?(?:ask|seek|want|request)\w*(?: for)?|(?:we|the \w+) (?:\w+ )?(?:pa(?:y|id)|spen[dt]|charged?"
    r"|buy|bought)"
    r")|pay scales|terms and conditions|it|this|these|they|those|which|that|information|data|details?"
    r"|scores?|ratings?|figures?|polic(?:y|ies)|strateg(?:y|ies)|lists?|answers?|contracts?|contracts? register|spend(?:ing)?"
    r"|expenditure|costs?"
    r"|prices?|fees?|charges?|payments?|grants?|invoices?|salar(?:y|ies)|amounts?|documents?|reports?|notices?|more(?: on \w+)?"
    r"|everything|statistics|cop(?:y|ies)|values?|numbers?|accounts|sums?|charts?|structures?|organograms?|minutes|agendas?"
    r"|papers"
    r"|decisions?|budgets?|plans?|schedules?|returns?|specifications?|dpias?|assessments?|scales?|rates|tariffs?|allowances"
    r"|terms"
    r"|names|dates?|terms of reference|scheme of delegation|rules|procedures?|bands?|totals?|response|reply|statements?)"
)
"""What may be asked for and published."""
