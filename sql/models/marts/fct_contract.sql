MODEL (
  name marts.fct_contract,
  kind FULL,
  depends_on (marts.dim_product),
  grain (authority_id, service_area, product_id),
  description 'Contracts, one row per authority, service area and product, the end from the newest current statement that gives one (stated before inferred), the start from the newest that lies before that end.',
  column_descriptions (
    authority_id = 'Authority.', service_area = 'Service area.',
    product_id = 'Product; not-named where the source names none.',
    contract_start_text = 'First day, at the precision given.', contract_start_on = 'First day that this can mean.', start_precision = 'day, month or year.',
    contract_end_text = 'Last day, at the precision given.', contract_end_on = 'Last day that this can mean.', end_precision = 'day, month or year.',
    extension_text = 'Options to extend, in the source''s words.',
    has_dates_out_of_order = 'Whether a source gives a start that is not before the end that the same source gives; such a start is left out.',
    claim = 'inferred where any of its dates is, else stated; a stated date beats an inferred one.',
    stated_on = 'Newest dated statement.',
    statement_ids = 'Statements it rests on.'
  ),
  audits (
    not_null(columns := (authority_id, service_area, product_id, statement_ids)),
    unique_combination_of_columns(columns := (authority_id, service_area, product_id)),
    accepted_values(column := end_precision, is_in := ('day', 'month', 'year')),
    accepted_values(column := start_precision, is_in := ('day', 'month', 'year')),
    relationship(column := product_id, parent := marts.dim_product, key := product_id)
  )
);

WITH said AS (
  SELECT m.authority_id, COALESCE(s.product_id, 'not-named') AS product_key, s.*, @first_day(s.value_text) AS first_on, @last_day_within(s.value_text) AS last_on
  FROM staging.stg_statement AS s
  INNER JOIN staging.stg_authority_match AS m ON s.document_id = m.document_id
  WHERE s.attribute IN ('contract_start', 'contract_end', 'extension') AND s.is_current AND NOT s.value_text IS NULL
), ended AS (
  -- A register may hold several terms of one system: of dates stated together, the last end is the current one.
  SELECT authority_id, service_area, product_key, LAST(value_text ORDER BY claim = 'stated', stated_on NULLS FIRST, last_on NULLS FIRST, statement_id) AS end_text
  FROM said WHERE attribute = 'contract_end' GROUP BY authority_id, service_area, product_key
), muddled AS (
  SELECT DISTINCT s.authority_id, s.service_area, s.product_key
  FROM said AS s
  INNER JOIN said AS e ON s.document_id = e.document_id AND s.authority_id = e.authority_id AND s.service_area = e.service_area AND s.product_key = e.product_key
  WHERE s.attribute = 'contract_start' AND e.attribute = 'contract_end' AND s.first_on >= e.last_on
), contract AS (
  SELECT
    s.authority_id, s.service_area, s.product_key AS product_id,
    LAST(s.value_text ORDER BY s.claim = 'stated', s.stated_on NULLS FIRST, s.first_on NULLS FIRST, s.statement_id)
      FILTER (s.attribute = 'contract_start' AND COALESCE(s.first_on < @last_day_within(e.end_text), TRUE)) AS contract_start_text,
    MIN(e.end_text) AS contract_end_text,
    LAST(s.value_text ORDER BY s.claim = 'stated', s.stated_on NULLS FIRST, s.statement_id) FILTER (s.attribute = 'extension') AS extension_text,
    BOOL_OR((s.authority_id, s.service_area, s.product_key) IN (SELECT (authority_id, service_area, product_key) FROM muddled)) AS has_dates_out_of_order,
    MIN(s.claim) AS claim, -- 'inferred' sorts before 'stated'
    MAX(s.stated_on) AS stated_on,
    LIST(s.statement_id ORDER BY s.statement_id) AS statement_ids
  FROM said AS s
  LEFT JOIN ended AS e ON s.authority_id = e.authority_id AND s.service_area = e.service_area AND s.product_key = e.product_key
  GROUP BY s.authority_id, s.service_area, s.product_key
)
SELECT
  authority_id, service_area, product_id, contract_start_text, @first_day(contract_start_text) AS contract_start_on,
  @date_precision(contract_start_text) AS start_precision,
  contract_end_text, @last_day_within(contract_end_text) AS contract_end_on,
  @date_precision(contract_end_text) AS end_precision,
  extension_text, has_dates_out_of_order, claim, stated_on, statement_ids
FROM contract
