"""Great Expectations suites over the warehouse: results, gate and their reports."""

from foimarket.quality.checks import check_warehouse
from foimarket.quality.results import CheckResult, State
from foimarket.quality.suites import Severity
from foimarket.quality.summary import CheckSummary

__all__ = ["CheckResult", "CheckSummary", "Severity", "State", "check_warehouse"]
