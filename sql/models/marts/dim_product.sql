MODEL (
  name marts.dim_product,
  kind FULL,
  depends_on (marts.dim_vendor),
  grain (product_id),
  description 'Products, one row each: those of the catalogue, those that letters name and the catalogue does not know, and two stand-ins (no-system: the authority says it uses none; not-named: a fact about a system without its name).',
  column_descriptions (
    product_id = 'Slug of the product.',
    product_name = 'Name as its seller writes it, or as a letter writes it.',
    vendor_id = 'Seller; null where not sourced.',
    vendor_name = 'Name of the seller.',
    description = 'What it is for.',
    is_catalogued = 'Whether the catalogue holds it.'
  ),
  audits (
    not_null(columns := (product_id, product_name, is_catalogued)),
    unique_values(columns := (product_id)),
    relationship(column := vendor_id, parent := marts.dim_vendor, key := vendor_id)
  )
);

SELECT p.product_id, p.product_name, p.vendor_id, v.vendor_name, p.description, TRUE AS is_catalogued
FROM staging.seed_product AS p
LEFT JOIN staging.seed_vendor AS v ON p.vendor_id = v.vendor_id
UNION ALL
SELECT product_id, MIN(product_name), NULL, NULL, NULL, FALSE
FROM staging.stg_statement
WHERE product_id LIKE 'uncatalogued-%'
GROUP BY product_id
UNION ALL
SELECT 'no-system', 'No system', NULL, NULL, 'The authority says that it uses none', FALSE
UNION ALL
SELECT 'not-named', 'Not named', NULL, NULL, 'A fact about a system whose name the source does not give', FALSE
