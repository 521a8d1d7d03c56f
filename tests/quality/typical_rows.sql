-- One plausible row for each table that the shipped letters leave empty, so that every expectation has something to be breached on.

INSERT INTO raw.quarantine BY NAME
SELECT 'coventry/blank.txt' AS path, 0 AS size_bytes, 'empty' AS reason, 'The file is empty' AS what, '0 bytes' AS evidence,
  'ask for it again' AS remedy
WHERE NOT EXISTS (FROM raw.quarantine);

INSERT INTO raw.document BY NAME
SELECT 'c0ded' AS document_id, 'data/raw/coded/a-council.csv#C0001' AS path, 'text/csv' AS media_type, 100 AS size_bytes, '' AS text,
  0 AS body_start, 'coded' AS text_kind, authority, 'A Council' AS publisher, 'Minutes' AS title, DATE '2024-01-01' AS published_on,
  DATE '2024-01-01' AS spoke_on, 'year' AS spoke_precision, 'https://council.example/1' AS source_url, 'none seen' AS reuse_terms
FROM raw.document
WHERE NOT EXISTS (FROM raw.document WHERE text_kind = 'coded')
ORDER BY ALL LIMIT 1;

INSERT INTO marts.fct_document BY NAME
SELECT * REPLACE ('c0ded' AS document_id, 'data/raw/coded/a-council.csv#C0001' AS path, 'coded' AS text_kind, 'Minutes' AS title,
  NULL AS received_on, DATE '2024-01-01' AS spoke_on, 'year' AS spoke_precision, 'https://council.example/1' AS source_url,
  0 AS message_count, 0 AS answer_count, 1 AS statement_count)
FROM marts.fct_document
WHERE NOT EXISTS (FROM marts.fct_document WHERE text_kind = 'coded')
ORDER BY ALL LIMIT 1;

INSERT INTO raw.statement BY NAME
SELECT 'c0ded' AS statement_id, 'c0ded' AS document_id, 'housing' AS service_area, 'other' AS attribute, 'words' AS value_text,
  false AS is_approximate, 'stated' AS claim, 0.9 AS confidence, 'coded.decision' AS method, 'coded' AS evidence_kind,
  '' AS evidence_quote, 'https://council.example/1' AS evidence_url, true AS is_current, 'Ours' AS note
WHERE NOT EXISTS (FROM raw.statement WHERE evidence_kind = 'coded');

INSERT INTO staging.stg_document BY NAME
SELECT 'c0ded' AS document_id, 'data/raw/coded/a-council.csv#C0001' AS path, 'coded' AS text_kind, 'A Council' AS publisher, 'Minutes' AS title,
  DATE '2024-01-01' AS spoke_on, 'year' AS spoke_precision, 'https://council.example/1' AS source_url, 'none seen' AS reuse_terms
WHERE NOT EXISTS (FROM staging.stg_document WHERE text_kind = 'coded');

INSERT INTO staging.stg_authority_match BY NAME
SELECT 'c0ded' AS document_id, authority_id, name_as_written, is_matched FROM staging.stg_authority_match
WHERE is_matched AND NOT EXISTS (FROM staging.stg_authority_match WHERE document_id = 'c0ded')
ORDER BY ALL LIMIT 1;

INSERT INTO staging.stg_statement BY NAME
SELECT * EXCLUDE (product, product_id, role, status), 'live' AS status, false AS is_corrected, DATE '2024-01-01' AS stated_on,
  'year' AS stated_precision
FROM raw.statement WHERE statement_id = 'c0ded' AND NOT EXISTS (FROM staging.stg_statement WHERE statement_id = 'c0ded');

INSERT INTO marts.fct_statement BY NAME
SELECT * EXCLUDE (note, role, status), note AS note_text, 'live' AS status, DATE '2024-01-01' AS stated_on, 'year' AS stated_precision
FROM (SELECT * EXCLUDE (product, product_id) FROM raw.statement WHERE statement_id = 'c0ded')
WHERE NOT EXISTS (FROM marts.fct_statement WHERE evidence_kind = 'coded');

INSERT INTO marts.fct_evidence BY NAME
SELECT 'c0ded' AS statement_id, 'Minutes' AS title, 'other' AS attribute, 'words' AS value, 'stated' AS claim, 'coded' AS text_kind,
  '' AS quote_text, 'Ours' AS note_text, 'https://council.example/1' AS source_url, 'none seen' AS reuse_terms,
  'data/raw/coded/a-council.csv#C0001' AS path
WHERE NOT EXISTS (FROM marts.fct_evidence WHERE text_kind = 'coded');

INSERT INTO marts.fct_contract BY NAME
SELECT authority_id, service_area, product_id, '2020-04-01' AS contract_start_text, DATE '2020-04-01' AS contract_start_on,
  'day' AS start_precision, '2027-03' AS contract_end_text, DATE '2027-03-31' AS contract_end_on, 'month' AS end_precision,
  'two years' AS extension_text, false AS has_dates_out_of_order, statement_ids
FROM marts.fct_system_use
WHERE NOT EXISTS (FROM marts.fct_contract)
ORDER BY ALL LIMIT 1;

INSERT INTO reports.contract_pipeline BY NAME
SELECT authority_id, authority_name, product_id, product_name, service_area, '2020-04-01' AS contract_start_text,
  '2027-03' AS contract_end_text, DATE '2027-03-31' AS contract_end_on, 'month' AS end_precision, 'two years' AS extension_text,
  DATE '2025-01-01' AS as_of_on, 26 AS months_left, 1 AS n, ['The contract may be extended.'] AS caveats, statement_ids
FROM marts.fct_system_use
WHERE NOT EXISTS (FROM reports.contract_pipeline)
ORDER BY ALL LIMIT 1;

INSERT INTO reports.market_switch BY NAME
SELECT authority_id, authority_name, service_area, 'carefirst' AS from_product_id, 'CareFirst' AS from_product_name, product_id AS to_product_id,
  product_name AS to_product_name, DATE '2015-01-01' AS last_stated_on, DATE '2020-01-01' AS first_stated_on, 'two_uses' AS basis, 1 AS n,
  ['Years lie between the two statements.'] AS caveats, statement_ids
FROM marts.fct_system_use
WHERE product_id <> 'carefirst' AND NOT EXISTS (FROM reports.market_switch)
ORDER BY ALL LIMIT 1;

INSERT INTO reports.evidence_conflict BY NAME
SELECT 'main-here' AS conflict_id, 'main_system' AS kind, authority_id, authority_name, service_area, 'Main system' AS subject,
  'system_in_use' AS attribute, 1 AS side_number, 1 AS side_count, product_name AS side_text, true AS is_standing, true AS is_shipped,
  'Counts as the main system' AS rule, 'stated' AS claim, last_stated_on AS stated_on, [authority_name] AS source_names, 1 AS n, ['Undated.'] AS caveats,
  statement_ids
FROM marts.fct_system_use
WHERE NOT EXISTS (FROM reports.evidence_conflict)
ORDER BY ALL LIMIT 1;

INSERT INTO raw.correction BY NAME
SELECT 'dec1ded' AS correction_id, 'data/raw/corrections.csv:2' AS place, 'confirm' AS kind, 'C0001' AS subject, 0 AS start_offset, 5 AS end_offset,
  'system_in_use' AS attribute, 'housing' AS service_area, 'value' AS field, 'Uniform' AS from_text, 'Uniform' AS to_text,
  'the source says so' AS why_text, DATE '2026-01-05' AS decided_on, 'AB' AS decided_by
WHERE NOT EXISTS (FROM raw.correction);

INSERT INTO marts.fct_correction BY NAME
SELECT 'dec1ded' AS correction_id, 'data/raw/corrections.csv:2' AS place, 'confirm' AS kind, 'C0001' AS subject, 'system_in_use' AS attribute,
  'housing' AS service_area, 'value' AS field, 'Uniform' AS from_text, 'Uniform' AS to_text, 'applied' AS state, 'the source says so' AS why_text,
  DATE '2026-01-05' AS decided_on, 'AB' AS decided_by, [statement_id] AS statement_ids
FROM marts.fct_statement
WHERE NOT EXISTS (FROM marts.fct_correction)
ORDER BY statement_id LIMIT 1;

-- Products that the catalogue does not know are worth a line in a report of a real build; here they would hide that the line can appear.

UPDATE marts.fct_statement SET product_id = 'not-named' WHERE product_id LIKE 'uncatalogued-%';
UPDATE marts.fct_system_use SET product_id = 'not-named' WHERE product_id LIKE 'uncatalogued-%';
DELETE FROM marts.dim_product WHERE product_id LIKE 'uncatalogued-%';

-- So are statements of which few circumstances speak well.

UPDATE raw.statement SET confidence = 0.5 WHERE confidence < 0.5;
