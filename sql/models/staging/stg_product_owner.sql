MODEL (
  name staging.stg_product_owner,
  kind FULL,
  grain (product_id, valid_from_on),
  description 'The trading group that each product belonged to over time, one row per product and period: its own history where the product changed hands, else its seller''s. No row means that the owner on that day is not established.',
  column_descriptions (
    product_id = 'Product.',
    group_id = 'Trading group.',
    group_name = 'Name of the group.',
    valid_from_on = 'First day on which it is established.',
    valid_to_on = 'Day from which it is no longer established; 9999-12-31: it goes on.',
    source_url = 'Source.',
    is_after_the_one_before = 'Whether the period before was over by then: two owners on one day would count a product twice.'
  ),
  audits (
    not_null(columns := (product_id, group_id, group_name, valid_from_on, valid_to_on, source_url)),
    unique_combination_of_columns(columns := (product_id, valid_from_on)),
    forall(criteria := (valid_from_on < valid_to_on, is_after_the_one_before))
  )
);

WITH owned AS (
  SELECT product_id, group_id, group_name, valid_from, valid_to, source_url FROM staging.seed_product_ownership
  UNION ALL
  SELECT product.product_id, seller.group_id, seller.group_name, seller.valid_from, seller.valid_to, seller.source_url
  FROM staging.seed_product AS product
  INNER JOIN staging.seed_ownership AS seller ON product.vendor_id = seller.vendor_id
  WHERE product.product_id NOT IN (SELECT product_id FROM staging.seed_product_ownership)
), dated AS (
  SELECT *, @first_day(valid_from) AS valid_from_on, COALESCE(@first_day(valid_to), DATE '9999-12-31') AS valid_to_on FROM owned
)
SELECT
  product_id,
  group_id,
  group_name,
  valid_from_on,
  valid_to_on,
  source_url,
  valid_from_on >= COALESCE(LAG(valid_to_on) OVER (PARTITION BY product_id ORDER BY valid_from_on), valid_from_on) AS is_after_the_one_before
FROM dated
