"""Where letters put people's names: salutations, titles, headers, sign-offs and posts.

Each cue says that the next capitalised words are a name, unless one of them belongs to an organisation or a post. A pattern
begins with the cue's own words and what follows is read word by word within a fixed reach, so that time grows with the letter's
length alone.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from foimarket.documents.name_words import NOT_NAMES, POST_STARTS, ROLES, SURNAMES_TOO

# A word of a name: "Roe", "O’Neil", "Smith-Jones", "L", "GC"; the possessive is not part of it.
WORD = re.compile(r"[^\W\d_]+(?:['’-](?!s\b)[^\W\d_]+)*")
MOST_WORDS = 4
_REACH = 120  # characters of a line in which a name must begin and end
_PARTICLES = frozenset(
    {"al", "bin", "da", "de", "del", "della", "der", "di", "dos", "el", "ibn", "la", "le", "van", "von"}
)

# A pattern that begins with a set of characters is searched for several times as fast as one that begins with \b.
_STARTS_WORD = r"(?<=\b.)"
_TITLE = rf"[MDCPR]{_STARTS_WORD}(?:rs?|s|iss|x|llr|ouncillor|rof|rofessor|evd?)\b"
_LETTER_NEXT = r"(?=[^\W\d_])"
_SALUTATION = re.compile(rf"[DHG]{_STARTS_WORD}(?:ear|i|ello|ood (?:morning|afternoon|evening))[ \t]+{_LETTER_NEXT}")
_TITLED = re.compile(rf"{_TITLE}\.?[ \t]*\n?[ \t]*{_LETTER_NEXT}")
_LEADING_TITLE = re.compile(rf"{_TITLE}\.?[ \t]+")
# What stands first on a line is looked for in lower case, all of it in one pass: few lines begin with any of it.
_MARGIN, _CELL_MARGIN = r"[ \t>*]*", r"[ \t>*|/]*"
_HEADER_WORDS = (
    r"(?:from|to|cc|bcc|sent by|signed(?: by)?|"
    r"(?:your |named |main |foi |report )?contact(?: (?:officer|name|person|point))?|"
    r"(?:case|responsible|lead|lead contact|reporting|report|foi|information) (?:officer|author|owner)|officer(?: name)?|author|"
    r"(?:handled|prepared|completed|dealt with|written|approved|compiled|authorised|produced) by|"
    r"requester|requestor|applicant|reply to|attn|fao|for the attention of|please ask for|ask for|enquiries to|my name is)"
    rf"\b[ \t*]*[:/|\t][ \t/|:*\"'“]*{_LETTER_NEXT}"
)
_SIGN_OFF_WORDS = (
    r"(?:(?:with )?(?:(?:kind(?:est)?|best|warm(?:est)?|many) )?(?:regards|wishes)|"
    r"(?:many )?thanks(?: again)?|thank you|yours(?: (?:faithfully|sincerely|truly))?|sincerely|cheers|signed|pp)\b"
    r"[ \t]*[,.:-]*[ \t\xa0]*"
)
_ON_BEHALF_WORDS = r"(?:for and )?on behalf of\b[ \t]*"
_CONTACT_WORDS = r"(?:tel|telephone|phone|mobile|direct|ddi|e-?mail)\b"
_HEADER = re.compile(_CELL_MARGIN + _HEADER_WORDS)
_SIGN_OFF = re.compile(_MARGIN + _SIGN_OFF_WORDS)
_ON_BEHALF = re.compile(_MARGIN + _ON_BEHALF_WORDS)
_CONTACT_LINE = re.compile(_MARGIN + _CONTACT_WORDS)
_CUED_LINE = re.compile(rf"\n{_CELL_MARGIN}(?:{_HEADER_WORDS}|{_SIGN_OFF_WORDS}|{_ON_BEHALF_WORDS}|{_CONTACT_WORDS})")
_POST_AND_COLON = re.compile(
    rf"[OoMmDdHC]{_STARTS_WORD}(?:fficer|anager|irector|(?:ead|irector) (?:of|for) [^\n:]{{2,40}}|hief Executive)"
    rf"(?: name)?[ \t]*:[ \t]*{_LETTER_NEXT}"
)
_ASKED = re.compile(r" made this (?:Freedom|Environmental|request)")
_NAMED = re.compile(rf" name is(?<=\b[MmIi]y name is)[ \t]+{_LETTER_NEXT}")
_CALLED = re.compile(rf" am called(?<=\b[MmIi] am called)[ \t]+{_LETTER_NEXT}")
_REACHED = re.compile(
    rf"(?:c{_STARTS_WORD}(?:ontact|all)|e{_STARTS_WORD}-?mail|r{_STARTS_WORD}ing|p{_STARTS_WORD}hone|t{_STARTS_WORD}elephone"
    rf"|s{_STARTS_WORD}p(?:eak|oke) (?:to|with)|w{_STARTS_WORD}rite to|m{_STARTS_WORD}y colleague|a{_STARTS_WORD}ssisted by)"
    rf"[ \t]*[ \n]{_LETTER_NEXT}"
)
_REACHED_BY = re.compile(r"[ \t]*(?:[,(]|\s(?:on|at|by|via)\b)")
_CONTACT_BLOCK = 300  # characters above a contact line in which its name and post stand
_PRODUCT_CASE = re.compile(r"(?!Mc|Mac|De|Di|Du|Fitz|La|Le|Van)[^\W\d_]*[a-z][A-Z]")
_POST = re.compile(
    rf"[,(–—|-](?:(?<=[,(])|(?=[ \t]))[ \t]*(?=[{''.join(sorted({word[0].upper() for word in POST_STARTS}))}])"
)

_CONTINUED = re.compile(r"[\d_&@/]|['’][^\W\d_]{2}")
_ENDS_THERE = re.compile(r"\.?[ \t\xa0]*(?:[,(|–—<\[/;*]|-\s|\d{0,2}$|\n)", re.MULTILINE)
_AND = re.compile(rf"[ \t]*(?:and|&|/)[ \t]*{_LETTER_NEXT}")
_GREETING_ENDS = re.compile(r"[ \t\xa0]*(?:[,.:;!–—-]|$)", re.MULTILINE)
_LINE = re.compile(r"[^\s>*][^\n]*")
_ENTRY = re.compile(r"[^;\n]+")
_OPENING = re.compile(r"[\s\"'“<]*")
_TURNED = re.compile(rf"({WORD.pattern}),[ \t]+({WORD.pattern})(?=[ \t]*(?:$|[<;(\[\"'”]))", re.MULTILINE)
_BEFORE_POST = re.compile(
    r"(?:^|[\n\t:|,.;(][ \t]*|\b(?:by|to|is|are|and|with|from|or) )"
    r"((?=[A-ZÀ-ÖØ-Þ])(?:[^\W\d_][\w'’-]{0,30}\.? ){1,3}[^\W\d_][\w'’-]{0,30})[ \t]*$"
)
_SPACE = re.compile(r"[ \t\xa0]{1,3}")
_SPACE_OR_BREAK = re.compile(r"[ \t\xa0]{0,3}\n[ \t\xa0>]{0,8}|[ \t\xa0]{1,3}")


@dataclass(frozen=True)
class NameInPlace:
    """Words that stand where a name stands."""

    start: int
    end: int
    words: tuple[str, ...]


def find_names_in_place(text: str) -> Iterator[NameInPlace]:
    """Every name that one of the cues announces; the same place may come more than once."""
    for pattern, read_names in _CUES:
        for cue in pattern.finditer(text):
            yield from read_names(text, cue)
    lowered = text.replace("İ", "i").lower()  # the one letter that is longer in lower case: every offset holds
    above = 0
    for line in _CUED_LINE.finditer("\n" + lowered):
        start = line.start()
        for pattern, read_names in _CUES_OF_LINES:
            if (opening := pattern.match(lowered, start)) is not None:
                yield from read_names(text, opening)
        if _CONTACT_LINE.match(lowered, start):
            yield from _in_contact_block(text, max(above, start - _CONTACT_BLOCK), start)
            above = start  # what stands above an earlier line was looked at with it


def adjoining_words(text: str, start: int, *, across_lines: bool) -> Iterator[tuple[str, int]]:
    """Words that follow each other with nothing but white space (or an initial's full stop) between, and where each ends."""
    space = _SPACE_OR_BREAK if across_lines else _SPACE
    position = start
    for _ in range(MOST_WORDS + 1):
        found = WORD.match(text, position)
        if found is None:
            return
        yield found[0], found.end()
        position = found.end() + (len(found[0]) == 1 and text.startswith(".", found.end()))
        gap = space.match(text, position)
        if gap is None and position == found.end():
            return
        position = gap.end() if gap else position


def _name_at(text: str, start: int, *, least: int, whole: bool = False, titled: bool = False) -> Iterator[NameInPlace]:
    """The name that begins at ``start``, if capitalised words there are one.

    Args:
        text: The letter.
        start: Where the first word begins.
        least: The fewest words that count.
        whole: Whether nothing but a comma, a bracket, a dash or the end of the line may follow.
        titled: Whether a title stands before it.
    """
    words: list[str] = []
    end = start
    for word, word_end in adjoining_words(text, start, across_lines=False):
        if not (word[0].isupper() or ((words or titled) and word in _PARTICLES)):
            break
        if word.casefold() in NOT_NAMES and not (word.casefold() in SURNAMES_TOO and (words or titled)):
            return
        words.append(word)
        end = word_end
    if (
        len(words) < least
        or not _is_name(words)
        or _CONTINUED.match(text, end)
        or (whole and not _ENDS_THERE.match(text, end))
    ):
        return
    yield NameInPlace(start, end, tuple(words))


def _is_name(words: list[str]) -> bool:
    """Not an initial alone, and no word in a product's case ("OpenRevenues")."""
    is_of_words = 0 < len(words) <= MOST_WORDS and any(len(word) > 1 for word in words)
    return is_of_words and words[-1] not in _PARTICLES and not any(map(_PRODUCT_CASE.match, words))


def _has_no_acronym(name: NameInPlace) -> bool:
    """Beside a post, "Liquidlogic LCS" is a system; "JANE ROE" is a person."""
    return len({len(word) > 1 and word.isupper() for word in name.words if len(word) > 1}) == 1


def _titled(text: str, cue: re.Match[str]) -> Iterator[NameInPlace]:
    yield from _name_at(text, cue.end(), least=1, titled=True)


def _introduced(text: str, cue: re.Match[str]) -> Iterator[NameInPlace]:
    yield from _name_at(text, cue.end(), least=2)


def _asked(text: str, cue: re.Match[str]) -> Iterator[NameInPlace]:
    """``Jane Roe made this Freedom of Information request``, as request sites print it."""
    yield from _name_at(text, text.rfind("\n", 0, cue.start()) + 1, least=2)


def _in_post(text: str, cue: re.Match[str]) -> Iterator[NameInPlace]:
    yield from filter(_has_no_acronym, _name_at(text, cue.end(), least=2, whole=True))


def _reached(text: str, cue: re.Match[str]) -> Iterator[NameInPlace]:
    """``contact Jane Roe on`` or ``my colleague Jane Roe (``."""
    for name in filter(_has_no_acronym, _name_at(text, cue.end(), least=2)):
        if _REACHED_BY.match(text, name.end):
            yield name


def _in_contact_block(text: str, begin: int, end: int) -> Iterator[NameInPlace]:
    """A name on a line of its own, its post on the next, and how to reach them below."""
    lines = [found for found in _LINE.finditer(text, begin, end) if found.start() > begin or not begin]
    for line, below in itertools.pairwise(lines):
        if not ROLES.isdisjoint(word.casefold() for word in WORD.findall(below[0])):
            yield from filter(_has_no_acronym, _name_at(text, line.start(), least=2, whole=True))


def _greeted(text: str, cue: re.Match[str]) -> Iterator[NameInPlace]:
    position = cue.end()
    for _ in range(3):  # "Dear Jane, John and Ann"
        title = _LEADING_TITLE.match(text, position)
        names = list(_name_at(text, title.end() if title else position, least=1, titled=title is not None))
        if not names:
            return
        follows = _AND.match(text, names[0].end)
        if not follows and not _GREETING_ENDS.match(text, names[0].end):
            return
        yield from names
        if not follows:
            return
        position = follows.end()


def _listed(text: str, cue: re.Match[str]) -> Iterator[NameInPlace]:
    """Names of a header, separated by semicolons, as "Jane Roe" or "Roe, Jane"."""
    start = cue.end()
    end_of_line = text.find("\n", start)
    end_of_line = min(len(text) if end_of_line < 0 else end_of_line, start + 1000)
    for entry in _ENTRY.finditer(text, start, end_of_line):
        opening = _OPENING.match(text, entry.start(), end_of_line)
        position = opening.end() if opening else entry.start()
        turned = _TURNED.match(text, position)
        if turned and turned[2][0].isupper() and not {turned[1].casefold(), turned[2].casefold()} & NOT_NAMES:
            yield NameInPlace(*turned.span(), (turned[2], turned[1]))
        else:
            yield from _name_at(text, position, least=2, whole=True)


def _signed(text: str, cue: re.Match[str]) -> Iterator[NameInPlace]:
    """The name after a sign-off: on its line, or on the first or second line after it that is not blank."""
    start = cue.end()
    end = _end_of_line(text, start)
    if text[start : min(end, start + _REACH)].strip():
        yield from _name_at(text, start, least=1, whole=True)
        return
    least = 1
    for _ in range(10):
        begin, end = end + 1, _end_of_line(text, end + 1)
        line = text[begin : min(end, begin + _REACH)]
        if not line.strip():
            continue
        names = list(_name_at(text, begin + len(line) - len(line.lstrip(" \t\xa0>*")), least=least, whole=True))
        yield from names
        if names or least == 2:
            return
        least = 2  # below a post or a placeholder in brackets, one word is a place or an office


def _end_of_line(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _represented(text: str, cue: re.Match[str]) -> Iterator[NameInPlace]:
    """Who writes "on behalf of" another: the other, and the name on the last line above that is not blank."""
    yield from _name_at(text, cue.end(), least=2)
    start = cue.start()
    above = text[max(0, start - _REACH) : start].rstrip()
    line = above[above.rfind("\n") + 1 :].lstrip(" \t\xa0>*")
    yield from _name_at(text, max(0, start - _REACH) + len(above) - len(line), least=2, whole=True)


def _holder_of_post(text: str, cue: re.Match[str]) -> Iterator[NameInPlace]:
    """``Jane Roe, Head of Digital``: two or more capitalised words before a senior post ("Civica Pay, System Manager" is none)."""
    post = [word.casefold() for word, _ in adjoining_words(text, cue.end(), across_lines=False)]
    if post[0] not in POST_STARTS or ROLES.isdisjoint(post):
        return
    name = _BEFORE_POST.search(text[max(0, cue.start() - _REACH) : cue.start()])
    if name:
        start = max(0, cue.start() - _REACH) + name.start(1)
        yield from filter(_has_no_acronym, _name_at(text, start, least=2, whole=True))


_Cues = tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], Iterator[NameInPlace]]], ...]
_CUES: _Cues = (
    (_SALUTATION, _greeted),
    (_TITLED, _titled),
    (_NAMED, _introduced),
    (_CALLED, _introduced),
    (_ASKED, _asked),
    (_POST_AND_COLON, _in_post),
    (_POST, _holder_of_post),
    (_REACHED, _reached),
)
_CUES_OF_LINES: _Cues = ((_HEADER, _listed), (_SIGN_OFF, _signed), (_ON_BEHALF, _represented))
