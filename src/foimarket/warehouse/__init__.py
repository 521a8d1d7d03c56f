"""From raw records to the published DuckDB warehouse."""
