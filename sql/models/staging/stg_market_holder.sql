MODEL (
  name staging.stg_market_holder,
  kind FULL,
  grain (claims, service_area, level, authority_id),
  description 'Who holds each known authority in a market, one row per area, level and authority: the product, its seller, and the group that the product belonged to on the market''s day; once with what sources state and once with what is only inferred added.',
  column_descriptions (
    claims = 'stated or with_inferred.',
    service_area = 'Service area.',
    level = 'product, seller or group.',
    authority_id = 'Authority.',
    holder_id = 'Product, seller or group; not-established where no source names it for that day.',
    holder_name = 'Its name.',
    claim = 'stated or inferred.',
    has_rivals = 'Whether other statements name another main system.',
    statement_ids = 'Statements it rests on.'
  ),
  audits (
    not_null(columns := (claims, service_area, level, authority_id, holder_id, holder_name, claim)),
    unique_combination_of_columns(columns := (claims, service_area, level, authority_id)),
    accepted_values(column := level, is_in := ('product', 'seller', 'group'))
  )
);

WITH held AS (
  SELECT main.*, product.product_name, product.vendor_id, product.vendor_name, owner.group_id, owner.group_name
  FROM staging.stg_main_system AS main
  INNER JOIN staging.stg_area_authority AS area
    ON main.claims = area.claims AND main.authority_id = area.authority_id AND main.service_area = area.service_area AND area.is_counted
  INNER JOIN staging.stg_market AS market ON main.claims = market.claims AND main.service_area = market.service_area
  INNER JOIN marts.dim_product AS product ON main.product_id = product.product_id
  LEFT JOIN staging.stg_product_owner AS owner
    ON main.product_id = owner.product_id AND market.as_of_on >= owner.valid_from_on AND market.as_of_on < owner.valid_to_on
), leveled AS (
  SELECT *, UNNEST(@holder_levels()) AS holder FROM held
)
SELECT
  claims,
  service_area,
  holder.level AS level,
  authority_id,
  COALESCE(holder.holder_id, 'not-established') AS holder_id,
  COALESCE(holder.holder_name, 'Not established') AS holder_name,
  claim,
  LEN(rival_product_ids) > 0 AS has_rivals,
  statement_ids
FROM leveled
