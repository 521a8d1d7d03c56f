"""What is compared: our pipeline, reading and hashing bytes alone, and spaCy's blank pipeline with the same names."""

from __future__ import annotations

import csv
import hashlib
import importlib
from abc import ABC, abstractmethod
from pathlib import Path

from benchmarks.scoring import Claim
from benchmarks.world import SEEDS
from foimarket.catalogue import Catalogue
from foimarket.documents import read_document
from foimarket.letters import read_letter
from foimarket.statements import extract_statements


class Reader(ABC):
    """Reads one letter from a file and says what it claims; made anew in every worker."""

    @abstractmethod
    def read(self, path: Path, root: Path) -> list[Claim]:
        """The claims of one letter; none where the reader makes none."""


class Hashing(Reader):
    """The floor: the bytes are read and hashed, and nothing is understood."""

    def read(self, path: Path, root: Path) -> list[Claim]:
        """No claims."""
        del root
        hashlib.sha256(path.read_bytes()).hexdigest()
        return []


class Foimarket(Reader):
    """Our pipeline: document, letter, statements."""

    def __init__(self) -> None:
        self._catalogue = Catalogue.load(SEEDS)

    def read(self, path: Path, root: Path) -> list[Claim]:
        """Every current statement."""
        document = read_document(path, root=root)
        statements = extract_statements(document, read_letter(document), self._catalogue)
        return [Claim.of(statement) for statement in statements if statement.is_current]


class SpacyRuler(Reader):
    """spaCy's blank English pipeline with an EntityRuler that holds the catalogue's names: systems only, whoever names them."""

    def __init__(self) -> None:
        # By name: spaCy is installed for benchmarks only, so that neither imports nor types may depend on it.
        self._pipeline = importlib.import_module("spacy").blank("en")
        ruler = self._pipeline.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
        ruler.add_patterns(_name_patterns(SEEDS))

    def read(self, path: Path, root: Path) -> list[Claim]:
        """One claim for each product named."""
        del root
        text = path.read_bytes().decode()
        return [
            Claim(
                "system_in_use",
                found.ent_id_,
                names=(found.ent_id_, found.text),
                start=found.start_char,
                end=found.end_char,
                method="spacy",
            )
            for found in self._pipeline(text).ents
        ]


READERS: dict[str, type[Reader]] = {"hashing": Hashing, "foimarket": Foimarket, "spacy": SpacyRuler}


def _name_patterns(seeds: Path) -> list[dict[str, str]]:
    with (seeds / "product.csv").open(encoding="utf-8", newline="") as file:
        products = {row["product_id"]: row["product_name"] for row in csv.DictReader(file)}
    with (seeds / "product_name.csv").open(encoding="utf-8", newline="") as file:
        return [
            {"label": "SYSTEM", "pattern": row["name"], "id": products[row["product_id"]]}
            for row in csv.DictReader(file)
            if row["kind"] != "supplier_name"
        ]
