MODEL (
  name reports.training_hours,
  kind FULL,
  grain (authority_id, product_id, service_area, basis),
  description 'Hours of training per user, newest statement, one row per authority, product, service area and basis.',
  column_descriptions (
    authority_id = 'Authority.',
    authority_name = 'Its name.',
    product_id = 'Product.',
    product_name = 'Name of the product.',
    service_area = 'Service area.',
    hours = 'Hours per user; null where a course is named without a length.',
    is_approximate = 'Whether the source qualifies them.',
    training_mode = 'e-learning, classroom, remote, mixed or other; null where not said.',
    basis = 'once (at the start or before access), per_year or unstated: never average across them.',
    stated_on = 'Day on which it was said.', stated_precision = 'How exactly that day is known: day, month or year; null where undated.',
    n = 'Rows with hours on the same basis.',
    caveats = 'What a reader must know.',
    statement_ids = 'Statements it rests on.'
  ),
  audits (
    not_null(columns := (authority_id, product_id, service_area, basis, n, caveats, statement_ids)),
    unique_combination_of_columns(columns := (authority_id, product_id, service_area, basis))
  )
);

WITH newest AS (
  SELECT *
  FROM marts.fct_training
  QUALIFY ROW_NUMBER() OVER (
    PARTITION BY authority_id, product_id, service_area, basis ORDER BY claim = 'stated' DESC, hours IS NULL, stated_on DESC NULLS LAST, statement_id
  ) = 1
)
SELECT
  t.authority_id, a.authority_name, t.product_id, p.product_name, t.service_area, t.hours, t.is_approximate, t.training_mode, t.basis,
  t.stated_on, t.stated_precision,
  COUNT(t.hours) OVER (PARTITION BY t.basis) AS n,
  @caveats(
    t.basis = 'once', 'Hours once, at the start or before access: not hours a year.',
    t.basis = 'unstated', 'The source does not say whether these hours are once or every year.',
    t.is_approximate, 'The source gives the hours as approximate.',
    t.hours IS NULL, 'The source names no length.',
    t.claim = 'inferred', 'Inferred, not stated.'
  ) AS caveats,
  t.statement_ids
FROM newest AS t
INNER JOIN marts.dim_authority AS a ON t.authority_id = a.authority_id
INNER JOIN marts.dim_product AS p ON t.product_id = p.product_id
