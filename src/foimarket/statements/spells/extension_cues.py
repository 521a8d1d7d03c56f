"""The words that tell that a contract may be extended, was extended, or cannot be."""

from __future__ import annotations

import re

from foimarket.patterns import cued

_COUNT = (
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four|thirty-six|forty-eight)"
)
_NUMBER = rf"(?:{_COUNT}|an?|a couple of)"
_UNIT = r"(?:years?|yrs?|months?|mths?|mnths?|terms?|periods?)"
_YEARS = (
    rf"(?:(?:{_NUMBER}|\w+th|\w+rd)[- ]?(?:years?|yrs?|months?|mths?|mnths?)\b"
    r"(?!['’]? (?:notice|ago|old)| to (?:go|run)| left| remain))"
)
# "3+1+1", "ten years plus two", "36 months + 12", "4yrs +2".
_TERM = r"(?:years?|yrs?|months?|mths?|mnths?|y|m)\b"
_TERM_MORE = (
    rf"(?:\s?\+\s?|,? (?:and )?plus (?:an? |the )?(?:option(?:al)? (?:of )?|possible |further |additional )?)"
    rf"(?:up to )?(?:{_COUNT} ?x ?)?{_COUNT}\b(?: ?{_TERM})?"
)
_SUM_OF_TERMS = (
    rf"(?:\b{_COUNT}\)?(?: ?{_TERM}| ?(?=\+))\W{{0,2}}(?:initial(?:ly)? )?{_TERM_MORE}"
    rf"|(?:20|/|\.)\d\d\)?,?{_TERM_MORE}(?<=[a-z]))"
    r"(?=\W*$|\s?[+.,;:)|/(]| (?:plus|and|or|optional|options?|extensions?|ext|from|at|by|if|possible|period|further|years?|months?"
    r"|with|to|starting|commencing|agreed|taken|available)\b)"
)
_NTH = r"(?:second|third|fourth|fifth|sixth|seventh|eighth)"
EXTENSION = cued(
    (
        r"\bexten(?:d|sion|dable|ding)\w*|\bpossible (?:further )?years?\b|\blengthened\b|\b\d ?x ?\d+[- ](?:years?|months?)\b"
        r"|\byear options?\b|\boption years?\b|\bprolong(?:ed)?\b|\badd (?:a|another|one|two) years?\b"
        r"|\boptional (?:\w+ )?(?:years?|months?)"
        r"|\d\s?\+\s?\d+\s?m\b|\bfurther (?:[\w-]+ ){0,2}options?\b|\b\w+ plus \w+ plus \w+\b|\(\+\s?\d[^)]{0,12}\)"
        r"|\bor, if we (?:choose|wish)"
        r"|\b(?:possibility|option|right|scope|chance) of (?:a|an|one|two|three|up to \w+) (?:more|further|another)\b"
        r"|\b(?:possibility|option|right|scope|chance) of (?:adding|taking|going on for|continuing for|running on for) "
        rf"(?:up to )?(?:a further |another )?{_COUNT}\b"
        r"|\b(?:years?|months?) (?:more|further) (?:is|are|can|may|being)\b|\boptions? (?:of|to|for|over|in) |\b\d\s?\+\s?\d\b"
        rf"|{_SUM_OF_TERMS}|\boptional (?:[\w-]+ )?{_COUNT}\b|\boption on (?:another |a further )?{_COUNT}\b"
        rf"|\bext\.? (?:of )?{_COUNT}"
        rf"|\b{_COUNT} (?:{_COUNT}|single|further)[- ](?:years?|months?) (?:renewals?|periods?|terms?)\b"
        r"|\b(?:year|month)s? options?\b|\bin options\b|\bnothing (?:further|more) to (?:call|come|take|follow)\b"
        r"|\b(?:non|not)[- ]extend[ai]ble\b|\b(?:latest|last) possible(?: date| end)?:? (?=[\w/. ]{0,18}?20\d\d)"
        rf"|\byes,? (?:by|for) (?:up to )?(?:an? )?(?:further |another )?{_COUNT} (?:years?|months?)\b"
        r"|\bat (?:our|its|the (?:council|authority|trust|customer)['’]?s?) (?:sole )?option\b"
        r"|\b(?:both|all|the|either|if) (?:\w+ )?options? (?:is|are|be|being|were|was|have been) (?:taken|used"
        r"|exercised|invoked|called)"
    ),
    re.IGNORECASE,
)

NO_EXTENSION = cued(
    r"\bunless (?:it is |they are )?(?:prolonged|extended)\W*$"
    r"|\d{2,}[\d,]* extensions|\bextension \d{2,}|\bext(?:ension)? number|\bextent\b"
    r"|\bextension (?:direct line|fax|e-?mail|your ref|our ref)\b"
    r"|\b(?:request|scope|search|remit|question)\b.{0,20}\bextends?\b|\bextension of time\b"
    r"|\b(?:hours?|deadlines?|premises|buildings?|schemes?|boundar\w+|teams?|network|coverage|opening)\b(?: \w+){0,3} extended\b"
    r"|\b(?:tele)?phone\b.{0,10}\bextension|\bextension (?:of|for|to) (?:the |our )?(?:building|premises|office|house|school)"
    r"|\bexten(?:ded|sion|ding) to (?:cover|include|take in|all\b|other\b|more\b|further (?:users|teams|services|modules))",
    re.IGNORECASE,
)


WAS_EXTENDED = cued(
    r"\b(?:has|have|had|was|were|been)(?: \w+)? (?:been )?(?:extended|prolonged|lengthened)\b", re.IGNORECASE
)
# What may still come of it, or that nothing may, or how long it was extended for.
MAY_BE = cued(
    r"\boptions?\b|\bmay (?=[a-z])|\bcan(?:not)?\b|\bcould\b|\bfurther\b|\bpossib\w+|\bright\b|\bscope\b|\bextensions?\b"
    r"|\bextendable\b"
    r"|\bremain\w*|\bno more\b|\b(?:\d+|an?|one|two|three|four|five|six|twelve|eighteen)[- ](?:years?|months?|yrs?|mths?)\b",
    re.IGNORECASE,
)
# "A further two-year period", "up to 24 months further", "renewed for two years", "1 yr in hand", "with up to 2 more".
UNDECIDED = cued(
    r"\b(?:not|yet to|no|never)\b[^.;]{0,25}\b(?:decided?|decision|determined|considered|view)\b[^.;]{0,40}\bexten"
    r"|\bwhether (?:to|we|or not|it will)\b[^.;]{0,30}\bexten",
    re.IGNORECASE,
)
"""That nobody knows yet whether a contract will be extended."""
MORE_TIME = cued(
    rf"\b(?:further|additional|extra|another|plus|adds?|added|adding|renew(?:ed|al) (?:for|of)) (?:(?:a|an|up to|of|period of"
    rf"|further|another) ){{0,5}}{_YEARS}|\b(?:further|additional|extra) (?:[\w-]+ )?(?:{_YEARS})"
    rf"|\b(?:one|two|three|four) (?:more|further|extra|additional) {_UNIT}\b"
    rf"|\b(?:possible|optional|extra|additional|further)(?: [\w-]+){{0,2}} {_UNIT}\b(?! to (?:go|run)| left| remain)|\bsame again\b"
    rf"|\b(?:a|the) {_NTH}(?: (?:and|or) (?:a )?{_NTH})?(?: {_UNIT})? (?:(?:is|are) (?:on offer|available|possible|open|optional"
    r"|there|ours|in reserve|allowed)|(?:may|can|could|might) (?:follow|be)|if we)\b"
    r"|\b(?:year (?:by|on|to) year|(?:one|a) year at a time|annually) (?:at|if|should|as long|after)\b"
    rf"|(?:\b(?:plus|with|and|then|for|of|up|take|adds?|adding)|\+) (?:up to |a possible |a further |the )?{_NUMBER} (?:more"
    rf"|further|extra|additional"
    r"|at (?:our|its|their|the [\w'’]+) (?:discretion|choosing|choice|option)|on top|beyond|to come|in hand|available)\b"
    r"|\b(?:may|can|could|might) (?:then |also )?(?:add|call on|call off) (?:(?:a|an|another|up to|the|one"
    rf"|two) ){{0,3}}(?:{_NTH}|{_YEARS})"
    rf"|\b(?:rolled|carried|moved|put|pushed) (?:it |them )?(?:forward|back|on|over|out) (?:by|for) {_YEARS}"
    rf"|\b{_COUNT} (?:more|further|extra|additional)(?: \w+)? (?:optional|possible|available|if)\b|\b(?:year|month)s? add-ons?\b"
    r"|\bnot (?:to )?exceed(?:ing)? [\w-]+ (?:years|months)\b"
    rf"|\bthen {_YEARS}(?=\W*$| (?:if|at|subject|by|more|further|on))"
    rf"|\b{_YEARS}(?: period)? (?:further|more|beyond|after that|thereafter|remaining in|in hand|is available|available"
    r"|on top|at (?:our|its|the [\w'’]+) (?:option"
    rf"|discretion))\b",
    re.IGNORECASE,
)
# "We may hold over for 12 months", "either side may agree to roll it forward by two years".
GOING_ON = cued(
    r"\b(?:may|can|could|might|able to|rights? to|entitled to|free to|options? to|agree to)\b[^.;\d]{0,30}?"
    r"\b(?:hold over|carry on|stay on|continue|go on|run (?:on|to)|roll (?:(?:it|them|this) )?(?:on|over|forward)|renew|prolong"
    r"|lengthen|extend"
    rf"|keep (?:it|them|this|the \w+)|last|take|be (?:kept|continued|retained))\b[^.;]{{0,25}}?\b(?:for|by|of|to|another"
    r"|a further|up to)"
    rf" (?:(?:a|up to|another|further|{_COUNT}|periods? of) ){{0,5}}(?:{_YEARS}|{_COUNT}(?=\W*$))"
    # "With provision to roll on to 31 March 2028".
    r"|\b(?:may|could|might|provision|ability|scope|rights?|option|able"
    r"|can(?! confirm))(?: \w+){0,2}?(?: to)? (?:be )?(?:go|run|roll|take|taken"
    r"|carry|keep|kept|continue[ds]?|stretch(?:ed)?)(?: (?:it|them|this|on|over|forward|out)){0,2} (?:to|until|till"
    r"|up to) (?:the )?"
    r"(?=[\w/. ]{0,18}?20\d\d)",
    re.IGNORECASE,
)


FURTHER = re.compile(
    r"\W*(?:none\b|nil\b|no(?=\W*$|[,;]| (?:\w+ )?(?:extensions?|options?|further|provision|scope|right|more))"
    r"|it (?:is|can|does|may)(?: ?not\b|n['’]t\b)|there (?:is|are|was|were)(?: not\b|n['’]t\b| no\b| none\b)"
    r"|not (?:possible|available|permitted|provided)\b|by (?:mutual )?agreement\b"
    r"|yes\W+(?:the )?[\w ,/.]{0,20}?20\d\d(?=\W*$)"
    r"|(?:yes\W+)?(?:up )?(?:to|until|till) (?:the )?[\w ,/.]{0,20}?20\d\d"
    r"|(?:yes\W+)?(?:up to )?(?:one|two|three|four|five)(?=\W*$|, of)"
    r"|(?:yes\W+)?(?:all|both|neither|each)(?= (?:of\b|may\b|can\b|ha(?:ve|s)\b|w(?:as|ere)\b|(?:is|are) (?:used|taken|exercised"
    r"|extendable|extensible|available|possible)|used|taken|exercised|options?|extensions?|years?|periods?)|\W*$|[,;])"
    r"|(?:yes\W+)?(?:(?:one|two|three) of|once|twice|the (?:first|second|third|last|final|only|one))\b|(?:yes\b)?[^.;]{0,40}"
    rf"\b(?:\d+|{_COUNT[3:-1]}|couple of)[- ]?(?:(?:further|more|extra|additional|of \w+) )?(?:x"
    r"|year|yr|month|mth|mnth|\+)(?!\w*['’]? notice))",
    re.IGNORECASE,
)
AFTER_DATE = re.compile(rf"\d\d\W{{1,4}}(?:(?:and|with|plus|then) )?(?:up to )?{_YEARS}(?=\W*$)", re.IGNORECASE)
"""A term alone after a date: "31.5.25 / 1yr"."""
