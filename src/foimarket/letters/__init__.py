"""From a document to its messages, questions and answers."""

from foimarket.letters.bounds import rest_unread
from foimarket.letters.letter import Answer, Letter, Message, MessageKind, Outcome, Provision, Role, Span
from foimarket.letters.reader import read_letter

__all__ = [
    "Answer",
    "Letter",
    "Message",
    "MessageKind",
    "Outcome",
    "Provision",
    "Role",
    "Span",
    "read_letter",
    "rest_unread",
]
