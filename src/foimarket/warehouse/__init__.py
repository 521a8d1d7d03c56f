"""From records to the warehouse: raw tables, SQLMesh models, a candidate, and an atomic publish."""

from foimarket.warehouse.build import BuildSummary, build_candidate, publish
from foimarket.warehouse.lock import build_lock
from foimarket.warehouse.market import Market, open_market
from foimarket.warehouse.raw import load_raw

__all__ = ["BuildSummary", "Market", "build_candidate", "build_lock", "load_raw", "open_market", "publish"]
