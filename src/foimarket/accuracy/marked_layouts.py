"""Layouts by combination: each sign that letters put before a question or an answer, in each form of the page."""

from __future__ import annotations

from dataclasses import replace

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
    "01.": "{n:02}. ",
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

# ``{sign}`` stands where the sign does.
FORMS: dict[str, Layout] = {
    "answer below": Layout(pair="{sign}{q}\n{a}"),
    "answer behind": Layout(pair="{sign}{q} {a}", gap="\n", is_one_line=True),
    "answers apart": Layout(_APART, ask="{sign}{q}", tell="{sign}{a}", gap="\n"),
    "answers apart, alone with signs": Layout(_APART, ask="{q}", tell="{sign}{a}", gap="\n"),
    "questions apart, alone with signs": Layout(_APART, ask="{sign}{q}", tell="{a}", gap="\n", is_one_line=True),
    "request in one line": Layout(_APART, ask="{sign}{q}", ask_gap=" ", tell="{sign}{a}", gap="\n"),
    "both in one line": Layout(_RUN_ON, ask="{sign}{q}", ask_gap=" ", tell="{sign}{a}", gap=" ", is_one_line=True),
}


def _marked(sign: str, form: Layout) -> Layout:
    pair, ask, tell = (part.replace("{sign}", sign) for part in (form.pair, form.ask, form.tell))
    return replace(form, pair=pair, ask=ask, tell=tell)


MARKED: dict[tuple[str, str], Layout] = {
    (sign, form): _marked(marks, layout) for sign, marks in SIGNS.items() for form, layout in FORMS.items()
}
"""Every combination, by its sign and its form."""
