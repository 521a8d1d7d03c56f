"""A web page without what surrounds its letter: navigation, banners for cookies, breadcrumbs, search, footers."""

from __future__ import annotations

import re


def _words_of(text: str) -> frozenset[str]:
    return frozenset(text.split())


_COMMENTS = re.compile(r"<!--.*?-->|<!\[CDATA\[.*?\]\]>", re.DOTALL)
_TAG = re.compile(r"<(?P<closing>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?P<attributes>[^<>]*)>")
# The heading of a part of the page that opens when it is pressed.
_OPENING_BUTTON = re.compile(
    r"<button\b[^<>]{0,1000}?\baria-expanded\b[^<>]{0,1000}>(?P<heading>(?:[^<]|<(?!/?button\b)){0,600})</button>",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"\b(class|id|role|aria-label|aria-hidden)\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)'|([^\s\"'<>]+))", re.IGNORECASE
)
# All that the parser is shown of a tag: by other attributes it leaves elements out on rules of its own.
_SHOWN = re.compile(
    r"\s(?:href|colspan|rowspan|start|value|type)\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>]+)", re.IGNORECASE
)
# A letter's words have no Markdown emphasis.
_EMPHASIS = frozenset({"b", "strong", "em", "i", "u", "ins", "mark"})
_WHOLES = frozenset({"html", "body", "main"})
_VOID = _words_of("area base br col embed hr img input link meta source track wbr")
_FURNITURE = _words_of("head nav aside footer script style noscript template svg button select dialog iframe")
# Struck out: what the authority withdrew.
_WITHDRAWN = frozenset({"del", "s", "strike"})
_OUTSIDE_MAIN = frozenset({"header"})  # within the letter's own element, a header is its title
_NEVER_SHOWN = _FURNITURE | _WITHDRAWN | _OUTSIDE_MAIN
_ROLES = _words_of("navigation banner contentinfo search complementary dialog alertdialog menu menubar")
_NAMES = re.compile(
    r"(?:^|[\s_]|(?<!with)(?<!has)(?<!no)-)(?:cookies?|cookie-?(?:banner|consent|notice|bar)|consent|gdpr|breadcrumbs?|crumbs?|"
    r"skip-?(?:link|to-?content|nav)|"
    r"(?:site|page|global|main|primary|secondary|top|side)-?(?:nav(?:igation)?|menu|footer|bar)|navbar|nav|menu|sidebar|footer|"
    r"share|sharing|social-?(?:links|media|share)|pagination|pager|back-?to-?top|feedback-?form|page-?feedback|"
    r"related-?(?:links|content|pages|items)|print-?(?:link|page)|visually-?hidden|sr-only)(?=$|[\s_]|--|__)",
    re.IGNORECASE,
)
# With less than this share of the page's words left, names of classes mean something else on this site.
_LEAST_SHARE = 0.2


def letter_of_page(page: bytes) -> bytes:
    """A web page's own matter, in UTF-8: its ``main`` element, or what is left without head, navigation and footer."""
    try:
        text = page.decode("utf-8")
    except UnicodeDecodeError:
        text = page.decode("cp1252", errors="replace")
    text = _COMMENTS.sub("", text)
    folded = text.lower()
    start, end = folded.find("<main"), folded.rfind("</main>")
    has_main = 0 <= start < end
    if has_main:
        text = text[start:end] + "</main>"
    text = _OPENING_BUTTON.sub(r"\g<heading>", text)
    tags = _NEVER_SHOWN - _OUTSIDE_MAIN if has_main else _NEVER_SHOWN
    plain = _without(text, tags, by_name=False)
    cleaned = _without(plain, frozenset(), by_name=True)
    letter = cleaned if _words(cleaned) >= _LEAST_SHARE * _words(plain) else plain
    return _TAG.sub(_bare_tag, letter).encode()


def _bare_tag(tag: re.Match[str]) -> str:
    """A tag with the attributes that bear on the text; one of furniture that was kept, being never closed, goes."""
    closing, name, attributes = tag.groups()
    name = name.lower()
    if name in _NEVER_SHOWN:
        return ""
    return f"<{closing}{name}{''.join(_SHOWN.findall(attributes)) if attributes else ''}>"


def _words(page: str) -> int:
    return len(_TAG.sub(" ", page).split())


def _without(page: str, tags: frozenset[str], *, by_name: bool) -> str:
    """The page without elements of these tags, or of names and roles that furniture has; one that is never closed stays."""
    unclosed: set[str] = set()
    while True:
        kept, still_open = _drop(page, tags - unclosed, unclosed, by_name=by_name)
        if still_open is None:
            return kept
        unclosed.add(still_open)


def _drop(page: str, tags: frozenset[str], unclosed: set[str], *, by_name: bool) -> tuple[str, str | None]:
    """One pass; also the tag of an element that was still open at the end."""
    pieces: list[str] = []
    position, dropped, depth = 0, "", 0
    for tag in _TAG.finditer(page):
        closing, name, attributes = tag.groups()
        name = name.lower()
        if dropped:
            if name == dropped and not _is_closed_at_once(name, attributes):
                depth += -1 if closing else 1
                if depth == 0:
                    position, dropped = tag.end(), ""
        elif name in _EMPHASIS:
            pieces.append(page[position : tag.start()])
            position = tag.end()
        elif closing or name in unclosed or _is_closed_at_once(name, attributes):
            continue
        elif name in tags or (by_name and attributes and name not in _WHOLES and _is_furniture(attributes)):
            pieces.append(page[position : tag.start()])
            dropped, depth = name, 1
    if dropped:
        return "", dropped
    return "".join([*pieces, page[position:]]), None


def _is_closed_at_once(name: str, attributes: str) -> bool:
    return name in _VOID or attributes.endswith("/")


def _is_furniture(attributes: str) -> bool:
    for found in _ATTRIBUTE.finditer(attributes):
        key, value = found[1].lower(), found[2] or found[3] or found[4] or ""
        if key == "role":
            if value.lower() in _ROLES:
                return True
        elif key in {"aria-label", "aria-hidden"}:
            if key == "aria-label" and value.lower() in {"breadcrumb", "breadcrumbs", "cookies"}:
                return True
        elif _NAMES.search(value):
            return True
    return False
