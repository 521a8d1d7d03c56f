MODEL (
  name staging.stg_orphan_key,
  kind FULL,
  grain (seed, key),
  description 'Keys in a seed that their own seed does not hold, one row each. A seed with an orphan stops the build: this table is always empty.',
  column_descriptions (seed = 'Seed that uses the key.', key = 'The key.'),
  audits (forall(criteria := (key IS NULL)))
);

WITH used AS (
  SELECT 'product' AS seed, 'vendor' AS parent, vendor_id AS key FROM staging.seed_product
  UNION SELECT 'vendor_name', 'vendor', vendor_id FROM staging.seed_vendor_name
  UNION SELECT 'ownership', 'vendor', vendor_id FROM staging.seed_ownership
  UNION SELECT 'product_ownership', 'product', product_id FROM staging.seed_product_ownership
  UNION SELECT 'product_role', 'product', product_id FROM staging.seed_product_role
  UNION SELECT 'product_name', 'product', product_id FROM staging.seed_product_name
  UNION SELECT 'authority_name', 'authority', authority_id FROM staging.seed_authority_name
  UNION SELECT 'authority_succession', 'authority', UNNEST([authority_id, successor_id]) FROM staging.seed_authority_succession
  UNION SELECT 'population', 'authority', authority_id FROM staging.seed_population
), held AS (
  SELECT 'vendor' AS parent, vendor_id AS key FROM staging.seed_vendor
  UNION ALL SELECT 'product', product_id FROM staging.seed_product
  UNION ALL SELECT 'authority', authority_id FROM staging.seed_authority
)
SELECT used.seed, used.key
FROM used
LEFT JOIN held ON used.parent = held.parent AND used.key = held.key
WHERE NOT used.key IS NULL AND held.key IS NULL
