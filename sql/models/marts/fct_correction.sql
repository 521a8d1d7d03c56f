MODEL (
  name marts.fct_correction,
  kind FULL,
  grain (correction_id),
  description 'What reviewers decided (data/raw/corrections.csv), one row per decision, with what it finds and what to do where it no longer applies.',
  column_descriptions (
    correction_id = 'Digest of what is decided.',
    place = 'File and line.',
    kind = 'change, withdraw, confirm, add, authority, product, metadata or leave.',
    subject = 'Passage, coded row, name or file.',
    attribute = 'What the statement says, or the key of the metadata.',
    service_area = 'Service area of the statement.',
    product = 'Product as written.',
    field = 'What a change changes.',
    from_text = 'What must be found.',
    to_text = 'What stands from then on; null where withdrawn or left.',
    found_text = 'What is found instead; null where nothing is.',
    state = 'applied, value_changed, not_found, ambiguous or unknown_target.',
    remedy = 'What to do where it is not applied; null where it is.',
    why_text = 'Why it was decided.',
    decided_on = 'Day of the decision.',
    decided_by = 'Initials.',
    statement_ids = 'Statements that it changes, confirms, withdraws or adds; empty for names and files.'
  ),
  audits (not_null(columns := (correction_id, place, kind, subject, state, why_text, decided_on, decided_by, statement_ids)), unique_values(columns := (correction_id)))
);

SELECT
  correction_id, place, kind, subject, attribute, service_area, product, field, from_text, to_text, found_text, state,
  CASE state
    WHEN 'value_changed' THEN 'The source or its reading changed: decide again on what is found, or delete the line.'
    WHEN 'not_found' THEN 'The passage, name or file is no longer there, or no longer says this: delete the line, or decide again from a new queue (foimarket review).'
    WHEN 'ambiguous' THEN 'Several statements say what is expected, or several lines decide one: delete all but one line, or decide again from a new queue (foimarket review), which names the very words.'
    WHEN 'unknown_target' THEN 'Write an id of sql/seeds/authority.csv or sql/seeds/product.csv, or add it there.'
  END AS remedy,
  why_text, decided_on, decided_by, statement_ids
FROM staging.stg_correction
