MODEL (
  name staging.stg_price_year,
  kind FULL,
  grain (period),
  description 'What converts pounds of a year to pounds of the newest financial year with four published quarters, one row per calendar year (2020) and financial year (2020-21, the mean of its four quarters).',
  column_descriptions (
    period = 'Year, as spend writes it.',
    price_index = 'Prices of the year; 2022 is 100.',
    base_period = 'Newest whole financial year.',
    to_base = 'Pounds of the base for one pound of the period.'
  ),
  audits (not_null(columns := (period, price_index, base_period, to_base)), unique_values(columns := (period)), forall(criteria := (to_base > 0)))
);

WITH quarter AS (
  SELECT LEFT(period, 4)::INT - CASE WHEN RIGHT(period, 1) = '1' THEN 1 ELSE 0 END AS begins_in, index_2022_100
  FROM staging.seed_deflator
  WHERE period LIKE '%-Q_'
), priced AS (
  SELECT PRINTF('%d-%02d', begins_in, (begins_in + 1) % 100) AS period, AVG(index_2022_100) AS price_index, TRUE AS is_financial
  FROM quarter
  GROUP BY begins_in
  HAVING COUNT(*) = 4
  UNION ALL
  SELECT period, index_2022_100, FALSE FROM staging.seed_deflator WHERE LENGTH(period) = 4
), base AS (
  SELECT period AS base_period, price_index AS base_index FROM priced WHERE is_financial QUALIFY ROW_NUMBER() OVER (ORDER BY period DESC) = 1
)
SELECT priced.period, priced.price_index, base.base_period, base.base_index / priced.price_index AS to_base
FROM priced
CROSS JOIN base
