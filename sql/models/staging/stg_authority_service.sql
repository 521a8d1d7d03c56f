MODEL (
  name staging.stg_authority_service,
  kind FULL,
  grain (service_area, authority_id, valid_from_on),
  description 'Which authority runs which service and when, one row per service area, authority and period. Whatever counts authorities on a day counts rows here: valid_from_on <= day and day < valid_to_on.',
  column_descriptions (
    service_area = 'Service area.',
    authority_id = 'Authority.',
    authority_type = 'Its type.',
    nation = 'Its nation.',
    region = 'Its English region; null elsewhere.',
    valid_from_on = 'First day.',
    valid_to_on = 'Day on which it was over; 9999-12-31: it goes on.',
    is_in_market = 'Whether a market share counts it: shares are of England, whose law, tiers and evidence the other nations do not have.'
  ),
  audits (
    not_null(columns := (service_area, authority_id, valid_from_on, valid_to_on, is_in_market)),
    unique_combination_of_columns(columns := (service_area, authority_id, valid_from_on)),
    forall(criteria := (valid_from_on < valid_to_on))
  )
);

WITH authority AS (
  SELECT *, COALESCE(valid_from::DATE, DATE '0001-01-01') AS begun_on, COALESCE(valid_to::DATE, DATE '9999-12-31') AS over_on FROM staging.seed_authority
), run AS (
  SELECT service_area, nation, authority_type, valid_from::DATE AS begun_on, COALESCE(valid_to::DATE, DATE '9999-12-31') AS over_on FROM staging.seed_authority_service
)
SELECT
  run.service_area,
  authority.authority_id,
  authority.authority_type,
  authority.nation,
  authority.region,
  GREATEST(run.begun_on, authority.begun_on) AS valid_from_on,
  LEAST(run.over_on, authority.over_on) AS valid_to_on,
  authority.nation = 'England' AND run.service_area <> 'waste_collection' AS is_in_market
FROM run
INNER JOIN authority ON run.nation = authority.nation AND run.authority_type = authority.authority_type
WHERE GREATEST(run.begun_on, authority.begun_on) < LEAST(run.over_on, authority.over_on)
