MODEL (
  name marts.fct_training,
  kind FULL,
  depends_on (marts.dim_product),
  grain (statement_id, authority_id),
  description 'Training on a system, one row per current statement of hours (or of the mode alone, where no hours are given) and authority. Hours once before access and hours every year are different quantities; compare within one basis.',
  column_descriptions (
    statement_id = 'Statement of the hours, or of the mode where there is none.',
    authority_id = 'Authority.',
    product_id = 'Product; not-named where the source names none.',
    service_area = 'Service area.',
    hours = 'Hours per user: a day is 7.4 hours, a minute a sixtieth. Null where no length is given.',
    is_approximate = 'Whether the source qualifies the hours.',
    training_mode = 'e-learning, classroom, remote, mixed or other; null where not said.',
    basis = 'once (at the start or before access), per_year or unstated.',
    claim = 'stated or inferred.',
    stated_on = 'Day on which it was said.', stated_precision = 'How exactly that day is known: day, month or year; null where undated.',
    statement_ids = 'Statements of the hours and of the mode.'
  ),
  audits (
    not_null(columns := (statement_id, authority_id, product_id, basis)),
    unique_combination_of_columns(columns := (statement_id, authority_id)),
    accepted_values(column := basis, is_in := ('once', 'per_year', 'unstated')),
    forall(criteria := (hours >= 0)),
    relationship(column := product_id, parent := marts.dim_product, key := product_id)
  )
);

WITH said AS (
  SELECT s.* EXCLUDE (product_id), COALESCE(s.product_id, 'not-named') AS product_id
  FROM staging.stg_statement AS s
  WHERE s.attribute IN ('training_hours', 'training_mode') AND s.is_current
), mode AS (
  SELECT document_id, product_id, service_area, MIN(statement_id) AS statement_id,
    CASE COUNT(DISTINCT value_text) WHEN 1 THEN MIN(value_text) ELSE 'mixed' END AS training_mode,
    LIST(statement_id ORDER BY statement_id) AS statement_ids
  FROM said WHERE attribute = 'training_mode' GROUP BY document_id, product_id, service_area
), lesson AS (
  SELECT said.*, mode.training_mode, LIST_DISTINCT(LIST_CONCAT([said.statement_id], COALESCE(mode.statement_ids, []))) AS statement_ids
  FROM said
  LEFT JOIN mode ON said.document_id = mode.document_id AND said.product_id = mode.product_id AND said.service_area = mode.service_area
  WHERE said.attribute = 'training_hours' OR (said.statement_id = mode.statement_id
    AND NOT (said.document_id, said.product_id, said.service_area) IN (SELECT (document_id, product_id, service_area) FROM said WHERE attribute = 'training_hours'))
)
SELECT
  l.statement_id, m.authority_id, l.product_id, l.service_area,
  -- A 37-hour week has working days of 7.4 hours.
  l.value_number * CASE WHEN l.unit LIKE 'day%' THEN 7.4 WHEN l.unit LIKE 'minute%' THEN 1.0 / 60 ELSE 1 END AS hours,
  l.is_approximate, l.training_mode,
  CASE l.period WHEN 'one-off' THEN 'once' WHEN 'annual' THEN 'per_year' ELSE 'unstated' END AS basis,
  l.claim, l.stated_on, l.stated_precision, LIST_SORT(l.statement_ids) AS statement_ids
FROM lesson AS l
INNER JOIN staging.stg_authority_match AS m ON l.document_id = m.document_id
