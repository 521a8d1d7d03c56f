MODEL (
  name staging.stg_area_authority,
  kind FULL,
  grain (claims, authority_id, service_area),
  description 'What is known of the main system of every authority that any current statement speaks for in a service area, one row per authority and area, once with what sources state and once with what is only inferred added.',
  column_descriptions (
    claims = 'stated or with_inferred.',
    authority_id = 'Authority.',
    service_area = 'Service area.',
    knowledge = 'known, refused (something about the area was withheld and no main system named) or no_answer (the area was spoken of, its main system was not).',
    as_of_on = 'Day of the area''s market: the newest on which a source named a main system of an authority that the market has ever counted; null where every such source is undated.', as_of_precision = 'How exactly that day is known: day, month or year.',
    is_counted = 'Whether the authority is one of those that the area''s denominator counts on that day (where undated: one that has not ended); where the authorities that run the area are not listed, any named authority.'
  ),
  audits (
    not_null(columns := (claims, authority_id, service_area, knowledge, is_counted)),
    unique_combination_of_columns(columns := (claims, authority_id, service_area)),
    accepted_values(column := knowledge, is_in := ('known', 'refused', 'no_answer'))
  )
);

WITH spoken_of AS (
  SELECT basis.claims, m.authority_id, s.service_area, BOOL_OR(s.attribute = 'exemption') AS is_refused
  FROM staging.stg_statement AS s
  INNER JOIN staging.stg_authority_match AS m ON s.document_id = m.document_id
  CROSS JOIN (SELECT UNNEST(['stated', 'with_inferred']) AS claims) AS basis
  WHERE s.is_current
  GROUP BY basis.claims, m.authority_id, s.service_area
), told AS (
  SELECT
    s.claims,
    s.authority_id,
    s.service_area,
    CASE WHEN NOT main.product_id IS NULL THEN 'known' WHEN s.is_refused THEN 'refused' ELSE 'no_answer' END AS knowledge,
    main.known_on, main.known_precision,
    CASE
      WHEN s.service_area IN (SELECT service_area FROM staging.stg_authority_service) THEN run.authority_id IS NOT NULL
      ELSE NOT s.authority_id LIKE 'not-stated-%'
    END AS is_ever_counted,
    run.valid_from_on,
    run.valid_to_on
  FROM spoken_of AS s
  LEFT JOIN staging.stg_main_system AS main ON s.claims = main.claims AND s.authority_id = main.authority_id AND s.service_area = main.service_area
  LEFT JOIN staging.stg_authority_service AS run ON s.authority_id = run.authority_id AND s.service_area = run.service_area AND run.is_in_market
), dated AS (
  SELECT *, MAX(known_on) FILTER (WHERE is_ever_counted) OVER area AS as_of_on, MAX_BY(known_precision, known_on) FILTER (WHERE is_ever_counted) OVER area AS as_of_precision
  FROM told WINDOW area AS (PARTITION BY claims, service_area)
)
SELECT
  claims,
  authority_id,
  service_area,
  knowledge,
  as_of_on,
  as_of_precision,
  is_ever_counted
  AND COALESCE(as_of_on >= valid_from_on, TRUE)
  AND COALESCE(as_of_on < valid_to_on, valid_to_on = DATE '9999-12-31', TRUE) AS is_counted
FROM dated
