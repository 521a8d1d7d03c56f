"""Layouts by combination: each sign that letters put before a question or an answer, in each form of the page."""

from __future__ import annotations

from foimarket.accuracy.layouts import Layout

# What stands before a question or an answer; ``{n}``, ``{letter}`` and ``{roman}`` count.
SIGNS: dict[str, str] = {
    "1.": "{n}. ",
    "1)": "{n}) ",
    "(1)": "({n}) ",
    "1": "{n} ",
    "1 -": "{n} - ",
    "1:": "{n}: ",
    "[1]": "[{n}] ",
    "#1": "#{n} ",
    "*1.": "*{n}. ",
    "01.": "0{n}. ",
    "1.1": "1.{n} ",
    "2.1.1": "2.1.{n} ",
    "1, tab": "{n}\t",
    "Q1": "Q{n} ",
    "Q1.": "Q{n}. ",
    "Q1:": "Q{n}: ",
    "Question 1:": "Question {n}: ",
    "Request 1 –": "Request {n} – ",
    "Item 1 –": "Item {n} – ",
    "Part 1.": "Part {n}. ",
    "Point 1:": "Point {n}: ",
    "No. 1": "No. {n} ",
    "R1": "R{n} ",
    "Ref 1:": "Ref {n}: ",
    "a.": "{letter}. ",
    "a)": "{letter}) ",
    "(a)": "({letter}) ",
    "i.": "{roman}. ",
    "(i)": "({roman}) ",
}

_APART = "{head}You asked:\n\n{asked}\n\nOur response:\n\n{told}{foot}"
_RUN_ON = "{head}You asked: {asked}\n\nOur response: {told}{foot}"

FORMS: dict[str, dict[str, str | bool]] = {
    "answer below": {"pair": "{sign}{q}\n{a}"},
    "answer behind": {"pair": "{sign}{q} {a}", "gap": "\n", "is_one_line": True},
    "answers apart": {"page": _APART, "ask": "{sign}{q}", "tell": "{sign}{a}", "gap": "\n"},
    "answers apart, alone with signs": {"page": _APART, "ask": "{q}", "tell": "{sign}{a}", "gap": "\n"},
    "questions apart, alone with signs": {
        "page": _APART, "ask": "{sign}{q}", "tell": "{a}", "gap": "\n", "is_one_line": True,
    },
    "request in one line": {"page": _APART, "ask": "{sign}{q}", "ask_gap": " ", "tell": "{sign}{a}", "gap": "\n"},
    "both in one line": {
        "page": _RUN_ON, "ask": "{sign}{q}", "ask_gap": " ", "tell": "{sign}{a}", "gap": " ", "is_one_line": True,
    },
}  # fmt: skip


def _marked(sign: str, form: dict[str, str | bool]) -> Layout:
    return Layout(**{name: part.replace("{sign}", sign) if isinstance(part, str) else part for name, part in form.items()})


MARKED: dict[tuple[str, str], Layout] = {
    (sign, form): _marked(marks, parts) for sign, marks in SIGNS.items() for form, parts in FORMS.items()
}
"""Every combination, by its sign and its form."""
