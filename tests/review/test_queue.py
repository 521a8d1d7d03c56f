"""What a person should look at in the shipped project, in the order of what rests on it."""

from itertools import groupby

import pytest

from foimarket.project import Project
from foimarket.review.queue import LEVELS, read_queue
from foimarket.warehouse import Market


@pytest.fixture(scope="module")
def queue(project_root):
    with Market(Project.at(project_root).warehouse) as market:
        return read_queue(market)


def test_items_come_by_what_rests_on_them_and_sides_of_a_contradiction_stand_together(queue):
    groups = [item.group for item in queue if item.group]
    assert len(list(groupby(groups))) == len(set(groups))
    alone = [item.influence.level for item in queue if not item.group]
    assert alone == sorted(alone)
    assert set(alone) <= set(LEVELS)


def test_within_a_level_the_larger_part_of_a_figure_comes_first(queue):
    parts = [item.influence.part for item in queue if not item.group and item.influence.level == 1]
    assert parts == sorted(parts, reverse=True)


def test_every_contradiction_that_a_report_shows_is_there_to_be_decided(queue, project_root):
    with Market(Project.at(project_root).warehouse) as market:
        sides = market.table("reports.evidence_conflict").to_dicts()
    groups = {item.statement_id: item.group for item in queue if item.what == "statement"}
    for conflict_id in {side["conflict_id"] for side in sides}:
        behind = {each for side in sides if side["conflict_id"] == conflict_id for each in side["statement_ids"]}
        assert behind <= set(groups)
        assert len({groups[each] for each in behind}) == 1


def test_an_item_says_why_it_is_here_what_it_is_about_and_where_to_check_it(queue):
    statements = [item for item in queue if item.what == "statement"]
    assert all(item.reason and item.authority and item.attribute and item.subject for item in statements)
    assert all(item.source or item.passage for item in statements)
    assert all(item.evidence.endswith(f"#statement-{item.statement_id}") for item in statements if item.influence.page)


def test_names_that_no_table_knows_are_there_with_what_they_hold_up(queue):
    names = {item.subject: item for item in queue if item.what in {"authority", "product"}}
    assert names
    assert all(item.reason.split("; ")[1].endswith(("source", "sources")) for item in names.values())


def test_an_answer_from_which_nothing_was_read_is_named_by_its_place(queue):
    answers = [item for item in queue if item.what == "answer"]
    assert answers
    assert all(item.subject.count(":") == 1 and "-" in item.subject for item in answers)
