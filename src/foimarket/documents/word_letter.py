"""What a Word letter shows and kreuzberg leaves away, written into it before it is read.

The automatic numbers of lists say which answer belongs to which question. Empty paragraphs say where a block ends, in letters whose
writer parts blocks by them; kreuzberg parts all paragraphs alike. And it drops every character that XML writes as a reference
(``&amp;``, ``&lt;``, ``&#163;``), so that "R&D" would become "RD": such characters go in disguise.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_UNSEEN = ("vanish", "strike", "dstrike")
_DOCUMENT, _NUMBERING, _STYLES = "word/document.xml", "word/numbering.xml", "word/styles.xml"
_PLACE = re.compile(r"%([1-9])")
_RESERVED_PREFIX = re.compile(r"ns\d+")
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))

# Of the private use area: no letter holds them.
EMPTY = "\ue000"
_DISGUISE = {ord("&"): "\ue001", ord("<"): "\ue002", ord(">"): "\ue003"}
_UNDISGUISE = {ord(after): chr(before) for before, after in _DISGUISE.items()}
_PARTED_BY_EMPTY = 0.15
# Word's own limit of columns to a table.
_MOST_COLUMNS = 63

Place = tuple[str, int]  # a list's number and a level


@dataclass(frozen=True)
class Level:
    """How one level of a list is numbered: the form of its figures, the words around them, and where it starts."""

    form: str
    template: str
    start: int


@dataclass(frozen=True)
class Numbering:
    """The lists of a document: levels by list and level, the numbering that a style carries, and which lists share counters."""

    levels: dict[Place, Level] = field(default_factory=dict)
    of_style: dict[str, Place] = field(default_factory=dict)
    shared: dict[str, str] = field(default_factory=dict)


def prepare_letter(data: bytes) -> bytes:
    """A DOCX whose numbered paragraphs begin with their number as text, and whose empty ones hold a mark."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = package.namelist()
        document = _parse(package.read(_DOCUMENT))
        _leave_out_unseen(document)
        _bring_out_boxes(document)
        if _NUMBERING in names:
            styles = package.read(_STYLES) if _STYLES in names else None
            _number_paragraphs(document, read_numbering(package.read(_NUMBERING), styles))
        _mark_empty_paragraphs(document)
        _part_merged_cells(document)
        for text in document.iter(f"{_W}t"):
            text.text = text.text.translate(_DISGUISE) if text.text else text.text
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w") as prepared:
            for name in dict.fromkeys(names):
                if name != _DOCUMENT:
                    prepared.writestr(name, package.read(name))
            prepared.writestr(_DOCUMENT, ET.tostring(document, encoding="UTF-8", xml_declaration=True))
    return target.getvalue()


def restore_letter(text: str) -> str:
    """The letter's own characters, and its lines and blank lines where its empty paragraphs were marked."""
    text = text.translate(_UNDISGUISE)
    if EMPTY not in text:
        return text
    lines = text.replace("\n\n", "\n").split("\n")
    return "\n".join("" if line.strip() == EMPTY else line for line in lines)


def read_numbering(numbering: bytes, styles: bytes | None) -> Numbering:
    """The lists that ``word/numbering.xml`` defines and ``word/styles.xml`` ties to styles."""
    root = ET.fromstring(numbering)  # noqa: S314 - in a process bounded in memory and time
    abstract = {_value(item, "abstractNumId"): item for item in root.iter(f"{_W}abstractNum")}
    found = Numbering()
    for item in root.iter(f"{_W}num"):
        number = _value(item, "numId")
        source = _child_value(item, "abstractNumId")
        found.shared[number] = source
        for level in abstract[source].iter(f"{_W}lvl") if source in abstract else ():
            place = (number, int(_value(level, "ilvl") or 0))
            found.levels[place] = _level(level)
            if style := _child_value(level, "pStyle"):
                found.of_style.setdefault(style, place)
        for override in item.iter(f"{_W}lvlOverride"):
            if _child_value(override, "startOverride"):  # a list begun anew has counters of its own
                found.shared[number] = f"{source}/{number}"
    for style_of_text in ET.fromstring(styles).iter(f"{_W}style") if styles else ():  # noqa: S314
        if own := _place(style_of_text):
            found.of_style[_value(style_of_text, "styleId")] = own
    return found


def _parse(data: bytes) -> ET.Element:
    """A part's tree; its prefixes are kept when it is written again, since parsers look for ``w:p`` by name."""
    for _, (prefix, address) in ET.iterparse(io.BytesIO(data), events=("start-ns",)):  # noqa: S314 - see read_numbering
        if prefix and not _RESERVED_PREFIX.fullmatch(prefix):
            ET.register_namespace(prefix, address)
    return ET.fromstring(data)  # noqa: S314


def _leave_out_unseen(document: ET.Element) -> None:
    """Take out what nobody reads in print: runs that are hidden or struck out, and a drawing's second form for old programs."""
    for parent in document.iter():
        seen = [child for child in parent if not _is_unseen(child)]
        if len(seen) < len(parent):
            parent[:] = seen


def _is_unseen(part: ET.Element) -> bool:
    return part.tag == f"{_MC}Fallback" or (part.tag == f"{_W}r" and any(_is_on(part, sign) for sign in _UNSEEN))


def _is_on(run: ET.Element, sign: str) -> bool:
    """Whether a run has a property such as ``w:strike``, which may also be there to say that it does not hold."""
    found = run.find(f"{_W}rPr/{_W}{sign}")
    return found is not None and _value(found, "val") not in {"0", "false", "off"}


def _bring_out_boxes(document: ET.Element) -> None:
    """Put the paragraphs of text boxes behind the paragraph that carries them: kreuzberg reads them in its place."""
    for parent in list(document.iter()):
        parts: list[ET.Element] = []
        for part in parent:
            boxes = list(part.iter(f"{_W}txbxContent")) if part.tag == f"{_W}p" else []
            parts += [part, *(inner for box in boxes for inner in box)]
            for box in boxes:
                box.clear()
        if len(parts) > len(parent):
            parent[:] = parts


def _mark_empty_paragraphs(document: ET.Element) -> None:
    """Mark the empty paragraphs of the body, if the writer parts blocks by them rather than by space between paragraphs."""
    body = document.find(f"{_W}body")
    paragraphs = [] if body is None else body.findall(f"{_W}p")
    empty = [paragraph for paragraph in paragraphs if not "".join(paragraph.itertext()).strip()]
    if len(empty) >= _PARTED_BY_EMPTY * len(paragraphs):
        for paragraph in empty:
            _write(paragraph, EMPTY)


def _part_merged_cells(document: ET.Element) -> None:
    """Write what stands in a cell that is merged over several columns in the first of them alone: kreuzberg repeats it in each."""
    for row in document.iter(f"{_W}tr"):
        cells = row.findall(f"{_W}tc")
        for cell in cells:
            properties = cell.find(f"{_W}tcPr")
            span = None if properties is None else properties.find(f"{_W}gridSpan")
            if properties is None or span is None:
                continue
            properties.remove(span)
            told = _value(span, "val")
            columns = min(int(told), _MOST_COLUMNS) if len(cells) > 1 and told.isdecimal() else 1
            place = list(row).index(cell) + 1
            for _ in range(columns - 1):
                empty = ET.Element(f"{_W}tc")
                ET.SubElement(empty, f"{_W}p")
                row.insert(place, empty)


def _number_paragraphs(document: ET.Element, numbering: Numbering) -> None:
    """Write each numbered paragraph's number into it."""
    counters: dict[str, Counter[int]] = {}
    for paragraph in document.iter(f"{_W}p"):
        place = _place(paragraph) or numbering.of_style.get(_style(paragraph))
        level = numbering.levels.get(place) if place else None
        if place is None or level is None or place[0] == "0" or not any(True for _ in paragraph.iter(f"{_W}t")):
            continue
        counter = counters.setdefault(numbering.shared[place[0]], Counter())
        for depth in [depth for depth in counter if depth > place[1]]:
            del counter[depth]
        counter[place[1]] = counter[place[1]] + 1 if place[1] in counter else level.start
        label = _label(place, numbering, counter)
        if label:
            _write(paragraph, f"{label} ")


def _label(place: Place, numbering: Numbering, counter: Counter[int]) -> str:
    level = numbering.levels[place]
    if level.form in {"bullet", "none"}:
        return ""

    def figure(found: re.Match[str]) -> str:
        at = (place[0], int(found[1]) - 1)
        shown = numbering.levels.get(at, level)
        return _figure(counter.get(at[1], shown.start), shown.form)

    return _PLACE.sub(figure, level.template)


def _figure(count: int, form: str) -> str:
    if form in {"lowerLetter", "upperLetter"}:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in {"lowerRoman", "upperRoman"}:
        roman = "".join(_roman(count % 1000))
        return roman.upper() if form == "upperRoman" else roman
    return str(count)


def _roman(count: int) -> Iterator[str]:
    for value, sign in _ROMAN:
        while count >= value:
            yield sign
            count -= value


def _write(paragraph: ET.Element, label: str) -> None:
    run = ET.Element(f"{_W}r")
    text = ET.SubElement(run, f"{_W}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    text.text = label
    has_properties = len(paragraph) > 0 and paragraph[0].tag == f"{_W}pPr"
    paragraph.insert(1 if has_properties else 0, run)


def _place(element: ET.Element) -> Place | None:
    properties = element.find(f"{_W}pPr/{_W}numPr")
    if properties is None or not _child_value(properties, "numId"):
        return None
    return _child_value(properties, "numId"), int(_child_value(properties, "ilvl") or 0)


def _style(paragraph: ET.Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else _value(style, "val")


def _level(level: ET.Element) -> Level:
    return Level(_child_value(level, "numFmt"), _child_value(level, "lvlText"), int(_child_value(level, "start") or 1))


def _child_value(element: ET.Element, tag: str) -> str:
    child = element.find(f"{_W}{tag}")
    return "" if child is None else _value(child, "val")


def _value(element: ET.Element, name: str) -> str:
    return element.get(f"{_W}{name}", "")
