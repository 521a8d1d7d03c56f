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
    "disclosure": charts.disclosure,
    "system_estate": charts.system_estate,
}


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
    assert set(chart.caveats) == caveats


@pytest.mark.parametrize("name", FAMILIES)
def test_every_mark_carries_the_statements_behind_it(name: str) -> None:
    chart = FAMILIES[name](small_market.table(name))
    known = {row["statement_id"] for row in small_market.STATEMENTS}
    cited = [mark for trace in bars(chart) for mark in trace["customdata"]]
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
    assert "50%" not in text
    assert "Liquidlogic LCS 1% to 100% (2 known)" in chart.description


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


def test_spend_on_different_bases_never_shares_a_heading() -> None:
    first = small_market.TABLES["reports.software_spend"][0]
    rows = [first, {**first, "scope": "system", "basis": "term", "product_name": "LAS", "gbp_per_resident": None}]
    text = labels(charts.software_spend(small_market.frame_of(rows)))
    assert "The whole authority, a year" in text
    assert "One system, over the whole term" in text


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
