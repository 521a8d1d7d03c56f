"""A letter's answers as its own headings, keys and tables mean them: each with its question, its system and its service."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from foimarket.catalogue import Catalogue
from foimarket.letters.letter import Answer
from foimarket.statements.arranging.block_services import name_services
from foimarket.statements.arranging.captions import name_units
from foimarket.statements.arranging.counted_systems import asked_how_many
from foimarket.statements.arranging.elliptical import name_the_rest
from foimarket.statements.arranging.headed_names import name_headings
from foimarket.statements.arranging.keyed_services import answers_by_key
from foimarket.statements.arranging.keys import explain_letters
from foimarket.statements.arranging.letter_keys import read_key
from foimarket.statements.arranging.lettered_systems import answers_by_letter, rejoin_letters
from foimarket.statements.arranging.other_halves import name_other_half
from foimarket.statements.arranging.questionnaires import ask_known, with_questions
from foimarket.statements.arranging.sender_headings import without_senders
from foimarket.statements.arranging.service_marks import answers_by_service
from foimarket.statements.arranging.side_labels import name_sides
from foimarket.statements.arranging.system_keys import answers_by_system_key
from foimarket.statements.arranging.turned_tables import turn_tables

# Each is held against every answer; a letter has one key, and a few places that look like one.
_MOST_KEYS = 20


def arrange_answers(answers: Sequence[Answer], text: str, catalogue: Catalogue) -> list[Answer]:
    """The answers, those that hold several parts as several, under what the letter says that each is about.

    Headings are told first, as they show whose questions the numbers are; then the questions, by which parts are told apart.

    Args:
        answers: A letter's answers.
        text: The document's text, as legible.
        catalogue: Names of products and vendors.
    """
    letter_keys = list(islice(read_key(text), _MOST_KEYS))
    answers = turn_tables(name_other_half(explain_letters(name_the_rest(ask_known(answers, text)), text)), text)
    answers = name_headings(name_sides(answers, catalogue, text), catalogue, text)
    answers = with_questions(rejoin_letters(answers, text, letter_keys), text)
    answers = answers_by_letter(without_senders(asked_how_many(answers, text)), text, letter_keys)
    answers = answers_by_key(answers_by_system_key(answers, text), text)
    return name_units(name_services(answers_by_service(answers, text), text), text)
