MODEL (
  name staging.stg_market_past,
  kind FULL,
  grain (service_area, level, authority_id, as_of_on),
  description 'Who held each known authority in a market on the last day of each year, one row per area, level, authority and day; the group is the one that the product belonged to on that day.',
  column_descriptions (
    service_area = 'Service area.',
    level = 'product, seller or group.',
    authority_id = 'Authority that ran the service on that day.',
    as_of_on = 'Last day of a year.',
    holder_id = 'Product, seller or group; not-established where no source names it for that day.',
    holder_name = 'Its name.',
    last_stated_on = 'Last day up to then on which the system is stated.',
    statement_ids = 'Statements it rests on.'
  ),
  audits (
    not_null(columns := (service_area, level, authority_id, as_of_on, holder_id, holder_name)),
    unique_combination_of_columns(columns := (service_area, level, authority_id, as_of_on))
  )
);

WITH held AS (
  SELECT
    spell.*, day.as_of_on, product.product_name, product.vendor_id, product.vendor_name, owner.group_id, owner.group_name
  FROM staging.stg_main_spell AS spell
  INNER JOIN staging.stg_area_denominator AS day
    ON spell.service_area = day.service_area AND day.part_kind = 'all' AND STRFTIME(day.as_of_on, '%m%d') = '1231'
    AND day.as_of_on >= spell.from_on AND day.as_of_on < COALESCE(spell.to_on, DATE '9999-12-31')
  INNER JOIN staging.stg_authority_service AS service
    ON spell.authority_id = service.authority_id AND spell.service_area = service.service_area AND service.is_in_market
    AND day.as_of_on >= service.valid_from_on AND day.as_of_on < service.valid_to_on
  INNER JOIN marts.dim_product AS product ON spell.product_id = product.product_id
  LEFT JOIN staging.stg_product_owner AS owner
    ON spell.product_id = owner.product_id AND day.as_of_on >= owner.valid_from_on AND day.as_of_on < owner.valid_to_on
), leveled AS (
  SELECT *, UNNEST(@holder_levels()) AS holder FROM held
)
SELECT
  service_area, holder.level AS level, authority_id, as_of_on, COALESCE(holder.holder_id, 'not-established') AS holder_id, COALESCE(holder.holder_name, 'Not established') AS holder_name,
  LEAST(last_stated_on, as_of_on) AS last_stated_on, statement_ids
FROM leveled
