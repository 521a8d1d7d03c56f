"""Plotly figures, one function for each chart family, with text alternatives."""

from foimarket.charts.chart import Chart
from foimarket.charts.disclosure import disclosure
from foimarket.charts.hosting_models import hosting_models
from foimarket.charts.market_share import market_share
from foimarket.charts.software_spend import software_spend
from foimarket.charts.system_estate import system_estate
from foimarket.charts.training_hours import training_hours

__all__ = [
    "Chart",
    "disclosure",
    "hosting_models",
    "market_share",
    "software_spend",
    "system_estate",
    "training_hours",
]
