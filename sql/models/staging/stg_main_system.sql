MODEL (
  name staging.stg_main_system,
  kind FULL,
  grain (claims, authority_id, service_area),
  description 'The main system that counts for an authority in a service area, latest known, one row each, once with what sources state and once with what is only inferred added. Where sources disagree: stated beats inferred; then the newer; within a year of the newest, the stronger kind of source; an undated source only where there is no other.',
  column_descriptions (
    claims = 'stated: only what sources state counts; with_inferred: what is only inferred counts where no source states a main system.',
    authority_id = 'Authority.',
    service_area = 'Service area; corporate and other are no markets and have none.',
    product_id = 'Product that counts.',
    claim = 'stated or inferred.',
    known_on = 'Day of the newest statement behind it; null where undated.', known_precision = 'How exactly that day is known: day, month or year.',
    rival_product_ids = 'Main systems that other statements name, or that are inferred, and that give way to this one; marts.fct_system_use keeps them.',
    statement_ids = 'Statements it rests on.'
  ),
  audits (
    not_null(columns := (claims, authority_id, service_area, product_id, claim, statement_ids)),
    unique_combination_of_columns(columns := (claims, authority_id, service_area)),
    accepted_values(column := claims, is_in := ('stated', 'with_inferred'))
  )
);

WITH candidate AS (
  SELECT u.*, basis.claims, LIST(u.product_id) OVER (PARTITION BY basis.claims, u.authority_id, u.service_area) AS product_ids
  FROM staging.stg_system_use AS u
  CROSS JOIN (SELECT UNNEST(['stated', 'with_inferred']) AS claims) AS basis
  -- A system on its way out is the main one until another is live.
  WHERE u.role = 'main' AND u.status IN ('live', 'outgoing') AND NOT u.service_area IN ('corporate', 'other')
), best_claim AS (
  SELECT *
  FROM candidate
  WHERE claim = 'stated' OR claims = 'with_inferred'
  QUALIFY claim = MAX(claim) OVER (PARTITION BY claims, authority_id, service_area) -- 'stated' sorts after 'inferred'
), recent AS (
  SELECT *
  FROM best_claim
  QUALIFY
    last_stated_on >= MAX(last_stated_on) OVER (PARTITION BY claims, authority_id, service_area) - INTERVAL 1 YEAR
    OR MAX(last_stated_on) OVER (PARTITION BY claims, authority_id, service_area) IS NULL
)
SELECT
  claims,
  authority_id,
  service_area,
  product_id,
  claim,
  last_stated_on AS known_on, last_stated_precision AS known_precision,
  LIST_SORT(LIST_FILTER(product_ids, p -> p <> product_id)) AS rival_product_ids,
  statement_ids
FROM recent
QUALIFY ROW_NUMBER() OVER (
  PARTITION BY claims, authority_id, service_area
  ORDER BY status = 'live' DESC, evidence_strength DESC, last_stated_on DESC NULLS LAST, confidence DESC, product_id
) = 1
