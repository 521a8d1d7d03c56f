-- One plausible row for each table that the shipped letters leave empty, so that every expectation has something to be breached on.

INSERT INTO raw.quarantine BY NAME
SELECT 'coventry/blank.txt' AS path, 0 AS size_bytes, 'empty' AS reason, 'The file is empty' AS what, '0 bytes' AS evidence,
  'ask for it again' AS remedy
WHERE NOT EXISTS (FROM raw.quarantine);

INSERT INTO marts.fct_contract BY NAME
SELECT authority_id, service_area, product_id, '2020-04-01' AS contract_start_text, DATE '2020-04-01' AS contract_start_on,
  'day' AS start_precision, '2027-03' AS contract_end_text, DATE '2027-03-31' AS contract_end_on, 'month' AS end_precision,
  'two years' AS extension_text, statement_ids
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

-- Products that the catalogue does not know are worth a line in a report of a real build; here they would hide that the line can appear.

UPDATE marts.fct_statement SET product_id = 'not-named' WHERE product_id LIKE 'uncatalogued-%';
UPDATE marts.fct_system_use SET product_id = 'not-named' WHERE product_id LIKE 'uncatalogued-%';
DELETE FROM marts.dim_product WHERE product_id LIKE 'uncatalogued-%';
