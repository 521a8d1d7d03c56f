MODEL (
  name staging.stg_market,
  kind FULL,
  grain (claims, service_area),
  description 'The market for main systems of each service area on the day of its newest source: how many authorities there are and how many of them are known, one row per area in which at least one is, once with what sources state and once with what is only inferred added.',
  column_descriptions (
    claims = 'stated or with_inferred.',
    service_area = 'Service area.',
    as_of_on = 'Newest day behind the market; null where every source is undated.', as_of_precision = 'How exactly that day is known: day, month or year.',
    oldest_known_on = 'Oldest of the newest days on which each known authority''s main system was named.',
    known_count = 'Counted authorities whose main system is known.',
    refused_count = 'Counted authorities that withheld something there and named no main system.',
    no_answer_count = 'Counted authorities that were asked and did not say.',
    undated_count = 'Known authorities that rest on undated sources alone.',
    outside_count = 'Authorities whose main system is known but which the market does not count, as they had ended or lie outside England.',
    stale_count = 'Known authorities whose newest dated source is more than five years older than as_of_on.',
    known_resident_count = 'Residents of the known ones; null where they are not counted for all of them, or where the market has both counties and their districts.',
    denominator_count = 'Authorities that run the service on that day; null where the table does not list them or every source is undated.',
    denominator_resident_count = 'Their residents; null as above.',
    never_asked_count = 'The rest of the denominator; null without one.'
  ),
  audits (not_null(columns := (claims, service_area, known_count)), unique_combination_of_columns(columns := (claims, service_area)), forall(criteria := (known_count > 0, known_count <= denominator_count, known_resident_count <= denominator_resident_count)))
);

WITH told AS (
  SELECT
    area.claims, area.service_area, MAX(area.as_of_on) AS as_of_on, MIN(area.as_of_precision) AS as_of_precision, MIN(main.known_on) AS oldest_known_on,
    COUNT(*) FILTER (WHERE area.knowledge = 'known') AS known_count,
    COUNT(*) FILTER (WHERE area.knowledge = 'refused') AS refused_count,
    COUNT(*) FILTER (WHERE area.knowledge = 'no_answer') AS no_answer_count,
    COUNT(*) FILTER (WHERE area.knowledge = 'known' AND main.known_on IS NULL) AS undated_count,
    COUNT(*) FILTER (WHERE main.known_on < area.as_of_on - INTERVAL 5 YEAR) AS stale_count,
    (SUM(a.population) FILTER (WHERE area.knowledge = 'known'))::BIGINT AS known_resident_count
  FROM staging.stg_area_authority AS area
  LEFT JOIN staging.stg_main_system AS main ON area.claims = main.claims AND area.authority_id = main.authority_id AND area.service_area = main.service_area
  LEFT JOIN staging.stg_authority AS a ON area.authority_id = a.authority_id
  WHERE area.is_counted
  GROUP BY area.claims, area.service_area
), outside AS (
  SELECT claims, service_area, COUNT(*) AS outside_count FROM staging.stg_area_authority
  WHERE knowledge = 'known' AND NOT is_counted AND NOT REGEXP_MATCHES(authority_id, '^(not-stated|unmatched)-') GROUP BY claims, service_area
), counted AS (
  SELECT
    told.claims, told.service_area, COUNT(*) AS denominator_count,
    -- A county's residents are those of its districts too.
    CASE WHEN COUNT(*) = COUNT(a.population) AND COUNT(DISTINCT run.authority_type) FILTER (WHERE run.authority_type IN ('county', 'district')) < 2 THEN SUM(a.population)::BIGINT END AS denominator_resident_count
  FROM told
  INNER JOIN staging.stg_authority_service AS run
    ON told.service_area = run.service_area AND run.is_in_market AND told.as_of_on >= run.valid_from_on AND told.as_of_on < run.valid_to_on
  INNER JOIN staging.stg_authority AS a ON run.authority_id = a.authority_id
  GROUP BY told.claims, told.service_area
)
SELECT
  told.* REPLACE (CASE WHEN NOT counted.denominator_resident_count IS NULL THEN told.known_resident_count END AS known_resident_count),
  counted.denominator_count, counted.denominator_resident_count, COALESCE(outside.outside_count, 0) AS outside_count,
  GREATEST(counted.denominator_count - told.known_count - told.refused_count - told.no_answer_count, 0) AS never_asked_count
FROM told
LEFT JOIN counted ON told.claims = counted.claims AND told.service_area = counted.service_area
LEFT JOIN outside ON told.claims = outside.claims AND told.service_area = outside.service_area
WHERE told.known_count > 0
