MODEL (
  name staging.stg_main_spell,
  kind FULL,
  grain (authority_id, service_area, from_on),
  description 'How long each main system is taken to have run, one row per authority, service area and spell: from the first day on which a source states it (or from which a source says it is in use) until another main system is stated. Only stated and dated use; silence in between ends nothing.',
  column_descriptions (
    authority_id = 'Authority.',
    service_area = 'Service area.',
    product_id = 'Main system.',
    from_on = 'First day stated.', from_precision = 'How exactly that day is known: day, month or year.',
    to_on = 'First day on which another main system is stated; null: none has been.',
    last_stated_on = 'Last day on which this one is stated within the spell.', last_stated_precision = 'How exactly that day is known.',
    statement_ids = 'Statements it rests on.'
  ),
  audits (
    not_null(columns := (authority_id, service_area, product_id, from_on, last_stated_on, statement_ids)),
    unique_combination_of_columns(columns := (authority_id, service_area, from_on)),
    forall(criteria := (from_on < to_on, last_stated_on < to_on))
  )
);

WITH said AS (
  SELECT
    m.authority_id, s.service_area, s.product_id, s.statement_id, s.status = 'live' AS is_live, s.confidence,
    CASE s.evidence_kind WHEN 'letter' THEN 3 WHEN 'paraphrase' THEN 2 ELSE 1 END AS strength,
    CASE s.attribute WHEN 'in_use_since' THEN @first_day(s.value_text) ELSE s.stated_on END AS stated_on,
    CASE s.attribute WHEN 'in_use_since' THEN @date_precision(s.value_text) ELSE s.stated_precision END AS stated_precision
  FROM staging.stg_statement AS s
  INNER JOIN staging.stg_authority_match AS m ON s.document_id = m.document_id
  INNER JOIN staging.stg_system_use AS u ON m.authority_id = u.authority_id AND s.service_area = u.service_area AND s.product_id = u.product_id AND u.role = 'main'
  WHERE
    s.attribute IN ('system_in_use', 'in_use_since') AND s.is_current AND s.claim = 'stated' AND s.status IN ('live', 'outgoing')
    AND NOT s.service_area IN ('corporate', 'other') AND (s.attribute = 'system_in_use' OR COALESCE(@first_day(s.value_text) <= s.stated_on, TRUE))
), kept AS (
  SELECT *
  FROM said
  -- The rule of staging.stg_main_system on every day: within a year the stronger source, and what is live before what is on its way out.
  WHERE NOT stated_on IS NULL AND NOT EXISTS (
    SELECT 1 FROM said AS other
    WHERE other.authority_id = said.authority_id AND other.service_area = said.service_area AND other.product_id <> said.product_id
      AND (other.strength > said.strength AND other.stated_on BETWEEN said.stated_on - INTERVAL 1 YEAR AND said.stated_on + INTERVAL 1 YEAR
        OR other.is_live AND NOT said.is_live AND other.stated_on BETWEEN said.stated_on - INTERVAL 1 YEAR AND said.stated_on)
  )
), changed AS (
  SELECT *, COUNT(*) FILTER (WHERE is_new) OVER (PARTITION BY authority_id, service_area ORDER BY stated_on, place ROWS UNBOUNDED PRECEDING) AS spell
  FROM (
    SELECT *, product_id IS DISTINCT FROM LAG(product_id) OVER in_order AS is_new, ROW_NUMBER() OVER in_order AS place
    FROM kept
    -- Of several on one day, the surest counts.
    QUALIFY product_id = FIRST_VALUE(product_id) OVER (PARTITION BY authority_id, service_area, stated_on ORDER BY is_live DESC, strength DESC, confidence DESC, product_id)
    WINDOW in_order AS (PARTITION BY authority_id, service_area ORDER BY stated_on, is_live DESC, strength DESC, confidence DESC, product_id, statement_id)
  )
)
SELECT
  authority_id, service_area, MIN(product_id) AS product_id, MIN(stated_on) AS from_on, MIN_BY(stated_precision, stated_on) AS from_precision,
  LEAD(MIN(stated_on)) OVER (PARTITION BY authority_id, service_area ORDER BY MIN(stated_on)) AS to_on,
  MAX(stated_on) AS last_stated_on, MAX_BY(stated_precision, stated_on) AS last_stated_precision, LIST(statement_id ORDER BY statement_id) AS statement_ids
FROM changed
GROUP BY authority_id, service_area, spell
