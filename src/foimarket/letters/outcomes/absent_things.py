"""What authorities say they do not have: records, figures, papers, and the work that would give them; and who else may have it."""

from __future__ import annotations

THIS = r"(?:this|that|it|these|those|them)\b"
MATTER = r"(?:information|data|figures?|statistics|breakdowns?|counts?|log|tally|records?)"
# What such a word may also belong to: an information system, data centres, records that were deleted, a figure agreed.
NO_MATTER = (
    r"(?! (?:systems?|sharing|cent\w+|loss|breach\w*|protection|process\w*|controller|migrat\w+|feeds?|management|assets?"
    r"|governance|security|managers?|officers?|transfers?|links?|subjects?|quality|requests?|exchange|entry)\b"
    r"|(?: \w+){0,3} (?:withheld|redacted|exempt|needed|required|lost|deleted|shared|stored|transferred|leaves?|agreed"
    r"|left out|omitted)\b)"
)
FIGURE = (
    r"(?:figures?|numbers?|counts?|totals?|sums?|prices?|costs?|amounts?|values?|split|breakdowns?|percentages?|proportion"
    r"|shares?"
    r"|averages?|estimates?|dates?|answers?|hours|list)"
)
PAPER = (
    r"(?:notes?|minutes|manuals?|guidance|polic(?:y|ies)|procedures?|strateg(?:y|ies)|reports?|lists?|registers?|documents?"
    r"|documentation|correspondence|e-?mails|breakdowns?|figures?|statistics|estimates?|assessments?|evaluations?|reviews?"
    r"|stud(?:y|ies)|surveys?|business cases?|specifications?|inventor(?:y|ies)|directory|central records?|paperwork|papers)\b"
)
"""What an authority would have on paper, were there any."""
WORK = (
    r"(?:calculations?|audits?|analys[ie]s|counts?|census|exercises?|measurements?|comparisons?|research|benchmarking|tall(?:y"
    r"|ies)"
    r"|logs?)\b"
)
"""Work whose outcome would be on paper, beside the papers themselves."""
MADE = (
    r"(?:made|taken|kept|produced|drawn up|written|created|prepared|done|carried out|undertaken|conducted|completed"
    r"|commissioned"
    r"|compiled|maintained|performed|run)\b"
)
RECKONED = (
    r"(?:measured|calculated|anal[yz]sed|evaluated|quantified|worked out|added up|totalled|estimated|reported on)"
)
OTHERS = (
    r"(?:suppliers?|bureau|contractors?|vendors?|partners?|provider|trusts?|police|county|district|borough|schools?|academ\w+"
    r"|shared services?|authority['’]s (?:agent|insurer)|combined authority|NHS|operators?|landlords?|associations?|compan(?:y"
    r"|ies)"
    r"|fund|department for|government|agency|commissioner|insurers?|auditors?|university|manufacturer|consortium|host)\b"
)
"""Whom authorities name as having it, in place of themselves."""
