"""What readers keep of texts is emptied at once."""

import gc
from functools import _lru_cache_wrapper
from pathlib import Path

from foimarket.catalogue import Catalogue
from foimarket.documents import read_document
from foimarket.patterns.remembered import forget, recalls
from foimarket.statements import read_statements

ROOT = Path(__file__).parents[2]
READERS = ("foimarket.documents", "foimarket.letters", "foimarket.catalogue.recogniser", "foimarket.statements")


def held_texts() -> dict[str, int]:
    """How much each memory of the readers holds, by function; those that hold nothing are left out."""
    memories = [one for one in gc.get_objects() if isinstance(one, _lru_cache_wrapper)]
    ours = [memory for memory in memories if memory.__module__.startswith(READERS)]
    return {f"{one.__module__}.{one.__qualname__}": size for one in ours if (size := one.cache_info().currsize)}


def test_forgetting_empties_every_memory_of_the_readers():
    letter = min((ROOT / "data" / "raw" / "letters").rglob("*.md"))
    read_statements(read_document(letter, root=ROOT), Catalogue.load(ROOT / "sql" / "seeds"))
    assert len(held_texts()) > 20
    assert recalls().asked > 0
    forget()
    assert held_texts() == {}
    assert recalls() == (0, 0)
