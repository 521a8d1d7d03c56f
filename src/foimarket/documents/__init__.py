"""From a file of any format to a document: text, what is known about it, and people masked."""

from foimarket.documents.document import Document, FileRead, Quarantined, Regime, TextKind
from foimarket.documents.limits import DEFAULT, Limits
from foimarket.documents.masking import mask_people
from foimarket.documents.reading import read_document, read_documents, read_folder

__all__ = [
    "DEFAULT",
    "Document",
    "FileRead",
    "Limits",
    "Quarantined",
    "Regime",
    "TextKind",
    "mask_people",
    "read_document",
    "read_documents",
    "read_folder",
]
