MODEL (
  name marts.fct_hosting,
  kind FULL,
  grain (statement_id, authority_id, service_area, product_id),
  description 'Who hosts a system, one row per current statement, authority, service area and product. An answer that names no product speaks for every main system that its letter names (in its own service area, where it has one); so does one that the reader of letters spread over all systems (several products on the same words). Finance modules and add-ons come with a main system and get no row of their own from such an answer.',
  column_descriptions (
    statement_id = 'Statement.',
    authority_id = 'Authority.',
    service_area = 'Service area of the system.',
    product_id = 'Product; not-named where neither the statement nor the letter names a main one.',
    hosting = 'supplier, third_party, council, hybrid or cloud_unspecified.',
    is_for_whole_letter = 'Whether the answer names no product and speaks for the letter''s main systems.',
    claim = 'stated or inferred.',
    stated_on = 'Day on which it was said.', stated_precision = 'How exactly that day is known: day, month or year; null where undated.'
  ),
  audits (
    not_null(columns := (statement_id, authority_id, service_area, product_id, hosting)),
    unique_combination_of_columns(columns := (statement_id, authority_id, service_area, product_id)),
    accepted_values(column := hosting, is_in := ('supplier', 'third_party', 'council', 'hybrid', 'cloud_unspecified')),
    relationship(column := product_id, parent := marts.dim_product, key := product_id)
  )
);

WITH hosted AS (
  SELECT s.*, m.authority_id, s.service_area IN ('corporate', 'other') AS is_general,
    COUNT(*) OVER same_words > 1 AS is_spread,
    BOOL_OR(COALESCE(s.stated_role, s.catalogue_role) = 'main') OVER same_words AS is_of_main
  FROM staging.stg_statement AS s
  INNER JOIN staging.stg_authority_match AS m ON s.document_id = m.document_id
  WHERE s.attribute = 'hosting' AND s.is_current AND NOT s.value_text IS NULL
  WINDOW same_words AS (PARTITION BY s.document_id, m.authority_id, s.evidence_start, s.evidence_end)
), main_system AS (
  SELECT DISTINCT s.document_id, u.authority_id, u.service_area, u.product_id
  FROM staging.stg_statement AS s
  INNER JOIN staging.stg_system_use AS u ON LIST_CONTAINS(u.statement_ids, s.statement_id)
  WHERE u.role = 'main' AND u.product_id <> 'no-system' AND u.status IN ('live', 'outgoing', 'pilot')
)
SELECT
  h.statement_id,
  h.authority_id,
  COALESCE(main.service_area, h.service_area) AS service_area,
  COALESCE(h.product_id, main.product_id, 'not-named') AS product_id,
  h.value_text AS hosting,
  h.is_spread OR (h.product_id IS NULL AND NOT main.product_id IS NULL) AS is_for_whole_letter,
  h.claim,
  h.stated_on,
  h.stated_precision
FROM hosted AS h
LEFT JOIN main_system AS main
  ON h.product_id IS NULL AND h.document_id = main.document_id AND h.authority_id = main.authority_id
  AND (h.is_general OR h.service_area = main.service_area)
WHERE NOT (h.is_spread AND h.is_of_main AND NOT COALESCE(h.stated_role, h.catalogue_role, 'other') = 'main')
