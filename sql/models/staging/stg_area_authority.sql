MODEL (
  name staging.stg_area_authority,
  kind FULL,
  grain (authority_id, service_area),
  description 'What is known of the main system of every authority that any current statement speaks for in a service area, one row per authority and area.',
  column_descriptions (
    authority_id = 'Authority.',
    service_area = 'Service area.',
    knowledge = 'known, refused (something about the area was withheld and no main system named) or no_answer (the area was spoken of, its main system was not).',
    is_counted = 'Whether the authority is one of those that the area''s denominator counts; where the area has no counted population, any named authority.'
  ),
  audits (
    not_null(columns := (authority_id, service_area, knowledge, is_counted)),
    unique_combination_of_columns(columns := (authority_id, service_area)),
    accepted_values(column := knowledge, is_in := ('known', 'refused', 'no_answer'))
  )
);

WITH spoken_of AS (
  SELECT m.authority_id, s.service_area, BOOL_OR(s.attribute = 'exemption') AS is_refused
  FROM staging.stg_statement AS s
  INNER JOIN staging.stg_authority_match AS m ON s.document_id = m.document_id
  WHERE s.is_current
  GROUP BY m.authority_id, s.service_area
)
SELECT
  s.authority_id,
  s.service_area,
  CASE WHEN NOT main.product_id IS NULL THEN 'known' WHEN s.is_refused THEN 'refused' ELSE 'no_answer' END AS knowledge,
  CASE
    WHEN s.service_area IN (SELECT service_area FROM staging.seed_service_population)
      -- The populations counted so far are those with social services duties.
      THEN COALESCE(a.has_social_care AND (s.service_area, a.nation) IN (SELECT (service_area, nation) FROM staging.seed_service_population), FALSE)
    ELSE NOT s.authority_id LIKE 'not-stated-%'
  END AS is_counted
FROM spoken_of AS s
LEFT JOIN staging.stg_main_system AS main ON s.authority_id = main.authority_id AND s.service_area = main.service_area
LEFT JOIN staging.seed_authority AS a ON s.authority_id = a.authority_id
