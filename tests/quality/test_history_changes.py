"""Why a headline figure reads otherwise: each cause alone, told from the statements behind the figure."""

from dataclasses import replace

import pytest

from foimarket.quality.changes import Cause, Snapshot, explain_changes
from foimarket.quality.headlines import Headline
from foimarket.quality.observation import Kept, Source

KENT, DEVON = "data/raw/letters/kent/1.md", "data/raw/letters/devon/2.md"
CODED = "data/raw/coded/devon.csv#C7"


def figure(name, text, *statement_ids, parent=None):
    return Headline(name, "market_share", name, None, "share", None, text, statement_ids, parent)


def source(statement_id, *, origin="letter", corrected=False, said="as it was"):
    return Source(statement_id, origin, corrected, said)


def edition(headlines, documents, sources, *, rules="r1", corrections="c1", corrected=()):
    kept = [Kept(path, document_id, tuple(ids)) for path, document_id, ids in documents]
    by_id = {each.statement_id: each for each in sources}
    return Snapshot(kept, headlines, by_id, rules, corrections, frozenset(corrected))


BEFORE = edition([figure("mosaic", "1 of 1", "k1")], [(KENT, "kent-bytes", ["k1"])], [source("k1")])


def only_change(after, before=BEFORE):
    (change,) = explain_changes(before, after)
    return change


def test_a_figure_that_reads_as_it_did_is_no_change_whatever_came():
    after = edition(
        [figure("mosaic", "1 of 1", "k1", "d1")], [(KENT, "kent-bytes", ["k1"])], [source("k1")], rules="r2"
    )
    assert explain_changes(BEFORE, after) == []


def test_a_source_that_was_not_there_is_new_evidence():
    after = edition(
        [figure("mosaic", "2 of 2", "k1", "d1")],
        [(KENT, "kent-bytes", ["k1"]), (DEVON, "devon-bytes", ["d1"])],
        [source("k1"), source("d1")],
    )
    change = only_change(after)
    assert change.causes == (Cause.NEW_EVIDENCE,)
    assert (change.before_text, change.after_text) == ("1 of 1", "2 of 2")
    assert change.statement_ids == ("d1",)
    assert change.why_text == (
        "New evidence: one statement from sources that were not there before (letters/devon/2.md)."
    )


def test_a_source_that_is_gone_is_evidence_gone_and_names_its_file():
    change = only_change(edition([], [], []))
    assert change.causes == (Cause.EVIDENCE_GONE,)
    assert (change.after_text, change.statement_ids, change.gone_statement_ids) == (None, (), ("k1",))
    assert change.why_text == "Evidence gone: one statement no longer there (letters/kent/1.md)."


def test_a_decision_on_review_is_a_correction():
    corrected = source("k1", corrected=True, said="otherwise")
    after = edition([figure("mosaic", "0 of 1", "k1")], [(KENT, "kent-bytes", ["k1"])], [corrected], corrections="c2")
    assert only_change(after).causes == (Cause.CORRECTION,)


def test_a_statement_that_was_withdrawn_on_review_is_a_correction():
    after = edition([figure("mosaic", "0 of 0")], [(KENT, "kent-bytes", [])], [], corrections="c2", corrected=["k1"])
    change = only_change(after)
    assert (change.causes, change.gone_statement_ids) == ((Cause.CORRECTION,), ("k1",))


def test_the_same_bytes_read_otherwise_are_a_rule_change():
    after = edition([figure("mosaic", "0 of 1", "k9")], [(KENT, "kent-bytes", ["k9"])], [source("k9")], rules="r2")
    change = only_change(after)
    assert change.causes == (Cause.RULE_CHANGE,)
    assert (change.statement_ids, change.gone_statement_ids) == (("k9",), ("k1",))


def test_the_same_statements_counted_otherwise_are_a_rule_change():
    after = replace(BEFORE, headlines=[figure("mosaic", "1 of 153", "k1")], rules_hash="r2")
    assert only_change(after).causes == (Cause.RULE_CHANGE,)


def test_a_file_with_new_bytes_is_a_source_re_read():
    after = edition([figure("mosaic", "0 of 1", "k9")], [(KENT, "other-bytes", ["k9"])], [source("k9")])
    assert only_change(after).causes == (Cause.SOURCE_REREAD,)


def test_a_coded_row_that_was_coded_anew_is_a_source_re_read_though_its_id_stays():
    before = edition([figure("spend", "£5", "c7")], [(CODED, "d", ["c7"])], [source("c7", origin="coded")])
    after = edition([figure("spend", "£6", "c7")], [(CODED, "d", ["c7"])], [source("c7", origin="coded", said="£6")])
    assert only_change(after, before).causes == (Cause.SOURCE_REREAD,)


def test_a_row_added_to_a_source_that_was_coded_before_is_new_evidence():
    before = edition([figure("spend", "1", "c7")], [(CODED, "d", ["c7"])], [source("c7", origin="coded")])
    both = [source("c7", origin="coded"), source("c8", origin="coded")]
    after = edition([figure("spend", "2", "c7", "c8")], [(CODED, "d", ["c7", "c8"])], both)
    assert only_change(after, before).causes == (Cause.NEW_EVIDENCE,)


def test_a_share_that_another_holder_s_evidence_moves_is_explained_by_that_evidence():
    before = edition(
        [figure("known", "1 of 10", "k1"), figure("mosaic", "10% to 100%", "k1", parent="known")],
        [(KENT, "kent-bytes", ["k1"])],
        [source("k1")],
    )
    after = edition(
        [figure("known", "2 of 10", "k1", "d1"), figure("mosaic", "10% to 90%", "k1", parent="known")],
        [(KENT, "kent-bytes", ["k1"]), (DEVON, "devon-bytes", ["d1"])],
        [source("k1"), source("d1")],
    )
    assert [(each.figure_id, each.causes, each.statement_ids) for each in explain_changes(before, after)] == [
        ("known", (Cause.NEW_EVIDENCE,), ("d1",)),
        ("mosaic", (Cause.NEW_EVIDENCE,), ("d1",)),
    ]
    assert "elsewhere in the market or total that it is counted in" in explain_changes(before, after)[1].why_text
    assert "elsewhere" not in explain_changes(before, after)[0].why_text


def test_a_statement_that_a_newer_one_displaces_is_not_called_gone():
    documents = [(KENT, "kent-bytes", ["k1"]), (DEVON, "devon-bytes", ["d1"])]
    after = edition([figure("mosaic", "0 of 1"), figure("eclipse", "1 of 1", "d1")], documents, [source("d1")])
    before = edition([figure("mosaic", "1 of 1", "k1")], [documents[0]], [source("k1")])
    by_figure = {each.figure_id: each for each in explain_changes(before, after)}
    assert by_figure["eclipse"].causes == (Cause.NEW_EVIDENCE,)
    assert by_figure["mosaic"].causes == (Cause.NEW_EVIDENCE,)
    assert by_figure["mosaic"].gone_statement_ids == ()


@pytest.mark.parametrize("order", [1, -1])
def test_several_causes_are_all_named_in_one_order(order):
    ids = ["c8", "k9"][::order]
    before = edition([figure("f", "1", "k1")], [(KENT, "kent-bytes", ["k1"])], [source("k1")])
    after = edition(
        [figure("f", "2", *ids)],
        [(KENT, "kent-bytes", ["k9"]), (CODED, "d", ["c8"])],
        [source("k9"), source("c8", origin="coded")],
        rules="r2",
    )
    change = only_change(after, before)
    assert change.causes == (Cause.NEW_EVIDENCE, Cause.RULE_CHANGE)
    assert "; rule change: two statements read otherwise from the same documents" in change.why_text
