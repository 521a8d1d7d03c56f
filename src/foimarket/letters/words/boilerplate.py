"""Words that stand in letters without answering anything: courtesies, review rights, disclaimers, navigation, legal explanation."""

from __future__ import annotations

import re

from foimarket.letters.words.phrases import Phrases, holds_any
from foimarket.patterns import remembered

# Phrases are matched anywhere in a paragraph: each says by itself that the paragraph is not about the question.
_PARAGRAPH = Phrases(
    r"internal review|review of (?:our|the|this|how) (?:decision|response|handling|we)|ask us to review"
    r"|(?:request|seek) a review|requests? for (?:a |internal )?reviews? should|reviewed in accordance"
    r"|outcome of (?:our|the|your|this) review",
    r"complaints procedure|right to complain|complain to (?:the )?(?:information commissioner|ico\b)"
    r"|complaints? to \[?officer",
    r"right to (?:appeal|apply directly)|^(?:your )?(?:appeal rights|rights? of appeal)\W*$",
    r"information commissioner(?:['’]s office)?[,.:]? (?:can be|will not|at\b|wycliffe|who can)"
    r"|may go to the information commissioner|commissioner['’]?s? (?:for a decision|\(ico\))",
    r"(?:un|not )happy with (?:our|the|this|your)|remain unhappy",
    r"(?:not |dis)satisfied with (?:our|the|this|your)|dissatisfied with|remain dissatisfied"
    r"|if our reply does not satisfy",
    r"not content with (?:our|the|this|your)|skip to (?:main )?content",
    r"wycliffe house",
    r"casework@",
    r"ico\.org\.uk",
    r"re-?use (?:the |of |any )?(?:information|this)|free to use (?:any|the) information",
    r"permission of the copyright|copyright (?:owner|is owned|material)",
    r"open government licence",
    r"private study",
    r"confer an automatic right",
    r"privacy notice",
    r"intended (?:only |solely )?for the (?:named|use of|addressee)",
    r"named addressee",
    r"protectively marked",
    r"received this (?:transmission|e-?mail|message) in error",
    r"e-?mail is not always secure",
    r"views in it may be",
    r"service of legal (?:documents|papers)",
    r"think before you print",
    r"calls may be recorded",
    r"open from \d",
    r"e-?mail traffic may be",
    r"\bfees? notice",
    r"remember to quote|quote the reference",
    r"disclosure log\]",
    r"publishes its replies",
    r"tell us what you think",
    r"(?:was|is) this (?:page |information |response )?(?:useful|helpful)|^(?:give|leave|send|website|page)\b[^.]{0,20}\bfeedback$"
    r"|^(?:share|print|rate|email) this page|^back to top|problem with this page",
    r"\bcookies?\b",
    r"data controller and is registered",
    r"questions? about democratic services",
    r"looks after this page",
    r"^related:",
    # The list of a disclosure log's other entries, by title and number.
    r"^(?:other|related|similar|more|recent) (?:disclosures|responses|requests|releases|fois?)\b"
    r"|^(?!see\b|please\b|as\b|in\b)[^.?!:;|]{5,90} \((?:foi|eir)[ /-]\d[\w/-]*\)$",
    r"^©",
    r"jump to the following",
    r"press the '",
    r"only requests from .{0,40} are covered",
    r"^visible links",
    r"^references$",
)
_COURTESY = re.compile(
    r"(?:again, |please |i |we )?(?:please )?(?:accept (?:our|the|my)\b.{0,60}apolog|apologise|(?:am|are) sorry"
    r"|hope (?:that )?(?:this|the|you)\b|(?:do not|don['’]t) hesitate|contact me|get in touch)"
    r"|if you have any (?:other |further )?quer|there was a short delay|all other answers stand"
    r"|(?:dear\b|to whom it may concern|hello\b|hi\b)[^.?!]{0,80}$|(?:thank you|thanks) (?:for|again)"
    r"|(?:further to|with reference to|with regard to|i (?:refer to|write (?:about|in response|with)|am writing)"
    r"|in response to)"
    r" (?:your|our|the) (?:[\w'’,()-]+ ){0,6}?(?:requests?|enquir(?:y|ies)|quer(?:y|ies)|e-?mails?|letters?|correspondence"
    r"|messages?"
    r"|foi|freedom|applications?|information|reference|questions?$)\b|i can (?:now )?(?:answer|confirm that (?:your"
    r"|the) (?:request|enquiry))"
    r"|we have (?:now )?(?:dealt with|considered|looked at|completed)|your request (?:of|for|was|has|to|about|dated)"
    r"|you (?:have )?(?:requested|asked (?:for )?the following|asked us)|your (?:questions?|request) (?:and|put|is"
    r"|are)\b.{0,80}:$"
    r"|(?:please )?(?:find|see) (?:below|attached|our (?:answers?|repl(?:y|ies)|responses?))\b.{0,60}$"
    r"|please see below|here is our reply"
    r"|our (?:answer|reply|response)s?(?: to your| is| are| follows).{0,120}$"
    r"|the (?:council|authority|trust)['’]s (?:answers?|response) (?:is|are|to)\b|(?:it|this) has been dealt with"
    r"|the information is held\b.{0,60}$|in accordance with the provisions|we received your"
    r"|the (?:answers|systems|information) (?:are|is) (?:listed|set out|below)\b|i (?:am able|can) (?:to )?(?:give"
    r"|provide) you"
    r"|this is our reply|freedom of information act 2000(?: \(foia?\))?[.:]?$"
    r"|freedom of information \(scotland\) act 2002$"
    r"|the (?:next|following|remaining) questions (?:are|ask|concern)\b"
    r"|(?:to clear up|please read these|you were right|you asked on)\b",
)
_SIGN_OFF = re.compile(
    r"(?:yours (?:faithfully|sincerely|truly)|(?:kind|best|many|warm)(?:est)? (?:regards|wishes)|regards"
    r"|many thanks|best wishes"
    r"|sincerely)[\s,.]*$|end of answers\b",
)
_REFERENCE = re.compile(
    r"(?:(?:our|your|my|the)?\s*(?:ref(?:erence)?|request (?:reference|id|number)|foi(?:a)? (?:ref(?:erence)?|number)"
    r"|internal reference number|reference number)\b(?!\s*[|;\t¦~^/](?!.*\d))[\s.:/-]*.{0,50}"
    r"|(?:date|contact|telephone|tel|phone|e[- ]?mail|direct (?:dial|line)|postal address|handled by|publication date"
    r"|date (?:received|responded|published|request received)|requested|responded|received|type of request"
    r"|last updated|case ref)\b"
    r"\s*[:/].{0,80}|requested (?:mon|tue|wed|thu|fri|sat|sun).{0,40}|(?:foi|wcc|ic|lds"
    r"|ref)[-\s/]{0,3}[\w/-]*\d{2,}[\w/-]*"
    r"|page \d+ of \d+|\[(?:officer|requester|redacted|address)\].{0,40}|foi request.{0,60}|re:\s.*"
    r"|date (?:of )?(?:the )?(?:request|response)(?: received)?|date of|attachment \d+|\d+ attachments?"
    r"|(?:(?:our|full|final) )?(?:response|reply|answer) to (?:(?:your|the|a|an) )?(?:request for information|information request"
    r"|freedom of information request|foi request)\b.{0,90}"
    r"|html (?:rendering|view) of .{0,120}|freedom of information (?:response|request|act 2000(?: \(foia?\))?)"
    r"|/.*your ref:.*)\s*$",
)
BULLETS = "-–—•*· "
"""The signs that lines of lists begin with, and the blanks behind them."""
_OWN_DATE = re.compile(
    rf"[{BULLETS}]*(?:date (?:of )?(?:the )?(?:request|response|reply|receipt|issue|decision|publication|received|responded"
    r"|published|issued|sent|closed|completed|answered|replied|logged|due|request received|response sent)"
    r"|(?:request|response|reply|issue|closed|publication|received) date)\W*$"
)
_LONGEST_FIELD = 40
# What stands at the head or the foot of each page, its number last.
_PAGE_HEAD = re.compile(r"(?:.{0,110}(?:\s{2,}|[|·–-]\s{0,3}))?page \d{1,3}(?: (?:of|/) \d{1,3})?$")
_PAGE_REACH = 16
_DATE_LINE = re.compile(
    r"(?:\w{3,9} )?(?:\d{1,2}(?:st|nd|rd|th)? \w{3,9} \d{4}|\d{1,2}/\d{1,2}/\d{2,4}|\w{3,9} \d{4})\W*$"
)
# A form's word on each answer that is given; what is withheld or not held says so itself.
_GIVEN = re.compile(
    r"(?:decision|outcome|disclosure)\s*[:–-]\s*(?:(?:fully|partly|partially|all|in part) )?(?:information )?"
    r"(?:released|disclosed|granted|provided|answered|supplied)(?: in (?:full|part))?\W*$"
)
_OFFICE = Phrases(
    r"^[\w&'’ ]{0,30}\b(?:foi|information|governance|compliance|records|complaints|democratic)\b[\w&'’ ]{0,30}$"
    r"|^[\w'’ ]{2,40} council$",
)
_EXPLANATION = Phrases(
    r"stat(?:es|ing) that fact|(?:specif(?:ies|ying)|nam(?:es|ing)) the exemption|why the exemption applies"
    r"|public[- ]interest|qualified exemption|absolute exemption|prejudice to commercial interests means"
    r"|statutory right of access"
    r"|openness is presumed|in favour of (?:withholding|disclos|maintain)|harm (?:test|to commercial)"
    r"|world at large|prior expectation"
    r"|that right has exceptions|when applying the test",
    # The words of the law itself.
    r"section 17\b[^.]{0,160}\b(?:requires?|must|owes?)\b[^.]{0,160}\bnotice\b"
    r"|\bnotice (?:that|which)\b[^.]{0,20}\bstates? (?:that|the) fact"
    r"|exempt information if|constitutes a trade secret|\bits disclosure (?:under this (?:act|law) )?would,? or would be likely to"
    r"|\(including the [a-z ]{0,30}authority[a-z ]{0,20} holding|\bany person \(including"
    r"|on behalf of another person\W*(?:or|and)?\W*$|held by another person on behalf of",
)
_CITES = Phrases(
    r"\bwithh[eo]ld(?!ing)|\bexempt\b|\brefus|\bappl(?:y|ies|ied) to\b|\b(?:come|fall)s? under"
    r"|commercially sensitive|exemption:|\bredacted\b"
    r"|^(?:\w{1,3}[.)]\s)?[^.]{0,60}\b(?:section|regulation) \d+[\d()a-z]{0,8}(?: of the \w+)? (?:applies|is engaged)\b",
)
_NOTICE = re.compile(
    r"(?:(?:notice of refusal|refusal notice|appendix(?: [a-z0-9])?|annexe?(?: [a-z0-9])?|schedule|decision"
    r"|reasons? for decision"
    r"|(?:exemptions?|articles?) applied|(?:section|regulation) [\d()a-z]{2,9}(?: of the (?:foia?"
    r"|act))?(?:\s?[-–:]\s?[a-z ,’']{3,50})?|notes?"
    r"|(?:evidence of )?harm(?: in disclosure)?|(?:the )?(?:public interest|balanc(?:e|ing)|prejudice)(?: test)?|overall harm"
    r"|(?:public interest )?(?:factors?|considerations?|arguments?)(?: \w+)? (?:favouring|for|against|supporting|in favour of)"
    r" (?:the )?(?:non-?\s?)?(?:disclosure|disclosing|release|withholding|maintaining the exemption)(?: of \w+"
    r"| -? ?s(?:ection)? ?\d+)?"
    r"|pit \(public interest test\)(?: if applicable)?"
    r"|freedom of information"
    r"|was this (?:page )?useful\?.*)\s*[:.]?\s*$|unfortunately,? we are unable to provide in full)",
)
_LEAD = re.compile(
    r"\b(?:you (?:have )?(?:asked|requested|wrote)|your (?:request|enquiry|e-?mail)|requested the)\b[^.;?]{0,80}:-?$"
)
# "Our reply to your request of 4 May:", "Answers to your request:"; in response to a request its words may follow.
_REPLY_TO = re.compile(
    r"(?:(?:please |you will )?(?:find|see|here (?:is|are)|below (?:is|are)|this is|set out below (?:is|are))(?: below)? )?"
    r"(?:(?:our|the|my|its|\w+['’]s) (?:[\w-]+ ){0,2})?(?:repl(?:y|ies)|responses?|answers?) to (?:each of |all of )?(?:the |your )"
)
# "What you asked is answered thus:" leads to the answer.
_ANSWERING = ("answer", "respon", "reply", "replies")
_RESUMES = re.compile(
    r"(?:we|our|the (?:council|authority|trust|force|answer|response|information)|i (?:can|am|have|attach|enclose)"
    r"|this|these|your request"
    r"|in (?:answer|response|reply)|response|reply|answers?|having|after|following|please (?:find|see|note))\b"
)
# The words and letters that the patterns above begin with: most lines are told by them.
_COURTEOUS_WORDS = (
    "again, please i we accept apologise am are hope do don't don’t contact get if there all dear to hello hello, hi hi, thank"
    " thanks further with in it our dear, you your find see here the this freedom"
)
_COURTEOUS = frozenset(_COURTEOUS_WORDS.split())
_REFUSALS = ("is refused", "is exempt", "is withheld", "appropriate limit", "18 hours")
_DENIES = re.compile(r"(?!.*\b(?:unless|if|where|whether)\b).*\b(?:(?:does|do) not (?:hold|use|operate)|holds no)\b")
_SHORTEST = 7
_SIGN_OFF_LETTERS = frozenset("ykbmwrse")
_NOTICE_LETTERS = frozenset("nradsefwuhpbotc")
_REFERENCE_LETTERS = frozenset("ormtfiydcephlrtwa[<0123456789/ ")
_REPLIES = re.compile(
    r"(?:(?:our|council) )?(?:response|answer|reply)\b"
    r"(?! to (?:(?:your|the|a|an) )?(?:request for information|information request|freedom|foi)\b)"
)
_REPLY_SAID = re.compile(r"(?:(?:our|council) )?(?:response|answer|reply)\s?: ?\w")
_REPLY_LETTERS = frozenset("orac")
_LINK = re.compile(r"\d{1,2}\.\s+(?:https?://|mailto:)")


@remembered
def is_boilerplate(words: str) -> bool:
    """Whether a paragraph in lower case only tells the reader about rights, terms, the page or the sender."""
    return len(words) >= _SHORTEST and _PARAGRAPH.found_in(words)


@remembered
def is_explanation(words: str) -> bool:
    """Whether a paragraph in lower case explains the law (public interest, what an exemption means) and itself refuses nothing."""
    return _EXPLANATION.found_in(words) and not _CITES.found_in(words)


@remembered
def explains_law(words: str) -> bool:
    """Whether a paragraph in lower case explains the law, whatever else it does."""
    return _EXPLANATION.found_in(words)


@remembered
def is_courtesy(words: str) -> bool:
    """Whether a sentence in lower case opens or closes a letter and says nothing of substance."""
    return (
        words.partition(" ")[0] in _COURTEOUS
        and _COURTESY.match(words) is not None
        and not holds_any(words, _REFUSALS)
        and "vexatious" not in words
        and not _DENIES.match(words)
    )


def is_sign_off(words: str) -> bool:
    """Whether a line in lower case ends a letter; names and addresses follow it."""
    return len(words) < 40 and words[0] in _SIGN_OFF_LETTERS and _SIGN_OFF.match(words) is not None


def is_date_line(line: str) -> bool:
    """Whether a line is a date and nothing else: letterhead above the questions, an answer below one."""
    return len(line) < 40 and _DATE_LINE.match(line) is not None


def is_signature(words: str) -> bool:
    """Whether a line in lower case, standing last in a message, names an office that sends letters."""
    return len(words) < 60 and _OFFICE.found_in(words)


def is_noise_line(line: str, words: str) -> bool:
    """Whether a line is letterhead, a quotation, an entry in a list of links, or holds no word; ``words`` is it in lower case."""
    is_quoted = line[0] == ">"  # and no arrow, whose shaft reads as bullets
    line, words = line.lstrip(BULLETS) or line, words.lstrip(BULLETS) or words
    if words[0] in "do" and _GIVEN.match(words):
        return True
    if is_quoted or is_link_entry(line) or not (line[0].isalnum() or any(map(str.isalnum, line))):
        return True
    if "page " in words[-_PAGE_REACH:] and _PAGE_HEAD.match(words):
        return True
    return (
        len(line) < 130
        and words[0] in _REFERENCE_LETTERS
        and _REFERENCE.match(words) is not None
        and not _REPLIES.match(words)
    )


def opens_reply(words: str) -> bool:
    """Whether a line in lower case is a reply behind the word for it: "Response: none is kept"."""
    return words[0] in _REPLY_LETTERS and _REPLY_SAID.match(words) is not None


def names_date(words: str) -> bool:
    """Whether a line in lower case is the label of a date that the page gives of itself, for the line below: "Date received"."""
    return len(words) < _LONGEST_FIELD and "date" in words and _OWN_DATE.match(words) is not None


def is_link_entry(line: str) -> bool:
    """Whether a line belongs to the list of links under an e-mail."""
    return line[0].isdigit() and _LINK.match(line) is not None


def quotes_request(words: str) -> bool:
    """Whether a line in lower case announces that the requester's words follow."""
    lead = _LEAD.search(words) if words.endswith((":", ":-")) else None
    if lead is None or holds_any(lead.group(), _ANSWERING):
        return False
    return _REPLY_TO.match(words) is None or "following" in lead.group()


@remembered
def resumes(words: str) -> bool:
    """Whether a line in lower case is the authority's own again after the requester's words."""
    return _RESUMES.match(words) is not None


@remembered
def begins_notice(words: str) -> bool:
    """Whether a line in lower case heads a part that concerns the whole letter: a refusal notice, an appendix, notes."""
    return len(words) < 130 and words[0] in _NOTICE_LETTERS and _NOTICE.match(words) is not None
