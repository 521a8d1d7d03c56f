"""Words by which an authority keeps back what was asked for, whether or not it names a provision."""

from __future__ import annotations

from foimarket.letters.phrases import Phrases

_GIVE = (
    r"(?:provided?|giv(?:e|en|ing)|disclos(?:e|ed|able)|released?|suppl(?:y|ied)|shared?|publish(?:ed)?|put|nam(?:e|ed)|sa(?:y|id)|told"
    r"|answer(?:ed)?|comment)\b"
)
_REASON = (
    r"(?:commercial|sensitiv|confiden|security|public domain|personal|third[- ]part(?:y|ies) data|law enforcement|at risk"
    r"|competit)"
)
WITHHOLDS = Phrases(
    # A word between strokes is one of a form's fields ("outcome/refusal/exemption").
    r"(?<![/\w])exempt(?:ed|ion)?\b(?! from vat| information if|/\w)|\bwithh[eo]ld|\bwithholding\b"
    # "Refuse" alone is more often what bins hold.
    r"|(?<![/\w])refus(?:ed|al|es|ing)\b(?!/\w)"
    r"|\b(?:we|i|us|must|can|may|to|do|would|council|trust|authority|force|and|therefore|hereby|also) "
    r"(?:\w+ly )?refuse\b(?! (?:coll|vehicle|truck|lorr|sack|bin|and ))"
    rf"|(?:\bnot|n['’]t|\bun)\s?(?:be )?(?:able to |willing to |wish to |going to |being )?{_GIVE}.{{0,90}}{_REASON}"
    rf"|\b{_REASON}\w*[^.;]{{0,90}}(?:\bnot|n['’]t|\bcannot|\bforbids?) (?:\w+ ){{0,3}}?{_GIVE}"
    rf"|\bcannot (?:be )?{_GIVE}.{{0,90}}{_REASON}|\brather not {_GIVE}"
    r"|commercial(?:ly)? (?:sensitiv|confiden|interest|in confidence)"
    r"|^\W*(?:this (?:is |information is )?)?not (?:disclosed|released|supplied|disclosable|for release)\W*$"
    rf"|\b(?:declin\w+|unwilling|(?:decided|chosen|elected|prefers?) not) to {_GIVE}"
    rf"|\b(?:policy|practice)\b[^.;]{{0,30}}\bnot to {_GIVE}"
    rf"|\bnot (?:our|the \w+['’]s) (?:policy|practice) to {_GIVE}|\b(?:do|does) not (?:\w+ly )?(?:release|disclose)\b"
    r"|\barticle \d+\b.{0,80}\blaw\b.{0,20}\b(?:applied|applies|engaged)",
)

"""Words in lower case that keep something back, or say that something was kept back."""
