"""What a chart says, shows and refuses to suggest."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import polars as pl
import pytest
import small_market

from foimarket import charts
from foimarket.charts.chart import MIME
from foimarket.charts.look import DARK_TWINS, LABEL_CHARACTERS

FAMILIES: dict[str, Callable[[pl.DataFrame], charts.Chart]] = {
    "market_share": charts.market_share,
    "training_hours": charts.training_hours,
    "hosting_models": charts.hosting_models,
    "software_spend": charts.software_spend,
    "contract_pipeline": charts.contract_pipeline,
    "disclosure": charts.disclosure,
    "system_estate": charts.system_estate,
}


def marks(chart: charts.Chart) -> list[dict[str, Any]]:
    return [trace for trace in chart.content["data"] if "customdata" in trace]


def bars(chart: charts.Chart) -> list[dict[str, Any]]:
    return [trace for trace in chart.content["data"] if trace["type"] == "bar"]


def labels(chart: charts.Chart) -> str:
    return "\n".join(note["text"] for note in chart.content["layout"]["annotations"])


def without_tags(text: str) -> str:
    for tag in ("<b>", "</b>", "<br>"):
        text = text.replace(tag, "")
    return text


@pytest.mark.parametrize("name", FAMILIES)
def test_a_chart_has_words_for_all_it_shows(name: str) -> None:
    chart = FAMILIES[name](small_market.table(name))
    assert chart.title
    assert chart.n_text.startswith("n = ")
    assert chart.metadata["foimarket"]["description"] == chart.description
    caveats = {caveat for row in small_market.TABLES[f"reports.{name}"] for caveat in row["caveats"]}
    assert all(any(caveat in said for said in chart.caveats) for caveat in caveats)
    assert all(any(caveat in said for caveat in caveats) for said in chart.caveats)


@pytest.mark.parametrize("name", FAMILIES)
def test_every_mark_carries_the_statements_behind_it(name: str) -> None:
    chart = FAMILIES[name](small_market.table(name))
    known = {row["statement_id"] for row in small_market.STATEMENTS}
    cited = [mark for trace in marks(chart) for mark in trace["customdata"]]
    assert cited
    assert all(mark and set(mark) <= known for mark in cited)


@pytest.mark.parametrize("name", FAMILIES)
def test_an_axis_starts_at_nothing(name: str) -> None:
    chart = FAMILIES[name](small_market.table(name))
    assert chart.content["layout"]["xaxis"]["range"][0] == 0


@pytest.mark.parametrize("name", FAMILIES)
def test_a_chart_of_nothing_says_so(name: str) -> None:
    chart = FAMILIES[name](small_market.table(name).clear())
    assert chart.description.endswith(("yet.", "kept back."))
    assert "0" in chart.n_text or "no " in chart.n_text


@pytest.mark.parametrize("name", FAMILIES)
def test_a_chart_draws_the_same_from_the_same_rows(name: str) -> None:
    assert FAMILIES[name](small_market.table(name)).content == FAMILIES[name](small_market.table(name)).content


@pytest.mark.parametrize("name", FAMILIES)
def test_labels_fit_a_phone(name: str) -> None:
    chart = FAMILIES[name](small_market.table(name))
    lines = [line for note in chart.content["layout"]["annotations"] for line in note["text"].split("<br>")]
    assert max(len(without_tags(line).replace("&lt;", "<").replace("&gt;", ">")) for line in lines) <= LABEL_CHARACTERS


def test_shares_run_from_the_lowest_to_the_highest_possible() -> None:
    track, known, left_open = bars(charts.market_share(small_market.table("market_share")))
    assert track["x"] == [1, 1, 1]
    assert known["x"] == pytest.approx([1 / 153, 1 / 153, 2 / 153])
    assert [base + size for base, size in zip(left_open["base"], left_open["x"], strict=True)] == pytest.approx(
        [152 / 153, 152 / 153, 1]
    )


def test_a_share_prints_its_bounds_and_its_count_and_no_point_estimate() -> None:
    chart = charts.market_share(small_market.table("market_share"))
    text = labels(chart)
    assert "1% to 100% · 2 of 2 known" in text
    assert "Children's social care: 2 of 153 known" in text
    assert "newest source 24 April 2024" in text
    assert "50%" not in text
    assert "Liquidlogic LCS 1% to 100%, 2 of 2 known" in chart.description


def test_shares_of_residents_have_their_own_bounds_and_no_interval() -> None:
    rows = small_market.table("market_share").filter(pl.col("service_area") == "adult_social_care")
    chart = charts.market_share(rows, by="residents")
    _, known, left_open = bars(chart)
    assert known["x"] == pytest.approx([1 / 8, 1 / 8])
    assert left_open["x"] == pytest.approx([6 / 8, 6 / 8])
    assert [trace for trace in chart.content["data"] if trace["type"] == "scatter"] == []
    assert "12% to 88% · 200,000 of 400,000 known" in labels(chart)
    assert "home to 400,000 of 1.6m residents" in chart.n_text
    assert "Residents are those of 2020" in chart.caveats[0]


def test_a_market_whose_residents_are_not_counted_is_left_out_by_residents() -> None:
    rows = small_market.table("market_share").with_columns(denominator_resident_count=pl.lit(None, pl.Int64))
    assert charts.market_share(rows, by="residents").n_text == "n = 0"


def test_inferred_systems_are_hatched_apart_and_named_in_title_and_key() -> None:
    chart = charts.market_share(small_market.table("market_share_with_inferred"))
    _, known, _, inferred = bars(chart)
    assert known["x"] == pytest.approx([1 / 153, 0])
    assert inferred["x"] == pytest.approx([0, 1 / 153])
    assert inferred["marker"]["pattern"]["shape"] == "/"
    assert "inferred systems added" in chart.title
    assert "1 of 2, 1 inferred" in labels(chart)
    assert any("no source states it" in key.name for key in chart.key)


def test_inferred_systems_are_not_weighed_by_residents() -> None:
    with pytest.raises(ValueError, match="market_share instead"):
        charts.market_share(small_market.table("market_share_with_inferred"), by="residents")
    with pytest.raises(ValueError, match="by authorities or by residents"):
        charts.market_share(small_market.table("market_share"), by="users")


def test_no_interval_is_drawn_where_every_authority_is_known() -> None:
    rows = small_market.table("market_share").with_columns(
        interval_low_share=pl.lit(None, pl.Float64), interval_high_share=pl.lit(None, pl.Float64)
    )
    chart = charts.market_share(rows)
    assert [trace for trace in chart.content["data"] if trace["type"] == "scatter"] == []
    assert "interval" not in " ".join(key.name for key in chart.key)


def test_a_market_can_be_read_by_group() -> None:
    chart = charts.market_share(small_market.table("market_share"), level="group")
    assert "System C" in labels(chart)
    assert "Liquidlogic LCS" not in labels(chart)


def test_a_year_in_which_no_source_names_a_holder_is_left_open_and_not_shown_as_nothing() -> None:
    chart = charts.market_history(small_market.table("market_history"))
    _, known, left_open = bars(chart)
    shares = dict(zip(zip(known["x"], known["base"], strict=True), left_open["y"], strict=True))
    mosaic = max(known["base"])
    assert [round(-shares[year, mosaic] / 64, 2) for year in (2023, 2024)] == [0.8, 0.7]
    assert "known: 2 at the end of 2023, 3 of 10 at the end of 2024" in labels(chart).replace("<br>", " ")
    assert chart.caveats == ("3 of 10 authorities are known.",)
    assert "Liquidlogic LCS, children's social care: 20% to 100% at the end of 2023, 20% to 90%" in chart.description


def test_authorities_of_a_region_add_up_to_all_that_run_the_service() -> None:
    chart = charts.market_part(small_market.table("market_part"))
    first, second, rest = bars(chart)
    assert (first["x"], second["x"]) == ([1, 2], [1])
    assert rest["x"] == [3, 1]
    assert [key.name for key in chart.key][-1] == "not known"
    assert "East of England: 3 of 4 known" in labels(chart)
    assert "<script>" not in without_tags(labels(chart))
    assert chart.n_text == "n = 4 authorities in 2 regions"


def test_answers_of_a_topic_stand_on_all_of_them() -> None:
    rows = small_market.table("disclosure_rate").filter(pl.col("part_kind") == "topic")
    chart = charts.disclosure_rates(rows)
    answered, withheld = bars(chart)
    assert (answered["x"], withheld["x"], withheld["base"]) == ([3], [1], [3])
    assert "Cost and spend" in labels(chart)
    assert "3 of 4 answered in full" in labels(chart)
    assert [key.name for key in chart.key] == ["answered", "withheld or refused"]
    assert charts.disclosure_rates(rows.clear()).description == "No answer is known yet."


def test_one_block_never_fills_the_width() -> None:
    chart = charts.disclosure(small_market.table("disclosure"))
    assert chart.content["layout"]["xaxis"]["range"][1] >= 8
    assert bars(chart)[0]["x"] == [1, 1, 1]


def test_hours_once_and_hours_unstated_stand_under_headings_of_their_own() -> None:
    text = labels(charts.training_hours(small_market.table("training_hours")))
    assert text.index("Hours once, before access") < text.index("CareDirector") < text.index("Hours, basis not stated")


def test_about_is_hatched_and_said() -> None:
    chart = charts.training_hours(small_market.table("training_hours"))
    assert bars(chart)[0]["marker"]["pattern"]["shape"] == ["/", "/", "/"]
    assert "about 2 hours" in labels(chart)
    assert chart.key[0].shape == "hatched"


def test_a_course_without_a_length_has_no_bar_and_is_counted_beside_the_others() -> None:
    rows = [*small_market.TABLES["reports.training_hours"], small_market.training("thurrock", "LAS", None, [2])]
    chart = charts.training_hours(small_market.frame_of(rows))
    assert len(bars(chart)[0]["x"]) == 3
    assert "one course without a length" in chart.n_text
    assert "LAS length not given" in chart.description


def market_of(*counts: int, **values: object) -> pl.DataFrame:
    """Holders of one market, A with the first count of authorities and so on."""
    known = sum(counts)
    rows = [
        {
            **small_market.share("housing", f"Holder {chr(65 + i)}", 1, [i % 14 + 1]),
            "authority_count": count,
            "known_count": known,
        }
        | {"known_share": count / known, "lowest_share": count / 100, "highest_share": (count + 100 - known) / 100}
        | {"denominator_count": 100}
        | values
        for i, count in enumerate(counts)
    ]
    return small_market.frame_of(rows)


def test_small_holders_fold_into_one_row_with_bounds_of_their_own() -> None:
    chart = charts.market_share(market_of(30, 9, 8, 7, 6, 5, 2, 2, 1))
    assert "Three other products: Holder G, Holder H" in without_tags(labels(chart)).replace("\n", " ")
    _, known, left_open = bars(chart)
    assert known["x"][-1] == pytest.approx(5 / 100)
    assert left_open["x"][-1] == pytest.approx(30 / 100)
    assert marks(chart)[0]["customdata"][-1] == [f"{i:016x}" for i in (7, 8, 9)]


def test_a_few_holders_are_all_named() -> None:
    text = labels(charts.market_share(market_of(7, 6, 5, 4, 3, 2, 1)))
    assert "Holder G" in text
    assert "other product" not in text


def test_a_market_nobody_counted_shows_a_share_of_the_known_alone_and_says_so() -> None:
    nothing = dict.fromkeys(
        ("denominator_count", "lowest_share", "highest_share", "interval_low_share", "interval_high_share")
    )
    chart = charts.market_share(market_of(3, 1, **nothing))
    assert "of nobody knows how many" in labels(chart)
    _, known, left_open = bars(chart)
    assert known["x"] == pytest.approx([0.75, 0.25])
    assert known["marker"]["pattern"]["shape"] == ["/", "/"]
    assert left_open["x"] == [0, 0]
    assert [key.shape for key in chart.key] == ["hatched"]


def test_a_caveat_of_one_holder_names_it() -> None:
    rows = market_of(3, 1)
    rows = rows.with_columns(caveats=pl.Series([["All."], ["All.", "Sources disagree."]]))
    assert charts.market_share(rows).caveats == ("Housing: All.", "Holder B: Sources disagree.")


def spend(**values: object) -> dict[str, object]:
    return {**small_market.TABLES["reports.software_spend"][0], **values}


def test_spend_on_different_bases_never_shares_an_axis() -> None:
    term = [spend(scope="system", basis="term", product_name=f"LAS {i}", gbp_per_resident=None) for i in range(4)]
    rows = small_market.frame_of([spend(), *term])
    with pytest.raises(ValueError, match="cannot share an axis: The whole authority, a year and One system"):
        charts.software_spend(rows)
    titles = [charts.software_spend(group).title for group in charts.spend_groups(rows)]
    assert titles == ["Spend: the whole authority, a year", "Spend: one system, over the whole term"]


def test_a_basis_with_few_figures_is_left_to_the_table() -> None:
    rows = small_market.frame_of([spend(), spend(scope="system", basis="term")])
    assert [group["basis"][0] for group in charts.spend_groups(rows)] == ["annual"]


def test_figures_a_thousandfold_apart_stand_on_a_logarithmic_axis_that_says_so() -> None:
    rows = [spend(authority_name=f"Council {amount}", amount_gbp=amount) for amount in (500.0, 40_000.0, 2_000_000.0)]
    chart = charts.software_spend(small_market.frame_of(rows))
    axis = chart.content["layout"]["xaxis"]
    assert axis["type"] == "log"
    assert axis["ticktext"] == ["£1k", "£10k", "£100k", "£1m"]
    assert axis["title"]["text"] == "pounds, on a logarithmic scale"
    assert "on a logarithmic scale" in chart.description


def test_spend_for_each_resident_marks_totals_and_payments_apart() -> None:
    rows = [
        spend(),
        spend(authority_name="Leeds City Council", basis="payments", gbp_per_resident=14.2),
        spend(gbp_per_resident=None),
    ]
    chart = charts.spend_per_resident(small_market.frame_of(rows))
    solid, hollow = marks(chart)
    assert (solid["x"], hollow["x"]) == ([3.86], [14.2])
    assert hollow["marker"]["symbol"] == "diamond-open"
    assert "published payments" in labels(chart)
    assert [key.shape for key in chart.key] == ["dot", "ring"]
    assert chart.content["layout"]["xaxis"]["range"][0] == 0


def test_a_budget_is_no_cost_and_shares_neither_mark_nor_axis_with_one() -> None:
    rows = small_market.frame_of(
        [spend(figure_kind="stated_cost"), spend(figure_kind="budget_or_estimate", amount_gbp=9.0)]
    )
    titles = [charts.software_spend(group).title for group in charts.spend_groups(rows)]
    assert titles == ["Spend: the whole authority, a year", "Spend: the whole authority, a year, budgets and estimates"]
    chart = charts.spend_per_resident(rows)
    assert [trace["marker"]["symbol"] for trace in marks(chart)] == ["circle", "square-open"]


def test_spend_for_each_resident_leaves_out_what_is_not_a_whole_authority_in_a_year() -> None:
    rows = small_market.frame_of([spend(scope="unstated", basis="payments"), spend(basis="term")])
    assert charts.spend_per_resident(rows).description == "No spend for each resident is known yet."


def test_a_contradiction_is_one_block_whatever_its_sides() -> None:
    chart = charts.evidence_conflicts(small_market.table("evidence_conflict"))
    assert bars(chart)[0]["x"] == [1]
    assert bars(chart)[0]["customdata"] == [[f"{1:016x}", f"{3:016x}"]]
    assert "gives way: Liquidlogic LCS" in bars(chart)[0]["hovertext"][0]
    assert chart.n_text == "n = 1 contradiction at one authority"


def test_contracts_ahead_stand_by_quarter_and_passed_ones_apart() -> None:
    day = small_market.date
    rows = [
        small_market.contract("coventry", "A", day(2025, 5, 31), "month", [1]),
        small_market.contract("coventry", "B", day(2025, 6, 30), "day", [2]),
        small_market.contract("coventry", "C", day(2026, 12, 31), "year", [3]),
        small_market.contract("coventry", "D", day(2031, 1, 1), "day", [4]),
        small_market.contract("coventry", "E", day(2023, 1, 1), "day", [5]),
        small_market.contract("coventry", "F", None, None, [6]),
    ]
    chart = charts.contract_pipeline(small_market.frame_of(rows))
    text = labels(chart)
    order = [
        "Ahead of 24 April 2024",
        "2025, April to June: 2",
        "2026, quarter not given: 1",
        "2031: 1",
        "Stated end has passed",
        "2023: 1",
    ]
    assert [text.index(part) for part in order] == sorted(text.index(part) for part in order)
    assert bars(chart)[0]["marker"]["pattern"]["shape"] == ["/", "", "/", "", ""]
    assert "one contract without a last day" in chart.n_text


def test_an_estate_that_does_not_add_up_says_so() -> None:
    row = {**small_market.TABLES["reports.system_estate"][0], "system_count": 40, "is_consistent": False}
    chart = charts.system_estate(small_market.frame_of([row]))
    assert "17 + 21 = 38: does not add up to 40" in without_tags(labels(chart))
    assert sum(trace["x"][0] for trace in bars(chart)) == 40


def test_words_of_a_letter_reach_plotly_escaped() -> None:
    chart = charts.training_hours(small_market.table("training_hours"))
    drawn = without_tags(labels(chart)) + "".join(bars(chart)[0]["hovertext"])
    assert "<script>" not in drawn
    assert "&lt;script&gt;" in drawn


def test_a_notebook_shows_the_figure_and_then_its_caption(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[tuple[dict[str, Any], dict[str, Any]]] = []
    monkeypatch.setattr("IPython.display.publish_display_data", lambda data, metadata: shown.append((data, metadata)))
    chart = charts.training_hours(small_market.table("training_hours"))
    chart._ipython_display_()
    assert list(shown[0][0]) == [MIME, "text/plain"]
    assert "n = 3" in shown[1][0]["text/html"]
    assert small_market.SCRIPT not in shown[1][0]["text/html"]


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(a: str, b: str) -> float:
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_marks_stand_out_in_both_colour_schemes() -> None:
    for mark in ("#00619c", "#c04a00", "#767f87"):
        assert contrast(mark, "#fcfbf9") >= 3
        assert contrast(DARK_TWINS[mark], "#15191c") >= 3
        assert contrast(mark, "#ffffff") >= 4 or mark == "#767f87"
    assert contrast("#00619c", "#bdd7e7") >= 3
    assert contrast(DARK_TWINS["#00619c"], DARK_TWINS["#bdd7e7"]) >= 3


def test_a_host_that_is_only_inferred_is_hatched_and_named_so() -> None:
    stated = small_market.TABLES["reports.hosting_models"][0]
    chart = charts.hosting_models(
        small_market.frame_of([stated, {**stated, "product_name": "CM", "claim": "inferred"}])
    )
    assert bars(chart)[0]["marker"]["pattern"]["shape"] == ["", "/"]
    assert [item.name for item in chart.key] == ["hatched: inferred, not stated"]
