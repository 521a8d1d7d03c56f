MODEL (
  name staging.stg_user_count,
  kind FULL,
  grain (authority_id, service_area, product_id),
  description 'How many of an authority''s own people use a product, the newest count that a source states, of several on one day the largest, one row per authority, service area and product. Customers are no users.',
  column_descriptions (
    authority_id = 'Authority.',
    service_area = 'Service area.',
    product_id = 'Product.',
    document_id = 'Document that counts them.',
    statement_id = 'The count.',
    user_count = 'Users.',
    counted_text = 'Day of the count in words, at the precision known; null where undated.'
  ),
  audits (
    not_null(columns := (authority_id, service_area, product_id, statement_id)),
    unique_combination_of_columns(columns := (authority_id, service_area, product_id)),
    forall(criteria := (user_count > 0))
  )
);

SELECT
  m.authority_id,
  s.service_area,
  s.product_id,
  s.document_id,
  s.statement_id,
  s.value_number::BIGINT AS user_count,
  @date_words(s.stated_on, s.stated_precision) AS counted_text
FROM staging.stg_statement AS s
INNER JOIN staging.stg_authority_match AS m ON s.document_id = m.document_id
WHERE
  s.attribute = 'users' AND s.is_current AND s.claim = 'stated' AND s.value_number >= 1 AND COALESCE(s.unit, 'users') <> 'customers' AND NOT s.product_id IS NULL
QUALIFY ROW_NUMBER() OVER (
  PARTITION BY m.authority_id, s.service_area, s.product_id ORDER BY s.stated_on DESC NULLS LAST, s.value_number DESC, s.statement_id
) = 1
