MODEL (
  name reports.hosting_models,
  kind FULL,
  grain (authority_id, product_id, service_area),
  description 'Who hosts each system, newest statement (stated before inferred), one row per authority, product and service area.',
  column_descriptions (
    authority_id = 'Authority.',
    authority_name = 'Its name.',
    product_id = 'Product.',
    product_name = 'Name of the product.',
    service_area = 'Service area.',
    hosting = 'supplier, third_party, council, hybrid or cloud_unspecified.',
    claim = 'stated, or inferred (from a web address, say).',
    stated_on = 'Day on which it was said.', stated_precision = 'How exactly that day is known: day, month or year; null where undated.',
    n = 'Rows of the table: systems whose hosting is known.',
    caveats = 'What a reader must know.',
    statement_ids = 'Statements it rests on.'
  ),
  audits (
    not_null(columns := (authority_id, product_id, service_area, hosting, n, caveats, statement_ids)),
    unique_combination_of_columns(columns := (authority_id, product_id, service_area))
  )
);

WITH newest AS (
  SELECT *, COUNT(DISTINCT hosting) OVER (PARTITION BY authority_id, product_id, service_area) AS model_count
  FROM marts.fct_hosting
  QUALIFY ROW_NUMBER() OVER (
    PARTITION BY authority_id, product_id, service_area ORDER BY claim = 'stated' DESC, stated_on DESC NULLS LAST, is_for_whole_letter, statement_id
  ) = 1
)
SELECT
  h.authority_id, a.authority_name, h.product_id, p.product_name, h.service_area, h.hosting, h.claim, h.stated_on, h.stated_precision,
  COUNT(*) OVER () AS n,
  @caveats(
    h.is_for_whole_letter, 'The answer names no system and is taken for every main system that the letter names.',
    h.model_count > 1, 'Other statements name another hosting model; this is the newest.',
    h.claim = 'inferred', 'Some hosts are inferred, not stated: they are hatched.'
  ) AS caveats,
  [h.statement_id] AS statement_ids
FROM newest AS h
INNER JOIN marts.dim_authority AS a ON h.authority_id = a.authority_id
INNER JOIN marts.dim_product AS p ON h.product_id = p.product_id
