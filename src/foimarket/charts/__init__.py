"""Plotly figures, one function for each chart family, with text alternatives."""

from foimarket.charts.chart import Chart
from foimarket.charts.contract_pipeline import contract_pipeline
from foimarket.charts.data_quality import failures_over_time
from foimarket.charts.disclosure import disclosure
from foimarket.charts.disclosure_rates import disclosure_rates
from foimarket.charts.evidence_conflicts import evidence_conflicts
from foimarket.charts.hosting_models import hosting_models
from foimarket.charts.market_history import market_history
from foimarket.charts.market_part import market_part
from foimarket.charts.market_share import market_share
from foimarket.charts.software_spend import software_spend, spend_groups, spend_per_resident
from foimarket.charts.system_estate import system_estate
from foimarket.charts.training_hours import training_hours

__all__ = [
    "Chart",
    "contract_pipeline",
    "disclosure",
    "disclosure_rates",
    "evidence_conflicts",
    "failures_over_time",
    "hosting_models",
    "market_history",
    "market_part",
    "market_share",
    "software_spend",
    "spend_groups",
    "spend_per_resident",
    "system_estate",
    "training_hours",
]
