MODEL (
  name staging.stg_statement,
  kind FULL,
  grain (statement_id),
  description 'Statements with the product each is about, the role and status that hold, and the day on which they were made, one row each; superseded ones stay, marked.',
  column_descriptions (
    statement_id = 'Digest of the claim, its document and its words.',
    document_id = 'Document that makes it.',
    answer_id = 'Answer that it stands in; null outside answers.',
    question_label = 'Label of the question.',
    service_area = 'Part of the authority that it is about.',
    attribute = 'What it says.',
    value_text = 'Value in words or a code; null where it is a number.', value_number = 'Value as a number; null where it is words.',
    unit = 'Unit of the number.', period = 'annual, one-off, a year or an interval.',
    is_approximate = 'Whether the source qualifies the value (about, some).',
    product_id = 'Product: the catalogue''s, or uncatalogued-… made of the name as written, or no-system; null where no product is meant.',
    product_name = 'Name of that product.',
    name_as_written = 'Name in the source.',
    supplier = 'Supplier that the source names.',
    stated_role = 'Role that the source states or implies.',
    catalogue_role = 'Role of the product in the service area after the catalogue.',
    status = 'live (also where nothing else is said), pilot, planned, outgoing or archive.',
    scope = 'Of money: system, service or authority.', vat = 'Of money: included, excluded or unstated.',
    claim = 'stated or inferred.',
    caveat = 'The source''s own qualification.',
    confidence = 'Probability that the statement is right, 0 to 1.',
    method = 'Rule that produced it.',
    evidence_kind = 'letter, paraphrase or coded.',
    evidence_quote = 'Words it rests on.',
    evidence_start = 'Offset of the first of them in the document.', evidence_end = 'Offset after the last of them.',
    evidence_url = 'Address of a coded source.',
    is_current = 'Whether no later message supersedes it.', note = 'Our own words on a coded statement, never the source''s.',
    is_corrected = 'Whether a reviewer changed, withdrew or added it.', correction_text = 'What reviewers decided of it, in sentences; null where nothing.',
    stated_on = 'Day of the message, else the day on which the document spoke; null where neither is dated.',
    stated_precision = 'How exactly that day is known: day, month or year; null where undated.'
  ),
  audits (not_null(columns := (statement_id, document_id, service_area, attribute, claim, status, is_current)), unique_values(columns := (statement_id)))
);

SELECT
  s.* EXCLUDE (product, product_id, role, status, is_current),
  CASE
    WHEN s.attribute = 'system_in_use' AND s.value_text = 'none' THEN 'no-system'
    WHEN s.product_id IS NOT NULL THEN s.product_id
    WHEN @name_key(COALESCE(s.product, s.name_as_written)) <> ''
      THEN 'uncatalogued-' || REPLACE(@name_key(COALESCE(s.product, s.name_as_written)), ' ', '-')
  END AS product_id,
  COALESCE(p.product_name, s.product, s.name_as_written,
    CASE WHEN s.attribute = 'system_in_use' AND s.value_text = 'none' THEN 'No system' END) AS product_name,
  s.role AS stated_role,
  r.role AS catalogue_role,
  COALESCE(s.status, 'live') AS status,
  s.is_current AND COALESCE(a.is_current, TRUE) AS is_current,
  COALESCE(m.sent_on, d.spoke_on) AS stated_on,
  CASE WHEN m.sent_on IS NULL THEN d.spoke_precision ELSE 'day' END AS stated_precision
FROM staging.stg_correction_statement AS s
INNER JOIN staging.stg_document AS d ON s.document_id = d.document_id
LEFT JOIN raw.answer AS a ON s.answer_id = a.answer_id
LEFT JOIN raw.message AS m ON a.document_id = m.document_id AND a.message_number = m.message_number
LEFT JOIN staging.seed_product AS p ON s.product_id = p.product_id
LEFT JOIN staging.seed_product_role AS r ON s.product_id = r.product_id AND s.service_area = r.service_area
