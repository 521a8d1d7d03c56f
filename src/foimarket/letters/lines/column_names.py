"""The names that a database gives its columns, in words: "used_for", "annual_cost_k", "contract_end: 2027-03-31"."""

from __future__ import annotations

import re

_NAME = r"[A-Za-z][a-z0-9]*+(?:_[a-z0-9]++)++"
_COLUMN = re.compile(rf"(?<![\w./\\@-]){_NAME}(?![\w@-]|\.\w)")
# A record written out line by line: its fields begin like those of a form.
_KEY = re.compile(r"^[ \t]*(?:[-*] )?[\"']?[a-z](?=[A-Za-z0-9 _£]{1,40}[\"']?[ \t]*[:=])", re.MULTILINE)
_THOUSANDS = re.compile(r"_k(?![a-z0-9])")
_FEWEST = 3
# A field of JSON, and a line of its brackets.
_QUOTED = re.compile(
    r"^(?P<margin>[ \t]*)\"(?P<key>[A-Za-z]\w{0,40})\"(?P<colon>[ \t]*:[ \t]*)(?P<value>[^\s,{\[].*)$",
    re.MULTILINE,
)
_BRACKETS = re.compile(r"^[ \t]*(?:\"\w{1,40}\"[ \t]*:[ \t]*)?[{}\[\]][{}\[\], \t]*$", re.MULTILINE)


def with_words_for_columns(text: str) -> str:
    """``text`` with such names in words, fields of JSON like those of a form, as long; the same where it has hardly any.

    A "k" that ends a name or a part of it counts thousands of pounds.
    """
    if "_" not in text or len(set(_COLUMN.findall(text))) < _FEWEST:
        return text
    if len(_QUOTED.findall(text)) >= _FEWEST:
        text = _QUOTED.sub(_unquoted, text)
        text = _BRACKETS.sub(lambda brackets: " " * len(brackets.group()), text)
    keyed = _KEY.sub(lambda key: key.group()[:-1] + key.group()[-1].upper(), text)
    return _COLUMN.sub(_in_words, keyed if len(_KEY.findall(text)) >= _FEWEST else text)


def _in_words(column: re.Match[str]) -> str:
    return _THOUSANDS.sub("£k", column.group()).replace("_", " ")


def _unquoted(field: re.Match[str]) -> str:
    """A field of JSON as one of a form; nothing is a dash."""
    value = field["value"].rstrip(" \t,")
    if value.startswith('"') and value.endswith('"'):
        value = f" {value[1:-1]} "
    value = "-   " if value == "null" else value
    words = f"{field['margin']} {field['key']} {field['colon']}{value}"
    return words.ljust(len(field.group()))
