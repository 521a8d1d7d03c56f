"""Words by which an authority keeps back what was asked for, whether or not it names a provision."""

from __future__ import annotations

from foimarket.letters.words.phrases import Phrases

_GIVE = (
    r"(?:provided?|giv(?:e|en|ing)|disclos(?:e|ed|able)|released?|suppl(?:y|ied)|shared?|publish(?:ed)?|put|nam(?:e|ed)|sa(?:y"
    r"|id)|told"
    r"|answer(?:ed)?|comment)\b"
)
_REASON = (
    r"(?:commercial|sensitiv|confiden|security|public domain|personal|third[- ]part(?:y|ies) data|law enforcement|at risk"
    r"|competit)"
)
# The authority itself, or a clause that goes on about it: what a system will not release is no refusal.
_WE_DO_NOT = (
    r"\b(?:we|i|council|trust|force|authority|university|constabulary|and|but|so|therefore) (?:(?:will|shall|would|do|does|are"
    r"|is|am|can)"
    r"(?: not|n['’]t)|won['’]t|can['’]t|cannot) (?:be )?(?:\w+ly )?"
)
_DISCLOSING = (
    r"(?:disclos(?:ure|ing)|releas(?:e|ing)|publi(?:cation|shing)|revealing|naming|telling|saying|knowing|giving|sharing"
    r"|to (?:say|tell|name|reveal|disclose|release|publish|give|set out|describe|identify|share|confirm))"
)
_HARM = (
    r"(?:harm|assist an? |weaken|prejudic|damag|undermin|compromis|jeopardi[sz]|endanger|expos|disadvantag|breach|threaten"
    r"|hurt|identify"
    r"|(?:help|assist|aid|enable|allow|invite)\w* [^.;]{0,30}(?:attack|crimin|offend|hostile|anyone|those|others|competit"
    r"|fraud)"
    r"|put [^.;]{0,40}risk|make us|(?:make|leave) [^.;]{0,40}(?:target|vulnerab|open to|exposed|easier)|(?:give"
    r"|hand) [^.;]{0,30}"
    r"(?:competit|advantage|attack|rivals))"
)
_REFUSES = Phrases(
    # A word between strokes is one of a form's fields ("outcome/refusal/exemption").
    r"(?<![/\w])exempt(?:ed|ion)?\b(?! from (?:vat|tender|compet|(?:our |the |its )?(?:\w+['’]s )?(?:contract|standing"
    r"|procurement|financial))| information if|/\w)|\bwithh[eo]ld|\bwithholding\b"
    # "Refuse" alone is more often what bins hold.
    r"|(?<![/\w])refus(?:ed|al|es|ing)\b(?!/\w)"
    r"|\b(?:we|i|us|must|can|may|to|do|would|council|trust|authority|force|and|therefore|hereby|also) "
    r"(?:\w+ly )?refuse\b(?! (?:coll|vehicle|truck|lorr|sack|bin|and |(?:about |some |around )?(?:\d|applications|licen)))"
    rf"|(?:\bnot|n['’]t|\bun)\s?(?:be )?(?:able to |willing to |wish to |going to |being )?{_GIVE}.{{0,90}}{_REASON}"
    rf"|\b{_REASON}\w*[^.;]{{0,90}}(?:\bnot|n['’]t|\bcannot|\bforbids?) (?:\w+ ){{0,3}}?{_GIVE}"
    rf"|\bcannot (?:be )?{_GIVE}.{{0,90}}{_REASON}|\brather not {_GIVE}"
    r"|\bnot (?:for|in) the (?:\w+ )?public (?:good|interest)\b[^.;]{0,30} to (?:let|give|release|disclose|put|publish)\b"
    r"|commercial(?:ly)? (?:sensitiv|confiden|interest|in confidence)"
    r"|^\W*(?:this (?:is |information is )?)?(?:not|cannot be|may not be) (?:disclosed|released|supplied|disclosable|shared"
    r"|for (?:release|disclosure|publication))(?=\W*$|[,;]? (?:for|as|on|because|see)\b)"
    # Whole answers of a word or two.
    r"|^\W*(?:this is |price |cost |details )?(?:declined|confidential|sensitive|(?:company|business"
    r"|strictly)[ -](?:confidential"
    r"|sensitive)|(?:cannot|can['’]t|unable to|not able to) (?:disclose|share|say for security reasons)|x{3,}(?: \(redacted\))?"
    r"|(?:not|non)[ -]?(?:for (?:public )?)?releas(?:e|able)|blanked out|(?:a )?trade secrets?|personal (?:data"
    r"|information))\W*$|^redacted\W*$"
    # Refusing in words of its own.
    r"|\b(?:are|is) (?:a )?trade secrets?\b|\bheld but (?:not|exempt|withheld)\b|\b(?:blanked|blacked) out\b"
    r"|\b(?:we|i) (?:are|am) not (?:\w+ )?(?:giving|providing|releasing|disclosing|revealing|naming|telling)\b"
    r"(?! (?:\w+ ){0,2}(?:today|yet|now|until))|\b(?:is|stays?|remains?) between us and (?!the requester)"
    r"|\bnot for (?:outsiders|public (?:consumption|view))\b"
    r"|\bis not being (?:released|disclosed|divulged|made public)\b|\b(?:will|would|shall) not be (?:releasing|disclosing"
    r"|revealing)\b"
    r"|\breasons?,? (?:we|the \w+) (?:will not|won['’]t|cannot|do not) (?:be )?(?:\w+ )?(?:provid|giv|shar|releas|disclos"
    r"|answer|nam)"
    r"|\b(?:must|to|and|should|will) (?:remain|stay)s? (?:\w+ )?confidential\b|\bcommercial[ -]in[ -]confidence\b"
    r"|\bconfidentiality (?:clause|agreement|undertaking)|\bnon-disclosure agreement|\bsigned an nda\b"
    r"|\b(?:security|commercial) (?:concerns|reasons|grounds|sensitivity)\b[^.;]{0,20} no (?:details?|information|comment"
    r"|figures?)\b"
    r"|\bno comment on (?:grounds of|security)|\bcould be (?:used|exploited) by (?:\w+ )?(?:attacker|criminal|hacker|offender"
    r"|competitor)"
    r"|\bprivilege (?:applies|attaches|is claimed)|\bprotected by (?:legal )?(?:professional )?privilege"
    r"|\bnames? (?:of [^.;]{3,50} )?(?:is|are) not (?:disclosed|released|published)\b|\bdo not (?:provide|give|release"
    r"|disclose)"
    r" (?:the )?names\b|\b(?:information|names?|details?|figures?|prices?|this|that|it)(?: therefore)? (?:cannot|can['’]t"
    r"|should not|may not"
    r"|must not) (?:therefore )?be (?:released|disclosed|made public|divulged)\b"
    rf"|(?:\bnot|n['’]t) (?:\w+ )?(?:prepared|willing|at liberty|minded|free|inclined) to (?:\w+ )?{_GIVE}"
    rf"|{_WE_DO_NOT}(?:disclos(?:e|ing)\b|releas(?:e|ing) (?:this|that|it|them|the|any|such)\b(?! (?:\w+ )?(?:today|yet|now"
    rf"|until))|reveal(?:ing)?\b|divulg(?:e|ing)\b"
    r"|nam(?:e|ing) (?:it|them|this|that|the)\b|shar(?:e|ing) (?:this|that|it|these|such)\b|giv(?:e|ing) out\b"
    r"|answer(?:ing)? (?:this|that"
    r"|questions?)\b|discuss(?:ing)? (?:its|our|this|such|matters|security|cyber)|comment(?:ing)? on\b)"
    r"|\breason\w*,? we (?:are not|aren['’]t|won['’]t|will not|do not|don['’]t)(?: going to)?(?=\W*$)"
    rf"|\b(?:unsafe|not (?:be )?safe) to {_GIVE}|\bchooses? not to {_GIVE}|\bprefer not to {_GIVE}|\b(?:we|must"
    rf"|therefore) decline\b"
    rf"|\bdeclining to {_GIVE}|\bobject(?:s|ed)? to (?:the |its |their |our )?(?:disclos|releas|publi)"
    r"|\b(?:regards?|treats?|considers?) (?:this|that|it|these|its \w+|them) (?:as|to be) (?:\w+ ){0,2}confidential\b"
    r"|\bunable to (?:share|disclose|release|divulge) (?:this|that|it|these|them|the|such|any)\b"
    # Confidence, privilege and identities.
    r"|\b(?:prices?|costs?|figures?|this|that|it|details|information|terms|answer|sum|amount) (?:is|are"
    r"|remains?) (?:\w+ ){0,2}?confidential\b"
    r"|\bkeep(?:s|ing)? (?:this|that|it|these|its \w+|the \w+) (?:confidential|private|secret|to itself)"
    r"|\b(?:given|supplied|provided|received|sent)(?: to us)? in confidence\b|\blegally privileged\b|\bprivileged(?=\W*$)"
    r"|\b(?:this|it|figure|price|answer|amount) (?:has|have) been redacted\b|\bsuppressed\b[^.;]{0,60}identi"
    rf"|\b(?:declin\w+|unwilling|(?:decided|chosen|elected|prefers?) not) to {_GIVE}"
    rf"|\b(?:policy|practice)\b[^.;]{{0,30}}\b(?:not|never) to (?:{_GIVE}|(?:discuss|confirm|reveal|talk about)\b)"
    rf"|\bnot (?:our|the \w+['’]s) (?:policy|practice) to {_GIVE}|\b(?:do|does) not (?:\w+ly )?(?:release|disclose)\b"
    r"|\barticle \d+\b.{0,80}\blaw\b.{0,20}\b(?:applied|applies|engaged)",
)

_FORESEES_HARM = Phrases(
    rf"\b{_DISCLOSING}\b[^.;]{{0,60}} (?:would|could|might|may) (?:be likely to |well |also |only )?{_HARM}"
)
WITHHOLDS = _REFUSES | _FORESEES_HARM
"""Words in lower case that keep something back, or say that something was kept back."""


def only_argues(lowered: str) -> bool:
    """Whether words in lower case that keep something back only say what harm it would do to tell it."""
    return not _REFUSES.found_in(lowered)
