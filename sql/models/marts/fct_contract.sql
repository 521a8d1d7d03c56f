MODEL (
  name marts.fct_contract,
  kind FULL,
  depends_on (marts.dim_product),
  grain (authority_id, service_area, product_id),
  description 'Contracts, one row per authority, service area and product, each date from the newest current statement that gives one (stated before inferred).',
  column_descriptions (
    authority_id = 'Authority.',
    service_area = 'Service area.',
    product_id = 'Product; not-named where the source names none.',
    contract_start_text = 'First day, at the precision given.',
    contract_start_on = 'First day that this can mean.',
    start_precision = 'day, month or year.',
    contract_end_text = 'Last day, at the precision given.',
    contract_end_on = 'Last day that this can mean.',
    end_precision = 'day, month or year.',
    extension_text = 'Options to extend, in the source''s words.',
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
  SELECT m.authority_id, COALESCE(s.product_id, 'not-named') AS product_key, s.*
  FROM staging.stg_statement AS s
  INNER JOIN staging.stg_authority_match AS m ON s.document_id = m.document_id
  WHERE s.attribute IN ('contract_start', 'contract_end', 'extension') AND s.is_current AND NOT s.value_text IS NULL
), contract AS (
  SELECT
    authority_id, service_area, product_key AS product_id,
    LAST(value_text ORDER BY claim = 'stated', stated_on NULLS FIRST, statement_id) FILTER (WHERE attribute = 'contract_start') AS contract_start_text,
    LAST(value_text ORDER BY claim = 'stated', stated_on NULLS FIRST, statement_id) FILTER (WHERE attribute = 'contract_end') AS contract_end_text,
    LAST(value_text ORDER BY claim = 'stated', stated_on NULLS FIRST, statement_id) FILTER (WHERE attribute = 'extension') AS extension_text,
    MIN(claim) AS claim, -- 'inferred' sorts before 'stated'
    MAX(stated_on) AS stated_on,
    LIST(statement_id ORDER BY statement_id) AS statement_ids
  FROM said
  GROUP BY authority_id, service_area, product_key
)
SELECT
  authority_id, service_area, product_id, contract_start_text, @first_day(contract_start_text) AS contract_start_on,
  CASE WHEN NOT @first_day(contract_start_text) IS NULL THEN CASE LENGTH(contract_start_text) WHEN 4 THEN 'year' WHEN 7 THEN 'month' ELSE 'day' END END AS start_precision,
  contract_end_text, @last_day_within(contract_end_text) AS contract_end_on,
  CASE WHEN NOT @last_day_within(contract_end_text) IS NULL THEN CASE LENGTH(contract_end_text) WHEN 4 THEN 'year' WHEN 7 THEN 'month' ELSE 'day' END END AS end_precision,
  extension_text, claim, stated_on, statement_ids
FROM contract
