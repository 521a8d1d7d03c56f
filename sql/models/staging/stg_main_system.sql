MODEL (
  name staging.stg_main_system,
  kind FULL,
  grain (authority_id, service_area),
  description 'The main system that counts for an authority in a service area, latest known, one row each. Only stated systems count; inferred ones stay in marts.fct_system_use and count as rivals. Where sources disagree: the newer wins; within a year of the newest, the stronger kind of source; an undated source only where there is no other.',
  column_descriptions (
    authority_id = 'Authority.',
    service_area = 'Service area; corporate and other are no markets and have none.',
    product_id = 'Product that counts.',
    known_on = 'Day of the newest statement behind it; null where undated.',
    rival_product_ids = 'Main systems that other statements name, or that are inferred, and that give way to this one; marts.fct_system_use keeps them.',
    statement_ids = 'Statements it rests on.'
  ),
  audits (not_null(columns := (authority_id, service_area, product_id, statement_ids)), unique_combination_of_columns(columns := (authority_id, service_area)))
);

WITH candidate AS (
  SELECT *, LIST(product_id) OVER (PARTITION BY authority_id, service_area) AS product_ids
  FROM staging.stg_system_use
  -- A system on its way out is the main one until another is live.
  WHERE role = 'main' AND status IN ('live', 'outgoing') AND NOT service_area IN ('corporate', 'other')
), stated AS (
  SELECT * FROM candidate WHERE claim = 'stated'
), recent AS (
  SELECT *
  FROM stated
  QUALIFY
    last_stated_on >= MAX(last_stated_on) OVER (PARTITION BY authority_id, service_area) - INTERVAL 1 YEAR
    OR MAX(last_stated_on) OVER (PARTITION BY authority_id, service_area) IS NULL
)
SELECT
  authority_id,
  service_area,
  product_id,
  last_stated_on AS known_on,
  LIST_SORT(LIST_FILTER(product_ids, p -> p <> product_id)) AS rival_product_ids,
  statement_ids
FROM recent
QUALIFY ROW_NUMBER() OVER (
  PARTITION BY authority_id, service_area
  ORDER BY status = 'live' DESC, evidence_strength DESC, last_stated_on DESC NULLS LAST, confidence DESC, product_id
) = 1
