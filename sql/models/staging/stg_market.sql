MODEL (
  name staging.stg_market,
  kind FULL,
  grain (service_area),
  description 'The market for main systems of each service area on the day of its newest source: how many authorities there are and how many of them are known, one row per area in which at least one is.',
  column_descriptions (
    service_area = 'Service area.',
    as_of_on = 'Newest day behind the market; null where every source is undated.',
    known_count = 'Counted authorities whose main system is known.',
    refused_count = 'Counted authorities that withheld something there and named no main system.',
    no_answer_count = 'Counted authorities that were asked and did not say.',
    denominator_count = 'Authorities that run the service on that day; null where the table does not list them or every source is undated.',
    never_asked_count = 'The rest of the denominator; null without one.',
    undated_count = 'Known authorities that rest on undated sources alone.'
  ),
  audits (not_null(columns := (service_area, known_count)), unique_values(columns := (service_area)), forall(criteria := (known_count > 0, known_count <= denominator_count)))
);

WITH told AS (
  SELECT
    area.service_area,
    MAX(area.as_of_on) AS as_of_on,
    COUNT(*) FILTER (WHERE area.knowledge = 'known') AS known_count,
    COUNT(*) FILTER (WHERE area.knowledge = 'refused') AS refused_count,
    COUNT(*) FILTER (WHERE area.knowledge = 'no_answer') AS no_answer_count,
    COUNT(*) FILTER (WHERE area.knowledge = 'known' AND main.known_on IS NULL) AS undated_count
  FROM staging.stg_area_authority AS area
  LEFT JOIN staging.stg_main_system AS main ON area.authority_id = main.authority_id AND area.service_area = main.service_area
  WHERE area.is_counted
  GROUP BY area.service_area
), counted AS (
  SELECT told.service_area, COUNT(*) AS denominator_count
  FROM told
  INNER JOIN staging.stg_authority_service AS run
    ON told.service_area = run.service_area AND run.is_in_market AND told.as_of_on >= run.valid_from_on AND told.as_of_on < run.valid_to_on
  GROUP BY told.service_area
)
SELECT
  told.*,
  counted.denominator_count,
  CASE
    WHEN NOT counted.denominator_count IS NULL
      THEN GREATEST(counted.denominator_count - told.known_count - told.refused_count - told.no_answer_count, 0)
  END AS never_asked_count
FROM told
LEFT JOIN counted ON told.service_area = counted.service_area
WHERE told.known_count > 0
