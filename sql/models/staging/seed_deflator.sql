MODEL (
  name staging.seed_deflator,
  kind SEED (path '$root/seeds/deflator.csv', csv_settings (keep_default_na = false, na_values = (''))),
  columns (period TEXT, index_2022_100 DOUBLE, series TEXT, released TEXT, source TEXT),
  grain (period),
  description 'Prices of the whole economy, one row per calendar year and per quarter. Pounds of period a are worth index(b) / index(a) pounds of period b.',
  column_descriptions (
    period = 'Year (2023) or quarter (2024-Q1).',
    index_2022_100 = 'Index; 2022 is 100.',
    series = 'Identifier of the series at its source.',
    released = 'Day of the release.',
    source = 'Source.'
  ),
  audits (
    unique_values(columns := (period)),
    not_null(columns := (period, index_2022_100, series, released, source)),
    forall(criteria := (index_2022_100 > 0, REGEXP_MATCHES(period, '^[0-9]{4}(-Q[1-4])?$')))
  )
);
