MODEL (
  name staging.stg_area_denominator,
  kind FULL,
  grain (service_area, part_kind, part, as_of_on),
  description 'How many authorities a market share counts on a day, one row per service area, part of England and day: the whole, each region and each type of authority, on the day of the area''s market and on the last day of every year since 2009, before which the authorities are not listed.',
  column_descriptions (
    service_area = 'Service area.',
    part_kind = 'all, region or authority_type.',
    part = 'England, the region or the type.',
    as_of_on = 'Day.',
    denominator_count = 'Authorities that run the service there on that day.'
  ),
  audits (
    not_null(columns := (service_area, part_kind, part, as_of_on)),
    unique_combination_of_columns(columns := (service_area, part_kind, part, as_of_on)),
    forall(criteria := (denominator_count > 0))
  )
);

WITH day AS (
  SELECT service_area, as_of_on FROM staging.stg_market WHERE claims = 'stated' AND NOT as_of_on IS NULL
  UNION
  SELECT market.service_area, MAKE_DATE(UNNEST(RANGE(2009, YEAR(now.as_of_on) + CASE WHEN STRFTIME(now.as_of_on, '%m%d') = '1231' THEN 1 ELSE 0 END)), 12, 31)
  FROM staging.stg_market AS market CROSS JOIN staging.stg_as_of AS now
  WHERE market.claims = 'stated'
), run AS (
  SELECT day.service_area, day.as_of_on, service.region, service.authority_type
  FROM day
  INNER JOIN staging.stg_authority_service AS service
    ON day.service_area = service.service_area AND service.is_in_market AND day.as_of_on >= service.valid_from_on AND day.as_of_on < service.valid_to_on
), part AS (
  SELECT service_area, as_of_on, 'all' AS part_kind, 'England' AS part FROM run
  UNION ALL
  SELECT service_area, as_of_on, 'region', region FROM run
  UNION ALL
  SELECT service_area, as_of_on, 'authority_type', authority_type FROM run
)
SELECT service_area, part_kind, part, as_of_on, COUNT(*) AS denominator_count
FROM part
GROUP BY service_area, part_kind, part, as_of_on
