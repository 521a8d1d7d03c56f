MODEL (
  name marts.dim_vendor,
  kind FULL,
  grain (vendor_id),
  description 'Sellers, one row each, with the trading group that each belongs to on the warehouse''s day. For another day, join staging.stg_ownership on that day.',
  column_descriptions (
    vendor_id = 'Slug of the seller.',
    vendor_name = 'Name in common use.',
    legal_name = 'Name in contracts; null where not sourced.',
    group_id = 'Trading group on the warehouse''s day; null where not established.',
    group_name = 'Name of the group.',
    product_count = 'Products of the catalogue that it sells.'
  ),
  audits (not_null(columns := (vendor_id, vendor_name, product_count)), unique_values(columns := (vendor_id)))
);

WITH sold AS (
  SELECT vendor_id, COUNT(*) AS product_count FROM staging.seed_product WHERE NOT vendor_id IS NULL GROUP BY vendor_id
)
SELECT v.vendor_id, v.vendor_name, v.legal_name, o.group_id, o.group_name, COALESCE(sold.product_count, 0) AS product_count
FROM staging.seed_vendor AS v
CROSS JOIN staging.stg_as_of AS now
LEFT JOIN staging.stg_ownership AS o
  ON v.vendor_id = o.vendor_id AND now.as_of_on >= o.valid_from_on AND now.as_of_on < COALESCE(o.valid_to_on, DATE '9999-12-31')
LEFT JOIN sold ON v.vendor_id = sold.vendor_id
